import Scoring
import TestSupport
import Testing

@Suite("Scales")
struct ScaleTests {
    @Test(
        "a score stands on a scale or is told why not",
        arguments: [
            (.hundred, "0", .allowed), (.hundred, "100", .allowed), (.hundred, "85", .allowed),
            (.hundred, "100.01", .aboveMaximum(100)), (.hundred, "-1", .belowMinimum(0)),
            (.hundred, "84.5", .offStep(1)),
            (.range(minimum: 1, maximum: 5, step: "0.5"), "3.5", .allowed),
            (.range(minimum: 1, maximum: 5, step: "0.5"), "3.25", .offStep("0.5")),
            (.range(minimum: 1, maximum: 5, step: "0.5"), "0.5", .belowMinimum(1)),
            (.range(minimum: "0.5", maximum: "3.5", step: 1), "1.5", .allowed),
            (.range(minimum: "0.5", maximum: "3.5", step: 1), "1", .offStep(1)),
            (.range(minimum: 10, maximum: 100, step: 30), "40", .allowed),
            (.range(minimum: 10, maximum: 100, step: 30), "30", .offStep(30)),
            (.levels(upTo: 3), "2", .allowed), (.levels(upTo: 3), "0", .notALevel([1, 2, 3])),
            (.levels(upTo: 3), "2.5", .notALevel([1, 2, 3])), (.levels([]), "1", .notALevel([])),
            (.range(minimum: 0, maximum: 1, step: 0), "1", .offStep(0)),
        ] as [(Scale, Ratio, ScaleVerdict)]
    )
    func allows(scale: Scale, score: Ratio, verdict: ScaleVerdict) {
        #expect(scale.allows(score) == verdict)
    }

    @Test("a score too fine for exact arithmetic is off the step and no trap")
    func tooFine() throws {
        let scale = Scale.range(minimum: "1/3", maximum: 100, step: "1/7")
        #expect(scale.allows(try Ratio(.max - 1, over: .max)) == .offStep("1/7"))
    }
}

@Suite("The evidence rule")
struct EvidenceTests {
    private let regulation = Rubric.checklist.criteria[0]
    private let benefit = Rubric.checklist.criteria[1]

    // Level 3 needs perda and laporan, level 2 needs sk, level 1 needs nothing.
    @Test("a level counts only with each of its documents, else as the highest level below it that has its own")
    func falls() {
        let cases: [(score: Ratio, accepted: [EvidenceID], counted: Ratio)] = [
            (3, ["perda", "laporan"], 3), (3, ["sk", "laporan"], 2), (3, ["laporan"], 1), (3, [], 1),
            (2, ["sk"], 2), (2, ["perda", "laporan"], 1), (1, [], 1), (1, ["perda", "laporan", "sk"], 1),
        ]
        for (score, accepted, counted) in cases {
            #expect(regulation.counted(score: score, accepted: accepted) == counted, "\(score) with \(accepted)")
        }
    }

    // The only level is worth 2 and needs a survey: without it nothing is left, not even the lowest level.
    @Test("where no level is left the score counts as 0")
    func fallsToZero() {
        #expect(benefit.counted(score: 2, accepted: []) == 0)
        #expect(benefit.counted(score: 2, accepted: ["survei"]) == 2)
    }

    @Test("a scale without levels knows no evidence")
    func range() {
        #expect(Criterion("a", weight: 1).counted(score: 85, accepted: []) == 85)
    }
}
