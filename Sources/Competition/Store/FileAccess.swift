/// Every operation on files that the store and the site writer need, one closure each.
///
/// Nothing else in the project touches files, so a test that makes the n-th operation fail has failed everything that
/// can fail. A path is relative to an open folder, which itself is `""`; a symbolic link below the folder is
/// never followed (`ELOOP`), and a path that could leave the folder is refused (`EINVAL`). Interrupted calls are
/// repeated and short writes continued; an operation that throws may have been carried out in part.
public struct FileAccess: Sendable {
    // MARK: Looking

    /// Opens the folder at a path as a person gives it; here alone links are followed.
    public var openFolder: @Sendable (_ path: String) throws(FileFailure) -> OpenFolder
    /// Opens a folder below a folder, following no link.
    public var openInside: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> OpenFolder
    /// Opens a regular file, to read it and lock it, or to append to it and truncate it as well.
    public var openFile:
        @Sendable (_ folder: OpenFolder, _ path: String, _ use: OpenUse) throws(FileFailure) -> OpenFile
    /// The whole content of a regular file; `EFBIG` beyond the limit.
    public var read: @Sendable (_ folder: OpenFolder, _ path: String, _ limit: Int) throws(FileFailure) -> [UInt8]
    /// The first bytes of a regular file, fewer where it is shorter.
    public var readHead: @Sendable (_ folder: OpenFolder, _ path: String, _ count: Int) throws(FileFailure) -> [UInt8]
    /// The whole content of an open file; `EFBIG` beyond the limit.
    public var readOpen: @Sendable (_ file: OpenFile, _ limit: Int) throws(FileFailure) -> [UInt8]
    /// The bytes of an open file from a place on, fewer where it ends.
    public var readPart: @Sendable (_ file: OpenFile, _ start: Int, _ count: Int) throws(FileFailure) -> [UInt8]
    /// What stands at a path, a link itself and not its target; nil where nothing stands.
    public var status: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> FileStatus?
    /// What an open file is.
    public var statusOpen: @Sendable (_ file: OpenFile) throws(FileFailure) -> FileStatus
    /// What a folder holds, in no order.
    public var list: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> [FolderEntry]
    /// Tries to lock an open file and tells whether it could; never waits.
    public var lock: @Sendable (_ file: OpenFile, _ kind: LockKind) throws(FileFailure) -> Bool
    /// The processes that hold the lock of an open file, as far as the system tells.
    public var lockHolders: @Sendable (_ file: OpenFile) -> [LockHolder]
    /// Gives up the lock of an open file; closing it does the same.
    public var unlock: @Sendable (_ file: OpenFile) throws(FileFailure) -> Void

    // MARK: Changing

    /// Creates a file that must not exist, writes its bytes and syncs it, or leaves the syncing to ``syncAll``.
    public var create:
        @Sendable (_ folder: OpenFolder, _ path: String, _ bytes: [UInt8], _ sync: Bool) throws(FileFailure) -> Void
    /// Appends bytes to an open file; they last once it is synced.
    public var append: @Sendable (_ file: OpenFile, _ bytes: [UInt8]) throws(FileFailure) -> Void
    /// Cuts an open file to a length; it lasts once it is synced.
    public var truncate: @Sendable (_ file: OpenFile, _ length: Int) throws(FileFailure) -> Void
    /// Syncs the bytes and the length of an open file.
    public var syncFile: @Sendable (_ file: OpenFile) throws(FileFailure) -> Void
    /// Moves a file or folder, replacing a file at the new path.
    public var rename: @Sendable (_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) -> Void
    /// Moves a file to a path at which nothing stands; `EEXIST` where something does.
    public var place: @Sendable (_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) -> Void
    /// Gives a file a second name, at a path at which nothing stands; `EPERM`, `EMLINK` or `EOPNOTSUPP` where the system cannot.
    public var link: @Sendable (_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) -> Void
    /// Lets two files or folders change places at once; `ENOSYS` or `EINVAL` where the system cannot.
    public var exchange: @Sendable (_ folder: OpenFolder, _ one: String, _ other: String) throws(FileFailure) -> Void
    /// Makes a folder that must not exist.
    public var makeFolder: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> Void
    /// Syncs the names in a folder.
    public var syncFolder: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> Void
    /// Syncs the whole file system of a folder; `ENOSYS` where the system cannot, or would not tell of a failure.
    public var syncAll: @Sendable (_ folder: OpenFolder) throws(FileFailure) -> Void
    /// Removes a file or a link.
    public var removeFile: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> Void
    /// Removes an empty folder.
    public var removeFolder: @Sendable (_ folder: OpenFolder, _ path: String) throws(FileFailure) -> Void
}

