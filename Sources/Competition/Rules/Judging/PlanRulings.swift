import Scoring

/// A change to what people ruled about jurors and entries.
public struct RulingChange: Hashable, Sendable {
    /// The juror, as written.
    public var juror: String
    /// The entry, as written; nil for the whole stage.
    public var entry: String?
    /// What is to hold.
    public var outcome: Outcome

    /// What can be ruled.
    public enum Outcome: Hashable, Sendable {
        /// The juror must read the entry.
        case reads
        /// The juror must not.
        case apart
        /// Nothing is ruled any more.
        case free
    }

    /// Creates a change.
    public init(juror: String, entry: String?, outcome: Outcome) {
        self.juror = juror
        self.entry = entry
        self.outcome = outcome
    }
}

extension PlanRules {
    /// What is wrong with changes to rulings.
    func faults(of changes: [RulingChange]) -> [Problem] {
        changes.flatMap { change -> [Problem] in
            guard let juror = jurors.first(where: { $0.id.text == change.juror }) else {
                let suggestion = suggestion(for: change.juror, among: jurors.map(\.id.text))
                return [.sheet(.jurorUnknown(juror: String(change.juror.prefix(100)), suggestion: suggestion))]
            }
            guard let name = change.entry else { return [] }
            // A ruling about an entry that has left the stage can still be lifted.
            if change.outcome == .free { return [] }
            guard let entry = roster.entries.first(where: { $0.id.text == name }) else {
                return [.plan(.entryNotInStage(entry: shownEntry(name), stage: stage.id))]
            }
            guard change.outcome == .reads, let reason = conflict(of: juror, with: entry, from: offices[entry.office])
            else { return [] }
            return [.sheet(.conflicted(juror: juror.id, entry: entry.id, reason: reason))]
        }
    }

    /// How many further readings were ruled for each entry, by jurors who may read it.
    func extraReadings(_ rulings: [AssignmentPlan.Ruling]) -> [EntryID: Int] {
        let known = Dictionary(jurors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let heads = Dictionary(roster.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var counts: [EntryID: Int] = [:]
        for ruling in rulings where ruling.isExtra && ruling.reads {
            guard let entry = ruling.entry.flatMap({ heads[$0] }), let juror = known[ruling.juror],
                conflict(of: juror, with: entry, from: offices[entry.office]) == nil
            else { continue }
            counts[entry.id, default: 0] += 1
        }
        return counts
    }

    /// The rulings after changes, ordered by juror and entry.
    static func rulings(
        _ earlier: [AssignmentPlan.Ruling], after changes: [RulingChange], reason: String?
    ) -> [AssignmentPlan.Ruling] {
        var rulings = earlier
        for change in changes {
            rulings.removeAll { $0.juror.text == change.juror && $0.entry?.text == change.entry }
            guard change.outcome != .free, let juror = JurorID(change.juror) else { continue }
            rulings.append(
                AssignmentPlan.Ruling(
                    juror: juror, entry: change.entry.flatMap { EntryID($0) }, reads: change.outcome == .reads,
                    reason: reason))
        }
        return rulings.sorted { ($0.juror.text, $0.entry?.text ?? "") < ($1.juror.text, $1.entry?.text ?? "") }
    }

    /// The rulings with further readings, ordered by juror and entry.
    static func rulings(
        _ earlier: [AssignmentPlan.Ruling], taking proposal: ReadingProposal, reason: String?
    ) -> [AssignmentPlan.Ruling] {
        let extra = proposal.readings.map { reading in
            AssignmentPlan.Ruling(
                juror: reading.juror, entry: reading.entry, reads: true, isExtra: true, reason: reason)
        }
        let taken = Set(extra.map { PlanRules.Pair(juror: $0.juror, entry: $0.entry ?? shownEntry("")) })
        let kept = earlier.filter { ruling in
            !(ruling.entry.map { taken.contains(PlanRules.Pair(juror: ruling.juror, entry: $0)) } ?? false)
        }
        return (kept + extra).sorted { ($0.juror.text, $0.entry?.text ?? "") < ($1.juror.text, $1.entry?.text ?? "") }
    }
}

/// An entry as somebody wrote it; what is no identifier cannot be in a stage either.
private func shownEntry(_ text: String) -> EntryID { EntryID(text) ?? EntryID("0").unsafelyUnwrapped }

/// Rulings, ready to be asked.
struct RulingTable {
    private var pairs: [PlanRules.Pair: Bool] = [:]
    private var absent: Set<JurorID> = []

    init(_ rulings: [AssignmentPlan.Ruling]) {
        for ruling in rulings {
            if let entry = ruling.entry {
                pairs[PlanRules.Pair(juror: ruling.juror, entry: entry)] = ruling.reads
            } else if !ruling.reads {
                absent.insert(ruling.juror)
            }
        }
    }

    /// Whether somebody ruled that a juror reads an entry or does not; nil when nobody did.
    ///
    /// A ruling on the pair comes before one on the juror.
    func ruling(_ juror: JurorID, _ entry: EntryID) -> Bool? {
        pairs[PlanRules.Pair(juror: juror, entry: entry)] ?? (absent.contains(juror) ? false : nil)
    }
}
