import TestSupport
import Testing

@testable import Scoring

@Suite("Agreement of jurors")
struct ReliabilityTests {
    private func check(
        _ found: IntraclassCorrelations.Coefficient, _ expected: JSONValue, within tolerance: Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(agrees(found.value, expected.value, within: tolerance), sourceLocation: sourceLocation)
        #expect(agrees(found.f, expected.F, within: tolerance * 10), sourceLocation: sourceLocation)
        #expect(found.numeratorFreedom == expected.df1.number, sourceLocation: sourceLocation)
        #expect(found.denominatorFreedom == expected.df2.number, sourceLocation: sourceLocation)
        #expect(agrees(found.interval?.lowerBound, expected.lower, within: tolerance), sourceLocation: sourceLocation)
        #expect(agrees(found.interval?.upperBound, expected.upper, within: tolerance), sourceLocation: sourceLocation)
    }

    private func check(_ found: IntraclassCorrelations, _ expected: JSONValue, within tolerance: Double) {
        check(found.oneWaySingle, expected["ICC(1,1)"], within: tolerance)
        check(found.oneWayAverage, expected["ICC(1,k)"], within: tolerance)
        check(found.agreementSingle, expected["ICC(2,1)"], within: tolerance)
        check(found.agreementAverage, expected["ICC(2,k)"], within: tolerance)
        check(found.consistencySingle, expected["ICC(3,1)"], within: tolerance)
        check(found.consistencyAverage, expected["ICC(3,k)"], within: tolerance)
        #expect(agrees(found.betweenEntries, expected.BMS, within: tolerance * 10))
        #expect(agrees(found.withinEntries, expected.WMS, within: tolerance * 10))
        #expect(agrees(found.betweenJurors, expected.JMS, within: tolerance * 10))
        #expect(agrees(found.residual, expected.EMS, within: tolerance * 10))
    }

    private func published(_ folder: String, _ names: (entry: Int, juror: Int, score: Int)) throws -> JudgedSet {
        let rows = try Oracle.rows("\(folder)/data.csv")
        return try JudgedSet(
            rows: rows.map { (entry: $0[names.entry], juror: $0[names.juror], criterion: "", score: $0[names.score]) })
    }

    @Test("the six coefficients of Shrout & Fleiss (1979), as printed and to eight places with limits")
    func shroutFleiss() throws {
        let set = try published("shrout-fleiss-1979", (0, 1, 2))
        let expected: JSONValue = try Oracle.expected("shrout-fleiss-1979/expected.json")
        let found = try IntraclassCorrelations(try set.ratings.totals())
        check(found, expected.computed, within: 1e-8)
        let printed = expected.published.icc2dp
        #expect(agrees(found.oneWaySingle.value, printed["ICC(1,1)"], within: 0.005))
        #expect(agrees(found.agreementSingle.value, printed["ICC(2,1)"], within: 0.005))
        #expect(agrees(found.consistencySingle.value, printed["ICC(3,1)"], within: 0.005))
        #expect(agrees(found.oneWayAverage.value, printed["ICC(1,4)"], within: 0.005))
        #expect(agrees(found.agreementAverage.value, printed["ICC(2,4)"], within: 0.005))
        #expect(agrees(found.consistencyAverage.value, printed["ICC(3,4)"], within: 0.005))
        #expect(agrees(found.betweenEntries, expected.published.meanSquares.BMS, within: 0.005))
        #expect(agrees(found.oneWaySingle.f, expected.published.F["BMS/WMS"], within: 0.01))
        #expect(agrees(found.consistencySingle.f, expected.published.F["BMS/EMS"], within: 0.01))
    }

