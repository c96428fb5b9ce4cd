import Competition
import Scoring

/// The entry form of an office as one page.
struct EntryFormPage {
    let brief: EntryBrief
    let words: FormPageWords

    init(_ brief: EntryBrief, in language: Language) {
        self.brief = brief
        words = FormPageWords(language: language)
    }

    private var contest: Contest { brief.contest }
    private var head: EntryHead? { brief.earlier?.head }

    /// The file.
    var bytes: [UInt8] {
        let facts = EntryFacts(brief: brief, language: words.language).json
        return FormPage(
            title: words.entryTitle(contest), language: words.language, facts: facts,
            scripts: [.common, .digest, .entry], content: HTML(body)
        ).bytes
    }

    private func body(_ html: inout HTML) {
        html.formHead(contest, heading: words.entryHeading, words) { html in
            html.add(.p, .class("whose")) { html in
                html.add(.bdi, text: brief.office.name)
                html.text(", ")
                html.add(.bdi, text: brief.office.institution.name)
            }
            html.add(.p, text: words.registration(contest))
            html.add(.p) { html in
                html.text(words.identifier + ": ")
                html.add(.code, .id(FormField("identifier")), text: brief.identifier)
                if let revision = head?.revision { html.text(" · " + words.revising(revision)) }
            }
        }
        html.formBar(save: words.saveEntry, words)
        html.add(.main) { html in
            summary(&html)
            saved(&html)
            html.add(.form, .id(FormField("entry")), .noCompletion, .data(.files, files)) { html in
                basics(&html)
                questions(&html)
                attachments(&html)
                contact(&html)
            }
        }
    }

    private func summary(_ html: inout HTML) {
        html.add(.section, .id(FormField("summary")), .class("summary"), .hiddenElement, .focusableByScript) { html in
            html.add(.h2, text: words.toMend)
            html.add(.ul, .id(FormField("summary-list")))
        }
    }

    private func saved(_ html: inout HTML) {
        html.add(.section, .id(FormField("saved")), .class("saved"), .hiddenElement, .focusableByScript) { html in
            html.add(.h2, text: words.savedHeading)
            html.add(.p) { html in
                html.text(words.savedAs + " ")
                html.add(.code, .id(FormField("saved-name")))
            }
            html.add(.p) { html in
                html.text(words.digest + " ")
                html.add(.code, .id(FormField("saved-digest")))
            }
            html.add(.div, .id(FormField("saved-bring"))) { html in
                html.add(.p, text: words.bring)
                html.add(.ul, .id(FormField("saved-files")))
            }
            html.add(.p, text: words.next)
        }
    }

    /// The attachments of the version that is revised, for the script.
    private var files: String {
        let known = (brief.earlier?.attachments ?? []).map { item in
            JSONMember(
                item.rule.text,
                .object([
                    JSONMember("file", .string(item.file)), JSONMember("bytes", .optional(item.bytes)),
                    JSONMember("sha256", .optional(item.digest?.hex)),
                ]))
        }
        return String(decoding: JSONValue.object(known).bytes(), as: UTF8.self)
    }

    private func basics(_ html: inout HTML) {
        html.add(.fieldset) { html in
            html.add(.legend, text: words.basics)
            html.field(FormField("title"), words.title) { html, attributes in
                html.add(.input, attributes + [.type(.text), .value(head?.title ?? ""), .ownDirection]) { _ in }
            }
            html.field(FormField("service"), words.service) { html, attributes in
                let services = brief.service.map { [$0] } ?? brief.office.services
                let options = services.map { item in
                    (item.id.text, item.name + (item.unit.map { " (\($0))" } ?? ""))
                }
                html.choice(
                    attributes, empty: brief.service == nil ? words.choose : nil, options,
                    chosen: brief.service?.id.text)
            }
            html.field(FormField("group"), words.group, help: contest.groups.count > 1 ? [words.groupHelp] : []) {
                html, attributes in
                let options = contest.groups.map { ($0.id.text, words.words($0.name)) }
                html.choice(attributes, empty: nil, options, chosen: brief.group.text)
            }
            html.field(FormField("category"), words.category) { html, attributes in
                let options = contest.categories.map { ($0.id.text, words.words($0.name)) }
                html.choice(attributes, empty: words.choose, options, chosen: head?.category.text)
            }
            html.field(FormField("started"), words.started) { html, attributes in
                let date: [Attribute] = [
                    .type(.date), .minimum("0001-01-01"), .maximum("9999-12-31"),
                    .value(head?.started.description ?? ""),
                ]
                html.add(.input, attributes + date) { _ in }
                html.add(.p, .class("soft small"), .id(FormField("started").count))
            }
            origin(&html)
        }
    }

