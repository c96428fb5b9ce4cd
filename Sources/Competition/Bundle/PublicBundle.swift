import Glibc

/// A bundle as it was found: a folder or an archive, all of it in memory.
public struct PublicBundle: Sendable {
    /// The files by their names.
    public var files: [String: [UInt8]]
    /// What is wrong with the folder or the archive itself.
    public var findings: [Finding] = []

    /// The most bytes of an archive, and of all files of a folder.
    static let limit = 1 << 30
    /// What `publish` leaves in a folder to know it again; no part of the bundle.
    public static let mark = ".competitionctl-bundle"

    /// Reads a bundle.
    ///
    /// - Throws: `refused` where there is none; `input` when it cannot be read.
    public static func read(_ path: String, access: FileAccess = .system) throws(ActionFailure) -> PublicBundle {
        let archive: [UInt8]
        do throws(FileFailure) {
            archive = try OutsideFile.read(path, limit: limit)
        } catch {
            guard error.errno == EISDIR else { throw .input(error) }
            return try readFolder(path, access)
        }
        guard let content = Tar.read(archive) else { throw .refused(.bundle(.archiveDiffers(path: path))) }
        return PublicBundle(files: content.files)
    }

    private static func readFolder(_ path: String, _ access: FileAccess) throws(ActionFailure) -> PublicBundle {
        var bundle = PublicBundle(files: [:])
        do throws(FileFailure) {
            let root = try access.openFolder(path)
            var left = limit
            var folders = [""]
            while let folder = folders.popLast() {
                for entry in try access.list(root, folder) {
                    let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                    switch entry.kind {
                    case .folder where folders.count < 100_000 && name.utf8.count < 250: folders.append(name)
                    case .file where name != mark:
                        let bytes = try access.read(root, name, left)
                        left -= bytes.count
                        bundle.files[name] = bytes
                    case .file: break
                    default: bundle.findings.append(Finding(.bundle(.fileUnlisted(path: name))))
                    }
                }
            }
        } catch {
            throw .input(error)
        }
        guard bundle.files["journal.jsonl"] != nil, bundle.files[MakeBundle.sumsName] != nil else {
            throw .refused(.bundle(.noBundle(path: path)))
        }
        return bundle
    }

    /// The bundle as a store that can be read and never be written: its documents have the layout of one.
    func store() throws(StoreFailure) -> Store { try Store.open("", access: access, mode: .inspecting) }

    private var access: FileAccess {
        let files = files
        @Sendable func content(_ path: String) throws(FileFailure) -> [UInt8] {
            guard let bytes = files[path] else { throw FileFailure(.read, path, errno: ENOENT) }
            return bytes
        }
        @Sendable func status(_ path: String) throws(FileFailure) -> FileStatus {
            FileStatus(kind: .file, size: try content(path).count, identity: FileIdentity(device: 0, number: 1))
        }
        var access = FileAccess.system
        access.openFolder = { path throws(FileFailure) in OpenFolder(descriptor: -1, path: path) { _ in } }
        // It has no folders: every file is known by its whole path.
        access.openInside = { _, path throws(FileFailure) in throw FileFailure(.open, path, errno: ENOENT) }
        access.openFile = { _, path, _ throws(FileFailure) in
            _ = try content(path)
            return OpenFile(descriptor: -1, path: path) { _ in }
        }
        access.read = { _, path, _ throws(FileFailure) in try content(path) }
        access.readHead = { _, path, count throws(FileFailure) in Array(try content(path).prefix(count)) }
        access.readOpen = { file, _ throws(FileFailure) in try content(file.path) }
        access.status = { _, path throws(FileFailure) in files[path] == nil ? nil : try status(path) }
        access.statusOpen = { file throws(FileFailure) in try status(file.path) }
        access.list = { _, path throws(FileFailure) in throw FileFailure(.list, path, errno: ENOENT) }
        access.lock = { _, _ throws(FileFailure) in true }
        access.unlock = { _ throws(FileFailure) in }
        return access
    }
}
