/// What totals say about entries and jurors together, once the variances of a mixed model are taken as known.
///
/// The level of an entry is mu + a_e. Its prediction is the posterior mean, its error the posterior standard deviation,
/// with a flat prior on mu. Given mu and the jurors' effects the entries are independent, so that joint draws need one
/// factor over the jurors only.
///
/// Source: Henderson (1975), Biometrics 31, 423-447 (mixed model equations); Robinson (1991), Statistical Science 6, 15-32.
public struct MixedPosterior: Sendable {
    /// The model.
    public let model: MixedModel
    /// The predicted level of each entry in points; nil for an entry that nobody scored.
    public let levels: [Double?]
    /// The posterior standard deviation of each level, in points.
    public let errors: [Double?]
    /// The predicted leniency of each juror in points, positive when lenient; 0 for one who scored nothing.
    public let leniency: [Double]
    /// w_e of each entry.
    let weights: [Double]
    /// The factor of the precision of the jurors' scaled effects and mu, which stands last.
    let factor: Cholesky
    /// Its inverse, dense.
    let covariance: [Double]
    /// The standard deviation of the residual, and the factor from scaled to real effects of jurors.
    let residualSpread: Double
    let jurorScale: Double

    /// Solves the mixed model equations.
    ///
    /// - Throws: `notConverged` when they have lost their digits.
    public init(_ model: MixedModel) throws(StatisticsRefusal) {
        let likelihood = model.likelihood
        let entryRatio = model.entryVariance / model.residualVariance
        let jurorRatio = model.jurorVariance / model.residualVariance
        let weights = likelihood.weights(entryRatio: entryRatio)
        let (matrix, right) = Self.equations(likelihood, weights: weights, jurorRatio: jurorRatio)
        guard let factor = Cholesky(matrix, size: right.count) else { throw .notConverged(iterations: 0) }
        let solution = factor.solved(right)
        let mean = solution[right.count - 1]
        let scale = jurorRatio.squareRoot()
        let covariance = factor.inverse()
        var levels = [Double?](repeating: nil, count: likelihood.entryCount)
        var errors = levels
        for entry in 0..<likelihood.entryCount {
            let range = Int(likelihood.starts[entry])..<Int(likelihood.starts[entry + 1])
            guard !range.isEmpty else { continue }
            let known = range.reduce(0) { $0 + solution[Int(likelihood.places[$1])] * scale }
            let rest = likelihood.entrySums[0][entry] - Double(range.count) * mean - known
            levels[entry] = likelihood.centres[0] + mean + weights[entry] * rest
            let gradient = Gradient(entry, likelihood, weight: weights[entry], scale: scale)
            let shared = gradient.variance(covariance, size: right.count)
            errors[entry] = (model.residualVariance * (weights[entry] + shared)).squareRoot()
        }
        var leniency = [Double](repeating: 0, count: model.table.jurorCount)
        for (place, juror) in likelihood.scoring.enumerated() { leniency[juror] = solution[place] * scale }
        self.model = model
        self.levels = levels
        self.errors = errors
        self.leniency = leniency
        self.weights = weights
        self.factor = factor
        self.covariance = covariance
        residualSpread = model.residualVariance.squareRoot()
        jurorScale = scale
    }

    private static func equations(
        _ likelihood: CrossedLikelihood, weights: [Double], jurorRatio: Double
    ) -> (matrix: [Double], right: [Double]) {
        let jurors = likelihood.scoring.count
        let size = jurors + 1
        let eliminated = likelihood.eliminated(weights: weights)
        let ones = likelihood.eliminatedOnes(weights: weights, jurorRatio: jurorRatio)
        var right = likelihood.eliminatedColumn(0, weights: weights, jurorRatio: jurorRatio)
        var matrix = [Double](repeating: 0, count: size * size)
        for row in 0..<jurors {
            for column in row..<jurors {
                matrix[row * size + column] = jurorRatio * eliminated[row * jurors + column]
            }
            matrix[row * size + row] += 1
            matrix[row * size + jurors] = ones[row]
        }
        var (information, total) = (Double(likelihood.count), likelihood.entrySums[0].reduce(0, +))
        for entry in 0..<likelihood.entryCount {
            let number = Double(likelihood.starts[entry + 1] - likelihood.starts[entry])
            information -= weights[entry] * number * number
            total -= weights[entry] * number * likelihood.entrySums[0][entry]
        }
        matrix[jurors * size + jurors] = information
        right.append(total)
        return (matrix, right)
    }

