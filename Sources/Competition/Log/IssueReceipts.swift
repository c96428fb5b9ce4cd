import Scoring

/// Makes receipts about what the store holds: `submit --receipt`, `score --receipt`, `log --receipts`.
public struct IssueReceipts: Sendable {
    private let store: Store
    private let seal: Seal
    private let form: PublicForm
    private let journal: PublicJournal
    private let contest: Contest

    /// Prepares receipts for a store; its public journal is made once for all of them.
    ///
    /// - Throws: `refused` when the store was made before receipts.
    public init(_ store: Store) throws(ActionFailure) {
        guard let salt = store.journal.salt, let journal = PublicJournal(of: store.journal) else {
            throw .refused(.bundle(.noSalt))
        }
        self.store = store
        self.journal = journal
        contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        seal = Seal(salt: salt)
        form = PublicForm(seal: seal, namesJurors: contest.publication.jurorNames) { _, _ in nil }
    }

    /// The receipt about the version of a document that is in force.
    ///
    /// - Throws: `refused` when the document came in before there were receipts.
    public func receipt(for document: StoreDocument) throws(ActionFailure) -> JournalReceipt {
        let path = StorePath(document)
        let bytes = try store.reading { (view) throws(StoreFailure) in try view.read(path) }
        guard let version = store.journal.inForce[path], let line = store.journal.line(version.line),
            let published = version.published, let form = form.bytes(of: path, bytes),
            SHA256.digest(of: form) == published, let head = journal.head(after: journal.count, contest: contest.id),
            let proof = journal.tree.inclusionProof(of: version.line - 1, in: journal.count)
        else { throw .refused(.bundle(.formDiffers(path: path.text))) }
        return JournalReceipt(
            contest: contest.id, path: self.form.path(of: path), file: file(of: document, line),
            document: JournalReceipt.Opened(
                digest: version.digest, salt: seal.salt(version.digest.hex, as: "document")),
            form: form, line: journal.lines[version.line - 1], head: head, proof: proof)
    }

    /// The digest of the file that brought an entry, as the line tells it.
    private func file(of document: StoreDocument, _ line: JournalLine) -> JournalReceipt.Opened? {
        guard case .entry(let entry) = document else { return nil }
        for name in ["received", "received:\(entry)"] {
            guard let text = line.facts[name], let digest = Digest(hex: text) else { continue }
            let salt = seal.salt(text, as: PublicLineWriter.context(ofFact: name, line.line))
            return JournalReceipt.Opened(digest: digest, salt: salt)
        }
        return nil
    }
}
