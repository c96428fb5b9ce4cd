extension AssignmentTask {
    /// The best plan in the order of the aims of ``AssignmentWeights``, with the prices that prove it.
    ///
    /// Where a floor, a mix or what is wanted cannot be had, the plan misses as little of it as possible; see
    /// ``shortage()``.
    ///
    /// Successive shortest paths: each reading in turn takes the cheapest way from its entry to a juror with a free place,
    /// on which other entries exchange jurors. Entries are folded away: a way goes from juror to juror, each step by the entry
    /// that makes it cheapest. For E entries, J jurors and R readings: memory E J, time R J² and what a change of a panel touches.
    ///
    /// Source: Ahuja, Magnanti, Orlin, "Network Flows" (1993), section 9.7.
    ///
    /// - Returns: nil when the task is too large for whole numbers of 64 bits.
    public func solved() -> AssignmentSolution? { solved(capsGive: false) }

    /// - Parameter capsGive: whether jurors may read beyond their caps, at a cost above every aim but floors and mixes.
    func solved(capsGive: Bool) -> AssignmentSolution? {
        guard let weights = AssignmentWeights(self) else { return nil }
        var solver = AssignmentSolver(self, weights, capsGive: capsGive)
        return solver.run()
    }
}

/// Successive shortest paths over jurors; the place behind the last juror stands for the sink and for who is missing.
private struct AssignmentSolver {
    private let task: AssignmentTask
    private let weights: AssignmentWeights
    private let rules: PanelState.Rules
    private let costs: AssignmentCosts
    private let capsGive: Bool
    private let sink: Int
    private let width: Int
    /// The leaf of each pair; negative where the pair cannot be chosen.
    private let leaves: [Int8]
    /// The leaf of each pair that can be taken now; negative where the juror has the entry already or cannot be chosen.
    private var open: [Int8]
    /// What changes of each entry's panel cost, leaf by leaf.
    private var changes: PanelChanges
    private var states: [PanelState]
    /// The jurors of each entry who may be exchanged.
    private var panels: [[Int]]
    /// The entries that each juror holds and may give away; at the sink, those with somebody missing.
    private var held: [[Int]]
    private var loads: [Int]
    /// The length of the shortest way to each node; differences that no exchange beats.
    private var potentials: [Int]
    /// The cheapest exchange from one node to another, and the entry that makes it.
    private var steps: [Int]
    private var stepEntries: [Int32]
    /// The distances of the way that is looked for, where each node is reached from, and whether that is settled.
    private var distances: [Int]
    private var previous: [Int]
    private var settled: [Bool]

    private static let never = Int.max / 4

    init(_ task: AssignmentTask, _ weights: AssignmentWeights, capsGive: Bool) {
        self.task = task
        self.weights = weights
        self.capsGive = capsGive
        let rules = PanelState.Rules(task, weights)
        self.rules = rules
        costs = AssignmentCosts(task, weights)
        sink = task.jurors.count
        width = sink + 1
        var leaves: [Int8] = []
        leaves.reserveCapacity(task.entries.count * task.jurors.count)
        states = []
        loads = Array(repeating: 0, count: sink)
        panels = Array(repeating: [], count: task.entries.count)
        held = Array(repeating: [], count: width)
        for (entry, need) in task.entries.enumerated() {
            var state = PanelState(rules, spare: need.wanted - need.floor)
            for (juror, reader) in task.jurors.enumerated() {
                let relation = task[entry, juror]
                let leaf = rules.leaf(kind: reader.kind, isExpert: relation.contains(.expert))
                if relation.contains(.fixed) {
                    state.add(leaf)
                    loads[juror] += 1
                }
                leaves.append(relation.isDisjoint(with: [.fixed, .apart]) ? Int8(leaf) : -1)
            }
            states.append(state)
        }
        self.leaves = leaves
        open = leaves
        changes = PanelChanges(states, rules)
        distances = Array(repeating: Self.never, count: width)
        previous = Array(repeating: -1, count: width)
        settled = Array(repeating: false, count: width)
        potentials = loads.map { -weights.load * $0 } + [0]
        steps = Array(repeating: Self.never, count: width * width)
        stepEntries = Array(repeating: -1, count: width * width)
    }