/// What an operation on a file met.
public struct FileFailure: Error, Hashable, Sendable {
    /// What was tried.
    public var operation: Operation
    /// Where, as the person who gave the folder would write it.
    public var path: String
    /// The system's number for the reason, such as `ENOSPC`.
    public var errno: Int32

    /// Creates a failure.
    public init(_ operation: Operation, _ path: String, errno: Int32) {
        self.operation = operation
        self.path = path
        self.errno = errno
    }

    /// The operations that can fail.
    public enum Operation: String, Hashable, Sendable, CaseIterable {
        case open, read, status, list, lock
        case create, append, truncate, sync, rename, link, exchange, makeFolder, removeFile, removeFolder
    }
}

/// An open folder; it is closed when nothing refers to it any more.
public final class OpenFolder: Sendable {
    /// The system's number for it.
    public let descriptor: Int32
    /// Its path as it was given.
    public let path: String
    private let close: @Sendable (Int32) -> Void

    /// Creates the value for a folder that was opened, with what closes it.
    public init(descriptor: Int32, path: String, close: @escaping @Sendable (Int32) -> Void) {
        self.descriptor = descriptor
        self.path = path
        self.close = close
    }

    deinit { close(descriptor) }

    /// The path of something in the folder, for people.
    public func path(of inside: String) -> String {
        if inside.isEmpty { return path }
        return path.hasSuffix("/") ? path + inside : "\(path)/\(inside)"
    }
}

/// An open file; it is closed, and its lock given up, when nothing refers to it any more.
public final class OpenFile: Sendable {
    /// The system's number for it.
    public let descriptor: Int32
    /// Its path, for people.
    public let path: String
    private let close: @Sendable (Int32) -> Void

    /// Creates the value for a file that was opened, with what closes it.
    public init(descriptor: Int32, path: String, close: @escaping @Sendable (Int32) -> Void) {
        self.descriptor = descriptor
        self.path = path
        self.close = close
    }

    deinit { close(descriptor) }
}

/// What an open file is for.
public enum OpenUse: Sendable, Hashable {
    /// Reading and locking.
    case reading
    /// Reading, locking, appending and truncating.
    case appending
}

/// How a file is locked: by any number of readers, or by one writer.
public enum LockKind: Sendable, Hashable {
    case shared
    case exclusive
}

/// A process that holds the lock of a file.
public struct LockHolder: Hashable, Sendable {
    /// Its number.
    public var process: Int32
    /// What it was started as: the program's name, of `competitionctl` with the command, never further arguments; nil when the system
    /// does not tell.
    public var command: String?

    /// Creates a holder.
    public init(process: Int32, command: String?) {
        self.process = process
        self.command = command
    }
}

/// What stands at a path.
public struct FileStatus: Hashable, Sendable {
    /// What it is.
    public var kind: FileKind
    /// Its length in bytes.
    public var size: Int
    /// Which file it is, however it is called.
    public var identity: FileIdentity
    /// Who may do what with it.
    public var rights: FileRights

    /// Creates a status.
    public init(kind: FileKind, size: Int, identity: FileIdentity, rights: FileRights = FileRights()) {
        self.kind = kind
        self.size = size
        self.identity = identity
        self.rights = rights
    }
}

/// Kinds of things that stand in folders.
public enum FileKind: Sendable, Hashable {
    case file
    case folder
    case link
    /// A pipe, a socket or a device; never opened.
    case other
}

/// Tells one file from another, whatever their names.
public struct FileIdentity: Hashable, Sendable {
    /// The file system.
    public var device: UInt64
    /// The file's number on it.
    public var number: UInt64

    /// Creates an identity.
    public init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}

/// Whose a file is, and who may do what with it.
public struct FileRights: Hashable, Sendable {
    /// The permission bits.
    public var mode: UInt32
    /// The number of its owner.
    public var owner: UInt32
    /// The number of its group.
    public var group: UInt32

    /// Creates rights.
    public init(mode: UInt32 = 0, owner: UInt32 = 0, group: UInt32 = 0) {
        self.mode = mode
        self.owner = owner
        self.group = group
    }
}

/// One name in a folder.
public struct FolderEntry: Hashable, Sendable {
    /// The name; bytes that are not UTF-8 are shown as U+FFFD.
    public var name: String
    /// What it names.
    public var kind: FileKind

    /// Creates an entry.
    public init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}
