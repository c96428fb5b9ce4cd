import Scoring
import TestSupport
import Testing

/// How jurors agree, and how sure ranks are: against printed examples, independent programs, and sums done by hand.
@Suite("Agreement of jurors")
struct AgreementTests {
    /// Marks from rows of totals, juror by juror; nil where a juror has no sheet.
    private func marks(_ rows: [[Ratio?]]) -> [[JurorMark]] {
        rows.map { row in
            row.enumerated().compactMap { juror, total in total.map { JurorMark(juror: juror, total: $0) } }
        }
    }

    // MARK: Quartiles

    @Test(
        "quartiles are those of R and of spreadsheets",
        arguments: [
            // The first example of Wikipedia, Quartile, by its method 2 for an odd number, which is then definition 7.
            ([6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], ["6", "25.5", "40", "42.5", "49"]),
            // By hand: places 0.75, 1.5 and 2.25 of 1, 2, 3, 4.
            ([4, 2, 3, 1], ["1", "1.75", "2.5", "3.25", "4"]),
            ([7], ["7", "7", "7", "7", "7"]), ([5, 5, 8], ["5", "5", "5", "6.5", "8"]),
        ] as [([Ratio], [Ratio])])
    func quartiles(_ values: [Ratio], _ expected: [Ratio]) throws {
        let found = try #require(Quartiles(of: values))
        #expect([found.least, found.lower, found.median, found.upper, found.greatest] == expected)
        #expect(found.count == values.count)
    }

