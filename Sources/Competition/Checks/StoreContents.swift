import Scoring

/// What the checks of a whole store look at: every document's head, without answers and marks, so that a national contest fits in memory.
struct StoreContents: Sendable {
    var contest: Contest
    var rubrics: Set<RubricID>
    var offices: [OfficeID: Office]
    var jurors: [JurorID: Juror]
    var entries: [EntryID: EntryHead]
    var screenings: [Screening]
    var plans: [StageID: AssignmentPlan]
    /// The heads of all sheets.
    var sheets: [SheetHead]
    /// The heads of all decisions, by number.
    var decisions: [Int: DecisionHead]
    /// The objections.
    var objections: [Objection]
    /// Documents in force that could not be read, which has been told of each already: what names them is not at fault.
    var unread: Set<StoreDocument> = []

    /// What a score sheet says besides its marks.
    struct SheetHead: Hashable, Sendable {
        var contest: ContestID
        var stage: StageID
        var entry: EntryID
        var juror: JurorID
        var rubric: RubricID
    }

    /// What a decision says besides its inputs and figures.
    struct DecisionHead: Hashable, Sendable {
        var contest: ContestID
        var number: Int
        var stage: StageID
        /// The entries that it is about.
        var entries: Set<EntryID>
        /// The decisions that it was computed from.
        var restsOn: [Int]

        init(_ decision: Decision) {
            contest = decision.contest
            number = decision.number
            stage = decision.stage
            entries = Set(decision.standings.map(\.entry))
            restsOn = decision.restsOn
        }
    }
}

/// One invariant of a whole store: pure, from the contents to findings.
struct StoreCheck: Sendable {
    /// Finds every breach.
    var run: @Sendable (StoreContents) -> [Finding]

    /// All invariants, in the order in which they are reported.
    static let all: [StoreCheck] = [
        .contestsAgree, .referencesResolve, .servicesHaveTheirEntries, .sheetsAreAssigned, .decisionsRestOnThoseInForce,
    ]
}

extension Finding {
    /// A breach of an invariant at a document of the store.
    static func breach(_ problem: StoreProblem, _ document: StoreDocument) -> Finding {
        Finding(.store(problem), at: Place(file: StorePath(document).text))
    }
}
