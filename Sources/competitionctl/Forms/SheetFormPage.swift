import Competition
import Scoring

/// All score sheets of a juror at a stage as one page.
struct SheetFormPage {
    let brief: SheetBrief
    let words: FormPageWords

    init(_ brief: SheetBrief, in language: Language) {
        self.brief = brief
        words = FormPageWords(language: language)
    }

    /// The file.
    var bytes: [UInt8] {
        FormPage(
            title: words.sheetTitle(brief), language: words.language,
            facts: SheetFacts(brief: brief, language: words.language).json, scripts: [.common, .sheet],
            content: HTML(body)
        ).bytes
    }

    private func body(_ html: inout HTML) {
        html.formHead(brief.contest, heading: words.sheetHeading(brief.stage), words) { html in
            html.add(.p, .class("whose")) { html in
                html.text(words.juror + ": ")
                html.add(.bdi, text: brief.juror.name)
            }
            html.add(.p, text: words.scoring(brief))
            html.add(.p, text: words.privacy)
        }
        html.formBar(save: words.saveSheets, words)
        html.add(.main, .class("wide")) { html in
            contents(&html)
            html.add(.form, .id(FormField("sheets")), .noCompletion) { html in
                for index in brief.readings.indices { SheetSection(brief, index, words).add(to: &html) }
                signature(&html)
            }
        }
    }

    private func contents(_ html: inout HTML) {
        html.add(.details, .id(FormField("contents")), .class("contents"), .isOpen) { html in
            html.add(.summary, text: words.contents(brief.readings.count))
            if brief.readings.isEmpty { html.add(.p, text: words.nothingAssigned) }
            html.add(.ol) { html in
                for reading in brief.readings {
                    let id = reading.entry.id
                    html.add(.li) { html in
                        html.add(.button, .type(.button), .id(.sheet("to", id)), .data(.open, id.text)) { html in
                            html.add(.bdi, text: reading.entry.head.title)
                        }
                        html.add(.span, .id(.sheet("mark", id)), .class("mark"))
                    }
                }
            }
        }
    }

    private func signature(_ html: inout HTML) {
        let earlier = brief.readings.lazy.compactMap(\.earlier?.signature).first
        html.add(.fieldset, .class("signature")) { html in
            html.add(.legend, text: words.signature)
            html.add(.p, .class("help"), text: words.signatureHelp)
            html.add(.p, .class("tick")) { html in
                html.add(.input, .type(.checkbox), .id(FormField("statement")))
                html.add(.label, .for(FormField("statement")), text: words.statement)
            }
            html.field(FormField("name"), words.name) { html, attributes in
                let name = earlier?.name ?? brief.juror.name
                html.add(.input, attributes + [.type(.text), .value(name), .ownDirection]) { _ in }
            }
            html.field(FormField("date"), words.date) { html, attributes in
                html.add(.input, attributes + [.type(.date), .minimum("0001-01-01"), .maximum("9999-12-31")]) { _ in }
                html.add(.button, .type(.button), .id(FormField("today")), .class("screen"), text: words.today)
            }
            html.add(.p, .class("help screen"), text: words.nextForSheets)
        }
    }
}
