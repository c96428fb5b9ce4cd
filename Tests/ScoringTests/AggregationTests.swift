import Scoring
import TestSupport
import Testing

@Suite("Aggregation")
struct AggregationTests {
    struct Cases: Decodable {
        struct Case: Decodable {
            var id: String
            var expected: String?
        }
        var cases: [Case]
    }

    /// The scores of a published case, and what must come out.
    private func published(_ id: String) throws -> (scores: [Ratio], expected: String?) {
        let row = try #require(try Oracle.rows("judging-rules/cases.csv").first { $0[0] == id })
        let scores = try row[1].split(separator: " ").map { try #require(Ratio(number: $0)) }
        let cases = try Oracle.expected("judging-rules/expected.json", as: Cases.self).cases
        return (scores, try #require(cases.first { $0.id == id }).expected)
    }

    @Test(
        "means of judged sports come out as printed",
        arguments: [
            ("ijru-2", .mean), ("ijru-5", .trimmedMean(drop: 1)), ("isu-9", .trimmedMean(drop: 1)),
            ("trim-ties", .trimmedMean(drop: 1)), ("trim-too-few", .trimmedMean(drop: 1)),
        ] as [(String, Aggregation)]
    )
    func publishedMeans(id: String, aggregation: Aggregation) throws {
        let (scores, expected) = try published(id)
        #expect(try aggregation.figure(of: scores)?.rounded(places: 2, rule: .halfUp).text == expected)
    }

    // Ski jumping: five style marks, one of each end dropped, the sum of three, plus 60 + 1.8 x (124 - 120).
    @Test("a trimmed sum is a trimmed mean times the marks that are left: ski jumping")
    func skiJumping() throws {
        let (scores, expected) = try published("ski-1")
        let style = try #require(try Aggregation.trimmedMean(drop: 1).figure(of: scores)) * 3
        let distance = try Ratio(60) + Ratio("1.8") * (Ratio(124) - Ratio(120))
        #expect(style == "53.5")
        #expect(try (style + distance).number == expected)
    }

    // Diving: seven marks, two of each end dropped, the sum of three, times a difficulty of 2.8.
    @Test("a trimmed sum is a trimmed mean times the marks that are left: diving")
    func diving() throws {
        let (scores, expected) = try published("diving-7")
        let sum = try #require(try Aggregation.trimmedMean(drop: 2).figure(of: scores)) * 3
        #expect(try (sum * "2.8").rounded(places: 2, rule: .halfUp).text == expected)
    }

    @Test("each method has its figure")
    func figures() throws {
        let cases: [(aggregation: Aggregation, totals: [Ratio], figure: Ratio)] = [
            (.mean, [80, 90, 100], "90"), (.mean, [80, 81], "80.5"), (.sum, [80, 90, 100], "270"),
            (.median, [100, 80, 81], "81"), (.median, [80, 100, 81, 90], "85.5"), (.median, [7], "7"),
            (.median, [7, 8], "7.5"), (.trimmedMean(drop: 0), [80, 90], "85"),
            (.trimmedMean(drop: 1), [100, 0, 70], "70"), (.trimmedMean(drop: -3), [80, 90], "85"),
        ]
        for (aggregation, totals, figure) in cases {
            #expect(try aggregation.figure(of: totals) == figure, "\(aggregation) of \(totals)")
        }
    }

    @Test(
        "without totals there is no figure, not a zero",
        arguments: [.mean, .median, .sum, .trimmedMean(drop: 0), .trimmedMean(drop: 1)] as [Aggregation]
    )
    func nothing(aggregation: Aggregation) throws {
        #expect(try aggregation.figure(of: []) == nil)
    }

    @Test("a trimmed mean that leaves nothing is no figure", arguments: [1, 2, Int.max])
    func trimmedAway(drop: Int) throws {
        #expect(try Aggregation.trimmedMean(drop: drop).figure(of: [80, 90]) == nil)
    }

    @Test("totals beyond exact arithmetic are an error and no trap")
    func overflow() throws {
        let huge = try Ratio(.max, over: 1)
        #expect(throws: ArithmeticFailure.overflow) { try Aggregation.mean.figure(of: [huge, huge]) }
    }
}
