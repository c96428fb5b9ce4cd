import Scoring
import TestSupport
import Testing

@Suite("Properties of selections")
struct SelectionPropertyTests {
    @Test("without ties, the list is the best entry by entry of all lists that keep the rules", arguments: 0..<10)
    func best(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 100 + seed), hasTies: false)
        for _ in 0..<100 {
            let candidates = maker.candidates(maker.number(1...9))
            let plan = maker.plan(candidates.count, ties: .decide)
            let selection = try plan.selection(from: candidates)
            let brute = BruteForce(plan, candidates)
            #expect(Set(selection.chosen.map(\.entry)) == brute.best(), "\(plan) \(candidates)")
            #expect(selection.isFinal)
            let unmet = zip(plan.quotas, brute.attainable).enumerated()
                .filter { $1.0.minimum > $1.1 }.map { [$0, $1.0.minimum, $1.1] }
            #expect(selection.unmet.map { [$0.quota, $0.minimum, $0.attained] } == unmet)
        }
    }

    @Test(
        "everybody is on the list or passed over, once, and every place against the rank names its rule",
        arguments: 0..<10)
    func reasons(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 200 + seed), hasTies: seed % 2 == 0)
        for _ in 0..<100 {
            let candidates = maker.candidates(maker.number(1...10))
            let plan = maker.plan(candidates.count, ties: seed % 4 == 0 ? .extend : .decide)
            let selection = try plan.selection(from: candidates)
            let named = (selection.chosen.map(\.entry) + selection.passedOver.map(\.entry)).sorted()
            if selection.isFinal { #expect(named == candidates.map(\.entry).sorted()) }
            expectReasons(plan, candidates, selection)
        }
    }

    private func expectReasons(_ plan: SelectionPlan, _ candidates: [Candidate], _ selection: Selection) {
        let rank = Dictionary(uniqueKeysWithValues: candidates.map { ($0.entry, $0.rank) })
        let eligible = candidates.filter { candidate in plan.floor.map { candidate.score >= $0 } ?? true }
        let lowest = selection.chosen.compactMap { rank[$0.entry] }.max() ?? 0
        for passed in selection.passedOver {
            switch passed.reason {
            case .belowFloor, .belowCut: #expect(rank[passed.entry] ?? 0 >= lowest, "\(plan) \(candidates)")
            case .displaced(let quota, let other), .reserved(let quota, let other):
                let beneficiary = selection.chosen.first { $0.entry == other }
                #expect(beneficiary != nil || !selection.isFinal)
                guard let beneficiary else { continue }
                #expect(rank[beneficiary.entry] ?? 0 >= rank[passed.entry] ?? 0)
                let counts = candidates.contains {
                    $0.entry == other && !$0.traits.isDisjoint(with: plan.quotas[quota].traits)
                }
                #expect(counts || beneficiary.admittedBy == .minimum(quota: quota))
            case .quotaMaximum, .cap: break
            }
        }
        for chosen in selection.chosen {
            let before = eligible.filter { $0.rank < rank[chosen.entry] ?? 0 }.count
            let isAgainstRank = plan.size.map { before >= $0 } ?? false
            #expect((chosen.admittedBy != nil) == isAgainstRank, "\(chosen) \(plan) \(candidates)")
        }
    }

    // Compared are the best lists with all minimums, with all but one, and with none.
    @Test("minimums are blamed for what they do and for nothing else", arguments: 0..<10)
    func blame(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 800 + seed), hasTies: false)
        for _ in 0..<60 {
            let candidates = maker.candidates(maker.number(1...9))
            let plan = maker.plan(candidates.count, ties: .decide)
            let selection = try plan.selection(from: candidates)
            let brute = BruteForce(plan, candidates)
            let attainable = brute.attainable
            let unreserved = brute.best(attainable.map { _ in 0 })
            for passed in selection.passedOver {
                switch passed.reason {
                case .displaced: #expect(unreserved.contains(passed.entry), "\(plan) \(candidates)")
                case .reserved: #expect(!unreserved.contains(passed.entry), "\(plan) \(candidates)")
                default: break
                }
            }
            for chosen in selection.chosen {
                guard case .minimum(let quota)? = chosen.admittedBy else { continue }
                var without = attainable
                without[quota] = 0
                let counts = candidates.contains {
                    $0.entry == chosen.entry && !$0.traits.isDisjoint(with: plan.quotas[quota].traits)
                }
                #expect(counts || !brute.best(without).contains(chosen.entry), "\(plan) \(candidates)")
                #expect(!unreserved.contains(chosen.entry))
            }
        }
    }

    @Test("a list that stands breaks nothing but its size, and that only for a tie", arguments: 0..<10)
    func allowed(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 300 + seed), hasTies: true)
        for _ in 0..<100 {
            let candidates = maker.candidates(maker.number(1...10))
            let plan = maker.plan(candidates.count, ties: .extend)
            let selection = try plan.selection(from: candidates)
            let brute = BruteForce(plan, candidates)
            let list = brute.bits(of: Set(selection.chosen.map(\.entry)))
            #expect(brute.isAllowed(list, size: nil))
            if !selection.chosen.contains(where: \.extended) { #expect(brute.isAllowed(list, size: plan.size)) }
            if selection.isFinal { #expect(brute.fulfils(list, brute.attainable)) }
        }
    }

    @Test("the order of the candidates changes nothing")
    func shuffling() throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 400), hasTies: true)
        for round in 0..<300 {
            let candidates = maker.candidates(maker.number(1...20))
            let plan = maker.plan(candidates.count, ties: round % 2 == 0 ? .extend : .decide)
            let expected = try plan.selection(from: candidates)
            #expect(try plan.selection(from: candidates.shuffled(using: &maker.generator)) == expected)
        }
    }
}

