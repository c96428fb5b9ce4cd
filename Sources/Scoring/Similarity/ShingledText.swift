/// A text as its words, for comparison with others.
///
/// Words are runs of letters and digits, upper and lower case being the same; what stands between them is left out, so that a copied
/// passage is found whatever its punctuation and layout.
public struct ShingledText: Sendable {
    /// How many words a shingle has.
    public static let size = 5

    /// Where the words stand, in bytes of the text.
    public let words: [Range<Int>]
    /// A number for each run of ``size`` words, by where it starts; empty for shorter texts.
    public let shingles: [UInt64]
    private let bytes: [UInt8]

    /// Takes a text apart.
    public init(_ text: String) {
        var text = text
        bytes = text.withUTF8 { Array($0) }
        var words: [Range<Int>] = []
        var numbers: [UInt64] = []
        var (offset, start, number) = (0, 0, UInt64(0))
        for scalar in text.unicodeScalars {
            if isWordPart(scalar) {
                if number == 0 { (start, number) = (offset, 0xCBF2_9CE4_8422_2325) }
                number = (number ^ UInt64(lowercased(scalar))) &* 0x0000_0100_0000_01B3
            } else if number != 0 {
                words.append(start..<offset)
                numbers.append(number)
                number = 0
            }
            offset += UTF8.width(scalar)
        }
        if number != 0 {
            words.append(start..<offset)
            numbers.append(number)
        }
        self.words = words
        shingles =
            numbers.count < Self.size
            ? []
            : (0...(numbers.count - Self.size)).map { first in
                var shingle: UInt64 = 0
                for place in first..<(first + Self.size) {
                    shingle = mixed(shingle &* 0x9E37_79B9_7F4A_7C15 &+ numbers[place])
                }
                return shingle
            }
    }

    /// The text from the first to the last of some words, as written.
    public func passage(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: bytes[words[first].lowerBound..<words[last].upperBound], as: UTF8.self)
    }

    /// The different shingles, ascending.
    public var distinct: [UInt64] {
        var last: UInt64?
        return shingles.sorted().filter { shingle in
            defer { last = shingle }
            return shingle != last
        }
    }
}

/// How much of two texts is the same: the shingles in both, of those in either.
///
/// Source: Broder, "On the Resemblance and Containment of Documents" (1997).
public struct Resemblance: Hashable, Sendable {
    /// How many different shingles are in both.
    public let shared: Int
    /// How many different shingles are in either.
    public let all: Int

    /// Compares two lists of different shingles in ascending order.
    public init(_ left: [UInt64], _ right: [UInt64]) {
        var shared = 0
        var (place, other) = (0, 0)
        while place < left.count, other < right.count {
            if left[place] == right[other] { shared += 1 }
            let isLess = left[place] <= right[other]
            if right[other] <= left[place] { other += 1 }
            if isLess { place += 1 }
        }
        self.shared = shared
        all = left.count + right.count - shared
    }

    /// The share exactly: Jaccard's index, 0 to 1; 0 for texts too short for a shingle.
    public var jaccard: Ratio { all == 0 ? .zero : (try? Ratio(Int128(shared), over: Int128(all))) ?? .zero }
}

/// A passage that two texts share.
public struct SharedPassage: Hashable, Sendable {
    /// The words of the first text in which it stands.
    public let words: Range<Int>

    /// The passages of a text whose shingles are in another too, the longest first.
    ///
    /// - Parameter other: the shingles of the other text, ascending.
    public static func all(in text: ShingledText, sharedWith other: [UInt64]) -> [SharedPassage] {
        let known = Set(other)
        var passages: [SharedPassage] = []
        var start: Int?
        for place in 0...text.shingles.count {
            let isShared = place < text.shingles.count && known.contains(text.shingles[place])
            if isShared, start == nil { start = place }
            if !isShared, let first = start {
                passages.append(SharedPassage(words: first..<(place - 1 + ShingledText.size)))
                start = nil
            }
        }
        return passages.sorted { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }
    }
}

/// Spreads the bits of a number (the finisher of SplitMix64).
func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
}

private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}

private func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x41...0x5A: scalar.value + 0x20
    case ..<0x80: scalar.value
    default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
}
