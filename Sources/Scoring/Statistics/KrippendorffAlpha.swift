/// Krippendorff's alpha: agreement beyond chance of any number of jurors, with any cells missing; 1 is perfect, 0 chance.
///
/// alpha = 1 - Do / De. Do is the mean squared difference of the pairs of values within an entry, each entry's pairs
/// weighted by 1 / (m - 1) for its m values; De is that of all pairs of values that stand in entries with two or more.
/// Differences: nominal 0 or 1; ordinal |R_c - R_k| with R the mid-rank of a value among all, which equals the sum of the
/// marginals between the two less half of both; interval |c - k|; ratio |c - k| / (c + k).
///
/// It does not remove severity: jurors who differ by a constant disagree.
///
/// Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability". Time is n log n; for ratio data it is the
/// square of the number of distinct values.
public enum KrippendorffAlpha: Hashable, Sendable, CaseIterable {
    /// Categories without order.
    case nominal
    /// Categories in order, without distances.
    case ordinal
    /// Points whose differences count.
    case interval
    /// Points above or at zero whose ratios count.
    case ratio

    /// The most distinct values of ratio data.
    static let mostValues = 3000

    /// Computes alpha.
    ///
    /// - Throws: `noScores` when no entry has two values; `noVariation` when all such values are equal; `notPositive` for
    ///   ratio data below zero; `tooMany` for ratio data with more than 3000 distinct values.
    public func coefficient(of table: TotalTable) throws(StatisticsRefusal) -> Double {
        let paired = (0..<table.entryCount).map { table.totals(of: $0) }.filter { $0.count >= 2 }
        let values = paired.flatMap { table.values[$0] }
        guard values.count >= 2 else { throw .noScores }
        guard let least = values.min(), let most = values.max(), !areTied(least, most) else { throw .noVariation }
        let units = Units(sizes: paired.map(\.count), values: values)
        switch self {
        case .interval: return units.alphaOfSquares(values)
        case .ordinal: return units.alphaOfSquares(MidRanks(values).ranks)
        case .nominal: return units.alphaOfEquality()
        case .ratio:
            guard least >= 0 else { throw .notPositive }
            return try units.alphaOfRatios()
        }
    }
}

/// The values of entries with two or more, entry by entry.
private struct Units {
    let sizes: [Int]
    let values: [Double]

    /// Computes alpha where a difference is the square of a difference of figures: pairs are summed as n sum (x - mean)^2.
    func alphaOfSquares(_ figures: [Double]) -> Double {
        var observed = 0.0
        var start = 0
        for size in sizes {
            observed += 2 * Double(size) * squares(figures[start..<(start + size)]) / Double(size - 1)
            start += size
        }
        let number = Double(figures.count)
        let expected = 2 * number * squares(figures[...]) / (number - 1)
        return 1 - observed / expected
    }

    private func squares(_ figures: ArraySlice<Double>) -> Double {
        let mean = figures.reduce(0, +) / Double(figures.count)
        return figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    func alphaOfEquality() -> Double {
        let codes = Categories(values)
        var observed = 0.0
        var start = 0
        for size in sizes {
            observed += unequalPairs(codes.of[start..<(start + size)]) / Double(size - 1)
            start += size
        }
        return 1 - observed * Double(values.count - 1) / unequalPairs(codes.of[...])
    }

    /// The ordered pairs of unequal codes.
    private func unequalPairs(_ codes: ArraySlice<Int>) -> Double {
        var counts: [Int: Int] = [:]
        for code in codes { counts[code, default: 0] += 1 }
        let number = Double(codes.count)
        return number * number - counts.values.reduce(0) { $0 + Double($1) * Double($1) }
    }

    func alphaOfRatios() throws(StatisticsRefusal) -> Double {
        let codes = Categories(values)
        guard codes.values.count <= KrippendorffAlpha.mostValues else {
            throw .tooMany(codes.values.count, limit: KrippendorffAlpha.mostValues)
        }
        var observed = 0.0
        var start = 0
        for size in sizes {
            let unit = values[start..<(start + size)]
            for left in unit { for right in unit { observed += difference(left, right) / Double(size - 1) } }
            start += size
        }
        var counts = [Double](repeating: 0, count: codes.values.count)
        for code in codes.of { counts[code] += 1 }
        var expected = 0.0
        for (left, weight) in zip(codes.values, counts) {
            for (right, other) in zip(codes.values, counts) { expected += weight * other * difference(left, right) }
        }
        return 1 - observed * Double(values.count - 1) / expected
    }

    private func difference(_ left: Double, _ right: Double) -> Double {
        guard left + right > 0 else { return 0 }
        let ratio = (left - right) / (left + right)
        return ratio * ratio
    }
}
