extension JSONValue {
    /// The shape in which a value is written.
    public enum Shape: Sendable, Hashable {
        /// No space at all: the canonical form, one way of writing each value.
        case compact
        /// One member a line, two spaces a level, for people; without a line feed at the end.
        case indented
    }

    /// The value as JSON in UTF-8.
    ///
    /// Strings escape the quotation mark, the backslash and the control characters below U+0020, these with their short
    /// form where JSON has one; all else stands as it is. Members stand in their order.
    public func bytes(_ shape: Shape = .compact) -> [UInt8] {
        var writer = JSONWriter(shape: shape)
        writer.write(self)
        return writer.bytes
    }

    /// The same bytes, with others behind them, in pieces: cut between the elements of each series, but of none within another.
    ///
    /// - Parameters:
    ///   - end: what follows the value, such as a line feed.
    ///   - size: about how many bytes a piece is to have.
    public func pieces(
        _ shape: Shape = .compact, end: [UInt8] = [], size: Int = PieceCutter.usualSize
    ) -> [BytePiece] {
        var writer = JSONWriter(shape: shape)
        writer.cutter = PieceCutter(size: size)
        writer.write(self)
        return writer.pieces(end: end)
    }
}

/// Writes values one after the other.
private struct JSONWriter {
    let shape: JSONValue.Shape
    var bytes: [UInt8] = []
    /// Takes what was written before each series, and the series; nil where all becomes one.
    var cutter: PieceCutter?
    private var level: Int

    init(shape: JSONValue.Shape, level: Int = 0) {
        self.shape = shape
        self.level = level
    }

    /// The pieces, and what was written since the last.
    func pieces(end: [UInt8]) -> [BytePiece] {
        var cutter = cutter ?? PieceCutter()
        cutter.append(bytes + end)
        return cutter.finished
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += value ? "true".utf8 : "false".utf8
        case .integer(let value): bytes += String(value).utf8
        case .number(let value): bytes += value.text.utf8
        case .string(let text): appendJSONString(text, to: &bytes)
        case .array(let elements):
            writeAll(elements, between: ("[", "]")) { writer, element in writer.write(element) }
        case .series(let series) where cutter != nil: cut(series)
        case .series(let series):
            let start = bytes.count
            writeAll(0..<series.count, between: ("[", "]")) { writer, index in
                writer.write(series[index])
                // What the others will need, or the bytes before would be copied again and again.
                if index == 0 { writer.reserve((writer.bytes.count - start) * series.count) }
            }
        case .object(let members):
            writeAll(members, between: ("{", "}")) { writer, member in
                appendJSONString(member.name, to: &writer.bytes)
                writer.bytes.append(UInt8(ascii: ":"))
                if writer.shape == .indented { writer.bytes.append(UInt8(ascii: " ")) }
                writer.write(member.value)
            }
        }
    }

    private mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + more + more / 8) }

    private mutating func writeAll<Part>(
        _ parts: some Collection<Part>, between ends: (open: String, close: String),
        each: (inout JSONWriter, Part) -> Void
    ) {
        bytes += ends.open.utf8
        level += 1
        for (index, part) in parts.enumerated() {
            startPart(index)
            each(&self, part)
        }
        level -= 1
        if !parts.isEmpty { startLine() }
        bytes += ends.close.utf8
    }

    /// Hands on what was written, and the series with a writer of its own for each piece.
    private mutating func cut(_ series: JSONSeries) {
        bytes.append(UInt8(ascii: "["))
        cutter?.append(bytes)
        bytes = []
        let (shape, level) = (shape, level + 1)
        cutter?.append(parts: series.count) { range in
            var writer = JSONWriter(shape: shape, level: level)
            for index in range {
                writer.startPart(index)
                writer.write(series[index])
            }
            return writer.bytes
        }
        if series.count > 0 { startLine() }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Begins a part of an array or object, by its place among them.
    private mutating func startPart(_ index: Int) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine()
    }

    private mutating func startLine() {
        guard shape == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
    }
}

/// Appends a string with its quotation marks, escaped in the one canonical way.
func appendJSONString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            bytes.append(byte)
        } else {
            appendEscape(of: byte, to: &bytes)
        }
    }
    bytes.append(UInt8(ascii: "\""))
}

private func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    if let short = shortEscape(of: byte) {
        bytes.append(short)
    } else {
        bytes += byte < 0x10 ? "u000".utf8 : "u001".utf8
        let low = byte & 0x0F
        bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
}

/// The letter after the backslash, for characters that have one.
func shortEscape(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
}
