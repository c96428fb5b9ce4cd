import TestSupport
import Testing

@testable import Scoring

/// Chances under quotas, caps and floors: each draw's list is composed as the official one is.
@Suite("Chances under the rules of a list")
struct RuledDrawsTests {
    private func posterior(_ seed: UInt64 = 5) throws -> MixedPosterior {
        try MixedPosterior(try MixedModel(try SimulatedContest(seed: seed).totals()))
    }

    /// Every tenth entry is of the small group; every institution has three entries.
    private func candidates(_ count: Int = 120) -> [Candidate] {
        (0..<count).map { index in
            Candidate(
                entry: EntryID("e-\(index + 1000)") ?? "e", rank: 1, score: .zero,
                traits: [.group(index % 10 == 0 ? "khusus" : "umum")], office: "o-\(index)",
                institution: "i-\(index / 3)",
                institutionKind: "kota")
        }
    }

    @Test("a quota, a cap and a floor hold in every draw; without them nothing changes")
    func held() throws {
        let posterior = try posterior()
        let plain = try Certainty(posterior, places: 25, draws: 2000, seed: 3)
        let empty = ListRules(plan: SelectionPlan(size: 25), candidates: candidates())
        let same = try Certainty(posterior, places: 25, draws: 2000, seed: 3, rules: empty)
        #expect(same.probabilities == plain.probabilities && !same.isRuled)
        var plan = SelectionPlan(size: 25, quotas: [Quota(minimum: 8, traits: [.group("khusus")])])
        let quota = try Certainty(
            posterior, places: 25, draws: 2000, seed: 3, rules: ListRules(plan: plan, candidates: candidates()))
        #expect(quota.isRuled)
        let small = stride(from: 0, to: 120, by: 10).reduce(0.0) { $0 + (quota.probabilities[$1] ?? 0) }
        let before = stride(from: 0, to: 120, by: 10).reduce(0.0) { $0 + (plain.probabilities[$1] ?? 0) }
        #expect(before < 7 && small > 8 - 1e-9)
        #expect(agrees(quota.probabilities.reduce(0) { $0 + ($1 ?? 0) }, 25, within: 1e-9))
        plan = SelectionPlan(size: 25, caps: [Cap(maximum: 1, per: .institution)])
        let cap = try Certainty(
            posterior, places: 25, draws: 2000, seed: 3, rules: ListRules(plan: plan, candidates: candidates()))
        for institution in 0..<40 {
            #expect((0..<3).reduce(0.0) { $0 + (cap.probabilities[institution * 3 + $1] ?? 0) } < 1 + 1e-9)
        }
        plan = SelectionPlan(size: 25, floor: 1000)
        let none = try Certainty(
            posterior, places: 25, draws: 500, seed: 3, rules: ListRules(plan: plan, candidates: candidates()))
        #expect(none.probabilities.allSatisfy { $0 == 0 })
    }

    @Test("what a draw admits is what the official selection chooses")
    func official() throws {
        var numbers = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var field = candidates(30)
            for (rank, index) in field.indices.shuffled(using: &numbers).enumerated() {
                field[index].rank = rank + 1
                field[index].score = Ratio(100 - rank)
            }
            let plan = SelectionPlan(
                size: Int.random(in: 1...12, using: &numbers), floor: Ratio(Int.random(in: 70...90, using: &numbers)),
                quotas: [
                    Quota(
                        minimum: Int.random(in: 0...3, using: &numbers),
                        maximum: Int.random(in: 3...5, using: &numbers),
                        traits: [.group("khusus")])
                ], caps: [Cap(maximum: Int.random(in: 1...2, using: &numbers), per: .institution)])
            let chosen = try plan.selection(from: field).chosen.map(\.entry)
            #expect(try Set(plan.admitted(from: field)) == Set(chosen))
        }
    }
}
