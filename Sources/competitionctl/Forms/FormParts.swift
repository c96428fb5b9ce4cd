import Competition
import Scoring

/// What forms have in common above the level of single controls.
extension HTML {
    /// Adds the head of a form: whose it is and what it is for.
    mutating func formHead(_ contest: Contest, heading: String, _ words: FormPageWords, lines: (inout HTML) -> Void) {
        add(.header, .class("head")) { html in
            html.add(.p, .class("contest")) { html in
                html.add(.bdi, text: contest.organizer)
                html.text(" · ")
                html.add(.bdi, text: words.words(contest.title))
            }
            html.add(.h1, text: heading)
            if contest.isRehearsal { html.add(.p, .class("rehearsal"), text: words.rehearsal) }
            lines(&html)
            html.add(.p, .class("help screen"), text: words.howItWorks)
        }
    }

    /// Adds the bar that stays in sight: progress, saving and printing.
    mutating func formBar(save: String, _ words: FormPageWords) {
        add(.section, .class("bar"), .id(FormField("tools")), .label(words.tools)) { html in
            html.add(.div, .class("state")) { html in
                html.add(.progress, .id(FormField("progress")), .labelledBy(FormField("progress-text")), .value("0"))
                html.add(.span, .id(FormField("progress-text")), .class("small"))
                html.add(.span, .id(FormField("kept")), .class("small soft"))
            }
            html.add(.div, .class("buttons")) { html in
                html.add(.button, .type(.button), .class("main"), .id(FormField("save")), text: save)
                html.add(.details, .class("more")) { html in
                    html.add(.summary, text: words.more)
                    html.add(.button, .type(.button), .id(FormField("draft-save")), text: words.saveDraft)
                    html.add(.button, .type(.button), .id(FormField("draft-open")), text: words.openDraft)
                    html.add(.button, .type(.button), .id(FormField("print")), text: words.printing)
                }
            }
            html.add(.input, .type(.file), .id(FormField("draft-file")), .hiddenElement, .label(words.openDraft))
            html.add(.p, .id(FormField("status")), .status)
        }
    }

    /// Adds a field with its label, what helps to fill it in, and the place of its findings.
    mutating func field(
        _ field: FormField, _ label: String, help: [String] = [], note: String? = nil, lang: Language? = nil,
        control: (inout HTML, _ attributes: [Attribute]) -> Void
    ) {
        add(.label, .for(field), .id(field.label), text: label)
        if let note { add(.p, .class("note"), text: note) }
        if !help.isEmpty {
            add(.div, .id(field.help), .class("help")) { html in
                for text in help { html.add(.p, text: text) }
            }
        }
        let described: Attribute =
            help.isEmpty ? .describedBy(field.findings) : .describedBy(field.help, field.findings)
        control(&self, [.id(field), described, .noCompletion])
        findings(of: field)
    }

    /// Adds the place in which findings about a field are told.
    mutating func findings(of field: FormField) { add(.ul, .id(field.findings), .class("findings"), .isLive) }

    /// Adds a text field with its text, and a place for the text on paper.
    mutating func area(_ attributes: [Attribute], rows: Int, _ text: String, _ field: FormField) {
        // Browsers drop a line end right behind the tag, so there is always one to drop.
        add(.textarea, attributes + [.rows(rows), .ownDirection]) { $0.text("\n" + text) }
        add(.div, .class("paper"), .id(field.printed))
    }

    /// Adds a choice.
    mutating func choice(
        _ attributes: [Attribute], empty: String?, _ options: [(value: String, name: String)], chosen: String?
    ) {
        add(.select, attributes) { html in
            if let empty { html.add(.option, .value(""), text: empty) }
            for option in options {
                let mark: [Attribute] = option.value == chosen ? [.selected] : []
                html.add(.option, [.value(option.value)] + mark) { $0.text(option.name) }
            }
        }
    }
}
