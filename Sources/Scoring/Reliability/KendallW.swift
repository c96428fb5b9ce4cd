/// Kendall's coefficient of concordance: how far several jurors order the same entries alike, from 0 (not at all) to 1 (wholly).
///
/// W = 12 S / (m² (n³ - n) - m T), where m jurors each rank n entries (equal totals share the mean of their ranks), S is the sum of
/// squared deviations of the entries' rank sums from their mean, and T the sum of t³ - t over the ties of t entries of each juror.
///
/// Source: Kendall & Gibbons, Rank Correlation Methods, 5th edition (1990), chapter 6. Exact: W is a ratio of whole numbers.
public enum KendallW {
    /// The coefficient of a complete table; nil where it has none.
    ///
    /// - Parameter entries: the marks of each entry; the same jurors must have scored every entry.
    /// - Returns: nil when a juror is missing somewhere, with fewer than two jurors or entries, or when no juror tells any entries apart.
    public static func coefficient(of entries: [[JurorMark]]) -> Ratio? {
        let jurors = Set(entries.first?.map(\.juror) ?? [])
        guard jurors.count > 1, entries.count > 1,
            entries.allSatisfy({ $0.count == jurors.count && Set($0.map(\.juror)) == jurors })
        else { return nil }
        var doubledSums = Array(repeating: Int128(0), count: entries.count)
        var ties: Int128 = 0
        for juror in jurors {
            let totals = entries.map { marks in marks.first { $0.juror == juror }?.total ?? .zero }
            let (ranks, correction) = doubledRanks(of: totals)
            ties += correction
            for index in ranks.indices { doubledSums[index] += ranks[index] }
        }
        return coefficient(doubledSums, jurors: Int128(jurors.count), ties: ties)
    }

    private static func coefficient(_ doubledSums: [Int128], jurors: Int128, ties: Int128) -> Ratio? {
        let count = Int128(doubledSums.count)
        // Sums of m ranks average m (n + 1) / 2, so doubled sums average m (n + 1).
        let mean = jurors * (count + 1)
        let doubledSquares = doubledSums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let divisor = jurors * jurors * (count * count * count - count) - jurors * ties
        return try? Ratio(3 * doubledSquares, over: divisor)
    }

    /// Twice the rank of each value, ties sharing the mean of their ranks, and the sum of t³ - t over the ties.
    private static func doubledRanks(of values: [Ratio]) -> (ranks: [Int128], ties: Int128) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = Array(repeating: Int128(0), count: values.count)
        var ties: Int128 = 0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            let size = Int128(end - start)
            ties += size * size * size - size
            // The ranks start + 1 to end have the mean (start + 1 + end) / 2.
            for place in start..<end { ranks[order[place]] = Int128(start + 1 + end) }
            start = end
        }
        return (ranks, ties)
    }
}
