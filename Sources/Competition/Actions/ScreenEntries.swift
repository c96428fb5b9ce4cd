import Scoring

/// Judges entries by the requirements of the contest: `screen`.
public enum ScreenEntries {
    /// What a person orders about one entry.
    public enum Order: Hashable, Sendable {
        /// It passes; requirements that the program finds failed are waived by name, with a reason.
        case pass(waived: [String], reason: String?)
        /// It fails a requirement, with the reason.
        case fail(requirement: String, reason: String)
    }

    /// What became of one entry.
    public struct Screened: Sendable {
        /// The entry.
        public var head: EntryHead
        /// The verdict; nil where a person must still judge.
        public var screening: Screening?
        /// Requirements that only a person can judge.
        public var open: [Requirement]
        /// What the program found, with the requirement.
        public var faults: [(requirement: Requirement, problems: [EntryProblem])]
    }

    /// What a call came to.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// The entries that were looked at, by identifier.
        public var entries: [Screened]
    }

    /// Judges every requirement that the program can judge, for every entry without a verdict.
    ///
    /// An entry that fails one gets its verdict; one that passes all gets it where no person has to judge. The others are listed.
    public static func all(in store: inout Store, at occasion: Occasion) throws(ActionFailure) -> Receipt {
        let desk = try ScreeningDesk(store, occasion)
        var entries: [Screened] = []
        var changes: [StorePath: Commit.Change] = [:]
        for head in desk.roster where desk.source.screening(of: head) == nil {
            let entry = try store.reading { (view) throws(StoreFailure) in try view.entry(head.id) }
            let screened = desk.judge(entry)
            if let screening = screened.screening {
                changes[StorePath(.screening(head.id))] = .put(screening.canonicalBytes)
            }
            entries.append(screened)
        }
        let receipt = try store.commit(
            "screen", desk.contest.id.text, in: desk.contest, at: occasion, facts: ["count": String(changes.count)],
            changes: changes)
        return Receipt(action: ActionReceipt(commit: receipt), entries: entries)
    }

    /// Puts a person's order about one entry into its verdict.
    ///
    /// - Parameter correction: why the verdict is changed although the stage was decided; nil where it is not. The decision stays as it is
    ///   until another supersedes it.
    public static func one(
        _ id: String, _ order: Order, correction: String? = nil, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        try several([(id, order)], correction: correction, in: &store, at: occasion)
    }

    /// Puts a person's orders about entries into their verdicts, all in one commit or none.
    ///
    /// - Parameter orders: an entry as it was named, and the order about it; of two about one entry the last counts.
    public static func several(
        _ orders: [(entry: String, order: Order)], correction: String? = nil, in store: inout Store,
        at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let desk = try ScreeningDesk(store, occasion)
        let reason = try WrittenText.reason.accept(ifGiven: correction, as: "correction")
        if reason?.isEmpty ?? false { throw .refused(.screening(.reasonMissing)) }
        let isCorrection = reason != nil && desk.source.decision(on: desk.stage.id) != nil
        var entries: [Screened] = []
        var changes: [StorePath: Commit.Change] = [:]
        for (id, order) in orders {
            let entry = try store.entry(named: id)
            if entry.head.withdrawal != nil { throw .refused(.entry(.withdrawn(entry: entry.id))) }
            if !isCorrection { try desk.checkUnsettled(entry.head) }
            let screened = try desk.judge(entry, by: order)
            guard let screening = screened.screening else { continue }
            changes[StorePath(.screening(entry.id))] = .put(screening.canonicalBytes)
            entries.append(screened)
        }
        let single = entries.count == 1 ? entries[0].screening : nil
        var facts: Facts =
            single.map { ["outcome": $0.outcome.rawValue] } ?? ["count": String(changes.count)]
        if isCorrection, let reason { facts["correction"] = reason }
        let receipt = try store.commit(
            "screen", single?.entry.text ?? desk.contest.id.text, in: desk.contest, at: occasion, facts: facts,
            changes: changes)
        return Receipt(action: ActionReceipt(commit: receipt), entries: entries)
    }
}

/// What screenings are judged against.
private struct ScreeningDesk {
    var contest: Contest
    var stage: Stage
    var source: RosterSource
    var roster: [EntryHead]
    private var rules: ScreeningRules
    private var occasion: Occasion
    private var planned: Set<EntryID>

    init(_ store: Store, _ occasion: Occasion) throws(ActionFailure) {
        contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        guard let stage = contest.screeningStage else { throw .refused(.screening(.noStage)) }
        self.stage = stage
        self.occasion = occasion
        if contest.intake.position(of: occasion.now, in: contest.zone) != .after, !contest.overlapsIntake(stage) {
            throw .refused(.screening(.intakeOpen(closes: contest.timestamp(contest.intake.closes))))
        }
        source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        roster = source.roster(of: stage.id).entries
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        rules = ScreeningRules(
            surroundings: Surroundings(
                contest: contest, offices: offices.byID, entries: source.entries))
        planned = []
        if let next = contest.stage(after: stage.id)?.id {
            let plan = try store.reading { (view) throws(StoreFailure) in try view.plan(next) }
            planned = Set(plan?.readings.map(\.entry) ?? [])
        }
    }

    /// A verdict stands once the stage was decided or the entry was planned in the next stage.
    func checkUnsettled(_ head: EntryHead) throws(ActionFailure) {
        if source.decision(on: stage.id) != nil || planned.contains(head.id) {
            throw .refused(.screening(.settled(entry: head.id, stage: stage.id)))
        }
    }

