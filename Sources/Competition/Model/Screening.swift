import Scoring

/// The administrative selection of one entry.
///
/// Format: StoreFormat, screenings.
public struct Screening: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The entry.
    public var entry: EntryID
    /// The version of the entry that was judged.
    public var entryRevision: Int
    /// Whether the entry passed.
    public var outcome: Outcome
    /// When it was judged.
    public var at: Timestamp
    /// Who gave the order, as told.
    public var by: String
    /// One verdict a requirement, in the contest's order.
    public var verdicts: [Verdict]

    /// Creates a screening.
    public init(
        contest: ContestID, entry: EntryID, entryRevision: Int, outcome: Outcome, at moment: Timestamp, by: String,
        verdicts: [Verdict]
    ) {
        self.contest = contest
        self.entry = entry
        self.entryRevision = entryRevision
        self.outcome = outcome
        self.at = moment
        self.by = by
        self.verdicts = verdicts
    }

    /// Whether an entry passed.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case passed
        case failed
    }

    /// The verdict on one requirement.
    public struct Verdict: Hashable, Sendable {
        /// The requirement.
        public var requirement: RequirementID
        /// The verdict.
        public var outcome: VerdictOutcome
        /// Who judged.
        public var judge: Judge
        /// Why; needed for what failed or was waived by a person.
        public var reason: String?

        /// Creates a verdict.
        public init(requirement: RequirementID, outcome: VerdictOutcome, judge: Judge, reason: String?) {
            self.requirement = requirement
            self.outcome = outcome
            self.judge = judge
            self.reason = reason
        }
    }

    /// The verdict on one requirement.
    public enum VerdictOutcome: String, Hashable, Sendable, CaseIterable {
        case passed
        case failed
        /// The program found it failed and a person overruled it, with a reason.
        case waived
    }

    /// Who judged a requirement.
    public enum Judge: String, Hashable, Sendable, CaseIterable {
        case program
        case person
    }
}
