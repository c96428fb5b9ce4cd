import TestSupport
import Testing

@testable import Scoring

@Suite("How a juror marks beside the others")
struct JurorProfileTests {
    @Test("extreme marks and the spread over criteria are told by scale")
    func habits() throws {
        let marks: [[Double]] = [[5, 1, 5], [3, 3, 3]]
        let ratings = try RatingTable(
            entries: 1, jurors: 3, criteria: 3,
            ratings: marks.enumerated().flatMap { juror, row in
                row.enumerated().map { Rating(entry: 0, juror: juror, criterion: $0, score: $1) }
            })
        let fit = try LeastSquares(try ratings.totals())
        let profiles = try fit.profiles(ratings: ratings, scales: [1...5, 1...5, 1...5])
        #expect(profiles[0].topShare == 2.0 / 3)
        #expect(profiles[0].bottomShare == 1.0 / 3)
        // Shares of the scale 1, 0, 1: variance 1/3.
        #expect(agrees(profiles[0].criterionSpread, (1.0 / 3).squareRoot(), within: 1e-12))
        #expect(profiles[1].criterionSpread == 0)
        #expect(agrees(profiles[0].criterionSpreadRatio, 2.0.squareRoot(), within: 1e-12))
        #expect(profiles[2] == JurorProfile(entries: 0))
        #expect(try fit.profiles()[0].topShare == nil)
        #expect(
            refusal { () throws(StatisticsRefusal) in try fit.profiles(ratings: ratings, scales: [1...5]) }
                == .unusableParameter)
    }

    @Test("agreement is the correlation with the mean of the others")
    func agreement() throws {
        let table = try totals([[1, 4, 2], [2, 5, 3], [3, 9, 4], [4, 1, 5]])
        let profiles = try LeastSquares(table).profiles()
        // Complete: severities shift the others' means by a constant. Means of jurors 1 and 2: 3, 4, 6.5, 3.
        #expect(agrees(profiles[0].agreement, correlation([1, 2, 3, 4], [3, 4, 6.5, 3]), within: 1e-12))
        #expect(agrees(profiles[1].agreement, correlation([4, 5, 9, 1], [1.5, 2.5, 3.5, 4.5]), within: 1e-12))
    }

    private func correlation(_ x: [Double], _ y: [Double]) -> Double {
        let (mx, my) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let product = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
        let (sx, sy) = (x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }, y.reduce(0) { $0 + ($1 - my) * ($1 - my) })
        return product / (sx * sy).squareRoot()
    }

    @Test("a juror of a random hand has the largest residuals, the least agreement and the widest spread")
    func rogue() throws {
        var jury = RandomJury(seed: 7)
        let quality = (0..<40).map { _ in 70 + 6 * jury.normal() }
        let table = try totals(
            quality.map { quality in
                (0..<5).map { juror in
                    juror == 3 ? 70 + 15 * jury.normal() : quality + 2 * jury.normal() - Double(juror)
                }
            })
        let profiles = try LeastSquares(table).profiles()
        #expect(profiles.indices.max { (profiles[$0].residualSpread ?? 0) < (profiles[$1].residualSpread ?? 0) } == 3)
        #expect(profiles.indices.min { (profiles[$0].agreement ?? 1) < (profiles[$1].agreement ?? 1) } == 3)
        #expect(profiles.indices.max { (profiles[$0].spreadRatio ?? 0) < (profiles[$1].spreadRatio ?? 0) } == 3)
        #expect(abs(profiles[3].largestResidual ?? 0) > 2)
    }

    @Test("a juror without spread has no agreement, and one who keeps to the middle a low spread ratio")
    func middle() throws {
        let table = try totals([[5, 1, 2], [5, 5, 6], [5, 9, 9], [5, 4, 3]])
        let profile = try LeastSquares(table).profiles()[0]
        #expect(profile.agreement == nil)
        #expect(agrees(profile.spreadRatio, 0, within: 1e-12))
    }

    @Test("whatever a jury does, every figure is finite")
    func finite() throws {
        for seed in 0..<400 {
            var jury = RandomJury(seed: UInt64(seed))
            let ratings = try jury.ratings()
            let table = try ratings.totals()
            guard table.count > 0 else { continue }
            let fit = try LeastSquares(table)
            var figures = fit.fairScores + fit.severity + fit.standardisedResiduals() + [fit.residualSpread]
            figures += (0..<table.entryCount).map { fit.fairScoreError(of: $0) }
            for profile in try fit.profiles(
                ratings: ratings, scales: .init(repeating: 0...100, count: ratings.criterionCount))
            {
                figures += [
                    profile.severity, profile.severityInterval?.lowerBound, profile.residualSpread, profile.agreement,
                    profile.spreadRatio, profile.topShare, profile.bottomShare, profile.criterionSpread,
                    profile.criterionSpreadRatio, profile.largestResidual,
                ]
            }
            #expect(figures.allSatisfy { $0?.isFinite ?? true }, "seed \(seed)")
        }
    }
}
