import CResources
import Competition

/// How printed documents look, and what the organizer has put into them: everything that is not in their codes.
struct PaperLook: Hashable, Sendable {
    /// The style sheet.
    var style = StyleSheet.own
    /// The organizer's logo.
    var logo: EmbeddedPicture?
    /// The decree of the head of the region on which the award rests, as it is cited.
    var decree: String?
    /// Where documents are signed.
    var place: String?
    /// Who signs for the organizer.
    var signer: String?
    /// In which office the signer does.
    var position: String?
}

/// A style sheet that can stand in a page: it is text and cannot end its element.
struct StyleSheet: Hashable, Sendable {
    /// The text in UTF-8.
    let bytes: [UInt8]

    /// The most bytes that one may have.
    static let limit = 256 << 10

    /// The sheet as it stands in `Paper/paper.css`.
    static let own = StyleSheet(whole: ownBytes)

    /// Takes a sheet from outside, or nil when it is no text or holds `</style`.
    init?(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard Array(text.utf8) == bytes, !text.utf8.contains(0), !text.lowercased().contains("</style") else {
            return nil
        }
        self.bytes = bytes
    }

    /// The sheet with a line of our own below it, in which only a code and words of ours stand.
    func adding(_ line: String) -> StyleSheet { StyleSheet(whole: bytes + Array("\n\(line)\n".utf8)) }

    private init(whole bytes: [UInt8]) { self.bytes = bytes }

    private static var ownBytes: [UInt8] {
        let resource = paper_style()
        return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
    }
}

/// A picture in a page, as an address that holds the picture itself.
///
/// Whatever an SVG from outside says, a browser that shows it as a picture runs no script in it and loads nothing for it.
struct EmbeddedPicture: Hashable, Sendable {
    /// The address.
    let address: String

    /// The most bytes that one may have.
    static let limit = 1 << 20

    /// Takes a PNG, JPEG or SVG by its content, or nil for anything else.
    init?(_ bytes: [UInt8]) {
        guard let type = Self.type(of: bytes) else { return nil }
        address = "data:\(type);base64,\(base64(bytes))"
    }

    private static func type(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if FileType.jpg.matches(bytes) { return "image/jpeg" }
        return isSVG(bytes) ? "image/svg+xml" : nil
    }

    /// Whether the bytes are a text whose first element is `svg`, without entities that could grow.
    private static func isSVG(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard Array(text.utf8) == bytes, !text.contains("<!ENTITY") else { return false }
        var rest = Substring(text)
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        while true {
            rest = rest.drop(while: \.isWhitespace)
            guard let skipped = skipping(rest) else { break }
            rest = skipped
        }
        return rest.hasPrefix("<svg") && (rest.dropFirst(4).first.map { " \t\r\n>/".contains($0) } ?? false)
    }

    /// What follows a declaration, a comment or a document type at the start; nil where there is none.
    private static func skipping(_ text: Substring) -> Substring? {
        for (start, end) in [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")] where text.hasPrefix(start) {
            guard let range = text.firstRange(of: end) else { return nil }
            return text[range.upperBound...]
        }
        return nil
    }
}

/// Source: RFC 4648, section 4.
private func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
        }
    }
    return String(decoding: text, as: UTF8.self)
}
