import Competition
import Scoring

/// What the minutes tell of objections, and of how the decision follows others.
extension Minutes {
    /// Adds whether the list is provisional or final, what it corrects, and every objection by then with its ruling.
    func objections(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words.page
        if let replaced = stage.earlier.last, decision.follows != nil {
            html.add(.h2, text: words.decisionHistory)
            html.add(.p, text: words.firstDecision(replaced.decision))
            html.add(.p, text: words.nextDecision(decision))
            if case .supersedes? = decision.follows { changes(replaced, &html, context) }
        }
        guard let window = decision.window else { return }
        html.add(.h2, text: words.objections)
        html.add(.p) { html in
            html.add(.strong, text: words.listState(decision.state))
            let open = record.objections(to: stage.stage.id).count { $0.outcome == nil }
            html.text(
                " "
                    + (decision.state == .provisional
                        ? words.provisionalNotice(window, in: context.contest.zone, open: open)
                        : words.settledNotice(decision)))
        }
        let own = record.objections(to: stage.stage.id)
        guard !own.isEmpty else { return html.add(.p, text: words.noObjections) }
        html.add(.ul) { html in
            for objection in own { html.add(.li) { one(objection, &$0, context) } }
        }
    }

    private func one(_ objection: PublicRecord.Objection, _ html: inout HTML, _ context: PaperContext) {
        let words = context.words.page
        html.text("\(words.objection(objection.number)), ")
        html.name(context.page.title(of: objection.entry), context.page)
        html.text(": \(words.ruling(objection)). ")
        if let reason = objection.reason { html.name(reason, context.page) }
    }

    private func changes(_ step: PublicRecord.Replaced, _ html: inout HTML, _ context: PaperContext) {
        let words = context.words.page
        guard !step.changes.isEmpty else {
            html.add(.p, text: words.nothingChanged)
            return
        }
        html.grid([
            .text(words.change), .text(words.entry), .number(words.rankBefore), .number(words.rankAfter),
            .number(words.scoreBefore), .number(words.scoreAfter),
        ]) { html in
            for change in step.changes {
                html.add(.tr) { html in
                    html.add(.td, text: change.kind.words(in: context.language))
                    html.add(.td) { $0.name(context.page.title(of: change.entry), context.page) }
                    for standing in [change.before, change.after] {
                        html.figureCell(standing?.rank.map { context.language.count($0) } ?? "–")
                    }
                    for standing in [change.before, change.after] {
                        html.figureCell(standing?.printed.map { context.language.figure(printed: $0) } ?? "–")
                    }
                }
            }
        }
    }
}
