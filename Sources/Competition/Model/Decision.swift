import Scoring

/// What was decided at a stage, with everything that it was computed from; never changed.
///
/// Format: StoreFormat, decisions.
public struct Decision: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The decision's number, from 1.
    public var number: Int
    /// The stage.
    public var stage: StageID
    /// What it does to an earlier decision on the stage; nil where it is the first.
    public var follows: Follows?
    /// When it was taken.
    public var at: Timestamp
    /// Who took it, as told.
    public var by: String
    /// The program and version that computed it.
    public var program: String
    /// Why, where something needed a reason.
    public var reason: String?
    /// Every document that it was computed from, ordered by path.
    public var inputs: [Input]
    /// Sheets that were still due and allowed to be missing.
    public var missingSheets: [MissingSheet]
    /// The panel's recorded orders of tied entries, best first.
    public var orders: [[EntryID]]
    /// The result, group by group, ordered by rank.
    public var standings: [DecidedStanding]

    /// Creates a decision.
    public init(
        contest: ContestID, number: Int, stage: StageID, follows: Follows? = nil, at moment: Timestamp, by: String,
        program: String, reason: String?, inputs: [Input], missingSheets: [MissingSheet], orders: [[EntryID]],
        standings: [DecidedStanding]
    ) {
        self.contest = contest
        self.number = number
        self.stage = stage
        self.follows = follows
        self.at = moment
        self.by = by
        self.program = program
        self.reason = reason
        self.inputs = inputs
        self.missingSheets = missingSheets
        self.orders = orders
        self.standings = standings
    }

    /// What a decision does to an earlier one on the same stage.
    public enum Follows: Hashable, Sendable {
        /// It corrects the list of the decision with this number.
        case supersedes(Int)
        /// It makes the list of the decision with this number final, unchanged.
        case confirms(Int)

        /// The number of the earlier decision.
        public var number: Int {
            switch self {
            case .supersedes(let number), .confirms(let number): number
            }
        }
    }

    /// A document that a decision was computed from.
    public struct Input: Hashable, Sendable {
        /// Its path in the store.
        public var path: String
        /// The digest of the version that was used.
        public var digest: Digest

        /// Creates an input.
        public init(path: String, digest: Digest) {
            self.path = path
            self.digest = digest
        }
    }

    /// A sheet that was due and allowed to be missing.
    public struct MissingSheet: Hashable, Sendable {
        /// The entry.
        public var entry: EntryID
        /// The juror.
        public var juror: JurorID

        /// Creates a missing sheet.
        public init(entry: EntryID, juror: JurorID) {
            self.entry = entry
            self.juror = juror
        }
    }
}

/// The result of one entry in a decision.
public struct DecidedStanding: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Its group.
    public var group: GroupID
    /// Its rank, or nil when it has none.
    public var rank: Int?
    /// Whether another entry has the same rank.
    public var isShared: Bool
    /// Its exact figure, or nil when it has none.
    public var score: Ratio?
    /// The figure as printed, `84.19`, or nil when it has none.
    public var printed: String?
    /// Sheets due, scored and abstained.
    public var sheets: SheetCount
    /// What became of it.
    public var outcome: Outcome
    /// The award list, for an awarded entry.
    public var list: AwardListID?
    /// The tier, for an awarded entry.
    public var tier: TierID?
    /// What separated it from entries of the same figure.
    public var tieBroken: TieBroken?
    /// The rule that put it in or out against its rank.
    public var exception: SelectionException?

    /// Creates a standing.
    public init(
        entry: EntryID, group: GroupID, rank: Int?, isShared: Bool, score: Ratio?, printed: String?,
        sheets: SheetCount,
        outcome: Outcome, list: AwardListID?, tier: TierID?, tieBroken: TieBroken?, exception: SelectionException?
    ) {
        self.entry = entry
        self.group = group
        self.rank = rank
        self.isShared = isShared
        self.score = score
        self.printed = printed
        self.sheets = sheets
        self.outcome = outcome
        self.list = list
        self.tier = tier
        self.tieBroken = tieBroken
        self.exception = exception
    }

    /// What became of an entry at a stage.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case advanced
        case awarded
        case notSelected = "not-selected"
        case belowFloor = "below-floor"
        case incomplete
        case passed
        case failed
    }
}

/// How many sheets an entry has.
public struct SheetCount: Hashable, Sendable {
    /// Jurors who were to sign.
    public var due: Int
    /// Jurors who scored.
    public var scored: Int
    /// Jurors who abstained.
    public var abstained: Int

    /// Creates a count.
    public init(due: Int, scored: Int, abstained: Int) {
        self.due = due
        self.scored = scored
        self.abstained = abstained
    }
}

/// What separated an entry from others of the same figure.
public enum TieBroken: Hashable, Sendable {
    /// The contest's rule of this place in its order, from 0, with the entry's value under it.
    case rule(index: Int, value: Ratio)
    /// The panel's recorded order of this place, from 0.
    case order(index: Int)
}

/// The rule that put an entry in or out against its rank; indices count from 0 in the list's own order.
public enum SelectionException: Hashable, Sendable {
    /// In because of a quota's minimum.
    case admittedByMinimum(quota: Int)
    /// In because a quota's maximum keeps a better one out.
    case admittedByMaximum(quota: Int)
    /// In because a cap keeps a better one out.
    case admittedByCap(Int)
    /// In because it is tied with the last entry inside.
    case admittedByTie
    /// Out because a quota's maximum is reached.
    case overMaximum(quota: Int)
    /// Out because a cap is reached.
    case overCap(Int)
    /// Out because its place goes to an entry that a quota's minimum needs.
    case displacedByMinimum(quota: Int)
    /// Out because the last places are kept for a quota's minimum.
    case reservedByMinimum(quota: Int)
}
