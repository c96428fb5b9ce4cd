import Competition
import Scoring

/// `rank`: the ranking of a stage as it stands.
enum RankCommand: Command {
    private static let group = Parameter.option(
        "group", .text.called(Text(id: "KELOMPOK", en: "GROUP")),
        help: Text(id: "Hanya kelompok ini", en: "This group alone"))

    private static let certainty = Parameter.flag(
        "certainty",
        help: Text(
            id: "Tunjukkan juga seberapa pasti daftarnya: peluang setiap inovasi masuk",
            en: "Show how sure the list is, too: the chance of each entry to be on it"))

    static let declaration = CommandDeclaration(
        "rank", phase: .result,
        summary: Text(id: "menghitung peringkat satu tahap", en: "computes the ranking of a stage"),
        discussion: Text(
            id: """
                Tidak ada yang ditulis. Nilai dihitung persis menurut aturan kompetisi; nilai sama berbagi peringkat, \
                kecuali pembedanya diatur. Inovasi yang lembarnya belum lengkap ditandai dan tidak diberi peringkat; \
                nilainya sementara.

                --certainty menghitung peluang setiap inovasi masuk daftar bila dinilai juri lain yang serupa: aman, \
                diperebutkan, atau di luar. Itu di samping hasil resmi dan tidak mengubahnya.
                """,
            en: """
                Nothing is written. Figures are exactly the contest's own formula; equal figures share a rank unless a \
                tie-break separates them. Entries whose sheets are incomplete are marked and not ranked; their figure is \
                provisional.

                --certainty computes each entry's chance to be on the list if similar jurors judged: safe, contested, or \
                out. That stands beside the official result and does not change it.
                """),
        common: .reading(.table),
        parameters: [
            StageOption.stage, group, certainty, CertaintyOptions.top, CertaintyOptions.seed, CertaintyOptions.sets,
        ],
        examples: [
            Example(
                "competitionctl rank --stage proposal --store lomba",
                Text(id: "peringkat di layar", en: "on the screen")),
            Example(
                "competitionctl rank --stage proposal --certainty",
                Text(id: "dan seberapa pasti batasnya", en: "and how sure the cut is")),
            Example(
                "competitionctl rank --stage proposal --format csv > peringkat.csv",
                Text(id: "untuk lembar kerja", en: "for a spreadsheet")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let report = try context.acting { () throws(ActionFailure) in
            try RankStage.run(arguments[StageOption.stage], in: store)
        }
        let wanted = try context.acting { () throws(ActionFailure) in
            try report.contest.group(named: arguments[group])
        }
        let plan = CertaintyOptions.plan(arguments)
        let juries = arguments[certainty] ? report.juries(places: arguments[CertaintyOptions.top]) : []
        let table = RankingReport(
            report: report, group: wanted, language: context.language,
            certainties: juries.map { CertaintyReport($0, plan: plan, language: context.language) },
            exceptions: report.exceptions())
        switch arguments[CommonOptions.format] {
        case .json: try context.answer(arguments, table.members)
        case .csv: try context.output.document(Array(table.csv.utf8))
        case .text: try table.write(context)
        }
        return .done
    }
}
