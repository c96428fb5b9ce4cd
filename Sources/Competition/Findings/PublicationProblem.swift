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
    /// A folder for private documents inside a published site.
    case folderInSite(path: String)
    /// Two folders of which one would replace the other, or lie in it.
    case foldersOverlap(path: String, other: String)
    /// A logo that is neither PNG, JPEG nor plain SVG.
    case logoRefused(path: String)
    /// A style sheet that is no text, or would end its own element.
    case styleRefused(path: String)
    /// An option for documents that no decision gives yet.
    case nothingToPrint(option: String)
    /// An option for what is given only on a final list, while it can still be objected to.
    case listProvisional(option: String)
    /// A text that is no code of a document.
    case codeMalformed(code: String)
    /// A code that no document of the store has.
    case codeUnknown(code: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case folderUnnamed = "publication-folder-unnamed"
        case notAFolder = "publication-not-a-folder"
        case folderForeign = "publication-folder-foreign"
        case busy = "publication-busy"
        case folderInSite = "publication-folder-in-site"
        case foldersOverlap = "publication-folders-overlap"
        case logoRefused = "publication-logo-refused"
        case styleRefused = "publication-style-refused"
        case nothingToPrint = "publication-nothing-to-print"
        case listProvisional = "publication-list-provisional"
        case codeMalformed = "publication-code-malformed"
        case codeUnknown = "publication-code-unknown"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .folderUnnamed: .folderUnnamed
        case .notAFolder: .notAFolder
        case .folderForeign: .folderForeign
        case .busy: .busy
        case .folderInSite: .folderInSite
        case .foldersOverlap: .foldersOverlap
        case .logoRefused: .logoRefused
        case .styleRefused: .styleRefused
        case .nothingToPrint: .nothingToPrint
        case .listProvisional: .listProvisional
        case .codeMalformed: .codeMalformed
        case .codeUnknown: .codeUnknown
        }
    }
}

extension PublicationProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer { .rules }
}
