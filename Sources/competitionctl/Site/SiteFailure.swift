import Competition

/// Why a site was not published; where one stood before, it stands there still.
enum SiteFailure: Error, Hashable, Sendable {
    /// The folder cannot be taken.
    case refused(PublicationProblem)
    /// The system refused.
    case io(FileFailure)
}

/// What publishing came to.
struct SiteReceipt: Hashable, Sendable {
    /// How many files the site has.
    var files: Int
    /// How many of them are the very files of the site that stood there before, since nothing in them changed.
    var kept: Int
    /// How many bytes all have together.
    var bytes: Int
    /// Whether an earlier site was replaced.
    var replaced: Bool
    /// The folder of the earlier site, when it could not be removed; the next publication removes it.
    var leftover: String?

    /// How many files were written.
    var written: Int { files - kept }
}
