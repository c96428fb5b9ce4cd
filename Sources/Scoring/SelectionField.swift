/// The eligible candidates of a plan, with all that quotas and caps can tell apart reduced to numbers.
struct SelectionField {
    /// What quotas and caps see of a candidate; candidates of one profile are interchangeable but for their rank.
    struct Profile: Hashable {
        /// The quotas that it counts for, one bit each.
        var quotas: UInt64
        /// The holders of caps that it belongs to, in ascending order.
        var holders: [Int]
    }

    /// The most quotas that are weighed against each other: one bit each, and one to spare for ties.
    static let mostQuotas = 62

    /// The eligible candidates by rank and then by identifier.
    let candidates: [Candidate]
    /// The candidates below the floor, in the same order.
    let belowFloor: [Candidate]
    /// The different profiles.
    private(set) var profiles: [Profile] = []
    /// The profile of each candidate.
    private(set) var profileOf: [Int] = []
    /// How many candidates have each profile.
    private(set) var profileCounts: [Int] = []
    /// The different sets of quotas that profiles count for.
    private(set) var quotaSets: [UInt64] = []
    /// The set of quotas of each profile.
    private(set) var quotaSetOf: [Int] = []
    /// The profiles with each set of quotas.
    private(set) var profilesOf: [[Int]] = []
    /// The maximum of each quota, `Int.max` for none.
    let maximums: [Int]
    /// The cap that each holder falls under.
    private(set) var capOf: [Int] = []
    /// How many entries each holder may have.
    private(set) var capacities: [Int] = []

    init(_ candidates: [Candidate], plan: SelectionPlan) throws(SelectionFailure) {
        guard plan.quotas.count <= Self.mostQuotas else { throw .tooManyQuotas(limit: Self.mostQuotas) }
        if let entry = repetitions(in: candidates.map(\.entry)).first { throw .repeatedEntry(entry) }
        let sorted = candidates.sorted { ($0.rank, $0.entry) < ($1.rank, $1.entry) }
        let floor = plan.floor
        self.candidates = sorted.filter { candidate in floor.map { candidate.score >= $0 } ?? true }
        belowFloor = sorted.filter { candidate in floor.map { candidate.score < $0 } ?? false }
        maximums = plan.quotas.map { $0.maximum.map { max(0, $0) } ?? .max }
        readProfiles(plan)
        groupProfiles()
    }

    private mutating func readProfiles(_ plan: SelectionPlan) {
        var holders = Array(repeating: [Int](), count: candidates.count)
        for (index, cap) in plan.caps.enumerated() { addHolders(of: cap, index: index, to: &holders) }
        var known: [Profile: Int] = [:]
        for (candidate, holders) in zip(candidates, holders) {
            let profile = Profile(quotas: quotas(of: candidate, in: plan), holders: holders)
            let index = known[profile] ?? profiles.count
            if index == profiles.count {
                known[profile] = index
                profiles.append(profile)
                profileCounts.append(0)
            }
            profileOf.append(index)
            profileCounts[index] += 1
        }
    }

    private mutating func groupProfiles() {
        var known: [UInt64: Int] = [:]
        for (index, profile) in profiles.enumerated() {
            let set = known[profile.quotas] ?? quotaSets.count
            if set == quotaSets.count {
                known[profile.quotas] = set
                quotaSets.append(profile.quotas)
                profilesOf.append([])
            }
            quotaSetOf.append(set)
            profilesOf[set].append(index)
        }
    }

    /// Numbers the offices or institutions that a cap can bind: those with more candidates than it allows.
    private mutating func addHolders(of cap: Cap, index: Int, to holders: inout [[Int]]) {
        var members: [String: [Int]] = [:]
        for (place, candidate) in candidates.enumerated()
        where cap.kinds?.contains(candidate.institutionKind) ?? true {
            members[cap.per == .office ? candidate.office : candidate.institution, default: []].append(place)
        }
        let maximum = max(0, cap.maximum)
        let bound = members.values.filter { $0.count > maximum }
        // Numbered by their best candidate, so that nothing depends on the order of a dictionary.
        for places in bound.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            for place in places { holders[place].append(capOf.count) }
            capOf.append(index)
            capacities.append(maximum)
        }
    }

    private func quotas(of candidate: Candidate, in plan: SelectionPlan) -> UInt64 {
        var bits: UInt64 = 0
        for (index, quota) in plan.quotas.enumerated() where !quota.traits.isDisjoint(with: candidate.traits) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }
}

/// The places of the bits that are set, ascending.
struct Bits: Sequence, IteratorProtocol {
    private var rest: UInt64

    init(_ bits: UInt64) { rest = bits }

    mutating func next() -> Int? {
        guard rest != 0 else { return nil }
        defer { rest &= rest - 1 }
        return rest.trailingZeroBitCount
    }
}
