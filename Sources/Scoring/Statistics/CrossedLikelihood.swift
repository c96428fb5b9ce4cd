/// The Gaussian likelihood of figures with a random effect of the entry and one of the juror, over any design.
///
/// Several columns of figures can share a design. With V = I + t_e Z_e Z_e' + t_j Z_j Z_j' (variances in units of the
/// residual variance) the entries are eliminated, which leaves one Cholesky factor over the jurors for all columns:
/// w_e = t_e / (1 + n_e t_e), L = I + t_j (diag(n_j) - sum_e w_e 1_e 1_e').
///
/// Source: Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67(1) (profiled deviance). A run takes
/// time linear in the totals plus a third of the cube of the jurors.
struct CrossedLikelihood {
    /// What a pair of variance ratios says.
    struct Evaluation {
        /// log |V|.
        var logDeterminant: Double
        /// 1' V^-1 1.
        var information: Double
        /// The generalised least squares mean of each column.
        var means: [Double]
        /// (y - mean)' V^-1 (y - mean) of each column.
        var squares: [Double]
    }

    /// The most jurors; beyond, a dense factor of them is no longer the way.
    static let mostJurors = 3000

    let entryCount: Int
    let starts: [Int32]
    /// The place of each figure's juror among the jurors who scored.
    let places: [Int32]
    /// The jurors who scored, in ascending order.
    let scoring: [Int]
    /// The figures, column after column, each less its mean.
    let columns: [[Double]]
    /// What was taken from each column.
    let centres: [Double]
    /// The sums of each column by entry and by juror.
    let entrySums: [[Double]]
    let jurorSums: [[Double]]
    let jurorCounts: [Double]

    var count: Int { places.count }

    /// Prepares the sums.
    ///
    /// - Throws: `noScores` without figures; `tooMany` with more than 3000 jurors.
    init(_ table: TotalTable, columns figures: [[Double]]) throws(StatisticsRefusal) {
        guard table.count > 0 else { throw .noScores }
        let scored = table.entriesOfJurors
        scoring = scored.indices.filter { scored[$0] > 0 }
        guard scoring.count <= Self.mostJurors else { throw .tooMany(scoring.count, limit: Self.mostJurors) }
        var place = [Int32](repeating: 0, count: table.jurorCount)
        for (index, juror) in scoring.enumerated() { place[juror] = Int32(index) }
        let places = table.jurors.map { place[Int($0)] }
        let centres = figures.map { $0.reduce(0, +) / Double($0.count) }
        let columns = zip(figures, centres).map { column, centre in column.map { $0 - centre } }
        let (entryCount, scoringCount, starts) = (table.entryCount, scoring.count, table.starts)
        entrySums = columns.map { column in
            (0..<entryCount).map { column[Int(starts[$0])..<Int(starts[$0 + 1])].reduce(0, +) }
        }
        jurorSums = columns.map { column in
            var sums = [Double](repeating: 0, count: scoringCount)
            for (position, value) in column.enumerated() { sums[Int(places[position])] += value }
            return sums
        }
        jurorCounts = scoring.map { Double(scored[$0]) }
        self.entryCount = entryCount
        self.starts = starts
        self.places = places
        self.columns = columns
        self.centres = centres
    }

    /// w_e of each entry, 0 for one that nobody scored.
    func weights(entryRatio: Double) -> [Double] {
        (0..<entryCount).map { entry in
            let size = Double(starts[entry + 1] - starts[entry])
            return size > 0 ? entryRatio / (1 + size * entryRatio) : 0
        }
    }

    /// diag(n_j) - sum_e w_e 1_e 1_e', dense; of its lower half only the diagonal is right.
    func eliminated(weights: [Double]) -> [Double] {
        let size = scoring.count
        var matrix = [Double](repeating: 0, count: size * size)
        matrix.withUnsafeMutableBufferPointer { matrix in
            places.withUnsafeBufferPointer { places in
                for entry in 0..<entryCount where weights[entry] > 0 {
                    for left in Int(starts[entry])..<Int(starts[entry + 1]) {
                        let row = Int(places[left]) * size
                        for right in left..<Int(starts[entry + 1]) {
                            matrix[row + Int(places[right])] -= weights[entry]
                        }
                    }
                }
            }
        }
        for juror in 0..<size { matrix[juror * size + juror] += jurorCounts[juror] }
        return matrix
    }

