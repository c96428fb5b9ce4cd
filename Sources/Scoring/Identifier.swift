/// What an identifier names; a type used for its name alone, so that a juror is never taken for an entry.
public protocol Identified: SendableMetatype {
    /// Whether identifiers of this kind are element names in documents, which must start with a letter.
    static var areElementNames: Bool { get }
}

extension Identified {
    /// By default identifiers are file names and attribute values only.
    public static var areElementNames: Bool { false }
}

/// A validated identifier: lower-case letters and digits, single `.`, `-` or `_` between them, at most 64 characters.
///
/// Identifiers become file names, so nothing that a hostile document writes in one can leave the store's folder.
/// Those of questions and criteria become element names as well and are narrower: they start with a letter, hold only
/// letters, digits and `-`, and do not start with `xml`.
///
/// Format: StoreFormat, Identifiers.
public struct Identifier<Subject: Identified>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identifier as it is written in documents and file names.
    public let text: String

    /// Creates an identifier, or nil when the text breaks the rules above.
    public init?(_ text: some StringProtocol) {
        // A string of its own first: its bytes are then read without going through the protocol for each of them.
        let text = String(text)
        guard isIdentifier(text.utf8, elementName: Subject.areElementNames) else { return nil }
        self.text = text
    }

    /// The identifier as it is written.
    public var description: String { text }

    /// Orders identifiers by their bytes, the same on every machine and in every language.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The longest identifier, in characters.
public let longestIdentifier = 64

private func isIdentifier(_ bytes: some Sequence<UInt8>, elementName: Bool) -> Bool {
    var length = 0
    var previousIsSeparator = true
    var startsWithXML = true
    let xml: [UInt8] = [0x78, 0x6D, 0x6C]
    for byte in bytes {
        if length < xml.count, byte != xml[length] { startsWithXML = false }
        length += 1
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            previousIsSeparator = false
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if elementName, length == 1 { return false }
            previousIsSeparator = false
        case UInt8(ascii: "-"):
            if previousIsSeparator { return false }
            previousIsSeparator = true
        case UInt8(ascii: "."), UInt8(ascii: "_"):
            if previousIsSeparator || elementName { return false }
            previousIsSeparator = true
        default:
            return false
        }
        if length > longestIdentifier { return false }
    }
    if elementName, length >= xml.count, startsWithXML { return false }
    return length > 0 && !previousIsSeparator
}
