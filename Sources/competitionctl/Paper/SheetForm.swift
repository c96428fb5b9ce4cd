import Competition
import Scoring

/// What one juror signed at one stage, on paper to be signed by hand.
///
/// Format: Paper, What is on them.
struct SheetForm: PaperDocument {
    let record: PublicRecord
    let stage: PublicRecord.DecidedStage
    let juror: Panelist
    /// The juror's sheets by rubric, in the order in which the contest names the rubrics.
    let parts: [Part]

    /// Sheets that were scored by one rubric.
    struct Part: Sendable {
        let rubric: Rubric
        let rows: [Row]
    }

    /// One entry.
    struct Row: Sendable {
        let entry: EntryID
        let title: String
        let content: Content
        /// The day of the signature; nil where there is no sheet.
        let signed: Day?
    }

    /// What the juror said of an entry.
    enum Content: Sendable {
        case marks([JurorTotal.Contribution], total: PublicRecord.Figure?)
        case abstention(reason: String)
        case missing
    }

    var kind: PaperKind { .scoreSheets }
    var name: String { "\(stage.stage.id)/\(juror.id)" }
    var decision: PublicRecord.DecisionFacts { stage.decision }

    func title(_ words: PaperWords) -> String { "\(words.sheetForm): \(juror.name)" }

    // MARK: Facts

    var facts: [JSONMember] {
        [
            JSONMember("stage", .string(stage.stage.id.text)), JSONMember("juror", .string(juror.name)),
            JSONMember("affiliation", .string(juror.affiliation)),
            JSONMember("title-of-contest", .contestWords(record.contest.title)),
            JSONMember("organizer", .string(record.contest.organizer)),
            JSONMember("sheets", .array(parts.flatMap { part in part.rows.map { fact($0, part.rubric) } })),
        ]
    }

    private func fact(_ row: Row, _ rubric: Rubric) -> JSONValue {
        var members = [
            JSONMember("entry", .string(row.entry.text)), JSONMember("title", .string(row.title)),
            JSONMember("rubric", .string(rubric.id.text)), JSONMember("signed", .optional(row.signed?.description)),
        ]
        switch row.content {
        case .marks(let marks, let total):
            let written = marks.map { mark in
                JSONMember(
                    mark.criterion.text, ["score": .string(mark.score.exact), "counted": .string(mark.counted.exact)])
            }
            members += [JSONMember("marks", .object(written)), JSONMember("total", .printed(total))]
        case .abstention(let reason): members.append(JSONMember("abstained", .string(reason)))
        case .missing: members.append(JSONMember("missing", .bool(true)))
        }
        return .object(members)
    }

    // MARK: The page

    func add(to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.letterhead(context)
        html.add(.h1, text: words.sheetForm)
        html.add(.p, .class("subtitle")) { $0.words(stage.stage.name, context.page) }
        html.add(.p, .class("reference"), text: words.decisionReference(decision))
        html.add(.dl, .class("facts")) { html in
            html.fact(words.name) { $0.name(juror.name, context.page) }
            html.fact(words.affiliation) { $0.name(juror.affiliation, context.page) }
            html.fact(words.page.sheets) { $0.text(words.sheetsOf(count)) }
        }
        for part in parts { add(part, to: &html, context) }
        html.add(.div, .class("end")) { html in
            html.add(.p, .class("closing"), text: words.sheetClosing)
            signature(&html, context)
            html.check(self, context)
        }
    }

    private var count: SheetCount {
        let rows = parts.flatMap(\.rows)
        return SheetCount(
            due: rows.count, scored: rows.count { if case .marks = $0.content { true } else { false } },
            abstained: rows.count { if case .abstention = $0.content { true } else { false } })
    }

    private func add(_ part: Part, to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        let criteria = part.rubric.criteria
        html.add(.h2) { $0.words(part.rubric.title, context.page) }
        html.add(.p, .class("legend")) { html in
            for (index, criterion) in criteria.enumerated() {
                html.add(.span) { html in
                    html.add(.strong, text: "K\(index + 1)")
                    html.text(" ")
                    html.words(criterion.name, context.page)
                    html.text(" (\(context.language.number(criterion.weight)))")
                }
                html.text(index + 1 < criteria.count ? "; " : ".")
            }
        }
        html.add(.p, .class("legend"), text: words.page.formula(of: part.rubric))
        let columns: [HTML.Column] =
            [.number(words.number), .text(words.page.entry)] + criteria.indices.map { .number("K\($0 + 1)") }
            + [.number(words.total), .text(words.signedOn)]
        html.grid(columns, class: criteria.count > 7 ? "marks dense" : "marks") { html in
            for (index, row) in part.rows.enumerated() { add(row, index + 1, criteria.count, to: &html, context) }
        }
    }

    private func add(_ row: Row, _ number: Int, _ criteria: Int, to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.tr) { html in
            html.figureCell("\(number)")
            html.add(.td) { $0.name(row.title, context.page) }
            switch row.content {
            case .marks(let marks, let total):
                for mark in marks { html.figureCell(words.mark(mark)) }
                html.figureCell(total.map(words.page.figure) ?? "–")
            case .abstention(let reason):
                html.add(.td, .class("abstention"), .colspan(criteria + 1)) { html in
                    html.text(words.abstained + " ")
                    html.name(reason, context.page)
                }
            case .missing: html.add(.td, .class("abstention"), .colspan(criteria + 1), text: words.sheetMissing)
            }
            html.add(.td, text: row.signed.map(words.shortDate) ?? "–")
        }
    }

    private func signature(_ html: inout HTML, _ context: PaperContext) {
        html.add(.div, .class("signature")) { html in
            html.add(.p) { html in
                html.dots()
                html.text(", ")
                html.dots()
            }
            html.add(.p, .class("position"), text: context.words.juror)
            html.add(.p, .class("signer")) { $0.name(juror.name, context.page) }
        }
    }
}
