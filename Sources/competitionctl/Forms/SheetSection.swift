import Competition
import Scoring

/// The score sheet of one entry within the page: the entry's text beside each criterion.
struct SheetSection {
    private let brief: SheetBrief
    private let index: Int
    private let words: FormPageWords

    init(_ brief: SheetBrief, _ index: Int, _ words: FormPageWords) {
        self.brief = brief
        self.index = index
        self.words = words
    }

    private var reading: SheetBrief.Reading { brief.readings[index] }
    private var entry: Entry { reading.entry }
    private var id: EntryID { reading.entry.id }
    private var language: Language { words.language }

    /// The marks of the sheet that was handed in before.
    private func earlier(_ criterion: CriterionID) -> Mark? {
        guard case .marks(let marks)? = reading.earlier?.sheet.content else { return nil }
        return marks.first { $0.criterion == criterion }
    }

    /// Adds the sheet to a page.
    func add(to html: inout HTML) {
        html.add(.section, .class("sheet"), .id(.sheet("sheet", id)), .data(.sheet, id.text)) { html in
            head(&html)
            abstention(&html)
            html.add(.div, .id(.sheet("criteria", id))) { html in
                rest(&html)
                for criterion in reading.rubric.criteria { self.criterion(criterion, &html) }
            }
            html.add(.p, .id(.sheet("total", id)), .class("total"), .status)
            ways(&html)
        }
    }

    private func head(_ html: inout HTML) {
        let head = entry.head
        html.add(.h2, .id(.sheet("heading", id)), .focusableByScript) { $0.add(.bdi, text: head.title) }
        let contest = brief.contest
        let service = reading.office?.service(head.service)?.name ?? head.service.text
        let facts = [
            reading.office?.name ?? head.office.text, service, contest.group(head.group).map { words.words($0.name) },
            contest.category(head.category).map { words.words($0.name) }, language.date(head.started),
        ]
        html.add(.p, .class("soft")) { html in
            html.add(.code, text: id.text)
            html.text(" · " + facts.compactMap(\.self).joined(separator: " · "))
            if let revision = head.revision { html.text(" · " + words.version(revision)) }
        }
    }

    /// What the entry says beside what a criterion judges.
    private func rest(_ html: inout HTML) {
        let judged = Set(reading.rubric.criteria.compactMap(\.question))
        let questions = brief.contest.form.questions(for: entry.head.group).filter { !judged.contains($0.id) }
        let names = entry.attachments.map(\.file)
        guard !questions.isEmpty || !names.isEmpty || entry.head.origin != nil else { return }
        html.add(.details, .class("rest"), .isOpen) { html in
            html.add(.summary, text: words.otherAnswers)
            if let origin = entry.head.origin {
                html.add(.h3, text: words.origin)
                html.add(.p) { $0.add(.bdi, text: origin.text) }
            }
            for question in questions { answer(question, &html) }
            if !names.isEmpty { html.add(.p, text: words.attached(names)) }
        }
    }

    private func answer(_ question: Question, _ html: inout HTML) {
        html.add(.h3, text: words.words(question.name))
        let text = entry.answer(to: question.id)?.text ?? ""
        if text.allSatisfy(\.isWhitespace) {
            html.add(.p, .class("soft"), text: words.noAnswer)
        } else {
            html.paragraphs(text)
        }
    }

    private func criterion(_ criterion: Criterion, _ html: inout HTML) {
        let question = criterion.question.flatMap { id in brief.contest.form.questions.first { $0.id == id } }
        html.add(.div, .class(question == nil ? "criterion" : "criterion beside")) { html in
            if let question {
                html.add(.div, .class("reading"), .label(words.fromEntry)) { answer(question, &$0) }
            }
            html.add(.fieldset, .class("scoring")) { html in
                html.add(.legend) { html in
                    html.text(words.words(criterion.name) + " ")
                    html.add(.span, .class("weight"), text: words.weight(criterion.weight))
                }
                if let guidance = criterion.guidance { html.add(.p, .class("help"), text: words.words(guidance)) }
                score(criterion, &html)
                note(criterion, &html)
            }
        }
    }

