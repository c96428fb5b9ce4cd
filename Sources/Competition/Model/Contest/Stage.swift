import Scoring

/// A stage of a contest.
public struct Stage: Hashable, Sendable {
    /// The stage's identifier.
    public var id: StageID
    /// The stage's name.
    public var name: Words
    /// When it is open.
    public var window: Window
    /// How it is judged.
    public var judging: Judging
    /// When its list can be objected to; nil where a decision is final at once.
    public var objections: ObjectionRules?

    /// Creates a stage.
    public init(
        id: StageID, name: Words, window: Window, judging: Judging, objections: ObjectionRules? = nil
    ) {
        self.id = id
        self.name = name
        self.window = window
        self.judging = judging
        self.objections = objections
    }

    /// How a stage is judged.
    public enum Judging: Hashable, Sendable {
        /// Pass or fail on the contest's requirements.
        case screening
        /// Score sheets by rubric.
        case scoring(ScoringRules)
    }

    /// The rules of scoring, or nil at a screening stage.
    public var scoring: ScoringRules? {
        if case .scoring(let rules) = judging { rules } else { nil }
    }
}

/// How a stage is scored, ranked and cut.
public struct ScoringRules: Hashable, Sendable {
    /// How many jurors a full panel has.
    public var jurors: Int
    /// How many scored sheets an entry needs; abstentions do not count.
    public var minimumSheets: Int
    /// Whether a decision may be taken while a sheet is due.
    public var missing: MissingSheets
    /// Whether groups are ranked together or apart.
    public var ranked: RankedGroups
    /// Which rubric each group is scored by.
    public var rubrics: [RubricUse]
    /// How the jurors' totals become one figure.
    public var aggregation: Aggregation
    /// What the stage's figure is made of; empty: this stage's score alone.
    public var combination: [Combination.Part]
    /// What separates equal figures, in order.
    public var tieBreaks: [TieBreakRule]
    /// How entries are divided among the jurors, or nil when every juror without a conflict reads every entry.
    public var panels: PanelRules?
    /// Whether jurors must state that they have no conflict with what they score; nil: where entries are divided among them.
    public var statement: StatementRule?
    /// Who moves on, or who is awarded at the last stage.
    public var lists: [SelectionList]

    /// Creates the rules.
    public init(
        jurors: Int, minimumSheets: Int, missing: MissingSheets, ranked: RankedGroups, rubrics: [RubricUse],
        aggregation: Aggregation, combination: [Combination.Part], tieBreaks: [TieBreakRule],
        panels: PanelRules? = nil, statement: StatementRule? = nil, lists: [SelectionList]
    ) {
        self.jurors = jurors
        self.minimumSheets = minimumSheets
        self.missing = missing
        self.ranked = ranked
        self.rubrics = rubrics
        self.aggregation = aggregation
        self.combination = combination
        self.tieBreaks = tieBreaks
        self.panels = panels
        self.statement = statement
        self.lists = lists
    }

    /// Whether a sheet with marks is refused without the statement of no conflict.
    public var needsStatement: Bool { statement.map { $0 == .required } ?? (panels != nil) }

    /// The rubric by which a group is scored.
    ///
    /// A use that names the group comes before one that names none.
    public func rubric(for group: GroupID) -> RubricID? {
        let named = rubrics.first { $0.groups?.contains(group) ?? false }
        return (named ?? rubrics.first { $0.groups == nil })?.rubric
    }

    /// The list that selects entries of a group.
    public func list(for group: GroupID) -> SelectionList? {
        lists.first { $0.groups?.contains(group) ?? true }
    }
}

/// Whether a decision may be taken while a sheet is due.
public enum MissingSheets: String, Hashable, Sendable, CaseIterable {
    case refuse
    case allow
}

/// Whether a sheet with marks is refused without the statement of no conflict.
public enum StatementRule: String, Hashable, Sendable, CaseIterable {
    case required
    case optional
}

/// Whether groups are ranked together or apart.
public enum RankedGroups: String, Hashable, Sendable, CaseIterable {
    case together
    case apart
}

/// A rubric and the groups that it scores.
public struct RubricUse: Hashable, Sendable {
    /// The rubric.
    public var rubric: RubricID
    /// The groups, or nil for every group that no other use names.
    public var groups: [GroupID]?

    /// Creates a use.
    public init(rubric: RubricID, groups: [GroupID]?) {
        self.rubric = rubric
        self.groups = groups
    }
}

/// Something that separates equal figures.
public enum TieBreakRule: Hashable, Sendable {
    /// A criterion's mean over the jurors who scored, at a stage.
    case criterion(stage: StageID, criterion: CriterionID)
    /// Another stage's score.
    case stageScore(StageID)
    /// The earlier moment of submission.
    case earlierSubmission
}
