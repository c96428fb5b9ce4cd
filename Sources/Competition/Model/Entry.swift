import Scoring

/// One innovation submitted to one contest.
///
/// Format: StoreFormat, entries.
public struct Entry: Hashable, Sendable {
    /// What the program needs of an entry, and what stands first in its document.
    public var head: EntryHead
    /// The answers, in the order of the document.
    public var answers: [Answer]
    /// The attachments.
    public var attachments: [Attachment]
    /// Whom to ask; never published.
    public var contact: Contact?

    /// Creates an entry.
    public init(head: EntryHead, answers: [Answer], attachments: [Attachment], contact: Contact?) {
        self.head = head
        self.answers = answers
        self.attachments = attachments
        self.contact = contact
    }

    /// The entry's identifier.
    public var id: EntryID { head.id }

    /// The answer to a question, or nil when there is none.
    public func answer(to question: QuestionID) -> Answer? { answers.first { $0.question == question } }
}

/// What an entry is, without its answers.
public struct EntryHead: Hashable, Sendable {
    /// The entry's identifier, chosen by the office.
    public var id: EntryID
    /// The contest that it was submitted to.
    public var contest: ContestID
    /// In the store, the number of this version, from 1; in a file for `submit`, the version from which it was made.
    public var revision: Int?
    /// When the store received this version; nil in a file for `submit`.
    public var received: Timestamp?
    /// The innovation's title.
    public var title: String
    /// The office that submits it.
    public var office: OfficeID
    /// The service that it improves.
    public var service: ServiceID
    /// The group in which it competes.
    public var group: GroupID
    /// Its category.
    public var category: CategoryID
    /// The day from which it is in use.
    public var started: Day
    /// The innovation that it adapts or continues.
    public var origin: Origin?
    /// When and why it was withdrawn.
    public var withdrawal: Withdrawal?
    /// Where it won before, the first level first; only a bundle brings them.
    public var nominations: [Nomination]

    /// Creates a head.
    public init(
        id: EntryID, contest: ContestID, revision: Int?, received: Timestamp?, title: String, office: OfficeID,
        service: ServiceID, group: GroupID, category: CategoryID, started: Day, origin: Origin?,
        withdrawal: Withdrawal?, nominations: [Nomination] = []
    ) {
        self.id = id
        self.contest = contest
        self.revision = revision
        self.received = received
        self.title = title
        self.office = office
        self.service = service
        self.group = group
        self.category = category
        self.started = started
        self.origin = origin
        self.withdrawal = withdrawal
        self.nominations = nominations
    }
}

/// The innovation that an entry adapts or continues.
public struct Origin: Hashable, Sendable {
    /// How the entry relates to it.
    public var relation: Relation
    /// The winner in the contest's list, where it is one.
    public var winner: WinnerID?
    /// Title, owner and year, in the office's words.
    public var text: String

    /// Creates an origin.
    public init(relation: Relation, winner: WinnerID?, text: String) {
        self.relation = relation
        self.winner = winner
        self.text = text
    }

    /// How an entry relates to an earlier innovation.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// It adapts another's innovation (replikasi).
        case adapts
        /// It continues the office's own (khusus).
        case continues
    }
}

/// When and why an entry was withdrawn.
public struct Withdrawal: Hashable, Sendable {
    /// When.
    public var at: Timestamp
    /// Why.
    public var reason: String

    /// Creates a withdrawal.
    public init(at moment: Timestamp, reason: String) {
        self.at = moment
        self.reason = reason
    }
}

/// An answer to a question of the form.
public struct Answer: Hashable, Sendable {
    /// The question.
    public var question: QuestionID
    /// The answer as typed; an empty line separates paragraphs.
    public var text: String

    /// Creates an answer.
    public init(question: QuestionID, text: String) {
        self.question = question
        self.text = text
    }
}

/// A file that an office sent along.
public struct Attachment: Hashable, Sendable {
    /// Which attachment of the form it is.
    public var rule: AttachmentID
    /// The name of the file, without folder.
    public var file: String
    /// The digest of its bytes; nil in a file for `submit` that was never received.
    public var digest: Digest?
    /// The number of its bytes.
    public var bytes: Int?

    /// Creates an attachment.
    public init(rule: AttachmentID, file: String, digest: Digest?, bytes: Int?) {
        self.rule = rule
        self.file = file
        self.digest = digest
        self.bytes = bytes
    }
}
