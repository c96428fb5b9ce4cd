import Scoring

/// Faults of screening an entry.
public enum ScreeningProblem: Hashable, Sendable, ProblemGroup {
    /// The contest has no screening stage.
    case noStage
    /// A requirement that the contest does not have.
    case requirementUnknown(requirement: String, suggestion: String?)
    /// A requirement that does not bind the entry's group.
    case requirementOfOtherGroup(requirement: RequirementID, group: GroupID)
    /// Passed by a person although the program finds a requirement failed.
    case programRefuses(requirement: RequirementID, fault: String)
    /// Failed or waived without a reason.
    case reasonMissing
    /// Screened again although the next stage has been planned with it.
    case settled(entry: EntryID, stage: StageID)
    /// Screened while entries can still be revised.
    case intakeOpen(closes: Timestamp)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case noStage = "screening-no-stage"
        case requirementUnknown = "screening-requirement-unknown"
        case requirementOfOtherGroup = "screening-requirement-of-other-group"
        case programRefuses = "screening-program-refuses"
        case reasonMissing = "screening-reason-missing"
        case settled = "screening-settled"
        case intakeOpen = "screening-intake-open"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .noStage: .noStage
        case .requirementUnknown: .requirementUnknown
        case .requirementOfOtherGroup: .requirementOfOtherGroup
        case .programRefuses: .programRefuses
        case .reasonMissing: .reasonMissing
        case .settled: .settled
        case .intakeOpen: .intakeOpen
        }
    }
}

extension ScreeningProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
