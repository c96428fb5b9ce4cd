/// A statistic, or why it has no figure.
public typealias Statistic<Figure> = Result<Figure, StatisticsRefusal>

/// What a study of a jury is made of.
public struct JuryMaterial: Hashable, Sendable {
    /// The marks.
    public var ratings: RatingTable
    /// Each juror's totals of the same marks, with the same indices.
    public var totals: TotalTable
    /// The lowest and highest mark of each criterion; empty when they are not known.
    public var scales: [ClosedRange<Double>]
    /// The marks as levels in whole numbers, for the rating scale model; nil where marks are no levels.
    public var levels: RatingTable?
    /// The official rank of each entry, which other orders are compared with; nil for an entry without one.
    public var official: [Int?]
    /// N of the list that is sought; nil when it is not known.
    public var places: Int?
    /// What decides beside N who is on the list; nil when it is not known.
    public var rules: ListRules?

    /// Creates material.
    public init(
        ratings: RatingTable, totals: TotalTable, scales: [ClosedRange<Double>] = [], levels: RatingTable? = nil,
        official: [Int?], places: Int? = nil, rules: ListRules? = nil
    ) {
        self.ratings = ratings
        self.totals = totals
        self.scales = scales
        self.levels = levels
        self.official = official
        self.places = places
        self.rules = rules
    }
}

/// How a study draws its random numbers.
public struct DrawPlan: Hashable, Sendable {
    /// The seed: the same one gives the same figures.
    public var seed: UInt64
    /// How many joint draws of all levels.
    public var draws: Int
    /// Whether simultaneous sets of ranks are computed, too; their time grows with the square of the entries.
    public var wantsSets: Bool

    /// Creates a plan.
    public init(seed: UInt64 = 1, draws: Int = 10_000, wantsSets: Bool = false) {
        self.seed = seed
        self.draws = draws
        self.wantsSets = wantsSets
    }
}

/// Everything that is told about a jury, each figure with its reason where it has none.
///
/// A view beside the official result, which it never changes. Each statistic's own type gives formula, source and assumptions.
public struct JuryStudy: Sendable {
    /// What the study was made of.
    public let material: JuryMaterial
    /// How many jurors each entry has.
    public let coverage: Coverage
    /// Which panels share entries.
    public let connectivity: Connectivity
    /// Severity and fair scores in points.
    public let leastSquares: Statistic<LeastSquares>
    /// Each juror's habits.
    public let profiles: Statistic<[JurorProfile]>
    /// How far the totals of each entry lie apart.
    public let entries: [EntryAgreement]
    /// Variances and levels by the mixed model.
    public let mixed: Statistic<MixedPosterior>
    /// ICC without severity, for any number of jurors an entry.
    public let oneWay: Statistic<OneWayReliability>
    /// The variance shares of single marks.
    public let generalizability: Statistic<GeneralizabilityStudy>
    /// The same where each juror judges one criterion only.
    public let nested: Statistic<NestedStudy>
    /// Krippendorff's alpha and kappa, of totals first (criterion nil), then of each criterion.
    public let agreement: [CriterionAgreement]
    /// Cohen's kappa of pairs of jurors; only where there is one criterion.
    public let pairs: Statistic<[CohenKappa]>
    /// ICC and Kendall's W of each panel that shares no entry with another.
    public let panels: [PanelAgreement]
    /// The rating scale model.
    public let rasch: Statistic<ManyFacetRasch>
    /// The order without each juror in turn.
    public let influence: Statistic<JurorInfluence>
    /// Other rules.
    public let whatIfs: [WhatIf]

    /// Studies a jury.
    public init(_ material: JuryMaterial) {
        let totals = material.totals
        self.material = material
        coverage = Coverage(totals)
        connectivity = Connectivity(totals)
        let fit = Statistic { () throws(StatisticsRefusal) in try LeastSquares(totals) }
        leastSquares = fit
        profiles = fit.flatMap { fit in
            Statistic { () throws(StatisticsRefusal) in
                try fit.profiles(ratings: material.ratings, scales: material.scales)
            }
        }
        entries = EntryAgreement.all(totals, fit: try? fit.get())
        mixed = Statistic { () throws(StatisticsRefusal) in try MixedPosterior(try MixedModel(totals)) }
        oneWay = Statistic { () throws(StatisticsRefusal) in try OneWayReliability(totals) }
        generalizability = Statistic { () throws(StatisticsRefusal) in try GeneralizabilityStudy(material.ratings) }
        nested = Statistic { () throws(StatisticsRefusal) in try NestedStudy(material.ratings) }
        agreement = CriterionAgreement.all(material)
        let isSingle = material.ratings.criterionCount == 1
        pairs = Statistic { () throws(StatisticsRefusal) in
            guard isSingle else { throw .tooManyCriteria(material.ratings.criterionCount, limit: 1) }
            return try CohenKappa.pairs(totals)
        }
        panels = PanelAgreement.all(totals, connectivity)
        rasch = Statistic { () throws(StatisticsRefusal) in
            guard let levels = material.levels else { throw .notLevels }
            return try ManyFacetRasch(levels)
        }
        influence = Statistic { () throws(StatisticsRefusal) in
            guard let places = material.places else { throw .noPlaces }
            return try JurorInfluence(totals, places: places)
        }
        whatIfs = WhatIf.all(material)
    }
}

/// How far the totals of one entry lie apart.
public struct EntryAgreement: Hashable, Sendable {
    /// The number of totals.
    public var jurors: Int
    /// The mean of the totals, in points; nil for an entry that nobody scored.
    public var mean: Double?
    /// The highest total less the lowest; nil with fewer than two.
    public var range: Double?
    /// The standard deviation of the totals; nil with fewer than two.
    public var spread: Double?
    /// The largest standardised residual in magnitude, with its sign.
    public var largestResidual: Double?
    /// The juror of the largest standardised residual.
    public var largestResidualJuror: Int?

