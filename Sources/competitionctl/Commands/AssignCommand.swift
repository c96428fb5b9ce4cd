import Competition
import Scoring

/// `assign`: plans who reads what in a stage.
enum AssignCommand: Command {
    private static let stage = StageOption.stage
    private static let from = Parameter.option(
        "from", .file,
        help: Text(
            id: "CSV dengan kolom juror dan entry; tanpa opsi ini pembagian tugas dibuat menurut aturan",
            en: "CSV with columns juror and entry; without it the plan is made by the rules"))
    private static let seed = Parameter.option(
        "seed", .number(in: 0...999_999_999),
        help: Text(
            id: "Benih undian; tanpa opsi ini seperti sebelumnya, atau 1",
            en: "What chance is drawn from; otherwise as before, or 1"))
    private static let anchors = Parameter.option(
        "anchors", .number(in: 0...999),
        help: Text(
            id: "Berapa inovasi yang dibaca semua juri; tanpa opsi ini menurut aturan",
            en: "How many entries every juror reads; otherwise by the rules"))
    private static let rebalance = Parameter.flag(
        "rebalance",
        help: Text(
            id: "Ratakan beban lebih dahulu, baru pertahankan pembagian sebelumnya",
            en: "Even out loads first, then keep readings of the plan before"))
    private static let pair = ValueType.text.called(Text(id: "JURI[:INOVASI]", en: "JUROR[:ENTRY]"))
    private static let apart = Parameter.options(
        "apart", pair,
        help: Text(
            id: "Tetapkan bahwa juri tidak menilai inovasi itu, atau tidak menilai apa pun pada tahap ini",
            en: "Rule that the juror does not read the entry, or nothing more in this stage"))
    private static let reads = Parameter.options(
        "reads", .text.called(Text(id: "JURI:INOVASI", en: "JUROR:ENTRY")),
        help: Text(id: "Tetapkan bahwa juri menilai inovasi itu", en: "Rule that the juror reads the entry"))
    private static let free = Parameter.options(
        "free", pair, help: Text(id: "Cabut ketetapan itu", en: "Lift the ruling"))
    private static let reason = Parameter.option(
        "reason", .line, help: Text(id: "Alasan ketetapan itu", en: "Why, for the rulings"))
    private static let extra = Parameter.option(
        "extra", .number(in: 1...500),
        help: Text(
            id: "Usulkan sekian penilaian tambahan yang paling memperjelas daftar; tidak menulis apa pun",
            en: "Propose so many further readings, those that settle most; writes nothing"))
    private static let take = Parameter.flag(
        "take",
        help: Text(
            id: "Bersama --extra: masukkan usulan itu ke pembagian tugas",
            en: "With --extra: put what is proposed into the plan"))
    private static let trial = Parameter.flag(
        "dry-run",
        help: Text(
            id: "Hanya tunjukkan beban, susunan panel dan perubahannya",
            en: "Show loads, mixes and changes alone, write nothing"))

