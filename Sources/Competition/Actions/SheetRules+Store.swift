import Scoring

extension SheetRules {
    /// Judges by what a store holds.
    init(
        _ view: StoreView, contest: Contest, offices: [OfficeID: Office], heads: [EntryHead], now: Moment?
    ) throws(StoreFailure) {
        var plans: [StageID: AssignmentPlan] = [:]
        for stage in contest.scoringStages { plans[stage.id] = try view.plan(stage.id) }
        self.init(
            contest: contest, jurors: try view.jurors().byID, offices: offices, entries: heads.byID, plans: plans,
            decided: try view.decidedStages(), now: now)
    }
}
