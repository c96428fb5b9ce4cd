import Scoring

extension Requirement {
    /// Judges an entry by this requirement: one rule a file, each beside its name.
    ///
    /// - Returns: what is wrong, or nothing; a requirement that only a person can judge finds nothing.
    public func judge(_ entry: Entry, in surroundings: Surroundings) -> [EntryProblem] {
        guard binds(entry.head.group) else { return [] }
        let contest = surroundings.contest
        switch test {
        case .minimumAge(let months, let before):
            return minimumAge(entry.head, months: months, before: before ?? contest.intake.closes.day)
        case .complete: return completeness(entry, in: contest)
        case .wordLimits: return wordLimits(entry, in: contest)
        case .distinctTitle: return distinctTitle(entry.head, among: surroundings)
        case .neverWon: return neverWon(entry.head, in: contest)
        case .namesOrigin(let listed): return namesOrigin(entry.head, listed: listed, in: contest)
        case .earlierWinner(let months, let invited):
            return earlierWinner(entry.head, months: months, invited: invited, in: contest)
        case .cap(let maximum, let per, let kinds):
            return cap(entry.head, maximum: maximum, per: per, kinds: kinds, in: surroundings)
        case .entriesPerService(let maximum):
            return entriesPerService(entry.head, maximum: maximum, among: surroundings)
        case .byPerson: return []
        }
    }
}
