import TestSupport
import Testing

@testable import Scoring

/// Further readings near the cut: what they promise, what they keep, and what they gain against as many spread evenly.
@Suite("Search for further readings")
struct ReadingSearchTests {
    private func certainty(_ contest: SimulatedContest) throws -> Certainty {
        let posterior = try MixedPosterior(try MixedModel(try contest.totals()))
        return try Certainty(posterior, places: contest.shape.places, draws: 400, seed: 3)
    }

    @Test("the first reading is the best of the list that looks at each alone")
    func first() throws {
        let certainty = try certainty(SimulatedContest(seed: 5))
        let alone = try #require(certainty.extraReadings(count: 1).first)
        let search = ReadingSearch(certainty, jurors: 12)
        let found = try #require(search.best { _, _ in true })
        #expect(found.entry == alone.entry)
        #expect(agrees(found.gain, alone.gain, within: 1e-9))
        let expected = (0..<120).reduce(0.0) { sum, entry in
            let (level, error) = (certainty.posterior.levels[entry] ?? 0, certainty.posterior.errors[entry] ?? 1)
            return sum + Distributions.normal(-abs(level - certainty.cut) / error)
        }
        #expect(agrees(search.errorBefore, expected, within: 1e-9))
        #expect(search.errorAfter == search.errorBefore)
    }

    @Test("the covariance after readings is that of the posterior with them, the variances being known")
    func covariance() throws {
        // With one juror who has read nothing and all variances known, the posterior of the larger table says the same.
        var contest = SimulatedContest(seed: 9)
        let before = try certainty(contest)
        var search = ReadingSearch(before, jurors: 12)
        for _ in 0..<6 {
            let found = try #require(search.best { _, _ in true })
            search.take(entry: found.entry, juror: found.juror)
            contest.add(found.juror, to: found.entry)
        }
        let model = before.posterior.model
        let table = try contest.totals()
        // Dense: V = Z G Z' + R with a flat mean; the posterior covariance of levels by Woodbury is checked on one entry.
        let entry = search.entries[0]
        let after = try #require(Self.levelVariance(of: entry, table, model))
        let own = try #require(before.posterior.errors[entry])
        let left = own * own - (own * own - after)
        let expected = Certainty.expectedError(
            distance: (before.posterior.levels[entry] ?? 0) - before.cut, error: own, moved: own * own - left)
        let found = search.expectedError(of: entry)
        #expect(agrees(found, expected, within: 1e-6))
    }

    /// The posterior variance of mu + a_e with known variances and a nearly flat prior of mu, by dense equations over entries, jurors and mu.
    private static func levelVariance(of entry: Int, _ table: TotalTable, _ model: MixedModel) -> Double? {
        let (entries, jurors) = (table.entryCount, table.jurorCount)
        let size = entries + jurors + 1
        var matrix = [Double](repeating: 0, count: size * size)
        for index in 0..<entries { matrix[index * size + index] += 1 / model.entryVariance }
        for index in entries..<(entries + jurors) { matrix[index * size + index] += 1 / model.jurorVariance }
        for entry in 0..<entries {
            for juror in table.jurors(of: entry) {
                let effects = [entry, entries + juror, size - 1]
                for row in effects {
                    for column in effects { matrix[row * size + column] += 1 / model.residualVariance }
                }
            }
        }
        guard let inverse = Cholesky(matrix, size: size)?.inverse() else { return nil }
        return inverse[entry * size + entry] + 2 * inverse[entry * size + size - 1] + inverse[size * size - 1]
    }

    @Test("nobody is asked twice or against the rules, and a juror who has read nothing can be asked")
    func allowed() throws {
        let contest = SimulatedContest(seed: 11)
        var search = ReadingSearch(try certainty(contest), jurors: 13)
        var asked: Set<[Int]> = []
        for _ in 0..<40 {
            guard let found = search.best({ _, juror in juror > 9 }) else { break }
            #expect(found.juror > 9 && found.gain > 0)
            #expect(!contest.panels[found.entry].contains(found.juror))
            #expect(asked.insert([found.entry, found.juror]).inserted)
            let before = search.errorAfter
            search.take(entry: found.entry, juror: found.juror)
            #expect(search.errorAfter < before)
        }
        #expect(asked.contains { $0[1] == 12 })
        #expect(search.best { _, _ in false } == nil)
        search.take(entry: 10_000, juror: 3)
        search.take(entry: search.entries[0], juror: 99)
    }

    @Test("chosen readings save more wrong places than as many spread evenly, about as many as promised")
    func gain() throws {
        // 40 contests, fixed seeds. By the model 40 readings near the line save 0.73 of 6.03 wrong places, spread evenly 0.15; 0.69 were promised.
        let trial = try ReadingTrial(contests: 40, readings: 40, seed: 2026)
        let (near, even) = (trial.before.model - trial.proposed.model, trial.before.model - trial.even.model)
        #expect(near > even + 0.2)
        #expect(trial.before.official - trial.proposed.official > trial.before.official - trial.even.official)
        // Each wrong place is an entry that is off and one that is on.
        #expect(abs(trial.expected / 2 - near) < 0.35)
    }
}
