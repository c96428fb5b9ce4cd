/// Why some bytes are not JSON, and where.
public struct JSONFailure: Error, Hashable, Sendable {
    /// What is wrong.
    public var reason: Reason
    /// The byte at which it was noticed, counted from 0.
    public var offset: Int

    /// Creates a failure.
    public init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// What can be wrong.
    public enum Reason: Hashable, Sendable {
        /// The bytes end inside a value.
        case endsTooEarly
        /// A byte that cannot stand here.
        case unexpectedByte(UInt8)
        /// Something follows the value.
        case trailingBytes
        /// A number that JSON would not write so.
        case malformedNumber
        /// A backslash before a character that is not escaped so.
        case unknownEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// A control character that is not escaped.
        case controlCharacter
        /// A string that is not UTF-8.
        case notUTF8
        /// A name that stands twice in an object.
        case duplicateName
        /// Deeper nesting than is read.
        case tooDeep
    }
}

extension JSONValue {
    /// The deepest nesting of arrays and objects that is read.
    public static let deepest = 64

    /// Reads one JSON value that takes up all the bytes, white space around it aside.
    ///
    /// Strict: names that stand twice, a byte-order mark, halves of surrogate pairs and bytes that are not UTF-8 are
    /// refused, so that no two programs can read the same bytes in two ways.
    public init(reading bytes: [UInt8]) throws(JSONFailure) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.readDocument()
    }
}

/// Reads a value from bytes, keeping the place.
private struct JSONReader {
    let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private func failure(_ reason: JSONFailure.Reason) -> JSONFailure {
        JSONFailure(reason: reason, offset: offset)
    }

    private var unexpected: JSONFailure {
        failure(next.map { .unexpectedByte($0) } ?? .endsTooEarly)
    }

    mutating func readDocument() throws(JSONFailure) -> JSONValue {
        skipSpace()
        let value = try readValue()
        skipSpace()
        guard next == nil else { throw failure(.trailingBytes) }
        return value
    }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFailure) {
        guard next == byte else { throw unexpected }
        offset += 1
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func readValue() throws(JSONFailure) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): return .object(try readObject())
        case UInt8(ascii: "["): return .array(try readArray())
        case UInt8(ascii: "\""): return .string(try readString())
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try readNumber()
        default: throw unexpected
        }
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws(JSONFailure) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
        return value
    }

    private mutating func enter() throws(JSONFailure) {
        guard depth < JSONValue.deepest else { throw failure(.tooDeep) }
        depth += 1
        offset += 1
        skipSpace()
    }

    private mutating func readArray() throws(JSONFailure) -> [JSONValue] {
        try enter()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try readValue())
            skipSpace()
            if skip(UInt8(ascii: "]")) { return elements }
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
    }

    private mutating func readObject() throws(JSONFailure) -> [JSONMember] {
        try enter()
        defer { depth -= 1 }
        var members: [JSONMember] = []
        var names: Set<[UInt8]> = []
        if skip(UInt8(ascii: "}")) { return members }
        while true {
            let start = offset
            let name = try readString()
            // Bytes, because Swift takes composed and decomposed letters for the same.
            guard names.insert(Array(name.utf8)).inserted else {
                throw JSONFailure(reason: .duplicateName, offset: start)
            }
            skipSpace()
            try expect(UInt8(ascii: ":"))
            skipSpace()
            members.append(JSONMember(name, try readValue()))
            skipSpace()
            if skip(UInt8(ascii: "}")) { return members }
            try expect(UInt8(ascii: ","))
            skipSpace()
        }
    }

    private mutating func readNumber() throws(JSONFailure) -> JSONValue {
        let start = offset
        while let byte = next, isDigit(byte) || isNumberMark(byte) { offset += 1 }
        // Only ASCII stands in the range, so nothing is repaired here.
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = JSONNumber(text) else {
            throw JSONFailure(reason: .malformedNumber, offset: start)
        }
        guard text != "-0", let integer = Int(text) else { return .number(number) }
        return .integer(integer)
    }

    private mutating func readString() throws(JSONFailure) -> String {
        try expect(UInt8(ascii: "\""))
        let start = offset
        var content: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw JSONFailure(reason: .notUTF8, offset: start)
                }
                offset += 1
                return text
            case UInt8(ascii: "\\"): try readEscape(into: &content)
            case 0..<0x20: throw failure(.controlCharacter)
            default:
                content.append(byte)
                offset += 1
            }
        }
        throw failure(.endsTooEarly)
    }

    private mutating func readEscape(into content: inout [UInt8]) throws(JSONFailure) {
        let start = offset
        offset += 1
        guard let letter = next else { throw unexpected }
        offset += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "u"): content += String(try readEscapedScalar(from: start)).utf8
        default: throw JSONFailure(reason: .unknownEscape, offset: start)
        }
    }

    private mutating func readEscapedScalar(from start: Int) throws(JSONFailure) -> Unicode.Scalar {
        let lone = JSONFailure(reason: .loneSurrogate, offset: start)
        let first = try readFourDigits()
        guard (0xD800...0xDFFF).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard first < 0xDC00, next == UInt8(ascii: "\\"), offset + 1 < bytes.count,
            bytes[offset + 1] == UInt8(ascii: "u")
        else { throw lone }
        offset += 2
        let second = try readFourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw lone }
        return scalar
    }

    private mutating func readFourDigits() throws(JSONFailure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw unexpected }
            guard let digit = hexDigitValue(byte) else { throw failure(.unknownEscape) }
            value = value << 4 | digit
            offset += 1
        }
        return value
    }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

private func isNumberMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): true
    default: false
    }
}

private func hexDigitValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
}
