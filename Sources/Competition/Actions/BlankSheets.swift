import Scoring

/// What the forms of a juror at a stage must know: the entries to be judged, and by what.
///
/// There is nothing of any other juror in it.
public struct SheetBrief: Sendable {
    /// The rules of the contest.
    public var contest: Contest
    /// The stage.
    public var stage: Stage
    /// The juror.
    public var juror: Juror
    /// What the juror judges, ordered by entry.
    public var readings: [Reading]

    /// An entry that the juror judges.
    public struct Reading: Sendable {
        /// The entry as it is in force.
        public var entry: Entry
        /// The office that submitted it.
        public var office: Office?
        /// The rubric by which it is judged.
        public var rubric: Rubric
        /// The sheet that the juror handed in already.
        public var earlier: SignedSheet?
    }
}

/// Makes a juror's blank score sheets: `form scoresheet`.
public enum BlankSheets {
    /// Makes the sheets of a juror at a stage, one an entry; a sheet that is in already is filled in for revising.
    public static func make(_ brief: SheetBrief, words: FormWords) -> [BlankForm] {
        brief.readings.map { reading in
            let writer = SheetFormWriter(
                contest: brief.contest, stage: brief.stage, rubric: reading.rubric, head: reading.entry.head,
                office: reading.office, juror: brief.juror, words: words)
            let bytes = XMLWriter.document(
                writer.element(reading.earlier), namespace: DocumentKind.scoreSheet.namespace, style: .form)
            return BlankForm(fileName: "\(reading.entry.id).xml", bytes: bytes)
        }
    }

    /// Gathers what the forms of a juror at a stage must know.
    public static func brief(
        stage stageName: String, juror jurorName: String, from store: Store
    ) throws(ActionFailure) -> SheetBrief {
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        let stage = try contest.scoringStage(named: stageName)
        let jurors = try store.reading { (view) throws(StoreFailure) in try view.jurors() }
        guard let juror = jurors.first(where: { $0.id.text == jurorName }) else {
            let shown = String(jurorName.prefix(100))
            throw .refused(
                .sheet(.jurorUnknown(juror: shown, suggestion: suggestion(for: shown, among: jurors.map(\.id.text)))))
        }
        let plan = try store.reading { (view) throws(StoreFailure) in try view.plan(stage.id) }
        guard let plan else { throw .refused(.sheet(.planMissing(stage: stage.id))) }
        let readings = try store.reading { (view) throws(StoreFailure) in
            try judged(plan.entries(of: juror.id), by: juror, at: stage, view)
        }
        return SheetBrief(contest: contest, stage: stage, juror: juror, readings: readings)
    }

    private static func judged(
        _ entries: [EntryID], by juror: Juror, at stage: Stage, _ view: StoreView
    ) throws(StoreFailure) -> [SheetBrief.Reading] {
        let rubrics = try view.rubrics()
        let offices = try view.offices().byID
        let assigned = Set(entries)
        var readings: [SheetBrief.Reading] = []
        for head in try view.entryHeads() where assigned.contains(head.id) && head.withdrawal == nil {
            guard let rubric = stage.scoring?.rubric(for: head.group).flatMap({ rubrics[$0] }) else { continue }
            readings.append(
                SheetBrief.Reading(
                    entry: try view.entry(head.id), office: offices[head.office], rubric: rubric,
                    earlier: try view.sheet(stage.id, head.id, juror.id)))
        }
        return readings
    }
}
