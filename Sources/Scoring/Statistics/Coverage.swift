/// How well the entries are covered by jurors.
public struct Coverage: Hashable, Sendable {
    /// How many jurors scored each entry.
    public var jurorsOfEntry: [Int]
    /// How many entries each juror scored.
    public var entriesOfJuror: [Int]
    /// How many totals there are.
    public var totals: Int

    /// Counts the totals of a jury.
    public init(_ table: TotalTable) {
        jurorsOfEntry = (0..<table.entryCount).map { table.totals(of: $0).count }
        entriesOfJuror = table.entriesOfJurors
        totals = table.count
    }

    /// How many pairs of an entry and a juror have no total.
    public var emptyPairs: Int { jurorsOfEntry.count * entriesOfJuror.count - totals }

    /// The share of pairs of an entry and a juror with a total, or nil without entries or jurors.
    public var share: Double? {
        let pairs = jurorsOfEntry.count * entriesOfJuror.count
        return pairs == 0 ? nil : Double(totals) / Double(pairs)
    }

    /// The entries that fewer than so many jurors scored; three are the least for which an odd one stands out.
    public func entries(below jurors: Int = 3) -> [Int] {
        jurorsOfEntry.indices.filter { jurorsOfEntry[$0] < jurors }
    }

    /// How many entries so many jurors scored, by the number of jurors in ascending order.
    public var distribution: [(jurors: Int, entries: Int)] {
        var counts: [Int: Int] = [:]
        for jurors in jurorsOfEntry { counts[jurors, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { (jurors: $0.key, entries: $0.value) }
    }
}
