import Scoring

/// The list of a stage as decided, and until when it can be objected to.
public struct DecidedList: Sendable {
    /// The stage.
    public var stage: Stage
    /// The decision in force.
    public var decision: Decision
    /// The window for objections; nil where the rules have none.
    public var window: Window?

    /// Within which minute an objection is ruled on in time; nil where the rules do not say.
    public func rulingDue(_ objection: Objection) -> LocalTime? {
        stage.objections?.rulingDue(forReceipt: objection.received, in: objection.received.zone)
    }
}

extension RosterSource {
    /// The list of a stage; nil while it is not decided.
    public func decidedList(of stage: Stage) -> DecidedList? {
        guard let decision = decision(on: stage.id) else { return nil }
        return DecidedList(
            stage: stage, decision: decision,
            window: stage.objections?.window(forListOf: decision.at, in: contest.zone))
    }
}
