import Scoring

extension Requirement {
    /// The entry names the innovation that it adapts; `listed`: it is one of the contest's winners.
    func namesOrigin(_ head: EntryHead, listed: Bool, in contest: Contest) -> [EntryProblem] {
        guard let origin = head.origin, origin.relation == .adapts else { return [.originMissing(requirement: id)] }
        guard listed else { return [] }
        let isListed = origin.winner.flatMap(contest.winner) != nil
        return isListed ? [] : [.originNotListed(requirement: id)]
    }

    /// The entry continues a listed winner, awarded long enough ago, and invited where that is asked.
    func earlierWinner(_ head: EntryHead, months: Int, invited: Bool, in contest: Contest) -> [EntryProblem] {
        guard let origin = head.origin, origin.relation == .continues,
            let winner = origin.winner.flatMap(contest.winner)
        else { return [.winnerNotNamed(requirement: id)] }
        var problems: [EntryProblem] = []
        if invited, !winner.isInvited { problems.append(.winnerNotInvited(requirement: id, winner: winner.id)) }
        let latest = contest.intake.closes.day.earlier(months: months) ?? .first
        if months > 0, winner.awarded.map({ $0 > latest }) ?? true {
            problems.append(
                .awardTooRecent(requirement: id, winner: winner.id, awarded: winner.awarded, latest: latest))
        }
        return problems
    }
}
