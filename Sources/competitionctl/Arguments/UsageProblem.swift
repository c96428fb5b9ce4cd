import Competition

/// One thing that is wrong with the arguments, as facts.
enum UsageProblem: Hashable, Sendable {
    /// No command was named.
    case commandMissing
    /// A command that does not exist.
    case commandUnknown(word: String, suggestion: String?)
    /// The first word of two was named alone.
    case secondWordMissing(word: String, choices: [String])
    /// The first word of several commands with a second word that none of them has.
    case secondWordUnknown(word: String, choices: [String])
    /// An option that the command does not have.
    case optionUnknown(option: String, suggestion: String?)
    /// An option that stands before the command to which it belongs.
    case optionBeforeCommand(option: String)
    /// An option at the end, or before another option, where its value should stand.
    case valueMissing(option: String, placeholder: Text)
    /// A flag with a value.
    case valueUnexpected(option: String, value: String)
    /// A value that is not of its kind.
    case valueWrong(parameter: ParameterName, value: String, fault: ValueFault)
    /// An option more than once.
    case optionRepeated(option: String)
    /// An option that the command needs.
    case optionMissing(option: String, placeholder: Text)
    /// An argument that the command needs.
    case argumentMissing(placeholder: Text)
    /// More arguments than the command takes.
    case argumentsTooMany(arguments: [String])
    /// Options that exclude each other.
    case optionsConflict(options: [String])
    /// None of several options, one of which is needed.
    case oneOptionNeeded(options: [String])
    /// A change that must be confirmed, asked for where nobody can be asked.
    case confirmationNeeded(option: String)
}

/// How a parameter is called in a sentence.
enum ParameterName: Hashable, Sendable {
    /// By its name with hyphens.
    case option(String)
    /// By its placeholder.
    case argument(Text)
}

/// Why a text is not a value of a kind.
enum ValueFault: Error, Hashable, Sendable {
    /// The text has no character.
    case empty
    /// The text is none that a document can hold in its place.
    case unwritable(WrittenText.Fault)
    /// The text is not a whole number.
    case notANumber
    /// The number is too small or too large.
    case outOfRange(lowest: Int, highest: Int)
    /// The text is not one of the choices.
    case notAChoice(choices: [String], suggestion: String?)
    /// The text is not a day such as 2025-05-11.
    case notADay
    /// The text is not a time such as 2025-05-11T23:59 or 2025-05-11T23:59:00+07:00.
    case notATime
    /// The text breaks the rules of identifiers.
    case notAnIdentifier
    /// The text is not an address such as https://contoh.go.id/lomba/.
    case notAnAddress
    /// The text is not two ends of a scale such as 1..5.
    case notAScale
}

/// The arguments were refused.
struct UsageFailure: Error, Sendable {
    /// Everything that is wrong with them, at least one problem.
    let problems: [UsageProblem]
    /// The command, as far as it is known.
    let command: CommandDeclaration?
}
