import Competition

/// `submit`: receives entries.
enum SubmitCommand: Command {
    private static let files = Parameter.arguments(
        "files", .file, atLeast: 0,
        help: Text(
            id: "Berkas inovasi; lampiran diambil dari folder yang sama",
            en: "Files of entries; attachments are taken from the same folder"))

    private static let bundle = Parameter.option(
        "from-bundle", .file,
        help: Text(
            id: "Berkas nominasi dari jenjang sebelumnya, atau arsip .tar foldernya, sebagai ganti berkas inovasi",
            en: "Nominations of the level below, or a .tar of their folder, instead of files"))
    private static let map = Parameter.options(
        "map", .mapping,
        help: Text(
            id: "Ganti pengenal dalam nominasi, misalnya category:tata-kelola=governance",
            en: "Rename what a bundle has, such as category:tata-kelola=governance"))

    static let declaration = CommandDeclaration(
        "submit", phase: .intake,
        summary: Text(id: "mengajukan inovasi atau perbaikannya", en: "submits entries or their revisions"),
        discussion: Text(
            id: """
                Aturan dan waktu dinilai saat berkas diterima. Selama pendaftaran masih dibuka, mengajukan lagi dengan id \
                yang sama menjadi perbaikan. Mengirim isi yang sama dua kali hanya diterima satu kali. Beberapa berkas \
                diterima bersama atau tidak sama sekali. Simpan tanda terimanya: sidik berkas dan baris jurnal adalah bukti.
                """,
            en: """
                Rules and time are judged when the file is received. While registration is open, submitting again under \
                the same id is a revision. The same content sent twice is received once. Several files are received \
                together or not at all. Keep the receipt: the file's digest and the journal line are the proof.
                """),
        common: .writing(),
        parameters: [files, bundle, map, ReceiptFiles.folder],
        examples: [
            Example(
                "competitionctl submit inovasi.xml --store lomba",
                Text(id: "mengajukan satu inovasi", en: "submits one entry")),
            Example(
                "competitionctl submit masuk/*.xml --store lomba --by \"Loket pendaftaran\"",
                Text(id: "mengajukan banyak inovasi sekaligus", en: "submits many entries at once")),
            Example(
                "competitionctl submit --from-bundle n/nomination.xml --map group:umum=inovasi",
                Text(id: "menerima nominasi jenjang sebelumnya", en: "takes nominations of the level below")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let named = try inputs(arguments, context)
        var store = try context.openStore(arguments, for: .writing)
        let folder = arguments[ReceiptFiles.folder]
        if let folder { try ReceiptFiles.prepare(folder, for: store, context) }
        let occasion = try context.occasion(arguments, in: store)
        let activity = Text(id: "Memeriksa inovasi", en: "Checking entries")
        var progress = context.reporter.progress(activity, total: named.count)
        let rules = arguments[map]
        let readFile = context.environment.readAttachment
        let receipt = try context.acting { () throws(ActionFailure) in
            guard arguments[bundle] != nil, let file = named.first else {
                return try SubmitEntries.run(
                    named, in: &store, at: occasion, readFile: readFile, progress: { _ in progress.advance() })
            }
            return try ReceiveNominations.run(file, rules, in: &store, at: occasion, readFile: readFile)
        }
        let receipts = try folder.map { folder throws(CommandFailure) in
            let entries = receipt.submissions.map { StoreDocument.entry($0.head.id) }
            return try ReceiptFiles.write(entries, of: store, to: folder, context)
        }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [JSONMember("entries", .array(receipt.submissions.map(json)))] + receipt.action.members
                    + (receipts.map { [JSONMember("receipts", .array($0.map { .string($0) }))] } ?? []),
                findings: receipt.action.warnings)
            return .done
        }
        context.reporter.report(receipt.action.warnings)
        for submission in receipt.submissions { try say(submission, context) }
        if receipt.submissions.count > 1 {
            let count = receipt.submissions.count
            try context.say(
                Text(
                    id: "\(Language.indonesian.count(count)) inovasi diterima.",
                    en: "\(Language.english.count(count)) entries received."))
        }
        for file in receipts ?? [] { try context.say(ReceiptFiles.sentence(file)) }
        try context.say(receipt.action)
        return .done
    }

    /// The files, or the bundle; one of them must be named, and not both.
    private static func inputs(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> [InputFile] {
        let paths = arguments[files]
        let problem: UsageProblem? =
            switch arguments[bundle] {
            case nil where paths.isEmpty: .argumentMissing(placeholder: files.declaration.placeholder)
            case nil where !arguments[map].isEmpty:
                .optionMissing(option: bundle.declaration.written, placeholder: bundle.declaration.placeholder)
            case .some where !paths.isEmpty: .argumentsTooMany(arguments: paths)
            default: nil
            }
        if let problem { throw .usage(UsageFailure(problems: [problem], command: arguments.command)) }
        // A bundle gathers as many entries as were awarded.
        if let path = arguments[bundle] { return try context.read([path], limit: ReceiveNominations.limit(of: path)) }
        return try context.read(paths)
    }

    private static func say(
        _ submission: SubmitEntries.Submission, _ context: CommandContext
    ) throws(CommandFailure) {
        let head = submission.head
        let revision = head.revision ?? 1
        let received = head.received.map { context.language.exactTime($0) } ?? ""
        let state =
            submission.isUnchanged
            ? Text(id: "sudah diterima sebelumnya, tidak berubah", en: "received before, unchanged")
            : Text(id: "diterima", en: "received")
        try context.say(
            Text(
                id: "\(head.id): revisi \(revision) \(state.indonesian), \(received)",
                en: "\(head.id): revision \(revision) \(state.english), \(received)"))
        try context.say(
            Text(id: "    Judul: \(head.title)", en: "    Title: \(head.title)"))
        try context.say(
            Text(
                id: "    Sidik berkas (SHA-256): \(submission.received)",
                en: "    Digest of the file (SHA-256): \(submission.received)"))
    }

    private static func json(_ submission: SubmitEntries.Submission) -> JSONValue {
        let head = submission.head
        return .object([
            JSONMember("file", .string(submission.file)), JSONMember("entry", .string(head.id.text)),
            JSONMember("revision", .optional(head.revision)),
            JSONMember("received", .optional(head.received?.description)), JSONMember("title", .string(head.title)),
            JSONMember("fileDigest", .string(submission.received.hex)),
            JSONMember("storedDigest", .string(submission.stored.hex)),
            JSONMember("unchanged", .bool(submission.isUnchanged)),
        ])
    }
}
