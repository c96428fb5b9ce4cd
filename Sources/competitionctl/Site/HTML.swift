/// A piece of a page: elements, attributes and text, as the bytes that browsers read.
///
/// Text and attribute values are always escaped; there is no way to put markup in from outside, since nothing here takes any.
/// The same calls give the same bytes.
///
/// Source: WHATWG HTML, 13.1 Writing HTML documents.
struct HTML: Hashable, Sendable {
    /// The piece in UTF-8.
    private(set) var bytes: [UInt8] = []

    /// Creates an empty piece.
    init() {}

    /// Creates a piece from what a closure adds.
    init(_ build: (inout HTML) -> Void) { build(&self) }

    /// Creates an empty document, to which its root element is added.
    static var document: HTML {
        var html = HTML()
        html.bytes += "<!DOCTYPE html>\n".utf8
        return html
    }

    /// Makes room for so many bytes, so that a long table is not copied while it grows.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Adds an element with what a closure adds to it; nothing is added to a void element.
    mutating func add(_ tag: HTMLTag, _ attributes: Attribute..., content: (inout HTML) -> Void = { _ in }) {
        add(tag, attributes, content: content)
    }

    /// Adds an element with text.
    mutating func add(_ tag: HTMLTag, _ attributes: Attribute..., text: String) {
        add(tag, attributes) { $0.text(text) }
    }

    /// Adds an element with attributes that were gathered before.
    mutating func add(_ tag: HTMLTag, _ attributes: [Attribute], content: (inout HTML) -> Void) {
        open(tag, attributes)
        if tag.isVoid {
            if tag.layout != .inline { bytes.append(lineFeed) }
            return
        }
        if tag.layout == .container { bytes.append(lineFeed) }
        content(&self)
        bytes += "</".utf8
        bytes += tag.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
        if tag.layout != .inline { bytes.append(lineFeed) }
    }

    /// Adds text.
    mutating func text(_ text: String) { escape(text, inAttribute: false) }

    /// Adds JSON to an element in which markup is not read; its marks of markup are written as JSON can write them.
    mutating func json(_ json: [UInt8]) {
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): bytes += "\\u003c".utf8
            case UInt8(ascii: ">"): bytes += "\\u003e".utf8
            case UInt8(ascii: "&"): bytes += "\\u0026".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// Adds a style sheet, which is written as it stands: it cannot end its element.
    mutating func style(_ sheet: StyleSheet) {
        open(.style, [])
        bytes.append(lineFeed)
        bytes += sheet.bytes
        bytes += "</style>\n".utf8
    }

    /// Adds another piece.
    mutating func add(_ other: HTML) { bytes += other.bytes }

    /// Adds an element whose content browsers take as it stands: a script or style of the program's own, never anything from outside.
    mutating func add(raw tag: StaticString, attributes: StaticString = "", _ content: [UInt8]) {
        bytes += "<\(tag)\(attributes)>".utf8
        bytes += content
        bytes += "</\(tag)>\n".utf8
    }

    private mutating func open(_ tag: HTMLTag, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += tag.rawValue.utf8
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += attribute.name.utf8
            bytes += "=\"".utf8
            escape(attribute.value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }
}

private let lineFeed = UInt8(ascii: "\n")

extension HTML {
    /// Appends text with all that means something to a browser written as text, and all that HTML forbids as U+FFFD.
    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            var index = 0
            while index < source.count {
                if isPlain(source[index]) {
                    index += 1
                    continue
                }
                let (length, replacement) = special(source, at: index, inAttribute: inAttribute)
                if let replacement {
                    bytes.append(contentsOf: source[start..<index])
                    bytes += replacement.utf8
                    start = index + length
                }
                index += length
            }
            bytes.append(contentsOf: source[start..<source.count])
        }
    }
}

/// Whether a byte stands for itself wherever it stands.
private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
    default: byte >= 0x20 && byte < 0x7F
    }
}

/// How many bytes to go on by, and what to write instead of them; nil for themselves.
private func special(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
) -> (length: Int, replacement: String?) {
    switch source[index] {
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "\""): (1, inAttribute ? "&quot;" : nil)
    case lineFeed: (1, inAttribute ? " " : nil)
    case UInt8(ascii: "\t"): (1, nil)
    case UInt8(ascii: "\r"): (1, index + 1 < source.count && source[index + 1] == lineFeed ? "" : "\n")
    case 0..<0x80: (1, replacementCharacter)
    default: nonASCII(source, at: index)
    }
}

private let replacementCharacter = "\u{FFFD}"

/// The controls U+0080 to U+009F and the noncharacters are no text in HTML; everything else outside ASCII is.
private func nonASCII(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int
) -> (length: Int, replacement: String?) {
    let first = source[index]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    // A Swift string is always whole UTF-8, so the bytes are there.
    guard index + length <= source.count else { return (1, replacementCharacter) }
    let isForbidden =
        switch length {
        case 2: first == 0xC2 && source[index + 1] < 0xA0
        case 3: first == 0xEF && isNoncharacter(source[index + 1], source[index + 2])
        default: source[index + 1] & 0x0F == 0x0F && source[index + 2] == 0xBF && source[index + 3] >= 0xBE
        }
    return (length, isForbidden ? replacementCharacter : nil)
}

/// Whether the bytes after EF are those of U+FDD0 to U+FDEF, U+FFFE or U+FFFF.
private func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
}
