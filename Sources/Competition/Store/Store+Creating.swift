import Glibc

extension Store {
    /// Creates a store by its first commit.
    ///
    /// The folder must not exist, or hold nothing but names that start with a dot, or what a creation left that was
    /// interrupted before its commit. When creating fails, what was made is removed again.
    ///
    /// - Returns: the store, open for writing, and the receipt of its first commit.
    /// - Throws: ``StoreFailure``: `noDocument` when the commit has no `contest.xml`; `notEmpty` where something is, a
    ///   store above all; `busy` when someone else is creating there; otherwise as ``commit(_:)``.
    public static func create(
        _ folder: String, access: FileAccess = .system, _ commit: Commit
    ) throws(StoreFailure) -> (store: Store, receipt: CommitReceipt) {
        guard case .put = commit.changes[StorePath(.contest)] else { throw .noDocument(StorePath(.contest)) }
        var creation = Creation(folder: folder, access: access)
        do throws(StoreFailure) {
            return try creation.create(commit)
        } catch {
            // What may have been committed must not be removed.
            if case .undecided = error {} else { creation.undo() }
            throw error
        }
    }
}

/// The making of a store, and what of it has been made so far.
private struct Creation {
    let folder: String
    let access: FileAccess
    /// The folder that holds the store's, and its name there, when it is to be made.
    var place: (parent: OpenFolder, name: String)?
    var madeFolder = false
    /// The store's folder, when something was made in it.
    var root: OpenFolder?
    var madeJournal = false
    var madeStaging = false
    /// Keeps the lock until all is undone.
    var file: OpenFile?

    init(folder: String, access: FileAccess) {
        self.folder = folder
        self.access = access
    }

    mutating func create(_ commit: Commit) throws(StoreFailure) -> (store: Store, receipt: CommitReceipt) {
        let root = try openOrMakeFolder()
        self.root = root
        guard try Store.failing({ () throws(FileFailure) in try holdsAtMostLeftovers(root) }) else { throw notEmpty }
        let file = try makeJournal(root)
        self.file = file
        var store = Store(folder: folder, mode: .writing, access: access, root: root, file: file)
        try loadNothing(into: &store)
        try store.putInOrder()
        try Store.failing { () throws(FileFailure) in try makeStaging(root) }
        guard let receipt = try store.commit(commit) else { throw .noDocument(StorePath(.contest)) }
        return (store, receipt)
    }

    /// Removes what was made, as far as that is possible.
    ///
    /// The journal only under its lock and while it is empty: another creator may have taken over what was made here,
    /// and may be done by now.
    func undo() {
        if let root, let file = file ?? lockAgain(root), (try? access.statusOpen(file))?.size == 0 {
            if madeStaging { try? access.removeFolder(root, StoreLayout.staging) }
            if madeJournal { try? access.removeFile(root, StoreLayout.journal) }
        }
        if let place, madeFolder { try? access.removeFolder(place.parent, place.name) }
    }

    /// The journal under its lock, when making it failed before it was locked.
    private func lockAgain(_ root: OpenFolder) -> OpenFile? {
        guard madeJournal, let file = try? access.openFile(root, StoreLayout.journal, .appending),
            (try? access.lock(file, .exclusive)) == true, (try? Store.isInPlace(file, root, access)) == true
        else { return nil }
        return file
    }

    /// Makes something and notes that it is mine: also after a failure, but not when someone else made it just before.
    ///
    /// Who of several creators goes on is for the lock to decide.
    private func making(
        _ isMade: inout Bool, _ body: () throws(FileFailure) -> Void
    ) throws(FileFailure) {
        do throws(FileFailure) {
            try body()
            isMade = true
        } catch {
            guard error.errno != EEXIST else { return }
            isMade = true
            throw error
        }
    }

    private var notEmpty: StoreFailure { .notEmpty(folder: folder) }

    private mutating func openOrMakeFolder() throws(StoreFailure) -> OpenFolder {
        do throws(FileFailure) {
            return try access.openFolder(folder)
        } catch {
            switch error.errno {
            case ENOENT: return try Store.failing { () throws(FileFailure) in try makeFolder() }
            case ENOTDIR: throw notEmpty
            default: throw .io(error)
            }
        }
    }

    private mutating func makeFolder() throws(FileFailure) -> OpenFolder {
        var bytes = folder.utf8[...]
        while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        let path = String(Substring(bytes))
        let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
        let above = String(Substring(bytes.dropLast(name.utf8.count)))
        let parent = try access.openFolder(above.isEmpty ? "." : above)
        place = (parent, name)
        try making(&madeFolder) { () throws(FileFailure) in try access.makeFolder(parent, name) }
        return try access.openFolder(path)
    }

    /// Whether a folder holds nothing, or only what a creation left that was interrupted before its commit.
    private func holdsAtMostLeftovers(_ root: OpenFolder) throws(FileFailure) -> Bool {
        let entries = try access.list(root, "")
        let journal = FolderEntry(name: StoreLayout.journal, kind: .file)
        // The journal is made before the staging folder: one without it is someone else's.
        guard entries.contains(journal) || !entries.contains(where: { $0.name == StoreLayout.staging }) else {
            return false
        }
        return entries.allSatisfy { $0.name.hasPrefix(".") || $0 == journal }
    }

    private mutating func makeJournal(_ root: OpenFolder) throws(StoreFailure) -> OpenFile {
        let locked: OpenFile? = try Store.failing { () throws(FileFailure) in
            if try access.status(root, StoreLayout.journal) == nil {
                try making(&madeJournal) { () throws(FileFailure) in
                    try access.create(root, StoreLayout.journal, [], true)
                }
            }
            let file = try access.openFile(root, StoreLayout.journal, .appending)
            guard try access.lock(file, .exclusive) else { return nil }
            return try Store.isInPlace(file, root, access) ? file : nil
        }
        guard let locked else { throw .busy(folder: folder) }
        return locked
    }

    /// Reads a journal that must be without a line; the start of a first line is what an interruption leaves.
    private func loadNothing(into store: inout Store) throws(StoreFailure) {
        do throws(StoreFailure) {
            try store.load()
        } catch {
            if case .damaged = error { throw notEmpty }
            throw error
        }
        let start = Array("{\"line\":1,".utf8)
        let tail = store.journal.tail
        guard store.journal.count == 0, tail.starts(with: start) || start.starts(with: tail) else { throw notEmpty }
    }

    private mutating func makeStaging(_ root: OpenFolder) throws(FileFailure) {
        if try access.status(root, StoreLayout.staging) == nil {
            try making(&madeStaging) { () throws(FileFailure) in try access.makeFolder(root, StoreLayout.staging) }
        }
        try access.syncFolder(root, "")
        // The folder's own name too, even if it was there: whoever made it may not have seen to that.
        if let above = try? access.openFolder("\(folder)/..") { try access.syncFolder(above, "") }
    }
}
