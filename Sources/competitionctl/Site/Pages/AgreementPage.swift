import Competition
import Scoring

/// How far the jurors of a stage agreed: sums over all of them, which show nobody.
struct JurorAgreement {
    /// Sheets due, scored and abstained.
    let sheets: SheetCount
    /// How many entries were scored.
    let entries: Int
    /// How many jurors scored.
    let jurors: Int
    /// For each entry that two or more scored: how far the highest and the lowest total lie apart.
    let ranges: Quartiles?
    /// How often two jurors put two entries in the same order.
    let pairs: PairAgreement
    /// Kendall's W; nil where not every juror scored every entry.
    let concordance: Double?

    init(_ stage: PublicRecord.DecidedStage) {
        let standings = stage.standings
        var numbers: [PublicRecord.Juror: Int] = [:]
        var marks: [[JurorMark]] = []
        var ranges: [Ratio] = []
        for standing in standings where !standing.jurors.isEmpty {
            marks.append(
                standing.jurors.map { total in
                    let number = numbers[total.juror, default: numbers.count]
                    numbers[total.juror] = number
                    return JurorMark(juror: number, total: total.total.exact)
                })
            let totals = standing.jurors.map(\.total.exact)
            if totals.count > 1, let least = totals.min(), let greatest = totals.max(),
                let range = try? greatest - least
            {
                ranges.append(range)
            }
        }
        sheets = SheetCount(
            due: standings.reduce(0) { $0 + $1.sheets.due }, scored: standings.reduce(0) { $0 + $1.sheets.scored },
            abstained: standings.reduce(0) { $0 + $1.sheets.abstained })
        entries = marks.count
        jurors = numbers.count
        self.ranges = Quartiles(of: ranges)
        pairs = PairAgreement(of: marks)
        concordance = try? KendallConcordance(of: marks).w
    }
}

extension PageDraft {
    /// How the jurors judged: how many sheets, how far apart, and how often in the same order.
    static func agreement(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.agreement, description: words.agreementDescription(context.contest)) { html in
            html.add(.h1, text: words.agreement)
            html.add(.p, .class("lead"), text: words.agreementLead)
            for stage in context.record.stages where stage.rules != nil {
                html.add(.section, .id(.stage(stage.stage.id))) { html in
                    html.add(.h2, words: stage.stage.name, context)
                    agreement(&html, JurorAgreement(stage), context)
                    chances(&html, stage, context)
                }
            }
            html.add(.p, .class("note"), text: words.agreementPrivacy)
        }
    }

    private static func agreement(_ html: inout HTML, _ agreement: JurorAgreement, _ context: PageContext) {
        let words = context.words
        let rules = context.contest.figures
        html.add(.dl, .class("numbers")) { html in
            number(&html, context.language.count(agreement.sheets.scored), words.sheetsWithMarks)
            number(&html, context.language.count(agreement.entries), words.entriesScored)
            number(&html, context.language.count(agreement.jurors), words.jurorsWhoScored)
            if let share = agreement.pairs.share {
                number(&html, words.percent(share), words.pairsAlike)
            }
            if let ranges = agreement.ranges { number(&html, words.printed(ranges.median, rules), words.usualGap) }
            if let concordance = agreement.concordance {
                number(&html, words.coefficient(concordance), words.concordance)
            }
        }
        html.add(.ul, .class("reading")) { html in
            html.add(.li, text: words.sheetsSentence(agreement.sheets))
            if let share = agreement.pairs.share {
                html.add(.li, text: words.pairsSentence(share, agreement.pairs.compared))
            }
            if let ranges = agreement.ranges { html.add(.li, text: words.gapSentence(ranges, rules)) }
            html.add(.li, text: words.concordanceSentence(agreement.concordance))
        }
    }

    /// How sure each list of the stage is, with the way to the table beside the official ranks.
    private static func chances(
        _ html: inout HTML, _ stage: PublicRecord.DecidedStage, _ context: PageContext
    ) {
        for list in stage.lists {
            guard let chances = ListChances.of(list, stage, context.record) else { continue }
            html.add(.p) { html in
                if stage.lists.count > 1 { html.text("\(context.name(of: list.list)): ") }
                html.text(context.words.chancesSentence(chances) + " ")
                html.link(to: context.link(to: .stage(stage.stage.id)), text: context.words.howSure)
            }
        }
    }

    private static func number(_ html: inout HTML, _ number: String, _ name: String) {
        html.add(.div) { html in
            html.add(.dt, text: name)
            html.add(.dd, text: number)
        }
    }
}
