/// Kendall's W: how much the jurors of a complete panel agree on the order of entries, from 0 to 1.
///
/// With n entries, k jurors, S the sum of squares of the entries' rank sums about their mean, and T the sum of t^3 - t
/// over each juror's groups of t equal totals: W = 12 S / (k^2 (n^3 - n) - k T); chi-square = k (n - 1) W with n - 1
/// degrees of freedom.
///
/// Source: Kendall & Gibbons (1990), Rank Correlation Methods, 6.8-6.10.
public struct KendallConcordance: Hashable, Sendable {
    /// W, corrected for ties.
    public let w: Double
    /// W without the correction.
    public let uncorrected: Double
    /// Chi-square of the hypothesis that jurors order at random; a fair approximation from 8 entries on.
    public let chiSquare: Double
    /// The degrees of freedom of chi-square.
    public let freedom: Int
    /// The probability of a chi-square as large or larger by chance.
    public let probability: Double

    /// Computes W of the marks of each entry, by any jurors.
    ///
    /// - Throws: as for a table of their totals, and `repeatedScore` for a second mark of a juror.
    public init(of entries: [[JurorMark]]) throws(StatisticsRefusal) {
        try self.init(TotalTable(of: entries))
    }

    /// Computes W of a panel in which every juror who scored at all scored every entry.
    ///
    /// - Throws: `incomplete`, `tooFewEntries` or `tooFewJurors` for a panel that is not complete or smaller than 2 x 2;
    ///   `noVariation` when no juror tells two entries apart.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        let rows = try table.completeRows()
        let (n, k) = (Double(rows.count), Double(rows[0].count))
        var sums = [Double](repeating: 0, count: rows.count)
        var ties = 0.0
        for juror in rows[0].indices {
            let ranked = MidRanks(rows.map { $0[juror] })
            for entry in sums.indices { sums[entry] += ranked.ranks[entry] }
            ties += ranked.ties
        }
        let mean = k * (n + 1) / 2
        let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let whole = k * k * (n * n * n - n)
        guard whole - k * ties > 0 else { throw .noVariation }
        w = 12 * squares / (whole - k * ties)
        uncorrected = 12 * squares / whole
        chiSquare = k * (n - 1) * w
        freedom = rows.count - 1
        probability = Distributions.chiSquareAbove(chiSquare, freedom: n - 1)
    }
}

/// Ranks from the lowest figure on, equal figures sharing the mean of their places.
struct MidRanks {
    /// The rank of each figure.
    private(set) var ranks: [Double]
    /// The sum of t^3 - t over groups of t equal figures.
    private(set) var ties = 0.0

    init(_ figures: [Double]) {
        ranks = [Double](repeating: 0, count: figures.count)
        let order = figures.indices.sorted { figures[$0] < figures[$1] }
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, areTied(figures[order[start]], figures[order[end]]) { end += 1 }
            let size = Double(end - start)
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            ties += size * size * size - size
            start = end
        }
    }
}
