import Competition
import Glibc

/// Puts a site in its place, whole or not at all.
///
/// The files are written into a new folder beside the place and synced; then the two folders change places, and the old one is removed.
/// A failure, or the end of the process, at any step leaves the earlier site or the new one, never a mixture. What a process that died
/// left behind is taken away by the next. A file whose bytes are those of the old site's is not written again: it gets a second name in
/// the new folder, and keeps it when the old folder is removed; a large file is written piece by piece first, and the old one takes its
/// place. No file of the old site is ever opened for writing.
struct SiteWriter {
    private let access: FileAccess
    private let root: OpenFolder
    private let name: String
    /// The folder in which the new site is made.
    private let staged: String
    /// Where the old site stands for a moment on systems that cannot exchange two folders.
    private let aside: String
    /// By what a folder of the same kind is known.
    private let mark: FolderMark

    /// Writes a site to a folder, which must not exist, or be empty, or hold a site of ours, which is replaced with all that is in it.
    ///
    /// - Parameters:
    ///   - files: the files, the marker among them.
    ///   - path: the folder.
    ///   - mark: what marks the folder; only one with the same mark is replaced.
    ///   - progress: called from time to time with how many files are written.
    /// - Throws: ``SiteFailure``.
    @discardableResult
    static func write(
        _ files: [SiteFile], to path: String, mark: FolderMark = .site, access: FileAccess = .system,
        progress: (Int) -> Void = { _ in }
    ) throws(SiteFailure) -> SiteReceipt {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isRooted = path.hasPrefix("/")
        guard let name = parts.last(where: { !$0.isEmpty }), name != ".", name != ".." else {
            throw .refused(.folderUnnamed(path: path))
        }
        let end = parts.lastIndex(of: name) ?? 0
        let parent = parts[..<end].joined(separator: "/")
        let outcome: Result<SiteReceipt, SiteFailure>
        do throws(FileFailure) {
            let root = try access.openFolder(parent.isEmpty ? (isRooted ? "/" : ".") : parent)
            let writer = SiteWriter(
                access: access, root: root, name: String(name), staged: ".\(name).new", aside: ".\(name).old",
                mark: mark)
            outcome = try writer.write(files, progress)
        } catch {
            throw .io(error)
        }
        return try outcome.get()
    }

    /// The outcome carries the failures of our own; the system's are thrown.
    private func write(
        _ files: [SiteFile], _ progress: (Int) -> Void
    ) throws(FileFailure) -> Result<SiteReceipt, SiteFailure> {
        try bringBack()
        if let obstacle = try obstacle() { return .failure(obstacle) }
        for leftover in [staged, aside] {
            if let obstacle = try clearLeftover(leftover) { return .failure(obstacle) }
        }
        do throws(FileFailure) {
            try access.makeFolder(root, staged)
        } catch let error where error.errno == EEXIST {
            return .failure(.refused(.busy(path: root.path(of: name))))
        } catch {
            undo()
            throw error
        }
        do throws(FileFailure) {
            return .success(try publish(files, progress))
        } catch {
            undo()
            throw error
        }
    }

    private func publish(_ files: [SiteFile], _ progress: (Int) -> Void) throws(FileFailure) -> SiteReceipt {
        // The marker stands first, so that a folder left behind is known, and its lock tells that it is not left behind.
        let markers = files.filter { $0.path == mark.file }
        for marker in markers { try access.create(root, "\(staged)/\(marker.path)", marker.bytes, false) }
        let lock = try access.openFile(root, "\(staged)/\(mark.file)", .reading)
        _ = try access.lock(lock, .exclusive)
        defer { withExtendedLifetime(lock) {} }
        let others = files.filter { $0.path != mark.file }
        let folders = folders(of: others)
        for folder in folders { try access.makeFolder(root, "\(staged)/\(folder)") }
        let written = try SiteStaging.write(
            others, access, root, staged, EarlierFolder(access, root, name, staged, mark), progress)
        try sync(files, folders)
        withExtendedLifetime(written) {}
        var receipt = SiteReceipt(
            files: files.count, kept: written.kept, bytes: markers.reduce(written.bytes) { $0 + $1.bytes.count },
            replaced: false, leftover: nil)
        let old = try access.replaceFolder(in: root, at: name, by: staged, aside: aside)
        try access.syncFolder(root, "")
        if let old {
            receipt.replaced = true
            try? remove(old)
            if (try? access.status(root, old)) ?? nil != nil { receipt.leftover = root.path(of: old) }
        }
        return receipt
    }

