/// A spreadsheet in one XML file, which LibreOffice opens and saves as it does its own: `.fods`.
///
/// Source: OpenDocument 1.3, part 3, 2.2.1.5 (office:document) and 9 (table:table).
public enum FlatSpreadsheet {
    /// A cell to be written.
    public struct Cell: Hashable, Sendable {
        /// The text; of a number, as documents write it.
        public var text: String
        /// What the cell is for.
        public var role: Role

        /// Creates a cell.
        public init(_ text: String, _ role: Role) {
            self.text = text
            self.role = role
        }

        /// What a cell is for, and so how it looks.
        public enum Role: String, Hashable, Sendable {
            case heading = "judul"
            case fixed = "tetap"
            case open = "isian"
            /// To be filled in with a number, or filled in with one.
            case number = "angka"
        }
    }

    /// Writes a spreadsheet with one table.
    ///
    /// - Parameter widths: of the columns, in millimetres.
    public static func bytes(name: String, widths: [Int], rows: [[Cell]]) -> [UInt8] {
        let table = XMLElement(
            "table:table", attributes(["table:name": name]),
            widths.indices.map { XMLElement("table:table-column", attributes(["table:style-name": "k\($0)"])) }
                + rows.map { XMLElement("table:table-row", [], $0.map(element)) })
        let root = XMLElement(
            "office:document",
            namespaces.map { XMLAttribute("xmlns:" + $0.prefix, $0.name) }
                + attributes(["office:version": "1.3", "office:mimetype": mimetype]),
            [
                XMLElement("office:automatic-styles", [], widths.enumerated().map(columnStyle) + cellStyles),
                XMLElement("office:body", [], [XMLElement("office:spreadsheet", [], [table])]),
            ])
        return XMLWriter.document(root, namespace: "")
    }

    private static let mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    private static let base = "urn:oasis:names:tc:opendocument:xmlns:"
    private static let namespaces: [(prefix: String, name: String)] = [
        ("office", base + "office:1.0"), ("style", base + "style:1.0"), ("text", base + "text:1.0"),
        ("table", base + "table:1.0"), ("fo", base + "xsl-fo-compatible:1.0"),
    ]

    private static func element(_ cell: Cell) -> XMLElement {
        let style = XMLAttribute("table:style-name", cell.role.rawValue)
        guard !cell.text.isEmpty else { return XMLElement("table:table-cell", [style]) }
        let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false)
        let paragraphs = lines.map { XMLElement("text:p", text: String($0)) }
        let value =
            cell.role == .number
            ? attributes(["office:value-type": "float", "office:value": cell.text])
            : attributes(["office:value-type": "string"])
        return XMLElement("table:table-cell", [style] + value, paragraphs)
    }

    private static func columnStyle(_ index: Int, _ width: Int) -> XMLElement {
        XMLElement(
            "style:style", attributes(["style:name": "k\(index)", "style:family": "table-column"]),
            [XMLElement("style:table-column-properties", attributes(["style:column-width": "\(width)mm"]))])
    }

    private static var cellStyles: [XMLElement] {
        [(Cell.Role.heading, "#d8e3ee"), (.fixed, "#f0efea"), (.open, "#fffbe6"), (.number, "#fffbe6")].map {
            role, colour in
            let look = XMLElement(
                "style:table-cell-properties",
                attributes([
                    "fo:background-color": colour, "fo:wrap-option": "wrap", "style:vertical-align": "top",
                    "fo:border": "0.5pt solid #b0b0b0",
                ]))
            let weight = XMLElement(
                "style:text-properties", attributes(["fo:font-weight": role == .heading ? "bold" : "normal"]))
            return XMLElement(
                "style:style", attributes(["style:name": role.rawValue, "style:family": "table-cell"]), [look, weight])
        }
    }
}

extension FlatSpreadsheet {
    /// A row that was read, with its number in the spreadsheet.
    struct ReadRow {
        var number: Int
        var cells: [String]
    }

