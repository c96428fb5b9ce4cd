/// Faults of the store as a whole: journal, digests, files.
public enum StoreProblem: Hashable, Sendable, ProblemGroup {
    /// A journal line that is not one canonical JSON object.
    case journalLineUnreadable
    /// A journal line that does not name the digest of the line before it.
    case journalChainBroken
    /// A journal line whose number is not one more than the line before.
    case journalLineMisnumbered(found: Int, expected: Int)
    /// A journal line that supersedes another version of a document than the one in force.
    case journalVersionBroken(path: String)
    /// A journal whose end is not as the store noted it when the line was written; the noted line is 0 when the note cannot be read.
    case journalEndDiffers(noted: Int, lines: Int)
    /// Bytes after the last journal line: a commit that did not happen; the next change cuts them off.
    case journalTornTail(bytes: Int)
    /// A last commit that is not carried out in full yet; it holds, and the next change finishes it.
    case commitUnfinished
    /// A document named by the journal that is not at its path.
    case documentMissing(path: String)
    /// A document whose bytes are not those that the journal names.
    case documentAltered(path: String)
    /// A superseded version that is not in the history.
    case historyMissing(path: String, digest: String)
    /// A file of the history whose bytes are not those of its name.
    case historyAltered(path: String)
    /// A file or folder that the journal does not name.
    case strayFile(path: String)
    /// A staged file of a commit that did not happen; the next change discards it.
    case stagedFileLeft(path: String)
    /// A symbolic link, which a store never follows.
    case symbolicLink(path: String)
    /// A file that the system would not let the program read.
    case fileUnreadable(path: String, errno: Int32)

    /// Someone wrote to the journal without the lock while the program held it.
    case journalChanged
    /// A folder for a new store that is not empty.
    case folderNotEmpty(path: String)
    /// A document whose own identifiers are not those of its path.
    case pathDiffers(path: String)
    /// A document that names something that the store does not have.
    case referenceBroken(path: String, kind: String, id: String)
    /// A score sheet that no plan assigns.
    case sheetUnassigned(path: String)
    /// More entries in force for one service than the contest allows.
    case serviceCrowded(office: String, service: String, entries: Int, maximum: Int)
    /// A file for the user that was to be written into the store.
    case outputInStore(path: String)
    /// The clock of the computer shows an earlier time than the last change has.
    case clockBehind(clock: Timestamp, journal: Timestamp)
    /// A journal line with an earlier time than a line before it.
    case journalTimeReversed(at: Timestamp, before: Timestamp)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case journalLineUnreadable = "journal-line-unreadable"
        case journalChainBroken = "journal-chain-broken"
        case journalLineMisnumbered = "journal-line-misnumbered"
        case journalVersionBroken = "journal-version-broken"
        case journalEndDiffers = "journal-end-differs"
        case journalTornTail = "journal-torn-tail"
        case commitUnfinished = "commit-unfinished"
        case documentMissing = "document-missing"
        case documentAltered = "document-altered"
        case historyMissing = "history-missing"
        case historyAltered = "history-altered"
        case strayFile = "stray-file"
        case stagedFileLeft = "staged-file-left"
        case symbolicLink = "symbolic-link"
        case fileUnreadable = "file-unreadable"
        case journalChanged = "journal-changed"
        case folderNotEmpty = "folder-not-empty"
        case pathDiffers = "path-differs"
        case referenceBroken = "reference-broken"
        case sheetUnassigned = "sheet-unassigned"
        case serviceCrowded = "service-crowded"
        case outputInStore = "output-in-store"
        case clockBehind = "clock-behind"
        case journalTimeReversed = "journal-time-reversed"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .journalLineUnreadable: .journalLineUnreadable
        case .journalChainBroken: .journalChainBroken
        case .journalLineMisnumbered: .journalLineMisnumbered
        case .journalVersionBroken: .journalVersionBroken
        case .journalEndDiffers: .journalEndDiffers
        case .journalTornTail: .journalTornTail
        case .commitUnfinished: .commitUnfinished
        case .documentMissing: .documentMissing
        case .documentAltered: .documentAltered
        case .historyMissing: .historyMissing
        case .historyAltered: .historyAltered
        case .strayFile: .strayFile
        case .stagedFileLeft: .stagedFileLeft
        case .symbolicLink: .symbolicLink
        case .fileUnreadable: .fileUnreadable
        case .journalChanged: .journalChanged
        case .folderNotEmpty: .folderNotEmpty
        case .pathDiffers: .pathDiffers
        case .referenceBroken: .referenceBroken
        case .sheetUnassigned: .sheetUnassigned
        case .serviceCrowded: .serviceCrowded
        case .outputInStore: .outputInStore
        case .clockBehind: .clockBehind
        case .journalTimeReversed: .journalTimeReversed
        }
    }
}

extension StoreProblem.Code {
    /// What an interrupted commit leaves is no damage; a clock may be mended and the changes still be right.
    public var severity: Severity {
        switch self {
        case .journalTornTail, .commitUnfinished, .stagedFileLeft, .clockBehind, .journalTimeReversed: .warning
        default: .error
        }
    }

    /// All are seen by reading the whole store.
    public var layer: Layer { .store }
}

extension StoreProblem {
    /// The fault of something that stands where it must not.
    static func outOfPlace(_ kind: FileKind, _ path: String) -> StoreProblem {
        kind == .link ? .symbolicLink(path: path) : .strayFile(path: path)
    }
}
