/// The question whether a list can still be completed so that every minimum is fulfilled and nothing is broken.
///
/// Only candidates that count for an unfulfilled minimum matter. Those that the open minimums, the maximums at risk and
/// the caps at risk cannot tell apart form one option, and the question is how many of each option to take. The search
/// decides one option at a time, for the minimum with the least choice first, and leaves a branch as soon as counting
/// shows that it cannot succeed. It is exact: it finds a completion, proves that there is none, or gives up with an error.
struct Completion {
    /// Candidates that this question cannot tell apart.
    struct Option {
        /// The open minimums that each of them counts for, one bit a quota.
        var cover: UInt64
        /// The maximums at risk that each of them counts against, one bit a quota.
        var limits: UInt64
        /// The holders at risk that each of them belongs to.
        var holders: [Int]
        /// Whom the option stands for, by a number that the asker knows, with how many of each are left.
        var members: [(number: Int, count: Int)]
    }

    /// How far a search has come.
    private struct State {
        /// How many each quota still needs.
        var needs: [Int]
        /// How many each quota's maximum still allows.
        var room: [Int]
        /// How many each holder may still have.
        var holderRoom: [Int]
        /// How many places are left.
        var seats: Int
        /// How many of each option are left.
        var available: [Int]
        /// How many of each option are taken.
        var taken: [Int]
    }

    private let options: [Option]
    private let start: State

    /// Poses the question.
    ///
    /// - Parameters:
    ///   - options: the candidates that could help.
    ///   - needs: how many each quota still needs.
    ///   - room: how many each quota's maximum still allows.
    ///   - holderRoom: how many each holder of a cap may still have.
    ///   - seats: how many places are left.
    init(options: [Option], needs: [Int], room: [Int], holderRoom: [Int], seats: Int) {
        // Options of one holder, or else of one limit, stand together, so that their joint supply is easily bounded.
        self.options = options.sorted {
            ($0.holders.first ?? -1, $0.limits, $0.cover) < ($1.holders.first ?? -1, $1.limits, $1.cover)
        }
        start = State(
            needs: needs, room: room, holderRoom: holderRoom, seats: seats,
            available: self.options.map { option in option.members.reduce(0) { $0 + $1.count } },
            taken: Array(repeating: 0, count: options.count)
        )
    }

    /// Finds how many of each member complete the list, or nil when nothing does.
    ///
    /// - Parameter effort: how many looks at an option may still be taken; reduced by those that are.
    /// - Throws: `tooComplex` when the effort is used up before the answer is known.
    func solve(effort: inout Int) throws(SelectionFailure) -> [Int: Int]? {
        guard let end = try search(effort: &effort) else { return nil }
        var counts: [Int: Int] = [:]
        for (option, taken) in zip(options, end.taken) {
            var rest = taken
            for member in option.members where rest > 0 {
                counts[member.number, default: 0] += min(rest, member.count)
                rest -= min(rest, member.count)
            }
        }
        return counts
    }

    /// Searches depth first, with a stack of its own: how deep it goes is up to documents.
    ///
    /// Each step takes one candidate of the best option for the tightest quota. When that leads nowhere, the option is out,
    /// and with it all options that are nowhere better: in a completion that had one of those, it could be exchanged for
    /// one of this option, and that was tried.
    private func search(effort: inout Int) throws(SelectionFailure) -> State? {
        var stack: [(state: State, option: Int)] = []
        var state = start
        while true {
            effort -= options.count + 1
            guard effort > 0 else { throw .tooComplex }
            switch outlook(of: state) {
            case .fulfilled:
                return state
            case .open(let quota):
                let option = bestOption(for: quota, in: state)
                stack.append((state, option))
                take(option, in: &state)
            case .hopeless:
                guard let last = stack.popLast() else { return nil }
                state = last.state
                exclude(last.option, in: &state)
            }
        }
    }

    private func take(_ index: Int, in state: inout State) {
        let option = options[index]
        state.available[index] -= 1
        state.taken[index] += 1
        state.seats -= 1
        for quota in Bits(option.cover) { state.needs[quota] -= 1 }
        for quota in Bits(option.limits) { state.room[quota] -= 1 }
        for holder in option.holders { state.holderRoom[holder] -= 1 }
    }

    private func exclude(_ index: Int, in state: inout State) {
        let open = openQuotas(of: state)
        for other in options.indices where isNowhereBetter(other, than: index, open: open) {
            state.available[other] = 0
        }
    }

