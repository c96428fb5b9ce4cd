import Competition
import Scoring

/// How sure the list of one jury is, for people, spreadsheets and programs.
struct CertaintyReport {
    let jury: JudgedJury
    let found: ListCertainty
    let names: JuryNames
    let language: Language

    /// The probabilities by joint draws; nil where they are refused.
    var joint: Certainty? { try? found.joint.get() }
    /// The simultaneous sets; nil where they were not wanted, or are refused.
    var sets: RankSets? { found.sets.flatMap { try? $0.get() } }

    init(jury: JudgedJury, found: ListCertainty, names: JuryNames, language: Language) {
        self.jury = jury
        self.found = found
        self.names = names
        self.language = language
    }

    /// Computes the certainty of a jury's list; where the material itself is refused, so is everything.
    init(_ jury: JudgedJury, plan: DrawPlan, language: Language) {
        let found: ListCertainty
        switch jury.material {
        case .success(let material): found = ListCertainty(material, plan: plan)
        case .failure(let refusal): found = ListCertainty(refusing: refusal)
        }
        self.init(jury: jury, found: found, names: JuryNames(jury), language: language)
    }

    // MARK: People

    /// Writes how sure the list is, entry by entry, beside the official ranks.
    func write(named isNamed: Bool, _ contest: Contest, _ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        var title = JuryWord.list.text.words(in: language)
        if isNamed {
            let groups = jury.groups.compactMap { contest.group($0)?.name.words(in: language) }
            title += ": " + (jury.name?.words(in: language) ?? groups.joined(separator: ", "))
        }
        try context.output.line(title)
        try context.say(
            Text(
                id: "  Di samping peringkat resmi, dan tidak mengubahnya.",
                en: "  Beside the official ranks, which it does not change."))
        if !jury.isMean { try context.say(CertaintySentences.notTheMean) }
        for sentence in sentences { try context.say(sentence) }
        guard let joint else { return }
        try context.output.table(table(joint))
        let figures: [JuryFigure] = [.probability, .rankInterval] + (sets == nil ? [] : [.rankSets]) + [.gap]
        for figure in figures { try context.output.legend(figure.meaning(in: language)) }
    }

    private func table(_ joint: Certainty) -> TextTable {
        func text(_ word: JuryWord) -> TextTable.Column { .text(word.text.words(in: language)) }
        func number(_ word: JuryWord) -> TextTable.Column { .number(word.text.words(in: language), in: language) }
        var columns = [number(.officialRank), text(.probability), text(.verdict), text(.rankInterval)]
        if sets != nil { columns.append(text(.rankSet)) }
        columns += [
            .text(Label.entry.words(in: language), .truncate), .text(Label.title.words(in: language), .truncate),
        ]
        var table = TextTable(columns)
        let official = (try? jury.material.get())?.official ?? []
        let order = jury.entries.indices.filter { joint.probabilities[$0] != nil }
            .sorted { (official[$0] ?? .max, $0) < (official[$1] ?? .max, $1) }
        for index in order {
            var cells = [
                official[index].map { language.count($0) } ?? "–", chance(joint.probabilities[index]),
                joint.verdict(on: index)?.text.words(in: language) ?? "–", ranks(joint.rankIntervals[index]),
            ]
            if let sets { cells.append(ranks(sets.ranks[index])) }
            cells += [names.entry(index), index < jury.titles.count ? jury.titles[index] : ""]
            table.append(cells)
        }
        return table
    }

    /// A share as a whole percentage.
    func percent(_ share: Double?) -> String { share.map { language.statistic($0 * 100, places: 0) + "%" } ?? "–" }

    /// A chance as a whole percentage, which draws never make certain.
    func chance(_ probability: Double?) -> String {
        guard let probability else { return "–" }
        return probability > 0.99 ? "> 99%" : probability < 0.01 ? "< 1%" : percent(probability)
    }

    /// A range of ranks.
    func ranks(_ range: ClosedRange<Int>?) -> String {
        range.map {
            $0.count == 1
                ? language.count($0.lowerBound) : "\(language.count($0.lowerBound))–\(language.count($0.upperBound))"
        } ?? "–"
    }

    /// How sure the list is in sentences, or why that cannot be told.
    var sentences: [Text] {
        guard let joint else {
            guard case .failure(let refusal) = found.joint else { return [] }
            let (id, en) = (refusal.sentence(names, in: .indonesian), refusal.sentence(names, in: .english))
            return [Text(id: "  Tidak dihitung: \(id).", en: "  Not computed: \(en).")]
        }
        let all = [
            CertaintySentences.summary(joint, entries: jury.entries.count), CertaintySentences.gap(found.gap, names),
            found.panelCount > 1 ? CertaintySentences.acrossPanels : nil,
        ]
        return all.compactMap { $0 }
    }

