import TestSupport
import Testing

@testable import Scoring

@Suite("The many-facet rating scale model")
struct RaschTests {
    typealias Element = ManyFacetRasch.Element

    private func check(
        _ found: Element?, _ expected: JSONValue, measure shift: Double = 0, within tolerance: Double = 1e-6,
        fitWithin: Double = 1e-5, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            agrees(found?.measure, expected.measure.number + shift, within: tolerance), sourceLocation: sourceLocation)
        #expect(agrees(found?.standardError, expected.se, within: tolerance * 10), sourceLocation: sourceLocation)
        #expect(agrees(found?.fit?.infit, expected.infitMnSq, within: fitWithin), sourceLocation: sourceLocation)
        #expect(agrees(found?.fit?.outfit, expected.outfitMnSq, within: fitWithin), sourceLocation: sourceLocation)
        #expect(agrees(found?.fit?.infitZ, expected.infitZstd, within: 1e-3), sourceLocation: sourceLocation)
        #expect(agrees(found?.fit?.outfitZ, expected.outfitZstd, within: 1e-3), sourceLocation: sourceLocation)
        #expect(agrees(found?.fairAverage, expected.fairAverage, within: tolerance), sourceLocation: sourceLocation)
        #expect(found?.rawScore == Int(expected.rawScore.number), sourceLocation: sourceLocation)
        #expect(found?.count == Int(expected.count.number), sourceLocation: sourceLocation)
        #expect(found?.extreme == nil, sourceLocation: sourceLocation)
    }

    private func check(_ elements: [Element?], _ expected: JSONValue, chiSquareWithin: Double = 1e-4) throws {
        for (sample, part) in [(false, expected.population), (true, expected.sample)] {
            let found = try #require(RaschSeparation(of: elements, sample: sample))
            #expect(Double(found.count) == expected.n.number)
            #expect(agrees(found.rootMeanSquareError, expected.rmse, within: 1e-5))
            #expect(agrees(found.spread, part.sd, within: 1e-6))
            #expect(agrees(found.trueSpread, part.adjSd, within: 1e-5))
            #expect(agrees(found.separation, part.separation, within: 1e-4))
            #expect(agrees(found.strata, part.strata, within: 1e-4))
            #expect(agrees(found.reliability, part.reliability, within: 1e-5))
            #expect(agrees(found.fixedChiSquare / expected.fixedChiSquare.number, 1, within: chiSquareWithin))
        }
    }

    @Test(
        "measures, errors, fit, fair averages and separation agree to 1e-6",
        arguments: ["connected-120x12x7", "disconnected-60x12x5"])
    func generated(folder: String) throws {
        let set = try JudgedSet(folder, scale: "1-5")
        let model = try ManyFacetRasch(set.ratings)
        let expected = set.expected.mfrm
        for (step, threshold) in expected.thresholds.list.enumerated() {
            #expect(agrees(model.thresholds[step], threshold, within: 1e-6))
        }
        #expect(agrees(model.logLikelihood, expected.logLikelihood, within: 1e-5))
        #expect(model.residual < 1e-6)
        #expect(model.iterations <= 8)
        for (names, elements, key) in [
            (set.entries, model.entries, "entry"), (set.jurors, model.jurors, "judge"),
            (set.criteria, model.criteria, "criterion"),
        ] {
            for (index, name) in names.enumerated() {
                check(elements[index], expected[key][name])
                #expect(agrees(elements[index]?.jointError, expected[key][name].seJoint, within: 1e-5))
            }
            try check(elements, expected.separation[key])
        }
        expectRanks(set.entries, expected.rankCompetition, figures: model.entries.map { $0?.measure }, within: 1e-6)
        let connected = folder == "connected-120x12x7"
        #expect(model.panelCount == (connected ? 1 : 3))
        #expect(
            refusal { () throws(StatisticsRefusal) in try model.comparableEntries() }
                == (connected ? nil : .unconnectedPanels(3)))
    }

    @Test("three facets and nine categories agree to 1e-6")
    func nineCategories() throws {
        let rows = try Oracle.rows("rasch-7x3x5-nine-categories/data.csv")
        let set = try JudgedSet(rows: rows.map { (entry: $0[1], juror: $0[0], criterion: $0[2], score: $0[3]) })
        let expected = (try Oracle.expected("rasch-7x3x5-nine-categories/expected.json") as JSONValue).computed
        let model = try ManyFacetRasch(set.ratings)
        // The oracle centres entries and lets jurors float.
        let shift = model.entries.reduce(0) { $0 + ($1?.measure ?? .nan) } / 7
        for (step, threshold) in expected.thresholds.list.enumerated() {
            #expect(agrees(model.thresholds[step], threshold, within: 1e-6))
        }
        #expect(expected.thresholds.list.count == 8)
        for (index, name) in set.entries.enumerated() {
            check(model.entries[index], expected.entry[name], measure: shift)
        }
        for (index, name) in set.jurors.enumerated() {
            check(model.jurors[index], expected.judge[name], measure: shift)
        }
        for (index, name) in set.criteria.enumerated() { check(model.criteria[index], expected.criterion[name]) }
        try check(model.entries, expected.separation.entry)
        try check(model.jurors, expected.separation.judge)
        try check(model.criteria, expected.separation.criterion)
        #expect(agrees(model.logLikelihood, expected.logLikelihood, within: 1e-6))
    }

    @Test("the Knox Cube Test of Winsteps: extremes are found, and measures agree")
    func knoxCubeTest() throws {
        let rows = try Oracle.rows("winsteps-knox-cube-test/data.csv")
        let set = try JudgedSet(rows: rows.map { (entry: $0[0], juror: $0[1], criterion: "", score: $0[2]) })
        let expected: JSONValue = try Oracle.expected("winsteps-knox-cube-test/expected.json")
        let model = try ManyFacetRasch(set.ratings)
        for (names, elements, key) in [(set.entries, model.entries, "person"), (set.jurors, model.jurors, "item")] {
            for (index, name) in names.enumerated() {
                let element = try #require(elements[index])
                let computed = expected.computed[key][name]
                let printed = expected.published[key][name]
                #expect(element.rawScore == Int(printed.rawScore.number), "\(name)")
                if computed.extreme.number == 0 {
                    check(element, computed)
                    #expect(agrees(element.measure, printed.measure, within: 0.2), "\(name)")
                    #expect(agrees(element.standardError, printed.se, within: 0.06), "\(name)")
                } else {
                    #expect(element.extreme == (computed.extreme.number < 0 ? .lowest : .highest), "\(name)")
                    #expect(agrees(element.measure, computed.measure, within: 0.15), "\(name)")
                    #expect(element.fit == nil && element.jointError == nil)
                }
            }
            // The printed run stopped early, but in the same order.
            for (left, first) in names.enumerated() {
                for (right, second) in names.enumerated()
                where expected.published[key][first].measure.number < expected.published[key][second].measure.number
                    - 1e-9
                {
                    #expect(
                        (elements[left]?.measure ?? .nan) < (elements[right]?.measure ?? .nan),
                        "\(first) before \(second)")
                }
            }
        }
        #expect(agrees(model.logLikelihood, expected.computed.logLikelihood, within: 1e-6))
        #expect(agrees(model.thresholds[0], 0, within: 1e-12))
    }

    @Test("observed and expected scores agree for every element, whatever the design")
    func sufficientStatistics() throws {
        var answered = 0
        for seed in 0..<120 {
            var jury = RandomJury(seed: UInt64(seed))
            let ratings = try marks(&jury, entries: 12, jurors: 4, criteria: 3, density: 0.7)
            guard let model = try? ManyFacetRasch(ratings) else { continue }
            answered += 1
            let scale = RatingScale(thresholds: model.thresholds)
            var differences = [Double](repeating: 0, count: 12)
            for entry in 0..<12 {
                for position in ratings.marks(of: entry) {
                    guard let element = model.entries[entry], element.extreme == nil,
                        let juror = model.jurors[Int(ratings.jurors[position])], juror.extreme == nil,
                        let criterion = model.criteria[Int(ratings.criteria[position])], criterion.extreme == nil
                    else { continue }
                    let moments = scale.moments(logit: element.measure - juror.measure - criterion.measure)
                    differences[entry] += ratings.scores[position] - Double(model.lowestCategory) - moments.mean
                }
            }
            #expect(differences.allSatisfy { abs($0) < 1e-5 }, "seed \(seed)")
            #expect(abs(model.thresholds.reduce(0, +)) < 1e-9)
        }
        #expect(answered > 60)
    }

    private func marks(
        _ jury: inout RandomJury, entries: Int, jurors: Int, criteria: Int, density: Double
    ) throws -> RatingTable {
        var ratings: [Rating] = []
        for entry in 0..<entries {
            let quality = 3 + jury.normal()
            for juror in 0..<jurors where jury.index(below: 100) < Int(density * 100) {
                for criterion in 0..<criteria {
                    let mark = (quality + jury.normal() + 0.4 * Double(juror - criterion)).rounded()
                    ratings.append(
                        Rating(entry: entry, juror: juror, criterion: criterion, score: min(5, max(1, mark))))
                }
            }
        }
        return try RatingTable(entries: entries, jurors: jurors, criteria: criteria, ratings: ratings)
    }

    @Test("turning the scale round turns the measures round")
    func mirrored() throws {
        var jury = RandomJury(seed: 21)
        let ratings = try marks(&jury, entries: 20, jurors: 4, criteria: 3, density: 0.8)
        let turned = try RatingTable(
            entries: 20, jurors: 4, criteria: 3,
            ratings: (0..<20).flatMap { entry in
                ratings.marks(of: entry).map {
                    Rating(
                        entry: entry, juror: Int(ratings.jurors[$0]), criterion: Int(ratings.criteria[$0]),
                        score: 6 - ratings.scores[$0])
                }
            })
        let (model, mirror) = (try ManyFacetRasch(ratings), try ManyFacetRasch(turned))
        for (left, right) in zip(model.entries + model.jurors, mirror.entries + mirror.jurors) {
            #expect(agrees(left?.measure, -(right?.measure ?? .nan), within: 1e-6))
            #expect(agrees(left?.fit?.infit, right?.fit?.infit ?? .nan, within: 1e-6))
        }
        for (left, right) in zip(model.thresholds, mirror.thresholds.reversed()) {
            #expect(agrees(left, -right, within: 1e-6))
        }
    }

    @Test("an entry with only highest marks is measured three tenths inside and marked")
    func extremeEntry() throws {
        let rows: [[Double]] = [[3, 3, 3], [1, 2, 2], [2, 1, 3], [3, 2, 2], [1, 1, 2]]
        let table = try RatingTable(
            entries: 6, jurors: 4,
            ratings: rows.enumerated().flatMap { entry, row in
                row.enumerated().map { Rating(entry: entry, juror: $0, score: $1) }
            })
        let model = try ManyFacetRasch(table)
        let best = try #require(model.entries[0])
        #expect(best.extreme == .highest)
        #expect(best.rawScore == 9)
        let scale = RatingScale(thresholds: model.thresholds)
        let expected = try model.jurors.prefix(3).reduce(3.0) {
            $0 + scale.moments(logit: best.measure - (try #require($1).measure)).mean
        }
        #expect(agrees(expected, 8.7, within: 1e-6))
        #expect(model.entries[1...4].allSatisfy { best.measure > ($0?.measure ?? .infinity) })
        #expect(model.entries[5] == nil)
        #expect(model.jurors[3] == nil)
    }

    @Test("what cannot be told is refused by its reason")
    func refusals() throws {
        func refused(_ rows: [[Double]]) throws -> StatisticsRefusal? {
            let table = try RatingTable(
                entries: rows.count, jurors: rows.first?.count ?? 0,
                ratings: rows.enumerated().flatMap { entry, row in
                    row.enumerated().map { Rating(entry: entry, juror: $0, score: $1) }
                })
            return refusal { () throws(StatisticsRefusal) in try ManyFacetRasch(table) }
        }
        #expect(try refused([]) == .noScores)
        #expect(try refused([[3, 3], [3, 3]]) == .noVariation)
        #expect(try refused([[1, 2.5], [3, 3]]) == .notACategory(entry: 0, juror: 1, criterion: 0))
        #expect(try refused([[1, 1, 2], [7, 6, 6], [1, 2, 2]]) == .unusedCategories([3, 4, 5]))
        #expect(try refused([[0, 60], [100, 3]]) == .tooManyCategories(101, limit: 20))
        #expect(try refused([[1, 1], [2, 2]]) == .onlyExtremeScores)
        // Two entries on one criterion, two on another.
        let marks: [[Double]] = [[1, 2, 1], [2, 1, 2], [1, 2, 2], [2, 2, 1]]
        let parted = try RatingTable(
            entries: 4, jurors: 3, criteria: 2,
            ratings: marks.enumerated().flatMap { entry, row in
                row.enumerated().map { Rating(entry: entry, juror: $0, criterion: entry / 2, score: $1) }
            })
        #expect(refusal { () throws(StatisticsRefusal) in try ManyFacetRasch(parted) } == .confounded)
    }

    @Test("whatever a jury does, every figure is finite")
    func finite() throws {
        var answered = 0
        for seed in 0..<250 {
            var jury = RandomJury(seed: UInt64(seed))
            let ratings = try jury.ratings()
            guard let model = try? ManyFacetRasch(ratings) else { continue }
            answered += 1
            for element in (model.entries + model.jurors + model.criteria).compactMap({ $0 }) {
                let figures = [
                    element.measure, element.standardError, element.jointError ?? 0, element.fit?.infit ?? 0,
                    element.fit?.infitZ ?? 0, element.fit?.outfit ?? 0, element.fit?.outfitZ ?? 0, element.fairAverage,
                ]
                #expect(figures.allSatisfy { $0.isFinite }, "seed \(seed): \(figures)")
            }
        }
        #expect(answered > 10)
    }
}
