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

    /// The counted scores of marks in the rubric's order, one a criterion.
    ///
    /// - Throws: the first of `failures`.
    public func countedScores(of marks: [Mark]) throws(ScoringFailure) -> [Ratio] {
        let ordered = try inOrder(marks)
        return zip(criteria, ordered).map { $0.counted(score: $1.score, accepted: $1.accepted) }
    }

    /// Brings marks into the rubric's order, in which sheets are written, so that mostly nothing is to be done.
    private func inOrder(_ marks: [Mark]) throws(ScoringFailure) -> [Mark] {
        if marks.count == criteria.count, zip(criteria, marks).allSatisfy({ $0.isSound($1) }) { return marks }
        if let failure = failures(in: marks).first { throw failure }
        return criteria.compactMap { criterion in marks.first { $0.criterion == criterion.id } }
    }
}

extension Criterion {
    fileprivate func isSound(_ mark: Mark) -> Bool { mark.criterion == id && failures(in: mark).isEmpty }

    fileprivate func failures(in mark: Mark) -> [ScoringFailure] {
        var failures: [ScoringFailure] = []
        let verdict = scale.allows(mark.score)
        if verdict != .allowed { failures.append(.offScale(id, score: mark.score, verdict: verdict)) }
        guard !mark.accepted.isEmpty else { return failures }
        let known = evidence.map(\.id)
        for document in mark.accepted where !known.contains(document) {
            failures.append(.unknownEvidence(id, document))
        }
        return failures
    }
}
