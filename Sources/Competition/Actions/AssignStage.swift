import Scoring

/// Plans who reads what in a stage: `assign`.
public enum AssignStage {
    /// What a call came to.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// The plan as it stands.
        public var plan: AssignmentPlan
        /// The entries that each juror reads.
        public var loads: [(juror: Juror, entries: Int)]
        /// Readings that were left out because of a conflict, with the reason.
        public var conflicts: [(juror: JurorID, entry: EntryID, reason: ConflictReason)]
    }

    /// Plans a stage: every juror without a conflict reads every entry, or a list of pairs decides.
    ///
    /// A stage can be planned again until it is decided; no reading whose sheet is in is dropped.
    ///
    /// - Parameter list: a table with columns juror and entry, or nil for the whole panel.
    public static func run(
        _ stageName: String, list: InputFile?, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let contest = source.contest
        try occasion.check(contest)
        let stage = try contest.scoringStage(named: stageName)
        if let decision = source.decision(on: stage.id) {
            throw .refused(.sheet(.stageDecided(stage: stage.id, decision: decision.number)))
        }
        let jurors = try store.reading { (view) throws(StoreFailure) in try view.jurors() }
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        let rules = PlanRules(
            contest: contest, stage: stage, roster: source.roster(of: stage.id), jurors: jurors,
            offices: offices.byID)
        _ = try rules.obstacles().map { Finding($0) }.refusing()
        let readings = try readings(list, rules)
        let sheets = store.now.sheetsIn(stage.id).map { PlanRules.Pair(juror: $0.juror, entry: $0.entry) }
        let warnings = try rules.faults(of: readings, sheets: sheets).map { Finding($0) }.refusing()
        let earlier = try store.reading { (view) throws(StoreFailure) in try view.plan(stage.id) }
        var plan = AssignmentPlan(
            contest: contest.id, stage: stage.id, method: list == nil ? .panel : .list,
            revision: (earlier?.revision ?? 0) + 1, at: contest.timestamp(occasion.now), readings: readings)
        if let earlier, earlier.readings == readings, earlier.method == plan.method { plan = earlier }
        let receipt = try store.commit(
            "assign", stage.id.text, in: contest, at: occasion,
            facts: ["entries": String(readings.count), "sheets": String(plan.sheetsDue)],
            changes: [StorePath(.assignmentPlan(stage.id)): .put(plan.canonicalBytes)])
        return Receipt(
            action: ActionReceipt(commit: receipt, warnings: warnings), plan: plan,
            loads: loads(plan, jurors), conflicts: rules.conflicts())
    }

    private static func readings(
        _ list: InputFile?, _ rules: PlanRules
    ) throws(ActionFailure) -> [AssignmentPlan.Reading] {
        guard let list else { return rules.panel().filter { !$0.jurors.isEmpty } }
        let read = RegisterFile.pairs(list)
        let faults = read.values.flatMap { pair, place in rules.faults(of: pair).map { Finding($0, at: place) } }
        _ = try (read.findings + faults).inOrder.refusing()
        return rules.readings(of: read.values.map(\.value))
    }

    private static func loads(_ plan: AssignmentPlan, _ jurors: [Juror]) -> [(juror: Juror, entries: Int)] {
        var counts: [JurorID: Int] = [:]
        for reading in plan.readings {
            for juror in reading.jurors { counts[juror, default: 0] += 1 }
        }
        return jurors.map { ($0, counts[$0.id] ?? 0) }
    }
}

extension PlanRules {
    /// Every pair of the stage that a conflict keeps apart.
    func conflicts() -> [(juror: JurorID, entry: EntryID, reason: ConflictReason)] {
        roster.entries.flatMap { entry in
            jurors.compactMap { juror in
                conflict(of: juror, with: entry, from: offices[entry.office]).map { (juror.id, entry.id, $0) }
            }
        }
    }
}

extension Contest {
    /// The stage that a person named.
    func stage(named text: String) throws(ActionFailure) -> Stage {
        guard let stage = stages.first(where: { $0.id.text == text }) else {
            let shown = String(text.prefix(100))
            throw .refused(
                .sheet(.stageUnknown(stage: shown, suggestion: suggestion(for: shown, among: stages.map(\.id.text)))))
        }
        return stage
    }

    /// The scoring stage that a person named.
    func scoringStage(named text: String) throws(ActionFailure) -> Stage {
        let stage = try stage(named: text)
        guard stage.scoring != nil else { throw .refused(.sheet(.stageNotScored(stage: stage.id))) }
        return stage
    }
}
