import Scoring

/// Words of forms, in the language of whoever asks for one; the library has none of its own.
public struct FormWords: Sendable {
    /// The first lines of an entry form: what to do with it.
    public var entryOpening: @Sendable (Contest) -> [String]
    /// What to write as the identifier.
    public var identifier: String
    /// What to write as the title.
    public var title: String
    /// Which services the office has.
    public var services: @Sendable ([Service]) -> String
    /// Which groups there are.
    public var groups: @Sendable ([ContestGroup]) -> String
    /// Which categories there are.
    public var categories: @Sendable ([Category]) -> String
    /// How to write the day from which the innovation is in use.
    public var started: String
    /// What to write as the origin, and which winners can be named.
    public var origin: @Sendable ([Winner]) -> String
    /// A question with its limit and guidance.
    public var question: @Sendable (Question) -> [String]
    /// An attachment with its types and size.
    public var attachment: @Sendable (AttachmentRule) -> String
    /// What the contact is for.
    public var contact: String
    /// The first lines of a score sheet.
    public var sheetOpening: @Sendable (Contest, EntryHead, Office?, Stage) -> [String]
    /// How to abstain.
    public var abstention: String
    /// A criterion with its weight, scale and guidance.
    public var criterion: @Sendable (Criterion) -> [String]
    /// How to accept a document.
    public var evidence: @Sendable (Evidence) -> String
    /// How to sign.
    public var signature: String

    /// Creates the words.
    public init(
        entryOpening: @escaping @Sendable (Contest) -> [String], identifier: String, title: String,
        services: @escaping @Sendable ([Service]) -> String, groups: @escaping @Sendable ([ContestGroup]) -> String,
        categories: @escaping @Sendable ([Category]) -> String, started: String,
        origin: @escaping @Sendable ([Winner]) -> String, question: @escaping @Sendable (Question) -> [String],
        attachment: @escaping @Sendable (AttachmentRule) -> String, contact: String,
        sheetOpening: @escaping @Sendable (Contest, EntryHead, Office?, Stage) -> [String], abstention: String,
        criterion: @escaping @Sendable (Criterion) -> [String], evidence: @escaping @Sendable (Evidence) -> String,
        signature: String
    ) {
        self.entryOpening = entryOpening
        self.identifier = identifier
        self.title = title
        self.services = services
        self.groups = groups
        self.categories = categories
        self.started = started
        self.origin = origin
        self.question = question
        self.attachment = attachment
        self.contact = contact
        self.sheetOpening = sheetOpening
        self.abstention = abstention
        self.criterion = criterion
        self.evidence = evidence
        self.signature = signature
    }
}
