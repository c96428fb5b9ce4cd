import Scoring
import TestSupport
import Testing

@Suite("Combination")
struct CombinationTests {
    // 0.4 x 80 + 0.6 x 90 = 32 + 54 = 86.
    @Test("points are taken as they are")
    func points() throws {
        let combination = Combination(parts: [
            .init(stage: "proposal", weight: "0.4", unit: .points),
            .init(stage: "presentasi", weight: "0.6", unit: .points),
        ])
        let total = try #require(try combination.total(of: scores(proposal: 80, presentation: 90)))
        #expect(total.contributions.map(\.stage) == ["proposal", "presentasi"])
        #expect(total.contributions.map(\.value) == [80, 90])
        #expect(total.contributions.map(\.product) == [32, 54])
        #expect(total.total == 86)
    }

    // 6.38 of at most 7.89 is 638/789 x 100 = 80.861... percent; half of it and half of 90 make 85.43.
    @Test("percent is of the maximum of the stage's rubric, so that unlike rubrics can be weighed")
    func percent() throws {
        let combination = Combination(parts: [
            .init(stage: "proposal", weight: "0.5", unit: .percent),
            .init(stage: "presentasi", weight: "0.5", unit: .percent),
        ])
        let scores = [
            StageScore(stage: "presentasi", score: 90, maximum: 100),
            StageScore(stage: "proposal", score: "6.38", maximum: "7.89"),
        ]
        let total = try #require(try combination.total(of: scores))
        #expect(total.contributions.map(\.score) == ["6.38", 90])
        #expect(total.contributions.map(\.value) == ["63800/789", 90])
        #expect(try total.total.rounded(places: 2, rule: .halfUp).text == "85.43")
    }

    @Test("a stage without a score leaves no figure, not a smaller one")
    func missing() throws {
        let combination = Combination(parts: [
            .init(stage: "proposal", weight: 1, unit: .points), .init(stage: "presentasi", weight: 1, unit: .points),
        ])
        #expect(try combination.total(of: scores(proposal: 80, presentation: nil)) == nil)
        #expect(try combination.total(of: []) == nil)
        #expect(try Combination(parts: []).total(of: scores(proposal: 80, presentation: 90)) == nil)
    }

    @Test("percent of a maximum of zero is an error and no trap")
    func zero() {
        let combination = Combination(parts: [.init(stage: "proposal", weight: 1, unit: .percent)])
        #expect(throws: ArithmeticFailure.divisionByZero) {
            try combination.total(of: [StageScore(stage: "proposal", score: 0, maximum: 0)])
        }
    }

    private func scores(proposal: Ratio?, presentation: Ratio?) -> [StageScore] {
        [
            StageScore(stage: "proposal", score: proposal, maximum: 100),
            StageScore(stage: "presentasi", score: presentation, maximum: 100),
        ]
    }
}