    /// How a level moves with the scaled effects of its jurors and with mu.
    struct Gradient {
        let places: [Int]
        let ofJuror: Double
        let ofMean: Double

        init(_ entry: Int, _ likelihood: CrossedLikelihood, weight: Double, scale: Double) {
            let range = Int(likelihood.starts[entry])..<Int(likelihood.starts[entry + 1])
            places = range.map { Int(likelihood.places[$0]) }
            ofJuror = -weight * scale
            ofMean = 1 - weight * Double(range.count)
        }

        func variance(_ covariance: [Double], size: Int) -> Double {
            var jurors = 0.0
            var mixed = 0.0
            for left in places {
                for right in places { jurors += covariance[left * size + right] }
                mixed += covariance[left * size + size - 1]
            }
            return max(
                0,
                ofJuror * ofJuror * jurors + 2 * ofJuror * ofMean * mixed
                    + ofMean * ofMean * covariance[size * size - 1])
        }

        /// The covariance with one juror's scaled effect.
        func covariance(with place: Int, _ covariance: [Double], size: Int) -> Double {
            places.reduce(ofMean * covariance[place * size + size - 1]) {
                $0 + ofJuror * covariance[$1 * size + place]
            }
        }
    }

    /// Whether every level is compared with levels of its own panel only.
    var connectivity: Connectivity { Connectivity(model.table) }
}

/// Joint draws of the levels of some entries.
struct LevelDraws {
    private let posterior: MixedPosterior
    /// The entries that are drawn, which take part in every draw in this order.
    let entries: [Int]
    private let starts: [Int32]
    private let places: [Int32]
    private let levels: [Double]
    private let ownSpreads: [Double]
    private let weights: [Double]
    private var shared: [Double]
    /// The last draw.
    private(set) var totals: [Double]

    init(_ posterior: MixedPosterior, entries: [Int]) {
        let likelihood = posterior.model.likelihood
        self.posterior = posterior
        self.entries = entries
        var starts: [Int32] = [0]
        var places: [Int32] = []
        for entry in entries {
            places += likelihood.places[Int(likelihood.starts[entry])..<Int(likelihood.starts[entry + 1])]
            starts.append(Int32(places.count))
        }
        self.starts = starts
        self.places = places
        levels = entries.map { posterior.levels[$0] ?? 0 }
        weights = entries.map { posterior.weights[$0] }
        ownSpreads = weights.map { posterior.residualSpread * $0.squareRoot() }
        shared = [Double](repeating: 0, count: posterior.factor.size)
        totals = [Double](repeating: 0, count: entries.count)
    }

    /// Draws the jurors' effects and mu, then every level given them.
    mutating func draw(_ numbers: inout SeededNumbers) {
        for index in shared.indices { shared[index] = numbers.normal() }
        posterior.factor.solveUpper(&shared)
        let mean = shared[shared.count - 1] * posterior.residualSpread
        let scale = posterior.residualSpread * posterior.jurorScale
        totals.withUnsafeMutableBufferPointer { totals in
            shared.withUnsafeBufferPointer { shared in
                for index in totals.indices {
                    var jurors = 0.0
                    let (start, end) = (Int(starts[index]), Int(starts[index + 1]))
                    for position in start..<end { jurors += shared[Int(places[position])] }
                    let common = mean - weights[index] * (Double(end - start) * mean + scale * jurors)
                    totals[index] = levels[index] + common + ownSpreads[index] * numbers.normal()
                }
            }
        }
    }
}
