import Competition
import Scoring

extension DecisionReport {
    /// What changes against the decision that is corrected; empty for any other.
    var changes: [ListChange] {
        guard let earlier = proposal.earlier, case .supersedes? = proposal.decision.follows else { return [] }
        return ListChange.all(from: earlier.standings, to: proposal.decision.standings)
    }

    /// How settled the list is.
    var state: DecidedList.State {
        if case .confirms? = proposal.decision.follows { return .final }
        return window == nil ? .final : .provisional
    }

    /// The window in which the list can be objected to.
    var window: Window? {
        let contest = proposal.contest
        return contest.stage(proposal.decision.stage)?.objections?.window(
            forListOf: proposal.decision.at, in: contest.zone)
    }

    /// The last minute of a window as an instant.
    func closing(_ window: Window) -> Timestamp { proposal.contest.timestamp(window.closes) }

    /// How the list stands once the decision is taken; nil where the rules have no window.
    var standing: Text? {
        guard let window else { return nil }
        guard state == .provisional else { return Text(id: "Daftar ini tetap.", en: "The list is final.") }
        let closes = closing(window)
        return Text(
            id: "Daftar ini sementara; masa sanggah sampai dengan \(Language.indonesian.time(closes)).",
            en: "The list is provisional; objections until \(Language.english.time(closes)).")
    }

    /// Writes who enters, who leaves, and who moves, with the figures before and after.
    func writeChanges(_ context: CommandContext) throws(CommandFailure) {
        guard case .supersedes(let number)? = proposal.decision.follows else { return }
        try context.say(Text(id: "Dibandingkan keputusan \(number):", en: "Compared with decision \(number):"))
        if changes.isEmpty {
            try context.say(
                Text(id: "    tidak ada inovasi yang berubah", en: "    no entry changes"))
            return
        }
        var table = TextTable([
            .text(Text(id: "Perubahan", en: "Change").words(in: language)),
            .text(Label.rank.words(in: language)), .text(Label.score.words(in: language)),
            .text(Label.outcome.words(in: language), .wrap), .text(Label.entry.words(in: language), .truncate),
            .text(Label.title.words(in: language), .truncate),
        ])
        let narrator = Narrator(proposal.contest, in: language)
        for change in changes {
            table.append([
                change.kind.words(in: language), DecisionEffect.ranks(change, in: language),
                DecisionEffect.scores(change, in: language), DecisionEffect.outcomes(change, narrator, proposal),
                change.entry.text, proposal.heads[change.entry]?.title ?? "",
            ])
        }
        try context.output.table(table)
    }
}

/// The words and members of what a correction changes.
enum DecisionEffect {
    /// How many enter, leave and move: `2 masuk, 1 keluar, 3 bergeser`.
    static func counts(_ changes: [ListChange]) -> Text {
        let counts = ListChange.Kind.allCases.compactMap { kind -> Text? in
            let count = changes.count { $0.kind == kind }
            guard count > 0 else { return nil }
            return Text(
                id: "\(Language.indonesian.count(count)) \(kind.words(in: .indonesian))",
                en: "\(Language.english.count(count)) \(kind.words(in: .english))")
        }
        guard !counts.isEmpty else { return Text(id: "tidak ada yang berubah", en: "nothing changes") }
        return Text(
            id: counts.map(\.indonesian).joined(separator: ", "), en: counts.map(\.english).joined(separator: ", "))
    }

    /// The rank before and after: `4 → 2`.
    static func ranks(_ change: ListChange, in language: Language) -> String {
        pair(
            change.before.map { $0.rank.map { language.count($0) } ?? "–" },
            change.after.map { $0.rank.map { language.count($0) } ?? "–" })
    }

    /// The figure before and after: `80,63 → 84,19`.
    static func scores(_ change: ListChange, in language: Language) -> String {
        func printed(_ standing: DecidedStanding) -> String {
            standing.printed.map { language.figure(printed: $0) } ?? "–"
        }
        return pair(change.before.map(printed), change.after.map(printed))
    }

    /// What became of it before and after, with the tier.
    static func outcomes(_ change: ListChange, _ narrator: Narrator, _ proposal: DecideStage.Proposal) -> String {
        let language = narrator.language
        func words(_ standing: DecidedStanding) -> String {
            let list = proposal.contest.stage(proposal.decision.stage)?.scoring?.list(for: standing.group)
            let tier = list?.tiers.first { $0.id == standing.tier }?.name.words(in: language)
            return tier ?? standing.outcome.words(in: language)
        }
        return pair(change.before.map(words), change.after.map(words))
    }

    private static func pair(_ before: String?, _ after: String?) -> String {
        let (before, after) = (before ?? "–", after ?? "–")
        return before == after ? after : "\(before) → \(after)"
    }

    /// The members for programs.
    static func json(_ change: ListChange) -> JSONValue {
        .object([
            JSONMember("entry", .string(change.entry.text)), JSONMember("change", .string(change.kind.rawValue)),
            JSONMember("before", change.before.map(json) ?? .null),
            JSONMember("after", change.after.map(json) ?? .null),
        ])
    }

    private static func json(_ standing: DecidedStanding) -> JSONValue {
        .object([
            JSONMember("rank", .optional(standing.rank)), JSONMember("score", .optional(standing.printed)),
            JSONMember("exact", .optional(standing.score?.exact)),
            JSONMember("outcome", .string(standing.outcome.rawValue)),
            JSONMember("tier", .optional(standing.tier?.text)),
        ])
    }
}

extension ListChange.Kind {
    /// What happens to an entry.
    func words(in language: Language) -> String {
        switch (language, self) {
        case (.indonesian, .entered): "masuk"
        case (.indonesian, .left): "keluar"
        case (.indonesian, .moved): "bergeser"
        case (.english, .entered): "enters"
        case (.english, .left): "leaves"
        case (.english, .moved): "moves"
        }
    }
}

extension Decision.Follows {
    /// The number of the decision that is corrected, if it is one.
    var supersededNumber: Int? { if case .supersedes(let number) = self { number } else { nil } }
    /// The number of the decision that becomes final, if it is one.
    var confirmedNumber: Int? { if case .confirms(let number) = self { number } else { nil } }
}
