/// What the arguments ask the program to do.
enum Invocation: Sendable {
    /// To run a command.
    case run(ParsedArguments)
    /// To explain itself.
    case help(HelpTopic)
    /// To tell its version.
    case version
}

/// What help is asked about.
enum HelpTopic: Sendable {
    /// All commands.
    case overview
    /// The commands whose first word is this.
    case group(String)
    /// One command.
    case command(CommandDeclaration)
}

/// Reads arguments strictly, after the declarations of the commands.
///
/// `--name value` and `--name=value` are the same; `--` ends the options. Options stand anywhere; common ones also before
/// the command's name. A value that starts with a hyphen needs the form with `=`, unless it is a number. `--help` wins
/// over everything that is wrong. All problems are reported together.
struct Parser: Sendable {
    let commands: [CommandDeclaration]

    /// Reads the arguments that follow the program's name.
    ///
    /// - Throws: `UsageFailure` with every problem that can be told apart.
    func parse(_ arguments: [String]) throws(UsageFailure) -> Invocation {
        var scan = ArgumentScan(catalogue: CommandCatalogue(commands))
        scan.read(arguments)
        if scan.asksForVersion { return .version }
        if scan.asksForHelp, let topic = scan.helpTopic { return .help(topic) }
        guard let command = scan.command else {
            throw UsageFailure(problems: scan.problems, command: nil)
        }
        var reading = ValueReading(command: command, scan: scan)
        let parsed = reading.read()
        guard reading.problems.isEmpty else {
            throw UsageFailure(problems: reading.problems, command: command)
        }
        return .run(parsed)
    }
}

/// The second step: what was written becomes values.
private struct ValueReading {
    let command: CommandDeclaration
    let scan: ArgumentScan
    var problems: [UsageProblem]

    init(command: CommandDeclaration, scan: ArgumentScan) {
        self.command = command
        self.scan = scan
        problems = scan.problems
    }

    mutating func read() -> ParsedArguments {
        var texts = scan.values
        for (name, operands) in assignOperands() { texts[name] = operands }
        let given = Set(texts.keys)
        var values: [String: any ParsedValueBox] = [:]
        for parameter in command.own + command.common {
            let own = texts[parameter.name] ?? parameter.fallback.map { [$0] } ?? []
            values[parameter.name] = value(of: parameter, from: own)
        }
        judgeOptions(given)
        return ParsedArguments(command: command, values: values, given: given)
    }

    private mutating func value(of parameter: ParameterDeclaration, from texts: [String]) -> (any ParsedValueBox)? {
        do throws(WrongValue) {
            return try parameter.read(texts)
        } catch {
            problems.append(
                .valueWrong(parameter: parameter.sentenceName, value: error.value, fault: error.fault))
            return nil
        }
    }

    /// Gives each argument its operands: those that stand first come first, a repeated one takes the rest.
    private mutating func assignOperands() -> [String: [String]] {
        var rest = scan.operands[...]
        var assigned: [String: [String]] = [:]
        for parameter in command.arguments {
            let taken = parameter.isRepeated ? rest : rest.prefix(1)
            rest = rest.dropFirst(taken.count)
            if taken.count < parameter.least { problems.append(.argumentMissing(placeholder: parameter.placeholder)) }
            if !taken.isEmpty { assigned[parameter.name] = Array(taken) }
        }
        // What follows an option that nobody knows may be its value; to call it one too many would only confuse.
        if !rest.isEmpty, !scan.hasUnknownOption { problems.append(.argumentsTooMany(arguments: Array(rest))) }
        return assigned
    }

    private mutating func judgeOptions(_ given: Set<String>) {
        for option in command.options where option.occurrence == .required && !given.contains(option.name) {
            // Its missing value was told already.
            if scan.named.contains(option.name) { continue }
            problems.append(.optionMissing(option: option.written, placeholder: option.placeholder))
        }
        for group in command.groups {
            let used = group.names.filter(given.contains)
            if group.isExclusive, used.count > 1 { problems.append(.optionsConflict(options: used.map { "--" + $0 })) }
            if used.isEmpty, group.isRequired, scan.named.isDisjoint(with: group.names) {
                problems.append(.oneOptionNeeded(options: group.names.map { "--" + $0 }))
            }
        }
    }
}
