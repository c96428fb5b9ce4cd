import Competition
import Scoring

/// The score sheets of a juror as one table, to be filled in with a spreadsheet.
struct SheetTableForm {
    let brief: SheetBrief
    let words: FormPageWords

    init(_ brief: SheetBrief, in language: Language) {
        self.brief = brief
        words = FormPageWords(language: language)
    }

    /// The table as CSV.
    var csv: [UInt8] {
        let header = SheetTable.Column.allCases.map(\.rawValue)
        let rows = rows.map { row in SheetTable.Column.allCases.map { row[$0] ?? "" } }
        return Array(CSVWriter().text(header: header, rows: rows).utf8)
    }

    /// The table as a flat OpenDocument spreadsheet.
    var spreadsheet: [UInt8] {
        let columns = SheetTable.Column.allCases
        let heading = columns.map { FlatSpreadsheet.Cell($0.rawValue, .heading) }
        let rows = rows.map { row in
            columns.map { FlatSpreadsheet.Cell(row[$0] ?? "", $0 == .score ? .number : $0.isFilledIn ? .open : .fixed) }
        }
        return FlatSpreadsheet.bytes(name: brief.fileStem, widths: columns.map(\.width), rows: [heading] + rows)
    }

    private typealias Row = [SheetTable.Column: String]

    private var rows: [Row] {
        brief.readings.flatMap { reading in reading.rubric.criteria.map { row($0, reading) } }
    }

    private func row(_ criterion: Criterion, _ reading: SheetBrief.Reading) -> Row {
        let header = SheetTable.Header(brief, reading)
        var row = Row(
            zip(SheetTable.Header.columns, header.cells).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
        row[.form] = header.seal
        row[.title] = reading.entry.head.title
        row[.criterion] = criterion.id.text
        row[.criterionName] = words.words(criterion.name) + " (" + words.weight(criterion.weight) + ")"
        row[.scale] = scale(criterion)
        fill(&row, criterion, reading)
        return row
    }

    /// What was handed in before.
    private func fill(_ row: inout Row, _ criterion: Criterion, _ reading: SheetBrief.Reading) {
        row[.signedBy] = reading.earlier?.signature.name ?? brief.juror.name
        row[.signedOn] = reading.earlier?.signature.date.description
        row[.statement] = reading.earlier?.signature.statement?.rawValue
        switch reading.earlier?.sheet.content {
        case .marks(let marks)?:
            guard let mark = marks.first(where: { $0.criterion == criterion.id }) else { return }
            row[.score] = mark.score.number
            row[.note] = mark.note
            row[.panelNote] = mark.panelNote
            row[.accepted] = mark.accepted.map(\.text).joined(separator: " ")
        case .abstention(let reason)?:
            if criterion == reading.rubric.criteria.first { row[.abstention] = reason }
        case nil: break
        }
    }

    /// Which scores can be given, what each level means, and which evidence it asks for.
    private func scale(_ criterion: Criterion) -> String {
        switch criterion.scale {
        case .range(let minimum, let maximum, let step): words.range(minimum, maximum, step)
        case .levels(let levels):
            levels.map { level in
                let evidence = level.evidence.map { "\($0.id): \(words.words($0.name))" }
                let asked = evidence.isEmpty ? "" : " [\(evidence.joined(separator: "; "))]"
                return "\(words.language.number(level.value)) = \(words.words(level.meaning))\(asked)"
            }.joined(separator: "\n")
        }
    }
}

extension SheetTable.Column {
    /// How wide the column is in a spreadsheet, in millimetres.
    fileprivate var width: Int {
        switch self {
        case .contest, .stage, .juror, .entryRevision, .revision, .form: 22
        case .entry, .rubric, .criterion, .signedBy, .accepted: 38
        case .title, .criterionName: 55
        case .scale, .note, .panelNote: 80
        case .score: 18
        case .abstention: 50
        case .signedOn, .statement: 28
        }
    }
}
