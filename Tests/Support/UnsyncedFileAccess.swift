import Competition
import Glibc

extension FileAccess {
    /// The files of the system without waiting for the disk, for tests that run thousands of commits and cut no power.
    public static let unsynced: FileAccess = {
        var access = FileAccess.system
        access.create = { (folder, path, bytes, _) throws(FileFailure) in
            try FileAccess.system.create(folder, path, bytes, false)
        }
        access.append = { (file, bytes) throws(FileFailure) in
            let written = bytes.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
            guard written == bytes.count else { throw FileFailure(.append, file.path, errno: errno) }
        }
        access.truncate = { (file, length) throws(FileFailure) in
            guard ftruncate(file.descriptor, off_t(length)) == 0 else {
                throw FileFailure(.truncate, file.path, errno: errno)
            }
        }
        access.syncFile = { (_) throws(FileFailure) in }
        access.syncFolder = { (folder, path) throws(FileFailure) in
            guard try FileAccess.system.status(folder, path)?.kind == .folder else {
                throw FileFailure(.sync, folder.path(of: path), errno: ENOENT)
            }
        }
        access.syncAll = { (_) throws(FileFailure) in }
        return access
    }()
}
