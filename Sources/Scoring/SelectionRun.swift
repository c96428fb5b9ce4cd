/// One walk down the ranking: an entry is taken if and only if the list can still be completed.
///
/// What is taken never makes a minimum unattainable, and what can be taken is, so the list is the best one entry by
/// entry. A completion that is known is kept: as long as it also completes the list with the next entry, nothing needs to
/// be searched. A profile that was turned away for a minimum stays turned away, because every later list contains the
/// present one; only a list that grows for a tie asks again.
struct SelectionRun {
    /// What becomes of a tie that can enter only in part.
    enum TiePolicy {
        /// The plan's rule: extend the list, or stop.
        case plan(TieRule)
        /// Extend where possible and go by identifier where not: for comparison only, never for a result.
        case anyhow
    }

    /// Why a candidate was turned away.
    enum Rejection: Hashable {
        /// All places were taken.
        case full
        /// The quota's maximum was reached.
        case maximum(Int)
        /// The holder had all that its cap allows.
        case holder(Int)
        /// The quota's minimum could not have been fulfilled any more.
        case minimum(Int)
    }

    let field: SelectionField
    let policy: TiePolicy
    /// The panel's recorded orders.
    let orders: [[EntryID]]
    /// The minimum of each quota, made attainable.
    var minimums: [Int]
    /// How many entries the list may have; grows for ties.
    var size: Int
    /// How many looks at options the searches may still take.
    var effort: Int

    /// The candidates that were taken, by their place among the eligible.
    private(set) var taken: [Int] = []
    /// Those of them that were taken because all of a tie were.
    private(set) var extended: Set<Int> = []
    /// Why the others were not.
    private(set) var rejected: [Int: Rejection] = [:]
    /// The tie at which the walk stopped, if it did.
    private(set) var unresolved: TieAtCut?

    /// How many were taken of each quota.
    private(set) var counts: [Int]
    /// How many were taken of each holder.
    private(set) var held: [Int]
    /// How many candidates of each profile are not decided yet.
    private(set) var left: [Int]
    /// How many candidates with each set of quotas are not decided yet.
    private(set) var leftOfSet: [Int]
    /// A completion of the list as it stands, by profile.
    private var witness: [Int: Int] = [:]
    /// The completion that was searched last; often the answer to the next question too.
    private var spare: [Int: Int] = [:]
    /// The profiles that were turned away for a minimum, with the quota.
    private var turnedAway: [Int: Int] = [:]
    /// The sets of quotas that were turned away for a minimum whatever the caps, with the quota.
    private var setsTurnedAway: [Int: Int] = [:]

    init(field: SelectionField, policy: TiePolicy, orders: [[EntryID]], minimums: [Int], size: Int, effort: Int) {
        self.field = field
        self.policy = policy
        self.orders = orders
        self.minimums = minimums
        self.size = size
        self.effort = effort
        counts = Array(repeating: 0, count: minimums.count)
        held = Array(repeating: 0, count: field.capacities.count)
        left = field.profileCounts
        leftOfSet = field.profilesOf.map { $0.reduce(0) { $0 + field.profileCounts[$1] } }
    }

    /// Walks down the ranking to its end, or to a tie that the panel must decide.
    mutating func walk() throws(SelectionFailure) {
        var first = 0
        while first < field.candidates.count, unresolved == nil {
            let rank = field.candidates[first].rank
            let end = field.candidates[first...].firstIndex { $0.rank != rank } ?? field.candidates.count
            try decide(first..<end)
            first = end
        }
    }

    private mutating func decide(_ block: Range<Int>) throws(SelectionFailure) {
        var admissible: [Int] = []
        for candidate in block {
            if let rejection = try rejection(of: field.profileOf[candidate]) {
                reject(candidate, rejection)
            } else {
                admissible.append(candidate)
            }
        }
        guard !admissible.isEmpty else { return }
        if try adopt(profiles(of: admissible)) { return take(admissible) }
        try decideTie(admissible)
    }

    /// Decides entries of one rank each of which could enter, but not all of them together.
    private mutating func decideTie(_ tied: [Int]) throws(SelectionFailure) {
        let contest = try contested(tied)
        let entries = contest.members.map { field.candidates[$0].entry }
        if let order = orders.lazy.compactMap({ $0.places(of: entries) }).first {
            let sorted = zip(contest.members, order).sorted { $0.1 < $1.1 }.map(\.0)
            return try decideOneByOne(contest.safe + sorted)
        }
        switch policy {
        case .plan(.decide):
            try stop(at: contest, cause: try cause(of: tied))
        case .plan(.extend):
            if try extend(for: tied) {
                take(tied)
                extended.formUnion(contest.members)
            } else {
                try stop(at: contest, cause: try cause(of: tied))
            }
        case .anyhow:
            if try extend(for: tied) { take(tied) } else { try decideOneByOne(tied) }
        }
    }

    private mutating func decideOneByOne(_ candidates: [Int]) throws(SelectionFailure) {
        for candidate in candidates {
            if let rejection = try rejection(of: field.profileOf[candidate]) {
                reject(candidate, rejection)
            } else if try adopt([field.profileOf[candidate]: 1]) {
                take([candidate])
            }
        }
    }

    private mutating func stop(at contest: Contest, cause: TieCause) throws(SelectionFailure) {
        if try adopt(profiles(of: contest.safe)) { take(contest.safe) }
        unresolved = TieAtCut(
            entries: contest.members.map { field.candidates[$0].entry }, places: contest.places, cause: cause)
    }

