/// How many jurors put each entry before each other one; equal totals put neither before the other.
///
/// Memory is the square of the entries; for at most 600.
public struct PairwiseVotes: Hashable, Sendable {
    /// The most entries.
    public static let mostEntries = 600
    /// The most voters of one ballot.
    static let mostVoters = 1_000_000_000

    /// The number of entries.
    public let entryCount: Int
    /// The votes for the row's entry against the column's, row by row.
    let wins: [Int]
    /// The votes that rank the two equally, row by row.
    let ties: [Int]

    /// Counts ballots, each a rank (1 is best) or nothing for each entry, with the number of voters who cast it.
    ///
    /// - Throws: `tooMany` with more than 600 entries; `unusableParameter` for a ballot of another length or a number of
    ///   voters that is negative or above a thousand million.
    public init(
        entries: Int, ballots: [(voters: Int, ranks: [Int?])]
    ) throws(StatisticsRefusal) {
        guard entries <= Self.mostEntries else { throw .tooMany(entries, limit: Self.mostEntries) }
        var wins = [Int](repeating: 0, count: entries * entries)
        var ties = wins
        for ballot in ballots {
            guard ballot.ranks.count == entries, (0...Self.mostVoters).contains(ballot.voters) else {
                throw .unusableParameter
            }
            for (first, rank) in ballot.ranks.enumerated() {
                guard let rank else { continue }
                for (second, other) in ballot.ranks.enumerated() where second != first {
                    guard let other else { continue }
                    if rank < other { wins[first * entries + second] += ballot.voters }
                    if rank == other { ties[first * entries + second] += ballot.voters }
                }
            }
        }
        entryCount = entries
        self.wins = wins
        self.ties = ties
    }

    /// Counts each juror's order of the entries that the juror scored.
    ///
    /// - Throws: `tooMany` with more than 600 entries.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        guard table.entryCount <= Self.mostEntries else { throw .tooMany(table.entryCount, limit: Self.mostEntries) }
        var totals = [[Double?]](
            repeating: .init(repeating: nil, count: table.entryCount), count: table.jurorCount)
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                totals[Int(table.jurors[position])][entry] = table.values[position]
            }
        }
        try self.init(entries: table.entryCount, ballots: totals.map { (1, competitionRanks($0)) })
    }

    /// The votes that put the first entry before the second.
    public func votes(for first: Int, against second: Int) -> Int { wins[first * entryCount + second] }

    /// Borda's count: a point for each entry and voter that an entry is put before, half a point when equal.
    ///
    /// With complete ballots this is n - 1 points for a first place down to 0 for a last.
    ///
    /// Source: Borda (1781), Mémoire sur les élections au scrutin.
    public var bordaCounts: [Double] {
        (0..<entryCount).map { entry in
            (0..<entryCount).reduce(0) {
                $0 + Double(wins[entry * entryCount + $1]) + Double(ties[entry * entryCount + $1]) / 2
            }
        }
    }

    /// Borda's count as a share of the comparisons an entry took part in, which is fair when jurors saw only some; nil
    /// for an entry that was never compared.
    public var bordaShares: [Double?] {
        zip(bordaCounts, 0..<entryCount).map { count, entry in
            let compared = (0..<entryCount).reduce(0) {
                $0 + wins[entry * entryCount + $1] + wins[$1 * entryCount + entry] + ties[entry * entryCount + $1]
            }
            return compared > 0 ? count / Double(compared) : nil
        }
    }

    /// The strength of the strongest path between each two entries, row by row (winning votes).
    ///
    /// A path is as strong as its weakest majority. Time is the cube of the entries.
    ///
    /// Source: Schulze (2011), Social Choice and Welfare 36, 267-303, section 2.3.
    public var strongestPaths: [Int] {
        var paths = [Int](repeating: 0, count: entryCount * entryCount)
        for first in 0..<entryCount {
            for second in 0..<entryCount where votes(for: first, against: second) > votes(for: second, against: first) {
                paths[first * entryCount + second] = votes(for: first, against: second)
            }
        }
        let count = entryCount
        paths.withUnsafeMutableBufferPointer { paths in
            for middle in 0..<count {
                for first in 0..<count where first != middle {
                    let head = paths[first * count + middle]
                    guard head > 0 else { continue }
                    for last in 0..<count where last != first {
                        let joined = min(head, paths[middle * count + last])
                        if joined > paths[first * count + last] { paths[first * count + last] = joined }
                    }
                }
            }
        }
        return paths
    }

    /// Ranks by Schulze's method: 1 and the number of entries with a stronger path to this one than back.
    public var schulzeRanks: [Int] {
        let paths = strongestPaths
        return (0..<entryCount).map { entry in
            1 + (0..<entryCount).lazy.filter { paths[$0 * entryCount + entry] > paths[entry * entryCount + $0] }.count
        }
    }

    /// The most entries whose best order in Kemeny's sense is searched for; the problem is NP-hard.
    public static let mostForKemeny = 12

    /// An order with the most votes that agree with it, the best entry first, and that number of votes.
    ///
    /// Of several best orders it is one, the same for the same votes.
    ///
    /// Source: Kemeny (1959), Daedalus 88, 577-591; by dynamic programming over sets of entries (Held & Karp 1962).
    ///
    /// - Throws: `tooMany` with more than 12 entries.
    public func kemenyOrder() throws(StatisticsRefusal) -> (order: [Int], votes: Int) {
        guard entryCount <= Self.mostForKemeny else { throw .tooMany(entryCount, limit: Self.mostForKemeny) }
        // The best order of each set of entries, which stand first; its last entry is kept.
        var best = [Int](repeating: -1, count: 1 << entryCount)
        var last = [Int](repeating: -1, count: 1 << entryCount)
        best[0] = 0
        for set in 0..<(1 << entryCount) {
            for entry in 0..<entryCount where set & (1 << entry) == 0 {
                let votes = (0..<entryCount).reduce(best[set]) {
                    $0 + (set & (1 << $1) == 0 ? 0 : self.votes(for: $1, against: entry))
                }
                if votes > best[set | (1 << entry)] {
                    best[set | (1 << entry)] = votes
                    last[set | (1 << entry)] = entry
                }
            }
        }
        var set = (1 << entryCount) - 1
        let votes = best[set]
        var order: [Int] = []
        while set != 0 {
            order.append(last[set])
            set &= ~(1 << last[set])
        }
        return (order.reversed(), votes)
    }
}
