import Competition
import Scoring

extension PageDraft {
    /// The first page: the contest, how far it has come, and the way to everything else.
    static func home(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(
            title: words.words(context.contest.title), description: words.homeDescription(context.contest)
        ) { html in
            html.add(.div, .class("opening")) { html in
                html.add(.h1) { $0.words(context.contest.title, context) }
                html.add(.p, .class("lead")) { html in
                    html.name(context.contest.organizer, context)
                    html.text(" · ")
                    html.name(context.contest.region.name, context)
                    html.text(" · \(context.contest.year)")
                }
            }
            state(&html, context)
            winners(&html, context)
            numbers(&html, context)
            schedule(&html, context)
            jury(&html, context)
            ways(&html, context)
        }
    }

    // MARK: State

    private static func state(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let last = context.record.stages.last
        html.add(.section, .class("state"), .label(words.stateOfResults)) { html in
            switch (context.record.state, last) {
            case (.final, let last?):
                html.add(.h2, text: words.state(context.record.state))
                html.add(.p, text: words.finalNotice(last.decision.at))
            case (.provisional, let last?):
                html.add(.h2, text: words.state(context.record.state))
                html.add(
                    .p, text: words.provisionalState(words.words(last.stage.name), at: last.decision.at))
                html.listState(last, context)
            case (.underWay, let last?):
                let next = context.contest.stage(after: last.stage.id).map { words.words($0.name) }
                html.add(.h2, text: words.state(context.record.state))
                html.add(
                    .p, text: words.underWayNotice(words.words(last.stage.name), at: last.decision.at, next: next))
            case (.undecided, _), (_, nil):
                html.add(.h2, text: words.state(context.record.state))
                html.add(.p, text: words.undecidedNotice)
            }
            if last != nil { html.add(.p, .class("ways")) { stateLinks(&$0, context) } }
        }
    }

    private static func stateLinks(_ html: inout HTML, _ context: PageContext) {
        let awards = context.record.awards
        if awards.count == 1, let list = awards.first {
            html.add(
                .a, .class("button"), .href(context.link(to: .awards)),
                text: context.words.see(context.name(of: list.list)))
            html.text(" ")
        } else if !awards.isEmpty {
            html.add(
                .a, .class("button"), .href(context.link(to: .awards)),
                text: context.words.see(context.words.awards.lowercased()))
            html.text(" ")
        }
        if let stage = context.record.lastScored ?? context.record.stages.last {
            let text = stage.rules == nil ? context.words.screeningResult : context.words.seeRanks
            html.add(.a, .class("button quiet"), .href(context.link(to: .stage(stage.stage.id))), text: text)
        }
        if context.record.hasObjections {
            html.text(" ")
            html.add(
                .a, .class("button quiet"), .href(context.link(to: .objections)), text: context.words.objections)
        }
    }

    /// The best tier of each award list.
    private static func winners(_ html: inout HTML, _ context: PageContext) {
        for (number, list) in context.record.awards.enumerated() {
            guard let best = list.tiers.first(where: { !$0.entries.isEmpty }) else { continue }
            html.add(.section, .class("winners")) { html in
                html.add(.h2) { html in
                    html.medal(0)
                    let name = context.name(of: list.list)
                    html.text(best.tier.map { "\(context.words.words($0.name)), \(name)" } ?? name)
                }
                entryCards(&html, best, list, context)
                html.add(.p) { html in
                    let anchor = Anchor.list(number + 1)
                    html.link(
                        to: context.link(to: .awards, at: anchor),
                        text: context.words.seeAllOf(context.name(of: list.list)))
                }
            }
        }
    }

    // MARK: Numbers

