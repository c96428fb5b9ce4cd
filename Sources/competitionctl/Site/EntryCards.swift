import Competition
import Scoring

extension PageDraft {
    /// Adds the entries of a tier, in an ordered tier with their ranks.
    static func entryCards(
        _ html: inout HTML, _ tier: PublicRecord.FilledTier, _ list: PublicRecord.ComposedList,
        _ context: PageContext
    ) {
        let isOrdered = tier.tier?.isOrdered ?? false
        html.add(isOrdered ? .ol : .ul, .class("cards")) { html in
            for entry in tier.entries {
                html.add(.li) { html in
                    if isOrdered, let rank = list.ranks[entry] {
                        html.add(.p, .class("place")) { html in
                            html.add(.span, .class("unseen"), text: context.words.rankWord + " ")
                            html.text(context.language.count(rank))
                        }
                    }
                    html.add(.div) { card(&$0, entry, list, context) }
                }
            }
        }
    }

    private static func card(
        _ html: inout HTML, _ id: EntryID, _ list: PublicRecord.ComposedList, _ context: PageContext
    ) {
        html.add(.p, .class("title")) { $0.link(to: id, context) }
        guard let entry = context.record.entry(id) else { return }
        whose(&html, entry, context)
        html.add(.p, .class("kind")) { kind(&$0, entry, context) }
        let standing = context.record.stage(list.stage)?.standing(of: id)?.standing
        if let exception = standing?.exception {
            html.add(
                .p, .class("note"), phrase: context.words.exception(exception, list.list, context.contest), context)
        }
    }

    /// Adds the office of an entry, with its institution where the name does not say it.
    static func whose(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        guard let office = entry.officeName else { return }
        html.add(.p, .class("whose")) { html in
            html.name(office, context)
            if let institution = entry.regionBesideOffice {
                html.text(", ")
                html.name(institution, context)
            }
        }
    }

    /// Adds the group and the category of an entry.
    static func kind(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        if let group = context.contest.group(entry.group) { html.words(group.name, context) }
        guard let category = entry.category.flatMap({ context.contest.category($0) }) else { return }
        html.text(" · ")
        html.words(category.name, context)
    }
}
