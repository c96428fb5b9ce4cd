import Competition

/// `log`: the journal, readable.
enum LogCommand: Command {
    private static let last = Parameter.option(
        "last", .number(in: 1...1_000_000), help: Text(id: "Hanya sekian baris terakhir", en: "Only so many last lines")
    )

    private static let heads = Parameter.flag(
        "heads",
        help: Text(
            id: "Puncak jurnal publik: pada setiap penutupan, setiap keputusan, dan sekarang",
            en: "Heads of the public journal: at each closing, each decision, and now"))
    private static let receipts = Parameter.option(
        "receipts", .folder,
        help: Text(
            id: "Tulis tanda terima semua inovasi ke folder ini, bagi yang kehilangan miliknya",
            en: "Write receipts for all entries to this folder, for those who lost theirs"))

    static let declaration = CommandDeclaration(
        "log", phase: .look,
        summary: Text(id: "menampilkan jurnal semua perubahan", en: "shows the journal of all changes"),
        discussion: Text(
            id: """
                Setiap perubahan adalah satu baris jurnal yang memuat sidik baris sebelumnya, sehingga masa lalu tidak \
                dapat ditulis ulang tanpa ketahuan.
                """,
            en: """
                Every change is a journal line that carries the digest of the line before, so that the past cannot be \
                rewritten unnoticed.
                """),
        common: .reading(.table),
        parameters: [last, heads, receipts],
        examples: [
            Example(
                "competitionctl log --last 20 --store lomba",
                Text(id: "dua puluh perubahan terakhir", en: "the last twenty changes"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        if arguments[heads] {
            try HeadReport(store, context).write(arguments, context)
            return .done
        }
        if let folder = arguments[receipts] { return try write(to: folder, store, arguments, context) }
        let journal = store.journal
        let first = arguments[last].map { max(1, journal.count - $0 + 1) } ?? 1
        let numbers = Array(first..<(journal.count + 1))
        switch arguments[CommonOptions.format] {
        case .json:
            try context.answer(
                arguments,
                [
                    JSONMember("lines", .array(numbers.compactMap { json($0, journal) })),
                    JSONMember("head", .string(journal.head.hex)),
                ])
        case .csv:
            let rows = numbers.compactMap { number in journal.line(number).map { cells($0, journal, context) } }
            let header = ["line", "at", "action", "subject", "by", "documents", "digest"]
            try context.output.document(Array(CSVWriter().text(header: header, rows: rows).utf8))
        case .text:
            try context.output.table(table(numbers, journal, context))
        }
        return .done
    }

    private static func write(
        to folder: String, _ store: Store, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        try ReceiptFiles.prepare(folder, for: store, context)
        let entries = store.paths(of: .entry).map(\.document)
        let files = try ReceiptFiles.write(entries, of: store, to: folder, context)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, [JSONMember("receipts", .array(files.map { .string($0) }))])
        } else {
            for file in files { try context.say(Text(same: file)) }
        }
        return .done
    }

    private static func table(_ numbers: [Int], _ journal: Journal, _ context: CommandContext) -> TextTable {
        var table = TextTable([
            .number(context.words(Text(id: "Baris", en: "Line")), in: context.language),
            .text(context.words(Text(id: "Waktu", en: "Time"))),
            .text(context.words(Text(id: "Perubahan", en: "Change"))),
            .text(context.words(Text(id: "Tentang", en: "Subject")), .truncate),
            .text(context.words(Text(id: "Oleh", en: "By")), .truncate),
            .number(context.words(Text(id: "Dokumen", en: "Documents")), in: context.language),
            .text(context.words(Text(id: "Sidik", en: "Digest"))),
        ])
        for number in numbers {
            guard let line = journal.line(number) else { continue }
            let when = Timestamp(line.at).map { context.language.exactTime($0) } ?? line.at
            let digest = journal.digest(ofLine: number)?.hex.prefix(12) ?? ""
            table.append([
                context.language.count(number), when, context.language.action(line.action), line.subject, line.by,
                context.language.count(line.documents.count), String(digest),
            ])
        }
        return table
    }

    private static func cells(_ line: JournalLine, _ journal: Journal, _ context: CommandContext) -> [String] {
        [
            String(line.line), line.at, line.action, line.subject, line.by, String(line.documents.count),
            journal.digest(ofLine: line.line)?.hex ?? "",
        ]
    }

    private static func json(_ number: Int, _ journal: Journal) -> JSONValue? {
        guard let line = journal.line(number) else { return nil }
        return .object([
            JSONMember("line", .integer(line.line)), JSONMember("at", .string(line.at)),
            JSONMember("action", .string(line.action)), JSONMember("subject", .string(line.subject)),
            JSONMember("by", .string(line.by)),
            JSONMember("facts", .object(facts(of: line))),
            JSONMember("documents", .array(line.documents.map(json))),
            JSONMember("digest", .optional(journal.digest(ofLine: number)?.hex)),
        ])
    }

    /// The facts but for the salt, which is nobody's business and is easily pasted somewhere.
    private static func facts(of line: JournalLine) -> [JSONMember] {
        line.facts.all.filter { $0.name != Journal.saltFact }.map { JSONMember($0.name, .string($0.text)) }
    }

    private static func json(_ change: DocumentChange) -> JSONValue {
        .object([
            JSONMember("path", .string(change.path.text)), JSONMember("old", .optional(change.old?.hex)),
            JSONMember("new", .optional(change.new?.hex)),
        ])
    }
}
