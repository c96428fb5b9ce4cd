import Scoring
import TestSupport
import Testing

// Candidates are written as in a results table: entry, score, group or category, office, region class. Ranks follow from
// the scores, so equal scores are ties. The institution of an office is the text before its dash.

/// A candidate of a story.
func candidate(
    _ entry: EntryID, _ score: Ratio, _ group: GroupID = "umum", category: CategoryID = "lain", office: String? = nil,
    kind: String = "kabupaten", is3T: Bool = false
) -> Candidate {
    let office = office ?? "i\(entry)-o"
    var traits: Set<Scoring.Trait> = [.group(group), .category(category), .institutionKind(kind)]
    if is3T { traits.insert(.regionClass("3t")) }
    return Candidate(
        entry: entry, rank: 1, score: score, traits: traits, office: office,
        institution: String(office.prefix { $0 != "-" }), institutionKind: kind)
}

/// Candidates with the ranks that their scores give.
func ranked(_ candidates: Candidate...) throws -> [Candidate] {
    let ranks = try ranking(of: candidates.map { Contender(entry: $0.entry, score: $0.score) }).standings
    return candidates.map { candidate in
        var candidate = candidate
        candidate.rank = ranks.first { $0.entry == candidate.entry }?.rank ?? 0
        return candidate
    }
}

extension Selection {
    /// The list as `entry`, with tier and the rule that put an entry in against its rank.
    var table: [String] {
        chosen.map { chosen in
            let rule =
                switch chosen.admittedBy {
                case nil: ""
                case .minimum(let quota)?: " by minimum \(quota)"
                case .maximum(let quota)?: " by maximum \(quota)"
                case .cap(let cap)?: " by cap \(cap)"
                }
            return "\(chosen.entry)\(chosen.tier.map { " \($0)" } ?? "")\(rule)\(chosen.extended ? " extended" : "")"
        }
    }

    /// Why an entry is not on the list.
    func reason(_ entry: EntryID) -> PassedOverReason? { passedOver.first { $0.entry == entry }?.reason }
}

@Suite("Selections")
struct SelectionTests {
    @Test("without quotas the list is the top of the ranking, down to the floor")
    func pure() throws {
        let candidates = try ranked(
            candidate("d", 60), candidate("b", 80), candidate("a", 90), candidate("e", 50), candidate("c", 70))
        let top = try SelectionPlan(size: 3).selection(from: candidates)
        #expect(top.table == ["a", "b", "c"])
        #expect(top.passedOver.map(\.entry) == ["d", "e"])
        #expect(top.passedOver.map(\.reason) == [.belowCut, .belowCut])
        let passed = try SelectionPlan(size: 4, floor: 70).selection(from: candidates)
        #expect(passed.table == ["a", "b", "c"])
        #expect(passed.reason("d") == .belowFloor)
        #expect(try SelectionPlan(size: nil, floor: 60).selection(from: candidates).table == ["a", "b", "c", "d"])
        #expect(try SelectionPlan(size: 0).selection(from: candidates).table == [])
        #expect(try SelectionPlan(size: 3).selection(from: []).isFinal)
    }

    // Three places, one of them for 3T. By rank alone a, b, c would be in; e is the best entry from a 3T region.
    //
    //   a 90   b 85   c 80   d 75   e 70 (3T)   f 65 (3T)
    //
    // c loses its place to e. d would not have been in anyhow, but e outranks it on the list all the same.
    @Test("a quota that displaces someone is named on both sides")
    func displacement() throws {
        let selection = try SelectionPlan(size: 3, quotas: [Quota(minimum: 1, traits: [.regionClass("3t")])])
            .selection(
                from: ranked(
                    candidate("a", 90), candidate("b", 85), candidate("c", 80), candidate("d", 75),
                    candidate("e", 70, is3T: true), candidate("f", 65, is3T: true)))
        #expect(selection.table == ["a", "b", "e by minimum 0"])
        #expect(selection.reason("c") == .displaced(by: 0, for: "e"))
        #expect(selection.reason("d") == .reserved(by: 0, for: "e"))
        #expect(selection.reason("f") == .belowCut)
        #expect(selection.unmet == [])
    }

