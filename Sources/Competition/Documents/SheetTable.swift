import Scoring

/// Score sheets as a table: a row a criterion, and in every row what says whose sheet it is and of what.
///
/// Format: ScoreTables.
public enum SheetTable {
    /// The columns, in the order in which forms have them.
    public enum Column: String, Hashable, Sendable, CaseIterable {
        case contest, stage, juror, entry
        case entryRevision = "entry_revision"
        case rubric, revision, form, title, criterion
        case criterionName = "criterion_name"
        case scale, score, note
        case panelNote = "panel_note"
        case accepted, abstention
        case signedBy = "signed_by"
        case signedOn = "signed_on"
        case statement

        /// Whether a table without the column is refused.
        var isRequired: Bool {
            switch self {
            case .title, .criterionName, .scale, .note, .panelNote, .accepted, .abstention, .statement: false
            default: true
            }
        }

        /// Whether the juror fills the column in.
        public var isFilledIn: Bool {
            switch self {
            case .score, .note, .panelNote, .accepted, .abstention, .signedBy, .signedOn, .statement: true
            default: false
            }
        }

        var csv: CSVColumn { CSVColumn(rawValue, isRequired: isRequired) }
    }

    /// What a row says of its sheet, sealed so that a slip in it is seen; anybody can make a seal, so it proves nothing.
    public struct Header: Hashable, Sendable {
        /// The cells, in the order of ``SheetTable/Header/columns``.
        public var cells: [String]

        /// The columns of the header, without the seal.
        public static let columns: [Column] = [
            .contest, .stage, .juror, .entry, .entryRevision, .rubric, .revision,
        ]

        /// Creates a header from its cells.
        init(cells: [String]) { self.cells = cells }

        /// Creates the header of a form.
        public init(_ brief: SheetBrief, _ reading: SheetBrief.Reading) {
            cells = [
                brief.contest.id.text, brief.stage.id.text, brief.juror.id.text, reading.entry.id.text,
                String(reading.entry.head.revision ?? 0), reading.rubric.id.text,
                reading.earlier?.revision.map { String($0) } ?? "",
            ]
        }

        /// The first digits of the digest of the cells, each with a line feed.
        public var seal: String {
            // A letter first, so that no spreadsheet takes it for a number.
            "f" + SHA256.digest(of: Array(cells.map { $0 + "\n" }.joined().utf8)).hex.prefix(11)
        }
    }

    /// What cells of the header can have held, for finding which one was changed.
    struct Known: Sendable {
        var contest: ContestID
        var stages: [StageID]
        var jurors: [JurorID]
        var entries: [EntryID]
        var rubrics: [RubricID]

        fileprivate func values(of column: Column) -> [String] {
            switch column {
            case .contest: [contest.text]
            case .stage: stages.map(\.text)
            case .juror: jurors.map(\.text)
            case .entry: entries.map(\.text)
            case .rubric: rubrics.map(\.text)
            case .entryRevision: (1...99).map { String($0) }
            case .revision: [""] + (1...99).map { String($0) }
            default: []
            }
        }
    }
}

extension SheetTable {
    /// The sheets of a table as elements, as if they had been documents, and what was found.
    static func elements(_ file: InputFile, known: Known) -> (elements: [XMLElement], findings: [Finding]) {
        let (table, line) = read(file)
        var findings = table.findings.map { finding in
            var finding = finding
            finding.place.line = finding.place.line.map(line)
            return finding
        }
        guard !findings.hasErrors else { return ([], findings) }
        var sheets: [Sheet] = []
        var above: [Column: String] = [:]
        for row in table.rows {
            let row = Row(row, line: line(row.line), above: &above)
            if let problem = problem(row, known) {
                findings.append(
                    Finding(.sheet(problem), at: Place(file: file.name, line: row.line, path: Column.form.rawValue)))
            }
            if let index = sheets.firstIndex(where: { $0.header == row.header }) {
                sheets[index].rows.append(row)
            } else {
                sheets.append(Sheet(header: row.header, rows: [row]))
            }
        }
        guard !findings.hasErrors else { return ([], findings) }
        for sheet in sheets where sheet.isBlank {
            let problem = SheetProblem.leftBlank(entry: sheet.header.cells[3])
            findings.append(Finding(.sheet(problem), at: Place(file: file.name, line: sheet.rows[0].line)))
        }
        return (sheets.filter { !$0.isBlank }.map(\.element), findings)
    }

    /// A CSV as it is; a spreadsheet as the CSV that it would be saved as, with the number of each line's row.
    private static func read(_ file: InputFile) -> (table: CSVTable, line: (Int) -> Int) {
        let reader = CSVReader(columns: Column.allCases.map(\.csv))
        guard FlatSpreadsheet.isOne(file) else { return (reader.read(file.bytes, file: file.name), { $0 }) }
        switch FlatSpreadsheet.rows(of: file) {
        case .failure(let refusal): return (CSVTable(rows: [], findings: [refusal.finding]), { $0 })
        case .success(let rows):
            let writer = CSVWriter(lineEnd: .lineFeed, neutralisesFormulas: false)
            var text = ""
            var numbers: [Int] = []
            let width = rows.first?.cells.count ?? 0
            for row in rows {
                // Spreadsheets leave out the empty cells at the end of a row.
                let line = writer.line(row.cells + Array(repeating: "", count: max(0, width - row.cells.count)))
                text += line
                numbers += Array(repeating: row.number, count: line.utf8.count { $0 == 0x0A })
            }
            return (
                reader.read(Array(text.utf8), file: file.name),
                { $0 >= 1 && $0 <= numbers.count ? numbers[$0 - 1] : $0 }
            )
        }
    }

