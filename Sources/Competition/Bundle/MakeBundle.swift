import Scoring

/// Gathers what everybody needs to compute a contest's results again: `publish --bundle`.
///
/// Of a decided stage everything is in it that its decision was computed from, in public form; of a stage that is not decided nothing but
/// its lines of the journal.
///
/// Format: BundleFormat.
public enum MakeBundle {
    /// A bundle.
    public struct Bundle: Sendable {
        /// The contest.
        public var contest: ContestID
        /// The files by their names.
        public var files: [String: [UInt8]]
        /// The heads that it publishes; the last is that of the whole journal.
        public var heads: [DueHead]
        /// How many decisions are in it.
        public var decisions: Int
        /// When the last journal line was committed.
        public var asOf: Moment
    }

    /// Makes the bundle of a store.
    ///
    /// - Parameters:
    ///   - reviews: the decisions, computed again.
    ///   - extras: files that the caller adds: how to read the bundle, the verifier, signatures.
    ///   - heads: earlier heads that were signed and go along.
    /// - Throws: `refused` when a decision does not follow from its inputs, or when the store was made before bundles.
    public static func make(
        from store: Store, reviews: [VerifyStore.Reviewed], extras: [String: [UInt8]],
        heads earlier: [JournalHead] = []
    ) throws(ActionFailure) -> Bundle {
        _ = try reviews.flatMap(\.differences).refusing()
        guard let salt = store.journal.salt, let journal = PublicJournal(of: store.journal) else {
            throw .refused(.bundle(.noSalt))
        }
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        let form = PublicForm(
            seal: Seal(salt: salt), namesJurors: contest.publication.jurorNames,
            digest: publishedVersions(of: store.journal))
        _ = try earlier.flatMap { $0.problems(against: journal, of: contest.id) }.map { Finding(.bundle($0)) }
            .refusing()
        let heads = journal.dueHeads(of: contest, and: earlier.map(\.lines))
        var files = extras
        files[StoreLayout.journal] = journal.bytes
        for due in heads { files["heads/\(due.head.fileName)"] = due.head.bytes }
        let versions = Versions(store, reviews, contest)
        let documents = try versions.documents(form)
        files.merge(documents.files) { $1 }
        files["opened.jsonl"] = documents.opened
        files["bundle.json"] = index(contest, heads).bytes(.indented) + [UInt8(ascii: "\n")]
        files[Self.sumsName] = sums(of: files)
        return Bundle(
            contest: contest.id, files: files, heads: heads, decisions: reviews.count,
            asOf: store.journal.lastLine?.moment ?? contest.intake.opens.moment(in: contest.zone))
    }

    /// The file that names the digest of every other.
    static let sumsName = "SHA256SUMS"

    /// The digests of all files but itself, as `sha256sum` writes and checks them.
    static func sums(of files: [String: [UInt8]]) -> [UInt8] {
        var lines: [UInt8] = []
        for name in files.keys.filter({ $0 != sumsName }).sorted() {
            lines += "\(SHA256.digest(of: files[name] ?? []).hex)  \(name)\n".utf8
        }
        return lines
    }

    /// What the bundle is, for programs.
    static func index(_ contest: Contest, _ heads: [DueHead]) -> JSONValue {
        [
            "competitionctl-bundle": 1, "contest": .string(contest.id.text),
            "lines": .integer(heads.last?.head.lines ?? 0), "root": .string((heads.last?.head.root ?? .zero).hex),
            "heads": .array(
                heads.map { due in
                    [
                        "file": .string("heads/\(due.head.fileName)"), "lines": .integer(due.head.lines),
                        "root": .string(due.head.root.hex),
                        "occasions": .array(due.occasions.map { .string($0.description) }),
                    ]
                }),
        ]
    }

    /// Finds the public form of a version that the journal names.
    private static func publishedVersions(of journal: Journal) -> @Sendable (StorePath, Digest) -> Digest? {
        var known: [DocumentVersionKey: Digest] = [:]
        for line in journal.lines {
            for change in line.documents {
                guard let new = change.new, let published = change.published else { continue }
                known[DocumentVersionKey(path: change.path, digest: new)] = published
            }
        }
        return { [known] path, digest in known[DocumentVersionKey(path: path, digest: digest)] }
    }
}

/// One version of one document.
private struct DocumentVersionKey: Hashable, Sendable {
    var path: StorePath
    var digest: Digest
}