    mutating func run() -> AssignmentSolution {
        for (entry, need) in task.entries.enumerated() {
            let fixed = task.fixed(entry).count
            for _ in 0..<max(0, need.wanted - fixed) { addReading(to: entry) }
        }
        return AssignmentSolution(
            panels: panels.indices.map { (panels[$0] + task.fixed($0)).sorted() },
            prices: potentials.dropLast().map { -$0 })
    }

    /// One step of a way: an entry gives up one juror and takes another; nil for the new reading itself.
    private struct Step {
        var from: Int?
        var to: Int
        var entry: Int
    }

    private mutating func addReading(to entry: Int) {
        let way = shortestWay(from: entry)
        // The last juror of the way, unless it ends with somebody missing.
        if let last = way.load { loads[last] += 1 }
        for step in shortened(way.steps) { apply(step) }
    }
}

extension AssignmentSolver {
    /// The cheapest way from a new reading of an entry to the sink, over reduced costs, with the potentials brought up to date.
    private mutating func shortestWay(from entry: Int) -> (steps: [Step], load: Int?) {
        var throughLoad = false
        for juror in 0..<sink {
            previous[juror] = -1
            settled[juror] = false
            let leaf = open[entry * sink + juror]
            distances[juror] =
                leaf < 0
                ? Self.never : costs[entry, juror] + changes.adding(entry, Int(leaf)) - potentials[juror]
        }
        previous[sink] = -1
        distances[sink] = states[entry].addingMissing(rules)
        while true {
            var nearest = sink
            for node in 0..<sink where !settled[node] && distances[node] < distances[nearest] { nearest = node }
            if nearest == sink { break }
            settled[nearest] = true
            let base = distances[nearest] + potentials[nearest]
            let row = nearest * width
            for node in 0..<sink {
                let step = steps[row + node]
                let distance = base + step - potentials[node]
                if distance < distances[node], step < Self.never, !settled[node] {
                    distances[node] = distance
                    previous[node] = nearest
                }
            }
            if let length = loadStep(nearest), base + length < distances[sink] {
                (distances[sink], previous[sink], throughLoad) = (base + length, nearest, true)
            }
            let length = steps[nearest * width + sink]
            if length < Self.never, base + length < distances[sink] {
                (distances[sink], previous[sink], throughLoad) = (base + length, nearest, false)
            }
        }
        for node in 0..<sink where settled[node] { potentials[node] += distances[node] - distances[sink] }
        return (trace(entry, throughLoad), throughLoad ? previous[sink] : nil)
    }

    /// The steps of a way in their order.
    private func trace(_ entry: Int, _ throughLoad: Bool) -> [Step] {
        var way: [Step] = []
        var node = sink
        if throughLoad { node = previous[sink] }
        while true {
            let before = previous[node]
            if before < 0 { break }
            way.append(Step(from: before, to: node, entry: Int(stepEntries[before * width + node])))
            node = before
        }
        way.append(Step(from: nil, to: node, entry: entry))
        return way.reversed()
    }

    /// What the next entry of a juror costs, or nil when the cap is reached.
    private func loadStep(_ juror: Int) -> Int? {
        let next = loads[juror] + 1
        if next <= task.jurors[juror].cap { return weights.load * next }
        return capsGive ? weights.load * next + weights.beyondCap : nil
    }

    /// Joins steps of one entry that meet in its tree: between them the way ran in a circle that costs nothing.
    private func shortened(_ way: [Step]) -> [Step] {
        var way = way
        var first = 0
        while first < way.count {
            let later = way.indices.last { $0 > first && meets(way[first], way[$0]) }
            if let later {
                way[first].to = way[later].to
                way.removeSubrange((first + 1)...later)
            } else {
                first += 1
            }
        }
        return way
    }

    private func meets(_ one: Step, _ other: Step) -> Bool {
        one.entry == other.entry && branches(one) & branches(other) != 0
    }

