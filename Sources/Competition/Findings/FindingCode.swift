/// The stable name of a fault of any subject, such as `score-above-maximum`: what manuals explain and scripts may rely on.
public enum FindingCode: Hashable, Sendable {
    case syntax(SyntaxProblem.Code)
    case structure(StructureProblem.Code)
    case csv(CSVProblem.Code)
    case rubric(RubricProblem.Code)
    case contest(ContestProblem.Code)
    case registry(RegistryProblem.Code)
    case entry(EntryProblem.Code)
    case sheet(SheetProblem.Code)
    case plan(PlanProblem.Code)
    case screening(ScreeningProblem.Code)
    case decision(DecisionProblem.Code)
    case objection(ObjectionProblem.Code)
    case store(StoreProblem.Code)
    case rehearsal(RehearsalProblem.Code)
    case publication(PublicationProblem.Code)
    case ratings(RatingsProblem.Code)
    case bundle(BundleProblem.Code)

    /// Finds a name by its text.
    public init?(_ text: String) {
        guard let code = Self.byText[text] else { return nil }
        self = code
    }

    /// The name as text.
    public var text: String { member.rawValue }

    /// The subject of the fault.
    public var subject: FindingSubject {
        switch self {
        case .syntax: .syntax
        case .structure: .structure
        case .csv: .csv
        case .rubric: .rubric
        case .contest: .contest
        case .registry: .registry
        case .entry: .entry
        case .sheet: .sheet
        case .plan: .plan
        case .screening: .screening
        case .decision: .decision
        case .objection: .objection
        case .store: .store
        case .rehearsal: .rehearsal
        case .publication: .publication
        case .ratings: .ratings
        case .bundle: .bundle
        }
    }

    /// Whether such a fault refuses what was asked; nil where that is up to the requirement that it breaks.
    public var severity: Severity? {
        if case .entry(let code) = self, code.breaksRequirement { return nil }
        return usualSeverity
    }

    /// The layer that must refuse such a fault.
    public var layer: Layer { member.layer }

    /// The severity where no requirement says otherwise.
    var usualSeverity: Severity { member.severity }

    private var member: any ProblemCode {
        switch self {
        case .syntax(let code): code
        case .structure(let code): code
        case .csv(let code): code
        case .rubric(let code): code
        case .contest(let code): code
        case .registry(let code): code
        case .entry(let code): code
        case .sheet(let code): code
        case .plan(let code): code
        case .screening(let code): code
        case .decision(let code): code
        case .objection(let code): code
        case .store(let code): code
        case .rehearsal(let code): code
        case .publication(let code): code
        case .ratings(let code): code
        case .bundle(let code): code
        }
    }
}

extension FindingCode: CaseIterable {
    /// All names, subject by subject.
    public static let allCases: [FindingCode] = FindingSubject.allCases.flatMap(\.codes)

    private static let byText = Dictionary(allCases.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })

    /// The name that a mistyped one was most likely meant to be.
    public static func nearest(to text: String) -> String? {
        suggestion(for: text, among: allCases.map(\.text))
    }
}

/// What faults are about, in the order in which manuals tell of them.
public enum FindingSubject: String, CaseIterable, Hashable, Sendable {
    case entry
    case sheet
    case screening
    case plan
    case decision
    case objection
    case registry
    case contest
    case rubric
    case csv
    case structure
    case syntax
    case publication
    case bundle
    case store
    case rehearsal
    case ratings

    /// The names of the subject's faults.
    public var codes: [FindingCode] {
        switch self {
        case .syntax: SyntaxProblem.Code.allCases.map(FindingCode.syntax)
        case .structure: StructureProblem.Code.allCases.map(FindingCode.structure)
        case .csv: CSVProblem.Code.allCases.map(FindingCode.csv)
        case .rubric: RubricProblem.Code.allCases.map(FindingCode.rubric)
        case .contest: ContestProblem.Code.allCases.map(FindingCode.contest)
        case .registry: RegistryProblem.Code.allCases.map(FindingCode.registry)
        case .entry: EntryProblem.Code.allCases.map(FindingCode.entry)
        case .sheet: SheetProblem.Code.allCases.map(FindingCode.sheet)
        case .plan: PlanProblem.Code.allCases.map(FindingCode.plan)
        case .screening: ScreeningProblem.Code.allCases.map(FindingCode.screening)
        case .decision: DecisionProblem.Code.allCases.map(FindingCode.decision)
        case .objection: ObjectionProblem.Code.allCases.map(FindingCode.objection)
        case .store: StoreProblem.Code.allCases.map(FindingCode.store)
        case .rehearsal: RehearsalProblem.Code.allCases.map(FindingCode.rehearsal)
        case .publication: PublicationProblem.Code.allCases.map(FindingCode.publication)
        case .ratings: RatingsProblem.Code.allCases.map(FindingCode.ratings)
        case .bundle: BundleProblem.Code.allCases.map(FindingCode.bundle)
        }
    }
}

extension EntryProblem.Code {
    /// Whether the fault breaks a requirement of the contest, which says who judges it and when.
    ///
    /// Judged at submission it refuses the entry; judged at screening it warns at submission and fails the screening.
    public var breaksRequirement: Bool {
        switch self {
        case .answerMissing, .tooManyWords, .attachmentMissing, .serviceTaken, .capReached, .tooYoung, .titleTaken,
            .wonBefore, .originMissing, .originNotListed, .winnerNotNamed, .winnerNotInvited, .awardTooRecent:
            true
        case .contestDiffers, .early, .late, .officeNotRegistered, .serviceNotRegistered, .identifierTaken,
            .revisionStale, .revisionUnknown, .questionOfOtherGroup, .attachmentOfOtherGroup, .attachmentNotFound,
            .attachmentIsLink, .attachmentTooLarge, .attachmentTypeRefused, .attachmentContentDiffers,
            .attachmentDigestDiffers, .unknown,
            .withdrawn, .nominationUnfounded, .mappingUnused, .bundleUnreadable:
            false
        }
    }
}
