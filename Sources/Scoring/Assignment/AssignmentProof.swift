/// Proof that a plan is the best: prices of the jurors for which no panel and no load can be cheaper.
///
/// Let every reading by juror j cost p(j) more, and pay each juror p(j) for it. Whatever the prices, the cheapest panel of each entry by
/// itself plus the cheapest load of each juror by itself, summed, is at most the cost of any plan (weak duality). A plan whose cost
/// equals that sum is therefore the cheapest. The check knows nothing of how plan or prices were found: for each entry it adds jurors one
/// after the other, the cheapest first; for each juror it compares all loads.
///
/// Source: Ahuja, Magnanti, Orlin, "Network Flows" (1993), section 9.4; greedy panels: Murota (2003), section 6.3.
public struct AssignmentProof: Hashable, Sendable {
    /// What the plan costs.
    public var cost: Int128
    /// What no plan can cost less than, by the prices.
    public var bound: Int128

    /// Whether the plan is proved to be the best.
    public var holds: Bool { cost == bound }
}

extension AssignmentTask {
    /// What a solution costs, and what no plan can undercut by its prices.
    ///
    /// - Returns: nil when the solution is no plan for the task: a pair that must be kept apart, one that must be there and
    ///   is not, a juror twice, more jurors than wanted, loads beyond caps, another number of entries or prices; or when the task
    ///   is too large.
    public func proof(of solution: AssignmentSolution) -> AssignmentProof? {
        guard let weights = AssignmentWeights(self), isPlan(solution) else { return nil }
        let rules = PanelState.Rules(self, weights)
        let costs = AssignmentCosts(self, weights)
        var cost: Int128 = 0
        var bound: Int128 = 0
        for entry in entries.indices {
            cost += panelCost(entry, solution.panels[entry], rules, costs)
            bound += cheapestPanel(entry, solution.prices, rules, costs)
        }
        let loads = solution.loads(jurors: jurors.count)
        for juror in jurors.indices {
            let fixed = entries.indices.count { self[$0, juror].contains(.fixed) }
            let price = Int128(solution.prices[juror])
            let step = Int128(weights.load)
            cost += step * triangle(loads[juror])
            let most = max(fixed, min(jurors[juror].cap, entries.count))
            bound += (fixed...most).map { step * triangle($0) - price * Int128($0) }.min() ?? 0
        }
        return AssignmentProof(cost: cost, bound: bound)
    }

    private func isPlan(_ solution: AssignmentSolution) -> Bool {
        guard solution.panels.count == entries.count, solution.prices.count == jurors.count else { return false }
        for (entry, panel) in solution.panels.enumerated() {
            let members = Set(panel)
            let fixed = fixed(entry)
            guard members.count == panel.count, members.isSuperset(of: fixed),
                panel.count <= max(entries[entry].wanted, fixed.count),
                panel.allSatisfy({ jurors.indices.contains($0) && mayRead(entry, $0) })
            else { return false }
        }
        let loads = solution.loads(jurors: jurors.count)
        return jurors.indices.allSatisfy { juror in
            loads[juror] <= jurors[juror].cap
                || loads[juror] == entries.indices.count { self[$0, juror].contains(.fixed) }
        }
    }

    private func leaf(_ entry: Int, _ juror: Int, _ rules: PanelState.Rules) -> Int {
        rules.leaf(kind: jurors[juror].kind, isExpert: self[entry, juror].contains(.expert))
    }

    private func panelCost(
        _ entry: Int, _ panel: [Int], _ rules: PanelState.Rules, _ costs: AssignmentCosts
    ) -> Int128 {
        var state = PanelState(rules, spare: entries[entry].wanted - entries[entry].floor)
        var sum: Int128 = 0
        for juror in panel {
            state.add(leaf(entry, juror, rules))
            sum += Int128(costs[entry, juror])
        }
        while state.missing + panel.count < entries[entry].wanted { state.addMissing() }
        return sum + Int128(state.total(rules))
    }

    private func cheapestPanel(
        _ entry: Int, _ prices: [Int], _ rules: PanelState.Rules, _ costs: AssignmentCosts
    ) -> Int128 {
        var state = PanelState(rules, spare: entries[entry].wanted - entries[entry].floor)
        var sum: Int128 = 0
        var members = 0
        var queues = Array(repeating: [Int](), count: rules.leaves)
        for juror in jurors.indices where mayRead(entry, juror) {
            let leaf = leaf(entry, juror, rules)
            if self[entry, juror].contains(.fixed) {
                state.add(leaf)
                members += 1
                sum += Int128(costs[entry, juror] + prices[juror])
            } else {
                queues[leaf].append(costs[entry, juror] + prices[juror])
            }
        }
        // The cheapest last, to be taken from the end.
        for leaf in queues.indices { queues[leaf].sort(by: >) }
        while members + state.missing < entries[entry].wanted {
            var best = state.addingMissing(rules)
            var bestLeaf: Int?
            for leaf in queues.indices {
                guard let next = queues[leaf].last else { continue }
                let step = next + state.adding(leaf, rules)
                if step <= best { (best, bestLeaf) = (step, leaf) }
            }
            guard let bestLeaf else {
                state.addMissing()
                continue
            }
            sum += Int128(queues[bestLeaf].removeLast())
            state.add(bestLeaf)
            members += 1
        }
        return sum + Int128(state.total(rules))
    }
}

private func triangle(_ count: Int) -> Int128 { Int128(count) * Int128(count + 1) / 2 }
