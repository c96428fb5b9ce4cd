import Scoring

/// What an office fills in and brings along.
public struct EntryForm: Hashable, Sendable {
    /// The questions, in their order.
    public var questions: [Question]
    /// The attachments, in their order.
    public var attachments: [AttachmentRule]

    /// Creates a form.
    public init(questions: [Question], attachments: [AttachmentRule]) {
        self.questions = questions
        self.attachments = attachments
    }

    /// The questions that entries of a group answer.
    public func questions(for group: GroupID) -> [Question] {
        questions.filter { $0.groups?.contains(group) ?? true }
    }

    /// The attachments that entries of a group bring along.
    public func attachments(for group: GroupID) -> [AttachmentRule] {
        attachments.filter { $0.groups?.contains(group) ?? true }
    }
}

/// A question of the form.
public struct Question: Hashable, Sendable {
    /// The question's identifier, the name of its element in an entry.
    public var id: QuestionID
    /// The most words of an answer, or nil for no limit.
    public var wordLimit: Int?
    /// Whether the answer may not be empty.
    public var isRequired: Bool
    /// Whether the answer may be published on the entry's page.
    public var isPublic: Bool
    /// The groups that answer it, or nil for all.
    public var groups: [GroupID]?
    /// The question's heading.
    public var name: Words
    /// What a good answer says.
    public var guidance: Words?

    /// Creates a question.
    public init(
        id: QuestionID, wordLimit: Int?, isRequired: Bool, isPublic: Bool = false, groups: [GroupID]?, name: Words,
        guidance: Words?
    ) {
        self.id = id
        self.wordLimit = wordLimit
        self.isRequired = isRequired
        self.isPublic = isPublic
        self.groups = groups
        self.name = name
        self.guidance = guidance
    }
}

/// An attachment that the form asks for.
public struct AttachmentRule: Hashable, Sendable {
    /// The attachment's identifier.
    public var id: AttachmentID
    /// Whether it must be there.
    public var isRequired: Bool
    /// The most kilobytes (1,024 bytes each) of the file.
    public var kilobytes: Int
    /// The file types that are accepted.
    public var types: [FileType]
    /// The groups that bring it along, or nil for all.
    public var groups: [GroupID]?
    /// What it is.
    public var name: Words

    /// Creates a rule.
    public init(
        id: AttachmentID, isRequired: Bool, kilobytes: Int, types: [FileType], groups: [GroupID]?, name: Words
    ) {
        self.id = id
        self.isRequired = isRequired
        self.kilobytes = kilobytes
        self.types = types
        self.groups = groups
        self.name = name
    }
}

/// A type of attachment, told by its content, not by its name.
public enum FileType: String, Hashable, Sendable, CaseIterable {
    case pdf
    case doc
    case docx
    case xls
    case xlsx
    case jpg
    case png
    case mp4

    /// The type of a file name's ending, in any letter case; `jpeg` is `jpg`.
    public init?(fileName: some StringProtocol) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        let ending = fileName[fileName.index(after: dot)...].lowercased()
        self.init(rawValue: ending == "jpeg" ? "jpg" : ending)
    }

    /// Whether the first bytes of a file are those of the type.
    ///
    /// Source: the types' published signatures; docx and xlsx are ZIP, doc and xls are OLE compound files.
    public func matches(_ bytes: some Collection<UInt8>) -> Bool {
        switch self {
        case .pdf: bytes.starts(with: Array("%PDF-".utf8))
        case .doc, .xls: bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        case .docx, .xlsx: bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .jpg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
        case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .mp4: bytes.dropFirst(4).starts(with: Array("ftyp".utf8))
        }
    }
}
