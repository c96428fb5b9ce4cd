import Scoring
import TestSupport

/// The aims of a plan said a second time: every plan looked at, and the best in the order of the aims; for tiny tasks.
struct AssignmentBruteForce {
    let task: AssignmentTask
    private let weights: AssignmentWeights
    private let costs: AssignmentCosts

    init?(_ task: AssignmentTask) {
        guard let weights = AssignmentWeights(task) else { return nil }
        self.task = task
        self.weights = weights
        costs = AssignmentCosts(task, weights)
    }

    /// The figures of a plan in the order of the aims: below the floor, short of mixes, missing, then loads and moves, plain, chance.
    func figures(_ panels: [[Int]]) -> [Int] {
        var below = 0
        var mix = 0
        var missing = 0
        var moved = 0
        var plain = 0
        var chance = 0
        for (entry, panel) in panels.enumerated() {
            let need = task.entries[entry]
            below += max(0, need.floor - panel.count)
            missing += max(0, need.wanted - panel.count)
            for (kind, minimum) in task.mixes.enumerated() {
                mix += max(0, minimum - panel.count { task.jurors[$0].kind == kind })
            }
            for kind in [nil] + task.mixes.indices.map(Optional.some) {
                let experts = panel.count { task.jurors[$0].kind == kind && task[entry, $0].contains(.expert) }
                plain += panel.count { task.jurors[$0].kind == kind } - min(experts, task.experts)
            }
            for juror in panel {
                let isMoved = task.hasEarlier && !task[entry, juror].contains(.earlier)
                moved += isMoved ? 1 : 0
                chance += costs[entry, juror] - (isMoved ? weights.moved : 0)
            }
        }
        let loads = task.jurors.indices.reduce(0) { sum, juror in
            let load = panels.count { $0.contains(juror) }
            return sum + load * (load + 1) / 2
        }
        let course = task.keepsFirst ? [moved, loads] : [loads, moved]
        return [below, mix, missing] + course + [plain, chance]
    }

    /// Whether a plan is one of the task.
    func isAllowed(_ panels: [[Int]]) -> Bool {
        task.jurors.indices.allSatisfy { juror in
            let load = panels.count { $0.contains(juror) }
            return load <= task.jurors[juror].cap
                || load == task.entries.indices.count { task[$0, juror].contains(.fixed) }
        }
    }

    /// The figures of the best plan.
    func best() -> [Int]? {
        let choices = task.entries.indices.map { entry -> [[Int]] in
            let fixed = Set(task.fixed(entry))
            return (0..<(1 << task.jurors.count)).map { bits in task.jurors.indices.filter { bits >> $0 & 1 == 1 } }
                .filter { panel in
                    fixed.isSubset(of: panel) && panel.allSatisfy { task.mayRead(entry, $0) }
                        && panel.count <= max(task.entries[entry].wanted, fixed.count)
                }
        }
        var best: [Int]?
        var panels: [[Int]] = []
        func look() {
            if panels.count == choices.count {
                guard isAllowed(panels) else { return }
                let figures = figures(panels)
                if best.map({ figures.lexicographicallyPrecedes($0) }) ?? true { best = figures }
                return
            }
            for panel in choices[panels.count] {
                panels.append(panel)
                look()
                panels.removeLast()
            }
        }
        look()
        return best
    }
}

/// Makes tasks with caps, conflicts, rulings, experts, mixes and earlier plans.
struct AssignmentMaker {
    var generator: SeededGenerator

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func task(entries: Int, jurors: Int) -> AssignmentTask {
        let mixes = (0..<number(0...2)).map { _ in number(0...2) }
        let kinds = mixes.count
        var task = AssignmentTask(
            entries: (0..<entries).map {
                let wanted = number(0...min(3, jurors))
                return AssignmentTask.Need(name: "e\($0)", wanted: wanted, floor: number(0...wanted))
            },
            jurors: (0..<jurors).map { juror in
                let kind = number(0...kinds)
                return AssignmentTask.Reader(
                    name: "j\(juror)", cap: number(0...entries), kind: kind == kinds ? nil : kind)
            },
            experts: number(0...2), mixes: mixes, keepsFirst: number(0...1) == 0, seed: UInt64(number(0...999)))
        let hasEarlier = number(0...1) == 0
        for entry in 0..<entries {
            for juror in 0..<jurors {
                if number(0...5) == 0 { task[entry, juror].insert(.apart) }
                if number(0...9) == 0 { task[entry, juror].insert(.fixed) }
                if number(0...2) == 0 { task[entry, juror].insert(.expert) }
                if hasEarlier, number(0...1) == 0 { task[entry, juror].insert(.earlier) }
            }
        }
        return task
    }
}
