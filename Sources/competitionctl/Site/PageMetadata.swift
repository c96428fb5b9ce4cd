import Competition
import Scoring

extension PageDraft {
    /// Adds what messengers and search engines read of a page: Open Graph, Schema.org, and whole addresses where there are any.
    ///
    /// A rehearsal says that it is not to be found, and tells machines nothing of awards that nobody won.
    func metadata(_ html: inout HTML, title: String, _ context: PageContext) {
        let contest = context.contest
        for (property, content) in [
            (MetaProperty.title, title), (.description, description), (.kind, kind(context)),
            (.site, context.words.words(contest.title)), (.locale, context.words.locale),
        ] {
            html.add(.meta, .property(property), .content(content))
        }
        if let address = context.address {
            let own = address.link(to: context.page, in: context.language)
            html.add(.meta, .property(.address), .content(own.text))
            html.add(.link, .rel(.canonical), .href(own))
            html.add(
                .link, .rel(.alternate), .feed, .label(of: context.words.announcements),
                .href(SiteLink(to: .feed(context.language), from: context.page)))
        }
        guard !contest.isRehearsal else {
            html.add(.meta, .name(.robots), .content("noindex"))
            return
        }
        if let data = linkedData(context) { html.linkedData(data) }
    }

    private func kind(_ context: PageContext) -> String {
        if case .entry = context.page { "article" } else { "website" }
    }

    // MARK: Schema.org

    private func linkedData(_ context: PageContext) -> JSONValue? {
        switch context.page {
        case .home: event(context)
        case .entry(let id): context.record.entry(id).map { work($0, context) }
        default: nil
        }
    }

    private func event(_ context: PageContext) -> JSONValue {
        let contest = context.contest
        let closes = contest.stages.last.map { contest.timestamp($0.window.closes).description }
        return .object(
            [
                JSONMember("@context", "https://schema.org"), JSONMember("@type", "Event"),
                JSONMember("name", .string(context.words.words(contest.title))),
                JSONMember("description", .string(description)),
                JSONMember("organizer", organization(contest.organizer)),
                JSONMember("location", place(contest.region.name)),
                JSONMember("startDate", .string(contest.timestamp(contest.intake.opens).description)),
            ] + (closes.map { [JSONMember("endDate", .string($0))] } ?? []) + address(context))
    }

    private func work(_ entry: PublicRecord.Entry, _ context: PageContext) -> JSONValue {
        var members = [
            JSONMember("@context", "https://schema.org"), JSONMember("@type", "CreativeWork"),
            JSONMember("name", .string(entry.title)), JSONMember("identifier", .string(entry.id.text)),
            JSONMember("description", .string(description)), JSONMember("inLanguage", "id"),
        ]
        if let office = entry.officeName { members.append(JSONMember("creator", organization(office))) }
        if let category = entry.category { members.append(JSONMember("genre", .string(context.name(of: category)))) }
        if let day = entry.started { members.append(JSONMember("dateCreated", .string(day.description))) }
        let awards = awards(of: entry.id, context)
        if !awards.isEmpty { members.append(JSONMember("award", .array(awards.map { .string($0) }))) }
        return .object(members + address(context))
    }

    private func awards(of entry: EntryID, _ context: PageContext) -> [String] {
        context.record.awards.filter { $0.chosen.contains(entry) }.map { list in
            let tier = list.tiers.first { $0.entries.contains(entry) }?.tier
            let name = "\(context.name(of: list.list)), \(context.words.words(context.contest.title))"
            return tier.map { "\(context.words.words($0.name)), \(name)" } ?? name
        }
    }

    private func organization(_ name: String) -> JSONValue {
        ["@type": "GovernmentOrganization", "name": .string(name)]
    }

    private func place(_ name: String) -> JSONValue { ["@type": "AdministrativeArea", "name": .string(name)] }

    private func address(_ context: PageContext) -> [JSONMember] {
        context.address.map { address in
            [JSONMember("url", .string(address.link(to: context.page, in: context.language).text))]
        } ?? []
    }
}

extension HTML {
    /// Adds data for programs, which browsers neither run nor show; nothing in it can end the element.
    ///
    /// Source: WHATWG HTML, 4.12.1.3, Restrictions for contents of script elements.
    mutating func linkedData(_ data: JSONValue) {
        add(.script, [.linkedData]) { html in
            html.json(data.bytes(.compact))
        }
    }
}
