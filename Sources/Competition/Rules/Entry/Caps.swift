import Scoring

extension Requirement {
    /// The office, or the institution, has no more entries than this in the requirement's groups.
    func cap(
        _ head: EntryHead, maximum: Int, per: Owner, kinds: [InstitutionKind]?, in surroundings: Surroundings
    ) -> [EntryProblem] {
        guard let office = surroundings.offices[head.office], kinds?.contains(office.institution.kind) ?? true else {
            return []
        }
        let count = surroundings.others(than: head.id).count { other in
            guard binds(other.group) else { return false }
            switch per {
            case .office: return other.office == head.office
            case .institution:
                return surroundings.offices[other.office]?.institution.code == office.institution.code
            }
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
    guard maximum > 0 else { return [] }
    let same = surroundings.others(than: head.id).filter { $0.office == head.office && $0.service == head.service }
    guard let first = same.first(where: { _ in true }), same.count(where: { _ in true }) >= maximum else { return [] }
    return [.serviceTaken(service: head.service, entry: first.id, maximum: maximum)]
}
