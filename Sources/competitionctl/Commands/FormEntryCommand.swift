import Competition

/// `form entry`: a blank entry for an office.
enum FormEntryCommand: Command {
    private static let office = Parameter.requiredOption(
        "office", .text.called(Text(id: "OPD", en: "OFFICE")),
        help: Text(id: "Id perangkat daerah", en: "The office's id"))
    private static let service = Parameter.option(
        "service", .text.called(Text(id: "LAYANAN", en: "SERVICE")),
        help: Text(
            id: "Id layanan; bila sudah ada inovasinya, formulir berisi isian itu untuk diperbaiki",
            en: "The service's id; where it has an entry the form is filled in for revising"))
    private static let group = Parameter.option(
        "group", .text.called(Text(id: "KELOMPOK", en: "GROUP")),
        help: Text(id: "Kelompok; bawaannya yang pertama", en: "The group; the first by default"))
    private static let shape = Parameter.option(
        "as", ValueType<FormShape>.choice(of: [.xml, .html]), default: "xml",
        help: Text(
            id: "xml untuk penyunting teks, atau html untuk peramban, tanpa sambungan",
            en: "xml for a text editor, or html for a browser, without a connection"))
    private static let folder = Parameter.option(
        "to", .folder, help: Text(id: "Tulis ke folder ini, bukan ke layar", en: "Write into this folder"))

    static let declaration = CommandDeclaration(
        "form entry", phase: .intake,
        summary: Text(
            id: "membuat formulir inovasi untuk satu perangkat daerah", en: "makes a blank entry for an office"),
        discussion: Text(
            id: """
                Formulir sudah berisi yang diketahui, dan setiap isian diberi petunjuk serta batas katanya. Isi dengan \
                penyunting teks, periksa dengan check, lalu ajukan dengan submit. Dengan --as html formulirnya satu berkas \
                untuk peramban: menghitung kata, memeriksa sambil diisi, dan menyimpan XML yang diterima submit.
                """,
            en: """
                The form names what is known already and guides each answer, with its word limit. Fill it in with a text \
                editor, check it with check, and send it with submit. With --as html the form is one file for a browser: it \
                counts words, checks as it is filled in, and saves the XML that submit takes.
                """),
        common: .reading(.plain),
        parameters: [office, service, group, shape, folder],
        examples: [
            Example(
                "competitionctl form entry --office 3508-dinkes --service rujukan > inovasi.xml",
                Text(id: "formulir untuk satu layanan", en: "a form for one service")),
            Example(
                "competitionctl form entry --office 3508-dinkes --as html --to formulir",
                Text(id: "satu berkas HTML untuk diisi di peramban", en: "one HTML file to fill in with a browser")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let request = BlankEntry.Request(
            office: arguments[office], service: arguments[service], group: arguments[group])
        let form = try form(request, arguments[shape], from: store, context)
        guard let folder = arguments[folder] else {
            try context.output.document(form.bytes)
            return .done
        }
        try context.refuse(folder, inside: store)
        try context.write([form], into: folder)
        return .done
    }

    private static func form(
        _ request: BlankEntry.Request, _ shape: FormShape, from store: Store, _ context: CommandContext
    ) throws(CommandFailure) -> BlankForm {
        guard shape == .html else {
            return try context.acting { () throws(ActionFailure) in
                try BlankEntry.make(request, words: .texts(in: context.language), from: store)
            }
        }
        let brief = try context.acting { () throws(ActionFailure) in try BlankEntry.brief(request, from: store) }
        let page = EntryFormPage(brief, in: context.language)
        return BlankForm(fileName: brief.identifier + ".html", bytes: page.bytes)
    }
}

extension CommandContext {
    /// Writes forms into a folder, which is made where it is missing; a file that is there already is never replaced.
    func write(_ forms: [BlankForm], into folder: String) throws(CommandFailure) {
        let files = OutputFolder(folder, access: environment.files)
        do throws(FileFailure) {
            for form in forms {
                try files.create(form.fileName, form.bytes)
                try? say(Text(same: "\(folder)/\(form.fileName)"))
            }
        } catch {
            throw .inputOutput(.file(error.path), number: error.errno)
        }
    }
}

/// The shapes in which forms go out.
enum FormShape: String, CaseIterable, Sendable {
    case xml
    case html
    case csv
    case fods
}
