import Competition

/// The program: its commands, and the way from arguments to an exit status.
struct Program: Sendable {
    /// The name, as users type it.
    static let name = "competitionctl"
    /// The version, which decisions record.
    static let version = "1.0.0"

    /// The commands, in the order of the overview.
    let commands: [any Command.Type]

    /// The commands' declarations.
    var declarations: [CommandDeclaration] { commands.map { $0.declaration } }

    /// Does what the arguments ask for.
    func run(_ environment: Environment) -> ExitStatus {
        let language = Language.asked(by: environment.arguments, variables: environment.variables)
        let reporter = Reporter(environment, language: language)
        let context = CommandContext(
            program: self, environment: environment, language: language, output: Output(environment),
            reporter: reporter)
        do throws(CommandFailure) {
            return try perform(environment.arguments, context)
        } catch {
            reporter.report(error)
            return ExitStatus(error)
        }
    }

    private func perform(_ arguments: [String], _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let invocation: Invocation
        do throws(UsageFailure) {
            invocation = try Parser(commands: declarations).parse(arguments)
        } catch {
            throw .usage(error)
        }
        switch invocation {
        case .version:
            try context.output.line("\(Program.name) \(Self.version)")
            return .done
        case .help(let topic):
            try context.output.text(help(topic, context))
            return .done
        case .run(let arguments): return try run(arguments, context)
        }
    }

    /// Runs the command that was named; a refusal is told in JSON to a program that asked for JSON.
    private func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        // The parser found the command in the same list.
        guard let command = commands.first(where: { $0.declaration.words == arguments.command.words }) else {
            throw .internalFault("no command \(arguments.command.name)")
        }
        do throws(CommandFailure) {
            return try command.run(arguments, context)
        } catch {
            guard case .refused(let findings) = error, arguments.has(CommonOptions.format), context.wantsJSON(arguments)
            else { throw error }
            try context.answer(arguments, [JSONMember("refused", true)], findings: findings)
            return .refused
        }
    }

    /// The help on a topic, as wide as the terminal.
    func help(_ topic: HelpTopic, _ context: CommandContext) -> String {
        let width = context.output.width ?? HelpPage.usualWidth
        switch topic {
        case .overview:
            return HelpOverview(declarations, language: context.language, width: width).text
        case .group(let word):
            let members = CommandCatalogue(declarations).members(of: word)
            return HelpOverview(members, group: word, language: context.language, width: width).text
        case .command(let command):
            return CommandHelp(command, language: context.language, width: width).text
        }
    }
}
