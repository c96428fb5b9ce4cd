/// What one more total of a juror for an entry is expected to be worth for the decision at the cut.
public struct ExtraReading: Hashable, Sendable {
    /// The entry.
    public var entry: Int
    /// The juror whose total would tell most about the entry.
    public var juror: Int
    /// The probability that the entry is on the wrong side of the cut as things stand.
    public var errorBefore: Double
    /// The same as expected after the reading.
    public var errorAfter: Double

    /// How many wrong decisions the reading is expected to save.
    public var gain: Double { errorBefore - errorAfter }
}

extension Certainty {
    /// Lists the readings that lower the expected number of wrong decisions most, one an entry, the best first.
    ///
    /// With m and s the level's posterior mean and error, and c the cut: the error as things stand is Phi(-|m - c| / s). A
    /// total y of juror j has covariance C = s^2 + cov(level, b_j) with the level and variance
    /// V = s^2 + 2 cov + var(b_j) + residual; it will move m by a normal amount with variance C^2 / V, and lower s^2 by
    /// as much; the expected error is the integral over that. Jurors of uncertain severity tell less, and so do jurors
    /// whose severity was learnt from this very entry.
    ///
    /// The cut is taken as known and readings one at a time; after some were made, ask again.
    ///
    /// Source: Chick (2006), "Subjective probability and Bayesian methodology", Handbooks in Operations Research 13,
    /// 225-257 (expected value of information in ranking and selection).
    ///
    /// - Parameters:
    ///   - count: the most readings to list.
    ///   - isAllowed: whether a juror may score an entry; jurors who did are never asked again.
    public func extraReadings(
        count: Int, isAllowed: (_ entry: Int, _ juror: Int) -> Bool = { _, _ in true }
    ) -> [ExtraReading] {
        var readings: [ExtraReading] = []
        for entry in probabilities.indices {
            guard let probability = probabilities[entry], probability > 0, probability < 1,
                let level = posterior.levels[entry], let error = posterior.errors[entry], error > 0,
                let best = mostTelling(about: entry, isAllowed)
            else { continue }
            let before = Distributions.normal(-abs(level - cut) / error)
            let after = Self.expectedError(distance: level - cut, error: error, moved: best.moved)
            readings.append(
                ExtraReading(entry: entry, juror: best.juror, errorBefore: before, errorAfter: min(before, after)))
        }
        return Array(readings.sorted { ($1.gain, $0.entry) < ($0.gain, $1.entry) }.prefix(max(0, count)))
    }

    /// The juror whose total would move the level most, with the variance of that move.
    private func mostTelling(
        about entry: Int, _ isAllowed: (Int, Int) -> Bool
    ) -> (juror: Int, moved: Double)? {
        let model = posterior.model
        let size = posterior.factor.size
        let gradient = MixedPosterior.Gradient(
            entry, model.likelihood, weight: posterior.weights[entry], scale: posterior.jurorScale)
        let own = (posterior.errors[entry] ?? 0) * (posterior.errors[entry] ?? 0)
        let already = Set(model.table.jurors(of: entry))
        var places = [Int?](repeating: nil, count: model.table.jurorCount)
        for (place, juror) in model.likelihood.scoring.enumerated() { places[juror] = place }
        var best: (juror: Int, moved: Double)?
        for juror in 0..<model.table.jurorCount where !already.contains(juror) && isAllowed(entry, juror) {
            var (severity, shared) = (model.jurorVariance, 0.0)
            if let place = places[juror] {
                let scale = posterior.jurorScale * posterior.jurorScale * model.residualVariance
                severity = scale * posterior.covariance[place * size + place]
                shared =
                    posterior.jurorScale * model.residualVariance
                    * gradient.covariance(with: place, posterior.covariance, size: size)
            }
            let variance = own + 2 * shared + severity + model.residualVariance
            let moved = min(own, (own + shared) * (own + shared) / variance)
            if moved > best?.moved ?? -1 { best = (juror, moved) }
        }
        return best
    }

    /// The expected error after a reading, by the trapezoid rule over -8 to 8.
    static func expectedError(distance: Double, error: Double, moved: Double) -> Double {
        let left = max(error * error - moved, 1e-12 * error * error).squareRoot()
        let move = moved.squareRoot()
        var (sum, whole) = (0.0, 0.0)
        for node in -160...160 {
            let z = Double(node) * 0.05
            let density = Elementary.exp(-z * z / 2)
            sum += density * Distributions.normal(-abs(distance + move * z) / left)
            whole += density
        }
        return sum / whole
    }
}
