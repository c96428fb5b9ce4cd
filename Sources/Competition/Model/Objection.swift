import Scoring

/// An objection to what a provisional list says of an entry, with the ruling on it once there is one.
///
/// Who objects is private; the text and the ruling are public unless they are withheld. Format: StoreFormat, objections.
public struct Objection: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The objection's number, from 1.
    public var number: Int
    /// The stage whose list is objected to.
    public var stage: StageID
    /// The decision that made the list.
    public var decision: Int
    /// The entry that it is about.
    public var entry: EntryID
    /// When it was received.
    public var received: Timestamp
    /// Who objects; private.
    public var objector: Objector
    /// What the objector says.
    public var statement: Statement
    /// The ruling; nil while the objection is open.
    public var ruling: Ruling?

    /// Creates an objection.
    public init(
        contest: ContestID, number: Int, stage: StageID, decision: Int, entry: EntryID, received: Timestamp,
        objector: Objector, statement: Statement, ruling: Ruling?
    ) {
        self.contest = contest
        self.number = number
        self.stage = stage
        self.decision = decision
        self.entry = entry
        self.received = received
        self.objector = objector
        self.statement = statement
        self.ruling = ruling
    }

    /// Who objects; never in public output.
    public struct Objector: Hashable, Sendable {
        /// The person or body.
        public var name: String
        /// Where to write to.
        public var address: String?
        /// The telephone number.
        public var phone: String?
        /// The mail address.
        public var email: String?

        /// Creates an objector.
        public init(name: String, address: String? = nil, phone: String? = nil, email: String? = nil) {
            self.name = name
            self.address = address
            self.phone = phone
            self.email = email
        }
    }

    /// A text, and whether it may be published.
    public struct Statement: Hashable, Sendable {
        /// The text as typed, of any number of lines.
        public var text: String
        /// Whether the text is public.
        public var isPublic: Bool

        /// Creates a text.
        public init(text: String, isPublic: Bool = true) {
            self.text = text
            self.isPublic = isPublic
        }
    }

    /// What became of an objection.
    public struct Ruling: Hashable, Sendable {
        /// Whether the objection is accepted.
        public var outcome: Outcome
        /// When it was ruled on.
        public var at: Timestamp
        /// Who gave the order, as told.
        public var by: String
        /// Why.
        public var reason: Statement

        /// Creates a ruling.
        public init(outcome: Outcome, at moment: Timestamp, by: String, reason: Statement) {
            self.outcome = outcome
            self.at = moment
            self.by = by
            self.reason = reason
        }
    }

    /// Whether an objection is accepted.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        case accepted
        case rejected
    }
}
