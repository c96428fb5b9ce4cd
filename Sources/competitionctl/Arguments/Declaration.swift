/// Everything about a command except what it does: the parser, the help and the completion scripts are made of it.
struct CommandDeclaration: Sendable {
    /// The name in one or two words: `submit`, or `register` and `offices`.
    let words: [String]
    /// When in the course of a contest the command is used.
    let phase: Phase
    /// What the command does, on one line without a full stop.
    let summary: Text
    /// What else the user must know, in paragraphs; lines that start with a space are kept as they are.
    let discussion: Text?
    /// The command's own parameters, in the order of the help; arguments in the order of the command line.
    let own: [ParameterDeclaration]
    /// The common options that the command shares with others.
    let common: [ParameterDeclaration]
    /// Options that exclude each other.
    let groups: [OptionGroup]
    /// Command lines that work, with what they do.
    let examples: [Example]
    /// How the command can end.
    let exits: [ExitStatus]

    /// Declares a command.
    ///
    /// - Parameters:
    ///   - name: the name in one or two words.
    ///   - phase: when in the course of a contest the command is used.
    ///   - summary: what the command does, on one line without a full stop.
    ///   - discussion: what else the user must know.
    ///   - common: the common options; `--lang` and `--help` are always among them.
    ///   - parameters: the command's own parameters.
    ///   - groups: options that exclude each other.
    ///   - examples: command lines that work.
    ///   - exits: how the command can end, besides the ways in which every command can.
    init(
        _ name: String, phase: Phase, summary: Text, discussion: Text? = nil, common: CommonOptions,
        parameters: [any ParameterKey] = [], groups: [OptionGroup] = [], examples: [Example], exits: [ExitStatus]
    ) {
        words = name.split(separator: " ").map(String.init)
        self.phase = phase
        self.summary = summary
        self.discussion = discussion
        own = parameters.map(\.declaration)
        self.common = common.declarations
        self.groups = groups
        self.examples = examples
        self.exits = (ExitStatus.always + exits).sorted()
    }

    /// The name as it is written.
    var name: String { words.joined(separator: " ") }
    /// The arguments, in the order of the command line.
    var arguments: [ParameterDeclaration] { own.filter(\.isArgument) }
    /// The command's own options and flags.
    var ownOptions: [ParameterDeclaration] { own.filter { !$0.isArgument } }
    /// All options and flags.
    var options: [ParameterDeclaration] { ownOptions + common }
}

/// When in the course of a contest a command is used; the overview is grouped by it.
enum Phase: CaseIterable, Hashable, Sendable {
    /// Rules, rubrics, registries.
    case prepare
    /// Forms and submissions, up to closing.
    case intake
    /// Screening, assignment, score sheets.
    case judging
    /// Decisions, objections, publication.
    case result
    /// What changes nothing.
    case look
}

/// A command line that works, and what it does.
struct Example: Hashable, Sendable {
    /// The command line, from the program's name on; it may go on into a pipe or a file.
    let line: String
    /// What it does.
    let explanation: Text

    /// Creates an example.
    init(_ line: String, _ explanation: Text) {
        self.line = line
        self.explanation = explanation
    }
}

/// Options of which at most one, or at least one, may be given.
struct OptionGroup: Hashable, Sendable {
    /// The long names without hyphens.
    let names: [String]
    /// Whether one must be given.
    let isRequired: Bool
    /// Whether one excludes the others.
    var isExclusive = true

    /// Options of which at most one may be given.
    static func atMostOne(_ options: [any ParameterKey]) -> Self {
        Self(names: options.map(\.declaration.name), isRequired: false)
    }

    /// Options of which exactly one must be given.
    static func exactlyOne(_ options: [any ParameterKey]) -> Self {
        Self(names: options.map(\.declaration.name), isRequired: true)
    }

    /// Options of which at least one must be given.
    static func atLeastOne(_ options: [any ParameterKey]) -> Self {
        Self(names: options.map(\.declaration.name), isRequired: true, isExclusive: false)
    }
}
