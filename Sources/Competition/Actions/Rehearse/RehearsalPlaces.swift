import Scoring

/// Hands out places for entries, a group and a service each, within the limits of the contest.
struct RehearsalPlaces {
    /// A place for an entry.
    struct Place {
        var group: GroupID
        var office: Office
        var service: Service
        /// The category of the service; nil where any fits.
        var category: CategoryID?
        /// The winner that the entry continues or adapts.
        var winner: Winner?
    }

    /// A service that can still take an entry.
    private struct Opening {
        var office: Int
        var service: Int
    }

    private let contest: Contest
    private let offices: RehearsalOffices
    private var caps: [CapLimit]
    private var openings: [[Opening]]
    /// Institutions in the order in which they submit, each as often as it weighs.
    private var round: [Int] = []
    private var random: RehearsalRandom
    /// Winners that no entry continues yet, by group.
    private var winners: [GroupID: [Winner]] = [:]

    /// Prepares the places of some offices.
    init(_ contest: Contest, _ offices: RehearsalOffices, seed: UInt64) {
        self.contest = contest
        self.offices = offices
        random = RehearsalRandom(seed: seed, .places)
        caps = contest.requirements.compactMap(CapLimit.init)
        // Where the contest sets no limit, a few entries a service are enough.
        let perService = min(contest.entriesPerService ?? 3, 3)
        openings = []
        for members in offices.members {
            let all = members.indices.flatMap { office in
                members[office].office.services.indices.flatMap { service in
                    Array(repeating: Opening(office: office, service: service), count: perService)
                }
            }
            openings.append(random.shuffled(all))
        }
        for group in contest.groups {
            if case .continues(let listed) = contest.origin(of: group.id) {
                winners[group.id] = random.shuffled(listed)
            }
        }
    }

    /// Hands out places.
    ///
    /// - Throws: `tooFewPlaces` with the requirements that leave no more.
    mutating func take(_ count: Int) throws(ActionFailure) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(count)
        var closed = Set(contest.groups.map(\.id).filter { contest.origin(of: $0) == .impossible })
        for group in random.shuffled(shares(count, of: contest.groups.map(\.id).filter { !closed.contains($0) })) {
            let candidates = [group] + contest.groups.map(\.id).filter { $0 != group }
            var found: Place?
            for candidate in candidates where found == nil && !closed.contains(candidate) {
                found = place(in: candidate)
                if found == nil { closed.insert(candidate) }
            }
            guard let found else { break }
            places.append(found)
        }
        guard places.count == count else {
            throw .refused(
                .rehearsal(.tooFewPlaces(asked: count, places: places.count, requirements: contest.limits)))
        }
        return places
    }

    /// How many entries each group is meant to have: most in the first, the same in every other, at least one in each.
    private func shares(_ count: Int, of groups: [GroupID]) -> [GroupID] {
        guard let first = groups.first else { return [] }
        var shares: [GroupID] = []
        for group in groups.dropFirst() {
            let share = max(1, count * 3 / 10 / (groups.count - 1))
            let most = winners[group]?.count ?? share
            shares += Array(repeating: group, count: min(share, most, count - shares.count))
        }
        return shares + Array(repeating: first, count: count - shares.count)
    }

    private mutating func place(in group: GroupID) -> Place? {
        var winner: Winner?
        switch contest.origin(of: group) {
        case .continues:
            guard let next = winners[group]?.popLast() else { return nil }
            winner = next
            if let home = offices.home(of: next), let place = place(in: group, at: home, next) { return place }
        case .adapts(let listed?): winner = random.one(of: listed)
        case .adapts(nil), .nothing, .impossible: break
        }
        for _ in 0..<2 {
            for position in round.indices.reversed() {
                let institution = round[position]
                guard let place = place(in: group, at: institution, winner) else { continue }
                round.remove(at: position)
                return place
            }
            round = newRound()
        }
        return nil
    }

    private mutating func newRound() -> [Int] {
        let weighted = offices.members.indices.flatMap { institution in
            Array(repeating: institution, count: offices.members[institution].first?.office.institution.weight ?? 0)
        }
        return random.shuffled(weighted)
    }

    private mutating func place(in group: GroupID, at institution: Int, _ winner: Winner?) -> Place? {
        let members = offices.members[institution]
        let found = openings[institution].lastIndex { opening in
            caps.allSatisfy { $0.allows(group, members[opening.office].office) }
        }
        guard let found else { return nil }
        let opening = openings[institution].remove(at: found)
        let member = members[opening.office]
        for index in caps.indices { caps[index].count(group, member.office) }
        return Place(
            group: group, office: member.office, service: member.office.services[opening.service],
            category: member.categories[opening.service], winner: winner)
    }
}
