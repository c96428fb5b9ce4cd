import TestSupport
import Testing

@testable import Scoring

/// Kappa by sums done by hand; printed tables of it are compared while developing and may not be copied.
@Suite("Agreement on categories")
struct KappaTests {
    @Test("Fleiss' kappa by hand")
    func fleiss() throws {
        // Marks 1 1 and 1 2: shares 3/4 and 1/4, chance 5/8, agreement 1/2: kappa = (1/2 - 5/8) / (3/8) = -1/3.
        let found = try FleissKappa(totals([[1, 1], [1, 2]]))
        #expect(agrees(found.kappa, -1.0 / 3, within: 1e-12))
        #expect(found.entries == 2 && found.marks == 2 && found.categories == 2)
        // With two marks an entry the variance of 1971 is 2 (S - S^2) / (2 N (1 - S)^2) = S / (N (1 - S)) = 5/6.
        #expect(agrees(found.chanceError, (5.0 / 6).squareRoot(), within: 1e-12))
        // 1979: sum pq = 3/8, sum pq (q - p) = 0: 2 / 4, which is 1/2.
        #expect(agrees(found.laterChanceError, 0.5.squareRoot(), within: 1e-12))
        #expect(try FleissKappa(totals([[1, 1, 1], [3, 3, 3]])).kappa == 1)
    }

    @Test("Fleiss' kappa is refused where it has no meaning")
    func fleissRefused() throws {
        #expect(
            refusal { () throws(StatisticsRefusal) in try FleissKappa(totals([[1, 1], [1, 1]])) } == .noVariation)
        #expect(
            refusal { () throws(StatisticsRefusal) in try FleissKappa(totals([[1], [2]])) }
                == .tooFewJurors(1, needed: 2))
        let uneven = try totals(entries: 2, jurors: 2, [(0, 0, 1), (0, 1, 2), (1, 0, 1)])
        #expect(
            refusal { () throws(StatisticsRefusal) in try FleissKappa(uneven) } == .incomplete(entry: 1, juror: 1))
        let empty = try totals(entries: 2, jurors: 2, [])
        #expect(refusal { () throws(StatisticsRefusal) in try FleissKappa(empty) } == .noScores)
    }

    @Test("Cohen's kappa of two jurors by hand, unweighted, linear and quadratic")
    func cohen() throws {
        // Pairs 1-1, 2-2, 1-2, 2-2: observed disagreement 1/4, by chance 1/2 x 3/4 + 1/2 x 1/4 = 1/2: kappa 1/2.
        let found = try CohenKappa.pairs(totals([[1, 1], [2, 2], [1, 2], [2, 2]]))
        #expect(found.count == 1 && found[0].entries == 4)
        #expect(agrees(found[0].unweighted, 0.5, within: 1e-12))
        // Pairs 1-1 and 3-2: sizes 0 and 1 against the chance 0, 1, 2, 1: linear 1 - 2 / 4, quadratic 1 - 2 / 6.
        let sized = try #require(try CohenKappa.pairs(totals([[1, 1], [3, 2]])).first)
        #expect(agrees(sized.linear, 0.5, within: 1e-12))
        #expect(agrees(sized.quadratic, 2.0 / 3, within: 1e-12))
        #expect(try CohenKappa.pairs(totals([[1, 1], [1, 1]])).first?.unweighted == nil)
    }

    @Test("pairs share an entry, and twelve jurors are the most")
    func pairs() throws {
        let apart = try totals(entries: 3, jurors: 3, [(0, 0, 1), (1, 0, 2), (1, 1, 2), (2, 2, 1)])
        #expect(try CohenKappa.pairs(apart).map { [$0.first, $0.second] } == [[0, 1]])
        let many = try totals([Array(repeating: 1.0, count: 13)])
        #expect(
            refusal { () throws(StatisticsRefusal) in try CohenKappa.pairs(many) } == .tooMany(13, limit: 12))
    }
}

