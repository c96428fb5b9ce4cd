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
    /// Entries that need another number of jurors than the rest; the first that names an entry, else the first that names its group, holds.
    public var exceptions: [Exception]

    /// Creates rules.
    public init(
        cap: Int? = nil, experts: Int = 1, anchors: Int = 0, mixes: [Mix] = [], languages: [GroupLanguage] = [],
        exceptions: [Exception] = []
    ) {
        self.cap = cap
        self.experts = experts
        self.anchors = anchors
        self.mixes = mixes
        self.languages = languages
        self.exceptions = exceptions
    }

    /// How many jurors some entries have, in place of what the stage says.
    public struct Exception: Hashable, Sendable {
        /// How many jurors each of them should have; nil: as the stage says.
        public var jurors: Int?
        /// How many jurors each of them must have; nil: as the stage says.
        public var floor: Int?
        /// The groups.
        public var groups: [GroupID]
        /// The entries.
        public var entries: [EntryID]

        /// Creates an exception.
        public init(jurors: Int?, floor: Int?, groups: [GroupID], entries: [EntryID]) {
            self.jurors = jurors
            self.floor = floor
            self.groups = groups
            self.entries = entries
        }
    }

    /// The exception that holds for an entry; nil for one without.
    public func exception(for entry: EntryHead) -> Exception? {
        exceptions.first { $0.entries.contains(entry.id) } ?? exceptions.first { $0.groups.contains(entry.group) }
    }

    /// How many jurors an entry should have and must have.
    ///
    /// - Parameters:
    ///   - jurors: what the stage says for all.
    ///   - minimum: the floor of the stage.
    public func need(of entry: EntryHead, jurors: Int, minimum: Int) -> (wanted: Int, floor: Int) {
        let own = exception(for: entry)
        let wanted = max(own?.jurors ?? jurors, own?.floor ?? 0)
        return (wanted, min(own?.floor ?? minimum, wanted))
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
