import Competition
import Scoring

/// `verify PATH`: a bundle, a receipt or a head, judged without any store.
enum PublicCheck {
    /// What a path turned out to be.
    private enum Subject {
        case bundle(PublicBundle)
        case receipt(JournalReceipt)
        case head(JournalHead)
    }

    /// Verifies what stands at a path.
    static func run(
        _ path: String, against other: String?, signers: String?, _ arguments: ParsedArguments,
        _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        switch try subject(path, context) {
        case .bundle(let bundle):
            if let signers { _ = try context.read([signers]) }
            let report = try BundleReport(bundle, signers: signers, context)
            return try answer("bundle", report.json, report.sentences, report.findings, arguments, context)
        case .receipt(let receipt):
            return try check(receipt, against: other, arguments, context)
        case .head(let head):
            return try check(head, against: other, arguments, context)
        }
    }

    /// Compares a head that was kept with a bundle, or with the store.
    static func checkHead(
        _ path: String, against other: String?, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        guard case .head(let head) = try subject(path, context) else {
            throw .refused([Finding(.bundle(.headUnreadable(path: path)))])
        }
        return try check(head, against: other, arguments, context)
    }

    private static func subject(_ path: String, _ context: CommandContext) throws(CommandFailure) -> Subject {
        let start: [UInt8]
        do throws(FileFailure) {
            start = try context.environment.readFile(path, 4 << 20)
        } catch {
            // Larger files and folders can only be bundles.
            guard error.isTooLarge || error.isFolder else { throw .inputOutput(.file(path), number: error.errno) }
            start = []
        }
        if start.first == UInt8(ascii: "{") {
            guard let receipt = JournalReceipt(bytes: start) else {
                throw .refused([Finding(.bundle(.receiptUnreadable(path: path)))])
            }
            return .receipt(receipt)
        }
        if start.starts(with: "competitionctl-head".utf8) {
            guard let head = JournalHead(bytes: start) else {
                throw .refused([Finding(.bundle(.headUnreadable(path: path)))])
            }
            return .head(head)
        }
        let access = context.environment.files
        return .bundle(
            try context.acting { () throws(ActionFailure) in try PublicBundle.read(path, access: access) })
    }

    // MARK: Receipts and heads

    private static func check(
        _ receipt: JournalReceipt, against other: String?, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        var problems = receipt.contradictions
        let published = try other.map { path throws(CommandFailure) in try self.published(path, context) }
        if problems.isEmpty, let published {
            problems = receipt.problems(against: published.journal, of: published.contest)
        }
        let line = receipt.journalLine
        let at = line.flatMap { Timestamp($0.at) }
        var sentences = [
            Text(
                id: "Tanda terima \(receipt.path), \(at.map(Language.indonesian.exactTime) ?? ""), baris jurnal "
                    + Language.indonesian.count(line?.line ?? 0),
                en: "Receipt for \(receipt.path), \(at.map(Language.english.exactTime) ?? ""), journal line "
                    + Language.english.count(line?.line ?? 0))
        ]
        if let file = receipt.file {
            sentences.append(
                Text(
                    id: "    Sidik berkas yang diterima (SHA-256): \(file.digest)",
                    en: "    Digest of the file received (SHA-256): \(file.digest)"))
        }
        if problems.isEmpty {
            sentences.append(
                published.map { published in
                    Text(
                        id:
                            "Jurnal yang diterbitkan (\(Language.indonesian.count(published.journal.count)) baris) memuat "
                            + "tanda terima ini.",
                        en: "The published journal (\(Language.english.count(published.journal.count)) lines) contains "
                            + "this receipt.")
                }
                    ?? Text(
                        id: "Tanda terima ini utuh. Bandingkan dengan yang diterbitkan: --against BERKAS-BUKTI",
                        en: "The receipt is whole. Compare it with what was published: --against BUNDLE"))
        }
        let json: JSONValue = [
            "contest": .string(receipt.contest.text), "path": .string(receipt.path.text),
            "received": .optional(line?.at), "line": .optional(line?.line),
            "fileDigest": .optional(receipt.file?.digest.hex), "documentDigest": .string(receipt.document.digest.hex),
            "against": .optional(published?.journal),
        ]
        return try answer("receipt", json, sentences, problems.map { Finding(.bundle($0)) }, arguments, context)
    }

    private static func check(
        _ head: JournalHead, against other: String?, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        let published: (journal: PublicJournal, contest: ContestID)
        if let other {
            published = try self.published(other, context)
        } else {
            published = try self.published(of: try context.openStore(arguments, for: .reading), context)
        }
        let problems = head.problems(against: published.journal, of: published.contest)
        let total = published.journal.count
        let proof = published.journal.tree.consistencyProof(from: head.lines, to: total) ?? []
        var sentences = [
            Text(
                id: "Puncak jurnal \(head.contest), \(Language.indonesian.count(head.lines)) baris, akar \(head.root)",
                en: "Head of \(head.contest), \(Language.english.count(head.lines, "line", "lines")), root \(head.root)"
            )
        ]
        if problems.isEmpty {
            sentences.append(
                Text(
                    id:
                        "Jurnal yang diterbitkan (\(Language.indonesian.count(total)) baris) melanjutkan puncak ini tanpa "
                        + "mengubah satu baris pun.",
                    en:
                        "The published journal (\(Language.english.count(total)) lines) goes on from this head without a "
                        + "changed line."))
        }
        let json: JSONValue = [
            "contest": .string(head.contest.text), "lines": .integer(head.lines), "root": .string(head.root.hex),
            "against": .optional(published.journal), "consistency": .array(proof.map { .string($0.hex) }),
        ]
        return try answer("head", json, sentences, problems.map { Finding(.bundle($0)) }, arguments, context)
    }

    /// The public journal of a bundle, or of a store's folder.
    private static func published(
        _ path: String, _ context: CommandContext
    ) throws(CommandFailure) -> (journal: PublicJournal, contest: ContestID) {
        if let store = try? Store.open(path, access: context.environment.files, mode: .reading),
            store.journal.salt != nil
        {
            return try published(of: store, context)
        }
        guard case .bundle(let bundle) = try subject(path, context) else {
            throw .refused([Finding(.bundle(.noBundle(path: path)))])
        }
        let report = try context.acting { () throws(ActionFailure) in try VerifyBundle.run(bundle) }
        guard !report.findings.hasErrors, let contest = report.contest else { throw .refused(report.findings) }
        return (report.journal, contest)
    }

    private static func published(
        of store: Store, _ context: CommandContext
    ) throws(CommandFailure) -> (journal: PublicJournal, contest: ContestID) {
        guard let journal = PublicJournal(of: store.journal) else { throw .refused([Finding(.bundle(.noSalt))]) }
        let contest = try context.acting { () throws(ActionFailure) in try store.contestIdentifier() }
        return (journal, contest)
    }

    private static func answer(
        _ name: String, _ json: JSONValue, _ sentences: [Text], _ findings: [Finding], _ arguments: ParsedArguments,
        _ context: CommandContext
    ) throws(CommandFailure) -> ExitStatus {
        if context.wantsJSON(arguments) {
            try context.answer(arguments, [JSONMember(name, json)], findings: findings)
        } else {
            context.reporter.report(findings)
            for sentence in sentences { try context.say(sentence) }
        }
        return findings.hasErrors ? .refused : .done
    }
}

extension JSONValue {
    fileprivate static func optional(_ journal: PublicJournal?) -> JSONValue {
        guard let journal else { return .null }
        return ["lines": .integer(journal.count), "root": .string(journal.tree.root.hex)]
    }
}
