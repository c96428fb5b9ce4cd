import Scoring
import TestSupport
import Testing

@Suite("Official figures of large tables")
struct OfficialMeansTests {
    private func arrays(
        _ rows: [(entry: Int32, juror: Int32, criterion: Int32, mark: Int64)], weights: [Int64], units: Int64 = 1
    ) -> SheetArrays {
        SheetArrays(
            entries: rows.map(\.entry), jurors: rows.map(\.juror), criteria: rows.map(\.criterion),
            marks: rows.map(\.mark), unitsPerPoint: units, weights: weights)
    }

    @Test("figures by hand: weights, tenths of points, shared ranks, and an entry without sheets")
    func byHand() throws {
        let found = try #require(
            try OfficialMeans(
                arrays(
                    [
                        (0, 0, 0, 805), (0, 0, 1, 700), (0, 1, 0, 900), (0, 1, 1, 900), (1, 0, 0, 600), (1, 0, 1, 601),
                        (3, 2, 0, 835), (3, 2, 1, 830),
                    ], weights: [3, 2], units: 10), entries: 4))
        // (3 x 80.5 + 2 x 70) / 5 = 76.3, and 90: 83.15. (3 x 60 + 2 x 60.1) / 5 = 60.04. (250.5 + 166) / 5 = 83.3.
        #expect(found.figure(of: 0) == "1663/20")
        #expect(found.figure(of: 1) == "1501/25")
        #expect(found.figure(of: 2) == nil)
        #expect(found.figure(of: 3) == "833/10")
        #expect(found.ranks == [2, 3, nil, 1])
        let tied = try #require(
            try OfficialMeans(
                arrays([(0, 0, 0, 2), (1, 0, 0, 1), (1, 1, 0, 3), (2, 0, 0, 1)], weights: [1]), entries: 3))
        #expect(tied.ranks == [1, 1, 3])
    }

    @Test("they are the rubric's own figures on drawn sheets")
    func drawn() throws {
        var generator = SeededGenerator(seed: 5)
        let weights: [Int64] = [20, 15, 15, 15, 15, 10, 10]
        var rows: [(entry: Int32, juror: Int32, criterion: Int32, mark: Int64)] = []
        var figures: [Ratio] = []
        for entry in 0..<200 {
            let jurors = Int.random(in: 1...5, using: &generator)
            var totals: [Ratio] = []
            for juror in 0..<jurors {
                var sum = Ratio.zero
                for (criterion, weight) in weights.enumerated() {
                    let mark = Int.random(in: 60...63, using: &generator)
                    rows.append((Int32(entry), Int32(juror), Int32(criterion), Int64(mark)))
                    sum = try sum + Ratio(mark) * Ratio(Int(weight))
                }
                totals.append(try sum / 100)
            }
            figures.append(try #require(try totals.mean()))
        }
        let found = try #require(try OfficialMeans(arrays(rows, weights: weights), entries: 200))
        let ranks = RankStyle.competition.ranks(of: figures)
        for entry in figures.indices {
            #expect(found.figure(of: entry) == figures[entry])
            #expect(found.ranks[entry].map { Ratio($0) } == ranks[entry])
        }
    }

    @Test("what has no common divisor or order is left to ratios, and too large sums are refused")
    func left() throws {
        #expect(try OfficialMeans(arrays([(0, 0, 0, 5)], weights: [1, 1]), entries: 1) == nil)
        #expect(try OfficialMeans(arrays([(1, 0, 0, 5), (0, 0, 0, 5)], weights: [1]), entries: 2) == nil)
        #expect(try OfficialMeans(arrays([(0, 0, 0, 5)], weights: [0]), entries: 1) == nil)
        #expect(try OfficialMeans(arrays([(2, 0, 0, 5)], weights: [1]), entries: 2) == nil)
        #expect(try OfficialMeans(arrays([(0, 0, 1, 5)], weights: [1]), entries: 2) == nil)
        #expect(throws: ArithmeticFailure.overflow) {
            try OfficialMeans(arrays([(0, 0, 0, .max)], weights: [2]), entries: 1)
        }
    }
}
