import Scoring

/// Faults of an entry against its contest, the registry and the time.
public enum EntryProblem: Hashable, Sendable, ProblemGroup {
    /// An entry for another contest.
    case contestDiffers(found: ContestID, expected: ContestID)
    /// Submitted before registration opens.
    case early(opens: Timestamp)
    /// Submitted after registration closed.
    case late(closed: Timestamp)
    /// An office that is not registered.
    case officeNotRegistered(office: String, suggestion: String?)
    /// A service that the office has not registered.
    case serviceNotRegistered(service: String, office: OfficeID, suggestion: String?)
    /// An identifier that an entry of another office has.
    case identifierTaken(entry: EntryID, office: OfficeID)
    /// A service that has its entry already: one service, one innovation.
    case serviceTaken(service: ServiceID, entry: EntryID, maximum: Int)
    /// Made from an older revision than the one in force.
    case revisionStale(found: Int, inForce: Int, received: Timestamp)
    /// Claims a revision of an entry that the store does not have.
    case revisionUnknown(found: Int)
    /// A required question without an answer.
    case answerMissing(question: QuestionID, name: Words)
    /// An answer to a question that the entry's group does not have.
    case questionOfOtherGroup(question: QuestionID, group: GroupID)
    /// An answer over its word limit.
    case tooManyWords(question: QuestionID, name: Words, words: Int, limit: Int)
    /// A required attachment that is not there.
    case attachmentMissing(attachment: AttachmentID, name: Words)
    /// An attachment that the entry's group does not have.
    case attachmentOfOtherGroup(attachment: AttachmentID, group: GroupID)
    /// An attachment's file is not beside the document.
    case attachmentNotFound(file: String)
    /// An attachment's file is a symbolic link, which could lead to any file of whoever receives the entry.
    case attachmentIsLink(file: String)
    /// An attachment larger than it may be.
    case attachmentTooLarge(file: String, kilobytes: Int, limit: Int)
    /// An attachment of a type that is not accepted.
    case attachmentTypeRefused(file: String, types: [String])
    /// An attachment whose content is not of the type that its name says.
    case attachmentContentDiffers(file: String, type: String)
    /// An attachment whose bytes are not those that the document names.
    case attachmentDigestDiffers(file: String)
    /// The office or institution has all the entries that it may have.
    case capReached(requirement: RequirementID, owner: String, maximum: Int)
    /// The innovation started too late.
    case tooYoung(requirement: RequirementID, started: Day, latest: Day)
    /// Another entry has the same title.
    case titleTaken(requirement: RequirementID, entry: EntryID)
    /// A listed winner has the same title.
    case wonBefore(requirement: RequirementID, winner: WinnerID, year: Int, title: String)
    /// The entry does not name the innovation that it adapts.
    case originMissing(requirement: RequirementID)
    /// The innovation that it adapts is not in the list of winners.
    case originNotListed(requirement: RequirementID)
    /// The entry does not name the listed winner that it continues.
    case winnerNotNamed(requirement: RequirementID)
    /// The winner that it continues was not invited.
    case winnerNotInvited(requirement: RequirementID, winner: WinnerID)
    /// The winner's award is too recent, or its day is not known.
    case awardTooRecent(requirement: RequirementID, winner: WinnerID, awarded: Day?, latest: Day)
    /// An entry that the store does not have.
    case unknown(entry: String, suggestion: String?)
    /// An entry that was withdrawn.
    case withdrawn(entry: EntryID)
    /// Names an award at another level that no bundle brought.
    case nominationUnfounded(contest: ContestID)
    /// A rule for a bundle of which no entry has what it renames.
    case mappingUnused(rule: String, suggestion: String?)
    /// An archive of nominations that cannot be read, or has not just one document of this name.
    case bundleUnreadable(name: String)

    /// The stable names.
    public enum Code: String, ProblemCode {
        case contestDiffers = "entry-contest-differs"
        case early = "entry-early"
        case late = "entry-late"
        case officeNotRegistered = "entry-office-not-registered"
        case serviceNotRegistered = "entry-service-not-registered"
        case identifierTaken = "entry-identifier-taken"
        case serviceTaken = "entry-service-taken"
        case revisionStale = "entry-revision-stale"
        case revisionUnknown = "entry-revision-unknown"
        case answerMissing = "entry-answer-missing"
        case questionOfOtherGroup = "entry-question-of-other-group"
        case tooManyWords = "entry-too-many-words"
        case attachmentMissing = "entry-attachment-missing"
        case attachmentOfOtherGroup = "entry-attachment-of-other-group"
        case attachmentNotFound = "entry-attachment-not-found"
        case attachmentIsLink = "entry-attachment-is-link"
        case attachmentTooLarge = "entry-attachment-too-large"
        case attachmentTypeRefused = "entry-attachment-type-refused"
        case attachmentContentDiffers = "entry-attachment-content-differs"
        case attachmentDigestDiffers = "entry-attachment-digest-differs"
        case capReached = "entry-cap-reached"
        case tooYoung = "entry-too-young"
        case titleTaken = "entry-title-taken"
        case wonBefore = "entry-won-before"
        case originMissing = "entry-origin-missing"
        case originNotListed = "entry-origin-not-listed"
        case winnerNotNamed = "entry-winner-not-named"
        case winnerNotInvited = "entry-winner-not-invited"
        case awardTooRecent = "entry-award-too-recent"
        case unknown = "entry-unknown"
        case withdrawn = "entry-withdrawn"
        case nominationUnfounded = "entry-nomination-unfounded"
        case mappingUnused = "entry-mapping-unused"
        case bundleUnreadable = "entry-bundle-unreadable"
    }

    /// The stable name of this fault.
    public var code: Code {
        switch self {
        case .contestDiffers: .contestDiffers
        case .early: .early
        case .late: .late
        case .officeNotRegistered: .officeNotRegistered
        case .serviceNotRegistered: .serviceNotRegistered
        case .identifierTaken: .identifierTaken
        case .serviceTaken: .serviceTaken
        case .revisionStale: .revisionStale
        case .revisionUnknown: .revisionUnknown
        case .answerMissing: .answerMissing
        case .questionOfOtherGroup: .questionOfOtherGroup
        case .tooManyWords: .tooManyWords
        case .attachmentMissing: .attachmentMissing
        case .attachmentOfOtherGroup: .attachmentOfOtherGroup
        case .attachmentNotFound: .attachmentNotFound
        case .attachmentIsLink: .attachmentIsLink
        case .attachmentTooLarge: .attachmentTooLarge
        case .attachmentTypeRefused: .attachmentTypeRefused
        case .attachmentContentDiffers: .attachmentContentDiffers
        case .attachmentDigestDiffers: .attachmentDigestDiffers
        case .capReached: .capReached
        case .tooYoung: .tooYoung
        case .titleTaken: .titleTaken
        case .wonBefore: .wonBefore
        case .originMissing: .originMissing
        case .originNotListed: .originNotListed
        case .winnerNotNamed: .winnerNotNamed
        case .winnerNotInvited: .winnerNotInvited
        case .awardTooRecent: .awardTooRecent
        case .unknown: .unknown
        case .withdrawn: .withdrawn
        case .nominationUnfounded: .nominationUnfounded
        case .mappingUnused: .mappingUnused
        case .bundleUnreadable: .bundleUnreadable
        }
    }
}

extension EntryProblem.Code {
    /// The layer that must refuse this fault.
    public var layer: Layer {
        switch self {
        case .contestDiffers, .answerMissing, .questionOfOtherGroup: .schema
        default: .rules
        }
    }
}
