import Scoring

/// One edition of a competition: everything that a yearly guideline changes.
///
/// Format: StoreFormat, contest.xml.
public struct Contest: Hashable, Sendable {
    /// The contest's identifier, which every document of the contest repeats.
    public var id: ContestID
    /// Whether this is a rehearsal (gladi), which accepts a clock of the user's choice and says so on every page.
    public var isRehearsal: Bool
    /// The name of the edition.
    public var title: Words
    /// Who runs it.
    public var organizer: String
    /// The edition's year.
    public var year: Int
    /// The zone of all local times in this contest.
    public var zone: Zone
    /// The region whose offices compete.
    public var region: Region
    /// How figures are printed and compared.
    public var figures: FigureRules
    /// What may be published.
    public var publication: PublicationRules
    /// When entries may be submitted.
    public var intake: Window
    /// The groups, judged apart, in their order.
    public var groups: [ContestGroup]
    /// The categories, in their order.
    public var categories: [Category]
    /// Classes of regions that quotas can name, such as 3T.
    public var regionClasses: [RegionClass]
    /// What an office fills in and brings along.
    public var form: EntryForm
    /// What an entry must fulfil.
    public var requirements: [Requirement]
    /// Earlier winners, which some requirements refer to.
    public var winners: [Winner]
    /// The stages, in their order.
    public var stages: [Stage]

    /// Creates a contest; `ContestRules.faults` tells whether it makes sense.
    public init(
        id: ContestID, isRehearsal: Bool, title: Words, organizer: String, year: Int, zone: Zone, region: Region,
        figures: FigureRules, publication: PublicationRules, intake: Window, groups: [ContestGroup],
        categories: [Category], regionClasses: [RegionClass], form: EntryForm, requirements: [Requirement],
        winners: [Winner], stages: [Stage]
    ) {
        self.id = id
        self.isRehearsal = isRehearsal
        self.title = title
        self.organizer = organizer
        self.year = year
        self.zone = zone
        self.region = region
        self.figures = figures
        self.publication = publication
        self.intake = intake
        self.groups = groups
        self.categories = categories
        self.regionClasses = regionClasses
        self.form = form
        self.requirements = requirements
        self.winners = winners
        self.stages = stages
    }
}

/// A region of the Home Ministry's register.
public struct Region: Hashable, Sendable {
    /// The ministry's code, such as `35` or `35.08`.
    public var code: String
    /// The name, such as Kabupaten Lumajang.
    public var name: String

    /// Creates a region.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

/// How figures are printed and compared.
public struct FigureRules: Hashable, Sendable {
    /// Decimal places of a printed figure.
    public var places: Int
    /// How the last printed place is rounded.
    public var rounding: Rounding
    /// Whether ranks compare the exact figure or the printed one.
    public var compare: ComparedFigure

    /// Creates the rules.
    public init(places: Int, rounding: Rounding, compare: ComparedFigure) {
        self.places = places
        self.rounding = rounding
        self.compare = compare
    }

    /// How the ranking compares scores.
    public var comparison: Comparison {
        switch compare {
        case .exact: .exact
        case .printed: .printed(places: places, rule: rounding)
        }
    }
}

/// The figure that ranks compare.
public enum ComparedFigure: String, Hashable, Sendable, CaseIterable {
    case exact
    case printed
}

/// What may be published.
public struct PublicationRules: Hashable, Sendable {
    /// Whether jurors' names are public.
    public var jurorNames: Bool

    /// Creates the rules.
    public init(jurorNames: Bool) { self.jurorNames = jurorNames }
}

/// A group: entries that are judged, and unless a stage says otherwise ranked, apart.
public struct ContestGroup: Hashable, Sendable {
    /// The group's identifier.
    public var id: GroupID
    /// The group's name.
    public var name: Words

    /// Creates a group.
    public init(id: GroupID, name: Words) {
        self.id = id
        self.name = name
    }
}

/// A category: the theme of an innovation.
public struct Category: Hashable, Sendable {
    /// The category's identifier.
    public var id: CategoryID
    /// The category's name.
    public var name: Words

    /// Creates a category.
    public init(id: CategoryID, name: Words) {
        self.id = id
        self.name = name
    }
}

/// A class of regions, such as 3T.
public struct RegionClass: Hashable, Sendable {
    /// The class's identifier.
    public var id: RegionClassID
    /// The class's name.
    public var name: Words
    /// The codes of its regions.
    public var regions: [String]

    /// Creates a class.
    public init(id: RegionClassID, name: Words, regions: [String]) {
        self.id = id
        self.name = name
        self.regions = regions
    }
}
