/// When a juror gave a total, for the order of the juror's own work.
public struct TotalMoment: Hashable, Sendable {
    /// The index of the entry.
    public var entry: Int
    /// The index of the juror.
    public var juror: Int
    /// Any number that grows with time; equal ones were given together.
    public var moment: Int64

    /// Creates a moment.
    public init(entry: Int, juror: Int, moment: Int64) {
        self.entry = entry
        self.juror = juror
        self.moment = moment
    }
}

/// Whether a juror's later totals are stricter or milder than the earlier ones, beside those of the other jurors of the same entries.
///
/// Model: y_ej = a_e + b_j + d_j t_ej + error, two-way least squares with a slope, where t runs from -1/2 (the juror's first total)
/// to 1/2 (the last) in the juror's own order, totals given together sharing their mean place. Each juror's slope is estimated with the
/// other slopes at 0, except those that were found: the juror whose slope is farthest beyond chance is taken into the model and the others
/// are looked at again, until none is beyond chance, so that a juror who drifts does not make the colleagues seem to drift the other
/// way. Beyond chance means a two-sided t test at 5 % divided by the number of jurors who can be judged (Bonferroni): in nineteen of twenty juries without
/// drift nobody is named. Jurors who all change alike in entries that they all read at the same time cannot be told from the entries.
///
/// Source: Frisch & Waugh (1933), Econometrica 1, 387-401 (partial regression); Searle (1971), Linear Models, 8.2 (covariance in
/// two-way designs); on raters' drift Wolfe, Moulder & Myford (2001), Journal of Applied Measurement 2, 256-280. Time is the number of
/// jurors times the totals, memory linear in the totals and the square of the jurors.
public struct JurorDrift: Sendable {
    /// The change of one juror.
    public struct Trend: Hashable, Sendable {
        /// By how many points the juror's last totals are stricter than the first, as the line has it; negative when milder.
        public var change: Double
        /// Its standard error, in points.
        public var error: Double
        /// How many totals it is told from.
        public var totals: Int
        /// Whether it is beyond chance.
        public var isBeyondChance: Bool
    }

    /// With fewer totals nothing is said of a juror.
    public static let leastTotals = 8
    /// With fewer degrees of freedom nothing is said at all.
    public static let leastFreedom = 10
    /// With more jurors the work grows too large.
    static let mostJurors = 1000

    /// The change of each juror; nil for one with too few totals, without an order, or whose order cannot be told from the entries.
    public let trends: [Trend?]
    /// How many times its standard error a change must have to be beyond chance.
    public let threshold: Double

    /// Looks for drift.
    ///
    /// - Parameters:
    ///   - fit: of the totals.
    ///   - moments: when totals were given; a juror with a total that has none is not judged.
    /// - Throws: `noResidualFreedom` with fewer than ``leastFreedom`` degrees of freedom or when nothing is left unexplained;
    ///   `tooMany` with more than 1000 jurors.
    public init(_ fit: LeastSquares, moments: [TotalMoment]) throws(StatisticsRefusal) {
        let table = fit.table
        guard table.jurorCount <= Self.mostJurors else { throw .tooMany(table.jurorCount, limit: Self.mostJurors) }
        let squares = fit.residuals.reduce(0) { $0 + $1 * $1 }
        guard fit.freedom > Self.leastFreedom, squares > 1e-9 * Double(table.count) else { throw .noResidualFreedom }
        let order = OwnOrder(table, moments)
        var equations = DriftEquations(fit, order, squares: squares)
        let judged = equations.judged.count
        guard judged > 0 else {
            trends = [Trend?](repeating: nil, count: table.jurorCount)
            threshold = 0
            return
        }
        let level = 1 - 0.05 / Double(judged)
        let start = equations
        var found: [Int] = []
        func reach(_ taken: Int) -> Double {
            Distributions.tTwoSided(level, freedom: Double(fit.freedom - taken - 1))
        }
        while found.count < judged, fit.freedom - found.count > Self.leastFreedom,
            let next = equations.steepest(freedom: fit.freedom - found.count - 1, without: found),
            next.ratio > reach(found.count)
        {
            found.append(next.juror)
            equations.take(next.juror)
        }
        var trends = [Trend?](repeating: nil, count: table.jurorCount)
        for juror in equations.judged {
            var own = equations
            if found.contains(juror) {
                own = start
                for other in found where other != juror { own.take(other) }
            }
            let taken = found.count - (found.contains(juror) ? 1 : 0)
            guard let slope = own.slope(of: juror, freedom: fit.freedom - taken - 1) else { continue }
            trends[juror] = Trend(
                change: -slope.value, error: slope.error, totals: order.counts[juror],
                isBeyondChance: found.contains(juror))
        }
        self.trends = trends
        threshold = reach(found.count)
    }
}

