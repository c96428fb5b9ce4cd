/// A criterion of a rubric: what is scored, with its weight and scale.
public struct Criterion: Hashable, Sendable {
    /// The criterion's identifier, which names its element in score sheets.
    public var id: CriterionID
    /// What a score is multiplied by.
    public var weight: Ratio
    /// The question whose answer the criterion judges, if it is tied to one.
    public var question: QuestionID?
    /// What the criterion is called.
    public var name: Words
    /// How jurors are to judge it.
    public var guidance: Words?
    /// Which scores it can be given.
    public var scale: Scale

    /// Creates a criterion as the rubric states it; `Rubric.faults` judges it.
    public init(
        id: CriterionID, weight: Ratio, question: QuestionID? = nil, name: Words, guidance: Words? = nil, scale: Scale
    ) {
        self.id = id
        self.weight = weight
        self.question = question
        self.name = name
        self.guidance = guidance
        self.scale = scale
    }

    /// Says what a score counts as, given the documents that the juror accepted.
    ///
    /// On a scale without evidence a score counts as it stands. A level that names evidence counts only when each of its
    /// documents was accepted; otherwise the score counts as the highest level below it whose documents were, or else
    /// as 0, even where the lowest level is higher than 0.
    ///
    /// Format: StoreFormat, rubrics.
    public func counted(score: Ratio, accepted: [EvidenceID]) -> Ratio {
        guard case .levels(let levels) = scale else { return score }
        var counted = Ratio.zero
        var found = false
        for level in levels where level.value <= score && (!found || level.value > counted) {
            guard level.evidence.allSatisfy({ accepted.contains($0.id) }) else { continue }
            counted = level.value
            found = true
        }
        return counted
    }

    /// The documents that the levels of the criterion name.
    var evidence: [Evidence] {
        guard case .levels(let levels) = scale else { return [] }
        return levels.flatMap(\.evidence)
    }
}
