/// What a list still needs, and what it may still have, once some candidates are added to it.
struct SelectionNeed {
    private let field: SelectionField
    /// How many of each profile are left to complete the list with.
    private let left: [Int]
    /// How many with each set of quotas are left.
    private let leftOfSet: [Int]
    /// How many each quota still needs.
    private let needs: [Int]
    /// How many each quota's maximum still allows.
    private let room: [Int]
    /// How many each holder may still have.
    private let holderRoom: [Int]
    /// How many places are left.
    private let seats: Int

    /// Adds candidates, given by profile, to the list of a run.
    init(of run: SelectionRun, adding added: [Int: Int]) {
        var held = run.held
        var left = run.left
        var leftOfSet = run.leftOfSet
        for (index, count) in added {
            for holder in run.field.profiles[index].holders { held[holder] += count }
            left[index] -= count
            leftOfSet[run.field.quotaSetOf[index]] -= count
        }
        let counts = run.counts(with: added)
        self.left = left
        self.leftOfSet = leftOfSet
        field = run.field
        seats = run.size - run.taken.count - added.values.reduce(0, +)
        needs = zip(run.minimums, counts).map { $0 - $1 }
        room = zip(run.field.maximums, counts).map { $0 - $1 }
        holderRoom = zip(run.field.capacities, held).map { $0 - $1 }
    }

    /// Whether these candidates complete the list.
    func isMet(by completion: [Int: Int]) -> Bool {
        guard completion.values.reduce(0, +) <= seats else { return false }
        var (needs, room, holderRoom) = (needs, room, holderRoom)
        for (index, count) in completion {
            guard count <= left[index] else { return false }
            for quota in Bits(field.profiles[index].quotas) {
                needs[quota] -= count
                room[quota] -= count
            }
            for holder in field.profiles[index].holders { holderRoom[holder] -= count }
        }
        return needs.allSatisfy { $0 <= 0 } && room.allSatisfy { $0 >= 0 } && holderRoom.allSatisfy { $0 >= 0 }
    }

    /// Takes out of a completion of the list as it was what was added, and then what is no longer needed.
    func reduced(_ completion: [Int: Int], by added: [Int: Int]) -> [Int: Int] {
        var reduced = completion
        for (index, count) in added {
            if let known = reduced[index] { reduced[index] = max(0, known - count) }
        }
        var surplus = needs.map { -$0 }
        for (index, count) in reduced {
            for quota in Bits(field.profiles[index].quotas) { surplus[quota] += count }
        }
        for index in reduced.keys.sorted() {
            let quotas = field.profiles[index].quotas
            let spare = Bits(quotas).reduce(Int.max) { min($0, max(0, surplus[$1])) }
            let dropped = min(reduced[index] ?? 0, spare)
            for quota in Bits(quotas) { surplus[quota] -= dropped }
            reduced[index, default: 0] -= dropped
        }
        return reduced.filter { $0.value > 0 }
    }

    // MARK: Questions

    /// What could help, before it is put into options.
    private struct Help {
        var number: Int
        var count: Int
        var cover: UInt64
        var quotas: UInt64
        var holders: [Int]
    }

    /// Finds candidates, given by profile, that complete the list.
    ///
    /// The caps are left out first: few candidates differ then. When nothing completes the list even so, nothing does; and
    /// mostly, what completes it without caps can be picked so that it keeps them. Only else are the caps part of the
    /// question.
    func completion(effort: inout Int) throws(SelectionFailure) -> SelectionProspect {
        guard let uncapped = try uncappedQuestion().solve(effort: &effort) else {
            return .closed(evenWithoutCaps: true)
        }
        if let picked = picked(uncapped) { return .open(picked) }
        guard let found = try question().solve(effort: &effort) else { return .closed(evenWithoutCaps: false) }
        return .open(found)
    }

    /// Poses the question what completes the list if there were no caps, by sets of quotas.
    private func uncappedQuestion() -> Completion {
        let open = openQuotas(of: needs)
        let help = field.quotaSets.enumerated().map { set, quotas in
            Help(number: set, count: leftOfSet[set], cover: quotas & open, quotas: quotas, holders: [])
        }
        return question(from: help, needs: needs)
    }

