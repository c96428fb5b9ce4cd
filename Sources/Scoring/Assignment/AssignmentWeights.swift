/// What a plan costs in whole numbers, so that the cheapest plan is the best in the order of the aims.
///
/// The aims, the gravest first: entries above their floor; the mixes of kinds; every juror that is wanted; even loads
/// (the sum over jurors of 1 + 2 + ... + load, the smallest where loads are even) and readings kept from an earlier plan, in
/// the order that the task asks for; experts; chance. Each unit outweighs whatever all lesser aims together can change
/// along one cycle of exchanges, in which no juror stands twice: a plan is the best in the order of the aims exactly
/// when no such cycle makes it better, so the cheapest plan is that plan.
///
/// Source: Ahuja, Magnanti, Orlin, "Network Flows" (1993), theorem 9.1 (negative cycle optimality).
public struct AssignmentWeights: Hashable, Sendable {
    /// Chance: a pair costs 0 to one less than this.
    public let chance: Int
    /// A juror of an entry who is no expert, or one beyond those that are worth looking for.
    public let plain: Int
    /// A reading of an entry that an earlier plan gave to others.
    public let moved: Int
    /// The n-th entry of a juror costs n times this.
    public let load: Int
    /// A juror that is wanted above the floor and missing.
    public let missing: Int
    /// A juror of a kind that a mix asks for and missing.
    public let mix: Int
    /// A juror that the floor asks for and missing.
    public let below: Int
    /// An entry of a juror beyond the cap, where caps are asked to give.
    public let beyondCap: Int

    /// The most kinds of juror that panels can be mixed from.
    public static let mostMixes = 10

    /// The largest unit for which prices have 18 digits and no way is longer than whole numbers of 64 bits.
    static let greatest = 1 << 58

    /// The weights for a task; nil when it is too large for whole numbers of 64 bits.
    ///
    /// Along a cycle each juror gives up one entry and takes another, and each entry on it exchanges one juror: of every aim of
    /// panels it changes one a juror; of loads, one unit at each end.
    public init?(_ task: AssignmentTask) {
        guard task.mixes.count <= Self.mostMixes else { return nil }
        let steps = task.jurors.count + 2
        let loads = task.entries.count + 2
        var units = Units()
        chance = 64
        units.add(unit: 1, change: (chance - 1) * steps)
        plain = units.next
        units.add(unit: plain, change: steps)
        if task.keepsFirst {
            load = units.next
            units.add(unit: load, change: loads)
            moved = units.next
            units.add(unit: moved, change: steps)
        } else {
            moved = units.next
            units.add(unit: moved, change: steps)
            load = units.next
            units.add(unit: load, change: loads)
        }
        missing = units.next
        units.add(unit: missing, change: 2)
        beyondCap = units.next
        units.add(unit: beyondCap, change: 2)
        mix = units.next
        units.add(unit: mix, change: steps)
        below = units.next
        if units.overflows || below > Self.greatest { return nil }
    }

    /// Sums up what lesser aims can change.
    private struct Units {
        var total = 0
        var overflows = false

        var next: Int { total + 1 }

        mutating func add(unit: Int, change: Int) {
            let (product, tooLarge) = unit.multipliedReportingOverflow(by: change)
            let (sum, stillTooLarge) = total.addingReportingOverflow(tooLarge ? 0 : product)
            if tooLarge || stillTooLarge || sum > AssignmentWeights.greatest {
                overflows = true
            } else {
                total = sum
            }
        }
    }
}

/// What each pair costs, besides what depends on the others who read the entry.
///
/// Chance is drawn from the seed and the two names (SplitMix64 over FNV-1a), so that it is the same whatever the order.
public struct AssignmentCosts: Sendable {
    private let jurors: Int
    private let costs: [Int]

    /// The costs of all pairs of a task.
    public init(_ task: AssignmentTask, _ weights: AssignmentWeights) {
        let entries = task.entries.map { numbered($0.name) }
        let readers = task.jurors.map { numbered($0.name) }
        let hasEarlier = task.hasEarlier
        var costs: [Int] = []
        costs.reserveCapacity(entries.count * readers.count)
        for (place, entry) in entries.enumerated() {
            for (index, reader) in readers.enumerated() {
                let isMoved = hasEarlier && !task[place, index].contains(.earlier)
                let drawn = chance(seed: task.seed, entry, reader) % UInt64(weights.chance)
                costs.append(Int(drawn) + (isMoved ? weights.moved : 0))
            }
        }
        self.jurors = readers.count
        self.costs = costs
    }

    /// The cost of a pair, by places.
    public subscript(entry: Int, juror: Int) -> Int { costs[entry * jurors + juror] }
}

extension AssignmentTask {
    /// A number drawn for a name, the same wherever it stands: smaller ones come first where lots decide.
    public static func lot(seed: UInt64, _ name: String) -> UInt64 { chance(seed: seed, numbered(name), 0) }
}

/// A number drawn for a pair.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014), SplitMix64.
private func chance(seed: UInt64, _ entry: UInt64, _ juror: UInt64) -> UInt64 {
    var mixed = seed &+ 0x9E37_79B9_7F4A_7C15 &+ entry &* 0xD134_2543_DE82_EF95 &+ juror
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}

/// A name as a number: FNV-1a, 64 bits.
///
/// Source: Fowler, Noll, Vo, Eastlake, "The FNV Non-Cryptographic Hash Algorithm".
private func numbered(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
