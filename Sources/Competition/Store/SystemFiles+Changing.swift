import Glibc

/// The operations of ``FileAccess`` that change something.
extension SystemFiles {
    static func create(
        _ folder: OpenFolder, _ path: String, _ bytes: [UInt8], _ sync: Bool
    ) throws(FileFailure) {
        let failure = FileFailure(.create, folder.path(of: path), errno: 0)
        try within(folder, path, failure) { (parent, name) throws(FileFailure) in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let descriptor = repeated { openat(parent, name, flags, 0o644) }
            guard descriptor >= 0 else { throw failure.because(errno) }
            var reason = writeAll(descriptor, bytes)
            if reason == 0, sync, repeated({ fsync(descriptor) }) != 0 { reason = errno }
            // Some file systems tell only here that they could not keep what was written.
            if Glibc.close(descriptor) != 0, reason == 0, errno != EINTR { reason = errno }
            guard reason == 0 else { throw failure.because(reason) }
        }
    }

    static func append(_ file: OpenFile, _ bytes: [UInt8]) throws(FileFailure) {
        let reason = writeAll(file.descriptor, bytes)
        guard reason == 0 else { throw FileFailure(.append, file.path, errno: reason) }
    }

    static func truncate(_ file: OpenFile, _ length: Int) throws(FileFailure) {
        guard repeated({ ftruncate(file.descriptor, off_t(length)) }) == 0 else {
            throw FileFailure(.truncate, file.path, errno: errno)
        }
    }

    static func syncFile(_ file: OpenFile) throws(FileFailure) {
        guard repeated({ fdatasync(file.descriptor) }) == 0 else { throw FileFailure(.sync, file.path, errno: errno) }
    }

    static func rename(_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) {
        let failure = FileFailure(.rename, folder.path(of: to), errno: 0)
        try within(folder, from, failure) { (fromParent, fromName) throws(FileFailure) in
            try within(folder, to, failure) { (toParent, toName) throws(FileFailure) in
                let result = repeated { renameat(fromParent, fromName, toParent, toName) }
                guard result == 0 else { throw failure.because(errno) }
            }
        }
    }

    static func place(_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) {
        let failure = FileFailure(.rename, folder.path(of: to), errno: 0)
        try within(folder, from, failure) { (fromParent, fromName) throws(FileFailure) in
            try within(folder, to, failure) { (toParent, toName) throws(FileFailure) in
                if let renameat2 {
                    if repeated({ renameat2(fromParent, fromName, toParent, toName, noReplaceFlag) }) == 0 { return }
                    // File systems such as FAT do not know the flag.
                    guard errno == EINVAL || errno == ENOSYS else { throw failure.because(errno) }
                }
                var found = stat()
                guard fstatat(toParent, toName, &found, AT_SYMLINK_NOFOLLOW) != 0 else { throw failure.because(EEXIST) }
                let result = repeated { renameat(fromParent, fromName, toParent, toName) }
                guard result == 0 else { throw failure.because(errno) }
            }
        }
    }

    static func link(_ folder: OpenFolder, _ from: String, _ to: String) throws(FileFailure) {
        let failure = FileFailure(.link, folder.path(of: to), errno: 0)
        try within(folder, from, failure) { (fromParent, fromName) throws(FileFailure) in
            try within(folder, to, failure) { (toParent, toName) throws(FileFailure) in
                let result = repeated { linkat(fromParent, fromName, toParent, toName, 0) }
                guard result == 0 else { throw failure.because(errno) }
            }
        }
    }

    static func exchange(_ folder: OpenFolder, _ one: String, _ other: String) throws(FileFailure) {
        let failure = FileFailure(.exchange, folder.path(of: other), errno: ENOSYS)
        guard let renameat2 else { throw failure }
        try within(folder, one, failure) { (oneParent, oneName) throws(FileFailure) in
            try within(folder, other, failure) { (otherParent, otherName) throws(FileFailure) in
                let result = repeated { renameat2(oneParent, oneName, otherParent, otherName, exchangeFlag) }
                guard result == 0 else { throw failure.because(errno) }
            }
        }
    }

    static func makeFolder(_ folder: OpenFolder, _ path: String) throws(FileFailure) {
        let failure = FileFailure(.makeFolder, folder.path(of: path), errno: 0)
        try within(folder, path, failure) { (parent, name) throws(FileFailure) in
            guard repeated({ mkdirat(parent, name, 0o755) }) == 0 else { throw failure.because(errno) }
        }
    }

    static func syncFolder(_ folder: OpenFolder, _ path: String) throws(FileFailure) {
        let failure = FileFailure(.sync, folder.path(of: path), errno: 0)
        let descriptor = try openFolder(inside: folder, path, failure)
        defer { closeDescriptor(descriptor) }
        guard repeated({ fsync(descriptor) }) == 0 else { throw failure.because(errno) }
    }

    static func syncAll(_ folder: OpenFolder) throws(FileFailure) {
        let failure = FileFailure(.sync, folder.path, errno: ENOSYS)
        guard let syncfs else { throw failure }
        guard repeated({ syncfs(folder.descriptor) }) == 0 else { throw failure.because(errno) }
    }

    static func removeFile(_ folder: OpenFolder, _ path: String) throws(FileFailure) {
        try remove(folder, path, FileFailure(.removeFile, folder.path(of: path), errno: 0), flags: 0)
    }

    static func removeFolder(_ folder: OpenFolder, _ path: String) throws(FileFailure) {
        try remove(folder, path, FileFailure(.removeFolder, folder.path(of: path), errno: 0), flags: AT_REMOVEDIR)
    }

    private static func remove(
        _ folder: OpenFolder, _ path: String, _ failure: FileFailure, flags: Int32
    ) throws(FileFailure) {
        try within(folder, path, failure) { (parent, name) throws(FileFailure) in
            guard repeated({ unlinkat(parent, name, flags) }) == 0 else { throw failure.because(errno) }
        }
    }

    /// Writes all bytes and gives 0, or the system's reason for not having done so.
    private static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, let base = buffer.baseAddress {
                let place = base + written
                let count = repeated { write(descriptor, place, buffer.count - written) }
                // A write that takes nothing and tells no reason would be repeated for ever.
                guard count > 0 else { return count < 0 ? errno : EIO }
                written += count
            }
            return 0
        }
    }
}

// MARK: Calls that Swift's Glibc module leaves out

private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
private typealias SyncFS = @convention(c) (Int32) -> Int32

/// The module is made without GNU extensions; the functions are in the library all the same.
private let renameat2: RenameAt2? = dlsym(nil, "renameat2").map { unsafeBitCast($0, to: RenameAt2.self) }

/// Exchanging the two names, `RENAME_EXCHANGE` in linux/fs.h.
private let exchangeFlag: UInt32 = 2

/// Failing where something has the new name, `RENAME_NOREPLACE` in linux/fs.h.
private let noReplaceFlag: UInt32 = 1

/// Nil on kernels before 5.8, where `syncfs` does not tell of a failed write.
private let syncfs: SyncFS? =
    tellsOfFailedWrites ? dlsym(nil, "syncfs").map { unsafeBitCast($0, to: SyncFS.self) } : nil

private let tellsOfFailedWrites: Bool = {
    var system = utsname()
    guard uname(&system) == 0 else { return false }
    let release = withUnsafeBytes(of: &system.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let numbers = release.split(separator: ".").prefix(2).compactMap { Int($0) }
    guard numbers.count == 2 else { return false }
    return (numbers[0], numbers[1]) >= (5, 8)
}()
