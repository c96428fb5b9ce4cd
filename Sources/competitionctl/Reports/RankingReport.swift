import Competition
import Scoring

/// A ranking for people, spreadsheets and programs.
struct RankingReport {
    let report: RankStage.Report
    /// One group alone, or nil for all.
    let group: GroupID?
    let language: Language

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
    }

    /// What every page and table of a rehearsal says.
    static let rehearsal = Text(
        id: "GLADI: data dan nilai di sini rekaan.", en: "REHEARSAL: the data and marks here are made up.")

    private func writeRest(_ context: CommandContext) throws(CommandFailure) {
        let open = report.result.standings.count { $0.place == nil }
        if open > 0 {
            try context.say(
                Text(
                    id: "\(Language.indonesian.count(open)) inovasi belum diperingkat: lembarnya belum lengkap.",
                    en: "\(Language.english.count(open)) entries are not ranked yet: sheets are missing."))
        }
        if !report.unscreened.isEmpty {
            let count = report.unscreened.count
            try context.say(
                Text(
                    id: "\(Language.indonesian.count(count)) inovasi belum diseleksi dan tidak ikut dihitung.",
                    en: "\(Language.english.count(count)) entries are not screened yet and not counted."))
        }
        if let decision = report.decision {
            try context.say(
                Text(
                    id: "Tahap ini sudah diputuskan dengan keputusan nomor \(decision.number).",
                    en: "The stage was decided by decision number \(decision.number)."))
        }
    }

    private func table(_ standings: [EntryStanding], _ context: CommandContext) -> TextTable {
        var table = TextTable([
            .number(context.words(Text(id: "Per.", en: "Rank")), in: language),
            .number(context.words(Text(id: "Nilai", en: "Score")), in: language),
            .text(context.words(Text(id: "Lembar", en: "Sheets"))),
            .text(context.words(Text(id: "Inovasi", en: "Entry")), .truncate),
            .text(context.words(Text(id: "Judul", en: "Title")), .truncate),
            .text(context.words(Text(id: "Perangkat daerah", en: "Office")), .truncate),
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
        var notes: [Text] = []
        if standing.place == nil {
            notes.append(Text(id: "belum lengkap, nilai sementara", en: "incomplete, provisional"))
        }
        if standing.place?.isShared == true { notes.append(Text(id: "peringkat sama", en: "shared rank")) }
        if !standing.panel.abstained.isEmpty {
            let count = standing.panel.abstained.count
            notes.append(Text(id: "\(count) abstain", en: "\(count) abstained"))
        }
        if let broken = standing.place?.brokenBy { notes.append(tieBreak(broken, standing)) }
        return notes.map { $0.words(in: language) }.joined(separator: "; ")
    }

    private func tieBreak(_ broken: TieBreak, _ standing: EntryStanding) -> Text {
        TieBreakWords(contest: report.contest, rubrics: report.material.rubrics, rules: report.stage.scoring)
            .sentence(broken, keys: standing.tieKeys)
    }

    // MARK: Spreadsheets and programs

    /// The table for spreadsheets.
    var csv: String {
        let header = [
            "rank", "shared", "score", "exact", "scored", "due", "abstained", "entry", "title", "office", "institution",
            "group", "category", "note",
        ]
        let rows = report.result.pools.flatMap(shown).map { standing in
            [
                standing.place.map { String($0.rank) } ?? "", String(standing.place?.isShared ?? false),
                standing.printed?.text ?? "", standing.figure?.exact ?? "", String(standing.panel.totals.count),
                String(standing.panel.due.count), String(standing.panel.abstained.count), standing.head.id.text,
                standing.head.title, standing.office?.name ?? standing.head.office.text,
                standing.office?.institution.name ?? "", standing.head.group.text, standing.head.category.text,
                note(standing),
            ]
        }
        return CSVWriter().text(header: header, rows: rows)
    }

    /// The members for programs.
    var members: [JSONMember] {
        [
            JSONMember("contest", .string(report.contest.id.text)),
            JSONMember("rehearsal", .bool(report.contest.isRehearsal)),
            JSONMember("stage", .string(report.stage.id.text)),
            JSONMember("decision", .optional(report.decision?.number)),
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
