import Scoring

/// Why a rehearsal cannot be made as it was asked for.
public enum RehearsalProblem: ProblemGroup {
    /// The contest is a real one.
    case contestReal(contest: ContestID)
    /// The contest's limits leave room for fewer entries than were asked for.
    case tooFewPlaces(asked: Int, places: Int, requirements: [RequirementID])
    /// Fewer jurors than the sheets that an entry needs.
    case tooFewJurors(asked: Int, needed: Int, stage: StageID)
    /// A stage closes before the one before it can be decided.
    case stagesOverlap(stage: StageID, before: StageID)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case contestReal = "rehearsal-contest-real"
        case tooFewPlaces = "rehearsal-too-few-places"
        case tooFewJurors = "rehearsal-too-few-jurors"
        case stagesOverlap = "rehearsal-stages-overlap"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .contestReal: .contestReal
        case .tooFewPlaces: .tooFewPlaces
        case .tooFewJurors: .tooFewJurors
        case .stagesOverlap: .stagesOverlap
        }
    }
}

extension RehearsalProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
