import Competition

/// A question that must be answered before many things are changed at once.
struct Confirmation: Sendable {
    /// What will happen, with the counts in it: `35 naskah lolos, 62 naskah gugur`.
    let consequence: Text

    /// The flag that answers the question beforehand; commands that ask must declare it.
    static let yes = Parameter.flag(
        "yes", short: "y",
        help: Text(id: "Setujui tanpa ditanya lagi", en: "Agree without being asked"))

    /// Tells whether the user agrees, and asks when that is needed.
    ///
    /// - Throws: `CommandFailure.usage` when nobody can be asked and `--yes` was not given; `.declined` when the user
    ///   says anything but yes; `.inputOutput` when the answer cannot be read.
    func require(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        if arguments[Self.yes] { return }
        let environment = context.environment
        guard environment.inputIsTerminal, environment.errorIsTerminal else {
            let problem = UsageProblem.confirmationNeeded(option: Self.yes.declaration.written)
            throw .usage(UsageFailure(problems: [problem], command: arguments.command))
        }
        context.reporter.note(consequence.words(in: context.language))
        context.reporter.ask(ConsoleWord.goOn.words(in: context.language))
        guard isYes(try answer(environment)) else { throw .declined }
    }

    private func answer(_ environment: Environment) throws(CommandFailure) -> String {
        do throws(StreamFailure) {
            return try environment.readLine() ?? ""
        } catch {
            throw .inputOutput(.standardInput, number: error.number)
        }
    }

    /// Both languages' words count, whichever the question was in.
    private func isYes(_ answer: String) -> Bool {
        let word = answer.filter { !$0.isWhitespace }.lowercased()
        return ["y", "ya", "yes"].contains(word)
    }
}
