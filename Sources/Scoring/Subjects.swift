/// The contest: one edition of a competition.
public enum ContestSubject: Identified {}
/// A stage of a contest.
public enum StageSubject: Identified {}
/// A group, judged and ranked apart: umum, replikasi, khusus.
public enum GroupSubject: Identified {}
/// A category, the theme of an innovation.
public enum CategorySubject: Identified {}
/// A question of the form; its identifier is an element name in entries.
public enum QuestionSubject: Identified {
    /// True: entries hold each answer in an element of the question's name.
    public static var areElementNames: Bool { true }
}
/// A rubric.
public enum RubricSubject: Identified {}
/// A criterion of a rubric; its identifier is an element name in score sheets.
public enum CriterionSubject: Identified {
    /// True: score sheets name criteria by elements.
    public static var areElementNames: Bool { true }
}
/// A document that an evidence checklist asks for.
public enum EvidenceSubject: Identified {}
/// A juror.
public enum JurorSubject: Identified {}
/// An entry: one innovation submitted to one contest.
public enum EntrySubject: Identified {}
/// An award list or an advance list of a stage.
public enum AwardListSubject: Identified {}
/// An award tier.
public enum TierSubject: Identified {}
/// A kind of juror: academic, practitioner, official.
public enum JurorKindSubject: Identified {}
/// A language in which entries are written.
public enum LanguageSubject: Identified {}

/// Identifies a contest.
public typealias ContestID = Identifier<ContestSubject>
/// Identifies a stage.
public typealias StageID = Identifier<StageSubject>
/// Identifies a group.
public typealias GroupID = Identifier<GroupSubject>
/// Identifies a category.
public typealias CategoryID = Identifier<CategorySubject>
/// Identifies a question of the form.
public typealias QuestionID = Identifier<QuestionSubject>
/// Identifies a rubric.
public typealias RubricID = Identifier<RubricSubject>
/// Identifies a criterion of a rubric.
public typealias CriterionID = Identifier<CriterionSubject>
/// Identifies a document of an evidence checklist.
public typealias EvidenceID = Identifier<EvidenceSubject>
/// Identifies a juror.
public typealias JurorID = Identifier<JurorSubject>
/// Identifies an entry.
public typealias EntryID = Identifier<EntrySubject>
/// Identifies an award list.
public typealias AwardListID = Identifier<AwardListSubject>
/// Identifies an award tier.
public typealias TierID = Identifier<TierSubject>
/// Identifies a kind of juror.
public typealias JurorKindID = Identifier<JurorKindSubject>
/// Identifies a language in which entries are written.
public typealias LanguageID = Identifier<LanguageSubject>