    // Two places for 3T, one for replikasi, in a list of four: c gives way to f and d to g.
    //
    //   a 90   b 85 (3T)   c 80   d 75   e 70   f 65 (3T)   g 60 (replikasi)
    @Test("several displacements are paired one to one by rank")
    func pairs() throws {
        let plan = SelectionPlan(
            size: 4,
            quotas: [Quota(minimum: 2, traits: [.regionClass("3t")]), Quota(minimum: 1, traits: [.group("replikasi")])]
        )
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 85, is3T: true), candidate("c", 80), candidate("d", 75),
                candidate("e", 70), candidate("f", 65, is3T: true), candidate("g", 60, "replikasi")))
        #expect(selection.table == ["a", "b", "f by minimum 0", "g by minimum 1"])
        #expect(selection.reason("c") == .displaced(by: 0, for: "f"))
        #expect(selection.reason("d") == .displaced(by: 1, for: "g"))
        #expect(selection.reason("e") == .reserved(by: 1, for: "g"))
    }

    // One entry can serve two minimums: d is 3T and replikasi, so only one of three places is kept, not two.
    @Test("an entry that counts for two quotas keeps only one place")
    func overlap() throws {
        let plan = SelectionPlan(
            size: 3,
            quotas: [Quota(minimum: 1, traits: [.regionClass("3t")]), Quota(minimum: 1, traits: [.group("replikasi")])]
        )
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 85), candidate("c", 80),
                candidate("d", 70, "replikasi", is3T: true), candidate("e", 60, "replikasi")))
        #expect(selection.table == ["a", "b", "d by minimum 0"])
        #expect(selection.reason("c") == .displaced(by: 0, for: "d"))
    }

    // At most one of health: b and c stay out although they outrank d and e, which follow in rank.
    //
    //   a 90 (health)   b 85 (health)   c 80 (health)   d 75   e 70   f 65
    @Test("a maximum passes over the next of its kind, and the next in rank follow")
    func maximum() throws {
        let plan = SelectionPlan(size: 3, quotas: [Quota(maximum: 1, traits: [.category("kesehatan")])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, category: "kesehatan"), candidate("b", 85, category: "kesehatan"),
                candidate("c", 80, category: "kesehatan"), candidate("d", 75), candidate("e", 70), candidate("f", 65)))
        #expect(selection.table == ["a", "d by maximum 0", "e by maximum 0"])
        #expect(selection.reason("b") == .quotaMaximum(0))
        #expect(selection.reason("c") == .quotaMaximum(0))
        #expect(selection.reason("f") == .belowCut)
    }

    // At most two of an institution, but only of a kabupaten: i1 has a, b and c; the kota i2 has d, e and f.
    @Test("a cap counts per institution, for the kinds that it names, and names who holds the places")
    func institutionCap() throws {
        let plan = SelectionPlan(size: 5, caps: [Cap(maximum: 2, per: .institution, kinds: ["kabupaten"])])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, office: "i1-x"), candidate("b", 85, office: "i1-y"),
                candidate("c", 80, office: "i1-z"), candidate("d", 75, office: "i2-x", kind: "kota"),
                candidate("e", 70, office: "i2-x", kind: "kota"), candidate("f", 65, office: "i2-x", kind: "kota"),
                candidate("g", 60)))
        #expect(selection.table == ["a", "b", "d", "e", "f by cap 0"])
        #expect(selection.reason("c") == .cap(0, holders: ["a", "b"]))
        #expect(selection.reason("g") == .belowCut)
    }

    @Test("a cap per office counts each office by itself")
    func officeCap() throws {
        let plan = SelectionPlan(size: nil, caps: [Cap(maximum: 1, per: .office)])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, office: "i1-x"), candidate("b", 85, office: "i1-y"),
                candidate("c", 80, office: "i1-x")))
        #expect(selection.table == ["a", "b"])
        #expect(selection.reason("c") == .cap(0, holders: ["a"]))
    }

    // The kabupaten i1 may have two. Its third entry d is the only one from a 3T region: b gives way so that d can come.
    //
    //   a 90 (i1)   b 85 (i1)   c 80 (i2)   d 75 (i1, 3T)
    @Test("a minimum is kept attainable under a cap")
    func minimumUnderCap() throws {
        let plan = SelectionPlan(
            size: 3, quotas: [Quota(minimum: 1, traits: [.regionClass("3t")])],
            caps: [Cap(maximum: 2, per: .institution)])
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90, office: "i1-x"), candidate("b", 85, office: "i1-x"),
                candidate("c", 80, office: "i2-x"), candidate("d", 75, office: "i1-x", is3T: true)))
        #expect(selection.table == ["a", "c", "d by minimum 0"])
        #expect(selection.reason("b") == .displaced(by: 0, for: "d"))
    }

    // Two of 3T are asked for and there is one; three of replikasi are asked for, but with that one only two places of
    // three are left: the earlier quota is served first.
    @Test("minimums that cannot be attained are lowered, the later ones first, and named")
    func unmet() throws {
        let plan = SelectionPlan(
            size: 3,
            quotas: [
                Quota(minimum: 2, traits: [.regionClass("3t")]), Quota(minimum: 3, traits: [.group("replikasi")]),
            ]
        )
        let selection = try plan.selection(
            from: ranked(
                candidate("a", 90), candidate("b", 80, "replikasi"), candidate("c", 70, "replikasi"),
                candidate("d", 60, "replikasi"), candidate("e", 50, is3T: true)))
        #expect(selection.table == ["b", "c", "e by minimum 0"])
        #expect(
            selection.unmet == [
                UnmetMinimum(quota: 0, minimum: 2, attained: 1), UnmetMinimum(quota: 1, minimum: 3, attained: 2),
            ])
        #expect(selection.reason("a") == .displaced(by: 0, for: "e"))
    }

    @Test("what is no plan or no field is an error, and no trap")
    func failures() throws {
        let twice = [candidate("a", 1), candidate("a", 2)]
        #expect(throws: SelectionFailure.repeatedEntry("a")) { try SelectionPlan(size: 1).selection(from: twice) }
        let quotas = Array(repeating: Quota(minimum: 1, traits: [.group("umum")]), count: 63)
        #expect(throws: SelectionFailure.tooManyQuotas(limit: 62)) {
            try SelectionPlan(size: 1, quotas: quotas).selection(from: [])
        }
        let plan = SelectionPlan(size: 1, quotas: [Quota(minimum: 1, traits: [.group("umum")])])
        #expect(throws: SelectionFailure.tooComplex) { try plan.selection(from: [candidate("a", 1)], effort: 1) }
    }

    @Test("numbers that make no sense are no trap")
    func nonsense() throws {
        let plan = SelectionPlan(
            size: .max, floor: nil,
            quotas: [
                Quota(minimum: .max, maximum: .max, traits: [.group("umum")]),
                Quota(minimum: .min, maximum: -1, traits: [.group("replikasi")]),
            ],
            caps: [Cap(maximum: .max, per: .office), Cap(maximum: -1, per: .institution, kinds: ["kota"])],
            tiers: [Tier(id: "satu", places: .max, ordered: true), Tier(id: "dua", places: .max, ordered: true)]
        )
        let selection = try plan.selection(
            from: ranked(candidate("a", 3), candidate("b", 2, "replikasi"), candidate("c", 1, kind: "kota")))
        #expect(selection.table == ["a satu"])
        #expect(selection.unmet == [UnmetMinimum(quota: 0, minimum: .max, attained: 1)])
        #expect(try SelectionPlan(size: .min).selection(from: [candidate("a", 1)]).reason("a") == .belowCut)
    }

    @Test("3,000 candidates with thirteen overlapping quotas and two caps are composed", .timeLimit(.minutes(1)))
    func large() throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 700), hasTies: false)
        let candidates = (0..<3000).compactMap { index -> Candidate? in
            guard let entry = EntryID("e\(index)"), let category = CategoryID("c\(maker.number(0...9))") else {
                return nil
            }
            let region = maker.number(0...99)
            return Candidate(
                entry: entry, rank: index + 1, score: Ratio(3000 - index),
                traits: [
                    .category(category), .group(maker.number(0...3) == 0 ? "replikasi" : "umum"),
                    .institutionKind(region % 3 == 0 ? "kota" : "kabupaten"),
                    region % 9 == 0 ? .regionClass("3t") : .regionClass("lain"),
                ],
                office: "o\(region)-\(maker.number(0...7))", institution: "i\(region)", institutionKind: "kabupaten")
        }
        let categories = (0..<10).compactMap { CategoryID("c\($0)") }
        let plan = SelectionPlan(
            size: 99,
            quotas: categories.map { Quota(minimum: 3, maximum: 12, traits: [.category($0)]) } + [
                Quota(minimum: 15, maximum: 21, traits: [.group("replikasi")]),
                Quota(minimum: 20, traits: [.institutionKind("kota")]),
                Quota(minimum: 12, traits: [.regionClass("3t")]),
            ],
            caps: [Cap(maximum: 2, per: .institution), Cap(maximum: 1, per: .office)]
        )
        let selection = try plan.selection(from: candidates)
        #expect(selection.isFinal)
        #expect(selection.unmet == [])
        #expect(selection.chosen.count == 99)
        #expect(selection.passedOver.count == 2901)
    }
}
