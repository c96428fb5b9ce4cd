extension RatingTable {
    /// The marks as numbers of levels from 1 on, for the rating scale model; marks that are whole and consecutive stay.
    ///
    /// - Parameter levels: the values of each criterion's levels in ascending order.
    /// - Returns: nil when a criterion has no levels, when criteria have different numbers of them (they would share no
    ///   thresholds), or when a mark is none of them.
    public func levels(of levels: [[Double]]) -> RatingTable? {
        guard levels.count == criterionCount, let first = levels.first, first.count > 1,
            levels.allSatisfy({ $0.count == first.count })
        else { return nil }
        let areWhole =
            levels.allSatisfy { $0 == first } && first.enumerated().allSatisfy { $1 == first[0] + Double($0) }
        if areWhole, first[0] == first[0].rounded() { return self }
        var ratings: [Rating] = []
        ratings.reserveCapacity(count)
        for entry in 0..<entryCount {
            for position in marks(of: entry) {
                let criterion = Int(criteria[position])
                guard let level = levels[criterion].firstIndex(where: { areTied($0, scores[position]) }) else {
                    return nil
                }
                ratings.append(
                    Rating(
                        entry: entry, juror: Int(jurors[position]), criterion: criterion, score: Double(level + 1)))
            }
        }
        return try? RatingTable(
            entries: entryCount, jurors: jurorCount, criteria: criterionCount, ratings: ratings)
    }
}
