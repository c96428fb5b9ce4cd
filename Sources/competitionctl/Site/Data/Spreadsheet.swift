import Competition
import Scoring

/// A spreadsheet as one XML file that LibreOffice and others open and compute.
///
/// Format: OASIS, Open Document Format for Office Applications 1.2, parts 1 and 2 (OpenFormula); flat XML.
struct Spreadsheet {
    /// The sheets in their order.
    let sheets: [Sheet]

    /// A sheet: blocks of rows below each other.
    struct Sheet: Sendable {
        let name: String
        let blocks: [Rows]
    }

    /// The rows of some things, made when they are written, since those of a large contest would not fit in memory.
    struct Rows: Sendable {
        /// How many things there are.
        let count: Int
        /// The rows of a thing, by its place among them.
        let make: @Sendable (Int) -> [[Cell]]
    }

    /// A cell.
    enum Cell: Sendable {
        case empty
        /// Text, which is never computed, whatever it starts with.
        case text(String)
        case heading(String)
        /// A number in decimal writing.
        case number(String)
        /// A formula without its `=`.
        case formula(String)
    }

    /// The file, cut between the things that its rows are made of.
    ///
    /// - Parameter size: about how many bytes a piece is to have.
    func pieces(size: Int = PieceCutter.usualSize) -> [BytePiece] {
        var cutter = PieceCutter(size: size)
        cutter.append(head.utf8)
        for sheet in sheets {
            cutter.append("<table:table table:name=\"\(sheet.name)\">\n".utf8)
            for rows in sheet.blocks {
                cutter.append(parts: rows.count) { range in
                    var piece: [UInt8] = []
                    for thing in range { for row in rows.make(thing) { Self.append(row, to: &piece) } }
                    return piece
                }
            }
            cutter.append("</table:table>\n".utf8)
        }
        cutter.append("</office:spreadsheet>\n</office:body>\n</office:document>\n".utf8)
        return cutter.finished
    }

    private static func append(_ row: [Cell], to file: inout [UInt8]) {
        file += "<table:table-row>".utf8
        for cell in row { append(cell, to: &file) }
        file += "</table:table-row>\n".utf8
    }

    private static func append(_ cell: Cell, to file: inout [UInt8]) {
        switch cell {
        case .empty: file += "<table:table-cell/>".utf8
        case .text(let text), .heading(let text):
            let style = if case .heading = cell { " table:style-name=\"heading\"" } else { "" }
            file += "<table:table-cell office:value-type=\"string\"\(style)><text:p>\(escaped(text))</text:p>".utf8
            file += "</table:table-cell>".utf8
        case .number(let number):
            file += "<table:table-cell office:value-type=\"float\" office:value=\"\(number)\"/>".utf8
        case .formula(let formula):
            file += "<table:table-cell table:formula=\"of:=\(escaped(formula))\"/>".utf8
        }
    }

    private var head: String {
        let names = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        let others = [
            "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"",
            "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\"", "office:version=\"1.2\"",
            "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"",
        ]
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document \((names + others).joined(separator: " "))>
            <office:automatic-styles>
            <style:style style:name="heading" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>
            </office:automatic-styles>
            <office:body>
            <office:spreadsheet>

            """
    }
}

/// Text as XML writes it; what XML has no way to write becomes U+FFFD.
private func escaped(_ text: String) -> String {
    // As nearly all are: names of cells, numbers and identifiers.
    if text.utf8.allSatisfy(standsForItself) { return text }
    var written = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": written += "&amp;"
        case "<": written += "&lt;"
        case ">": written += "&gt;"
        case "\"": written += "&quot;"
        case "\t", "\n", "\r": written += " "
        case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": written += "\u{FFFD}"
        default: written.unicodeScalars.append(scalar)
        }
    }
    return written
}

/// Whether a byte of text needs no other writing; of longer characters, that is seen character by character.
private func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: byte >= 0x20 && byte < 0x80
    }
}

extension Spreadsheet.Sheet {
    /// Creates a sheet of a few rows.
    init(name: String, rows: [[Spreadsheet.Cell]]) { self.init(name: name, blocks: [Spreadsheet.Rows(rows)]) }
}

extension Spreadsheet.Rows {
    /// Creates a few rows.
    init(_ rows: [[Spreadsheet.Cell]]) { self.init(count: 1) { _ in rows } }

    /// Creates a row of headings.
    init(headings: [String]) { self.init([headings.map { .heading($0) }]) }
}

extension Spreadsheet.Cell {
    /// An exact number to 15 places, or as many as fit.
    static func exact(_ ratio: Ratio) -> Self {
        if let number = ratio.number { return .number(number) }
        for places in [15, 10, 5, 2, 0] {
            if let rounded = try? ratio.rounded(places: places, rule: .halfUp) { return .number(rounded.text) }
        }
        return .empty
    }

    /// A whole number.
    static func count(_ number: Int) -> Self { .number(String(number)) }
}

/// A column by its number from 0: A, B, … Z, AA.
func columnName(_ index: Int) -> String {
    let letter = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26))))
    return index < 26 ? letter : columnName(index / 26 - 1) + letter
}
