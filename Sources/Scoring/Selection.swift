/// A composed list: who is on it, who is not, and the rule behind every place that is not explained by rank alone.
public struct Selection: Hashable, Sendable {
    /// The entries on the list, by rank and then by identifier.
    public var chosen: [Chosen]
    /// The entries that are not, by rank and then by identifier.
    ///
    /// While a tie at the cut is unresolved, the entries that it leaves open are in neither list: those of the tie and
    /// those behind it.
    public var passedOver: [PassedOver]
    /// The minimums that the eligible candidates cannot fulfil.
    public var unmet: [UnmetMinimum]
    /// The ties that the panel must decide before the list stands, the highest first.
    public var unresolved: [TieAtCut]

    /// Whether nothing is left to decide.
    public var isFinal: Bool { unresolved.isEmpty }
}

/// An entry on a list.
public struct Chosen: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Its award tier; nil where the plan has none, or where a tie across tiers is unresolved.
    public var tier: TierID?
    /// The rule that put it in against its rank; nil when its rank alone would do.
    public var admittedBy: SelectionRule?
    /// Whether it is on the list because all of a tie at the cut were admitted.
    public var extended: Bool
}

/// A rule of a plan, by its place in the plan from 0.
public enum SelectionRule: Hashable, Sendable {
    /// The minimum of a quota.
    case minimum(quota: Int)
    /// The maximum of a quota.
    case maximum(quota: Int)
    /// A cap.
    case cap(Int)
}

/// An entry that is not on a list.
public struct PassedOver: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Why not.
    public var reason: PassedOverReason
}

/// Why an entry is not on a list; quotas and caps are named by their place in the plan from 0.
public enum PassedOverReason: Hashable, Sendable {
    /// Its score does not reach the floor.
    case belowFloor
    /// The list was full with entries of better rank.
    case belowCut
    /// The quota's maximum was reached by entries of better rank.
    case quotaMaximum(Int)
    /// The cap was reached by these entries of the same office or institution.
    case cap(Int, holders: [EntryID])
    /// Its rank would have done, but the quota's minimum gave its place to that entry of lower rank.
    case displaced(by: Int, for: EntryID?)
    /// Its rank would not have done; the last places were kept for the quota, so that entry of lower rank is in.
    case reserved(by: Int, for: EntryID?)
}

/// A minimum that the eligible candidates cannot fulfil together with the rules before it.
public struct UnmetMinimum: Hashable, Sendable {
    /// The quota's place in the plan, from 0.
    public var quota: Int
    /// The minimum as stated.
    public var minimum: Int
    /// How many were attained.
    public var attained: Int

    /// Creates the fact that a minimum was not fulfilled.
    public init(quota: Int, minimum: Int, attained: Int) {
        self.quota = quota
        self.minimum = minimum
        self.attained = attained
    }
}

/// Tied entries of which only a part can enter, or which lie across two tiers.
public struct TieAtCut: Hashable, Sendable {
    /// The entries between which the panel must decide; a recorded order of exactly these is enough.
    public var entries: [EntryID]
    /// How many of them can still enter, at most; at a tier, how many places it has left for them.
    ///
    /// Where very many different entries are tied it can be too high: it is counted with limited effort.
    public var places: Int
    /// What cuts the tie.
    public var cause: TieCause

    /// Creates the fact that a tie is to be decided.
    public init(entries: [EntryID], places: Int, cause: TieCause) {
        self.entries = entries
        self.places = places
        self.cause = cause
    }
}

/// What cuts a tie; quotas and caps are named by their place in the plan from 0.
public enum TieCause: Hashable, Sendable {
    /// The size of the list, less the places that are kept for quotas.
    case size
    /// A quota's maximum.
    case maximum(quota: Int)
    /// A cap.
    case cap(Int)
    /// A quota's minimum, which the tied entries together would leave unfulfilled.
    case minimum(quota: Int)
    /// The last place of a tier.
    case tier(TierID)
}

/// Why a list could not be composed.
public enum SelectionFailure: Error, Hashable, Sendable {
    /// An entry stands twice among the candidates.
    case repeatedEntry(EntryID)
    /// The plan has more quotas than can be weighed against each other.
    case tooManyQuotas(limit: Int)
    /// Quotas and caps overlap so that the best list was not found within the given effort.
    case tooComplex
}
