import TestSupport
import Testing

@testable import Scoring

@Suite("Severity by least squares")
struct LeastSquaresTests {
    @Test("every computed case agrees to 1e-8", arguments: JudgedSet.generated)
    func generated(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let fit = try LeastSquares(try set.totals)
        let expected = set.expected.leastSquares
        expectAgreement(set.entries, expected.adjusted, within: 1e-8) { fit.fairScores[$0] }
        expectAgreement(set.entries, expected.adjustedSE, within: 1e-8) { fit.fairScoreError(of: $0) }
        expectAgreement(set.jurors, expected.judgeEffect, within: 1e-8) { juror in fit.severity[juror].map { -$0 } }
        expectAgreement(set.jurors, expected.judgeEffectSE, within: 1e-8) { fit.severityError(of: $0) }
        #expect(agrees(fit.residualSpread, expected.residualSD, within: 1e-8))
        #expect(Double(fit.freedom) == expected.residualDf.number)
        expectRanks(set.entries, expected.rankCompetition, figures: fit.fairScores, within: 1e-8)
    }

    @Test("fair scores of panels that share no entry are not comparable")
    func unconnected() throws {
        let set = try JudgedSet("disconnected-60x12x5", scale: "0-100")
        let fit = try LeastSquares(try set.totals)
        #expect(refusal { () throws(StatisticsRefusal) in try fit.comparableFairScores() } == .unconnectedPanels(3))
        #expect(fit.differenceError(between: 0, and: 59) == nil)
        #expect(fit.differenceError(between: 0, and: 0) == 0)
        let connected = try LeastSquares(try JudgedSet("connected-120x12x7", scale: "0-100").totals)
        #expect(try connected.comparableFairScores() == connected.fairScores)
    }

    @Test("a severity's interval follows Student's distribution")
    func interval() throws {
        let fit = try LeastSquares(try totals([[1, 2, 4], [2, 2, 5], [3, 5, 5]]))
        let interval = try #require(fit.severityInterval(of: 0))
        let error = try #require(fit.severityError(of: 0))
        // The 97.5 % point of Student's t with 4 degrees of freedom, as tables print it.
        #expect(agrees(interval.upperBound - (fit.severity[0] ?? 0), 2.776445 * error, within: 1e-6))
        #expect(fit.severityInterval(of: 0, level: 1) == nil)
    }

