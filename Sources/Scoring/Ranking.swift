/// An entry that is to be ranked.
public struct Contender: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Its figure; greater is better.
    public var score: Ratio
    /// What decides between equal scores, in order; greater is better, and an entry without the key stands behind.
    ///
    /// An earlier submission is better, so its moment is given as a negative number.
    public var tieKeys: [Ratio?]

    /// Creates a contender.
    public init(entry: EntryID, score: Ratio, tieKeys: [Ratio?] = []) {
        self.entry = entry
        self.score = score
        self.tieKeys = tieKeys
    }
}

/// Which figure of an entry is compared: what it is, or what is printed of it.
public enum Comparison: Hashable, Sendable {
    /// The exact score.
    case exact
    /// The score as printed, so that figures that read the same are tied.
    case printed(places: Int, rule: Rounding)

    /// Gives the value by which a score is compared with other scores and with floors.
    ///
    /// - Throws: `unsupportedPlaces` or `overflow` when the score cannot be printed so.
    public func value(of score: Ratio) throws(ArithmeticFailure) -> Ratio {
        switch self {
        case .exact: score
        case .printed(let places, let rule): try score.rounded(places: places, rule: rule).ratio
        }
    }
}

/// What separated entries of equal score.
public enum TieBreak: Hashable, Sendable {
    /// The tie key at this place, from 0.
    case key(Int)
    /// The panel's recorded order at this place, from 0.
    case panelOrder(Int)
}

/// Where an entry stands.
public struct Standing: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// Its rank: one more than the number of entries that stand before it.
    public var rank: Int
    /// Its exact score.
    public var score: Ratio
    /// All entries that hold this rank, the entry itself among them, in the order of their identifiers.
    public var holders: [EntryID]
    /// The last rule that had to be asked to tell the entry from a neighbour of equal score; nil when none did.
    public var brokenBy: TieBreak?

    /// Whether other entries hold the same rank.
    public var isShared: Bool { holders.count > 1 }
    /// The other entries that hold the same rank.
    public var sharedWith: [EntryID] { holders.filter { $0 != entry } }
}

/// Where all entries stand.
public struct Ranking: Hashable, Sendable {
    /// The standings by rank, and within a shared rank by identifier.
    public var standings: [Standing]
    /// The recorded orders, by their place from 0, that decided nothing.
    public var unusedOrders: [Int]
}

/// Why entries cannot be ranked.
public enum RankingFailure: Error, Hashable, Sendable {
    /// An entry stands twice among the contenders.
    case repeatedEntry(EntryID)
    /// A score cannot be printed as the comparison demands.
    case arithmetic(ArithmeticFailure)
}

/// Ranks entries by score, then by tie keys, then by the panel's recorded orders; what is still equal shares the rank.
///
/// Ranks are counted as in standard competition (1, 2, 2, 4). The result does not depend on the order of the contenders,
/// and no tie is broken by identifier, list order or chance.
///
/// A recorded order decides a tie only when it lists every entry of it: among three tied entries, an order of two says
/// nothing about the third, so all three stay tied. It may list other entries as well. The first order that lists all
/// of a tie decides it.
///
/// - Parameters:
///   - contenders: the entries, in any order.
///   - comparison: which figure of an entry is compared; tie keys are always compared exactly.
///   - orders: the panel's recorded orders, the better entry first.
/// - Throws: `repeatedEntry` when an entry stands twice; `arithmetic` when a score cannot be printed.
public func ranking(
    of contenders: [Contender], comparing comparison: Comparison = .exact, orders: [[EntryID]] = []
) throws(RankingFailure) -> Ranking {
    if let entry = repetitions(in: contenders.map(\.entry)).first { throw .repeatedEntry(entry) }
    let field = RankingField(contenders: contenders, values: try values(of: contenders, by: comparison))
    var orders = RecordedOrders(orders)
    var standings: [Standing] = []
    standings.reserveCapacity(contenders.count)
    for tie in field.ties() {
        for group in orders.decide(tie) {
            let holders = group.members.map(\.entry)
            let rank = standings.count + 1
            standings += group.members.map { member in
                Standing(
                    entry: member.entry, rank: rank, score: member.score, holders: holders, brokenBy: group.brokenBy)
            }
        }
    }
    return Ranking(standings: standings, unusedOrders: orders.unused)
}

private func values(
    of contenders: [Contender], by comparison: Comparison
) throws(RankingFailure) -> [Ratio] {
    do throws(ArithmeticFailure) {
        var values: [Ratio] = []
        values.reserveCapacity(contenders.count)
        for contender in contenders { values.append(try comparison.value(of: contender.score)) }
        return values
    } catch {
        throw .arithmetic(error)
    }
}

/// The contenders beside the values by which they are compared.
private struct RankingField {
    var contenders: [Contender]
    var values: [Ratio]

    /// Where two contenders differ first: 0 for the value, then the tie keys from 1; nil when they are tied.
    private func difference(_ one: Int, _ other: Int) -> Int? {
        if values[one] != values[other] { return 0 }
        let count = max(contenders[one].tieKeys.count, contenders[other].tieKeys.count)
        return (0..<count).first { key($0, of: one) != key($0, of: other) }.map { $0 + 1 }
    }

    /// Whether one contender stands before another in the list; ties are listed by identifier.
    private func isListed(_ one: Int, before other: Int) -> Bool {
        switch difference(one, other) {
        case nil: return contenders[one].entry < contenders[other].entry
        case 0?: return values[one] > values[other]
        case let level?:
            guard let key = key(level - 1, of: one) else { return false }
            return self.key(level - 1, of: other).map { key > $0 } ?? true
        }
    }

    private func key(_ index: Int, of contender: Int) -> Ratio? {
        index < contenders[contender].tieKeys.count ? contenders[contender].tieKeys[index] : nil
    }

    /// Cuts the sorted list into ties.
    ///
    /// Of the differences on both sides of a tie the one that was asked last counts: the score is asked first and is no
    /// tie-break.
    func ties() -> [Tie] {
        let sorted = contenders.indices.sorted { isListed($0, before: $1) }
        var ties: [Tie] = []
        var levelAbove = 0
        var members: [Contender] = []
        for (place, index) in sorted.enumerated() {
            members.append(contenders[index])
            let isLast = place + 1 == sorted.count
            guard let levelBelow = isLast ? 0 : difference(index, sorted[place + 1]) else { continue }
            let level = max(levelAbove, levelBelow)
            ties.append(Tie(members: members, brokenBy: level > 0 ? .key(level - 1) : nil))
            members = []
            levelAbove = levelBelow
        }
        return ties
    }
}

/// Entries that are tied, and what told them from their neighbours.
private struct Tie {
    var members: [Contender]
    var brokenBy: TieBreak?
}

/// The panel's recorded orders, and which of them decided something.
private struct RecordedOrders {
    private var places: [[EntryID: Int]]
    private(set) var unused: [Int]

    init(_ orders: [[EntryID]]) {
        places = orders.map { order in
            Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        unused = Array(orders.indices)
    }

    /// Takes a tie apart when an order lists all of it.
    mutating func decide(_ tie: Tie) -> [Tie] {
        guard tie.members.count > 1 else { return [tie] }
        for (index, places) in places.enumerated() {
            let placed = tie.members.compactMap { member in places[member.entry].map { (place: $0, member: member) } }
            guard placed.count == tie.members.count else { continue }
            unused.removeAll { $0 == index }
            return placed.sorted { $0.place < $1.place }
                .map { Tie(members: [$0.member], brokenBy: .panelOrder(index)) }
        }
        return [tie]
    }
}
