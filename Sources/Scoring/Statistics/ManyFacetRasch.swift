/// Measures of entries, jurors and criteria on one scale of logits, by the many-facet rating scale model.
///
/// log(P_k / P_(k-1)) = entry - severity of juror - difficulty of criterion - threshold_k for ordinal marks such as 1 to 5.
/// Joint maximum likelihood (JMLE) without correction of its bias, as Facets reports it: measures spread by about
/// L / (L - 1) with L marks an element, which leaves orders as they are in complete designs. Severities sum to 0 in each
/// panel, difficulties and thresholds sum to 0. An element with only lowest or only highest marks has no finite estimate;
/// it is set aside, and then measured where the expected score is 0.3 marks inside.
///
/// Assumes that criteria share one rating scale and that jurors differ by severity only; infit and outfit tell who does
/// not. For 0 to 100 the linear model is the analogue.
///
/// Source: Linacre (1989), Many-Facet Rasch Measurement; Andrich (1978), Psychometrika 43, 561-573; Wright & Masters
/// (1982), Rating Scale Analysis, chapter 5. Memory is linear in the marks plus the square of the jurors.
public struct ManyFacetRasch: Sendable {
    /// What the model says about an entry, juror or criterion.
    public struct Element: Hashable, Sendable {
        /// The measure in logits: quality, severity or difficulty.
        public var measure: Double
        /// The standard error with everything else taken as known, (sum of variances)^-1/2, as Facets reports it.
        public var standardError: Double
        /// The standard error from the whole information; nil for an extreme element.
        public var jointError: Double?
        /// How well the marks fit; nil for an extreme element.
        public var fit: RaschFit?
        /// The mark that the element would get, or give, with average others.
        public var fairAverage: Double
        /// The sum of its marks.
        public var rawScore: Int
        /// The number of its marks.
        public var count: Int
        /// Whether it has only lowest or only highest marks, among those that tell something.
        public var extreme: RaschExtreme?
    }

    /// The entries; nil without marks, or when all jurors and criteria of its marks are extreme themselves.
    public let entries: [Element?]
    /// The jurors; a high measure is strict.
    public let jurors: [Element?]
    /// The criteria; a high measure is hard.
    public let criteria: [Element?]
    /// Where neighbouring categories are equally likely, from the lowest pair on.
    public let thresholds: [Double]
    /// The lowest category in use.
    public let lowestCategory: Int
    /// The log likelihood of the marks of elements that are not extreme.
    public let logLikelihood: Double
    /// How many steps the estimation took.
    public let iterations: Int
    /// The largest difference of an observed and an expected score.
    public let residual: Double
    /// The number of panels that share no entry; measures are comparable within a panel only.
    public let panelCount: Int

    /// Estimates the model.
    ///
    /// - Throws: `noScores`; `notACategory` for a mark that is not whole; `noVariation` when all marks are equal;
    ///   `tooManyCategories` beyond 20; `unusedCategories` when one in between was never used, because its thresholds do
    ///   not exist; `onlyExtremeScores`; `confounded`; `tooMany` with more than 3000 jurors; `notConverged` when measures run away.
    public init(_ ratings: RatingTable) throws(StatisticsRefusal) {
        try self.init(try RaschData(ratings), tally: RaschTally(ratings), ratings: ratings)
    }

    /// Estimates the model from data prepared elsewhere.
    init(_ data: RaschData, tally: RaschTally, ratings: RatingTable?) throws(StatisticsRefusal) {
        var newton = try RaschNewton(data)
        try newton.solve()
        let report = try RaschReport(newton, tally: tally, ratings: ratings)
        (entries, jurors, criteria) = (report.entries, report.jurors, report.criteria)
        thresholds = newton.thresholds
        lowestCategory = data.lowest
        logLikelihood = newton.logLikelihood
        iterations = newton.iterations
        residual = newton.residual
        panelCount = (newton.panels.max() ?? -1) + 1
    }

