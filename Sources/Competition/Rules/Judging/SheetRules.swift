import Scoring

/// Judges a score sheet against the plan, the registry and the time.
struct SheetRules {
    var contest: Contest
    var jurors: [JurorID: Juror]
    var offices: [OfficeID: Office]
    var entries: [EntryID: EntryHead]
    /// The plans of the stages that have one.
    var plans: [StageID: AssignmentPlan]
    /// The numbers of the decisions, which close their stages.
    var decided: [StageID: Int]
    /// The instant at which the sheet comes in; nil looks past the time, for checking a file before it is sent.
    var now: Moment?
    /// Whether a sheet of a stage that was decided is corrected, for a decision that supersedes.
    var isCorrection = false

    /// Everything that refuses a sheet or, as a warning, should be looked at.
    ///
    /// - Parameter inForce: the version of the same sheet that the store has, or nil.
    func judge(_ signed: SignedSheet, inForce: SignedSheet?) -> [SheetProblem] {
        guard let stage = contest.stage(signed.stage) else {
            let suggestion = suggestion(for: signed.stage.text, among: contest.stages.map(\.id.text))
            return [.stageUnknown(stage: signed.stage.text, suggestion: suggestion)]
        }
        guard let rules = stage.scoring else { return [.stageNotScored(stage: stage.id)] }
        return timeFaults(stage) + assignmentFaults(signed) + entryFaults(signed, rules)
            + revisionFaults(signed, inForce: inForce) + signatureFaults(signed, rules)
    }

    private func timeFaults(_ stage: Stage) -> [SheetProblem] {
        guard let now else { return [] }
        if decided[stage.id] != nil, isCorrection { return [] }
        if let number = decided[stage.id] { return [.stageDecided(stage: stage.id, decision: number)] }
        switch stage.window.position(of: now, in: contest.zone) {
        case .inside: return []
        case .before: return [.early(stage: stage.id, opens: contest.timestamp(stage.window.opens))]
        case .after: return [.late(stage: stage.id, closed: contest.timestamp(stage.window.closes))]
        }
    }

    private func assignmentFaults(_ signed: SignedSheet) -> [SheetProblem] {
        let sheet = signed.sheet
        guard let juror = jurors[sheet.juror] else {
            let suggestion = suggestion(for: sheet.juror.text, among: jurors.keys.map(\.text))
            return [.jurorUnknown(juror: sheet.juror.text, suggestion: suggestion)]
        }
        if let entry = entries[sheet.entry],
            let reason = conflict(of: juror, with: entry, from: offices[entry.office])
        {
            return [.conflicted(juror: juror.id, entry: entry.id, reason: reason)]
        }
        guard let plan = plans[signed.stage] else { return [.planMissing(stage: signed.stage)] }
        let isAssigned = plan.jurors(of: sheet.entry).contains(sheet.juror)
        return isAssigned ? [] : [.notAssigned(juror: juror.id, entry: sheet.entry, stage: signed.stage)]
    }

    private func entryFaults(_ signed: SignedSheet, _ rules: ScoringRules) -> [SheetProblem] {
        // An entry that the store does not have cannot be assigned either, which was said above.
        guard let entry = entries[signed.sheet.entry] else { return [] }
        var faults: [SheetProblem] = []
        if let revision = entry.revision, revision != signed.entryRevision {
            faults.append(.entryRevisionStale(found: signed.entryRevision, inForce: revision))
        }
        if let rubric = rules.rubric(for: entry.group), rubric != signed.rubric {
            faults.append(.rubricDiffers(found: signed.rubric, expected: rubric))
        }
        return faults
    }

    private func revisionFaults(_ signed: SignedSheet, inForce: SignedSheet?) -> [SheetProblem] {
        guard let claimed = signed.revision else { return [] }
        guard let inForce, let revision = inForce.revision, let received = inForce.received else {
            return [.revisionUnknown(found: claimed)]
        }
        return claimed == revision ? [] : [.revisionStale(found: claimed, inForce: revision, received: received)]
    }

    private func signatureFaults(_ signed: SignedSheet, _ rules: ScoringRules) -> [SheetProblem] {
        guard let juror = jurors[signed.sheet.juror] else { return [] }
        var faults: [SheetProblem] = []
        if rules.needsStatement, case .marks = signed.sheet.content, signed.signature.statement == nil {
            faults.append(.statementMissing(entry: signed.sheet.entry))
        }
        let same = normalisedTitle(juror.name) == normalisedTitle(signed.signature.name)
        return same ? faults : faults + [.signerDiffers(name: signed.signature.name, juror: juror.name)]
    }
}

extension SheetRules {
    /// The problems of a sheet that came in a table: what is stale is named by its column.
    ///
    /// A table says of every sheet which version it was made from, so one without a version was made before there was any.
    func asTable(_ problems: [SheetProblem], _ signed: SignedSheet, inForce: SignedSheet?) -> [SheetProblem] {
        var stale: [SheetProblem] = []
        if let revision = entries[signed.sheet.entry]?.revision, revision != signed.entryRevision {
            stale.append(.headerStale(column: "entry_revision", found: signed.entryRevision, inForce: revision))
        }
        let (found, current) = (signed.revision ?? 0, inForce?.revision ?? 0)
        if found != current { stale.append(.headerStale(column: "revision", found: found, inForce: current)) }
        return problems.filter { ![.entryRevisionStale, .revisionStale, .revisionUnknown].contains($0.code) } + stale
    }
}

extension SheetProblem {
    /// Where in a score sheet's document the fault is.
    var locator: Locator {
        switch self {
        case .scoreMissing(let criterion), .scoreBelowMinimum(let criterion, _, _),
            .scoreAboveMaximum(let criterion, _, _), .scoreOffStep(let criterion, _, _),
            .scoreNotALevel(let criterion, _, _), .evidenceUnknown(let criterion, _):
            [.child("scores", 0), .child(criterion.text, 0)]
        case .signerDiffers, .statementMissing: [.child("signature", 0)]
        default: []
        }
    }
}

extension AssignmentPlan {
    /// The jurors who read an entry.
    ///
    /// Readings are ordered by entry, so the search halves.
    public func jurors(of entry: EntryID) -> [JurorID] {
        var low = 0
        var high = readings.count
        while low < high {
            let middle = (low + high) / 2
            if readings[middle].entry < entry { low = middle + 1 } else { high = middle }
        }
        return low < readings.count && readings[low].entry == entry ? readings[low].jurors : []
    }

    /// The entries that a juror reads.
    public func entries(of juror: JurorID) -> [EntryID] {
        readings.filter { $0.jurors.contains(juror) }.map(\.entry)
    }

    /// How many sheets are due.
    public var sheetsDue: Int { readings.reduce(0) { $0 + $1.jurors.count } }
}