/// The nested design by sums done by hand.
@Suite("Jurors of single tasks")
struct NestedStudyTests {
    private func ratings(_ marks: [[Double]], tasks: [Int]) throws -> RatingTable {
        try RatingTable(
            entries: marks.count, jurors: tasks.count, criteria: 1 + (tasks.max() ?? 0),
            ratings: marks.enumerated().flatMap { entry, row in
                row.enumerated().map { Rating(entry: entry, juror: $0, criterion: tasks[$0], score: $1) }
            })
    }

    @Test("effects that add up: entries 0 and 4, tasks 0 and 2, jurors -1 and 1 in each")
    func additive() throws {
        let found = try NestedStudy(ratings([[-1, 1, 1, 3], [3, 5, 5, 7]], tasks: [0, 0, 1, 1]))
        // p: 4 x (4 + 4) = 32; t: 4 x (1 + 1) = 8; r:t: 2 x 4 / 2 = 4; nothing else.
        #expect(agrees(found.meanSquares.entry, 32, within: 1e-9))
        #expect(agrees(found.meanSquares.task, 8, within: 1e-9))
        #expect(agrees(found.meanSquares.jurorInTask, 4, within: 1e-9))
        #expect(agrees(found.meanSquares.residual, 0, within: 1e-9))
        #expect(agrees(found.variances.entry, 8, within: 1e-9))
        #expect(agrees(found.variances.task, 1, within: 1e-9))
        #expect(agrees(found.variances.jurorInTask, 2, within: 1e-9))
        #expect(agrees(found.relativeError, 0, within: 1e-9))
        #expect(agrees(found.absoluteError, 1, within: 1e-9))
        #expect(agrees(found.dependability, 8.0 / 9, within: 1e-9))
        #expect(found.entries == 2 && found.tasks == 2 && found.jurorsOfTask == 2)
    }

    @Test("jurors of several tasks, uneven tasks and empty cells are refused")
    func refused() throws {
        let crossed = try RatingTable(
            entries: 2, jurors: 1, criteria: 2,
            ratings: [
                Rating(entry: 0, juror: 0, criterion: 0, score: 1), Rating(entry: 1, juror: 0, criterion: 1, score: 2),
            ])
        #expect(refusal { () throws(StatisticsRefusal) in try NestedStudy(crossed) } == .confounded)
        let uneven = try ratings([[1, 2, 3, 4, 5], [2, 3, 4, 5, 7]], tasks: [0, 0, 1, 1, 1])
        #expect(refusal { () throws(StatisticsRefusal) in try NestedStudy(uneven) } == .confounded)
        let single = try ratings([[1, 2], [3, 4]], tasks: [0, 0])
        #expect(
            refusal { () throws(StatisticsRefusal) in try NestedStudy(single) } == .tooFewCriteria(1, needed: 2))
        let lonely = try ratings([[1, 2], [3, 4]], tasks: [0, 1])
        #expect(refusal { () throws(StatisticsRefusal) in try NestedStudy(lonely) } == .tooFewJurors(1, needed: 2))
    }
}

