/// A command: its declaration, and what it does.
///
/// One file a command, under 120 lines: parameters, declaration, `run`. It reads its arguments, calls one action of the
/// library and reports; it has no rule of its own.
protocol Command: Sendable {
    /// Everything about the command except what it does.
    static var declaration: CommandDeclaration { get }

    /// Does what the command is for.
    ///
    /// - Parameters:
    ///   - arguments: what the user gave, read and checked against the declaration.
    ///   - context: the world, the language, and the ways to answer.
    /// - Throws: `CommandFailure` when nothing was done; the program reports it and ends with its status.
    /// - Returns: how the program ends.
    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus
}
