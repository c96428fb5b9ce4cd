import Scoring
import TestSupport
import Testing

/// 120 entries, 12 jurors, 7 criteria, 5 jurors an entry; exact answers computed independently with rational arithmetic.
@Suite("120 entries, 12 jurors, 7 criteria")
struct ConnectedPanelsTests {
    struct Answer: Decodable {
        struct Entry: Decodable {
            var entry: String
            var exact: String
            var halfUp2: String
            var halfEven2: String
            var competition: Int
            var dense: Int
            var fractional: Double
            var competitionHalfUp2: Int
        }
        var top25Exact: [String]
        var entries: [Entry]
    }

    private let answer: Answer
    private let results: [EntryID: PanelResult]

    init() throws {
        answer = try Oracle.expected("connected-120x12x7/weighted-mean.json")
        let rubric = try Self.rubric()
        var marks: [EntryID: [JurorID: [Mark]]] = [:]
        for row in try Oracle.rows("connected-120x12x7/ratings-0-100.csv") {
            let entry = try #require(EntryID(row[0].lowercased()))
            let juror = try #require(JurorID(row[1].lowercased()))
            let criterion = try #require(CriterionID(row[2].lowercased()))
            let score = try #require(Ratio(number: row[3]))
            marks[entry, default: [:]][juror, default: []].append(Mark(criterion: criterion, score: score))
        }
        results = try Dictionary(
            uniqueKeysWithValues: marks.map { entry, sheets in
                let sheets = sheets.map { ScoreSheet(entry: entry, juror: $0, content: .marks($1)) }
                let panel = Panel(entry: entry, due: sheets.map(\.juror), sheets: sheets)
                return (entry, try panel.result(rubric: rubric, aggregation: .mean, minimumSheets: 5))
            })
    }

    private static func rubric() throws -> Rubric {
        let criteria = try Oracle.rows("connected-120x12x7/weights.csv").map { row in
            Criterion(
                try #require(CriterionID(row[0].lowercased())), weight: try #require(Ratio(number: row[1])))
        }
        return Rubric("saring", divisor: 100, maximum: 100, weightSum: 100, criteria)
    }

    private func standings(_ comparison: Comparison) throws -> [Standing] {
        try ranking(
            of: try results.map { Contender(entry: $0, score: try #require($1.score)) }, comparing: comparison
        ).standings
    }

    @Test("every official figure is exact, and both roundings agree to the digit")
    func figures() throws {
        #expect(results.count == 120)
        for expected in answer.entries {
            let entry = try #require(EntryID(expected.entry.lowercased()))
            let result = try #require(results[entry])
            let score = try #require(result.score)
            #expect(result.isComplete)
            #expect(score.exact == expected.exact)
            #expect(try score.rounded(places: 2, rule: .halfUp).text == expected.halfUp2)
            #expect(try score.rounded(places: 2, rule: .halfEven).text == expected.halfEven2)
        }
    }

    @Test("every rank agrees, exact and printed, and so does the top 25")
    func ranks() throws {
        let exact = try standings(.exact)
        let printed = try standings(.printed(places: 2, rule: .halfUp))
        let scores = exact.map(\.score)
        let dense = RankStyle.dense.ranks(of: scores)
        let fractional = RankStyle.fractional.ranks(of: scores)
        for expected in answer.entries {
            let entry = try #require(EntryID(expected.entry.lowercased()))
            let index = try #require(exact.firstIndex { $0.entry == entry })
            #expect(exact[index].rank == expected.competition)
            #expect(dense[index] == Ratio(expected.dense))
            #expect(try fractional[index] == Ratio(Int128(expected.fractional * 2), over: 2))
            #expect(printed.first { $0.entry == entry }?.rank == expected.competitionHalfUp2)
        }
        #expect(exact.filter { $0.rank <= 25 }.map(\.entry.text).sorted() == answer.top25Exact.map { $0.lowercased() })
    }
}
