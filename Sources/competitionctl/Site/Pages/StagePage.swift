import Competition
import Scoring

extension PageDraft {
    /// What was decided at a stage: every rank, or who passed the screening.
    static func stage(_ stage: PublicRecord.DecidedStage, _ context: PageContext) -> PageDraft {
        let words = context.words
        let name = words.words(stage.stage.name)
        let isScored = stage.rules != nil
        return PageDraft(
            title: isScored ? words.ranksOf(name) : words.resultOf(name),
            description: isScored
                ? words.ranksDescription(name, context.contest) : words.screeningDescription(name, context.contest)
        ) { html in
            html.add(.h1, text: isScored ? words.ranksOf(name) : words.resultOf(name))
            html.add(.p, .class("lead"), text: words.decidedLead(stage))
            html.listState(stage, context)
            stageLinks(&html, context)
            if stage.joinsGroups { groupLinks(&html, stage, nil, context) }
            categoryLinks(&html, stage, nil, context)
            distributions(&html, stage, context)
            standings(&html, stage, context)
            remarks(&html, stage, context)
            for list in stage.lists {
                exceptions(&html, list, heading: .h2, context)
            }
            for list in stage.lists { CutTable.add(list, stage, to: &html, context) }
            html.history(of: stage, context)
            if let rules = stage.rules { computing(&html, stage, rules, context) }
        }
    }

    /// The ranks of one group of a stage that ranks groups together.
    static func group(
        _ group: GroupID, of stage: PublicRecord.DecidedStage, _ context: PageContext
    ) -> PageDraft {
        let words = context.words
        let name = words.words(stage.stage.name)
        let title = words.ranksOf(name, group: context.name(of: group))
        return PageDraft(title: title, description: words.ranksDescription(name, context.contest)) { html in
            html.add(.h1, text: title)
            html.add(.p, .class("lead"), text: words.jointRanks(context.name(of: group)))
            stageLinks(&html, context)
            groupLinks(&html, stage, group, context)
            let standings = stage.pools.flatMap { $0.standings.filter { $0.group == group } }
            RankTable(stage: stage, context: context).add(standings, named: context.name(of: group), to: &html)
        }
    }

    // MARK: Links

    private static func stageLinks(_ html: inout HTML, _ context: PageContext) {
        guard context.record.stages.count > 1 else { return }
        html.add(.nav, .class("parts"), .label(context.words.stages)) { html in
            html.add(.ul) { html in
                for other in context.record.stages {
                    let page = SitePage.stage(other.stage.id)
                    let current: [Attribute] = page == context.page ? [.currentPage] : []
                    html.add(.li) { html in
                        html.add(.a, [.href(context.link(to: page))] + current) { $0.words(other.stage.name, context) }
                    }
                }
            }
        }
    }

    private static func groupLinks(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ current: GroupID?, _ context: PageContext
    ) {
        html.add(.nav, .class("parts"), .label(context.words.groups)) { html in
            html.add(.ul) { html in
                let all: [Attribute] = current == nil ? [.currentPage] : []
                html.add(.li) { html in
                    html.add(.a, [.href(context.link(to: .stage(stage.stage.id)))] + all) {
                        $0.text(context.words.allGroups)
                    }
                }
                for group in context.contest.groups {
                    let mark: [Attribute] = current == group.id ? [.currentPage] : []
                    html.add(.li) { html in
                        html.add(.a, [.href(context.link(to: .group(stage.stage.id, group.id)))] + mark) {
                            $0.words(group.name, context)
                        }
                    }
                }
            }
        }
    }

    // MARK: Standings

    private static func distributions(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ context: PageContext
    ) {
        for (index, list) in stage.lists.enumerated() {
            guard let distribution = Distribution(list, stage) else { continue }
            html.add(.section, .class("spread")) { html in
                html.add(.h2) { html in
                    html.text(context.words.distribution)
                    if stage.lists.count > 1 { html.text(": \(context.name(of: list.list))") }
                }
                DistributionChart(
                    distribution: distribution, list: context.name(of: list.list), context: context, number: index + 1
                ).add(to: &html)
            }
        }
    }

    private static func standings(_ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ context: PageContext) {
        let table = RankTable(stage: stage, context: context)
        let words = context.words
        guard stage.rules != nil else {
            for outcome in [DecidedStanding.Outcome.passed, .failed] {
                let standings = stage.standings.filter { $0.outcome == outcome }
                if standings.isEmpty { continue }
                html.add(.section) { html in
                    html.add(.h2, text: "\(words.outcome(outcome)): \(words.entryCount(standings.count))")
                    table.add(standings, named: words.outcome(outcome), to: &html)
                }
            }
            return
        }
        for pool in stage.pools where !pool.standings.isEmpty {
            let name = poolName(pool, context)
            html.add(stage.pools.count > 1 ? .section : .div) { html in
                if stage.pools.count > 1 { html.add(.h2, text: name) }
                table.add(pool.standings, named: stage.pools.count > 1 ? name : words.ranks, to: &html)
            }
        }
        html.add(.p, .class("data")) { html in
            html.link(to: context.link(to: .ranking(stage.stage.id)), text: words.downloadTable)
        }
    }

    /// The groups of a pool.
    static func poolName(_ pool: PublicRecord.Pool, _ context: PageContext) -> String {
        pool.groups.count == context.contest.groups.count
            ? context.words.allGroups : context.language.allOf(pool.groups.map { context.name(of: $0) })
    }

    /// What was recorded with the decision.
    private static func remarks(_ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ context: PageContext) {
        let decision = stage.decision
        let words = context.words
        if decision.missingSheets > 0 { html.add(.p, text: words.missingSheets(decision.missingSheets)) }
        for order in decision.orders { html.add(.p, phrase: words.recordedOrder(order), context) }
        if let reason = decision.reason { html.add(.p, phrase: words.recordedReason(reason), context) }
    }

    private static func computing(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ rules: ScoringRules, _ context: PageContext
    ) {
        let words = context.words
        html.add(.section) { html in
            html.add(.h2, text: words.howComputed)
            html.add(.ul) { html in
                for rule in words.computing(rules, context) { html.add(.li, text: rule) }
            }
            html.add(.p) { html in
                html.link(
                    to: context.link(to: .rules, at: .stage(stage.stage.id)), text: words.rulesOfStage)
            }
            html.add(.p) { html in
                html.link(to: context.link(to: .agreement, at: .stage(stage.stage.id)), text: words.agreement)
            }
        }
    }
}
