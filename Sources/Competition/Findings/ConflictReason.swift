/// Why a juror may not score an entry.
public enum ConflictReason: Hashable, Sendable {
    /// The juror belongs to the institution that submits.
    case ownInstitution(code: String)
    /// The juror declared it; with the reason given, if any.
    case declared(reason: String?)
}
