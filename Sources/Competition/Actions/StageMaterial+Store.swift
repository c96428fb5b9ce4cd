import Scoring

extension StoreView {
    /// Everything that a stage's figures are computed from.
    ///
    /// - Parameter source: what the roster is drawn from, when the caller has read it already.
    func material(for stage: StageID, source: RosterSource) throws(StoreFailure) -> StageMaterial {
        let contest = source.contest
        let roster = source.roster(of: stage).entries
        let members = Set(roster.map(\.id))
        var plans: [StageID: AssignmentPlan] = [:]
        var sheets: [StageID: [EntryID: [ScoreSheet]]] = [:]
        for id in contest.stagesNeeded(by: stage) {
            plans[id] = try plan(id)
            sheets[id] = Dictionary(grouping: try self.sheets(id, of: members).map(\.sheet), by: \.entry)
        }
        return StageMaterial(
            contest: contest, rubrics: try rubrics(), stage: stage, roster: roster,
            offices: try offices().byID, plans: plans, sheets: sheets)
    }

    /// The paths of every document that a decision on a stage is computed from, sorted.
    ///
    /// Sheets and plans of the stages that its figures refer to, the entries and offices of its roster, and what the roster itself was
    /// drawn from.
    ///
    /// - Parameter follows: what the decision does to an earlier one, which is then among its inputs, with the objections to the stage.
    func inputs(
        for stage: StageID, source: RosterSource, follows: Decision.Follows?
    ) throws(StoreFailure) -> [StorePath] {
        let contest = source.contest
        let roster = source.roster(of: stage).entries
        let members = Set(roster.map(\.id))
        let stages = contest.stagesNeeded(by: stage)
        var documents: Set<StoreDocument> = [.contest]
        documents.formUnion(contest.rubricsNamed.map { .rubric($0) })
        documents.formUnion(roster.flatMap { [.entry($0.id), .office($0.office)] })
        documents.formUnion(stages.map { .assignmentPlan($0) })
        if contest.stage(stage)?.scoring == nil { documents.formUnion(screeningInputs(of: stage, source: source)) }
        documents.formUnion(rosterInputs(of: stage, source: source))
        if let follows, let number = DecisionNumber(follows.number) {
            documents.insert(.decision(number))
            let own = try objections().filter { $0.stage == stage }
            documents.formUnion(own.compactMap { ObjectionNumber($0.number).map { .objection($0) } })
        }
        let others = documents.map { StorePath($0) }.filter { digest(of: $0) != nil }
        // Nearly all inputs are sheets, whose paths are there and come in their order.
        return (others + sheetPaths(Set(stages), of: members)).sorted()
    }

    /// What the roster of a stage was drawn from: the decision on the stage before, or its screenings.
    private func rosterInputs(of stage: StageID, source: RosterSource) -> [StoreDocument] {
        guard let previous = source.contest.stage(before: stage) else { return [] }
        if let decision = source.decision(on: previous.id), let number = DecisionNumber(decision.number) {
            return [.decision(number)]
        }
        return screeningInputs(of: previous.id, source: source)
    }

    private func screeningInputs(of stage: StageID, source: RosterSource) -> [StoreDocument] {
        source.roster(of: stage).entries.flatMap { [.entry($0.id), .screening($0.id)] }
    }
}
