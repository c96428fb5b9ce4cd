import Glibc

extension FileAccess {
    /// The files of the system.
    public static let system = FileAccess(
        openFolder: SystemFiles.openFolder,
        openInside: SystemFiles.openInside,
        openFile: SystemFiles.openFile,
        read: SystemFiles.read,
        readHead: SystemFiles.readHead,
        readOpen: SystemFiles.readOpen,
        readPart: SystemFiles.readPart,
        status: SystemFiles.status,
        statusOpen: SystemFiles.statusOpen,
        list: SystemFiles.list,
        lock: SystemFiles.lock,
        lockHolders: SystemFiles.lockHolders,
        unlock: SystemFiles.unlock,
        create: SystemFiles.create,
        append: SystemFiles.append,
        truncate: SystemFiles.truncate,
        syncFile: SystemFiles.syncFile,
        rename: SystemFiles.rename,
        place: SystemFiles.place,
        link: SystemFiles.link,
        exchange: SystemFiles.exchange,
        makeFolder: SystemFiles.makeFolder,
        syncFolder: SystemFiles.syncFolder,
        syncAll: SystemFiles.syncAll,
        removeFile: SystemFiles.removeFile,
        removeFolder: SystemFiles.removeFolder
    )
}

/// The operations of ``FileAccess`` over the system's library; this file has those that only look.
enum SystemFiles {
    static func openFolder(_ path: String) throws(FileFailure) -> OpenFolder {
        guard !path.utf8.contains(0) else { throw FileFailure(.open, path, errno: EINVAL) }
        let descriptor = repeated { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
        return OpenFolder(descriptor: descriptor, path: path, close: closeDescriptor)
    }

    static func openInside(_ folder: OpenFolder, _ path: String) throws(FileFailure) -> OpenFolder {
        let shown = folder.path(of: path)
        let descriptor = try openFolder(inside: folder, path, FileFailure(.open, shown, errno: 0))
        return OpenFolder(descriptor: descriptor, path: shown, close: closeDescriptor)
    }

    static func openFile(_ folder: OpenFolder, _ path: String, _ use: OpenUse) throws(FileFailure) -> OpenFile {
        let flags = use == .reading ? O_RDONLY : O_RDWR | O_APPEND
        let descriptor = try openRegular(folder, path, flags)
        return OpenFile(descriptor: descriptor, path: folder.path(of: path)) { descriptor in
            // Closing alone would not do while a child that another thread just forked still has the descriptor.
            _ = flock(descriptor, LOCK_UN)
            closeDescriptor(descriptor)
        }
    }

    static func read(_ folder: OpenFolder, _ path: String, _ limit: Int) throws(FileFailure) -> [UInt8] {
        let descriptor = try openRegular(folder, path, O_RDONLY)
        defer { closeDescriptor(descriptor) }
        return try readAll(descriptor, limit: limit, shown: folder.path(of: path))
    }

    static func readHead(_ folder: OpenFolder, _ path: String, _ count: Int) throws(FileFailure) -> [UInt8] {
        let descriptor = try openRegular(folder, path, O_RDONLY)
        defer { closeDescriptor(descriptor) }
        return try readPiece(descriptor, from: 0, upTo: max(0, count), shown: folder.path(of: path))
    }

    static func readOpen(_ file: OpenFile, _ limit: Int) throws(FileFailure) -> [UInt8] {
        try readAll(file.descriptor, limit: limit, shown: file.path)
    }

    static func readPart(_ file: OpenFile, _ start: Int, _ count: Int) throws(FileFailure) -> [UInt8] {
        try readPiece(file.descriptor, from: max(0, start), upTo: max(0, count), shown: file.path)
    }

    static func status(_ folder: OpenFolder, _ path: String) throws(FileFailure) -> FileStatus? {
        let failure = FileFailure(.status, folder.path(of: path), errno: 0)
        guard !path.isEmpty else { return try status(of: folder.descriptor, failure) }
        do {
            return try within(folder, path, failure) { (parent, name) throws(FileFailure) in
                var found = stat()
                guard fstatat(parent, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { throw failure.because(errno) }
                return FileStatus(found)
            }
        } catch let error where error.errno == ENOENT {
            return nil
        }
    }

    static func statusOpen(_ file: OpenFile) throws(FileFailure) -> FileStatus {
        try status(of: file.descriptor, FileFailure(.status, file.path, errno: 0))
    }

    static func list(_ folder: OpenFolder, _ path: String) throws(FileFailure) -> [FolderEntry] {
        let failure = FileFailure(.list, folder.path(of: path), errno: 0)
        let descriptor = try openFolder(inside: folder, path, failure)
        guard let stream = fdopendir(descriptor) else {
            let reason = errno
            closeDescriptor(descriptor)
            throw failure.because(reason)
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw failure.because(errno) }
                return entries
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            entries.append(FolderEntry(name: name, kind: kind(Int(entry.pointee.d_type), name, in: descriptor)))
        }
    }

    static func lock(_ file: OpenFile, _ kind: LockKind) throws(FileFailure) -> Bool {
        let wanted = kind == .shared ? LOCK_SH : LOCK_EX
        if repeated({ flock(file.descriptor, wanted | LOCK_NB) }) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw FileFailure(.lock, file.path, errno: errno) }
        return false
    }

