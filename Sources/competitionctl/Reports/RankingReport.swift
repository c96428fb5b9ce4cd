import Competition
import Scoring

/// A ranking for people, spreadsheets and programs.
struct RankingReport {
    let report: RankStage.Report
    /// One group alone, or nil for all.
    let group: GroupID?
    let language: Language
    /// How sure each list is; empty unless it was asked for.
    let certainties: [CertaintyReport]
    /// What quotas and caps would do to entries against their rank.
    let exceptions: [EntryID: ListedException]

    private var narrator: Narrator { Narrator(report.contest, rubrics: report.material.rubrics, in: language) }

    private func shown(_ pool: StageResult.Pool) -> [EntryStanding] {
        pool.standings.filter { group == nil || $0.head.group == group }
    }

    // MARK: People

    /// Writes a table a pool, and what is not in it.
    func write(_ context: CommandContext) throws(CommandFailure) {
        let stage = report.stage.name.words(in: language)
        try context.output.line("\(report.contest.title.words(in: language)) — \(stage)")
        if report.contest.isRehearsal { try context.say(Self.rehearsal) }
        for pool in report.result.pools where !shown(pool).isEmpty {
            if report.result.pools.count > 1 {
                let names = pool.groups.compactMap { report.contest.group($0)?.name.words(in: language) }
                try context.output.line("")
                try context.output.line(names.joined(separator: ", "))
            }
            try context.output.table(table(shown(pool), context))
        }
        try writeRest(context)
        for certainty in certainties { try certainty.write(named: certainties.count > 1, report.contest, context) }
    }

    /// What every page and table of a rehearsal says.
    static let rehearsal = Text(
        id: "GLADI: data dan nilai di sini rekaan.", en: "REHEARSAL: the data and marks here are made up.")

    private func writeRest(_ context: CommandContext) throws(CommandFailure) {
        if report.result.pools.allSatisfy({ shown($0).isEmpty }) {
            try context.say(Text(id: "Belum ada inovasi pada tahap ini.", en: "The stage has no entries yet."))
        }
        let open = report.result.standings.count { $0.place == nil }
        if open > 0 {
            try context.say(
                Text(
                    id: "\(Language.indonesian.count(open)) inovasi belum diperingkat: lembarnya belum lengkap.",
                    en: "\(Language.english.count(open, "entry is", "entries are")) not ranked yet: sheets are missing."
                ))
        }
        if !report.unscreened.isEmpty {
            let count = report.unscreened.count
            try context.say(
                Text(
                    id: "\(Language.indonesian.count(count)) inovasi belum diseleksi dan tidak ikut dihitung.",
                    en: "\(Language.english.count(count, "entry is", "entries are")) not screened yet and not counted.")
            )
        }
        if let decision = report.decision {
            try context.say(
                Text(
                    id: "Tahap ini sudah diputuskan dengan keputusan nomor \(decision.number).",
                    en: "The stage was decided by decision number \(decision.number)."))
        }
        if let list = report.list, list.window != nil { try context.say(ListStanding.sentence(list, report.contest)) }
        if report.hasMoved, let number = report.decision?.number {
            try context.say(
                Text(
                    id: "Data sudah berubah sejak keputusan itu: decide --supersede \(number) menunjukkan akibatnya.",
                    en: "The data have changed since that decision: decide --supersede \(number) shows the effect."))
        }
    }

    private func table(_ standings: [EntryStanding], _ context: CommandContext) -> TextTable {
        var table = TextTable([
            .number(context.words(Text(id: "Per.", en: "Rank")), in: language),
            .number(Label.score.words(in: language), in: language), .text(Label.sheets.words(in: language)),
            .text(Label.entry.words(in: language), .truncate), .text(Label.title.words(in: language), .truncate),
            .text(Label.office.words(in: language), .truncate),
            .text(context.words(Text(id: "Keterangan", en: "Note")), .wrap),
        ])
        for standing in standings {
            table.append([
                standing.place.map { language.count($0.rank) } ?? "–",
                standing.printed.map { language.figure($0) } ?? "–",
                "\(standing.panel.totals.count)/\(standing.panel.due.count)", standing.head.id.text,
                standing.head.title, standing.office?.name ?? standing.head.office.text, note(standing),
            ])
        }
        return table
    }

