import Glibc

/// What is to be committed: any number of documents, and what the journal is to say about them.
public struct Commit: Sendable {
    /// What happens to a document.
    public enum Change: Hashable, Sendable {
        /// These bytes become the version in force.
        case put([UInt8])
        /// No version is in force any more.
        case remove
    }

    /// What is done, such as `submit`.
    public var action: String
    /// To what, such as an entry's identifier.
    public var subject: String
    /// Who gave the order; empty when it was not told.
    public var by: String
    /// When; the caller's clock, as the library has none.
    public var at: Moment
    /// The contest's zone, in which the moment is written.
    public var zone: Zone
    /// What else is to be known.
    public var facts: Facts
    /// The documents and what happens to them.
    public var changes: [StorePath: Change]
    /// The digests of the public forms of the new versions, where they have one.
    public var published: [StorePath: Digest]

    /// Creates what is to be committed.
    public init(
        action: String, subject: String, by: String = "", at: Moment, zone: Zone, facts: Facts = [:],
        changes: [StorePath: Change], published: [StorePath: Digest] = [:]
    ) {
        self.action = action
        self.subject = subject
        self.by = by
        self.at = at
        self.zone = zone
        self.facts = facts
        self.changes = changes
        self.published = published
    }
}

/// What was committed.
public struct CommitReceipt: Hashable, Sendable {
    /// The number of the journal line.
    public var line: Int
    /// The digest of the line with its line feed, which the next line names: proof of all that was before.
    public var lineDigest: Digest
    /// The moment as the line has it.
    public var at: String
    /// The documents that changed.
    public var documents: [DocumentChange]
    /// Whether every document stands at its path; if not, the next who opens the store for writing finishes it.
    ///
    /// The commit holds either way.
    public var isFinished: Bool
}

/// One document of a commit under way.
struct PlannedChange {
    var change: DocumentChange
    /// The new version; nil where the document goes.
    var bytes: [UInt8]?
}

extension Store {
    /// Makes a commit, in the write order of StoreFormat; when it returns, the commit has happened for good.
    ///
    /// Documents whose bytes are those in force are left out; when nothing is left, nothing is written.
    ///
    /// - Returns: the receipt, or nil when nothing would have changed.
    /// - Throws: ``StoreFailure``, and then the commit has not happened (but see `undecided`): `readOnly` when the store
    ///   is not open for writing; `tooLarge` and `misnamedAttachment` for documents that no store holds; `damaged` when
    ///   what it would supersede is not as the journal says; `journalChanged` when the journal is not as it was left;
    ///   `io` when the system refuses.
    public mutating func commit(_ commit: Commit) throws(StoreFailure) -> CommitReceipt? {
        guard mode == .writing else { throw .readOnly }
        if isDoubtful {
            try load()
            try putInOrder()
        }
        let plan = try plan(commit)
        guard !plan.isEmpty else { return nil }
        try checkJournalInPlace()
        try checkPlaces(of: plan)
        let line = JournalLine(
            line: journal.count + 1, at: commit.at.text(in: commit.zone), action: commit.action,
            subject: commit.subject, by: commit.by, facts: commit.facts, documents: plan.map(\.change),
            previous: journal.head)
        let written = WrittenLine(line)
        isDoubtful = true
        try stage(plan, written)
        try append(written)
        isDoubtful = !carryOut(line)
        return CommitReceipt(
            line: line.line, lineDigest: journal.head, at: line.at, documents: line.documents, isFinished: !isDoubtful)
    }

    /// The changes that change something, in the order of their paths.
    private func plan(_ commit: Commit) throws(StoreFailure) -> [PlannedChange] {
        var plan: [PlannedChange] = []
        for path in commit.changes.keys.sorted() {
            guard let change = commit.changes[path] else { continue }
            let old = digest(of: path)
            let new = try version(change, of: path)
            guard new?.digest != old else { continue }
            let documentChange = DocumentChange(
                path: path, old: old, new: new?.digest, published: new == nil ? nil : commit.published[path])
            plan.append(PlannedChange(change: documentChange, bytes: new?.bytes))
        }
        return plan
    }

    private func version(
        _ change: Commit.Change, of path: StorePath
    ) throws(StoreFailure) -> (bytes: [UInt8], digest: Digest)? {
        guard case .put(let bytes) = change else { return nil }
        let limit = StoreLayout.limit(path.document.kind)
        guard bytes.count <= limit else { throw .tooLarge(path, bytes: bytes.count, limit: limit) }
        let digest = SHA256.digest(of: bytes)
        if case .attachment(let named, _) = path.document, named != digest { throw .misnamedAttachment(path) }
        return (bytes, digest)
    }

