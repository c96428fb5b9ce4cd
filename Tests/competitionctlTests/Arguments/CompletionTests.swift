import TestSupport
import Testing

@testable import competitionctl

/// What the shells themselves offer, with the scripts made for the sample program.
@Suite("Completion")
struct CompletionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        /// The line up to the cursor.
        let line: String
        let offers: [String]
        var testDescription: String { line }

        init(_ line: String, _ offers: String) {
            self.line = line
            self.offers = offers.split(separator: " ").map(String.init).sorted()
        }
    }

    static let common = "--by --format --help --lang --now --store --wait -h"

    static let cases = [
        Case("competitionctl ", "completion decide help register results submit"),
        Case("competitionctl re", "register results"),
        Case("competitionctl zzz", ""),
        Case("competitionctl --", "--by --format --help --lang --now --store --version --wait"),
        Case("competitionctl --store x re", "register results"),
        Case("competitionctl --store=x re", "register results"),
        Case("competitionctl register ", "jurors offices"),
        Case("competitionctl register o", "offices"),
        Case("competitionctl register --lang en ", "jurors offices"),
        Case("competitionctl register offices --d", "--dry-run"),
        Case("competitionctl submit --o", "--office --on"),
        Case("competitionctl decide -", "\(common) --draft --order --stage --yes -y"),
        Case("competitionctl results --format ", "csv json text"),
        Case("competitionctl results --format=", "csv json text"),
        Case("competitionctl results --format=c", "csv"),
        Case("competitionctl decide --format ", "json text"),
        Case("competitionctl --lang ", "en id"),
        Case("competitionctl results ", "file program store"),
        Case("competitionctl results --lang=en p", "program"),
        Case("competitionctl completion ", "bash zsh"),
        Case("competitionctl completion -- z", "zsh"),
        Case("competitionctl help ", "completion decide help register results submit"),
        Case("competitionctl help register ", "jurors offices"),
        Case("competitionctl submit --wait ", ""),
    ]

    @Test("bash offers what the declarations say", arguments: cases)
    func bash(_ example: Case) throws {
        guard let offers = try Self.bashOffers(example.line) else { return }
        #expect(offers == example.offers)
    }

    @Test("zsh offers what the declarations say", arguments: cases)
    func zsh(_ example: Case) throws {
        guard let offers = try Self.zshOffers(example.line) else { return }
        #expect(offers == example.offers)
    }

    @Test("both shells offer files for files and only folders for folders")
    func paths() throws {
        let folder = try ScratchFolder()
        try folder.write("".utf8, to: "naskah satu.xml")
        #expect(Subprocess.run("mkdir", [folder.path + "/naskah"])?.status == 0)
        for (option, names) in [("submit ", ["naskah", "naskah satu.xml"]), ("submit --store ", ["naskah"])] {
            let line = "competitionctl \(option)\(folder.path)/nas"
            if let bash = try Self.bashOffers(line) { #expect(bash == names.map { "\(folder.path)/\($0)" }) }
            let quoted = names.map { $0 == "naskah" ? $0 : "naskah\\ satu.xml" }
            if let zsh = try Self.zshOffers(line) { #expect(zsh == quoted) }
        }
    }

    @Test("zsh also takes the script from its function path")
    func autoload() throws {
        if let offers = try Self.zshOffers("competitionctl register ", autoload: true) {
            #expect(offers == ["jurors", "offices"])
        }
    }

    @Test("explanations with quotes and brackets do not break the zsh script")
    func quoting() throws {
        let help = Text(same: "it's [a:b] \\ $(touch x) `y`")
        let option = Parameter.option("odd", .text.called(Text(same: "A:B")), help: help)
        let command = CommandDeclaration(
            "odd", phase: .look, summary: help, common: .withoutStore(), parameters: [option], examples: [], exits: [])
        let script = ZshCompletion([command], language: .english).script
        if let offers = try Self.zshOffers("competitionctl odd --o", script: script) { #expect(offers == ["--odd"]) }
        if let offers = try Self.zshOffers("competitionctl o", script: script) { #expect(offers == ["odd"]) }
    }

    /// Asks bash itself; nil when it is not installed.
    private static func bashOffers(_ line: String) throws -> [String]? {
        guard Subprocess.has("bash") else {
            print("CompletionTests: bash is not installed, nothing was tried")
            return nil
        }
        let folder = try ScratchFolder()
        let script = try folder.write(Program.sample.run("completion bash").out.utf8, to: "script.bash")
        let driver = """
            source "$1"
            shift
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            _competitionctl
            ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
            """
        let outcome = Subprocess.run("bash", ["--norc", "-uc", driver, "bash", script] + bashWords(line))
        let finished = try #require(outcome)
        #expect(finished.error == "")
        #expect(finished.status == 0)
        return finished.output.split(separator: "\n").map(String.init).sorted()
    }

    /// The words of a line as bash hands them over: an equals sign is a word of its own.
    private static func bashWords(_ line: String) -> [String] {
        line.split(separator: " ", omittingEmptySubsequences: false).flatMap { word -> [String] in
            guard let sign = word.firstIndex(of: "=") else { return [String(word)] }
            let value = word[word.index(after: sign)...]
            return [String(word[..<sign]), "="] + (value.isEmpty ? [] : [String(value)])
        }
    }

    /// Types the line and a tab into a zsh of its own; nil when zsh is not installed.
    private static func zshOffers(
        _ line: String, autoload: Bool = false, script: String = Program.sample.run("completion zsh").out
    ) throws -> [String]? {
        guard Subprocess.has("zsh") else {
            print("CompletionTests: zsh is not installed, nothing was tried")
            return nil
        }
        let folder = try ScratchFolder()
        try folder.write(script.utf8, to: "_competitionctl")
        try folder.write(zshSetup(autoload: autoload).utf8, to: "setup.zsh")
        let driver = try folder.write(zshDriver.utf8, to: "driver.zsh")
        let outcome = try #require(Subprocess.run("timeout", ["60", "zsh", "-f", driver, folder.path, line]))
        #expect(outcome.error == "")
        #expect(outcome.status == 0)
        return outcome.output.split(separator: "\n").map(String.init).sorted()
    }

    /// Runs an interactive zsh on a terminal of its own, as zsh can with its module zpty.
    private static let zshDriver = """
        zmodload zsh/zpty
        : > $1/offers
        zpty shell "FOLDER=$1 zsh -f -i"
        zpty -w shell "source $1/setup.zsh"
        zpty -r shell discarded '*ready*'
        zpty -w -n shell "$2"$'\\t'
        while zpty -r shell discarded; do :; done
        sort -u $1/offers
        """

    /// Writes what is offered into a file besides offering it, and ends the shell after one completion.
    private static func zshSetup(autoload: Bool) -> String {
        """
        PROMPT= RPROMPT=
        \(autoload ? "fpath=($FOLDER $fpath)" : "")
        autoload -Uz compinit
        compinit -u -D
        \(autoload ? "" : "source $FOLDER/_competitionctl")
        bindkey '^I' complete-word
        zstyle ':completion:*' insert-tab false
        compadd() {
            # Calls that only fill arrays are not offers.
            if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then
                builtin compadd "$@"
                return $?
            fi
            local -a hits
            builtin compadd -A hits "$@"
            (($#hits)) && print -rl -- $hits >> $FOLDER/offers
            builtin compadd "$@"
        }
        comppostfuncs=(exit)
        print rea''dy

        """
    }
}
