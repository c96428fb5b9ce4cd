import Scoring

/// The list of a stage as decided, and until when it can be objected to.
public struct DecidedList: Sendable {
    /// The stage.
    public var stage: Stage
    /// The decision in force.
    public var decision: Decision
    /// The window for objections; nil where the rules have none.
    public var window: Window?

    /// Whether the list can still change by objections, or is settled.
    public var state: State {
        if case .confirms? = decision.follows { return .final }
        return window == nil ? .final : .provisional
    }

    /// How settled a list is.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// Until the window for objections has closed, all are ruled on, and it was made final.
        case provisional
        case final
    }

    /// Within which minute an objection is ruled on in time; nil where the rules do not say.
    public func rulingDue(_ objection: Objection) -> LocalTime? {
        stage.objections?.rulingDue(forReceipt: objection.received, in: objection.received.zone)
    }

    /// Whether an objection without a ruling keeps the list from becoming final: past the day on which it was to be ruled on, or, where
    /// the rules name none, past the window for objections.
    public func isOverdue(_ objection: Objection, at now: Moment) -> Bool {
        guard objection.ruling == nil, let due = rulingDue(objection) ?? window?.closes else { return false }
        return now.seconds >= due.moment(in: objection.received.zone).seconds + 60
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
