import Scoring

/// What a balanced plan is computed from, with the entries and jurors that its places stand for.
struct PlanTask: Sendable {
    /// The entries of the stage, by place.
    let entries: [EntryHead]
    /// The registered jurors, by place, ordered by identifier.
    let jurors: [Juror]
    /// The places of the entries that every juror reads.
    let anchors: Set<Int>
    /// The kinds that panels must have, by place.
    let kinds: [JurorKindID]
    /// The task by places.
    let task: AssignmentTask

    /// Everything that the task follows from.
    struct Inputs {
        var rules: PlanRules
        var panels: PanelRules
        var sheets: [PlanRules.Pair]
        var rulings: [AssignmentPlan.Ruling]
        var earlier: AssignmentPlan?
        var anchors: [EntryID]
        var seed: Int
        var keepsFirst: Bool
    }

    init(_ inputs: Inputs) {
        let rules = inputs.rules
        let panels = inputs.panels
        let scoring = rules.stage.scoring
        let wanted = scoring?.jurors ?? 0
        let entries = rules.roster.entries
        let jurors = rules.jurors.sorted { $0.id < $1.id }
        let kinds = panels.mixes.map(\.kind)
        let anchors = Set(entries.indices.filter { inputs.anchors.contains(entries[$0].id) })
        let extra = rules.extraReadings(inputs.rulings)
        self.entries = entries
        self.jurors = jurors
        self.kinds = kinds
        self.anchors = anchors
        var task = AssignmentTask(
            entries: entries.map { entry in
                let need = panels.need(of: entry, jurors: wanted, minimum: scoring?.minimumSheets ?? wanted)
                return AssignmentTask.Need(
                    name: entry.id.text, wanted: need.wanted + extra[entry.id, default: 0], floor: need.floor)
            },
            jurors: jurors.map { juror in
                AssignmentTask.Reader(
                    name: juror.id.text, cap: juror.cap ?? panels.cap ?? entries.count,
                    kind: juror.kind.flatMap { kinds.firstIndex(of: $0) })
            },
            experts: panels.experts, mixes: panels.mixes.map(\.minimum), keepsFirst: inputs.keepsFirst,
            seed: UInt64(inputs.seed))
        let rulings = RulingTable(inputs.rulings)
        let expertise = jurors.map { Set($0.expertise) }
        for (place, entry) in entries.enumerated() {
            let language = panels.language(of: entry.group)
            for (index, juror) in jurors.enumerated() {
                var relation: AssignmentTask.Relation = []
                let ruled = rulings.ruling(juror.id, entry.id)
                let isForeign = language.map { !juror.reads($0) } ?? false
                if ruled == false || (isForeign && ruled == nil)
                    || conflict(of: juror, with: entry, from: rules.offices[entry.office]) != nil
                {
                    relation.insert(.apart)
                } else if ruled == true {
                    relation.insert(.fixed)
                }
                if expertise[index].contains(entry.category) { relation.insert(.expert) }
                task[place, index] = relation
            }
        }
        Self.insert(.fixed, inputs.sheets, &task, entries, jurors)
        let before = inputs.earlier?.readings.flatMap { reading in
            reading.jurors.map { PlanRules.Pair(juror: $0, entry: reading.entry) }
        }
        Self.insert(.earlier, before ?? [], &task, entries, jurors)
        for place in anchors {
            let readers = jurors.indices.count { task.mayRead(place, $0) }
            task.entries[place].wanted = max(task.entries[place].wanted, readers)
        }
        self.task = task
    }

    private static func insert(
        _ relation: AssignmentTask.Relation, _ pairs: [PlanRules.Pair], _ task: inout AssignmentTask,
        _ entries: [EntryHead], _ jurors: [Juror]
    ) {
        let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($0.element.id, $0.offset) })
        let readers = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($0.element.id, $0.offset) })
        for pair in pairs {
            guard let entry = places[pair.entry], let juror = readers[pair.juror] else { continue }
            task[entry, juror].insert(relation)
        }
    }
}

extension PlanTask {
    /// The digest of everything that the plan is computed from.
    ///
    /// Format: StoreFormat, certificate: the lines of ``lines``, each ended by a line feed, as UTF-8.
    var digest: Digest {
        var hash = SHA256()
        for line in lines { hash.update(Array((line + "\n").utf8)) }
        return hash.digest
    }

    /// The task in words, one fact a line.
    private var lines: [String] {
        var lines = [
            "seed \(task.seed)", "keeps \(task.keepsFirst)", "experts \(task.experts)",
        ]
        lines += kinds.indices.map { "mix \(kinds[$0]) \(task.mixes[$0])" }
        lines += task.entries.map { "entry \($0.name) \($0.wanted) \($0.floor)" }
        lines += task.jurors.map { reader in
            "juror \(reader.name) \(reader.cap)" + (reader.kind.map { " \(kinds[$0])" } ?? "")
        }
        for (place, entry) in task.entries.enumerated() {
            for (index, juror) in task.jurors.enumerated() where !task[place, index].isEmpty {
                lines.append("pair \(entry.name) \(juror.name) \(task[place, index].rawValue)")
            }
        }
        return lines
    }

    /// The readings of a solution, ordered by entry.
    func readings(_ panels: [[Int]]) -> [AssignmentPlan.Reading] {
        panels.indices.filter { !panels[$0].isEmpty }
            .map { place in
                AssignmentPlan.Reading(
                    entry: entries[place].id, jurors: panels[place].map { jurors[$0].id },
                    isAnchor: anchors.contains(place))
            }
            .sorted { $0.entry < $1.entry }
    }

    /// The places of a plan's readings and prices, or nil when it names a juror who was not there.
    ///
    /// Readings of entries that are not in the stage any more are left out: they are kept because their sheets are in.
    func solution(_ plan: AssignmentPlan) -> AssignmentSolution? {
        let readers = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($0.element.id, $0.offset) })
        var panels: [[Int]] = []
        for entry in entries {
            let panel = plan.jurors(of: entry.id).compactMap { readers[$0] }
            guard panel.count == plan.jurors(of: entry.id).count else { return nil }
            panels.append(panel.sorted())
        }
        let prices = Dictionary(
            plan.certificate?.prices.map { ($0.juror, $0.value) } ?? [], uniquingKeysWith: { first, _ in first })
        let values = jurors.compactMap { prices[$0.id] }
        return values.count == jurors.count ? AssignmentSolution(panels: panels, prices: values) : nil
    }
}
