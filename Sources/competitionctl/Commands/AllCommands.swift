extension Program {
    /// The program with all its commands.
    static let complete = Program(commands: [
        HelpCommand.self,
        CompletionCommand.self,
    ])
}
