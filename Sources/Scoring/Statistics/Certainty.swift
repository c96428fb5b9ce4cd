/// How certain it is which entries are among the first so many, given how much jurors differ.
///
/// Joint draws of all levels from the mixed model's posterior; each draw has its first N. The probability is about what
/// this jury and others like it think, not about merit beyond any jury, and it takes the estimated variances as known.
/// The same seed gives the same figures.
///
/// Source: Laird & Louis (1989), Journal of Educational Statistics 14, 29-46 (ranks from posterior draws). The first 1000
/// draws (400 with more than 5000 entries) are of all entries and give the intervals of ranks; later ones only of those
/// within 5 standard deviations of the cut, which changes no probability by more than one in a million. Memory is linear
/// in the entries.
public struct Certainty: Sendable {
    /// The number of places N.
    public let places: Int
    /// The number of draws.
    public let draws: Int
    /// Whether rules beside the size decided each draw's list: quotas, caps or a floor.
    public let isRuled: Bool
    /// The share of draws in which each entry is among the first N, or on the list that the rules compose of the draw; nil for an entry
    /// that nobody scored.
    public let probabilities: [Double?]
    /// The ranks that hold an entry's rank in 95 % of draws, each end cut by 2.5 %; of the draws of all entries.
    public let rankIntervals: [ClosedRange<Int>?]
    /// The mean over draws of the N-th highest level, in points.
    public let cut: Double
    /// The posterior behind it.
    public let posterior: MixedPosterior

    /// Draws.
    ///
    /// - Parameters:
    ///   - posterior: of the totals.
    ///   - places: N, at least 1 and below the number of scored entries.
    ///   - draws: at least 100; with 10,000 a probability of one half is known to 0.01.
    ///   - seed: of the random numbers.
    ///   - rules: what decides beside the size who is on the list; each draw's list is then composed by the code of the official one.
    ///   - acrossPanels: whether panels that share no entry may be compared as if entries and jurors had been dealt to
    ///     them by lot.
    /// - Throws: `unconnectedPanels` unless `acrossPanels`; `unusablePlaces`; `unusableParameter` for fewer draws;
    ///   `entriesNotDistinguished` when the variance of entries is zero.
    public init(
        _ posterior: MixedPosterior, places: Int, draws: Int = 10_000, seed: UInt64, rules: ListRules? = nil,
        acrossPanels: Bool = false
    ) throws(StatisticsRefusal) {
        let connectivity = posterior.connectivity
        guard acrossPanels || connectivity.isConnected else { throw .unconnectedPanels(connectivity.panelCount) }
        let scored = posterior.levels.indices.filter { posterior.levels[$0] != nil }
        guard places >= 1, places < scored.count else { throw .unusablePlaces(places, entries: scored.count) }
        guard draws >= 100 else { throw .unusableParameter }
        guard posterior.model.entryVariance > 0 else { throw .entriesNotDistinguished }
        var numbers = SeededNumbers(seed: seed)
        var full = FullDraws(
            posterior, entries: scored, places: places, draws: min(draws, scored.count > 5000 ? 400 : 1000))
        full.run(&numbers)
        var counts = full.counts.map(Double.init)
        let ruling = rules.flatMap { $0.shapeTheList && $0.candidates.count == posterior.levels.count ? $0 : nil }
        let draws = ruling == nil ? draws : Self.ruledDraws(draws, entries: scored.count)
        if draws > full.draws, ruling == nil {
            full.addRest(draws - full.draws, to: &counts, posterior, places: places, &numbers)
        }
        var probabilities = [Double?](repeating: nil, count: posterior.levels.count)
        var intervals = [ClosedRange<Int>?](repeating: nil, count: posterior.levels.count)
        for (index, entry) in scored.enumerated() {
            probabilities[entry] = counts[index] / Double(draws)
            intervals[entry] = full.ranks.interval(of: index)
        }
        if let ruling {
            probabilities = try Self.ruledProbabilities(
                posterior, ruling, entries: scored, draws: draws, seed: seed)
        }
        self.places = places
        self.draws = draws
        isRuled = ruling != nil
        self.probabilities = probabilities
        rankIntervals = intervals
        cut = full.cut.mean
        self.posterior = posterior
    }

