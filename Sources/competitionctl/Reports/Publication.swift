import Competition

/// Everything that `publish` writes, made of a store before anything is written.
///
/// Once it is made, nothing of the store is needed any more: what was read and computed again can go before the first page is made.
struct Publication {
    private let site: (record: PublicRecord, certificates: CertificateTable)?
    private let paper: [(PaperFolder, String)]
    private let nomination: NominationFolder?
    private let bundle: BundlePublication?

    /// Computes the decisions again and takes from them what is asked for.
    init(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        let paper = try PaperPublication(arguments, context)
        let store = try context.openStore(arguments, for: .reading).keepingDocuments()
        try context.refuse(
            paper.wanted.map(\.folder) + [arguments[PaperOptions.nominate]].compactMap(\.self),
            site: arguments[PublishCommand.folder], inside: store)
        if let path = arguments[BundlePublication.bundle] { try context.refuse(path, inside: store) }
        context.reporter.show(
            context.words(Text(id: "Menghitung ulang keputusan", en: "Computing the decisions again")))
        let isSite = arguments[PublishCommand.folder] != nil
        let heads = isSite ? PublicMaterial.heads(of: store) : nil
        let reviews = try context.acting { () throws(ActionFailure) in try VerifyStore.decisions(in: store) }
        let stages = MadeStages()
        let record = try heads.map { heads throws(CommandFailure) in
            PublicRecord(
                try context.acting { () throws(ActionFailure) in
                    try PublicMaterial.read(from: store, reviews: reviews, heads: heads)
                }, sharing: stages)
        }
        let records = try Self.records(paper.wanted.map(\.kind), reviews, store, stages, context)
        site = record.map { ($0, CertificateTable(PaperFolder(.certificate, records, paper.look).certificates)) }
        self.paper = try paper.folders(from: records)
        nomination = try arguments[PaperOptions.nominate].map { path throws(CommandFailure) in
            try NominationFolder(store, reviews, to: path, context)
        }
        bundle = try arguments[BundlePublication.bundle].map { path throws(CommandFailure) in
            try BundlePublication(
                store, reviews, to: path, signatures: arguments[BundlePublication.signatures], context)
        }
    }

    /// The documents on paper of the decisions in force; the site lists the codes of certificates, so these are always among them.
    private static func records(
        _ wanted: [PaperKind], _ reviews: [VerifyStore.Reviewed], _ store: Store, _ stages: MadeStages,
        _ context: CommandContext
    ) throws(CommandFailure) -> [PaperRecord] {
        let kinds = Set(wanted + [.certificate])
        let materials = try context.acting { () throws(ActionFailure) in
            try PaperMaterial.read(from: store, reviews: reviews) { review in
                review.replacedBy == nil && (kinds != [.certificate] || review.decidesAwards)
            }
        }
        return PaperRecord.all(of: materials, kinds, sharing: stages)
    }

    /// Writes all of it: the site, the documents on paper, the nomination, the bundle.
    func write(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) {
        let report = try arguments[PublishCommand.folder].flatMap { path throws(CommandFailure) in
            try site.map { site throws(CommandFailure) in
                let files = Site.files(for: site.record, site.certificates, at: arguments[PublishCommand.address])
                return PublicationReport(
                    record: site.record, receipt: try context.write(files, to: path), folder: path,
                    language: context.language)
            }
        }
        var printed: [PaperPublication.Written] = []
        for (folder, path) in paper { printed.append(try PaperPublication.write(folder, to: path, context)) }
        let nominated = try nomination.map { folder throws(CommandFailure) in try folder.write(context) }
        let bundled = try bundle.map { bundle throws(CommandFailure) in try bundle.write(context) }
        context.reporter.erase()
        guard !context.wantsJSON(arguments) else {
            let documents =
                [JSONMember("paper", .array(printed.map(\.json)))] + [nominated, bundled].compactMap(\.self)
            return try context.answer(arguments, (report?.members ?? []) + documents)
        }
        try report?.write(context)
        for document in printed { try context.say(document.sentence) }
        for sentence in (nomination?.sentences ?? []) + (bundle?.sentences ?? []) { try context.say(sentence) }
    }
}

extension VerifyStore.Reviewed {
    /// Whether the stage has lists of awards.
    fileprivate var decidesAwards: Bool {
        material?.contest.stage(decision.stage)?.scoring?.lists.contains { $0.id != nil } ?? false
    }
}
