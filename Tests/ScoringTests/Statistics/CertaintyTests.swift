import TestSupport
import Testing

@testable import Scoring

@Suite("How certain a cut is")
struct CertaintyTests {
    private func posterior(_ set: JudgedSet) throws -> MixedPosterior {
        try MixedPosterior(try MixedModel(try set.totals))
    }

    @Test("levels, their errors and jurors' leniency agree to 1e-3", arguments: JudgedSet.generated)
    func predictions(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let found = try posterior(set)
        let expected = set.expected.mixedTotals
        expectAgreement(set.entries, expected.predicted, within: 1e-3) { found.levels[$0] }
        expectAgreement(set.entries, expected.predictedSD, within: 1e-3) { found.errors[$0] }
        expectAgreement(set.jurors, expected.blupJudge, within: 1e-3) { found.leniency[$0] }
        expectAgreement(set.entries, expected.blupEntry, within: 1e-3) { entry in
            found.levels[entry].map { $0 - found.model.mean }
        }
        expectRanks(set.entries, expected.rankCompetition, figures: found.levels, within: 1e-3)
    }

    @Test(
        "the probability of being in the top 25 agrees with 200,000 draws to 0.006 and the draws' own error",
        arguments: JudgedSet.generated)
    func joint(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let draws = 6000
        let found = try Certainty(
            try posterior(set), places: 25, draws: draws, seed: 5, acrossPanels: folder == "disconnected-60x12x5")
        let expected = set.expected.top25.mixedJointMonteCarlo.p
        for (entry, name) in set.entries.enumerated() {
            let p = expected[name].number
            // Four standard errors of so many draws: one of 360 entries beyond would be a rare accident.
            let tolerance = 0.006 + 4 * (p * (1 - p) / Double(draws)).squareRoot()
            #expect(agrees(found.probabilities[entry], p, within: tolerance), "\(name)")
        }
        let sum = found.probabilities.reduce(0) { $0 + ($1 ?? 0) }
        #expect(agrees(sum, 25, within: 1e-9))
    }

    @Test(
        "the independent normal form agrees to 5e-4, the bootstrap to 1e-6",
        arguments: JudgedSet.generated)
    func forms(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let normal = try CertaintyForms.independentNormal(try posterior(set), places: 25)
        expectAgreement(set.entries, set.expected.top25.mixedIndependentNormal.p, within: 5e-4) { normal[$0] }
        let bootstrap = try CertaintyForms.bootstrap(try set.totals, places: 25)
        expectAgreement(set.entries, set.expected.top25.bootstrapJudgesWithinEntry.p, within: 1e-6) { bootstrap[$0] }
    }

    @Test("the same seed gives the same figures, another seed others")
    func seeds() throws {
        let posterior = try posterior(try JudgedSet("disconnected-60x12x5", scale: "1-5"))
        func probabilities(_ seed: UInt64) throws -> [Double?] {
            try Certainty(posterior, places: 10, draws: 200, seed: seed, acrossPanels: true).probabilities
        }
        #expect(try probabilities(1) == probabilities(1))
        #expect(try probabilities(1) != probabilities(2))
    }

