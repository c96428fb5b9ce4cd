/// A table for people: columns side by side, two spaces between them.
///
/// On a terminal, columns that may be narrowed give way, the widest first, until the table fits; the others never do.
/// Where there is no terminal every cell is whole.
struct TextTable: Sendable {
    /// What a column does when the table is wider than the terminal.
    enum Fit: Hashable, Sendable {
        /// Stays as wide as its widest cell.
        case whole
        /// Cuts its cells and ends them with `…`.
        case truncate
        /// Breaks its cells into several lines.
        case wrap
    }

    /// On which side the cells of a column stand.
    enum Alignment: Hashable, Sendable {
        case left
        /// Decimal marks below each other.
        case number(mark: Character)
    }

    /// One column.
    struct Column: Sendable {
        let title: String
        let alignment: Alignment
        let fit: Fit

        /// A column of text.
        static func text(_ title: String, _ fit: Fit = .whole) -> Self {
            Self(title: title, alignment: .left, fit: fit)
        }

        /// A column of numbers as a language writes them.
        static func number(_ title: String, in language: Language) -> Self {
            Self(title: title, alignment: .number(mark: language.decimalMark), fit: .whole)
        }
    }

    /// The columns, from the left.
    let columns: [Column]
    /// The rows, each with a cell a column.
    private(set) var rows: [[String]] = []

    /// Columns that may be narrowed keep at least this width.
    static let narrowest = 10
    private static let gap = "  "

    /// Creates a table without rows.
    init(_ columns: [Column]) { self.columns = columns }

    /// Adds a row; cells that are missing are empty.
    mutating func append(_ cells: [String]) {
        assert(cells.count == columns.count, "a row has a cell a column")
        let missing = max(0, columns.count - cells.count)
        rows.append(cells.prefix(columns.count).map(Printable.line) + Array(repeating: "", count: missing))
    }

    /// Writes the table.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal; nil writes every cell whole.
    ///   - indent: how many spaces stand before each line.
    func text(width: Int?, indent: Int = 0) -> String {
        let cells = alignedNumbers()
        let titles = columns.map { Printable.line($0.title) }
        let widths = fittedWidths(([titles] + cells).map { $0.map(TextWidth.of) }, width: width.map { $0 - indent })
        var lines = self.lines(of: titles, widths)
        lines.append(joined(widths.map { String(repeating: "-", count: $0) }))
        for row in cells { lines += self.lines(of: row, widths) }
        return lines.map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
    }

    private func fittedWidths(_ needed: [[Int]], width: Int?) -> [Int] {
        var widths = columns.indices.map { column in needed.map { $0[column] }.max() ?? 0 }
        guard let width else { return widths }
        var excess = widths.reduce(0, +) + Self.gap.count * max(0, columns.count - 1) - width
        while excess > 0 {
            let candidates = columns.indices.filter { columns[$0].fit != .whole && widths[$0] > Self.narrowest }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            let second = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? Self.narrowest
            // Down to the next widest at once; columns of the same width then give way in turn.
            let step = min(excess, max(1, widths[widest] - max(second, Self.narrowest)))
            widths[widest] -= step
            excess -= step
        }
        return widths
    }

    /// The cells, with spaces that put decimal marks below each other.
    private func alignedNumbers() -> [[String]] {
        var cells = rows
        for (column, definition) in columns.enumerated() {
            guard case .number(let mark) = definition.alignment else { continue }
            let places = cells.map { DecimalCell($0[column], mark: mark).columnsFromMark }
            let most = places.max() ?? 0
            for row in cells.indices {
                cells[row][column] += String(repeating: " ", count: most - places[row])
            }
        }
        return cells
    }

    private func lines(of cells: [String], _ widths: [Int]) -> [String] {
        let broken = zip(cells, widths).enumerated().map { index, cell -> [String] in
            let (text, width) = cell
            if TextWidth.of(text) <= width { return [text] }
            switch columns[index].fit {
            case .whole: return [text]
            case .truncate: return [String(TextWidth.prefix(of: text[...], width: width - 1)) + "…"]
            case .wrap: return TextWrap.lines(text, width: width)
            }
        }
        return (0..<(broken.map(\.count).max() ?? 0)).map { line in
            joined(broken.indices.map { padded(line < broken[$0].count ? broken[$0][line] : "", $0, widths[$0]) })
        }
    }

    private func padded(_ text: String, _ column: Int, _ width: Int) -> String {
        let spaces = String(repeating: " ", count: max(0, width - TextWidth.of(text)))
        return columns[column].alignment == .left ? text + spaces : spaces + text
    }

    private func joined(_ cells: [String]) -> String {
        let line = cells.joined(separator: Self.gap)
        return String(line.reversed().drop { $0 == " " }.reversed())
    }
}

/// A cell of a column of numbers.
private struct DecimalCell {
    /// How many columns stand from the decimal mark on; none without a mark.
    let columnsFromMark: Int

    init(_ text: String, mark: Character) {
        guard let position = text.lastIndex(of: mark) else {
            columnsFromMark = 0
            return
        }
        columnsFromMark = TextWidth.of(text[position...])
    }
}
