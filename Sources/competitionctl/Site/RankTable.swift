import Competition
import Scoring

extension PageContext {
    /// The name of a criterion of a stage, whichever of its rubrics has it.
    func criterionName(_ criterion: CriterionID, at stage: StageID) -> String {
        for use in contest.stage(stage)?.scoring?.rubrics ?? [] {
            let rubric = record.rubrics.first { $0.id == use.rubric }
            if let found = rubric?.criteria.first(where: { $0.id == criterion }) { return words.words(found.name) }
        }
        return criterion.text
    }
}

/// A table of standings.
struct RankTable {
    let stage: PublicRecord.DecidedStage
    let context: PageContext

    /// Adds the table of some standings.
    func add(_ standings: [PublicRecord.Standing], named name: String, to html: inout HTML) {
        let words = context.words
        let isScored = stage.rules != nil
        let columns: [HTML.Column] =
            isScored
            ? [
                .number(words.rankWord), .text(words.entry), .number(words.score), .text(words.sheets),
                .text(words.result),
            ] : [.text(words.entry), .text(words.result)]
        html.reserve(standings.count * 500)
        html.table(name, class: isScored ? "ranks" : "verdicts", isNamedAbove: true, columns: columns, context) {
            html in
            for standing in standings { row(standing, isScored, &html) }
        }
    }

    private func row(_ standing: PublicRecord.Standing, _ isScored: Bool, _ html: inout HTML) {
        let words = context.words
        html.add(.tr, .class(rowClass(standing))) { html in
            if isScored {
                html.add(.td, .class("number rank")) { html in
                    if let rank = standing.rank {
                        html.text(context.language.count(rank))
                    } else {
                        html.add(.span, .hidden, text: "–")
                        html.add(.span, .class("unseen"), text: words.notRanked)
                    }
                }
            }
            html.add(.td, .class("entry")) { entry(standing, &$0) }
            if isScored {
                html.add(.td, .class("number score")) { $0.text(standing.figure.map(words.figure) ?? "–") }
                html.add(.td, .class("sheets"), text: words.sheets(standing.sheets))
            }
            html.add(.td, .class("result")) { result(standing, &$0) }
        }
    }

    private func rowClass(_ standing: PublicRecord.Standing) -> String {
        switch standing.outcome {
        case .advanced, .awarded, .passed: "in"
        case .notSelected, .belowFloor, .failed: "out"
        case .incomplete: "open"
        }
    }

    private func entry(_ standing: PublicRecord.Standing, _ html: inout HTML) {
        html.add(.p, .class("title")) { $0.link(to: standing.entry, context) }
        guard let entry = context.record.entry(standing.entry) else { return }
        PageDraft.whose(&html, entry, context)
        html.add(.p, .class("kind")) { PageDraft.kind(&$0, entry, context) }
    }

    private func result(_ standing: PublicRecord.Standing, _ html: inout HTML) {
        html.add(.p, .class("outcome")) { outcome(standing, &$0) }
        if context.record.entry(standing.entry)?.isWithdrawn ?? false {
            html.add(.p, .class("note"), text: context.words.withdrawn)
        }
        guard let rules = stage.rules else { return }
        if let note = context.words.tieNote(standing, rules, context) { html.add(.p, .class("note"), text: note) }
        if let exception = standing.exception, let list = standing.list.map({ rules.lists[$0] }) {
            html.add(.p, .class("note"), phrase: context.words.exception(exception, list, context.contest), context)
        }
    }

    /// Adds what became of an entry: its tier, or the outcome.
    func outcome(_ standing: PublicRecord.Standing, _ html: inout HTML) {
        let list = standing.list.flatMap { index in stage.rules.map { $0.lists[index] } }
        guard standing.outcome == .awarded, let list else {
            html.text(context.words.outcome(standing.outcome))
            return
        }
        if let index = list.tiers.firstIndex(where: { $0.id == standing.tier }) {
            html.medal(index)
            html.words(list.tiers[index].name, context)
        } else {
            html.medal(0)
            html.text(context.name(of: list))
        }
    }
}
