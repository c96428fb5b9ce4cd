/// The total of one juror for one entry.
public struct JurorMean: Hashable, Sendable {
    /// The index of the entry, from 0.
    public var entry: Int32
    /// The index of the juror, from 0.
    public var juror: Int32
    /// The total, in points.
    public var value: Double

    /// Creates a total; `TotalTable` judges it.
    public init(entry: Int, juror: Int, value: Double) {
        self.init(entry: Int32(clamping: entry), juror: Int32(clamping: juror), value: value)
    }

    init(entry: Int32, juror: Int32, value: Double) {
        self.entry = entry
        self.juror = juror
        self.value = value
    }
}

/// The totals of a jury, at most one a juror and entry: what severity, certainty and agreement are told from.
///
/// Sorted by entry, then juror. Memory is 12 bytes a total and 4 an entry. Totals are figures for statistics; the
/// official score is computed exactly, elsewhere.
public struct TotalTable: Hashable, Sendable {
    /// The number of entries, with those that nobody scored.
    public let entryCount: Int
    /// The number of jurors, with those who scored nothing.
    public let jurorCount: Int
    /// The first total of each entry, and the number of totals after the last entry.
    let starts: [Int32]
    /// The juror of each total.
    let jurors: [Int32]
    /// The totals, in points.
    let values: [Double]

    /// The number of totals.
    public var count: Int { values.count }

    /// Creates a table of totals in any order.
    ///
    /// - Throws: as `RatingTable.init`.
    public init(entries: Int, jurors: Int, totals: [JurorMean]) throws(StatisticsRefusal) {
        let table = try RatingTable(
            entries: entries, jurors: jurors,
            ratings: totals.map { Rating(entry: Int($0.entry), juror: Int($0.juror), score: $0.value) })
        self.init(
            entryCount: table.entryCount, jurorCount: table.jurorCount, starts: table.starts, jurors: table.jurors,
            values: table.scores)
    }

    init(entryCount: Int, jurorCount: Int, sorted totals: [JurorMean]) {
        self.init(
            entryCount: entryCount, jurorCount: jurorCount,
            starts: startsOfRuns(totals.lazy.map(\.entry), runs: entryCount), jurors: totals.map(\.juror),
            values: totals.map(\.value))
    }

    private init(entryCount: Int, jurorCount: Int, starts: [Int32], jurors: [Int32], values: [Double]) {
        self.entryCount = entryCount
        self.jurorCount = jurorCount
        self.starts = starts
        self.jurors = jurors
        self.values = values
    }

    /// The totals of an entry, as positions in `values`.
    func totals(of entry: Int) -> Range<Int> { Int(starts[entry])..<Int(starts[entry + 1]) }

    /// The jurors who scored an entry, in ascending order.
    public func jurors(of entry: Int) -> [Int] { totals(of: entry).map { Int(jurors[$0]) } }

    /// The total of a juror for an entry, or nil when the juror did not score it.
    public func value(entry: Int, juror: Int) -> Double? {
        guard entry >= 0, entry < entryCount else { return nil }
        return totals(of: entry).first { Int(jurors[$0]) == juror }.map { values[$0] }
    }

    /// The same totals with their figures replaced, one a total in the table's order.
    func replacing(_ values: [Double]) -> TotalTable {
        TotalTable(entryCount: entryCount, jurorCount: jurorCount, starts: starts, jurors: jurors, values: values)
    }

    /// The same table without the totals of one juror, who keeps an index.
    func without(juror: Int) -> TotalTable {
        var kept: [JurorMean] = []
        kept.reserveCapacity(count)
        for entry in 0..<entryCount {
            for position in totals(of: entry) where Int(jurors[position]) != juror {
                kept.append(JurorMean(entry: Int32(entry), juror: jurors[position], value: values[position]))
            }
        }
        return TotalTable(entryCount: entryCount, jurorCount: jurorCount, sorted: kept)
    }

    /// The mean of the totals of each entry, or nil for an entry that nobody scored.
    public var means: [Double?] {
        (0..<entryCount).map { entry in
            let totals = totals(of: entry)
            return totals.isEmpty ? nil : values[totals].reduce(0, +) / Double(totals.count)
        }
    }

    /// How many entries each juror scored.
    var entriesOfJurors: [Int] {
        var counts = [Int](repeating: 0, count: jurorCount)
        for juror in jurors { counts[Int(juror)] += 1 }
        return counts
    }

    /// Whether the totals differ by more than rounding.
    var varies: Bool {
        guard let least = values.min(), let most = values.max() else { return false }
        return !areTied(least, most)
    }
}

/// Whether two figures are equal but for the rounding of binary arithmetic: within 1e-9 of their magnitude, or of 1.
func areTied(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(1, abs(left), abs(right))
}

/// Ranks figures from the highest on, 1224: a shared rank is the number of higher figures plus 1; nil keeps nil.
///
/// Figures within rounding of the highest of their group (`areTied`) share a rank.
public func competitionRanks(_ figures: [Double?]) -> [Int?] {
    let order = figures.indices.filter { figures[$0] != nil }.sorted { (figures[$0] ?? 0) > (figures[$1] ?? 0) }
    var ranks = [Int?](repeating: nil, count: figures.count)
    var rank = 1
    var highest = 0.0
    for (place, index) in order.enumerated() {
        let figure = figures[index] ?? 0
        if place == 0 || !areTied(figure, highest) {
            rank = place + 1
            highest = figure
        }
        ranks[index] = rank
    }
    return ranks
}
