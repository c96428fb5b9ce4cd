import Scoring

/// Makes a juror's blank score sheets, one an entry: `form scoresheet`.
public enum BlankSheets {
    /// Makes the sheets of a juror at a stage; a sheet that is in already is filled in for revising.
    ///
    /// A juror gets no other juror's marks.
    public static func make(
        stage stageName: String, juror jurorName: String, words: FormWords, from store: Store
    ) throws(ActionFailure) -> [BlankForm] {
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
        let rubrics = try store.reading { (view) throws(StoreFailure) in try view.rubrics() }
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        let heads = try store.reading { (view) throws(StoreFailure) in try view.entryHeads() }
        let assigned = Set(plan.entries(of: juror.id))
        var forms: [BlankForm] = []
        for head in heads where assigned.contains(head.id) && head.withdrawal == nil {
            guard let rubric = stage.scoring?.rubric(for: head.group).flatMap({ rubrics[$0] }) else { continue }
            let earlier = try store.reading { (view) throws(StoreFailure) in
                try view.sheet(stage.id, head.id, juror.id)
            }
            let writer = SheetFormWriter(
                contest: contest, stage: stage, rubric: rubric, head: head,
                office: offices.first { $0.id == head.office }, juror: juror, words: words)
            let bytes = XMLWriter.document(
                writer.element(earlier), namespace: DocumentKind.scoreSheet.namespace, style: .form)
            forms.append(BlankForm(fileName: "\(head.id).xml", bytes: bytes))
        }
        return forms
    }
}
