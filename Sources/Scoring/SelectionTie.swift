/// Entries of one rank of which only a part can enter.
struct Contest {
    /// Those whose fate depends on their order, by their place among the eligible.
    var members: [Int]
    /// Those that enter under every order.
    var safe: [Int]
    /// How many of the members can enter, at most.
    var places: Int
}

extension SelectionRun {
    /// Up to how many ways to enter in part are looked at one by one.
    private static let mostWays = 512
    /// How many looks at options may be spent on counting the places of a tie.
    private static let countingEffort = 1_000_000

    /// Tells apart, among tied candidates that could enter one by one, those whose fate depends on their order.
    ///
    /// Candidates of one profile share their fate. A profile is safe when every part of the tie that can enter could take
    /// one more of it. Where there are too many parts to look at, all of the tie is contested, which only asks the panel
    /// for a longer order than necessary, and the places may be counted too high.
    mutating func contested(_ tied: [Int]) throws(SelectionFailure) -> Contest {
        let counts = profiles(of: tied).sorted { $0.key < $1.key }.map { (profile: $0.key, count: $0.value) }
        let ways = counts.reduce(1) { $0 > Self.mostWays ? $0 : $0 * ($1.count + 1) }
        guard ways <= Self.mostWays else {
            return Contest(members: tied, safe: [], places: mostOf(tied))
        }
        var canEnter: [Bool] = []
        var most = 0
        for way in 0..<ways {
            let part = part(way, of: counts)
            // What cannot enter with less cannot enter with more.
            let isHopeless = steps(of: counts).contains { step, count in
                way / step % (count + 1) > 0 && !canEnter[way - step]
            }
            canEnter.append(isHopeless ? false : try completion(adding: part) != nil)
            if canEnter[way] { most = max(most, part.values.reduce(0, +)) }
        }
        var contested: Set<Int> = []
        for (member, (step, count)) in zip(counts, steps(of: counts)) {
            for way in 0..<ways where canEnter[way] && way / step % (count + 1) < count && !canEnter[way + step] {
                contested.insert(member.profile)
            }
        }
        let members = tied.filter { contested.contains(field.profileOf[$0]) }
        let safe = tied.filter { !contested.contains(field.profileOf[$0]) }
        return Contest(members: members, safe: safe, places: most - safe.count)
    }

    /// By how much the number of a part grows when it takes one more of each profile, beside how many there are.
    private func steps(of counts: [(profile: Int, count: Int)]) -> [(step: Int, count: Int)] {
        var step = 1
        return counts.map { member in
            defer { step *= member.count + 1 }
            return (step, member.count)
        }
    }

    /// The part of a tie with this number, counting through the profiles as through digits.
    private func part(_ number: Int, of counts: [(profile: Int, count: Int)]) -> [Int: Int] {
        var rest = number
        var part: [Int: Int] = [:]
        for (profile, count) in counts {
            if rest % (count + 1) > 0 { part[profile] = rest % (count + 1) }
            rest /= count + 1
        }
        return part
    }

    /// The most of a tie that can enter together, or the places that are left where counting takes too much effort.
    private func mostOf(_ tied: [Int]) -> Int {
        let need = SelectionNeed(of: self, adding: [:])
        let counts = profiles(of: tied)
        var bounds = (low: 1, high: min(tied.count, size - taken.count))
        var effort = Self.countingEffort
        while bounds.low < bounds.high {
            let middle = (bounds.low + bounds.high + 1) / 2
            do throws(SelectionFailure) {
                let found = try need.question(tied: counts, atLeast: middle).solve(effort: &effort)
                if found == nil { bounds.high = middle - 1 } else { bounds.low = middle }
            } catch {
                return bounds.high
            }
        }
        return bounds.low
    }

    /// What keeps all of a tie from entering.
    mutating func cause(of tied: [Int]) throws(SelectionFailure) -> TieCause {
        let added = profiles(of: tied)
        let kept = size
        defer { size = kept }
        size = .max
        if try completion(adding: added) != nil { return .size }
        if let obstacle = obstacle(to: added) { return obstacle }
        return .minimum(quota: try minimumInTheWay(of: added))
    }
}

extension [EntryID] {
    /// The places of entries in an order, or nil when it does not list all of them.
    func places(of entries: [EntryID]) -> [Int]? {
        let places = entries.compactMap { firstIndex(of: $0) }
        return places.count == entries.count ? places : nil
    }
}
