/// Who advances, or who is awarded: the size of a list and the rules that shape it beside the ranking.
///
/// The list is not a pure ranking. Seats can be kept for regions or groups, categories can be limited, an institution can
/// be capped. Within those rules the list follows the ranking as closely as possible; see `selection(from:orders:)`.
///
/// Format: StoreFormat, contest.xml, advance and awards.
public struct SelectionPlan: Hashable, Sendable {
    /// How many entries the list has; nil takes all that reach the floor.
    public var size: Int?
    /// The lowest score that can be on the list, compared with `Candidate.score`.
    public var floor: Ratio?
    /// What happens when tied entries can enter only in part.
    public var ties: TieRule
    /// The quotas; where minimums contradict each other the earlier one has precedence.
    public var quotas: [Quota]
    /// The caps per office or institution.
    public var caps: [Cap]
    /// The award tiers, the highest first; none for a list without tiers.
    public var tiers: [Tier]

    /// Creates a plan as the rules state it; `faults` judges it.
    public init(
        size: Int?, floor: Ratio? = nil, ties: TieRule = .decide, quotas: [Quota] = [], caps: [Cap] = [],
        tiers: [Tier] = []
    ) {
        self.size = size
        self.floor = floor
        self.ties = ties
        self.quotas = quotas
        self.caps = caps
        self.tiers = tiers
    }
}

/// What happens when entries of one rank can enter a list or a tier only in part.
public enum TieRule: Hashable, Sendable, CaseIterable {
    /// All of them are admitted and the list grows beyond its size; but no maximum and no cap is broken for them.
    case extend
    /// The panel must decide and record an order.
    case decide
}

/// How many entries with certain traits a list must have, and how many it may have.
public struct Quota: Hashable, Sendable {
    /// The fewest, 0 for a quota that only limits.
    public var minimum: Int
    /// The most, or nil for a quota that only reserves.
    public var maximum: Int?
    /// An entry counts when it has one of these traits.
    public var traits: Set<Trait>

    /// Creates a quota.
    public init(minimum: Int = 0, maximum: Int? = nil, traits: Set<Trait>) {
        self.minimum = minimum
        self.maximum = maximum
        self.traits = traits
    }
}

/// What a quota can count.
public enum Trait: Hashable, Sendable {
    /// The group of the entry.
    case group(GroupID)
    /// The category of the entry.
    case category(CategoryID)
    /// The kind of the entry's institution, such as `kabupaten`.
    case institutionKind(String)
    /// A class of regions that the contest lists, such as `3t`.
    case regionClass(String)
}

/// How many entries of one office or institution a list may have.
public struct Cap: Hashable, Sendable {
    /// What a cap counts over.
    public enum Holder: Hashable, Sendable, CaseIterable {
        /// Each office by itself.
        case office
        /// Each institution with all its offices.
        case institution
    }

    /// The most entries of one holder.
    public var maximum: Int
    /// Whose entries are counted together.
    public var per: Holder
    /// The kinds of institution that are capped; nil caps all.
    public var kinds: Set<String>?

    /// Creates a cap.
    public init(maximum: Int, per holder: Holder, kinds: Set<String>? = nil) {
        self.maximum = maximum
        self.per = holder
        self.kinds = kinds
    }
}

/// An award tier.
public struct Tier: Hashable, Sendable {
    /// The tier's identifier.
    public var id: TierID
    /// How many entries it has.
    public var places: Int
    /// Whether the order within the tier is published.
    public var ordered: Bool

    /// Creates a tier.
    public init(id: TierID, places: Int, ordered: Bool) {
        self.id = id
        self.places = places
        self.ordered = ordered
    }
}

/// A ranked entry that could be on a list, with what quotas and caps look at.
public struct Candidate: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Its official rank; candidates of equal rank are tied.
    public var rank: Int
    /// Its score as compared with the floor: exact or as printed, whichever the contest compares.
    public var score: Ratio
    /// Its group, category, institution's kind and region classes, as quotas count them.
    public var traits: Set<Trait>
    /// The office that submitted it.
    public var office: String
    /// The institution of the office.
    public var institution: String
    /// The kind of that institution, as caps look at it.
    public var institutionKind: String

    /// Creates a candidate.
    public init(
        entry: EntryID, rank: Int, score: Ratio, traits: Set<Trait> = [], office: String, institution: String,
        institutionKind: String
    ) {
        self.entry = entry
        self.rank = rank
        self.score = score
        self.traits = traits
        self.office = office
        self.institution = institution
        self.institutionKind = institutionKind
    }
}
