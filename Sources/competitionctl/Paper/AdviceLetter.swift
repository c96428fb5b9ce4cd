import Competition
import Scoring

/// The letter to an office about its entries (surat masukan).
///
/// Format: Paper, What is on them.
struct AdviceLetter: PaperDocument {
    let record: PublicRecord
    let decision: PublicRecord.DecisionFacts
    let office: OfficeID
    let officeName: String
    /// Its institution, where the name of the office does not say it.
    let region: String?
    let entries: [AdvisedEntry]

    var kind: PaperKind { .advice }
    var name: String { office.text }

    func title(_ words: PaperWords) -> String { "\(words.adviceTitle): \(officeName)" }

    /// The letters of a record, one an office with entries in it.
    static func all(_ material: PaperMaterial, _ record: PublicRecord, _ decision: PublicRecord.DecisionFacts)
        -> [AdviceLetter]
    {
        let reader = AdviceReader(record, material)
        let entries = record.entries.filter { !$0.isWithdrawn && $0.office != nil }
        return Dictionary(grouping: entries, by: \.office).compactMap { office, entries -> AdviceLetter? in
            guard let office, let first = entries.first else { return nil }
            return AdviceLetter(
                record: record, decision: decision, office: office, officeName: first.officeName ?? office.text,
                region: first.regionBesideOffice, entries: entries.map { reader.advice(on: $0) })
        }
        .sorted { $0.office < $1.office }
    }

    // MARK: Facts

    var facts: [JSONMember] {
        [
            JSONMember("office", .string(officeName)), JSONMember("institution", .optional(region)),
            JSONMember("title-of-contest", .contestWords(record.contest.title)),
            JSONMember("organizer", .string(record.contest.organizer)),
            JSONMember("state", .string(decision.state.rawValue)),
            JSONMember("entries", .array(entries.map(fact))),
        ]
    }

    private func fact(_ advised: AdvisedEntry) -> JSONValue {
        [
            "entry": .string(advised.entry.id.text), "title": .string(advised.entry.title),
            "failed": .array(
                advised.failed.map { ["requirement": .contestWords($0.name), "reason": .optional($0.reason)] }),
            "stages": .array(advised.stages.map(fact)), "examples": .array(advised.examples.map(fact)),
        ]
    }

    private func fact(_ advice: StageAdvice) -> JSONValue {
        func id(_ index: Int?) -> JSONValue { .optional(index.map { advice.criteria[$0].criterion.id.text }) }
        return [
            "stage": .string(advice.stage.id.text), "rank": .optional(advice.standing.rank),
            "of": .integer(advice.ranked), "score": .printed(advice.standing.figure),
            "outcome": .string(advice.standing.outcome.rawValue), "strongest": id(advice.strongest),
            "weakest": id(advice.weakest), "criteria": .array(advice.criteria.map(fact)),
        ]
    }

    private func fact(_ advice: CriterionAdvice) -> JSONValue {
        [
            "id": .string(advice.criterion.id.text), "mean": .printed(advice.mean),
            "quartiles": .texts((advice.quartiles ?? []).map(\.printed.text)), "below": .optional(advice.share?.exact),
            "notes": .array(advice.notes.map { ["juror": .integer($0.juror), "text": .string($0.text)] }),
        ]
    }

    private func fact(_ example: AdviceExample) -> JSONValue {
        switch example {
        case .awarded(let entry, let criterion, let mean):
            ["entry": .string(entry.id.text), "criterion": .contestWords(criterion), "mean": .printed(mean)]
        case .earlier(let winner, let reason):
            ["winner": .string(winner.id.text), "reason": .string(reason.rawValue)]
        }
    }
}

// MARK: The page

