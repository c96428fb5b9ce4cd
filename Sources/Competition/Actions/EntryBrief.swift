import Scoring

/// What a form that judges by itself must know of one office's entry: facts and ready problems, no words.
///
/// Whatever the rules say of an entry is asked of the rules themselves, with made-up entries, so that no rule is written twice.
public struct EntryBrief: Sendable {
    /// The rules of the contest.
    public var contest: Contest
    /// The office that submits.
    public var office: Office
    /// The group that the form starts with.
    public var group: GroupID
    /// The service that the form is for, or nil while the office has to choose one.
    public var service: Service?
    /// The entry that is revised.
    public var earlier: Entry?
    /// The identifier of the entry while no service is chosen.
    public var identifier: String
    /// The identifier that the entry gets with each service.
    public var identifiers: [ServiceID: String]
    /// What the rules say, group by group, in the contest's order.
    public var groups: [GroupBrief]

    /// A problem with whether it refuses the entry.
    public struct Judged: Hashable, Sendable {
        /// The problem.
        public var problem: EntryProblem
        /// Whether it refuses the entry.
        public var severity: Severity
    }

    /// What the rules say of entries of a group.
    public struct GroupBrief: Sendable {
        /// The group.
        public var id: GroupID
        /// The questions of the group.
        public var questions: [Question]
        /// The attachments of the group.
        public var attachments: [AttachmentRule]
        /// How entries of the group relate to an earlier innovation, or nil.
        public var relation: Origin.Relation?
        /// What is wrong while answers and attachments are missing.
        public var missing: [Judged]
        /// What is wrong with answers one word longer than their limit.
        public var wordy: [Judged]
        /// What is wrong with an innovation of the last day that can be written.
        public var young: [Judged]
        /// What is wrong with each earlier winner's title.
        public var won: [(title: String, problems: [Judged])]
        /// What is wrong with an entry that names no origin, one without winner, or a winner.
        public var origins: [(origin: NamedOrigin, problems: [Judged])]
        /// What is wrong with each service, as the store is now.
        public var services: [(service: ServiceID, problems: [Judged])]
    }

    /// What an entry can name as its origin.
    public enum NamedOrigin: Hashable, Sendable {
        case nothing
        case unlisted
        case winner(WinnerID)
    }
}

extension BlankEntry {
    /// Gathers what a form that judges by itself must know.
    public static func brief(_ request: Request, from store: Store) throws(ActionFailure) -> EntryBrief {
        let found = try find(request, in: store)
        let (contest, office, taken) = (found.contest, found.office, found.taken)
        let own = found.earlier?.id.text
        let surroundings = Surroundings(contest: contest, offices: found.offices.byID, entries: found.heads)
        var identifiers: [ServiceID: String] = [:]
        for item in office.services { identifiers[item.id] = own ?? proposedID(office, item, taken: taken) }
        let probe = EntryProbe(surroundings: surroundings, office: office, identifiers: identifiers)
        return EntryBrief(
            contest: contest, office: office, group: found.group, service: found.service, earlier: found.earlier,
            identifier: own ?? proposedID(office, found.service, taken: taken), identifiers: identifiers,
            groups: contest.groups.map { probe.brief(of: $0.id) })
    }
}

/// Asks the rules what they say of made-up entries.
private struct EntryProbe {
    let surroundings: Surroundings
    let office: Office
    let identifiers: [ServiceID: String]

    private var contest: Contest { surroundings.contest }

    func brief(of group: GroupID) -> EntryBrief.GroupBrief {
        let relation = contest.originRelation(for: group)
        return EntryBrief.GroupBrief(
            id: group, questions: contest.form.questions(for: group), attachments: contest.form.attachments(for: group),
            relation: relation, missing: missing(group), wordy: judge(wordy(group), for: [.tooManyWords]),
            young: judge(entry(group, started: .last), for: [.tooYoung]), won: won(group),
            origins: origins(group, relation), services: services(group))
    }

    /// The schema refuses what the rules would only reach afterwards.
    private func missing(_ group: GroupID) -> [EntryBrief.Judged] {
        let found = judge(entry(group), for: [.answerMissing, .attachmentMissing])
        guard contest.judging(of: .complete) == .submission else { return found }
        let demanded = contest.form.questions(for: group).filter(\.isRequired).map { question in
            EntryBrief.Judged(problem: .answerMissing(question: question.id, name: question.name), severity: .error)
        }
        return demanded + found.filter { $0.problem.code == .attachmentMissing }
    }

    private func wordy(_ group: GroupID) -> Entry? {
        var entry = entry(group)
        entry?.answers = contest.form.questions(for: group).map { question in
            Answer(question: question.id, text: String(repeating: "a ", count: (question.wordLimit ?? 0) + 1))
        }
        return entry
    }

    private func won(_ group: GroupID) -> [(title: String, problems: [EntryBrief.Judged])] {
        var seen: Set<String> = []
        return contest.winners.compactMap { winner in
            let title = normalisedTitle(winner.title)
            guard seen.insert(title).inserted else { return nil }
            let problems = judge(entry(group, title: winner.title), for: [.wonBefore])
            return problems.isEmpty ? nil : (title, problems)
        }
    }

    private func origins(
        _ group: GroupID, _ relation: Origin.Relation?
    ) -> [(origin: EntryBrief.NamedOrigin, problems: [EntryBrief.Judged])] {
        let winners = relation == nil ? [] : contest.winners.map { EntryBrief.NamedOrigin.winner($0.id) }
        let named = [.nothing] + (relation == nil ? [] : [EntryBrief.NamedOrigin.unlisted]) + winners
        return named.compactMap { named in
            var entry = entry(group)
            switch (named, relation) {
            case (.unlisted, let relation?): entry?.head.origin = Origin(relation: relation, winner: nil, text: "-")
            case (.winner(let id), let relation?):
                entry?.head.origin = Origin(relation: relation, winner: id, text: "-")
            default: break
            }
            let problems = judge(
                entry, for: [.originMissing, .originNotListed, .winnerNotNamed, .winnerNotInvited, .awardTooRecent])
            return problems.isEmpty ? nil : (named, problems)
        }
    }

    private func services(_ group: GroupID) -> [(service: ServiceID, problems: [EntryBrief.Judged])] {
        office.services.compactMap { service in
            let problems = judge(entry(group, service: service.id), for: [.serviceTaken, .capReached])
            return problems.isEmpty ? nil : (service.id, problems)
        }
    }

    private func judge(_ entry: Entry?, for codes: Set<EntryProblem.Code>) -> [EntryBrief.Judged] {
        guard let entry else { return [] }
        return SubmissionRules(surroundings: surroundings, now: nil).judge(entry).compactMap { item in
            codes.contains(item.problem.code)
                ? EntryBrief.Judged(problem: item.problem, severity: item.severity) : nil
        }
    }

    /// An entry of the office with nothing in it; of a service that it is asked about, under the identifier it would get.
    private func entry(
        _ group: GroupID, title: String = "", service: ServiceID? = nil, started: Day = .first
    ) -> Entry? {
        guard let service = service ?? office.services.first?.id ?? ServiceID("x"),
            let id = EntryID(identifiers[service] ?? "x"),
            let category = contest.categories.first?.id ?? CategoryID("x")
        else { return nil }
        let head = EntryHead(
            id: id, contest: contest.id, revision: nil, received: nil, title: title, office: office.id,
            service: service, group: group, category: category, started: started, origin: nil, withdrawal: nil)
        return Entry(head: head, answers: [], attachments: [], contact: nil)
    }
}
