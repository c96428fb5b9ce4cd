import Competition

/// What `verify BUNDLE` found.
struct BundleReport {
    let report: VerifyBundle.Report
    /// Whose signatures hold, by file; nil where there was no list of signers to check with.
    let signatures: [(file: String, signer: String?)]
    let wasChecked: Bool
    /// Everything that is wrong.
    var findings: [Finding]

    /// Verifies a bundle and its signatures.
    init(
        _ bundle: PublicBundle, signers: String?, _ context: CommandContext
    ) throws(CommandFailure) {
        report = try context.acting { () throws(ActionFailure) in try VerifyBundle.run(bundle) }
        findings = report.findings
        var signatures: [(file: String, signer: String?)] = []
        let signer = Signer(context)
        for (path, bytes) in bundle.files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("signatures/") {
            let file = String(path.dropFirst("signatures/".count))
            guard let target = Signable.target(of: file, in: bundle.files) else {
                findings.append(Finding(.bundle(.signatureUnknown(path: path))))
                continue
            }
            let name = try signers.map { list throws(CommandFailure) in
                try signer.signer(of: target, by: bytes, among: list)
            }
            if case .some(nil) = name { findings.append(Finding(.bundle(.signatureWrong(path: path)))) }
            signatures.append((file, name ?? nil))
        }
        self.signatures = signatures
        wasChecked = signers != nil
    }

    /// The report for programs.
    var json: JSONValue {
        [
            "contest": .optional(report.contest?.text), "lines": .integer(report.journal.count),
            "root": .string(report.journal.tree.root.hex), "documents": .integer(report.documents),
            "heads": .array(
                report.heads.map { due in
                    [
                        "lines": .integer(due.head.lines), "root": .string(due.head.root.hex),
                        "occasions": .array(due.occasions.map { .string($0.description) }),
                    ]
                }),
            "decisions": .array(report.reviews.map(Self.json)),
            "signatures": .array(
                signatures.map { ["file": .string($0.file), "signer": .optional($0.signer)] }),
        ]
    }

    private static func json(_ review: VerifyStore.Reviewed) -> JSONValue {
        [
            "number": .integer(review.decision.number), "stage": .string(review.decision.stage.text),
            "standings": .integer(review.decision.standings.count), "inputs": .integer(review.decision.inputs.count),
            "differences": .integer(review.differences.count),
        ]
    }

    /// The report in words.
    var sentences: [Text] {
        let id = Language.indonesian
        let en = Language.english
        var sentences = report.reviews.map(VerifyCommand.sentence)
        sentences.append(
            Text(
                id: "Jurnal \(id.count(report.journal.count)) baris, \(id.count(report.documents)) dokumen, akar pohon "
                    + report.journal.tree.root.hex,
                en: "Journal of \(en.count(report.journal.count, "line", "lines")), "
                    + "\(en.count(report.documents, "document", "documents")), root of the tree "
                    + report.journal.tree.root.hex))
        for signature in signatures {
            sentences.append(
                signature.signer.map {
                    Text(id: "\(signature.file): tanda tangan \($0) sah", en: "\(signature.file): signed by \($0)")
                }
                    ?? Text(
                        id: "\(signature.file): tanda tangan "
                            + (wasChecked ? "tidak sah" : "belum diperiksa (--signers)"),
                        en: "\(signature.file): signature "
                            + (wasChecked ? "does not hold" : "not checked (--signers)")))
        }
        if !findings.hasErrors {
            sentences.append(
                Text(
                    id: "Berkas bukti ini utuh, dan semua hasilnya dapat dihitung ulang sampai angka terakhir.",
                    en: "The bundle is whole, and all its results come out again to the last digit."))
        }
        return sentences
    }
}
