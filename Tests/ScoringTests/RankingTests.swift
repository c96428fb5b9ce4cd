import Scoring
import TestSupport
import Testing

@Suite("Rankings")
struct RankingTests {
    // Six entries; keys are the mean of the main criterion and the moment of submission as a negative number.
    //
    //        score   main   submitted
    //   a      90     80       500      alone at the top
    //   b      85     88       700      tied with c and d at 85: better in the main criterion
    //   c      85     82       600      tied with d at 85 and 82: submitted earlier
    //   d      85     82       650
    //   e      80     70       100      tied with f in everything: rank 5 is shared, and rank 6 is not given
    //   f      80     70       100
    private let contenders = [
        Contender(entry: "a", score: 90, tieKeys: [80, -500]), Contender(entry: "b", score: 85, tieKeys: [88, -700]),
        Contender(entry: "c", score: 85, tieKeys: [82, -600]), Contender(entry: "d", score: 85, tieKeys: [82, -650]),
        Contender(entry: "e", score: 80, tieKeys: [70, -100]), Contender(entry: "f", score: 80, tieKeys: [70, -100]),
    ]

    /// A ranking as `rank entry`, with the rule that broke a tie.
    private func table(_ ranking: Ranking) -> [String] {
        ranking.standings.map { standing in
            let rule =
                switch standing.brokenBy {
                case nil: ""
                case .key(let index)?: " key \(index)"
                case .panelOrder(let index)?: " order \(index)"
                }
            let shared = standing.isShared ? " with \(standing.sharedWith.map(\.text).joined(separator: " "))" : ""
            return "\(standing.rank) \(standing.entry)\(shared)\(rule)"
        }
    }

    @Test("ties are broken by the keys in their order, and what is still equal shares the rank")
    func keys() throws {
        let ranking = try ranking(of: contenders)
        #expect(table(ranking) == ["1 a", "2 b key 0", "3 c key 1", "4 d key 1", "5 e with f", "5 f with e"])
        #expect(ranking.standings.map(\.score) == [90, 85, 85, 85, 80, 80])
        #expect(ranking.standings[4].holders == ["e", "f"])
    }

    @Test("without keys only the score counts: 1, 2, 2, 2, 5, 5")
    func scoreAlone() throws {
        let bare = contenders.map { Contender(entry: $0.entry, score: $0.score) }
        #expect(try ranking(of: bare).standings.map(\.rank) == [1, 2, 2, 2, 5, 5])
    }

    @Test("a recorded order of the panel decides what the keys leave tied")
    func panelOrder() throws {
        let ranking = try ranking(of: contenders, orders: [["f", "e"]])
        #expect(table(ranking).suffix(2) == ["5 f order 0", "6 e order 0"])
        #expect(ranking.unusedOrders == [])
    }

    @Test("a recorded order never overrules score or keys, and is named when it decides nothing")
    func orderOverrulesNothing() throws {
        let ranking = try ranking(of: contenders, orders: [["d", "b", "a", "c"], ["f", "e"]])
        #expect(table(ranking).prefix(4) == ["1 a", "2 b key 0", "3 c key 1", "4 d key 1"])
        #expect(ranking.unusedOrders == [0])
    }

    // x, y, z are tied. The panel compared x and y but never z: nobody has said who of the three is best.
    @Test("an order that lists only a part of a tie leaves all of it tied")
    func partialOrder() throws {
        let tied = (["x", "y", "z"] as [EntryID]).map { Contender(entry: $0, score: 1) }
        let partial = try ranking(of: tied, orders: [["y", "x"]])
        #expect(partial.standings.map(\.rank) == [1, 1, 1])
        #expect(partial.unusedOrders == [0])
        let whole = try ranking(of: tied, orders: [["y", "x"], ["z", "w", "y", "z", "x"], ["x", "y", "z"]])
        #expect(table(whole) == ["1 z order 1", "2 y order 1", "3 x order 1"])
        #expect(whole.unusedOrders == [0, 2])
    }

    // The panel's one order covers two ties: those of rank 1 and those of rank 3.
    @Test("one order may decide several ties")
    func orderOfSeveralTies() throws {
        let tied = zip(["p", "q", "r", "s"] as [EntryID], [2, 2, 1, 1] as [Ratio]).map {
            Contender(entry: $0, score: $1)
        }
        #expect(
            table(try ranking(of: tied, orders: [["s", "q", "r", "p"]]))
                == ["1 q order 0", "2 p order 0", "3 s order 0", "4 r order 0"])
    }

    @Test("an entry without a key stands behind those that have it")
    func missingKey() throws {
        let ranking = try ranking(of: [
            Contender(entry: "none", score: 1, tieKeys: [nil, 9]), Contender(entry: "low", score: 1, tieKeys: [-5, 1]),
            Contender(entry: "short", score: 1), Contender(entry: "high", score: 1, tieKeys: [7]),
        ])
        #expect(table(ranking) == ["1 high key 0", "2 low key 0", "3 none key 1", "4 short key 1"])
    }

    // 84.194 and 84.186 both print as 84.19; printed half up, 84.195 is 84.20 and stands before them.
    @Test("where printed figures are compared, what reads the same is tied")
    func printed() throws {
        let close = [
            Contender(entry: "a", score: "84.186", tieKeys: [1]), Contender(entry: "b", score: "84.194", tieKeys: [1]),
            Contender(entry: "c", score: "84.195"),
        ]
        #expect(table(try ranking(of: close)) == ["1 c", "2 b", "3 a"])
        let printed = try ranking(of: close, comparing: .printed(places: 2, rule: .halfUp))
        #expect(table(printed) == ["1 c", "2 a with b", "2 b with a"])
        #expect(printed.standings.map(\.score) == ["84.195", "84.186", "84.194"])
    }

    @Test("an entry that stands twice and a score that cannot be printed are errors")
    func failures() throws {
        let twice = [Contender(entry: "a", score: 1), Contender(entry: "a", score: 2)]
        #expect(throws: RankingFailure.repeatedEntry("a")) { try ranking(of: twice) }
        let huge = [Contender(entry: "a", score: try Ratio(.max, over: 1))]
        #expect(throws: RankingFailure.arithmetic(.overflow)) {
            try ranking(of: huge, comparing: .printed(places: 2, rule: .halfUp))
        }
        #expect(throws: RankingFailure.arithmetic(.unsupportedPlaces(-1))) {
            try ranking(of: huge, comparing: .printed(places: -1, rule: .halfUp))
        }
    }

    @Test("nobody to rank is a ranking of nobody")
    func empty() throws {
        #expect(try ranking(of: []).standings == [])
    }
}

