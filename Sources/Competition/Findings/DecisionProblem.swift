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
    /// A figure or place of a decision that does not follow from its inputs.
    case standingDiffers(number: Int, entry: EntryID, part: String, decided: String, computed: String)
    /// A decision that does not name every document that it had to be computed from.
    case inputsDiffer(number: Int, path: String)
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
        case standingDiffers = "decision-standing-differs"
        case inputsDiffer = "decision-inputs-differ"
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
        case .standingDiffers: .standingDiffers
        case .inputsDiffer: .inputsDiffer
        case .changedMeanwhile: .changedMeanwhile
        }
    }
}

extension DecisionProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .quotaUnmet, .stageOpen, .tooFewSheets: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer {
        switch self {
        case .standingDiffers, .inputsDiffer: .store
        default: .rules
        }
    }
}
