import Competition

/// Why a site was not published; where one stood before, it stands there still.
enum SiteFailure: Error, Hashable, Sendable {
    /// The path names no folder that could be replaced: `/`, `.` or `..`.
    case noName(String)
    /// Something stands at the path that is no folder.
    case notAFolder(String)
    /// A folder with other things in it than a site of ours.
    case notOurs(String)
    /// Another process is publishing to the same place.
    case busy(String)
    /// The system refused.
    case io(FileFailure)
}

/// What publishing came to.
struct SiteReceipt: Hashable, Sendable {
    /// How many files the site has.
    var files: Int
    /// How many bytes they have together.
    var bytes: Int
    /// Whether an earlier site was replaced.
    var replaced: Bool
    /// The folder of the earlier site, when it could not be removed; the next publication removes it.
    var leftover: String?
}
