import Scoring

/// Faults of a decision, and differences found when it is computed again.
public enum DecisionProblem: Hashable, Sendable, ProblemGroup {
    /// The stage was decided already.
    case alreadyTaken(stage: StageID, number: Int)
    /// Sheets of an entry that are still due.
    case sheetsDue(entry: EntryID, jurors: [JurorID])
    /// An entry with fewer scored sheets than it needs.
    case tooFewSheets(entry: EntryID, scored: Int, minimum: Int)
    /// A tie across the cut or a tier's end that the panel must order.
    case tieUnresolved(entries: [EntryID], places: Int, cause: TieCause)
    /// The panel's order names an entry that is not in the stage.
    case orderUnknown(entry: String, suggestion: String?)
    /// The panel's order names entries that are not tied.
    case orderNotTied(first: EntryID, second: EntryID)
    /// An order of the panel without a reason.
    case orderNeedsReason
    /// A quota that the eligible entries cannot fulfil.
    case quotaUnmet(number: Int, minimum: Int, attained: Int)
    /// A decision before the stage has closed.
    case stageOpen(stage: StageID, closes: Timestamp)
    /// Quotas and caps so entangled that the list was not found in reasonable time.
    case listTooComplex
    /// More entries ranked together than the stage's rule can compare.
    case tooManyCompared(stage: StageID, entries: Int, limit: Int)
    /// Groups whose rule compares places, but whose entries fall into parts that no juror's order links.
    case ordersApart(stage: StageID, groups: [GroupID], parts: Int)
    /// A figure or place of a decision that does not follow from its inputs.
    case standingDiffers(number: Int, entry: EntryID, part: String, decided: String, computed: String)
    /// A decision that does not name every document that it had to be computed from.
    case inputsDiffer(number: Int, path: String)
    /// A number that no decision has; the last is nil where there is none.
    case unknown(number: Int, last: Int?)
    /// An earlier decision, where the one in force was to be corrected.
    case notInForce(number: Int, inForce: Int)
    /// A correction without a reason.
    case supersedingNeedsReason
    /// A correction that would say the same again.
    case nothingChanges(number: Int)
    /// A list that was to become final and is.
    case finalAlready(stage: StageID, number: Int)
    /// No list waits to become final; with a stage, that one is not decided.
    case nothingProvisional(stage: StageID?)
    /// A list that was to become final while it can be objected to.
    case windowOpen(stage: StageID, closes: Timestamp)
    /// A list that is decided after its window for objections has closed.
    case windowOver(stage: StageID, closed: Timestamp)
    /// A list that was to become final while objections are not ruled on.
    case objectionsOpen(stage: StageID, numbers: [Int])
    /// A list that was to become final although the documents in force no longer give it.
    case listMoved(stage: StageID, number: Int)
    /// A decision on a stage while the list of the stage before is provisional.
    case previousProvisional(stage: StageID, previous: StageID)
    /// An accepted objection after which the list was not corrected.
    case objectionUnheeded(number: Int, decision: Int)
    /// A decision that was computed from an earlier one which is no longer in force.
    case restsOnSuperseded(number: Int, earlier: Int, inForce: Int)
    /// A decision that does not follow the one that was in force before it as it says, or became final too early.
    case chainBroken(number: Int, inForce: Int?)
    /// The store changed after the decision was shown.
    case changedMeanwhile

    /// The stable names.
    public enum Code: String, ProblemCode {
        case alreadyTaken = "decision-already-taken"
        case sheetsDue = "decision-sheets-due"
        case tooFewSheets = "decision-too-few-sheets"
        case tieUnresolved = "decision-tie-unresolved"
        case orderUnknown = "decision-order-unknown"
        case orderNotTied = "decision-order-not-tied"
        case orderNeedsReason = "decision-order-needs-reason"
        case quotaUnmet = "decision-quota-unmet"
        case stageOpen = "decision-stage-open"
        case listTooComplex = "decision-list-too-complex"
        case tooManyCompared = "decision-too-many-compared"
        case ordersApart = "decision-orders-apart"
        case standingDiffers = "decision-standing-differs"
        case inputsDiffer = "decision-inputs-differ"
        case unknown = "decision-unknown"
        case notInForce = "decision-not-in-force"
        case supersedingNeedsReason = "decision-superseding-needs-reason"
        case nothingChanges = "decision-nothing-changes"
        case finalAlready = "decision-final-already"
        case nothingProvisional = "decision-nothing-provisional"
        case windowOpen = "decision-window-open"
        case windowOver = "decision-window-over"
        case objectionsOpen = "decision-objections-open"
        case listMoved = "decision-list-moved"
        case previousProvisional = "decision-previous-provisional"
        case objectionUnheeded = "decision-objection-unheeded"
        case restsOnSuperseded = "decision-rests-on-superseded"
        case chainBroken = "decision-chain-broken"
        case changedMeanwhile = "decision-changed-meanwhile"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .alreadyTaken: .alreadyTaken
        case .sheetsDue: .sheetsDue
        case .tooFewSheets: .tooFewSheets
        case .tieUnresolved: .tieUnresolved
        case .orderUnknown: .orderUnknown
        case .orderNotTied: .orderNotTied
        case .orderNeedsReason: .orderNeedsReason
        case .quotaUnmet: .quotaUnmet
        case .stageOpen: .stageOpen
        case .listTooComplex: .listTooComplex
        case .tooManyCompared: .tooManyCompared
        case .ordersApart: .ordersApart
        case .standingDiffers: .standingDiffers
        case .inputsDiffer: .inputsDiffer
        case .unknown: .unknown
        case .notInForce: .notInForce
        case .supersedingNeedsReason: .supersedingNeedsReason
        case .nothingChanges: .nothingChanges
        case .finalAlready: .finalAlready
        case .nothingProvisional: .nothingProvisional
        case .windowOpen: .windowOpen
        case .windowOver: .windowOver
        case .objectionsOpen: .objectionsOpen
        case .listMoved: .listMoved
        case .previousProvisional: .previousProvisional
        case .objectionUnheeded: .objectionUnheeded
        case .restsOnSuperseded: .restsOnSuperseded
        case .chainBroken: .chainBroken
        case .changedMeanwhile: .changedMeanwhile
        }
    }
}

extension DecisionProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .quotaUnmet, .stageOpen, .tooFewSheets, .objectionUnheeded, .restsOnSuperseded, .windowOver: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer {
        switch self {
        case .standingDiffers, .inputsDiffer, .restsOnSuperseded, .chainBroken: .store
        default: .rules
        }
    }
}
