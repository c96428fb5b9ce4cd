import Competition

/// `rehearse`: makes a contest up and walks it through every stage.
enum RehearseCommand: Command {
    private static let folder = Parameter.optionalArgument(
        "folder", .folder, help: Text(id: "Folder baru untuk gladi ini", en: "New folder for the rehearsal"))
    private static let entries = Parameter.option(
        "entries", .number(in: 1...1_000_000), default: "97", help: Text(id: "Jumlah inovasi", en: "How many entries"))
    private static let jurors = Parameter.option(
        "jurors", .number(in: 1...999), default: "5", help: Text(id: "Jumlah juri", en: "How many jurors"))
    private static let seed = Parameter.option(
        "seed", .number(in: 0...Int.max), default: "2017",
        help: Text(
            id: "Benih undian; benih yang sama menghasilkan gladi yang sama",
            en: "Seed of all draws; the same seed makes the same rehearsal"))
    private static let contest = Parameter.option(
        "contest", .file,
        help: Text(
            id: "Aturan bertanda rehearsal=\"true\", pengganti aturan bawaan",
            en: "Rules marked rehearsal=\"true\", instead of the built-in ones"))
    private static let regions = Parameter.option(
        "regions", .file,
        help: Text(id: "CSV wilayah: code, name, kind", en: "CSV of regions: code, name, kind"))
    private static let titles = Parameter.option(
        "titles", .file, help: Text(id: "CSV judul: title", en: "CSV of titles: title"))
    private static let offices = Parameter.option(
        "offices", .file,
        help: Text(
            id: "CSV perangkat daerah: office, name, service, service_name, category",
            en: "CSV of offices: office, name, service, service_name, category"))

    static let declaration = CommandDeclaration(
        "rehearse", phase: .prepare,
        summary: Text(
            id: "membuat gladi: kompetisi rekaan yang menjalani semua tahap",
            en: "makes a rehearsal: a made-up contest that goes through every stage"),
        discussion: Text(
            id: """
                Perangkat daerah, juri, inovasi, dan nilai dibuat dari daftar wilayah dan judul, lalu menjalani \
                pendaftaran, seleksi, penilaian, dan keputusan pada jadwal kompetisi itu sendiri, dengan aturan yang sama \
                seperti kompetisi sungguhan. Tanpa opsi dipakai aturan dan daftar bawaan: 97 inovasi, 35 finalis, Top 25 \
                dengan 3 Terbaik Utama. Wilayah dan judulnya nyata; yang lain rekaan, dan setiap halaman menyebutkannya.

                Dengan --calibrate tidak ada kompetisi yang dibuat: jawaban juri atas beberapa inovasi latihan \
                dibandingkan dengan nilai acuan panitia, supaya juri berlatih sebelum menilai. Tidak ada yang ditulis, dan \
                tidak ada yang masuk nilai kompetisi. Dengan --juror seorang juri melihat hasilnya sendiri saja.
                """,
            en: """
                Offices, jurors, entries and marks are made from lists of regions and titles, and go through registration, \
                screening, scoring and decisions at the contest's own times, under the same rules as a real contest. \
                Without options the built-in rules and lists are used: 97 entries, 35 finalists, Top 25 with 3 Terbaik \
                Utama. Regions and titles are real; the rest is made up, and every page says so.

                With --calibrate no contest is made: jurors' answers on a few practice entries are compared with the \
                organizer's reference marks, so that jurors practise before they score. Nothing is written, and nothing of \
                it enters a contest's scores. With --juror a juror sees their own result alone.
                """),
        common: .withoutStore(.table),
        parameters: [folder, entries, jurors, seed, contest, regions, titles, offices] + CalibrationOptions.all,
        examples: [
            Example("competitionctl rehearse gladi", Text(id: "gladi bawaan", en: "the built-in rehearsal")),
            Example(
                "competitionctl rehearse gladi --contest contest.xml --entries 40 --jurors 5",
                Text(id: "mencoba aturan sendiri", en: "tries rules of your own")),
            Example(
                "competitionctl rehearse --calibrate acuan.csv --answers jawaban.csv",
                Text(id: "jawaban juri di samping nilai acuan", en: "jurors' answers beside reference marks")),
        ],
        exits: [.refused, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        if try CalibrationOptions.answer(arguments, folder: arguments[folder], context) { return .done }
        guard let folder = arguments[folder] else {
            let problem = UsageProblem.argumentMissing(placeholder: folder.declaration.placeholder)
            throw .usage(UsageFailure(problems: [problem], command: arguments.command))
        }
        let request = try request(arguments, context)
        let report = try rehearse(request, folder, context)
        let made = RehearsalReport(report: report, folder: folder, language: context.language)
        if arguments[CommonOptions.format] == .csv {
            try context.output.document(Array(made.csv.utf8))
        } else if context.wantsJSON(arguments) {
            try context.answer(arguments, made.members, findings: request.rules.warnings)
        } else {
            context.reporter.report(request.rules.warnings)
            try made.write(context)
        }
        return .done
    }

    private static func request(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> Rehearse.Request {
        let own = try arguments[contest].map { path throws(CommandFailure) in try context.read([path])[0] }
        let regions = try table(arguments[regions], context)
        let titles = try table(arguments[titles], context)
        let offices = try table(arguments[offices], context)
        return try context.acting { () throws(ActionFailure) in
            let rules = if let own { try CreateContest.read(own) } else { try BuiltInRehearsal.rules() }
            return Rehearse.Request(
                rules: rules, lists: try RehearsalLists.read(regions: regions, titles: titles, offices: offices),
                entries: arguments[entries], jurors: arguments[jurors], seed: UInt64(arguments[seed]),
                program: "\(Program.name) \(Program.version)")
        }
    }

    private static func table(
        _ path: String?, _ context: CommandContext
    ) throws(CommandFailure) -> InputFile? {
        try path.map { path throws(CommandFailure) in try context.readTable(path) }
    }

    private static func rehearse(
        _ request: Rehearse.Request, _ folder: String, _ context: CommandContext
    ) throws(CommandFailure) -> Rehearse.Report {
        defer { context.reporter.erase() }
        return try context.acting { () throws(ActionFailure) in
            try Rehearse.run(request, folder: folder, access: context.environment.files) { step in
                context.reporter.show(step.words(in: context.language))
            }
        }
    }
}
