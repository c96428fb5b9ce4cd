/// Why no plan keeps all floors and mixes, as the smallest set of changes that would make one possible.
public struct AssignmentShortage: Sendable {
    /// Jurors who would have to read more entries than their caps allow, and how many more.
    public var beyondCaps: [(juror: Int, more: Int)] = []
    /// Entries that too few jurors may read, whatever the caps, and how many are lacking.
    public var lacking: [(entry: Int, jurors: Int)] = []
    /// Entries that too few jurors of a kind may read, whatever the caps, and how many are lacking.
    public var lackingKinds: [(entry: Int, kind: Int, jurors: Int)] = []

    /// Whether nothing stands in the way.
    public var isEmpty: Bool { beyondCaps.isEmpty && lacking.isEmpty && lackingKinds.isEmpty }
}

extension AssignmentTask {
    /// What keeps a solution from having every floor and every mix; nil when it has.
    ///
    /// The task is solved again for the floors alone, with caps that give at a cost: what is then read beyond a cap, and what
    /// is missing even so, is the least that must change, counted in readings.
    public func shortage(of solution: AssignmentSolution) -> AssignmentShortage? {
        guard !isWhole(solution) else { return nil }
        var relaxed = self
        for entry in entries.indices { relaxed.entries[entry].wanted = entries[entry].floor }
        guard let weights = AssignmentWeights(self), let least = relaxed.solved(capsGive: true) else { return nil }
        let rules = PanelState.Rules(self, weights)
        var shortage = AssignmentShortage()
        for (juror, load) in least.loads(jurors: jurors.count).enumerated() {
            let fixed = entries.indices.count { self[$0, juror].contains(.fixed) }
            let allowed = max(fixed, jurors[juror].cap)
            if load > allowed { shortage.beyondCaps.append((juror, load - allowed)) }
        }
        for entry in entries.indices {
            let state = state(entry, least.panels[entry], rules)
            let short = entries[entry].floor - least.panels[entry].count
            if short > 0 { shortage.lacking.append((entry, short)) }
            for kind in mixes.indices where state.count(ofKind: kind) < mixes[kind] {
                shortage.lackingKinds.append((entry, kind, mixes[kind] - state.count(ofKind: kind)))
            }
        }
        return shortage
    }

    /// Whether every entry has its floor and its mixes.
    public func isWhole(_ solution: AssignmentSolution) -> Bool {
        guard let weights = AssignmentWeights(self) else { return false }
        let rules = PanelState.Rules(self, weights)
        return entries.indices.allSatisfy { entry in
            let panel = solution.panels[entry]
            return panel.count >= entries[entry].floor && state(entry, panel, rules).shortOfMixes(rules) == 0
        }
    }

    private func state(_ entry: Int, _ panel: [Int], _ rules: PanelState.Rules) -> PanelState {
        var state = PanelState(rules, spare: 0)
        for juror in panel {
            state.add(rules.leaf(kind: jurors[juror].kind, isExpert: self[entry, juror].contains(.expert)))
        }
        return state
    }
}
