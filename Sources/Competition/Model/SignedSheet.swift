import Scoring

/// One juror's score sheet for one entry in one stage, as signed and received.
///
/// Format: StoreFormat, scores.
public struct SignedSheet: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The stage.
    public var stage: StageID
    /// The version of the entry that the juror read.
    public var entryRevision: Int
    /// The rubric by which the juror scored.
    public var rubric: RubricID
    /// In the store, the number of this version, from 1; in a file for `score`, the version from which it was made.
    public var revision: Int?
    /// When the store received this version; nil in a file for `score`.
    public var received: Timestamp?
    /// Entry, juror, and marks or abstention.
    public var sheet: ScoreSheet
    /// Who signed, and on which day.
    public var signature: Signature

    /// Creates a signed sheet.
    public init(
        contest: ContestID, stage: StageID, entryRevision: Int, rubric: RubricID, revision: Int?, received: Timestamp?,
        sheet: ScoreSheet, signature: Signature
    ) {
        self.contest = contest
        self.stage = stage
        self.entryRevision = entryRevision
        self.rubric = rubric
        self.revision = revision
        self.received = received
        self.sheet = sheet
        self.signature = signature
    }

    /// What a juror states by signing.
    public enum Statement: String, Hashable, Sendable, CaseIterable {
        /// There is no conflict of interest with the entry.
        case noConflict = "no-conflict"
    }

    /// Who signed, and on which day.
    public struct Signature: Hashable, Sendable {
        /// The name as signed.
        public var name: String
        /// The day.
        public var date: Day
        /// What the juror states by signing, where anything was asked.
        public var statement: Statement?

        /// Creates a signature.
        public init(name: String, date: Day, statement: Statement? = nil) {
            self.name = name
            self.date = date
            self.statement = statement
        }
    }
}
