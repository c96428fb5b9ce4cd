import Scoring

/// What the rules must know besides the entry itself.
///
/// Entries are found by what they compete for, so that judging thousands of them does not look at each other one for each.
public struct Surroundings: Sendable {
    /// The rules of the contest.
    public let contest: Contest
    /// The registered offices.
    public let offices: [OfficeID: Office]
    /// The heads of all entries, withdrawn ones included.
    private var heads: [EntryID: EntryHead] = [:]
    /// The entries in force by what they compete for.
    private var competing: [Prize: Set<EntryID>] = [:]
    private let comparesTitles: Bool

    /// Something of which there is only one, or only so many.
    enum Prize: Hashable {
        /// A title after normalisation.
        case title(String)
        /// A service of an office.
        case service(OfficeID, ServiceID)
        /// The places of an office in a group.
        case office(OfficeID, GroupID)
        /// The places of an institution in a group.
        case institution(String, GroupID)
    }

    /// Creates surroundings.
    ///
    /// - Parameter entries: the heads of all entries, withdrawn ones included.
    public init(contest: Contest, offices: [OfficeID: Office], entries: [EntryHead]) {
        self.contest = contest
        self.offices = offices
        comparesTitles = contest.requirements.contains { $0.test == .distinctTitle }
        heads.reserveCapacity(entries.count)
        for head in entries { admit(head) }
    }

    /// Puts the head of a new entry, or of a new revision, in force.
    mutating func admit(_ head: EntryHead) {
        if let earlier = heads.updateValue(head, forKey: head.id) {
            for prize in prizes(of: earlier) { competing[prize]?.remove(head.id) }
        }
        for prize in prizes(of: head) { competing[prize, default: []].insert(head.id) }
    }

    /// The head of an entry, withdrawn or not; nil when there is none.
    func head(of id: EntryID) -> EntryHead? { heads[id] }

    /// How many entries compete with one for a prize: in force, not withdrawn, not itself.
    func rivals(of id: EntryID, for prize: Prize) -> Int {
        guard let all = competing[prize] else { return 0 }
        return all.count - (all.contains(id) ? 1 : 0)
    }

    /// The first by identifier of the entries that compete with one for a prize.
    func firstRival(of id: EntryID, for prize: Prize) -> EntryID? {
        competing[prize]?.lazy.filter { $0 != id }.min()
    }

    private func prizes(of head: EntryHead) -> [Prize] {
        guard head.withdrawal == nil else { return [] }
        var prizes: [Prize] = [.service(head.office, head.service), .office(head.office, head.group)]
        if let institution = offices[head.office]?.institution {
            prizes.append(.institution(institution.code, head.group))
        }
        if comparesTitles { prizes.append(.title(normalisedTitle(head.title))) }
        return prizes
    }
}
