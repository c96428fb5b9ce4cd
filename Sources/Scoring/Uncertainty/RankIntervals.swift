/// The ranks that an entry could have had with other similar jurors: how sure a place is, and never the place itself.
///
/// Two entries are told apart when their figures differ by more than two standard errors of the difference; about nineteen times in
/// twenty such a difference is not the jurors' chance. An entry's best rank is one more than the entries that are clearly above it, its
/// worst rank leaves behind those that are clearly below it. The official rank always lies between the two. Each pair is judged by
/// itself: the intervals of all entries together are less sure than each alone (for that see Mogstad, Romano, Shaikh & Wilhelm, Review
/// of Economic Studies 91, 2024).
///
/// It is meant for figures that are means of jurors' totals, or weighted sums of such means; a median or a trimmed mean has another
/// error. The variance of a difference is that of `JurorVariance`, stage by stage, added up.
public struct RankIntervals: Sendable {
    /// The best and the worst rank that the jurors' disagreement allows.
    public struct Interval: Hashable, Sendable {
        /// The best.
        public let best: Int
        /// The worst.
        public let worst: Int

        /// Creates an interval.
        public init(best: Int, worst: Int) {
            self.best = best
            self.worst = worst
        }
    }

    /// With fewer degrees of freedom the jurors' disagreement itself is too uncertain to be published.
    public static let leastFreedom = 10

    private let figures: [Double]
    private let stages: [(marks: [[JurorMark]], variance: JurorVariance)]

    /// Prepares the intervals of entries that are ranked together.
    ///
    /// - Parameters:
    ///   - figures: what ranks compare.
    ///   - stages: for each stage that goes into the figures, the marks of each entry, times what they count in the figure.
    /// - Returns: nil when a stage has fewer than `leastFreedom` degrees of freedom.
    public init?(figures: [Ratio], stages: [[[JurorMark]]]) {
        var measured: [(marks: [[JurorMark]], variance: JurorVariance)] = []
        for marks in stages {
            guard marks.count == figures.count, let variance = JurorVariance(of: marks),
                variance.freedom >= Self.leastFreedom
            else { return nil }
            measured.append((marks, variance))
        }
        guard !measured.isEmpty else { return nil }
        self.figures = figures.map(\.approximate)
        self.stages = measured
    }

    /// The interval of an entry, by its place among the figures.
    public func interval(of entry: Int) -> Interval {
        var (above, below) = (0, 0)
        for other in figures.indices where other != entry {
            let difference = figures[other] - figures[entry]
            // Without a square root: the difference against two standard errors.
            guard difference * difference > 4 * variance(entry, other) else { continue }
            if difference > 0 { above += 1 } else { below += 1 }
        }
        return Interval(best: above + 1, worst: figures.count - below)
    }

    private func variance(_ first: Int, _ second: Int) -> Double {
        stages.reduce(0) { $0 + $1.variance.ofDifference($1.marks[first], $1.marks[second]) }
    }
}