    private func score(_ criterion: Criterion, _ html: inout HTML) {
        let field = FormField.mark("score", criterion.id, id)
        let given = earlier(criterion.id)
        switch criterion.scale {
        case .range(let minimum, let maximum, let step):
            html.field(field, words.score, help: [words.range(minimum, maximum, step)]) { html, attributes in
                let text = given.map { language.number($0.score) } ?? ""
                html.add(
                    .input, attributes + [.type(.text), .class("number"), .decimalKeyboard, .value(text)]
                ) { _ in }
            }
        case .levels(let levels):
            html.add(.div, .class("levels")) { html in
                for (place, level) in levels.enumerated() { self.level(level, place, criterion, given, &html) }
            }
            html.add(.p, .id(.mark("counted", criterion.id, id)), .class("counts"), .status)
            html.findings(of: field)
        }
    }

    private func level(_ level: Level, _ place: Int, _ criterion: Criterion, _ given: Mark?, _ html: inout HTML) {
        let field = FormField.level(place, criterion.id, id)
        let chosen: [Attribute] = given?.score == level.value ? [.checked] : []
        html.add(.p, .class("tick")) { html in
            html.add(
                .input,
                [
                    .type(.radio), .id(field), .name(of: .mark("score", criterion.id, id)),
                    .value(level.value.number ?? ""),
                ] + chosen
            ) { _ in }
            html.add(.label, .for(field)) { html in
                html.add(.strong, text: language.number(level.value))
                html.text(" " + words.words(level.meaning))
            }
        }
        for evidence in level.evidence { self.evidence(evidence, criterion, given, &html) }
    }

    private func evidence(_ evidence: Evidence, _ criterion: Criterion, _ given: Mark?, _ html: inout HTML) {
        let field = FormField.evidence(evidence.id, criterion.id, id)
        let ticked: [Attribute] = given?.accepted.contains(evidence.id) ?? false ? [.checked] : []
        html.add(.p, .class("tick evidence")) { html in
            html.add(
                .input,
                [
                    .type(.checkbox), .id(field), .data(.entry, id.text), .data(.criterion, criterion.id.text),
                    .data(.evidence, evidence.id.text),
                ] + ticked
            ) { _ in }
            html.add(.label, .for(field), text: words.acceptedEvidence + " " + words.words(evidence.name))
        }
    }

    private func note(_ criterion: Criterion, _ html: inout HTML) {
        let field = FormField.mark("note", criterion.id, id)
        html.field(field, words.note) { html, attributes in
            html.area(attributes, rows: 2, earlier(criterion.id)?.note ?? "", field)
        }
        let panel = FormField.mark("panel-note", criterion.id, id)
        html.field(panel, words.panelNote, help: [words.panelNoteHelp]) { html, attributes in
            html.area(attributes, rows: 1, earlier(criterion.id)?.panelNote ?? "", panel)
        }
    }

    private func abstention(_ html: inout HTML) {
        var reason: String?
        if case .abstention(let given)? = reading.earlier?.sheet.content { reason = given }
        let field = FormField.sheet("abstain", id)
        html.add(.p, .class("tick")) { html in
            let ticked: [Attribute] = reason == nil ? [] : [.checked]
            html.add(.input, [.type(.checkbox), .id(field)] + ticked) { _ in }
            html.add(.label, .for(field), text: words.abstaining)
        }
        html.add(.div, .id(.sheet("why", id))) { html in
            let field = FormField.sheet("reason", id)
            html.field(field, words.reason, help: [words.abstainingHelp]) { html, attributes in
                html.area(attributes, rows: 3, reason ?? "", field)
            }
        }
    }

    private func ways(_ html: inout HTML) {
        html.add(.p, .class("ways screen")) { html in
            if index > 0 {
                html.add(
                    .button, .type(.button), .data(.open, brief.readings[index - 1].entry.id.text), text: words.previous
                )
            }
            if index + 1 < brief.readings.count {
                html.add(
                    .button, .type(.button), .data(.open, brief.readings[index + 1].entry.id.text),
                    text: words.following)
            }
        }
    }
}
