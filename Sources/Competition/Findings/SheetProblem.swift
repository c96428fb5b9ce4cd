import Scoring

/// Faults of a score sheet against its rubric, the plan and the time.
public enum SheetProblem: Hashable, Sendable, ProblemGroup {
    /// A sheet of another contest.
    case contestDiffers(found: ContestID, expected: ContestID)
    /// A stage that the contest does not have.
    case stageUnknown(stage: String, suggestion: String?)
    /// A stage that is not judged by score sheets.
    case stageNotScored(stage: StageID)
    /// Scored before the stage opens.
    case early(stage: StageID, opens: Timestamp)
    /// Scored after the stage closed.
    case late(stage: StageID, closed: Timestamp)
    /// Scored after the stage was decided.
    case stageDecided(stage: StageID, decision: Int)
    /// The stage has no judging plan yet.
    case planMissing(stage: StageID)
    /// A juror who is not registered.
    case jurorUnknown(juror: String, suggestion: String?)
    /// The juror is not to read this entry.
    case notAssigned(juror: JurorID, entry: EntryID, stage: StageID)
    /// The juror has a conflict of interest with this entry.
    case conflicted(juror: JurorID, entry: EntryID, reason: ConflictReason)
    /// The sheet is of another rubric than the entry's group is scored by.
    case rubricDiffers(found: RubricID, expected: RubricID)
    /// The juror read a revision that is no longer in force.
    case entryRevisionStale(found: Int, inForce: Int)
    /// Made from an older version of the sheet than the one in force.
    case revisionStale(found: Int, inForce: Int, received: Timestamp)
    /// Claims a version of a sheet that the store does not have.
    case revisionUnknown(found: Int)
    /// A criterion without a score.
    case scoreMissing(criterion: CriterionID)
    /// A criterion that the rubric does not have.
    case criterionUnknown(criterion: String, suggestion: String?)
    /// A score below its scale.
    case scoreBelowMinimum(criterion: CriterionID, score: Ratio, minimum: Ratio)
    /// A score above its scale.
    case scoreAboveMaximum(criterion: CriterionID, score: Ratio, maximum: Ratio)
    /// A score between the steps of its scale.
    case scoreOffStep(criterion: CriterionID, score: Ratio, step: Ratio)
    /// A score that is none of the levels.
    case scoreNotALevel(criterion: CriterionID, score: Ratio, levels: [Ratio])
    /// Accepted evidence that the criterion does not ask for.
    case evidenceUnknown(criterion: CriterionID, evidence: String)
    /// Marks without the statement that there is no conflict of interest.
    case statementMissing(entry: EntryID)
    /// Signed by another name than the juror is registered with.
    case signerDiffers(name: String, juror: String)
    /// A cell that says whose sheet a row is of was changed by hand.
    case headerEdited(column: String, found: String, original: String)
    /// The cells that say whose sheet a row is of do not fit each other.
    case headerBroken(seal: String)
    /// A table made before the version that is in force; version 0 means none.
    case headerStale(column: String, found: Int, inForce: Int)
    /// An entry about which nothing was written in a table.
    case leftBlank(entry: String)
    /// Numbers too large to compute with exactly.
    case numbersTooLarge(entry: EntryID)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case contestDiffers = "sheet-contest-differs"
        case stageUnknown = "stage-unknown"
        case stageNotScored = "stage-not-scored"
        case early = "sheet-early"
        case late = "sheet-late"
        case stageDecided = "sheet-stage-decided"
        case planMissing = "sheet-plan-missing"
        case jurorUnknown = "juror-unknown"
        case notAssigned = "juror-not-assigned"
        case conflicted = "juror-conflicted"
        case rubricDiffers = "sheet-rubric-differs"
        case entryRevisionStale = "sheet-entry-revision-stale"
        case revisionStale = "sheet-revision-stale"
        case revisionUnknown = "sheet-revision-unknown"
        case scoreMissing = "score-missing"
        case criterionUnknown = "criterion-unknown"
        case scoreBelowMinimum = "score-below-minimum"
        case scoreAboveMaximum = "score-above-maximum"
        case scoreOffStep = "score-off-step"
        case scoreNotALevel = "score-not-a-level"
        case evidenceUnknown = "evidence-unknown"
        case statementMissing = "sheet-statement-missing"
        case signerDiffers = "sheet-signer-differs"
        case headerEdited = "sheet-header-edited"
        case headerBroken = "sheet-header-broken"
        case headerStale = "sheet-header-stale"
        case leftBlank = "sheet-left-blank"
        case numbersTooLarge = "sheet-numbers-too-large"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .contestDiffers: .contestDiffers
        case .stageUnknown: .stageUnknown
        case .stageNotScored: .stageNotScored
        case .early: .early
        case .late: .late
        case .stageDecided: .stageDecided
        case .planMissing: .planMissing
        case .jurorUnknown: .jurorUnknown
        case .notAssigned: .notAssigned
        case .conflicted: .conflicted
        case .rubricDiffers: .rubricDiffers
        case .entryRevisionStale: .entryRevisionStale
        case .revisionStale: .revisionStale
        case .revisionUnknown: .revisionUnknown
        case .scoreMissing: .scoreMissing
        case .criterionUnknown: .criterionUnknown
        case .scoreBelowMinimum: .scoreBelowMinimum
        case .scoreAboveMaximum: .scoreAboveMaximum
        case .scoreOffStep: .scoreOffStep
        case .scoreNotALevel: .scoreNotALevel
        case .evidenceUnknown: .evidenceUnknown
        case .statementMissing: .statementMissing
        case .signerDiffers: .signerDiffers
        case .headerEdited: .headerEdited
        case .headerBroken: .headerBroken
        case .headerStale: .headerStale
        case .leftBlank: .leftBlank
        case .numbersTooLarge: .numbersTooLarge
        }
    }
}

extension SheetProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .signerDiffers, .leftBlank: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer {
        switch self {
        case .contestDiffers, .scoreMissing, .criterionUnknown, .scoreBelowMinimum, .scoreAboveMaximum, .scoreOffStep,
            .scoreNotALevel, .evidenceUnknown, .rubricDiffers, .headerEdited, .headerBroken:
            .schema
        default: .rules
        }
    }
}
