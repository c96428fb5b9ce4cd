/// How the totals of the jurors who scored an entry become its one figure.
public enum Aggregation: Hashable, Sendable {
    /// The sum divided by their number.
    case mean
    /// The middle total, or the mean of the two middle ones.
    case median
    /// The sum, which grows with the number of jurors.
    case sum
    /// The mean of what is left when so many of the highest and as many of the lowest totals are dropped.
    case trimmedMean(drop: Int)
    /// The mean of Borda's points, which each juror's order of the entries gives.
    case borda
    /// The number of other entries that do not beat it by Schulze's method on the jurors' orders.
    case schulze

    /// Whether an entry's figure comes of the places that jurors gave it among the others: totals of its own do not make it.
    public var comparesPlaces: Bool { self == .borda || self == .schulze }

    /// Computes the figure of some totals in any order, or nil when there is nothing to compute it from.
    ///
    /// Nil without totals, and nil for a trimmed mean that would leave none: with fewer than three totals a mean that
    /// drops one of each end is undefined and never silently a plain mean. Of equal extremes exactly as many are dropped
    /// as the rule says. A negative `drop` drops none. Nil for a rule that compares places: see `PlaceFigures`.
    ///
    /// Source: for the trimmed mean, ISU Special Regulations, "trimmed mean of the panel".
    ///
    /// - Throws: `overflow` when the figure, or a step on the way to it, does not fit.
    public func figure(of totals: [Ratio]) throws(ArithmeticFailure) -> Ratio? {
        guard !totals.isEmpty else { return nil }
        switch self {
        case .mean: return try totals.mean()
        case .sum: return try totals.sum()
        case .median: return try trimmed(totals, by: (totals.count - 1) / 2).mean()
        case .trimmedMean(let drop): return try trimmed(totals, by: max(0, drop)).mean()
        case .borda, .schulze: return nil
        }
    }
}

private func trimmed(_ totals: [Ratio], by count: Int) -> ArraySlice<Ratio> {
    totals.sorted().dropFirst(count).dropLast(count)
}

extension Collection<Ratio> {
    /// Computes the mean, or nil without ratios.
    ///
    /// - Throws: `overflow` when the mean, or a step on the way to it, does not fit.
    public func mean() throws(ArithmeticFailure) -> Ratio? {
        isEmpty ? nil : try sum() / Ratio(count)
    }
}