    /// Picks profiles for a completion by sets of quotas so that no cap is broken; nil when that does not come out.
    ///
    /// The sets with the fewest profiles pick first, each time the profile whose holders have most room.
    private func picked(_ sets: [Int: Int]) -> [Int: Int]? {
        var holderRoom = holderRoom
        var picked: [Int: Int] = [:]
        let rareFirst = sets.keys.sorted { (field.profilesOf[$0].count, $0) < (field.profilesOf[$1].count, $1) }
        for set in rareFirst {
            for _ in 0..<(sets[set] ?? 0) {
                var best: (room: Int, profile: Int)?
                for profile in field.profilesOf[set] where left[profile] > picked[profile] ?? 0 {
                    let room = field.profiles[profile].holders.reduce(Int.max) { min($0, holderRoom[$1]) }
                    if room > best?.room ?? 0 { best = (room, profile) }
                }
                guard let best else { return nil }
                picked[best.profile, default: 0] += 1
                for holder in field.profiles[best.profile].holders { holderRoom[holder] -= 1 }
            }
        }
        return picked
    }

    /// Poses the question what completes the list, by profiles.
    ///
    /// - Parameters:
    ///   - tied: candidates of which at least so many must be in the completion, by profile.
    ///   - atLeast: how many.
    func question(tied: [Int: Int] = [:], atLeast: Int = 0) -> Completion {
        let allNeeds = needs + [atLeast]
        let open = openQuotas(of: allNeeds)
        let tie = open & (1 << UInt64(needs.count))
        var help: [Help] = []
        for (index, profile) in field.profiles.enumerated() {
            let inTie = min(tied[index] ?? 0, left[index])
            let cover = profile.quotas & open
            for (count, cover) in [(inTie, cover | tie), (left[index] - inTie, cover)] {
                help.append(
                    Help(number: index, count: count, cover: cover, quotas: profile.quotas, holders: profile.holders))
            }
        }
        return question(from: help, needs: allNeeds)
    }

    private func openQuotas(of needs: [Int]) -> UInt64 {
        needs.indices.reduce(0) { needs[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }

    /// Puts together what the question cannot tell apart: only maximums and caps that can be broken matter.
    private func question(from help: [Help], needs: [Int]) -> Completion {
        let useful = clipped(help.filter { $0.count > 0 && $0.cover != 0 })
        let most = min(seats, saturatedSum(needs.lazy.map { max(0, $0) }))
        let limits = room.indices.reduce(UInt64(0)) { room[$1] < most ? $0 | 1 << UInt64($1) : $0 }
        var supply: [Int: Int] = [:]
        for one in useful { for holder in one.holders { supply[holder, default: 0] += one.count } }
        var places: [OptionKey: Int] = [:]
        var options: [Completion.Option] = []
        for one in useful {
            let holders = one.holders.filter { holderRoom[$0] < min(most, supply[$0] ?? 0) }
            let key = OptionKey(cover: one.cover, limits: one.quotas & limits, holders: holders)
            if let place = places[key] {
                options[place].members.append((one.number, one.count))
            } else {
                places[key] = options.count
                options.append(
                    Completion.Option(
                        cover: key.cover, limits: key.limits, holders: key.holders,
                        members: [(one.number, one.count)]))
            }
        }
        return Completion(
            options: options, needs: needs, room: room + [Int.max], holderRoom: holderRoom, seats: seats)
    }

    /// Leaves out the holders of which only one kind of help is left: their room is just a bound on its number.
    private func clipped(_ help: [Help]) -> [Help] {
        var kinds: [Int: Int] = [:]
        for one in help { for holder in one.holders { kinds[holder, default: 0] += 1 } }
        return help.map { one in
            var clipped = one
            for holder in one.holders where kinds[holder] == 1 {
                clipped.count = min(clipped.count, holderRoom[holder])
            }
            clipped.holders.removeAll { kinds[$0] == 1 }
            return clipped
        }
    }

    private struct OptionKey: Hashable {
        var cover: UInt64
        var limits: UInt64
        var holders: [Int]
    }
}

/// Whether a list can be completed.
enum SelectionProspect {
    /// It can, for example with these candidates, given by profile.
    case open([Int: Int])
    /// It cannot.
    case closed(evenWithoutCaps: Bool)
}

/// The sum of numbers that are not negative, or the largest number when it does not fit.
func saturatedSum(_ numbers: some Sequence<Int>) -> Int {
    numbers.reduce(0) { sum, number in
        let (next, overflow) = sum.addingReportingOverflow(number)
        return overflow ? .max : next
    }
}
