import Competition
import Scoring

extension PageDraft {
    /// Who was awarded, by tier, list by list.
    static func awards(_ context: PageContext) -> PageDraft {
        let lists = context.record.awards
        let names = lists.map { context.name(of: $0.list) }
        let title = names.count == 1 ? names[0] : context.words.awards
        return PageDraft(
            title: title, description: context.words.awardsDescription(names, context.contest)
        ) { html in
            html.add(.h1, text: title)
            if lists.count > 1 { contents(&html, names, context) }
            for (index, list) in lists.enumerated() {
                html.add(lists.count > 1 ? .section : .div, .id(.list(index + 1)), .class("award")) { html in
                    if lists.count > 1 { html.add(.h2, text: names[index]) }
                    award(&html, list, heading: lists.count > 1 ? .h3 : .h2, context)
                }
            }
        }
    }

    private static func contents(_ html: inout HTML, _ names: [String], _ context: PageContext) {
        html.add(.nav, .class("parts"), .label(context.words.onThisPage)) { html in
            html.add(.ul) { html in
                for (index, name) in names.enumerated() {
                    html.add(.li) { $0.link(to: SiteLink(.list(index + 1)), text: name) }
                }
            }
        }
    }

    private static func award(
        _ html: inout HTML, _ list: PublicRecord.ComposedList, heading: HTMLTag, _ context: PageContext
    ) {
        let words = context.words
        html.add(.p, .class("lead"), text: words.chosenOf(list.chosen.count, list.candidates))
        if let stage = context.record.stage(list.stage) { html.listState(stage, context) }
        if list.chosen.isEmpty { html.add(.p, text: words.nobody) }
        for (index, tier) in list.tiers.enumerated() where !tier.entries.isEmpty {
            html.add(.section, .class("tier tier-\(min(index + 1, 4))")) { html in
                if let named = tier.tier {
                    html.add(heading) { html in
                        html.medal(index)
                        html.words(named.name, context)
                    }
                    html.add(
                        .p, .class("count"), text: "\(words.entryCount(tier.entries.count)), \(words.order(of: named))")
                }
                entryCards(&html, tier, list, context)
            }
        }
        exceptions(&html, list, heading: heading, context)
        html.add(.section) { html in
            html.add(heading, text: words.listRules)
            html.add(.ul) { html in
                for rule in words.rules(of: list.list, context.contest) { html.add(.li, text: rule) }
            }
        }
    }

    /// Adds every place of a list that is not explained by rank alone.
    static func exceptions(
        _ html: inout HTML, _ list: PublicRecord.ComposedList, heading: HTMLTag, _ context: PageContext
    ) {
        guard !list.exceptions.isEmpty || !list.unmet.isEmpty else { return }
        let words = context.words
        let stage = context.record.stage(list.stage)
        html.add(.section) { html in
            html.add(heading, text: words.exceptions)
            html.add(.p, text: words.exceptionsNotice)
            html.add(.ul, .class("exceptions")) { html in
                for entry in list.exceptions {
                    guard let exception = stage?.standing(of: entry)?.standing.exception else { continue }
                    html.add(.li) { html in
                        html.link(to: entry, context)
                        if let rank = list.ranks[entry] {
                            html.text(" (\(words.rankWord.lowercased()) \(context.language.count(rank)))")
                        }
                        html.text(": ")
                        html.phrase(words.exception(exception, list.list, context.contest), context)
                    }
                }
                for (quota, attained) in list.unmet where list.list.quotas.indices.contains(quota) {
                    html.add(.li, text: words.unmet(list.list.quotas[quota], attained: attained, context.contest))
                }
            }
        }
    }
}
