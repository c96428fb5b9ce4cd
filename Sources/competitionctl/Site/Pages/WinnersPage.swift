import Competition
import Scoring

extension PageDraft {
    /// Earlier winners that the contest lists, the latest first, each with the entries of this contest that came from it.
    static func winners(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.winners, description: words.winnersDescription(context.contest)) { html in
            html.add(.h1, text: words.winners)
            html.add(.p, .class("lead"), text: words.winnersLead)
            let years = Dictionary(grouping: context.contest.winners, by: \.year)
            for year in years.keys.sorted(by: >) {
                html.add(.section) { html in
                    html.add(.h2, text: String(year))
                    table(years[year] ?? [], of: year, &html, context)
                }
            }
        }
    }

    private static func table(_ winners: [Winner], of year: Int, _ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let followers = Dictionary(grouping: context.record.entries) { $0.origin?.winner }
        let columns: [HTML.Column] = [
            .text(words.title), .text(words.institution), .text(words.award), .text(words.followedBy),
        ]
        html.table(words.winnersOf(year), class: "past", isNamedAbove: true, columns: columns, context) { html in
            for winner in winners {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { $0.name(winner.title, context) }
                    html.add(.td) { $0.name(winner.institution, context) }
                    html.add(.td) { $0.name(winner.award, context) }
                    html.add(.td) { html in
                        for (index, entry) in (followers[winner.id] ?? []).enumerated() {
                            if index > 0 { html.text("; ") }
                            html.link(to: entry.id, context)
                        }
                    }
                }
            }
        }
    }
}
