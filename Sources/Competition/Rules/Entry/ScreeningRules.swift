import Scoring

/// Judges one entry by the requirements that screening knows.
struct ScreeningRules {
    var surroundings: Surroundings

    /// What became of one requirement.
    enum Judgement {
        case passed
        case failed([EntryProblem])
        /// Only a person can tell.
        case open
    }

    /// Every requirement that binds the entry's group, in the contest's order, with what the program makes of it.
    func judge(_ entry: Entry) -> [(requirement: Requirement, judgement: Judgement)] {
        surroundings.contest.requirements.filter { $0.binds(entry.head.group) }.map { requirement in
            guard requirement.judged != .person else { return (requirement, .open) }
            let problems = requirement.judge(entry, in: surroundings)
            return (requirement, problems.isEmpty ? .passed : .failed(problems))
        }
    }
}