    static let declaration = CommandDeclaration(
        "assign", phase: .judging,
        summary: Text(id: "membagi tugas juri untuk satu tahap", en: "plans who reads what in a stage"),
        discussion: Text(
            id: """
                Bila aturan tahap itu memuat panels, setiap inovasi mendapat sejumlah juri dengan beban yang merata, ahli \
                kategorinya bila ada, dan susunan panel yang diminta; hasilnya yang terbaik dari semua kemungkinan, dan \
                verify memeriksa buktinya. Tanpa panels, setiap juri membaca setiap inovasi. Juri tidak pernah menilai \
                inovasi yang berbenturan kepentingan dengannya. Pembagian tugas dapat diulang sampai tahap diputuskan: \
                lembar yang sudah masuk tidak pernah dikeluarkan, ketetapan tetap berlaku, dan sesedikit mungkin bacaan \
                berpindah.

                Dengan --extra diusulkan pasangan inovasi dan juri di sekitar batas yang paling menurunkan kesalahan \
                daftar, dalam batas aturan; baru --take yang memasukkannya, sebagai revisi pembagian tugas. Gunakan hanya \
                bila aturannya menyediakan penilaian tambahan sejak awal.
                """,
            en: """
                Where the rules of the stage have panels, each entry gets its number of jurors with even loads, experts of \
                its category where there are any, and the mix that is asked for; the plan is the best of all, and verify \
                checks the proof. Without panels every juror reads every entry. No juror reads an entry with a conflict of \
                interest. A stage can be planned again until it is decided: a reading whose sheet is in is never dropped, \
                rulings stay, and as few readings as possible move.

                With --extra the pairs of entry and juror near the line are proposed that lower the expected error of the \
                list most, within the rules; only --take puts them into the plan, as a new revision. Use it only where \
                the rules provided for further readings beforehand.
                """),
        common: .writing(),
        parameters: [stage, from, seed, anchors, rebalance, apart, reads, free, extra, take, reason, trial],
        groups: [
            .atMostOne([from, seed]), .atMostOne([from, anchors]), .atMostOne([from, rebalance]),
            .atMostOne([from, extra]), .atMostOne([anchors, extra]), .atMostOne([rebalance, extra]),
            .atMostOne([take, trial]), .atMostOne([take, from]),
        ],
        examples: [
            Example(
                "competitionctl assign --stage proposal --store lomba",
                Text(id: "menurut aturan tahap itu", en: "by the rules of the stage")),
            Example(
                "competitionctl assign --stage proposal --apart juri-3 --reason sakit",
                Text(id: "juri-3 berhalangan; bacaannya dialihkan", en: "juri-3 is ill; others take over")),
            Example(
                "competitionctl assign --stage proposal --from tugas.csv",
                Text(id: "menurut daftar", en: "from a list")),
            Example(
                "competitionctl assign --stage proposal --extra 12",
                Text(id: "dua belas penilaian yang paling memperjelas", en: "the twelve readings that settle most")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let list = try arguments[from].map { path throws(CommandFailure) in
            try context.readTable(path)
        }
        let request = AssignStage.Request(
            stage: arguments[stage], list: list, seed: arguments[seed], anchors: arguments[anchors],
            rebalances: arguments[rebalance], extra: arguments[extra], rulings: rulings(arguments),
            reason: arguments[reason])
        if arguments[take], arguments[extra] == nil {
            let problem = UsageProblem.optionMissing(
                option: extra.declaration.written, placeholder: extra.declaration.placeholder)
            throw .usage(UsageFailure(problems: [problem], command: arguments.command))
        }
        if arguments[trial] || (arguments[extra] != nil && !arguments[take]) {
            let store = try context.openStore(arguments, for: .reading)
            let occasion = try context.occasion(arguments, in: store)
            let draft = try context.acting { () throws(ActionFailure) in
                try AssignStage.draft(request, in: store, at: occasion)
            }
            try answer(PlanReport(draft: draft, isTrial: true), nil, arguments, context)
            return .done
        }
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try AssignStage.run(request, in: &store, at: occasion)
        }
        try answer(PlanReport(draft: receipt.draft, isTrial: false), receipt.action, arguments, context)
        return .done
    }

    private static func answer(
        _ report: PlanReport, _ receipt: ActionReceipt?, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) {
        let warnings = report.draft.warnings
        if context.wantsJSON(arguments) {
            try context.answer(arguments, report.members + (receipt?.members ?? []), findings: warnings)
            return
        }
        context.reporter.report(warnings)
        try report.write(context)
        if let receipt { try context.say(receipt) }
    }

    private static func rulings(_ arguments: ParsedArguments) -> [RulingChange] {
        arguments[free].map { change($0, .free) } + arguments[apart].map { change($0, .apart) }
            + arguments[reads].map { change($0, .reads) }
    }

    private static func change(_ text: String, _ outcome: RulingChange.Outcome) -> RulingChange {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        // A juror alone cannot be made to read: the empty name is in no stage, which the rules then say.
        let entry = parts.count > 1 ? parts[1] : outcome == .reads ? "" : nil
        return RulingChange(juror: parts[0], entry: entry, outcome: outcome)
    }
}

/// The option that names a stage.
enum StageOption {
    /// The stage that a command is about.
    static let stage = Parameter.requiredOption(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(id: "Id tahap, seperti dalam contest.xml", en: "The stage's id, as in contest.xml"))
}
