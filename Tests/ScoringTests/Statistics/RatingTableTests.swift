import TestSupport
import Testing

@testable import Scoring

@Suite("The table of ratings")
struct RatingTableTests {
    private func ratings(_ rows: [(Int, Int, Int, Double)]) -> [Rating] {
        rows.map { Rating(entry: $0.0, juror: $0.1, criterion: $0.2, score: $0.3) }
    }

    @Test("marks in any order make the same table")
    func anyOrder() throws {
        let rows = ratings([(1, 0, 1, 4), (0, 1, 0, 2), (1, 0, 0, 3), (0, 0, 0, 1)])
        let table = try RatingTable(entries: 2, jurors: 2, criteria: 2, ratings: rows)
        #expect(table == (try RatingTable(entries: 2, jurors: 2, criteria: 2, ratings: rows.reversed())))
        #expect(table.scores == [1, 2, 3, 4])
        #expect(table.marks(of: 1) == 2..<4)
    }

    @Test("what does not belong in a table is refused with its place")
    func refusals() {
        func refused(_ rows: [(Int, Int, Int, Double)]) -> StatisticsRefusal? {
            refusal { () throws(StatisticsRefusal) in
                try RatingTable(entries: 2, jurors: 2, criteria: 2, ratings: ratings(rows))
            }
        }
        #expect(refused([(2, 0, 0, 1)]) == .unknownIndex(entry: 2, juror: 0, criterion: 0))
        #expect(refused([(0, -1, 0, 1)]) == .unknownIndex(entry: 0, juror: -1, criterion: 0))
        #expect(refused([(0, 0, 2, 1)]) == .unknownIndex(entry: 0, juror: 0, criterion: 2))
        #expect(refused([(0, 0, 0, .nan)]) == .unusableScore(entry: 0, juror: 0, criterion: 0))
        #expect(refused([(1, 1, 0, .infinity)]) == .unusableScore(entry: 1, juror: 1, criterion: 0))
        #expect(refused([(1, 1, 0, -2e9)]) == .unusableScore(entry: 1, juror: 1, criterion: 0))
        #expect(
            refused([(1, 1, 0, 1), (0, 0, 0, 1), (1, 1, 0, 2)]) == .repeatedScore(entry: 1, juror: 1, criterion: 0))
        #expect(refused([(1, 1, 0, 1)]) == nil)
    }

    @Test("totals weigh the criteria that a juror scored, and a criterion of weight 0 counts for nothing")
    func weighted() throws {
        let table = try RatingTable(
            entries: 1, jurors: 3, criteria: 3,
            ratings: ratings([
                (0, 0, 0, 10), (0, 0, 1, 20), (0, 0, 2, 99), (0, 1, 1, 30), (0, 2, 2, 50),
            ]))
        let totals = try table.totals(weights: [1, 3, 0])
        #expect(totals.value(entry: 0, juror: 0) == 17.5)
        #expect(totals.value(entry: 0, juror: 1) == 30)
        #expect(totals.value(entry: 0, juror: 2) == nil)
        #expect(totals.value(entry: 1, juror: 0) == nil)
        #expect(try table.totals().value(entry: 0, juror: 0) == 43)
    }

    @Test("weights that weigh nothing are refused")
    func unusableWeights() throws {
        let table = try RatingTable(entries: 1, jurors: 1, criteria: 2, ratings: ratings([(0, 0, 0, 1)]))
        func refused(_ weights: [Double]) -> StatisticsRefusal? {
            refusal { () throws(StatisticsRefusal) in try table.totals(weights: weights) }
        }
        #expect(refused([1]) == .weightCount(1, criteria: 2))
        #expect(refused([1, -1]) == .unusableWeight(criterion: 1))
        #expect(refused([.nan, 1]) == .unusableWeight(criterion: 0))
        #expect(refused([0, 0]) == .noWeight)
    }

    @Test("the sheets of a stage become tables with the rubric's own totals")
    func juryData() throws {
        let rubric = Rubric(
            "saring", divisor: 4, maximum: 100, weightSum: 4,
            [Criterion("mutu", weight: 1), Criterion("guna", weight: 3)])
        let panel = Panel(
            entry: "e2", due: ["j1", "j2", "j3"],
            sheets: [sheet("e2", "j3", rubric, 80, 60), abstention("e2", "j1")])
        let empty = Panel(entry: "e1", due: [], sheets: [])
        let data = try JuryData(
            [panel, empty].map { try $0.result(rubric: rubric, aggregation: .mean, minimumSheets: 1) })
        #expect(data.entries == ["e1", "e2"])
        #expect(data.jurors == ["j1", "j2", "j3"])
        #expect(data.criteria == ["mutu", "guna"])
        #expect(data.totals.value(entry: 1, juror: 2) == 65)
        #expect(data.ratings.scores == [80, 60])
        #expect(Coverage(data.totals).entriesOfJuror == [0, 0, 1])
        let result = try panel.result(rubric: rubric, aggregation: .mean, minimumSheets: 1)
        #expect(
            refusal { () throws(StatisticsRefusal) in try JuryData([result, result]) }
                == .repeatedScore(entry: 0, juror: 0, criterion: 0))
        var other = result
        other.entry = "e9"
        other.criteria = ["mutu", "lain"]
        // Another rubric's criteria stand behind those of the first, and sheets lack what they have not.
        let both = try JuryData([result, other])
        #expect(both.criteria == ["mutu", "guna", "lain"])
        #expect(both.ratings.count == 4)
        #expect(
            refusal { () throws(StatisticsRefusal) in try GeneralizabilityStudy(both.ratings) }
                == .incompleteSheet(entry: 0, juror: 2, criterion: 2))
    }

    @Test("ranks are shared where figures differ by rounding alone")
    func ranks() {
        #expect(competitionRanks([0.1 + 0.2, nil, 0.3, 0.5, 0.2]) == [2, nil, 2, 1, 4])
        #expect(competitionRanks([]) == [])
    }
}
