@testable import Competition

/// What the prescan must say of bytes, found one byte after the other and without a thought for speed.
struct ReferenceScan {
    private let bytes: [UInt8]
    private let limits: XMLLimits
    private var place = 0
    private var isPlain = true
    private var depth = 0

    static func check(_ bytes: [UInt8], limits: XMLLimits) -> Result<Bool, XMLSyntaxError> {
        Result { () throws(XMLSyntaxError) in
            if bytes.count > limits.bytes {
                throw XMLSyntaxError(fault: .tooLarge(bytes: bytes.count, limit: limits.bytes), line: nil)
            }
            var scan = ReferenceScan(bytes: bytes, limits: limits)
            try scan.run()
            return scan.isPlain && !bytes.contains(UInt8(ascii: "&"))
        }
    }

    private init(bytes: [UInt8], limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func run() throws(XMLSyntaxError) {
        if isHere("\u{FEFF}") { place = 3 }
        try encoding()
        var sawMarkup = false
        while place < bytes.count {
            guard isHere("<") else {
                try character()
                continue
            }
            sawMarkup = true
            if isHere("<?") {
                try skip(to: "?>")
            } else if isHere("<!--") {
                try skip(to: "-->")
            } else if isHere("<![CDATA[") {
                try skip(to: "]]>")
            } else if isHere("<!") {
                throw fault(.doctype)
            } else {
                try tag()
            }
        }
        if bytes.isEmpty { throw fault(.empty) }
        if !sawMarkup { throw XMLSyntaxError(fault: .notWellFormed(.noMarkup), line: 1) }
    }

    private func isHere(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private func fault(_ fault: XMLSyntaxFault) -> XMLSyntaxError {
        XMLSyntaxError(fault: fault, line: bytes.isEmpty ? nil : bytes[..<place].count { $0 == 0x0A } + 1)
    }

    private func encoding() throws(XMLSyntaxError) {
        guard isHere("<?xml") else { return }
        let text = String(decoding: bytes[place...].prefix(200).prefix { $0 != 0x3E && $0 < 0x80 }, as: UTF8.self)
        guard let word = text.firstRange(of: "encoding") else { return }
        let name = text[word.upperBound...].drop { " =\t".contains($0) }.dropFirst().prefix { $0 != "\"" && $0 != "'" }
        if name.lowercased() != "utf-8" { throw fault(.encodingDeclared(name: String(name))) }
    }

    private mutating func skip(to end: String) throws(XMLSyntaxError) {
        place += 2
        while place < bytes.count {
            if isHere(end) {
                place += end.utf8.count
                return
            }
            try character()
        }
    }

    private mutating func tag() throws(XMLSyntaxError) {
        let start = place
        let isEnd = isHere("</")
        var quote: UInt8?
        place += 1
        while place < bytes.count, place - start <= limits.tag {
            let byte = bytes[place]
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if quote == nil, byte == 0x3E {
                let isEmpty = bytes[place - 1] == UInt8(ascii: "/")
                place += 1
                depth += isEnd ? -1 : isEmpty ? 0 : 1
                if depth > limits.depth { throw fault(.tooDeep(limit: limits.depth)) }
                return
            }
            try character()
        }
        if place - start > limits.tag { throw fault(.tagTooLong(limit: limits.tag)) }
    }

    private mutating func character() throws(XMLSyntaxError) {
        let byte = bytes[place]
        if byte < 0x80 {
            if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte) {
                throw fault(.characterForbidden(code: UInt32(byte)))
            }
            if byte == 0x7F { isPlain = false }
            place += 1
            return
        }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        let character = Array(bytes[place...].prefix(length))
        guard character.count == length, let text = String(validating: character, as: UTF8.self),
            let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
        else { throw fault(.notUTF8) }
        if scalar.value == 0xFFFE || scalar.value == 0xFFFF { throw fault(.characterForbidden(code: scalar.value)) }
        isPlain = false
        place += length
    }
}
