import Competition
import Scoring

/// A problem for every code, with facts that are easy to find again in a sentence.
enum FindingSamples {
    static let all: [Problem] =
        syntax.map(Problem.syntax) + structure.map(Problem.structure) + csv.map(Problem.csv)
        + rubric.map(Problem.rubric) + contest.map(Problem.contest) + registry.map(Problem.registry)
        + entry.map(Problem.entry) + sheet.map(Problem.sheet) + plan.map(Problem.plan)
        + screening.map(Problem.screening) + decision.map(Problem.decision) + store.map(Problem.store)
        + objection.map(Problem.objection) + rehearsal.map(Problem.rehearsal) + publication.map(Problem.publication)
        + ratings.map(Problem.ratings)
        + bundle.map(Problem.bundle)

    static let syntax: [SyntaxProblem] =
        [
            .empty, .notUTF8, .encodingDeclared(name: "ISO-8859-1"), .characterForbidden(code: 12), .doctype,
            .tooLarge(bytes: 5_500_000, limit: 1_048_576), .tooLarge(bytes: 1_048_577, limit: 1_048_576),
            .tooDeep(limit: 64), .tagTooLong(limit: 4_096),
        ] + hints.map(SyntaxProblem.notXML)

    static let hints: [XMLHint] = [
        .tagMismatch, .unfinished, .ampersand, .lessThan, .attributeRepeated, .attributeQuotes, .prefixUnknown,
        .afterEnd, .noMarkup, .other,
    ]

    static let structure: [StructureProblem] =
        [
            .namespaceUnknown(root: "html", namespace: "urn:lain"), .namespaceUnknown(root: "entry", namespace: ""),
            .versionUnsupported(kind: "entry", version: "2", supported: 1),
            .kindUnexpected(found: "scoresheet", expected: "entry"),
            .rootUnexpected(root: "inovasi", expected: "entry"),
            .elementMissing(element: "title", parent: "head"), .elementMissing(element: "a | b", parent: "head"),
            .elementMissing(element: "", parent: "head"), .elementRepeated(element: "title", parent: "head"),
            .elementUnknown(element: "titel", parent: "head", suggestion: "title"),
            .elementUnknown(element: "x", parent: "", suggestion: nil),
            .elementMisplaced(element: "title", after: "office"),
            .choiceUnsettled(parent: "scoresheet", choices: ["scores", "abstention"]),
            .attributeChoiceUnsettled(element: "conflict", choices: ["office", "entry"]),
            .attributeMissing(attribute: "score", element: "regulasi"),
            .attributeUnknown(attribute: "skor", element: "regulasi", suggestion: "score"),
            .textUnexpected(element: "answers"), .valueEmpty(name: "title"),
            .decimalComma(name: "score", value: "7,5", suggestion: "7.5"),
            .valueUnknown(name: "category", value: "kesehatn", choices: ["kesehatan", "x"], suggestion: "kesehatan"),
            .valueUnknown(name: "category", value: "zz", choices: [], suggestion: nil),
            .valueTooLong(name: "title", characters: 1_612, limit: 500),
            .identifierRepeated(name: "service", value: "rujukan"), .indonesianMissing(element: "name"),
            .languageRepeated(element: "name", language: "id"), .controlCharacter(name: "title", code: 0x202E),
            .schemaRefuses(element: "kilobytes", value: "-5"), .schemaRefuses(element: "", value: ""),
        ]
        + ValueForm.allCases.map { .valueMalformed(name: "isian-x", value: "nilai-y", form: $0) }

    static let ratings: [RatingsProblem] = [
        .numberUnreadable(text: "8o"), .nameMissing(column: "juror"),
        .repeated(entry: "E001", juror: "J01", criterion: "C1", line: 2),
        .repeated(entry: "E001", juror: "J01", criterion: "", line: 2), .weightMissing(criterion: "C3"),
        .weightUnknown(criterion: "C9", suggestion: "C3"), .weightUnknown(criterion: "X", suggestion: nil),
        .weightUnusable(criterion: "C1", weight: "-5"), .weightless,
        .unknown(kind: .entry, name: "inovasi-x", suggestion: "inovasi-1"),
        .unknown(kind: .juror, name: "juri-9", suggestion: nil),
        .unknown(kind: .criterion, name: "kebaharuan", suggestion: "kebaruan"),
    ]

    static let csv: [CSVProblem] = [
        .empty, .notUTF8, .byteOrderMark, .semicolons, .brokenQuote, .fieldCount(found: 3, expected: 4_000),
        .columnMissing(column: "office"), .columnUnknown(column: "ofice", suggestion: "office"),
        .columnRepeated(column: "name"), .columnUnnamed(number: 3), .tooLarge(bytes: 20_000_000, limit: 16_777_216),
    ]

