/// The panel of one entry as far as its cost goes: how many of its jurors are of each kind, experts apart from the rest.
///
/// The costs form a tree: entry, kinds below it, experts and the rest below each kind; on each branch the cost of one juror more
/// grows with the number that is there. That makes the cheapest panel one that no single exchange makes cheaper.
///
/// Source: Murota, "Discrete Convex Analysis" (2003), section 6.3 (laminar convex functions).
struct PanelState: Hashable, Sendable {
    /// What holds for every panel of a task.
    struct Rules: Sendable {
        let experts: Int
        let mixes: [Int]
        let plain: Int
        let mix: Int
        let missing: Int
        let below: Int

        init(_ task: AssignmentTask, _ weights: AssignmentWeights) {
            experts = task.experts
            mixes = task.mixes
            plain = weights.plain
            mix = weights.mix
            missing = weights.missing
            below = weights.below
        }

        /// How many leaves the tree has.
        var leaves: Int { 2 * (mixes.count + 1) }

        /// The leaf of a juror under an entry: experts of a kind are odd, the rest even; what no mix asks for comes last.
        func leaf(kind: Int?, isExpert: Bool) -> Int { 2 * (kind ?? mixes.count) + (isExpert ? 1 : 0) }
    }

    /// How many jurors each leaf has.
    private(set) var counts: [Int]
    /// How many jurors are missing.
    private(set) var missing = 0
    /// How many may be missing before the floor is broken.
    let spare: Int

    init(_ rules: Rules, spare: Int) {
        counts = Array(repeating: 0, count: rules.leaves)
        self.spare = spare
    }

    mutating func add(_ leaf: Int) { counts[leaf] += 1 }
    mutating func remove(_ leaf: Int) { counts[leaf] -= 1 }
    mutating func addMissing() { missing += 1 }
    mutating func removeMissing() { missing -= 1 }

    /// How many jurors of a kind there are.
    func count(ofKind kind: Int) -> Int { counts[2 * kind] + counts[2 * kind + 1] }

    /// What one juror more at a leaf costs.
    func adding(_ leaf: Int, _ rules: Rules) -> Int {
        expertStep(adding: leaf, rules) + mixStep(leaf >> 1, 0, rules)
    }

    /// What one juror less at a leaf costs; mostly less than nothing.
    func removing(_ leaf: Int, _ rules: Rules) -> Int {
        expertStep(removing: leaf, rules) - mixStep(leaf >> 1, -1, rules)
    }

    /// What it costs to exchange a juror of one leaf for one of another.
    func exchanging(_ leaf: Int, for other: Int, _ rules: Rules) -> Int {
        if leaf == other { return 0 }
        if leaf >> 1 == other >> 1 { return expertStep(removing: leaf, rules) + expertStep(adding: other, rules) }
        return removing(leaf, rules) + adding(other, rules)
    }

    /// What one missing juror more costs.
    func addingMissing(_ rules: Rules) -> Int { rules.missing + (missing >= spare ? rules.below : 0) }

    /// What one missing juror less costs.
    func removingMissing(_ rules: Rules) -> Int { -rules.missing - (missing > spare ? rules.below : 0) }

    private func expertStep(adding leaf: Int, _ rules: Rules) -> Int {
        leaf & 1 == 1 && counts[leaf] < rules.experts ? 0 : rules.plain
    }

    private func expertStep(removing leaf: Int, _ rules: Rules) -> Int {
        leaf & 1 == 1 && counts[leaf] <= rules.experts ? 0 : -rules.plain
    }

    /// The step of a mix from so many jurors of the kind, counted from those that are there, to one more.
    private func mixStep(_ kind: Int, _ from: Int, _ rules: Rules) -> Int {
        guard kind < rules.mixes.count else { return 0 }
        return count(ofKind: kind) + from < rules.mixes[kind] ? -rules.mix : 0
    }

    /// How many jurors the mixes still ask for.
    func shortOfMixes(_ rules: Rules) -> Int {
        rules.mixes.indices.reduce(0) { $0 + max(0, rules.mixes[$1] - count(ofKind: $1)) }
    }

    /// The cost of the panel besides its pairs.
    func total(_ rules: Rules) -> Int {
        let plain = counts.indices.reduce(0) { sum, leaf in
            sum + (leaf & 1 == 1 ? max(0, counts[leaf] - rules.experts) : counts[leaf])
        }
        return plain * rules.plain + shortOfMixes(rules) * rules.mix + missing * rules.missing
            + max(0, missing - spare) * rules.below
    }
}

/// What changes of all panels cost, leaf by leaf, in one table each: they are asked for millions of times.
struct PanelChanges: Sendable {
    private let leaves: Int
    private var adding: [Int]
    private var removing: [Int]
    private var exchanging: [Int]

    init(_ states: [PanelState], _ rules: PanelState.Rules) {
        leaves = rules.leaves
        adding = Array(repeating: 0, count: states.count * leaves)
        removing = Array(repeating: 0, count: states.count * leaves)
        exchanging = Array(repeating: 0, count: states.count * leaves * leaves)
        for (entry, state) in states.enumerated() { update(entry, state, rules) }
    }

    /// Computes the changes of one panel anew.
    mutating func update(_ entry: Int, _ state: PanelState, _ rules: PanelState.Rules) {
        for leaf in 0..<leaves {
            adding[entry * leaves + leaf] = state.adding(leaf, rules)
            removing[entry * leaves + leaf] = state.removing(leaf, rules)
            for other in 0..<leaves {
                exchanging[(entry * leaves + leaf) * leaves + other] = state.exchanging(leaf, for: other, rules)
            }
        }
    }

    func adding(_ entry: Int, _ leaf: Int) -> Int { adding[entry * leaves + leaf] }
    func removing(_ entry: Int, _ leaf: Int) -> Int { removing[entry * leaves + leaf] }
    func exchanging(_ entry: Int, _ leaf: Int, for other: Int) -> Int {
        exchanging[(entry * leaves + leaf) * leaves + other]
    }
}
