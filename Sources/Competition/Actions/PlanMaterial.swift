import Scoring

/// What a plan is made from, gathered from the store, and the ways to make it.
struct PlanMaterial {
    let contest: Contest
    private(set) var rules: PlanRules
    let earlier: AssignmentPlan?
    private let request: AssignStage.Request
    /// The further readings that are proposed; nil when nobody asked for any.
    private(set) var proposal: ReadingProposal?

    /// A plan's content, however it was made.
    struct Made {
        var readings: [AssignmentPlan.Reading]
        var method: AssignmentPlan.Method
        var certificate: AssignmentPlan.Certificate?
    }

    init(_ request: AssignStage.Request, in store: Store, at occasion: Occasion) throws(ActionFailure) {
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        contest = source.contest
        try occasion.check(contest)
        let reason = try WrittenText.line.accept(ifGiven: request.reason, as: "reason")
        let stage = try contest.scoringStage(named: request.stage)
        if let decision = source.decision(on: stage.id) {
            throw .refused(.plan(.stageDecided(stage: stage.id, decision: decision.number)))
        }
        earlier = try store.reading { (view) throws(StoreFailure) in try view.plan(stage.id) }
        var rules = try store.reading { (view) throws(StoreFailure) in
            try view.planRules(stage, source: source)
        }
        _ = try (rules.obstacles() + rules.faults(of: request.rulings)).map { Finding($0) }.refusing()
        rules.rulings = PlanRules.rulings(earlier?.rulings ?? [], after: request.rulings, reason: reason)
        self.rules = rules
        self.request = request
        guard let extra = request.extra else { return }
        let proposal = try proposal(of: extra, in: store)
        self.rules.rulings = PlanRules.rulings(rules.rulings, taking: proposal, reason: reason)
        self.proposal = proposal
    }

    /// Makes the plan: from a list, balanced where the rules divide entries among jurors, else the whole panel.
    func made() throws(ActionFailure) -> Made {
        let behind = rules.readingsLeftBehind()
        if let list = request.list {
            return Made(readings: (try listed(list) + behind).sorted { $0.entry < $1.entry }, method: .list)
        }
        if request.extra != nil, let earlier, earlier.method == .list {
            // A list stays the list that people made, with the further readings in it.
            let extra = (proposal?.readings ?? []).map { PlanRules.Pair(juror: $0.juror, entry: $0.entry) }
            let before = earlier.readings.flatMap { reading in
                reading.jurors.map { PlanRules.Pair(juror: $0, entry: reading.entry) }
            }
            return Made(readings: rules.readings(of: before + extra), method: .list)
        }
        guard let panels = rules.stage.scoring?.panels else {
            let panel = rules.panel().filter { !$0.jurors.isEmpty }
            return Made(readings: (panel + behind).sorted { $0.entry < $1.entry }, method: .panel)
        }
        return try balanced(panels, behind)
    }

    private func listed(_ list: InputFile) throws(ActionFailure) -> [AssignmentPlan.Reading] {
        let read = RegisterFile.pairs(list)
        let faults = read.values.flatMap { pair, place in rules.faults(of: pair).map { Finding($0, at: place) } }
        _ = try (read.findings + faults).inOrder.refusing()
        return rules.readings(of: read.values.map(\.value))
    }

    private func balanced(
        _ panels: PanelRules, _ behind: [AssignmentPlan.Reading]
    ) throws(ActionFailure) -> Made {
        let seed = request.seed ?? earlier?.certificate?.seed ?? 1
        let inputs = PlanTask.Inputs(
            rules: rules, panels: panels, sheets: rules.sheets, rulings: rules.rulings, earlier: earlier,
            anchors: anchors(request.anchors ?? panels.anchors, seed), seed: seed, keepsFirst: keepsFirst)
        let task = PlanTask(inputs)
        let tooLarge = PlanProblem.tooLarge(entries: task.entries.count, jurors: task.jurors.count)
        guard let solution = task.task.solved() else { throw .refused(.plan(tooLarge)) }
        if let shortage = task.task.shortage(of: solution) {
            throw .refused(task.problems(shortage, rules).map { Finding($0) })
        }
        guard let proof = task.task.proof(of: solution), proof.holds else {
            throw .refused(.plan(tooLarge))
        }
        let prices = task.jurors.indices.map { place in
            AssignmentPlan.Certificate.Price(juror: task.jurors[place].id, value: solution.prices[place])
        }
        let certificate = AssignmentPlan.Certificate(
            seed: seed, keepsFirst: keepsFirst, inputs: task.digest, cost: proof.cost, prices: prices)
        return Made(
            readings: (task.readings(solution.panels) + behind).sorted { $0.entry < $1.entry }, method: .balanced,
            certificate: certificate)
    }

