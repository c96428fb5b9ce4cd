/// Which scores a criterion can be given.
public enum Scale: Hashable, Sendable {
    /// Every step from a minimum to a maximum, such as 0 to 100 in steps of 1.
    case range(minimum: Ratio, maximum: Ratio, step: Ratio)
    /// Described levels, in ascending order of their values.
    case levels([Level])

    /// The highest score of the scale; 0 for a scale without levels.
    public var maximum: Ratio {
        switch self {
        case .range(_, let maximum, _): maximum
        case .levels(let levels): levels.map(\.value).max() ?? .zero
        }
    }

    /// Says whether a score stands on the scale, and if not, why.
    ///
    /// A score so fine that its distance from the minimum leaves 128 bits is off the step; no document can write one.
    public func allows(_ score: Ratio) -> ScaleVerdict {
        switch self {
        case .range(let minimum, let maximum, let step):
            if score < minimum { return .belowMinimum(minimum) }
            if score > maximum { return .aboveMaximum(maximum) }
            return isWholeSteps(from: minimum, to: score, step: step) == true ? .allowed : .offStep(step)
        case .levels(let levels):
            return levels.contains { $0.value == score } ? .allowed : .notALevel(levels.map(\.value))
        }
    }
}

/// A described level of a criterion, such as "3: applied by a decree of the regent".
public struct Level: Hashable, Sendable {
    /// The score that the level gives.
    public var value: Ratio
    /// What it means.
    public var meaning: Words
    /// The documents that a juror must have accepted for the level to count; often none.
    public var evidence: [Evidence]

    /// Creates a level as the rubric states it; `Rubric.faults` judges it.
    public init(value: Ratio, meaning: Words, evidence: [Evidence] = []) {
        self.value = value
        self.meaning = meaning
        self.evidence = evidence
    }
}

/// A document of an evidence checklist.
public struct Evidence: Hashable, Sendable {
    /// Its identifier, unique within the criterion.
    public var id: EvidenceID
    /// What the document is called.
    public var name: Words

    /// Creates a document of a checklist.
    public init(id: EvidenceID, name: Words) {
        self.id = id
        self.name = name
    }
}

/// Whether a score stands on a scale.
public enum ScaleVerdict: Hashable, Sendable {
    /// It does.
    case allowed
    /// It is lower than the lowest score.
    case belowMinimum(Ratio)
    /// It is higher than the highest score.
    case aboveMaximum(Ratio)
    /// It lies between two steps.
    case offStep(Ratio)
    /// It is none of the levels, which are listed.
    case notALevel([Ratio])
}

/// Whether a distance is a whole number of steps; nil when the arithmetic overflows or there is no step.
func isWholeSteps(from minimum: Ratio, to maximum: Ratio, step: Ratio) -> Bool? {
    if step == .one { return minimum.isWhole && maximum.isWhole ? true : isWholeDistance(minimum, maximum) }
    return try? ((maximum - minimum) / step).isWhole
}

private func isWholeDistance(_ minimum: Ratio, _ maximum: Ratio) -> Bool? {
    try? (maximum - minimum).isWhole
}
