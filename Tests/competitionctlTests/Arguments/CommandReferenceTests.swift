import TestSupport
import Testing

@testable import competitionctl

/// The manual of commands as Markdown: the help of all of them, in both languages.
private enum CommandReference {
    static var markdown: String {
        let commands = Program.complete.declarations
        let overviews = Language.allCases.map { language in
            block(HelpOverview(commands, language: language, width: HelpPage.usualWidth).text)
        }
        return ([opening] + overviews + commands.map(section)).joined(separator: "\n")
    }

    private static let opening = """
        # Perintah

        <!-- Halaman ini dibuat dari program: GOLDEN=record swift test --filter CommandReference -->

        Bantuan semua perintah, seperti yang ditampilkan `competitionctl help PERINTAH`: bahasa Indonesia lebih dahulu, lalu
        bahasa Inggris. / The help of all commands as `competitionctl help COMMAND --lang en` shows it: Indonesian first,
        then English.

        """

    private static func section(_ command: CommandDeclaration) -> String {
        let texts = Language.allCases.map { block(help(of: command, in: $0)) }
        return (["## \(command.name)\n"] + texts).joined(separator: "\n")
    }

    private static func block(_ text: String) -> String { "```text\n\(text)```\n" }

    static func help(of command: CommandDeclaration, in language: Language) -> String {
        CommandHelp(command, language: language, width: HelpPage.usualWidth).text
    }
}

@Suite("CommandReference.md: the manual of commands")
struct CommandReferenceTests {
    private static let commands = Program.complete.declarations

    @Test("the page in the manual is the one that the program makes")
    func golden() throws {
        let path = "Sources/competitionctl/competitionctl.docc/CommandReference.md"
        try Golden.package.check(CommandReference.markdown, against: path, filter: "CommandReference")
    }

    @Test("every command says in a discussion what its summary leaves open, and has an example and its statuses")
    func content() {
        for command in Self.commands {
            for language in Language.allCases {
                let discussion = command.discussion?.words(in: language) ?? ""
                #expect(discussion.contains("."), "\(command.name): \(discussion)")
            }
            #expect(command.discussion?.indonesian != command.discussion?.english, "\(command.name)")
            #expect(command.summary.indonesian != command.summary.english, "\(command.name)")
            #expect(!command.examples.isEmpty, "\(command.name)")
            #expect(Set(command.exits).isSuperset(of: ExitStatus.always), "\(command.name)")
        }
    }

    @Test("the help of every command fits a terminal of 80 columns", arguments: Language.allCases)
    func width(_ language: Language) {
        for command in Self.commands {
            let lines = CommandReference.help(of: command, in: language).split(separator: "\n")
            #expect(lines.filter { TextWidth.of(String($0)) > 80 } == [], "\(command.name)")
        }
        let overview = HelpOverview(Self.commands, language: language, width: 80).text.split(separator: "\n")
        #expect(overview.filter { TextWidth.of(String($0)) > 80 } == [])
    }

    @Test("the examples that the help shows are command lines of that command", arguments: Language.allCases)
    func examples(_ language: Language) throws {
        let parser = Parser(commands: Self.commands)
        for command in Self.commands {
            let help = CommandReference.help(of: command, in: language).split(separator: "\n").map(String.init)
            let heading = HelpWord.examples.words(in: language)
            let shown = help.drop { $0 != heading }.dropFirst().filter { $0.hasPrefix("  \(Program.name) ") }
            #expect(shown.count == command.examples.count, "\(command.name)")
            for line in shown {
                let words = try #require(shellWords(line.trimmed))
                guard case .run(let parsed) = try parser.parse(Array(words.dropFirst())) else {
                    Issue.record("\(line) asks for help")
                    continue
                }
                #expect(parsed.command.words == command.words, "\(line)")
            }
        }
    }

    @Test("the help names every option once", arguments: Language.allCases)
    func options(_ language: Language) {
        for command in Self.commands {
            let help = CommandReference.help(of: command, in: language).split(separator: "\n")
            for option in command.options {
                let named = help.count { line in
                    let terms = line.split(separator: " ", omittingEmptySubsequences: true).prefix(2)
                    return line.hasPrefix("  -") && terms.contains { $0 == option.written }
                }
                #expect(named == 1, "\(command.name) \(option.written)")
            }
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start.reversed().drop { $0 == " " }.reversed())
    }
}
