import Competition

/// `register offices`: registers offices with their services.
enum RegisterOfficesCommand: Command {
    private static let file = Parameter.argument(
        "file", .file,
        help: Text(id: "Daftar perangkat daerah, XML atau CSV", en: "Register of offices, XML or CSV"))

    static let declaration = CommandDeclaration(
        "register offices", phase: .prepare,
        summary: Text(
            id: "mendaftarkan perangkat daerah beserta layanannya", en: "registers offices with their services"),
        discussion: Text(
            id: """
                CSV berisi satu layanan per baris, dengan kolom office, name, institution_code, institution_kind, \
                institution_name, dan bila ada service, service_name, unit, contact_name, contact_phone, contact_email. \
                Semua baris diterima bersama atau tidak sama sekali. Perangkat daerah yang sudah terdaftar diganti.
                """,
            en: """
                A table has a row a service, with columns office, name, institution_code, institution_kind, \
                institution_name, and where known service, service_name, unit, contact_name, contact_phone, \
                contact_email. All rows are taken together or none is. Offices that are registered already are replaced.
                """),
        common: .writing(),
        parameters: [file],
        examples: [
            Example(
                "competitionctl register offices opd.csv --store lomba",
                Text(id: "mendaftarkan dari tabel", en: "registers from a table"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let input = try context.readTable(arguments[file])
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try Register.offices(input, in: &store, at: occasion)
        }
        let counts = RegisterCounts(receipt)
        if context.wantsJSON(arguments) {
            try counts.answer(arguments, context)
            return .done
        }
        context.reporter.report(receipt.action.warnings)
        try context.say(
            counts.sentence(
                of: Text(id: "perangkat daerah", en: "offices"),
                more: Text(
                    id: " dengan \(Language.indonesian.count(receipt.services)) layanan",
                    en: " with \(Language.english.count(receipt.services)) services")))
        return .done
    }
}

/// The counts of a registration, in words and for programs.
struct RegisterCounts {
    private let receipt: Register.Receipt

    init(_ receipt: Register.Receipt) { self.receipt = receipt }

    /// Answers for programs.
    func answer(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        try context.answer(
            arguments,
            [
                JSONMember("added", .integer(receipt.added)), JSONMember("changed", .integer(receipt.changed)),
                JSONMember("unchanged", .integer(receipt.unchanged)),
                JSONMember("services", .integer(receipt.services)),
            ] + receipt.action.members, findings: receipt.action.warnings)
    }

    /// What was registered, as a sentence.
    func sentence(of things: Text, more: Text = Text(same: "")) -> Text {
        let id = Language.indonesian
        let en = Language.english
        return Text(
            id:
                "Terdaftar: \(id.count(total)) \(things.indonesian)\(more.indonesian) (\(id.count(receipt.added)) baru, "
                + "\(id.count(receipt.changed)) berubah, \(id.count(receipt.unchanged)) tetap).",
            en: "Registered: \(en.count(total)) \(things.english)\(more.english) (\(en.count(receipt.added)) new, "
                + "\(en.count(receipt.changed)) changed, \(en.count(receipt.unchanged)) as before).")
    }

    private var total: Int { receipt.added + receipt.changed + receipt.unchanged }
}
