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
    ///
    /// Inlinable, so that other modules need not ask at run time what kind of text it is.
    @inlinable
    public init?(_ text: some StringProtocol) {
        // A string of its own first: its bytes are then read without going through the protocol for each of them.
        var text = text as? String ?? String(text)
        guard text.withUTF8({ isIdentifier($0, elementName: Subject.areElementNames) }) else { return nil }
        self.text = text
    }

    /// The identifier as it is written.
    public var description: String { text }

    /// Orders identifiers by their bytes, the same on every machine and in every language.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The longest identifier, in characters.
public let longestIdentifier = 64

@usableFromInline
func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>, elementName: Bool) -> Bool {
    guard let first = bytes.first, bytes.count <= longestIdentifier else { return false }
    if elementName, isDigit(first) || bytes.starts(with: [0x78, 0x6D, 0x6C]) { return false }
    var previousIsSeparator = true
    for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
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
    }
    return !previousIsSeparator
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