    /// The factor of L; nil when ratios are so large that it loses its digits.
    func factor(eliminated: consuming [Double], jurorRatio: Double) -> Cholesky? {
        var matrix = eliminated
        for index in matrix.indices { matrix[index] *= jurorRatio }
        for juror in 0..<scoring.count { matrix[juror * scoring.count + juror] += 1 }
        return Cholesky(matrix, size: scoring.count)
    }

    /// t_j^1/2 times a vector over jurors with its entries' part eliminated: of ones, and of a column.
    func eliminatedOnes(weights: [Double], jurorRatio: Double) -> [Double] {
        var ones = jurorCounts
        for entry in 0..<entryCount {
            let part = weights[entry] * Double(starts[entry + 1] - starts[entry])
            for position in Int(starts[entry])..<Int(starts[entry + 1]) { ones[Int(places[position])] -= part }
        }
        return ones.map { $0 * jurorRatio.squareRoot() }
    }

    func eliminatedColumn(_ column: Int, weights: [Double], jurorRatio: Double) -> [Double] {
        var sums = jurorSums[column]
        for entry in 0..<entryCount {
            let part = weights[entry] * entrySums[column][entry]
            for position in Int(starts[entry])..<Int(starts[entry + 1]) { sums[Int(places[position])] -= part }
        }
        return sums.map { $0 * jurorRatio.squareRoot() }
    }

    /// Evaluates a pair of variance ratios, neither negative; nil when they are so large that digits are lost.
    func evaluate(entryRatio: Double, jurorRatio: Double) -> Evaluation? {
        let weights = weights(entryRatio: entryRatio)
        guard let factor = factor(eliminated: eliminated(weights: weights), jurorRatio: jurorRatio) else { return nil }
        var logDeterminant = factor.logDeterminant
        var information = Double(count)
        for entry in 0..<entryCount {
            let size = Double(starts[entry + 1] - starts[entry])
            logDeterminant += Elementary.log1p(size * entryRatio)
            information -= weights[entry] * size * size
        }
        var ones = eliminatedOnes(weights: weights, jurorRatio: jurorRatio)
        factor.solveTransposed(&ones)
        information -= ones.reduce(0) { $0 + $1 * $1 }
        var result = Evaluation(
            logDeterminant: logDeterminant, information: information, means: [], squares: [])
        guard information > 0 else { return nil }
        for column in columns.indices {
            var sums = eliminatedColumn(column, weights: weights, jurorRatio: jurorRatio)
            factor.solveTransposed(&sums)
            var total = entrySums[column].reduce(0, +)
            var squares = columns[column].reduce(0) { $0 + $1 * $1 }
            for entry in 0..<entryCount {
                let sum = entrySums[column][entry]
                total -= weights[entry] * Double(starts[entry + 1] - starts[entry]) * sum
                squares -= weights[entry] * sum * sum
            }
            total -= zip(ones, sums).reduce(0) { $0 + $1.0 * $1.1 }
            squares -= sums.reduce(0) { $0 + $1 * $1 }
            result.means.append(total / information)
            result.squares.append(max(0, squares - total * total / information))
        }
        return result
    }
}

/// The largest ratio of a variance to the residual variance that is told apart from an exact fit.
let largestVarianceRatio = 1e8

extension Minimiser {
    /// Minimises a deviance over variance ratios; a ratio that is as well zero becomes zero.
    ///
    /// Ratios are searched by their roots, whose sign does not matter, so that zero is no border.
    ///
    /// - Throws: `notConverged` when the search does not settle; `noResidualFreedom` when a ratio grows without bound.
    func varianceRatios(
        from start: [Double], deviance: ([Double]) -> Double
    ) throws(StatisticsRefusal) -> (ratios: [Double], deviance: Double) {
        let found = minimum(from: start.map { $0.squareRoot() }, step: 0.3) { roots in
            deviance(roots.map { $0 * $0 })
        }
        guard found.settled, found.value.isFinite else { throw .notConverged(iterations: mostEvaluations) }
        var ratios = found.point.map { $0 * $0 }
        guard ratios.allSatisfy({ $0 < largestVarianceRatio }) else { throw .noResidualFreedom }
        var best = found.value
        for index in ratios.indices where ratios[index] < 1e-4 {
            var without = ratios
            without[index] = 0
            let value = deviance(without)
            if value <= best + 1e-9 * (1 + abs(best)) { (ratios, best) = (without, value) }
        }
        return (ratios, best)
    }
}
