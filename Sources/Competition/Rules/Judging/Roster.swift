import Scoring

/// Which entries are in a stage, and what keeps that from being settled.
public struct Roster: Hashable, Sendable {
    /// The entries of the stage, ordered by identifier.
    public var entries: [EntryHead]
    /// Entries of the screening before it that have no verdict yet.
    public var unscreened: [EntryID]
    /// The stage before it that must be decided first, or nil.
    public var undecided: StageID?
}

/// What rosters are drawn from.
public struct RosterSource: Sendable {
    /// The rules of the contest.
    public var contest: Contest
    /// The heads of all entries.
    public var entries: [EntryHead]
    /// The screenings by entry.
    public var screenings: [EntryID: Screening]
    /// The decisions in their order.
    public var decisions: [Decision]

    /// Creates a source.
    public init(
        contest: Contest, entries: [EntryHead], screenings: [EntryID: Screening], decisions: [Decision]
    ) {
        self.contest = contest
        self.entries = entries
        self.screenings = screenings
        self.decisions = decisions
    }

    /// The decision on a stage that is in force: the latest.
    public func decision(on stage: StageID) -> Decision? { decisions.last { $0.stage == stage } }

    /// The entries of a stage.
    ///
    /// Those whom the decision on the stage before passed on; after a screening that was not put into a decision, those who passed
    /// it; in the first stage, all. Withdrawn entries are in no stage.
    public func roster(of stage: StageID) -> Roster {
        guard let previous = contest.stage(before: stage) else {
            return Roster(entries: entries.inForce, unscreened: [], undecided: nil)
        }
        if let decision = decision(on: previous.id) {
            let passed = Set(decision.standings.filter { $0.outcome.passesOn }.map(\.entry))
            let members = entries.filter { $0.withdrawal == nil && passed.contains($0.id) }
            return Roster(entries: members, unscreened: [], undecided: nil)
        }
        if previous.scoring != nil { return Roster(entries: [], unscreened: [], undecided: previous.id) }
        return screened(roster(of: previous.id))
    }

    private func screened(_ before: Roster) -> Roster {
        Roster(
            entries: before.entries.filter { screening(of: $0)?.outcome == .passed },
            unscreened: before.entries.lazy.filter { screening(of: $0) == nil }.map(\.id) + before.unscreened,
            undecided: before.undecided)
    }

    /// The screening of an entry as it is now; a verdict on an earlier revision counts no more.
    public func screening(of head: EntryHead) -> Screening? {
        screenings[head.id].flatMap { $0.entryRevision == head.revision ? $0 : nil }
    }
}

extension [EntryHead] {
    /// Those that were not withdrawn; where none was, the list itself and not ten thousand copies.
    public var inForce: [EntryHead] {
        contains { $0.withdrawal != nil } ? filter { $0.withdrawal == nil } : self
    }
}

extension DecidedStanding.Outcome {
    /// Whether an entry with this outcome is in the next stage.
    public var passesOn: Bool {
        switch self {
        case .advanced, .passed: true
        case .awarded, .notSelected, .belowFloor, .incomplete, .failed: false
        }
    }
}