    static func all(_ table: TotalTable, fit: LeastSquares?) -> [EntryAgreement] {
        let standardised = fit?.standardisedResiduals() ?? []
        return (0..<table.entryCount).map { entry in
            let range = table.totals(of: entry)
            let values = table.values[range]
            var own = EntryAgreement(jurors: range.count)
            guard let least = values.min(), let most = values.max() else { return own }
            var spread = Spread()
            for value in values { spread.add(value) }
            own.mean = spread.mean
            if range.count > 1 {
                own.range = most - least
                own.spread = spread.deviation
            }
            for position in range where position < standardised.count {
                guard let residual = standardised[position], abs(residual) > abs(own.largestResidual ?? 0) else {
                    continue
                }
                own.largestResidual = residual
                own.largestResidualJuror = Int(table.jurors[position])
            }
            return own
        }
    }
}

/// How far jurors agree on one criterion, or on totals.
public struct CriterionAgreement: Sendable {
    /// The index of the criterion; nil for totals.
    public var criterion: Int?
    /// Krippendorff's alpha by kind of data.
    public var alphas: [(kind: KrippendorffAlpha, alpha: Statistic<Double>)]
    /// Fleiss' kappa of marks as categories.
    public var kappa: Statistic<FleissKappa>

    static func all(_ material: JuryMaterial) -> [CriterionAgreement] {
        var found = [of(material.totals, criterion: nil)]
        for criterion in 0..<material.ratings.criterionCount {
            guard let marks = try? material.ratings.marks(on: criterion) else { continue }
            found.append(of(marks, criterion: criterion))
        }
        return found
    }

    private static func of(_ table: TotalTable, criterion: Int?) -> CriterionAgreement {
        CriterionAgreement(
            criterion: criterion,
            alphas: KrippendorffAlpha.allCases.map { kind in
                (kind, Statistic { () throws(StatisticsRefusal) in try kind.coefficient(of: table) })
            }, kappa: Statistic { () throws(StatisticsRefusal) in try FleissKappa(table) })
    }
}

/// How far the jurors of one panel agree, where each of them scored every entry of it.
public struct PanelAgreement: Sendable {
    /// The jurors of the panel.
    public var jurors: [Int]
    /// The entries of the panel.
    public var entries: [Int]
    /// The six intraclass correlations.
    public var icc: Statistic<IntraclassCorrelations>
    /// Kendall's W.
    public var concordance: Statistic<KendallConcordance>

    static func all(_ table: TotalTable, _ connectivity: Connectivity) -> [PanelAgreement] {
        var jurors = [[Int]](repeating: [], count: connectivity.panelCount)
        var entries = jurors
        for (juror, panel) in connectivity.panelOfJuror.enumerated() { if let panel { jurors[panel].append(juror) } }
        for (entry, panel) in connectivity.panelOfEntry.enumerated() { if let panel { entries[panel].append(entry) } }
        // Panels of one entry each can be as many as entries; with more than this no page would list them.
        return (0..<min(connectivity.panelCount, 100)).map { panel in
            let part = table.panel(panel, of: connectivity)
            return PanelAgreement(
                jurors: jurors[panel], entries: entries[panel],
                icc: Statistic { () throws(StatisticsRefusal) in try IntraclassCorrelations(part) },
                concordance: Statistic { () throws(StatisticsRefusal) in try KendallConcordance(part) })
        }
    }
}

/// What another rule would give.
public struct WhatIf: Sendable {
    /// The rule.
    public var rule: WhatIfRule
    /// The outcome under it.
    public var outcome: Statistic<Outcome>

    /// An order of the entries by another rule.
    public struct Outcome: Hashable, Sendable {
        /// The figure of each entry under the rule, higher for a better one; nil where there is none.
        public var figures: [Double?]
        /// The ranks, 1224.
        public var ranks: [Int?]
        /// Entries that are out by the official order and in by the rule; empty when N is not known.
        public var entering: [Int]
        /// Entries that are in by the official order and out by the rule.
        public var leaving: [Int]
    }

    /// The rules that are tried.
    public static let rules: [WhatIfRule] = [
        .mean, .median, .trimmedMean(drop: 1), .trimmedMean(drop: 2), .fairScore, .borda, .bradleyTerry, .schulze,
    ]

    static func all(_ material: JuryMaterial) -> [WhatIf] {
        rules.map { rule in
            let figures = Statistic { () throws(StatisticsRefusal) in
                let figures = try rule.figures(of: material.totals)
                if case .trimmedMean = rule,
                    zip(figures, material.totals.means).contains(where: { $0 == nil && $1 != nil })
                {
                    throw .tooFewToDrop
                }
                return figures
            }
            return WhatIf(rule: rule, outcome: figures.map { outcome($0, material) })
        }
    }

    private static func outcome(_ figures: [Double?], _ material: JuryMaterial) -> Outcome {
        let ranks = competitionRanks(figures)
        var found = Outcome(figures: figures, ranks: ranks, entering: [], leaving: [])
        guard let places = material.places else { return found }
        for (entry, rank) in ranks.enumerated() where entry < material.official.count {
            let was = material.official[entry].map { $0 <= places } ?? false
            let isIn = rank.map { $0 <= places } ?? false
            if isIn, !was { found.entering.append(entry) }
            if was, !isIn { found.leaving.append(entry) }
        }
        return found
    }
}