    // MARK: Taking and turning away

    /// Makes a completion of the list with these candidates the known one, if there is any.
    private mutating func adopt(_ added: [Int: Int]) throws(SelectionFailure) -> Bool {
        guard let found = try completion(adding: added) else { return false }
        witness = found
        return true
    }

    private mutating func take(_ candidates: [Int]) {
        for candidate in candidates {
            let profile = field.profiles[field.profileOf[candidate]]
            for quota in Bits(profile.quotas) { counts[quota] += 1 }
            for holder in profile.holders { held[holder] += 1 }
            settle(candidate)
        }
        taken += candidates
    }

    private mutating func reject(_ candidate: Int, _ rejection: Rejection) {
        rejected[candidate] = rejection
        settle(candidate)
    }

    private mutating func settle(_ candidate: Int) {
        let profile = field.profileOf[candidate]
        left[profile] -= 1
        leftOfSet[field.quotaSetOf[profile]] -= 1
    }

    /// Why a candidate of a profile cannot be taken, or nil when it can.
    private mutating func rejection(of index: Int) throws(SelectionFailure) -> Rejection? {
        if taken.count >= size { return .full }
        let profile = field.profiles[index]
        if let quota = Bits(profile.quotas).first(where: { counts[$0] >= field.maximums[$0] }) {
            return .maximum(quota)
        }
        if let holder = profile.holders.first(where: { held[$0] >= field.capacities[$0] }) { return .holder(holder) }
        let set = field.quotaSetOf[index]
        // Once turned away means always turned away, but the minimum in the way may be fulfilled since, and another open.
        if let quota = setsTurnedAway[set], counts[quota] < minimums[quota] { return .minimum(quota) }
        if let quota = turnedAway[index], counts[quota] < minimums[quota] { return .minimum(quota) }
        guard case .closed(let evenWithoutCaps)? = try prospect(adding: [index: 1]) else { return nil }
        let quota = try minimumInTheWay(of: [index: 1])
        if evenWithoutCaps { setsTurnedAway[set] = quota } else { turnedAway[index] = quota }
        return .minimum(quota)
    }

    /// The first quota, counted from the last, that must give up its minimum, with those after it, to let candidates in.
    mutating func minimumInTheWay(of added: [Int: Int]) throws(SelectionFailure) -> Int {
        let kept = minimums
        defer { minimums = kept }
        for quota in minimums.indices.reversed() where minimums[quota] > 0 {
            minimums[quota] = 0
            if try completion(adding: added) != nil { return quota }
        }
        return 0
    }

    /// Lets the list grow by as little as it takes to admit all of a tie; false when more than its size is in the way.
    private mutating func extend(for tied: [Int]) throws(SelectionFailure) -> Bool {
        let added = profiles(of: tied)
        let kept = size
        size = .max
        guard let widest = try completion(adding: added) else {
            size = kept
            return false
        }
        let together = taken.count + tied.count
        var fitting = (low: max(kept, together), high: together + widest.values.reduce(0, +))
        while fitting.low < fitting.high {
            size = (fitting.low + fitting.high) / 2
            if try completion(adding: added) == nil { fitting.low = size + 1 } else { fitting.high = size }
        }
        size = fitting.high
        turnedAway = [:]
        setsTurnedAway = [:]
        return try adopt(added)
    }

    // MARK: Completions

    /// How many of some candidates have each profile.
    func profiles(of candidates: [Int]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for candidate in candidates { counts[field.profileOf[candidate], default: 0] += 1 }
        return counts
    }

    /// Finds candidates of those left that fulfil the minimums once these are added, or nil when nothing does.
    mutating func completion(adding added: [Int: Int]) throws(SelectionFailure) -> [Int: Int]? {
        if case .open(let found)? = try prospect(adding: added) { found } else { nil }
    }

    /// Says whether the list can be completed once these are added; nil when they break its size, a maximum or a cap.
    private mutating func prospect(adding added: [Int: Int]) throws(SelectionFailure) -> SelectionProspect? {
        guard obstacle(to: added) == nil else { return nil }
        if fulfilsMinimums(with: added) { return .open([:]) }
        let need = SelectionNeed(of: self, adding: added)
        for known in [spare, need.reduced(witness, by: added)] where need.isMet(by: known) { return .open(known) }
        let prospect = try need.completion(effort: &effort)
        if case .open(let found) = prospect { spare = found }
        return prospect
    }

    /// What these candidates, given by profile, would break if they were added: the size, a maximum or a cap.
    func obstacle(to added: [Int: Int]) -> TieCause? {
        guard added.values.reduce(0, +) <= size - taken.count else { return .size }
        let counts = counts(with: added)
        if let quota = counts.indices.first(where: { counts[$0] > field.maximums[$0] }) {
            return .maximum(quota: quota)
        }
        var more: [Int: Int] = [:]
        for (index, count) in added {
            for holder in field.profiles[index].holders { more[holder, default: 0] += count }
        }
        let broken = more.filter { held[$0.key] + $0.value > field.capacities[$0.key] }.keys.min()
        return broken.map { .cap(field.capOf[$0]) }
    }

    private func fulfilsMinimums(with added: [Int: Int]) -> Bool {
        zip(counts(with: added), minimums).allSatisfy { $0 >= $1 }
    }

    /// How many of each quota the list would have with these candidates.
    func counts(with added: [Int: Int]) -> [Int] {
        var counts = counts
        for (index, count) in added {
            for quota in Bits(field.profiles[index].quotas) { counts[quota] += count }
        }
        return counts
    }
}
