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
    private static let folder = Parameter.option(
        "to", .folder, help: Text(id: "Tulis ke folder ini, bukan ke layar", en: "Write into this folder"))

    static let declaration = CommandDeclaration(
        "form entry", phase: .intake,
        summary: Text(
            id: "membuat formulir inovasi untuk satu perangkat daerah", en: "makes a blank entry for an office"),
        discussion: Text(
            id: """
                Formulir sudah berisi yang diketahui, dan setiap isian diberi petunjuk serta batas katanya. Isi dengan \
                penyunting teks, periksa dengan check, lalu ajukan dengan submit.
                """,
            en: """
                The form names what is known already and guides each answer, with its word limit. Fill it in with a text \
                editor, check it with check, and send it with submit.
                """),
        common: .reading(.plain),
        parameters: [office, service, group, folder],
        examples: [
            Example(
                "competitionctl form entry --office 3508-dinkes --service rujukan > inovasi.xml",
                Text(id: "formulir untuk satu layanan", en: "a form for one service"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let request = BlankEntry.Request(
            office: arguments[office], service: arguments[service], group: arguments[group])
        let form = try context.acting { () throws(ActionFailure) in
            try BlankEntry.make(request, words: .texts(in: context.language), from: store)
        }
        guard let folder = arguments[folder] else {
            try context.output.document(form.bytes)
            return .done
        }
        try context.refuse(folder, inside: store)
        try context.write([form], into: folder)
        return .done
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
