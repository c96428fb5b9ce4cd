import Scoring

/// Everything that a publication can be made of: what was decided, computed again, and nothing that is still open.
///
/// Contacts, notes, reasons of abstention and answers that are not public are not in it. Jurors are, since a panel's size and, where the
/// contest says so, its names are public; the publication decides by the contest's rules.
public struct PublicMaterial: Sendable {
    /// The contest.
    public var contest: Contest
    /// The rubrics.
    public var rubrics: [RubricID: Rubric]
    /// The registered offices, without contacts, by identifier.
    public var offices: [Office]
    /// The jurors, by identifier.
    public var jurors: [Juror]
    /// The entries in force, by identifier, with the answers that are public.
    public var entries: [PublicEntry]
    /// The stages that were decided, in the contest's order.
    public var stages: [DecidedStage]
    /// The objections to the lists of these stages, in their order, without who objects.
    public var objections: [PublicObjection]
    /// One service, one innovation: what was submitted for each service.
    public var coverage: [StatusReport.OfficeCoverage]
    /// The number of journal lines, and the digest of the last: proof of all that was before.
    public var journalLines: Int
    /// The digest of the last journal line.
    public var journalHead: Digest
    /// The heads of the public journal; none in a store without a salt.
    public var heads: [DueHead] = []
    /// When the last line was committed; a publication has no other clock, so that the same store gives the same bytes.
    public var asOf: Timestamp

    /// An entry as it may be published.
    public struct PublicEntry: Sendable {
        /// The head.
        public var head: EntryHead
        /// The answers to public questions, in the form's order.
        public var answers: [Answer]
    }

    /// An objection as it may be published: never with who objects, and without what was withheld.
    public struct PublicObjection: Hashable, Sendable {
        /// The objection's number.
        public var number: Int
        /// The stage whose list is objected to.
        public var stage: StageID
        /// The decision that made the list.
        public var decision: Int
        /// The entry that it is about.
        public var entry: EntryID
        /// When it was received.
        public var received: Timestamp
        /// The text; nil where it is withheld.
        public var text: String?
        /// Whether it was accepted; nil while it is open.
        public var outcome: Objection.Outcome?
        /// When it was ruled on.
        public var ruledAt: Timestamp?
        /// Why it was ruled so; nil where that is withheld.
        public var reason: String?

        init(_ objection: Objection) {
            number = objection.number
            stage = objection.stage
            decision = objection.decision
            entry = objection.entry
            received = objection.received
            text = objection.statement.isPublic ? objection.statement.text : nil
            outcome = objection.ruling?.outcome
            ruledAt = objection.ruling?.at
            reason = objection.ruling.flatMap { $0.reason.isPublic ? $0.reason.text : nil }
        }
    }

    /// A decided stage with its figures.
    public struct DecidedStage: Sendable {
        /// The stage.
        public var stage: Stage
        /// The decision, the versions that it was computed from, and the result computed again.
        public var review: VerifyStore.Reviewed
        /// The earlier decisions on the stage, which are no longer in force, in their order.
        public var earlier: [VerifyStore.Reviewed]
    }

    /// Reads the material of a store.
    ///
    /// - Throws: `refused` when a decision does not follow from its inputs: such figures are not published.
    public static func read(from store: Store) throws(ActionFailure) -> PublicMaterial {
        try read(from: store, reviews: try VerifyStore.decisions(in: store))
    }

    /// Reads the material of a store whose decisions were computed again already.
    ///
    /// - Parameter heads: the heads of the public journal, where the caller has started to make them.
    public static func read(
        from store: Store, reviews: [VerifyStore.Reviewed], heads: Ahead<[DueHead]>? = nil
    ) throws(ActionFailure) -> PublicMaterial {
        _ = try reviews.flatMap(\.differences).refusing()
        let heads = heads ?? self.heads(of: store)
        var material = try store.reading { (view) throws(StoreFailure) in
            try read(view, reviews, store.journal, lines: store.journal.count)
        }
        material.heads = heads.value
        return material
    }

    /// Starts to make the heads of a store's public journal; none in a store without a salt.
    public static func heads(of store: Store) -> Ahead<[DueHead]> {
        Ahead {
            guard let contest = try? store.now.contest() else { return [] }
            return PublicJournal(of: store.journal)?.dueHeads(of: contest) ?? []
        }
    }

    /// Reads the material as a view has it, with the decisions that were taken by then.
    ///
    /// - Parameters:
    ///   - lines: how many lines the journal had.
    ///   - readsAnswers: whether entries are read whole, for the answers that are public.
    static func read(
        _ view: StoreView, _ reviews: [VerifyStore.Reviewed], _ journal: Journal, lines: Int,
        readsAnswers: Bool = true
    ) throws(StoreFailure) -> PublicMaterial {
        let contest = try view.contest()
        let offices = try view.offices().map { office in
            var copy = office
            copy.contact = nil
            return copy
        }
        let heads = try view.entryHeads().inForce
        let last = journal.line(lines).flatMap { Timestamp($0.at) }
        return PublicMaterial(
            contest: contest, rubrics: try view.rubrics(), offices: offices, jurors: try view.jurors(),
            entries: try parallelMap(heads) { head throws(StoreFailure) in
                PublicEntry(head: head, answers: readsAnswers ? try publicAnswers(head, contest, view) : [])
            },
            stages: contest.stages.compactMap { stage in
                let own = reviews.filter { $0.decision.stage == stage.id }
                return own.last.map { DecidedStage(stage: stage, review: $0, earlier: Array(own.dropLast())) }
            },
            objections: try view.objections().map(PublicObjection.init),
            coverage: StatusReport.coverage(offices, heads), journalLines: lines,
            journalHead: journal.digest(ofLine: lines) ?? journal.head,
            asOf: last ?? contest.timestamp(contest.intake.opens))
    }

    private static func publicAnswers(
        _ head: EntryHead, _ contest: Contest, _ view: StoreView
    ) throws(StoreFailure) -> [Answer] {
        let questions = contest.form.questions(for: head.group).filter(\.isPublic)
        guard !questions.isEmpty else { return [] }
        let entry = try view.entry(head.id)
        return questions.compactMap { entry.answer(to: $0.id) }
    }
}
