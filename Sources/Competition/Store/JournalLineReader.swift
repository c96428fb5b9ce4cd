/// Reads a journal line as it must be written, byte by byte.
///
/// Made for the one form instead of for all of JSON: a journal of a national contest is 36 MB and is read whenever the
/// store is opened, and what is accepted here is canonical without being written again.
struct JournalLineReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func readLine() -> JournalLine? {
        guard skip("{\"line\":"), let line = readNumber(),
            skip(",\"at\":\""), let at = readMoment(),
            skip(",\"action\":"), let action = readString(),
            skip(",\"subject\":"), let subject = readString(),
            skip(",\"by\":"), let by = readString(),
            skip(",\"facts\":{"), let facts = readFacts(),
            skip(",\"documents\":["), let documents = readDocuments(),
            skip(",\"previous\":\""), let previous = readDigest(), skip("\"}\n"), offset == bytes.count
        else { return nil }
        return JournalLine(
            line: line, at: at, action: action, subject: subject, by: by, facts: facts, documents: documents,
            previous: previous)
    }

    private mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != text.utf8Start[index] { return false }
        offset += count
        return true
    }

    /// A line's number: from 1, without leading zeros, at most 18 digits.
    private mutating func readNumber() -> Int? {
        let start = offset
        var value = 0
        while offset < bytes.count, offset - start < 18 {
            let byte = bytes[offset]
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { break }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            offset += 1
        }
        guard offset > start, bytes[start] != UInt8(ascii: "0") else { return nil }
        return value
    }

    /// The text of a moment and the quotation mark that ends it.
    private mutating func readMoment() -> String? {
        guard bytes.count - offset > 25, bytes[offset + 25] == UInt8(ascii: "\"") else { return nil }
        let text = UnsafeBufferPointer(rebasing: bytes[offset..<offset + 25])
        guard Timestamp(written: text) != nil else { return nil }
        offset += 26
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func readString() -> String? {
        guard skip("\"") else { return nil }
        let start = offset
        var isASCII = true
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                let content = UnsafeBufferPointer(rebasing: bytes[start..<offset - 1])
                // Nearly all are; to validate one takes six times as long.
                return isASCII ? String(decoding: content, as: UTF8.self) : String(validating: content, as: UTF8.self)
            case UInt8(ascii: "\\"): return readEscapedString(from: start)
            case 0..<0x20: return nil
            default:
                isASCII = isASCII && byte < 0x80
                offset += 1
            }
        }
        return nil
    }

    /// A string of which the offset stands at the first escape.
    private mutating func readEscapedString(from start: Int) -> String? {
        var content = Array(bytes[start..<offset])
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let character = readEscape() else { return nil }
                content.append(character)
            case 0..<0x20: return nil
            default: content.append(byte)
            }
        }
        return nil
    }

    /// The one escape of each character that has to be escaped, and no other.
    private mutating func readEscape() -> UInt8? {
        guard offset < bytes.count else { return nil }
        let letter = bytes[offset]
        if let character = escapedCharacters.first(where: { shortEscape(of: $0) == letter }) {
            offset += 1
            return character
        }
        for character in UInt8(0)..<0x20 where shortEscape(of: character) == nil {
            let high: StaticString = character < 0x10 ? "u000" : "u001"
            let low = character & 0x0F
            let digit = low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10
            let start = offset
            if skip(high), offset < bytes.count, bytes[offset] == digit {
                offset += 1
                return character
            }
            offset = start
        }
        return nil
    }

    private mutating func readFacts() -> Facts? {
        var facts: [Fact] = []
        if skip("}") { return Facts() }
        while true {
            guard let name = readString(), skip(":"), let text = readString() else { return nil }
            facts.append(Fact(name: name, text: text))
            if skip("}") { return Facts(distinct: facts) }
            guard skip(",") else { return nil }
        }
    }

    private mutating func readDocuments() -> [DocumentChange]? {
        var documents: [DocumentChange] = []
        if skip("]") { return documents }
        while true {
            guard let document = readDocument() else { return nil }
            if let last = documents.last, !(last.path < document.path) { return nil }
            documents.append(document)
            if skip("]") { return documents }
            guard skip(",") else { return nil }
        }
    }

    private mutating func readDocument() -> DocumentChange? {
        guard skip("{\"path\":"), let text = readString(), let path = StorePath(text),
            skip(",\"old\":\""), let old = readVersion(), skip(",\"new\":\""), let new = readVersion(), old != new
        else { return nil }
        var published: Digest?
        if skip(",\"public\":\"") {
            guard new != nil, let digest = readDigest(), skip("\"") else { return nil }
            published = digest
        }
        return skip("}") ? DocumentChange(path: path, old: old, new: new, published: published) : nil
    }

    /// A digest or nothing, and the quotation mark that ends it.
    private mutating func readVersion() -> Digest?? {
        if skip("\"") { return .some(nil) }
        guard let digest = readDigest(), skip("\"") else { return nil }
        return .some(digest)
    }

    private mutating func readDigest() -> Digest? {
        guard bytes.count - offset >= 64 else { return nil }
        offset += 64
        return Digest(hex: UnsafeBufferPointer(rebasing: bytes[offset - 64..<offset]))
    }
}

/// The characters with an escape of one letter.
private let escapedCharacters: [UInt8] = [
    UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x08, 0x09, 0x0A, 0x0C, 0x0D,
]
