import Scoring

/// What a correction changes for one entry.
public struct ListChange: Hashable, Sendable {
    /// The entry.
    public var entry: EntryID
    /// What happens to it.
    public var kind: Kind
    /// How it stood before; nil where the earlier decision did not tell of it.
    public var before: DecidedStanding?
    /// How it stands now; nil where the new decision does not tell of it.
    public var after: DecidedStanding?

    /// What happens to an entry.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It is on the list now, and was not.
        case entered
        /// It was on the list, and is not now.
        case left
        /// It is where it was, with another rank, figure, tier or outcome.
        case moved
    }

    /// Every change from one decision on a stage to the next: who enters, who leaves, who moves; each by the new rank, then the old.
    public static func all(from earlier: [DecidedStanding], to later: [DecidedStanding]) -> [ListChange] {
        let before = Dictionary(earlier.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(later.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        let changes = Set(before.keys).union(after.keys).compactMap { change($0, before[$0], after[$0]) }
        return changes.sorted { $0.order < $1.order }
    }

    private static func change(
        _ entry: EntryID, _ before: DecidedStanding?, _ after: DecidedStanding?
    ) -> ListChange? {
        let (was, isNow) = (before?.outcome.isSelected ?? false, after?.outcome.isSelected ?? false)
        if was != isNow {
            return ListChange(entry: entry, kind: isNow ? .entered : .left, before: before, after: after)
        }
        let isSame =
            before?.rank == after?.rank && before?.score == after?.score && before?.tier == after?.tier
            && before?.outcome == after?.outcome && before?.isShared == after?.isShared
        return isSame ? nil : ListChange(entry: entry, kind: .moved, before: before, after: after)
    }

    private var order: (Int, Int, Int, EntryID) {
        let kind = Kind.allCases.firstIndex(of: kind) ?? 0
        return (kind, after?.rank ?? .max, before?.rank ?? .max, entry)
    }
}

extension DecidedStanding.Outcome {
    /// Whether an entry with this outcome is on the list: it moves on, or is awarded.
    public var isSelected: Bool { passesOn || self == .awarded }
}
