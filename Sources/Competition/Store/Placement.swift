import Glibc

/// Puts the documents of a committed line in their places: old versions to the history, new ones to their paths.
///
/// Format: StoreFormat, Write order, steps 5 and 6.
struct Placement {
    private let access: FileAccess
    private let root: OpenFolder
    private let line: JournalLine
    /// Folders in which names have changed since they were synced.
    private var touched: Set<String> = [StoreLayout.staging]

    init(_ access: FileAccess, _ root: OpenFolder, _ line: JournalLine) {
        self.access = access
        self.root = root
        self.line = line
    }

    /// Carries out the line for the first time, when all that it supersedes is known to be in place.
    mutating func carryOut() throws(FileFailure) {
        try makeFolders(syncingAll: false)
        for (index, document) in line.documents.enumerated() { try place(document, stagedPath(index)) }
        try syncTouched()
    }

    /// Carries out the line once more, whatever part of it was done before.
    ///
    /// - Throws: ``StoreFailure``: `damaged` when a document stands neither staged nor in place, or a path holds what no
    ///   version of it is; `io`.
    mutating func carryOutAgain() throws(StoreFailure) {
        // Whoever was interrupted may have made folders, and moved names in them, without syncing anything.
        try Store.failing { () throws(FileFailure) in try makeFolders(syncingAll: true) }
        for (index, document) in line.documents.enumerated() {
            touch(document)
            guard try needsPlacing(document, stagedPath(index)) else { continue }
            try Store.failing { () throws(FileFailure) in try place(document, stagedPath(index)) }
        }
        try Store.failing { () throws(FileFailure) in try syncTouched() }
    }

    private func stagedPath(_ index: Int) -> String { StoreLayout.staged(line: line.line, index: index + 1) }

    private mutating func touch(_ document: DocumentChange) {
        touched.insert(StoreLayout.folder(of: document.path.text))
        if document.old != nil { touched.insert(StoreLayout.history) }
    }

    /// Makes the folders that are missing and makes them last, so that no name is moved into a folder that may vanish.
    private func makeFolders(syncingAll: Bool) throws(FileFailure) {
        var known: Set<String> = []
        var above: Set<String> = []
        for document in line.documents {
            var needed = document.old == nil ? [] : [StoreLayout.history]
            if document.new != nil { needed += StoreLayout.folders(above: document.path.text) }
            for folder in needed where known.insert(folder).inserted {
                let isMissing = try access.status(root, folder) == nil
                if isMissing { try access.makeFolder(root, folder) }
                if isMissing || syncingAll { above.insert(StoreLayout.folder(of: folder)) }
            }
        }
        try sync(above.sorted())
    }

    private mutating func place(_ document: DocumentChange, _ stagedPath: String) throws(FileFailure) {
        let path = document.path.text
        touch(document)
        if let old = document.old, try access.status(root, path) != nil {
            try access.rename(root, path, StoreLayout.history(old))
        }
        if document.new != nil {
            try access.rename(root, stagedPath, path)
        } else if try access.status(root, path) != nil {
            // Renaming does nothing where both names are links to one file, as some backups leave them.
            try access.removeFile(root, path)
        }
    }

    /// Makes the new names last; folders that names came to before those that they left.
    private func syncTouched() throws(FileFailure) {
        let last = [StoreLayout.staging]
        let first = [StoreLayout.history].filter(touched.contains)
        try sync(first + touched.subtracting(first + last).sorted() + last)
    }

    private func sync(_ folders: [String]) throws(FileFailure) {
        if folders.count >= Store.manyFiles {
            do throws(FileFailure) {
                return try access.syncAll(root)
            } catch let error where error.errno == ENOSYS {}
        }
        for folder in folders { try access.syncFolder(root, folder) }
    }

    /// Whether a document has still to be put in its place, after checking that this can be done.
    private func needsPlacing(_ document: DocumentChange, _ stagedPath: String) throws(StoreFailure) -> Bool {
        let path = document.path.text
        let standing = try digest(of: path)
        if standing == document.new { return false }
        if let new = document.new, try digest(of: stagedPath) != new {
            throw .damaged(standing == nil ? .documentMissing(path: path) : .documentAltered(path: path), at: path)
        }
        guard let standing else {
            try checkHistory(of: document)
            return true
        }
        guard standing == document.old else { throw .damaged(.documentAltered(path: path), at: path) }
        return true
    }

    /// Makes sure that the version which is no longer at its path is in the history.
    private func checkHistory(of document: DocumentChange) throws(StoreFailure) {
        guard let old = document.old, try digest(of: StoreLayout.history(old)) != old else { return }
        throw .damaged(.historyMissing(path: document.path.text, digest: old.hex), at: document.path.text)
    }

    private func digest(of path: String) throws(StoreFailure) -> Digest? {
        do throws(FileFailure) {
            return SHA256.digest(of: try access.read(root, path, StoreLayout.limit(.attachment)))
        } catch {
            switch error.errno {
            case ENOENT: return nil
            case ELOOP: throw .damaged(.symbolicLink(path: path), at: path)
            case EISDIR: throw .damaged(.strayFile(path: path), at: path)
            default: throw .io(error)
            }
        }
    }
}
