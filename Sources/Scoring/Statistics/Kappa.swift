/// Fleiss' kappa: how far jurors put entries into the same categories, beyond chance; categories have no order.
///
/// With N entries, n marks each, n_ij of entry i in category j and p_j the share of all marks in j: P = mean over entries of
/// (sum n_ij^2 - n) / (n (n - 1)), chance = sum p_j^2, kappa = (P - chance) / (1 - chance). 1 is full agreement, 0 what chance
/// gives. The variance under chance alone is, with S = sum p^2 and C = sum p^3,
/// 2 (S - (2 n - 3) S^2 + 2 (n - 2) C) / (N n (n - 1) (1 - S)^2); a later one, with q_j = 1 - p_j, is
/// 2 ((sum p q)^2 - sum p q (q - p)) / (N n (n - 1) (sum p q)^2).
///
/// Source: Fleiss (1971), Psychological Bulletin 76, 378-382; Fleiss, Nee & Landis (1979), Psychological Bulletin 86, 974-977
/// (the later variance).
public struct FleissKappa: Hashable, Sendable {
    /// Kappa.
    public let kappa: Double
    /// Its standard error under chance alone, in the form of 1971.
    public let chanceError: Double
    /// The same in the form of 1979.
    public let laterChanceError: Double
    /// The number of entries.
    public let entries: Int
    /// The number of marks of each.
    public let marks: Int
    /// The number of categories in use.
    public let categories: Int

    /// Computes kappa of the values as categories; values within rounding of each other are one.
    ///
    /// - Throws: `noScores`; `tooFewJurors` when entries have one mark; `incomplete` with the first entry that has another
    ///   number of marks than the first one, and a juror of the jury who did not mark it; `noVariation` when all values are
    ///   equal.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        let scored = (0..<table.entryCount).filter { !table.totals(of: $0).isEmpty }
        guard let first = scored.first else { throw .noScores }
        let sizes = scored.map { table.totals(of: $0).count }
        let marks = sizes.max() ?? 0
        guard marks > 1 else { throw .tooFewJurors(marks, needed: 2) }
        if let short = scored.first(where: { table.totals(of: $0).count < marks }) {
            let present = Set(table.jurors(of: short))
            let missing = (0..<table.jurorCount).first { !present.contains($0) && table.entriesOfJurors[$0] > 0 }
            throw .incomplete(entry: short, juror: missing ?? first)
        }
        let codes = Categories(table.values)
        guard codes.values.count > 1 else { throw .noVariation }
        var shares = [Double](repeating: 0, count: codes.values.count)
        var observed = 0.0
        for entry in scored {
            var counts: [Int: Double] = [:]
            for position in table.totals(of: entry) { counts[codes.of[position], default: 0] += 1 }
            for (code, count) in counts { shares[code] += count }
            let squares = counts.values.reduce(0) { $0 + $1 * $1 }
            observed += (squares - Double(marks)) / Double(marks * (marks - 1))
        }
        let number = Double(scored.count)
        shares = shares.map { $0 / (number * Double(marks)) }
        let chance = shares.reduce(0) { $0 + $1 * $1 }
        let products = shares.reduce(0) { $0 + $1 * (1 - $1) }
        let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
        kappa = (observed / number - chance) / (1 - chance)
        let (size, cubes) = (Double(marks), shares.reduce(0) { $0 + $1 * $1 * $1 })
        let scale = 2 / (number * size * (size - 1))
        let variance = chance - (2 * size - 3) * chance * chance + 2 * (size - 2) * cubes
        chanceError = (scale * max(0, variance)).squareRoot() / (1 - chance)
        laterChanceError = (scale * max(0, products * products - skew)).squareRoot() / products
        entries = scored.count
        self.marks = marks
        categories = codes.values.count
    }
}

/// Cohen's kappa of two jurors: how far they agree on the entries that both marked, beyond chance.
///
/// kappa = 1 - (sum of w_ij observed_ij) / (sum of w_ij row_i column_j), where the disagreement w_ij is 1 for unequal marks,
/// or |i - j|, or (i - j)^2 of the marks themselves.
///
/// Source: Cohen (1960), Educational and Psychological Measurement 20, 37-46; Cohen (1968), Psychological Bulletin 70, 213-220.
public struct CohenKappa: Hashable, Sendable {
    /// The index of the first juror.
    public let first: Int
    /// The index of the second juror.
    public let second: Int
    /// The number of entries that both marked.
    public let entries: Int
    /// Every disagreement counts alike; nil where there is no chance disagreement to compare with.
    public let unweighted: Double?
    /// A disagreement counts by its size.
    public let linear: Double?
    /// A disagreement counts by the square of its size.
    public let quadratic: Double?

    /// The most jurors for whom every pair is computed.
    public static let mostJurors = 12

    /// Computes kappa for every pair of jurors who marked a common entry.
    ///
    /// - Throws: `noScores`; `tooFewJurors`; `tooMany` with more than 12 jurors who marked anything.
    public static func pairs(_ table: TotalTable) throws(StatisticsRefusal) -> [CohenKappa] {
        guard table.count > 0 else { throw .noScores }
        let jurors = table.entriesOfJurors.enumerated().filter { $0.element > 0 }.map(\.offset)
        guard jurors.count > 1 else { throw .tooFewJurors(jurors.count, needed: 2) }
        guard jurors.count <= mostJurors else { throw .tooMany(jurors.count, limit: mostJurors) }
        var marks = [[Double?]](
            repeating: [Double?](repeating: nil, count: table.entryCount), count: table.jurorCount)
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                marks[Int(table.jurors[position])][entry] = table.values[position]
            }
        }
        var pairs: [CohenKappa] = []
        for (place, first) in jurors.enumerated() {
            for second in jurors[(place + 1)...] {
                let shared = zip(marks[first], marks[second]).compactMap { left, right in
                    left.flatMap { left in right.map { (left, $0) } }
                }
                if !shared.isEmpty { pairs.append(CohenKappa(first, second, shared)) }
            }
        }
        return pairs
    }

    private init(_ first: Int, _ second: Int, _ marks: [(Double, Double)]) {
        self.first = first
        self.second = second
        entries = marks.count
        func kappa(_ weight: (Double, Double) -> Double) -> Double? {
            let observed = marks.reduce(0) { $0 + weight($1.0, $1.1) }
            var expected = 0.0
            for (left, _) in marks { for (_, right) in marks { expected += weight(left, right) } }
            return expected > 0 ? 1 - observed * Double(marks.count) / expected : nil
        }
        unweighted = kappa { areTied($0, $1) ? 0 : 1 }
        linear = kappa { areTied($0, $1) ? 0 : abs($0 - $1) }
        quadratic = kappa { areTied($0, $1) ? 0 : ($0 - $1) * ($0 - $1) }
    }
}

/// Values numbered in ascending order; those that differ by rounding are one.
struct Categories {
    /// The number of each value's category.
    private(set) var of: [Int]
    /// The least value of each category.
    private(set) var values: [Double] = []

    init(_ figures: [Double]) {
        of = [Int](repeating: 0, count: figures.count)
        for index in figures.indices.sorted(by: { figures[$0] < figures[$1] }) {
            if values.last.map({ !areTied($0, figures[index]) }) ?? true { values.append(figures[index]) }
            of[index] = values.count - 1
        }
    }
}