/// Where in its juror's own order each total stands, from -1/2 to 1/2, in the table's order.
private struct OwnOrder {
    /// The place of each total; nil for all totals of a juror who cannot be judged.
    private(set) var places: [Double?]
    private(set) var counts: [Int]

    init(_ table: TotalTable, _ moments: [TotalMoment]) {
        struct Pair: Hashable {
            var entry: Int
            var juror: Int
        }
        let known = Dictionary(
            moments.map { (Pair(entry: $0.entry, juror: $0.juror), $0.moment) }, uniquingKeysWith: { first, _ in first }
        )
        var own = [[(position: Int, moment: Int64)]](repeating: [], count: table.jurorCount)
        var lacking: Set<Int> = []
        for entry in 0..<table.entryCount {
            for position in table.totals(of: entry) {
                let juror = Int(table.jurors[position])
                guard let moment = known[Pair(entry: entry, juror: juror)] else {
                    lacking.insert(juror)
                    continue
                }
                own[juror].append((position, moment))
            }
        }
        var places = [Double?](repeating: nil, count: table.count)
        counts = own.map(\.count)
        for (juror, totals) in own.enumerated() where !lacking.contains(juror) && totals.count >= JurorDrift.leastTotals
        {
            let sorted = totals.sorted { $0.moment < $1.moment }
            var first = 0
            while first < sorted.count {
                var end = first
                while end < sorted.count, sorted[end].moment == sorted[first].moment { end += 1 }
                let middle = Double(first + end - 1) / 2
                for index in first..<end {
                    places[sorted[index].position] = middle / Double(sorted.count - 1) - 0.5
                }
                first = end
            }
        }
        self.places = places
    }
}

/// The normal equations of the slopes once entries and jurors are eliminated.
private struct DriftEquations {
    /// The jurors who can be judged.
    private(set) var judged: [Int] = []
    private let count: Int
    private var matrix: [Double]
    private var right: [Double]
    private var squares: Double

    init(_ fit: LeastSquares, _ order: OwnOrder, squares: Double) {
        let table = fit.table
        count = table.jurorCount
        matrix = [Double](repeating: 0, count: count * count)
        right = [Double](repeating: 0, count: count)
        self.squares = squares
        var plain = [Double](repeating: 0, count: count)
        for (position, place) in order.places.enumerated() {
            guard let place else { continue }
            let juror = Int(table.jurors[position])
            right[juror] += place * fit.residuals[position]
            plain[juror] += place * place
        }
        for juror in 0..<count where plain[juror] > 0 {
            let column = order.places.indices.map {
                Int(table.jurors[$0]) == juror ? order.places[$0] ?? 0 : 0
            }
            let left = fit.unexplained(column)
            for (position, place) in order.places.enumerated() {
                guard let place else { continue }
                matrix[juror * count + Int(table.jurors[position])] += place * left[position]
            }
            if matrix[juror * count + juror] > 0.05 * plain[juror] { judged.append(juror) }
        }
    }

    /// The slope of a juror with its standard error; nil when the slopes that were taken leave nothing to tell it from.
    func slope(of juror: Int, freedom: Int) -> (value: Double, error: Double)? {
        let own = matrix[juror * count + juror]
        guard own > 1e-6, freedom > 0 else { return nil }
        let value = right[juror] / own
        let rest = max(0, squares - value * right[juror]) / Double(freedom)
        return (value, (rest / own).squareRoot())
    }

    /// The juror whose slope is farthest beyond its error.
    func steepest(freedom: Int, without found: [Int]) -> (juror: Int, ratio: Double)? {
        var best: (juror: Int, ratio: Double)?
        for juror in judged where !found.contains(juror) {
            guard let slope = slope(of: juror, freedom: freedom), slope.error > 0 else { continue }
            let ratio = abs(slope.value) / slope.error
            if ratio > best?.ratio ?? 0 { best = (juror, ratio) }
        }
        return best
    }

    /// Takes a juror's slope into the model.
    mutating func take(_ juror: Int) {
        let own = matrix[juror * count + juror]
        guard own > 1e-6 else { return }
        let row = (0..<count).map { matrix[juror * count + $0] }
        let value = right[juror] / own
        squares = max(0, squares - value * right[juror])
        for other in judged where row[other] != 0 && other != juror {
            right[other] -= row[other] * value
            for column in judged where column != juror {
                matrix[other * count + column] -= row[other] * row[column] / own
            }
        }
    }
}