    @Test("panels in which everybody scored everything agree to 1e-6", arguments: ["0-100", "1-5"])
    func panels(scale: String) throws {
        let set = try JudgedSet("disconnected-60x12x5", scale: scale)
        let table = try set.totals
        let connectivity = Connectivity(table)
        #expect(set.expected.panels.list.count == 3)
        for (panel, expected) in set.expected.panels.list.enumerated() {
            let part = table.panel(panel, of: connectivity)
            check(try IntraclassCorrelations(part), expected.icc, within: 1e-6)
            let w = try KendallConcordance(part)
            #expect(agrees(w.w, expected.kendallW.W, within: 1e-6))
            #expect(agrees(w.uncorrected, expected.kendallW.Wuncorrected, within: 1e-6))
            #expect(agrees(w.chiSquare, expected.kendallW.chiSquare, within: 1e-6))
            #expect(Double(w.freedom) == expected.kendallW.df.number)
        }
    }

    @Test("reliability without removing severity agrees with the one-way analysis", arguments: JudgedSet.generated)
    func oneWay(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let found = try OneWayReliability(try set.totals)
        let expected = set.expected.oneWayAnovaICC
        #expect(agrees(found.between, expected.MSB, within: 1e-6))
        #expect(agrees(found.within, expected.MSW, within: 1e-6))
        #expect(agrees(found.typicalJurors, expected.n0, within: 1e-9))
        #expect(agrees(found.single, expected["ICC(1)"], within: 1e-9))
        #expect(agrees(found.average, expected["ICC(1,k0)"], within: 1e-9))
        #expect(agrees(found.f, expected.F, within: 1e-8))
        #expect(Double(found.betweenFreedom) == expected.df1.number)
        #expect(Double(found.withinFreedom) == expected.df2.number)
    }

    @Test("Kendall's W with ties, as printed and to nine places")
    func kendall() throws {
        let set = try published("kendall-w-ties", (0, 1, 2))
        let expected: JSONValue = try Oracle.expected("kendall-w-ties/expected.json")
        let found = try KendallConcordance(try set.ratings.totals())
        #expect(agrees(found.w, expected.published.W, within: 0.0006))
        #expect(agrees(found.w, expected.computed.W, within: 1e-9))
        #expect(agrees(found.uncorrected, expected.computed.Wuncorrected, within: 1e-9))
        #expect(agrees(found.chiSquare, expected.computed.chiSquare, within: 1e-7))
        #expect(Double(found.freedom) == expected.computed.df.number)
        // Chi-square above 21.666 has probability 0.01 with 9 degrees of freedom, above 23.589 0.005, in any table.
        #expect(found.probability < 0.01 && found.probability > 0.005)
        #expect(agrees(Distributions.chiSquareAbove(21.666, freedom: 9), 0.01, within: 1e-5))
        #expect(agrees(Distributions.chiSquareAbove(2.088, freedom: 9), 0.99, within: 1e-4))
    }

    @Test("Krippendorff's alpha of 4 observers and 12 units with missing values, four ways")
    func krippendorff() throws {
        let set = try published("krippendorff-4x12-missing", (1, 0, 2))
        let expected: JSONValue = try Oracle.expected("krippendorff-4x12-missing/expected.json")
        for kind in KrippendorffAlpha.allCases {
            let found = try kind.coefficient(of: try set.ratings.totals())
            #expect(agrees(found, expected.published["\(kind)"], within: 0.0006))
            #expect(agrees(found, expected.computed["\(kind)"], within: 1e-9))
        }
    }

    @Test("alpha of totals and of each criterion agrees to 1e-9", arguments: JudgedSet.generated)
    func alphas(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let expected = set.expected.agreement
        let interval = try KrippendorffAlpha.interval.coefficient(of: try set.totals)
        #expect(agrees(interval, expected.krippendorffIntervalTotals, within: 1e-9))
        for (criterion, name) in set.criteria.enumerated() where scale == "1-5" {
            let ordinal = try KrippendorffAlpha.ordinal.coefficient(of: try set.ratings.marks(on: criterion))
            #expect(agrees(ordinal, expected.krippendorffOrdinalByCriterion[name], within: 1e-9))
        }
    }

