/// Writes tables in CSV.
///
/// Format: RFC 4180. A field is quoted when it has a separator, a quote, a line end, or a space at an end.
public struct CSVWriter: Hashable, Sendable {
    /// What stands between two fields.
    public enum Separator: String, Hashable, Sendable, CaseIterable {
        /// The separator of the standard.
        case comma = ","
        /// The separator of spreadsheets in Indonesian settings, where the comma is the decimal mark.
        case semicolon = ";"
    }

    /// What stands at the end of a line.
    public enum LineEnd: String, Hashable, Sendable, CaseIterable {
        /// Carriage return and line feed, as the standard has it.
        case carriageReturnLineFeed = "\r\n"
        /// Line feed alone, as tools on Linux have it.
        case lineFeed = "\n"
    }

    /// What stands between two fields.
    public var separator: Separator
    /// What stands at the end of a line.
    public var lineEnd: LineEnd
    /// Whether cells that a spreadsheet would compute are made into text.
    ///
    /// A title such as `=HYPERLINK(…)` comes from outside and is opened in a spreadsheet inside. A cell that starts with
    /// `=`, `+`, `-`, `@`, a tab or a line end gets an apostrophe before it, which spreadsheets take as "this is
    /// text", unless it is a plain number. Turn it off only for a table that no person opens: the apostrophe stays in the
    /// cell when it is read back.
    ///
    /// Source: OWASP, CSV Injection.
    public var neutralisesFormulas: Bool

    /// Creates a writer.
    public init(
        separator: Separator = .comma,
        lineEnd: LineEnd = .carriageReturnLineFeed,
        neutralisesFormulas: Bool = true
    ) {
        self.separator = separator
        self.lineEnd = lineEnd
        self.neutralisesFormulas = neutralisesFormulas
    }

    /// Writes a header and the rows below it.
    public func text(header: [String], rows: [[String]]) -> String {
        var text = line(header)
        for row in rows { text += line(row) }
        return text
    }

    /// Writes one row with its line end.
    public func line(_ fields: [String]) -> String {
        // A single empty field would be an empty line, which readers skip.
        if fields == [""] { return "\"\"" + lineEnd.rawValue }
        return fields.map(field).joined(separator: separator.rawValue) + lineEnd.rawValue
    }

    private func field(_ cell: String) -> String {
        let text = neutralisesFormulas && isFormula(cell.utf8) ? "'" + cell : cell
        guard needsQuotes(text) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private func needsQuotes(_ text: String) -> Bool {
        let bytes = text.utf8
        let space = UInt8(ascii: " ")
        if bytes.first == space || bytes.last == space { return true }
        // Both separators, so that a reader that guesses the separator is never misled.
        let special: [UInt8] = [.comma, .semicolon, .quote, .lineFeed, .carriageReturn]
        return bytes.contains { special.contains($0) }
    }
}

/// Tells whether a spreadsheet would take the cell as something to compute.
private func isFormula(_ bytes: String.UTF8View) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8.carriageReturn, UInt8.lineFeed: true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): !isPlainNumber(bytes.dropFirst())
    default: false
    }
}

/// Tells whether there are digits alone, with single points or commas between them.
private func isPlainNumber(_ bytes: some Sequence<UInt8>) -> Bool {
    var previousIsDigit = false
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): previousIsDigit = true
        case UInt8(ascii: "."), UInt8.comma:
            guard previousIsDigit else { return false }
            previousIsDigit = false
        default: return false
        }
    }
    return previousIsDigit
}