    // MARK: Spreadsheets and programs

    /// The columns that stand behind those of a ranking.
    static let columns = ["list", "probability", "verdict", "bestRank", "worstRank", "setBest", "setWorst"]

    /// The cells of an entry under `columns`.
    func cells(of index: Int) -> [String] {
        let joint = joint
        let (interval, set) = (joint?.rankIntervals[index], sets?.ranks[index])
        return [
            jury.list?.text ?? "", joint?.probabilities[index].map { "\($0)" } ?? "",
            joint?.verdict(on: index)?.code ?? "",
        ]
            + [interval?.lowerBound, interval?.upperBound, set?.lowerBound, set?.upperBound].map {
                $0.map(String.init) ?? ""
            }
    }

    /// The list and its certainty.
    var listJSON: JSONValue {
        .object([
            JSONMember("list", .optional(jury.list?.text)),
            JSONMember("groups", .array(jury.groups.map { .string($0.text) })),
            JSONMember("isMean", .bool(jury.isMean)), JSONMember("chances", json),
        ])
    }

    /// The certainty for programs.
    var json: JSONValue {
        object(found.joint) { certainty in
            let independent = (try? found.independent.get()) ?? []
            let resampled = (try? found.resampled.get()) ?? []
            let sets = found.sets.flatMap { try? $0.get() }
            let entries = jury.entries.indices.map { index -> JSONValue in
                let interval = certainty.rankIntervals[index]
                var members = [
                    JSONMember("entry", .string(names.entry(index))),
                    JSONMember("probability", .figure(certainty.probabilities[index])),
                    JSONMember("verdict", .optional(certainty.verdict(on: index)?.code)),
                    JSONMember("bestRank", .optional(interval?.lowerBound)),
                    JSONMember("worstRank", .optional(interval?.upperBound)),
                    JSONMember("independent", .figure(independent.isEmpty ? nil : independent[index])),
                    JSONMember("resampled", .figure(resampled.isEmpty ? nil : resampled[index])),
                ]
                if let sets {
                    members.append(JSONMember("setBest", .optional(sets.ranks[index]?.lowerBound)))
                    members.append(JSONMember("setWorst", .optional(sets.ranks[index]?.upperBound)))
                }
                return .object(members)
            }
            var members = [
                JSONMember("places", .integer(certainty.places)), JSONMember("draws", .integer(certainty.draws)),
                JSONMember("ruled", .bool(certainty.isRuled)),
                JSONMember("panelCount", .integer(found.panelCount)), JSONMember("cut", .figure(certainty.cut)),
                JSONMember("expectedErrors", .figure(certainty.expectedErrors)), JSONMember("gap", gap(found.gap)),
            ]
            if let sets = found.sets {
                members.append(
                    JSONMember("sets", object(sets) { [JSONMember("criticalValue", .figure($0.criticalValue))] }))
            }
            return members + [JSONMember("entries", .array(entries))]
        }
    }

    private func gap(_ found: Statistic<CutGap?>) -> JSONValue {
        switch found {
        case .failure(let refusal): refusal.json(names, in: language)
        case .success(nil): .null
        case .success(let gap?):
            .object([
                JSONMember("last", .string(names.entry(gap.last))), JSONMember("next", .string(names.entry(gap.next))),
                JSONMember("points", .figure(gap.points)), JSONMember("error", .figure(gap.standardError)),
            ])
        }
    }

    /// A statistic's members, or its reason.
    private func object<Figure>(_ statistic: Statistic<Figure>, _ members: (Figure) -> [JSONMember]) -> JSONValue {
        switch statistic {
        case .success(let figure): .object(members(figure))
        case .failure(let refusal): refusal.json(names, in: language)
        }
    }
}

extension StatisticsRefusal {
    /// The refusal for programs: its stable name, and its words beside it.
    func json(_ names: JuryNames, in language: Language) -> JSONValue {
        .object([
            JSONMember("refused", .string(code)), JSONMember("because", .string(sentence(names, in: language))),
        ])
    }
}

extension CutVerdict {
    /// The stable name of the verdict, for programs.
    var code: String {
        switch self {
        case .safe: "safe"
        case .contested: "contested"
        case .out: "out"
        }
    }
}
