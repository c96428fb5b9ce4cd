/// The script with which bash completes the program's command lines.
///
/// It asks nothing of the machine but bash 4.4, and starts no process: all words stand in it.
struct BashCompletion {
    private let catalogue: CommandCatalogue

    /// Creates the script for these commands.
    init(_ commands: [CommandDeclaration]) { catalogue = CommandCatalogue(commands) }

    /// The whole script.
    var script: String {
        // A program without commands of two words leaves an empty line.
        template.split(separator: "\n").joined(separator: "\n") + "\n"
    }

    private var template: String {
        """
        # Completes competitionctl in bash. Made by: competitionctl completion bash
        _competitionctl() {
            local current=${COMP_WORDS[COMP_CWORD]} command= operand= option= ended= words= kind= word
            local -i position=0 index=1
            COMPREPLY=()
            while ((index < COMP_CWORD)); do
                word=${COMP_WORDS[index]} option=
                index+=1
                if [[ -n $ended || $word != -?* ]]; then
                    case $command in
                        '') command=$word ;;
        \(groupWords)
                        *) operand=$word position+=1 ;;
                    esac
                elif [[ $word == -- ]]; then
                    ended=1
                else
                    case $command:$word in
        \(valueOptions)
                    esac
                    if [[ -n $option ]]; then
                        # bash makes three words of --name=value.
                        if [[ ${COMP_WORDS[index]} == = ]]; then index+=1; fi
                        if ((index >= COMP_CWORD)); then break; fi
                        index+=1 option=
                    fi
                fi
            done
            if [[ $current == = ]]; then current=; fi
            if [[ -n $option ]]; then
                case $command:$option in
        \(values)
                esac
            elif [[ -z $ended && $current == -* ]]; then
                case $command in
        \(options)
                esac
            else
                case $command:$position in
        \(operands)
                esac
            fi
            case $kind in
                files)
                    compopt -o filenames 2>/dev/null
                    mapfile -t COMPREPLY < <(compgen -f -- "$current")
                    ;;
                folders)
                    compopt -o filenames 2>/dev/null
                    mapfile -t COMPREPLY < <(compgen -d -- "$current")
                    ;;
                *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
            esac
        }
        complete -F _competitionctl competitionctl

        """
    }

    private var commands: [CommandDeclaration] { catalogue.commands }

    /// The first words behind which a second one belongs to the command's name.
    private var groupWords: String {
        lines(catalogue.groups.map { "\($0)) command=\"$command $word\" ;;" }, indent: 16)
    }

    private var valueOptions: String {
        var patterns = CommonOptions.all.filter(\.takesValue).flatMap { names($0).map { "*:\($0)" } }
        for command in commands {
            patterns += command.ownOptions.filter(\.takesValue).flatMap { names($0).map { "'\(command.name):'\($0)" } }
        }
        return lines(["\(patterns.joined(separator: "|"))) option=$word ;;"], indent: 16)
    }

    private var values: String {
        var branches: [String] = []
        for command in commands {
            branches += command.options.filter(\.takesValue).compactMap { option in
                branch(names(option).map { "'\(command.name):'\($0)" }, option)
            }
        }
        // Before the command's name is known.
        branches += CommonOptions.all.filter(\.takesValue).compactMap { branch(names($0).map { ":\($0)" }, $0) }
        return lines(branches, indent: 12)
    }

    private var options: String {
        var branches = ["'') words='\((CommonOptions.all.flatMap(names) + ["--version"]).joined(separator: " "))' ;;"]
        branches += commands.map { "'\($0.name)') words='\($0.options.flatMap(names).joined(separator: " "))' ;;" }
        return lines(branches, indent: 12)
    }

    private var operands: String {
        var branches = [":0) words='\(catalogue.firstWords.joined(separator: " "))' ;;"]
        branches += catalogue.groups.map { "\($0):0) words='\(secondWords($0))' ;;" }
        for command in commands {
            for (position, argument) in command.arguments.enumerated() {
                if argument.completion == .commands {
                    branches += commandWords(command)
                } else if let branch = branch(
                    ["'\(command.name):'\(argument.isRepeated ? "*" : "\(position)")"], argument)
                {
                    branches.append(branch)
                }
            }
        }
        return lines(branches, indent: 12)
    }

    /// The words of commands' names as arguments, one after the other.
    private func commandWords(_ command: CommandDeclaration) -> [String] {
        ["'\(command.name)':0) words='\(catalogue.firstWords.joined(separator: " "))' ;;"]
            + catalogue.groups.map { word in
                "'\(command.name)':1) [[ $operand != \(word) ]] || words='\(secondWords(word))' ;;"
            }
    }

    private func branch(_ patterns: [String], _ parameter: ParameterDeclaration) -> String? {
        let pattern = patterns.joined(separator: "|")
        return switch parameter.completion {
        case .none, .commands: nil
        case .files: "\(pattern)) kind=files ;;"
        case .folders: "\(pattern)) kind=folders ;;"
        case .choices: "\(pattern)) words='\(parameter.choices.joined(separator: " "))' ;;"
        }
    }

    private func secondWords(_ word: String) -> String { catalogue.secondWords(of: word).joined(separator: " ") }

    private func names(_ option: ParameterDeclaration) -> [String] {
        [option.written] + (option.writtenShort.map { [$0] } ?? [])
    }

    private func lines(_ branches: [String], indent: Int) -> String {
        branches.map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }
}
