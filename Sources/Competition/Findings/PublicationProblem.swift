/// Why pages cannot be written to the folder that was asked for.
public enum PublicationProblem: ProblemGroup {
    /// The path names no folder that could be replaced: `/`, `.` or `..`.
    case folderUnnamed(path: String)
    /// Something stands at the path that is no folder.
    case notAFolder(path: String)
    /// A folder with other things in it than pages that this program published.
    case folderForeign(path: String)
    /// Another process is publishing to the same place.
    case busy(path: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case folderUnnamed = "publication-folder-unnamed"
        case notAFolder = "publication-not-a-folder"
        case folderForeign = "publication-folder-foreign"
        case busy = "publication-busy"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .folderUnnamed: .folderUnnamed
        case .notAFolder: .notAFolder
        case .folderForeign: .folderForeign
        case .busy: .busy
        }
    }
}

extension PublicationProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
