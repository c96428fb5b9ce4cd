import Competition
import Scoring

extension PublicRecord {
    /// A stage that was decided, with every figure that the decision came from; like the record, shared by all who ask for it.
    final class DecidedStage: Sendable {
        let stage: Stage
        let decision: DecisionFacts
        /// The earlier decisions on the stage, each with what the next one changed.
        let earlier: [Replaced]
        /// The entries that are ranked together, pool by pool; one pool without ranks for a screening.
        let pools: [Pool]
        /// The lists as composed.
        let lists: [ComposedList]
        private let places: [EntryID: Place]
        private let quartiles: [GroupID: [CriterionID: Quartiles]]

        private struct Place: Hashable {
            let pool: Int
            let index: Int
        }

        init(
            stage: Stage, decision: DecisionFacts, earlier: [Replaced] = [], pools: [Pool], lists: [ComposedList]
        ) {
            self.stage = stage
            self.decision = decision
            self.earlier = earlier
            self.pools = pools
            self.lists = lists
            var places: [EntryID: Place] = [:]
            for (number, pool) in pools.enumerated() {
                for (index, standing) in pool.standings.enumerated() {
                    places[standing.entry] = Place(pool: number, index: index)
                }
            }
            self.places = places
            // Found once here, and not again on the page of each entry.
            quartiles = Self.quartiles(pools)
        }

        private static func quartiles(_ pools: [Pool]) -> [GroupID: [CriterionID: Quartiles]] {
            var means: [GroupID: [CriterionID: [Ratio]]] = [:]
            for standing in pools.flatMap(\.standings) {
                for mean in standing.criteria {
                    means[standing.group, default: [:]][mean.criterion, default: []].append(mean.mean.exact)
                }
            }
            return means.mapValues { $0.compactMapValues { Quartiles(of: $0) } }
        }

        /// How the means of a criterion are spread among the entries of a group.
        func quartiles(of criterion: CriterionID, in group: GroupID) -> Quartiles? { quartiles[group]?[criterion] }

        /// The rules of scoring; nil for a screening stage.
        var rules: ScoringRules? { stage.scoring }
        /// How many entries were in the stage.
        var entryCount: Int { places.count }
        /// All standings, pool by pool.
        var standings: [Standing] { pools.flatMap(\.standings) }

        /// An entry's standing with its pool; nil when it was not in the stage.
        func standing(of entry: EntryID) -> (standing: Standing, pool: Pool)? {
            places[entry].map { (pools[$0.pool].standings[$0.index], pools[$0.pool]) }
        }

        /// How many entries had an outcome.
        func count(_ outcome: DecidedStanding.Outcome) -> Int {
            pools.reduce(0) { $0 + $1.standings.count { $0.outcome == outcome } }
        }

        /// Whether groups that have names of their own are ranked among each other.
        var joinsGroups: Bool { rules != nil && pools.contains { $0.groups.count > 1 } }
    }

    /// What is published of the decision on a stage.
    struct DecisionFacts: Hashable, Sendable {
        let number: Int
        let at: Timestamp
        let program: String
        let reason: String?
        /// The digest of its document.
        let digest: Digest
        /// The journal line that brought it.
        let line: Int
        /// How many documents it was computed from.
        let inputs: Int
        /// How many sheets were still due when it was taken.
        let missingSheets: Int
        /// The panel's recorded orders of tied entries.
        let orders: [[EntryID]]
        /// What it does to an earlier decision on the stage.
        let follows: Decision.Follows?
        /// Whether the list can still change by objections.
        let state: DecidedList.State
        /// The window in which it can be objected to; nil where the rules have none.
        let window: Window?
    }

    /// An earlier decision that another took the place of.
    struct Replaced: Hashable, Sendable {
        let decision: DecisionFacts
        /// The decision that took its place.
        let next: DecisionFacts
        /// What that one changed; empty where it made the list final as it was.
        let changes: [ListChange]
    }

    /// An objection as published; the gate is where the material is read.
    typealias Objection = PublicMaterial.PublicObjection

    /// Entries that are ranked together.
    struct Pool: Sendable {
        let groups: [GroupID]
        /// Ranked entries by rank, then the others.
        let standings: [Standing]
        /// The runs of ranked entries with equal figures, by their places in the standings.
        let ties: [Range<Int>]

        /// How many entries have a rank; counted once here, and not again on the page of each entry.
        let rankedCount: Int

        init(groups: [GroupID], standings: [Standing], ties: [Range<Int>]) {
            self.groups = groups
            self.standings = standings
            self.ties = ties
            rankedCount = standings.count { $0.rank != nil }
        }
    }

