/// The SHA-256 of some bytes: 32 bytes, written as 64 lower-case hexadecimal digits.
///
/// Digests name versions in the journal and in the history, so there is one way of writing them and no other is read.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The digest as four words, the first byte highest; so a value needs no memory of its own.
    let words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// The digest of nothing: 64 zeros, which the first line of a journal names as its previous line.
    public static let zero = Digest(words: (0, 0, 0, 0))

    /// Reads 64 lower-case hexadecimal digits, and nothing else.
    public init?(hex text: some StringProtocol) {
        var text = String(text)
        guard let digest = text.withUTF8({ Digest(hex: $0) }) else { return nil }
        self = digest
    }

    /// Reads 64 lower-case hexadecimal digits from bytes.
    init?(hex bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 64 else { return nil }
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        guard
            hexWord(bytes, from: 0, into: &words.0), hexWord(bytes, from: 16, into: &words.1),
            hexWord(bytes, from: 32, into: &words.2), hexWord(bytes, from: 48, into: &words.3)
        else { return nil }
        self.words = words
    }

    /// The digest as documents write it, 64 lower-case hexadecimal digits.
    public var hex: String {
        String(unsafeUninitializedCapacity: 64) { buffer in
            for index in 0..<64 { buffer[index] = hexDigit(at: index) }
            return 64
        }
    }

    /// The digest as documents write it.
    public var description: String { hex }

    /// The 32 bytes of the digest.
    public var bytes: [UInt8] {
        [words.0, words.1, words.2, words.3].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
        }
    }

    /// Appends the 64 hexadecimal digits to some bytes.
    func appendHex(to bytes: inout [UInt8]) {
        for index in 0..<64 { bytes.append(hexDigit(at: index)) }
    }

    private func hexDigit(at index: Int) -> UInt8 {
        let word =
            switch index >> 4 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        let value = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * (index & 15))) & 15
        return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Tells whether two digests are of the same bytes.
    public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    /// Feeds the digest's first half to a hasher, which is as random as all of it.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

/// Reads sixteen digits at once: a journal of ten thousand entries has thirty thousand digests.
private func hexWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into word: inout UInt64) -> Bool {
    let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<start + 16])
        .loadUnaligned(as: SIMD16<UInt8>.self)
    // Whatever lies below the first digit or letter wraps to a large number.
    let numbers = text &- SIMD16(repeating: UInt8(ascii: "0"))
    let letters = text &- SIMD16(repeating: UInt8(ascii: "a"))
    let areNumbers = numbers .< SIMD16(repeating: 10)
    guard all(areNumbers .| (letters .< SIMD16(repeating: 6))) else { return false }
    let digits = (letters &+ SIMD16(repeating: 10)).replacing(with: numbers, where: areNumbers)
    let pairs = digits.evenHalf &<< SIMD8(repeating: 4) | digits.oddHalf
    word = UInt64(bigEndian: unsafeBitCast(pairs, to: UInt64.self))
    return true
}
