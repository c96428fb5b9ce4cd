import Scoring
import TestSupport
import Testing

@Suite("Ties at the cut")
struct SelectionCutTests {
    // Three places; b, c and d are tied at 80 for two of them.
    private func plain() throws -> [Candidate] {
        try ranked(candidate("a", 90), candidate("b", 80), candidate("c", 80), candidate("d", 80), candidate("e", 70))
    }

    @Test("the panel is asked when it decides, and the list ends before the tie")
    func decide() throws {
        let selection = try SelectionPlan(size: 3, ties: .decide).selection(from: plain())
        #expect(selection.table == ["a"])
        #expect(selection.passedOver == [])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c", "d"], places: 2, cause: .size)])
        #expect(selection.isFinal == false)
    }

    @Test("a recorded order of the tied entries resolves it")
    func resolved() throws {
        let selection = try SelectionPlan(size: 3, ties: .decide).selection(
            from: plain(), orders: [["b", "c"], ["d", "x", "b", "c"]])
        #expect(selection.table == ["a", "b", "d"])
        #expect(selection.reason("c") == .belowCut)
        #expect(selection.isFinal)
    }

    @Test("all tied are admitted when the list extends, and nobody behind them")
    func extend() throws {
        let selection = try SelectionPlan(size: 3, ties: .extend).selection(from: plain())
        #expect(selection.table == ["a", "b extended", "c extended", "d extended"])
        #expect(selection.reason("e") == .belowCut)
        #expect(selection.isFinal)
    }

    @Test("a recorded order comes before extending")
    func orderBeforeExtending() throws {
        let selection = try SelectionPlan(size: 3, ties: .extend).selection(from: plain(), orders: [["c", "d", "b"]])
        #expect(selection.table == ["a", "c", "d"])
    }

    @Test("a tie that fits needs no decision", arguments: [TieRule.decide, .extend])
    func fits(rule: TieRule) throws {
        let selection = try SelectionPlan(size: 4, ties: rule).selection(from: plain())
        #expect(selection.table == ["a", "b", "c", "d"])
        #expect(selection.isFinal)
    }

    // Three places, one kept for 3T: of b, c and d, tied for the one free place, d is 3T and in under every order.
    //
    //   a 90   b 80   c 80   d 80 (3T)   e 70
    @Test("an entry that is in under every order is not part of the tie")
    func safe() throws {
        let plan = SelectionPlan(size: 3, ties: .decide, quotas: [Quota(minimum: 1, traits: [.regionClass("3t")])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 80), candidate("c", 80), candidate("d", 80, is3T: true),
                candidate("e", 70)))
        #expect(selection.table == ["a", "d"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .size)])
    }

    // The same places, but the 3T entry comes later: the list grows to four, because its place is kept.
    //
    //   a 90   b 80   c 80   d 75   e 70 (3T)
    @Test("a list that extends keeps the places of its quotas")
    func extendBeforeQuota() throws {
        let plan = SelectionPlan(size: 3, ties: .extend, quotas: [Quota(minimum: 1, traits: [.regionClass("3t")])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 80), candidate("c", 80), candidate("d", 75),
                candidate("e", 70, is3T: true)))
        #expect(selection.table == ["a", "b extended", "c extended", "e by minimum 0"])
        #expect(selection.reason("d") == .reserved(by: 0, for: "e"))
    }

    // At most one of health; b and c are health and tied. No rule admits both, and neither list order nor chance may.
    @Test("a maximum is not broken for a tie, even where lists extend", arguments: [TieRule.decide, .extend])
    func maximum(rule: TieRule) throws {
        let plan = SelectionPlan(size: 3, ties: rule, quotas: [Quota(maximum: 1, traits: [.category("kesehatan")])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 80, category: "kesehatan"),
                candidate("c", 80, category: "kesehatan"), candidate("d", 80), candidate("e", 70)))
        #expect(selection.table == ["a", "d"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .maximum(quota: 0))])
    }

    @Test("a cap is not broken for a tie, even where lists extend", arguments: [TieRule.decide, .extend])
    func cap(rule: TieRule) throws {
        let plan = SelectionPlan(size: 4, ties: rule, caps: [Cap(maximum: 2, per: .institution)])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, office: "i1-x"), candidate("b", 80, office: "i1-y"),
                candidate("c", 80, office: "i1-z"), candidate("d", 80, office: "i2-x")))
        #expect(selection.table == ["a", "d"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .cap(0))])
    }

    // b's maximum is full before the tie: it is out under every order, so there is no tie to decide.
    @Test("an entry that a rule keeps out under every order is not part of the tie")
    func alreadyOut() throws {
        let plan = SelectionPlan(size: 2, ties: .decide, quotas: [Quota(maximum: 1, traits: [.category("kesehatan")])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, category: "kesehatan"), candidate("b", 80, category: "kesehatan"),
                candidate("c", 80)))
        #expect(selection.table == ["a", "c"])
        #expect(selection.reason("b") == .quotaMaximum(0))
        #expect(selection.isFinal)
    }

    // At most two of health, and at least one of 3T: x is the only one, and it is health. The tied b and c are health too:
    // one of them leaves room for x, both do not.
    @Test("a tie that a minimum cuts is left to the panel")
    func minimum() throws {
        let plan = SelectionPlan(
            size: 10, ties: .extend,
            quotas: [
                Quota(minimum: 1, traits: [.regionClass("3t")]), Quota(maximum: 2, traits: [.category("kesehatan")]),
            ]
        )
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 80, category: "kesehatan"),
                candidate("c", 80, category: "kesehatan"), candidate("x", 70, category: "kesehatan", is3T: true)))
        #expect(selection.table == ["a"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .minimum(quota: 0))])
    }

    // Forty tied entries of ten categories, five places: too many parts to look at one by one, all are asked about.
    @Test("a tie of very many different entries is still a tie")
    func manyProfiles() throws {
        let categories = (0..<10).compactMap { CategoryID("c\($0)") }
        let candidates = (0..<40).compactMap { index in
            EntryID("e\(index + 10)").map { candidate($0, 80, category: categories[index % 10]) }
        }
        let quotas = categories.map { Quota(maximum: 2, traits: [.category($0)]) }
        let selection = try SelectionPlan(size: 5, ties: .decide, quotas: quotas).selection(from: candidates)
        #expect(selection.chosen == [])
        #expect(
            selection.unresolved
                == [TieAtCut(entries: candidates.map(\.entry).sorted(), places: 5, cause: .maximum(quota: 0))])
        let some = try SelectionPlan(size: 25, ties: .decide, quotas: quotas).selection(from: candidates)
        #expect(some.unresolved.map(\.places) == [20])
    }
}

