import Scoring
import TestSupport
import Testing

@Suite("Rubrics")
struct RubricTests {
    @Test("the three shapes of scoring are sound rubrics", arguments: [Rubric.presentation, .index, .checklist])
    func sound(rubric: Rubric) {
        #expect(rubric.faults() == [])
    }

    // 10 + 15 + 5 + 30 + 20 + 5 + 15 = 100 percent of scores from 0 to 100.
    @Test("the weights of KOVABLIK Jawa Timur 2025 sum to 100, and so does the highest total")
    func kovablik() throws {
        let weights: [Ratio] = [10, 15, 5, 30, 20, 5, 15]
        let criteria = zip(["a", "b", "c", "d", "e", "f", "g"] as [CriterionID], weights).map {
            Criterion($0, weight: $1)
        }
        let rubric = Rubric("kovablik", divisor: 100, maximum: 100, weightSum: 100, criteria)
        #expect(rubric.faults() == [])
        #expect(try rubric.weightTotal() == 100)
        #expect(try rubric.maximumTotal() == 100)
    }

    @Test("each fault is named with its facts, one change to a sound rubric at a time")
    func oneFaultEach() {
        expectFaults([.noCriteria, .weightSumDiffers(stated: 100, found: 0), .maximumDiffers(stated: 100, found: 0)]) {
            $0.criteria = []
        }
        expectFaults([.repeatedCriterion("video")]) { $0.criteria[3].id = "video" }
        expectFaults([.weightSumDiffers(stated: 99, found: 100)]) { $0.weightSum = 99 }
        expectFaults([.maximumDiffers(stated: 5, found: 100)]) { $0.maximum = 5 }
        expectFaults([.divisorNotPositive(0)]) { $0.divisor = 0 }
        expectFaults([.divisorNotPositive(-100)]) { $0.divisor = -100 }
        expectFaults([.negativeWeight("paparan", weight: -30)]) {
            $0.criteria[0].weight = -30
            $0.weightSum = 40
            $0.maximum = 40
        }
    }

    @Test("each fault of a scale is named with its facts")
    func scaleFaults() throws {
        expectScaleFaults([.noLevels("video")], .levels([]))
        expectScaleFaults([.repeatedLevel("video", value: 2)], levels(2, 2, 100))
        expectScaleFaults([.levelsNotAscending("video", value: 1, after: 100)], levels(100, 1))
        expectScaleFaults(
            [.minimumAboveMaximum("video", minimum: 101, maximum: 100)], .range(minimum: 101, maximum: 100, step: 1))
        expectScaleFaults([.stepNotPositive("video", step: 0)], .range(minimum: 0, maximum: 100, step: 0))
        expectScaleFaults(
            [.minimumAboveMaximum("video", minimum: 101, maximum: 100), .stepNotPositive("video", step: -1)],
            .range(minimum: 101, maximum: 100, step: -1))
        expectScaleFaults(
            [.stepDoesNotDivide("video", minimum: 0, maximum: 100, step: 3)], .range(minimum: 0, maximum: 100, step: 3))
        expectScaleFaults([], .range(minimum: 100, maximum: 100, step: 3))
        let twice = [Evidence(id: "sk", name: "Keputusan"), Evidence(id: "sk", name: "Keputusan")]
        expectScaleFaults(
            [.repeatedEvidence("video", "sk")], .levels([Level(value: 100, meaning: "Ada", evidence: twice)]))
    }

    @Test("all faults are listed together")
    func all() {
        expectFaults([
            .repeatedCriterion("paparan"), .stepNotPositive("video", step: 0), .divisorNotPositive(0),
            .weightSumDiffers(stated: 1, found: 100),
        ]) {
            $0.criteria[3].id = "paparan"
            $0.criteria[2].scale = .range(minimum: 0, maximum: 100, step: 0)
            $0.divisor = 0
            $0.weightSum = 1
        }
    }

    @Test("numbers beyond exact arithmetic are a fault and no trap")
    func overflow() throws {
        let huge = try Ratio(.max, over: 1)
        expectFaults([.overflow]) { $0.criteria[0].weight = huge }
        let fine = try Ratio(1, over: .max)
        let scale = Scale.range(minimum: fine, maximum: 1, step: "1/3")
        expectFaults([.overflow, .maximumDiffers(stated: 100, found: "90.1")]) { $0.criteria[2].scale = scale }
    }

    private func expectFaults(
        _ expected: [RubricFault], sourceLocation: SourceLocation = #_sourceLocation, _ change: (inout Rubric) -> Void
    ) {
        var rubric = Rubric.presentation
        change(&rubric)
        #expect(rubric.faults() == expected, sourceLocation: sourceLocation)
    }

    private func expectScaleFaults(
        _ expected: [RubricFault], _ scale: Scale, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expectFaults(expected, sourceLocation: sourceLocation) { $0.criteria[2].scale = scale }
    }

    private func levels(_ values: Ratio...) -> Scale {
        .levels(values.map { Level(value: $0, meaning: "Tingkat") })
    }
}
