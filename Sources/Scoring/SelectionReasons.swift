/// Why entries are on a list, and why others are not.
///
/// Three lists are compared: the pure one by rank alone, the one without minimums, and the result. What the first and the
/// second do not share is due to maximums and caps, what the second and the third do not share is due to minimums.
struct SelectionReasons {
    private let run: SelectionRun
    /// The minimums of the run.
    private let attainable: [Int]
    private let isSized: Bool
    private let size: Int
    /// How many looks at options the other lists may still take.
    private var effort: Int
    /// Who would be on the list without minimums, with the rules that turned the others away.
    private var unreserved: SelectionRun?
    /// Who would be on the list without the minimum of one quota.
    private var without: [Int: Set<Int>] = [:]
    /// The rule that put each candidate in against its rank, for those that need one.
    private var admitted: [Int: SelectionRule] = [:]

    init(run: SelectionRun, attainable: [Int], isSized: Bool, size: Int, effort: Int) {
        self.run = run
        self.attainable = attainable
        self.isSized = isSized
        self.size = size
        self.effort = effort
    }

    /// The entries on the list.
    mutating func chosen(tiers: [Int: TierID]) throws(SelectionFailure) -> [Chosen] {
        try findAdmissions()
        return run.taken.sorted().map { place in
            Chosen(
                entry: run.field.candidates[place].entry, tier: tiers[place], admittedBy: admitted[place],
                extended: run.extended.contains(place)
            )
        }
    }

    /// The entries that are not on the list, as far as that is decided.
    mutating func passedOver() throws(SelectionFailure) -> [PassedOver] {
        let displaced = try displacements()
        let holders = entriesOfHolders()
        var passed: [(candidate: Candidate, reason: PassedOverReason)] = run.field.belowFloor.map { ($0, .belowFloor) }
        for (place, rejection) in run.rejected {
            let reason: PassedOverReason =
                switch rejection {
                case .full: .belowCut
                case .maximum(let quota): .quotaMaximum(quota)
                case .holder(let holder): .cap(run.field.capOf[holder], holders: holders[holder] ?? [])
                case .minimum(let quota):
                    displaced[place] ?? .reserved(by: quota, for: beneficiary(of: quota, behind: place))
                }
            passed.append((run.field.candidates[place], reason))
        }
        return passed.sorted { ($0.candidate.rank, $0.candidate.entry) < ($1.candidate.rank, $1.candidate.entry) }
            .map { PassedOver(entry: $0.candidate.entry, reason: $0.reason) }
    }

    /// The entries on the list of each office or institution that a cap can bind.
    private func entriesOfHolders() -> [Int: [EntryID]] {
        var entries: [Int: [EntryID]] = [:]
        for place in run.taken.sorted() {
            for holder in run.field.profiles[run.field.profileOf[place]].holders {
                entries[holder, default: []].append(run.field.candidates[place].entry)
            }
        }
        return entries
    }

    // MARK: Who is in against the rank

    private mutating func findAdmissions() throws(SelectionFailure) {
        let pure = pureList()
        let outranked = run.taken.sorted().filter { !pure.contains($0) }
        guard !outranked.isEmpty else { return }
        let unreserved = try runWithoutMinimums()
        let inWithoutMinimums = Set(unreserved.taken)
        // What a maximum or cap kept out left its place to the next in rank: the first to the first, and so on.
        let openings = unreserved.rejected.keys.sorted().filter { pure.contains($0) }
            .compactMap { unreserved.rejected[$0].flatMap(rule) }
        let followers = unreserved.taken.sorted().filter { !pure.contains($0) }
        for place in outranked {
            if !inWithoutMinimums.contains(place) {
                admitted[place] = .minimum(quota: quotaAdmitting(place))
            } else if let index = followers.firstIndex(of: place), !openings.isEmpty {
                admitted[place] = openings[Swift.min(index, openings.count - 1)]
            }
        }
    }

