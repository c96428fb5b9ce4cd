import Scoring

/// Computes the ranking of a stage as it stands, for `rank`; writes nothing.
public enum RankStage {
    /// A ranking and what it was computed from.
    public struct Report: Sendable {
        /// The contest.
        public var contest: Contest
        /// The stage.
        public var stage: Stage
        /// Everything that the figures were computed from.
        public var material: StageMaterial
        /// The result.
        public var result: StageResult
        /// The decision on the stage, if it was taken.
        public var decision: Decision?
        /// The list as decided, if it was.
        public var list: DecidedList?
        /// Whether the figures or places are no longer those of the decision: what it came from was corrected since.
        public var hasMoved: Bool {
            guard let decision else { return false }
            let now = Dictionary(
                result.standings.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first })
            return decision.standings.contains { decided in
                now[decided.entry]?.figure != decided.score || now[decided.entry]?.place?.rank != decided.rank
            }
        }
        /// The registered jurors.
        public var jurors: [JurorID: Juror]
        /// Entries that are not in the ranking because they were not screened yet.
        public var unscreened: [EntryID]
    }

    /// Computes the ranking.
    ///
    /// After a decision the panel's recorded orders of it count; the figures are computed anew from the sheets in force all the same.
    public static func run(_ stageName: String, in store: Store) throws(ActionFailure) -> Report {
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let stage = try source.contest.scoringStage(named: stageName)
        let roster = source.roster(of: stage.id)
        if let previous = roster.undecided {
            throw .refused(.plan(.previousUndecided(stage: stage.id, previous: previous)))
        }
        let material = try store.reading { (view) throws(StoreFailure) in
            try view.material(for: stage.id, source: source)
        }
        let jurors = try store.reading { (view) throws(StoreFailure) in try view.jurors() }.byID
        let decision = source.decision(on: stage.id)
        do throws(ResultFailure) {
            let result = try material.result(orders: decision?.orders ?? [])
            return Report(
                contest: source.contest, stage: stage, material: material, result: result, decision: decision,
                list: source.decidedList(of: stage), jurors: jurors, unscreened: roster.unscreened)
        } catch {
            throw ActionFailure(error)
        }
    }
}
