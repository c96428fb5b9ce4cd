import Competition

/// `check`: checks documents anywhere, or the whole store.
enum CheckCommand: Command {
    private static let files = Parameter.arguments(
        "files", .file, atLeast: 0,
        help: Text(
            id: "Dokumen yang diperiksa; tanpa argumen seluruh folder kompetisi diperiksa",
            en: "Documents to check; without any, the whole store is checked"))
    private static let contest = Parameter.option(
        "contest", .file,
        help: Text(
            id: "Periksa menurut aturan kompetisi ini, tanpa folder kompetisi",
            en: "Check by the rules of this contest, without a store"))
    private static let plain = Parameter.flag(
        "static", help: Text(id: "Hanya menurut skema umum, walau ada kompetisi", en: "By the general schemas alone"))

    private static let repair = Parameter.flag(
        "repair",
        help: Text(
            id: "Pulihkan yang dapat dipulihkan tanpa menebak, sebagai perubahan yang tercatat dalam jurnal",
            en: "Put right what can be put right without guessing, as a change that the journal records"))
    private static let backup = Parameter.option(
        "from", .folder,
        help: Text(
            id: "Dengan --repair: salinan cadangan folder kompetisi, sumber berkas yang hilang atau berubah",
            en: "With --repair: a backup of the store, from which missing and altered files are taken"))

    static let declaration = CommandDeclaration(
        "check", phase: .look,
        summary: Text(id: "memeriksa dokumen atau seluruh folder kompetisi", en: "checks documents or the whole store"),
        discussion: Text(
            id: """
                Semua kesalahan satu dokumen dilaporkan sekaligus, masing-masing dengan berkas, baris, kode, dan cara \
                memperbaikinya. Tanpa --repair tidak ada yang ditulis. Di dalam folder kompetisi, atau dengan --contest, inovasi dan \
                lembar penilaian diperiksa menurut aturan kompetisi, seperti saat diajukan.

                --repair merapikan sisa perubahan yang terputus, mengembalikan berkas yang hilang, berubah, atau tertukar bila \
                isi aslinya ditemukan di folder itu atau di cadangan (--from), dan menyisihkan berkas asing ke .set-aside. \
                Tidak ada yang dihapus. Jurnal sendiri tidak pernah diperbaiki; untuk itu pulihkan seluruh folder dari cadangan.
                """,
            en: """
                All faults of a document are reported together, each with file, line, code, and how to mend it. Without \
                --repair nothing is written. Within a store, or with --contest, entries and score sheets are checked by the contest's rules, \
                as when they are submitted.

                --repair puts in order what an interrupted change left, brings back files that are missing, altered or exchanged \
                where their very bytes are found in the store or in the backup (--from), and sets foreign files aside in \
                .set-aside. Nothing is deleted. The journal itself is never mended; restore the whole folder from a backup then.
                """),
        common: .writing(.text),
        parameters: [files, contest, plain, repair, backup],
        groups: [.atMostOne([contest, plain, repair])],
        examples: [
            Example(
                "competitionctl check inovasi.xml --contest contest.xml",
                Text(id: "memeriksa sebelum mengajukan", en: "checks before submitting")),
            Example(
                "competitionctl check --store lomba",
                Text(id: "memeriksa seluruh folder kompetisi", en: "checks the whole store")),
            Example(
                "competitionctl check --store lomba --repair --from /media/cadangan/lomba",
                Text(id: "memulihkan yang rusak dari cadangan", en: "puts right what is damaged, from a backup")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let paths = arguments[files]
        let problem: UsageProblem? =
            switch (arguments[repair], arguments[backup]) {
            case (true, _) where !paths.isEmpty: .argumentsTooMany(arguments: paths)
            case (false, .some): .oneOptionNeeded(options: [repair.declaration.written])
            default: nil
            }
        if let problem { throw .usage(UsageFailure(problems: [problem], command: arguments.command)) }
        return paths.isEmpty ? try checkStore(arguments, context) : try checkFiles(paths, arguments, context)
    }

    private static func checkFiles(
        _ paths: [String], _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        let basis = try basis(arguments, context)
        let shown = SharedProgress(
            context.reporter, Text(id: "Memeriksa dokumen", en: "Checking documents"), total: paths.count)
        let reports = try context.acting { () throws(ActionFailure) in
            try CheckFiles.run(paths, against: basis, progress: shown.show)
        }
        context.reporter.erase()
        let findings = reports.flatMap(\.findings)
        let faulty = reports.count { $0.findings.hasErrors }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [
                    JSONMember("checked", .integer(reports.count)), JSONMember("faulty", .integer(faulty)),
                    JSONMember("files", .array(reports.map(json))),
                ], findings: findings)
        } else {
            context.reporter.report(findings)
            let id = Language.indonesian
            let en = Language.english
            try context.say(
                Text(
                    id: "\(id.count(reports.count)) dokumen diperiksa, \(id.count(faulty)) bermasalah.",
                    en: "\(en.count(reports.count, "document", "documents")) checked, \(en.count(faulty)) with faults.")
            )
        }
        return faulty > 0 ? .refused : .done
    }

    /// The contest that was named, else the store that was named or is near, else the schemas alone.
    private static func basis(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> CheckFiles.Basis {
        if arguments[plain] { return .schemas }
        if let path = arguments[contest] {
            let file = try context.read([path])[0]
            return .contest(try context.acting { () throws(ActionFailure) in try CreateContest.read(file) })
        }
        let isNamed =
            arguments.wasGiven(CommonOptions.store) || context.environment.variables["COMPETITION_STORE"] != nil
        guard isNamed || context.nearestStore() != nil else { return .schemas }
        return .store(try context.openStore(arguments, for: .reading))
    }

    private static func json(_ report: CheckFiles.Report) -> JSONValue {
        .object([
            JSONMember("file", .string(report.file)), JSONMember("kind", .optional(report.kind?.rawValue)),
            JSONMember("errors", .integer(report.findings.count { $0.severity == .error })),
            JSONMember("warnings", .integer(report.findings.count { $0.severity == .warning })),
        ])
    }

    private static func checkStore(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        let repaired = arguments[repair] ? try StoreRepair(arguments, from: arguments[backup], context) : nil
        let store = try context.openStore(arguments, for: .inspecting)
        let report = try context.check(store)
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [
                    JSONMember("lines", .integer(report.lines)), JSONMember("documents", .integer(report.documents)),
                    JSONMember("head", .string(store.journal.head.hex)),
                ] + (repaired?.members ?? []), findings: report.findings)
        } else {
            try repaired?.write(context)
            context.reporter.report(report.findings)
            let errors = report.findings.count { $0.severity == .error }
            let id = Language.indonesian
            let en = Language.english
            try context.say(
                Text(
                    id: "\(id.count(report.documents)) dokumen dan \(id.count(report.lines)) baris jurnal diperiksa, "
                        + "\(id.count(errors)) kesalahan.",
                    en: "\(en.count(report.documents, "document", "documents")) and "
                        + "\(en.count(report.lines, "journal line", "journal lines")) checked, "
                        + "\(en.count(errors, "error", "errors"))."))
        }
        return report.findings.hasErrors ? .refused : .done
    }
}
