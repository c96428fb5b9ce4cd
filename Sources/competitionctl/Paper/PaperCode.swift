import Competition

/// The short code of a printed document: 60 bits of the digest of what it says, as `7KQ2-M0XD-9WTB`.
///
/// Format: Paper, The code.
struct PaperCode: Hashable, Sendable, CustomStringConvertible {
    private let symbols: [UInt8]

    private static let count = 12
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The code of some bytes.
    init(of bytes: [UInt8]) {
        // The first eight bytes hold the 60 bits and four more, which are cut off.
        var bits = SHA256.digest(of: bytes).bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 4
        var symbols: [UInt8] = []
        for _ in 0..<Self.count {
            symbols.append(UInt8(bits & 31))
            bits >>= 5
        }
        self.symbols = symbols.reversed()
    }

    /// Reads a code as people type it, or nil when it is none.
    init?(_ text: String) {
        var symbols: [UInt8] = []
        for byte in text.uppercased().utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: " ") {
            let letter =
                switch byte {
                case UInt8(ascii: "O"): UInt8(ascii: "0")
                case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
                default: byte
                }
            guard let symbol = Self.alphabet.firstIndex(of: letter) else { return nil }
            symbols.append(UInt8(symbol))
        }
        guard symbols.count == Self.count else { return nil }
        self.symbols = symbols
    }

    /// The code with its hyphens.
    var description: String {
        let letters = symbols.map { Character(Unicode.Scalar(Self.alphabet[Int($0)])) }
        return stride(from: 0, to: Self.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-")
    }
}
