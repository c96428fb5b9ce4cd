import Scoring

/// Whether jurors of a stage grow stricter or milder while they score, beside the other jurors of the same entries.
///
/// For the organizer alone; it changes no figure. The order of a juror's sheets is that of the days of signing, and within a day that in
/// which the store received them.
public struct StageDrift: Sendable {
    /// What is told of one juror.
    public struct Juror: Hashable, Sendable {
        /// The juror.
        public var juror: JurorID
        /// The change from the first sheet to the last; nil where it cannot be told.
        public var trend: JurorDrift.Trend?
    }

    /// The jurors who scored, by identifier; or why nothing can be told.
    public var jurors: Statistic<[Juror]>
    /// How many times its standard error a change must have to be beyond chance; 0 where nobody can be judged.
    public var threshold: Double

    /// The jurors whose change is beyond chance, the greatest first.
    public var drifting: [Juror] {
        ((try? jurors.get()) ?? []).filter { $0.trend?.isBeyondChance ?? false }
            .sorted { abs($0.trend?.change ?? 0) > abs($1.trend?.change ?? 0) }
    }

    /// Looks at sheets of one stage; those that abstain tell nothing.
    public init(_ sheets: [SignedSheet], rubrics: [RubricID: Rubric]) {
        let scored = sheets.compactMap { sheet -> (sheet: SignedSheet, total: Double)? in
            guard case .marks(let marks) = sheet.sheet.content, let rubric = rubrics[sheet.rubric],
                let total = try? rubric.total(of: marks).total
            else { return nil }
            return (sheet, total.approximate)
        }
        let entries = Set(scored.map(\.sheet.sheet.entry)).sorted()
        let ids = Set(scored.map(\.sheet.sheet.juror)).sorted()
        let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
        var totals: [JurorMean] = []
        var moments: [TotalMoment] = []
        for (sheet, total) in scored {
            guard let entry = places[sheet.sheet.entry], let juror = numbers[sheet.sheet.juror] else { continue }
            totals.append(JurorMean(entry: entry, juror: juror, value: total))
            moments.append(TotalMoment(entry: entry, juror: juror, moment: sheet.order))
        }
        let found = Statistic { () throws(StatisticsRefusal) in
            let table = try TotalTable(entries: entries.count, jurors: ids.count, totals: totals)
            return try JurorDrift(try LeastSquares(table), moments: moments)
        }
        threshold = (try? found.get())?.threshold ?? 0
        jurors = found.map { found in ids.indices.map { Juror(juror: ids[$0], trend: found.trends[$0]) } }
    }
}

extension SignedSheet {
    /// Grows with the day of signing, and within a day with the moment of receipt.
    fileprivate var order: Int64 {
        let day = (signature.date.year * 12 + signature.date.month) * 31 + signature.date.day
        return Int64(day) * 1_000_000_000_000 + Int64(received?.moment.seconds ?? 0)
    }
}
