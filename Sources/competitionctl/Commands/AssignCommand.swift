import Competition
import Scoring

/// `assign`: plans who reads what in a stage.
enum AssignCommand: Command {
    private static let stage = StageOption.stage
    private static let from = Parameter.option(
        "from", .file,
        help: Text(
            id: "CSV dengan kolom juror dan entry; tanpa opsi ini semua juri membaca semua inovasi",
            en: "CSV with columns juror and entry; without it every juror reads every entry"))

    static let declaration = CommandDeclaration(
        "assign", phase: .judging,
        summary: Text(id: "membagi tugas juri untuk satu tahap", en: "plans who reads what in a stage"),
        discussion: Text(
            id: """
                Tanpa --from, setiap juri membaca setiap inovasi pada tahap itu, kecuali yang berbenturan kepentingan: \
                inovasi dari instansinya sendiri dan yang dinyatakannya. Pembagian tugas dapat diulang sampai tahap \
                diputuskan; lembar yang sudah masuk tidak pernah dikeluarkan.
                """,
            en: """
                Without --from every juror reads every entry of the stage, except where there is a conflict of interest: \
                entries of the juror's own institution and those declared. A stage can be planned again until it is \
                decided; a reading whose sheet is in is never dropped.
                """),
        common: .writing(),
        parameters: [stage, from],
        examples: [
            Example(
                "competitionctl assign --stage proposal --store lomba",
                Text(id: "seluruh panel membaca semua inovasi", en: "the whole panel reads all entries")),
            Example(
                "competitionctl assign --stage proposal --from tugas.csv",
                Text(id: "menurut daftar", en: "from a list")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let list = try arguments[from].map { path throws(CommandFailure) in
            try context.readTable(path)
        }
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try AssignStage.run(arguments[stage], list: list, in: &store, at: occasion)
        }
        if context.wantsJSON(arguments) {
            try context.answer(arguments, members(receipt) + receipt.action.members, findings: receipt.action.warnings)
            return .done
        }
        context.reporter.report(receipt.action.warnings)
        var table = TextTable([
            .text(context.words(Text(id: "Juri", en: "Juror"))),
            .text(context.words(Text(id: "Nama", en: "Name")), .truncate),
            .number(context.words(Text(id: "Inovasi", en: "Entries")), in: context.language),
        ])
        for load in receipt.loads {
            table.append([load.juror.id.text, load.juror.name, context.language.count(load.entries)])
        }
        try context.output.table(table)
        let entries = receipt.plan.readings.count
        let sheets = receipt.plan.sheetsDue
        let conflicts = receipt.conflicts.count
        let id = Language.indonesian
        let en = Language.english
        try context.say(
            Text(
                id: "\(id.count(entries)) inovasi, \(id.count(sheets)) lembar penilaian, "
                    + "\(id.count(conflicts)) pasangan dihindari karena benturan kepentingan.",
                en: "\(en.count(entries)) entries, \(en.count(sheets)) score sheets, \(en.count(conflicts)) pairs kept "
                    + "apart by a conflict of interest."))
        try context.say(receipt.action)
        return .done
    }

    private static func members(_ receipt: AssignStage.Receipt) -> [JSONMember] {
        [
            JSONMember("stage", .string(receipt.plan.stage.text)),
            JSONMember("method", .string(receipt.plan.method.rawValue)),
            JSONMember("revision", .integer(receipt.plan.revision)),
            JSONMember(
                "readings",
                .array(
                    receipt.plan.readings.map { reading in
                        .object([
                            JSONMember("entry", .string(reading.entry.text)),
                            JSONMember("jurors", .array(reading.jurors.map { .string($0.text) })),
                        ])
                    })),
            JSONMember(
                "conflicts",
                .array(
                    receipt.conflicts.map { conflict in
                        .object([
                            JSONMember("juror", .string(conflict.juror.text)),
                            JSONMember("entry", .string(conflict.entry.text)),
                        ])
                    })),
        ]
    }
}

/// The option that names a stage.
enum StageOption {
    /// The stage that a command is about.
    static let stage = Parameter.requiredOption(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(id: "Id tahap, seperti dalam contest.xml", en: "The stage's id, as in contest.xml"))
}
