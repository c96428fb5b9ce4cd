/// The rating scale model for one mark: log(P_k / P_(k-1)) = logit - tau_k.
///
/// Source: Andrich (1978), Psychometrika 43, 561-573.
struct RatingScale: Sendable {
    /// exp of minus the cumulated thresholds, scaled so that the largest is 1; one a category.
    private let weights: [Double]

    /// Prepares the weights of categories.
    init(thresholds: [Double]) {
        var sums = [0.0]
        for threshold in thresholds { sums.append((sums.last ?? 0) - threshold) }
        let largest = sums.max() ?? 0
        weights = sums.map { Elementary.exp($0 - largest) }
    }

    /// The highest category.
    var top: Int { weights.count - 1 }

    /// Computes the probabilities of categories for odds = exp(logit), into a place for `top` + 1 numbers.
    ///
    /// Odds above 1 are counted down from the highest category, so that no power overflows.
    @inline(__always)
    func probabilities(odds: Double, into probabilities: UnsafeMutablePointer<Double>) {
        weights.withUnsafeBufferPointer { weights in
            let top = weights.count - 1
            var sum = 0.0
            var power = 1.0
            if odds <= 1 {
                for category in 0...top {
                    probabilities[category] = power * weights[category]
                    sum += probabilities[category]
                    power *= odds
                }
            } else {
                let inverse = 1 / odds
                for step in 0...top {
                    probabilities[top - step] = power * weights[top - step]
                    sum += probabilities[top - step]
                    power *= inverse
                }
            }
            let scale = 1 / sum
            for category in 0...top { probabilities[category] *= scale }
        }
    }

    /// What the model expects of a mark.
    struct Moments {
        /// The expected category.
        var mean: Double
        /// The variance.
        var variance: Double
        /// The fourth central moment.
        var fourth: Double
    }

    /// Computes the moments of a mark with a logit.
    func moments(logit: Double) -> Moments {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: top + 1) { buffer in
            guard let place = buffer.baseAddress else { return Moments(mean: 0, variance: 0, fourth: 0) }
            probabilities(odds: Elementary.exp(logit), into: place)
            return moments(place)
        }
    }

    /// Computes the moments of probabilities.
    @inline(__always)
    func moments(_ probabilities: UnsafePointer<Double>) -> Moments {
        var mean = 0.0
        for category in 0...top { mean += Double(category) * probabilities[category] }
        var (variance, fourth) = (0.0, 0.0)
        for category in 0...top {
            let square = (Double(category) - mean) * (Double(category) - mean)
            variance += square * probabilities[category]
            fourth += square * square * probabilities[category]
        }
        return Moments(mean: mean, variance: variance, fourth: fourth)
    }
}
