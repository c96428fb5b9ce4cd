/// Whole sheets as their means and orthonormal contrasts over criteria.
struct WholeSheets {
    /// The mean mark of each sheet.
    var means: TotalTable
    /// The contrasts, each with one figure a sheet.
    var contrasts: [[Double]]
}

extension RatingTable {
    /// Transforms each sheet by Helmert's orthonormal contrasts.
    ///
    /// z_k = (x_1 + ... + x_k - k x_(k+1)) / (k (k + 1))^1/2.
    ///
    /// - Throws: `noScores` for an empty table; `incompleteSheet` for the first sheet that lacks a criterion.
    func wholeSheets() throws(StatisticsRefusal) -> WholeSheets {
        guard count > 0 else { throw .noScores }
        var means: [JurorMean] = []
        var contrasts = [[Double]](repeating: [], count: criterionCount - 1)
        for entry in 0..<entryCount {
            var position = Int(starts[entry])
            while position < Int(starts[entry + 1]) {
                let juror = jurors[position]
                var sum = 0.0
                for criterion in 0..<criterionCount {
                    guard position < Int(starts[entry + 1]), jurors[position] == juror,
                        Int(criteria[position]) == criterion
                    else { throw .incompleteSheet(entry: entry, juror: Int(juror), criterion: criterion) }
                    if criterion > 0 {
                        let size = Double(criterion)
                        contrasts[criterion - 1].append(
                            (sum - size * scores[position]) / (size * (size + 1)).squareRoot())
                    }
                    sum += scores[position]
                    position += 1
                }
                means.append(JurorMean(entry: Int32(entry), juror: juror, value: sum / Double(criterionCount)))
            }
        }
        return WholeSheets(
            means: TotalTable(entryCount: entryCount, jurorCount: jurorCount, sorted: means), contrasts: contrasts)
    }
}

/// The two-way model of contrasts: variances of entry x criterion, juror x criterion, criterion and residual.
struct ContrastModel {
    let entryCriterion: Double
    let jurorCriterion: Double
    let criterion: Double
    let residual: Double
    /// -2 log likelihood of all contrasts.
    let deviance: Double
    let likelihood: CrossedLikelihood

    /// Estimates the variances by maximum likelihood; contrasts have no mean of their own, so nothing is restricted.
    ///
    /// - Throws: `noResidualFreedom`, `tooMany` or `notConverged`.
    init(_ sheets: WholeSheets) throws(StatisticsRefusal) {
        let likelihood = try CrossedLikelihood(sheets.means, columns: sheets.contrasts)
        guard Self.errorShare(sheets) > 1e-7 else { throw .noResidualFreedom }
        func deviance(_ ratios: [Double]) -> Double {
            guard ratios.allSatisfy({ $0 <= 2 * largestVarianceRatio }),
                let found = likelihood.evaluate(entryRatio: ratios[0], jurorRatio: ratios[1])
            else { return .infinity }
            return likelihood.contrasts(found)?.deviance ?? .infinity
        }
        let best = try Minimiser(tolerance: 1e-11).varianceRatios(from: [0.3, 0.1], deviance: deviance)
        guard let found = likelihood.evaluate(entryRatio: best.ratios[0], jurorRatio: best.ratios[1]),
            let rest = likelihood.contrasts(found)
        else { throw .notConverged(iterations: 0) }
        residual = rest.residual
        criterion = rest.criterion
        entryCriterion = best.ratios[0] * rest.residual
        jurorCriterion = best.ratios[1] * rest.residual
        self.deviance = best.deviance
        self.likelihood = likelihood
    }

    /// The share of the contrasts' squares that least squares leaves unexplained; 0 when nothing can be left.
    private static func errorShare(_ sheets: WholeSheets) -> Double {
        var whole = 0.0
        var left = 0.0
        for contrast in sheets.contrasts {
            guard let fit = try? LeastSquares(sheets.means.replacing(contrast)), fit.freedom > 0 else { return 0 }
            whole += contrast.reduce(0) { $0 + $1 * $1 }
            left += fit.residuals.reduce(0) { $0 + $1 * $1 }
        }
        return whole > 0 ? left / whole : 0
    }
}

