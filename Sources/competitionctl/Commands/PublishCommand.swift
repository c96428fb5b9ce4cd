import Competition

/// `publish`: the pages for everybody, and the documents on paper.
enum PublishCommand: Command {
    static let folder = Parameter.option(
        "to", .folder,
        help: Text(
            id: "Folder situs; situs lama di sana diganti seluruhnya",
            en: "Folder of the site; an earlier site there is replaced as a whole"))

    static let address = Parameter<SiteAddress?>.option(
        "base-url", .address,
        help: Text(
            id: "Alamat situs bila sudah diketahui; menambah peta situs dan umpan pengumuman",
            en: "Address of the site where it is known; adds a site map and a feed of announcements"))

    static let declaration = CommandDeclaration(
        "publish", phase: .result,
        summary: Text(
            id: "menerbitkan hasil sebagai situs dan dokumen cetak", en: "publishes the result as a site and on paper"),
        discussion: Text(
            id: """
                Situs berisi penerima penghargaan per jenjang, peringkat semua inovasi, satu halaman untuk setiap inovasi, \
                cakupan layanan, aturan dan rubrik dalam kata-kata, serta tabel CSV dan JSON. Halamannya dapat dibuka dari \
                server web mana pun atau dari USB. Semua keputusan dihitung ulang lebih dahulu; bila ada yang berbeda, \
                tidak ada yang diterbitkan. Setiap folder ditulis utuh atau tidak sama sekali.

                Dokumen cetak ditulis ke foldernya masing-masing, tidak pernah ke dalam situs: berita acara dan lembar \
                penilaian memuat nama juri, surat masukan memuat catatan juri. Setiap dokumen memiliki kode yang dapat \
                diperiksa dengan verify --code.

                Berkas bukti (--bundle) memuat aturan, rubrik, semua nilai dengan nama samaran juri, keputusan dan jurnal, \
                sehingga siapa pun dapat menghitung ulang semuanya dengan verify atau dengan verify.py di dalamnya. Isinya \
                tanpa data pribadi.
                """,
            en: """
                The site holds the awards by tier, the ranks of all entries, a page for each entry, the coverage of \
                services, the rules and rubrics in words, and tables as CSV and JSON. Its pages open from any web server or \
                from a USB stick. All decisions are computed again first; where one differs, nothing is published. Each \
                folder is written whole or not at all.

                Documents on paper go into folders of their own, never into the site: minutes and score sheets hold the \
                jurors' names, letters hold their notes. Each document has a code that verify --code checks.

                The bundle (--bundle) holds rules, rubrics, all marks under pseudonyms of the jurors, decisions and the \
                journal, so that anyone can compute everything again with verify, or with the verify.py inside. It holds no \
                personal data.
                """),
        common: .reading(.text),
        parameters: [folder, address, BundlePublication.bundle, BundlePublication.signatures] + PaperOptions.all,
        groups: [
            .atLeastOne(
                [folder, BundlePublication.bundle] + PaperOptions.folders.map { $0.option as any ParameterKey }
                    + [PaperOptions.nominate])
        ],
        examples: [
            Example(
                "competitionctl publish --to situs", Text(id: "menulis folder situs", en: "writes the folder situs")),
            Example(
                "competitionctl publish --bundle bukti.tar --signatures tanda",
                Text(id: "berkas bukti bagi siapa pun", en: "a bundle that anyone can recompute")),
            Example(
                "competitionctl publish --certificates piagam --place Surabaya",
                Text(id: "menulis piagam untuk dicetak", en: "writes the certificates to be printed")),
            Example(
                "competitionctl publish --to situs --base-url https://lomba.contoh.go.id",
                Text(id: "juga untuk mesin pencari dan pembaca berita", en: "for search engines and news readers too")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        defer { context.reporter.erase() }
        // What is written is made first, of a store that is then no longer needed.
        let publication = try Publication(arguments, context)
        try publication.write(arguments, context)
        return .done
    }
}
