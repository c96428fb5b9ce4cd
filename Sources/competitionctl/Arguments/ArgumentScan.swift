import Competition

/// The first step: arguments are told apart into command, options with their texts, and operands.
struct ArgumentScan {
    private(set) var problems: [UsageProblem] = []
    /// The command, when its words are complete and known.
    private(set) var command: CommandDeclaration?
    /// The texts given for options, by name; a flag has the empty text.
    private(set) var values: [String: [String]] = [:]
    /// The options that were named, with or without what they need.
    private(set) var named: Set<String> = []
    /// The arguments that are neither options nor their values nor the command's words.
    private(set) var operands: [String] = []
    private(set) var asksForHelp = false
    private(set) var asksForVersion = false
    private(set) var hasUnknownOption = false

    private let catalogue: CommandCatalogue
    private var words: [String] = []
    private var optionsEnded = false

    init(catalogue: CommandCatalogue) { self.catalogue = catalogue }

    /// What help is about; nil when the words name no command.
    var helpTopic: HelpTopic? {
        if let command { return .command(command) }
        guard let word = words.first else { return .overview }
        return words.count == 1 && !catalogue.members(of: word).isEmpty ? .group(word) : nil
    }

    /// Reads all arguments.
    mutating func read(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if optionsEnded || !argument.hasPrefix("-") || argument == "-" {
                // Behind a word that is no command nothing can be understood.
                guard readWord(argument) else { return }
            } else if argument == "--" {
                optionsEnded = true
            } else {
                readOption(argument, &rest)
            }
        }
        if command == nil { reportMissingWord() }
    }

    /// Takes a word of the command's name or an operand; false when the name cannot be understood.
    private mutating func readWord(_ word: String) -> Bool {
        guard command == nil else {
            operands.append(word)
            return true
        }
        words.append(word)
        switch catalogue.match(words) {
        case .command(let found): settle(on: found)
        case .group: break
        case .nothing:
            reportUnknownCommand()
            return false
        }
        return true
    }

    /// Takes a command, and refuses the common options before it that it does not have.
    private mutating func settle(on found: CommandDeclaration) {
        command = found
        let missing = CommonOptions.all.filter { option in
            named.contains(option.name) && !found.options.contains { $0.name == option.name }
        }
        for option in missing { report(.optionUnknown(option: option.written, suggestion: nil)) }
    }

    private mutating func readOption(_ argument: String, _ rest: inout ArraySlice<String>) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let written = parts[0]
        let inline = argument.hasPrefix("--") && parts.count == 2 ? parts[1] : nil
        if written == "--version", command == nil, words.isEmpty {
            asksForVersion = true
            return
        }
        let known = command?.options ?? CommonOptions.all
        guard let option = known.first(where: { $0.written == written || $0.writtenShort == argument }) else {
            return reportUnknownOption(argument.hasPrefix("--") ? written : argument, known)
        }
        if option.name == CommonOptions.help.declaration.name { asksForHelp = true }
        if !option.isRepeated, named.contains(option.name) { report(.optionRepeated(option: option.written)) }
        named.insert(option.name)
        if !option.takesValue {
            if let inline { report(.valueUnexpected(option: option.written, value: inline)) }
            values[option.name] = [""]
        } else if let value = inline ?? takeValue(&rest) {
            values[option.name, default: []].append(value)
        } else {
            report(.valueMissing(option: option.written, placeholder: option.placeholder))
        }
    }

    /// Takes the next argument as a value, unless it looks like an option.
    private func takeValue(_ rest: inout ArraySlice<String>) -> String? {
        guard let next = rest.first else { return nil }
        let isValue = !next.hasPrefix("-") || next == "-" || looksLikeNumber(next.dropFirst())
        return isValue ? rest.popFirst() : nil
    }

    private mutating func report(_ problem: UsageProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    private mutating func reportUnknownOption(_ option: String, _ known: [ParameterDeclaration]) {
        hasUnknownOption = true
        if command == nil, catalogue.hasOption(written: option) {
            return report(.optionBeforeCommand(option: option))
        }
        let names = known.map(\.written) + (command == nil && words.isEmpty ? ["--version"] : [])
        report(.optionUnknown(option: option, suggestion: suggestion(for: option, among: names)))
    }

    private mutating func reportUnknownCommand() {
        // The word behind an option that nobody knows may be its value.
        if hasUnknownOption { return }
        let written = words.joined(separator: " ")
        guard words.count == 2 else {
            let candidates = catalogue.commands.map(\.name) + catalogue.firstWords
            return report(.commandUnknown(word: written, suggestion: suggestion(for: written, among: candidates)))
        }
        let members = catalogue.members(of: words[0]).map(\.name)
        if let near = suggestion(for: written, among: members) {
            report(.commandUnknown(word: written, suggestion: near))
        } else {
            report(.secondWordUnknown(word: written, choices: members))
        }
    }

    private mutating func reportMissingWord() {
        guard let word = words.first else { return report(.commandMissing) }
        report(.secondWordMissing(word: word, choices: catalogue.secondWords(of: word)))
    }
}

/// Tells whether the text behind a hyphen makes a negative number of it.
private func looksLikeNumber(_ text: Substring) -> Bool {
    guard let first = text.first, first.isASCII, first.isNumber else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
}
