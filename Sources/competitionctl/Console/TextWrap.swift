/// Breaks text into lines of at most a width.
enum TextWrap {
    /// Breaks one paragraph at its spaces; a word longer than the width is broken inside.
    ///
    /// - Parameters:
    ///   - text: the paragraph; white space between words counts as one space.
    ///   - width: the most columns of a line, at least 1.
    static func lines(_ text: String, width: Int) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(whereSeparator: \.isWhitespace) {
            for piece in pieces(word, width: width) {
                let columns = TextWidth.of(piece)
                if !line.isEmpty, used + 1 + columns > width {
                    lines.append(line)
                    (line, used) = ("", 0)
                }
                if !line.isEmpty {
                    line += " "
                    used += 1
                }
                line += piece
                used += columns
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Breaks paragraphs, which empty lines separate, and keeps lines that start with a space as they are.
    static func paragraphs(_ text: String, width: Int) -> [String] {
        var result: [String] = []
        var paragraph: [Substring] = []
        func flush() {
            result += lines(paragraph.joined(separator: " "), width: width)
            paragraph = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty || line.first == " " {
                flush()
                result.append(String(line))
            } else {
                paragraph.append(line)
            }
        }
        flush()
        return result
    }

    /// Breaks a paragraph and puts spaces before its lines.
    static func indented(_ text: String, by indent: Int, width: Int) -> [String] {
        lines(text, width: width - indent).map { String(repeating: " ", count: indent) + $0 }
    }

    private static func pieces(_ word: Substring, width: Int) -> [Substring] {
        var pieces: [Substring] = []
        var rest = word
        while TextWidth.of(rest) > width {
            let fitting = TextWidth.prefix(of: rest, width: width)
            // A character of two columns does not fit one column; it must stand somewhere.
            let piece = fitting.isEmpty ? rest.prefix(1) : fitting
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        if !rest.isEmpty { pieces.append(rest) }
        return pieces
    }
}
