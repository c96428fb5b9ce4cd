/// Splits the bytes of a table into records, and goes on after a broken one.
///
/// Format: RFC 4180, with LF and CR as line ends besides CRLF. A quote inside a field that does not start with one is
/// an ordinary character, as spreadsheets write and read it.
struct CSVRecords {
    /// One record, or where one could not be read.
    enum Record: Equatable {
        /// The fields, and the line on which the first starts. Fields beyond the most that are kept are counted only.
        case fields([String], count: Int, line: Int)
        /// A quoted field that starts on this line does not end as it must.
        case broken(line: Int)
    }

    /// A table of this project has a dozen columns; more fields than this are counted but not kept.
    static let mostFields = 1_000

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var line = 1

    /// Starts at a position in the bytes, which is on line 1.
    init(_ bytes: [UInt8], from position: Int, separator: UInt8) {
        self.bytes = bytes
        self.position = position
        self.separator = separator
    }

    /// Reads the next record and skips empty lines; nil at the end.
    mutating func next() -> Record? {
        while position < bytes.count, isLineEnd { passLineEnd() }
        guard position < bytes.count else { return nil }
        let start = line
        var fields: [String] = []
        var count = 0
        while true {
            let field: String
            if position < bytes.count, bytes[position] == .quote {
                let opening = (position: position, line: line)
                guard let text = quotedField() else {
                    resumeAfterLine(of: opening)
                    return .broken(line: opening.line)
                }
                field = text
            } else {
                field = plainField()
            }
            count += 1
            if count <= Self.mostFields { fields.append(field) }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        if position < bytes.count { passLineEnd() }
        return .fields(fields, count: count, line: start)
    }

    private mutating func plainField() -> String {
        let start = position
        while position < bytes.count, bytes[position] != separator, !isLineEnd { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// Reads a field from its opening quote to the character behind its closing one; nil when it is broken.
    private mutating func quotedField() -> String? {
        var text: [UInt8] = []
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            if byte == .quote {
                position += 1
                guard position < bytes.count, bytes[position] == .quote else {
                    let isEnded = position == bytes.count || bytes[position] == separator || isLineEnd
                    return isEnded ? String(decoding: text, as: UTF8.self) : nil
                }
            } else if isLineEnd {
                // A line feed after a carriage return ends the same line.
                if byte == .lineFeed || !isFollowedByLineFeed { line += 1 }
            }
            text.append(byte)
            position += 1
        }
        return nil
    }

    /// Goes on behind the line of a broken quote, so that one fault does not hide the lines below it.
    ///
    /// No byte is read more than three times: a quote that stays open can only be closed by a quote that opens another.
    private mutating func resumeAfterLine(of opening: (position: Int, line: Int)) {
        (position, line) = opening
        while position < bytes.count, !isLineEnd { position += 1 }
        if position < bytes.count { passLineEnd() }
    }

    private var isLineEnd: Bool { bytes[position] == .lineFeed || bytes[position] == .carriageReturn }

    private var isFollowedByLineFeed: Bool {
        position + 1 < bytes.count && bytes[position + 1] == .lineFeed
    }

    private mutating func passLineEnd() {
        position += bytes[position] == .carriageReturn && isFollowedByLineFeed ? 2 : 1
        line += 1
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
}