    /// The folders of some files, those above before those below.
    private func folders(of files: [SiteFile]) -> [String] {
        var folders: Set<String> = []
        for file in files {
            var path = file.path[...]
            while let slash = path.lastIndex(of: "/") {
                path = path[..<slash]
                guard folders.insert(String(path)).inserted else { break }
            }
        }
        return folders.sorted()
    }

    /// Makes sure that all of the new site is on the disk before it takes its place.
    private func sync(_ files: [SiteFile], _ folders: [String]) throws(FileFailure) {
        do throws(FileFailure) {
            return try access.syncAll(root)
        } catch let error where error.errno == ENOSYS {
            // One by one below.
        }
        for file in files {
            try access.syncFile(try access.openFile(root, "\(staged)/\(file.path)", .reading))
        }
        for folder in folders.reversed() { try access.syncFolder(root, "\(staged)/\(folder)") }
        try access.syncFolder(root, staged)
    }

    // MARK: What stands there

    /// What keeps the place from being taken.
    private func obstacle() throws(FileFailure) -> SiteFailure? {
        guard let status = try access.status(root, name) else { return nil }
        guard status.kind == .folder else { return .refused(.notAFolder(path: root.path(of: name))) }
        if try access.list(root, name).isEmpty { return nil }
        return try isOurs(name) ? nil : .refused(.folderForeign(path: root.path(of: name)))
    }

    /// Whether a folder holds a site of ours, of whatever version.
    private func isOurs(_ folder: String) throws(FileFailure) -> Bool {
        let path = "\(folder)/\(mark.file)"
        guard try access.status(root, path)?.kind == .file else { return false }
        let known = Array(mark.opening.utf8)
        return try access.readHead(root, path, known.count) == known
    }

    /// Puts the old site back where a process died between two renames.
    private func bringBack() throws(FileFailure) {
        guard try access.status(root, name) == nil, try access.status(root, aside)?.kind == .folder,
            try isOurs(aside)
        else { return }
        try access.rename(root, aside, name)
    }

    /// Removes what a process that died left behind; what is not certainly that is left alone and named.
    private func clearLeftover(_ folder: String) throws(FileFailure) -> SiteFailure? {
        guard let status = try access.status(root, folder) else { return nil }
        guard status.kind == .folder else { return .refused(.folderForeign(path: root.path(of: folder))) }
        let content = try access.list(root, folder)
        guard content.isEmpty || content.contains(where: { $0.name == mark.file && $0.kind == .file }) else {
            return .refused(.folderForeign(path: root.path(of: folder)))
        }
        var lock: OpenFile?
        if !content.isEmpty {
            let file = try access.openFile(root, "\(folder)/\(mark.file)", .reading)
            guard try access.lock(file, .exclusive) else { return .refused(.busy(path: root.path(of: name))) }
            lock = file
        }
        try remove(folder)
        withExtendedLifetime(lock) {}
        return nil
    }

    /// Removes a site, its marker last, so that what is left of it when the process dies is still known.
    private func remove(_ folder: String) throws(FileFailure) {
        var marker: String?
        for entry in try access.list(root, folder) {
            let path = "\(folder)/\(entry.name)"
            if entry.name == mark.file, entry.kind == .file {
                marker = path
            } else if entry.kind == .folder {
                try access.removeTree(in: root, path)
            } else {
                try access.removeFile(root, path)
            }
        }
        if let marker { try access.removeFile(root, marker) }
        try access.removeFolder(root, folder)
    }

    /// After a failure: the old site in its place, and nothing else left as far as that is possible.
    private func undo() {
        try? bringBack()
        if (try? access.status(root, staged)) ?? nil != nil { try? remove(staged) }
        guard (try? access.status(root, name)) ?? nil != nil, (try? access.status(root, aside)) ?? nil != nil,
            (try? isOurs(aside)) ?? false
        else { return }
        try? remove(aside)
    }
}
