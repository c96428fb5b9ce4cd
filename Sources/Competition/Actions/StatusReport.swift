import Scoring

/// Tells what is done and what is outstanding: `status`.
public struct StatusReport: Sendable {
    /// The contest.
    public var contest: Contest
    /// The offices, each with its services and their entries.
    public var coverage: [OfficeCoverage]
    /// The heads of all entries, withdrawn ones included.
    public var entries: [EntryHead]
    /// Where screening stands; nil in a contest without a screening stage.
    public var screening: ScreeningProgress?
    /// Where each scoring stage stands.
    public var stages: [StageProgress]
    /// The lists that were decided, of stages that can be objected to.
    public var lists: [ListProgress]

    /// Where a list that can be objected to stands.
    public struct ListProgress: Sendable {
        /// The list.
        public var list: DecidedList
        /// The objections to its stage, in their order.
        public var objections: [Objection]

        /// Those that are not ruled on.
        public var open: [Objection] { objections.filter { $0.ruling == nil } }
    }

    /// One service, one innovation: the services of one office and what was submitted for them.
    public struct OfficeCoverage: Sendable {
        /// The office.
        public var office: Office
        /// Its services, each with its entries in force.
        public var services: [(service: Service, entries: [EntryID])]

        /// How many services have an entry.
        public var covered: Int { services.count { !$0.entries.isEmpty } }
    }

    /// Where screening stands.
    public struct ScreeningProgress: Sendable {
        /// The stage.
        public var stage: Stage
        /// Entries that passed.
        public var passed: [EntryID]
        /// Entries that failed.
        public var failed: [EntryID]
        /// Entries without a verdict on their present revision.
        public var open: [EntryID]
        /// The decision on the stage, if one was taken.
        public var decision: Int?
    }

    /// Where a scoring stage stands.
    public struct StageProgress: Sendable {
        /// The stage.
        public var stage: Stage
        /// How the stage stands as a whole.
        public var state: StageState
        /// Each juror's sheets.
        public var jurors: [(juror: Juror, sheets: SheetProgress)]
        /// Each entry's sheets.
        public var entries: [(head: EntryHead, sheets: SheetProgress)]

        /// Whether jurors grow stricter or milder; nil for a stage that is not being scored.
        public var drift: StageDrift?

        /// All sheets together.
        public var total: SheetProgress {
            entries.reduce(into: SheetProgress()) { sum, item in
                sum.due += item.sheets.due
                sum.scored += item.sheets.scored
                sum.abstained += item.sheets.abstained
            }
        }
    }

    /// How a scoring stage stands as a whole.
    public enum StageState: Hashable, Sendable {
        /// The stage before was not decided yet.
        case waiting(StageID)
        /// It has no plan yet.
        case unplanned
        /// Sheets can come in.
        case planned
        /// It was decided.
        case decided(number: Int)
    }

    /// How many sheets are done and outstanding.
    public struct SheetProgress: Hashable, Sendable {
        /// Sheets that are due.
        public var due: Int
        /// Sheets with marks.
        public var scored: Int
        /// Sheets that abstain.
        public var abstained: Int

        /// Creates a count.
        public init(due: Int = 0, scored: Int = 0, abstained: Int = 0) {
            self.due = due
            self.scored = scored
            self.abstained = abstained
        }

        /// Sheets that are still outstanding.
        public var outstanding: Int { due - scored - abstained }
    }

    /// Reads where the contest stands.
    public static func read(from store: Store) throws(ActionFailure) -> StatusReport {
        try store.reading { (view) throws(StoreFailure) in try read(view) }
    }

    private static func read(_ view: StoreView) throws(StoreFailure) -> StatusReport {
        let source = try view.rosterSource()
        let offices = try view.offices()
        let covered = Ahead { coverage(offices, source.entries) }
        let jurors = try view.jurors()
        var stages: [StageProgress] = []
        for stage in source.contest.scoringStages {
            stages.append(try progress(stage, source: source, jurors: jurors, view))
        }
        let screened = source.contest.screeningStage.map { screening($0, source) }
        let lists = lists(source, try view.objections())
        return StatusReport(
            contest: source.contest, coverage: covered.value, entries: source.entries, screening: screened,
            stages: stages, lists: lists)
    }

    private static func lists(_ source: RosterSource, _ objections: [Objection]) -> [ListProgress] {
        source.contest.stages.filter { $0.objections != nil }.compactMap { stage in
            source.decidedList(of: stage).map { list in
                ListProgress(list: list, objections: objections.filter { $0.stage == stage.id })
            }
        }
    }

    /// One service, one innovation: what was submitted for each service of each office.
    public static func coverage(_ offices: [Office], _ heads: [EntryHead]) -> [OfficeCoverage] {
        var entries: [OfficeService: [EntryID]] = [:]
        for head in heads where head.withdrawal == nil {
            entries[OfficeService(office: head.office, service: head.service), default: []].append(head.id)
        }
        return offices.map { office in
            OfficeCoverage(
                office: office,
                services: office.services.map { service in
                    (service, entries[OfficeService(office: office.id, service: service.id)] ?? [])
                })
        }
    }

    /// A service by its office, since services of two offices may be called the same.
    private struct OfficeService: Hashable {
        var office: OfficeID
        var service: ServiceID
    }

    private static func screening(_ stage: Stage, _ source: RosterSource) -> ScreeningProgress {
        let verdicts = source.roster(of: stage.id).entries.map { ($0.id, source.screening(of: $0)?.outcome) }
        return ScreeningProgress(
            stage: stage, passed: verdicts.filter { $0.1 == .passed }.map(\.0),
            failed: verdicts.filter { $0.1 == .failed }.map(\.0), open: verdicts.filter { $0.1 == nil }.map(\.0),
            decision: source.decision(on: stage.id)?.number)
    }

    private static func progress(
        _ stage: Stage, source: RosterSource, jurors: [Juror], _ view: StoreView
    ) throws(StoreFailure) -> StageProgress {
        let roster = source.roster(of: stage.id)
        let plan = try view.plan(stage.id)
        let sheets = try view.sheets(stage.id)
        let members = Set(roster.entries.map(\.id))
        let readings = (plan?.readings ?? []).filter { members.contains($0.entry) }
        var byJuror: [JurorID: SheetProgress] = [:]
        var byEntry: [EntryID: SheetProgress] = [:]
        for reading in readings {
            byEntry[reading.entry, default: SheetProgress()].due += reading.jurors.count
            for juror in reading.jurors { byJuror[juror, default: SheetProgress()].due += 1 }
        }
        for sheet in sheets.map(\.sheet) where members.contains(sheet.entry) {
            let part: WritableKeyPath<SheetProgress, Int> =
                if case .abstention = sheet.content { \.abstained } else { \.scored }
            byEntry[sheet.entry, default: SheetProgress()][keyPath: part] += 1
            byJuror[sheet.juror, default: SheetProgress()][keyPath: part] += 1
        }
        let state: StageState =
            if let decision = source.decision(on: stage.id) {
                .decided(number: decision.number)
            } else if let previous = roster.undecided {
                .waiting(previous)
            } else {
                plan == nil ? .unplanned : .planned
            }
        let drift =
            state == .planned && !sheets.isEmpty ? StageDrift(sheets, rubrics: try view.rubrics()) : nil
        return StageProgress(
            stage: stage, state: state, jurors: jurors.map { ($0, byJuror[$0.id] ?? SheetProgress()) },
            entries: roster.entries.map { ($0, byEntry[$0.id] ?? SheetProgress()) }, drift: drift)
    }
}