    /// The verdict on an entry; nil for one that nobody scored.
    public func verdict(on entry: Int) -> CutVerdict? { probabilities[entry].map(CutVerdict.init(probability:)) }

    /// The expected number of entries that are wrongly in or out when each is where it is more likely.
    public var expectedErrors: Double { probabilities.compactMap { $0 }.reduce(0) { $0 + min($1, 1 - $1) } }
}

/// What a probability of being among the first N says in one word.
public enum CutVerdict: Hashable, Sendable {
    /// At 0.95 or above.
    case safe
    /// Between 0.05 and 0.95: more readings may be worth while.
    case contested
    /// At 0.05 or below.
    case out

    /// Judges a probability.
    public init(probability: Double) {
        self = probability >= 0.95 ? .safe : probability > 0.05 ? .contested : .out
    }
}

/// Mean and standard deviation of a sequence.
struct Spread {
    private(set) var count = 0.0
    private(set) var mean = 0.0
    private var squares = 0.0

    mutating func add(_ value: Double) {
        count += 1
        let change = value - mean
        mean += change / count
        squares += change * (value - mean)
    }

    var deviation: Double { count > 1 ? (squares / (count - 1)).squareRoot() : 0 }
}

/// Draws of all entries: how often each is among the first, its extreme ranks, and where the cut is.
private struct FullDraws {
    let draws: Int
    let places: Int
    private(set) var levels: LevelDraws
    private(set) var counts: [Int]
    private(set) var ranks: ExtremeRanks
    private(set) var cut = Spread()

    init(_ posterior: MixedPosterior, entries: [Int], places: Int, draws: Int) {
        self.draws = draws
        self.places = places
        levels = LevelDraws(posterior, entries: entries)
        counts = [Int](repeating: 0, count: entries.count)
        ranks = ExtremeRanks(count: entries.count, draws: draws)
    }

    mutating func run(_ numbers: inout SeededNumbers) {
        var ranking = BucketRanking(count: counts.count)
        for _ in 0..<draws {
            levels.draw(&numbers)
            ranking.rank(levels.totals)
            for index in counts.indices {
                let rank = Int(ranking.ranks[index])
                if rank <= places { counts[index] += 1 }
                if rank == places { cut.add(levels.totals[index]) }
                ranks.add(ranking.ranks[index], of: index)
            }
        }
    }

    /// Adds draws of the entries near the cut; the others are where they are.
    func addRest(
        _ rest: Int, to counts: inout [Double], _ posterior: MixedPosterior, places: Int,
        _ numbers: inout SeededNumbers
    ) {
        var near: [Int] = []
        var above = 0
        for (index, entry) in levels.entries.enumerated() {
            let (level, error) = (posterior.levels[entry] ?? 0, posterior.errors[entry] ?? 0)
            if abs(level - cut.mean) <= 5 * (error * error + cut.deviation * cut.deviation).squareRoot() {
                near.append(index)
            } else if level > cut.mean {
                above += 1
                counts[index] += Double(rest)
            }
        }
        let open = places - above
        guard open >= 1, open <= near.count else { return }
        var draws = LevelDraws(posterior, entries: near.map { levels.entries[$0] })
        var selection = draws.totals
        for _ in 0..<rest {
            draws.draw(&numbers)
            for index in selection.indices { selection[index] = draws.totals[index] }
            let lowest = selection.selectHighest(open)
            for (index, total) in draws.totals.enumerated() where total >= lowest { counts[near[index]] += 1 }
        }
    }
}

extension [Double] {
    /// Finds the n-th highest number, leaving the numbers in another order.
    ///
    /// Source: Hoare (1961), Communications of the ACM 4, 321-322 (FIND).
    mutating func selectHighest(_ n: Int) -> Double {
        withUnsafeMutableBufferPointer { values in
            var (low, high) = (0, values.count - 1)
            let wanted = n - 1
            while low < high {
                let pivot = values[(low + high) / 2]
                var (left, right) = (low, high)
                while left <= right {
                    while values[left] > pivot { left += 1 }
                    while values[right] < pivot { right -= 1 }
                    if left <= right {
                        values.swapAt(left, right)
                        left += 1
                        right -= 1
                    }
                }
                if wanted <= right {
                    high = right
                } else if wanted >= left {
                    low = left
                } else {
                    break
                }
            }
            return values[wanted]
        }
    }
}