    @Test("perfect agreement is 1, and a constant of severity lowers agreement but not consistency")
    func perfect() throws {
        let same = try totals([[1, 1, 1], [2, 2, 2], [5, 5, 5]])
        for kind in KrippendorffAlpha.allCases { #expect(try kind.coefficient(of: same) == 1) }
        #expect(try KendallConcordance(same).w == 1)
        let correlations = try IntraclassCorrelations(same)
        #expect(correlations.consistencySingle.value == 1)
        #expect(correlations.consistencySingle.interval == nil)
        #expect(correlations.agreementSingle.f == nil)
        let shifted = try IntraclassCorrelations(try totals([[1, 2, 3], [2, 3, 4], [5, 6, 7]]))
        #expect(shifted.consistencySingle.value == 1)
        #expect(shifted.agreementSingle.value < 0.9)
    }

    @Test("what cannot be told is refused by its reason")
    func refusals() throws {
        func refused(_ table: TotalTable) -> [StatisticsRefusal?] {
            [
                refusal { () throws(StatisticsRefusal) in try IntraclassCorrelations(table) },
                refusal { () throws(StatisticsRefusal) in try KendallConcordance(table) },
                refusal { () throws(StatisticsRefusal) in try OneWayReliability(table) },
                refusal { () throws(StatisticsRefusal) in try KrippendorffAlpha.interval.coefficient(of: table) },
            ]
        }
        #expect(refused(try totals([[4, 4], [4, 4]])) == .init(repeating: .noVariation, count: 4))
        #expect(
            refused(try totals(entries: 2, jurors: 2, [(0, 0, 1), (0, 1, 2), (1, 1, 3)]))
                == [.incomplete(entry: 1, juror: 0), .incomplete(entry: 1, juror: 0), nil, nil])
        #expect(
            refused(try totals([[1], [2]]))
                == [.tooFewJurors(1, needed: 2), .tooFewJurors(1, needed: 2), .noResidualFreedom, .noScores])
        #expect(
            refused(try totals([[1, 2]]))
                == [.tooFewEntries(1, needed: 2), .tooFewEntries(1, needed: 2), .tooFewEntries(1, needed: 2), nil])
        let negative = try totals([[-1, 2], [2, 3]])
        #expect(
            refusal { () throws(StatisticsRefusal) in try KrippendorffAlpha.ratio.coefficient(of: negative) }
                == .notPositive)
        let fine = try totals((0..<1600).map { [Double($0) + 0.25, Double($0) + 0.5] })
        #expect(
            refusal { () throws(StatisticsRefusal) in try KrippendorffAlpha.ratio.coefficient(of: fine) }
                == .tooMany(3200, limit: 3000))
        #expect(
            refusal { () throws(StatisticsRefusal) in try IntraclassCorrelations(fine, level: 1) }
                == .unusableParameter)
    }

    @Test("whatever a jury does, every figure is finite and within its bounds")
    func finite() throws {
        for seed in 0..<400 {
            var jury = RandomJury(seed: UInt64(seed))
            let table = try jury.ratings().totals()
            for kind in KrippendorffAlpha.allCases {
                if let alpha = try? kind.coefficient(of: table) { #expect(alpha.isFinite && alpha <= 1 + 1e-12) }
            }
            if let w = try? KendallConcordance(table) { #expect(w.w >= -1e-12 && w.w <= 1 + 1e-12) }
            if let found = try? OneWayReliability(table) { #expect(found.single.isFinite && found.average.isFinite) }
            guard let found = try? IntraclassCorrelations(table) else { continue }
            for coefficient in [
                found.oneWaySingle, found.oneWayAverage, found.agreementSingle, found.agreementAverage,
                found.consistencySingle, found.consistencyAverage,
            ] {
                #expect(coefficient.value.isFinite && coefficient.value <= 1 + 1e-9, "seed \(seed)")
                #expect(coefficient.f?.isFinite ?? true)
            }
        }
    }
}
