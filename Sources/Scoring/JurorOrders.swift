/// The order in which each juror puts the entries of one ranking, by the juror's own exact totals.
///
/// A juror's order holds the entries that this juror scored. Equal totals are equal places: no order is made of them.
public struct JurorOrders: Hashable, Sendable {
    /// The place that one juror gives one entry.
    public struct Place: Hashable, Sendable {
        /// The juror.
        public var juror: JurorID
        /// How many entries the juror puts before it.
        public var before: Int
        /// How many other entries the juror puts level with it.
        public var level: Int
        /// How many entries the juror put in order, this one among them.
        public var count: Int

        /// The place from 1; entries that are level share the mean of the places that they take, so it may end in a half.
        public var place: Ratio { Ratio.half(2 * before + level + 2) }

        /// Borda's points from 100 for a first place to 0 for a last: the share of the others that stand behind, a level one as half.
        ///
        /// 50 for a juror who scored a single entry, which is the mean of the points of every order.
        public var points: Ratio {
            guard count > 1 else { return Ratio(50) }
            // The divisor is positive, so this always fits.
            return Ratio(reducing: Int128(100 * (2 * (count - 1 - before) - level)), over: Int128(2 * (count - 1)))
        }
    }

    /// The entries, in the order in which they were given.
    public let entries: [EntryID]
    /// The places of each entry, by the identifiers of the jurors.
    public let places: [[Place]]

    /// Reads the orders out of the totals of panels, one an entry.
    public init(_ panels: [PanelResult]) {
        var totals: [JurorID: [(entry: Int, total: Ratio)]] = [:]
        for (entry, panel) in panels.enumerated() {
            for figure in panel.totals { totals[figure.juror, default: []].append((entry, figure.total)) }
        }
        var places = [[Place]](repeating: [], count: panels.count)
        for juror in totals.keys.sorted() {
            let sorted = (totals[juror] ?? []).sorted { ($1.total, $0.entry) < ($0.total, $1.entry) }
            var start = 0
            while start < sorted.count {
                let end = sorted[start...].firstIndex { $0.total != sorted[start].total } ?? sorted.count
                for position in start..<end {
                    places[sorted[position].entry].append(
                        Place(juror: juror, before: start, level: end - start - 1, count: sorted.count))
                }
                start = end
            }
        }
        entries = panels.map(\.entry)
        self.places = places
    }

    /// How many parts the entries fall into that no juror's order links; entries of different parts were never compared.
    public var partCount: Int {
        var parts = Array(entries.indices)
        func root(_ entry: Int) -> Int {
            var entry = entry
            while parts[entry] != entry { entry = parts[entry] }
            return entry
        }
        var first: [JurorID: Int] = [:]
        for (entry, places) in places.enumerated() {
            for place in places {
                let other = first[place.juror] ?? entry
                first[place.juror] = other
                parts[root(entry)] = root(other)
            }
        }
        return entries.indices.count { parts[$0] == $0 && !places[$0].isEmpty }
    }

    /// Borda's score of an entry from 0 to 100: the mean of its points over the jurors who scored it; nil where none did.
    ///
    /// Where every juror scored every entry, the order is that of Borda's count.
    ///
    /// Source: Borda (1781), Mémoire sur les élections au scrutin; for equal places their mean, Black (1976), Public Choice 28.
    ///
    /// - Throws: `overflow` when the mean does not fit, which it does for orders of the lengths that contests have.
    public func bordaScore(of entry: Int) throws(ArithmeticFailure) -> Ratio? {
        try places[entry].lazy.map(\.points).mean()
    }

    /// How many jurors put each entry before each other one, of those who scored both.
    ///
    /// - Throws: `tooMany` with more than `PairwiseVotes.mostEntries` entries.
    public func votes() throws(StatisticsRefusal) -> PairwiseVotes {
        var ballots: [JurorID: [Int?]] = [:]
        for (entry, places) in places.enumerated() {
            for place in places {
                ballots[place.juror, default: Array(repeating: nil, count: entries.count)][entry] = place.before + 1
            }
        }
        return try PairwiseVotes(entries: entries.count, ballots: ballots.values.map { (1, $0) })
    }
}

extension Ratio {
    /// A number of halves.
    fileprivate static func half(_ halves: Int) -> Ratio { Ratio(reducing: Int128(halves), over: 2) }
}