    private func origin(_ html: inout HTML) {
        let groups = brief.groups.filter { $0.relation != nil }.map(\.id.text)
        guard !groups.isEmpty else { return }
        html.add(.div, .data(.groups, groups.joined(separator: " "))) { html in
            if !contest.winners.isEmpty {
                html.add(.label, .for(FormField("winner")), text: words.winner)
                let options = contest.winners.map { ($0.id.text, "\($0.title), \($0.institution), \($0.year)") }
                html.choice(
                    [.id(FormField("winner"))], empty: words.noWinner, options, chosen: head?.origin?.winner?.text)
            }
            html.field(FormField("origin"), words.origin, help: [words.originHelp]) { html, attributes in
                html.add(.input, attributes + [.type(.text), .value(head?.origin?.text ?? ""), .ownDirection]) { _ in }
            }
        }
    }

    private func questions(_ html: inout HTML) {
        html.add(.fieldset) { html in
            html.add(.legend, text: words.questions)
            for question in contest.form.questions {
                html.add(.div, .class("question"), .data(.groups, groups(question.groups))) {
                    self.question(question, &$0)
                }
            }
        }
    }

    private func question(_ question: Question, _ html: inout HTML) {
        let facts = [
            question.isRequired ? words.required : words.optional, question.wordLimit.map(words.limit),
            question.isPublic ? words.isPublished : nil,
        ]
        let field = FormField.answer(question.id)
        html.field(
            field, words.words(question.name), help: [question.guidance.map(words.words)].compactMap(\.self),
            note: facts.compactMap(\.self).joined(separator: ", ")
        ) { html, attributes in
            let text = brief.earlier?.answer(to: question.id)?.text ?? ""
            html.area(attributes, rows: min(14, max(4, (question.wordLimit ?? 100) / 25)), text, field)
            html.add(.p, .class("count"), .id(field.count))
        }
    }

    private func attachments(_ html: inout HTML) {
        guard !contest.form.attachments.isEmpty else { return }
        let groups = Set(brief.groups.filter { !$0.attachments.isEmpty }.map(\.id))
        let named = contest.groups.map(\.id).filter(groups.contains)
        html.add(.fieldset, .data(.groups, self.groups(named))) { html in
            html.add(.legend, text: words.attachments)
            html.add(.p, .class("help screen"), text: words.attachmentsHelp)
            for rule in contest.form.attachments {
                html.add(.div, .class("question"), .data(.groups, self.groups(rule.groups))) { attachment(rule, &$0) }
            }
        }
    }

    private func attachment(_ rule: AttachmentRule, _ html: inout HTML) {
        let field = FormField.attachment(rule.id)
        let note = (rule.isRequired ? words.required : words.optional) + ", " + words.accepted(rule)
        html.field(field, words.words(rule.name), note: note) { html, attributes in
            let endings = rule.types.map { ".\($0.rawValue)" } + (rule.types.contains(.jpg) ? [".jpeg"] : [])
            html.add(.input, attributes + [.type(.file), .accept(endings)]) { _ in }
            html.add(.p, .class("file")) { html in
                html.add(.span, .id(field.file))
                html.add(.button, .type(.button), .id(field.remove), .hiddenElement, text: words.removeFile)
            }
        }
    }

    private func contact(_ html: inout HTML) {
        let known = brief.earlier?.contact ?? brief.office.contact
        html.add(.fieldset) { html in
            html.add(.legend, text: words.contact)
            html.add(.p, .class("help"), text: words.contactHelp)
            let parts: [(FormField, String, Attribute.ControlType, String?)] = [
                (FormField("contact:name"), words.name, .text, known?.name),
                (FormField("contact:phone"), words.phone, .tel, known?.phone),
                (FormField("contact:email"), words.email, .email, known?.email),
            ]
            for (field, label, type, text) in parts {
                html.field(field, label) { html, attributes in
                    html.add(.input, attributes + [.type(type), .value(text ?? "")]) { _ in }
                }
            }
        }
    }

    /// The groups of a question or attachment, for the script; absent means all.
    private func groups(_ groups: [GroupID]?) -> String {
        (groups ?? contest.groups.map(\.id)).map(\.text).joined(separator: " ")
    }
}
