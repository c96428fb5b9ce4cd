/// Something wrong with a declaration; a defect of the program, found by its tests.
struct DeclarationFault: Hashable, Sendable {
    /// The command's name.
    let command: String
    let kind: Kind

    /// What is wrong.
    enum Kind: Hashable, Sendable {
        /// The name is not one or two words of small letters, digits and hyphens.
        case nameMalformed
        /// Another command has the same name.
        case nameTaken
        /// The name is also the first word of another command's name.
        case nameIsGroup
        /// A text is empty in one language.
        case textMissing(of: String)
        /// The summary has a line feed or ends with a full stop.
        case summaryNotPlain
        /// A parameter's name is not small letters, digits and hyphens.
        case parameterMalformed(String)
        /// Two parameters share a name, long or short.
        case parameterRepeated(String)
        /// A choice has other characters than letters, digits and `-._`, so that completion scripts could not hold it.
        case choiceMalformed(String)
        /// An argument behind a repeated one, which takes everything.
        case argumentUnreachable(String)
        /// An argument that is needed behind one that may be left out.
        case argumentAmbiguous(String)
        /// A default that the parameter itself would refuse.
        case defaultWrong(String)
        /// A group names what is no option of the command, or fewer than two options.
        case groupWrong([String])
        /// There is no example.
        case exampleMissing
        /// An example is not a command line of this command.
        case exampleWrong(String)
        /// An exit status is listed twice, or is one that every command has.
        case exitRepeated(ExitStatus)
        /// A status that the command's options make possible is not listed.
        case exitMissing(ExitStatus)
    }
}

/// Rules about the declarations of commands.
struct DeclarationChecks {
    private let catalogue: CommandCatalogue
    private let parser: Parser

    /// Creates the checks of a whole program.
    init(_ commands: [CommandDeclaration]) {
        catalogue = CommandCatalogue(commands)
        parser = Parser(commands: commands)
    }

    /// Everything that is wrong, in the order of the commands.
    var faults: [DeclarationFault] {
        catalogue.commands.flatMap { command in
            let kinds =
                names(command) + texts(command) + parameters(command) + arguments(command) + groups(command)
                + examples(command) + exits(command)
            return kinds.map { DeclarationFault(command: command.name, kind: $0) }
        }
    }

    private func names(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        var kinds: [DeclarationFault.Kind] = []
        if !(1...2).contains(command.words.count) || !command.words.allSatisfy(isPlainName) {
            kinds.append(.nameMalformed)
        }
        if catalogue.commands.count(where: { $0.words == command.words }) > 1 { kinds.append(.nameTaken) }
        if command.words.count == 1, catalogue.groups.contains(command.name) { kinds.append(.nameIsGroup) }
        return kinds
    }

    private func texts(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        var texts = [("summary", command.summary)]
        if let discussion = command.discussion { texts.append(("discussion", discussion)) }
        for parameter in command.own {
            texts.append((parameter.name, parameter.help))
            if parameter.isArgument || parameter.takesValue { texts.append((parameter.name, parameter.placeholder)) }
        }
        for example in command.examples { texts.append((example.line, example.explanation)) }
        var kinds: [DeclarationFault.Kind] = texts.compactMap { name, text in
            text.indonesian.isEmpty || text.english.isEmpty ? .textMissing(of: name) : nil
        }
        let summaries = [command.summary.indonesian, command.summary.english]
        if summaries.contains(where: { $0.contains("\n") || $0.hasSuffix(".") }) { kinds.append(.summaryNotPlain) }
        return kinds
    }

    private func parameters(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        var kinds: [DeclarationFault.Kind] = []
        var seen: Set<String> = []
        for parameter in command.common + command.own {
            if !isPlainName(parameter.name) { kinds.append(.parameterMalformed(parameter.name)) }
            for name in [parameter.name, parameter.writtenShort].compactMap({ $0 }) where !seen.insert(name).inserted {
                kinds.append(.parameterRepeated(name))
            }
            for choice in parameter.choices where !isPlainChoice(choice) { kinds.append(.choiceMalformed(choice)) }
            if let fallback = parameter.fallback, (try? parameter.read([fallback])) == nil {
                kinds.append(.defaultWrong(parameter.name))
            }
        }
        return kinds
    }

    private func arguments(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        var kinds: [DeclarationFault.Kind] = []
        var previous: ParameterDeclaration?
        for argument in command.arguments {
            if let previous, previous.isRepeated { kinds.append(.argumentUnreachable(argument.name)) }
            if let previous, previous.occurrence == .optional, argument.least > 0 {
                kinds.append(.argumentAmbiguous(argument.name))
            }
            previous = argument
        }
        return kinds
    }

    private func groups(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        let known = Set(command.options.map(\.name))
        return command.groups.filter { $0.names.count < 2 || !known.isSuperset(of: $0.names) }
            .map { .groupWrong($0.names) }
    }

    private func examples(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        if command.examples.isEmpty { return [.exampleMissing] }
        return command.examples.filter { !isRun($0.line, of: command) }.map { .exampleWrong($0.line) }
    }

    private func isRun(_ line: String, of command: CommandDeclaration) -> Bool {
        guard let words = shellWords(line), words.first == Program.name,
            case .run(let parsed)? = try? parser.parse(Array(words.dropFirst()))
        else { return false }
        return parsed.command.words == command.words
    }

    private func exits(_ command: CommandDeclaration) -> [DeclarationFault.Kind] {
        let repeated = Set(command.exits.filter { status in command.exits.count { $0 == status } > 1 })
        var needed: [ExitStatus] = []
        let names = Set(command.options.map(\.name))
        if names.contains(CommonOptions.store.declaration.name) { needed.append(.storeBusy) }
        // Who is asked can say no.
        if names.contains(Confirmation.yes.declaration.name) { needed.append(.refused) }
        return repeated.sorted().map { .exitRepeated($0) }
            + needed.filter { !command.exits.contains($0) }.map { .exitMissing($0) }
    }
}

/// Tells whether a name is small letters and digits with single hyphens between them, and starts with a letter.
private func isPlainName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isSmallLetter(first) else { return false }
    return name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { isSmallLetter($0) || isDigit($0) }
    }
}

/// Tells whether a shell takes a choice as one plain word.
private func isPlainChoice(_ choice: String) -> Bool {
    !choice.isEmpty
        && choice.utf8.allSatisfy { isSmallLetter($0 | 0x20) || isDigit($0) || "-._".utf8.contains($0) }
}

private func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
