import Scoring

/// Faults of a contest's rules.
public enum ContestProblem: Hashable, Sendable, ProblemGroup {
    /// A window that closes before it opens; the path tells which.
    case windowReversed(opens: LocalTime, closes: LocalTime)
    /// A scoring stage that opens before registration closes.
    case stageBeforeIntake(stage: StageID)
    /// A stage that opens before the stage that precedes it.
    case stagesOutOfOrder(stage: StageID, before: StageID)
    /// A group that the contest does not have.
    case groupUnknown(group: String, suggestion: String?)
    /// A quota names a group, category, kind or class that does not exist.
    case quotaValueUnknown(dimension: String, value: String, suggestion: String?)
    /// A rule names a stage that does not exist.
    case stageUnknown(stage: StageID, suggestion: String?)
    /// A rule takes the score of a stage that has no scores.
    case stageNotScored(stage: StageID)
    /// A rule takes the score of a later stage.
    case stageLater(stage: StageID, referred: StageID)
    /// A tie-break on a criterion that a rubric of its stage does not have.
    case tieBreakCriterionUnknown(stage: StageID, criterion: CriterionID, rubric: RubricID, suggestion: String?)
    /// A group without a rubric at a stage.
    case rubricMissing(stage: StageID, group: GroupID)
    /// A group with two rubrics at a stage; an empty group stands for all.
    case rubricRepeated(stage: StageID, group: String)
    /// A rubric whose document is not there.
    case rubricNotFound(rubric: RubricID)
    /// A rubric's file name and identifier differ.
    case rubricIdentifierDiffers(file: String, found: RubricID, expected: RubricID)
    /// A criterion judges a question that the form does not have.
    case rubricQuestionUnknown(rubric: RubricID, criterion: CriterionID, question: QuestionID)
    /// The last stage awards nothing.
    case awardsMissing(stage: StageID)
    /// Awards at a stage that is not the last.
    case awardsBeforeLast(stage: StageID)
    /// An advance list at the last stage.
    case advanceAtLast(stage: StageID)
    /// A stage before the last passes nobody on.
    case advanceMissing(stage: StageID)
    /// A group that no list of the stage selects from.
    case listMissing(stage: StageID, group: GroupID)
    /// A group in two lists of a stage; an empty group stands for all.
    case listRepeated(stage: StageID, group: String)
    /// Tiers whose places do not sum to the list's size.
    case tiersDiffer(list: AwardListID, places: Int, size: Int)
    /// Tiers in a list without a size.
    case tiersWithoutSize(list: AwardListID)
    /// A quota whose minimum is above its maximum.
    case quotaReversed(number: Int, minimum: Int, maximum: Int)
    /// Quotas of one kind whose minimums together exceed the size.
    case quotasExceedSize(minimums: Int, size: Int)
    /// A floor above the highest score.
    case floorAboveMaximum(floor: Ratio, maximum: Ratio)
    /// More sheets needed than a full panel has jurors.
    case sheetsAbovePanel(minimum: Int, jurors: Int)
    /// Kinds of juror that together ask for more than a full panel has.
    case mixAbovePanel(minimum: Int, jurors: Int)
    /// A full panel of no jurors.
    case panelEmpty(stage: StageID)
    /// Trimming drops every total of an entry with the least number of sheets.
    case trimLeavesNothing(drop: Int, minimum: Int)
    /// A rule that compares places, Borda's or Schulze's, beside a rule that it does not go with.
    case placesClash(stage: StageID, PlaceClash)
    /// Groups are ranked or selected together by rubrics with different maxima.
    case maximaDiffer(stage: StageID, first: RubricID, second: RubricID)
    /// A requirement judged by a person with a test for the program, or the reverse.
    case personTestMismatch(requirement: RequirementID)
    /// A requirement that refers to winners in a contest that lists none.
    case winnersNeeded(requirement: RequirementID)
    /// Two requirements with a test that a contest can have once.
    case requirementRepeated(requirement: RequirementID, earlier: RequirementID)
    /// A contest without a scoring stage.
    case noScoringStage
    /// Several things could be meant, and none was named.
    case choiceNeeded(name: String, choices: [String])
    /// A clock of the user's choice in a contest that is no rehearsal.
    case clockChosen
    /// A file that the system does not let be read.
    case unreadable(file: String, errno: Int32)
    /// A number smaller than it can sensibly be.
    case valueTooSmall(name: String, found: Int, least: Int)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case windowReversed = "contest-window-reversed"
        case stageBeforeIntake = "contest-stage-before-intake"
        case stagesOutOfOrder = "contest-stages-out-of-order"
        case groupUnknown = "contest-group-unknown"
        case quotaValueUnknown = "contest-quota-value-unknown"
        case stageUnknown = "contest-stage-unknown"
        case stageNotScored = "contest-stage-not-scored"
        case stageLater = "contest-stage-later"
        case tieBreakCriterionUnknown = "tie-break-criterion-unknown"
        case rubricMissing = "contest-rubric-missing"
        case rubricRepeated = "contest-rubric-repeated"
        case rubricNotFound = "contest-rubric-not-found"
        case rubricIdentifierDiffers = "contest-rubric-identifier-differs"
        case rubricQuestionUnknown = "contest-rubric-question-unknown"
        case awardsMissing = "contest-awards-missing"
        case awardsBeforeLast = "contest-awards-before-last"
        case advanceAtLast = "contest-advance-at-last"
        case advanceMissing = "contest-advance-missing"
        case listMissing = "contest-list-missing"
        case listRepeated = "contest-list-repeated"
        case tiersDiffer = "contest-tiers-differ"
        case tiersWithoutSize = "contest-tiers-without-size"
        case quotaReversed = "contest-quota-reversed"
        case quotasExceedSize = "contest-quotas-exceed-size"
        case floorAboveMaximum = "contest-floor-above-maximum"
        case sheetsAbovePanel = "contest-sheets-above-panel"
        case mixAbovePanel = "contest-mix-above-panel"
        case panelEmpty = "contest-panel-empty"
        case trimLeavesNothing = "contest-trim-leaves-nothing"
        case placesClash = "contest-places-clash"
        case maximaDiffer = "contest-maxima-differ"
        case personTestMismatch = "contest-person-test-mismatch"
        case winnersNeeded = "contest-winners-needed"
        case requirementRepeated = "contest-requirement-repeated"
        case noScoringStage = "contest-no-scoring-stage"
        case choiceNeeded = "choice-needed"
        case clockChosen = "clock-chosen"
        case unreadable = "input-unreadable"
        case valueTooSmall = "contest-value-too-small"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .windowReversed: .windowReversed
        case .stageBeforeIntake: .stageBeforeIntake
        case .stagesOutOfOrder: .stagesOutOfOrder
        case .groupUnknown: .groupUnknown
        case .quotaValueUnknown: .quotaValueUnknown
        case .stageUnknown: .stageUnknown
        case .stageNotScored: .stageNotScored
        case .stageLater: .stageLater
        case .tieBreakCriterionUnknown: .tieBreakCriterionUnknown
        case .rubricMissing: .rubricMissing
        case .rubricRepeated: .rubricRepeated
        case .rubricNotFound: .rubricNotFound
        case .rubricIdentifierDiffers: .rubricIdentifierDiffers
        case .rubricQuestionUnknown: .rubricQuestionUnknown
        case .awardsMissing: .awardsMissing
        case .awardsBeforeLast: .awardsBeforeLast
        case .advanceAtLast: .advanceAtLast
        case .advanceMissing: .advanceMissing
        case .listMissing: .listMissing
        case .listRepeated: .listRepeated
        case .tiersDiffer: .tiersDiffer
        case .tiersWithoutSize: .tiersWithoutSize
        case .quotaReversed: .quotaReversed
        case .quotasExceedSize: .quotasExceedSize
        case .floorAboveMaximum: .floorAboveMaximum
        case .sheetsAbovePanel: .sheetsAbovePanel
        case .mixAbovePanel: .mixAbovePanel
        case .panelEmpty: .panelEmpty
        case .trimLeavesNothing: .trimLeavesNothing
        case .placesClash: .placesClash
        case .maximaDiffer: .maximaDiffer
        case .personTestMismatch: .personTestMismatch
        case .winnersNeeded: .winnersNeeded
        case .requirementRepeated: .requirementRepeated
        case .noScoringStage: .noScoringStage
        case .choiceNeeded: .choiceNeeded
        case .clockChosen: .clockChosen
        case .unreadable: .unreadable
        case .valueTooSmall: .valueTooSmall
        }
    }
}

/// What a rule that compares places does not go with.
public enum PlaceClash: Hashable, Sendable {
    /// Panels: jurors who read only some entries put only some in order.
    case panels
    /// A combination of stages: places have no points to be added to points.
    case combination
    /// A floor: places have no pass mark.
    case floor
    /// A list over groups that are ranked apart: figures of two rankings cannot be compared.
    case rankedApart
    /// The figure of that stage, taken by a combination or a tie-break.
    case figureElsewhere(StageID)
}

extension ContestProblem.Code {
    /// What leaves the work possible is a warning.
    public var severity: Severity {
        switch self {
        case .stageBeforeIntake, .stagesOutOfOrder, .rubricQuestionUnknown: .warning
        default: .error
        }
    }

    /// The layer that must refuse this fault.
    public var layer: Layer {
        switch self {
        case .rubricNotFound, .tieBreakCriterionUnknown, .rubricQuestionUnknown, .maximaDiffer, .floorAboveMaximum,
            .rubricIdentifierDiffers, .choiceNeeded, .clockChosen, .unreadable:
            .rules
        default: .model
        }
    }
}
