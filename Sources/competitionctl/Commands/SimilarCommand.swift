import Competition

/// `similar`: finds entries whose answers are much the same.
enum SimilarCommand: Command {
    private static let with = Parameter.options(
        "with", .folder,
        help: Text(
            id: "Folder kompetisi terdahulu, atau folder berisi berkas inovasi (.xml), untuk dibandingkan",
            en: "Folder of an earlier contest, or of entry files (.xml), to compare with"))
    private static let least = Parameter.option(
        "at-least", ValueType.number(in: 1...100).called(Text(id: "PERSEN", en: "PERCENT")), default: "30",
        help: Text(
            id: "Kemiripan paling sedikit dua jawaban, dalam persen",
            en: "The least likeness of two answers, in percent"))

    static let declaration = CommandDeclaration(
        "similar", phase: .look,
        summary: Text(id: "mencari inovasi yang jawabannya mirip", en: "finds entries whose answers are alike"),
        discussion: Text(
            id: """
                Setiap jawaban dibandingkan dengan jawaban inovasi lain pada kompetisi ini dan kompetisi terdahulu: berapa \
                bagian deretan lima kata yang sama (Jaccard), dengan kutipan yang sama. Mengadaptasi inovasi lain boleh \
                dalam kelompok replikasi bila dinyatakan; pasangan yang dinyatakan disebut demikian. Kemiripan bukan bukti \
                menyalin: bacalah kutipannya.
                """,
            en: """
                Every answer is compared with those of other entries of this contest and of earlier ones: how many runs of \
                five words are the same (Jaccard), with the passages. Adapting another's innovation is legal in its group \
                when it is declared; pairs that are declared are told apart. Likeness proves no copying: read the passages.
                """),
        common: .reading(.text),
        parameters: [with, least],
        examples: [
            Example(
                "competitionctl similar --store lomba", Text(id: "di antara inovasi ini", en: "among these entries")),
            Example(
                "competitionctl similar --with lomba-2024 --at-least 20",
                Text(id: "juga dengan tahun lalu", en: "with last year's as well")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let occasion = try context.occasion(arguments, in: store)
        var sources: [FindSimilar.Source] = []
        for folder in arguments[with] { sources.append(try source(folder, context)) }
        let compared = sources
        let percent = arguments[least]
        let report = try context.acting { () throws(ActionFailure) in
            try FindSimilar.run(in: store, with: compared, atLeast: percent, at: occasion)
        }
        let shown = SimilarReport(report: report)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, shown.members)
        } else {
            try shown.write(context)
        }
        return .done
    }

    /// The entries of a folder: of a store, or of the documents in it.
    private static func source(
        _ folder: String, _ context: CommandContext
    ) throws(CommandFailure) -> FindSimilar.Source {
        if context.isStore(folder) {
            let store: Store
            do throws(StoreFailure) {
                store = try Store.open(folder, access: context.environment.files, mode: .reading)
            } catch {
                throw CommandFailure(ActionFailure.store(error))
            }
            let entries = try context.acting { () throws(ActionFailure) in try FindSimilar.entries(of: store) }
            return FindSimilar.Source(name: folder, entries: entries)
        }
        let names: [String]
        do throws(FileFailure) {
            let open = try context.environment.files.openFolder(folder)
            names = try context.environment.files.list(open, "").map(\.name)
        } catch {
            throw CommandFailure(ActionFailure.input(error))
        }
        let files = try context.read(
            names.filter { $0.lowercased().hasSuffix(".xml") }.sorted().map { "\(folder)/\($0)" })
        let entries = try context.acting { () throws(ActionFailure) in try FindSimilar.entries(in: files) }
        return FindSimilar.Source(name: folder, entries: entries)
    }
}