    static func unlock(_ file: OpenFile) throws(FileFailure) {
        guard repeated({ flock(file.descriptor, LOCK_UN) }) == 0 else {
            throw FileFailure(.lock, file.path, errno: errno)
        }
    }
}

// MARK: Shared with the operations that change something

extension FileFailure {
    /// The same failure with the system's reason.
    func because(_ reason: Int32) -> FileFailure { FileFailure(operation, path, errno: reason) }
}

extension SystemFiles {
    /// Repeats a call that a signal interrupted.
    static func repeated<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    /// Closes a descriptor that was only read, where nothing can be lost any more.
    @Sendable static func closeDescriptor(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

    /// Opens the folder that holds a path, part by part and following no link, and hands it on with the last name.
    ///
    /// - Parameter failure: what failed; its path is put together only where it is told.
    static func within<Result>(
        _ folder: OpenFolder, _ path: String, _ failure: @autoclosure () -> FileFailure,
        _ body: (_ parent: Int32, _ name: String) throws(FileFailure) -> Result
    ) throws(FileFailure) -> Result {
        guard isPlain(path) else { throw failure().because(EINVAL) }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return try body(folder.descriptor, path) }
        let parent = try openFolder(inside: folder, String(path[..<slash]), failure())
        defer { closeDescriptor(parent) }
        return try body(parent, String(path[path.utf8.index(after: slash)...]))
    }

