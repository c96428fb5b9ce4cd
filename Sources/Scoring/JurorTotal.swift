/// A juror's total for an entry with every step on the way to it, so that a reader can follow with a calculator.
public struct JurorTotal: Hashable, Sendable {
    /// What one criterion adds to the total.
    public struct Contribution: Hashable, Sendable {
        /// The criterion.
        public var criterion: CriterionID
        /// The score that the juror gave.
        public var score: Ratio
        /// What the score counts as; lower than the score only where evidence was not accepted.
        public var counted: Ratio
        /// The criterion's weight.
        public var weight: Ratio
        /// The weight times the counted score.
        public var product: Ratio
    }

    /// The criteria in the rubric's order.
    public var contributions: [Contribution]
    /// The sum of the products.
    public var sum: Ratio
    /// The rubric's divisor.
    public var divisor: Ratio
    /// The sum divided by the divisor.
    public var total: Ratio
}

/// Why marks make no total.
public enum ScoringFailure: Error, Hashable, Sendable {
    /// A criterion of the rubric has no mark.
    case missingCriterion(CriterionID)
    /// A mark names a criterion that the rubric does not have.
    case unknownCriterion(CriterionID)
    /// A criterion has more than one mark.
    case repeatedCriterion(CriterionID)
    /// A score does not stand on its criterion's scale.
    case offScale(CriterionID, score: Ratio, verdict: ScaleVerdict)
    /// A mark accepts a document that no level of its criterion names.
    case unknownEvidence(CriterionID, EvidenceID)
    /// The figures are too large or too fine, or the rubric divides by zero.
    case arithmetic(ArithmeticFailure)
}

extension Rubric {
    /// Computes a juror's total from marks in any order, with its steps.
    ///
    /// - Throws: the first of `failures`; `arithmetic` when a figure on the way does not fit or the divisor is zero.
    public func total(of marks: [Mark]) throws(ScoringFailure) -> JurorTotal {
        let ordered = try inOrder(marks)
        do throws(ArithmeticFailure) {
            var contributions: [JurorTotal.Contribution] = []
            for (criterion, mark) in zip(criteria, ordered) {
                let counted = criterion.counted(score: mark.score, accepted: mark.accepted)
                contributions.append(
                    JurorTotal.Contribution(
                        criterion: criterion.id, score: mark.score, counted: counted, weight: criterion.weight,
                        product: try criterion.weight * counted
                    ))
            }
            let sum = try contributions.lazy.map(\.product).sum()
            let total = try sum / divisor
            return JurorTotal(contributions: contributions, sum: sum, divisor: divisor, total: total)
        } catch {
            throw .arithmetic(error)
        }
    }

    /// Lists everything that keeps marks from making a total, mark by mark and then the criteria without one.
    public func failures(in marks: [Mark]) -> [ScoringFailure] {
        var failures: [ScoringFailure] = []
        var marked: Set<CriterionID> = []
        for mark in marks {
            guard let criterion = criteria.first(where: { $0.id == mark.criterion }) else {
                failures.append(.unknownCriterion(mark.criterion))
                continue
            }
            if !marked.insert(mark.criterion).inserted { failures.append(.repeatedCriterion(mark.criterion)) }
            failures += criterion.failures(in: mark)
        }
        failures += criteria.filter { !marked.contains($0.id) }.map { .missingCriterion($0.id) }
        return failures
    }

    /// Computes what the scores of marks count as, one a criterion in the rubric's order.
    ///
    /// - Throws: the first of `failures`.
    public func countedScores(of marks: [Mark]) throws(ScoringFailure) -> [Ratio] {
        let ordered = try inOrder(marks)
        var counted: [Ratio] = []
        counted.reserveCapacity(ordered.count)
        for index in criteria.indices {
            counted.append(criteria[index].counted(score: ordered[index].score, accepted: ordered[index].accepted))
        }
        return counted
    }

    /// Whether the marks are sound and in order; by index, because a criterion is costly to copy.
    private func areInOrder(_ marks: [Mark]) -> Bool {
        guard marks.count == criteria.count else { return false }
        for index in criteria.indices {
            guard marks[index].criterion == criteria[index].id, criteria[index].allows(marks[index]) else {
                return false
            }
        }
        return true
    }

    /// Brings marks into the rubric's order, in which sheets are written, so that mostly nothing is to be done.
    private func inOrder(_ marks: [Mark]) throws(ScoringFailure) -> [Mark] {
        if areInOrder(marks) { return marks }
        if let failure = failures(in: marks).first { throw failure }
        return criteria.compactMap { criterion in marks.first { $0.criterion == criterion.id } }
    }
}

extension Criterion {
    fileprivate func allows(_ mark: Mark) -> Bool {
        scale.allows(mark.score) == .allowed && (mark.accepted.isEmpty || mark.accepted.allSatisfy(knows))
    }

    private func knows(_ document: EvidenceID) -> Bool { evidence.contains { $0.id == document } }

    fileprivate func failures(in mark: Mark) -> [ScoringFailure] {
        let verdict = scale.allows(mark.score)
        let offScale: [ScoringFailure] =
            verdict == .allowed ? [] : [.offScale(id, score: mark.score, verdict: verdict)]
        return offScale + mark.accepted.filter { !knows($0) }.map { .unknownEvidence(id, $0) }
    }
}