    static let rubric: [RubricProblem] = [
        .weightSumDiffers(stated: number("100"), found: number("95.5")),
        .maximumDiffers(stated: number("111"), found: number("1110")), .divisorZero,
        .scaleReversed(criterion: id("regulasi"), minimum: number("100"), maximum: number("7")),
        .stepZero(criterion: id("regulasi")),
        .stepUneven(criterion: id("regulasi"), step: number("0.75")),
        .levelsNotAscending(criterion: id("regulasi"), value: number("2.5")),
        .evidenceRepeated(criterion: id("regulasi"), evidence: id("sk-opd")), .numbersTooLarge,
    ]

    static let registry: [RegistryProblem] = [
        .rowsDisagree(id: "3508-dinkes", column: "name", first: "Dinas A", second: "Dinas B"),
        .serviceInUse(office: id("3508-dinkes"), service: id("rujukan"), entry: id("e-1")),
        .expertiseUnknown(category: id("kesehatn"), suggestion: "kesehatan"),
        .conflictUnknown(kind: "office", id: "3508-dinks", suggestion: "3508-dinkes"),
        .conflictUnknown(kind: "institution", id: "35.99", suggestion: nil),
        .conflictUnknown(kind: "entry", id: "e-9", suggestion: nil),
        .officeWithoutServices(office: id("3508-dinkes")), .conflictMalformed(value: "dinkes"),
    ]

    static let plan: [PlanProblem] =
        [
            .rosterEmpty(stage: id("proposal")), .screeningOpen(entries: [id("e-1")]),
            .screeningOpen(entries: [id("e-1"), id("e-2"), id("e-3")]),
            .previousUndecided(stage: id("presentasi"), previous: id("proposal")), .noJurors,
            .entryNotInStage(entry: id("e-1"), stage: id("proposal")),
            .pairRepeated(juror: id("juri-1"), entry: id("e-1")),
            .entryWithoutJurors(entry: id("e-1")), .tooFewJurors(entry: id("e-1"), jurors: 2, wanted: 5),
            .sheetIn(juror: id("juri-1"), entry: id("e-1")),
            .rulingBroken(juror: id("juri-1"), entry: id("e-1"), reads: true),
            .rulingBroken(juror: id("juri-1"), entry: id("e-1"), reads: false),
            .capTooLow(juror: id("juri-1"), cap: 40, needed: 52),
            .readersLacking(entry: id("e-1"), lacking: 2, apart: 3),
            .kindLacking(kind: id("akademisi"), jurors: 1, entries: [id("e-1"), id("e-2")]),
            .tooLarge(entries: 3000, jurors: 9000),
            .extraUnfounded(stage: id("proposal"), reason: .tooFewJurors(1, needed: 2)),
            .stageDecided(stage: id("proposal"), decision: 12),
            .unconnected(parts: [[id("juri-1"), id("juri-2")], [id("juri-3")]]),
            .weakJuror(juror: id("juri-1")), .weakEntry(entry: id("e-1")),
            .followsCategories(categories: [id("kesehatan"), id("pendidikan")]),
        ] + PlanProblem.CertificatePart.allCases.map { .certificateDiffers(stage: id("proposal"), part: $0) }

    static let screening: [ScreeningProblem] = [
        .noStage, .requirementUnknown(requirement: "usai", suggestion: "usia"),
        .requirementOfOtherGroup(requirement: id("undangan"), group: id("umum")),
        .programRefuses(requirement: id("usia"), fault: "entry-too-young"), .reasonMissing,
        .settled(entry: id("e-1"), stage: id("administrasi")), .intakeOpen(closes: stamp("2025-05-11T23:59:00+07:00")),
    ]

