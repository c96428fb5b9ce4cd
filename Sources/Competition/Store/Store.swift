import Glibc

/// An open store, under its lock: the documents in force, those that were, and the journal.
///
/// The lock goes when the last copy of the value goes; the system frees it when the process dies. A store that is open
/// for writing has been put in order: an interrupted commit is finished or discarded. One that is open for reading
/// changes nothing, and reads the documents of an interrupted commit from where they are staged.
///
/// Format: StoreFormat, Write order.
public struct Store: Sendable {
    /// What a store is opened for.
    public enum Mode: Sendable, Hashable {
        /// Reading beside other readers; a damaged journal is refused.
        case reading
        /// Reading beside other readers, whatever the journal is like, to tell what is wrong with it.
        case inspecting
        /// Reading and committing, alone.
        case writing
    }

    /// The folder as it was given.
    public let folder: String
    /// What it was opened for.
    public let mode: Mode
    /// The journal as it stands.
    public internal(set) var journal = Journal(reading: [])

    let access: FileAccess
    let root: OpenFolder
    /// Holds the lock.
    let file: OpenFile
    /// What lies in the staging folder, by name; nothing, when the last commit is known to be carried out in full.
    var stagedNames: Set<String> = []
    /// Where documents of an unfinished last commit stand.
    var staged: [StorePath: String] = [:]
    /// What the note of the journal's end says otherwise, when the journal was read.
    var endDiffers: Finding?
    /// Where documents that were read are kept; nil where each is read whenever it is asked for.
    var shelf: DocumentShelf?
    /// Whether journal and staging folder may have changed since they were read, because an operation failed.
    var isDoubtful = false

    init(folder: String, mode: Mode, access: FileAccess, root: OpenFolder, file: OpenFile) {
        self.folder = folder
        self.mode = mode
        self.access = access
        self.root = root
        self.file = file
    }
}

extension Store {
    /// Opens the store in a folder.
    ///
    /// - Parameters:
    ///   - folder: the path of the store's folder.
    ///   - access: the operations on files.
    ///   - mode: what the store is opened for.
    ///   - waiting: called whenever someone else holds the lock; it waits a little and gives true to have it tried
    ///     again, or gives false to give up. The library knows no clock.
    /// - Throws: ``StoreFailure``: `noStore` where none is; `busy` when `waiting` gave up; `damaged` when the journal is
    ///   (unless inspecting) or when an interrupted commit cannot be finished; `io` when the system refuses.
    public static func open(
        _ folder: String, access: FileAccess = .system, mode: Mode, waiting: () -> Bool = { false }
    ) throws(StoreFailure) -> Store {
        let root = try openFolder(folder, access)
        let file = try openJournal(root, access, mode, waiting)
        var store = Store(folder: folder, mode: mode, access: access, root: root, file: file)
        try store.load()
        guard store.journal.count > 0 else { throw .noStore(folder: folder) }
        if mode == .writing { try store.putInOrder() }
        return store
    }

    /// The processes that hold the lock of the store in a folder now, as far as the system tells; for whoever waits for it.
    public static func lockHolders(of folder: String, access: FileAccess = .system) -> [LockHolder] {
        guard let root = try? access.openFolder(folder),
            let file = try? access.openFile(root, StoreLayout.journal, .reading)
        else { return [] }
        return access.lockHolders(file)
    }

    private static func openFolder(_ folder: String, _ access: FileAccess) throws(StoreFailure) -> OpenFolder {
        do throws(FileFailure) {
            return try access.openFolder(folder)
        } catch {
            throw error.errno == ENOENT || error.errno == ENOTDIR ? .noStore(folder: folder) : .io(error)
        }
    }

    /// Opens the journal and locks it.
    ///
    /// A journal that was removed or replaced while its lock was awaited is another file by now: it is opened anew.
    private static func openJournal(
        _ root: OpenFolder, _ access: FileAccess, _ mode: Mode, _ waiting: () -> Bool
    ) throws(StoreFailure) -> OpenFile {
        while true {
            do throws(FileFailure) {
                let file = try access.openFile(root, StoreLayout.journal, mode == .writing ? .appending : .reading)
                let isLocked = try access.lock(file, mode == .writing ? .exclusive : .shared)
                if isLocked, try isInPlace(file, root, access) { return file }
            } catch {
                switch error.errno {
                case ENOENT: throw .noStore(folder: root.path)
                case ELOOP: throw .damaged(.symbolicLink(path: StoreLayout.journal), at: StoreLayout.journal)
                default: throw .io(error)
                }
            }
            guard waiting() else { throw .busy(folder: root.path) }
        }
    }

    /// Whether an open journal is the one that stands in the folder.
    static func isInPlace(_ file: OpenFile, _ root: OpenFolder, _ access: FileAccess) throws(FileFailure) -> Bool {
        try access.status(root, StoreLayout.journal)?.identity == access.statusOpen(file).identity
    }

    /// Passes on a failure of the system as one of the store.
    static func failing<Result>(_ body: () throws(FileFailure) -> Result) throws(StoreFailure) -> Result {
        do throws(FileFailure) { return try body() } catch { throw .io(error) }
    }
}
