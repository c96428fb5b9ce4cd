/// Some figures in ascending order, to tell where one stands among them.
public struct SortedFigures: Hashable, Sendable {
    /// The figures in ascending order.
    public let figures: [Ratio]

    /// Sorts figures in any order.
    public init(of figures: [Ratio]) { self.figures = figures.sorted() }

    /// Their quartiles; nil when there are no figures, or when a quartile leaves 128 bits.
    public var quartiles: Quartiles? { Quartiles(of: figures) }

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
