import TestSupport
import Testing

/// What only the real program can show: its streams, and what happens when they fail.
@Suite("The program itself")
struct BinaryTests {
    private func shell(_ script: String) throws -> Subprocess.Outcome {
        try #require(Subprocess.run("sh", ["-c", script, BuiltProgram.path]))
    }

    @Test("the version is told")
    func version() throws {
        #expect(try shell("$0 --version") == Subprocess.Outcome(output: "competitionctl 1.0.0\n", error: "", status: 0))
    }

    @Test("when the reader of a pipe has gone, the program ends quietly and with its true status")
    func brokenPipe() throws {
        let outcome = try shell("{ sleep 0.3; $0 help; echo $? >&2; } | true")
        #expect(outcome == Subprocess.Outcome(output: "", error: "0\n", status: 0))
    }

    @Test("a full disk and a closed output are told, with status 12")
    func failingOutput() throws {
        let full = "competitionctl: keluaran baku: media penyimpanan penuh\n"
        #expect(try shell("$0 help > /dev/full") == Subprocess.Outcome(output: "", error: full, status: 12))
        let closed = "competitionctl: keluaran baku: sudah ditutup\n"
        #expect(try shell("$0 help >&-") == Subprocess.Outcome(output: "", error: closed, status: 12))
    }

    @Test("a closed standard error changes nothing")
    func closedError() throws {
        #expect(try shell("$0 bogus 2>&-") == Subprocess.Outcome(output: "", error: "", status: 2))
    }

    @Test("help is as wide as the terminal")
    func terminalWidth() throws {
        guard Subprocess.has("script") else {
            print("BinaryTests: script is not installed, no terminal was tried")
            return
        }
        let outcome = try shell("script -qec \"stty cols 44; $0 help help\" /dev/null")
        let lines = outcome.output.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.first == "Pemakaian: competitionctl help [OPSI]")
        #expect(lines.dropFirst().first == "           [PERINTAH...]")
        #expect(outcome.status == 0)
    }
}
