/// The five figures that tell how values are spread: the ends, the median, and the quarters between.
///
/// A quarter of n sorted values lies at (n - 1) x p, counted from 0, and between two values in proportion.
///
/// Source: Hyndman & Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), definition 7; the
/// default of R and of QUARTILE.INC in spreadsheets, so that readers find the same figures with their own tools.
public struct Quartiles: Hashable, Sendable {
    /// The least value.
    public let least: Ratio
    /// The value below which a quarter lies.
    public let lower: Ratio
    /// The value below which half lies.
    public let median: Ratio
    /// The value below which three quarters lie.
    public let upper: Ratio
    /// The greatest value.
    public let greatest: Ratio
    /// How many values there are.
    public let count: Int

    /// Finds the quartiles of values in any order; nil when there are none, or when they leave 128 bits.
    public init?(of values: [Ratio]) {
        let sorted = values.sorted()
        guard let least = sorted.first, let greatest = sorted.last,
            let lower = try? quantile(of: sorted, quarters: 1), let median = try? quantile(of: sorted, quarters: 2),
            let upper = try? quantile(of: sorted, quarters: 3)
        else { return nil }
        self.least = least
        self.lower = lower
        self.median = median
        self.upper = upper
        self.greatest = greatest
        count = sorted.count
    }
}

private func quantile(of sorted: [Ratio], quarters: Int) throws(ArithmeticFailure) -> Ratio {
    let (index, rest) = ((sorted.count - 1) * quarters).quotientAndRemainder(dividingBy: 4)
    guard rest > 0 else { return sorted[index] }
    let step = try sorted[index + 1] - sorted[index]
    return try sorted[index] + step * Ratio(Int128(rest), over: 4)
}
