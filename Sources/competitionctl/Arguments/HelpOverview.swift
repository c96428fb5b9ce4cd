/// The list of all commands, or of those with one first word, grouped by phase.
struct HelpOverview {
    let commands: [CommandDeclaration]
    /// The first word that all have in common, if the list is of such commands only.
    let group: String?
    let page: HelpPage

    /// Creates the overview of some commands.
    init(_ commands: [CommandDeclaration], group: String? = nil, language: Language, width: Int) {
        self.commands = commands
        self.group = group
        page = HelpPage(language: language, width: width)
    }

    /// The whole text, with a line feed at its end.
    var text: String {
        var sections: [[String]] = []
        if group == nil { sections.append(page.wrapped("\(Program.name) \(page.word(.program))")) }
        let words = [Program.name] + (group.map { [$0] } ?? []) + [page.word(.command), page.word(.options)]
        sections.append(page.hanging(page.word(.usage), words))
        for phase in Phase.allCases { sections.append(section(of: phase)) }
        let help = [Program.name, "help"] + (group.map { [$0] } ?? []) + [page.word(.command)]
        sections.append(page.hanging(page.word(.moreAboutACommand), help))
        return page.joined(sections)
    }

    private func section(of phase: Phase) -> [String] {
        let listed = commands.filter { $0.phase == phase }
        guard !listed.isEmpty else { return [] }
        let definitions = listed.map { command in
            HelpPage.Definition(term: command.name, text: command.summary.words(in: page.language))
        }
        return [phase.heading(in: page.language)]
            + page.definitions(definitions, longest: commands.map(\.name.count).max())
    }
}
