import Testing

@testable import competitionctl

@Suite("Declarations")
struct DeclarationCheckTests {
    private static let word = Text(id: "kata", en: "word")

    private static func option(_ name: String, short: Character? = nil, help: Text = word) -> any ParameterKey {
        Parameter.option(name, short: short, .text, help: help)
    }

    private static func declare(
        _ parameters: [any ParameterKey] = [], name: String = "try", summary: Text = word, discussion: Text? = nil,
        common: CommonOptions = .withoutStore(), groups: [OptionGroup] = [],
        examples: [Example] = [Example("competitionctl try", word)], exits: [ExitStatus] = []
    ) -> CommandDeclaration {
        CommandDeclaration(
            name, phase: .look, summary: summary, discussion: discussion, common: common, parameters: parameters,
            groups: groups, examples: examples, exits: exits)
    }

    @Test("the program's own declarations are sound")
    func complete() { #expect(DeclarationChecks(Program.complete.declarations).faults == []) }

    @Test("the declarations of the sample program are sound")
    func sample() { #expect(DeclarationChecks(Program.sample.declarations).faults == []) }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let command: CommandDeclaration
        let faults: [DeclarationFault.Kind]

        init(_ id: String, _ command: CommandDeclaration, _ faults: [DeclarationFault.Kind]) {
            testDescription = id
            self.command = command
            self.faults = faults
        }
    }

    static let names = [
        Case("sound", declare(), []),
        Case(
            "three words", declare(name: "a b c", examples: [Example("competitionctl a b c", word)]),
            [.nameMalformed, .exampleWrong("competitionctl a b c")]),
        Case("capital", declare(name: "Try", examples: [Example("competitionctl Try", word)]), [.nameMalformed]),
        Case(
            "hyphen at the end", declare(name: "try-", examples: [Example("competitionctl try-", word)]),
            [.nameMalformed]),
        Case("digit first", declare(name: "2try", examples: [Example("competitionctl 2try", word)]), [.nameMalformed]),
        Case("parameter with a space", declare([option("a b")]), [.parameterMalformed("a b")]),
        Case("parameter with a capital", declare([option("dryRun")]), [.parameterMalformed("dryRun")]),
        Case("one long name twice", declare([option("a"), option("a")]), [.parameterRepeated("a")]),
        Case(
            "one short name twice", declare([option("a", short: "x"), option("b", short: "x")]),
            [.parameterRepeated("-x")]),
        Case("a common option's name", declare([option("lang")]), [.parameterRepeated("lang")]),
        Case("a common option's short name", declare([option("host", short: "h")]), [.parameterRepeated("-h")]),
        Case(
            "argument and option of one name",
            declare([option("a"), Parameter.optionalArgument("a", .text, help: word)]), [.parameterRepeated("a")]),
    ]

    static let texts = [
        Case("no English summary", declare(summary: Text(id: "x", en: "")), [.textMissing(of: "summary")]),
        Case("no Indonesian summary", declare(summary: Text(id: "", en: "x")), [.textMissing(of: "summary")]),
        Case("summary with a full stop", declare(summary: Text(id: "x.", en: "x")), [.summaryNotPlain]),
        Case("summary of two lines", declare(summary: Text(id: "x", en: "x\ny")), [.summaryNotPlain]),
        Case("half a discussion", declare(discussion: Text(id: "x", en: "")), [.textMissing(of: "discussion")]),
        Case("half a help", declare([option("a", help: Text(id: "", en: "x"))]), [.textMissing(of: "a")]),
        Case(
            "half a placeholder", declare([Parameter.option("a", .text.called(Text(id: "X", en: "")), help: word)]),
            [.textMissing(of: "a")]),
        Case(
            "half an explanation", declare(examples: [Example("competitionctl try", Text(id: "x", en: ""))]),
            [.textMissing(of: "competitionctl try")]),
    ]

    enum OddChoice: String, CaseIterable, Sendable {
        case spaced = "a b"
    }

    static let parameters = [
        Case(
            "argument behind a repeated one",
            declare([
                Parameter.arguments("a", .file, atLeast: 0, help: word),
                Parameter.optionalArgument("b", .file, help: word),
            ]), [.argumentUnreachable("b")]),
        Case(
            "needed argument behind one that is not",
            declare(
                [Parameter.optionalArgument("a", .file, help: word), Parameter.argument("b", .file, help: word)],
                examples: [Example("competitionctl try x y", word)]), [.argumentAmbiguous("b")]),
        Case(
            "default outside its bounds",
            declare([Parameter.option("a", .number(in: 1...9), default: "10", help: word)]),
            [.defaultWrong("a"), .exampleWrong("competitionctl try")]),
        Case(
            "choice with a space", declare([Parameter.option("a", ValueType<OddChoice>.choice(), help: word)]),
            [.choiceMalformed("a b")]),
        Case("group of one", declare([option("a")], groups: [.atMostOne([option("a")])]), [.groupWrong(["a"])]),
        Case(
            "group with a stranger", declare([option("a")], groups: [.atMostOne([option("a"), option("b")])]),
            [.groupWrong(["a", "b"])]),
    ]

    static let manners = [
        Case("no example", declare(examples: []), [.exampleMissing]),
        Case(
            "example with an unknown option", declare(examples: [Example("competitionctl try --x", word)]),
            [.exampleWrong("competitionctl try --x")]),
        Case(
            "example without the program's name", declare(examples: [Example("try", word)]), [.exampleWrong("try")]),
        Case(
            "example of help", declare(examples: [Example("competitionctl try --help", word)]),
            [.exampleWrong("competitionctl try --help")]),
        Case(
            "example with an open quote", declare(examples: [Example("competitionctl try 'x", word)]),
            [.exampleWrong("competitionctl try 'x")]),
        Case(
            "example into a file", declare(examples: [Example("competitionctl try>x", word)]), []),
        Case("a status that is always there", declare(exits: [.done]), [.exitRepeated(.done)]),
        Case(
            "several statuses twice", declare(exits: [.usage, .refused, .refused, .done]),
            [.exitRepeated(.done), .exitRepeated(.refused), .exitRepeated(.usage)]),
        Case("a status twice", declare(exits: [.refused, .refused]), [.exitRepeated(.refused)]),
        Case("a store that is never busy", declare(common: .reading(.text)), [.exitMissing(.storeBusy)]),
        Case("a question without refusal", declare([Confirmation.yes]), [.exitMissing(.refused)]),
    ]

    @Test("each fault of a declaration is found", arguments: names + texts + parameters + manners)
    func fault(_ example: Case) {
        let faults = DeclarationChecks([example.command]).faults
        #expect(faults == example.faults.map { DeclarationFault(command: example.command.name, kind: $0) })
    }

    @Test("two commands may not share a name, nor one be the first word of another")
    func program() {
        let twice = DeclarationChecks([Self.declare(), Self.declare()]).faults
        #expect(twice == Array(repeating: DeclarationFault(command: "try", kind: .nameTaken), count: 2))
        let longer = Self.declare(name: "try again", examples: [Example("competitionctl try again", Self.word)])
        let faults = DeclarationChecks([Self.declare(), longer]).faults
        #expect(faults.contains(DeclarationFault(command: "try", kind: .nameIsGroup)))
    }

    @Test(
        "an example's words are split as a shell splits them",
        arguments: [
            ("a  b", ["a", "b"]), ("a 'b c' \"d 'e\"", ["a", "b c", "d 'e"]), ("a '' b", ["a", "", "b"]),
            ("a b'c'd", ["a", "bcd"]), ("a | b", ["a"]), ("a>b", ["a"]), ("a; b", ["a"]), ("a 'b", nil),
        ])
    func words(_ line: String, _ words: [String]?) {
        #expect(shellWords(line) == words)
    }
}
