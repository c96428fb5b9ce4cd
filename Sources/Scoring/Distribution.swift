/// Some figures in ascending order, to tell where one stands among them.
public struct Distribution: Hashable, Sendable {
    /// The figures in ascending order.
    public let figures: [Ratio]

    /// Creates a distribution of figures in any order.
    public init(of figures: [Ratio]) { self.figures = figures.sorted() }

    /// The lower quartile, the median and the upper quartile, exactly; nil without figures.
    ///
    /// Between two figures a quartile is interpolated linearly.
    ///
    /// Source: Hyndman and Fan (1996), "Sample Quantiles in Statistical Packages", definition 7; QUARTILE.INC of spreadsheets.
    ///
    /// - Throws: `overflow` when a quartile does not fit.
    public func quartiles() throws(ArithmeticFailure) -> [Ratio]? {
        guard !figures.isEmpty else { return nil }
        return [try quartile(1), try quartile(2), try quartile(3)]
    }

    private func quartile(_ quarter: Int) throws(ArithmeticFailure) -> Ratio {
        let (index, rest) = (quarter * (figures.count - 1)).quotientAndRemainder(dividingBy: 4)
        guard rest > 0 else { return figures[index] }
        let step = try (figures[index + 1] - figures[index]) * Ratio(Int128(rest), over: 4)
        return try figures[index] + step
    }

    /// Which share of the figures is lower than another figure; equal ones count half, and nil where there are none.
    ///
    /// - Parameter own: whether the figure is one of them, which is then left out once.
    public func share(below figure: Ratio, leavingOutOwn own: Bool) -> Ratio? {
        let lower = count { $0 < figure }
        let equal = count { $0 <= figure } - lower
        let left = own && equal > 0 ? 1 : 0
        let whole = figures.count - left
        return whole > 0 ? try? Ratio(Int128(2 * lower + equal - left), over: Int128(2 * whole)) : nil
    }

    /// How many of the first figures fulfil a condition that none behind them does.
    private func count(_ isInside: (Ratio) -> Bool) -> Int {
        var low = 0
        var high = figures.count
        while low < high {
            let middle = (low + high) / 2
            if isInside(figures[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
