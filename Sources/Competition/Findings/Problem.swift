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
    case store(StoreProblem)
    case rehearsal(RehearsalProblem)

    /// The fault as a member of its subject.
    private var member: any ProblemGroup {
        switch self {
        case .syntax(let problem): problem
        case .structure(let problem): problem
        case .csv(let problem): problem
        case .rubric(let problem): problem
        case .contest(let problem): problem
        case .registry(let problem): problem
        case .entry(let problem): problem
        case .sheet(let problem): problem
        case .plan(let problem): problem
        case .screening(let problem): problem
        case .decision(let problem): problem
        case .store(let problem): problem
        case .rehearsal(let problem): problem
        }
    }

    /// The stable name of the fault.
    public var code: String { member.codeText }
    /// Whether the fault refuses what was asked.
    public var severity: Severity { member.severity }
    /// The layer that must refuse the fault.
    public var layer: Layer { member.layer }
}

/// The faults of one subject.
public protocol ProblemGroup: Hashable, Sendable {
    /// The stable names of the subject's faults.
    associatedtype Code: RawRepresentable<String>, CaseIterable, Hashable, Sendable
    /// The stable name of this fault.
    var code: Code { get }
    /// Whether this fault refuses what was asked.
    var severity: Severity { get }
    /// The layer that must refuse this fault.
    var layer: Layer { get }
}

extension ProblemGroup {
    /// Most faults refuse what was asked.
    public var severity: Severity { .error }
    /// The stable name as text.
    var codeText: String { code.rawValue }
}