@Suite("Ties in selections")
struct SelectionTieTests {
    /// All orders of the candidates in which only tied ones change places.
    private func orders(_ candidates: [Candidate]) -> [[Candidate]] {
        var orders: [[Candidate]] = [[]]
        for rank in Set(candidates.map(\.rank)).sorted() {
            let tied = permutations(candidates.filter { $0.rank == rank })
            orders = orders.flatMap { order in tied.map { order + $0 } }
        }
        return orders
    }

    private func permutations(_ candidates: [Candidate]) -> [[Candidate]] {
        guard candidates.count > 1 else { return [candidates] }
        return candidates.indices.flatMap { index in
            var rest = candidates
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    // The panel could record any order of the tied entries. If the list is the same under all of them, there is nothing
    // to decide; if not, the entries to decide between are those of the highest such tie that are in under one order and
    // out under another.
    @Test("a tie is unresolved exactly when the list depends on its order", arguments: 0..<12)
    func unresolved(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 500 + seed), hasTies: true)
        for _ in 0..<40 {
            let candidates = maker.candidates(maker.number(2...8))
            let plan = maker.plan(candidates.count, ties: .decide)
            let orders = orders(candidates)
            guard orders.count <= 150 else { continue }
            let attainable = BruteForce(plan, candidates).attainable
            let lists = orders.map { BruteForce(plan, $0).best(attainable) }
            let selection = try plan.selection(from: candidates)
            let open = Set(candidates.map(\.entry)).filter { entry in
                Set(lists.map { $0.contains(entry) }).count == 2
            }
            guard let rank = candidates.filter({ open.contains($0.entry) }).map(\.rank).min() else {
                #expect(selection.isFinal)
                #expect(Set(selection.chosen.map(\.entry)) == lists.first)
                continue
            }
            let tied = Set(candidates.filter { $0.rank == rank && open.contains($0.entry) }.map(\.entry))
            let sure = Set(candidates.filter { $0.rank <= rank }.map(\.entry)).subtracting(tied)
            #expect(selection.unresolved.map { Set($0.entries) } == [tied], "\(plan) \(candidates)")
            #expect(selection.unresolved.first?.places == lists.map { $0.intersection(tied).count }.max())
            #expect(Set(selection.chosen.map(\.entry)) == lists.first?.intersection(sure))
        }
    }

    @Test("recording an order of the tied entries that are named resolves the tie as that order says", arguments: 0..<8)
    func resolved(seed: UInt64) throws {
        var maker = SelectionMaker(generator: SeededGenerator(seed: 600 + seed), hasTies: true)
        for _ in 0..<40 {
            let candidates = maker.candidates(maker.number(2...9))
            let plan = maker.plan(candidates.count, ties: .decide)
            var orders: [[EntryID]] = []
            var selection = try plan.selection(from: candidates)
            while let tie = selection.unresolved.first, orders.count < candidates.count {
                orders.append(tie.entries.shuffled(using: &maker.generator))
                selection = try plan.selection(from: candidates, orders: orders)
            }
            #expect(selection.isFinal)
            // Those that no order names have the same fate wherever they stand among the tied.
            let recorded = orders.flatMap { $0 }
            let sorted = candidates.map { ($0.rank, recorded.firstIndex(of: $0.entry) ?? -1, $0) }
                .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
            #expect(Set(selection.chosen.map(\.entry)) == BruteForce(plan, sorted).best(), "\(plan) \(candidates)")
        }
    }
}
