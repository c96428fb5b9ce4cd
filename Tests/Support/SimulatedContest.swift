import Scoring

/// A made-up contest whose true levels are known: what lists and further readings are measured against.
///
/// A mark is level + leniency of the juror + chance, all normal; marks of pairs that nobody planned exist too, as what the juror would have
/// given.
public struct SimulatedContest {
    /// How contests are made.
    public struct Shape: Hashable, Sendable {
        /// The number of entries.
        public var entries = 120
        /// The number of jurors.
        public var jurors = 12
        /// Jurors an entry.
        public var panel = 5
        /// N of the list.
        public var places = 25
        /// Standard deviations of levels, leniencies and chance, in points.
        public var spreads = (level: 5.0, leniency: 4.0, chance: 5.0)

        /// Creates the shape of a provincial contest.
        public init() {}

        /// Compares shapes.
        public static func == (left: Self, right: Self) -> Bool {
            left.entries == right.entries && left.jurors == right.jurors && left.panel == right.panel
                && left.places == right.places && left.spreads == right.spreads
        }

        /// Hashes a shape.
        public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
    }

    /// How the contest was made.
    public let shape: Shape
    /// The true level of each entry.
    public let levels: [Double]
    /// What each juror gives, or would give, to each entry.
    public let marks: [[Double]]
    /// The jurors of each entry.
    public private(set) var panels: [[Int]]

    /// Makes a contest; the same seed makes the same one.
    public init(_ shape: Shape = Shape(), seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        let leniencies = (0..<shape.jurors).map { _ in shape.spreads.leniency * numbers.normal() }
        let levels = (0..<shape.entries).map { _ in 70 + shape.spreads.level * numbers.normal() }
        marks = levels.map { level in leniencies.map { level + $0 + shape.spreads.chance * numbers.normal() } }
        panels = levels.indices.map { _ in
            Array((0..<shape.jurors).shuffled(using: &numbers).prefix(shape.panel)).sorted()
        }
        self.levels = levels
        self.shape = shape
    }

    /// Adds a reading.
    public mutating func add(_ juror: Int, to entry: Int) { panels[entry] = (panels[entry] + [juror]).sorted() }

    /// Adds so many readings, spread evenly: entries by lot, none twice before all have one, each by the juror with the fewest readings.
    public mutating func spread(_ count: Int, seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        var left = count
        while left > 0 {
            for entry in levels.indices.shuffled(using: &numbers).prefix(left) {
                let free = (0..<shape.jurors).filter { !panels[entry].contains($0) }
                let loads = (0..<shape.jurors).map { juror in panels.count { $0.contains(juror) } }
                guard let juror = free.min(by: { (loads[$0], $0) < (loads[$1], $1) }) else { continue }
                add(juror, to: entry)
            }
            left -= min(left, levels.count)
        }
    }

    /// The totals that were given.
    public func totals() throws(StatisticsRefusal) -> TotalTable {
        try TotalTable(
            entries: levels.count, jurors: shape.jurors,
            totals: panels.enumerated().flatMap { entry, panel in
                panel.map { JurorMean(entry: entry, juror: $0, value: marks[entry][$0]) }
            })
    }

    /// How many of the truly best are not among the first by these figures.
    public func wrong(by figures: [Double?]) -> Int {
        func first(_ figures: [Double?]) -> Set<Int> {
            let order = figures.indices.sorted { (figures[$0] ?? -.infinity) > (figures[$1] ?? -.infinity) }
            return Set(order.prefix(shape.places))
        }
        return first(levels).subtracting(first(figures)).count
    }
}

extension SeededGenerator {
    /// A number of the standard normal distribution, by the sum of twelve uniform ones.
    public mutating func normal() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(next() >> 11) * 0x1p-53 }
    }
}

/// What further readings gain on simulated contests, chosen near the line or spread evenly.
public struct ReadingTrial: Sendable {
    /// Mean numbers of entries that are wrongly off the list.
    public struct Wrong: Hashable, Sendable {
        /// By the mean of the totals, as official.
        public var official = 0.0
        /// By the mixed model.
        public var model = 0.0
    }

    /// Without further readings.
    public private(set) var before = Wrong()
    /// With those that were proposed.
    public private(set) var proposed = Wrong()
    /// With as many spread evenly.
    public private(set) var even = Wrong()
    /// What the proposals expected to gain: the fall of the expected number of entries on the wrong side, each of which is one of a pair.
    public private(set) var expected = 0.0
    /// How many contests.
    public private(set) var contests = 0

    /// Runs contests.
    public init(contests: Int, readings: Int, seed: UInt64, shape: SimulatedContest.Shape = .init()) throws {
        for index in 0..<contests {
            try run(SimulatedContest(shape, seed: seed &+ UInt64(index)), readings, seed: UInt64(index))
        }
        let share = 1 / Double(max(1, self.contests))
        for part in [\ReadingTrial.before, \.proposed, \.even] {
            self[keyPath: part].official *= share
            self[keyPath: part].model *= share
        }
        expected *= share
    }

    private mutating func run(_ contest: SimulatedContest, _ readings: Int, seed: UInt64) throws {
        let posterior = try MixedPosterior(try MixedModel(try contest.totals()))
        let certainty = try Certainty(posterior, places: contest.shape.places, draws: 400, seed: seed)
        var search = ReadingSearch(certainty, jurors: contest.shape.jurors)
        var near = contest
        for _ in 0..<readings {
            guard let reading = search.best({ _, _ in true }) else { break }
            search.take(entry: reading.entry, juror: reading.juror)
            near.add(reading.juror, to: reading.entry)
        }
        var even = contest
        even.spread(readings, seed: seed)
        try add(contest, to: \.before)
        try add(near, to: \.proposed)
        try add(even, to: \.even)
        expected += search.errorBefore - search.errorAfter
        contests += 1
    }

    private mutating func add(_ contest: SimulatedContest, to part: WritableKeyPath<ReadingTrial, Wrong>) throws {
        let totals = try contest.totals()
        self[keyPath: part].official += Double(contest.wrong(by: totals.means))
        let posterior = try MixedPosterior(try MixedModel(totals))
        self[keyPath: part].model += Double(contest.wrong(by: posterior.levels))
    }
}
