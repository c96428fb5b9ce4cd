import Scoring

/// An award at a level below, by which an entry was nominated, with the digests that prove it in the store of that level.
///
/// Format: StoreFormat, entries.
public struct Nomination: Hashable, Sendable {
    /// The contest of that level.
    public var contest: ContestID
    /// The entry there.
    public var entry: EntryID
    /// The number of the decision there.
    public var decision: Int
    /// When the decision was taken.
    public var at: Timestamp
    /// The digest of the decision.
    public var decisionDigest: Digest
    /// The journal line that brought the decision.
    public var line: Int
    /// The digest of that line.
    public var lineDigest: Digest
    /// The digest of the entry as it was decided, with the nominations before this one in it.
    public var entryDigest: Digest
    /// Who ran that contest.
    public var organizer: String
    /// What was won there.
    public var award: String

    /// Creates a nomination.
    public init(
        contest: ContestID, entry: EntryID, decision: Int, at moment: Timestamp, decisionDigest: Digest, line: Int,
        lineDigest: Digest, entryDigest: Digest, organizer: String, award: String
    ) {
        self.contest = contest
        self.entry = entry
        self.decision = decision
        self.at = moment
        self.decisionDigest = decisionDigest
        self.line = line
        self.lineDigest = lineDigest
        self.entryDigest = entryDigest
        self.organizer = organizer
        self.award = award
    }
}
