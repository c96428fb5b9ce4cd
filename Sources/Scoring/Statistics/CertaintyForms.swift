/// Other ways to the probability of being among the first N, without random numbers.
public enum CertaintyForms {
    /// The most entries: time grows with the square of their number times N.
    static let mostEntries = 500

    /// The probabilities if levels were independent and normal: fast, and close to the joint ones.
    ///
    /// P_e = integral of phi(z) P(at most N - 1 others above level_e + z error_e) by the trapezoid rule on -8 to 8, which
    /// is exact to many digits for such integrands; the number above is Poisson-binomial, by its recurrence.
    ///
    /// - Throws: `unusablePlaces`; `tooMany` with more than 500 entries; `entriesNotDistinguished`.
    public static func independentNormal(
        _ posterior: MixedPosterior, places: Int
    ) throws(StatisticsRefusal) -> [Double?] {
        let scored = posterior.levels.indices.filter { posterior.levels[$0] != nil }
        guard places >= 1, places < scored.count else { throw .unusablePlaces(places, entries: scored.count) }
        guard scored.count <= mostEntries else { throw .tooMany(scored.count, limit: mostEntries) }
        guard posterior.model.entryVariance > 0 else { throw .entriesNotDistinguished }
        let levels = scored.map { posterior.levels[$0] ?? 0 }
        let errors = scored.map { posterior.errors[$0] ?? 0 }
        let step = 0.16
        var result = [Double?](repeating: nil, count: posterior.levels.count)
        for (own, entry) in scored.enumerated() {
            var (sum, whole) = (0.0, 0.0)
            for node in -50...50 {
                let z = Double(node) * step
                let density = Elementary.exp(-z * z / 2)
                let value = levels[own] + z * errors[own]
                var above = CountDistribution(most: places - 1)
                for other in scored.indices where other != own {
                    above.add(Distributions.normal((levels[other] - value) / errors[other]))
                }
                sum += density * above.atMost
                whole += density
            }
            result[entry] = sum / whole
        }
        return result
    }

    /// The most totals of an entry whose resampled means are listed one by one.
    static let mostTotals = 8

    /// The probabilities if each entry's n totals were drawn n times from themselves: a view without a model.
    ///
    /// It is blind to severity, and its variance is (n - 1) / n of the right size. Shared ranks count as in. Computed
    /// exactly: every resampled mean with its multinomial probability, and the Poisson-binomial number of others above.
    ///
    /// Source: Efron (1979), Annals of Statistics 7, 1-26.
    ///
    /// - Throws: `unusablePlaces`; `tooMany` with more than 500 entries or an entry with more than 8 totals.
    public static func bootstrap(_ table: TotalTable, places: Int) throws(StatisticsRefusal) -> [Double?] {
        let scored = (0..<table.entryCount).filter { !table.totals(of: $0).isEmpty }
        guard places >= 1, places < scored.count else { throw .unusablePlaces(places, entries: scored.count) }
        guard scored.count <= mostEntries else { throw .tooMany(scored.count, limit: mostEntries) }
        let most = scored.reduce(0) { max($0, table.totals(of: $1).count) }
        guard most <= mostTotals else { throw .tooMany(most, limit: mostTotals) }
        let means = scored.map { ResampledMeans(Array(table.values[table.totals(of: $0)])) }
        var result = [Double?](repeating: nil, count: table.entryCount)
        for (own, entry) in scored.enumerated() {
            var sum = 0.0
            for (value, probability) in zip(means[own].values, means[own].probabilities) {
                var above = CountDistribution(most: places - 1)
                for other in scored.indices where other != own { above.add(means[other].probability(above: value)) }
                sum += probability * above.atMost
            }
            result[entry] = min(1, sum)
        }
        return result
    }
}

/// The distribution of how many of some independent events happen, up to a number.
///
/// Source: Barlow & Heidtmann (1984), IEEE Transactions on Reliability 33, 322-323.
private struct CountDistribution {
    private var probabilities: [Double]

    init(most: Int) {
        probabilities = [Double](repeating: 0, count: most + 1)
        probabilities[0] = 1
    }

    mutating func add(_ probability: Double) {
        guard probability > 1e-15 else { return }
        probabilities.withUnsafeMutableBufferPointer { values in
            var index = values.count - 1
            while index > 0 {
                values[index] += probability * (values[index - 1] - values[index])
                index -= 1
            }
            values[0] *= 1 - probability
        }
    }

    var atMost: Double { probabilities.reduce(0, +) }
}

/// The means of all ways to draw n of n totals with replacement.
private struct ResampledMeans {
    /// The means in ascending order, and their probabilities.
    private(set) var values: [Double] = []
    private(set) var probabilities: [Double] = []
    /// P(mean is that of the index or a later one).
    private var tails: [Double] = []

    init(_ totals: [Double]) {
        var means: [(value: Double, probability: Double)] = []
        let number = totals.count
        var counts = [Int](repeating: 0, count: number)
        let whole = Elementary.logGamma(Double(number) + 1) - Double(number) * Elementary.log(Double(number))
        func choose(_ index: Int, _ left: Int) {
            if index == number - 1 {
                counts[index] = left
                let sum = zip(totals, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
                let log = counts.reduce(whole) { $0 - Elementary.logGamma(Double($1) + 1) }
                means.append((sum / Double(number), Elementary.exp(log)))
                return
            }
            for count in 0...left {
                counts[index] = count
                choose(index + 1, left - count)
            }
        }
        choose(0, number)
        for mean in means.sorted(by: { $0.value < $1.value }) {
            if let last = values.last, areTied(last, mean.value) {
                probabilities[probabilities.count - 1] += mean.probability
            } else {
                values.append(mean.value)
                probabilities.append(mean.probability)
            }
        }
        tails = probabilities
        for index in tails.indices.dropLast().reversed() { tails[index] += tails[index + 1] }
    }

    /// P(mean > value), where equal but for rounding is not above.
    func probability(above value: Double) -> Double {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle] > value, !areTied(values[middle], value) { high = middle } else { low = middle + 1 }
        }
        return low < tails.count ? tails[low] : 0
    }
}