    @Test("no values have no quartiles")
    func noQuartiles() { #expect(Quartiles(of: []) == nil) }

    // MARK: Sets of realistic size

    private struct Panels: Decodable {
        struct Panel: Decodable {
            var judges: [String]
            var W: Double
            var EMS: Double
            var WMS: Double
        }
        var panels: [Panel]?
        var residualSD: Double
        var residualDf: Int
        var withinEntry: Double
    }

    /// The jurors' totals of a generated set, entry by entry.
    private func totals(_ set: String) throws -> [[JurorMark]] {
        let weights = try Dictionary(
            uniqueKeysWithValues: Oracle.rows("\(set)/weights.csv").map { ($0[0], try #require(Ratio(number: $0[1]))) })
        let divisor = try weights.values.sum()
        var sums: [String: [Int: Ratio]] = [:]
        for row in try Oracle.rows("\(set)/ratings-0-100.csv") {
            let juror = try #require(Int(row[1].dropFirst()))
            let weighted = try #require(weights[row[2]]) * #require(Ratio(number: row[3])) / divisor
            let sum = sums[row[0], default: [:]][juror] ?? .zero
            sums[row[0], default: [:]][juror] = try sum + weighted
        }
        return sums.values.map { $0.map { JurorMark(juror: $0, total: $1) } }
    }

    @Test("the variances are those of independent programs", arguments: ["connected-120x12x7", "disconnected-60x12x5"])
    func variances(_ set: String) throws {
        let expected: Panels = try Oracle.expected("\(set)/agreement.json")
        let found = try #require(JurorVariance(of: totals(set)))
        #expect(found.freedom == expected.residualDf)
        #expect(abs(found.rest.squareRoot() - expected.residualSD) < 1e-8)
        #expect(abs(found.rest + found.severity - expected.withinEntry) < 1e-6)
    }

    @Test("each panel's W and variances are those of independent programs")
    func panels() throws {
        let expected: Panels = try Oracle.expected("disconnected-60x12x5/agreement.json")
        let totals = try totals("disconnected-60x12x5")
        for panel in try #require(expected.panels) {
            let jurors = Set(panel.judges.compactMap { Int($0.dropFirst()) })
            let entries = totals.filter { Set($0.map(\.juror)) == jurors }
            #expect(entries.count == 20)
            let coefficient = try KendallConcordance(of: entries).w
            #expect(abs(coefficient - panel.W) < 1e-9)
            let variance = try #require(JurorVariance(of: entries))
            #expect(abs(variance.rest - panel.EMS) < 1e-7)
            #expect(abs(variance.rest + variance.severity - panel.WMS) < 1e-7)
        }
    }

    // MARK: Variance and intervals by hand

    @Test("variances of three entries and two jurors by hand")
    func varianceByHand() throws {
        // Means 11, 16, 20 and 14 2/3, 16 2/3. Residuals 0 0 -1 1 1 -1: 4 over (3 - 1)(2 - 1) = 2.
        // Within entries 2 + 8 + 0 = 10 over 3, so the severity is 10/3 - 2 = 4/3.
        let entries = marks([[10, 12], [14, 18], [20, 20]])
        let found = try #require(JurorVariance(of: entries))
        #expect(found.freedom == 2)
        #expect(abs(found.rest - 2) < 1e-9)
        #expect(abs(found.severity - 4.0 / 3) < 1e-9)
        // Both jurors are shared, so severity drops out: 2 x (1/2 + 1/2).
        #expect(abs(found.ofDifference(entries[0], entries[1]) - 2) < 1e-9)
        // One of two shared: 2 x (1/2 + 1) + 4/3 x (1/2 + 1 - 2 x 1 / (2 x 1)) = 3 + 2/3.
        #expect(abs(found.ofDifference(entries[0], [entries[1][0]]) - 11.0 / 3) < 1e-9)
        #expect(found.ofDifference(entries[0], []) == .infinity)
    }

    @Test("no variance without a degree of freedom")
    func noFreedom() {
        #expect(JurorVariance(of: marks([[1, 2]])) == nil)
        #expect(JurorVariance(of: marks([[1], [2], [3]])) == nil)
        #expect(JurorVariance(of: []) == nil)
    }

    /// Twelve entries by two jurors: 0, 10, 20 and so on, with residuals of one point up and down in turn.
    private var twelve: [[Ratio?]] {
        (0..<12).map { entry in
            let (mean, shift) = (Ratio(10 * entry), entry.isMultiple(of: 2) ? Ratio(1) : Ratio(-1))
            return [try? mean + shift, try? mean - shift]
        }
    }

    @Test("rank intervals by hand: far apart, together, and in between")
    func intervals() throws {
        // Residuals are +-1 everywhere: 24 over 11 degrees of freedom, so two standard errors are 2 x sqrt(24/11) = 2.95.
        var figures: [Ratio] = (0..<12).map { Ratio(10 * $0) }
        let far = try #require(RankIntervals(figures: figures, stages: [marks(twelve)]))
        for entry in 0..<12 { #expect(far.interval(of: entry) == .init(best: 12 - entry, worst: 12 - entry)) }
        figures[10] = "107.06"
        figures[11] = 110
        let near = try #require(RankIntervals(figures: figures, stages: [marks(twelve)]))
        #expect(near.interval(of: 11) == .init(best: 1, worst: 2))
        #expect(near.interval(of: 10) == .init(best: 1, worst: 2))
        figures[10] = "107.04"
        let apart = try #require(RankIntervals(figures: figures, stages: [marks(twelve)]))
        #expect(apart.interval(of: 11) == .init(best: 1, worst: 1))
        #expect(apart.interval(of: 10) == .init(best: 2, worst: 2))
        // Two stages of the same kind have twice the variance: two standard errors are 4.18.
        let both = try #require(RankIntervals(figures: figures, stages: [marks(twelve), marks(twelve)]))
        #expect(both.interval(of: 10) == .init(best: 1, worst: 2))
    }

    @Test("no intervals where the jurors' disagreement is too uncertain itself")
    func noIntervals() {
        #expect(RankIntervals(figures: [3, 2, 1], stages: [marks([[3, 3], [2, 2], [1, 1]])]) == nil)
        #expect(RankIntervals(figures: [], stages: []) == nil)
    }

    @Test("the official rank lies in its interval, whatever the marks")
    func officialInside() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let rows: [[Ratio?]] = (0..<20).map { _ in
                (0..<4).map { _ in
                    Int.random(in: 0..<5, using: &generator) == 0 ? nil : Ratio(.random(in: 60...90, using: &generator))
                }
            }
            let entries = marks(rows).filter { !$0.isEmpty }
            let figures = try entries.map { try $0.map(\.total).sum() / Ratio($0.count) }
            guard let intervals = RankIntervals(figures: figures, stages: [entries]) else { continue }
            for (entry, figure) in figures.enumerated() {
                let best = 1 + figures.count { $0 > figure }
                let interval = intervals.interval(of: entry)
                #expect(interval.best <= best && interval.worst >= figures.count - figures.count { $0 < figure })
            }
        }
    }

    // MARK: Pairs in the same order

    @Test("pairs in the same order by hand")
    func pairsByHand() {
        // Jurors 0 and 1 on four entries: 1-2, 1-3, 1-4, 2-4, 3-4 alike, 2-3 reversed.
        let found = PairAgreement(of: marks([[1, 10], [2, 30], [3, 20], [4, 40]]))
        #expect(found.same == 5)
        #expect(found.compared == 6)
        #expect(found.share == "5/6")
        // A tie of either juror is not counted; an entry with one juror has no pair.
        let tied = PairAgreement(of: marks([[1, 10], [1, 20], [2, 20], [9, nil]]))
        #expect(tied.same == 1)
        #expect(tied.compared == 1)
        #expect(PairAgreement(of: []).share == nil)
    }

    @Test("pairs are those that counting them one by one gives")
    func pairsCounted() {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<60 {
            let rows: [[Ratio?]] = (0..<12).map { _ in
                (0..<4).map { _ in Bool.random(using: &generator) ? Ratio(.random(in: 0...6, using: &generator)) : nil }
            }
            var (same, compared) = (0, 0)
            for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
                let shared = rows.compactMap { row in row[first].flatMap { left in row[second].map { (left, $0) } } }
                for (index, left) in shared.enumerated() {
                    for right in shared[(index + 1)...] where left.0 != right.0 && left.1 != right.1 {
                        compared += 1
                        if (left.0 < right.0) == (left.1 < right.1) { same += 1 }
                    }
                }
            }
            let found = PairAgreement(of: marks(rows))
            #expect(found.same == same && found.compared == compared)
        }
    }
}
