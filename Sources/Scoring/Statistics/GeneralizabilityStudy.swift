/// How much of the differences of single marks is due to entry, juror, criterion and how they act together.
///
/// Model: score = mu + e + j + c + ej + ec + jc + residual, every effect random and independent, restricted maximum
/// likelihood on unweighted marks; any incomplete design of entries and jurors, but whole sheets.
///
/// Whole sheets let the likelihood fall apart exactly: an orthonormal transformation over the C criteria of a sheet turns
/// its marks into their mean (times C^1/2) and C - 1 contrasts that are independent of it and of each other. The means
/// follow a two-way model with variances e + ec / C, j + jc / C, ej + residual / C; each contrast follows one with ec, jc
/// and the residual, and a constant of variance c. One Cholesky factor over the jurors serves all contrasts, so that a
/// national contest takes seconds.
///
/// Source: Brennan (2001), Generalizability Theory, chapters 3-5; Searle, Casella & McCulloch (1992), Variance
/// Components, 6.6.
public struct GeneralizabilityStudy: Sendable {
    /// The variance components, in squared points.
    public let components: VarianceComponents
    /// The mean of the model.
    public let mean: Double
    /// -2 log restricted likelihood.
    public let deviance: Double
    /// The number of criteria.
    public let criteria: Int

    /// Estimates the components.
    ///
    /// - Throws: `incompleteSheet` when a sheet lacks a criterion; `tooFewEntries`, `tooFewJurors` or `tooFewCriteria` with
    ///   fewer than two; `noVariation` when all marks are equal; `noResidualFreedom` when the effects explain every
    ///   difference; `tooMany` with more than 3000 jurors; `notConverged`.
    public init(_ ratings: RatingTable) throws(StatisticsRefusal) {
        guard ratings.criterionCount >= 2 else { throw .tooFewCriteria(ratings.criterionCount, needed: 2) }
        let sheets = try ratings.wholeSheets()
        let means = try MixedModel(sheets.means)
        let contrasts = try ContrastModel(sheets)
        criteria = ratings.criterionCount
        let parts = Double(ratings.criterionCount)
        let separate = VarianceComponents(means: means, contrasts: contrasts, criteria: parts)
        mean = means.mean
        // The Jacobian of taking means instead of means times C^1/2.
        let whole = means.deviance + contrasts.deviance + Double(sheets.means.count) * Elementary.log(parts)
        if separate.isProper {
            components = separate
            deviance = whole
        } else {
            let joint = JointCriteriaModel(means: means, contrasts: contrasts, criteria: parts)
            (components, deviance) = try joint.fitted(from: separate)
        }
    }
}

/// The variances of single marks, in squared points.
public struct VarianceComponents: Hashable, Sendable {
    /// Quality.
    public var entry: Double
    /// Severity.
    public var juror: Double
    /// Difficulty.
    public var criterion: Double
    /// Jurors' tastes: how much they differ about an entry beyond their severity.
    public var entryJuror: Double
    /// Entries' strengths and weaknesses.
    public var entryCriterion: Double
    /// Jurors' severities on single criteria.
    public var jurorCriterion: Double
    /// Everything else.
    public var residual: Double

    /// Creates components from their figures.
    public init(
        entry: Double, juror: Double, criterion: Double, entryJuror: Double, entryCriterion: Double,
        jurorCriterion: Double, residual: Double
    ) {
        self.entry = entry
        self.juror = juror
        self.criterion = criterion
        self.entryJuror = entryJuror
        self.entryCriterion = entryCriterion
        self.jurorCriterion = jurorCriterion
        self.residual = residual
    }

    /// The sum of the components.
    public var total: Double {
        entry + juror + criterion + entryJuror + entryCriterion + jurorCriterion + residual
    }

    /// Whether no component is negative.
    public var isProper: Bool {
        [entry, juror, criterion, entryJuror, entryCriterion, jurorCriterion, residual].allSatisfy { $0 >= 0 }
    }
}

/// What a jury of another size would be worth.
public struct DecisionStudy: Hashable, Sendable {
    /// E rho^2: the share of quality in the variance of mean scores when severity is removed or the same for all.
    public var generalizability: Double
    /// Phi: the share of quality in the variance of mean scores as they stand.
    public var dependability: Double
    /// The standard error of a mean score, in points.
    public var standardError: Double
}

extension VarianceComponents {
    /// Computes what so many jurors an entry are worth when every sheet has so many criteria.
    ///
    /// - Parameters:
    ///   - jurors: above 0; fewer count as 1.
    ///   - criteria: above 0; fewer count as 1.
    ///   - fixed: whether the criteria are exactly those that matter (then an entry's profile is quality), rather than a
    ///     sample of what could have been asked.
    ///
    /// Source: Brennan (2001), Generalizability Theory, 4.1 and 4.4.
    public func decision(jurors: Int, criteria: Int, fixed: Bool) -> DecisionStudy {
        let (n, m) = (Double(max(1, jurors)), Double(max(1, criteria)))
        var quality = entry
        var relative = entryJuror / n + residual / (n * m)
        var absolute = relative + juror / n + jurorCriterion / (n * m)
        if fixed {
            quality += entryCriterion / m
        } else {
            relative += entryCriterion / m
            absolute += (criterion + entryCriterion) / m
        }
        func share(_ error: Double) -> Double { quality + error > 0 ? quality / (quality + error) : 0 }
        return DecisionStudy(
            generalizability: share(relative), dependability: share(absolute), standardError: absolute.squareRoot())
    }

    /// How many jurors an entry would give the wanted dependability with fixed criteria, or nil when no number does.
    ///
    /// - Parameters:
    ///   - dependability: above 0 and below 1; 0.8 is common.
    ///   - criteria: above 0.
    public func jurorsNeeded(dependability: Double, criteria: Int) -> Int? {
        let m = Double(max(1, criteria))
        return enoughJurors(
            quality: entry + entryCriterion / m, error: juror + entryJuror + (jurorCriterion + residual) / m,
            dependability: dependability)
    }

    fileprivate init(means: MixedModel, contrasts: ContrastModel, criteria: Double) {
        self.init(
            entry: means.entryVariance - contrasts.entryCriterion / criteria,
            juror: means.jurorVariance - contrasts.jurorCriterion / criteria,
            criterion: contrasts.criterion,
            entryJuror: means.residualVariance - contrasts.residual / criteria,
            entryCriterion: contrasts.entryCriterion, jurorCriterion: contrasts.jurorCriterion,
            residual: contrasts.residual)
    }
}
