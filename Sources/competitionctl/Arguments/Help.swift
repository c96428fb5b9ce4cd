/// The help of one command, made of its declaration.
struct CommandHelp {
    let command: CommandDeclaration
    let page: HelpPage

    /// Creates the help of a command.
    init(_ command: CommandDeclaration, language: Language, width: Int) {
        self.command = command
        page = HelpPage(language: language, width: width)
    }

    /// The whole text, with a line feed at its end.
    var text: String {
        var sections = [usage, page.wrapped(page.sentence(command.summary))]
        if let discussion = command.discussion {
            sections.append(TextWrap.paragraphs(discussion.words(in: page.language), width: page.width))
        }
        sections.append(page.definitions(.arguments, command.arguments.map(argumentDefinition)))
        sections.append(page.definitions(.ownOptions, command.ownOptions.map(optionDefinition)))
        sections.append(page.definitions(.commonOptions, command.common.map(optionDefinition)))
        sections.append(examples)
        sections.append(page.definitions(.exitStatuses, command.exits.map(exitDefinition)))
        return page.joined(sections)
    }

    /// The lines that say how the command is written.
    var usage: [String] {
        var parts = [Program.name, command.name, page.word(.options)]
        for option in command.ownOptions where option.least > 0 { parts.append(synopsis(option)) }
        for argument in command.arguments { parts.append(argumentSynopsis(argument)) }
        return page.hanging(page.word(.usage), parts)
    }

    private var examples: [String] {
        guard !command.examples.isEmpty else { return [] }
        var lines = [page.word(.examples)]
        for example in command.examples {
            // A command line is never broken: it is there to be copied.
            lines.append("  " + example.line)
            lines += TextWrap.indented(page.sentence(example.explanation), by: 6, width: page.width)
        }
        return lines
    }

    private func argumentDefinition(_ argument: ParameterDeclaration) -> HelpPage.Definition {
        var notes: [String] = []
        if !argument.choices.isEmpty, argument.placeholder.indonesian != argument.choices.joined(separator: "|") {
            notes.append(page.language.oneOf(argument.choices))
        }
        return HelpPage.Definition(term: argumentSynopsis(argument), text: page.described(argument, notes: notes))
    }

    private func optionDefinition(_ option: ParameterDeclaration) -> HelpPage.Definition {
        var term = option.writtenShort.map { $0 + ", " } ?? ""
        term += synopsis(option)
        var notes: [String] = []
        if let fallback = option.fallback { notes.append("\(page.word(.fallback)) \(fallback)") }
        if option.least > 0 { notes.append(page.word(.isRequired)) }
        if option.isRepeated { notes.append(page.word(.isRepeated)) }
        return HelpPage.Definition(term: term, text: page.described(option, notes: notes))
    }

    private func exitDefinition(_ status: ExitStatus) -> HelpPage.Definition {
        HelpPage.Definition(term: String(status.rawValue), text: status.meaning(in: page.language))
    }

    private func synopsis(_ option: ParameterDeclaration) -> String {
        option.takesValue ? "\(option.written) \(option.placeholder.words(in: page.language))" : option.written
    }

    private func argumentSynopsis(_ argument: ParameterDeclaration) -> String {
        let name = argument.placeholder.words(in: page.language) + (argument.isRepeated ? "..." : "")
        return argument.least > 0 ? name : "[\(name)]"
    }
}

/// What the pages of the help have in common.
struct HelpPage {
    /// No page is narrower: below this, help is no help.
    static let narrowest = 40
    /// The width where there is no terminal to ask.
    static let usualWidth = 80

    let language: Language
    let width: Int

    /// Creates a page that is at least as wide as the narrowest.
    init(language: Language, width: Int) {
        self.language = language
        self.width = max(width, Self.narrowest)
    }

    /// A term and what it means.
    struct Definition {
        let term: String
        let text: String
    }

    /// A word of the help.
    func word(_ word: HelpWord) -> String { word.words(in: language) }

    /// A text of a declaration as a sentence: with a capital and a full stop.
    func sentence(_ text: Text) -> String {
        let words = text.words(in: language)
        guard let first = words.first, let last = words.last else { return words }
        return first.uppercased() + words.dropFirst() + (last.isPunctuation && last != ")" ? "" : ".")
    }

    /// Breaks a paragraph at the page's width.
    func wrapped(_ text: String) -> [String] { TextWrap.lines(text, width: width) }

    /// The help of a parameter and, in brackets, what else is to be known.
    func described(_ parameter: ParameterDeclaration, notes: [String]) -> String {
        let help = parameter.help.words(in: language)
        return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")))"
    }

    /// A heading and terms with their meanings beside them, or below them where there is no room.
    func definitions(_ heading: HelpWord, _ definitions: [Definition]) -> [String] {
        definitions.isEmpty ? [] : [word(heading)] + self.definitions(definitions)
    }

    /// Terms with their meanings.
    ///
    /// - Parameter longest: the columns of the longest term, when other lists are to be aligned with this one.
    func definitions(_ definitions: [Definition], longest: Int? = nil) -> [String] {
        let columns = longest ?? definitions.map { TextWidth.of($0.term) }.max() ?? 0
        let indent = min(columns, width * 2 / 5) + 4
        return definitions.flatMap { definition -> [String] in
            let term = "  " + definition.term
            var lines = TextWrap.indented(definition.text, by: indent, width: width)
            let columns = TextWidth.of(term)
            guard columns + 2 <= indent, let first = lines.first else { return [term] + lines }
            lines[0] = term + first.dropFirst(columns)
            return lines
        }
    }

    /// A first word and what follows it, broken between the parts and never inside one.
    func hanging(_ first: String, _ parts: [String]) -> [String] {
        let indent = String(repeating: " ", count: TextWidth.of(first) + 1)
        var lines: [String] = []
        var line = first
        for part in parts {
            if TextWidth.of(line) + 1 + TextWidth.of(part) > width, line.count > indent.count {
                lines.append(line)
                line = indent + part
            } else {
                line += " " + part
            }
        }
        return lines + [line]
    }

    /// Joins sections with empty lines between them; empty sections are left out.
    func joined(_ sections: [[String]]) -> String {
        sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
