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
    /// What people ruled about single pairs, ordered by juror and entry; a plan made again keeps to it.
    public var rulings: [Ruling]
    /// The readings, ordered by entry.
    public var readings: [Reading]
    /// What proves a balanced plan the best; nil for other plans.
    public var certificate: Certificate?

    /// Creates a plan.
    public init(
        contest: ContestID, stage: StageID, method: Method, revision: Int, at moment: Timestamp,
        rulings: [Ruling] = [], readings: [Reading], certificate: Certificate? = nil
    ) {
        self.contest = contest
        self.stage = stage
        self.method = method
        self.revision = revision
        self.at = moment
        self.rulings = rulings
        self.readings = readings
        self.certificate = certificate
    }

    /// How a plan was made.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// Every juror without a conflict reads every entry.
        case panel
        /// From a list of juror and entry.
        case list
        /// Computed: so many jurors an entry, with even loads.
        case balanced
    }

    /// The jurors who read one entry.
    public struct Reading: Hashable, Sendable {
        /// The entry.
        public var entry: EntryID
        /// Its jurors, ordered by identifier.
        public var jurors: [JurorID]
        /// Whether every juror without a conflict reads it, so that severity can be compared.
        public var isAnchor: Bool

        /// Creates a reading.
        public init(entry: EntryID, jurors: [JurorID], isAnchor: Bool = false) {
            self.entry = entry
            self.jurors = jurors
            self.isAnchor = isAnchor
        }
    }

    /// What people ruled about a juror and an entry, or about a juror in the whole stage.
    public struct Ruling: Hashable, Sendable {
        /// The juror.
        public var juror: JurorID
        /// The entry, or nil for all entries of the stage.
        public var entry: EntryID?
        /// Whether the juror must read it; otherwise the juror must not.
        public var reads: Bool
        /// Whether the reading comes on top of those that the entry has by the rules, so that none of them gives way to it.
        public var isExtra: Bool
        /// Why, as told.
        public var reason: String?

        /// Creates a ruling.
        public init(juror: JurorID, entry: EntryID?, reads: Bool, isExtra: Bool = false, reason: String? = nil) {
            self.juror = juror
            self.entry = entry
            self.reads = reads
            self.isExtra = isExtra
            self.reason = reason
        }
    }

    /// What proves that no plan of the same inputs is better.
    public struct Certificate: Hashable, Sendable {
        /// What chance was drawn from.
        public var seed: Int
        /// Whether readings of the plan before came before even loads.
        public var keepsFirst: Bool
        /// The digest of everything that the plan was computed from.
        public var inputs: Digest
        /// What the plan costs.
        public var cost: Int128
        /// The price of each juror's time, ordered by identifier.
        public var prices: [Price]

        /// Creates a certificate.
        public init(seed: Int, keepsFirst: Bool, inputs: Digest, cost: Int128, prices: [Price]) {
            self.seed = seed
            self.keepsFirst = keepsFirst
            self.inputs = inputs
            self.cost = cost
            self.prices = prices
        }

        /// What one more reading by a juror is worth.
        public struct Price: Hashable, Sendable {
            /// The juror.
            public var juror: JurorID
            /// The price.
            public var value: Int

            /// Creates a price.
            public init(juror: JurorID, value: Int) {
                self.juror = juror
                self.value = value
            }
        }
    }
}