    /// Opens a folder below a folder, part by part and following no link.
    static func openFolder(
        inside folder: OpenFolder, _ path: String, _ failure: @autoclosure () -> FileFailure
    ) throws(FileFailure) -> Int32 {
        guard path.isEmpty || isPlain(path) else { throw failure().because(EINVAL) }
        var current = folder.descriptor
        for part in parts(of: path) {
            let next = repeated { openat(current, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
            let reason = next >= 0 ? 0 : linkAwareReason(errno, current, part)
            if current != folder.descriptor { closeDescriptor(current) }
            guard next >= 0 else { throw failure().because(reason) }
            current = next
        }
        return current
    }

    /// The names of a path; nearly every folder of a store is one below its root.
    private static func parts(of path: String) -> [String] {
        if path.isEmpty { return ["."] }
        let slash = UInt8(ascii: "/")
        return path.utf8.contains(slash)
            ? path.utf8.split(separator: slash).map { String(Substring($0)) } : [path]
    }

    /// Whether a path stays below its folder: no empty part, no `.` or `..`, no NUL.
    private static func isPlain(_ path: String) -> Bool {
        // Byte by byte, since every file that is read or written comes by here.
        var (length, dots) = (0, 0)
        var isNamed: Bool { length > 0 && (dots < length || length > 2) }
        for byte in path.utf8 {
            switch byte {
            case 0: return false
            case UInt8(ascii: "/"):
                guard isNamed else { return false }
                (length, dots) = (0, 0)
            default:
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return isNamed
    }

    /// The system calls a link where a folder must stand `ENOTDIR`; here it is `ELOOP`, as elsewhere.
    private static func linkAwareReason(_ reason: Int32, _ parent: Int32, _ name: String) -> Int32 {
        var found = stat()
        guard reason == ENOTDIR, fstatat(parent, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { return reason }
        return FileStatus(found).kind == .link ? ELOOP : reason
    }

    /// Opens a regular file; a pipe does not make it wait.
    private static func openRegular(_ folder: OpenFolder, _ path: String, _ flags: Int32) throws(FileFailure) -> Int32 {
        func failure(_ reason: Int32) -> FileFailure { FileFailure(.open, folder.path(of: path), errno: reason) }
        return try within(folder, path, failure(0)) { (parent, name) throws(FileFailure) in
            let descriptor = repeated { openat(parent, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
            guard descriptor >= 0 else { throw failure(errno) }
            do throws(FileFailure) {
                let kind = try status(of: descriptor, failure(0)).kind
                guard kind == .file else { throw failure(kind == .folder ? EISDIR : EINVAL) }
                return descriptor
            } catch {
                closeDescriptor(descriptor)
                throw error
            }
        }
    }

    private static func status(
        of descriptor: Int32, _ failure: @autoclosure () -> FileFailure
    ) throws(FileFailure) -> FileStatus {
        var found = stat()
        guard fstat(descriptor, &found) == 0 else {
            let reason = errno
            throw failure().because(reason)
        }
        return FileStatus(found)
    }

    private static func kind(_ listed: Int, _ name: String, in folder: Int32) -> FileKind {
        switch listed {
        case DT_REG: return .file
        case DT_DIR: return .folder
        case DT_LNK: return .link
        case DT_UNKNOWN:
            // Some file systems do not tell in the listing.
            var found = stat()
            return fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 ? FileStatus(found).kind : .other
        default: return .other
        }
    }

    private static func readAll(
        _ descriptor: Int32, limit: Int, shown: @autoclosure () -> String
    ) throws(FileFailure) -> [UInt8] {
        let size = try status(of: descriptor, FileFailure(.read, shown(), errno: 0)).size
        guard size <= limit else { throw FileFailure(.read, shown(), errno: EFBIG) }
        // One byte more than expected, so that a file that grew meanwhile is noticed.
        var bytes = try readPiece(descriptor, from: 0, upTo: size + 1, expected: size, shown: shown())
        while bytes.count > size {
            guard bytes.count <= limit else { throw FileFailure(.read, shown(), errno: EFBIG) }
            let more = try readPiece(descriptor, from: bytes.count, upTo: 1 << 20, shown: shown())
            if more.isEmpty { return bytes }
            bytes += more
        }
        return bytes
    }

    /// - Parameter expected: how many bytes there are, if that is known: whoever gives these and fewer than asked for is at the end.
    private static func readPiece(
        _ descriptor: Int32, from start: Int, upTo count: Int, expected: Int = .max, shown: @autoclosure () -> String
    ) throws(FileFailure) -> [UInt8] {
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let place = base + filled
                let asked = count - filled
                let got = repeated { pread(descriptor, place, asked, off_t(start + filled)) }
                if got < 0 { reason = errno }
                guard got > 0 else { return }
                filled += got
                if got < asked, filled >= expected { return }
            }
        }
        guard reason == 0 else { throw FileFailure(.read, shown(), errno: reason) }
        return bytes
    }
}

extension FileStatus {
    init(_ found: stat) {
        let kind: FileKind =
            switch found.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        let identity = FileIdentity(device: UInt64(found.st_dev), number: UInt64(found.st_ino))
        let rights = FileRights(
            mode: UInt32(found.st_mode & ~S_IFMT), owner: UInt32(found.st_uid), group: UInt32(found.st_gid))
        self.init(kind: kind, size: Int(found.st_size), identity: identity, rights: rights)
    }
}
