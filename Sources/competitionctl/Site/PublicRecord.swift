import Competition
import Scoring

/// All that is published, and nothing else: the pages and the data files see this value and never the store.
///
/// It is made from `PublicMaterial` in one place. Jurors are numbers here unless the contest makes their names public; whatever is
/// private has no field to stand in. It never changes; every page and file shares the one.
final class PublicRecord: Sendable {
    /// The rules, which are public as they stand.
    let contest: Contest
    /// The rubrics that the contest names, in the order in which it names them.
    let rubrics: [Rubric]
    /// How many jurors judge.
    let jurorCount: Int
    /// Their names, where the contest makes them public.
    let jurorNames: [String]?
    /// The entries of the stages that were decided, by identifier.
    let entries: [Entry]
    /// The stages that were decided, in the contest's order.
    let stages: [DecidedStage]
    /// One service, one innovation: the institutions with their offices, by code.
    let institutions: [Institution]
    /// What a reader can check it all by.
    let proof: Proof
    /// The objections to the decided lists, in their order.
    let objections: [Objection]
    private let entryPlaces: [EntryID: Int]

    /// Creates a record.
    init(
        contest: Contest, rubrics: [Rubric], jurorCount: Int, jurorNames: [String]?, entries: [Entry],
        stages: [DecidedStage], institutions: [Institution], proof: Proof, objections: [Objection] = []
    ) {
        self.contest = contest
        self.rubrics = rubrics
        self.jurorCount = jurorCount
        self.jurorNames = jurorNames
        self.entries = entries
        self.stages = stages
        self.institutions = institutions
        self.proof = proof
        self.objections = objections
        entryPlaces = Dictionary(
            entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// An entry by its identifier.
    func entry(_ id: EntryID) -> Entry? { entryPlaces[id].map { entries[$0] } }

    /// A decided stage by its identifier.
    func stage(_ id: StageID) -> DecidedStage? { stages.first { $0.stage.id == id } }

    /// The last of the decided stages that was scored.
    var lastScored: DecidedStage? { stages.last { $0.rules != nil } }

    /// The award lists that were decided.
    var awards: [ComposedList] { stages.flatMap(\.lists).filter { $0.list.id != nil } }

    /// How far the contest has come.
    var state: State {
        guard let last = stages.last else { return .undecided }
        if last.decision.state == .provisional { return .provisional(last.stage.id) }
        return contest.isLast(last.stage.id) ? .final : .underWay(last.stage.id)
    }

    /// How far the contest has come.
    enum State: Hashable, Sendable {
        /// No stage was decided.
        case undecided
        /// This stage was decided, and its list can still be objected to.
        case provisional(StageID)
        /// This stage was decided, and others follow.
        case underWay(StageID)
        /// The last stage was decided.
        case final
    }
}

extension PublicRecord {
    /// An entry as published; it never changes, and every page that names it shares the one.
    final class Entry: Sendable {
        let id: EntryID
        let title: String
        let office: OfficeID?
        let officeName: String?
        let institution: String?
        let institutionCode: String?
        let service: String?
        let unit: String?
        let group: GroupID
        let category: CategoryID?
        let started: Day?
        let origin: Origin?
        /// Whether it was withdrawn after a decision.
        let isWithdrawn: Bool
        /// The answers to public questions, empty ones left out.
        let answers: [Answer]

        init(
            id: EntryID, title: String, office: OfficeID?, officeName: String?, institution: String?,
            institutionCode: String?, service: String?, unit: String?, group: GroupID, category: CategoryID?,
            started: Day?, origin: Origin?, isWithdrawn: Bool, answers: [Answer]
        ) {
            self.id = id
            self.title = title
            self.office = office
            self.officeName = officeName
            self.institution = institution
            self.institutionCode = institutionCode
            self.service = service
            self.unit = unit
            self.group = group
            self.category = category
            self.started = started
            self.origin = origin
            self.isWithdrawn = isWithdrawn
            self.answers = answers
        }

        /// Its institution, where the name of its office does not say it.
        var regionBesideOffice: String? {
            guard let institution, officeName?.contains(institution) != true else { return nil }
            return institution
        }
    }

    /// The innovation that an entry adapts or continues.
    struct Origin: Hashable, Sendable {
        let relation: Competition.Origin.Relation
        /// The listed winner that it is.
        let winner: WinnerID?
        /// Title, owner and year, in the contest's words where it is a listed winner, else in the office's.
        let text: String
    }

    /// The answer to a public question.
    struct Answer: Hashable, Sendable {
        let question: Words
        let text: String
    }

    /// An institution with its offices.
    struct Institution: Hashable, Sendable {
        let code: String
        let kind: InstitutionKind
        let name: String
        let offices: [Office]

        var serviceCount: Int { offices.reduce(0) { $0 + $1.services.count } }
        var coveredCount: Int { offices.reduce(0) { $0 + $1.coveredCount } }
    }

    /// An office with its services.
    struct Office: Hashable, Sendable {
        let id: OfficeID
        let name: String
        let services: [Service]

        var coveredCount: Int { services.count { $0.isCovered } }
    }

    /// A service and the entries that improve it.
    struct Service: Hashable, Sendable {
        let id: ServiceID
        let name: String
        let unit: String?
        /// Its entries that have a page.
        let entries: [EntryID]
        /// How many of its entries are in no decision yet, and have no page.
        let unpublished: Int

        var isCovered: Bool { !entries.isEmpty || unpublished > 0 }
    }

    /// What a reader can check the publication by.
    struct Proof: Hashable, Sendable {
        /// How many lines the journal has.
        let journalLines: Int
        /// The digest of the last line.
        let journalHead: Digest
        /// The heads of the public journal.
        let heads: [DueHead]
        /// When the last line was committed: the only clock that a publication has.
        let asOf: Timestamp
    }

    /// A figure: what it is and what is printed of it.
    struct Figure: Hashable, Sendable {
        let exact: Ratio
        let printed: FixedPoint

        /// Creates a figure, or nil when it is too large to be printed.
        init?(_ exact: Ratio, _ rules: FigureRules) {
            guard let printed = try? exact.rounded(places: rules.places, rule: rules.rounding) else { return nil }
            self.exact = exact
            self.printed = printed
        }
    }
}
