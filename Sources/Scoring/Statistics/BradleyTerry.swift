/// Strengths of entries from comparisons of two: P(first before second) = p_1 / (p_1 + p_2).
///
/// Maximum likelihood by minorisation-maximisation: p_i = W_i / sum_j n_ij / (p_i + p_j), which raises the likelihood at
/// every step. Equal rankings count as half a win each. Strengths are given as logarithms that sum to 0.
///
/// Source: Bradley & Terry (1952), Biometrika 39, 324-345; Hunter (2004), Annals of Statistics 32, 384-406.
public struct BradleyTerry: Sendable {
    /// The logarithm of each entry's strength.
    public let logStrengths: [Double]
    /// How many steps it took.
    public let iterations: Int
    /// Twice the log likelihood that a free probability for every pair would gain.
    public let deviance: Double
    /// The covariance of the log strengths, row by row.
    private let covariance: [Double]

    /// Estimates strengths.
    ///
    /// - Throws: `tooFewEntries` with fewer than two; `notStronglyConnected` when some entries were never, directly or
    ///   indirectly, put before some others; `notConverged`.
    public init(_ votes: PairwiseVotes) throws(StatisticsRefusal) {
        let count = votes.entryCount
        guard count >= 2 else { throw .tooFewEntries(count, needed: 2) }
        let wins = zip(votes.wins, votes.ties).map { Double($0) + Double($1) / 2 }
        guard Self.isStronglyConnected(wins, count) else { throw .notStronglyConnected }
        let won = (0..<count).map { entry in wins[(entry * count)..<((entry + 1) * count)].reduce(0, +) }
        var strengths = [Double](repeating: 1, count: count)
        var steps = 0
        var change = Double.infinity
        while change > 1e-11 {
            guard steps < 50_000 else { throw .notConverged(iterations: steps) }
            steps += 1
            (strengths, change) = Self.improved(strengths, wins: wins, won: won)
        }
        let logs = strengths.map(Elementary.log)
        let mean = logs.reduce(0, +) / Double(count)
        logStrengths = logs.map { $0 - mean }
        iterations = steps
        deviance = Self.deviance(strengths, wins: wins)
        covariance = try Self.covariance(strengths, wins: wins)
    }

    /// The standard error of the difference of two log strengths.
    public func differenceError(between first: Int, and second: Int) -> Double {
        let count = logStrengths.count
        let variance =
            covariance[first * count + first] + covariance[second * count + second]
            - 2 * covariance[first * count + second]
        return max(0, variance).squareRoot()
    }

    private static func improved(
        _ strengths: [Double], wins: [Double], won: [Double]
    ) -> (strengths: [Double], change: Double) {
        let count = strengths.count
        var improved = strengths
        for entry in 0..<count {
            var expected = 0.0
            for other in 0..<count where other != entry {
                let compared = wins[entry * count + other] + wins[other * count + entry]
                if compared > 0 { expected += compared / (improved[entry] + improved[other]) }
            }
            improved[entry] = won[entry] / expected
        }
        // Only ratios matter; a fixed geometric mean keeps the numbers in range.
        let mean = Elementary.exp(improved.reduce(0) { $0 + Elementary.log($1) } / Double(count))
        var change = 0.0
        for entry in 0..<count {
            improved[entry] /= mean
            change = max(change, abs(improved[entry] / strengths[entry] - 1))
        }
        return (improved, change)
    }

    /// Whether every entry reaches every other one by wins: from the first to all, and from all to the first.
    private static func isStronglyConnected(_ wins: [Double], _ count: Int) -> Bool {
        func reaches(_ hasEdge: (Int, Int) -> Bool) -> Bool {
            var seen = [Bool](repeating: false, count: count)
            var open = [0]
            seen[0] = true
            while let entry = open.popLast() {
                for other in 0..<count where !seen[other] && hasEdge(entry, other) {
                    seen[other] = true
                    open.append(other)
                }
            }
            return seen.allSatisfy { $0 }
        }
        return reaches { wins[$0 * count + $1] > 0 } && reaches { wins[$1 * count + $0] > 0 }
    }

    private static func deviance(_ strengths: [Double], wins: [Double]) -> Double {
        let count = strengths.count
        var sum = 0.0
        for first in 0..<count {
            for second in 0..<count where wins[first * count + second] > 0 {
                let won = wins[first * count + second]
                let compared = won + wins[second * count + first]
                let expected = compared * strengths[first] / (strengths[first] + strengths[second])
                sum += 2 * won * Elementary.log(won / expected)
            }
        }
        return max(0, sum)
    }

    /// The pseudo-inverse of the information, whose null vector is 1.
    private static func covariance(_ strengths: [Double], wins: [Double]) throws(StatisticsRefusal) -> [Double] {
        let count = strengths.count
        var information = [Double](repeating: 0, count: count * count)
        for first in 0..<count {
            for second in 0..<count where second != first {
                let compared = wins[first * count + second] + wins[second * count + first]
                let sum = strengths[first] + strengths[second]
                let part = compared * (strengths[first] / sum) * (strengths[second] / sum)
                information[first * count + first] += part
                information[first * count + second] -= part
            }
        }
        let trace = (0..<count).reduce(0) { $0 + information[$1 * count + $1] }
        let added = trace / Double(count * count)
        guard let factor = Cholesky(information.map { $0 + added }, size: count) else {
            throw .notConverged(iterations: 0)
        }
        return factor.inverse().map { $0 - 1 / (added * Double(count * count)) }
    }
}
