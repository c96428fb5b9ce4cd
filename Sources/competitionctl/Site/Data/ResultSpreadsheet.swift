import Competition
import Scoring

/// The result with living formulas: from the marks that counted to the ranks, so that anyone can follow it cell by cell.
///
/// No formula holds a value that was computed here: whoever opens the file computes it, and the last columns compare that with
/// the decision.
///
/// Format: PublishedSite, data/result.fods.
struct ResultSpreadsheet: Sendable {
    let record: PublicRecord
    /// The scored stages.
    let stages: [PublicRecord.DecidedStage]
    /// The row of each rubric on its sheet.
    private let rubricRows: [RubricID: Int]

    init(_ record: PublicRecord) {
        self.record = record
        stages = record.stages.filter { $0.rules != nil }
        rubricRows = Dictionary(
            record.rubrics.enumerated().map { ($1.id, $0 + 2) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file.
    var file: Spreadsheet {
        let places = Dictionary(
            stages.map { ($0.stage.id, MarksPlaces($0)) }, uniquingKeysWith: { first, _ in first })
        var sheets = [information, rubrics, criteria]
        for stage in stages {
            if let own = places[stage.stage.id] { sheets.append(marks(stage, own)) }
            let paths = stage.rules?.aggregation == .schulze ? PathsSheet(stage) : nil
            if let paths { sheets.append(paths.sheet) }
            sheets.append(RanksSheet(stage, self, places, paths).sheet)
        }
        return Spreadsheet(sheets: sheets)
    }

    /// The rubric by which a group is scored at a stage.
    func rubric(for group: GroupID, at stage: PublicRecord.DecidedStage) -> Rubric? {
        stage.rules?.rubric(for: group).flatMap { id in record.rubrics.first { $0.id == id } }
    }

    /// A cell of a rubric's row.
    func cell(_ column: String, of rubric: RubricID) -> String { "[$rubrics.$\(column)$\(rubricRows[rubric] ?? 2)]" }

    // MARK: Sheets

    private var information: Spreadsheet.Sheet {
        let contest = record.contest
        let id = SpreadsheetWords(language: .indonesian)
        let en = SpreadsheetWords(language: .english)
        var rows: [[Spreadsheet.Cell]] = [
            [.heading(contest.title.indonesian)], [.text(contest.organizer)],
            [.text(contest.isRehearsal ? "\(id.rehearsal) / \(en.rehearsal)" : "")],
            [.text("SHA-256 (journal.jsonl)"), .text(record.proof.journalHead.hex)],
        ]
        for stage in record.stages {
            rows.append([
                .text("SHA-256 (\(stage.stage.name.indonesian))"), .text(stage.decision.digest.hex),
                .count(stage.decision.number),
            ])
        }
        for (indonesian, english) in zip(id.explanation, en.explanation) {
            rows.append([.text(indonesian), .text(english)])
        }
        return Spreadsheet.Sheet(name: "info", rows: rows)
    }

    private var rubrics: Spreadsheet.Sheet {
        let most = record.rubrics.map(\.criteria.count).max() ?? 0
        let head = ["rubric", "title", "divisor", "maximum"] + (0..<most).map { "K\($0 + 1)" }
        let rows = record.rubrics.map { rubric in
            [.text(rubric.id.text), .text(rubric.title.indonesian), .exact(rubric.divisor), .exact(rubric.maximum)]
                + rubric.criteria.map { Spreadsheet.Cell.exact($0.weight) }
        }
        return Spreadsheet.Sheet(name: "rubrics", rows: [head.map { .heading($0) }] + rows)
    }

    private var criteria: Spreadsheet.Sheet {
        var rows: [[Spreadsheet.Cell]] = [["rubric", "K", "criterion", "id", "en", "weight"].map { .heading($0) }]
        for rubric in record.rubrics {
            for (index, criterion) in rubric.criteria.enumerated() {
                rows.append([
                    .text(rubric.id.text), .text("K\(index + 1)"), .text(criterion.id.text),
                    .text(criterion.name.indonesian), .text(criterion.name.english ?? ""), .exact(criterion.weight),
                ])
            }
        }
        return Spreadsheet.Sheet(name: "criteria", rows: rows)
    }

    /// One row an entry and juror: the marks as they counted, and the total that they make.
    private func marks(_ stage: PublicRecord.DecidedStage, _ places: MarksPlaces) -> Spreadsheet.Sheet {
        let points = stage.rules.flatMap { $0.aggregation == .borda ? BordaColumns(stage, places, $0) : nil }
        let head =
            ["entry", "juror", "rubric"] + (0..<places.criteria).map { "K\($0 + 1)" } + ["total"]
            + (points == nil ? [] : BordaColumns.names)
        let blocks = stage.pools.map { pool in
            Spreadsheet.Rows(count: pool.standings.count) { index in
                let standing = pool.standings[index]
                guard let rubric = rubric(for: standing.group, at: stage), let range = places.rows[standing.entry]
                else { return [] }
                return zip(range, standing.jurors).map { row, juror in
                    marks(standing.entry, juror, rubric, row, places) + (points?.cells(of: standing, row) ?? [])
                }
            }
        }
        return Spreadsheet.Sheet(
            name: "marks-\(stage.stage.id)", blocks: [Spreadsheet.Rows(headings: head)] + blocks)
    }

    private func marks(
        _ entry: EntryID, _ juror: PublicRecord.JurorTotal, _ rubric: Rubric, _ row: Int, _ places: MarksPlaces
    ) -> [Spreadsheet.Cell] {
        let count = rubric.criteria.count
        let filling = [Spreadsheet.Cell](repeating: .empty, count: places.criteria - count)
        let marks = "[.\(MarksPlaces.column(0))\(row):.\(MarksPlaces.column(count - 1))\(row)]"
        let line = rubricRows[rubric.id] ?? 2
        let weights = "[$rubrics.$E$\(line):.$\(columnName(3 + count))$\(line)]"
        let label: String =
            switch juror.juror {
            case .number(let number): String(number)
            case .named(let name): name
            }
        return [.text(entry.text), .text(label), .text(rubric.id.text)]
            + juror.counted.map { Spreadsheet.Cell.exact($0) } + filling
            + [.formula("SUMPRODUCT(\(marks);\(weights))/\(cell("C", of: rubric.id))")]
    }
}

/// Where the marks of a stage's entries stand on their sheet.
struct MarksPlaces: Sendable {
    /// The rows of each entry; none where nobody scored.
    let rows: [EntryID: Range<Int>]
    /// The rows of the entries on the sheet of ranks.
    let ranks: [EntryID: Int]
    /// How many columns of marks there are.
    let criteria: Int
    /// The row of the last marks.
    let lastRow: Int
    private let stage: StageID

    init(_ stage: PublicRecord.DecidedStage) {
        self.stage = stage.stage.id
        var next = 2
        var rows: [EntryID: Range<Int>] = [:]
        for standing in stage.standings where !standing.jurors.isEmpty {
            rows[standing.entry] = next..<next + standing.jurors.count
            next += standing.jurors.count
        }
        self.rows = rows
        lastRow = next - 1
        ranks = Dictionary(
            stage.standings.enumerated().map { ($1.entry, $0 + 2) }, uniquingKeysWith: { first, _ in first })
        criteria = stage.standings.flatMap(\.jurors).map(\.counted.count).max() ?? 0
    }

    /// The column of a criterion by its place in the rubric.
    static func column(_ criterion: Int) -> String { columnName(3 + criterion) }

    /// The totals of an entry; nil where nobody scored.
    func totals(of entry: EntryID) -> String? { range(of: entry, columnName(3 + criteria)) }

    /// Borda's points of an entry, where the stage's rule is his; nil where nobody scored.
    func points(of entry: EntryID) -> String? { range(of: entry, columnName(6 + criteria)) }

    /// The marks of an entry for one criterion.
    func marks(of entry: EntryID, _ criterion: Int) -> String? { range(of: entry, Self.column(criterion)) }

    private func range(of entry: EntryID, _ column: String) -> String? {
        rows[entry].map { "[$'marks-\(stage)'.\(column)\($0.lowerBound):.\(column)\($0.upperBound - 1)]" }
    }

    /// The stage's own score of an entry, on the sheet of ranks.
    func score(of entry: EntryID) -> String? { ranks[entry].map { "[$'ranks-\(stage)'.I\($0)]" } }
}
