import Competition

/// The pages of the site for search engines: a map of maps, since a map may have 50,000 addresses.
///
/// Source: sitemaps.org protocol 0.9.
struct SiteMap {
    let record: PublicRecord
    let address: SiteAddress

    /// Pages a map; each has two languages.
    private static let pagesPerMap = 20_000

    /// How many maps there are.
    var count: Int { (Site.pages(of: record).count + Self.pagesPerMap - 1) / Self.pagesPerMap }

    /// The map of maps.
    var index: [UInt8] {
        document("sitemapindex") { xml in
            for number in 1...count {
                xml += "<sitemap>\(tag("loc", address.link(to: .map(number)).text))</sitemap>\n"
            }
        }
    }

    /// One map, counted from 1.
    func map(_ number: Int) -> [UInt8] {
        let pages = Site.pages(of: record).dropFirst((number - 1) * Self.pagesPerMap).prefix(Self.pagesPerMap)
        return document("urlset") { xml in
            for page in pages {
                for language in Language.allCases {
                    xml += "<url>\(tag("loc", address.link(to: page, in: language).text))</url>\n"
                }
            }
        }
    }

    private func document(_ root: String, _ build: (inout String) -> Void) -> [UInt8] {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        build(&xml)
        return Array((xml + "</\(root)>\n").utf8)
    }
}

/// The decisions of the contest as announcements, the latest first, for programs that follow news.
///
/// Source: RFC 4287, The Atom Syndication Format.
struct DecisionFeed {
    let record: PublicRecord
    let address: SiteAddress
    let words: SiteWords

    init(_ record: PublicRecord, _ address: SiteAddress, in language: Language) {
        self.record = record
        self.address = address
        words = SiteWords(language: language)
    }

    /// The feed.
    var bytes: [UInt8] {
        let decided = record.everyDecision.reversed()
        let updated = decided.first?.decision.at ?? record.proof.asOf
        let home = address.link(to: .home, in: words.language).text
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(words.language.rawValue)\">\n"
        xml += tag("id", home) + "\n" + tag("title", marked(words.words(record.contest.title))) + "\n"
        xml += tag("updated", updated.description) + "\n"
        xml += "<author>\(tag("name", record.contest.organizer))</author>\n"
        xml += link("alternate", home) + link("self", address.link(to: .feed(words.language)).text)
        for (stage, decision, next) in decided { xml += entry(stage, decision, isInForce: next == nil) }
        return Array((xml + "</feed>\n").utf8)
    }

    private func entry(
        _ stage: PublicRecord.DecidedStage, _ decision: PublicRecord.DecisionFacts, isInForce: Bool
    ) -> String {
        let place = address.link(to: .verification, in: words.language, at: .decision(decision.number))
        let page = address.link(to: .stage(stage.stage.id), in: words.language)
        let title = words.announcement(decision.number, words.words(stage.stage.name))
        return "<entry>\n" + tag("id", place.text) + "\n" + tag("title", marked(title)) + "\n"
            + tag("updated", decision.at.description) + "\n" + link("alternate", page.text)
            + tag("summary", isInForce ? words.decidedLead(stage) : words.nextDecision(decision)) + "\n</entry>\n"
    }

    /// A title that tells a rehearsal apart wherever it is read.
    private func marked(_ title: String) -> String {
        record.contest.isRehearsal ? "[\(words.rehearsal)] \(title)" : title
    }

    private func link(_ relation: String, _ address: String) -> String {
        "<link rel=\"\(relation)\" href=\"\(escaped(address))\"/>\n"
    }
}

private func tag(_ name: String, _ text: String) -> String { "<\(name)>\(escaped(text))</\(name)>" }

/// What HTML escapes and forbids covers all that XML does.
private func escaped(_ text: String) -> String {
    String(
        decoding: HTML { $0.add(.meta, .content(text)) }.bytes.dropFirst("<meta content=\"".utf8.count).dropLast(
            "\">\n".utf8.count), as: UTF8.self)
}
