/// `completion`: writes the script with which a shell completes the program's commands and options.
enum CompletionCommand: Command {
    /// A shell that can complete.
    enum Shell: String, CaseIterable, Sendable {
        case bash
        case zsh
    }

    private static let shell = Parameter.argument(
        "shell", ValueType<Shell>.choice().called(Text(same: "SHELL")),
        help: Text(id: "Shell yang dipakai", en: "The shell in use"))

    static let declaration = CommandDeclaration(
        "completion", phase: .look,
        summary: Text(
            id: "menulis skrip pelengkap perintah untuk bash atau zsh", en: "writes a completion script for bash or zsh"
        ),
        discussion: Text(
            id: """
                Setelah skrip dipasang, tombol Tab melengkapi nama perintah, opsi, pilihan, berkas, dan folder. Untuk \
                bash, tambahkan baris ini ke ~/.bashrc:

                  source <(competitionctl completion bash)
                """,
            en: """
                Once the script is in place, the Tab key completes commands, options, choices, files and folders. For \
                bash, add this line to ~/.bashrc:

                  source <(competitionctl completion bash)
                """),
        common: .withoutStore(),
        parameters: [shell],
        examples: [
            Example(
                "competitionctl completion bash > /etc/bash_completion.d/competitionctl",
                Text(
                    id: "memasang pelengkap bash untuk semua pengguna",
                    en: "installs completion for bash, for all users")),
            Example(
                "competitionctl completion zsh > ~/.zfunc/_competitionctl",
                Text(
                    id: "memasang pelengkap untuk zsh, bila ~/.zfunc ada di fpath",
                    en: "installs completion for zsh, when ~/.zfunc is in fpath")),
        ],
        exits: [])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let declarations = context.program.declarations
        switch arguments[shell] {
        case .bash: try context.output.text(BashCompletion(declarations).script)
        case .zsh: try context.output.text(ZshCompletion(declarations, language: context.language).script)
        }
        return .done
    }
}