    /// Whether readings of the plan before come before even loads: unless somebody asks for the opposite, or a juror joins who has nothing
    /// yet and is to get a fair share.
    private var keepsFirst: Bool {
        guard let earlier, !request.rebalances else { return false }
        if request.extra != nil { return true }
        let known = Set(earlier.readings.flatMap(\.jurors)).union(earlier.certificate?.prices.map(\.juror) ?? [])
        return rules.jurors.allSatisfy { known.contains($0.id) }
    }

    /// The entries that every juror reads: those of the plan before, then by lot among those that the most jurors may read, one category
    /// after the other.
    private func anchors(_ wanted: Int, _ seed: Int) -> [EntryID] {
        let entries = rules.roster.entries
        let inStage = Set(entries.map(\.id))
        var chosen = Array(
            (earlier?.readings.filter { $0.isAnchor && inStage.contains($0.entry) }.map(\.entry) ?? []).prefix(wanted))
        var readers: [EntryID: Int] = [:]
        for entry in entries {
            readers[entry.id] = rules.jurors.count {
                conflict(of: $0, with: entry, from: rules.offices[entry.office]) == nil
            }
        }
        let lots = entries.sorted { left, right in
            let (one, other) = (readers[left.id] ?? 0, readers[right.id] ?? 0)
            if one != other { return one > other }
            return AssignmentTask.lot(seed: UInt64(seed), left.id.text)
                < AssignmentTask.lot(seed: UInt64(seed), right.id.text)
        }
        var counts: [CategoryID: Int] = [:]
        for entry in entries where chosen.contains(entry.id) { counts[entry.category, default: 0] += 1 }
        while chosen.count < min(wanted, entries.count) {
            let left = lots.filter { !chosen.contains($0.id) }
            let fewest = left.map { counts[$0.category, default: 0] }.min() ?? 0
            guard let next = left.first(where: { counts[$0.category, default: 0] == fewest }) else { break }
            chosen.append(next.id)
            counts[next.category, default: 0] += 1
        }
        return chosen
    }
}

extension PlanMaterial {
    /// What each juror reads, ordered as registered.
    func loads(
        _ plan: AssignmentPlan, _ changes: PlanChanges, _ categories: [EntryID: CategoryID]
    ) -> [AssignStage.Load] {
        var entries: [JurorID: [EntryID]] = [:]
        for reading in plan.readings {
            for juror in reading.jurors { entries[juror, default: []].append(reading.entry) }
        }
        let added = Dictionary(grouping: changes.added, by: \.juror)
        let dropped = Dictionary(grouping: changes.dropped, by: \.juror)
        let general = plan.method == .balanced ? rules.stage.scoring?.panels?.cap : nil
        return rules.jurors.map { juror in
            let own = entries[juror.id] ?? []
            let expertise = Set(juror.expertise)
            return AssignStage.Load(
                juror: juror, entries: own.count, cap: plan.method == .balanced ? juror.cap ?? general : nil,
                expert: own.count { categories[$0].map(expertise.contains) ?? false },
                added: added[juror.id]?.count ?? 0, dropped: dropped[juror.id]?.count ?? 0)
        }
    }

    /// How far the mixes are kept.
    func mixes(_ plan: AssignmentPlan) -> [AssignStage.Mix] {
        let kinds = Dictionary(rules.jurors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        return (rules.stage.scoring?.panels?.mixes ?? []).map { mix in
            let panels = plan.readings.count { reading in
                reading.jurors.count { kinds[$0] == mix.kind } >= mix.minimum
            }
            return AssignStage.Mix(kind: mix.kind, minimum: mix.minimum, panels: panels)
        }
    }
}

extension PlanTask {
    /// A shortage in the organizer's words: the least that must change.
    func problems(_ shortage: AssignmentShortage, _ rules: PlanRules) -> [Problem] {
        let caps = shortage.beyondCaps.map { juror, more in
            Problem.plan(
                .capTooLow(juror: jurors[juror].id, cap: task.jurors[juror].cap, needed: task.jurors[juror].cap + more))
        }
        let lacking = shortage.lacking.map { entry, count in
            Problem.plan(
                .readersLacking(
                    entry: entries[entry].id, lacking: count,
                    apart: jurors.indices.count { !task.mayRead(entry, $0) }))
        }
        let byKind = Dictionary(grouping: shortage.lackingKinds, by: \.kind)
        let kindsLacking = byKind.keys.sorted().map { kind in
            let cases = byKind[kind] ?? []
            return Problem.plan(
                .kindLacking(
                    kind: kinds[kind], jurors: cases.map(\.jurors).max() ?? 0,
                    entries: cases.map { entries[$0.entry].id }))
        }
        return caps + lacking + kindsLacking
    }
}

extension StoreView {
    /// What plans of a stage are judged by, as the documents stand.
    func planRules(_ stage: Stage, source: RosterSource) throws(StoreFailure) -> PlanRules {
        PlanRules(
            contest: source.contest, stage: stage, roster: source.roster(of: stage.id), jurors: try jurors(),
            offices: try offices().byID,
            sheets: sheetsIn(stage.id).map { PlanRules.Pair(juror: $0.juror, entry: $0.entry) })
    }
}
