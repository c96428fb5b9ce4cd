import Competition

/// `register jurors`: registers the members of the jury.
enum RegisterJurorsCommand: Command {
    private static let file = Parameter.argument(
        "file", .file, help: Text(id: "Daftar juri, XML atau CSV", en: "Register of jurors, XML or CSV"))

    static let declaration = CommandDeclaration(
        "register jurors", phase: .prepare,
        summary: Text(id: "mendaftarkan juri", en: "registers jurors"),
        discussion: Text(
            id: """
                CSV berisi satu juri per baris, dengan kolom juror, name, affiliation, dan bila ada institution (kode \
                instansi yang dapat menjadi peserta), expertise (kategori, dipisah spasi) dan conflicts (office:KODE, \
                institution:KODE atau entry:KODE, dipisah spasi). Semua baris diterima bersama atau tidak sama sekali.
                """,
            en: """
                A table has a row a juror, with columns juror, name, affiliation, and where known institution (the code of \
                an institution that can submit), expertise (categories, separated by spaces) and conflicts (office:ID, \
                institution:CODE or entry:ID, separated by spaces). All rows are taken together or none is.
                """),
        common: .writing(),
        parameters: [file],
        examples: [
            Example(
                "competitionctl register jurors juri.csv --store lomba",
                Text(id: "mendaftarkan dari tabel", en: "registers from a table"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        try Registration(file: arguments[file], arguments: arguments, context: context).run(
            { (input, store, occasion) throws(ActionFailure) in
                try Register.jurors(input, in: &store, at: occasion)
            },
            says: { $0.sentence(of: Text(id: "juri", en: "jurors")) })
    }
}
