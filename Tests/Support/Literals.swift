import Scoring

// Tests write ratios and identifiers as they stand in documents; a literal that is none is a fault of the test.

extension Ratio: ExpressibleByIntegerLiteral {
    /// A whole number.
    public init(integerLiteral value: Int) { self.init(value) }
}

extension Ratio: ExpressibleByStringLiteral {
    /// A number such as `84.5`, or a fraction such as `8419/100`.
    public init(stringLiteral text: String) {
        guard let ratio = Ratio(exact: text) ?? Ratio(number: text) else {
            preconditionFailure("not a ratio: \(text)")
        }
        self = ratio
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// An identifier as it is written.
    public init(stringLiteral text: String) {
        guard let identifier = Identifier(text) else { preconditionFailure("not an identifier: \(text)") }
        self = identifier
    }
}

extension Words: ExpressibleByStringLiteral {
    /// Words in Indonesian alone.
    public init(stringLiteral text: String) { self.init(text) }
}
