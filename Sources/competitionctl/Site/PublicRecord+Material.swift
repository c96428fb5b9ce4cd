import Competition
import Scoring

extension PublicRecord {
    /// Takes out of a store's public material what may be published.
    ///
    /// The one gate: jurors become numbers unless the contest makes their names public; of an entry that is in no decision nothing is
    /// told but that its service has one; who took a decision, what jurors wrote, and why they abstained have no way through.
    ///
    /// - Parameter made: the stages of other records, which are shared where they are the same.
    convenience init(_ material: PublicMaterial, sharing made: MadeStages = MadeStages()) {
        let jurors = JurorLabels(material)
        let stages = material.stages.map { made.stage(of: $0, in: material.contest, jurors) }
        let entries = Self.entries(material, stages)
        let published = Set(entries.map(\.id))
        self.init(
            contest: material.contest,
            rubrics: Self.rubricsNamed(by: material.contest).compactMap { material.rubrics[$0] },
            jurorCount: material.jurors.count,
            jurorNames: material.contest.publication.jurorNames ? material.jurors.map(\.name) : nil,
            entries: entries, stages: stages, institutions: Self.institutions(material.coverage, published),
            proof: Proof(
                journalLines: material.journalLines, journalHead: material.journalHead, heads: material.heads,
                asOf: material.asOf),
            objections: material.objections.filter { published.contains($0.entry) })
    }

    private static func rubricsNamed(by contest: Contest) -> [RubricID] {
        var named: [RubricID] = []
        for use in contest.stages.flatMap({ $0.scoring?.rubrics ?? [] }) where !named.contains(use.rubric) {
            named.append(use.rubric)
        }
        return named
    }

    // MARK: Entries

    private static func entries(_ material: PublicMaterial, _ stages: [DecidedStage]) -> [Entry] {
        let offices = Dictionary(material.offices.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let current = Dictionary(material.entries.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [EntryID: Entry] = [:]
        for (decided, source) in zip(stages, material.stages) {
            // An entry that was withdrawn after the decision stands only in the decision's own material.
            let roster = source.review.material?.roster ?? []
            let heads = Dictionary(roster.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for standing in decided.standings where entries[standing.entry]?.office == nil {
                if let entry = current[standing.entry] {
                    entries[standing.entry] = self.entry(
                        entry.head, entry.answers, material.contest, offices[entry.head.office], isWithdrawn: false)
                } else if let head = heads[standing.entry] {
                    entries[standing.entry] = self.entry(
                        head, [], material.contest, offices[head.office], isWithdrawn: true)
                } else {
                    entries[standing.entry] = withdrawn(standing)
                }
            }
        }
        return entries.values.sorted { $0.id < $1.id }
    }

    private static func entry(
        _ head: EntryHead, _ answers: [Competition.Answer], _ contest: Contest, _ office: Competition.Office?,
        isWithdrawn: Bool
    ) -> Entry {
        let service = office?.service(head.service)
        return Entry(
            id: head.id, title: head.title, office: head.office, officeName: office?.name,
            institution: office?.institution.name, institutionCode: office?.institution.code, service: service?.name,
            unit: service?.unit, group: head.group,
            category: head.category, started: head.started, origin: head.origin.map { origin($0, contest) },
            isWithdrawn: isWithdrawn, answers: answers.compactMap { answer($0, contest) })
    }

    /// An entry of which no more is known than that a screening decided on it.
    private static func withdrawn(_ standing: Standing) -> Entry {
        Entry(
            id: standing.entry, title: standing.entry.text, office: nil, officeName: nil, institution: nil,
            institutionCode: nil, service: nil, unit: nil, group: standing.group, category: nil, started: nil,
            origin: nil,
            isWithdrawn: true, answers: [])
    }

    private static func origin(_ origin: Competition.Origin, _ contest: Contest) -> Origin {
        let listed = origin.winner.flatMap { contest.winner($0) }
        return Origin(
            relation: origin.relation, winner: listed?.id,
            text: listed.map { "\($0.title), \($0.institution), \($0.year)" } ?? origin.text)
    }

    /// The question must say that its answer is public, here as well as where the material was read.
    private static func answer(_ answer: Competition.Answer, _ contest: Contest) -> Answer? {
        guard let question = contest.form.questions.first(where: { $0.id == answer.question }), question.isPublic,
            answer.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        else { return nil }
        return Answer(question: question.name, text: answer.text)
    }

    // MARK: Coverage

    private static func institutions(
        _ coverage: [StatusReport.OfficeCoverage], _ published: Set<EntryID>
    ) -> [Institution] {
        Dictionary(grouping: coverage, by: \.office.institution.code).map { code, members in
            let first = members[0].office.institution
            return Institution(
                code: code, kind: first.kind, name: first.name, offices: members.map { office($0, published) })
        }
        .sorted { $0.code < $1.code }
    }

    private static func office(_ coverage: StatusReport.OfficeCoverage, _ published: Set<EntryID>) -> Office {
        let services = coverage.services.map { service, entries in
            Service(
                id: service.id, name: service.name, unit: service.unit, entries: entries.filter(published.contains),
                unpublished: entries.count { !published.contains($0) })
        }
        return Office(id: coverage.office.id, name: coverage.office.name, services: services)
    }
}

/// Who a juror is to the public.
struct JurorLabels: Hashable, Sendable {
    private let labels: [JurorID: PublicRecord.Juror]

    /// Numbers the jurors in the order in which they first take part in a decision, those of one stage in an order that tells nothing.
    ///
    /// Identifiers are often made of names, so numbers in their order would tell who is who. The order of one stage is that of digests
    /// which mix in the digests of all sheets of the first scored decision: nobody outside can compute them, and they never change.
    ///
    /// - Parameter hidingNames: whether jurors are numbers even where the contest makes their names public.
    init(_ material: PublicMaterial, hidingNames: Bool = false) {
        if material.contest.publication.jurorNames, !hidingNames {
            labels = Dictionary(
                material.jurors.map { ($0.id, .named($0.name)) }, uniquingKeysWith: { first, _ in first })
            return
        }
        let scored = material.stages.filter { $0.review.draft.result != nil }
        // A corrected decision has other inputs; numbers stay those of the first.
        let reviews = scored.flatMap { $0.earlier + [$0.review] }
        var seed = SHA256()
        for input in reviews.first?.decision.inputs ?? [] { seed.update(input.digest.bytes) }
        var labels: [JurorID: PublicRecord.Juror] = [:]
        for review in reviews {
            let due = Set((review.draft.result?.standings ?? []).flatMap(\.panel.due))
            let keyed = due.filter { labels[$0] == nil }.map { juror in
                var key = seed
                key.update(Array(juror.text.utf8))
                return (juror: juror, key: key.digest.hex)
            }
            for (juror, _) in keyed.sorted(by: { $0.key < $1.key }) { labels[juror] = .number(labels.count + 1) }
        }
        self.labels = labels
    }

    /// What the public calls a juror.
    func label(of juror: JurorID) -> PublicRecord.Juror { labels[juror] ?? .number(labels.count + 1) }
}

extension PublicRecord.Juror: Comparable {
    /// Orders jurors by number, or by name.
    static func < (left: Self, right: Self) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): left < right
        case (.named(let left), .named(let right)): left < right
        case (.number, .named): true
        case (.named, .number): false
        }
    }
}
