/// How one juror marks beside the others, for the talk before the plenary meeting.
///
/// Nil stands where there is nothing to tell it from: a juror who abstained everywhere has only nils and zeros.
public struct JurorProfile: Hashable, Sendable {
    /// How many entries the juror scored.
    public var entries: Int
    /// Severity in points of the totals, positive when strict.
    public var severity: Double?
    /// The 95 % interval of the severity.
    public var severityInterval: ClosedRange<Double>?
    /// The root mean square of the juror's residuals in points: how far the juror is from the panel once severity is
    /// removed.
    public var residualSpread: Double?
    /// The largest standardised residual in magnitude, with its sign.
    public var largestResidual: Double?
    /// The entry of the largest standardised residual.
    public var largestResidualEntry: Int?
    /// Pearson's correlation of the juror's totals with the mean of the others' for the same entries, each other's
    /// severity removed; needs three entries with others.
    public var agreement: Double?
    /// The standard deviation of the juror's totals over that of the fair scores of the same entries: below 1 the juror
    /// keeps to the middle (central tendency), above 1 the juror spreads marks more than the panel.
    public var spreadRatio: Double?
    /// The share of marks at the top of the scale.
    public var topShare: Double?
    /// The share of marks at the bottom of the scale.
    public var bottomShare: Double?
    /// The root mean square, over entries, of the standard deviation of the juror's marks over criteria, as a share of
    /// the scale; near 0 the juror gives every criterion the same mark (halo).
    public var criterionSpread: Double?
    /// `criterionSpread` over that of the whole jury; well below 1 speaks of halo.
    public var criterionSpreadRatio: Double?

    /// Creates the profile of a juror of whom nothing else is known.
    public init(entries: Int) { self.entries = entries }
}

extension LeastSquares {
    /// Describes each juror from the totals, and from the marks where they are given.
    ///
    /// - Parameters:
    ///   - ratings: the marks behind the totals, with the same indices.
    ///   - scales: the lowest and highest mark of each criterion; without them extreme marks and halo are not told.
    /// - Throws: `unusableParameter` when there are scales but not one a criterion; `unknownIndex` when the marks are of
    ///   another jury.
    public func profiles(
        ratings: RatingTable? = nil, scales: [ClosedRange<Double>] = []
    ) throws(StatisticsRefusal) -> [JurorProfile] {
        var profiles = profilesOfTotals()
        guard let ratings, !scales.isEmpty else { return profiles }
        guard scales.count == ratings.criterionCount else { throw .unusableParameter }
        guard ratings.jurorCount == table.jurorCount else {
            throw .unknownIndex(entry: ratings.entryCount, juror: ratings.jurorCount, criterion: 0)
        }
        MarkHabits(ratings, scales: scales).describe(&profiles)
        return profiles
    }

    private func profilesOfTotals() -> [JurorProfile] {
        let scored = table.entriesOfJurors
        var squares = [Double](repeating: 0, count: table.jurorCount)
        var pairs = [Correlation](repeating: Correlation(), count: table.jurorCount)
        var spreads = [Correlation](repeating: Correlation(), count: table.jurorCount)
        var profiles = (0..<table.jurorCount).map { JurorProfile(entries: scored[$0]) }
        let standardised = standardisedResiduals()
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            let fair = fairScores[entry] ?? 0
            for position in range {
                let juror = Int(table.jurors[position])
                let total = table.values[position]
                squares[juror] += residuals[position] * residuals[position]
                spreads[juror].add(total, fair)
                if range.count > 1 {
                    let own = total - effects[juror]
                    pairs[juror].add(total, (fair * Double(range.count) - own) / Double(range.count - 1))
                }
                if let residual = standardised[position], abs(residual) > abs(profiles[juror].largestResidual ?? 0) {
                    profiles[juror].largestResidual = residual
                    profiles[juror].largestResidualEntry = entry
                }
            }
        }
        for juror in profiles.indices where scored[juror] > 0 {
            profiles[juror].severity = severity[juror]
            profiles[juror].severityInterval = severityInterval(of: juror)
            if residualSpread != nil, severity[juror] != nil {
                profiles[juror].residualSpread = (squares[juror] / Double(scored[juror])).squareRoot()
            }
            profiles[juror].agreement = pairs[juror].coefficient
            profiles[juror].spreadRatio = severity[juror] == nil ? nil : spreads[juror].ratioOfSpreads
        }
        return profiles
    }
}

