import Scoring

/// An advance list or, at the last stage, an award list: how many, with which floor, quotas, caps and tiers.
public struct SelectionList: Hashable, Sendable {
    /// The award list's identifier; nil for an advance list.
    public var id: AwardListID?
    /// The award list's name; nil for an advance list.
    public var name: Words?
    /// The groups that it selects from, or nil for all.
    public var groups: [GroupID]?
    /// How many are selected, or nil for all who reach the floor.
    public var size: Int?
    /// The least score, or nil for none.
    public var floor: Ratio?
    /// What happens to a tie across the cut or a tier's end.
    public var ties: TieRule
    /// The tiers, best first; none in an advance list.
    public var tiers: [AwardTier]
    /// The quotas, in the order in which they are kept when not all can be.
    public var quotas: [QuotaRule]
    /// The caps.
    public var caps: [CapRule]

    /// Creates a list.
    public init(
        id: AwardListID?, name: Words?, groups: [GroupID]?, size: Int?, floor: Ratio?, ties: TieRule,
        tiers: [AwardTier], quotas: [QuotaRule], caps: [CapRule]
    ) {
        self.id = id
        self.name = name
        self.groups = groups
        self.size = size
        self.floor = floor
        self.ties = ties
        self.tiers = tiers
        self.quotas = quotas
        self.caps = caps
    }
}

/// An award tier: Terbaik Utama, Terbaik, Baik.
public struct AwardTier: Hashable, Sendable {
    /// The tier's identifier.
    public var id: TierID
    /// The tier's name.
    public var name: Words
    /// How many entries it holds.
    public var places: Int
    /// Whether the order inside the tier is published.
    public var isOrdered: Bool

    /// Creates a tier.
    public init(id: TierID, name: Words, places: Int, isOrdered: Bool) {
        self.id = id
        self.name = name
        self.places = places
        self.isOrdered = isOrdered
    }
}

/// The least and the most entries of some kind in a list.
public struct QuotaRule: Hashable, Sendable {
    /// The least number; 0 for none.
    public var minimum: Int
    /// The greatest number, or nil for none.
    public var maximum: Int?
    /// What is counted by.
    public var dimension: QuotaDimension
    /// The values that count together.
    public var values: [String]

    /// Creates a quota.
    public init(minimum: Int, maximum: Int?, dimension: QuotaDimension, values: [String]) {
        self.minimum = minimum
        self.maximum = maximum
        self.dimension = dimension
        self.values = values
    }
}

/// What a quota counts by.
public enum QuotaDimension: String, Hashable, Sendable, CaseIterable {
    case group
    case category
    case institutionKind = "institution-kind"
    case regionClass = "region-class"
}

/// The most entries of one office or one institution in a list.
public struct CapRule: Hashable, Sendable {
    /// The greatest number.
    public var maximum: Int
    /// Whose entries are counted together.
    public var per: Owner
    /// The kinds of institutions that it binds, or nil for all.
    public var kinds: [InstitutionKind]?

    /// Creates a cap.
    public init(maximum: Int, per: Owner, kinds: [InstitutionKind]?) {
        self.maximum = maximum
        self.per = per
        self.kinds = kinds
    }
}
