/// Variances of entries, jurors and error from juror totals, by restricted maximum likelihood.
///
/// Model: y_ej = mu + a_e + b_j + error, a ~ N(0, variance of entries), b ~ N(0, variance of jurors), error ~ N(0, residual
/// variance), all independent; any incomplete design. It tells how much of the differences is quality, severity and
/// chance, and is the source of certainty about a cut. Its predictions shrink entries with fewer jurors towards the mean,
/// so they are no official order.
///
/// Source: Patterson & Thompson (1971), Biometrika 58, 545-554; Bates et al. (2015), Journal of Statistical Software
/// 67(1) (profiled deviance). A variance can be zero, which is a legitimate estimate. Memory is linear in the totals plus
/// the square of the jurors.
public struct MixedModel: Sendable {
    /// The totals that were explained.
    public let table: TotalTable
    /// The variance between entries, in squared points.
    public let entryVariance: Double
    /// The variance between jurors' severities, in squared points.
    public let jurorVariance: Double
    /// The variance of what is left (the interaction of entry and juror with everything else), in squared points.
    public let residualVariance: Double
    /// The estimated mean mu, in points.
    public let mean: Double
    /// -2 log restricted likelihood, as lme4 reports it.
    public let deviance: Double
    /// The prepared sums, for predictions and draws.
    let likelihood: CrossedLikelihood

    /// Estimates the variances.
    ///
    /// - Throws: `noScores` for an empty table; `tooFewEntries` or `tooFewJurors` with fewer than two; `noVariation` when
    ///   all totals are equal; `noResidualFreedom` when entries and jurors explain every difference, so that the error
    ///   cannot be told; `tooMany` with more than 3000 jurors; `notConverged`.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        guard table.count > 0 else { throw .noScores }
        let entries = (0..<table.entryCount).lazy.filter { !table.totals(of: $0).isEmpty }.count
        let jurors = table.entriesOfJurors.lazy.filter { $0 > 0 }.count
        guard entries >= 2 else { throw .tooFewEntries(entries, needed: 2) }
        guard jurors >= 2 else { throw .tooFewJurors(jurors, needed: 2) }
        guard table.varies else { throw .noVariation }
        let (freedom, error) = try Self.errorOfLeastSquares(table)
        let total = Self.variance(table.values)
        // A residual that is rounding beside what is explained is an exact fit.
        guard freedom > 0, error > total * 1e-7 else { throw .noResidualFreedom }
        let likelihood = try CrossedLikelihood(table, columns: [table.values])
        let number = Double(table.count)
        func deviance(_ ratios: [Double]) -> Double {
            guard ratios[0] <= 2 * largestVarianceRatio, ratios[1] <= 2 * largestVarianceRatio,
                let found = likelihood.evaluate(entryRatio: ratios[0], jurorRatio: ratios[1]), found.squares[0] > 0
            else { return .infinity }
            return found.logDeterminant + Elementary.log(found.information)
                + (number - 1) * (1 + Elementary.log(2 * Double.pi * found.squares[0] / (number - 1)))
        }
        let start = max(0.05, min(100, total / error - 1)) / 2
        let best = try Minimiser(tolerance: 1e-11).varianceRatios(from: [start, start], deviance: deviance)
        guard let found = likelihood.evaluate(entryRatio: best.ratios[0], jurorRatio: best.ratios[1]) else {
            throw .notConverged(iterations: 0)
        }
        residualVariance = found.squares[0] / (number - 1)
        entryVariance = best.ratios[0] * residualVariance
        jurorVariance = best.ratios[1] * residualVariance
        mean = found.means[0] + likelihood.centres[0]
        self.deviance = best.deviance
        self.table = table
        self.likelihood = likelihood
    }

    private static func errorOfLeastSquares(
        _ table: TotalTable
    ) throws(StatisticsRefusal) -> (freedom: Int, variance: Double) {
        let fit = try LeastSquares(table)
        let spread = fit.residualSpread ?? 0
        return (fit.freedom, spread * spread)
    }

    private static func variance(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    }
}

extension MixedModel {
    /// The harmonic mean of the number of jurors an entry.
    public var typicalJurors: Double {
        let sizes = (0..<table.entryCount).lazy.map { self.table.totals(of: $0).count }.filter { $0 > 0 }
        return Double(sizes.count) / sizes.reduce(0) { $0 + 1 / Double($1) }
    }

    /// The share of variance that is quality when so many jurors' totals are averaged and severity counts as error:
    /// Phi(n) = entries / (entries + (jurors + residual) / n), in the terms of ICC the agreement of averages.
    ///
    /// - Parameter jurors: how many, above 0.
    public func dependability(jurors: Double) -> Double {
        entryVariance / (entryVariance + (jurorVariance + residualVariance) / max(jurors, 1e-9))
    }

    /// The share of variance that is quality when so many jurors' totals are averaged and severity is removed:
    /// E rho^2(n) = entries / (entries + residual / n), in the terms of ICC the consistency of averages.
    ///
    /// - Parameter jurors: how many, above 0.
    public func generalizability(jurors: Double) -> Double {
        entryVariance / (entryVariance + residualVariance / max(jurors, 1e-9))
    }

    /// The standard error of a mean of so many jurors' totals, in points: ((jurors + residual) / n)^1/2.
    ///
    /// - Parameter jurors: how many, above 0.
    public func standardError(jurors: Double) -> Double {
        ((jurorVariance + residualVariance) / max(jurors, 1e-9)).squareRoot()
    }

    /// How many jurors an entry would give the wanted dependability, or nil when no number does.
    ///
    /// Source: Brennan (2001), Generalizability Theory, 4.1 (D-study).
    ///
    /// - Parameter dependability: above 0 and below 1; 0.8 is common.
    public func jurorsNeeded(dependability: Double) -> Int? {
        enoughJurors(
            quality: entryVariance, error: jurorVariance + residualVariance, dependability: dependability)
    }
}

/// The least n with quality / (quality + error / n) >= dependability.
func enoughJurors(quality: Double, error: Double, dependability: Double) -> Int? {
    guard quality > 0, dependability > 0, dependability < 1 else { return nil }
    let needed = dependability / (1 - dependability) * error / quality
    return needed < 1e6 ? max(1, Int((needed - 1e-9).rounded(.up))) : nil
}
