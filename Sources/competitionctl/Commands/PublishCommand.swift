import Competition

/// `publish`: the pages for everybody, and the documents on paper.
enum PublishCommand: Command {
    private static let folder = Parameter.option(
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
        let site = arguments[folder]
        let paper = try PaperPublication(arguments, context)
        let store = try context.openStore(arguments, for: .reading).keepingDocuments()
        try context.refuse(
            paper.wanted.map(\.folder) + [arguments[PaperOptions.nominate]].compactMap(\.self), site: site,
            inside: store)
        if let path = arguments[BundlePublication.bundle] { try context.refuse(path, inside: store) }
        context.reporter.show(
            context.words(Text(id: "Menghitung ulang keputusan", en: "Computing the decisions again")))
        defer { context.reporter.erase() }
        let reviews = try context.acting { () throws(ActionFailure) in try VerifyStore.decisions(in: store) }
        let records = try records(paper.wanted.map(\.kind), reviews, store, context)
        let folders = try paper.folders(from: records)
        let nomination = try arguments[PaperOptions.nominate].map { path throws(CommandFailure) in
            try NominationFolder(store, reviews, to: path, context)
        }
        let bundle = try arguments[BundlePublication.bundle].map { path throws(CommandFailure) in
            try BundlePublication(
                store, reviews, to: path, signatures: arguments[BundlePublication.signatures], context)
        }
        let report = try site.map { path throws(CommandFailure) in
            let material = try context.acting { () throws(ActionFailure) in
                try PublicMaterial.read(from: store, reviews: reviews)
            }
            let record = PublicRecord(material)
            let certificates = PaperFolder(.certificate, records, paper.look).certificates
            let receipt = try context.write(Site.files(for: record, certificates, at: arguments[address]), to: path)
            return PublicationReport(record: record, receipt: receipt, folder: path, language: context.language)
        }
        var written: [PaperPublication.Written] = []
        for (folder, path) in folders { written.append(try PaperPublication.write(folder, to: path, context)) }
        let nominated = try nomination.map { folder throws(CommandFailure) in try folder.write(context) }
        let bundled = try bundle.map { bundle throws(CommandFailure) in try bundle.write(context) }
        context.reporter.erase()
        if context.wantsJSON(arguments) {
            let documents =
                [JSONMember("paper", .array(written.map(\.json)))]
                + [nominated, bundled].compactMap(\.self)
            try context.answer(arguments, (report?.members ?? []) + documents)
        } else {
            try report?.write(context)
            for document in written { try context.say(document.sentence) }
            for sentence in (nomination?.sentences ?? []) + (bundle?.sentences ?? []) { try context.say(sentence) }
        }
        return .done
    }

    /// The documents on paper of the decisions in force; the site lists the codes of certificates, so these are always among them.
    private static func records(
        _ wanted: [PaperKind], _ reviews: [VerifyStore.Reviewed], _ store: Store, _ context: CommandContext
    ) throws(CommandFailure) -> [PaperRecord] {
        let kinds = Set(wanted + [.certificate])
        let materials = try context.acting { () throws(ActionFailure) in
            try PaperMaterial.read(from: store, reviews: reviews) { review in
                review.replacedBy == nil && (kinds != [.certificate] || review.decidesAwards)
            }
        }
        return PaperRecord.all(of: materials, kinds)
    }
}

extension VerifyStore.Reviewed {
    /// Whether the stage has lists of awards.
    fileprivate var decidesAwards: Bool {
        material?.contest.stage(decision.stage)?.scoring?.lists.contains { $0.id != nil } ?? false
    }
}
