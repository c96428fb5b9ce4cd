import Scoring

/// Every step from the marks to the rank of one entry, as a juror would add it up by hand: `explain ENTRY`.
public struct EntryExplanation: Sendable {
    /// The contest.
    public var contest: Contest
    /// The entry.
    public var head: EntryHead
    /// The office that submitted it.
    public var office: Office?
    /// Its screening, if it was screened.
    public var screening: Screening?
    /// The stages that it is in and that have a plan.
    public var stages: [StageStep]
    /// The objections to it, in their order.
    public var objections: [Objection]

    /// What happened to the entry in one stage.
    public struct StageStep: Sendable {
        /// The stage.
        public var stage: Stage
        /// The rubric that it was scored by.
        public var rubric: Rubric
        /// What each juror of its panel did, ordered by identifier.
        public var jurors: [JurorStep]
        /// Its figures and place.
        public var standing: EntryStanding
        /// How many entries are ranked with it.
        public var ranked: Int
        /// How places in jurors' orders became figures, where the stage's rule compares places.
        public var places: PlaceFigures?
        /// What separated it from its neighbours of equal figure, in the contest's order of tie-breaks.
        public var tieBreaks: [TieBreakRule]
        /// What was decided about it, if the stage was decided.
        public var decided: DecidedStanding?
        /// The decision's number.
        public var decision: Int?
        /// How settled the decided list is.
        public var state: DecidedList.State?
        /// The list that could take it.
        public var list: SelectionList?
    }

    /// What one juror did with the entry.
    public struct JurorStep: Sendable {
        /// The juror.
        public var juror: JurorID
        /// The sheet, or that there is none.
        public var work: Work

        /// What a juror did.
        public enum Work: Sendable {
            /// Scored, with every step to the total.
            case scored(JurorTotal)
            /// Abstained, with the reason.
            case abstained(reason: String)
            /// Has not signed yet.
            case missing
        }
    }

    /// Explains an entry from the documents in force.
    public static func read(_ id: String, from store: Store) throws(ActionFailure) -> EntryExplanation {
        let entry = try store.entry(named: id)
        let source = try store.reading { (view) throws(StoreFailure) in try view.rosterSource() }
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        var steps: [StageStep] = []
        for stage in source.contest.scoringStages {
            let isIn = source.roster(of: stage.id).entries.contains { $0.id == entry.id }
            let isPlanned = store.now.digest(of: StorePath(.assignmentPlan(stage.id))) != nil
            guard isIn, isPlanned else { continue }
            let report = try RankStage.run(stage.id.text, in: store)
            if let step = try step(entry.head, report) { steps.append(step) }
        }
        return EntryExplanation(
            contest: source.contest, head: entry.head, office: offices.first { $0.id == entry.head.office },
            screening: source.screening(of: entry.head), stages: steps,
            objections: try store.reading { (view) throws(StoreFailure) in
                try view.objections().filter { $0.entry == entry.id }
            })
    }

    private static func step(_ head: EntryHead, _ report: RankStage.Report) throws(ActionFailure) -> StageStep? {
        guard let standing = report.result.standing(of: head.id), let rules = report.stage.scoring,
            let rubric = rules.rubric(for: head.group).flatMap({ report.material.rubrics[$0] })
        else { return nil }
        let sheets = report.material.sheets[report.stage.id]?[head.id] ?? []
        var jurors: [JurorStep] = []
        for juror in standing.panel.due {
            let sheet = sheets.first { $0.juror == juror }
            jurors.append(JurorStep(juror: juror, work: try work(sheet, rubric)))
        }
        let pool = report.result.pools.first { $0.groups.contains(head.group) }
        return StageStep(
            stage: report.stage, rubric: rubric, jurors: jurors, standing: standing,
            ranked: pool?.standings.count { $0.place != nil } ?? 0, places: pool?.places, tieBreaks: rules.tieBreaks,
            decided: report.decision?.standings.first { $0.entry == head.id }, decision: report.decision?.number,
            state: report.list?.state, list: rules.list(for: head.group))
    }

    private static func work(_ sheet: ScoreSheet?, _ rubric: Rubric) throws(ActionFailure) -> JurorStep.Work {
        guard let sheet else { return .missing }
        switch sheet.content {
        case .abstention(let reason): return .abstained(reason: reason)
        case .marks(let marks):
            guard let total = try? rubric.total(of: marks) else {
                throw .refused(.sheet(.numbersTooLarge(entry: sheet.entry)))
            }
            return .scored(total)
        }
    }
}
