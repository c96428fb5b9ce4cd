import Scoring

/// How the entries of a stage are divided among its jurors: each gets as many as a full panel has, and not everybody.
///
/// Format: StoreFormat, panels.
public struct PanelRules: Hashable, Sendable {
    /// The most entries of one juror, unless the juror has a cap of its own; nil for no limit.
    public var cap: Int?
    /// How many experts of an entry's category are looked for in its panel; the others cross categories.
    public var experts: Int
    /// How many entries are read by every juror without a conflict.
    public var anchors: Int
    /// The kinds of juror that each panel must have.
    public var mixes: [Mix]
    /// The languages of groups other than Indonesian.
    public var languages: [GroupLanguage]

    /// Creates rules.
    public init(
        cap: Int? = nil, experts: Int = 1, anchors: Int = 0, mixes: [Mix] = [], languages: [GroupLanguage] = []
    ) {
        self.cap = cap
        self.experts = experts
        self.anchors = anchors
        self.mixes = mixes
        self.languages = languages
    }

    /// How many jurors of a kind each panel must have.
    public struct Mix: Hashable, Sendable {
        /// The kind.
        public var kind: JurorKindID
        /// The fewest of them.
        public var minimum: Int

        /// Creates a mix.
        public init(kind: JurorKindID, minimum: Int) {
            self.kind = kind
            self.minimum = minimum
        }
    }

    /// The language in which the entries of a group are written.
    public struct GroupLanguage: Hashable, Sendable {
        /// The group.
        public var group: GroupID
        /// The language.
        public var language: LanguageID

        /// Creates the language of a group.
        public init(group: GroupID, language: LanguageID) {
            self.group = group
            self.language = language
        }
    }

    /// The language of a group's entries: Indonesian unless the rules say otherwise.
    public func language(of group: GroupID) -> LanguageID? {
        languages.first { $0.group == group }?.language ?? LanguageID("id")
    }
}
