import Scoring

extension Contest {
    /// What makes no sense in the requirements.
    var requirementFaults: [LocatedProblem] {
        requirements.enumerated().flatMap { index, requirement in
            faults(of: requirement, earlier: requirements[..<index]).map { .contest($0, .requirement(index)) }
        }
    }

    private func faults(of requirement: Requirement, earlier: ArraySlice<Requirement>) -> [ContestProblem] {
        var faults: [ContestProblem] = []
        if (requirement.judged == .person) != (requirement.test == .byPerson) {
            faults.append(.personTestMismatch(requirement: requirement.id))
        }
        if requirement.test.refersToWinners, winners.isEmpty {
            faults.append(.winnersNeeded(requirement: requirement.id))
        }
        if let single = requirement.test.single,
            let first = earlier.first(where: { $0.test.single == single })
        {
            faults.append(.requirementRepeated(requirement: requirement.id, earlier: first.id))
        }
        return faults
    }
}

extension Requirement.Test {
    fileprivate var refersToWinners: Bool {
        switch self {
        case .namesOrigin(let listed): listed
        case .neverWon, .earlierWinner: true
        default: false
        }
    }

    /// A name for tests that a contest has once, because they stand for one switch of the whole contest.
    fileprivate var single: String? {
        switch self {
        case .complete: "complete"
        case .wordLimits: "word-limits"
        case .entriesPerService: "entries-per-service"
        default: nil
        }
    }
}
