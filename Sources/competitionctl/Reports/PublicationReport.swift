import Competition
import Scoring

/// What was published: the lists of those who were awarded or go on, and where the pages are.
struct PublicationReport {
    let record: PublicRecord
    let receipt: SiteReceipt
    let folder: String
    let language: Language

    /// Writes the awards by tier, or the last list before them, and the path of the first page.
    func write(_ context: CommandContext) throws(CommandFailure) {
        try context.output.line(record.contest.title.words(in: language))
        if record.contest.isRehearsal { try context.say(RankingReport.rehearsal) }
        for list in lists { try write(list, context) }
        if lists.isEmpty {
            try context.say(
                Text(
                    id: "Belum ada tahap yang diputuskan; situs memuat aturan dan cakupan layanan.",
                    en: "No stage is decided yet; the site holds the rules and the coverage of services."))
        }
        try context.output.line("")
        try context.say(
            Text(
                id: "\(Language.indonesian.count(receipt.files)) berkas diterbitkan: \(firstPage)",
                en: "\(Language.english.count(receipt.files, "file", "files")) published: \(firstPage)"))
        if receipt.replaced { try context.say(receipt.share) }
        if let leftover = receipt.leftover {
            try context.say(
                Text(
                    id: "Situs lama tidak dapat dihapus dan tertinggal di \(leftover).",
                    en: "The earlier site could not be removed and is left at \(leftover)."))
        }
    }

    private var firstPage: String { folder.hasSuffix("/") ? "\(folder)index.html" : "\(folder)/index.html" }

    /// The award lists; before there are any, the lists of the last stage that was decided.
    private var lists: [PublicRecord.ComposedList] {
        record.awards.isEmpty ? record.lastScored?.lists ?? [] : record.awards
    }

    private func write(_ list: PublicRecord.ComposedList, _ context: CommandContext) throws(CommandFailure) {
        let stage = record.stage(list.stage)
        let name = list.list.name ?? stage?.stage.name
        let count = language.count(list.chosen.count)
        try context.output.line("")
        try context.output.line("\(name?.words(in: language) ?? list.stage.text) (\(count))")
        if let decision = stage?.decision, let window = decision.window { try write(decision, window, list, context) }
        for tier in list.tiers where !tier.entries.isEmpty {
            if let named = tier.tier {
                let size = language.count(tier.entries.count)
                try context.output.line("")
                try context.output.line("\(named.name.words(in: language)) (\(size))")
            }
            try context.output.table(table(tier, of: list, stage))
        }
    }

    /// Writes whether a list is provisional or final, where it could be objected to.
    private func write(
        _ decision: PublicRecord.DecisionFacts, _ window: Window, _ list: PublicRecord.ComposedList,
        _ context: CommandContext
    ) throws(CommandFailure) {
        let words = SiteWords(language: language)
        let open = record.objections(to: list.stage).count { $0.outcome == nil }
        let notice =
            decision.state == .provisional
            ? words.provisionalNotice(window, in: record.contest.zone, open: open) : words.settledNotice(decision)
        try context.output.line("\(words.listState(decision.state)) \(notice)")
    }

    private func table(
        _ tier: PublicRecord.FilledTier, of list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage?
    ) -> TextTable {
        // A tier whose order the contest keeps to itself shows neither ranks nor scores, as on the page.
        let showsOrder = tier.tier?.isOrdered ?? true
        var table = TextTable(
            (showsOrder
                ? [
                    .number(Text(id: "Per.", en: "Rank").words(in: language), in: language),
                    .number(Label.score.words(in: language), in: language),
                ] : []) + [
                    .text(Label.title.words(in: language), .wrap), .text(Label.office.words(in: language), .truncate),
                ])
        for id in tier.entries {
            let figure = stage?.standing(of: id)?.standing.figure
            let entry = record.entry(id)
            let order = [
                list.ranks[id].map { language.count($0) } ?? "–", figure.map { language.figure($0.printed) } ?? "–",
            ]
            let office = [entry?.officeName, entry?.regionBesideOffice].compactMap(\.self).joined(separator: ", ")
            table.append((showsOrder ? order : []) + [entry?.title ?? id.text, office])
        }
        return table
    }

    /// The same for programs; all else is in the site's own `data/result.json`.
    var members: [JSONMember] {
        [
            JSONMember("contest", .string(record.contest.id.text)), JSONMember("folder", .string(folder)),
            JSONMember("page", .string(firstPage)), JSONMember("files", .integer(receipt.files)),
            JSONMember("written", .integer(receipt.written)), JSONMember("kept", .integer(receipt.kept)),
            JSONMember("bytes", .integer(receipt.bytes)), JSONMember("replaced", .bool(receipt.replaced)),
            JSONMember("lists", .array(lists.map(json))),
        ]
    }

    private func json(_ list: PublicRecord.ComposedList) -> JSONValue {
        .object([
            JSONMember("list", .optional(list.list.id?.text)), JSONMember("stage", .string(list.stage.text)),
            JSONMember("state", .optional(record.stage(list.stage)?.decision.state.rawValue)),
            JSONMember(
                "tiers",
                .array(
                    list.tiers.map { tier in
                        .object([
                            JSONMember("tier", .optional(tier.tier?.id.text)),
                            JSONMember("entries", .array(tier.entries.map { .string($0.text) })),
                        ])
                    })),
        ])
    }
}

extension SiteReceipt {
    /// How much of an earlier folder stayed.
    var share: Text {
        Text(
            id: "\(Language.indonesian.count(written)) ditulis, \(Language.indonesian.count(kept)) tetap seperti "
                + "semula.",
            en: "\(Language.english.count(written)) written, \(Language.english.count(kept)) left as they were.")
    }
}
