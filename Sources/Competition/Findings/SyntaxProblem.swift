/// Faults of the bytes: what comes before any sense.
public enum SyntaxProblem: Hashable, Sendable, ProblemGroup {
    /// The file holds nothing.
    case empty
    /// The file is no well-formed XML.
    case notXML(hint: XMLHint)
    /// The bytes are not UTF-8.
    case notUTF8
    /// The XML declaration names another encoding.
    case encodingDeclared(name: String)
    /// A character that XML cannot hold.
    case characterForbidden(code: Int)
    /// The document has a DOCTYPE.
    case doctype
    /// The file is larger than a document may be.
    case tooLarge(bytes: Int, limit: Int)
    /// Elements are nested deeper than a document may be.
    case tooDeep(limit: Int)
    /// A single tag is longer than a tag may be.
    case tagTooLong(limit: Int)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case empty = "xml-empty"
        case notXML = "xml-not-well-formed"
        case notUTF8 = "xml-not-utf8"
        case encodingDeclared = "xml-encoding-declared"
        case characterForbidden = "xml-character-forbidden"
        case doctype = "xml-doctype"
        case tooLarge = "xml-too-large"
        case tooDeep = "xml-too-deep"
        case tagTooLong = "xml-tag-too-long"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .empty: .empty
        case .notXML: .notXML
        case .notUTF8: .notUTF8
        case .encodingDeclared: .encodingDeclared
        case .characterForbidden: .characterForbidden
        case .doctype: .doctype
        case .tooLarge: .tooLarge
        case .tooDeep: .tooDeep
        case .tagTooLong: .tagTooLong
        }
    }
}

extension SyntaxProblem.Code {
    /// All are seen in the bytes.
    public var layer: Layer { .syntax }
}
