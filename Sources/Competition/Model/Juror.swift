import Scoring

/// A member of the jury.
///
/// Format: StoreFormat, jurors.
public struct Juror: Hashable, Sendable {
    /// The juror's identifier.
    public var id: JurorID
    /// The juror's name; published only when the contest says so.
    public var name: String
    /// Where the juror works.
    public var affiliation: String
    /// The institution's code, when it is one that can submit.
    public var institution: String?
    /// The categories that the juror knows best.
    public var expertise: [CategoryID]
    /// What the juror declared.
    public var conflicts: [Conflict]
    /// What kind of juror this is, for panels that must be mixed; nil for none in particular.
    public var kind: JurorKindID?
    /// The most entries that the juror can read in one stage, or nil for no limit of the juror's own.
    public var cap: Int?
    /// The languages that the juror reads; none named: Indonesian.
    public var languages: [LanguageID]

    /// Creates a juror.
    public init(
        id: JurorID, name: String, affiliation: String, institution: String?, expertise: [CategoryID],
        conflicts: [Conflict], kind: JurorKindID? = nil, cap: Int? = nil, languages: [LanguageID] = []
    ) {
        self.id = id
        self.name = name
        self.affiliation = affiliation
        self.institution = institution
        self.expertise = expertise
        self.conflicts = conflicts
        self.kind = kind
        self.cap = cap
        self.languages = languages
    }

    /// Whether the juror reads a language.
    public func reads(_ language: LanguageID) -> Bool {
        languages.isEmpty ? language.text == "id" : languages.contains(language)
    }
}

/// A declared conflict of interest.
public struct Conflict: Hashable, Sendable {
    /// With what.
    public var with: Party
    /// Why, in the juror's words.
    public var reason: String?

    /// Creates a conflict.
    public init(with party: Party, reason: String?) {
        self.with = party
        self.reason = reason
    }

    /// With what a juror is in conflict.
    public enum Party: Hashable, Sendable {
        case office(OfficeID)
        case institution(String)
        case entry(EntryID)
    }
}
