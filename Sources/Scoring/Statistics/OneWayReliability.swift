/// ICC(1) of a jury in which entries have different numbers of jurors and nobody's severity is removed.
///
/// MSB and MSW are the mean squares between and within entries; n0 = (N - sum n_e^2 / N) / (E - 1);
/// ICC(1) = (MSB - MSW) / (MSB + (n0 - 1) MSW); ICC(1, n0) = (MSB - MSW) / MSB.
///
/// Source: Donner (1986), International Statistical Review 54, 67-82 (ANOVA estimator with unequal groups).
public struct OneWayReliability: Hashable, Sendable {
    /// MSB, the mean square between entries.
    public let between: Double
    /// MSW, the mean square within entries.
    public let within: Double
    /// n0, the number of jurors an entry that a balanced jury would have.
    public let typicalJurors: Double
    /// The reliability of one juror's total.
    public let single: Double
    /// The reliability of the mean of `typicalJurors` totals.
    public let average: Double
    /// MSB / MSW; nil when jurors agree exactly.
    public let f: Double?
    /// The degrees of freedom between entries.
    public let betweenFreedom: Int
    /// The degrees of freedom within entries.
    public let withinFreedom: Int

    /// Computes the reliability.
    ///
    /// - Throws: `tooFewEntries` with fewer than two; `noResidualFreedom` when no entry has two jurors; `noVariation`
    ///   when all totals are equal, or the means are and jurors agree.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        let scored = (0..<table.entryCount).filter { !table.totals(of: $0).isEmpty }
        guard scored.count >= 2 else { throw .tooFewEntries(scored.count, needed: 2) }
        let number = Double(table.count)
        withinFreedom = table.count - scored.count
        betweenFreedom = scored.count - 1
        guard withinFreedom > 0 else { throw .noResidualFreedom }
        guard table.varies else { throw .noVariation }
        let mean = table.values.reduce(0, +) / number
        var (betweenSquares, withinSquares, sizes) = (0.0, 0.0, 0.0)
        for entry in scored {
            let totals = table.values[table.totals(of: entry)]
            let size = Double(totals.count)
            let own = totals.reduce(0, +) / size
            betweenSquares += size * (own - mean) * (own - mean)
            withinSquares += totals.reduce(0) { $0 + ($1 - own) * ($1 - own) }
            sizes += size * size
        }
        between = betweenSquares / Double(betweenFreedom)
        within = withinSquares / Double(withinFreedom)
        typicalJurors = (number - sizes / number) / Double(betweenFreedom)
        let divisor = between + (typicalJurors - 1) * within
        guard between > 0, divisor > 0 else { throw .noVariation }
        single = (between - within) / divisor
        average = (between - within) / between
        f = within > 0 ? between / within : nil
    }
}
