/// The script with which zsh completes the program's command lines, with explanations in one language.
struct ZshCompletion {
    private let catalogue: CommandCatalogue
    private let language: Language

    /// Creates the script for these commands.
    init(_ commands: [CommandDeclaration], language: Language) {
        catalogue = CommandCatalogue(commands)
        self.language = language
    }

    /// The whole script.
    var script: String {
        var parts = [
            """
            #compdef competitionctl
            # Completes competitionctl in zsh. Made by: competitionctl completion zsh
            """
        ]
        parts.append(function("", arguments(top, states: true), branches: firstBranches))
        parts.append(list("commands", catalogue.firstWords.map { ($0, explanation(of: $0)) }))
        parts.append(commandWords)
        for word in catalogue.groups {
            let members = catalogue.members(of: word)
            let words = ["'1: :_competitionctl_\(word)_words'", "'*:: :->arguments'"]
            let specifications = CommonOptions.all.map(specification) + words
            let branches = members.map { ($0.words.last ?? "", functionName($0)) }
            parts.append(function("_\(word)", arguments(specifications, states: true), branches: branches))
            parts.append(list("\(word)_words", members.map { ($0.words.last ?? "", summary($0)) }))
        }
        for command in catalogue.commands {
            parts.append("\(functionName(command))() {\n\(arguments(specifications(command), states: false))\n}")
        }
        // Loaded by name from fpath the file is the function's body; read with source it only announces itself.
        parts.append(
            """
            if [[ $funcstack[1] == _competitionctl ]]; then
                _competitionctl "$@"
            else
                compdef _competitionctl competitionctl
            fi

            """)
        return parts.joined(separator: "\n\n")
    }

    private var top: [String] {
        CommonOptions.all.map(specification) + [
            "'(- *)--version[\(quoted(HelpWord.version.words(in: language)))]'", "'1: :_competitionctl_commands'",
            "'*:: :->arguments'",
        ]
    }

    private var firstBranches: [(String, String)] {
        let single = catalogue.commands.filter { $0.words.count == 1 }.map { ($0.name, functionName($0)) }
        return single + catalogue.groups.map { ($0, "_competitionctl_\($0)") }
    }

    private func functionName(_ command: CommandDeclaration) -> String {
        "_competitionctl_" + command.words.joined(separator: "_")
    }

    /// A function that completes up to a word and hands over to the function of that word.
    private func function(_ name: String, _ arguments: String, branches: [(word: String, function: String)]) -> String {
        let cases = branches.map { "            \($0.word)) \($0.function) ;;" }.joined(separator: "\n")
        return """
            _competitionctl\(name)() {
                local curcontext=$curcontext state state_descr line
                typeset -A opt_args
            \(arguments)
                if [[ $state == arguments ]]; then
                    case $words[1] in
            \(cases)
                    esac
                fi
            }
            """
    }

    private func arguments(_ specifications: [String], states: Bool) -> String {
        // Options behind the command's words are for the function of that command.
        let call = states ? "    _arguments -C -S -A '-*'" : "    _arguments -S"
        return ([call] + specifications.map { "        " + $0 }).joined(separator: " \\\n")
    }

    private func list(_ name: String, _ words: [(word: String, explanation: String)]) -> String {
        let entries = words.map { "        '\($0.word):\(quoted($0.explanation))'" }.joined(separator: "\n")
        return """
            _competitionctl_\(name)() {
                local -a entries=(
            \(entries)
                )
                _describe '\(HelpWord.command.words(in: language))' entries
            }
            """
    }

    /// The words of commands' names as arguments, one after the other.
    private var commandWords: String {
        let cases = catalogue.groups.map { "        \($0)) _competitionctl_\($0)_words ;;\n" }.joined()
        return """
            _competitionctl_command_words() {
                case $words[CURRENT-1] in
            \(cases)        *) _competitionctl_commands ;;
                esac
            }
            """
    }

    private func specifications(_ command: CommandDeclaration) -> [String] {
        var result = command.options.map(specification)
        for (position, argument) in command.arguments.enumerated() {
            let place = argument.isRepeated ? "*:" : argument.least > 0 ? "\(position + 1):" : "\(position + 1)::"
            result.append("'\(place)\(value(argument))'")
        }
        return result
    }

    private func specification(_ option: ParameterDeclaration) -> String {
        let help = "[\(quoted(option.help.words(in: language)))]"
        let tail = option.takesValue ? "\(help):\(value(option))" : help
        let repeated = option.isRepeated ? "*" : ""
        guard let short = option.writtenShort else {
            return "'\(repeated)\(option.written)\(option.takesValue ? "=" : "")\(tail)'"
        }
        let excluded = option.isRepeated ? "*" : "(\(short) \(option.written))"
        return "'\(excluded)'{\(short),\(option.written)\(option.takesValue ? "=" : "")}'\(tail)'"
    }

    /// What stands for a value, and what zsh offers in its place.
    private func value(_ parameter: ParameterDeclaration) -> String {
        let offer =
            switch parameter.completion {
            case .none: " "
            case .files: "_files"
            case .folders: "_files -/"
            case .choices: "(\(parameter.choices.joined(separator: " ")))"
            case .commands: "_competitionctl_command_words"
            }
        return "\(quoted(parameter.placeholder.words(in: language))):\(offer)"
    }

    private func explanation(of word: String) -> String {
        guard case .command(let command) = catalogue.match([word]) else {
            return catalogue.secondWords(of: word).joined(separator: ", ")
        }
        return summary(command)
    }

    private func summary(_ command: CommandDeclaration) -> String { command.summary.words(in: language) }

    /// Text inside single quotes, inside brackets, before a colon.
    private func quoted(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "'": result += "'\\''"
            case "[", "]", ":", "\\": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}