    /// Makes sure that the journal is the file that was locked, and ends where it ended.
    private func checkJournalInPlace() throws(StoreFailure) {
        let isAsLeft = try Self.failing { () throws(FileFailure) in
            guard try Self.isInPlace(file, root, access) else { return false }
            return try access.statusOpen(file).size == journal.length
        }
        guard isAsLeft else { throw .journalChanged }
    }

    /// Makes sure that every document can be put in place, before anything is written.
    ///
    /// The version that goes to the history must be the one that its name there will tell, and where the journal knows
    /// no document, a file that someone else put there must not be lost.
    private func checkPlaces(of plan: [PlannedChange]) throws(StoreFailure) {
        if plan.contains(where: { $0.change.old != nil }), let kind = try status(StoreLayout.history)?.kind {
            let problem = StoreProblem.outOfPlace(kind, StoreLayout.history)
            guard kind == .folder else { throw .damaged(problem, at: StoreLayout.history) }
        }
        for path in plan.lazy.map(\.change.path) {
            if digest(of: path) != nil {
                _ = try read(path)
            } else {
                try checkNothingStands(at: path.text)
            }
        }
    }

    private func checkNothingStands(at path: String) throws(StoreFailure) {
        let kind: FileKind?
        do throws(FileFailure) {
            kind = try access.status(root, path)?.kind
        } catch {
            switch error.errno {
            case ELOOP: kind = .link
            case ENOTDIR: kind = .other
            default: throw .io(error)
            }
        }
        if let kind { throw .damaged(.outOfPlace(kind, path), at: path) }
    }

    /// What stands at a path of the store.
    func status(_ path: String) throws(StoreFailure) -> FileStatus? {
        try Self.failing { () throws(FileFailure) in try access.status(root, path) }
    }

    /// Writes the new versions where they are out of the way, and makes them last.
    private mutating func stage(_ plan: [PlannedChange], _ written: WrittenLine) throws(StoreFailure) {
        do throws(FileFailure) {
            try writeStaged(plan, written)
        } catch {
            discardAll()
            throw .io(error)
        }
    }

    /// Discards what is staged, as far as that is possible; the next change discards what is left.
    mutating func discardAll() {
        do throws(StoreFailure) { try findStaged() } catch { return }
        try? discardStaged()
    }

    private func writeStaged(_ plan: [PlannedChange], _ written: WrittenLine) throws(FileFailure) {
        let line = written.line.line
        if try access.status(root, StoreLayout.staging) == nil {
            try access.makeFolder(root, StoreLayout.staging)
            try access.syncFolder(root, "")
        }
        try access.create(root, StoreLayout.mark(line: line), written.note, false)
        let syncsEach = plan.count < Self.manyFiles
        for (index, planned) in plan.enumerated() {
            guard let bytes = planned.bytes else { continue }
            try access.create(root, StoreLayout.staged(line: line, index: index + 1), bytes, syncsEach)
        }
        try syncStaged(plan, line: line, wasSynced: syncsEach)
    }

    private func syncStaged(_ plan: [PlannedChange], line: Int, wasSynced: Bool) throws(FileFailure) {
        if !wasSynced {
            do throws(FileFailure) {
                try access.syncAll(root)
                return
            } catch let error where error.errno == ENOSYS {
                for (index, planned) in plan.enumerated() where planned.bytes != nil {
                    let path = StoreLayout.staged(line: line, index: index + 1)
                    try access.syncFile(access.openFile(root, path, .reading))
                }
            }
        }
        try access.syncFolder(root, StoreLayout.staging)
    }

    /// Writes the line: this is the commit.
    ///
    /// When it fails, the line is cut off again. Only when that is certain may what it names be discarded.
    mutating func append(_ written: WrittenLine) throws(StoreFailure) {
        do throws(FileFailure) {
            try access.append(file, written.bytes)
            try access.syncFile(file)
        } catch {
            do throws(FileFailure) {
                try access.truncate(file, journal.length)
                try access.syncFile(file)
            } catch {
                throw .undecided(line: written.line.line, error)
            }
            discardAll()
            throw .io(error)
        }
        journal.append(written)
    }

    /// From so many files on, the file system is synced once instead of each file: a tenth of the time.
    static let manyFiles = 64
}