    /// The entries where all of them can be compared.
    ///
    /// - Throws: `unconnectedPanels` when panels share no entry.
    public func comparableEntries() throws(StatisticsRefusal) -> [Element?] {
        guard panelCount == 1 else { throw .unconnectedPanels(panelCount) }
        return entries
    }
}

/// At which end of the scale all marks of an element stand.
public enum RaschExtreme: Hashable, Sendable {
    /// Only lowest marks.
    case lowest
    /// Only highest marks.
    case highest
}

/// How well the marks of an element fit the model: 1 is as expected, above 1.5 noisy, below 0.5 muted.
///
/// With r the residual, V the variance and C the fourth central moment of each mark: infit = sum r^2 / sum V; outfit =
/// mean of r^2 / V. Zstd = (ms^1/3 - 1) 3 / q + q / 3 is roughly standard normal, with q^2 = sum (C - V^2) / (sum V)^2 for
/// infit, (sum C / V^2) / n^2 - 1 / n for outfit, q at most 2^1/2. With few marks look at Zstd beyond 2 as well.
///
/// Source: Wright & Masters (1982), Rating Scale Analysis, 5.2; Wright & Linacre (1994), Rasch Measurement Transactions 8,
/// 370 (limits).
public struct RaschFit: Hashable, Sendable {
    /// The information-weighted mean square.
    public var infit: Double
    /// Infit, standardised.
    public var infitZ: Double
    /// The unweighted mean square, which single far-off marks dominate.
    public var outfit: Double
    /// Outfit, standardised.
    public var outfitZ: Double
}

/// How far the elements of a facet are told apart.
///
/// Over the elements that are not extreme, with SD the standard deviation of measures and RMSE the root mean square of
/// standard errors: separation G = (SD^2 - RMSE^2)^1/2 / RMSE, reliability G^2 / (1 + G^2), strata (4 G + 1) / 3.
///
/// Source: Wright & Masters (1982), Rating Scale Analysis, 5.3; Linacre, Facets manual (Table 7, fixed chi-square).
public struct RaschSeparation: Hashable, Sendable {
    /// The number of elements.
    public var count: Int
    /// The mean measure.
    public var mean: Double
    /// RMSE.
    public var rootMeanSquareError: Double
    /// SD.
    public var spread: Double
    /// (SD^2 - RMSE^2)^1/2, or 0.
    public var trueSpread: Double
    /// G.
    public var separation: Double
    /// The number of levels that can be told apart.
    public var strata: Double
    /// The share of the measures' variance that is not error.
    public var reliability: Double
    /// Chi-square of the hypothesis that all measures are equal, with count - 1 degrees of freedom.
    public var fixedChiSquare: Double

    /// Computes the separation of a facet, or nil with fewer than two elements that are not extreme.
    ///
    /// - Parameters:
    ///   - elements: of one facet.
    ///   - sample: whether the elements stand for others like them (divisor n - 1) or for themselves (n).
    public init?(of elements: [ManyFacetRasch.Element?], sample: Bool) {
        let known = elements.compactMap { $0 }.filter { $0.extreme == nil }
        guard known.count >= 2 else { return nil }
        let number = Double(known.count)
        count = known.count
        mean = known.reduce(0) { $0 + $1.measure } / number
        let mean = mean
        let variance =
            known.reduce(0) { $0 + ($1.measure - mean) * ($1.measure - mean) } / (sample ? number - 1 : number)
        let error = known.reduce(0) { $0 + $1.standardError * $1.standardError } / number
        rootMeanSquareError = error.squareRoot()
        spread = variance.squareRoot()
        trueSpread = max(0, variance - error).squareRoot()
        separation = trueSpread / rootMeanSquareError
        strata = (4 * separation + 1) / 3
        reliability = separation * separation / (1 + separation * separation)
        var (weights, sum, squares) = (0.0, 0.0, 0.0)
        for element in known {
            let weight = 1 / (element.standardError * element.standardError)
            weights += weight
            sum += weight * element.measure
            squares += weight * element.measure * element.measure
        }
        fixedChiSquare = max(0, squares - sum * sum / weights)
    }
}
