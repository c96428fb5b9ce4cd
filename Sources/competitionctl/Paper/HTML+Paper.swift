import Competition
import Scoring

/// What printed documents have in common below the level of sections.
extension HTML {
    /// Adds a sentence in which entries are titles, since paper has no links.
    mutating func plain(_ phrase: Phrase, _ context: PaperContext) {
        for part in phrase.parts {
            switch part {
            case .text(let text): self.text(text)
            case .entry(let entry): name(context.page.title(of: entry), context.page)
            case .name(let text): add(.bdi, text: text)
            case .strong(let text): add(.strong, text: text)
            case .code(let text): add(.code, text: text)
            }
        }
    }

    /// Adds the logo, the organizer and the contest.
    mutating func letterhead(_ context: PaperContext) {
        add(.header, .class("letterhead")) { html in
            html.logo(context)
            html.add(.div) { html in
                html.add(.p, .class("organizer")) { $0.name(context.contest.organizer, context.page) }
                html.add(.p, .class("contest")) { $0.words(context.contest.title, context.page) }
            }
        }
    }

    /// Adds the logo, where there is one.
    mutating func logo(_ context: PaperContext) {
        guard let logo = context.look.logo else { return }
        add(.p, .class("logo")) { $0.add(.img, .source(logo), .alternative("")) }
    }

    /// Adds the decree on which the award rests, where it is known.
    mutating func decree(_ attribute: Attribute, _ context: PaperContext) {
        guard let decree = context.look.decree else { return }
        add(.p, attribute) { html in
            html.text(context.words.restingOn + " ")
            html.name(decree, context.page)
        }
    }

    /// Adds the place and day of signing, and room for the signature of the organizer.
    mutating func signature(_ at: Timestamp, _ context: PaperContext) {
        let look = context.look
        add(.div, .class("signature")) { html in
            html.add(.p) { html in
                if let place = look.place { html.name(place, context.page) } else { html.dots() }
                html.text(", \(context.language.date(at.moment.civil(in: at.zone).local.day))")
            }
            html.add(.p, .class("position")) { $0.name(look.position ?? context.contest.organizer, context.page) }
            html.add(.p, .class("signer")) { html in
                if let signer = look.signer { html.name(signer, context.page) } else { html.dots() }
            }
            html.add(.p, .class("number")) { html in
                html.text(context.words.staffNumber + " ")
                html.dots()
            }
        }
    }

    /// Adds a dotted line to write on.
    mutating func dots() { add(.span, .class("dots"), text: "") }

    /// Adds the code and how to check it.
    mutating func check(_ document: any PaperDocument, _ context: PaperContext) {
        add(.div, .class("check")) { html in
            html.add(.p, .class("code")) { html in
                html.text(context.words.code + " ")
                html.add(.strong, text: "\(document.code)")
            }
            html.add(.p) { $0.plain(context.words.howToCheck(document), context) }
        }
    }

    /// Adds a table; a name above it tells what it is.
    mutating func grid(_ columns: [Column], class names: String = "", rows: (inout HTML) -> Void) {
        add(.table, names.isEmpty ? [] : [.class(names)]) { html in
            html.add(.thead) { html in
                html.add(.tr) { html in
                    for column in columns {
                        html.add(.th, column.attributes + [.scope(.column)]) { $0.text(column.name) }
                    }
                }
            }
            html.add(.tbody, content: rows)
        }
    }

    /// Adds a cell with a number.
    mutating func figureCell(_ text: String) { add(.td, .class("number"), text: text) }
}

extension JSONValue {
    /// A figure as documents on paper print it.
    static func printed(_ figure: PublicRecord.Figure?) -> JSONValue { .optional(figure?.printed.text) }
    /// Identifiers or other texts.
    static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    /// Words of the contest.
    static func contestWords(_ words: Words) -> JSONValue {
        ["id": .string(words.indonesian), "en": .optional(words.english)]
    }
}