    /// The nodes of an entry's tree through which a step passes: one bit for the entry, one a kind, one a leaf.
    private func branches(_ step: Step) -> UInt64 {
        guard let from = step.from, from != sink, step.to != sink else {
            let ends = [step.from, step.to].compactMap { $0 }.filter { $0 != sink }
            return ends.reduce(1) { $0 | path(of: step.entry, $1) }
        }
        let (one, other) = (leaves[step.entry * sink + from], leaves[step.entry * sink + step.to])
        if one == other { return 1 << UInt64(2 + rules.leaves / 2 + Int(one)) }
        let both = path(of: step.entry, from) | path(of: step.entry, step.to)
        return one >> 1 == other >> 1 ? both : both | 1
    }

    private func path(of entry: Int, _ juror: Int) -> UInt64 {
        let leaf = Int(leaves[entry * sink + juror])
        return 1 << UInt64(1 + leaf >> 1) | 1 << UInt64(2 + rules.leaves / 2 + leaf)
    }
}

extension AssignmentSolver {
    /// Carries out a step and brings the cheapest exchanges up to date.
    private mutating func apply(_ step: Step) {
        let entry = step.entry
        var touched = holders(of: entry)
        if let from = step.from { release(entry, from) }
        take(entry, step.to)
        changes.update(entry, states[entry], rules)
        for node in holders(of: entry) where !touched.contains(node) { touched.append(node) }
        for node in touched { refresh(from: node, entry) }
    }

    private func holders(of entry: Int) -> [Int] { panels[entry] + (states[entry].missing > 0 ? [sink] : []) }

    private mutating func release(_ entry: Int, _ node: Int) {
        if node == sink {
            states[entry].removeMissing()
            if states[entry].missing > 0 { return }
        } else {
            states[entry].remove(Int(leaves[entry * sink + node]))
            panels[entry].removeAll { $0 == node }
            open[entry * sink + node] = leaves[entry * sink + node]
        }
        held[node].removeAll { $0 == entry }
    }

    private mutating func take(_ entry: Int, _ node: Int) {
        if node == sink {
            states[entry].addMissing()
            if states[entry].missing == 1 { held[sink].append(entry) }
        } else {
            states[entry].add(Int(leaves[entry * sink + node]))
            panels[entry].append(node)
            open[entry * sink + node] = -1
            held[node].append(entry)
        }
    }

    /// Looks again at the exchanges from a node that an entry makes or made.
    private mutating func refresh(from node: Int, _ entry: Int) {
        let isHeld = node == sink ? states[entry].missing > 0 : panels[entry].contains(node)
        let released = isHeld ? release(of: entry, node) : 0
        for other in 0..<width where other != node {
            var length = Self.never
            if isHeld { length = exchange(entry, node, other, released) }
            let place = node * width + other
            if length <= steps[place] {
                if length < Self.never { (steps[place], stepEntries[place]) = (length, Int32(entry)) }
            } else if stepEntries[place] == entry {
                search(node, other)
            }
        }
    }

    /// Finds the cheapest exchange from a node to another among all that the node holds.
    private mutating func search(_ node: Int, _ other: Int) {
        var best = Self.never
        var bestEntry = -1
        for entry in held[node] {
            let length = exchange(entry, node, other, release(of: entry, node))
            if length < best { (best, bestEntry) = (length, entry) }
        }
        (steps[node * width + other], stepEntries[node * width + other]) = (best, Int32(bestEntry))
    }

    /// What it costs that an entry gives up a node, besides what depends on whom it takes instead.
    private func release(of entry: Int, _ node: Int) -> Int {
        node == sink ? states[entry].removingMissing(rules) : -costs[entry, node]
    }

    /// What it costs that an entry gives up one node for another.
    private func exchange(_ entry: Int, _ node: Int, _ other: Int, _ released: Int) -> Int {
        if other == sink {
            return released + changes.removing(entry, Int(leaves[entry * sink + node]))
                + states[entry].addingMissing(rules)
        }
        let leaf = Int(open[entry * sink + other])
        if leaf < 0 { return Self.never }
        let taken = released + costs[entry, other]
        if node == sink { return taken + changes.adding(entry, leaf) }
        return taken + changes.exchanging(entry, Int(leaves[entry * sink + node]), for: leaf)
    }
}