    @Test("known severities come back from totals without error")
    func exact() throws {
        let severity = [3.0, -1, -2]
        let quality = [70.0, 60, 80, 75]
        let pairs = [(0, 0), (0, 1), (1, 1), (1, 2), (2, 0), (2, 2), (3, 1)]
        let fit = try LeastSquares(
            try totals(entries: 4, jurors: 3, pairs.map { ($0.0, $0.1, quality[$0.0] - severity[$0.1]) }))
        for juror in 0..<3 { #expect(agrees(fit.severity[juror], severity[juror], within: 1e-10)) }
        for entry in 0..<4 { #expect(agrees(fit.fairScores[entry], quality[entry], within: 1e-10)) }
        #expect(agrees(fit.residualSpread, 0, within: 1e-10))
    }

    @Test("adding points to a juror changes that severity only; adding points to an entry, that score only")
    func shifts() throws {
        let set = try JudgedSet("connected-120x12x7", scale: "0-100")
        let table = try set.totals
        let fit = try LeastSquares(table)
        let strict = try LeastSquares(table.replacing(zip(table.values, table.jurors).map { $1 == 4 ? $0 - 12 : $0 }))
        for entry in 0..<120 {
            // Severities are relative to the panel's mean, which moves by a twelfth.
            #expect(agrees(strict.fairScores[entry], (fit.fairScores[entry] ?? .nan) - 1, within: 1e-9))
        }
        #expect(agrees(strict.severity[4], (fit.severity[4] ?? .nan) + 11, within: 1e-9))
        #expect(agrees(strict.severity[5], (fit.severity[5] ?? .nan) - 1, within: 1e-9))
        #expect(agrees(strict.residualSpread, fit.residualSpread ?? .nan, within: 1e-9))
    }

    @Test("standard errors are what errors of single totals add up to")
    func differences() throws {
        let rows: [(Int, Int, Double)] = [
            (0, 0, 5), (0, 1, 7), (1, 0, 4), (1, 1, 5), (1, 2, 9), (2, 1, 6), (2, 2, 3), (3, 2, 4),
        ]
        let table = try totals(entries: 4, jurors: 3, rows)
        let fit = try LeastSquares(table)
        let spread = try #require(fit.residualSpread)
        // Fair scores are linear in the totals, so that a fit to one point of one total is what that total does.
        let effects = try rows.indices.map { position in
            try LeastSquares(table.replacing(rows.indices.map { $0 == position ? 1 : 0 })).fairScores.map { $0 ?? .nan }
        }
        for first in 0..<4 {
            let own = effects.reduce(0) { $0 + $1[first] * $1[first] }
            #expect(agrees(fit.fairScoreError(of: first), spread * own.squareRoot(), within: 1e-9))
            for second in 0..<4 {
                let sum = effects.reduce(0) { $0 + ($1[first] - $1[second]) * ($1[first] - $1[second]) }
                let error = fit.differenceError(between: first, and: second)
                #expect(agrees(error, spread * sum.squareRoot(), within: 1e-9))
            }
        }
    }

    @Test("a standardised residual is the one of a fit without that total, seen from inside")
    func standardised() throws {
        let rows: [(Int, Int, Double)] = [
            (0, 0, 5), (0, 1, 7), (1, 0, 4), (1, 1, 5), (1, 2, 9), (2, 1, 6), (2, 2, 3), (3, 2, 4),
        ]
        let table = try totals(entries: 4, jurors: 3, rows)
        let fit = try LeastSquares(table)
        let residuals = fit.standardisedResiduals()
        #expect(residuals[7] == nil)
        for position in 0..<7 {
            var kept = rows
            let (entry, juror, value) = kept.remove(at: position)
            let other = try LeastSquares(try totals(entries: 4, jurors: 3, kept))
            guard let fair = other.fairScores[entry], let severity = other.severity[juror],
                other.connectivity.panelOfEntry[entry] == other.connectivity.panelOfJuror[juror]
            else { continue }
            // The residual of a total left out is r / (1 - h).
            let deleted = value - (fair - severity)
            let leverage = 1 - fit.residuals[position] / deleted
            let expected = fit.residuals[position] / ((fit.residualSpread ?? .nan) * (1 - leverage).squareRoot())
            #expect(agrees(residuals[position], expected, within: 1e-9))
        }
    }

    @Test("small and odd juries have figures or a reason")
    func odd() throws {
        let one = try LeastSquares(try totals(entries: 1, jurors: 1, [(0, 0, 7)]))
        #expect(one.fairScores == [7])
        #expect(one.severity == [nil])
        #expect(one.residualSpread == nil)
        #expect(one.fairScoreError(of: 0) == nil)
        let equal = try LeastSquares(try totals([[5, 5], [5, 5], [5, 5]]))
        #expect(equal.severity == [0, 0])
        #expect(equal.residualSpread == 0)
        #expect(equal.standardisedResiduals() == [nil, nil, nil, nil, nil, nil])
        let empty = try totals(entries: 2, jurors: 2, [])
        #expect(refusal { () throws(StatisticsRefusal) in try LeastSquares(empty) } == .noScores)
        let abstained = try LeastSquares(try totals(entries: 2, jurors: 3, [(0, 0, 1), (0, 1, 3), (1, 1, 2)]))
        #expect(abstained.severity[2] == nil)
        #expect(abstained.severityError(of: 2) == nil)
    }
}
