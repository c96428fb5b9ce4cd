/// Faults of a table in CSV.
public enum CSVProblem: Hashable, Sendable, ProblemGroup {
    /// The table has no header, or no row below it.
    case empty
    /// The bytes are not text in UTF-8.
    case notUTF8
    /// The table starts with a byte-order mark; it was read without it.
    case byteOrderMark
    /// The fields are separated by semicolons, as spreadsheets in Indonesian settings do; it was read so.
    case semicolons
    /// A quoted field that never ends, or text after the quote that ends it.
    case brokenQuote
    /// A row with more or fewer fields than the header.
    case fieldCount(found: Int, expected: Int)
    /// A column that is needed is not in the header.
    case columnMissing(column: String)
    /// A column that is not known.
    case columnUnknown(column: String, suggestion: String?)
    /// A column that stands twice in the header.
    case columnRepeated(column: String)
    /// A column whose name is empty, counted from 1.
    case columnUnnamed(number: Int)
    /// The file is larger than a table may be.
    case tooLarge(bytes: Int, limit: Int)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case empty = "csv-empty"
        case notUTF8 = "csv-not-utf8"
        case byteOrderMark = "csv-byte-order-mark"
        case semicolons = "csv-semicolons"
        case brokenQuote = "csv-broken-quote"
        case fieldCount = "csv-field-count"
        case columnMissing = "csv-column-missing"
        case columnUnknown = "csv-column-unknown"
        case columnRepeated = "csv-column-repeated"
        case columnUnnamed = "csv-column-unnamed"
        case tooLarge = "csv-too-large"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .empty: .empty
        case .notUTF8: .notUTF8
        case .byteOrderMark: .byteOrderMark
        case .semicolons: .semicolons
        case .brokenQuote: .brokenQuote
        case .fieldCount: .fieldCount
        case .columnMissing: .columnMissing
        case .columnUnknown: .columnUnknown
        case .columnRepeated: .columnRepeated
        case .columnUnnamed: .columnUnnamed
        case .tooLarge: .tooLarge
        }
    }
}

extension CSVProblem.Code {
    /// What was understood all the same is a warning.
    public var severity: Severity {
        switch self {
        case .byteOrderMark, .semicolons: .warning
        default: .error
        }
    }

    /// A table is shape and nothing more.
    public var layer: Layer { .schema }
}
