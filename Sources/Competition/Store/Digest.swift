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
        guard
            let first = hexWord(bytes, at: 0), let second = hexWord(bytes, at: 16),
            let third = hexWord(bytes, at: 32), let fourth = hexWord(bytes, at: 48)
        else { return nil }
        words = (first, second, third, fourth)
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

/// Reads sixteen digits.
private func hexWord(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64? {
    guard let high = hexDigits(bytes, at: start), let low = hexDigits(bytes, at: start + 8) else { return nil }
    return high << 32 | low
}

/// The number that eight lower-case hexadecimal digits write, all eight at once in the bytes of one word.
///
/// A journal of ten thousand entries has tens of thousands of digests, and to look at each digit took a twentieth of `status`.
private func hexDigits(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64? {
    let each: UInt64 = 0x0101_0101_0101_0101
    let text = UInt64(
        bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    // Letters have the seventh bit, and stand nine above what their last four bits say.
    let values = (text & (each &* 0x0F)) &+ (text >> 6 & each) &* 9
    let areLetters = (values &+ each &* 6) >> 4 & each
    // Whatever else a byte was, its value is above fifteen or is written as another digit.
    guard values & (each &* 0xF0) == 0, values &+ each &* 0x30 &+ areLetters &* 0x27 == text else { return nil }
    let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return (fours | fours >> 16) & 0xFFFF_FFFF
}
