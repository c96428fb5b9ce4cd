/// A JSON value whose objects keep the order of their members.
///
/// The journal is one object a line in a fixed order, and people compare outputs by eye: order is part of the value.
/// Text is compared as Swift compares it, so two values may be equal whose bytes differ in Unicode composition.
///
/// Source: RFC 8259.
public indirect enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number without fraction or exponent that fits in 64 bits.
    case integer(Int)
    /// Any other number, as its exact decimal text.
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    /// An array whose elements are made while it is written, and between which a large document is cut into pieces.
    case series(JSONSeries)
    case object([JSONMember])

    /// The value of the first member with this name; nil where there is none, or this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}

/// An array that is so long that all of its elements should never stand in memory at once.
public struct JSONSeries: Hashable, Sendable {
    /// How many elements it has.
    public let count: Int
    private let make: @Sendable (Int) -> JSONValue

    /// Creates a series of what is made of each of some things.
    public init<Thing: Sendable>(_ things: [Thing], _ make: @escaping @Sendable (Thing) -> JSONValue) {
        count = things.count
        self.make = { make(things[$0]) }
    }

    /// An element, made anew each time.
    public subscript(index: Int) -> JSONValue { make(index) }

    /// All elements.
    public var elements: [JSONValue] { (0..<count).map(make) }

    /// Tells whether two series have the same elements.
    public static func == (left: Self, right: Self) -> Bool { left.elements == right.elements }

    /// Feeds the elements to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

/// A member of an object: its name and its value.
public struct JSONMember: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

/// A number as its decimal text, exactly as it was given: `84.50` stays `84.50`.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The text, which is a number by the grammar of JSON.
    public let text: String

    /// Creates a number, or nil when JSON would not write it so: `.5`, `1.`, `+1`, `01` and `NaN` are none.
    public init?(_ text: some StringProtocol) {
        guard isNumber(Array(text.utf8)) else { return nil }
        self.text = String(text)
    }

    init(checked text: String) { self.text = text }

    /// The text.
    public var description: String { text }
}

private func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func skipDigits() -> Int {
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        return digits.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadingZero = rest.first == UInt8(ascii: "0")
    let whole = skipDigits()
    guard whole > 0, !(leadingZero && whole > 1) else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
        guard skipDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
        rest = rest.dropFirst()
        if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        guard skipDigits() > 0 else { return false }
    }
    return rest.isEmpty
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Creates a string from a literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates a number from a literal.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Creates a truth value from a literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral {
    /// Creates an array from a literal.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Creates an object from a literal, in the order in which it is written.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { JSONMember($0.0, $0.1) })
    }
    /// Creates a null from a literal.
    public init(nilLiteral: ()) { self = .null }
}
