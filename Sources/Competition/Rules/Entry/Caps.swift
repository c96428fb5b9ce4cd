import Scoring

extension Requirement {
    /// The office, or the institution, has no more entries than this in the requirement's groups.
    func cap(
        _ head: EntryHead, maximum: Int, per: Owner, kinds: [InstitutionKind]?, in surroundings: Surroundings
    ) -> [EntryProblem] {
        guard let office = surroundings.offices[head.office], kinds?.contains(office.institution.kind) ?? true else {
            return []
        }
        let bound = surroundings.contest.groups.map(\.id).filter(binds)
        let count = bound.reduce(0) { sum, group in
            let prize: Surroundings.Prize =
                switch per {
                case .office: .office(head.office, group)
                case .institution: .institution(office.institution.code, group)
                }
            return sum + surroundings.rivals(of: head.id, for: prize)
        }
        let owner = per == .office ? office.name : office.institution.name
        return count < maximum ? [] : [.capReached(requirement: id, owner: owner, maximum: maximum)]
    }

    /// One service, one innovation, unless the contest says otherwise.
    func entriesPerService(_ head: EntryHead, maximum: Int, among surroundings: Surroundings) -> [EntryProblem] {
        entriesOfService(head, maximum: maximum, among: surroundings)
    }
}

/// The service has no more entries than a maximum; 0 lifts the limit.
func entriesOfService(_ head: EntryHead, maximum: Int, among surroundings: Surroundings) -> [EntryProblem] {
    let prize = Surroundings.Prize.service(head.office, head.service)
    guard maximum > 0, surroundings.rivals(of: head.id, for: prize) >= maximum,
        let first = surroundings.firstRival(of: head.id, for: prize)
    else { return [] }
    return [.serviceTaken(service: head.service, entry: first, maximum: maximum)]
}
