/// Ranks that hold every entry's true rank at once with a given confidence, without a prior on levels.
///
/// For every pair of entries the difference of fair scores has a standard error; one critical value c makes all intervals
/// difference +- c x error hold at once. An entry's ranks reach from 1 + the number of entries that are surely better to
/// the number of entries less those that are surely worse. c is the quantile of the largest standardised difference
/// over simulated errors of the same design (normal errors, estimated spread).
///
/// Source: Mogstad, Romano, Shaikh & Wilhelm (2024), Review of Economic Studies 91, 476-518, section 3 (two-sided sets
/// for all populations, single step).
public struct RankSets: Sendable {
    /// The most entries: time and memory grow with their square.
    static let mostEntries = 600

    /// The ranks of each entry; nil for one that nobody scored.
    public let ranks: [ClosedRange<Int>?]
    /// The critical value c.
    public let criticalValue: Double

    /// Computes the sets.
    ///
    /// - Parameters:
    ///   - fit: of a connected jury.
    ///   - level: the confidence, above 0.5 and below 1.
    ///   - draws: simulated juries, at least 100.
    ///   - seed: of the random numbers.
    /// - Throws: `unconnectedPanels`; `tooMany` with more than 600 entries; `noResidualFreedom`; `noVariation` when the
    ///   residual spread is zero; `unusableParameter`.
    public init(
        _ fit: LeastSquares, level: Double = 0.95, draws: Int = 1000, seed: UInt64
    ) throws(StatisticsRefusal) {
        let scores = try fit.comparableFairScores()
        let scored = scores.indices.filter { scores[$0] != nil }
        guard scored.count <= Self.mostEntries else { throw .tooMany(scored.count, limit: Self.mostEntries) }
        guard let spread = fit.residualSpread else { throw .noResidualFreedom }
        guard spread > 1e-12 else { throw .noVariation }
        guard level > 0.5, level < 1, draws >= 100 else { throw .unusableParameter }
        let errors = Self.errors(fit, scored)
        let critical = Self.largestDifferences(fit, scored, errors: errors, draws: draws, seed: seed)
            .sorted()[min(draws - 1, Int((level * Double(draws)).rounded(.up)))]
        var ranks = [ClosedRange<Int>?](repeating: nil, count: scores.count)
        for (own, entry) in scored.enumerated() {
            var (better, worse) = (0, 0)
            for (other, rival) in scored.enumerated() where other != own {
                let difference = (scores[entry] ?? 0) - (scores[rival] ?? 0)
                let reach = critical * spread * errors[own * scored.count + other]
                if difference < -reach { better += 1 }
                if difference > reach { worse += 1 }
            }
            ranks[entry] = (1 + better)...(scored.count - worse)
        }
        self.ranks = ranks
        criticalValue = critical
    }

    /// The standard error of each difference, in units of the residual spread.
    private static func errors(_ fit: LeastSquares, _ scored: [Int]) -> [Double] {
        var errors = [Double](repeating: 0, count: scored.count * scored.count)
        for (left, first) in scored.enumerated() {
            for (right, second) in scored.enumerated().dropFirst(left + 1) {
                let error = max(1e-12, fit.differenceVariance(first, second)).squareRoot()
                errors[left * scored.count + right] = error
                errors[right * scored.count + left] = error
            }
        }
        return errors
    }

    /// Simulates totals that are errors only and finds the largest standardised difference of fair scores in each.
    private static func largestDifferences(
        _ fit: LeastSquares, _ scored: [Int], errors: [Double], draws: Int, seed: UInt64
    ) -> [Double] {
        var numbers = SeededNumbers(seed: seed)
        var largest: [Double] = []
        for _ in 0..<draws {
            let (fair, spread) = fit.simulatedErrors(&numbers)
            var most = 0.0
            for (left, first) in scored.enumerated() {
                for right in (left + 1)..<max(scored.count, left + 1) {
                    let difference = abs(fair[first] - fair[scored[right]])
                    most = max(most, difference / errors[left * scored.count + right])
                }
            }
            largest.append(most / max(spread, 1e-12))
        }
        return largest
    }
}

extension LeastSquares {
    /// Fits totals that are normal errors of spread 1: the fair scores, and the residual spread.
    func simulatedErrors(_ numbers: inout SeededNumbers) -> (fair: [Double], spread: Double) {
        let values = table.values.map { _ in numbers.normal() }
        var right = [Double](repeating: 0, count: table.jurorCount)
        var fair = [Double](repeating: 0, count: table.entryCount)
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard !range.isEmpty else { continue }
            fair[entry] = values[range].reduce(0, +) / Double(range.count)
            for position in range { right[Int(table.jurors[position])] += values[position] - fair[entry] }
        }
        let effects = covariance.times(right)
        var squares = 0.0
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard !range.isEmpty else { continue }
            fair[entry] -= range.reduce(0) { $0 + effects[Int(table.jurors[$1])] } / Double(range.count)
            for position in range {
                let rest = values[position] - fair[entry] - effects[Int(table.jurors[position])]
                squares += rest * rest
            }
        }
        return (fair, (squares / Double(max(1, freedom))).squareRoot())
    }
}

/// The distance between the last entry that is in and the first that is out, beside its error.
public struct CutGap: Hashable, Sendable {
    /// The last entry that is in: of those that share the lowest such figure, the one with the lowest index.
    public var last: Int
    /// The first entry that is out, likewise.
    public var next: Int
    /// The difference of their mean totals, in points.
    public var points: Double
    /// The standard error of that difference, in points: severities of jurors who judged only one of the two, and chance.
    public var standardError: Double
}

extension MixedModel {
    /// Computes the gap at the cut between mean totals, or nil when the N-th and the next share a rank.
    ///
    /// Error variance: residual (1 / n + 1 / m) + jurors' variance x sum over jurors of the squared difference of their
    /// shares in the two means.
    ///
    /// - Throws: `unusablePlaces` for N below 1 or not below the number of scored entries.
    public func gap(atPlaces places: Int) throws(StatisticsRefusal) -> CutGap? {
        let means = table.means
        let order = means.indices.filter { means[$0] != nil }
            .sorted { ((means[$0] ?? 0), $1) > ((means[$1] ?? 0), $0) }
        guard places >= 1, places < order.count else { throw .unusablePlaces(places, entries: order.count) }
        let (last, next) = (order[places - 1], order[places])
        let points = (means[last] ?? 0) - (means[next] ?? 0)
        guard !areTied(means[last] ?? 0, means[next] ?? 0) else { return nil }
        let (left, right) = (table.totals(of: last), table.totals(of: next))
        let (n, m) = (Double(left.count), Double(right.count))
        let shared = Set(left.map { table.jurors[$0] }).intersection(right.map { table.jurors[$0] }).count
        let severities = 1 / n + 1 / m - 2 * Double(shared) / (n * m)
        let variance = residualVariance * (1 / n + 1 / m) + jurorVariance * max(0, severities)
        return CutGap(last: last, next: next, points: points, standardError: variance.squareRoot())
    }
}
