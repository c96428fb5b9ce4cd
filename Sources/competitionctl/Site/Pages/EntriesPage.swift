import Competition
import Scoring

extension PageDraft {
    /// All entries by title, with a search that needs no server; without scripts the whole table stands there.
    static func entries(_ context: PageContext) -> PageDraft {
        let words = context.words
        let found = FoundEntries(context.record)
        return PageDraft(title: words.allEntries, description: words.entriesDescription(context.contest)) { html in
            html.add(.h1, text: words.allEntries)
            html.add(.p, .class("lead"), text: words.entriesLead(found.entries.count))
            FinderForm(found: found, context: context).add(to: &html)
            table(&html, found, context)
        }
    }

    private static func table(_ html: inout HTML, _ found: FoundEntries, _ context: PageContext) {
        let words = context.words
        html.reserve(found.entries.count * 500)
        let columns: [HTML.Column] = [.text(words.entry), .text(words.institution), .text(words.result)]
        html.table(words.allEntries, class: "found", isNamedAbove: true, columns: columns, context) { html in
            for entry in found.entries {
                html.add(.tr) { html in
                    html.add(.td, .class("entry")) { html in
                        html.add(.p, .class("title")) { $0.link(to: entry.id, context) }
                        if let office = entry.officeName {
                            html.add(.p, .class("whose")) { $0.name(office, context) }
                        }
                        html.add(.p, .class("kind")) { kind(&$0, entry, context) }
                    }
                    html.add(.td) { html in
                        if let institution = entry.institution { html.name(institution, context) }
                    }
                    html.add(.td, .class("result")) { html in
                        if let last = found.last[entry.id] { result(&html, entry, last, context) }
                    }
                }
            }
        }
    }

    private static func result(
        _ html: inout HTML, _ entry: PublicRecord.Entry, _ last: FoundEntries.Last, _ context: PageContext
    ) {
        html.add(.p, .class("outcome")) {
            RankTable(stage: last.stage, context: context).outcome(last.standing, &$0)
        }
        html.add(.p, .class("kind")) { html in
            html.words(last.stage.stage.name, context)
            if let rank = last.standing.rank {
                html.text(" · \(context.words.rank(rank, of: last.pool.rankedCount))")
            }
        }
        if entry.isWithdrawn { html.add(.p, .class("note"), text: context.words.withdrawn) }
    }
}

/// The search over the entries; hidden until the script says that it works.
private struct FinderForm {
    let found: FoundEntries
    let context: PageContext

    private var words: SiteWords { context.words }

    func add(to html: inout HTML) {
        html.add(.form, .class("finder"), .id(.find(.form)), .search, .hiddenElement) { html in
            html.add(.p, .class("field wide")) { html in
                html.add(.label, .forControl(.text), text: words.findText)
                html.add(.input, .type(.search), .id(.find(.text)), .noCompletion)
            }
            filter(&html, .group, words.group, groups)
            filter(&html, .category, words.category, categories)
            filter(&html, .region, words.institution, regions)
            filter(&html, .result, words.result, results)
            html.add(.p, .class("field")) { html in
                html.add(.input, .type(.reset), .value(words.clearSearch), .class("button quiet"))
            }
            html.add(
                .p, .class("count"), .id(.find(.count)), .status, .data("found", words.foundSentence),
                .data("none", words.foundNone))
        }
    }

    private func filter(
        _ html: inout HTML, _ control: Anchor.Control, _ name: String, _ options: [(key: String, name: String)]
    ) {
        // A choice between one is none.
        guard options.count > 1 else { return }
        html.add(.p, .class("field")) { html in
            html.add(.label, .forControl(control), text: name)
            html.add(.select, .id(.find(control))) { html in
                html.add(.option, .value(""), text: words.any)
                for option in options { html.add(.option, .value(option.key), text: option.name) }
            }
        }
    }

    private var groups: [(key: String, name: String)] {
        let used = Set(found.entries.map(\.group))
        return context.contest.groups.filter { used.contains($0.id) }.map { ($0.id.text, words.words($0.name)) }
    }

    private var categories: [(key: String, name: String)] {
        let used = Set(found.entries.compactMap(\.category))
        return context.contest.categories.filter { used.contains($0.id) }.map { ($0.id.text, words.words($0.name)) }
    }

    private var regions: [(key: String, name: String)] {
        let used = Set(found.entries.compactMap(\.institutionCode))
        return context.record.institutions.filter { used.contains($0.code) }.map { ($0.code, $0.name) }
    }

    /// Awards first, tier by tier, then what became of the others, the last stage first.
    private var results: [(key: String, name: String)] {
        let used = Dictionary(found.last.values.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var options: [(key: String, name: String)] = []
        for list in context.record.awards.map(\.list) {
            let tiers = list.tiers.map { (key: $0.id.text, name: words.words($0.name)) }
            for tier in tiers.isEmpty ? [(key: "", name: context.name(of: list))] : tiers {
                let key = "\(list.id?.text ?? "")/\(tier.key)"
                guard used[key] != nil else { continue }
                let isAlone = context.record.awards.count == 1 || tiers.isEmpty
                options.append((key, isAlone ? tier.name : "\(tier.name), \(context.name(of: list))"))
            }
        }
        for stage in context.record.stages.reversed() {
            for outcome in DecidedStanding.Outcome.allCases where outcome != .awarded {
                let key = "\(stage.stage.id)/\(outcome.rawValue)"
                guard used[key] != nil else { continue }
                options.append((key, "\(words.outcome(outcome)): \(words.words(stage.stage.name))"))
            }
        }
        return options
    }
}
