import TestSupport
import Testing

@testable import Scoring

@Suite("What if the rule, the jury or the readings were others")
struct WhatIfTests {
    /// Reads ballots such as `A>C>B` with their numbers of voters.
    private func votes(_ name: String) throws -> (names: [String], votes: PairwiseVotes) {
        let rows = try Oracle.rows("voting-schulze45-tennessee/\(name).csv")
        let orders = rows.map { $0[1].split(separator: ">").map(String.init) }
        let names = orders[0].sorted()
        let ballots = try zip(rows, orders).map { row, order in
            (voters: try #require(Int(row[0])), ranks: names.map { order.firstIndex(of: $0).map { $0 + 1 } })
        }
        return (names, try PairwiseVotes(entries: names.count, ballots: ballots))
    }

    @Test("Schulze's 45 voters and the capital of Tennessee", arguments: ["schulze45", "tennessee"])
    func voting(name: String) throws {
        let (names, votes) = try votes(name)
        let oracle: JSONValue = try Oracle.expected("voting-schulze45-tennessee/expected.json")
        let expected = oracle.computed[name]
        let paths = votes.strongestPaths
        for (first, a) in names.enumerated() {
            for (second, b) in names.enumerated() {
                #expect(Double(votes.votes(for: first, against: second)) == expected.pairwise[a][b].number)
                #expect(Double(paths[first * names.count + second]) == expected.strongestPath[a][b].number)
            }
            #expect(votes.bordaCounts[first] == expected.borda[a].number)
            let groups = expected.schulzeRankGroups.list
            let place = groups.prefix { group in !group.list.contains { $0.string == a } }
                .reduce(1) { $0 + $1.list.count }
            #expect(votes.schulzeRanks[first] == place)
        }
        let kemeny = try votes.kemenyOrder()
        #expect(Double(kemeny.votes) == expected.kemenyScore.number)
        let order = kemeny.order.map { names[$0] }
        if name == "schulze45" {
            #expect(order.joined() == expected.kemenyOptimalOrders[0].string)
            let schulze = names.indices.sorted { votes.schulzeRanks[$0] < votes.schulzeRanks[$1] }.map { names[$0] }
            #expect(schulze.joined() == oracle.published.schulze45.order.string)
        } else {
            #expect(order == oracle.published.tennessee.kemenyOrder.list.map(\.string))
            #expect(Double(kemeny.votes) == oracle.published.tennessee.kemenyScore.number)
        }
    }

    @Test("the American League East of 1987 by Bradley and Terry, as printed and to six places")
    func baseball() throws {
        let rows = try Oracle.rows("bradley-terry-agresti-baseball/data.csv")
        let names = Set(rows.map { $0[0] }).sorted()
        var ballots: [(voters: Int, ranks: [Int?])] = []
        for row in rows {
            let (home, away) = (names.firstIndex(of: row[0]), names.firstIndex(of: row[1]))
            func order(_ first: Int?) -> [Int?] {
                names.indices.map { $0 == home || $0 == away ? ($0 == first ? 1 : 2) : nil }
            }
            ballots.append((try #require(Int(row[2])), order(home)))
            ballots.append((try #require(Int(row[3])), order(away)))
        }
        let model = try BradleyTerry(try PairwiseVotes(entries: names.count, ballots: ballots))
        let expected: JSONValue = try Oracle.expected("bradley-terry-agresti-baseball/expected.json")
        let base = try #require(names.firstIndex(of: "Baltimore"))
        let printed = expected.published["logAbilityNoHome (Baltimore = 0)"]
        for (entry, name) in names.enumerated() {
            let ability = model.logStrengths[entry] - model.logStrengths[base]
            #expect(agrees(ability, printed[name], within: 0.0055), "\(name)")
            #expect(agrees(ability, expected.computed.logAbilityNoHome[name], within: 1e-6), "\(name)")
            let error = model.differenceError(between: entry, and: base)
            #expect(agrees(error, expected.computed.standardError[name], within: 1e-6), "\(name)")
            #expect(competitionRanks(model.logStrengths)[entry].map(Double.init) == expected.computed.rank[name].number)
        }
        #expect(agrees(model.logStrengths.reduce(0, +), 0, within: 1e-9))
        // A pair that met once, with one win of three: the deviance of a perfect fit is 0.
        let pair = try BradleyTerry(
            try PairwiseVotes(entries: 2, ballots: [(2, [1, 2]), (1, [2, 1])]))
        #expect(agrees(pair.logStrengths[0] - pair.logStrengths[1], Elementary.log(2), within: 1e-9))
        #expect(agrees(pair.deviance, 0, within: 1e-9))
    }

    @Test(
        "means, medians and trimmed means",
        arguments: [
            (WhatIfRule.mean, [6.0, 4, 5.5, nil]), (.median, [4, 4, 5.5, nil]),
            (.trimmedMean(drop: 1), [4, nil, nil, nil]),
            (.trimmedMean(drop: 0), [6, 4, 5.5, nil]),
        ])
    func means(rule: WhatIfRule, expected: [Double?]) throws {
        let table = try totals(
            entries: 4, jurors: 3, [(0, 0, 2), (0, 1, 12), (0, 2, 4), (1, 0, 4), (2, 1, 5), (2, 2, 6)])
        #expect(try rule.figures(of: table) == expected)
    }

    @Test("rules that compare orders need a jury that hangs together, and agree when all jurors do")
    func orders() throws {
        let rules: [WhatIfRule] = [.fairScore, .borda, .schulze]
        let same = try totals([[9, 8, 7], [5, 6, 3], [7, 7, 4]])
        for rule in rules { #expect(try rule.ranks(of: same) == [1, 3, 2]) }
        #expect(
            refusal { () throws(StatisticsRefusal) in try WhatIfRule.bradleyTerry.ranks(of: same) }
                == .notStronglyConnected)
        let mixed = try totals([[9, 8, 3], [5, 6, 7], [7, 2, 4]])
        #expect(try WhatIfRule.bradleyTerry.ranks(of: mixed).compactMap { $0 }.count == 3)
        let apart = try totals(entries: 4, jurors: 2, [(0, 0, 1), (1, 0, 2), (2, 1, 3), (3, 1, 1)])
        for rule in rules + [.bradleyTerry] {
            #expect(
                refusal { () throws(StatisticsRefusal) in try rule.ranks(of: apart) } == .unconnectedPanels(2))
        }
        let empty = try totals(entries: 2, jurors: 2, [])
        for rule in rules + [.mean, .median] {
            #expect(refusal { () throws(StatisticsRefusal) in try rule.ranks(of: empty) } == .noScores)
        }
    }

    @Test("equal rankings are half a win, and jurors who saw few entries weigh no less an entry")
    func ties() throws {
        let votes = try PairwiseVotes(try totals([[5, 5], [5, 4], [3, 5]]))
        #expect(votes.bordaCounts == [3, 1.5, 1.5])
        #expect(votes.bordaShares == [0.75, 0.375, 0.375])
        let partial = try PairwiseVotes(entries: 3, ballots: [(1, [1, nil, 2]), (3, [1, 1, nil])])
        #expect(partial.bordaShares == [2.5 / 4, 0.5, 0])
        #expect(
            refusal { () throws(StatisticsRefusal) in try PairwiseVotes(entries: 2, ballots: [(1, [1])]) }
                == .unusableParameter)
        #expect(
            refusal { () throws(StatisticsRefusal) in try PairwiseVotes(entries: 601, ballots: []) }
                == .tooMany(601, limit: 600))
        #expect(
            refusal { () throws(StatisticsRefusal) in try PairwiseVotes(entries: 13, ballots: []).kemenyOrder() }
                == .tooMany(13, limit: 12))
        #expect(
            refusal { () throws(StatisticsRefusal) in try BradleyTerry(try PairwiseVotes(entries: 1, ballots: [])) }
                == .tooFewEntries(1, needed: 2))
    }