    private func isNowhereBetter(_ other: Int, than best: Int, open: UInt64) -> Bool {
        let (left, right) = (options[other], options[best])
        return left.cover & open & ~right.cover == 0 && right.limits & ~left.limits == 0
            && right.holders.allSatisfy { left.holders.contains($0) }
    }

    /// The option that fulfils most and risks least, of those that count for a quota; there is one while its supply lasts.
    private func bestOption(for quota: Int, in state: State) -> Int {
        let open = openQuotas(of: state)
        func merit(_ index: Int) -> (Int, Int, Int, Int) {
            let option = options[index]
            return (
                (option.cover & open).nonzeroBitCount, -option.limits.nonzeroBitCount, -option.holders.count,
                usable(index, in: state)
            )
        }
        return options.indices.filter { options[$0].cover >> UInt64(quota) & 1 == 1 && usable($0, in: state) > 0 }
            .max { merit($0) < merit($1) } ?? 0
    }

    private func openQuotas(of state: State) -> UInt64 {
        var open: UInt64 = 0
        for (quota, need) in state.needs.enumerated() where need > 0 { open |= 1 << UInt64(quota) }
        return open
    }

    /// How many of an option can be taken as things stand.
    private func usable(_ index: Int, in state: State) -> Int {
        var usable = min(state.available[index], state.seats)
        for quota in Bits(options[index].limits) { usable = min(usable, state.room[quota]) }
        for holder in options[index].holders { usable = min(usable, state.holderRoom[holder]) }
        return max(0, usable)
    }
}

// MARK: - Counting bounds

extension Completion {
    /// What counting alone says.
    private enum Outlook {
        case fulfilled
        case hopeless
        /// Undecided; this quota has the least choice.
        case open(quota: Int)
    }

    private func outlook(of state: State) -> Outlook {
        let open = openQuotas(of: state)
        if open == 0 { return .fulfilled }
        let usable = options.indices.map { self.usable($0, in: state) }
        var tightest: (slack: Int, quota: Int)?
        for quota in Bits(open) {
            let slack = supply(of: 1 << UInt64(quota), usable: usable, in: state) - state.needs[quota]
            if slack < 0 { return .hopeless }
            if slack < tightest?.slack ?? .max { tightest = (slack, quota) }
        }
        let seats = min(state.seats, supply(of: open, usable: usable, in: state))
        guard seatsNeeded(open: open, usable: usable, in: state) <= seats, let tightest else { return .hopeless }
        return .open(quota: tightest.quota)
    }

    /// The most candidates that can be had for some quotas: no holder and no limit counts for more than its room.
    private func supply(of quotas: UInt64, usable: [Int], in state: State) -> Int {
        var total = 0
        var group: (holder: Int?, limit: UInt64, sum: Int, room: Int) = (nil, 0, 0, .max)
        for (index, option) in options.enumerated() where option.cover & quotas != 0 {
            let limit = option.holders.isEmpty ? option.limits : 0
            if group.holder != option.holders.first || group.limit != limit {
                total += min(group.sum, group.room)
                let room = option.holders.first.map { state.holderRoom[$0] }
                let limitRoom = Bits(limit).reduce(Int.max) { min($0, state.room[$1]) }
                group = (option.holders.first, limit, 0, max(0, room ?? limitRoom))
            }
            group.sum += usable[index]
        }
        total += min(group.sum, group.room)
        return total
    }

    /// The fewest places that can fulfil the open minimums: a candidate fills at most the widest cover, and no candidate
    /// counts for two of a set of quotas that no option has together.
    private func seatsNeeded(open: UInt64, usable: [Int], in state: State) -> Int {
        var together = Array(repeating: UInt64(0), count: state.needs.count)
        var widest = 1
        for (index, option) in options.enumerated() where usable[index] > 0 {
            let cover = option.cover & open
            widest = max(widest, cover.nonzeroBitCount)
            for quota in Bits(cover) { together[quota] |= cover }
        }
        var sum = 0
        var apart = 0
        var met: UInt64 = 0
        for quota in Bits(open).sorted(by: { state.needs[$0] > state.needs[$1] }) {
            sum += state.needs[quota]
            guard met >> UInt64(quota) & 1 == 0 else { continue }
            apart += state.needs[quota]
            met |= together[quota]
        }
        return max(apart, (sum + widest - 1) / widest)
    }
}
