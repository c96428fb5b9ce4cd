import Competition
import Scoring

/// The effect of a decision, before it is taken.
struct DecisionReport {
    let proposal: DecideStage.Proposal
    let language: Language

    private var decision: Decision { proposal.decision }

    /// Writes who is in, who moves in or out against the ranking, and what should be looked at.
    func write(_ context: CommandContext) throws(CommandFailure) {
        context.reporter.report(proposal.warnings)
        try writeChanges(context)
        for list in proposal.draft.lists { try write(list, context) }
        let exceptions = decision.standings.filter { $0.exception != nil }
        if !exceptions.isEmpty {
            try context.say(Text(id: "Di luar urutan peringkat:", en: "Against the order of ranks:"))
            for standing in exceptions { try context.output.line("    " + sentence(standing)) }
        }
        try context.output.line(consequence.words(in: language))
    }

    /// What will happen, with its counts.
    var consequence: Text {
        let whole = outcome
        switch decision.follows {
        case nil: return whole
        case .confirms(let number):
            return Text(
                id: "Keputusan \(number) ditetapkan. \(whole.indonesian)",
                en: "Decision \(number) becomes final. \(whole.english)")
        case .supersedes(let number):
            let effect = DecisionEffect.counts(changes)
            return Text(
                id: "Keputusan \(number) digantikan: \(effect.indonesian). \(whole.indonesian)",
                en: "Decision \(number) is superseded: \(effect.english). \(whole.english)")
        }
    }

    private var outcome: Text {
        let counts = DecidedStanding.Outcome.allCases.compactMap { outcome -> Text? in
            let count = decision.standings.count { $0.outcome == outcome }
            guard count > 0 else { return nil }
            return Text(
                id: "\(Language.indonesian.count(count)) \(outcome.words(in: .indonesian))",
                en: "\(Language.english.count(count)) \(outcome.words(in: .english))")
        }
        let name = proposal.contest.stage(decision.stage)?.name ?? Words(decision.stage.text)
        return Text(
            id: "Tahap \(name.indonesian): \(counts.map(\.indonesian).joined(separator: ", ")).",
            en: "Stage \(name.english ?? name.indonesian): \(counts.map(\.english).joined(separator: ", ")).")
    }

    private func write(_ result: ListResult, _ context: CommandContext) throws(CommandFailure) {
        let tiers = Dictionary(
            result.list.tiers.map { ($0.id, $0.name.words(in: language)) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(
            result.standings.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first })
        let title = result.list.name ?? Words("Maju ke tahap berikutnya", english: "Moving on")
        try context.output.line("\(title.words(in: language)): \(language.count(result.selection.chosen.count))")
        var table = TextTable([
            .number(context.words(Text(id: "Per.", en: "Rank")), in: language),
            .number(Label.score.words(in: language), in: language), .text(Label.tier.words(in: language)),
            .text(Label.entry.words(in: language), .truncate), .text(Label.title.words(in: language), .truncate),
            .text(Label.office.words(in: language), .truncate),
        ])
        for chosen in result.selection.chosen {
            guard let standing = places[chosen.entry] else { continue }
            table.append([
                standing.place.map { language.count($0.rank) } ?? "",
                standing.printed.map { language.figure($0) } ?? "",
                chosen.tier.flatMap { tiers[$0] } ?? "", standing.head.id.text, standing.head.title,
                standing.office?.name ?? "",
            ])
        }
        try context.output.table(table)
    }

    private func sentence(_ standing: DecidedStanding) -> String {
        let head = proposal.heads[standing.entry]
        let list = head.flatMap { proposal.contest.stage(decision.stage)?.scoring?.list(for: $0.group) }
        let narrator = Narrator(proposal.contest, in: language)
        let words = standing.exception.flatMap { exception in list.map { narrator.exception(exception, of: $0) } }
        let rank = standing.rank.map { language.count($0) } ?? "–"
        let label = Text(id: "peringkat", en: "rank").words(in: language)
        let margin = narrator.margin(
            decision.margin(of: standing, in: proposal.contest), isOut: standing.exception?.isOut ?? false)
        return "\(standing.entry) (\(label) \(rank)): \(words ?? "")\(margin)"
    }

    /// The members for programs.
    var members: [JSONMember] {
        [
            JSONMember("contest", .string(decision.contest.text)), JSONMember("stage", .string(decision.stage.text)),
            JSONMember("decision", .integer(decision.number)),
            JSONMember("supersedes", .optional(decision.follows?.supersededNumber)),
            JSONMember("confirms", .optional(decision.follows?.confirmedNumber)),
            JSONMember("state", .string(state.rawValue)),
            JSONMember("closes", .optional(window.map { closing($0).description })),
            JSONMember("changes", .array(changes.map(DecisionEffect.json))),
            JSONMember("inputs", .integer(decision.inputs.count)),
            JSONMember(
                "orders", .array(decision.orders.map { order in .array(order.map { .string($0.text) }) })),
            JSONMember("standings", .array(decision.standings.map(json))),
        ]
    }

    private func json(_ standing: DecidedStanding) -> JSONValue {
        .object([
            JSONMember("entry", .string(standing.entry.text)), JSONMember("group", .string(standing.group.text)),
            JSONMember("rank", .optional(standing.rank)), JSONMember("shared", .bool(standing.isShared)),
            JSONMember("score", .optional(standing.printed)), JSONMember("exact", .optional(standing.score?.exact)),
            JSONMember("outcome", .string(standing.outcome.rawValue)),
            JSONMember("list", .optional(standing.list?.text)), JSONMember("tier", .optional(standing.tier?.text)),
            JSONMember(
                "exception",
                .optional(standing.exception?.code)),
            JSONMember("margin", .optional(decision.margin(of: standing, in: proposal.contest)?.exact)),
        ])
    }
}
