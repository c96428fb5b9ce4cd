import Scoring

/// Who reads what in one stage.
///
/// Format: StoreFormat, assignments.
public struct AssignmentPlan: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The stage.
    public var stage: StageID
    /// How the plan was made.
    public var method: Method
    /// The number of this version, from 1.
    public var revision: Int
    /// When it was made.
    public var at: Timestamp
    /// The readings, ordered by entry.
    public var readings: [Reading]

    /// Creates a plan.
    public init(
        contest: ContestID, stage: StageID, method: Method, revision: Int, at moment: Timestamp, readings: [Reading]
    ) {
        self.contest = contest
        self.stage = stage
        self.method = method
        self.revision = revision
        self.at = moment
        self.readings = readings
    }

    /// How a plan was made.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Every juror without a conflict reads every entry.
        case panel
        /// From a list of juror and entry.
        case list
    }

    /// The jurors who read one entry.
    public struct Reading: Hashable, Sendable {
        /// The entry.
        public var entry: EntryID
        /// Its jurors, ordered by identifier.
        public var jurors: [JurorID]

        /// Creates a reading.
        public init(entry: EntryID, jurors: [JurorID]) {
            self.entry = entry
            self.jurors = jurors
        }
    }
}
