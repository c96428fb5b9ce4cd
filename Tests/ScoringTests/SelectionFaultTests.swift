import Scoring
import TestSupport
import Testing

@Suite("Faults of selection plans")
struct SelectionFaultTests {
    /// A sound Top 25: three tiers, seats for 3T, at most a third from one category.
    private let plan = SelectionPlan(
        size: 25, floor: 70, ties: .decide,
        quotas: [
            Quota(minimum: 2, traits: [.regionClass("3t")]), Quota(maximum: 8, traits: [.category("kesehatan")]),
        ],
        caps: [Cap(maximum: 3, per: .institution, kinds: ["kabupaten", "kota"])],
        tiers: [
            Tier(id: "utama", places: 3, ordered: true), Tier(id: "terbaik", places: 10, ordered: false),
            Tier(id: "baik", places: 12, ordered: false),
        ]
    )

    private func expect(
        _ faults: [SelectionFault], sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout SelectionPlan) -> Void
    ) {
        var changed = plan
        change(&changed)
        #expect(changed.faults() == faults, sourceLocation: sourceLocation)
    }

    @Test("a sound plan has none")
    func sound() {
        #expect(plan.faults() == [])
        #expect(SelectionPlan(size: nil).faults() == [])
    }

    @Test("each fault is named with its facts, one change to a sound plan at a time")
    func oneFaultEach() {
        expect([.quotaWithoutTraits(quota: 1)]) { $0.quotas[1].traits = [] }
        expect([.quotaWithoutEffect(quota: 1)]) { $0.quotas[1].maximum = nil }
        expect([.negativeMinimum(quota: 0, minimum: -2)]) { $0.quotas[0].minimum = -2 }
        expect([.negativeMaximum(quota: 1, maximum: -8)]) { $0.quotas[1].maximum = -8 }
        expect([.minimumAboveMaximum(quota: 1, minimum: 9, maximum: 8)]) { $0.quotas[1].minimum = 9 }
        expect([.minimumAboveSize(quota: 0, minimum: 26, size: 25)]) { $0.quotas[0].minimum = 26 }
        expect([.tooManyQuotas(count: 63, limit: 62)]) { $0.quotas = Array(repeating: $0.quotas[0], count: 63) }
        expect([.capNotPositive(cap: 0, maximum: 0)]) { $0.caps[0].maximum = 0 }
        expect([.capWithoutKinds(cap: 0)]) { $0.caps[0].kinds = [] }
        expect([.repeatedTier("utama")]) { $0.tiers[1].id = "utama" }
        expect([.tiersDoNotSumToSize(sum: 26, size: 25)]) { $0.tiers[0].places = 4 }
        expect([.tierNotPositive("utama", places: 0), .tiersDoNotSumToSize(sum: 22, size: 25)]) {
            $0.tiers[0].places = 0
        }
        expect([.tiersWithoutSize]) { $0.size = nil }
        expect([.sizeNotPositive(0)]) {
            $0.size = 0
            $0.tiers = []
            $0.quotas = []
        }
    }

    // Jateng 2021: ten provincial and ten of kabupaten and kota. In a list of 19 there is no room for both, and no entry
    // can be both. Region classes and categories, by contrast, can be fulfilled by one entry.
    @Test("minimums that no entry can share are summed; others are not")
    func sums() {
        let apart = [
            Quota(minimum: 10, traits: [.institutionKind("provinsi")]),
            Quota(minimum: 10, traits: [.institutionKind("kabupaten"), .institutionKind("kota")]),
        ]
        #expect(
            SelectionPlan(size: 19, quotas: apart).faults()
                == [.minimumsAboveSize(quotas: [0, 1], sum: 20, size: 19)])
        #expect(SelectionPlan(size: 20, quotas: apart).faults() == [])
        let shared = [
            Quota(minimum: 10, traits: [.institutionKind("provinsi")]),
            Quota(minimum: 10, traits: [.category("kesehatan")]), Quota(minimum: 10, traits: [.regionClass("3t")]),
            Quota(minimum: 10, traits: [.regionClass("perbatasan")]),
            Quota(minimum: 10, traits: [.institutionKind("provinsi"), .group("umum")]),
        ]
        #expect(SelectionPlan(size: 19, quotas: shared).faults() == [])
    }

    @Test("sums beyond all numbers are no trap")
    func overflow() {
        let quotas = [Quota(minimum: .max, traits: [.group("umum")]), Quota(minimum: .max, traits: [.group("khusus")])]
        #expect(
            SelectionPlan(size: 5, quotas: quotas).faults() == [
                .minimumAboveSize(quota: 0, minimum: .max, size: 5),
                .minimumAboveSize(quota: 1, minimum: .max, size: 5),
                .minimumsAboveSize(quotas: [0, 1], sum: .max, size: 5),
            ])
    }
}
