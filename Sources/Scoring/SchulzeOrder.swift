/// Schulze's method on whole votes: which entry beats which by the stronger of the strongest paths between them.
///
/// An entry is *preferred* to another when more of the jurors who scored both put it before the other than the other before
/// it; the preference is as strong as the votes for it. A path goes from preference to preference and is as strong as
/// the weakest of them. An entry *beats* another when its strongest path there is stronger than the strongest path back.
/// Beating is transitive, so an entry that beats another is beaten by fewer.
///
/// Time is the cube of the entries, memory the square.
///
/// Source: Schulze (2011), Social Choice and Welfare 36, 267-303, sections 2.2 and 2.3, with strength by winning votes.
public struct SchulzeOrder: Hashable, Sendable {
    /// The most entries of a ranking that a contest may have made so: every juror reads them all.
    public static let mostEntries = 300

    /// The number of entries.
    public let entryCount: Int
    private let votes: PairwiseVotes
    private let paths: [Int]
    private let beaters: [[Int]]

    /// What stands between two entries.
    public struct Duel: Hashable, Sendable {
        /// The jurors who put the first before the second.
        public var votes: Int
        /// The jurors who put the second before the first.
        public var against: Int
        /// The strength of the strongest path from the first to the second; 0 without one.
        public var path: Int
        /// The strength of the strongest path from the second to the first.
        public var back: Int

        /// Whether the first beats the second.
        public var isWon: Bool { path > back }
        /// Whether the second beats the first.
        public var isLost: Bool { back > path }
    }

    /// Finds the strongest paths.
    public init(_ votes: PairwiseVotes) {
        let count = votes.entryCount
        let paths = votes.strongestPaths
        self.votes = votes
        self.paths = paths
        entryCount = count
        beaters = (0..<count).map { entry in
            (0..<count).filter { paths[$0 * count + entry] > paths[entry * count + $0] }
        }
    }

    /// What stands between two entries.
    public func duel(_ first: Int, _ second: Int) -> Duel {
        Duel(
            votes: votes.votes(for: first, against: second), against: votes.votes(for: second, against: first),
            path: paths[first * entryCount + second], back: paths[second * entryCount + first])
    }

    /// The entries that beat an entry.
    public func beaters(of entry: Int) -> [Int] { beaters[entry] }

    /// The score of an entry: how many of the others do not beat it.
    ///
    /// Whom nobody beats has the highest score, and an entry has a higher one than all that it beats.
    public func score(of entry: Int) -> Int { entryCount - 1 - beaters[entry].count }

    /// One of the strongest paths between two entries, both ends among it, with as few steps as it can have; nil without one.
    ///
    /// Of several it is the one through the entries that come first.
    public func strongestPath(from first: Int, to last: Int) -> [Int]? {
        let strength = paths[first * entryCount + last]
        guard first != last, strength > 0 else { return nil }
        var reachedFrom = [Int?](repeating: nil, count: entryCount)
        reachedFrom[first] = first
        var front = [first]
        while reachedFrom[last] == nil, !front.isEmpty {
            var next: [Int] = []
            for entry in front {
                for other in 0..<entryCount where reachedFrom[other] == nil {
                    let pair = duel(entry, other)
                    guard pair.votes > pair.against, pair.votes >= strength else { continue }
                    reachedFrom[other] = entry
                    next.append(other)
                }
            }
            front = next
        }
        var path = [last]
        while let before = reachedFrom[path[0]], before != path[0] { path.insert(before, at: 0) }
        return path.count > 1 ? path : nil
    }
}
