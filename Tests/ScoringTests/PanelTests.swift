import Scoring
import TestSupport
import Testing

@Suite("Panels")
struct PanelTests {
    // Four jurors are due. j1: 86 and j2: 80; j3 abstains; j4 sent nothing.
    //
    //        paparan 30  materi 50  video 10  kehadiran 10   total
    //   j1       80          90        70         100          86
    //   j2       80          80        80          80          80
    //
    // The score is (86 + 80) / 2 = 83: neither the abstention nor the missing sheet is a zero, nor a divisor.
    private let sheets = [
        sheet("a", "j1", .presentation, 80, 90, 70, 100), sheet("a", "j2", .presentation, 80, 80, 80, 80),
        abstention("a", "j3"),
    ]

    private func result(
        due: [JurorID] = ["j1", "j2", "j3", "j4"], sheets: [ScoreSheet]? = nil, _ aggregation: Aggregation = .mean,
        minimum: Int = 2
    ) throws -> PanelResult {
        try Panel(entry: "a", due: due, sheets: sheets ?? self.sheets)
            .result(rubric: .presentation, aggregation: aggregation, minimumSheets: minimum)
    }

    @Test("neither an abstention nor a missing sheet is a zero")
    func neverZero() throws {
        let result = try result()
        #expect(result.due == ["j1", "j2", "j3", "j4"])
        #expect(result.scored == ["j1", "j2"])
        #expect(result.abstained == ["j3"])
        #expect(result.missing == ["j4"])
        #expect(result.totals.map(\.total) == [86, 80])
        #expect(result.score == 83)
        #expect(result.maximum == 100)
    }

    @Test("an entry is complete when nothing is missing and enough jurors scored")
    func complete() throws {
        #expect(try result().isComplete == false)
        #expect(try result(due: ["j1", "j2", "j3"]).isComplete)
        #expect(try result(due: ["j1", "j2", "j3"], minimum: 3).isComplete == false)
        #expect(try result(due: ["j1", "j2", "j3"], minimum: 3).hasEnoughSheets == false)
        #expect(try result(minimum: 2).hasEnoughSheets)
    }

    @Test("a panel of which nobody scored has no score and is not complete, whatever the minimum")
    func nobody() throws {
        let result = try result(due: ["j3"], sheets: [abstention("a", "j3")], minimum: 0)
        #expect(result.score == nil)
        #expect(result.isComplete == false)
        #expect(try result.criterionMean("materi") == nil)
    }

    @Test("a trimmed mean of too few totals is no score, and the entry is not complete")
    func trimmed() throws {
        let result = try result(due: ["j1", "j2", "j3"], .trimmedMean(drop: 1))
        #expect(result.score == nil)
        #expect(result.isComplete == false)
    }

    @Test("a sheet of a juror who is not due counts for nothing and is named")
    func unexpected() throws {
        let result = try result(due: ["j2", "j3"])
        #expect(result.unexpected == ["j1"])
        #expect(result.score == 80)
        #expect(result.isComplete == false)
    }

    @Test("a criterion's mean is over the jurors who scored")
    func criterionMean() throws {
        #expect(try result().criterionMean("materi") == 85)
        #expect(try result().criterionMean("kostum") == nil)
    }

    // Both jurors gave level 3; j2 accepted the decree of level 2 alone, so it counts as 2: the mean is 5/2, not 3.
    @Test("a criterion's mean is of what the scores count as")
    func countedMean() throws {
        func sheet(_ juror: JurorID, accepted: [EvidenceID]) -> ScoreSheet {
            let marks = [
                Mark(criterion: "regulasi", score: 3, accepted: accepted),
                Mark(criterion: "manfaat", score: 2, accepted: ["survei"]),
            ]
            return ScoreSheet(entry: "a", juror: juror, content: .marks(marks))
        }
        let sheets = [sheet("j1", accepted: ["perda", "laporan"]), sheet("j2", accepted: ["sk"])]
        let result = try Panel(entry: "a", due: ["j1", "j2"], sheets: sheets)
            .result(rubric: .checklist, aggregation: .mean, minimumSheets: 1)
        #expect(result.totals.map(\.counted) == [[3, 2], [2, 2]])
        #expect(try result.criterionMean("regulasi") == "5/2")
        #expect(result.score == 9)
    }

    @Test("the order of sheets and jurors changes nothing, and a juror named twice is due once")
    func order() throws {
        let expected = try result(sheets: sheets + [sheet("a", "j9", .presentation, 1, 1, 1, 1)])
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let shuffled = (sheets + [sheet("a", "j9", .presentation, 1, 1, 1, 1)]).shuffled(using: &generator)
            let due = (["j1", "j2", "j3", "j4", "j2"] as [JurorID]).shuffled(using: &generator)
            #expect(try result(due: due, sheets: shuffled) == expected)
        }
    }

    @Test("raising one score of one juror never lowers the entry's score, however totals are put together")
    func raising() throws {
        var generator = SeededGenerator(seed: 12)
        let jurors: [JurorID] = ["j1", "j2", "j3", "j4", "j5"]
        for _ in 0..<100 {
            var scores = jurors.map { _ in (0..<4).map { _ in Int.random(in: 0...99, using: &generator) } }
            func sheets() -> [ScoreSheet] {
                zip(jurors, scores).map { juror, scores in
                    let marks = zip(Rubric.presentation.criteria, scores)
                    return ScoreSheet(
                        entry: "a", juror: juror,
                        content: .marks(marks.map { Mark(criterion: $0.id, score: Ratio($1)) }))
                }
            }
            let before = sheets()
            let juror = Int.random(in: 0..<5, using: &generator)
            let criterion = Int.random(in: 0..<4, using: &generator)
            scores[juror][criterion] = Int.random(in: scores[juror][criterion]...100, using: &generator)
            for aggregation in [Aggregation.mean, .median, .sum, .trimmedMean(drop: 1)] {
                let low = try #require(try result(due: jurors, sheets: before, aggregation).score)
                let high = try #require(try result(due: jurors, sheets: sheets(), aggregation).score)
                #expect(low <= high)
            }
        }
    }

    @Test("a second sheet, another entry's sheet or an impossible mark is an error that names the juror")
    func failures() {
        expectFailure(.repeatedSheet("j2")) { $0.append(abstention("a", "j2")) }
        expectFailure(.foreignSheet("j2", entry: "b")) { $0[1].entry = "b" }
        expectFailure(.sheet("j1", .missingCriterion("paparan"))) { $0[0].content = .marks([]) }
    }

    @Test("a rubric that cannot be computed with is an error and no trap")
    func arithmetic() throws {
        var rubric = Rubric.presentation
        rubric.divisor = 0
        let panel = Panel(entry: "a", due: ["j1"], sheets: sheets)
        #expect(throws: PanelFailure.sheet("j1", .arithmetic(.divisionByZero))) {
            try panel.result(rubric: rubric, aggregation: .mean, minimumSheets: 1)
        }
        rubric.divisor = try Ratio(1, over: .max / 8600)
        #expect(throws: PanelFailure.arithmetic(.overflow)) {
            try Panel(entry: "a", due: ["j1", "j2"], sheets: sheets)
                .result(rubric: rubric, aggregation: .sum, minimumSheets: 1)
        }
    }

    private func expectFailure(
        _ failure: PanelFailure, sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout [ScoreSheet]) -> Void
    ) {
        var changed = sheets
        change(&changed)
        #expect(throws: failure, sourceLocation: sourceLocation) { try result(sheets: changed) }
    }
}
