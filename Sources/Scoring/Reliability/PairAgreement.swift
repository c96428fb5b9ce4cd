/// How often two jurors put the same two entries in the same order, over all pairs of jurors and all pairs of entries that both told apart.
///
/// A pair of entries that one of the two jurors gave equal totals says nothing and is not counted. Half is what chance gives. This is
/// the share of concordant pairs, (1 + gamma) / 2, which needs no complete panel.
///
/// Source: Goodman & Kruskal, Measures of Association for Cross Classifications, J. Am. Stat. Assoc. 49 (1954); pairs are counted by
/// the merge sort of Knight, A Computer Method for Calculating Kendall's Tau, same journal, 61 (1966).
public struct PairAgreement: Hashable, Sendable {
    /// Pairs that both jurors put in the same order.
    public private(set) var same = 0
    /// Pairs that both jurors told apart.
    public private(set) var compared = 0

    /// Counts the pairs.
    ///
    /// - Parameter entries: the marks of each entry, by any of the jurors.
    public init(of entries: [[JurorMark]]) {
        var shared: [JurorPair: [(first: Ratio, second: Ratio)]] = [:]
        for marks in entries {
            let sorted = marks.sorted { $0.juror < $1.juror }
            for (index, first) in sorted.enumerated() {
                for second in sorted[(index + 1)...] {
                    let pair = JurorPair(first: first.juror, second: second.juror)
                    shared[pair, default: []].append((first.total, second.total))
                }
            }
        }
        for totals in shared.values { add(totals) }
    }

    /// The share of pairs in the same order; nil when no pair was told apart by both.
    public var share: Ratio? { compared > 0 ? try? Ratio(Int128(same), over: Int128(compared)) : nil }

    private struct JurorPair: Hashable {
        let first: Int
        let second: Int
    }

    private mutating func add(_ totals: [(first: Ratio, second: Ratio)]) {
        let sorted = totals.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        let all = pairs(sorted.count)
        let tiedFirst = tiedPairs(sorted) { $0.first == $1.first }
        let tiedBoth = tiedPairs(sorted) { $0 == $1 }
        var seconds = sorted.map(\.second)
        let reversed = sortCountingInversions(&seconds)
        let tiedSecond = tiedPairs(seconds, ==)
        let told = all - tiedFirst - tiedSecond + tiedBoth
        compared += told
        same += told - reversed
    }
}

private func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

/// How many pairs of equal neighbours' runs there are in a sorted list.
private func tiedPairs<Element>(_ sorted: [Element], _ areTied: (Element, Element) -> Bool) -> Int {
    var tied = 0
    var run = 0
    for (index, element) in sorted.enumerated() {
        run = index > 0 && areTied(sorted[index - 1], element) ? run + 1 : 0
        tied += run
    }
    return tied
}

/// Sorts values and counts how many pairs stood the wrong way round.
private func sortCountingInversions(_ values: inout [Ratio]) -> Int {
    guard values.count > 1 else { return 0 }
    let middle = values.count / 2
    var left = Array(values[..<middle])
    var right = Array(values[middle...])
    var inversions = sortCountingInversions(&left) + sortCountingInversions(&right)
    var (first, second) = (0, 0)
    for place in values.indices {
        if second < right.count, first == left.count || right[second] < left[first] {
            values[place] = right[second]
            second += 1
            inversions += left.count - first
        } else {
            values[place] = left[first]
            first += 1
        }
    }
    return inversions
}
