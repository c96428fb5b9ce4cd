import Competition
import Glibc

/// A folder outside the store into which the program writes files that the user asked for.
struct OutputFolder {
    private let path: String
    private let access: FileAccess

    init(_ path: String, access: FileAccess) {
        self.path = path
        self.access = access
    }

    /// Creates a file, whole or not at all; the folder is made where it is missing.
    ///
    /// The very same file may be there already, as when the command was interrupted and is given again.
    ///
    /// - Throws: ``FileFailure``: `EEXIST` where another file of the name is already; nothing is ever replaced.
    func create(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
        let folder = try open()
        if try holds(bytes, folder, name) { return }
        // What a process that died left under this name is no file of anybody's.
        let temporary = ".\(name).new"
        if try access.status(folder, temporary) != nil { try access.removeFile(folder, temporary) }
        do throws(FileFailure) {
            try access.create(folder, temporary, bytes, true)
            try access.place(folder, temporary, name)
        } catch {
            try? access.removeFile(folder, temporary)
            throw FileFailure(error.operation, folder.path(of: name), errno: error.errno)
        }
        try access.syncFolder(folder, "")
    }

    /// Whether a file of the name is there with these very bytes.
    private func holds(_ bytes: [UInt8], _ folder: OpenFolder, _ name: String) throws(FileFailure) -> Bool {
        guard try access.status(folder, name) != nil else { return false }
        guard (try? access.read(folder, name, bytes.count)) == bytes else {
            throw FileFailure(.create, folder.path(of: name), errno: EEXIST)
        }
        return true
    }

    /// Creates a file unless it is there already with the same bytes.
    func createUnlessSame(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
        do throws(FileFailure) {
            try create(name, bytes)
        } catch {
            guard error.isThere, try access.read(try open(), name, bytes.count + 1) == bytes else { throw error }
        }
    }

    /// Makes the folder where it is missing.
    func prepare() throws(FileFailure) { _ = try open() }

    private func open() throws(FileFailure) -> OpenFolder {
        do throws(FileFailure) {
            return try access.openFolder(path)
        } catch  where error.errno == ENOENT {
            let slash = path.lastIndex(of: "/")
            let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
            let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
            try access.makeFolder(try access.openFolder(parent), name)
            return try access.openFolder(path)
        }
    }
}

extension FileFailure {
    /// Whether something stood where nothing was expected.
    var isThere: Bool { errno == EEXIST }
    /// Whether a folder stood where a file was expected.
    var isFolder: Bool { errno == EISDIR }
}

extension CommandContext {
    /// Refuses a folder for the user's files that lies inside the store, where it would be a stray file.
    func refuse(_ folder: String, inside store: Store) throws(CommandFailure) {
        guard let own = resolved(store.folder), let above = nearestExisting(folder) else { return }
        if above == own || above.hasPrefix(own + "/") {
            throw .refused([Finding(.store(.outputInStore(path: folder)))])
        }
    }

    /// The nearest folder of a path that exists, without links.
    private func nearestExisting(_ path: String) -> String? {
        var path = path.hasPrefix("/") ? path : "\(environment.workingFolder)/\(path)"
        while true {
            if let found = resolved(path) { return found }
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
            path = String(path[..<slash])
        }
    }

    private func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
