import Scoring

extension Decision {
    /// By how many points an entry that is in or out against its rank lies on the other side of the line; nil where its rank explains it.
    ///
    /// For one that is out: its score less the lowest score that is in. For one that is in: the highest score that a rule keeps out, less
    /// its own. Both within the list of its group; the figures are those of the decision, exact.
    public func margin(of standing: DecidedStanding, in contest: Contest) -> Ratio? {
        guard let exception = standing.exception, let own = standing.score,
            let rules = contest.stage(stage)?.scoring, let list = rules.list(for: standing.group)
        else { return nil }
        let rivals = standings.filter { other in
            other.score != nil && rules.list(for: other.group) == list
                && (exception.isOut
                    ? other.outcome.passesOn || other.outcome == .awarded : other.exception?.isOut == true)
        }
        let scores = rivals.compactMap(\.score)
        guard let line = exception.isOut ? scores.min() : scores.max() else { return nil }
        return exception.isOut ? try? own - line : try? line - own
    }
}

extension SelectionException {
    /// Whether the rule keeps the entry out.
    public var isOut: Bool {
        switch self {
        case .admittedByMinimum, .admittedByMaximum, .admittedByCap, .admittedByTie: false
        case .overMaximum, .overCap, .displacedByMinimum, .reservedByMinimum: true
        }
    }
}