    /// Why a spreadsheet could not be read.
    struct Refusal: Error {
        var finding: Finding
    }

    /// More columns and rows than any table of scores has; what a spreadsheet repeats beyond is empty.
    private static let mostColumns = 100
    private static let mostRows = 100_000

    /// Whether a file claims to be a spreadsheet in one file.
    static func isOne(_ file: InputFile) -> Bool {
        let start = String(decoding: file.bytes.prefix(4096), as: UTF8.self)
        return start.contains("<office:document") && start.contains(base + "office:1.0")
    }

    /// The rows of the first table that have anything in them.
    static func rows(of file: InputFile) -> Result<[ReadRow], Refusal> {
        do {
            let parsed = try XMLParser.parse(file.bytes, limits: .gathered, keepsOrder: true) { _ in nil }
            let table = parsed.root.child("body")?.child("spreadsheet")?.child("table")
            guard let table else {
                let problem = StructureProblem.elementMissing(element: "table", parent: parsed.root.name)
                return .failure(Refusal(finding: Finding(.structure(problem), at: Place(file: file.name))))
            }
            var number = 0
            var rows: [ReadRow] = []
            collect(table, &number, &rows)
            return .success(rows)
        } catch {
            let place = Place(file: file.name, line: error.line)
            return .failure(Refusal(finding: Finding(.syntax(SyntaxProblem(error.fault)), at: place)))
        }
    }

    /// Rows stand in the table itself or in groups and headers within.
    private static func collect(_ parent: XMLElement, _ number: inout Int, _ rows: inout [ReadRow]) {
        for child in parent.children {
            switch child.name {
            case "table-row":
                let cells = cells(of: child)
                let count = max(1, child[attribute: "table:number-rows-repeated"].flatMap { Int($0) } ?? 1)
                if cells.contains(where: { !$0.isEmpty }) {
                    for offset in 0..<min(count, mostRows - min(rows.count, mostRows)) {
                        rows.append(ReadRow(number: number + offset + 1, cells: cells))
                    }
                }
                number += count
            case "table-rows", "table-header-rows", "table-row-group": collect(child, &number, &rows)
            default: continue
            }
        }
    }

    private static func cells(of row: XMLElement) -> [String] {
        var cells: [String] = []
        for cell in row.children where ["table-cell", "covered-table-cell"].contains(cell.name) {
            let count = max(1, cell[attribute: "table:number-columns-repeated"].flatMap { Int($0) } ?? 1)
            let text = text(of: cell)
            for _ in 0..<min(count, mostColumns - min(cells.count, mostColumns)) { cells.append(text) }
        }
        while cells.last?.isEmpty ?? false { cells.removeLast() }
        return cells
    }

    /// The value of a cell as documents write it, not as the spreadsheet shows it: 7.5 for `7,5`, 2026-01-14 for `14/01/26`.
    private static func text(of cell: XMLElement) -> String {
        switch cell[attribute: "office:value-type"] {
        case "float", "percentage", "currency": return cell[attribute: "office:value"] ?? ""
        case "date": return String((cell[attribute: "office:date-value"] ?? "").prefix(10))
        case "boolean": return cell[attribute: "office:boolean-value"] ?? ""
        default:
            let paragraphs = cell.children.filter { $0.name == "p" }.map(plain)
            return cell[attribute: "office:string-value"] ?? paragraphs.joined(separator: "\n")
        }
    }

    /// The text of a paragraph, with its spaces, tabs and line breaks; comments of the spreadsheet are left out.
    private static func plain(_ element: XMLElement) -> String {
        element.children.map { child in
            switch child.name {
            case XMLElement.textName: return child.text
            case "s":
                let count = child[attribute: "text:c"].flatMap { Int($0) } ?? 1
                return String(repeating: " ", count: min(max(count, 0), 1_000))
            case "tab": return "\t"
            case "line-break": return "\n"
            case "annotation": return ""
            default: return plain(child)
            }
        }.joined()
    }
}
