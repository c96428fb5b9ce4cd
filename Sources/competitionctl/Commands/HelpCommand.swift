import Competition

/// `help`: explains the program, a group of commands or one command.
enum HelpCommand: Command {
    private static let words = Parameter.arguments(
        "command", .command, atLeast: 0,
        help: Text(id: "Perintah yang ingin dijelaskan", en: "The command to explain"))

    static let declaration = CommandDeclaration(
        "help", phase: .look,
        summary: Text(id: "menampilkan daftar perintah atau bantuan untuk satu perintah", en: "shows help"),
        discussion: Text(
            id: """
                Tanpa argumen, semua perintah ditampilkan menurut urutan pekerjaan sebuah kompetisi. Setiap perintah juga \
                menjelaskan dirinya dengan --help.
                """,
            en: """
                Without arguments all commands are listed in the order in which a contest needs them. Every command also \
                explains itself with --help.
                """),
        common: .withoutStore(),
        parameters: [words],
        examples: [
            Example(
                "competitionctl help",
                Text(id: "menampilkan semua perintah menurut tahap kompetisi", en: "lists all commands")),
            Example(
                "competitionctl help completion",
                Text(id: "menjelaskan perintah completion", en: "explains the command completion")),
        ],
        exits: [])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        try context.output.text(context.program.help(try topic(arguments, context), context))
        return .done
    }

    private static func topic(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> HelpTopic {
        let given = arguments[words]
        if given.isEmpty { return .overview }
        let catalogue = CommandCatalogue(context.program.declarations)
        switch catalogue.match(given) {
        case .command(let command): return .command(command)
        case .group(let word): return .group(word)
        case .nothing:
            let word = given.joined(separator: " ")
            let nearest = suggestion(for: word, among: catalogue.commands.map(\.name) + catalogue.firstWords)
            let problem = UsageProblem.commandUnknown(word: word, suggestion: nearest)
            throw .usage(UsageFailure(problems: [problem], command: nil))
        }
    }
}