/// The versions whose public forms are in a bundle.
private struct Versions {
    private let store: Store
    private var all: Set<DocumentVersionKey> = []
    /// The entries whose titles are public: those in a decision, unless they were withdrawn.
    private var decided: Set<EntryID> = []

    init(_ store: Store, _ reviews: [VerifyStore.Reviewed], _ contest: Contest) {
        self.store = store
        for review in reviews {
            add(
                store.asOf(line: review.line - 1),
                [.contest, .rubric, .office, .entry, .screening, .decision, .objection])
            for input in review.decision.inputs {
                if let path = StorePath(input.path) { all.insert(DocumentVersionKey(path: path, digest: input.digest)) }
            }
            decided.formUnion(review.decision.standings.map(\.entry))
        }
        add(
            store.now,
            [.contest, .rubric, .office, .decision, .objection] + (contest.publication.jurorNames ? [.juror] : []))
    }

    private mutating func add(_ view: StoreView, _ kinds: [StoreDocument.Kind]) {
        for kind in kinds {
            for path in view.paths(of: kind) {
                if let digest = view.digest(of: path) { all.insert(DocumentVersionKey(path: path, digest: digest)) }
            }
        }
    }

    /// The public forms, each at its place, and what opens the seals of what is public.
    func documents(
        _ form: PublicForm
    ) throws(ActionFailure) -> (files: [String: [UInt8]], opened: [UInt8]) {
        let withdrawn = try store.reading { (view) throws(StoreFailure) in
            Set(try view.entryHeads().filter { $0.withdrawal != nil }.map(\.id))
        }
        let versions = all.sorted { ($0.path, $0.digest.hex) < ($1.path, $1.digest.hex) }
        let made: [Made]
        do throws(StoreFailure) {
            made = try parallelMap(versions) { key throws(StoreFailure) in
                Made(key: key, bytes: try store.version(key.path, key.digest), form: form)
            }
        } catch {
            throw .store(error)
        }
        var files: [String: [UInt8]] = [:]
        var opened: [UInt8] = []
        for item in made {
            let path = form.path(of: item.key.path)
            guard let expected = form.digest(item.key.path, item.key.digest), let bytes = item.bytes,
                SHA256.digest(of: bytes) == expected
            else { throw .refused(.bundle(.formDiffers(path: item.key.path.text))) }
            let isInForce = store.digest(of: item.key.path) == item.key.digest
            files[isInForce ? path.text : StoreLayout.history(expected)] = bytes
            for text in item.texts {
                let isPublic = text.entry.map { decided.contains($0) && !withdrawn.contains($0) } ?? isInForce
                if isPublic { opened += text.line(path, expected) }
            }
        }
        return (files, opened)
    }

    /// One public form, and what of its sealed texts may be public.
    private struct Made: Sendable {
        let key: DocumentVersionKey
        let bytes: [UInt8]?
        let texts: [OpenedText]

        init(key: DocumentVersionKey, bytes: [UInt8], form: PublicForm) {
            self.key = key
            self.bytes = form.bytes(of: key.path, bytes)
            let hidden = Private(seal: form.seal, digest: key.digest)
            switch key.path.document {
            case .entry(let entry):
                let head = DocumentReader.readStored(Entry.self, from: bytes, file: key.path.text).value?.head
                texts = head.map { [OpenedText(entry: entry, what: "title", text: $0.title, hidden)] } ?? []
            case .objection:
                let read = DocumentReader.readStored(Objection.self, from: bytes, file: key.path.text).value
                let statements = [("text", read?.statement), ("reason", read?.ruling?.reason)]
                texts = statements.compactMap { what, statement in
                    statement.flatMap { $0.isPublic ? OpenedText(entry: nil, what: what, text: $0.text, hidden) : nil }
                }
            default: texts = []
            }
        }
    }

    /// A sealed text with what opens it.
    private struct OpenedText: Sendable {
        /// The entry whose title it is; nil for what was said in an objection.
        let entry: EntryID?
        let what: String
        let text: String
        let salt: Digest

        init(entry: EntryID?, what: String, text: String, _ hidden: Private) {
            self.entry = entry
            self.what = what
            self.text = text
            salt = hidden.salt(of: text, what)
        }

        func line(_ path: StorePath, _ digest: Digest) -> [UInt8] {
            let value: JSONValue = [
                "path": .string(path.text), "sha256": .string(digest.hex), "what": .string(what),
                "value": .string(text), "salt": .string(salt.hex),
            ]
            return value.bytes() + [UInt8(ascii: "\n")]
        }
    }
}
