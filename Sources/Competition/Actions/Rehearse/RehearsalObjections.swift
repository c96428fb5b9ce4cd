import Scoring

extension RehearsalWalk {
    /// The most objections to one list.
    private static let most = 3

    /// Objects to a provisional list, rules on every objection, and makes the list final.
    ///
    /// Who is nearest below the list objects; nothing is accepted, so that a rehearsal has one list a stage.
    mutating func settle(
        _ stage: Stage, from decided: Moment, to settled: Moment, _ report: inout Rehearse.StageReport
    ) throws(ActionFailure) {
        for (number, entry) in try objecting(to: stage).enumerated() {
            guard let moment = try receiving(stage, after: decided, number) else { break }
            try object(to: entry, of: stage, at: moment, number)
            report.objections += 1
        }
        let request = DecideStage.Request(
            .final(stage: stage.id.text), reason: cast.lists.sentences.first(.decision), program: request.program)
        let proposal = try DecideStage.propose(request, in: store, at: occasion(settled))
        _ = try DecideStage.take(proposal, in: &store, at: occasion(settled))
    }

    /// The entries that objections are about: the best that are not on the list.
    private func objecting(to stage: Stage) throws(ActionFailure) -> [EntryID] {
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let standings = source.decision(on: stage.id)?.standings ?? []
        let left = standings.filter { !$0.outcome.isSelected }
        return left.sorted { ($0.rank ?? .max, $0.entry) < ($1.rank ?? .max, $1.entry) }.prefix(Self.most).map(\.entry)
    }

    /// When an objection comes in: a day after the window has opened, each some hours after the one before; nil where it has closed by then.
    private func receiving(_ stage: Stage, after decided: Moment, _ number: Int) throws(ActionFailure) -> Moment? {
        let zone = contest.zone
        guard let rules = stage.objections else { return nil }
        let window = rules.window(forListOf: Timestamp(decided, in: zone), in: zone)
        let first = max(decided, window.opens.moment(in: zone))
        let moment = first.later(by: 14_400 * Int64(number + 1))
        return window.position(of: moment, in: zone) == .inside ? moment : nil
    }

    private mutating func object(
        to entry: EntryID, of stage: Stage, at moment: Moment, _ number: Int
    ) throws(ActionFailure) {
        let sentences = cast.lists.sentences
        var random = RehearsalRandom(seed: cast.seed, .objections, number)
        let text = random.one(of: sentences[.objections]) ?? sentences.first(.decision)
        let reason = random.one(of: sentences[.rulings]) ?? sentences.first(.decision)
        let request = ObjectToEntry.Request(
            entry: entry.text, stage: stage.id.text,
            objector: Objection.Objector(name: sentences.first(.origin, of: "penyanggah \(number + 1)")),
            statement: Objection.Statement(text: text))
        let received = try ObjectToEntry.run(request, in: &store, at: occasion(moment))
        _ = try RuleOnObjection.run(
            RuleOnObjection.Request(
                number: received.objection.number, outcome: .rejected, reason: Objection.Statement(text: reason)),
            in: &store, at: occasion(moment.later(by: 7200)))
    }
}