    static let decision: [DecisionProblem] = [
        .alreadyTaken(stage: id("proposal"), number: 12),
        .sheetsDue(entry: id("e-1"), jurors: [id("juri-1"), id("juri-2")]),
        .tooFewSheets(entry: id("e-1"), scored: 2, minimum: 3),
        .tieUnresolved(entries: [id("e-1"), id("e-2"), id("e-3")], places: 2, cause: .size),
        .tieUnresolved(entries: [id("e-1"), id("e-2")], places: 1, cause: .maximum(quota: 0)),
        .tieUnresolved(entries: [id("e-1"), id("e-2")], places: 1, cause: .minimum(quota: 1)),
        .tieUnresolved(entries: [id("e-1"), id("e-2")], places: 1, cause: .cap(0)),
        .tieUnresolved(entries: [id("e-1"), id("e-2")], places: 1, cause: .tier(id("terbaik"))),
        .orderUnknown(entry: "e-9", suggestion: "e-8"), .orderNotTied(first: id("e-1"), second: id("e-2")),
        .orderNeedsReason,
        .quotaUnmet(number: 4, minimum: 3, attained: 1),
        .stageOpen(stage: id("proposal"), closes: stamp("2025-06-20T16:00:00+08:00")), .listTooComplex,
        .tooManyCompared(stage: id("presentasi"), entries: 301, limit: 300),
        .ordersApart(stage: id("presentasi"), groups: [id("umum")], parts: 2),
        .standingDiffers(number: 12, entry: id("e-1"), part: "rank", decided: "3", computed: "4"),
        .inputsDiffer(number: 12, path: "scores/proposal/e-1/juri-1.xml"), .changedMeanwhile,
        .unknown(number: 12, last: 7), .unknown(number: 12, last: nil), .notInForce(number: 12, inForce: 14),
        .supersedingNeedsReason, .nothingChanges(number: 12), .finalAlready(stage: id("proposal"), number: 12),
        .nothingProvisional(stage: id("proposal")), .nothingProvisional(stage: nil),
        .windowOpen(stage: id("proposal"), closes: stamp("2025-06-25T16:00:00+08:00")),
        .windowOver(stage: id("proposal"), closed: stamp("2025-06-25T16:00:00+08:00")),
        .objectionsOpen(stage: id("proposal"), numbers: [3, 4]), .listMoved(stage: id("proposal"), number: 12),
        .previousProvisional(stage: id("presentasi"), previous: id("proposal")),
        .objectionUnheeded(number: 3, decision: 12), .restsOnSuperseded(number: 12, earlier: 7, inForce: 14),
        .chainBroken(number: 12, inForce: 7), .chainBroken(number: 12, inForce: nil),
    ]

    static let objection: [ObjectionProblem] = [
        .notForeseen(stage: id("presentasi")), .notForeseen(stage: nil), .nothingDecided(stage: id("presentasi")),
        .nothingDecided(stage: nil), .notListed(entry: id("e-1"), stage: id("presentasi")),
        .early(stage: id("presentasi"), opens: stamp("2025-07-01T08:00:00+07:00")),
        .late(stage: id("presentasi"), closed: stamp("2025-07-05T16:00:00+07:00")), .textMissing,
        .unknown(number: 12, last: 7), .unknown(number: 12, last: nil),
        .alreadyRuled(number: 12, at: stamp("2025-07-04T09:30:00+07:00")), .reasonMissing,
    ]

    static let store: [StoreProblem] = [
        .journalLineUnreadable, .journalChainBroken, .journalLineMisnumbered(found: 7, expected: 6),
        .journalEndDiffers(noted: 7, lines: 6), .journalEndDiffers(noted: 6, lines: 6),
        .journalVersionBroken(path: "entries/e-1.xml"), .journalTornTail(bytes: 1_234), .commitUnfinished,
        .documentMissing(path: "entries/e-1.xml"), .documentAltered(path: "entries/e-1.xml"),
        .historyMissing(path: "entries/e-1.xml", digest: "0123456789abcdef"), .historyAltered(path: "history/0a.xml"),
        .strayFile(path: "catatan.txt"), .stagedFileLeft(path: ".staging/9-0"), .symbolicLink(path: "offices"),
        .fileUnreadable(path: "entries/e-1.xml", errno: 13), .journalChanged, .folderNotEmpty(path: "lomba"),
        .pathDiffers(path: "entries/e-1.xml"),
        .referenceBroken(path: "entries/e-1.xml", kind: "office", id: "3508-dinks"),
        .sheetUnassigned(path: "scores/proposal/e-1/juri-1.xml"),
        .serviceCrowded(office: "3508-dinkes", service: "rujukan", entries: 2, maximum: 1),
        .outputInStore(path: "lomba/situs"),
        .clockBehind(clock: stamp("2025-05-11T08:00:00+07:00"), journal: stamp("2025-05-12T09:30:00+07:00")),
        .journalTimeReversed(at: stamp("2025-05-11T08:00:00+07:00"), before: stamp("2025-05-12T09:30:00+07:00")),
    ]

    static let rehearsal: [RehearsalProblem] = [
        .contestReal(contest: id("jatim-2025")),
        .tooFewPlaces(asked: 5_000, places: 114, requirements: [id("satu")]),
        .tooFewPlaces(asked: 5_000, places: 114, requirements: []),
        .tooFewJurors(asked: 3, needed: 5, stage: id("proposal")),
        .stagesOverlap(stage: id("presentasi"), before: id("proposal")),
    ]

    static let publication: [PublicationProblem] = [
        .folderUnnamed(path: "/"), .notAFolder(path: "situs"), .folderForeign(path: "Dokumen"), .busy(path: "situs"),
        .folderInSite(path: "situs/piagam"), .foldersOverlap(path: "cetak", other: "cetak/piagam"),
        .logoRefused(path: "lambang.doc"), .styleRefused(path: "gaya.css"), .nothingToPrint(option: "--minutes"),
        .listProvisional(option: "--certificates"),
        .codeMalformed(code: "7KQ2"), .codeUnknown(code: "7KQ2-M0XD-9WTB"),
    ]
}
