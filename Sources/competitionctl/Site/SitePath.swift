import Competition
import Scoring

/// The pages of the site; each stands under the same name in the folder of each language.
enum SitePage: Hashable, Sendable {
    case home
    case awards
    /// What was decided at a stage, with all ranks.
    case stage(StageID)
    /// The ranks of one group, where groups are ranked together.
    case group(StageID, GroupID)
    /// The ranks of one category.
    case category(StageID, CategoryID)
    /// All entries, to be searched.
    case entries
    case entry(EntryID)
    /// How far the jurors agreed.
    case agreement
    case offices
    case rules
    case rubrics
    case verification
    /// The objections to provisional lists, with the rulings.
    case objections
    /// Earlier winners.
    case winners

    /// The path in the folder of a language.
    ///
    /// Identifiers have no `/`, and each kind with identifiers has a folder of its own, so no two pages share a path.
    var path: String {
        switch self {
        case .home: "index.html"
        case .awards: "awards.html"
        case .stage(let stage): "stages/\(stage).html"
        case .group(let stage, let group): "groups/\(stage)/\(group).html"
        case .category(let stage, let category): "categories/\(stage)/\(category).html"
        case .entries: "entries.html"
        case .agreement: "agreement.html"
        case .winners: "winners.html"
        case .entry(let entry): "entries/\(entry).html"
        case .offices: "offices.html"
        case .rules: "rules.html"
        case .rubrics: "rubrics.html"
        case .verification: "verify.html"
        case .objections: "objections.html"
        }
    }

    /// Whether the page says from what line of the journal it was made.
    ///
    /// The many pages do not: a page stays the same file as long as what it tells stays the same.
    var tellsState: Bool {
        switch self {
        case .home, .awards, .stage, .objections, .verification: true
        case .group, .category, .entries, .entry, .agreement, .offices, .rules, .rubrics, .winners: false
        }
    }

    /// How many folders below that of its language the page stands.
    var depth: Int {
        switch self {
        case .home, .awards, .entries, .agreement, .offices, .rules, .rubrics, .verification, .winners, .objections: 0
        case .stage, .entry: 1
        case .group, .category: 2
        }
    }
}

/// The files of the site that are no pages, from its root.
enum SiteData: Hashable, Sendable {
    case style
    case script
    /// What entries are found by.
    case searchIndex
    case result
    case coverage
    case certificates
    case ranking(StageID)
    /// The same tables for people, in the settings of a language.
    case readableRanking(StageID, Language)
    case readableCoverage(Language)
    case spreadsheet
    case schema
    /// The map of the site's maps, and each of them, counted from 1.
    case mapIndex
    case map(Int)
    /// The announcements in a language.
    case feed(Language)

    /// The path from the root of the site.
    var path: String {
        switch self {
        case .style: "site.css"
        case .script: "site.js"
        case .searchIndex: "data/entries.js"
        case .result: "data/result.json"
        case .coverage: "data/coverage.csv"
        case .certificates: "data/certificates.csv"
        case .ranking(let stage): "data/ranking-\(stage).csv"
        case .readableRanking(let stage, let language): "data/\(language.rawValue)/ranking-\(stage).csv"
        case .readableCoverage(let language): "data/\(language.rawValue)/coverage.csv"
        case .spreadsheet: "data/result.fods"
        case .schema: "data/result.schema.json"
        case .mapIndex: "sitemap.xml"
        case .map(let number): "sitemap-\(number).xml"
        case .feed(let language): "\(language.rawValue)/feed.xml"
        }
    }
}

/// A place in a page that links can lead to.
enum Anchor: Hashable, Sendable {
    case content
    /// A part of a page, by a name of the page's own.
    case part(Part)
    /// An institution among those of the page, counted from 1.
    case institution(Int)
    case office(OfficeID)
    case rubric(RubricID)
    /// The rules of a stage, or what an entry's page says of it.
    case stage(StageID)
    /// An award list, counted from 1.
    case list(Int)
    case decision(Int)
    case objection(Int)
    /// The name and the description of a picture, counted from 1 in its page.
    case chartName(Int)
    case chartDescription(Int)

    /// The search of the page of all entries, and its controls.
    case find(Control)

    /// The search and its controls.
    enum Control: String, Hashable, Sendable {
        case form, text, group, category, region, result, count
    }

    /// Parts of pages.
    enum Part: String, Hashable, Sendable, CaseIterable {
        case schedule, jury, answers
        case groups, categories, form, attachments, requirements, regions, winners, figures, stages
        case journal, heads, decisions, recompute, privacy, data
        case objections, history
    }

    /// The value of the `id` attribute.
    var text: String {
        switch self {
        case .content: "main"
        case .part(let part): "part-\(part.rawValue)"
        case .institution(let number): "institution-\(number)"
        case .office(let id): "office-\(id)"
        case .rubric(let id): "rubric-\(id)"
        case .stage(let id): "stage-\(id)"
        case .list(let number): "list-\(number)"
        case .decision(let number): "decision-\(number)"
        case .objection(let number): "objection-\(number)"
        case .find(.form): "find"
        case .find(let control): "find-\(control.rawValue)"
        case .chartName(let number): "picture-\(number)"
        case .chartDescription(let number): "picture-\(number)-text"
        }
    }
}

/// An address within the site: all addresses that its pages have.
struct SiteLink: Hashable, Sendable {
    /// The address, relative to the page.
    let text: String

    /// A place in the same page.
    init(_ anchor: Anchor) { text = "#\(anchor.text)" }

    /// Another page in the same language.
    init(to page: SitePage, at anchor: Anchor? = nil, from origin: SitePage) {
        text = ups(origin.depth) + page.path + (anchor.map { "#\($0.text)" } ?? "")
    }

    /// A page in another language.
    init(to page: SitePage, in language: Language, from origin: SitePage) {
        text = "\(ups(origin.depth + 1))\(language.rawValue)/\(page.path)"
    }

    /// A page by its whole address.
    init(to page: SitePage, in language: Language, at anchor: Anchor? = nil, below address: SiteAddress) {
        text = "\(address.text)\(language.rawValue)/\(page.path)" + (anchor.map { "#\($0.text)" } ?? "")
    }

    /// A file that is no page, by its whole address.
    init(to data: SiteData, below address: SiteAddress) { text = address.text + data.path }

    /// A file that is no page.
    init(to data: SiteData, from origin: SitePage) { text = ups(origin.depth + 1) + data.path }

    /// The first page in a language, from the root of the site.
    init(fromRootTo language: Language) { text = "\(language.rawValue)/\(SitePage.home.path)" }

    /// A printed document, from the index of its folder; its name is made of identifiers.
    init(toPaper name: String, in language: Language) { text = "\(language.rawValue)/\(name).html" }

    /// The style sheet, from the root of the site.
    static let styleFromRoot = SiteLink(path: SiteData.style.path)

    private init(path: String) { text = path }
}

private func ups(_ count: Int) -> String { String(repeating: "../", count: count) }
