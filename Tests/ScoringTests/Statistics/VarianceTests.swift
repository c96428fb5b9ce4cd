import TestSupport
import Testing

@testable import Scoring

@Suite("Variances of entries, jurors and criteria")
struct VarianceTests {
    private func relative(_ figure: Double, _ expected: JSONValue, within tolerance: Double) -> Bool {
        agrees(figure, expected, within: tolerance * abs(expected.number))
    }

    @Test("the variances of totals agree to 1e-4, relatively", arguments: JudgedSet.generated)
    func totalsModel(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let model = try MixedModel(try set.totals)
        let expected = set.expected.mixedTotals
        #expect(relative(model.entryVariance, expected.varEntry, within: 1e-4))
        #expect(relative(model.jurorVariance, expected.varJudge, within: 1e-4))
        #expect(relative(model.residualVariance, expected.varResidual, within: 1e-4))
        #expect(agrees(model.mean, expected.intercept, within: 1e-4))
        #expect(agrees(model.deviance, expected.remlDeviance, within: 1e-5))
        #expect(agrees(model.typicalJurors, expected.icc.harmonicMeanJudges, within: 1e-9))
        #expect(agrees(model.dependability(jurors: 1), expected.icc.agreementSingle, within: 1e-4))
        #expect(agrees(model.generalizability(jurors: 1), expected.icc.consistencySingle, within: 1e-4))
        let usual = model.typicalJurors
        #expect(agrees(model.dependability(jurors: usual), expected.icc.agreementAverage, within: 1e-4))
        #expect(agrees(model.generalizability(jurors: usual), expected.icc.consistencyAverage, within: 1e-4))
    }

    @Test(
        "the components of single marks agree to 1e-3, relatively, and so do juries of other sizes",
        arguments: JudgedSet.generated)
    func study(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let found = try GeneralizabilityStudy(set.ratings)
        let expected = set.expected.gStudy
        let components = found.components
        #expect(relative(components.entry, expected.variance.entry, within: 1e-3))
        #expect(relative(components.juror, expected.variance.judge, within: 1e-3))
        #expect(relative(components.criterion, expected.variance.criterion, within: 1e-3))
        #expect(relative(components.entryJuror, expected.variance["entry:judge"], within: 1e-3))
        #expect(relative(components.entryCriterion, expected.variance["entry:criterion"], within: 1e-3))
        #expect(relative(components.jurorCriterion, expected.variance["judge:criterion"], within: 1e-3))
        #expect(relative(components.residual, expected.variance.residual, within: 1e-3))
        #expect(agrees(found.deviance, expected.remlDeviance, within: 1e-4))
        #expect(agrees(found.mean, expected.intercept, within: 1e-3))
        for (jurors, study) in expected.dStudyByJudges.members {
            let number = try #require(Int(jurors))
            let random = components.decision(jurors: number, criteria: found.criteria, fixed: false)
            #expect(agrees(random.generalizability, study.criteriaRandom.Erho2, within: 1e-3))
            #expect(agrees(random.dependability, study.criteriaRandom.Phi, within: 1e-3))
            let fixed = components.decision(jurors: number, criteria: found.criteria, fixed: true)
            #expect(agrees(fixed.generalizability, study.criteriaFixed.Erho2, within: 1e-3))
            #expect(agrees(fixed.dependability, study.criteriaFixed.Phi, within: 1e-3))
            #expect(relative(fixed.standardError, study.criteriaFixed.absoluteSEM, within: 1e-3))
        }
    }

    @Test("in a complete panel the estimates are those of the analysis of variance")
    func balanced() throws {
        let set = try JudgedSet("disconnected-60x12x5", scale: "0-100")
        let table = try set.totals
        let part = table.panel(0, of: Connectivity(table))
        let model = try MixedModel(part)
        let squares = TwoWaySquares(try part.completeRows())
        #expect(agrees(model.residualVariance, squares.residual, within: 1e-3))
        #expect(agrees(model.entryVariance, (squares.entries - squares.residual) / squares.k, within: 1e-2))
        #expect(agrees(model.jurorVariance, (squares.jurors - squares.residual) / squares.n, within: 1e-2))
    }

    @Test("enough jurors is the least number that reaches the wanted dependability")
    func enough() throws {
        let model = try MixedModel(try JudgedSet("connected-120x12x7", scale: "0-100").totals)
        let needed = try #require(model.jurorsNeeded(dependability: 0.9))
        #expect(model.dependability(jurors: Double(needed)) >= 0.9)
        #expect(model.dependability(jurors: Double(needed - 1)) < 0.9)
        #expect(agrees(model.standardError(jurors: 4), model.standardError(jurors: 1) / 2, within: 1e-12))
        #expect(model.jurorsNeeded(dependability: 1) == nil)
        #expect(enoughJurors(quality: 1, error: 4, dependability: 0.8) == 16)
        #expect(enoughJurors(quality: 0, error: 4, dependability: 0.8) == nil)
        let components = VarianceComponents(
            entry: 3, juror: 1, criterion: 2, entryJuror: 2, entryCriterion: 4, jurorCriterion: 2, residual: 6)
        let number = try #require(components.jurorsNeeded(dependability: 0.8, criteria: 4))
        #expect(components.decision(jurors: number, criteria: 4, fixed: true).dependability >= 0.8)
        #expect(components.decision(jurors: number - 1, criteria: 4, fixed: true).dependability < 0.8)
        #expect(components.total == 20)
    }

