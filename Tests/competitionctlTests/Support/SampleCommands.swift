import Competition
import Scoring

@testable import competitionctl

/// A program with one command of each shape, for tests of the kit.
extension Program {
    static let sample = Program(commands: [
        RegisterSample.self, RegisterJurorsSample.self, SubmitSample.self, DecideSample.self, ResultsSample.self,
        HelpCommand.self, CompletionCommand.self,
    ])
}

/// A command of two words.
enum RegisterSample: Command {
    static let file = Parameter.argument(
        "file", .file, help: Text(id: "Daftar perangkat daerah", en: "List of offices"))
    static let dryRun = Parameter.flag("dry-run", help: Text(id: "Periksa saja", en: "Check only"))

    static let declaration = CommandDeclaration(
        "register offices", phase: .prepare,
        summary: Text(id: "mencatat perangkat daerah", en: "registers offices"),
        common: .writing(),
        parameters: [file, dryRun],
        examples: [
            Example(
                "competitionctl register offices opd.csv --by \"Biro Organisasi\"",
                Text(id: "mencatat semua OPD di opd.csv", en: "registers all offices in opd.csv"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let place = Place(file: arguments[file], line: 2, path: "nama")
        let finding = Finding(.csv(.columnMissing(column: "nama")), at: place)
        if arguments[dryRun] {
            context.reporter.report([finding])
            return .refused
        }
        throw .refused([finding])
    }
}

/// A second command with the same first word.
enum RegisterJurorsSample: Command {
    static let declaration = CommandDeclaration(
        "register jurors", phase: .prepare,
        summary: Text(id: "mencatat juri", en: "registers jurors"),
        common: .writing(),
        parameters: [RegisterSample.file],
        examples: [
            Example("competitionctl register jurors juri.xml", Text(id: "mencatat juri", en: "registers jurors"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        throw .storeBusy(path: arguments[CommonOptions.store] ?? ".", seconds: arguments[CommonOptions.wait])
    }
}

/// A command with repeated arguments and values of several kinds.
enum SubmitSample: Command {
    static let files = Parameter.arguments("files", .file, help: Text(id: "Naskah inovasi", en: "Entries"))
    static let office = Parameter.options(
        "office", short: "o", ValueType<Identifier<EntrySubject>>.identifier(Text(id: "OPD", en: "OFFICE")),
        help: Text(id: "Hanya OPD ini", en: "Only this office"))
    static let day = Parameter.option("on", .day, help: Text(id: "Tanggal terima", en: "Day of receipt"))
    static let floor = Parameter.option(
        "floor", .number(in: -100...100), default: "60", help: Text(id: "Nilai ambang", en: "Pass mark"))

    static let declaration = CommandDeclaration(
        "submit", phase: .intake,
        summary: Text(id: "menerima naskah inovasi", en: "receives entries"),
        common: .writing(),
        parameters: [files, office, day, floor],
        examples: [Example("competitionctl submit a.xml", Text(id: "menerima satu naskah", en: "receives one entry"))],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let offices = arguments[office].map(\.text).joined(separator: ",")
        let on = arguments[day].map(\.description) ?? "-"
        let by = arguments[CommonOptions.by] ?? "-"
        let now = context.occasion(arguments, in: .wib).now.text(in: .wib)
        try context.output.line(
            "\(arguments[files].joined(separator: ",")) \(offices) \(on) \(arguments[floor]) \(by) "
                + "\(arguments[CommonOptions.format].rawValue) \(arguments[CommonOptions.store] ?? ".") \(now)")
        return .done
    }
}

/// A command with a required option, options that exclude each other, and a question.
enum DecideSample: Command {
    static let stage = Parameter.requiredOption(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")), help: Text(id: "Tahap lomba", en: "Stage"))
    static let order = Parameter.option("order", .file, help: Text(id: "Urutan dari panel", en: "Order by the panel"))
    static let draft = Parameter.flag("draft", help: Text(id: "Rancangan saja", en: "Draft only"))

    static let declaration = CommandDeclaration(
        "decide", phase: .result,
        summary: Text(id: "menetapkan hasil satu tahap", en: "decides a stage"),
        common: .writing(),
        parameters: [stage, order, draft, Confirmation.yes],
        groups: [.atMostOne([order, draft])],
        examples: [
            Example("competitionctl decide --stage proposal --yes", Text(id: "menetapkan", en: "decides the stage"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let consequence = Text(id: "35 naskah lolos, 62 naskah gugur.", en: "35 entries pass, 62 do not.")
        try Confirmation(consequence: consequence).require(arguments, context)
        try context.output.line(arguments[stage])
        return .done
    }
}

/// A command that answers with a table, and cannot always.
enum ResultsSample: Command {
    static let fault = Parameter.optionalArgument(
        "fault", ValueType<Fault>.choice().called(Text(id: "GANGGUAN", en: "FAULT")),
        help: Text(id: "Gangguan yang dicoba", en: "Fault to try"))

    enum Fault: String, CaseIterable, Sendable {
        case store
        case file
        case program
    }

    static let declaration = CommandDeclaration(
        "results", phase: .look,
        summary: Text(id: "menampilkan hasil", en: "shows results"),
        discussion: Text(
            id: "Hasil diurutkan menurut peringkat.\n\n  No  Judul\n\nNilai sama berbagi peringkat.",
            en: "Results are sorted by rank.\n\n  No  Title\n\nEqual scores share a rank."),
        common: .reading(.table),
        parameters: [fault],
        examples: [
            Example("competitionctl results --format csv > hasil.csv", Text(id: "menyimpan hasil", en: "saves them"))
        ],
        exits: [.noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        switch arguments[fault] {
        case .store: throw .noStore(path: arguments[CommonOptions.store] ?? ".")
        case .file: throw .inputOutput(.file("a.xml"), number: 2)
        case .program: throw .internalFault("two ranks of one entry")
        case nil:
            var table = TextTable([.text("Judul", .truncate), .number("Nilai", in: context.language)])
            table.append(["Si Rujuk \u{1B}[31mCepat", "84,19"])
            try context.output.table(table)
            return .done
        }
    }
}
