import Competition
import Glibc

/// The folder that is about to be replaced: the files in it that stay as they are.
///
/// What counts is the bytes, read now and compared, never dates: a file that somebody edited is not kept.
struct EarlierFolder: Sendable {
    private let access: FileAccess
    private let root: OpenFolder
    /// The old folder and the new one.
    private let name: String
    private let staged: String
    /// What files have that are made now; nil where nothing can be kept.
    private var rights: FileRights?

    /// Looks at the folder at a path, where there may be none; the mark in the new one must be written.
    init(
        _ access: FileAccess, _ root: OpenFolder, _ name: String, _ staged: String, _ mark: FolderMark
    ) throws(FileFailure) {
        (self.access, self.root, self.name, self.staged) = (access, root, name, staged)
        guard try access.status(root, name) != nil else { return }
        rights = try access.status(root, "\(staged)/\(mark.file)")?.rights
    }

    /// Whether the file at a path has these bytes, and is of the same owner and as open to readers as one made now would be.
    func has(_ bytes: [UInt8], at path: String) -> Bool {
        let path = "\(name)/\(path)"
        guard let rights, let status = try? access.status(root, path), status.kind == .file,
            status.size == bytes.count, status.rights == rights
        else { return false }
        return (try? access.read(root, path, bytes.count)) == bytes
    }

    /// Gives the file a name in the new folder, and tells whether it has one now.
    ///
    /// - Parameter bytes: what it has; another file that has come to its path since it was compared is not taken.
    mutating func keep(_ bytes: [UInt8], at path: String) throws(FileFailure) -> Bool {
        guard try link(path, to: path) else { return false }
        // Numbers of files are used again at once, so only the bytes tell that it is the same one.
        if (try? access.read(root, "\(staged)/\(path)", bytes.count)) == bytes { return true }
        try access.removeFile(root, "\(staged)/\(path)")
        return false
    }

    /// Puts the file in the place of one that was just written in the new folder, and tells whether it stands there now.
    ///
    /// It is compared where it has its second name, so no other can come between, range by range, and takes the place in one step.
    ///
    /// - Parameter written: the file at the path in the new folder.
    mutating func keep(insteadOf written: OpenFile, at path: String) throws(FileFailure) -> Bool {
        let length = try access.statusOpen(written).size
        guard let rights, let status = try? access.status(root, "\(name)/\(path)"), status.kind == .file,
            status.size == length, status.rights == rights, try link(path, to: Self.beside)
        else { return false }
        if isSame(as: written) {
            try access.rename(root, "\(staged)/\(Self.beside)", "\(staged)/\(path)")
            return true
        }
        try access.removeFile(root, "\(staged)/\(Self.beside)")
        return false
    }

    /// Whether the file that was linked has the size and all bytes of another, and is as open to readers.
    private func isSame(as written: OpenFile) -> Bool {
        do throws(FileFailure) {
            let linked = try access.openFile(root, "\(staged)/\(Self.beside)", .reading)
            let (own, other) = (try access.statusOpen(linked), try access.statusOpen(written))
            guard own.size == other.size, own.rights == rights else { return false }
            for start in stride(from: 0, to: other.size, by: Self.range) {
                let count = min(Self.range, other.size - start)
                let bytes = try access.readPart(written, start, count)
                guard bytes.count == count, try access.readPart(linked, start, count) == bytes else { return false }
            }
            return true
        } catch {
            return false
        }
    }

    /// Gives a file a second name in the new folder, and tells whether it has it.
    private mutating func link(_ path: String, to new: String) throws(FileFailure) -> Bool {
        guard rights != nil else { return false }
        do throws(FileFailure) {
            try access.link(root, "\(name)/\(path)", "\(staged)/\(new)")
            return true
        } catch let error where Self.refusals.contains(error.errno) {
            // This file system, or this file, has one name only: so it is with those that follow.
            rights = nil
            return false
        } catch let error where error.errno == ENOENT || error.errno == ELOOP {
            return false
        }
    }

    /// Where a file stands while it is compared with the one that was written.
    private static let beside = ".same"
    /// How many bytes of two files are compared at once.
    private static let range = 1 << 20

    /// Why a file may have no second name.
    private static let refusals: Set<Int32> = [EPERM, EACCES, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS, EINVAL]
}
