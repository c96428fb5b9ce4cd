import Competition
import Scoring

extension PublicRecord {
    /// Whether a list of the contest was decided that can be objected to.
    var hasObjections: Bool { stages.contains { $0.decision.window != nil } }

    /// The objections to the list of a stage, in their order.
    func objections(to stage: StageID) -> [Objection] { objections.filter { $0.stage == stage } }
}

extension PageDraft {
    /// The objections to provisional lists, with what became of them.
    static func objections(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.objections, description: words.objectionsDescription(context.contest)) { html in
            html.add(.h1, text: words.objections)
            html.add(.p, .class("lead"), text: words.objectionsLead)
            for stage in context.record.stages where stage.decision.window != nil {
                html.add(.section, .id(.stage(stage.stage.id))) { section(&$0, stage, context) }
            }
            html.add(.p, .class("note"), text: words.objectionsPrivacy)
        }
    }

    private static func section(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ context: PageContext
    ) {
        let words = context.words
        html.add(.h2) { html in
            html.add(.a, .href(context.link(to: .stage(stage.stage.id)))) { $0.words(stage.stage.name, context) }
        }
        html.listState(stage, context)
        let objections = context.record.objections(to: stage.stage.id)
        if objections.isEmpty { html.add(.p, text: words.noObjections) }
        for objection in objections {
            html.add(.section, .class("objection"), .id(.objection(objection.number))) {
                one(&$0, objection, stage, context)
            }
        }
    }

    private static func one(
        _ html: inout HTML, _ objection: PublicRecord.Objection, _ stage: PublicRecord.DecidedStage,
        _ context: PageContext
    ) {
        let words = context.words
        html.add(.h3) { html in
            html.text("\(words.objection(objection.number)): ")
            html.link(to: objection.entry, context)
        }
        html.add(.dl, .class("facts")) { html in
            html.fact(words.received) { $0.text(context.language.time(objection.received)) }
            html.fact(words.against) { $0.text(words.decisionNumber(objection.decision)) }
            html.fact(words.ruling) { $0.text(words.ruling(objection)) }
            if objection.outcome == nil, let due = due(objection, stage, context.contest) {
                html.fact(words.rulingDue) { $0.text(context.language.time(due)) }
            }
        }
        html.add(.h4, text: words.statement)
        statement(&html, objection.text, context)
        if objection.outcome != nil {
            html.add(.h4, text: words.rulingReason)
            statement(&html, objection.reason, context)
        }
    }

    private static func due(
        _ objection: PublicRecord.Objection, _ stage: PublicRecord.DecidedStage, _ contest: Contest
    ) -> Timestamp? {
        stage.stage.objections?.rulingDue(forReceipt: objection.received, in: contest.zone)
            .map { contest.timestamp($0) }
    }

    private static func statement(_ html: inout HTML, _ text: String?, _ context: PageContext) {
        guard let text else {
            html.add(.p, .class("note"), text: context.words.withheld)
            return
        }
        let language: [Attribute] = context.language == .indonesian ? [] : [.lang(.indonesian)]
        html.add(.div, [.class("answer")] + language) { $0.paragraphs(text) }
    }
}

extension HTML {
    /// Adds whether the list of a stage is provisional or final, where it could be objected to.
    mutating func listState(_ stage: PublicRecord.DecidedStage, _ context: PageContext) {
        guard let window = stage.decision.window else { return }
        let open = context.record.objections(to: stage.stage.id).count { $0.outcome == nil }
        add(.p, .class("list-state")) { html in
            html.add(.strong, text: context.words.listState(stage.decision.state))
            let notice =
                stage.decision.state == .provisional
                ? context.words.provisionalNotice(window, in: context.contest.zone, open: open)
                : context.words.settledNotice(stage.decision)
            html.text(" \(notice)")
        }
    }

    /// Adds every decision on a stage that another took the place of, with the reason and what it changed.
    mutating func history(of stage: PublicRecord.DecidedStage, _ context: PageContext) {
        guard !stage.earlier.isEmpty else { return }
        let words = context.words
        add(.section, .id(.part(.history))) { html in
            html.add(.h2, text: words.decisionHistory)
            html.add(.p, text: words.decisionHistoryNotice)
            html.add(.ol, .class("steps")) { html in
                if let first = stage.earlier.first {
                    html.add(.li, text: words.firstDecision(first.decision))
                }
                for step in stage.earlier {
                    html.add(.li) { html in
                        html.add(.p, text: words.nextDecision(step.next))
                        if let reason = step.next.reason { html.add(.p, phrase: words.recordedReason(reason), context) }
                        html.changes(step, context)
                    }
                }
            }
        }
    }

    private mutating func changes(_ step: PublicRecord.Replaced, _ context: PageContext) {
        guard case .supersedes? = step.next.follows else { return }
        let words = context.words
        guard !step.changes.isEmpty else {
            add(.p, text: words.nothingChanged)
            return
        }
        let columns: [Column] = [
            .text(words.change), .text(words.entry), .number(words.rankBefore), .number(words.rankAfter),
            .number(words.scoreBefore), .number(words.scoreAfter),
        ]
        table(words.changesOf(step.next.number), class: "changes", columns: columns, context) { html in
            for change in step.changes {
                html.add(.tr) { html in
                    html.add(.td, text: change.kind.words(in: context.language))
                    html.add(.td) { $0.link(to: change.entry, context) }
                    for standing in [change.before, change.after] {
                        html.add(.td, .class("number")) {
                            $0.text(standing?.rank.map { context.language.count($0) } ?? "–")
                        }
                    }
                    for standing in [change.before, change.after] {
                        html.add(.td, .class("number")) {
                            $0.text(standing?.printed.map { context.language.figure(printed: $0) } ?? "–")
                        }
                    }
                }
            }
        }
    }
}
