import TestSupport
import Testing

@testable import Scoring

/// Jurors whose later marks are stricter or milder: found where they are, and not where they are not.
@Suite("Drift of jurors")
struct JurorDriftTests {
    /// A contest whose jurors read in an order of their own; some change by so many points from their first total to their last.
    private func jury(
        seed: UInt64, drift: [Int: Double] = [:], sameOrder: Bool = false
    ) throws -> (fit: LeastSquares, moments: [TotalMoment]) {
        var shape = SimulatedContest.Shape()
        shape.entries = 60
        shape.jurors = 10
        shape.panel = 4
        let contest = SimulatedContest(shape, seed: seed)
        var numbers = SeededGenerator(seed: seed &+ 99)
        var totals: [JurorMean] = []
        var moments: [TotalMoment] = []
        for juror in 0..<shape.jurors {
            let own = contest.panels.indices.filter { contest.panels[$0].contains(juror) }
            let order = sameOrder ? own : own.shuffled(using: &numbers)
            for (place, entry) in order.enumerated() {
                let time = Double(place) / Double(order.count - 1) - 0.5
                let value = contest.marks[entry][juror] - (drift[juror] ?? 0) * time
                totals.append(JurorMean(entry: entry, juror: juror, value: value))
                moments.append(TotalMoment(entry: entry, juror: juror, moment: Int64(1000 + 60 * place)))
            }
        }
        let table = try TotalTable(entries: shape.entries, jurors: shape.jurors, totals: totals)
        return (try LeastSquares(table), moments)
    }

    @Test("a juror who grows stricter is named, with the direction and about the size; nobody else is")
    func found() throws {
        for seed in 0..<10 {
            let (fit, moments) = try jury(seed: UInt64(seed), drift: [3: 26])
            let drift = try JurorDrift(fit, moments: moments)
            let trend = try #require(drift.trends[3])
            #expect(trend.isBeyondChance, "seed \(seed)")
            #expect(abs(trend.change - 26) < 3.5 * trend.error)
            #expect(trend.error > 1 && trend.error < 6)
            let named = drift.trends.indices.filter { drift.trends[$0]?.isBeyondChance ?? false }
            #expect(named == [3], "seed \(seed): \(named)")
        }
    }

    @Test("two who drift apart are both named")
    func two() throws {
        let (fit, moments) = try jury(seed: 4, drift: [1: 28, 7: -28])
        let drift = try JurorDrift(fit, moments: moments)
        let named = drift.trends.indices.filter { drift.trends[$0]?.isBeyondChance ?? false }
        #expect(named == [1, 7])
        #expect(drift.trends[1]?.change ?? 0 > 0 && drift.trends[7]?.change ?? 0 < 0)
    }

    @Test("without drift somebody is named in about one jury of twenty")
    func none() throws {
        var named = 0
        for seed in 0..<200 {
            let (fit, moments) = try jury(seed: UInt64(seed) &+ 5000)
            let drift = try JurorDrift(fit, moments: moments)
            if drift.trends.contains(where: { $0?.isBeyondChance ?? false }) { named += 1 }
        }
        // Binomial of 200 with 0.05: more than 20 or none at all would be chance of less than one in a thousand.
        #expect((1...20).contains(named), "\(named)")
    }

    @Test("the slope is that of a regression with all effects written out")
    func regression() throws {
        let (fit, moments) = try jury(seed: 21, drift: [2: 3])
        let drift = try JurorDrift(fit, moments: moments)
        guard !drift.trends.contains(where: { $0?.isBeyondChance ?? false }) else { return }
        let trend = try #require(drift.trends[5])
        let (value, error) = try #require(Self.regression(fit.table, moments, juror: 5))
        #expect(agrees(-trend.change, value, within: 1e-7))
        #expect(agrees(trend.error, error, within: 1e-7))
    }

    /// The slope of one juror by dense normal equations: entries, jurors but the first, and the slope.
    private static func regression(
        _ table: TotalTable, _ moments: [TotalMoment], juror: Int
    ) -> (value: Double, error: Double)? {
        let order = moments.filter { $0.juror == juror }.sorted { $0.moment < $1.moment }
        let size = table.entryCount + table.jurorCount
        var matrix = [Double](repeating: 0, count: size * size)
        var right = [Double](repeating: 0, count: size)
        var squares = 0.0
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                let other = Int(table.jurors[position])
                var row = [(entry, 1.0)]
                if other > 0 { row.append((table.entryCount + other - 1, 1)) }
                if other == juror, let place = order.firstIndex(where: { $0.entry == entry }) {
                    row.append((size - 1, Double(place) / Double(order.count - 1) - 0.5))
                }
                for (one, value) in row {
                    for (another, factor) in row { matrix[one * size + another] += value * factor }
                    right[one] += value * table.values[position]
                }
                squares += table.values[position] * table.values[position]
            }
        }
        guard let factor = Cholesky(matrix, size: size) else { return nil }
        let solution = factor.solved(right)
        let rest = squares - zip(solution, right).reduce(0) { $0 + $1.0 * $1.1 }
        let variance = factor.inverse()[size * size - 1] * rest / Double(table.count - size)
        return (solution[size - 1], variance.squareRoot())
    }

    @Test("no order, too few totals and nothing left to tell from are no drift and no trap")
    func robust() throws {
        let (fit, moments) = try jury(seed: 2)
        let none = try JurorDrift(fit, moments: [])
        #expect(none.trends.allSatisfy { $0 == nil })
        let together = try JurorDrift(
            fit, moments: moments.map { TotalMoment(entry: $0.entry, juror: $0.juror, moment: 7) })
        #expect(together.trends.allSatisfy { $0 == nil })
        let few = try TotalTable(
            entries: 2, jurors: 2,
            totals: [JurorMean(entry: 0, juror: 0, value: 3), JurorMean(entry: 1, juror: 1, value: 4)])
        #expect(throws: StatisticsRefusal.noResidualFreedom) { try JurorDrift(try LeastSquares(few), moments: []) }
        let (same, order) = try jury(seed: 3, sameOrder: true)
        #expect(try JurorDrift(same, moments: order).trends.allSatisfy { $0?.error.isFinite ?? true })
    }
}