@Suite("Award tiers")
struct TierTests {
    private func plan(_ rule: TieRule, size: Int? = 6) -> SelectionPlan {
        SelectionPlan(
            size: size, ties: rule,
            tiers: [
                Tier(id: "utama", places: 2, ordered: true), Tier(id: "terbaik", places: 2, ordered: false),
                Tier(id: "baik", places: 2, ordered: false),
            ])
    }

    @Test("tiers are filled by rank")
    func filled() throws {
        let selection = try plan(.decide).selection(
            from: ranked(
                candidate("a", 90), candidate("b", 85), candidate("c", 80), candidate("d", 75), candidate("e", 70),
                candidate("f", 65), candidate("g", 60)))
        #expect(selection.table == ["a utama", "b utama", "c terbaik", "d terbaik", "e baik", "f baik"])
        #expect(selection.isFinal)
    }

    // b and c are tied for the second place of the first tier.
    private func tied() throws -> [Candidate] {
        try ranked(
            candidate("a", 90), candidate("b", 85), candidate("c", 85), candidate("d", 75), candidate("e", 70),
            candidate("f", 65))
    }

    @Test("a tie across tiers goes to the higher one as a whole, and the next has as many places less")
    func extend() throws {
        let selection = try plan(.extend).selection(from: tied())
        #expect(selection.table == ["a utama", "b utama", "c utama", "d terbaik", "e baik", "f baik"])
    }

    @Test("where the panel decides, a tie across tiers is unresolved, and the tiers behind it stand")
    func decide() throws {
        let selection = try plan(.decide).selection(from: tied())
        #expect(selection.table == ["a utama", "b", "c", "d terbaik", "e baik", "f baik"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .tier("utama"))])
    }

    @Test("a recorded order resolves a tie across tiers")
    func order() throws {
        let selection = try plan(.decide).selection(from: tied(), orders: [["c", "b"]])
        #expect(selection.table == ["a utama", "b terbaik", "c utama", "d terbaik", "e baik", "f baik"])
        #expect(selection.isFinal)
    }

    // Five tied entries take the first tier's last place, all of the second and two of the third.
    @Test("a tie may take the places of a whole tier")
    func wholeTier() throws {
        let candidates = try ranked(
            candidate("a", 90), candidate("b", 85), candidate("c", 85), candidate("d", 85), candidate("e", 85),
            candidate("f", 65))
        #expect(
            try plan(.extend).selection(from: candidates).table
                == ["a utama", "b utama", "c utama", "d utama", "e utama", "f baik"])
        let decided = try plan(.decide).selection(from: candidates)
        #expect(decided.table == ["a utama", "b", "c", "d", "e", "f baik"])
    }

    @Test("the last tier takes what a list has beyond its size")
    func surplus() throws {
        let candidates = try ranked(
            candidate("a", 90), candidate("b", 85), candidate("c", 80), candidate("d", 75), candidate("e", 70),
            candidate("f", 65), candidate("g", 65))
        #expect(
            try plan(.extend).selection(from: candidates).table
                == [
                    "a utama", "b utama", "c terbaik", "d terbaik", "e baik", "f baik extended", "g baik extended",
                ])
    }

    // b, c and d are tied for the second place of the list and of its tier; what is decided first is who is in at all.
    @Test("an entry that shares the rank of an unresolved tie at the cut has no tier yet")
    func cutBeforeTier() throws {
        var plan = plan(.decide, size: 2)
        plan.tiers = [Tier(id: "utama", places: 1, ordered: true), Tier(id: "terbaik", places: 1, ordered: true)]
        plan.quotas = [Quota(minimum: 1, traits: [.regionClass("3t")])]
        let selection = try plan.selection(
            from: ranked(candidate("b", 85), candidate("c", 85), candidate("d", 85, is3T: true)))
        #expect(selection.table == ["d"])
        #expect(selection.unresolved == [TieAtCut(entries: ["b", "c"], places: 1, cause: .size)])
    }
}
