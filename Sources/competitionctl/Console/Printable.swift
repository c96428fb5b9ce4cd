/// Makes text from outside harmless to terminals.
///
/// A title may hold escape sequences that move the cursor, change the window's name or rewrite what stands above; marks
/// of direction let a text read differently from what it is. All of them are shown as their codes instead.
enum Printable {
    /// The text on one line: control characters, line ends too, become visible.
    static func line(_ text: some StringProtocol) -> String { visible(text, keepsLineFeeds: false) }

    /// The text with its line feeds; all other control characters become visible.
    static func lines(_ text: some StringProtocol) -> String { visible(text, keepsLineFeeds: true) }

    private static func visible(_ text: some StringProtocol, keepsLineFeeds: Bool) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || (keepsLineFeeds && $0 == 0x0A) }) {
            return String(text)
        }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) || (keepsLineFeeds && scalar == "\n") {
                result.append(scalar)
            } else {
                result.append(contentsOf: code(of: scalar).unicodeScalars)
            }
        }
        return String(result)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
        case .format: harmlessFormats.contains { $0.contains(scalar.value) }
        default: true
        }
    }

    /// Soft hyphen, the joiners of Indic scripts and pictures, and the tags of flags.
    private static let harmlessFormats: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x200C...0x200D, 0xE0020...0xE007F,
    ]

    private static func code(of scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default:
            scalar.value < 0x100 ? "\\x" + hexadecimal(scalar, digits: 2) : "\\u" + hexadecimal(scalar, digits: 4)
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let text = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
