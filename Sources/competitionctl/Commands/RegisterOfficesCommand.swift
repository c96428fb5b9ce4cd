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
        try Registration(file: arguments[file], arguments: arguments, context: context).run(
            { (input, store, occasion) throws(ActionFailure) in
                try Register.offices(input, in: &store, at: occasion)
            },
            says: { receipt in
                receipt.sentence(
                    of: Text(id: "perangkat daerah", en: "offices"),
                    more: Text(
                        id: " dengan \(Language.indonesian.count(receipt.services)) layanan",
                        en: " with \(Language.english.count(receipt.services)) services"))
            })
    }
}
