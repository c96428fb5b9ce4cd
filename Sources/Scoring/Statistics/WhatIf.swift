/// Other rules by which totals could be put in order, for a look beside the official one.
public enum WhatIfRule: Hashable, Sendable {
    /// The mean of an entry's totals.
    case mean
    /// The middle total, or the mean of the two middle ones.
    case median
    /// The mean of what is left when so many of the highest and as many of the lowest totals are dropped.
    case trimmedMean(drop: Int)
    /// The mean with each juror's severity removed.
    case fairScore
    /// The share of comparisons within jurors that an entry wins.
    case borda
    /// Bradley and Terry's strengths from each juror's order.
    case bradleyTerry
    /// Schulze's method on each juror's order.
    case schulze

    /// Computes a figure an entry that is higher for a better one; nil for an entry without scores, or with too few to
    /// drop any.
    ///
    /// - Throws: `noScores` for an empty table; `unconnectedPanels` for a fair score, Borda, Bradley-Terry or Schulze
    ///   when panels share no entry; otherwise as `LeastSquares`, `PairwiseVotes` and `BradleyTerry`.
    public func figures(of table: TotalTable) throws(StatisticsRefusal) -> [Double?] {
        guard table.count > 0 else { throw .noScores }
        switch self {
        case .mean: return table.means
        case .median: return table.trimmedMeans { ($0 - 1) / 2 }
        case .trimmedMean(let drop): return table.trimmedMeans { _ in max(0, drop) }
        case .fairScore: return try LeastSquares(table).comparableFairScores()
        case .borda: return try table.comparableVotes().bordaShares
        case .bradleyTerry: return try BradleyTerry(try table.comparableVotes()).logStrengths
        case .schulze: return try table.comparableVotes().schulzeRanks.map { -Double($0) }
        }
    }

    /// Ranks the entries by the rule, 1224.
    ///
    /// - Throws: as `figures`.
    public func ranks(of table: TotalTable) throws(StatisticsRefusal) -> [Int?] {
        competitionRanks(try figures(of: table))
    }
}

extension TotalTable {
    fileprivate func trimmedMeans(_ drop: (Int) -> Int) -> [Double?] {
        (0..<entryCount).map { entry in
            let sorted = values[totals(of: entry)].sorted()
            let dropped = min(sorted.count, drop(sorted.count))
            let left = sorted.dropFirst(dropped).dropLast(dropped)
            return left.isEmpty ? nil : left.reduce(0, +) / Double(left.count)
        }
    }

    fileprivate func comparableVotes() throws(StatisticsRefusal) -> PairwiseVotes {
        let connectivity = Connectivity(self)
        guard connectivity.isConnected else { throw .unconnectedPanels(connectivity.panelCount) }
        return try PairwiseVotes(self)
    }
}

/// What the order by plain means would be without each juror in turn.
///
/// Exact, by leaving out; time is a sort for each juror.
public struct JurorInfluence: Sendable {
    /// What one juror's totals do.
    public struct Effect: Hashable, Sendable {
        /// Entries that are in with the juror and out without.
        public var leaving: [Int]
        /// Entries that are out with the juror and in without.
        public var entering: [Int]
        /// Entries that only this juror scored, and that have no score without.
        public var unscored: [Int]
    }

    /// The effect of leaving out each juror.
    public let effects: [Effect]
    /// The best rank of each entry over all that is left out; nil for an entry that never has one.
    public let bestRanks: [Int?]
    /// The worst rank of each entry over all that is left out.
    public let worstRanks: [Int?]

    /// Leaves each juror out.
    ///
    /// - Parameters:
    ///   - table: the totals.
    ///   - places: N; entries with a rank up to N are in.
    /// - Throws: `noScores` for an empty table; `unusablePlaces` for N below 1.
    public init(_ table: TotalTable, places: Int) throws(StatisticsRefusal) {
        guard table.count > 0 else { throw .noScores }
        guard places >= 1 else { throw .unusablePlaces(places, entries: table.entryCount) }
        let means = table.means
        let official = competitionRanks(means)
        var best = [Int?](repeating: nil, count: table.entryCount)
        var worst = best
        var scored = [[(entry: Int, value: Double)]](repeating: [], count: table.jurorCount)
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                scored[Int(table.jurors[position])].append((entry, table.values[position]))
            }
        }
        var effects: [Effect] = []
        for juror in 0..<table.jurorCount {
            var figures = means
            var effect = Effect(leaving: [], entering: [], unscored: [])
            for (entry, value) in scored[juror] {
                let number = Double(table.totals(of: entry).count)
                figures[entry] = number > 1 ? ((means[entry] ?? 0) * number - value) / (number - 1) : nil
                if number == 1 { effect.unscored.append(entry) }
            }
            for (entry, rank) in competitionRanks(figures).enumerated() {
                let (was, isIn) = (official[entry].map { $0 <= places } ?? false, rank.map { $0 <= places } ?? false)
                if was, !isIn { effect.leaving.append(entry) }
                if !was, isIn { effect.entering.append(entry) }
                guard let rank else { continue }
                best[entry] = min(best[entry] ?? rank, rank)
                worst[entry] = max(worst[entry] ?? rank, rank)
            }
            effects.append(effect)
        }
        self.effects = effects
        bestRanks = best
        worstRanks = worst
    }
}
