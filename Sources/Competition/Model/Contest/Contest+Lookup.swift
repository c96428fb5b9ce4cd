import Scoring

extension Contest {
    /// A group by its identifier.
    public func group(_ id: GroupID) -> ContestGroup? { groups.first { $0.id == id } }

    /// A category by its identifier.
    public func category(_ id: CategoryID) -> Category? { categories.first { $0.id == id } }

    /// A stage by its identifier.
    public func stage(_ id: StageID) -> Stage? { stages.first { $0.id == id } }

    /// A winner by its identifier.
    public func winner(_ id: WinnerID) -> Winner? { winners.first { $0.id == id } }

    /// The stages that are judged by score sheets.
    public var scoringStages: [Stage] { stages.filter { $0.scoring != nil } }

    /// The screening stage, where the contest has one.
    public var screeningStage: Stage? { stages.first { $0.scoring == nil } }

    /// The stage before another.
    public func stage(before id: StageID) -> Stage? {
        guard let index = stages.firstIndex(where: { $0.id == id }), index > 0 else { return nil }
        return stages[index - 1]
    }

    /// Whether a stage is the last.
    public func isLast(_ id: StageID) -> Bool { stages.last?.id == id }

    /// The stage that follows another.
    public func stage(after id: StageID) -> Stage? {
        guard let index = stages.firstIndex(where: { $0.id == id }), index + 1 < stages.count else { return nil }
        return stages[index + 1]
    }

    /// When a test that every contest has is judged: at submission, unless a requirement says otherwise.
    public func judging(of test: Requirement.Test) -> Requirement.JudgedAt {
        requirements.first { $0.test == test }?.judged ?? .submission
    }
}
