/// A linear look at the bytes before libxml2 sees them.
///
/// libxml2 2.9 spins for minutes on a 414-byte DOCTYPE, honours a disguised encoding, and needs quadratic time for many
/// attributes on one element. None of that can be switched off by an option, so it is refused here: anything but strict UTF-8
/// of XML characters, any declaration (`<!` that starts neither comment nor CDATA), long tags, deep nesting.
struct Prescan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: XMLLimits
    /// Whether there is nothing but printable ASCII and line feeds, as in most documents: then no character of a text needs a look.
    private let isSimple: Bool
    private var position = 0
    private var depth = 0
    private var isPlain = true

    /// Checks bytes against the limits and the rules above.
    ///
    /// - Returns: whether there is nothing but printable ASCII, tabs and line ends, and no reference that could stand for something
    ///   else; then no text of the document hides or reorders anything.
    /// - Throws: the first fault, with its line.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) throws(XMLSyntaxError) -> Bool {
        guard bytes.count <= limits.bytes else {
            throw XMLSyntaxError(fault: .tooLarge(bytes: bytes.count, limit: limits.bytes), line: nil)
        }
        var scan = Prescan(bytes: bytes, limits: limits)
        try scan.run()
        return scan.isPlain && !bytes.holds(ampersand)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
        isSimple = endOfPlainLines(bytes, from: 0) == bytes.count
    }

    private mutating func run() throws(XMLSyntaxError) {
        if starts(with: Self.byteOrderMark) { position = 3 }
        var sawMarkup = false
        if starts(with: Self.usualDeclaration) {
            position += Self.usualDeclaration.utf8CodeUnitCount
            sawMarkup = true
        } else {
            try checkDeclaredEncoding()
        }
        while position < bytes.count {
            if bytes[position] == Self.lessThan {
                sawMarkup = true
                try markup()
            } else {
                try text()
            }
        }
        if bytes.isEmpty { throw fault(.empty) }
        // What is no XML at all is wrong from its first line on.
        if !sawMarkup { throw XMLSyntaxError(fault: .notWellFormed(.noMarkup), line: 1) }
    }

    /// Text up to the next tag or the end.
    private mutating func text() throws(XMLSyntaxError) {
        if isSimple { return position = bytes.place(of: Self.lessThan, from: position) }
        while true {
            position = endOfPlainRun(bytes, from: position, stop: Self.lessThan)
            guard position < bytes.count, bytes[position] != Self.lessThan else { return }
            try character()
        }
    }

    /// One comment, CDATA section, processing instruction or tag.
    private mutating func markup() throws(XMLSyntaxError) {
        switch position + 1 < bytes.count ? bytes[position + 1] : 0 {
        case UInt8(ascii: "?"): try skip(past: Self.instructionEnd)
        case UInt8(ascii: "!") where starts(with: Self.comment): try skip(past: Self.commentEnd)
        case UInt8(ascii: "!") where starts(with: Self.cdata): try skip(past: Self.cdataEnd)
        case UInt8(ascii: "!"): throw fault(.doctype)
        default: try tag()
        }
    }

    private mutating func tag() throws(XMLSyntaxError) {
        let start = position
        let isEnd = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/")
        // The last byte that may be looked at; a tag that goes on behind it is too long.
        let last = min(bytes.count, start + limits.tag + 1)
        let tag = UnsafeBufferPointer(rebasing: bytes[..<last])
        position += 1
        while position < last {
            position = endOfTagRun(tag, from: position)
            guard position < last else { break }
            switch bytes[position] {
            case Self.greaterThan:
                let isEmpty = bytes[position - 1] == UInt8(ascii: "/") && !isEnd
                position += 1
                return try nest(isEnd: isEnd, isEmpty: isEmpty)
            case UInt8(ascii: "\""), UInt8(ascii: "'"): try value(in: tag)
            default: try character()
            }
        }
        if position - start > limits.tag { throw fault(.tagTooLong(limit: limits.tag)) }
    }

    /// Steps over a value between quotes, or to the end of what may be looked at.
    private mutating func value(in tag: UnsafeBufferPointer<UInt8>) throws(XMLSyntaxError) {
        let quote = bytes[position]
        position += 1
        while position < tag.count {
            position = endOfPlainRun(tag, from: position, stop: quote)
            guard position < tag.count else { return }
            if bytes[position] == quote {
                position += 1
                return
            }
            try character()
        }
    }

    private mutating func nest(isEnd: Bool, isEmpty: Bool) throws(XMLSyntaxError) {
        if isEnd {
            depth -= 1
        } else if !isEmpty {
            depth += 1
            if depth > limits.depth { throw fault(.tooDeep(limit: limits.depth)) }
        }
    }

    private mutating func skip(past end: StaticString) throws(XMLSyntaxError) {
        position += 2
        while position < bytes.count {
            if starts(with: end) {
                position += end.utf8CodeUnitCount
                return
            }
            try character()
        }
    }

    /// Steps over one character; the common case is one ASCII byte.
    private mutating func character() throws(XMLSyntaxError) {
        let byte = bytes[position]
        if byte >= 0x20 && byte < 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D {
            position += 1
        } else if byte < 0x20 {
            throw fault(.characterForbidden(code: UInt32(byte)))
        } else {
            isPlain = false
            if byte == 0x7F { position += 1 } else { try wideCharacter() }
        }
    }

    /// Steps over one character of two to four bytes: shortest form, no surrogates, no U+FFFE or U+FFFF.
    private mutating func wideCharacter() throws(XMLSyntaxError) {
        let first = bytes[position]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, position + length <= bytes.count else { throw fault(.notUTF8) }
        var code = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length {
            let next = bytes[position + offset]
            guard next & 0xC0 == 0x80 else { throw fault(.notUTF8) }
            code = code << 6 | UInt32(next & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard code >= smallest, code <= 0x10FFFF, !(0xD800...0xDFFF).contains(code) else { throw fault(.notUTF8) }
        if code == 0xFFFE || code == 0xFFFF { throw fault(.characterForbidden(code: code)) }
        position += length
    }

    /// Refuses an XML declaration that names an encoding other than UTF-8: a reader that believed it would see another text.
    private func checkDeclaredEncoding() throws(XMLSyntaxError) {
        guard starts(with: Self.declaration) else { return }
        let rest = bytes[position..<min(bytes.count, position + 200)]
        let text = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") && $0 < 0x80 }, as: UTF8.self)
        guard let word = text.firstRange(of: "encoding") else { return }
        let value = text[word.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }.dropFirst()
        let name = value.prefix { $0 != "\"" && $0 != "'" }
        guard name.lowercased() == "utf-8" else { throw fault(.encodingDeclared(name: String(name))) }
    }

    private func starts(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        let start = text.utf8Start
        for index in 0..<count where bytes[position + index] != start[index] { return false }
        return true
    }

    /// A fault at the present place; lines are counted only here.
    private func fault(_ fault: XMLSyntaxFault) -> XMLSyntaxError {
        let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1
        return XMLSyntaxError(fault: fault, line: bytes.isEmpty ? nil : line)
    }

    private static let lessThan = UInt8(ascii: "<")
    private static let greaterThan = UInt8(ascii: ">")
    private static let ampersand = UInt8(ascii: "&")
    private static let byteOrderMark: StaticString = "\u{FEFF}"
    private static let declaration: StaticString = "<?xml"
    private static let usualDeclaration: StaticString = #"<?xml version="1.0" encoding="UTF-8"?>"#
    private static let comment: StaticString = "<!--"
    private static let commentEnd: StaticString = "-->"
    private static let cdata: StaticString = "<![CDATA["
    private static let cdataEnd: StaticString = "]]>"
    private static let instructionEnd: StaticString = "?>"
}