@Suite("Properties of rankings")
struct RankingPropertyTests {
    /// Contenders with few different scores and keys, so that ties of every depth occur.
    private func contenders(_ count: Int, using generator: inout SeededGenerator) -> [Contender] {
        (0..<count).compactMap { index in
            EntryID("e\(index)").map { entry in
                Contender(
                    entry: entry, score: Ratio(Int.random(in: 0...4, using: &generator)),
                    tieKeys: (0..<2).map { _ in
                        let key = Int.random(in: -1...2, using: &generator)
                        return key < 0 ? nil : Ratio(key)
                    })
            }
        }
    }

    @Test("shuffling the entries changes nothing")
    func shuffling() throws {
        var generator = SeededGenerator(seed: 8)
        for round in 0..<200 {
            let contenders = contenders(24, using: &generator)
            let orders = round % 2 == 0 ? [] : [contenders.map(\.entry).shuffled(using: &generator)]
            let expected = try ranking(of: contenders, orders: orders)
            #expect(try ranking(of: contenders.shuffled(using: &generator), orders: orders) == expected)
        }
    }

    @Test("raising one score never lowers that entry's rank")
    func raising() throws {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<300 {
            var contenders = contenders(10, using: &generator)
            let raised = Int.random(in: contenders.indices, using: &generator)
            let entry = contenders[raised].entry
            let before = try ranking(of: contenders)
            contenders[raised].score = try contenders[raised].score + "1/3"
            let after = try ranking(of: contenders)
            func rank(_ ranking: Ranking) -> Int? { ranking.standings.first { $0.entry == entry }?.rank }
            #expect(try #require(rank(after)) <= #require(rank(before)))
        }
    }

    @Test("a rank is one more than the number of entries before it, and holders of a rank agree on it")
    func counting() throws {
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<100 {
            let standings = try ranking(of: contenders(15, using: &generator)).standings
            for standing in standings {
                #expect(standing.rank == 1 + standings.filter { $0.rank < standing.rank }.count)
                #expect(
                    standing.holders == standings.filter { $0.rank == standing.rank }.map(\.entry).sorted())
            }
        }
    }
}

@Suite("Ways to number ranks")
struct RankStyleTests {
    struct Table: Decodable {
        struct Row: Decodable {
            var scores: [String]
            var competition1224: [Int]
            var modified1334: [Int]
            var dense1223: [Int]
            var fractional: [Double]
        }
        struct Cut: Decodable {
            var scores: [String]
            var k: Int
            var competitionRankAtMostK: Int
        }
        var ranking: [Row]
        var topK: [Cut]
    }

    @Test("the definitions 1224, 1334, 1223 and fractional are met")
    func definitions() throws {
        for row in try Oracle.expected("ranking-and-rounding/expected.json", as: Table.self).ranking {
            let values = try row.scores.map { try #require(Ratio(number: $0)) }
            #expect(RankStyle.competition.ranks(of: values) == row.competition1224.map { Ratio($0) })
            #expect(RankStyle.modified.ranks(of: values) == row.modified1334.map { Ratio($0) })
            #expect(RankStyle.dense.ranks(of: values) == row.dense1223.map { Ratio($0) })
            let halves = try row.fractional.map { try Ratio(Int128($0 * 2), over: 2) }
            #expect(RankStyle.fractional.ranks(of: values) == halves)
        }
    }

    // 90, 88, 88, 88, 80: rank 2 is shared by three entries, so "rank at most 2" admits four.
    @Test("official ranks are those of 1224, ties at the cut included")
    func official() throws {
        let table = try Oracle.expected("ranking-and-rounding/expected.json", as: Table.self)
        for scores in table.ranking.map(\.scores) + table.topK.map(\.scores) {
            let values = try scores.map { try #require(Ratio(number: $0)) }
            let contenders = try values.enumerated()
                .map { Contender(entry: try #require(EntryID("e\($0)")), score: $1) }
            let standings = try ranking(of: contenders).standings
            let ranks = RankStyle.competition.ranks(of: values)
            for (contender, rank) in zip(contenders, ranks) {
                #expect(standings.first { $0.entry == contender.entry }.map { Ratio($0.rank) } == rank)
            }
        }
        let cut = try #require(table.topK.first)
        let values = try cut.scores.map { try #require(Ratio(number: $0)) }
        #expect(
            RankStyle.competition.ranks(of: values).filter { $0 <= Ratio(cut.k) }.count == cut.competitionRankAtMostK)
    }
}
