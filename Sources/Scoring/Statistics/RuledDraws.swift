/// A list's rules beside its size, with the candidates as they stand: what decides who is on the list of a draw.
public struct ListRules: Hashable, Sendable {
    /// The plan, with quotas, caps and floor.
    public var plan: SelectionPlan
    /// Each entry as a candidate, by its index; ranks and scores are those of the draw.
    public var candidates: [Candidate]

    /// Creates the rules of a list.
    public init(plan: SelectionPlan, candidates: [Candidate]) {
        self.plan = plan
        self.candidates = candidates
    }

    /// Whether anything but the size decides who is on the list.
    public var shapeTheList: Bool { !plan.quotas.isEmpty || !plan.caps.isEmpty || plan.floor != nil }
}

extension SelectionPlan {
    /// The candidates that the list takes, by the walk that composes the official list; reasons and tiers are left out.
    ///
    /// - Throws: as ``selection(from:orders:effort:)``.
    func admitted(from candidates: [Candidate], effort: Int = ordinaryEffort) throws(SelectionFailure) -> [EntryID] {
        let field = try SelectionField(candidates, plan: self)
        var run = SelectionRun(
            field: field, policy: .plan(ties), orders: [], minimums: Array(repeating: 0, count: quotas.count),
            size: max(0, size ?? .max), effort: effort)
        try run.lowerMinimums(quotas.map { max(0, $0.minimum) })
        try run.walk()
        return run.taken.map { field.candidates[$0].entry }
    }
}

extension Certainty {
    /// The most entries times draws of a list with rules: each draw is a list composed exactly.
    static let mostRuledWork = 1_000_000
    /// The fewest draws of a list with rules.
    static let leastRuledDraws = 500

    /// How many draws a list with rules has: a chance of one half is then known to 0.02 or better.
    static func ruledDraws(_ wanted: Int, entries: Int) -> Int {
        min(wanted, max(leastRuledDraws, mostRuledWork / max(1, entries)))
    }

    /// The share of draws in which each entry is on the list that its rules compose from the draw.
    ///
    /// Levels are compared with the floor to a millionth of a point; the official figure must be in the same points.
    ///
    /// - Throws: `rulesTooComplex` when a draw's list cannot be proved the best.
    static func ruledProbabilities(
        _ posterior: MixedPosterior, _ rules: ListRules, entries: [Int], draws: Int, seed: UInt64
    ) throws(StatisticsRefusal) -> [Double?] {
        var numbers = SeededNumbers(seed: seed &+ 0x5155_4F54)
        var levels = LevelDraws(posterior, entries: entries)
        var candidates = entries.map { rules.candidates[$0] }
        let places = Dictionary(
            candidates.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
        var counts = [Int](repeating: 0, count: entries.count)
        for _ in 0..<draws {
            levels.draw(&numbers)
            let order = levels.totals.indices.sorted { levels.totals[$0] > levels.totals[$1] }
            for (rank, index) in order.enumerated() {
                candidates[index].rank = rank + 1
                let millionths = (levels.totals[index] * 1e6).rounded()
                candidates[index].score =
                    Int128(exactly: millionths).flatMap { try? Ratio($0, over: 1_000_000) } ?? .zero
            }
            do throws(SelectionFailure) {
                for entry in try rules.plan.admitted(from: candidates) { counts[places[entry] ?? 0] += 1 }
            } catch {
                throw .rulesTooComplex
            }
        }
        var probabilities = [Double?](repeating: nil, count: posterior.levels.count)
        for (index, entry) in entries.enumerated() { probabilities[entry] = Double(counts[index]) / Double(draws) }
        return probabilities
    }
}
