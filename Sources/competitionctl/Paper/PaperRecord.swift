import Competition
import Scoring

/// The documents on paper that one decision gives.
struct PaperRecord: Sendable {
    /// Whether a later decision on the same stage is in force instead.
    let isSuperseded: Bool
    /// Whether the list can still change by objections.
    let isProvisional: Bool
    /// The stage that was decided.
    let stage: StageID
    let certificates: [Certificate]
    let minutes: [Minutes]
    let sheetForms: [SheetForm]
    /// The letters as of this decision.
    let letters: [AdviceLetter]

    /// All of them.
    var documents: [any PaperDocument] { certificates + minutes + sheetForms + letters }

    /// Makes the documents of some kinds.
    ///
    /// - Parameter made: the stages of other records of the store.
    init(_ material: PaperMaterial, _ kinds: Set<PaperKind>, sharing made: MadeStages = MadeStages()) {
        isSuperseded = material.isSuperseded
        isProvisional = material.review.state == .provisional
        stage = material.review.decision.stage
        let record = PublicRecord(material.published, sharing: made)
        guard let decided = record.stage(stage), decided.rules != nil else {
            (certificates, minutes, sheetForms, letters) = ([], [], [], [])
            return
        }
        let jury = Self.jury(material)
        certificates = kinds.contains(.certificate) ? Certificate.all(of: decided, in: record) : []
        minutes =
            kinds.contains(.minutes)
            ? [
                Minutes(
                    record: record, stage: decided, jury: jury,
                    withdrawn: material.withdrawn.sorted { $0.id < $1.id }.map(\.title))
            ] : []
        sheetForms =
            kinds.contains(.scoreSheets) ? jury.map { Self.form($0, decided, record, material) } : []
        letters = kinds.contains(.advice) ? AdviceLetter.all(material, record, decided.decision) : []
    }

    /// The documents of every decision of a store.
    static func all(
        of materials: [PaperMaterial], _ kinds: Set<PaperKind> = Set(PaperKind.allCases),
        sharing made: MadeStages = MadeStages()
    ) -> [PaperRecord] { materials.map { PaperRecord($0, kinds, sharing: made) } }

    /// The jurors who were due at the stage, by name.
    private static func jury(_ material: PaperMaterial) -> [Panelist] {
        let due = Set((material.review.draft.result?.standings ?? []).flatMap(\.panel.due))
        return material.published.jurors.filter { due.contains($0.id) }
            .map { Panelist(id: $0.id, name: $0.name, affiliation: $0.affiliation) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    // MARK: Score sheet forms

    private static func form(
        _ juror: Panelist, _ stage: PublicRecord.DecidedStage, _ record: PublicRecord, _ material: PaperMaterial
    ) -> SheetForm {
        let sheets = Dictionary(
            material.sheets.filter { $0.sheet.juror == juror.id }.map { ($0.sheet.entry, $0) },
            uniquingKeysWith: { first, _ in first })
        let due = (material.review.draft.result?.standings ?? []).filter { $0.panel.due.contains(juror.id) }
            .sorted { $0.head.id < $1.head.id }
        let parts = record.rubrics.compactMap { rubric -> SheetForm.Part? in
            let rows = due.filter { stage.rules?.rubric(for: $0.head.group) == rubric.id }.map { standing in
                row(standing.head, sheets[standing.head.id], rubric, record.contest.figures)
            }
            return rows.isEmpty ? nil : SheetForm.Part(rubric: rubric, rows: rows)
        }
        return SheetForm(record: record, stage: stage, juror: juror, parts: parts)
    }

    private static func row(
        _ head: EntryHead, _ sheet: SignedSheet?, _ rubric: Rubric, _ figures: FigureRules
    ) -> SheetForm.Row {
        let content: SheetForm.Content =
            switch sheet?.sheet.content {
            case nil: .missing
            case .abstention(let reason): .abstention(reason: reason)
            case .marks(let marks):
                // The decision was computed from these marks, so they make a total.
                (try? rubric.total(of: marks)).map { total in
                    .marks(total.contributions, total: PublicRecord.Figure(total.total, figures))
                } ?? .missing
            }
        return SheetForm.Row(entry: head.id, title: head.title, content: content, signed: sheet?.signature.date)
    }
}
