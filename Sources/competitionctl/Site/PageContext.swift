import Competition
import Scoring

/// What a page is made from: the record, the language, and which page it is.
struct PageContext: Sendable {
    /// What is published.
    let record: PublicRecord
    /// The page itself, from which its links lead.
    let page: SitePage
    /// The words of its language.
    let words: SiteWords
    /// Where the site is published, as far as that is known.
    let address: SiteAddress?
    /// Whether the site has a table of certificates.
    let listsCertificates: Bool

    init(
        _ record: PublicRecord, _ page: SitePage, in language: Language, at address: SiteAddress? = nil,
        listsCertificates: Bool = false
    ) {
        self.listsCertificates = listsCertificates
        self.record = record
        self.page = page
        self.address = address
        words = SiteWords(language: language)
    }

    /// The page's language.
    var language: Language { words.language }
    /// The rules of the contest.
    var contest: Contest { record.contest }

    /// The way from this page to another.
    func link(to page: SitePage, at anchor: Anchor? = nil) -> SiteLink {
        SiteLink(to: page, at: anchor, from: self.page)
    }

    /// The way from this page to a file that is no page.
    func link(to data: SiteData) -> SiteLink { SiteLink(to: data, from: page) }

    /// A stage's name.
    func name(of stage: StageID) -> String { contest.stage(stage).map { words.words($0.name) } ?? stage.text }

    /// A group's name.
    func name(of group: GroupID) -> String { contest.group(group).map { words.words($0.name) } ?? group.text }

    /// A category's name.
    func name(of category: CategoryID) -> String {
        contest.category(category).map { words.words($0.name) } ?? category.text
    }

    /// An award list's name; an advance list is called by its groups.
    func name(of list: SelectionList) -> String {
        if let name = list.name { return words.words(name) }
        if let id = list.id { return id.text }
        return list.groups.map { groups in language.allOf(groups.map { name(of: $0) }) } ?? words.allGroups
    }

    /// The title of an entry, or its identifier where it has no page.
    func title(of entry: EntryID) -> String { record.entry(entry)?.title ?? entry.text }
}
