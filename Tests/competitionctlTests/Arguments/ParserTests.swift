import TestSupport
import Testing

@testable import competitionctl

@Suite("Parser: command lines that are right")
struct ParserTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        /// Files, offices, day, floor, by, format, store and now, as the sample command prints them.
        let answer: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ line: String, _ answer: String) {
            arguments = line.split(separator: " ").map(String.init)
            self.answer = answer
        }
    }

    private static let clock = "2025-05-11T23:59:00+07:00"

    @Test(
        "options stand anywhere and are written in either way",
        arguments: [
            Case("submit a.xml", "a.xml  - 60 - text . \(clock)"),
            Case("submit a.xml b.xml", "a.xml,b.xml  - 60 - text . \(clock)"),
            Case("submit --by X a.xml", "a.xml  - 60 X text . \(clock)"),
            Case("submit a.xml --by=X b.xml", "a.xml,b.xml  - 60 X text . \(clock)"),
            Case("--store lomba submit a.xml", "a.xml  - 60 - text lomba \(clock)"),
            Case("--format=json --lang en submit a.xml", "a.xml  - 60 - json . \(clock)"),
            Case("submit -o 1 --office 2 a.xml", "a.xml 1,2 - 60 - text . \(clock)"),
            Case("submit --on 2025-05-11 a.xml", "a.xml  2025-05-11 60 - text . \(clock)"),
            Case("submit --floor -5 a.xml", "a.xml  - -5 - text . \(clock)"),
            Case("submit --floor=-5 a.xml", "a.xml  - -5 - text . \(clock)"),
            Case("submit -- --by a.xml", "--by,a.xml  - 60 - text . \(clock)"),
            Case("submit a.xml -- -h", "a.xml,-h  - 60 - text . \(clock)"),
            Case("-- submit a.xml", "a.xml  - 60 - text . \(clock)"),
            Case("submit -", "-  - 60 - text . \(clock)"),
            Case("submit --by - a.xml", "a.xml  - 60 - text . \(clock)"),
            Case("submit --by=--x a.xml", "a.xml  - 60 --x text . \(clock)"),
            Case("submit --by=a=b a.xml", "a.xml  - 60 a=b text . \(clock)"),
            Case("submit --now 2025-05-01T08:00 a.xml", "a.xml  - 60 - text . 2025-05-01T08:00:00+07:00"),
            Case(
                "submit --now 2025-05-01T08:00:30+08:00 a.xml",
                "a.xml  - 60 - text . 2025-05-01T07:00:30+07:00"),
        ])
    func right(_ example: Case) {
        let run = FakeWorld().run(.sample, example.arguments)
        #expect(run == Run(status: .done, out: example.answer + "\n", err: ""))
    }

    @Test("what is left at its default was not given")
    func given() throws {
        let invocation = try Parser(commands: Program.sample.declarations).parse(["submit", "a", "--wait", "5"])
        guard case .run(let arguments) = invocation else {
            Issue.record("not a run")
            return
        }
        #expect(arguments.wasGiven(CommonOptions.wait))
        #expect(arguments.wasGiven(SubmitSample.files))
        #expect(!arguments.wasGiven(CommonOptions.store))
        #expect(arguments[CommonOptions.wait] == 5)
        #expect(arguments.has(CommonOptions.by))
        #expect(!arguments.has(DecideSample.stage))
    }

    @Test("asking for a parameter that the command does not declare stops the program")
    func undeclared() async {
        await #expect(processExitsWith: .failure) {
            let invocation = try Parser(commands: [SubmitSample.declaration]).parse(["submit", "a"])
            if case .run(let arguments) = invocation { _ = arguments[DecideSample.stage] }
        }
    }

    @Test(
        "help is given for what can be understood, and wins over what is wrong",
        arguments: [
            ("--help", "competitionctl mengelola "), ("-h", "competitionctl mengelola "),
            ("--bogus --help", "competitionctl mengelola "),
            ("submit --help", "Pemakaian: competitionctl submit "),
            ("submit --bogus -h --wait x", "Pemakaian: competitionctl submit "),
            ("--help submit", "Pemakaian: competitionctl submit "),
            ("register --help", "Pemakaian: competitionctl register PERINTAH"),
            ("help register", "Pemakaian: competitionctl register PERINTAH"),
            ("register offices --help", "Pemakaian: competitionctl register offices "),
            ("help register offices", "Pemakaian: competitionctl register offices "),
            ("help", "competitionctl mengelola "),
        ])
    func help(_ line: String, _ beginning: String) {
        let run = Program.sample.run(line)
        #expect(run.status == .done)
        #expect(run.err == "")
        #expect(run.out.hasPrefix(beginning))
    }

    @Test("--help behind -- or as a value is no request for help")
    func helpAsValue() {
        #expect(Program.sample.run("submit -- --help").out.hasPrefix("--help "))
        #expect(Program.sample.run("submit a --by=--help").out.hasPrefix("a "))
    }

    @Test("the version is one line")
    func version() {
        #expect(Program.sample.run("--version") == Run(status: .done, out: "competitionctl 1.0.0\n", err: ""))
    }

    @Test(
        "the language is found even when everything else is wrong",
        arguments: [
            (["--lang", "en"], Language.english), (["x", "--lang=en", "--bogus"], .english), (["--lang"], .indonesian),
            (["--lang", "fr"], .indonesian), (["--lang", "fr", "--lang", "en"], .english),
            (["--", "--lang", "en"], .indonesian), (["--lang", "--lang=en"], .english), (["en"], .indonesian),
        ])
    func language(_ arguments: [String], _ language: Language) {
        #expect(Language.asked(by: arguments) == language)
    }

    @Test("whatever the words are, they are understood or refused with a reason")
    func anyWords() {
        let words = [
            "submit", "register", "offices", "decide", "help", "results", "--", "-", "-h", "--help", "--version",
            "--lang",
            "en", "--lang=en", "--stage", "--yes", "-y", "--yes=", "--store=", "--format=csv", "--wait", "-5",
            "--bogus",
            "-x", "=", "--=", "--=x", "", "a.xml",
        ]
        var random = SeededGenerator(seed: 11)
        let parser = Parser(commands: Program.sample.declarations)
        for _ in 0..<5_000 {
            let arguments = (0..<Int.random(in: 0...7, using: &random)).compactMap { _ in
                words.randomElement(using: &random)
            }
            do throws(UsageFailure) {
                _ = try parser.parse(arguments)
            } catch {
                #expect(!error.problems.isEmpty, "\(arguments)")
                #expect(Set(error.problems).count == error.problems.count, "\(arguments)")
            }
        }
    }
}
