/// Finds pairs of texts that are likely to resemble each other, without comparing all pairs.
///
/// Of each text, for each of a number of orders of all shingles, the first shingle is kept: two texts keep the same with the
/// probability of their resemblance. Keeps are compared by bands of ``rows``: with 32 bands of 2, a pair with a resemblance of
/// 0.3 is found with probability 0.95, one of 0.5 with 0.9999. Time and memory linear in the texts, beside the pairs found.
///
/// Source: Broder (1997), MinHash; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets" (2014), section 3.4 (bands).
public struct LikenessIndex: Sendable {
    /// How many keeps are compared together.
    public static let rows = 2
    /// How many times.
    public static let bands = 32

    /// Of more texts that share a band not every pair is looked at.
    public static let mostAlike = 100

    private var keys: [[UInt64]] = []

    /// Creates an index without texts.
    public init() {}

    /// How many texts there are.
    public var count: Int { keys.count }

    /// The bands of a text; nil for one too short to be compared.
    public static func bands(of shingles: [UInt64]) -> [UInt64]? {
        guard !shingles.isEmpty else { return nil }
        var least = [UInt64](repeating: .max, count: rows * bands)
        for shingle in shingles {
            var order = shingle
            for place in least.indices {
                order = order &* 0xD134_2543_DE82_EF95 &+ 0x9E37_79B9_7F4A_7C15
                least[place] = min(least[place], order ^ (order >> 32))
            }
        }
        return (0..<bands).map { band in
            least[(band * rows)..<((band + 1) * rows)].reduce(UInt64(band)) { mixed($0 ^ $1) }
        }
    }

    /// Adds a text by its bands; one without bands keeps its number and resembles nothing.
    public mutating func add(_ bands: [UInt64]?) { keys.append(bands ?? []) }

    /// The pairs that share a band, each once, ascending; of a pair the smaller number stands first.
    ///
    /// - Parameter isWorthwhile: whether a pair is to be looked at.
    public func pairs(where isWorthwhile: (Int, Int) -> Bool) -> [(Int, Int)] {
        var found: Set<Pair> = []
        for band in 0..<Self.bands {
            var members: [UInt64: [Int32]] = [:]
            for (text, bands) in keys.enumerated() where band < bands.count {
                members[bands[band], default: []].append(Int32(text))
            }
            for group in members.values where group.count > 1 {
                // What very many texts share is a phrase of the form; each is then compared with the first alone.
                let first = group.count > Self.mostAlike ? group[..<1] : group[...]
                for (place, text) in first.enumerated() {
                    for other in group[(place + 1)...] where isWorthwhile(Int(text), Int(other)) {
                        found.insert(Pair(left: text, right: other))
                    }
                }
            }
        }
        return found.map { (Int($0.left), Int($0.right)) }.sorted { $0 < $1 }
    }

    private struct Pair: Hashable {
        var left: Int32
        var right: Int32
    }
}
