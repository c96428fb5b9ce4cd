import Scoring

/// Rules on an objection: `rule`.
public enum RuleOnObjection {
    /// What is ruled.
    public struct Request: Hashable, Sendable {
        /// The objection's number.
        public var number: Int
        /// Whether it is accepted.
        public var outcome: Objection.Outcome
        /// Why.
        public var reason: Objection.Statement
        /// Whether the objection's text is kept from the public from now on.
        public var withholdsText: Bool

        /// Creates a request.
        public init(
            number: Int, outcome: Objection.Outcome, reason: Objection.Statement, withholdsText: Bool = false
        ) {
            self.number = number
            self.outcome = outcome
            self.reason = reason
            self.withholdsText = withholdsText
        }
    }

    /// What was ruled.
    public struct Receipt: Sendable {
        /// The journal line.
        public var action: ActionReceipt
        /// The objection with its ruling.
        public var objection: Objection
        /// How many objections to the same list are still open.
        public var open: Int
    }

    /// Puts the ruling into the objection's document; the version without it stays in the history.
    ///
    /// A ruling is final: a mistake in one is corrected by a decision that supersedes the list, not by another ruling.
    public static func run(
        _ request: Request, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        let all = try store.reading { (view) throws(StoreFailure) in try view.objections() }
        guard let found = all.first(where: { $0.number == request.number }), let number = ObjectionNumber(found.number)
        else { throw .refused(.objection(.unknown(number: request.number, last: all.last?.number))) }
        if let ruling = found.ruling {
            throw .refused(.objection(.alreadyRuled(number: found.number, at: ruling.at)))
        }
        var objection = found
        if request.withholdsText { objection.statement.isPublic = false }
        let reason = try request.reason.accepted(as: "reason")
        if reason.text.isEmpty { throw .refused(.objection(.reasonMissing)) }
        objection.ruling = Objection.Ruling(
            outcome: request.outcome, at: contest.timestamp(occasion.now), by: occasion.by, reason: reason)
        try objection.checkWritten()
        let receipt = try store.commit(
            "rule", found.entry.text, in: contest, at: occasion,
            facts: ["number": String(found.number), "outcome": request.outcome.rawValue],
            changes: [StorePath(.objection(number)): .put(objection.canonicalBytes)])
        let open = all.count { $0.stage == found.stage && $0.ruling == nil && $0.number != found.number }
        return Receipt(action: ActionReceipt(commit: receipt), objection: objection, open: open)
    }
}
