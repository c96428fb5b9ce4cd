/// What is wrong, by subject; each subject's faults stand in a file of their own.
public enum Problem: Hashable, Sendable {
    case syntax(SyntaxProblem)
    case structure(StructureProblem)
    case csv(CSVProblem)
    case rubric(RubricProblem)
    case contest(ContestProblem)
    case registry(RegistryProblem)
    case entry(EntryProblem)
    case sheet(SheetProblem)
    case plan(PlanProblem)
    case screening(ScreeningProblem)
    case decision(DecisionProblem)
    case objection(ObjectionProblem)
    case store(StoreProblem)
    case rehearsal(RehearsalProblem)
    case publication(PublicationProblem)
    case ratings(RatingsProblem)
    case bundle(BundleProblem)

    /// The stable name of the fault.
    public var findingCode: FindingCode {
        switch self {
        case .syntax(let problem): .syntax(problem.code)
        case .structure(let problem): .structure(problem.code)
        case .csv(let problem): .csv(problem.code)
        case .rubric(let problem): .rubric(problem.code)
        case .contest(let problem): .contest(problem.code)
        case .registry(let problem): .registry(problem.code)
        case .entry(let problem): .entry(problem.code)
        case .sheet(let problem): .sheet(problem.code)
        case .plan(let problem): .plan(problem.code)
        case .screening(let problem): .screening(problem.code)
        case .decision(let problem): .decision(problem.code)
        case .objection(let problem): .objection(problem.code)
        case .store(let problem): .store(problem.code)
        case .rehearsal(let problem): .rehearsal(problem.code)
        case .publication(let problem): .publication(problem.code)
        case .ratings(let problem): .ratings(problem.code)
        case .bundle(let problem): .bundle(problem.code)
        }
    }

    /// The stable name of the fault as text.
    public var code: String { findingCode.text }
    /// Whether the fault refuses what was asked, unless a requirement says otherwise.
    public var severity: Severity { findingCode.usualSeverity }
    /// The layer that must refuse the fault.
    public var layer: Layer { findingCode.layer }
}

/// The faults of one subject.
public protocol ProblemGroup: Hashable, Sendable {
    /// The stable names of the subject's faults.
    associatedtype Code: ProblemCode
    /// The stable name of this fault.
    var code: Code { get }
}

/// The stable names of one subject's faults, with what holds for every fault of a name.
public protocol ProblemCode: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Whether such a fault refuses what was asked, unless a requirement says otherwise.
    var severity: Severity { get }
    /// The layer that must refuse such a fault.
    var layer: Layer { get }
}

extension ProblemCode {
    /// Most faults refuse what was asked.
    public var severity: Severity { .error }
}