    @Test("a component that would be negative is zero, and the others make the best of it")
    func border() throws {
        // Criteria pull apart by entry so strongly that whole entries hardly differ.
        var jury = RandomJury(seed: 3)
        var ratings: [Rating] = []
        for entry in 0..<12 {
            let pull = 8 * jury.normal()
            for juror in 0..<4 {
                for criterion in 0..<2 {
                    let score = 50 + (criterion == 0 ? pull : -pull) + jury.normal() + Double(juror)
                    ratings.append(Rating(entry: entry, juror: juror, criterion: criterion, score: score))
                }
            }
        }
        let study = try GeneralizabilityStudy(try RatingTable(entries: 12, jurors: 4, criteria: 2, ratings: ratings))
        #expect(study.components.isProper)
        #expect(study.components.entry == 0)
        #expect(study.components.entryCriterion > 30)
        #expect(agrees(study.components.residual, 1, within: 0.6))
        // No neighbour with components that are not negative is any better.
        let sheets = try RatingTable(entries: 12, jurors: 4, criteria: 2, ratings: ratings).wholeSheets()
        let joint = JointCriteriaModel(
            means: try MixedModel(sheets.means), contrasts: try ContrastModel(sheets), criteria: 2)
        #expect(agrees(try joint.fitted(from: study.components).deviance, study.deviance, within: 1e-6))
    }

    @Test("where no component is negative, fitting jointly finds the same as fitting apart")
    func joint() throws {
        let set = try JudgedSet("disconnected-60x12x5", scale: "1-5")
        let apart = try GeneralizabilityStudy(set.ratings)
        let sheets = try set.ratings.wholeSheets()
        let model = JointCriteriaModel(
            means: try MixedModel(sheets.means), contrasts: try ContrastModel(sheets), criteria: 5)
        let found = try model.fitted(from: apart.components)
        #expect(agrees(found.deviance, apart.deviance, within: 1e-6))
        #expect(agrees(found.components.entry, apart.components.entry, within: 1e-3))
        #expect(agrees(found.components.criterion, apart.components.criterion, within: 1e-3))
    }

    @Test("known variances come back from a simulated jury")
    func simulated() throws {
        var jury = RandomJury(seed: 12)
        let severities = (0..<25).map { _ in 3 * jury.normal() }
        var rows: [(Int, Int, Double)] = []
        for entry in 0..<150 {
            let quality = 70 + 5 * jury.normal()
            for juror in jury.some(4, of: 25) {
                rows.append((entry, juror, quality + severities[juror] + 4 * jury.normal()))
            }
        }
        let model = try MixedModel(try totals(entries: 150, jurors: 25, rows))
        #expect(agrees(model.entryVariance, 25, within: 7))
        #expect(agrees(model.jurorVariance, severities.reduce(0) { $0 + $1 * $1 } / 25, within: 3))
        #expect(agrees(model.residualVariance, 16, within: 2.5))
    }

    @Test("what cannot be told is refused by its reason")
    func refusals() throws {
        func refused(_ table: TotalTable) -> StatisticsRefusal? {
            refusal { () throws(StatisticsRefusal) in try MixedModel(table) }
        }
        #expect(refused(try totals(entries: 3, jurors: 3, [])) == .noScores)
        #expect(refused(try totals([[1, 2]])) == .tooFewEntries(1, needed: 2))
        #expect(refused(try totals([[1], [2]])) == .tooFewJurors(1, needed: 2))
        #expect(refused(try totals([[2, 2], [2, 2]])) == .noVariation)
        #expect(refused(try totals([[1, 2], [3, 4], [2, 3]])) == .noResidualFreedom)
        #expect(refused(try totals(entries: 2, jurors: 2, [(0, 0, 1), (1, 1, 3)])) == .noResidualFreedom)
        func refusedMarks(_ ratings: [Rating], criteria: Int) throws -> StatisticsRefusal? {
            let table = try RatingTable(entries: 3, jurors: 3, criteria: criteria, ratings: ratings)
            return refusal { () throws(StatisticsRefusal) in try GeneralizabilityStudy(table) }
        }
        let marks = [Rating(entry: 0, juror: 0, score: 1), Rating(entry: 1, juror: 2, score: 1)]
        #expect(try refusedMarks(marks, criteria: 1) == .tooFewCriteria(1, needed: 2))
        #expect(try refusedMarks(marks, criteria: 2) == .incompleteSheet(entry: 0, juror: 0, criterion: 1))
        #expect(try refusedMarks([], criteria: 2) == .noScores)
        let equal = (0..<3).flatMap { entry in
            (0..<3).flatMap { juror in
                (0..<2).map { Rating(entry: entry, juror: juror, criterion: $0, score: 4) }
            }
        }
        #expect(try refusedMarks(equal, criteria: 2) == .noVariation)
    }

    @Test("whatever a jury does, every variance is finite and none is negative")
    func finite() throws {
        for seed in 0..<250 {
            var jury = RandomJury(seed: UInt64(seed))
            let ratings = try jury.ratings()
            if let model = try? MixedModel(try ratings.totals()) {
                let variances = [model.entryVariance, model.jurorVariance, model.residualVariance]
                #expect(variances.allSatisfy { $0.isFinite && $0 >= 0 }, "seed \(seed): \(variances)")
                #expect(model.mean.isFinite && model.residualVariance > 0)
                let share = model.dependability(jurors: model.typicalJurors)
                #expect(share >= 0 && share < 1)
            }
            guard let study = try? GeneralizabilityStudy(ratings) else { continue }
            #expect(study.components.isProper && study.components.total.isFinite, "seed \(seed)")
        }
    }
}