    /// One entry in a stage; it never changes, and every table that it stands in shares the one.
    final class Standing: Sendable {
        let entry: EntryID
        let group: GroupID
        /// Its rank; nil when it has none.
        let rank: Int?
        /// The others that hold the same rank.
        let sharedWith: [EntryID]
        /// The figure that ranks compare.
        let figure: Figure?
        /// This stage's score before it is combined with others; nil where it alone is the figure.
        let score: Figure?
        /// How several stages became the figure; empty where this stage's score alone is the figure.
        let parts: [Part]
        let sheets: SheetCount
        /// How many scored sheets it needs.
        let minimumSheets: Int
        /// The totals of the jurors who scored.
        let jurors: [JurorTotal]
        /// The other entries that it is compared with under Schulze's method; empty under other rules.
        let rivals: [Rival]
        /// The criteria in the rubric's order; empty while nobody scored.
        let criteria: [CriterionMean]
        /// The run of equal figures that it is in, among those of its pool.
        let tie: Int?
        /// What it has under each tie-break.
        let tieValues: [TieValue?]
        let brokenBy: TieBreak?
        let outcome: DecidedStanding.Outcome
        /// The list that could take it, among those of its stage.
        let list: Int?
        let tier: TierID?
        let exception: Exception?

        init(
            entry: EntryID, group: GroupID, rank: Int?, sharedWith: [EntryID], figure: Figure?, score: Figure?,
            parts: [Part], sheets: SheetCount, minimumSheets: Int, jurors: [JurorTotal], rivals: [Rival],
            criteria: [CriterionMean], tie: Int?, tieValues: [TieValue?], brokenBy: TieBreak?,
            outcome: DecidedStanding.Outcome, list: Int?, tier: TierID?, exception: Exception?
        ) {
            self.entry = entry
            self.group = group
            self.rank = rank
            self.sharedWith = sharedWith
            self.figure = figure
            self.score = score
            self.parts = parts
            self.sheets = sheets
            self.minimumSheets = minimumSheets
            self.jurors = jurors
            self.rivals = rivals
            self.criteria = criteria
            self.tie = tie
            self.tieValues = tieValues
            self.brokenBy = brokenBy
            self.outcome = outcome
            self.list = list
            self.tier = tier
            self.exception = exception
        }
    }

    /// One stage's share in a figure.
    struct Part: Hashable, Sendable {
        let stage: StageID
        let unit: Combination.Unit
        let score: Figure
        let value: Figure
        let weight: Ratio
        let product: Figure
    }

    /// A juror as published.
    enum Juror: Hashable, Sendable {
        /// A number, the same for the same juror in the whole contest.
        case number(Int)
        /// The name, where the contest makes it public.
        case named(String)
    }

    /// The total of one juror.
    struct JurorTotal: Hashable, Sendable {
        let juror: Juror
        let total: Figure
        /// What each mark counted as, in the rubric's order.
        let counted: [Ratio]
        /// The place in the juror's order, where the stage's rule is Borda's or Schulze's.
        let place: JurorOrders.Place?
    }

    /// An entry that another is compared with by Schulze's method.
    struct Rival: Hashable, Sendable {
        let entry: EntryID
        /// What stands between the two, from the other's side.
        let duel: SchulzeOrder.Duel
    }

    /// The mean of a criterion over the jurors who scored.
    struct CriterionMean: Hashable, Sendable {
        let criterion: CriterionID
        let mean: Figure
        /// What the mean adds to the score: weight times mean over the rubric's divisor; nil where the score is not the mean of the totals.
        let share: Figure?
    }

    /// What an entry has under a tie-break.
    enum TieValue: Hashable, Sendable {
        case figure(Figure)
        case time(Timestamp)
    }

    /// What put an entry in or out against its rank.
    struct Exception: Hashable, Sendable {
        /// The rule; quotas and caps by their place in the list.
        let rule: SelectionException
        /// The entries that have the place instead, where the rule names them.
        let others: [EntryID]
    }

    /// A list as composed.
    struct ComposedList: Sendable {
        /// The stage that composed it.
        let stage: StageID
        let list: SelectionList
        /// The entries on it, by rank.
        let chosen: [EntryID]
        /// The entries of each tier, in the order in which they are published; one without tier for a list that has none.
        let tiers: [FilledTier]
        /// The ranks among all that it could choose from, who may be ranked apart in the stage.
        let ranks: [EntryID: Int]
        /// Entries that a rule put in or out against their rank, by rank.
        let exceptions: [EntryID]
        /// Minimums that could not be kept: the quota and how many there are.
        let unmet: [(quota: Int, attained: Int)]
        /// How many entries it could choose from.
        let candidates: Int
        /// How likely entries are to be on it, for all pages that say so in every language.
        let chances = Once<ListChances?>()
        /// What decides beside its size who is on it, with its candidates by identifier.
        let rules: ListRules?
    }

    /// The entries of a tier.
    struct FilledTier: Hashable, Sendable {
        let tier: AwardTier?
        /// By rank where the contest publishes the order, else by title.
        let entries: [EntryID]
    }
}
