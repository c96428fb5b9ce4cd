import Scoring

/// Everything that a stage's figures are computed from, and nothing else.
public struct StageMaterial: Sendable {
    /// The rules of the contest.
    public var contest: Contest
    /// The rubrics that the contest names.
    public var rubrics: [RubricID: Rubric]
    /// The stage.
    public var stage: StageID
    /// The entries of the stage, ordered by identifier.
    public var roster: [EntryHead]
    /// The registered offices.
    public var offices: [OfficeID: Office]
    /// The plans of this stage and of those that its figures refer to.
    public var plans: [StageID: AssignmentPlan]
    /// The sheets of these stages, by entry.
    public var sheets: [StageID: [EntryID: [ScoreSheet]]]

    /// Creates material.
    public init(
        contest: Contest, rubrics: [RubricID: Rubric], stage: StageID, roster: [EntryHead],
        offices: [OfficeID: Office], plans: [StageID: AssignmentPlan],
        sheets: [StageID: [EntryID: [ScoreSheet]]]
    ) {
        self.contest = contest
        self.rubrics = rubrics
        self.stage = stage
        self.roster = roster
        self.offices = offices
        self.plans = plans
        self.sheets = sheets
    }
}

extension Contest {
    /// The stages whose sheets a stage's figures and tie-breaks need, itself first.
    public func stagesNeeded(by id: StageID) -> [StageID] {
        guard let rules = stage(id)?.scoring else { return [] }
        let referred =
            rules.combination.map(\.stage)
            + rules.tieBreaks.compactMap { rule in
                switch rule {
                case .criterion(let stage, _), .stageScore(let stage): stage
                case .earlierSubmission: nil
                }
            }
        var needed = [id]
        for stage in referred where !needed.contains(stage) { needed.append(stage) }
        return needed
    }
}
