import Scoring

extension Contest {
    /// What makes no sense in the stages.
    var stageFaults: [LocatedProblem] {
        var faults = stages.enumerated().flatMap { index, stage in
            stage.scoring.map { rules in
                scoringFaults(stage, rules, index).map { LocatedProblem.contest($0, .stage(index)) }
                    + listFaults(stage, rules, index)
            } ?? []
        }
        if scoringStages.isEmpty { faults.append(.contest(.noScoringStage, [.child("stages", 0)])) }
        return faults
    }

    private func scoringFaults(_ stage: Stage, _ rules: ScoringRules, _ index: Int) -> [ContestProblem] {
        let combined = rules.combination.flatMap { referenceFaults($0.stage, at: index) }
        let breaking = rules.tieBreaks.flatMap { rule in
            switch rule {
            case .criterion(let stage, _), .stageScore(let stage): referenceFaults(stage, at: index)
            case .earlierSubmission: [ContestProblem]()
            }
        }
        return panelFaults(stage, rules) + rubricUseFaults(stage, rules) + combined + breaking
            + placeFaults(stage, rules)
    }

    /// What does not go with a rule that compares places: its figures hold among the entries of one ranking, and only
    /// between entries that the same jurors read.
    private func placeFaults(_ stage: Stage, _ rules: ScoringRules) -> [ContestProblem] {
        let referred =
            rules.combination.map(\.stage)
            + rules.tieBreaks.compactMap { rule in if case .stageScore(let id) = rule { id } else { nil } }
        var clashes = referred.filter { self.stage($0)?.scoring?.aggregation.comparesPlaces ?? false }
            .map { PlaceClash.figureElsewhere($0) }
        if rules.aggregation.comparesPlaces {
            if rules.panels != nil { clashes.append(.panels) }
            if !rules.combination.isEmpty { clashes.append(.combination) }
            if rules.lists.contains(where: { $0.floor != nil }) { clashes.append(.floor) }
            if rules.ranked == .apart,
                rules.lists.contains(where: { ($0.groups ?? groups.map(\.id)).count > 1 })
            {
                clashes.append(.rankedApart)
            }
        }
        return clashes.map { .placesClash(stage: stage.id, $0) }
    }

    private func panelFaults(_ stage: Stage, _ rules: ScoringRules) -> [ContestProblem] {
        var faults: [ContestProblem] = []
        if rules.jurors == 0 { faults.append(.panelEmpty(stage: stage.id)) }
        if rules.minimumSheets == 0 {
            faults.append(.valueTooSmall(name: "minimum-sheets", found: 0, least: 1))
        }
        if rules.minimumSheets > rules.jurors {
            faults.append(.sheetsAbovePanel(minimum: rules.minimumSheets, jurors: rules.jurors))
        }
        if case .trimmedMean(let drop) = rules.aggregation, drop * 2 >= rules.minimumSheets {
            faults.append(.trimLeavesNothing(drop: drop, minimum: rules.minimumSheets))
        }
        return faults + (rules.panels.map { divisionFaults($0, rules.jurors) } ?? [])
    }

    private func divisionFaults(_ panels: PanelRules, _ jurors: Int) -> [ContestProblem] {
        var faults: [ContestProblem] = []
        if panels.cap == 0 { faults.append(.valueTooSmall(name: "cap", found: 0, least: 1)) }
        if panels.mixes.contains(where: { $0.minimum == 0 }) {
            faults.append(.valueTooSmall(name: "minimum", found: 0, least: 1))
        }
        let mixed = panels.mixes.reduce(0) { $0 + $1.minimum }
        if mixed > jurors { faults.append(.mixAbovePanel(minimum: mixed, jurors: jurors)) }
        for exception in panels.exceptions {
            if exception.jurors == 0 { faults.append(.valueTooSmall(name: "jurors", found: 0, least: 1)) }
            if exception.floor == 0 { faults.append(.valueTooSmall(name: "floor", found: 0, least: 1)) }
            if let floor = exception.floor, floor > exception.jurors ?? jurors, exception.jurors != nil {
                faults.append(.sheetsAbovePanel(minimum: floor, jurors: exception.jurors ?? jurors))
            }
            if let fewer = exception.jurors, mixed > fewer {
                faults.append(.mixAbovePanel(minimum: mixed, jurors: fewer))
            }
        }
        faults += panels.exceptions.flatMap(\.groups).filter { group($0) == nil }.map { id in
            .groupUnknown(group: id.text, suggestion: suggestion(for: id.text, among: groups.map(\.id.text)))
        }
        return faults
            + panels.languages.filter { group($0.group) == nil }.map { language in
                .groupUnknown(
                    group: language.group.text,
                    suggestion: suggestion(for: language.group.text, among: groups.map(\.id.text)))
            }
    }

    private func rubricUseFaults(_ stage: Stage, _ rules: ScoringRules) -> [ContestProblem] {
        let unknown = rules.rubrics.flatMap { use in
            (use.groups ?? []).filter { group($0) == nil }.map { id in
                ContestProblem.groupUnknown(
                    group: id.text, suggestion: suggestion(for: id.text, among: groups.map(\.id.text)))
            }
        }
        let missing = groups.filter { rules.rubric(for: $0.id) == nil }.map { group in
            ContestProblem.rubricMissing(stage: stage.id, group: group.id)
        }
        let repeated = repeats(rules.rubrics.map(\.groups)).map { group in
            ContestProblem.rubricRepeated(stage: stage.id, group: group)
        }
        return unknown + missing + repeated
    }

    /// A stage that another refers to exists, has scores, and does not come later.
    private func referenceFaults(_ id: StageID, at index: Int) -> [ContestProblem] {
        guard let referred = stages.firstIndex(where: { $0.id == id }) else {
            return [.stageUnknown(stage: id, suggestion: suggestion(for: id.text, among: stages.map(\.id.text)))]
        }
        if stages[referred].scoring == nil { return [.stageNotScored(stage: id)] }
        return referred > index ? [.stageLater(stage: stages[index].id, referred: id)] : []
    }

    /// The groups named by more than one use; an empty name stands for all groups.
    func repeats(_ uses: [[GroupID]?]) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        for name in uses.flatMap({ $0?.map(\.text) ?? [""] }) where !seen.insert(name).inserted {
            found.append(name)
        }
        return found
    }
}
