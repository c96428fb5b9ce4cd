import Scoring

/// A document of a store, named by what it is about; see StoreFormat, The tree.
public enum StoreDocument: Hashable, Sendable {
    /// The rules of the contest.
    case contest
    /// A frozen copy of a rubric.
    case rubric(RubricID)
    /// An office with its services.
    case office(OfficeID)
    /// A juror.
    case juror(JurorID)
    /// An entry: one innovation.
    case entry(EntryID)
    /// Bytes that an office sent along, named by their digest and the ending of the file's name.
    case attachment(Digest, ending: FileEnding)
    /// The administrative selection of an entry.
    case screening(EntryID)
    /// Who reads what in a stage.
    case assignmentPlan(StageID)
    /// One juror's marks for one entry in one stage.
    case scoreSheet(StageID, EntryID, JurorID)
    /// A decision by its number.
    case decision(DecisionNumber)
    /// An objection by its number.
    case objection(ObjectionNumber)

    /// The kinds of documents, one folder each.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case contest = "contest.xml"
        case rubric = "rubrics"
        case office = "offices"
        case juror = "jurors"
        case entry = "entries"
        case attachment = "attachments"
        case screening = "screenings"
        case assignmentPlan = "assignments"
        case scoreSheet = "scores"
        case decision = "decisions"
        case objection = "objections"
    }

    /// What kind of document it is.
    public var kind: Kind {
        switch self {
        case .contest: .contest
        case .rubric: .rubric
        case .office: .office
        case .juror: .juror
        case .entry: .entry
        case .attachment: .attachment
        case .screening: .screening
        case .assignmentPlan: .assignmentPlan
        case .scoreSheet: .scoreSheet
        case .decision: .decision
        case .objection: .objection
        }
    }
}

/// The ending of an attachment's name, such as `pdf`: one to ten lower-case letters and digits.
public struct FileEnding: Hashable, Sendable, CustomStringConvertible {
    /// The ending without its dot.
    public let text: String

    /// Creates an ending, or nil when the text breaks the rule above.
    public init?(_ text: some StringProtocol) {
        let allowed = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        guard allowed, (1...10).contains(text.utf8.count) else { return nil }
        self.text = String(text)
    }

    /// The ending without its dot.
    public var description: String { text }
}

/// What a number counts.
public protocol Numbered: Sendable {}

/// Counts decisions.
public enum DecisionCount: Numbered {}
/// Counts objections.
public enum ObjectionCount: Numbered {}

/// The number of a decision.
public typealias DecisionNumber = SerialNumber<DecisionCount>
/// The number of an objection.
public typealias ObjectionNumber = SerialNumber<ObjectionCount>

/// The number of a document of which a store holds many, from 1; four digits or more in file names.
public struct SerialNumber<Counted: Numbered>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number.
    public let value: Int

    /// Creates a number, or nil below 1 and above 99,999,999.
    public init?(_ value: Int) {
        guard (1...99_999_999).contains(value) else { return nil }
        self.value = value
    }

    /// The greatest number.
    static var last: Self { Self(unchecked: 99_999_999) }

    private init(unchecked value: Int) { self.value = value }

    /// Reads the number as file names have it, `0001`, and nothing else.
    public init?(fileName text: some StringProtocol) {
        guard text.utf8.count <= 8, let value = digits(text.utf8), let number = Self(value),
            number.description == text
        else { return nil }
        self = number
    }

    /// The number as file names have it, `0001`.
    public var description: String { padded(value, 4) }

    /// Orders documents by number.
    public static func < (left: Self, right: Self) -> Bool { left.value < right.value }
}
