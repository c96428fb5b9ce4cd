/// The sheets of a stage as tables of indices, with what the indices stand for.
///
/// The bridge between exact scores, which decide, and statistics in binary floating point, which explain.
public struct JuryData: Hashable, Sendable {
    /// The entries, in ascending order; their positions are the indices.
    public var entries: [EntryID]
    /// The jurors, in ascending order; a juror who scored nothing but was due is among them.
    public var jurors: [JurorID]
    /// The criteria, in the rubric's order; of several rubrics, each criterion where it first stands.
    public var criteria: [CriterionID]
    /// What each score counted as.
    public var ratings: RatingTable
    /// The total of each juror, as the rubric computes it.
    public var totals: TotalTable

    /// Collects the sheets of results.
    ///
    /// Where results were computed with different rubrics, sheets lack the criteria of the others; statistics that need whole
    /// sheets then refuse.
    ///
    /// - Throws: `repeatedScore` with the entry's index when two results are of the same entry; `unusableScore` for a
    ///   figure above `RatingTable.largestMagnitude`.
    public init(_ results: [PanelResult]) throws(StatisticsRefusal) {
        let results = results.sorted { $0.entry < $1.entry }
        for (index, pair) in zip(results, results.dropFirst()).enumerated() where pair.0.entry == pair.1.entry {
            throw .repeatedScore(entry: index, juror: 0, criterion: 0)
        }
        let jurors = Set(results.lazy.flatMap { $0.due + $0.scored }).sorted()
        let index = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($1, $0) })
        var criteria: [CriterionID] = []
        var places: [CriterionID: Int] = [:]
        for criterion in results.lazy.flatMap(\.criteria) where places[criterion] == nil {
            places[criterion] = criteria.count
            criteria.append(criterion)
        }
        var ratings: [Rating] = []
        var totals: [JurorMean] = []
        for (entry, result) in results.enumerated() {
            for figure in result.totals {
                let juror = index[figure.juror] ?? jurors.count
                totals.append(JurorMean(entry: entry, juror: juror, value: figure.total.approximate))
                for (criterion, score) in zip(result.criteria, figure.counted) {
                    ratings.append(
                        Rating(
                            entry: entry, juror: juror, criterion: places[criterion] ?? -1, score: score.approximate))
                }
            }
        }
        self.ratings = try RatingTable(
            entries: results.count, jurors: jurors.count, criteria: criteria.count, ratings: ratings)
        self.totals = try TotalTable(entries: results.count, jurors: jurors.count, totals: totals)
        self.entries = results.map(\.entry)
        self.jurors = jurors
        self.criteria = criteria
    }
}