    private static func numbers(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let institutions = context.record.institutions
        let services = institutions.reduce(0) { $0 + $1.serviceCount }
        let covered = institutions.reduce(0) { $0 + $1.coveredCount }
        let offices = institutions.reduce(0) { $0 + $1.offices.count }
        html.add(.section) { html in
            html.add(.h2, text: words.inNumbers)
            html.add(.dl, .class("numbers")) { html in
                if let first = context.record.stages.first {
                    number(&html, context.language.count(first.entryCount), words.entriesJudged)
                }
                number(&html, context.language.count(offices), words.officesRegistered)
                number(&html, context.language.count(services), words.servicesRegistered)
                number(
                    &html, "\(context.language.count(covered)) (\(words.share(covered, of: services)))",
                    words.servicesCovered)
                number(&html, context.language.count(context.record.jurorCount), words.jurorsJudging)
            }
            if let funnel = Funnel(context.record, words) {
                html.add(.h3, text: words.funnel)
                funnel.add(to: &html, number: 1)
            }
        }
    }

    private static func number(_ html: inout HTML, _ number: String, _ name: String) {
        html.add(.div) { html in
            html.add(.dt, text: name)
            html.add(.dd, text: number)
        }
    }

    // MARK: Schedule

    private static func schedule(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        let zone = context.contest.zone
        html.add(.section, .id(.part(.schedule))) { html in
            html.add(.h2, text: words.schedule)
            html.add(.ol, .class("timeline")) { html in
                // A stage is decided only after registration.
                html.add(.li, .class(context.record.stages.isEmpty ? "open" : "done")) { html in
                    html.add(.h3, text: words.intake)
                    html.add(.p, .class("when"), text: context.language.window(context.contest.intake, in: zone))
                }
                for stage in context.contest.stages {
                    let decided = context.record.stage(stage.id)
                    html.add(.li, .class(decided == nil ? "open" : "done")) { html in
                        html.add(.h3) { html in
                            if decided == nil {
                                html.words(stage.name, context)
                            } else {
                                html.add(.a, .href(context.link(to: .stage(stage.id)))) {
                                    $0.words(stage.name, context)
                                }
                            }
                        }
                        html.add(.p, .class("when"), text: context.language.window(stage.window, in: zone))
                        html.add(.p, .class("what"), text: what(decided, words))
                    }
                }
            }
        }
    }

    private static func what(_ stage: PublicRecord.DecidedStage?, _ words: SiteWords) -> String {
        guard let stage else { return words.noDecisionYet }
        return "\(words.decided(stage.decision)): \(words.passedOn(stage))"
    }

    // MARK: Jury and links

    private static func jury(_ html: inout HTML, _ context: PageContext) {
        guard context.record.jurorCount > 0 else { return }
        html.add(.section, .id(.part(.jury))) { html in
            html.add(.h2, text: context.words.jury)
            if let names = context.record.jurorNames {
                html.add(.ul) { html in
                    for name in names { html.add(.li) { $0.name(name, context) } }
                }
            } else {
                html.add(.p, text: context.words.juryUnnamed(context.record.jurorCount))
            }
        }
    }

    private static func ways(_ html: inout HTML, _ context: PageContext) {
        let words = context.words
        html.add(.section) { html in
            html.add(.h2, text: words.whatIsHere)
            html.add(.ul, .class("contents")) { html in
                if !context.record.awards.isEmpty { way(&html, .awards, words.awards, words.aboutAwards, context) }
                if let stage = context.record.lastScored {
                    way(&html, .stage(stage.stage.id), words.ranks, words.aboutRanks, context)
                }
                if !context.record.entries.isEmpty {
                    way(&html, .entries, words.allEntries, words.aboutEntries, context)
                }
                if context.record.lastScored != nil {
                    way(&html, .agreement, words.agreement, words.aboutAgreement, context)
                }
                if context.record.hasObjections {
                    way(&html, .objections, words.objections, words.aboutObjections, context)
                }
                way(&html, .offices, words.offices, words.aboutOffices, context)
                way(&html, .rules, words.rules, words.aboutRules, context)
                way(&html, .rubrics, words.rubrics, words.aboutRubrics, context)
                way(&html, .verification, words.verification, words.aboutVerification, context)
                if !context.contest.winners.isEmpty {
                    way(&html, .winners, words.winners, words.aboutWinners, context)
                }
            }
        }
    }

    private static func way(
        _ html: inout HTML, _ page: SitePage, _ name: String, _ about: String, _ context: PageContext
    ) {
        html.add(.li) { html in
            html.link(to: context.link(to: page), text: name)
            html.add(.p, text: about)
        }
    }
}
