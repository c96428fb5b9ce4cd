import Scoring

/// Faults of a rubric.
public enum RubricProblem: Hashable, Sendable, ProblemGroup {
    /// Weights that do not sum as the rubric says.
    case weightSumDiffers(stated: Ratio, found: Ratio)
    /// A highest total that is not what the rubric says.
    case maximumDiffers(stated: Ratio, found: Ratio)
    /// A divisor of zero.
    case divisorZero
    /// A scale whose minimum is above its maximum.
    case scaleReversed(criterion: CriterionID, minimum: Ratio, maximum: Ratio)
    /// A step of zero.
    case stepZero(criterion: CriterionID)
    /// A step that does not lead from the minimum to the maximum.
    case stepUneven(criterion: CriterionID, step: Ratio)
    /// A level that is not above the one before it.
    case levelsNotAscending(criterion: CriterionID, value: Ratio)
    /// A document that a level asks for twice.
    case evidenceRepeated(criterion: CriterionID, evidence: EvidenceID)
    /// Numbers too large to compute with exactly.
    case numbersTooLarge

    /// The stable names.
    public enum Code: String, ProblemCode {
        case weightSumDiffers = "rubric-weight-sum-differs"
        case maximumDiffers = "rubric-maximum-differs"
        case divisorZero = "rubric-divisor-zero"
        case scaleReversed = "rubric-scale-reversed"
        case stepZero = "rubric-step-zero"
        case stepUneven = "rubric-step-uneven"
        case levelsNotAscending = "rubric-levels-not-ascending"
        case evidenceRepeated = "rubric-evidence-repeated"
        case numbersTooLarge = "rubric-numbers-too-large"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .weightSumDiffers: .weightSumDiffers
        case .maximumDiffers: .maximumDiffers
        case .divisorZero: .divisorZero
        case .scaleReversed: .scaleReversed
        case .stepZero: .stepZero
        case .stepUneven: .stepUneven
        case .levelsNotAscending: .levelsNotAscending
        case .evidenceRepeated: .evidenceRepeated
        case .numbersTooLarge: .numbersTooLarge
        }
    }
}

extension RubricProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .model }
}