extension CrossedLikelihood {
    /// Profiles the residual variance and the variance of each contrast's constant out of the likelihood.
    ///
    /// With Q and G the sums over columns of squares and of information x mean^2, and t = 1 + c x information, the best t
    /// is max(1, (N - 1) G / Q) and the residual variance (Q + G / t) / (columns x N).
    func contrasts(_ found: Evaluation) -> (residual: Double, criterion: Double, deviance: Double)? {
        let number = Double(count)
        let parts = Double(columns.count)
        let squares = found.squares.reduce(0, +)
        let constants = zip(found.means, centres).reduce(0) { sum, mean in
            sum + found.information * (mean.0 + mean.1) * (mean.0 + mean.1)
        }
        guard squares > 0, number > 1 else { return nil }
        let inflation = max(1, (number - 1) * constants / squares)
        let residual = (squares + constants / inflation) / (parts * number)
        let deviance =
            parts * (found.logDeterminant + Elementary.log(inflation))
            + parts * number * (1 + Elementary.log(2 * Double.pi * residual))
        return (residual, (inflation - 1) / found.information * residual, deviance)
    }
}

/// Means and contrasts together, for when their separate best fits would make a component negative.
struct JointCriteriaModel {
    let means: MixedModel
    let contrasts: ContrastModel
    let criteria: Double

    /// Minimises the joint deviance over components that are not negative, in units of the residual.
    ///
    /// - Throws: `notConverged` or `noResidualFreedom`.
    func fitted(
        from start: VarianceComponents
    ) throws(StatisticsRefusal) -> (components: VarianceComponents, deviance: Double) {
        let parts = [
            start.entry, start.juror, start.criterion, start.entryJuror, start.entryCriterion, start.jurorCriterion,
        ]
        var minimiser = Minimiser(tolerance: 1e-11)
        minimiser.mostEvaluations = 4000
        let best = try minimiser.varianceRatios(from: parts.map { max(0.01, $0 / start.residual) }) { ratios in
            self.evaluated(ratios)?.deviance ?? .infinity
        }
        guard let residual = evaluated(best.ratios)?.residual else { throw .notConverged(iterations: 0) }
        let figures = best.ratios.map { $0 * residual }
        let components = VarianceComponents(
            entry: figures[0], juror: figures[1], criterion: figures[2], entryJuror: figures[3],
            entryCriterion: figures[4], jurorCriterion: figures[5], residual: residual)
        return (components, best.deviance)
    }

    /// The deviance of ratios in the order entry, juror, criterion, entry x juror, entry x criterion, juror x criterion,
    /// with the residual variance profiled out.
    private func evaluated(_ ratios: [Double]) -> (deviance: Double, residual: Double)? {
        guard ratios.allSatisfy({ $0 <= 2 * largestVarianceRatio }) else { return nil }
        let meanError = ratios[3] + 1 / criteria
        let (entryRatio, jurorRatio) = (ratios[0] + ratios[4] / criteria, ratios[1] + ratios[5] / criteria)
        guard
            let mean = means.likelihood.evaluate(
                entryRatio: entryRatio / meanError, jurorRatio: jurorRatio / meanError),
            let contrast = contrasts.likelihood.evaluate(entryRatio: ratios[4], jurorRatio: ratios[5])
        else { return nil }
        let number = Double(means.likelihood.count)
        let columns = criteria - 1
        let inflation = 1 + ratios[2] * contrast.information
        var squares = mean.squares[0] / meanError
        for (index, centre) in contrasts.likelihood.centres.enumerated() {
            let constant = contrast.means[index] + centre
            squares += contrast.squares[index] + contrast.information * constant * constant / inflation
        }
        let freedom = number - 1 + columns * number
        let residual = squares / freedom
        guard residual > 0 else { return nil }
        let deviance =
            mean.logDeterminant + Elementary.log(mean.information) + (number - 1) * Elementary.log(meanError)
            + number * Elementary.log(criteria)
            + columns * (contrast.logDeterminant + Elementary.log(inflation))
            + freedom * (1 + Elementary.log(2 * Double.pi * residual))
        return (deviance, residual)
    }
}
