import Competition
import Glibc

extension FileAccess {
    /// The files of the system without waiting for the disk, for tests that run thousands of commits and cut no power.
    public static let unsynced: FileAccess = {
        var access = FileAccess.system
        access.create = { (folder, path, bytes, _) throws(FileFailure) in
            try FileAccess.system.create(folder, path, bytes, false)
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
