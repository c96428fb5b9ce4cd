/// How much a document may hold; see StoreFormat, How documents come in.
struct XMLLimits: Sendable {
    /// The most bytes.
    var bytes: Int
    /// The deepest nesting of elements.
    var depth: Int
    /// The longest tag in bytes: libxml2 2.9 needs quadratic time for many attributes on one element.
    var tag: Int

    /// For documents from outside.
    static let outside = XMLLimits(bytes: 1 << 20, depth: 64, tag: 4096)
    /// For many score sheets in one file, and for spreadsheets, whose root element names a namespace for everything.
    static let gathered = XMLLimits(bytes: 16 << 20, depth: 64, tag: 16_384)
    /// For plans and decisions, which the program writes itself.
    static let large = XMLLimits(bytes: 64 << 20, depth: 64, tag: 4096)
}

/// Why bytes are no document that may be read.
enum XMLSyntaxFault: Hashable, Sendable {
    case empty
    case tooLarge(bytes: Int, limit: Int)
    case notUTF8
    case encodingDeclared(name: String)
    case characterForbidden(code: UInt32)
    case doctype
    case tagTooLong(limit: Int)
    case tooDeep(limit: Int)
    case notWellFormed(XMLHint)
}

/// What most likely makes a document ill-formed, in terms that a person can mend.
public enum XMLHint: Hashable, Sendable {
    /// The end tag does not fit the start tag.
    case tagMismatch
    /// The document ends too early, or an element is never closed.
    case unfinished
    /// An `&` that starts no known entity.
    case ampersand
    /// A `<` in a place where it must be written `&lt;`.
    case lessThan
    /// An attribute stands twice on one element.
    case attributeRepeated
    /// An attribute's value is not in quotes, or a quote is missing.
    case attributeQuotes
    /// A prefix that no namespace was declared for.
    case prefixUnknown
    /// Something follows the end of the document.
    case afterEnd
    /// Text, not markup, at the start.
    case noMarkup
    /// Anything else.
    case other
}

/// A syntax fault and its line.
struct XMLSyntaxError: Error, Hashable, Sendable {
    var fault: XMLSyntaxFault
    /// The line, from 1, or nil when the fault is about the whole.
    var line: Int?
}
