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
    /// A list that breaks what people ruled.
    case rulingBroken(juror: JurorID, entry: EntryID, reads: Bool)
    /// No plan is possible unless a juror reads more than the cap allows.
    case capTooLow(juror: JurorID, cap: Int, needed: Int)
    /// No plan is possible because too few jurors may read an entry; so many are kept apart from it.
    case readersLacking(entry: EntryID, lacking: Int, apart: Int)
    /// No plan is possible because too few jurors of a kind may read some entries.
    case kindLacking(kind: JurorKindID, jurors: Int, entries: [EntryID])
    /// More entries and jurors than can be weighed exactly.
    case tooLarge(entries: Int, jurors: Int)
    /// Further readings cannot be proposed, because nothing can be told of how sure the lists are.
    case extraUnfounded(stage: StageID, reason: StatisticsRefusal)
    /// A stage whose plan rests, because it was decided.
    case stageDecided(stage: StageID, decision: Int)
    /// A jury that falls into parts which share no entry.
    case unconnected(parts: [[JurorID]])
    /// A juror who alone holds parts of the jury together.
    case weakJuror(juror: JurorID)
    /// An entry that alone holds parts of the jury together.
    case weakEntry(entry: EntryID)
    /// Categories whose jurors read next to nothing else.
    case followsCategories(categories: [CategoryID])
    /// A plan whose certificate does not fit it.
    case certificateDiffers(stage: StageID, part: CertificatePart)

    /// What of a certificate does not fit.
    public enum CertificatePart: String, Hashable, Sendable, CaseIterable {
        /// The digest of what the plan was computed from.
        case inputs
        /// The readings are no plan for those inputs.
        case readings
        /// The cost is not that of the readings.
        case cost
        /// The prices do not prove that no plan costs less.
        case bound
    }

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
        case rulingBroken = "plan-ruling-broken"
        case capTooLow = "plan-cap-too-low"
        case readersLacking = "plan-readers-lacking"
        case kindLacking = "plan-kind-lacking"
        case tooLarge = "plan-too-large"
        case extraUnfounded = "plan-extra-unfounded"
        case stageDecided = "plan-stage-decided"
        case unconnected = "plan-unconnected"
        case weakJuror = "plan-weak-juror"
        case weakEntry = "plan-weak-entry"
        case followsCategories = "plan-follows-categories"
        case certificateDiffers = "plan-certificate-differs"
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
        case .rulingBroken: .rulingBroken
        case .capTooLow: .capTooLow
        case .readersLacking: .readersLacking
        case .kindLacking: .kindLacking
        case .tooLarge: .tooLarge
        case .extraUnfounded: .extraUnfounded
        case .stageDecided: .stageDecided
        case .unconnected: .unconnected
        case .weakJuror: .weakJuror
        case .weakEntry: .weakEntry
        case .followsCategories: .followsCategories
        case .certificateDiffers: .certificateDiffers
        }
    }
}

extension PlanProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .tooFewJurors, .unconnected, .weakJuror, .weakEntry, .followsCategories: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer { self == .certificateDiffers ? .store : .rules }
}