extension AdviceLetter {
    func add(to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.letterhead(context)
        html.add(.div, .class("address")) { html in
            html.add(.dl, .class("facts")) { html in
                html.fact(words.number) { $0.dots() }
                html.fact(words.subject) { $0.text(words.adviceTitle) }
            }
            html.add(.div) { html in
                html.add(.p, text: words.to)
                html.add(.p) { html in
                    html.text(words.headOf + " ")
                    html.add(.strong) { $0.name(officeName, context.page) }
                }
                if let region { html.add(.p) { $0.name(region, context.page) } }
                if !words.inPlace.isEmpty { html.add(.p, text: words.inPlace) }
            }
        }
        html.add(.p, .class("opening")) { $0.plain(words.adviceOpening(decision, context), context) }
        state(&html, context)
        for (index, advised) in entries.enumerated() { add(advised, index + 1, to: &html, context) }
        html.add(.div, .class("end")) { html in
            html.add(.p, .class("closing"), text: words.adviceClosing)
            html.signature(decision.at, context)
            html.check(self, context)
        }
    }

    /// Adds that ranks can still change, and until when the office itself can object.
    private func state(_ html: inout HTML, _ context: PaperContext) {
        guard let window = decision.window else { return }
        let words = context.words.page
        let stage = record.stages.first { $0.decision.number == decision.number }
        let open = stage.map { record.objections(to: $0.stage.id).count { $0.outcome == nil } } ?? 0
        html.add(.p, .class("state")) { html in
            html.add(.strong, text: words.listState(decision.state))
            html.text(
                " "
                    + (decision.state == .provisional
                        ? "\(context.words.adviceProvisional) "
                            + words.provisionalNotice(window, in: record.contest.zone, open: open)
                        : words.settledNotice(decision)))
        }
    }

    private func add(_ advised: AdvisedEntry, _ number: Int, to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.div, .class("advised")) { html in
            html.add(.h2) { html in
                html.text("\(number). ")
                html.name(advised.entry.title, context.page)
            }
            for failed in advised.failed {
                html.add(.p) { html in
                    html.text(words.failedScreening + " ")
                    html.words(failed.name, context.page)
                    if let reason = failed.reason {
                        html.text(" — ")
                        html.name(reason, context.page)
                    }
                }
            }
            for stage in advised.stages { add(stage, to: &html, context) }
            examples(advised, &html, context)
        }
    }

    private func add(_ advice: StageAdvice, to html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.add(.h3) { $0.words(advice.stage.name, context.page) }
        html.add(.p) { $0.plain(words.standing(advice, context), context) }
        if !advice.criteria.isEmpty { table(advice, &html, context) }
        if let strongest = advice.strongest, let weakest = advice.weakest {
            html.add(.p) {
                $0.plain(words.strongest(advice.criteria[strongest], weakest: advice.criteria[weakest]), context)
            }
        }
        let noted = advice.criteria.filter { !$0.notes.isEmpty }
        guard !noted.isEmpty else { return }
        html.add(.h4, text: words.notesOfJurors)
        html.add(.dl, .class("notes")) { html in
            for criterion in noted {
                html.fact(words.page.words(criterion.criterion.name)) { html in
                    for note in criterion.notes {
                        html.add(.p) { html in
                            html.add(.strong, text: words.page.juror(.number(note.juror)) + ": ")
                            html.name(note.text, context.page)
                        }
                    }
                }
            }
        }
    }

    private func table(_ advice: StageAdvice, _ html: inout HTML, _ context: PaperContext) {
        let words = context.words
        html.grid(
            [
                .text(words.page.criterion), .number(words.page.weight), .number(words.page.mean),
                .number(words.lowerQuartile), .number(words.median), .number(words.upperQuartile),
                .text(words.position),
            ], class: "quartiles"
        ) { html in
            for criterion in advice.criteria {
                html.add(.tr) { html in
                    html.add(.td) { $0.words(criterion.criterion.name, context.page) }
                    html.figureCell(context.language.number(criterion.criterion.weight))
                    html.add(.td, .class("number")) { $0.add(.strong, text: words.page.figure(criterion.mean)) }
                    for index in 0..<3 {
                        html.figureCell(criterion.quartiles.map { words.page.figure($0[index]) } ?? "–")
                    }
                    html.add(.td, text: words.position(criterion))
                }
            }
        }
    }

    private func examples(_ advised: AdvisedEntry, _ html: inout HTML, _ context: PaperContext) {
        guard !advised.examples.isEmpty else { return }
        html.add(.h4, text: context.words.toLookAt)
        html.add(.ul) { html in
            for example in advised.examples { html.add(.li) { $0.plain(context.words.example(example), context) } }
        }
    }
}
