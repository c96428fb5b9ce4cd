import Scoring

extension Rubric {
    /// What makes no sense in the rubric itself.
    var modelFaults: [LocatedProblem] { faults().compactMap { located($0) } }
}

extension Contest {
    /// What makes no sense in the rules together with the rubrics that they name.
    ///
    /// - Parameter rubrics: the rubrics that were found; one that is missing is a fault by name.
    func rubricFaults(_ rubrics: [RubricID: Rubric]) -> [LocatedProblem] {
        stages.enumerated().flatMap { index, stage in
            stage.scoring.map { rules in
                missingRubrics(rules, rubrics, index) + tieBreakFaults(rules, rubrics, index)
                    + questionFaults(rules, rubrics, index) + maximumFaults(stage, rules, rubrics, index)
            } ?? []
        }
    }

    private func missingRubrics(
        _ rules: ScoringRules, _ rubrics: [RubricID: Rubric], _ index: Int
    ) -> [LocatedProblem] {
        rules.rubrics.enumerated().compactMap { number, use in
            guard rubrics[use.rubric] == nil else { return nil }
            return .contest(.rubricNotFound(rubric: use.rubric), Locator.stage(index).child("rubric", number))
        }
    }

    private func tieBreakFaults(
        _ rules: ScoringRules, _ rubrics: [RubricID: Rubric], _ index: Int
    ) -> [LocatedProblem] {
        rules.tieBreaks.enumerated().flatMap { number, rule -> [LocatedProblem] in
            guard case .criterion(let id, let criterion) = rule, let referred = stage(id)?.scoring else { return [] }
            let used = referred.rubrics.compactMap { rubrics[$0.rubric] }
            return used.filter { rubric in !rubric.criteria.contains { $0.id == criterion } }.map { rubric in
                let suggestion = suggestion(for: criterion.text, among: rubric.criteria.map(\.id.text))
                return .contest(
                    .tieBreakCriterionUnknown(
                        stage: id, criterion: criterion, rubric: rubric.id, suggestion: suggestion),
                    Locator.stage(index).child("tie-breaks").place(number))
            }
        }
    }

    private func questionFaults(
        _ rules: ScoringRules, _ rubrics: [RubricID: Rubric], _ index: Int
    ) -> [LocatedProblem] {
        rules.rubrics.enumerated().flatMap { number, use in
            (rubrics[use.rubric]?.criteria ?? []).compactMap { criterion -> LocatedProblem? in
                guard let question = criterion.question, !form.questions.contains(where: { $0.id == question }) else {
                    return nil
                }
                return .contest(
                    .rubricQuestionUnknown(rubric: use.rubric, criterion: criterion.id, question: question),
                    Locator.stage(index).child("rubric", number))
            }
        }
    }

    /// Groups that are compared with each other are scored to the same maximum, and no floor lies above it.
    private func maximumFaults(
        _ stage: Stage, _ rules: ScoringRules, _ rubrics: [RubricID: Rubric], _ index: Int
    ) -> [LocatedProblem] {
        guard rules.combination.isEmpty else { return [] }
        var faults: [LocatedProblem] = []
        for pool in comparedGroups(rules) {
            let used = pool.compactMap { rules.rubric(for: $0) }.compactMap { rubrics[$0] }
            guard let first = used.first, let other = used.first(where: { $0.maximum != first.maximum }) else {
                continue
            }
            let fault = LocatedProblem.contest(
                .maximaDiffer(stage: stage.id, first: first.id, second: other.id), .stage(index))
            // The same two rubrics meet in the ranking and again in the lists made of it.
            if !faults.contains(fault) { faults.append(fault) }
        }
        guard rules.aggregation != .sum else { return faults }
        let highest = rules.rubrics.compactMap { rubrics[$0.rubric]?.maximum }.max()
        for list in rules.lists {
            if let floor = list.floor, let highest, floor > highest {
                faults.append(.contest(.floorAboveMaximum(floor: floor, maximum: highest), .stage(index)))
            }
        }
        return faults
    }

    /// The sets of groups whose scores are compared: in one ranking, or in one list.
    private func comparedGroups(_ rules: ScoringRules) -> [[GroupID]] {
        let all = groups.map(\.id)
        let lists = rules.lists.map { $0.groups ?? all }
        return rules.ranked == .together ? [all] + lists : lists
    }
}

extension Rubric {
    private func located(_ fault: RubricFault) -> LocatedProblem? {
        guard let problem = RubricProblem(fault) else { return nil }
        guard let id = fault.criterion, let index = criteria.firstIndex(where: { $0.id == id }) else {
            return LocatedProblem(.rubric(problem))
        }
        return LocatedProblem(.rubric(problem), [.child("criterion", index)])
    }
}

extension RubricFault {
    /// The criterion that the fault is about, or nil for the rubric as a whole.
    fileprivate var criterion: CriterionID? {
        switch self {
        case .noCriteria, .divisorNotPositive, .weightSumDiffers, .maximumDiffers, .overflow: nil
        case .repeatedCriterion(let id), .noLevels(let id): id
        case .negativeWeight(let id, _), .repeatedEvidence(let id, _), .repeatedLevel(let id, _),
            .stepNotPositive(let id, _):
            id
        case .levelsNotAscending(let id, _, _), .minimumAboveMaximum(let id, _, _): id
        case .stepDoesNotDivide(let id, _, _, _): id
        }
    }
}

extension RubricProblem {
    /// The problem for a fault, or nil for one that the structure of a document rules out.
    fileprivate init?(_ fault: RubricFault) {
        switch fault {
        case .noCriteria, .repeatedCriterion, .noLevels, .negativeWeight: return nil
        case .repeatedEvidence(let id, let evidence): self = .evidenceRepeated(criterion: id, evidence: evidence)
        case .repeatedLevel(let id, let value), .levelsNotAscending(let id, let value, _):
            self = .levelsNotAscending(criterion: id, value: value)
        case .minimumAboveMaximum(let id, let minimum, let maximum):
            self = .scaleReversed(criterion: id, minimum: minimum, maximum: maximum)
        case .stepNotPositive(let id, _): self = .stepZero(criterion: id)
        case .stepDoesNotDivide(let id, _, _, let step): self = .stepUneven(criterion: id, step: step)
        case .divisorNotPositive: self = .divisorZero
        case .weightSumDiffers(let stated, let found): self = .weightSumDiffers(stated: stated, found: found)
        case .maximumDiffers(let stated, let found): self = .maximumDiffers(stated: stated, found: found)
        case .overflow: self = .numbersTooLarge
        }
    }
}
