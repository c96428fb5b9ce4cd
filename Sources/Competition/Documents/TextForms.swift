extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Without white space at both ends.
    var trimmed: String {
        // Asking Unicode about every letter is slow, and most texts begin and end with a plain one.
        if let first = utf8.first, let last = utf8.last, isPlain(first), isPlain(last) {
            return whole
        }
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// With every run of white space as one space, and none at the ends.
    var collapsed: String {
        if isCollapsed { return whole }
        let words = split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    /// The text itself; one that is a `String` already, as nearly all are, is not made once more.
    private var whole: String { self as? String ?? String(self) }

    /// Whether the text is plain letters with single spaces between them; of others nothing is said.
    private var isCollapsed: Bool {
        // Text that is not one run of bytes comes from elsewhere, and is rare.
        utf8.withContiguousStorageIfAvailable { bytes in
            var previous = UInt8(ascii: " ")
            for byte in bytes {
                guard isPlain(byte) || byte == UInt8(ascii: " ") && previous != byte else { return false }
                previous = byte
            }
            return previous != UInt8(ascii: " ") || bytes.isEmpty
        } ?? false
    }
}

/// Whether a byte is a visible ASCII character.
private func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

/// Reads a whole number of one to nine digits without sign.
func readWholeNumber(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count) else { return nil }
    return digits(Array(text.utf8))
}

/// Turns `7,5` into `7.5` and `1.234,5` into `1234.5`; nil when the text is no number with a decimal comma.
func withDecimalPoint(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = parts.first, let fraction = parts.last else { return nil }
    let bare = whole.filter { $0 != "." }
    let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard !bare.isEmpty, !fraction.isEmpty, bare.allSatisfy(isDigit), fraction.allSatisfy(isDigit) else { return nil }
    return bare + "." + fraction
}

/// The first scalar that hides or reorders text, or that a terminal would obey: C0 and C1 controls other than tab and line ends,
/// and the direction overrides and isolates.
func firstHarmfulScalar(in text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { bytes in
        var position = endOfPlainRun(bytes, from: 0)
        while position < bytes.count {
            if let code = harmfulScalar(bytes, at: position) { return code }
            position = endOfPlainRun(bytes, from: position + 1)
        }
        return nil
    }
}

/// The harmful scalar that begins at a place in well-formed UTF-8; nil for any other byte.
private func harmfulScalar(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt32? {
    switch bytes[position] {
    case 0x09, 0x0A, 0x0D: return nil
    case let byte where byte < 0x20 || byte == 0x7F: return UInt32(byte)
    // The bytes of U+0080 to U+009F are C2 80 to C2 9F.
    case 0xC2 where bytes[position + 1] < 0xA0: return UInt32(bytes[position + 1])
    case 0xE2:
        let code = 0x2000 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
        return (0x202A...0x202E).contains(code) || (0x2066...0x2069).contains(code) ? code : nil
    default: return nil
    }
}

/// Counts words: runs of characters between white space that hold at least one letter or digit.
///
/// Format: StoreFormat, Values.
public func wordCount(_ text: String) -> Int {
    var count = 0
    var inWord = false
    for scalar in text.unicodeScalars {
        if isSpace(scalar) {
            inWord = false
        } else if !inWord, isWordScalar(scalar) {
            inWord = true
            count += 1
        }
    }
    return count
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isWhitespace }
    return scalar == " " || (0x09...0x0D).contains(scalar.value)
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        let letter = scalar.value | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}