    /// What the program alone makes of an entry.
    func judge(_ entry: Entry) -> ScreenEntries.Screened {
        let judged = judgements(entry)
        var screened = ScreenEntries.Screened(
            head: entry.head, screening: nil, open: judged.open, faults: judged.faults)
        let failed = judged.faults.map { fault in
            verdict(
                fault.requirement, .failed, .program, reason: fault.problems.map(\.code.rawValue).joined(separator: " ")
            )
        }
        let passed = judged.passed.map { verdict($0, .passed, .program, reason: nil) }
        if !failed.isEmpty {
            screened.screening = screening(entry, .failed, passed + failed)
        } else if judged.open.isEmpty {
            screened.screening = screening(entry, .passed, passed)
        }
        return screened
    }

    /// What a person's order makes of an entry, with the program's verdicts beside it.
    func judge(_ entry: Entry, by order: ScreenEntries.Order) throws(ActionFailure) -> ScreenEntries.Screened {
        let judged = judgements(entry)
        var screened = ScreenEntries.Screened(
            head: entry.head, screening: nil, open: [], faults: judged.faults)
        let passed = judged.passed.map { verdict($0, .passed, .program, reason: nil) }
        switch order {
        case .fail(let name, let reason):
            let requirement = try requirement(named: name, for: entry)
            let others = passed.filter { $0.requirement != requirement.id }
            let failed = judged.faults.filter { $0.requirement.id != requirement.id }.map { fault in
                verdict(
                    fault.requirement, .failed, .program,
                    reason: fault.problems.map(\.code.rawValue).joined(separator: " "))
            }
            let own = verdict(requirement, .failed, .person, reason: try given(reason))
            screened.screening = screening(entry, .failed, others + failed + [own])
        case .pass(let waived, let reason):
            var names: Set<RequirementID> = []
            for name in waived { names.insert(try requirement(named: name, for: entry).id) }
            let refused = judged.faults.filter { !names.contains($0.requirement.id) }
            if !refused.isEmpty {
                throw .refused(
                    refused.flatMap { fault in
                        [
                            Finding(
                                .screening(
                                    .programRefuses(
                                        requirement: fault.requirement.id,
                                        fault: fault.problems.map(\.code.rawValue).joined(separator: " "))))
                        ]
                            + fault.problems.map { Finding(.entry($0)) }
                    })
            }
            let reason = judged.faults.isEmpty ? nil : try given(reason ?? "")
            let waivers = judged.faults.map { verdict($0.requirement, .waived, .person, reason: reason) }
            let personal = judged.open.map { verdict($0, .passed, .person, reason: nil) }
            screened.screening = screening(entry, .passed, passed + waivers + personal)
        }
        return screened
    }

    private func judgements(_ entry: Entry) -> (
        passed: [Requirement], open: [Requirement], faults: [(requirement: Requirement, problems: [EntryProblem])]
    ) {
        var passed: [Requirement] = []
        var open: [Requirement] = []
        var faults: [(requirement: Requirement, problems: [EntryProblem])] = []
        for (requirement, judgement) in rules.judge(entry) {
            switch judgement {
            case .passed: passed.append(requirement)
            case .open: open.append(requirement)
            case .failed(let problems): faults.append((requirement, problems))
            }
        }
        return (passed, open, faults)
    }

    private func requirement(named name: String, for entry: Entry) throws(ActionFailure) -> Requirement {
        guard let requirement = contest.requirements.first(where: { $0.id.text == name }) else {
            let known = contest.requirements.map(\.id.text)
            let shown = String(name.prefix(100))
            throw .refused(
                .screening(.requirementUnknown(requirement: shown, suggestion: suggestion(for: shown, among: known))))
        }
        guard requirement.binds(entry.head.group) else {
            throw .refused(
                .screening(.requirementOfOtherGroup(requirement: requirement.id, group: entry.head.group)))
        }
        return requirement
    }

    private func given(_ reason: String) throws(ActionFailure) -> String {
        let words = try WrittenText.reason.accept(reason, as: "reason")
        if words.isEmpty { throw .refused(.screening(.reasonMissing)) }
        return words
    }

    private func verdict(
        _ requirement: Requirement, _ outcome: Screening.VerdictOutcome, _ judge: Screening.Judge, reason: String?
    ) -> Screening.Verdict {
        Screening.Verdict(requirement: requirement.id, outcome: outcome, judge: judge, reason: reason)
    }

    private func screening(
        _ entry: Entry, _ outcome: Screening.Outcome, _ verdicts: [Screening.Verdict]
    ) -> Screening {
        let order = contest.requirements.map(\.id)
        let sorted = verdicts.sorted { left, right in
            (order.firstIndex(of: left.requirement) ?? 0) < (order.firstIndex(of: right.requirement) ?? 0)
        }
        return Screening(
            contest: contest.id, entry: entry.id, entryRevision: entry.head.revision ?? 1, outcome: outcome,
            at: contest.timestamp(occasion.now), by: occasion.by, verdicts: sorted)
    }
}

extension Contest {
    /// Whether a stage opens while registration is still open, as small or practice contests may have it.
    func overlapsIntake(_ stage: Stage) -> Bool { stage.window.opens <= intake.closes }
}

extension StoreView {
    /// What rosters are drawn from.
    func rosterSource() throws(StoreFailure) -> RosterSource {
        RosterSource(
            contest: try contest(), entries: try entryHeads(), screenings: try screenings(),
            decisions: try decisions())
    }
}
