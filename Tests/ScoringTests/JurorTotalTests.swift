import Scoring
import TestSupport
import Testing

@Suite("A juror's total")
struct JurorTotalTests {
    // 30 x 80 + 50 x 90 + 10 x 70 + 10 x 100 = 2400 + 4500 + 700 + 1000 = 8600; 8600 / 100 = 86.
    @Test("percent weights: every step can be followed")
    func percent() throws {
        let total = try Rubric.presentation.total(of: marks(.presentation, 80, 90, 70, 100))
        #expect(total.contributions.map(\.criterion) == ["paparan", "materi", "video", "kehadiran"])
        #expect(total.contributions.map(\.score) == [80, 90, 70, 100])
        #expect(total.contributions.map(\.weight) == [30, 50, 10, 10])
        #expect(total.contributions.map(\.product) == [2400, 4500, 700, 1000])
        #expect(total.sum == 8600)
        #expect(total.divisor == 100)
        #expect(total.total == 86)
    }

    // 0.75 x 2 + 1.5 x 3 + 0.38 x 1 = 1.5 + 4.5 + 0.38 = 6.38.
    @Test("weight times level")
    func levels() throws {
        #expect(try Rubric.index.total(of: marks(.index, 2, 3, 1)).total == "6.38")
    }

    // regulasi: level 3 with the decree of level 2 alone counts as level 2, 2 x 2 = 4; manfaat: level 2 without survey counts as 0.
    @Test("an evidence checklist shows what was given beside what counts")
    func evidence() throws {
        let total = try Rubric.checklist.total(of: [
            Mark(criterion: "regulasi", score: 3, accepted: ["sk"]), Mark(criterion: "manfaat", score: 2),
        ])
        #expect(total.contributions.map(\.score) == [3, 2])
        #expect(total.contributions.map(\.counted) == [2, 0])
        #expect(total.contributions.map(\.product) == [4, 0])
        #expect(total.total == 4)
    }

    @Test("the order of the marks changes nothing")
    func order() throws {
        let ordered = marks(.presentation, 80, 90, 70, 100)
        let total = try Rubric.presentation.total(of: ordered)
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<20 {
            #expect(try Rubric.presentation.total(of: ordered.shuffled(using: &generator)) == total)
        }
    }

    @Test("counted scores stand in the rubric's order")
    func counted() throws {
        let reversed = Array(marks(.presentation, 80, 90, 70, 100).reversed())
        #expect(try Rubric.presentation.countedScores(of: reversed) == [80, 90, 70, 100])
    }

    @Test("marks that make no total are refused, and all reasons are known")
    func failures() {
        let found = Rubric.checklist.failures(in: [
            Mark(criterion: "regulasi", score: 4, accepted: ["survei"]), Mark(criterion: "regulasi", score: 1),
            Mark(criterion: "video", score: 1),
        ])
        #expect(
            found == [
                .offScale("regulasi", score: 4, verdict: .notALevel([1, 2, 3])),
                .unknownEvidence("regulasi", "survei"), .repeatedCriterion("regulasi"), .unknownCriterion("video"),
                .missingCriterion("manfaat"),
            ])
    }

    @Test("one missing, unknown, repeated or impossible mark refuses the whole sheet")
    func refuses() {
        expectFailure(.missingCriterion("kehadiran")) { $0.removeLast() }
        expectFailure(.unknownCriterion("kostum")) { $0[3].criterion = "kostum" }
        expectFailure(.repeatedCriterion("paparan")) { $0.append($0[0]) }
        expectFailure(.offScale("materi", score: 101, verdict: .aboveMaximum(100))) { $0[1].score = 101 }
        expectFailure(.unknownEvidence("video", "sk")) { $0[2].accepted = ["sk"] }
    }

    @Test("a rubric that divides by zero is an error and no trap")
    func divisor() {
        var rubric = Rubric.presentation
        rubric.divisor = 0
        #expect(throws: ScoringFailure.arithmetic(.divisionByZero)) {
            try rubric.total(of: marks(.presentation, 80, 90, 70, 100))
        }
    }

    private func expectFailure(
        _ failure: ScoringFailure, sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout [Mark]) -> Void
    ) {
        var changed = marks(.presentation, 80, 90, 70, 100)
        change(&changed)
        #expect(throws: failure, sourceLocation: sourceLocation) { try Rubric.presentation.total(of: changed) }
    }
}
