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
        var paths: Set<StorePath> = [StorePath(.contest)]
        for id in contest.rubricsNamed { paths.insert(StorePath(.rubric(id))) }
        for head in roster {
            paths.insert(StorePath(.entry(head.id)))
            paths.insert(StorePath(.office(head.office)))
        }
        let members = Set(roster.map(\.id))
        for id in contest.stagesNeeded(by: stage) {
            paths.insert(StorePath(.assignmentPlan(id)))
            paths.formUnion(sheetPaths(id, of: members))
        }
        if contest.stage(stage)?.scoring == nil { paths.formUnion(screeningInputs(of: stage, source: source)) }
        paths.formUnion(rosterInputs(of: stage, source: source))
        if let follows, let number = DecisionNumber(follows.number) {
            paths.insert(StorePath(.decision(number)))
            for objection in try objections() where objection.stage == stage {
                if let number = ObjectionNumber(objection.number) { paths.insert(StorePath(.objection(number))) }
            }
        }
        return paths.filter { digest(of: $0) != nil }.sorted()
    }

    /// What the roster of a stage was drawn from: the decision on the stage before, or its screenings.
    private func rosterInputs(of stage: StageID, source: RosterSource) -> Set<StorePath> {
        guard let previous = source.contest.stage(before: stage) else { return [] }
        if let decision = source.decision(on: previous.id), let number = DecisionNumber(decision.number) {
            return [StorePath(.decision(number))]
        }
        return screeningInputs(of: previous.id, source: source)
    }

    private func screeningInputs(of stage: StageID, source: RosterSource) -> Set<StorePath> {
        let entries = source.roster(of: stage).entries
        return Set(entries.flatMap { [StorePath(.entry($0.id)), StorePath(.screening($0.id))] })
    }
}