    /// The candidates that rank alone would put on the list: fewer than its size stand before them.
    private func pureList() -> Set<Int> {
        guard isSized else { return Set(run.field.candidates.indices) }
        var pure: Set<Int> = []
        var first = 0
        for (place, candidate) in run.field.candidates.enumerated() {
            if candidate.rank != run.field.candidates[first].rank { first = place }
            guard first < size else { break }
            pure.insert(place)
        }
        return pure
    }

    private func rule(_ rejection: SelectionRun.Rejection) -> SelectionRule? {
        switch rejection {
        case .full, .minimum: nil
        case .maximum(let quota): .maximum(quota: quota)
        case .holder(let holder): .cap(run.field.capOf[holder])
        }
    }

    /// The quota without whose minimum a candidate would not be in, those that it counts for first.
    ///
    /// Where each of several minimums alone would keep it in, or where telling takes too much effort, it is the first that
    /// it counts for: the list stands all the same.
    private mutating func quotaAdmitting(_ place: Int) -> Int {
        let quotas = run.field.profiles[run.field.profileOf[place]].quotas
        let reserving = attainable.indices.filter { attainable[$0] > 0 }
        let own = reserving.filter { quotas >> UInt64($0) & 1 == 1 }
        let ordered = own + reserving.filter { !own.contains($0) }
        for quota in ordered {
            guard ordered.count > 1, let list = try? listWithout(quota) else { break }
            if !list.contains(place) { return quota }
        }
        return ordered.first ?? 0
    }

    private mutating func listWithout(_ quota: Int) throws(SelectionFailure) -> Set<Int> {
        if let known = without[quota] { return known }
        var minimums = attainable
        minimums[quota] = 0
        let list = Set(try otherRun(minimums: minimums).taken)
        without[quota] = list
        return list
    }

    private mutating func runWithoutMinimums() throws(SelectionFailure) -> SelectionRun {
        if let unreserved { return unreserved }
        let other = try otherRun(minimums: attainable.map { _ in 0 })
        unreserved = other
        return other
    }

    private mutating func otherRun(minimums: [Int]) throws(SelectionFailure) -> SelectionRun {
        var other = SelectionRun(
            field: run.field, policy: .anyhow, orders: run.orders, minimums: minimums, size: size, effort: effort)
        defer { effort = max(0, other.effort) }
        try other.walk()
        return other
    }

    // MARK: Who is in instead

    /// Pairs the candidates that would be in without minimums with those that are in by them, one to one by rank.
    private mutating func displacements() throws(SelectionFailure) -> [Int: PassedOverReason] {
        let unreserved = Set(try runWithoutMinimums().taken)
        var unpaired = run.taken.sorted()
        var displacements: [Int: PassedOverReason] = [:]
        for place in run.rejected.keys.sorted() where unreserved.contains(place) {
            guard case .minimum(let quota)? = run.rejected[place] else { continue }
            let index = unpaired.firstIndex { other in stands(other, behind: place) && minimum(admitting: other) != nil
            }
            if let index, let other = minimum(admitting: unpaired[index]) {
                displacements[place] = .displaced(
                    by: other, for: run.field.candidates[unpaired.remove(at: index)].entry)
            } else {
                displacements[place] = .displaced(by: quota, for: beneficiary(of: quota, behind: place))
            }
        }
        return displacements
    }

    /// The best entry of no better rank than a candidate that is in and counts for a quota.
    private func beneficiary(of quota: Int, behind place: Int) -> EntryID? {
        run.taken.filter { other in
            stands(other, behind: place)
                && run.field.profiles[run.field.profileOf[other]].quotas >> UInt64(quota) & 1 == 1
        }.min().map { run.field.candidates[$0].entry }
    }

    private func stands(_ other: Int, behind place: Int) -> Bool {
        run.field.candidates[other].rank >= run.field.candidates[place].rank
    }

    private func minimum(admitting place: Int) -> Int? {
        if case .minimum(let quota)? = admitted[place] { quota } else { nil }
    }
}
