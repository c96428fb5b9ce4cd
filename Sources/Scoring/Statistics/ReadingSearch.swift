/// Looks for further readings, one after the other, that lower the expected number of wrong decisions at the cut most.
///
/// As things stand an entry is on the wrong side with probability Phi(-|m - c| / s), with m and s the posterior mean and error of its
/// level and c the cut. Further readings move m by a normal amount whose variance is what they take off s^2, so that the
/// expected error after them follows before anybody has read. With the variances of the model taken as known, the posterior covariance
/// of levels and severities depends on who reads what alone, and not on the marks: a reading h = level + severity of variance
/// V = h' S h + residual changes it to S - S h h' S / V. So each reading is chosen in view of those chosen before it: the second for
/// the same entry tells less, and a juror whose severity is little known tells less.
///
/// What is chosen depends on how much a reading would tell, and never on the side to which it is likely to move the entry: a juror
/// known to be mild is worth as much as a strict one. The cut is taken as known. Greedy: each reading is the best next one, and not
/// each set the best set.
///
/// Source: Chick (2006), "Subjective probability and Bayesian methodology", Handbooks in Operations Research 13, 225-257 (expected
/// value of information in ranking and selection). Memory and time of a reading grow with the square of ``mostEntries`` and the jurors.
public struct ReadingSearch: Sendable {
    /// The most entries near the cut that are looked at.
    public static let mostEntries = 300
    /// An entry that is wrong with a lower probability is not looked at.
    static let leastError = 1e-4

    /// The certainty that is to grow.
    public let certainty: Certainty
    /// The entries that are looked at, those whose side is least certain first.
    public let entries: [Int]
    /// The expected number of entries on the wrong side of the cut, without further readings.
    public let errorBefore: Double
    /// The errors and distances from the cut with which the search began, by place among ``entries``.
    private let errors: [Double]
    private let distances: [Double]
    /// The expected error of each entry after what was taken, by place.
    private var expected: [Double]
    /// What those who are not looked at add.
    private let rest: Double
    /// The covariance of levels and severities, levels first.
    private var covariance: [Double]
    private let size: Int
    private let jurorCount: Int
    private var read: [Set<Int>]

    /// Starts a search.
    ///
    /// - Parameters:
    ///   - certainty: of the list.
    ///   - jurors: how many may be asked, numbered as in its table; those beyond the table have read nothing yet.
    public init(_ certainty: Certainty, jurors: Int) {
        let posterior = certainty.posterior
        var known: [(entry: Int, before: Double)] = []
        for (entry, level) in posterior.levels.enumerated() {
            guard let level, let error = posterior.errors[entry], error > 0 else { continue }
            known.append((entry, Distributions.normal(-abs(level - certainty.cut) / error)))
        }
        known.sort { ($1.before, $0.entry) < ($0.before, $1.entry) }
        errorBefore = known.reduce(0) { $0 + $1.before }
        let near = known.prefix(Self.mostEntries).filter { $0.before >= Self.leastError }
        let entries = near.map(\.entry)
        expected = near.map(\.before)
        rest = errorBefore - expected.reduce(0, +)
        errors = entries.map { posterior.errors[$0] ?? 0 }
        distances = entries.map { (posterior.levels[$0] ?? 0) - certainty.cut }
        read = entries.map { Set(posterior.model.table.jurors(of: $0)) }
        jurorCount = max(jurors, posterior.model.table.jurorCount)
        size = entries.count + jurorCount
        covariance = posterior.covariance(ofLevels: entries, jurors: jurorCount)
        self.certainty = certainty
        self.entries = entries
    }

    /// The expected number of entries on the wrong side of the cut, after the readings that were taken.
    public var errorAfter: Double { rest + expected.reduce(0, +) }

    /// The best next reading, or nil when none is allowed or none would tell anything.
    ///
    /// - Parameter isAllowed: whether a juror may still be asked about an entry; jurors who read it are never asked again.
    public func best(_ isAllowed: (_ entry: Int, _ juror: Int) -> Bool) -> ExtraReading? {
        var best: ExtraReading?
        for place in entries.indices {
            guard let telling = mostTelling(about: place, isAllowed) else { continue }
            let after = min(expected[place], error(of: place, moved: moved(place) + telling.moved))
            let found = ExtraReading(
                entry: entries[place], juror: telling.juror, errorBefore: expected[place], errorAfter: after)
            if found.gain > best?.gain ?? 0 { best = found }
        }
        return best
    }

