import Scoring

/// Faults of an objection, or of a ruling on one.
public enum ObjectionProblem: Hashable, Sendable, ProblemGroup {
    /// The rules of the contest have no window for objections, at this stage or, with nil, at any.
    case notForeseen(stage: StageID?)
    /// No list that can be objected to was decided yet.
    case nothingDecided(stage: StageID?)
    /// The list says nothing of the entry.
    case notListed(entry: EntryID, stage: StageID)
    /// Before the window.
    case early(stage: StageID, opens: Timestamp)
    /// After the window.
    case late(stage: StageID, closed: Timestamp)
    /// An objection that says nothing.
    case textMissing
    /// A number that no objection has; the last is nil where there is none.
    case unknown(number: Int, last: Int?)
    /// An objection that was ruled on already.
    case alreadyRuled(number: Int, at: Timestamp)
    /// A ruling without a reason.
    case reasonMissing

    /// The stable names.
    public enum Code: String, ProblemCode {
        case notForeseen = "objection-not-foreseen"
        case nothingDecided = "objection-nothing-decided"
        case notListed = "objection-not-listed"
        case early = "objection-early"
        case late = "objection-late"
        case textMissing = "objection-text-missing"
        case unknown = "objection-unknown"
        case alreadyRuled = "objection-already-ruled"
        case reasonMissing = "objection-reason-missing"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .notForeseen: .notForeseen
        case .nothingDecided: .nothingDecided
        case .notListed: .notListed
        case .early: .early
        case .late: .late
        case .textMissing: .textMissing
        case .unknown: .unknown
        case .alreadyRuled: .alreadyRuled
        case .reasonMissing: .reasonMissing
        }
    }
}

extension ObjectionProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
