import Scoring

/// Faults of a judging plan.
public enum PlanProblem: Hashable, Sendable, ProblemGroup {
    /// No entry is in the stage.
    case rosterEmpty(stage: StageID)
    /// Entries that were not screened yet.
    case screeningOpen(entries: [EntryID])
    /// The stage before was not decided yet.
    case previousUndecided(stage: StageID, previous: StageID)
    /// No juror is registered.
    case noJurors
    /// An entry that is not in the stage.
    case entryNotInStage(entry: EntryID, stage: StageID)
    /// The same pair twice.
    case pairRepeated(juror: JurorID, entry: EntryID)
    /// An entry of the stage that nobody reads.
    case entryWithoutJurors(entry: EntryID)
    /// An entry with fewer jurors than a full panel has.
    case tooFewJurors(entry: EntryID, jurors: Int, wanted: Int)
    /// A reading left out although its sheet is in.
    case sheetIn(juror: JurorID, entry: EntryID)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case rosterEmpty = "plan-roster-empty"
        case screeningOpen = "plan-screening-open"
        case previousUndecided = "plan-previous-undecided"
        case noJurors = "plan-no-jurors"
        case entryNotInStage = "plan-entry-not-in-stage"
        case pairRepeated = "plan-pair-repeated"
        case entryWithoutJurors = "plan-entry-without-jurors"
        case tooFewJurors = "plan-too-few-jurors"
        case sheetIn = "plan-sheet-in"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .rosterEmpty: .rosterEmpty
        case .screeningOpen: .screeningOpen
        case .previousUndecided: .previousUndecided
        case .noJurors: .noJurors
        case .entryNotInStage: .entryNotInStage
        case .pairRepeated: .pairRepeated
        case .entryWithoutJurors: .entryWithoutJurors
        case .tooFewJurors: .tooFewJurors
        case .sheetIn: .sheetIn
        }
    }
}

extension PlanProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .tooFewJurors: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
