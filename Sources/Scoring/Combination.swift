/// How the scores of several stages become the figure by which a stage ranks.
public struct Combination: Hashable, Sendable {
    /// One stage's share in the figure.
    public struct Part: Hashable, Sendable {
        /// The stage whose score it is.
        public var stage: StageID
        /// What the score is multiplied by.
        public var weight: Ratio
        /// Whether the score is taken as it is or in percent.
        public var unit: Unit

        /// Creates a part.
        public init(stage: StageID, weight: Ratio, unit: Unit) {
            self.stage = stage
            self.weight = weight
            self.unit = unit
        }
    }

    /// What a stage's score is taken as.
    public enum Unit: Hashable, Sendable, CaseIterable {
        /// The score as it is.
        case points
        /// The score in percent of its rubric's maximum, so that stages with different rubrics can be weighed.
        case percent
    }

    /// The parts, in the order of the contest's rules.
    public var parts: [Part]

    /// Creates a combination.
    public init(parts: [Part]) {
        self.parts = parts
    }
}

/// An entry's score in one stage.
public struct StageScore: Hashable, Sendable {
    /// The stage.
    public var stage: StageID
    /// The score, or nil when the entry has none there.
    public var score: Ratio?
    /// The maximum of the rubric with which it was scored.
    public var maximum: Ratio

    /// Creates a stage's score.
    public init(stage: StageID, score: Ratio?, maximum: Ratio) {
        self.stage = stage
        self.score = score
        self.maximum = maximum
    }
}

/// A combined figure with every step on the way to it.
public struct CombinedTotal: Hashable, Sendable {
    /// What one part adds to the figure.
    public struct Contribution: Hashable, Sendable {
        /// The stage.
        public var stage: StageID
        /// The score in that stage.
        public var score: Ratio
        /// What the score was taken as: the score itself or its percentage.
        public var value: Ratio
        /// The part's weight.
        public var weight: Ratio
        /// The weight times the value.
        public var product: Ratio
    }

    /// The parts in the order of the combination.
    public var contributions: [Contribution]
    /// The sum of the products.
    public var total: Ratio
}

extension Combination {
    /// Computes an entry's combined figure with its steps, or nil when a stage of the combination has no score.
    ///
    /// Nil, too, for a combination without parts: a figure that is made of nothing is no zero.
    ///
    /// - Parameter scores: the entry's scores, one a stage, in any order; the first counts where a stage stands twice.
    /// - Throws: `divisionByZero` when a percentage is taken of a maximum of zero; `overflow` when a figure does not fit.
    public func total(of scores: [StageScore]) throws(ArithmeticFailure) -> CombinedTotal? {
        var contributions: [CombinedTotal.Contribution] = []
        for part in parts {
            guard let stage = scores.first(where: { $0.stage == part.stage }), let score = stage.score else {
                return nil
            }
            let value =
                switch part.unit {
                case .points: score
                case .percent: try score / stage.maximum * Ratio(100)
                }
            contributions.append(
                CombinedTotal.Contribution(
                    stage: part.stage, score: score, value: value, weight: part.weight, product: try part.weight * value
                ))
        }
        guard !contributions.isEmpty else { return nil }
        return CombinedTotal(contributions: contributions, total: try contributions.lazy.map(\.product).sum())
    }
}