    @Test("rank intervals hold the expected rank, and the best entry's are better than the worst's")
    func intervals() throws {
        let set = try JudgedSet("connected-120x12x7", scale: "0-100")
        let posterior = try posterior(set)
        let found = try Certainty(posterior, places: 25, draws: 400, seed: 9)
        let ranks = competitionRanks(posterior.levels)
        for entry in set.entries.indices {
            let interval = try #require(found.rankIntervals[entry])
            #expect(interval.contains(try #require(ranks[entry])))
            if found.verdict(on: entry) == .safe { #expect(interval.lowerBound <= 25) }
            if interval.upperBound <= 25 { #expect((found.probabilities[entry] ?? 0) > 0.95) }
        }
        #expect(found.expectedErrors > 0 && found.expectedErrors < 12)
        let levels = posterior.levels.compactMap { $0 }.sorted(by: >)
        #expect(found.cut > levels[40] && found.cut < levels[10])
    }

    @Test("of the entries said to be in with some certainty, about that share is in")
    func calibration() throws {
        var (said, were, count) = (0.0, 0.0, 0)
        var jury = RandomJury(seed: 2026)
        for contest in 0..<80 {
            let severities = (0..<8).map { _ in 3 * jury.normal() }
            let levels = (0..<36).map { _ in 70 + 5 * jury.normal() }
            let rows = levels.enumerated().flatMap { entry, level in
                jury.some(4, of: 8).map { (entry, $0, level + severities[$0] + 5 * jury.normal()) }
            }
            let model = try MixedModel(try totals(entries: 36, jurors: 8, rows))
            guard model.entryVariance > 0 else { continue }
            let certainty = try Certainty(try MixedPosterior(model), places: 10, draws: 200, seed: UInt64(contest))
            let best = Set(levels.indices.sorted { levels[$0] > levels[$1] }.prefix(10))
            for (entry, probability) in certainty.probabilities.enumerated() {
                guard let probability, probability >= 0.8, probability <= 0.99 else { continue }
                said += probability
                were += best.contains(entry) ? 1 : 0
                count += 1
            }
        }
        #expect(count > 200)
        #expect(agrees(were / Double(count), said / Double(count), within: 0.05))
        #expect(agrees(said / Double(count), 0.9, within: 0.03))
    }

    @Test("sets of ranks hold all true ranks at once as often as they say")
    func rankSets() throws {
        var jury = RandomJury(seed: 77)
        var held = 0
        for contest in 0..<40 {
            let levels = (0..<10).map { _ in 70 + 4 * jury.normal() }
            let rows = levels.enumerated().flatMap { entry, level in
                jury.some(3, of: 5).map { (entry, $0, level + Double($0) + 2 * jury.normal()) }
            }
            let table = try totals(entries: 10, jurors: 5, rows)
            guard Connectivity(table).isConnected else { continue }
            let sets = try RankSets(try LeastSquares(table), level: 0.8, draws: 150, seed: UInt64(contest))
            let ranks = competitionRanks(levels)
            let all = levels.indices.allSatisfy { sets.ranks[$0]?.contains(ranks[$0] ?? 0) ?? false }
            held += all ? 1 : 0
        }
        // Pairs that are told apart are those whose ranks can be wrong; at least 80 % of 40, less two standard errors.
        #expect(held >= 27)
        let clear = try LeastSquares(try totals([[90, 91], [50, 50], [10, 9]]))
        let sets = try RankSets(clear, level: 0.9, draws: 200, seed: 1)
        #expect(sets.ranks == [1...1, 2...2, 3...3])
        let close = try LeastSquares(try totals([[50, 53], [52, 50], [51, 51]]))
        #expect(try RankSets(close, level: 0.9, draws: 200, seed: 1).ranks == [1...3, 1...3, 1...3])
    }

    @Test("the critical value of two entries is Student's")
    func criticalValue() throws {
        let fit = try LeastSquares(try totals([[5, 7, 6, 8], [1, 4, 2, 2]]))
        let sets = try RankSets(fit, draws: 4000, seed: 3)
        #expect(agrees(sets.criticalValue, Distributions.tTwoSided(0.95, freedom: 3), within: 0.25))
    }

    @Test("the gap at the cut stands beside its error")
    func gap() throws {
        let table = try totals([[80, 82, 84], [70, 71, 78], [60, 66, 63], [50, 49, 53]])
        let model = try MixedModel(table)
        let gap = try #require(try model.gap(atPlaces: 2))
        #expect((gap.last, gap.next) == (1, 2))
        #expect(agrees(gap.points, 10, within: 1e-9))
        // The same jurors judged both: their severities cancel.
        #expect(agrees(gap.standardError, (model.residualVariance * 2 / 3).squareRoot(), within: 1e-9))
        let apart = try MixedModel(
            try totals(
                entries: 3, jurors: 4,
                [
                    (0, 0, 80), (0, 1, 83), (1, 2, 70), (1, 3, 72), (2, 0, 60), (2, 1, 58), (2, 2, 61), (2, 3, 64),
                ]))
        let alone = try #require(try apart.gap(atPlaces: 1))
        #expect(agrees(alone.standardError, (apart.residualVariance + apart.jurorVariance).squareRoot(), within: 1e-9))
        let tied = try MixedModel(try totals([[5, 3], [3, 5], [2, 1]]))
        #expect(try tied.gap(atPlaces: 1) == nil)
        #expect(
            refusal { () throws(StatisticsRefusal) in try tied.gap(atPlaces: 3) } == .unusablePlaces(3, entries: 3))
    }

    @Test("buckets rank like sorting, whatever the numbers")
    func bucketRanking() {
        var jury = RandomJury(seed: 4)
        for round in 0..<60 {
            let count = 2 + jury.index(below: 200)
            var values = (0..<count).map { _ in jury.normal() }
            if round % 3 == 0 { values[0] = 1e6 }
            if round % 5 == 0 { values = values.map { _ in Double(jury.index(below: 4)) } }
            if round == 7 { values = values.map { _ in 2.5 } }
            var ranking = BucketRanking(count: count)
            ranking.rank(values)
            ranking.rank(values)
            for index in values.indices {
                #expect(Int(ranking.ranks[index]) == 1 + values.filter { $0 > values[index] }.count)
            }
            let wanted = 1 + jury.index(below: count)
            var copy = values
            #expect(copy.selectHighest(wanted) == values.sorted(by: >)[wanted - 1])
        }
    }

    @Test("an interval of ranks cuts off a fortieth at each end")
    func extremeRanks() {
        var jury = RandomJury(seed: 6)
        var ranks = ExtremeRanks(count: 2, draws: 200)
        var all: [Int] = []
        for _ in 0..<200 {
            let rank = 1 + jury.index(below: 1000)
            all.append(rank)
            ranks.add(Int32(rank), of: 1)
            ranks.add(7, of: 0)
        }
        all.sort()
        #expect(ranks.interval(of: 1) == all[5]...all[194])
        #expect(ranks.interval(of: 0) == 7...7)
    }

    @Test("random numbers have the moments of their distributions, and are those of the published generator")
    func numbers() {
        var numbers = SeededNumbers(seed: 1)
        var (spread, fourth) = (Spread(), 0.0)
        for _ in 0..<20_000 {
            let value = numbers.normal()
            spread.add(value)
            fourth += value * value * value * value / 20_000
        }
        #expect(agrees(spread.mean, 0, within: 0.03))
        #expect(agrees(spread.deviation, 1, within: 0.02))
        #expect(agrees(fourth, 3, within: 0.25))
        // splitmix64 of seed 0 starts with e220a8397b1dcdaf, 6e789e6aa1b965f4, 06c45d188009454f, f88bb8a8724c81ec, so
        // that xoshiro256++ starts with rotl(first + fourth, 23) + first.
        var first = SeededNumbers(seed: 0)
        let sum: UInt64 = 0xe220_a839_7b1d_cdaf &+ 0xf88b_b8a8_724c_81ec
        #expect(first.next() == ((sum << 23) | (sum >> 41)) &+ 0xe220_a839_7b1d_cdaf)
    }

    @Test("what cannot be told is refused by its reason")
    func refusals() throws {
        let disconnected = try posterior(try JudgedSet("disconnected-60x12x5", scale: "1-5"))
        func refused(_ posterior: MixedPosterior, places: Int, draws: Int = 100) -> StatisticsRefusal? {
            refusal { () throws(StatisticsRefusal) in
                try Certainty(posterior, places: places, draws: draws, seed: 1)
            }
        }
        #expect(refused(disconnected, places: 5) == .unconnectedPanels(3))
        let small = try MixedPosterior(try MixedModel(try totals([[1, 2], [3, 5], [8, 8]])))
        #expect(refused(small, places: 0) == .unusablePlaces(0, entries: 3))
        #expect(refused(small, places: 3) == .unusablePlaces(3, entries: 3))
        #expect(refused(small, places: 1, draws: 10) == .unusableParameter)
        #expect(refused(small, places: 1) == nil)
        // Every entry has the same mean: nothing tells them apart.
        let same = try MixedPosterior(try MixedModel(try totals([[1, 9], [9, 1], [5, 5], [8, 2]])))
        #expect(refused(same, places: 2) == .entriesNotDistinguished)
        #expect(
            refusal { () throws(StatisticsRefusal) in try CertaintyForms.independentNormal(same, places: 2) }
                == .entriesNotDistinguished)
        let wide = try totals([.init(repeating: 1, count: 9), (0..<9).map(Double.init)])
        #expect(
            refusal { () throws(StatisticsRefusal) in try CertaintyForms.bootstrap(wide, places: 1) }
                == .tooMany(9, limit: 8))
        #expect(
            refusal { () throws(StatisticsRefusal) in
                try RankSets(try LeastSquares(try totals([[1, 2]])), seed: 1)
            } == .noResidualFreedom)
    }

    @Test("whatever a jury does, probabilities are between 0 and 1 and add up to the places")
    func finite() throws {
        var answered = 0
        for seed in 0..<200 {
            var jury = RandomJury(seed: UInt64(seed))
            let table = try jury.ratings().totals()
            guard let model = try? MixedModel(table), let posterior = try? MixedPosterior(model) else { continue }
            #expect(posterior.errors.allSatisfy { $0?.isFinite ?? true }, "seed \(seed)")
            guard let found = try? Certainty(posterior, places: 1, draws: 100, seed: 1, acrossPanels: true) else {
                continue
            }
            answered += 1
            #expect(found.probabilities.allSatisfy { ($0 ?? 0) >= 0 && ($0 ?? 0) <= 1 })
            #expect(agrees(found.probabilities.reduce(0) { $0 + ($1 ?? 0) }, 1, within: 1e-9), "seed \(seed)")
            #expect(found.cut.isFinite)
        }
        #expect(answered > 10)
    }
}
