/// Faults of the store as a whole: journal, digests, files.
public enum StoreProblem: Hashable, Sendable, ProblemGroup {
    /// A journal line that is not one canonical JSON object.
    case journalLineUnreadable
    /// A journal line that does not name the digest of the line before it.
    case journalChainBroken
    /// A journal line whose number is not one more than the line before.
    case journalLineMisnumbered(found: Int, expected: Int)
    /// A document named by the journal that is not at its path.
    case documentMissing(path: String)
    /// A document whose bytes are not those that the journal names.
    case documentAltered(path: String)
    /// A superseded version that is not in the history.
    case historyMissing(path: String, digest: String)
    /// A file of the history whose bytes are not those of its name.
    case historyAltered(path: String)
    /// A file that the journal does not name.
    case strayFile(path: String)

    /// The stable names.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        case journalLineUnreadable = "journal-line-unreadable"
        case journalChainBroken = "journal-chain-broken"
        case journalLineMisnumbered = "journal-line-misnumbered"
        case documentMissing = "document-missing"
        case documentAltered = "document-altered"
        case historyMissing = "history-missing"
        case historyAltered = "history-altered"
        case strayFile = "stray-file"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .journalLineUnreadable: .journalLineUnreadable
        case .journalChainBroken: .journalChainBroken
        case .journalLineMisnumbered: .journalLineMisnumbered
        case .documentMissing: .documentMissing
        case .documentAltered: .documentAltered
        case .historyMissing: .historyMissing
        case .historyAltered: .historyAltered
        case .strayFile: .strayFile
        }
    }

    /// All are seen by reading the whole store.
    public var layer: Layer { .store }
}
