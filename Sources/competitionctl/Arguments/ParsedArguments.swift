/// What the user gave, read and checked; asked with a command's parameters.
struct ParsedArguments: Sendable {
    /// The command that was named.
    let command: CommandDeclaration
    private let values: [String: any ParsedValueBox]
    private let given: Set<String>

    init(command: CommandDeclaration, values: [String: any ParsedValueBox], given: Set<String>) {
        self.command = command
        self.values = values
        self.given = given
    }

    /// The value of a parameter.
    ///
    /// - Precondition: the command declares the parameter. A command that asks for a parameter that it forgot to list
    ///   stops at once, in the first test that runs it, instead of working with a value that nobody could give.
    subscript<Value>(parameter: Parameter<Value>) -> Value {
        let name = parameter.declaration.name
        guard let parsed = values[name] as? ParsedValue<Value> else {
            preconditionFailure("\(command.name) does not declare \(name)")
        }
        return parsed.value
    }

    /// Whether the command declares the parameter.
    func has(_ parameter: some ParameterKey) -> Bool { values[parameter.declaration.name] != nil }

    /// Whether the user gave the parameter, rather than leave it at its default.
    func wasGiven(_ parameter: some ParameterKey) -> Bool { given.contains(parameter.declaration.name) }
}
