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
