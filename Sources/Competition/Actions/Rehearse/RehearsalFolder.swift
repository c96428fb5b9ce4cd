import Glibc

/// The hidden folder beside its place in which a rehearsal is made, so that an interruption leaves nothing at the place.
///
/// Every step of a contest holds when it is done; but a rehearsal is made in one go, and half of one is of no use to anybody.
struct RehearsalFolder {
    private let access: FileAccess
    private let parent: OpenFolder
    private let name: String
    private let staged: String

    /// Finds where to make a rehearsal; nil where the folder is there and holds something, or is called by no name of its own: it is made
    /// in place then, or refused.
    init?(for folder: String, _ access: FileAccess) {
        let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.lastIndex(where: { !$0.isEmpty }), parts[last] != ".", parts[last] != ".." else {
            return nil
        }
        name = String(parts[last])
        staged = ".\(name).new"
        let above = parts[..<last].joined(separator: "/")
        guard let parent = try? access.openFolder(above.isEmpty ? (last == 0 ? "." : "/") : above) else { return nil }
        self.parent = parent
        self.access = access
        guard let status = try? access.status(parent, name) else { return }
        guard status.kind == .folder, (try? access.list(parent, name).isEmpty) == true else { return nil }
    }

    /// The folder in which the rehearsal is made.
    var path: String { parent.path(of: staged) }

    /// Takes away what a process that died left here.
    ///
    /// - Throws: ``StoreFailure``: `busy` when the process is at work; `notEmpty` for what is not certainly left by one; `io`.
    func clear() throws(StoreFailure) {
        guard let status = try Store.failing({ () throws(FileFailure) in try access.status(parent, staged) }) else {
            return
        }
        guard status.kind == .folder else { throw .notEmpty(folder: path) }
        let content = try Store.failing { () throws(FileFailure) in try access.list(parent, staged) }
        let hasJournal = content.contains(FolderEntry(name: StoreLayout.journal, kind: .file))
        guard content.isEmpty || hasJournal && isRehearsal else { throw .notEmpty(folder: path) }
        let isTaken = try Store.failing { () throws(FileFailure) in
            var lock: OpenFile?
            if hasJournal {
                let journal = try access.openFile(parent, "\(staged)/\(StoreLayout.journal)", .appending)
                guard try access.lock(journal, .exclusive) else { return true }
                lock = journal
            }
            try remove(content)
            withExtendedLifetime(lock) {}
            return false
        }
        if isTaken { throw .busy(folder: path) }
    }

    /// Puts the finished rehearsal in its place.
    func finish() throws(FileFailure) {
        try access.rename(parent, staged, name)
        try access.syncFolder(parent, "")
    }

    /// After a failure: nothing is left, as far as that is possible.
    func discard() {
        guard let content = try? access.list(parent, staged) else { return }
        try? remove(content)
    }

    /// Whether the rules that lie here, if any yet, are those of a rehearsal: a real contest is never removed.
    private var isRehearsal: Bool {
        let path = "\(staged)/\(StorePath(.contest).text)"
        guard let bytes = try? access.read(parent, path, StoreLayout.limit(.contest)) else { return true }
        return DocumentReader.readStored(Contest.self, from: bytes, file: path).value?.isRehearsal == true
    }

    /// Removes the folder, its journal last, so that what is left when the process dies is still known.
    private func remove(_ content: [FolderEntry]) throws(FileFailure) {
        for entry in content where entry.name != StoreLayout.journal {
            let inside = "\(staged)/\(entry.name)"
            if entry.kind == .folder {
                try access.removeTree(in: parent, inside)
            } else {
                try access.removeFile(parent, inside)
            }
        }
        if content.contains(where: { $0.name == StoreLayout.journal }) {
            try access.removeFile(parent, "\(staged)/\(StoreLayout.journal)")
        }
        try access.removeFolder(parent, staged)
    }
}
