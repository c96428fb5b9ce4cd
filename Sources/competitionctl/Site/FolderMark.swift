/// By what a folder is known to be one that this program published, of a certain kind, and may be replaced.
struct FolderMark: Hashable, Sendable {
    /// The kind of folder: `site`, or a kind of printed documents.
    let kind: String

    /// The mark of the site.
    static let site = FolderMark(kind: "site")

    /// The name of the marking file.
    var file: String { ".competitionctl-\(kind)" }
    /// What the marking file starts with, whatever the version.
    var opening: String { "competitionctl-\(kind) " }
    /// The marking file.
    var marking: SiteFile {
        let text = "\(opening)\(Site.version)\n"
        return SiteFile(file) { Array(text.utf8) }
    }
}
