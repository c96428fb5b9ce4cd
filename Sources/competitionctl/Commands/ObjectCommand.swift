import Competition
import Scoring

/// `object`: receives an objection to a provisional list.
enum ObjectCommand: Command {
    private static let entry = Parameter.argument(
        "entry", .text.called(Text(id: "INOVASI", en: "ENTRY")), help: Text(id: "Id inovasi", en: "The entry's id"))
    private static let from = Parameter.requiredOption(
        "from", .name, help: Text(id: "Nama penyanggah; tidak diumumkan", en: "Who objects; never published"))
    private static let address = Parameter.option(
        "address", .line.called(Text(id: "ALAMAT", en: "ADDRESS")),
        help: Text(id: "Alamatnya; tidak diumumkan", en: "The address; never published"))
    private static let phone = Parameter.option(
        "phone", .line.called(Text(id: "TELEPON", en: "PHONE")),
        help: Text(id: "Nomor teleponnya; tidak diumumkan", en: "The telephone number; never published"))
    private static let email = Parameter.option(
        "email", .line.called(Text(id: "SUREL", en: "MAIL")),
        help: Text(id: "Alamat surelnya; tidak diumumkan", en: "The mail address; never published"))
    private static let text = Parameter.option(
        "text", .statement, help: Text(id: "Isi sanggahan", en: "What is objected to, and why"))
    private static let file = Parameter.option(
        "file", .file,
        help: Text(
            id: "Berkas teks dengan isi sanggahan; - untuk masukan baku", en: "Text file with it; - for standard input")
    )
    private static let stage = Parameter.option(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(
            id: "Tahap yang disanggah; tanpa ini daftar yang masa sanggahnya dibuka",
            en: "The stage; otherwise the list whose window is open"))
    private static let withhold = Parameter.flag(
        "withhold-text", help: Text(id: "Jangan umumkan isi sanggahan", en: "Do not publish the text"))

    static let declaration = CommandDeclaration(
        "object", phase: .result,
        summary: Text(
            id: "menerima sanggahan atas daftar sementara", en: "receives an objection to a provisional list"),
        discussion: Text(
            id: """
                Selama masa sanggah siapa pun boleh menyanggah apa yang diputuskan tentang satu inovasi. Sanggahan mendapat \
                nomor dan waktu terima, dan daftarnya tetap sementara sampai semua sanggahan diputus (rule). Penyanggah \
                dirahasiakan; isi sanggahan diumumkan, kecuali dengan --withhold-text atau bila putusan menahannya.
                """,
            en: """
                Within the window anybody may object to what was decided on an entry. The objection gets a number and a \
                time of receipt, and the list stays provisional until all are ruled on (rule). Who objects is kept \
                private; the text is published, unless --withhold-text is given or the ruling withholds it.
                """),
        common: .writing(),
        parameters: [entry, from, address, phone, email, text, file, stage, withhold],
        groups: [.exactlyOne([text, file])],
        examples: [
            Example(
                "competitionctl object 3508-dinkes.rujukan --from \"Dinas B\" --file surat.txt",
                Text(id: "mencatat sanggahan dari sebuah surat", en: "files an objection from a letter"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let request = ObjectToEntry.Request(
            entry: arguments[entry], stage: arguments[stage],
            objector: Objection.Objector(
                name: arguments[from], address: arguments[address], phone: arguments[phone],
                email: arguments[email]),
            statement: Objection.Statement(text: try words(arguments, context), isPublic: !arguments[withhold]))
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try ObjectToEntry.run(request, in: &store, at: occasion)
        }
        let report = ObjectionReport(receipt)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, report.members + receipt.action.members)
        } else {
            try report.write(context)
            try context.say(receipt.action)
        }
        return .done
    }

    private static func words(
        _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> String {
        guard let path = arguments[file] else { return arguments[text] ?? "" }
        let input = try context.read([path])[0]
        guard let text = String(validating: input.bytes, as: UTF8.self) else {
            throw .refused([Finding(.syntax(.notUTF8), at: Place(file: path))])
        }
        return text.replacing("\r\n", with: "\n")
    }
}

/// What is told of an objection that was received.
private struct ObjectionReport {
    private let receipt: ObjectToEntry.Receipt
    private var objection: Objection { receipt.objection }
    /// Until when the list can be objected to.
    private let closes: Timestamp?
    /// Until when it is to be ruled on.
    private let due: Timestamp?

    init(_ receipt: ObjectToEntry.Receipt) {
        self.receipt = receipt
        let zone = receipt.objection.received.zone
        closes = receipt.list.window.map { Timestamp($0.closes.moment(in: zone), in: zone) }
        due = receipt.list.rulingDue(receipt.objection).map { Timestamp($0.moment(in: zone), in: zone) }
    }

    func write(_ context: CommandContext) throws(CommandFailure) {
        let number = objection.number
        try context.say(
            Text(
                id: "Sanggahan nomor \(number) atas \(objection.entry) diterima: \(receipt.head.title)",
                en: "Objection number \(number) to \(objection.entry) received: \(receipt.head.title)"))
        if let closes {
            try context.say(
                Text(
                    id: "Masa sanggah ditutup pada \(Language.indonesian.time(closes)).",
                    en: "The window for objections closes at \(Language.english.time(closes))."))
        }
        if let due {
            try context.say(
                Text(
                    id: "Diputus paling lambat \(Language.indonesian.time(due)).",
                    en: "To be ruled on by \(Language.english.time(due))."))
        }
    }

    /// The members for programs; who objects is not among them.
    var members: [JSONMember] {
        [
            JSONMember("objection", .integer(objection.number)), JSONMember("entry", .string(objection.entry.text)),
            JSONMember("stage", .string(objection.stage.text)),
            JSONMember("decision", .integer(objection.decision)),
            JSONMember("received", .string(objection.received.description)),
            JSONMember("closes", .optional(closes?.description)), JSONMember("due", .optional(due?.description)),
        ]
    }
}
