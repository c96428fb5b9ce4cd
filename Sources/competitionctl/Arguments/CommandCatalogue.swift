/// The commands by their words.
struct CommandCatalogue: Sendable {
    let commands: [CommandDeclaration]

    init(_ commands: [CommandDeclaration]) { self.commands = commands }

    /// What words mean, read from the first on.
    enum Match {
        /// A command.
        case command(CommandDeclaration)
        /// The first word of several commands.
        case group(String)
        /// Nothing.
        case nothing
    }

    /// Finds what one or two words mean.
    func match(_ words: [String]) -> Match {
        if let command = commands.first(where: { $0.words == words }) { return .command(command) }
        guard words.count == 1, let word = words.first, !members(of: word).isEmpty else { return .nothing }
        return .group(word)
    }

    /// The commands of two words that start with this one.
    func members(of word: String) -> [CommandDeclaration] {
        commands.filter { $0.words.count > 1 && $0.words.first == word }
    }

    /// The first words of all commands, each once.
    var firstWords: [String] {
        var seen: Set<String> = []
        return commands.compactMap(\.words.first).filter { seen.insert($0).inserted }
    }

    /// The first words that need a second one, each once.
    var groups: [String] { firstWords.filter { !members(of: $0).isEmpty } }

    /// The second words behind a first one.
    func secondWords(of word: String) -> [String] { members(of: word).compactMap(\.words.last) }

    /// Tells whether any command has an option of this name, with hyphens.
    func hasOption(written option: String) -> Bool {
        commands.contains { $0.options.contains { $0.written == option || $0.writtenShort == option } }
    }
}
