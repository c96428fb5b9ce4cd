/// One option, flag or argument of a command, and the key to what the user gave for it.
///
/// A command keeps its parameters as constants, lists them in its declaration and asks the parsed arguments with them:
///
///     static let size = Parameter.option("size", .number(in: 1...999), default: "25", help: …)
///     …
///     let size = arguments[Self.size]        // an Int
struct Parameter<Value: Sendable>: ParameterKey {
    /// What the parser and the help must know.
    let declaration: ParameterDeclaration

    /// Creates a parameter from the parts that its kind fixes and a way to read all its texts.
    private init<Element>(
        _ name: String, _ form: ParameterDeclaration.Form, _ occurrence: ParameterDeclaration.Occurrence,
        _ type: ValueType<Element>, default fallback: String? = nil, help: Text,
        read: @escaping @Sendable ([Element]) -> Value?
    ) {
        declaration = ParameterDeclaration(
            name: name, form: form, occurrence: occurrence, help: help, placeholder: type.placeholder,
            choices: type.choices, completion: type.completion, fallback: fallback
        ) { texts throws(WrongValue) in
            var elements: [Element] = []
            for text in texts {
                do throws(ValueFault) {
                    elements.append(try type.read(text))
                } catch {
                    throw WrongValue(value: text, fault: error)
                }
            }
            return read(elements).map { ParsedValue(value: $0) }
        }
    }
}

/// A parameter whose type of value does not matter.
protocol ParameterKey: Sendable {
    /// What the parser and the help must know.
    var declaration: ParameterDeclaration { get }
}

extension Parameter {
    /// An option without a value: given or not.
    static func flag(_ name: String, short: Character? = nil, help: Text) -> Self where Value == Bool {
        let none = ValueType<String>(placeholder: Text(same: "")) { text throws(ValueFault) in text }
        return Self(name, .flag(short: short), .optional, none, help: help) { !$0.isEmpty }
    }

    /// An option that may be left out.
    static func option<Element>(
        _ name: String, short: Character? = nil, _ type: ValueType<Element>, help: Text
    ) -> Self where Value == Element? {
        Self(name, .option(short: short), .optional, type, help: help) { .some($0.first) }
    }

    /// An option that has a value even when it is left out.
    static func option(
        _ name: String, short: Character? = nil, _ type: ValueType<Value>, default fallback: String, help: Text
    ) -> Self {
        Self(name, .option(short: short), .optional, type, default: fallback, help: help) { $0.first }
    }

    /// An option that the command needs.
    static func requiredOption(
        _ name: String, short: Character? = nil, _ type: ValueType<Value>, help: Text
    ) -> Self {
        Self(name, .option(short: short), .required, type, help: help) { $0.first }
    }

    /// An option that may be given any number of times.
    static func options<Element>(
        _ name: String, short: Character? = nil, _ type: ValueType<Element>, help: Text
    ) -> Self where Value == [Element] {
        Self(name, .option(short: short), .repeated(atLeast: 0), type, help: help) { $0 }
    }

    /// An argument that the command needs.
    static func argument(_ name: String, _ type: ValueType<Value>, help: Text) -> Self {
        Self(name, .argument, .required, type, help: help) { $0.first }
    }

    /// An argument that may be left out.
    static func optionalArgument<Element>(
        _ name: String, _ type: ValueType<Element>, help: Text
    ) -> Self where Value == Element? {
        Self(name, .argument, .optional, type, help: help) { .some($0.first) }
    }

    /// Arguments of any number, which stand last.
    static func arguments<Element>(
        _ name: String, _ type: ValueType<Element>, atLeast least: Int = 1, help: Text
    ) -> Self where Value == [Element] {
        Self(name, .argument, .repeated(atLeast: least), type, help: help) { $0 }
    }
}

/// What the parser, the help and the completion scripts must know of a parameter.
struct ParameterDeclaration: Sendable {
    /// How a parameter is written on the command line.
    enum Form: Hashable, Sendable {
        /// By its place.
        case argument
        /// By its name, with a value.
        case option(short: Character?)
        /// By its name alone.
        case flag(short: Character?)
    }

    /// How often a parameter is given.
    enum Occurrence: Hashable, Sendable {
        case required
        case optional
        case repeated(atLeast: Int)
    }

    /// The long name without hyphens; of an argument, a name for the program's own use.
    let name: String
    let form: Form
    let occurrence: Occurrence
    let help: Text
    let placeholder: Text
    let choices: [String]
    let completion: Completion
    /// What counts when nothing is given.
    let fallback: String?
    /// Reads all texts given; nil when a value is needed and there is none, which the parser has told before.
    let read: @Sendable ([String]) throws(WrongValue) -> (any ParsedValueBox)?

    /// How the parameter is called in a sentence.
    var sentenceName: ParameterName { isArgument ? .argument(placeholder) : .option(written) }
    /// The long name as it is written: `--format`.
    var written: String { "--" + name }
    /// The short name as it is written: `-h`.
    var writtenShort: String? {
        switch form {
        case .argument: nil
        case .option(let short), .flag(let short): short.map { "-\($0)" }
        }
    }
    /// Whether the parameter is given by its place.
    var isArgument: Bool { form == .argument }
    /// Whether the parameter is given by its name and takes a value.
    var takesValue: Bool { if case .option = form { true } else { false } }
    /// Whether the parameter may be given more than once.
    var isRepeated: Bool { if case .repeated = occurrence { true } else { false } }
    /// How many values must be given.
    var least: Int {
        switch occurrence {
        case .required: 1
        case .optional: 0
        case .repeated(let least): least
        }
    }
}

/// A text that is not a value of its parameter's kind.
struct WrongValue: Error, Hashable, Sendable {
    let value: String
    let fault: ValueFault
}

/// A value whose type only its parameter knows.
protocol ParsedValueBox: Sendable {}

/// A value that the parser has read.
struct ParsedValue<Value: Sendable>: ParsedValueBox {
    let value: Value
}