@Suite("The study of a jury")
struct JuryStudyTests {
    @Test("whatever a jury does, every statistic has finite figures or a named reason")
    func robust() throws {
        for seed in 0..<60 {
            var jury = RandomJury(seed: UInt64(seed))
            let ratings = try jury.ratings()
            let totals = try ratings.totals()
            let study = JuryStudy(
                JuryMaterial(
                    ratings: ratings, totals: totals, levels: ratings, official: competitionRanks(totals.means),
                    places: 2))
            let certainty = ListCertainty(study, plan: DrawPlan(seed: 3, draws: 100, wantsSets: true))
            #expect(study.entries.count == totals.entryCount)
            for own in study.entries {
                #expect([own.mean, own.range, own.spread, own.largestResidual].allSatisfy { $0?.isFinite ?? true })
            }
            for agreement in study.agreement {
                for (_, alpha) in agreement.alphas { #expect((try? alpha.get())?.isFinite ?? true) }
                #expect((try? agreement.kappa.get())?.kappa.isFinite ?? true)
            }
            if let joint = try? certainty.joint.get() {
                #expect(joint.probabilities.allSatisfy { $0.map { (0...1).contains($0) } ?? true })
            }
            for found in study.whatIfs {
                guard let outcome = try? found.outcome.get() else { continue }
                #expect(outcome.figures.allSatisfy { $0?.isFinite ?? true })
            }
        }
    }

    @Test("one juror, one entry, equal marks, nobody: refusals with names")
    func edges() throws {
        func study(_ ratings: [Rating], entries: Int, jurors: Int) throws -> JuryStudy {
            let table = try RatingTable(entries: entries, jurors: jurors, ratings: ratings)
            let totals = try table.totals()
            return JuryStudy(
                JuryMaterial(ratings: table, totals: totals, official: competitionRanks(totals.means), places: 1))
        }
        func reason<Figure>(_ statistic: Statistic<Figure>) -> StatisticsRefusal? {
            if case .failure(let refusal) = statistic { refusal } else { nil }
        }
        let nobody = try study([], entries: 2, jurors: 2)
        #expect(reason(nobody.leastSquares) == .noScores)
        #expect(reason(nobody.mixed) == .noScores)
        let one = try study(
            [Rating(entry: 0, juror: 0, score: 3), Rating(entry: 1, juror: 0, score: 4)], entries: 2, jurors: 1)
        #expect(reason(one.mixed) == .tooFewJurors(1, needed: 2))
        #expect(reason(one.rasch) == .notLevels)
        let equal = try study(
            [0, 1, 2].flatMap { entry in [0, 1].map { Rating(entry: entry, juror: $0, score: 5) } }, entries: 3,
            jurors: 2)
        #expect(reason(equal.mixed) == .noVariation)
        let apart = try study(
            [
                Rating(entry: 0, juror: 0, score: 3), Rating(entry: 1, juror: 0, score: 4),
                Rating(entry: 2, juror: 1, score: 3), Rating(entry: 3, juror: 1, score: 4),
            ], entries: 4, jurors: 2)
        let fair = apart.whatIfs.first { $0.rule == .fairScore }
        #expect(fair.flatMap { reason($0.outcome) } == .unconnectedPanels(2))
        #expect(
            apart.whatIfs.first { $0.rule == .trimmedMean(drop: 1) }.flatMap { reason($0.outcome) } == .tooFewToDrop)
    }

    @Test("levels are numbered from 1, and stay where they are consecutive whole numbers")
    func levels() throws {
        let table = try RatingTable(
            entries: 1, jurors: 1, criteria: 2,
            ratings: [
                Rating(entry: 0, juror: 0, criterion: 0, score: 60),
                Rating(entry: 0, juror: 0, criterion: 1, score: 100),
            ])
        let found = try #require(table.levels(of: [[60, 80, 100], [20, 60, 100]]))
        #expect(found.scores == [1, 3])
        #expect(table.levels(of: [[60, 80, 100], [20, 100]]) == nil)
        #expect(table.levels(of: [[50, 80, 100], [20, 60, 100]]) == nil)
        #expect(table.levels(of: [[], []]) == nil)
        let whole = try RatingTable(entries: 1, jurors: 1, ratings: [Rating(entry: 0, juror: 0, score: 4)])
        #expect(whole.levels(of: [[1, 2, 3, 4, 5]]) == whole)
    }

    @Test("a concern needs five entries, and is told for what it is")
    func concerns() throws {
        var profile = JurorProfile(entries: 4)
        #expect(JurorConcern.all(profile, residualSpread: 2) == [.fewEntries])
        profile.entries = 10
        profile.severity = 3
        profile.severityInterval = 1...5
        profile.topShare = 0.6
        profile.criterionSpreadRatio = 0.4
        #expect(JurorConcern.all(profile, residualSpread: 2) == [.strict, .mostlyTop, .halo])
        #expect(JurorConcern.all(profile, residualSpread: 8) == [.mostlyTop, .halo])
        profile.severityInterval = -1...5
        profile.agreement = 0.1
        #expect(JurorConcern.all(profile, residualSpread: 2) == [.apart, .mostlyTop, .halo])
        #expect(JurorConcern.all(JurorProfile(entries: 0), residualSpread: 2) == [])
    }
}
