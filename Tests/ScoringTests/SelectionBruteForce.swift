import Scoring
import TestSupport

/// The rules of selection said a second time, by looking at every subset; for a dozen candidates at most.
struct BruteForce {
    let plan: SelectionPlan
    /// The eligible candidates in the order in which they are looked at; a list is a set of bits over them.
    let candidates: [Candidate]
    /// The candidates that each quota counts.
    private let counted: [Int]
    /// The candidates of each office or institution that a cap counts together.
    private let capped: [(members: Int, maximum: Int)]

    init(_ plan: SelectionPlan, _ all: [Candidate]) {
        let candidates = all.filter { candidate in plan.floor.map { candidate.score >= $0 } ?? true }
        func bits(_ isMember: (Candidate) -> Bool) -> Int {
            candidates.indices.reduce(0) { isMember(candidates[$1]) ? $0 | 1 << $1 : $0 }
        }
        self.plan = plan
        self.candidates = candidates
        counted = plan.quotas.map { quota in bits { !$0.traits.isDisjoint(with: quota.traits) } }
        capped = plan.caps.flatMap { cap in
            candidates.map { one in
                let members = bits { other in
                    (cap.kinds?.contains(other.institutionKind) ?? true)
                        && (cap.per == .office ? other.office == one.office : other.institution == one.institution)
                }
                return (members, cap.maximum)
            }
        }
    }

    private var lists: Range<Int> { 0..<(1 << candidates.count) }

    func bits(of entries: Set<EntryID>) -> Int {
        candidates.indices.reduce(0) { entries.contains(candidates[$1].entry) ? $0 | 1 << $1 : $0 }
    }

    /// Whether a list breaks no maximum, no cap and not the size.
    func isAllowed(_ list: Int, size: Int?) -> Bool {
        if let size, list.nonzeroBitCount > size { return false }
        for (quota, members) in zip(plan.quotas, counted) {
            if let maximum = quota.maximum, (list & members).nonzeroBitCount > maximum { return false }
        }
        return capped.allSatisfy { (list & $0.members).nonzeroBitCount <= $0.maximum }
    }

    func fulfils(_ list: Int, _ minimums: [Int]) -> Bool {
        zip(counted, minimums).allSatisfy { (list & $0).nonzeroBitCount >= $1 }
    }

    /// The minimums as far as they can be attained, the earlier quotas first.
    var attainable: [Int] {
        let allowed = lists.filter { isAllowed($0, size: plan.size) }
        var minimums = Array(repeating: 0, count: plan.quotas.count)
        for (index, quota) in plan.quotas.enumerated() {
            for minimum in 0...max(0, quota.minimum) {
                var tried = minimums
                tried[index] = minimum
                if allowed.contains(where: { fulfils($0, tried) }) { minimums = tried }
            }
        }
        return minimums
    }

    /// The best list entry by entry in the order of the candidates: the first candidate weighs more than all others.
    ///
    /// The attainable minimums may be given, because they are the same for every order of the candidates.
    func best(_ attainable: [Int]? = nil) -> Set<EntryID> {
        let minimums = attainable ?? self.attainable
        func weight(_ list: Int) -> Int { candidates.indices.reduce(0) { $0 << 1 | (list >> $1 & 1) } }
        let best = lists.filter { isAllowed($0, size: plan.size) && fulfils($0, minimums) }
            .max { weight($0) < weight($1) }
        return Set(candidates.indices.filter { (best ?? 0) >> $0 & 1 == 1 }.map { candidates[$0].entry })
    }
}

/// Makes small selections with overlapping quotas, caps and floors.
struct SelectionMaker {
    var generator: SeededGenerator
    var hasTies: Bool

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func candidates(_ count: Int) -> [Candidate] {
        var rank = 1
        return (0..<count).compactMap { index in
            if index > 0, !hasTies || number(0...2) == 0 { rank = index + 1 }
            let office = number(0...4)
            let kind = ["kabupaten", "kota"][office % 2]
            var traits: Set<Scoring.Trait> = [
                .group(["umum", "replikasi"][number(0...1)]), .category(["a", "b", "c"][number(0...2)]),
                .institutionKind(kind),
            ]
            if number(0...2) == 0 { traits.insert(.regionClass("3t")) }
            return EntryID("e\(index)").map { entry in
                Candidate(
                    entry: entry, rank: rank, score: Ratio(100 - rank), traits: traits, office: "o\(office)",
                    institution: "i\(office / 2)", institutionKind: kind)
            }
        }
    }

    mutating func plan(_ count: Int, ties: TieRule) -> SelectionPlan {
        SelectionPlan(
            size: number(0...4) == 0 ? nil : number(1...count),
            floor: number(0...3) == 0 ? Ratio(100 - number(1...count)) : nil,
            ties: ties,
            quotas: (0..<number(0...4)).map { _ in quota() },
            caps: (0..<number(0...2)).map { _ in cap() })
    }

    private mutating func quota() -> Quota {
        let all: [Scoring.Trait] = [
            .group("umum"), .group("replikasi"), .category("a"), .category("b"), .category("c"), .regionClass("3t"),
            .institutionKind("kabupaten"), .institutionKind("kota"),
        ]
        let traits = Set(all.shuffled(using: &generator).prefix(number(1...2)))
        let minimum = number(0...3)
        return Quota(minimum: minimum, maximum: number(0...2) == 0 ? minimum + number(0...2) : nil, traits: traits)
    }

    private mutating func cap() -> Cap {
        Cap(
            maximum: number(1...2), per: number(0...1) == 0 ? .office : .institution,
            kinds: number(0...1) == 0 ? nil : ["kabupaten"])
    }
}
