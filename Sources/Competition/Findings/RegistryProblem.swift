import Scoring

/// Faults of the registers of offices and jurors.
public enum RegistryProblem: Hashable, Sendable, ProblemGroup {
    /// Two rows of one office or juror that disagree.
    case rowsDisagree(id: String, column: String, first: String, second: String)
    /// A service left out of a new registration although an entry names it.
    case serviceInUse(office: OfficeID, service: ServiceID, entry: EntryID)
    /// A juror's expertise names a category that the contest does not have.
    case expertiseUnknown(category: CategoryID, suggestion: String?)
    /// A declared conflict with an office or entry that the store does not know.
    case conflictUnknown(kind: String, id: String, suggestion: String?)
    /// An office without any service.
    case officeWithoutServices(office: OfficeID)
    /// A conflict in a table that is not written as KIND:ID.
    case conflictMalformed(value: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case rowsDisagree = "register-rows-disagree"
        case serviceInUse = "register-service-in-use"
        case expertiseUnknown = "register-expertise-unknown"
        case conflictUnknown = "register-conflict-unknown"
        case officeWithoutServices = "register-office-without-services"
        case conflictMalformed = "register-conflict-malformed"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .rowsDisagree: .rowsDisagree
        case .serviceInUse: .serviceInUse
        case .expertiseUnknown: .expertiseUnknown
        case .conflictUnknown: .conflictUnknown
        case .officeWithoutServices: .officeWithoutServices
        case .conflictMalformed: .conflictMalformed
        }
    }
}

extension RegistryProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .conflictUnknown, .officeWithoutServices: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
