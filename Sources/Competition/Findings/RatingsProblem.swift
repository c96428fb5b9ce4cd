/// Faults of a table of ratings that was handed over for statistics.
public enum RatingsProblem: Hashable, Sendable, ProblemGroup {
    /// A mark or weight that is no number, or has more digits than are computed with.
    case numberUnreadable(text: String)
    /// A row without the name of its entry or juror.
    case nameMissing(column: String)
    /// A second mark of a juror for an entry on a criterion; the first stands on the line.
    case repeated(entry: String, juror: String, criterion: String, line: Int)
    /// A criterion of the table without a weight.
    case weightMissing(criterion: String)
    /// A weight of a criterion that nobody marked.
    case weightUnknown(criterion: String, suggestion: String?)
    /// A weight below 0, or a second weight of a criterion.
    case weightUnusable(criterion: String, weight: String)
    /// No criterion has a weight above 0.
    case weightless
    /// A name in a juror's answers that the reference does not have, or a juror who did not answer.
    case unknown(kind: Kind, name: String, suggestion: String?)

    /// What a name stands for.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case entry
        case juror
        case criterion
    }

    /// The stable names.
    public enum Code: String, ProblemCode {
        case numberUnreadable = "ratings-number-unreadable"
        case nameMissing = "ratings-name-missing"
        case repeated = "ratings-repeated"
        case weightMissing = "ratings-weight-missing"
        case weightUnknown = "ratings-weight-unknown"
        case weightUnusable = "ratings-weight-unusable"
        case weightless = "ratings-weightless"
        case unknown = "ratings-unknown"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .numberUnreadable: .numberUnreadable
        case .nameMissing: .nameMissing
        case .repeated: .repeated
        case .weightMissing: .weightMissing
        case .weightUnknown: .weightUnknown
        case .weightUnusable: .weightUnusable
        case .weightless: .weightless
        case .unknown: .unknown
        }
    }
}

extension RatingsProblem.Code {
    /// A table of numbers is judged by its sense.
    public var layer: Layer { .model }
}
