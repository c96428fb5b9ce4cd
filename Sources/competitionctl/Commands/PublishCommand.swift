import Competition

/// `publish`: the pages for everybody.
enum PublishCommand: Command {
    private static let folder = Parameter.requiredOption(
        "to", .folder,
        help: Text(
            id: "Folder situs; situs lama di sana diganti seluruhnya",
            en: "Folder of the site; an earlier site there is replaced as a whole"))

    private static let address = Parameter<SiteAddress?>.option(
        "base-url", .address,
        help: Text(
            id: "Alamat situs bila sudah diketahui; menambah peta situs dan umpan pengumuman",
            en: "Address of the site where it is known; adds a site map and a feed of announcements"))

    static let declaration = CommandDeclaration(
        "publish", phase: .result,
        summary: Text(id: "menerbitkan hasil sebagai situs", en: "publishes the result as a site"),
        discussion: Text(
            id: """
                Situs berisi penerima penghargaan per jenjang, peringkat semua inovasi, satu halaman untuk setiap inovasi, \
                cakupan layanan, aturan dan rubrik dalam kata-kata, serta tabel CSV dan JSON. Halamannya dapat dibuka dari \
                server web mana pun atau dari USB. Semua keputusan dihitung ulang lebih dahulu; bila ada yang berbeda, \
                tidak ada yang diterbitkan. Situs ditulis utuh atau tidak sama sekali.
                """,
            en: """
                The site holds the awards by tier, the ranks of all entries, a page for each entry, the coverage of \
                services, the rules and rubrics in words, and tables as CSV and JSON. Its pages open from any web server or \
                from a USB stick. All decisions are computed again first; where one differs, nothing is published. The \
                site is written whole or not at all.
                """),
        common: .reading(.text),
        parameters: [folder, address],
        examples: [
            Example(
                "competitionctl publish --to situs", Text(id: "menulis folder situs", en: "writes the folder situs")),
            Example(
                "competitionctl publish --to situs --base-url https://lomba.contoh.go.id",
                Text(id: "juga untuk mesin pencari dan pembaca berita", en: "for search engines and news readers too")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let path = arguments[folder]
        let store = try context.openStore(arguments, for: .reading)
        try context.refuse(path, inside: store)
        context.reporter.show(
            context.words(Text(id: "Menghitung ulang keputusan", en: "Computing the decisions again")))
        defer { context.reporter.erase() }
        let record = PublicRecord(
            try context.acting { () throws(ActionFailure) in try PublicMaterial.read(from: store) })
        let receipt = try write(Site.files(for: record, at: arguments[address]), to: path, context)
        context.reporter.erase()
        let report = PublicationReport(record: record, receipt: receipt, folder: path, language: context.language)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, report.members)
        } else {
            try report.write(context)
        }
        return .done
    }

    private static func write(
        _ files: [SiteFile], to path: String, _ context: CommandContext
    ) throws(CommandFailure) -> SiteReceipt {
        let shown = SharedProgress(
            context.reporter, Text(id: "Menulis halaman", en: "Writing pages"), total: files.count)
        do throws(SiteFailure) {
            return try SiteWriter.write(files, to: path, access: context.environment.files, progress: shown.show)
        } catch {
            switch error {
            case .refused(let problem): throw .refused([Finding(.publication(problem))])
            case .io(let failure): throw .inputOutput(.file(failure.path), number: failure.errno)
            }
        }
    }
}