    @Test("who would leave the top 25 without each juror, and how far ranks go", arguments: JudgedSet.generated)
    func influence(folder: String, scale: String) throws {
        let set = try JudgedSet(folder, scale: scale)
        let found = try JurorInfluence(try set.totals, places: 25)
        let expected = set.expected.leaveOneJudgeOut
        expectAgreement(set.entries, expected.bestRank, within: 0) { found.bestRanks[$0].map(Double.init) }
        expectAgreement(set.entries, expected.worstRank, within: 0) { found.worstRanks[$0].map(Double.init) }
        for (juror, name) in set.jurors.enumerated() {
            let leaving = found.effects[juror].leaving.map { set.entries[$0] }
            #expect(leaving == expected.entriesLeavingTop25[name].list.map(\.string).sorted(), "\(name)")
            #expect(found.effects[juror].unscored.isEmpty)
        }
    }

    @Test("an entry whose only juror is left out has no rank then, and others move up")
    func onlyJuror() throws {
        let table = try totals(entries: 3, jurors: 3, [(0, 0, 9), (1, 1, 5), (1, 0, 5), (2, 1, 3)])
        let found = try JurorInfluence(table, places: 1)
        #expect(found.effects[0] == JurorInfluence.Effect(leaving: [0], entering: [1], unscored: [0]))
        #expect(found.effects[1] == JurorInfluence.Effect(leaving: [], entering: [], unscored: [2]))
        #expect(found.effects[2] == JurorInfluence.Effect(leaving: [], entering: [], unscored: []))
        #expect(found.bestRanks == [1, 1, 2])
        #expect(
            refusal { () throws(StatisticsRefusal) in try JurorInfluence(table, places: 0) }
                == .unusablePlaces(0, entries: 3))
    }

    @Test("another reading is worth most at the cut, and never asked of who has read")
    func extraReadings() throws {
        let set = try JudgedSet("connected-120x12x7", scale: "0-100")
        let table = try set.totals
        let posterior = try MixedPosterior(try MixedModel(table))
        let certainty = try Certainty(posterior, places: 25, draws: 400, seed: 3)
        let readings = certainty.extraReadings(count: 10)
        #expect(readings.count == 10)
        for (reading, next) in zip(readings, readings.dropFirst()) { #expect(reading.gain >= next.gain) }
        for reading in readings {
            #expect(certainty.verdict(on: reading.entry) == .contested)
            #expect(table.value(entry: reading.entry, juror: reading.juror) == nil)
            #expect(reading.errorBefore <= 0.5 && reading.gain > 0)
        }
        let only = certainty.extraReadings(count: 5) { _, juror in juror == 3 }
        #expect(only.allSatisfy { $0.juror == 3 } && !only.isEmpty)
        #expect(certainty.extraReadings(count: 5) { _, _ in false }.isEmpty)
        #expect(certainty.extraReadings(count: -1).isEmpty)
    }

    @Test("what a reading is expected to change is what it does change")
    func readingsKeepTheirWord() throws {
        // Adding the reading to the design changes the posterior error as the formula says.
        let set = try JudgedSet("disconnected-60x12x5", scale: "0-100")
        let table = try set.totals
        let posterior = try MixedPosterior(try MixedModel(table.panel(0, of: Connectivity(table)).without(juror: 3)))
        let certainty = try Certainty(posterior, places: 8, draws: 400, seed: 3)
        let reading = try #require(certainty.extraReadings(count: 1).first)
        #expect(reading.juror == 3 || reading.juror > 3)
        // Juror 3 has no scores: the level's error then follows from one more independent observation.
        let (own, model) = (try #require(posterior.errors[reading.entry]), posterior.model)
        let moved = own * own * own * own / (own * own + model.jurorVariance + model.residualVariance)
        let distance = try #require(posterior.levels[reading.entry]) - certainty.cut
        let after = Certainty.expectedError(distance: distance, error: own, moved: moved)
        #expect(agrees(reading.errorAfter, after, within: 1e-9))
        // At the cut itself: E Phi(-|Z| d / s') = atan(s' / d) / pi.
        let error = Certainty.expectedError(distance: 0, error: 5, moved: 9)
        #expect(agrees(error, 0.2951672353, within: 1e-4))
    }

    @Test("whatever a jury does, every figure is finite")
    func finite() throws {
        for seed in 0..<200 {
            var jury = RandomJury(seed: UInt64(seed))
            let table = try jury.ratings().totals()
            for rule in [
                WhatIfRule.mean, .median, .trimmedMean(drop: 1), .fairScore, .borda, .bradleyTerry, .schulze,
            ] {
                guard let figures = try? rule.figures(of: table) else { continue }
                #expect(figures.allSatisfy { $0?.isFinite ?? true }, "seed \(seed), \(rule)")
            }
            if let found = try? JurorInfluence(table, places: 1) { #expect(found.effects.count == table.jurorCount) }
            guard let model = try? MixedModel(table), let posterior = try? MixedPosterior(model),
                let certainty = try? Certainty(posterior, places: 1, draws: 100, seed: 1, acrossPanels: true)
            else { continue }
            for reading in certainty.extraReadings(count: 5) {
                #expect(reading.gain >= 0 && reading.errorBefore <= 0.5, "seed \(seed): \(reading)")
            }
        }
    }
}
