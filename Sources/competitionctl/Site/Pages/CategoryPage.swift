import Competition
import Scoring

extension PageDraft {
    /// The ranks of one category at a stage: the official ranks, which are those among all that are ranked together.
    static func category(
        _ category: CategoryID, of stage: PublicRecord.DecidedStage, _ context: PageContext
    ) -> PageDraft {
        let words = context.words
        let stageName = words.words(stage.stage.name)
        let title = words.ranksOf(stageName, category: context.name(of: category))
        return PageDraft(
            title: title,
            description: words.categoryDescription(context.name(of: category), stageName, context.contest)
        ) { html in
            html.add(.h1, text: title)
            html.add(.p, .class("lead"), text: words.categoryRanks)
            categoryLinks(&html, stage, category, context)
            for pool in stage.pools {
                let standings = pool.standings.filter { context.record.entry($0.entry)?.category == category }
                guard !standings.isEmpty else { continue }
                let name = poolName(pool, context)
                html.add(stage.pools.count > 1 ? .section : .div) { html in
                    if stage.pools.count > 1 { html.add(.h2, text: name) }
                    RankTable(stage: stage, context: context).add(
                        standings, named: stage.pools.count > 1 ? name : words.ranks, to: &html)
                }
            }
        }
    }

    /// Adds links to the ranks of each category, and to those of all.
    static func categoryLinks(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ current: CategoryID?, _ context: PageContext
    ) {
        let categories = Site.categories(of: stage, context.record)
        guard !categories.isEmpty else { return }
        html.add(.nav, .class("parts"), .label(context.words.byCategory)) { html in
            html.add(.ul) { html in
                let all: [Attribute] = current == nil ? [.currentPage] : []
                html.add(.li) { html in
                    html.add(.a, [.href(context.link(to: .stage(stage.stage.id)))] + all) {
                        $0.text(context.words.allCategories)
                    }
                }
                for category in categories {
                    let mark: [Attribute] = current == category.id ? [.currentPage] : []
                    html.add(.li) { html in
                        html.add(.a, [.href(context.link(to: .category(stage.stage.id, category.id)))] + mark) {
                            $0.words(category.name, context)
                        }
                    }
                }
            }
        }
    }
}

extension Site {
    /// The categories that entries of a scored stage have, in the contest's order; none where there is but one.
    static func categories(of stage: PublicRecord.DecidedStage, _ record: PublicRecord) -> [Competition.Category] {
        guard stage.rules != nil else { return [] }
        let used = Set(stage.standings.compactMap { record.entry($0.entry)?.category })
        let categories = record.contest.categories.filter { used.contains($0.id) }
        return categories.count > 1 ? categories : []
    }
}
