import Scoring

/// Receives an objection to what a list says of an entry: `object`.
public enum ObjectToEntry {
    /// What is objected to, by whom, and why.
    public struct Request: Hashable, Sendable {
        /// The entry, as named.
        public var entry: String
        /// The stage, as named; nil for the list whose window is open.
        public var stage: String?
        /// Who objects; private.
        public var objector: Objection.Objector
        /// What the objector says.
        public var statement: Objection.Statement

        /// Creates a request.
        public init(
            entry: String, stage: String? = nil, objector: Objection.Objector, statement: Objection.Statement
        ) {
            self.entry = entry
            self.stage = stage
            self.objector = objector
            self.statement = statement
        }
    }

    /// What was received.
    public struct Receipt: Sendable {
        /// The journal line.
        public var action: ActionReceipt
        /// The objection.
        public var objection: Objection
        /// The list that it is about.
        public var list: DecidedList
        /// The entry that it is about.
        public var head: EntryHead
    }

    /// Files the objection under the next number.
    ///
    /// - Throws: `refused` when the rules have no window for objections, outside of it, and when the list says nothing of the entry.
    public static func run(
        _ request: Request, in store: inout Store, at occasion: Occasion
    ) throws(ActionFailure) -> Receipt {
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let contest = source.contest
        try occasion.check(contest)
        let head = try store.entry(named: request.entry).head
        let list = try list(request, about: head.id, at: occasion.now, source)
        try check(list, at: occasion.now, contest)
        let number = store.nextObjection
        let objection = Objection(
            contest: contest.id, number: number.value, stage: list.stage.id, decision: list.decision.number,
            entry: head.id, received: contest.timestamp(occasion.now), objector: try request.objector.accepted(),
            statement: try request.statement.accepted(as: "text"), ruling: nil)
        if objection.statement.text.isEmpty { throw .refused(.objection(.textMissing)) }
        try objection.checkWritten()
        let receipt = try store.commit(
            "object", head.id.text, in: contest, at: occasion,
            facts: ["number": String(number.value), "stage": list.stage.id.text],
            changes: [StorePath(.objection(number)): .put(objection.canonicalBytes)])
        return Receipt(action: ActionReceipt(commit: receipt), objection: objection, list: list, head: head)
    }

    /// The list that is objected to: of the stage that is named, else the latest that tells of the entry, one that is open before one that is not.
    private static func list(
        _ request: Request, about entry: EntryID, at now: Moment, _ source: RosterSource
    ) throws(ActionFailure) -> DecidedList {
        let named: Stage?
        if let name = request.stage { named = try source.contest.stage(named: name) } else { named = nil }
        let stages = (named.map { [$0] } ?? source.contest.stages).filter { $0.objections != nil }
        if stages.isEmpty { throw .refused(.objection(.notForeseen(stage: named?.id))) }
        let lists = stages.compactMap { source.decidedList(of: $0) }
        guard let last = lists.last else { throw .refused(.objection(.nothingDecided(stage: named?.id))) }
        let telling = lists.filter { list in list.decision.standings.contains { $0.entry == entry } }
        let open = telling.last { $0.window?.position(of: now, in: source.contest.zone) == .inside }
        guard let list = open ?? telling.last else {
            throw .refused(.objection(.notListed(entry: entry, stage: last.stage.id)))
        }
        return list
    }

    private static func check(_ list: DecidedList, at now: Moment, _ contest: Contest) throws(ActionFailure) {
        guard let window = list.window else { throw .refused(.objection(.notForeseen(stage: list.stage.id))) }
        switch window.position(of: now, in: contest.zone) {
        case .before:
            throw .refused(.objection(.early(stage: list.stage.id, opens: contest.timestamp(window.opens))))
        case .inside: break
        case .after:
            throw .refused(.objection(.late(stage: list.stage.id, closed: contest.timestamp(window.closes))))
        }
    }
}

extension Store {
    /// The number of the next objection.
    fileprivate var nextObjection: ObjectionNumber {
        let numbers = paths(of: .objection).compactMap { path -> Int? in
            if case .objection(let number) = path.document { number.value } else { nil }
        }
        // A store with a hundred million objections does not exist; its last number would be found taken.
        return ObjectionNumber((numbers.max() ?? 0) + 1) ?? .last
    }
}

extension Objection {
    /// Refuses what a document cannot hold: texts that are too long, characters that nobody can see.
    func checkWritten() throws(ActionFailure) {
        let read = DocumentReader.read(Objection.self, from: canonicalBytes, file: nil)
        // Lines of a document that nobody has seen would only confuse.
        if read.value != self { throw .refused(read.findings.map { Finding($0.problem) }) }
    }
}

extension Objection.Objector {
    /// The same as it is kept; what is empty is left out.
    fileprivate func accepted() throws(ActionFailure) -> Self {
        func line(_ text: String?, _ name: String) throws(ActionFailure) -> String? {
            let line = try WrittenText.line.accept(ifGiven: text, as: name)
            return line.flatMap { $0.isEmpty ? nil : $0 }
        }
        return Self(
            name: try WrittenText.line.accept(name, as: "name"), address: try line(address, "address"),
            phone: try line(phone, "phone"), email: try line(email, "email"))
    }
}

extension Objection.Statement {
    /// The same as it is kept.
    func accepted(as name: String) throws(ActionFailure) -> Self {
        Self(text: try WrittenText.statement.accept(text, as: name), isPublic: isPublic)
    }
}