    /// Takes a reading, in view of which later ones are chosen.
    ///
    /// One of an entry that is not looked at changes nothing.
    public mutating func take(entry: Int, juror: Int) {
        guard let place = entries.firstIndex(of: entry), (0..<jurorCount).contains(juror),
            read[place].insert(juror).inserted
        else { return }
        let other = entries.count + juror
        let change = (0..<size).map { covariance[$0 * size + place] + covariance[$0 * size + other] }
        let variance = change[place] + change[other] + certainty.posterior.model.residualVariance
        for row in 0..<size where change[row] != 0 {
            let factor = change[row] / variance
            for column in 0..<size { covariance[row * size + column] -= factor * change[column] }
        }
        for place in entries.indices { expected[place] = min(expected[place], error(of: place, moved: moved(place))) }
    }

    /// The expected error of an entry after what was taken; nil for one that is not looked at.
    public func expectedError(of entry: Int) -> Double? { entries.firstIndex(of: entry).map { expected[$0] } }

    private func error(of place: Int, moved: Double) -> Double {
        let own = errors[place]
        return Certainty.expectedError(distance: distances[place], error: own, moved: min(moved, own * own))
    }

    /// By how much the variance of a level is lower than in the beginning.
    private func moved(_ place: Int) -> Double {
        max(0, errors[place] * errors[place] - covariance[place * size + place])
    }

    /// The juror whose reading would lower the variance of the level most; of equals the first.
    private func mostTelling(about place: Int, _ isAllowed: (Int, Int) -> Bool) -> (juror: Int, moved: Double)? {
        let own = covariance[place * size + place]
        let residual = certainty.posterior.model.residualVariance
        var best: (juror: Int, moved: Double)?
        for juror in 0..<jurorCount where !read[place].contains(juror) && isAllowed(entries[place], juror) {
            let other = entries.count + juror
            let shared = covariance[place * size + other]
            let variance = own + 2 * shared + covariance[other * size + other] + residual
            let moved = (own + shared) * (own + shared) / variance
            if moved > (best?.moved ?? 0) * (1 + 1e-9) { best = (juror, moved) }
        }
        return best
    }
}

extension MixedPosterior {
    /// The posterior covariance of some levels and of all severities, levels first, dense.
    ///
    /// - Parameter jurors: how many jurors; one without totals has the variance of jurors and no covariance.
    func covariance(ofLevels entries: [Int], jurors: Int) -> [Double] {
        let size = entries.count + jurors
        let inner = factor.size
        let variance = model.residualVariance
        let gradients = entries.map {
            Gradient($0, model.likelihood, weight: weights[$0], scale: jurorScale)
        }
        var places = [Int?](repeating: nil, count: jurors)
        for (place, juror) in model.likelihood.scoring.enumerated() { places[juror] = place }
        var result = [Double](repeating: 0, count: size * size)
        func set(_ row: Int, _ column: Int, _ value: Double) {
            result[row * size + column] = value
            result[column * size + row] = value
        }
        // The covariance of each level with every scaled effect and mu.
        for (row, gradient) in gradients.enumerated() {
            let along = (0..<inner).map { gradient.covariance(with: $0, covariance, size: inner) }
            for column in row..<gradients.count {
                let other = gradients[column]
                let shared =
                    other.ofJuror * other.places.reduce(0) { $0 + along[$1] } + other.ofMean * along[inner - 1]
                set(row, column, variance * (shared + (row == column ? weights[entries[row]] : 0)))
            }
            for (juror, place) in places.enumerated() {
                guard let place else { continue }
                set(row, entries.count + juror, jurorScale * variance * along[place])
            }
        }
        for (juror, place) in places.enumerated() {
            guard let place else {
                set(entries.count + juror, entries.count + juror, model.jurorVariance)
                continue
            }
            for (second, other) in places.enumerated() where second >= juror {
                guard let other else { continue }
                set(
                    entries.count + juror, entries.count + second,
                    jurorScale * jurorScale * variance * covariance[place * inner + other])
            }
        }
        return result
    }
}
