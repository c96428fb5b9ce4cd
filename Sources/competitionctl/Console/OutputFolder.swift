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

    /// Creates a file; the folder is made where it is missing.
    ///
    /// - Throws: ``FileFailure``: `EEXIST` where a file of the name is already; nothing is ever replaced.
    func create(_ name: String, _ bytes: [UInt8]) throws(FileFailure) {
        let folder = try open()
        try access.create(folder, name, bytes, true)
    }

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
