/// Why a statistic of the jury has no figure, with the facts that a sentence about it needs.
///
/// A statistic answers with finite numbers or refuses with one of these; it never gives a number that is none.
public enum StatisticsRefusal: Error, Hashable, Sendable {
    /// An entry, juror or criterion with an index outside the table.
    case unknownIndex(entry: Int, juror: Int, criterion: Int)
    /// A score that is not a finite number of a magnitude up to `RatingTable.largestMagnitude`.
    case unusableScore(entry: Int, juror: Int, criterion: Int)
    /// More than one score of a juror for an entry (and criterion).
    case repeatedScore(entry: Int, juror: Int, criterion: Int)
    /// So many weights for so many criteria.
    case weightCount(Int, criteria: Int)
    /// A weight that is negative or not finite.
    case unusableWeight(criterion: Int)
    /// No criterion with a weight above 0.
    case noWeight
    /// Nothing was scored.
    case noScores
    /// Fewer entries with scores than the statistic needs.
    case tooFewEntries(Int, needed: Int)
    /// Fewer jurors with scores than the statistic needs.
    case tooFewJurors(Int, needed: Int)
    /// Fewer criteria than the statistic needs.
    case tooFewCriteria(Int, needed: Int)
    /// More entries, jurors or values than the method can take in reasonable time.
    case tooMany(Int, limit: Int)
    /// The jury falls into panels that share no entry, so that figures of different panels cannot be compared.
    case unconnectedPanels(Int)
    /// A juror has not scored an entry, and the statistic needs every juror on every entry.
    case incomplete(entry: Int, juror: Int)
    /// A sheet lacks a criterion, and the statistic needs complete sheets.
    case incompleteSheet(entry: Int, juror: Int, criterion: Int)
    /// Scores do not differ (any more than rounding), so that there is nothing to explain.
    case noVariation
    /// Every difference is explained by the model, so that nothing is left from which to tell its error.
    case noResidualFreedom
    /// Nothing in the scores tells the entries apart from chance: the estimated variance of entries is zero.
    case entriesNotDistinguished
    /// A score that is not a whole number, where categories are counted.
    case notACategory(entry: Int, juror: Int, criterion: Int)
    /// Categories between the lowest and the highest that were used which nobody used.
    case unusedCategories([Int])
    /// More categories than the rating scale model is meant for.
    case tooManyCategories(Int, limit: Int)
    /// Every entry, juror or criterion has only lowest or only highest marks, so that nothing is left to estimate.
    case onlyExtremeScores
    /// Criteria or categories stand with certain entries only, so that the two cannot be told apart.
    case confounded
    /// The iteration did not settle.
    case notConverged(iterations: Int)
    /// Some never lost, directly or indirectly, to some others, so that strengths have no finite ratio.
    case notStronglyConnected
    /// Zero or a negative score, of which no ratio can be taken.
    case notPositive
    /// A top of so many places, which is below 1 or not below the number of entries that can be ranked.
    case unusablePlaces(Int, entries: Int)
    /// The rules of a list take too much searching to be applied to every draw.
    case rulesTooComplex
    /// Fewer measured elements of a facet than the statistic needs.
    case tooFewElements(Int, needed: Int)
    /// More criteria than the statistic is meant for.
    case tooManyCriteria(Int, limit: Int)
    /// Marks that are no levels, where the model is of levels.
    case notLevels
    /// How many places the list has is not known.
    case noPlaces
    /// An entry has too few totals for the highest and the lowest to be dropped.
    case tooFewToDrop
    /// A level, share, number of draws or scale outside what it can be.
    case unusableParameter
}

extension StatisticsRefusal {
    /// The stable name of the refusal, for programs.
    public var code: String {
        switch self {
        case .unknownIndex: "unknown-index"
        case .unusableScore: "unusable-score"
        case .repeatedScore: "repeated-score"
        case .weightCount: "weight-count"
        case .unusableWeight: "unusable-weight"
        case .noWeight: "no-weight"
        case .noScores: "no-scores"
        case .tooFewEntries: "too-few-entries"
        case .tooFewJurors: "too-few-jurors"
        case .tooFewCriteria: "too-few-criteria"
        case .tooMany: "too-many"
        case .unconnectedPanels: "unconnected-panels"
        case .incomplete: "incomplete"
        case .incompleteSheet: "incomplete-sheet"
        case .noVariation: "no-variation"
        case .noResidualFreedom: "no-residual-freedom"
        case .entriesNotDistinguished: "entries-not-distinguished"
        case .notACategory: "not-a-category"
        case .unusedCategories: "unused-categories"
        case .tooManyCategories: "too-many-categories"
        case .onlyExtremeScores: "only-extreme-scores"
        case .confounded: "confounded"
        case .notConverged: "not-converged"
        case .notStronglyConnected: "not-strongly-connected"
        case .notPositive: "not-positive"
        case .unusablePlaces: "unusable-places"
        case .rulesTooComplex: "rules-too-complex"
        case .tooFewElements: "too-few-elements"
        case .tooManyCriteria: "too-many-criteria"
        case .notLevels: "not-levels"
        case .noPlaces: "no-places"
        case .tooFewToDrop: "too-few-to-drop"
        case .unusableParameter: "unusable-parameter"
        }
    }
}
