/// One juror's scores for one entry in one stage, or the reason why there are none.
public struct ScoreSheet: Hashable, Sendable {
    /// What a juror said.
    public enum Content: Hashable, Sendable {
        /// A mark for every criterion of the rubric, in any order.
        case marks([Mark])
        /// The juror declined to judge; an abstention is never a zero.
        case abstention(reason: String)
    }

    /// The entry that was judged.
    public var entry: EntryID
    /// Who judged it.
    public var juror: JurorID
    /// What the juror said.
    public var content: Content

    /// Creates a score sheet.
    public init(entry: EntryID, juror: JurorID, content: Content) {
        self.entry = entry
        self.juror = juror
        self.content = content
    }
}

/// A score for one criterion.
public struct Mark: Hashable, Sendable {
    /// The criterion that was judged.
    public var criterion: CriterionID
    /// The score as the juror gave it, before the evidence rule.
    public var score: Ratio
    /// The documents of the criterion's checklist that the juror accepted.
    public var accepted: [EvidenceID]
    /// What the juror wrote beside the score, as advice to who submitted the entry.
    public var note: String?
    /// What the juror wrote for the panel alone: neither for who submitted the entry nor for the public.
    public var panelNote: String?

    /// Creates a mark.
    public init(
        criterion: CriterionID, score: Ratio, accepted: [EvidenceID] = [], note: String? = nil,
        panelNote: String? = nil
    ) {
        self.criterion = criterion
        self.score = score
        self.accepted = accepted
        self.note = note
        self.panelNote = panelNote
    }
}