    /// What is wrong with the header of a row: it was changed by hand.
    private static func problem(_ row: Row, _ known: Known) -> SheetProblem? {
        guard row.header.seal != row.seal else { return nil }
        for (index, column) in Header.columns.enumerated() {
            var header = row.header
            for value in known.values(of: column) {
                header.cells[index] = value
                guard header.seal == row.seal else { continue }
                let found = String(row.header.cells[index].prefix(100))
                return .headerEdited(column: column.rawValue, found: found, original: value)
            }
        }
        return .headerBroken(seal: String(row.seal.prefix(100)))
    }
}

/// A row of a table of scores.
private struct Row {
    let line: Int
    let header: SheetTable.Header
    let seal: String
    private var cells: [SheetTable.Column: String] = [:]

    /// Reads a row; the signature of a row without one is that of the row above.
    init(_ row: CSVRow, line: Int, above: inout [SheetTable.Column: String]) {
        self.line = line
        header = SheetTable.Header(cells: SheetTable.Header.columns.map { row[$0.csv].trimmed })
        seal = row[SheetTable.Column.form.csv].trimmed
        for column in SheetTable.Column.allCases { cells[column] = withoutGuard(row[column.csv]) }
        for column in [SheetTable.Column.signedBy, .signedOn, .statement] {
            if cells[column]?.trimmed.isEmpty ?? true { cells[column] = above[column] }
            above[column] = cells[column]
        }
    }

    subscript(column: SheetTable.Column) -> String { cells[column] ?? "" }

    /// Whether nothing was judged in the row.
    var isBlank: Bool { [.score, .note, .panelNote, .accepted].allSatisfy { (self[$0] as String).trimmed.isEmpty } }

    var mark: XMLElement {
        let score = self[.score].trimmed
        let note = self[.note].trimmed.isEmpty ? nil : self[.note]
        let panelNote = self[.panelNote].trimmed.isEmpty ? nil : self[.panelNote]
        let accepted = self[.accepted].split(whereSeparator: \.isWhitespace).map(String.init)
        var element = XMLElement(
            self[.criterion].trimmed, attributes(["score": withDecimalPoint(score) ?? score]),
            XMLElement.text("note", note) + XMLElement.text("panel-note", panelNote)
                + accepted.map { XMLElement("accepted", attributes(["evidence": $0])) })
        element.setLine(line)
        return element
    }

    var signature: XMLElement {
        var element = XMLElement(
            "signature", attributes(["name": self[.signedBy].trimmed, "date": self[.signedOn].trimmed]))
        element.setLine(line)
        return element
    }
}

/// The apostrophe that keeps a spreadsheet from computing a cell is no part of its text.
private func withoutGuard(_ cell: String) -> String {
    guard cell.first == "'", let next = cell.dropFirst().first, "=+-@\t\r\n".contains(next) else { return cell }
    return String(cell.dropFirst())
}

/// The rows of one score sheet.
private struct Sheet {
    let header: SheetTable.Header
    var rows: [Row]

    private var reason: (text: String, line: Int)? {
        rows.first { !$0[.abstention].trimmed.isEmpty }.map { ($0[.abstention], $0.line) }
    }

    /// Whether the juror has not said anything about the entry.
    var isBlank: Bool { reason == nil && rows.allSatisfy(\.isBlank) }

    var element: XMLElement {
        let names = ["contest", "stage", "entry", "entry-revision", "juror", "rubric", "revision"]
        let cells = [0, 1, 3, 4, 2, 5, 6].map { header.cells[$0] }
        var content: [XMLElement] = []
        if !rows.allSatisfy(\.isBlank) || reason == nil {
            content.append(XMLElement("scores", [], rows.map(\.mark)))
        }
        if let reason {
            var element = XMLElement("abstention", [], [XMLElement("reason", text: reason.text)])
            element.setLine(reason.line)
            content.append(element)
        }
        var signature = rows[0].signature
        let statement = rows[0][.statement].trimmed
        if reason == nil, !statement.isEmpty { signature.attributes.append(XMLAttribute("statement", statement)) }
        var root = XMLElement("scoresheet", [], content + [signature])
        root.attributes = zip(names, cells).filter { !$0.1.isEmpty }.map { XMLAttribute($0.0, $0.1) }
        root.line = rows[0].line
        root.childList[0].line = rows[0].line
        return root
    }
}

extension XMLElement {
    /// Puts the element and all in it on a line.
    fileprivate mutating func setLine(_ number: Int) {
        line = number
        childList = children.map { child in
            var child = child
            child.setLine(number)
            return child
        }
    }
}
