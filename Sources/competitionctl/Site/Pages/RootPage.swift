import Competition

extension PageDraft {
    /// The page at the root of the site, which leads to the first page in Indonesian.
    static func root(_ record: PublicRecord) -> HTML {
        let words = SiteWords(language: .indonesian)
        let title = words.words(record.contest.title)
        var html = HTML.document
        html.add(.html, .lang(.indonesian)) { html in
            html.add(.head) { html in
                html.add(.meta, .charset)
                html.add(.meta, .httpEquiv(.policy), .content(policy))
                html.add(.meta, .httpEquiv(.refresh), .content("0; url=\(SiteLink(fromRootTo: .indonesian).text)"))
                html.add(.meta, .name(.viewport), .content("width=device-width, initial-scale=1"))
                html.add(.meta, .name(.colorScheme), .content("light dark"))
                html.add(.title, text: record.contest.isRehearsal ? "[\(words.rehearsal)] \(title)" : title)
                html.add(.meta, .name(.description), .content(words.homeDescription(record.contest)))
                if record.contest.isRehearsal { html.add(.meta, .name(.robots), .content("noindex")) }
                html.add(.link, .rel(.stylesheet), .href(.styleFromRoot))
            }
            html.add(.body) { html in
                html.add(.main, .id(.content)) { html in
                    html.add(.h1, text: title)
                    if record.contest.isRehearsal {
                        html.add(.p, .class("note"), text: "\(words.rehearsal). \(words.rehearsalNotice)")
                    }
                    html.add(.ul, .class("contents")) { html in
                        for language in Language.allCases {
                            html.add(.li) { html in
                                html.add(
                                    .a, .href(SiteLink(fromRootTo: language)), .lang(language), .hreflang(language),
                                    text: SiteWords(language: language).chooseLanguage)
                            }
                        }
                    }
                }
            }
        }
        return html
    }
}
