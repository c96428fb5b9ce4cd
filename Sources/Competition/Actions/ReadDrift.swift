import Scoring

extension StageDrift {
    /// Reads the sheets of a stage.
    ///
    /// - Throws: `refused` for an unknown stage or one that is not scored.
    public static func read(_ stageName: String, in store: Store) throws(ActionFailure) -> StageDrift {
        let stage = try store.contestRules().scoringStage(named: stageName)
        return try store.reading { (view) throws(StoreFailure) in
            StageDrift(try view.sheets(stage.id), rubrics: try view.rubrics())
        }
    }
}
