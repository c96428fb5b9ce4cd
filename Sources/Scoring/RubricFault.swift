/// What is wrong with a rubric as stated.
public enum RubricFault: Hashable, Sendable {
    /// Nothing is scored.
    case noCriteria
    /// Two criteria have one identifier.
    case repeatedCriterion(CriterionID)
    /// A weight below zero, under which a better score would lower the total.
    case negativeWeight(CriterionID, weight: Ratio)
    /// A document stands twice in one criterion.
    case repeatedEvidence(CriterionID, EvidenceID)
    /// A scale that is described by levels but has none.
    case noLevels(CriterionID)
    /// Two levels that follow each other have the same value.
    case repeatedLevel(CriterionID, value: Ratio)
    /// A level is lower than the level before it.
    case levelsNotAscending(CriterionID, value: Ratio, after: Ratio)
    /// The lowest score of a scale is above its highest.
    case minimumAboveMaximum(CriterionID, minimum: Ratio, maximum: Ratio)
    /// The step of a scale is zero or less.
    case stepNotPositive(CriterionID, step: Ratio)
    /// The highest score of a scale is not a whole number of steps above its lowest.
    case stepDoesNotDivide(CriterionID, minimum: Ratio, maximum: Ratio, step: Ratio)
    /// The divisor is zero or less.
    case divisorNotPositive(Ratio)
    /// The weights sum to something else than stated.
    case weightSumDiffers(stated: Ratio, found: Ratio)
    /// The highest total is something else than stated.
    case maximumDiffers(stated: Ratio, found: Ratio)
    /// The rubric's numbers are too large or too fine for exact arithmetic.
    case overflow
}

extension Rubric {
    /// Lists everything that is wrong with the rubric; a rubric without faults can be scored with.
    ///
    /// The highest total is not compared where a divisor or a scale leaves none to compare with.
    public func faults() -> [RubricFault] {
        var faults: [RubricFault] = criteria.isEmpty ? [.noCriteria] : []
        faults += repetitions(in: criteria.map(\.id)).map(RubricFault.repeatedCriterion)
        for criterion in criteria { faults += criterion.faults() }
        if divisor <= .zero { faults.append(.divisorNotPositive(divisor)) }
        return faults + sumFaults()
    }

    private func sumFaults() -> [RubricFault] {
        var faults: [RubricFault] = []
        do throws(ArithmeticFailure) {
            let weights = try weightTotal()
            if weights != weightSum { faults.append(.weightSumDiffers(stated: weightSum, found: weights)) }
            guard divisor > .zero, criteria.allSatisfy(\.hasHighestScore) else { return faults }
            let found = try maximumTotal()
            if found != maximum { faults.append(.maximumDiffers(stated: maximum, found: found)) }
        } catch {
            faults.append(.overflow)
        }
        return faults
    }
}

extension Criterion {
    /// Whether the scale has a highest score at all.
    fileprivate var hasHighestScore: Bool { scale != .levels([]) }

    /// Lists what is wrong with the criterion by itself.
    fileprivate func faults() -> [RubricFault] {
        var faults: [RubricFault] = []
        if weight < .zero { faults.append(.negativeWeight(id, weight: weight)) }
        faults += repetitions(in: evidence.map(\.id)).map { .repeatedEvidence(id, $0) }
        switch scale {
        case .range(let minimum, let maximum, let step):
            faults += rangeFaults(minimum: minimum, maximum: maximum, step: step)
        case .levels(let levels):
            faults += levelFaults(levels.map(\.value))
        }
        return faults
    }

    private func rangeFaults(minimum: Ratio, maximum: Ratio, step: Ratio) -> [RubricFault] {
        var faults: [RubricFault] = []
        if minimum > maximum { faults.append(.minimumAboveMaximum(id, minimum: minimum, maximum: maximum)) }
        if step <= .zero { faults.append(.stepNotPositive(id, step: step)) }
        guard faults.isEmpty else { return faults }
        switch isWholeSteps(from: minimum, to: maximum, step: step) {
        case true?: return []
        case false?: return [.stepDoesNotDivide(id, minimum: minimum, maximum: maximum, step: step)]
        case nil: return [.overflow]
        }
    }

    private func levelFaults(_ values: [Ratio]) -> [RubricFault] {
        guard !values.isEmpty else { return [.noLevels(id)] }
        return zip(values, values.dropFirst()).compactMap { previous, value in
            if value == previous { return .repeatedLevel(id, value: value) }
            return value < previous ? .levelsNotAscending(id, value: value, after: previous) : nil
        }
    }
}

/// The identifiers that stand more than once, each once, in the order of their second place.
func repetitions<Subject>(in identifiers: [Identifier<Subject>]) -> [Identifier<Subject>] {
    var seen: Set<Identifier<Subject>> = []
    var repeated: [Identifier<Subject>] = []
    for identifier in identifiers where !seen.insert(identifier).inserted && !repeated.contains(identifier) {
        repeated.append(identifier)
    }
    return repeated
}
