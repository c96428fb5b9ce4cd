import Scoring

/// Something that an entry must fulfil, with who judges it and when.
public struct Requirement: Hashable, Sendable {
    /// The requirement's identifier, which `screen --fail` names.
    public var id: RequirementID
    /// Who judges it and when.
    public var judged: JudgedAt
    /// The groups that it binds, or nil for all.
    public var groups: [GroupID]?
    /// The requirement in words.
    public var name: Words
    /// What must hold.
    public var test: Test

    /// Creates a requirement.
    public init(id: RequirementID, judged: JudgedAt, groups: [GroupID]?, name: Words, test: Test) {
        self.id = id
        self.judged = judged
        self.groups = groups
        self.name = name
        self.test = test
    }

    /// Who judges a requirement and when.
    public enum JudgedAt: String, Hashable, Sendable, CaseIterable {
        /// The program, when the entry is submitted: a fault refuses the submission.
        case submission
        /// The program, at screening: a fault warns at submission and fails the screening.
        case screening
        /// A person, at screening.
        case person
    }

    /// What must hold.
    public enum Test: Hashable, Sendable {
        /// The innovation started at least so many months before a day, or before the day on which registration closes.
        case minimumAge(months: Int, before: Day?)
        /// Every required question is answered and every required attachment is there.
        case complete
        /// No answer is longer than its limit.
        case wordLimits
        /// No other entry in force has the same title after normalisation.
        case distinctTitle
        /// No listed winner has the same title after normalisation.
        case neverWon
        /// The entry names the innovation that it adapts; `listed`: it is one of the contest's winners.
        case namesOrigin(listed: Bool)
        /// The entry continues a listed winner, awarded at least so many months before registration closes; `invited`: and invited.
        case earlierWinner(months: Int, invited: Bool)
        /// The office or institution has no more entries than this.
        case cap(maximum: Int, per: Owner, kinds: [InstitutionKind]?)
        /// The service has no more entries than this: one service, one innovation.
        case entriesPerService(maximum: Int)
        /// A person says so.
        case byPerson
    }

    /// Whether the requirement binds entries of a group.
    public func binds(_ group: GroupID) -> Bool { groups?.contains(group) ?? true }
}

/// Who owns the entries that a cap counts.
public enum Owner: String, Hashable, Sendable, CaseIterable {
    case office
    case institution
}

/// The kinds of institutions that take part.
public enum InstitutionKind: String, Hashable, Sendable, CaseIterable {
    case provinsi
    case kabupaten
    case kota
    case kementerian
    case bumn
    case bumd
    case lainnya
}

/// An innovation that won in an earlier edition.
public struct Winner: Hashable, Sendable {
    /// The winner's identifier.
    public var id: WinnerID
    /// The edition's year.
    public var year: Int
    /// The day of the award, where known.
    public var awarded: Day?
    /// Whether the organizer invites it to the group for earlier winners.
    public var isInvited: Bool
    /// The code of its region, where known.
    public var region: String?
    /// The innovation's title.
    public var title: String
    /// Who owns it.
    public var institution: String
    /// What it won.
    public var award: String

    /// Creates a winner.
    public init(
        id: WinnerID, year: Int, awarded: Day?, isInvited: Bool, region: String?, title: String, institution: String,
        award: String
    ) {
        self.id = id
        self.year = year
        self.awarded = awarded
        self.isInvited = isInvited
        self.region = region
        self.title = title
        self.institution = institution
        self.award = award
    }
}

extension Contest {
    /// The most entries that one service may have, or nil when the contest sets no limit.
    ///
    /// One, unless the contest says otherwise: one service, one innovation. A maximum of 0 in the document lifts the limit.
    public var entriesPerService: Int? {
        for requirement in requirements {
            if case .entriesPerService(let maximum) = requirement.test { return maximum == 0 ? nil : maximum }
        }
        return 1
    }
}
