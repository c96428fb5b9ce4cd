import Scoring

/// What a decision is taken on: the stage, and the earlier decision that it corrects or makes final.
struct DecisionGround: Sendable {
    /// The stage.
    var stage: Stage
    /// The decision in force; nil for the first on the stage.
    var earlier: Decision?
    /// What the decision does to it.
    var follows: Decision.Follows?
    /// What should be looked at.
    var warnings: [Problem]
}

/// Judges which decision may be taken: in what order decisions follow each other, and when a list becomes final.
struct DecisionBench: Sendable {
    var source: RosterSource
    var objections: [Objection]
    var now: Moment

    private var contest: Contest { source.contest }

    /// What a decision that is asked for is taken on.
    func ground(of course: DecideStage.Course) throws(ActionFailure) -> DecisionGround {
        switch course {
        case .first(let name): try first(try contest.stage(named: name))
        case .superseding(let number): try superseding(number)
        case .final(let name): try final(name)
        }
    }

    private func first(_ stage: Stage) throws(ActionFailure) -> DecisionGround {
        if let earlier = source.decision(on: stage.id) {
            throw .refused(.decision(.alreadyTaken(stage: stage.id, number: earlier.number)))
        }
        try checkPrevious(stage)
        return DecisionGround(stage: stage, warnings: lateFaults(stage))
    }

    /// A window by dates that has closed before there is a list: nobody can object to it.
    private func lateFaults(_ stage: Stage) -> [Problem] {
        guard case .window(let window)? = stage.objections?.opening,
            window.position(of: now, in: contest.zone) == .after
        else { return [] }
        return [.decision(.windowOver(stage: stage.id, closed: contest.timestamp(window.closes)))]
    }

    /// A stage is decided on a list that cannot change any more.
    private func checkPrevious(_ stage: Stage) throws(ActionFailure) {
        guard let previous = contest.stage(before: stage.id), let list = source.decidedList(of: previous),
            list.state == .provisional
        else { return }
        throw .refused(.decision(.previousProvisional(stage: stage.id, previous: previous.id)))
    }

    private func superseding(_ number: Int) throws(ActionFailure) -> DecisionGround {
        guard let named = source.decisions.first(where: { $0.number == number }),
            let stage = contest.stage(named.stage), let inForce = source.decision(on: named.stage)
        else { throw .refused(.decision(.unknown(number: number, last: source.decisions.last?.number))) }
        guard inForce.number == number else {
            throw .refused(.decision(.notInForce(number: number, inForce: inForce.number)))
        }
        try checkPrevious(stage)
        return DecisionGround(stage: stage, earlier: named, follows: .supersedes(number), warnings: [])
    }

    private func final(_ name: String?) throws(ActionFailure) -> DecisionGround {
        let list = try provisional(name)
        let stage = list.stage
        var problems: [Problem] = []
        if let window = list.window, window.position(of: now, in: contest.zone) != .after {
            problems.append(.decision(.windowOpen(stage: stage.id, closes: contest.timestamp(window.closes))))
        }
        let own = objections.filter { $0.stage == stage.id }
        let open = own.filter { $0.ruling == nil }.map(\.number)
        if !open.isEmpty { problems.append(.decision(.objectionsOpen(stage: stage.id, numbers: open))) }
        if !problems.isEmpty { throw .refused(problems.map { Finding($0) }) }
        let number = list.decision.number
        let unheeded = own.filter { $0.ruling?.outcome == .accepted && $0.decision == number }
        return DecisionGround(
            stage: stage, earlier: list.decision, follows: .confirms(number),
            warnings: unheeded.map { .decision(.objectionUnheeded(number: $0.number, decision: number)) })
    }

    /// The list that is to become final: of the stage that is named, else the only one that is provisional.
    private func provisional(_ name: String?) throws(ActionFailure) -> DecidedList {
        if let name {
            let stage = try contest.stage(named: name)
            guard let list = source.decidedList(of: stage) else {
                throw .refused(.decision(.nothingProvisional(stage: stage.id)))
            }
            if list.state == .provisional { return list }
            throw .refused(.decision(.finalAlready(stage: stage.id, number: list.decision.number)))
        }
        let lists = contest.stages.compactMap { source.decidedList(of: $0) }.filter { $0.state == .provisional }
        guard let only = lists.first else { throw .refused(.decision(.nothingProvisional(stage: nil))) }
        guard lists.count == 1 else {
            throw .refused(.contest(.choiceNeeded(name: "--stage", choices: lists.map(\.stage.id.text))))
        }
        return only
    }

    /// What a decision as computed means beside the earlier one: a final list is the provisional one, and a correction changes something.
    func consequences(of decision: Decision, on ground: DecisionGround) -> [Problem] {
        guard let earlier = ground.earlier else { return [] }
        let isSame =
            decision.standings == earlier.standings && decision.missingSheets == earlier.missingSheets
            && decision.orders == earlier.orders
        switch ground.follows {
        case .confirms:
            return isSame
                ? [] : [.decision(.listMoved(stage: ground.stage.id, number: earlier.number))]
        case .supersedes where isSame && decision.ownInputs == earlier.ownInputs:
            return [.decision(.nothingChanges(number: earlier.number))]
        default: return resting(on: earlier).map { .decision($0) }
        }
    }

    /// The decisions in force that were computed from one that is to be superseded.
    private func resting(on earlier: Decision) -> [DecisionProblem] {
        contest.stages.compactMap { source.decision(on: $0.id) }.compactMap { later in
            guard later.stage != earlier.stage, later.restsOn.contains(earlier.number) else { return nil }
            return .restsOnSuperseded(
                number: later.number, earlier: earlier.number, inForce: (source.decisions.last?.number ?? 0) + 1)
        }
    }
}

extension Decision {
    /// The numbers of the decisions that it was computed from.
    var restsOn: [Int] {
        inputs.compactMap { input in
            if case .decision(let number)? = StorePath(input.path)?.document { number.value } else { nil }
        }
    }

    /// The inputs without what only says how decisions follow each other: objections, and earlier decisions on the same stage.
    fileprivate var ownInputs: [Input] {
        inputs.filter { input in
            switch StorePath(input.path)?.document {
            case .objection: false
            case .decision(let number): number.value != follows?.number
            default: true
            }
        }
    }
}
