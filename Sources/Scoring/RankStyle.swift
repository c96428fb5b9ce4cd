/// A way to number the places of equal values.
///
/// Official rankings are counted as in competitions; the others are there to compare with tables that count otherwise.
public enum RankStyle: Hashable, Sendable, CaseIterable {
    /// 1, 2, 2, 4: one more than the number of better values.
    case competition
    /// 1, 3, 3, 4: the number of values that are as good or better.
    case modified
    /// 1, 2, 2, 3: one more than the number of different better values.
    case dense
    /// 1, 2.5, 2.5, 4: the mean of the places that equal values would take.
    case fractional

    /// Gives each value its rank, in the order of the values; greater is better.
    public func ranks(of values: [Ratio]) -> [Ratio] {
        let order = values.indices.sorted { values[$0] > values[$1] }
        var ranks = Array(repeating: Ratio.zero, count: values.count)
        var first = 0
        var distinct = 0
        while first < order.count {
            let value = values[order[first]]
            let end = order[first...].firstIndex { values[$0] != value } ?? order.count
            distinct += 1
            let rank = rank(first: first + 1, last: end, distinct: distinct)
            for index in order[first..<end] { ranks[index] = rank }
            first = end
        }
        return ranks
    }

    private func rank(first: Int, last: Int, distinct: Int) -> Ratio {
        switch self {
        case .competition: Ratio(first)
        case .modified: Ratio(last)
        case .dense: Ratio(distinct)
        case .fractional: Ratio(reducing: Int128(first + last), over: 2)
        }
    }
}
