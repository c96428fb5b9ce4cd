import Competition
import Scoring

/// What pages have in common below the level of sections.
extension HTML {
    /// Adds a name or title from outside, kept apart from the direction of the text around it.
    mutating func name(_ text: String, _ context: PageContext) {
        // Names are Indonesian on English pages too, so that they are read out as such.
        if context.language == .indonesian {
            add(.bdi, text: text)
        } else {
            add(.bdi, .lang(.indonesian), text: text)
        }
    }

    /// Adds words of the contest, marked as Indonesian where the contest has no English ones.
    mutating func words(_ words: Words, _ context: PageContext) {
        if context.language == .english, words.english == nil {
            add(.bdi, .lang(.indonesian), text: words.indonesian)
        } else {
            text(context.words.words(words))
        }
    }

    /// Adds an element with words of the contest.
    mutating func add(_ tag: HTMLTag, _ attributes: Attribute..., words: Words, _ context: PageContext) {
        add(tag, attributes) { $0.words(words, context) }
    }

    /// Adds an element with a sentence.
    mutating func add(_ tag: HTMLTag, _ attributes: Attribute..., phrase: Phrase, _ context: PageContext) {
        add(tag, attributes) { $0.phrase(phrase, context) }
    }

    /// Adds a sentence.
    mutating func phrase(_ phrase: Phrase, _ context: PageContext) {
        for part in phrase.parts {
            switch part {
            case .text(let text): self.text(text)
            case .entry(let entry): link(to: entry, context)
            case .name(let text): add(.bdi, text: text)
            case .strong(let text): add(.strong, text: text)
            case .code(let text): add(.code, text: text)
            }
        }
    }

    /// Adds the title of an entry as a link to its page.
    mutating func link(to entry: EntryID, _ context: PageContext) {
        let title = context.title(of: entry)
        guard context.record.entry(entry) != nil, context.page != .entry(entry) else {
            name(title, context)
            return
        }
        add(.a, .href(context.link(to: .entry(entry)))) { $0.name(title, context) }
    }

    /// Adds a link.
    mutating func link(to link: SiteLink, text: String) { add(.a, .href(link), text: text) }

    /// Adds the paragraphs of a text from outside; an empty line separates them.
    mutating func paragraphs(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        for lines in lines.split(whereSeparator: isBlank) {
            add(.p, .ownDirection) { html in
                for (index, line) in lines.enumerated() {
                    if index > 0 { html.add(.br) }
                    html.text(String(line))
                }
            }
        }
    }

    /// Adds a table in a frame that scrolls by itself where the table is wider than the screen.
    ///
    /// - Parameters:
    ///   - place: what the page has the table in, where it has several of this name.
    ///   - isNamedAbove: whether a heading above says what the table is; its caption is then for those alone who listen.
    mutating func table(
        _ name: String, in place: String? = nil, class names: String = "", isNamedAbove: Bool = false,
        columns: [Column], _ context: PageContext, rows: (inout HTML) -> Void
    ) {
        let label = place.map { "\($0): \(name)" } ?? name
        add(.div, .class(names.isEmpty ? "scroll" : "scroll scroll-\(names)"), .region, .label(label), .focusable) {
            html in
            html.add(.table, names.isEmpty ? [] : [.class(names)]) { html in
                html.add(.caption, isNamedAbove ? [.class("unseen")] : []) { $0.text(name) }
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
    }

    /// A column of a table.
    struct Column {
        let name: String
        let attributes: [Attribute]

        /// A column of text.
        static func text(_ name: String) -> Column { Column(name: name, attributes: []) }
        /// A column of numbers, which stand under each other.
        static func number(_ name: String) -> Column { Column(name: name, attributes: [.class("number")]) }
    }

    /// Adds a fact with its name to a description list.
    mutating func fact(_ name: String, _ content: (inout HTML) -> Void) {
        add(.div) { html in
            html.add(.dt, text: name)
            html.add(.dd, content: content)
        }
    }

    /// Adds the shape of a tier: best star, then diamond, circle and square, so that none is told by colour alone.
    mutating func medal(_ tier: Int) {
        let drawings = [
            "M12 1l3.2 7 7.6.8-5.7 5.1 1.6 7.5L12 17.6l-6.7 3.8 1.6-7.5L1.200 8.800l7.600-.8z",
            "M12 1l10 11-10 11L2 12z", "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z", "M3 3h18v18H3z",
        ]
        let index = min(tier, drawings.count - 1)
        add(.svg, .class("medal medal-\(index + 1)"), .viewBox("0 0 24 24"), .hidden) { html in
            html.add(.path, .drawing(drawings[index]))
        }
    }
}

private func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