    /// What a reader must know besides figure and rank.
    private func note(_ standing: EntryStanding) -> String {
        var notes: [String] = []
        if standing.place == nil { notes.append(Label.provisional.words(in: language)) }
        if standing.place?.isShared == true {
            notes.append(Text(id: "peringkat bersama", en: "shared rank").words(in: language))
        }
        if !standing.panel.abstained.isEmpty {
            let count = language.count(standing.panel.abstained.count)
            notes.append(Text(id: "\(count) abstain", en: "\(count) abstained").words(in: language))
        }
        if let broken = standing.tieBroken {
            notes.append(narrator.tieBroken(broken, by: report.stage.scoring?.tieBreaks ?? []))
        }
        if let found = exceptions[standing.head.id] {
            notes.append(
                narrator.exception(found.exception, of: found.list)
                    + narrator.margin(found.margin, isOut: found.exception.isOut))
        }
        return notes.joined(separator: "; ")
    }

    // MARK: Spreadsheets and programs

    /// The table for spreadsheets.
    var csv: String {
        var header = [
            "rank", "shared", "score", "exact", "scored", "due", "abstained", "entry", "title", "office", "institution",
            "group", "category", "note",
        ]
        if !certainties.isEmpty { header += CertaintyReport.columns }
        let rows = report.result.pools.flatMap(shown).map { standing in
            [
                standing.place.map { String($0.rank) } ?? "", String(standing.place?.isShared ?? false),
                standing.printed?.text ?? "", standing.figure?.exact ?? "", String(standing.panel.totals.count),
                String(standing.panel.due.count), String(standing.panel.abstained.count), standing.head.id.text,
                standing.head.title, standing.office?.name ?? standing.head.office.text,
                standing.office?.institution.name ?? "", standing.head.group.text, standing.head.category.text,
                note(standing),
            ] + (certainties.isEmpty ? [] : certaintyCells(of: standing.head.id.text))
        }
        return CSVWriter().text(header: header, rows: rows)
    }

    private func certaintyCells(of entry: String) -> [String] {
        for certainty in certainties {
            if let index = certainty.names.entries.firstIndex(of: entry) { return certainty.cells(of: index) }
        }
        return CertaintyReport.columns.map { _ in "" }
    }

    /// The members for programs.
    var members: [JSONMember] {
        let certainty = certainties.map(\.listJSON)
        return plainMembers + (certainties.isEmpty ? [] : [JSONMember("certainty", .array(certainty))])
    }

    private var plainMembers: [JSONMember] {
        [
            JSONMember("contest", .string(report.contest.id.text)),
            JSONMember("rehearsal", .bool(report.contest.isRehearsal)),
            JSONMember("stage", .string(report.stage.id.text)),
            JSONMember("decision", .optional(report.decision?.number)),
            JSONMember("state", .optional(report.list?.state.rawValue)),
            JSONMember("changedSince", .bool(report.hasMoved)),
            JSONMember("unscreened", .array(report.unscreened.map { .string($0.text) })),
            JSONMember("standings", .array(report.result.pools.flatMap(shown).map(json))),
        ]
    }

    private func json(_ standing: EntryStanding) -> JSONValue {
        .object([
            JSONMember("entry", .string(standing.head.id.text)),
            JSONMember("group", .string(standing.head.group.text)),
            JSONMember("category", .string(standing.head.category.text)),
            JSONMember("office", .string(standing.head.office.text)),
            JSONMember("title", .string(standing.head.title)),
            JSONMember("rank", .optional(standing.place?.rank)),
            JSONMember("shared", .bool(standing.place?.isShared ?? false)),
            JSONMember("score", .optional(standing.printed?.text)),
            JSONMember("exact", .optional(standing.figure?.exact)),
            JSONMember("scored", .integer(standing.panel.totals.count)),
            JSONMember("due", .integer(standing.panel.due.count)),
            JSONMember("abstained", .integer(standing.panel.abstained.count)),
            JSONMember("missing", .array(standing.panel.missing.map { .string($0.text) })),
            JSONMember("tieBreak", .optional(standing.place?.brokenBy.map(\.code))),
            JSONMember("exception", .optional(exceptions[standing.head.id]?.exception.code)),
            JSONMember("margin", .optional(exceptions[standing.head.id]?.margin?.exact)),
        ])
    }
}

extension TieBreak {
    /// A name for programs: the place of the contest's rule, or of the panel's order, from 1.
    fileprivate var code: String {
        switch self {
        case .key(let index): "rule-\(index + 1)"
        case .panelOrder(let index): "order-\(index + 1)"
        }
    }
}
