import Competition
import Scoring

/// A page before it is put into its frame.
struct PageDraft {
    /// What the page is called.
    let title: String
    /// What it tells, in one sentence.
    let description: String
    /// What stands between head and foot.
    let content: HTML

    init(title: String, description: String, _ build: (inout HTML) -> Void) {
        self.title = title
        self.description = description
        content = HTML(build)
    }
}

extension PageDraft {
    /// What pages may load: the style sheet of the site, and nothing else from anywhere.
    static let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

    /// The same, and the site's own script, on the one page that has a use for it.
    static func policy(of page: SitePage) -> String {
        page == .entries ? policy.replacing("style-src", with: "script-src 'self'; style-src") : policy
    }

    /// Puts the page into the frame that all pages have.
    func framed(_ context: PageContext) -> HTML {
        var html = HTML.document
        html.reserve(content.bytes.count + 6_000)
        html.add(.html, .lang(context.language)) { html in
            head(&html, context)
            html.add(.body) { html in
                html.add(.a, .class("skip"), .href(SiteLink(.content)), text: context.words.skipToContent)
                masthead(&html, context)
                if context.contest.isRehearsal { rehearsal(&html, context) }
                html.add(.main, .id(.content)) { $0.add(content) }
                foot(&html, context)
            }
        }
        return html
    }

    private func head(_ html: inout HTML, _ context: PageContext) {
        let contest = context.words.words(context.contest.title)
        let parts = title == contest ? [contest] : [title, contest]
        let mark = context.contest.isRehearsal ? ["[\(context.words.rehearsal)]"] : []
        let name = (mark + [parts.joined(separator: " · ")]).joined(separator: " ")
        html.add(.head) { html in
            html.add(.meta, .charset)
            html.add(.meta, .httpEquiv(.policy), .content(Self.policy(of: context.page)))
            html.add(.meta, .name(.viewport), .content("width=device-width, initial-scale=1"))
            html.add(.meta, .name(.colorScheme), .content("light dark"))
            html.add(.title, text: name)
            html.add(.meta, .name(.description), .content(description))
            html.add(.meta, .name(.generator), .content("\(Program.name) \(Program.version)"))
            html.add(.link, .rel(.stylesheet), .href(context.link(to: .style)))
            if context.page == .entries {
                for script in [SiteData.searchIndex, .script] {
                    html.add(.script, .source(context.link(to: script)), .deferred)
                }
            }
            for language in Language.allCases {
                let other =
                    context.address?.link(to: context.page, in: language)
                    ?? SiteLink(to: context.page, in: language, from: context.page)
                html.add(.link, .rel(.alternate), .hreflang(language), .href(other))
            }
            metadata(&html, title: name, context)
        }
    }

    private func masthead(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        html.add(.header, .class("masthead")) { html in
            html.add(.div, .class("bar")) { html in
                html.add(.p, .class("contest")) { html in
                    html.add(.span, .class("organizer")) { $0.name(context.contest.organizer, context) }
                    html.text(" ")
                    html.add(.a, .href(context.link(to: .home))) { $0.words(context.contest.title, context) }
                }
                html.add(.p, .class("progress"), text: words.state(context.record.state))
                html.add(.nav, .class("languages"), .label(words.languages)) { html in
                    for language in Language.allCases { languageLink(&html, language, context) }
                }
            }
            html.add(.nav, .class("pages"), .label(words.pages)) { html in
                html.add(.ul) { html in
                    for (page, name) in Self.menu(context) {
                        html.add(.li) { html in
                            let current = Self.mark(of: page, context.page)
                            html.add(.a, [.href(context.link(to: page))] + current) { $0.text(name) }
                        }
                    }
                }
            }
        }
    }

    private func languageLink(_ html: inout HTML, _ language: Language, _ context: PageContext) {
        let link = SiteLink(to: context.page, in: language, from: context.page)
        let current: [Attribute] = language == context.language ? [.currentItem] : []
        html.add(.a, [.href(link), .lang(language), .hreflang(language)] + current) {
            $0.text(SiteWords.name(of: language))
        }
        html.text("\n")
    }

    /// The pages that every page leads to.
    private static func menu(_ context: PageContext) -> [(page: SitePage, name: String)] {
        let words = context.words
        var menu: [(page: SitePage, name: String)] = [(.home, words.home)]
        if !context.record.awards.isEmpty { menu.append((.awards, words.awards)) }
        if let scored = context.record.lastScored {
            menu.append((.stage(scored.stage.id), words.ranks))
        } else if let screened = context.record.stages.last {
            menu.append((.stage(screened.stage.id), words.screeningResult))
        }
        if !context.record.entries.isEmpty { menu.append((.entries, words.allEntries)) }
        if context.record.hasObjections { menu.append((.objections, words.objections)) }
        return menu + [
            (.offices, words.offices), (.rules, words.rules), (.rubrics, words.rubrics),
            (.verification, words.verification),
        ]
    }

    /// Marks the entry of the menu to which a page belongs.
    private static func mark(of item: SitePage, _ page: SitePage) -> [Attribute] {
        if item == page { return [.currentPage] }
        switch (item, page) {
        case (.stage, .stage), (.stage, .group), (.stage, .category), (.stage, .agreement), (.entries, .entry),
            (.rules, .winners):
            return [.currentItem]
        default: return []
        }
    }

    private func rehearsal(_ html: inout HTML, _ context: PageContext) {
        html.add(.aside, .class("rehearsal"), .label(context.words.rehearsal)) { html in
            html.add(.p) { html in
                html.add(.strong, text: context.words.rehearsal + ".")
                html.text(" " + context.words.rehearsalNotice)
            }
        }
    }

    private func foot(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let proof = context.record.proof
        html.add(.footer) { html in
            html.add(.p) { html in
                html.name(context.contest.organizer, context)
                html.text(" · ")
                html.words(context.contest.title, context)
            }
            guard context.page.tellsState else {
                html.add(.p) { html in
                    html.text("\(words.recomputed) \(words.stateElsewhere) ")
                    html.link(to: context.link(to: .verification), text: words.verification)
                }
                return
            }
            html.add(.p) { html in
                html.phrase(words.publishedFrom(proof), context)
                html.text(" " + words.recomputed)
            }
            html.add(.p) { html in
                html.text(words.journalHead + " ")
                html.add(.code, text: proof.journalHead.hex)
                html.text(" · ")
                html.link(to: context.link(to: .verification), text: words.verification)
            }
        }
    }
}
