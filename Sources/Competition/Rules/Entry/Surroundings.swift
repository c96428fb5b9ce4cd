import Scoring

/// What the rules must know besides the entry itself.
public struct Surroundings: Sendable {
    /// The rules of the contest.
    public var contest: Contest
    /// The registered offices.
    public var offices: [OfficeID: Office]
    /// The heads of all entries in the store, withdrawn ones included.
    public var entries: [EntryHead]

    /// Creates surroundings.
    public init(contest: Contest, offices: [OfficeID: Office], entries: [EntryHead]) {
        self.contest = contest
        self.offices = offices
        self.entries = entries
    }

    /// The entries that compete with another: in force, not withdrawn, not itself.
    func others(than id: EntryID) -> some Sequence<EntryHead> {
        entries.lazy.filter { $0.withdrawal == nil && $0.id != id }
    }
}
