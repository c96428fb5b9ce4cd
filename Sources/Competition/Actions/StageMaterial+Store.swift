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
        var documents = [StoreDocument.contest] + contest.rubricsNamed.map { .rubric($0) }
        documents += roster.map { .entry($0.id) } + Set(roster.map(\.office)).map { .office($0) }
        documents += contest.stagesNeeded(by: stage).map { .assignmentPlan($0) }
        if contest.stage(stage)?.scoring == nil { documents += screeningInputs(of: stage, source: source) }
        documents += rosterInputs(of: stage, source: source)
        if let follows, let number = DecisionNumber(follows.number) {
            documents.append(.decision(number))
            let own = try objections().filter { $0.stage == stage }
            documents += own.compactMap { ObjectionNumber($0.number).map { .objection($0) } }
        }
        var paths = documents.map { StorePath($0) }.filter { digest(of: $0) != nil }.sorted()
        // An entry can be an input of the stage and of the roster.
        paths = paths.indices.filter { $0 == 0 || paths[$0] != paths[$0 - 1] }.map { paths[$0] }
        // Nearly all inputs are sheets, whose paths come sorted and stand together.
        let sheets = sheetPaths(Set(contest.stagesNeeded(by: stage)), of: members)
        let place = sheets.first.flatMap { first in paths.firstIndex { first < $0 } } ?? paths.endIndex
        paths.insert(contentsOf: sheets, at: place)
        return paths
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
