import Competition
import Synchronization

/// Stages as they are published, each made once for all records of one publication.
///
/// It knows who the jurors are, which no record does.
final class MadeStages: Sendable {
    private let made = Mutex<[Made]>([])

    private struct Made {
        let contest: Contest
        /// The decisions on the stage, the last of which is in force.
        let decisions: [Digest]
        let state: DecidedList.State
        let jurors: JurorLabels
        let stage: PublicRecord.DecidedStage
    }

    /// What is published of a decided stage.
    func stage(
        of source: PublicMaterial.DecidedStage, in contest: Contest, _ jurors: JurorLabels
    ) -> PublicRecord.DecidedStage {
        let decisions = (source.earlier + [source.review]).map(\.digest)
        return made.withLock { made in
            let known = made.first {
                $0.stage.stage.id == source.stage.id && $0.decisions == decisions && $0.state == source.review.state
                    && $0.jurors == jurors && $0.contest == contest
            }
            if let known { return known.stage }
            let stage = StageReader(contest, source, jurors).stage
            made.append(
                Made(
                    contest: contest, decisions: decisions, state: source.review.state, jurors: jurors, stage: stage))
            return stage
        }
    }
}
