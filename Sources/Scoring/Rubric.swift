/// A rubric: the criteria of one kind of judging, and what a juror's total is made of.
///
/// All three shapes of scoring are the same sum: percent weights on scores from 0 to 100 with divisor 100, weight times
/// level with divisor 1, and levels that count only with accepted evidence.
///
/// Format: StoreFormat, rubrics.
public struct Rubric: Hashable, Sendable {
    /// The rubric's identifier.
    public var id: RubricID
    /// What the rubric is called.
    public var title: Words
    /// Where the rubric was published.
    public var source: String?
    /// What the weights sum to, as the rubric states it.
    public var weightSum: Ratio
    /// What the sum of weight times score is divided by.
    public var divisor: Ratio
    /// The highest total, as the rubric states it.
    public var maximum: Ratio
    /// The criteria in their order.
    public var criteria: [Criterion]

    /// Creates a rubric as its document states it; `faults` judges it.
    public init(
        id: RubricID, title: Words, source: String? = nil, weightSum: Ratio, divisor: Ratio, maximum: Ratio,
        criteria: [Criterion]
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.weightSum = weightSum
        self.divisor = divisor
        self.maximum = maximum
        self.criteria = criteria
    }

    /// Computes what the weights sum to.
    ///
    /// - Throws: `overflow` when the sum does not fit.
    public func weightTotal() throws(ArithmeticFailure) -> Ratio {
        try criteria.lazy.map(\.weight).sum()
    }

    /// Computes the highest total that the criteria allow: every criterion at its highest score, all evidence accepted.
    ///
    /// - Throws: `divisionByZero` when the divisor is zero; `overflow` when the total does not fit.
    public func maximumTotal() throws(ArithmeticFailure) -> Ratio {
        try figure(of: criteria.map(\.scale.maximum))
    }

    /// Divides the sum of weight times score by the divisor, for one score a criterion in the rubric's order.
    func figure(of counted: [Ratio]) throws(ArithmeticFailure) -> Ratio {
        var sum = Ratio.zero
        for index in criteria.indices { sum = try sum + criteria[index].weight * counted[index] }
        return try sum / divisor
    }
}