/// Sums for a correlation of pairs, updated one at a time without loss of digits.
///
/// Source: Welford (1962), Technometrics 4, 419-420.
struct Correlation {
    private(set) var count = 0
    private var means = (0.0, 0.0)
    private var squares = (0.0, 0.0)
    private var products = 0.0

    mutating func add(_ x: Double, _ y: Double) {
        count += 1
        let (dx, dy) = (x - means.0, y - means.1)
        means.0 += dx / Double(count)
        means.1 += dy / Double(count)
        squares.0 += dx * (x - means.0)
        squares.1 += dy * (y - means.1)
        products += dx * (y - means.1)
    }

    /// Pearson's correlation, or nil with fewer than three pairs or without spread on a side.
    var coefficient: Double? {
        guard count >= 3, spreads(squares.0, means.0), spreads(squares.1, means.1) else { return nil }
        return min(1, max(-1, products / (squares.0.squareRoot() * squares.1.squareRoot())))
    }

    /// The standard deviation of the first over that of the second, or nil as for the correlation.
    var ratioOfSpreads: Double? {
        guard count >= 3, spreads(squares.1, means.1) else { return nil }
        return (squares.0 / squares.1).squareRoot()
    }

    /// Whether a sum of squares is more than rounding.
    private func spreads(_ squares: Double, _ mean: Double) -> Bool {
        squares > Double(count) * 1e-18 * max(1, mean * mean)
    }
}

/// Extreme marks and the spread over criteria, by juror.
private struct MarkHabits {
    var marks: [Int]
    var top: [Int]
    var bottom: [Int]
    var sheets: [Int]
    var variance: [Double]

    init(_ ratings: RatingTable, scales: [ClosedRange<Double>]) {
        marks = [Int](repeating: 0, count: ratings.jurorCount)
        top = marks
        bottom = marks
        sheets = marks
        variance = [Double](repeating: 0, count: ratings.jurorCount)
        for entry in 0..<ratings.entryCount {
            var position = Int(ratings.starts[entry])
            while position < Int(ratings.starts[entry + 1]) {
                position = add(sheetAt: position, before: Int(ratings.starts[entry + 1]), of: ratings, scales: scales)
            }
        }
    }

    private mutating func add(
        sheetAt start: Int, before end: Int, of ratings: RatingTable, scales: [ClosedRange<Double>]
    ) -> Int {
        let juror = Int(ratings.jurors[start])
        var count = 0.0
        var mean = 0.0
        var squares = 0.0
        var position = start
        while position < end, Int(ratings.jurors[position]) == juror {
            let scale = scales[Int(ratings.criteria[position])]
            let score = ratings.scores[position]
            marks[juror] += 1
            if score >= scale.upperBound { top[juror] += 1 }
            if score <= scale.lowerBound { bottom[juror] += 1 }
            let width = scale.upperBound - scale.lowerBound
            let share = width > 0 && width.isFinite ? (score - scale.lowerBound) / width : 0
            count += 1
            let change = share - mean
            mean += change / count
            squares += change * (share - mean)
            position += 1
        }
        if count > 1 {
            sheets[juror] += 1
            variance[juror] += squares / (count - 1)
        }
        return position
    }

    func describe(_ profiles: inout [JurorProfile]) {
        let allSheets = sheets.reduce(0, +)
        let whole = allSheets > 0 ? (variance.reduce(0, +) / Double(allSheets)).squareRoot() : 0
        for juror in profiles.indices where marks[juror] > 0 {
            profiles[juror].topShare = Double(top[juror]) / Double(marks[juror])
            profiles[juror].bottomShare = Double(bottom[juror]) / Double(marks[juror])
            guard sheets[juror] > 0 else { continue }
            let spread = (variance[juror] / Double(sheets[juror])).squareRoot()
            profiles[juror].criterionSpread = spread
            if whole > 1e-12 { profiles[juror].criterionSpreadRatio = spread / whole }
        }
    }
}
