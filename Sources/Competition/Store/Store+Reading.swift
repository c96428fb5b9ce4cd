import Glibc

extension Store {
    /// The paths in force whose text starts so, sorted; all of them when it is empty.
    public func paths(under prefix: String = "") -> [StorePath] { journal.inForce.paths(under: prefix) }

    /// The paths in force of one kind, sorted.
    public func paths(of kind: StoreDocument.Kind) -> [StorePath] { journal.inForce.paths(of: kind) }

    /// The digest of the version in force; nil where there is none.
    public func digest(of path: StorePath) -> Digest? { journal.inForce[path]?.digest }

    /// The bytes of the document in force, which are those that the journal names.
    ///
    /// - Throws: ``StoreFailure``: `noDocument` when none is in force; `damaged` with `document-missing`,
    ///   `document-altered` or `symbolic-link` when what stands at the path is not it; `io` when the system refuses.
    public func read(_ path: StorePath) throws(StoreFailure) -> [UInt8] {
        guard let digest = digest(of: path) else { throw .noDocument(path) }
        return try readChecked(place(of: path), digest, Fault(path))
    }

    /// The bytes at the path of a document in force, whatever they are; for showing what is wrong with them.
    ///
    /// - Throws: ``StoreFailure`` as ``read(_:)``, but never `document-altered`.
    public func readUnverified(_ path: StorePath) throws(StoreFailure) -> [UInt8] {
        guard digest(of: path) != nil else { throw .noDocument(path) }
        let fault = Fault(path)
        return try reading(fault) { () throws(FileFailure) in try access.read(root, place(of: path), fault.limit) }
    }

    /// The bytes of a version of a document, in force or superseded.
    ///
    /// - Throws: ``StoreFailure`` as ``read(_:)``; `damaged` with `history-missing` or `history-altered` for a
    ///   superseded version.
    public func version(_ path: StorePath, _ digest: Digest) throws(StoreFailure) -> [UInt8] {
        if self.digest(of: path) == digest { return try read(path) }
        let missing = StoreProblem.historyMissing(path: path.text, digest: digest.hex)
        do throws(StoreFailure) {
            return try readHistory(digest, limit: StoreLayout.limit(path.document.kind), missing: missing)
        } catch let error where error == .damaged(missing, at: StoreLayout.history(digest)) && !stagedNames.isEmpty {
            // While the last commit is unfinished, the version may still stand at its path.
            let bytes = try? access.read(root, path.text, StoreLayout.limit(path.document.kind))
            guard let bytes, SHA256.digest(of: bytes) == digest else { throw error }
            return bytes
        }
    }

    /// The digests of all superseded versions, sorted by their names.
    ///
    /// - Throws: ``StoreFailure``: `io` when the folder cannot be listed.
    public func history() throws(StoreFailure) -> [Digest] {
        try entries(of: StoreLayout.history).compactMap { StoreLayout.historyDigest(fileName: $0.name) }
            .sorted { $0.hex < $1.hex }
    }

    /// The bytes of a superseded version, by its digest alone.
    func readHistory(_ digest: Digest, limit: Int, missing: StoreProblem) throws(StoreFailure) -> [UInt8] {
        let place = StoreLayout.history(digest)
        let fault = Fault(file: place, limit: limit, missing: missing, altered: .historyAltered(path: place))
        return try readChecked(place, digest, fault)
    }

    /// What a folder of the store holds; nothing when the folder is not there.
    func entries(of path: String) throws(StoreFailure) -> [FolderEntry] {
        do throws(FileFailure) {
            return try access.list(root, path)
        } catch {
            guard error.errno == ENOENT else { throw .io(error) }
            return []
        }
    }

    /// Where the version in force stands: at its path, or staged while its commit is unfinished.
    private func place(of path: StorePath) -> String { staged[path] ?? path.text }

    private func readChecked(_ place: String, _ digest: Digest, _ fault: Fault) throws(StoreFailure) -> [UInt8] {
        let bytes = try reading(fault) { () throws(FileFailure) in try access.read(root, place, fault.limit) }
        guard SHA256.digest(of: bytes) == digest else { throw .damaged(fault.altered, at: fault.file) }
        return bytes
    }

    private func reading(
        _ fault: Fault, _ body: () throws(FileFailure) -> [UInt8]
    ) throws(StoreFailure) -> [UInt8] {
        do throws(FileFailure) {
            return try body()
        } catch {
            throw fault.told(by: error)
        }
    }
}

/// Reads the first bytes of documents in force.
///
/// One object for all threads: a store has many parts, each of which they would count, and wait for each other's counting, at every file.
/// The folder of the documents is opened once and not for each of them.
final class HeadFiles: Sendable {
    private let readHead: @Sendable (OpenFolder, String, Int) throws(FileFailure) -> [UInt8]
    private let root: OpenFolder
    /// The folder of most of them, with what paths in it start with; nil where it cannot be opened, which each file then tells.
    private let folder: (prefix: String, open: OpenFolder)?
    private let staged: [StorePath: String]

    /// - Parameter kind: the kind of most of the documents.
    init(_ store: Store, of kind: StoreDocument.Kind) {
        readHead = store.access.readHead
        root = store.root
        folder = (try? store.access.openInside(store.root, kind.rawValue)).map { (kind.rawValue + "/", $0) }
        staged = store.staged
    }

    /// The first bytes of a document, not compared with the journal.
    ///
    /// - Throws: ``StoreFailure`` as ``Store/readUnverified(_:)``, but never `noDocument`: a document that is not in force is missing.
    func read(_ path: StorePath, bytes count: Int) throws(StoreFailure) -> [UInt8] {
        let place = staged[path] ?? path.text
        do throws(FileFailure) {
            if let folder, let name = name(of: place, behind: folder.prefix) {
                return try readHead(folder.open, name, count)
            }
            return try readHead(root, place, count)
        } catch {
            throw Fault(path).told(by: error)
        }
    }

    private func name(of place: String, behind prefix: String) -> String? {
        place.utf8.starts(with: prefix.utf8) ? String(Substring(place.utf8.dropFirst(prefix.utf8.count))) : nil
    }
}

/// What it means when a file is not there or is another.
private struct Fault {
    var file: String
    var limit: Int
    var missing: StoreProblem
    var altered: StoreProblem
}

extension Fault {
    init(_ path: StorePath) {
        self.init(
            file: path.text, limit: StoreLayout.limit(path.document.kind), missing: .documentMissing(path: path.text),
            altered: .documentAltered(path: path.text))
    }

    /// What is wrong with the store, from what the system says about a file that should be there.
    func told(by failure: FileFailure) -> StoreFailure {
        switch failure.errno {
        case ENOENT, ENOTDIR, EISDIR: .damaged(missing, at: file)
        case EFBIG: .damaged(altered, at: file)
        case ELOOP: .damaged(.symbolicLink(path: file), at: file)
        default: .io(failure)
        }
    }
}
