/// A column that a table may have, and the key to its cells.
public struct CSVColumn: Hashable, Sendable {
    /// The name as documentation writes it; upper and lower case are the same in a header.
    public let name: String
    /// Whether a table without the column is refused.
    public let isRequired: Bool

    /// Creates a column.
    public init(_ name: String, isRequired: Bool = true) {
        self.name = name
        self.isRequired = isRequired
    }

    /// The name in the form in which headers are compared.
    var key: String { name.lowercased() }
}

/// A table as read: what could be understood, and every fault that was found.
public struct CSVTable: Sendable {
    /// The rows that have as many fields as the header, in their order.
    public let rows: [CSVRow]
    /// The faults, in the order of their lines; nothing may be written from a table with errors.
    public let findings: [Finding]
}

/// One row of a table.
public struct CSVRow: Sendable {
    /// The line on which the row starts, counted from 1.
    public let line: Int
    let fields: [String]
    let header: CSVHeader

    /// The cell of a column, exactly as written; empty when an optional column is not in the table.
    ///
    /// - Precondition: the column is one of those with which the table was read.
    public subscript(column: CSVColumn) -> String {
        precondition(header.known.contains(column.key), "column \(column.name) was not declared")
        guard let position = header.positions[column.key] else { return "" }
        return fields[position]
    }

    /// The place of a cell, for findings about it.
    public func place(of column: CSVColumn) -> Place {
        Place(file: header.file, line: line, path: column.name)
    }

    /// The place of the row, for findings about it as a whole.
    public var place: Place { Place(file: header.file, line: line) }
}

/// What the rows of one table share.
struct CSVHeader: Sendable {
    let file: String?
    /// Every column that the reader was told of, by key.
    let known: Set<String>
    /// Where the columns stand, by key.
    let positions: [String: Int]
    /// How many fields a row must have.
    let width: Int
}
