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
    /// How many are looked at then.
    public static let mostKept = 20

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
    /// A text with more than ``mostAlike`` others before it is looked at with those ``mostKept`` that share most bands with it, so that a
    /// contest in which everything is alike takes no more than a multiple of its texts.
    ///
    /// - Parameter isWorthwhile: whether a pair is to be looked at.
    public func pairs(where isWorthwhile: (Int, Int) -> Bool) -> [(Int, Int)] {
        let groups = (0..<Self.bands).map(groups)
        var found: [(Int, Int)] = []
        var shared: [Int32: Int] = [:]
        for (text, bands) in keys.enumerated() {
            shared.removeAll(keepingCapacity: true)
            for (band, key) in bands.enumerated() {
                guard let members = groups[band][key] else { continue }
                // What very many texts share is a phrase of the form; each is then compared with the first alone.
                let others = members.count > Self.mostAlike ? members[..<1] : members[...]
                for other in others {
                    if other >= Int32(text) { break }
                    if isWorthwhile(Int(other), text) { shared[other, default: 0] += 1 }
                }
            }
            found += Self.kept(shared).map { (Int($0), text) }
        }
        return found.sorted { $0 < $1 }
    }

    /// The texts with each key of a band, ascending; a text that shares its key with none is left out.
    private func groups(band: Int) -> [UInt64: [Int32]] {
        var members: [UInt64: [Int32]] = [:]
        for (text, bands) in keys.enumerated() where band < bands.count {
            members[bands[band], default: []].append(Int32(text))
        }
        return members.filter { $0.value.count > 1 }
    }

    private static func kept(_ shared: [Int32: Int]) -> [Int32] {
        guard shared.count > mostAlike else { return Array(shared.keys) }
        return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostKept).map(\.key)
    }
}
