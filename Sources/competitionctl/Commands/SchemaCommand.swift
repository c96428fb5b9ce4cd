import Competition
import Scoring

/// `schema`: prints the schema of a document kind, compiled from the contest where there is one.
enum SchemaCommand: Command {
    private static let kind = Parameter.argument(
        "kind", ValueType<DocumentKind>.choice().called(Text(id: "JENIS", en: "KIND")),
        help: Text(id: "Jenis dokumen", en: "The kind of document"))
    private static let stage = Parameter.option(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(id: "Untuk scoresheet: tahapnya", en: "For scoresheet: the stage"))
    private static let group = Parameter.option(
        "group", .text.called(Text(id: "KELOMPOK", en: "GROUP")),
        help: Text(id: "Untuk entry dan scoresheet: kelompoknya", en: "For entry and scoresheet: the group"))
    private static let plain = Parameter.flag(
        "static", help: Text(id: "Skema umum, walau ada kompetisi", en: "The general schema, even within a contest"))

    static let declaration = CommandDeclaration(
        "schema", phase: .look,
        summary: Text(id: "mencetak skema XSD satu jenis dokumen", en: "prints the XSD of a kind of document"),
        discussion: Text(
            id: """
                Di dalam folder kompetisi, skema entry dan scoresheet disusun dari aturannya: kelompok, kategori, \
                pertanyaan, kriteria dan skala. Dengan skema itu perangkat daerah dapat memeriksa berkasnya memakai alat \
                XML apa pun, dan nilai di luar skala langsung ditolak.
                """,
            en: """
                Within a contest, the schemas entry and scoresheet are compiled from its rules: groups, categories, \
                questions, criteria and scales. With them an office can check its file with any XML tool, and a score \
                outside its scale is refused at once.
                """),
        common: .reading(.plain),
        parameters: [kind, stage, group, plain],
        examples: [
            Example(
                "competitionctl schema rubric > rubric.xsd",
                Text(id: "skema umum rubrik", en: "the general schema of rubrics")),
            Example(
                "competitionctl schema scoresheet --stage proposal --group umum > lembar.xsd",
                Text(id: "skema lembar penilaian tahap proposal", en: "the schema of score sheets of a stage")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let wanted = arguments[kind]
        let isCompiled = wanted == .entry || wanted == .scoreSheet
        let isWanted = arguments[stage] != nil || arguments[group] != nil
        guard isCompiled, !arguments[plain], let store = try context.openStoreIfAny(arguments, isWanted: isWanted)
        else {
            try context.output.document(Schemas.text(of: wanted))
            return .done
        }
        let request = CompiledSchema.Request(kind: wanted, stage: arguments[stage], group: arguments[group])
        try context.output.document(
            try context.acting { () throws(ActionFailure) in try CompiledSchema.text(request, from: store) })
        return .done
    }
}
