/// How far jurors' totals of the same entries lie apart: by a severity that each juror keeps, and by what is left.
///
/// The model is total = entry + juror + rest. The rest's variance is the sum of squared residuals of the two-way least squares fit
/// over N - E - J + C degrees of freedom (N totals, E entries, J jurors, C parts of the panel that share no juror and no entry). The
/// variance of totals within an entry has the expectation severity + rest, so the severity's variance is the difference, not below 0.
///
/// Source: Searle, Linear Models (1971), chapters 10 and 11; the fit is that of `LeastSquares`. Where every juror scored every entry these are the estimates of the two-way analysis of variance.
public struct JurorVariance: Hashable, Sendable {
    /// The variance of severities between jurors.
    public let severity: Double
    /// The variance of what neither the entry nor the juror explains.
    public let rest: Double
    /// The degrees of freedom of the rest.
    public let freedom: Int

    /// Estimates the variances; nil when no degree of freedom is left, or when the fit is refused.
    ///
    /// - Parameter entries: the marks of each entry.
    public init?(of entries: [[JurorMark]]) {
        guard let table = try? TotalTable(of: entries), let fit = try? LeastSquares(table),
            let spread = fit.residualSpread, let within = table.varianceWithinEntries
        else { return nil }
        freedom = fit.freedom
        rest = spread * spread
        severity = max(0, within - rest)
    }

    /// The variance of the difference of two entries' means.
    ///
    /// Jurors who scored both were equally severe with both, so only what they do not share counts for the severity.
    public func ofDifference(_ first: [JurorMark], _ second: [JurorMark]) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return .infinity }
        let (ours, theirs) = (Double(first.count), Double(second.count))
        let shared = Double(Set(first.map(\.juror)).intersection(second.map(\.juror)).count)
        let spread = 1 / ours + 1 / theirs
        return rest * spread + severity * max(0, spread - 2 * shared / (ours * theirs))
    }
}

extension TotalTable {
    /// Creates a table of the marks of each entry; jurors are numbered anew, in their order.
    ///
    /// - Throws: as `TotalTable.init(entries:jurors:totals:)`.
    public init(of entries: [[JurorMark]]) throws(StatisticsRefusal) {
        let jurors = Set(entries.joined().map(\.juror)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($1, $0) })
        let totals = entries.enumerated().flatMap { entry, marks in
            marks.map { JurorMean(entry: entry, juror: numbers[$0.juror] ?? -1, value: $0.total.approximate) }
        }
        try self.init(entries: entries.count, jurors: jurors.count, totals: totals)
    }

    /// The variance of totals about the mean of their entry; nil when no entry has two.
    fileprivate var varianceWithinEntries: Double? {
        var (squares, freedom) = (0.0, 0)
        for entry in 0..<entryCount {
            let own = values[totals(of: entry)]
            guard own.count > 1 else { continue }
            let mean = own.reduce(0, +) / Double(own.count)
            squares += own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            freedom += own.count - 1
        }
        return freedom > 0 ? squares / Double(freedom) : nil
    }
}
