import Competition
import Scoring

/// `jury`: what the marks of a stage, or of any table of ratings, are worth.
enum JuryCommand: Command {
    private static let stage = Parameter.option(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(id: "Id tahap, seperti dalam contest.xml", en: "The stage's id, as in contest.xml"))
    private static let ratings = Parameter.option(
        "ratings", .file,
        help: Text(
            id: "Tabel nilai apa pun dalam CSV: entry, juror, criterion, score; tanpa kompetisi",
            en: "Any table of ratings in CSV: entry, juror, criterion, score; without a contest"))
    private static let weights = Parameter.option(
        "weights", .file,
        help: Text(
            id: "Bobot kriteria untuk --ratings dalam CSV: criterion, weight; tanpa ini sama berat",
            en: "Weights for --ratings in CSV: criterion, weight; otherwise all count alike"))
    private static let scale = Parameter.option(
        "scale", .scale,
        help: Text(
            id: "Skala nilai untuk --ratings, seperti 1..5; tanpa ini nilai terendah dan tertinggi yang ada",
            en: "Scale of --ratings, such as 1..5; otherwise the lowest and highest mark there are"))
    private static let table = Parameter.option(
        "table", .choice(of: JuryTable.allCases), default: JuryTable.entries.rawValue,
        help: Text(id: "Tabel yang ditulis dengan --format csv", en: "Which table --format csv writes"))

    static let declaration = CommandDeclaration(
        "jury", phase: .result,
        summary: Text(
            id: "menimbang nilai juri sebelum sidang pleno", en: "weighs the marks before the plenary meeting"),
        discussion: Text(
            id: """
                Untuk panitia, sebelum sidang pleno: juri mana yang perlu diajak bicara, inovasi mana yang diperebutkan, \
                dan apa yang akan memperjelasnya. Tidak ada yang ditulis, dan nilai resmi tidak berubah; setiap angka \
                disertai kalimat tentang artinya dan kapan ia tidak dapat dipercaya.
                """,
            en: """
                For the organizer, before the plenary meeting: which jurors to talk to, which entries are contested, and \
                what would settle them. Nothing is written, and official figures do not change; each figure has a \
                sentence on what it means and when not to trust it.
                """),
        common: .reading(.table),
        parameters: [
            stage, ratings, weights, scale, CertaintyOptions.top, CertaintyOptions.seed, CertaintyOptions.sets, table,
        ],
        groups: [.exactlyOne([stage, ratings])],
        examples: [
            Example(
                "competitionctl jury --stage proposal --store lomba",
                Text(id: "satu halaman untuk sidang pleno", en: "one page for the plenary meeting")),
            Example(
                "competitionctl jury --ratings nilai.csv --format json",
                Text(id: "semua angka dari tabel mana pun", en: "every figure of any table")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let plan = CertaintyOptions.plan(arguments)
        if let path = arguments[ratings] {
            if arguments[table] == .drift {
                let problem = UsageProblem.optionMissing(
                    option: stage.declaration.written, placeholder: stage.declaration.placeholder)
                throw .usage(UsageFailure(problems: [problem], command: arguments.command))
            }
            try answer(try table(at: path, arguments, context), plan, arguments, context)
            return .done
        }
        let store = try context.openStore(arguments, for: .reading)
        let report = try context.acting { () throws(ActionFailure) in
            try RankStage.run(arguments[stage] ?? "", in: store)
        }
        let drift = try context.acting { () throws(ActionFailure) in
            try StageDrift.read(arguments[stage] ?? "", in: store)
        }
        let subject = JurySubject(report, drift: drift, places: arguments[CertaintyOptions.top])
        try answer(subject, plan, arguments, context)
        return .done
    }

    private static func table(
        at path: String, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> JurySubject {
        let limit = RatingsTable.byteLimit
        let marks = try context.read([path], limit: limit)[0]
        let weighed = try arguments[weights].map { path throws(CommandFailure) in try context.read([path])[0] }
        let table = try context.acting { () throws(ActionFailure) in try RatingsTable.read(marks, weights: weighed) }
        let places = arguments[CertaintyOptions.top] ?? CertaintyOptions.usualPlaces
        return JurySubject(table, file: path, places: places, scale: arguments[scale])
    }

    private static func answer(
        _ subject: JurySubject, _ plan: DrawPlan, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) {
        let reports = subject.juries.map { JuryReport($0, plan: plan, language: context.language) }
        switch arguments[CommonOptions.format] {
        case .json:
            try context.answer(arguments, subject.members(reports, plan), findings: subject.warnings)
        case .csv:
            let wanted = arguments[table]
            let drift = subject.drift.map { DriftReport(drift: $0, language: context.language).rows } ?? []
            let rows = wanted == .drift ? drift : reports.flatMap { $0.rows(wanted) }
            let text = CSVWriter().text(header: JuryReport.header(wanted), rows: rows)
            try context.output.document(Array(text.utf8))
        case .text:
            try subject.writeHead(context)
            for report in reports {
                if reports.count > 1 { try subject.writeName(of: report.jury, context) }
                try report.write(context)
            }
            if let drift = subject.drift { try DriftReport(drift: drift, language: context.language).write(context) }
            context.reporter.report(subject.warnings)
        }
    }
}

/// The options of commands that say how sure a list is.
enum CertaintyOptions {
    /// N in place of the list's size.
    static let top = Parameter.option(
        "top", ValueType.number(in: 1...1_000_000),
        help: Text(
            id: "Banyaknya tempat yang diperebutkan; tanpa ini menurut aturan, untuk tabel 25",
            en: "How many places are sought; otherwise as the rules say, for a table 25"))
    /// The seed of random numbers.
    static let seed = Parameter.option(
        "seed", ValueType.number(in: 0...Int.max), default: "1",
        help: Text(
            id: "Benih bilangan acak; benih yang sama memberi angka yang sama",
            en: "Seed of the random numbers; the same seed gives the same figures"))
    /// Whether simultaneous sets are wanted.
    static let sets = Parameter.flag(
        "sets",
        help: Text(
            id: "Hitung juga peringkat yang berlaku untuk semua inovasi sekaligus",
            en: "Compute ranks that hold for all entries at once, too"))

    /// The places of a table's list where none are named.
    static let usualPlaces = 25

    /// The plan of the draws.
    static func plan(_ arguments: ParsedArguments) -> DrawPlan {
        DrawPlan(seed: UInt64(arguments[seed]), wantsSets: arguments[sets])
    }
}

extension ValueType where Value == ClosedRange<Double> {
    /// The two ends of a scale, such as `0..100`.
    static var scale: Self {
        Self(placeholder: Text(same: "MIN..MAX")) { text throws(ValueFault) in
            let parts = text.split(separator: "..", maxSplits: 1).compactMap { Double($0) }
            guard parts.count == 2, parts[0] < parts[1], parts[0].magnitude <= 1e9, parts[1].magnitude <= 1e9 else {
                throw .notAScale
            }
            return parts[0]...parts[1]
        }
    }
}
