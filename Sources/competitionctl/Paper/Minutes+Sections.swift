import Competition
import Scoring

/// What the minutes tell besides the list itself.
extension Minutes {
    /// Adds how entries of equal figures were told apart.
    func ties(_ html: inout HTML, _ context: PaperContext) {
        guard let rules = stage.rules else { return }
        let words = context.words
        html.add(.h2, text: words.equalFigures)
        let tied = stage.standings.compactMap { standing in
            words.page.tieNote(standing, rules, context.page).map { (standing.entry, $0) }
        }
        guard !tied.isEmpty || !decision.orders.isEmpty else {
            html.add(.p, text: words.noEqualFigures)
            return
        }
        html.add(.ul) { html in
            for (entry, note) in tied {
                html.add(.li) { html in
                    html.name(context.page.title(of: entry), context.page)
                    html.text(": \(note)")
                }
            }
            for order in decision.orders { html.add(.li) { $0.plain(words.page.recordedOrder(order), context) } }
        }
    }

    /// Adds the places that a rule decided against the ranks.
    func exceptions(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.h2, text: words.page.exceptions)
        let places = stage.lists.flatMap { list in
            list.exceptions.compactMap { id in
                stage.standing(of: id)?.standing.exception.map { (id, $0, list.list) }
            }
        }
        guard !places.isEmpty else {
            html.add(.p, text: words.noExceptions)
            return
        }
        html.add(.ul) { html in
            for (entry, exception, list) in places {
                html.add(.li) { html in
                    html.name(context.page.title(of: entry), context.page)
                    html.text(": ")
                    html.plain(words.page.exception(exception, list, context.contest), context)
                }
            }
        }
    }

    /// Adds who is not ranked, and what was withdrawn.
    func leftOut(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        let unranked = stage.standings.filter { $0.rank == nil }
        html.add(.h2, text: words.leftOut)
        guard !unranked.isEmpty || !withdrawn.isEmpty else {
            html.add(.p, text: words.nothingLeftOut)
            return
        }
        html.add(.ul) { html in
            for standing in unranked {
                html.add(.li) { html in
                    html.name(context.page.title(of: standing.entry), context.page)
                    html.text(": \(words.page.outcome(standing.outcome)).")
                }
            }
            for title in withdrawn {
                html.add(.li) { html in
                    html.name(title, context.page)
                    html.text(": \(words.withdrawnBefore)")
                }
            }
        }
    }

    /// Adds the jury with room to sign.
    func signatures(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.h2, text: words.page.jury)
        html.grid(
            [.number(words.number), .text(words.name), .text(words.affiliation), .text(words.signature)], class: "jury"
        ) { html in
            for (index, juror) in jury.enumerated() {
                html.add(.tr) { html in
                    html.figureCell("\(index + 1)")
                    html.add(.td) { $0.name(juror.name, context.page) }
                    html.add(.td) { $0.name(juror.affiliation, context.page) }
                    html.add(.td, .class(index.isMultiple(of: 2) ? "sign left" : "sign right"), text: "\(index + 1).")
                }
            }
        }
    }

    /// Adds the digests by which the minutes can be checked.
    func proof(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.div, .class("proof")) { html in
            html.add(.p) { html in
                html.text(words.journalAtDecision(record.proof.journalLines) + " ")
                html.add(.code, text: record.proof.journalHead.hex)
            }
            html.add(.p) { html in
                html.text(words.decisionDigest(decision) + " ")
                html.add(.code, text: decision.digest.hex)
            }
        }
        html.check(self, context)
    }

    /// Adds all ranks on pages of their own.
    func ranking(_ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.div, .class("annex")) { html in
            html.add(.h2, text: words.annexRanks)
            for pool in stage.pools {
                if stage.pools.count > 1 {
                    html.add(.h3, text: context.language.allOf(pool.groups.map { context.page.name(of: $0) }))
                }
                html.grid([
                    .number(words.page.rankWord), .text(words.page.entry), .number(words.page.score),
                    .text(words.page.sheets), .text(words.page.result),
                ]) { html in
                    for standing in pool.standings { row(standing, &html, context) }
                }
            }
        }
    }

    private func row(_ standing: PublicRecord.Standing, _ html: inout HTML, _ context: PaperContext) {
        let words = context.words.page
        html.add(.tr) { html in
            html.figureCell(standing.rank.map { context.language.count($0) } ?? "–")
            html.add(.td) { $0.name(context.page.title(of: standing.entry), context.page) }
            html.figureCell(standing.figure.map(words.figure) ?? "–")
            html.add(.td, text: words.sheets(standing.sheets))
            html.add(.td) { html in
                let list = standing.list.flatMap { index in stage.rules.map { $0.lists[index] } }
                if standing.outcome == .awarded, let list {
                    if let tier = list.tiers.first(where: { $0.id == standing.tier }) {
                        html.words(tier.name, context.page)
                    } else {
                        html.text(context.page.name(of: list))
                    }
                } else {
                    html.text(words.outcome(standing.outcome))
                }
            }
        }
    }
}
