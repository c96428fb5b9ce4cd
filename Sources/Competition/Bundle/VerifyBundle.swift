import Scoring

/// Computes everything in a bundle again, from the bundle alone: `verify BUNDLE`.
public enum VerifyBundle {
    /// What came of it.
    public struct Report: Sendable {
        /// The contest; nil when the rules cannot be read.
        public var contest: ContestID?
        /// The public journal.
        public var journal: PublicJournal
        /// How many documents are in the bundle.
        public var documents: Int
        /// The heads that the journal demands.
        public var heads: [DueHead]
        /// The decisions, computed again; empty when the documents do not even have their digests.
        public var reviews: [VerifyStore.Reviewed]
        /// Everything that is wrong.
        public var findings: [Finding]
    }

    /// Verifies a bundle.
    ///
    /// - Throws: `store` when there is no journal in it.
    public static func run(_ bundle: PublicBundle) throws(ActionFailure) -> Report {
        let store: Store
        do throws(StoreFailure) { store = try bundle.store() } catch { throw .store(error) }
        var findings = bundle.findings + sumFindings(bundle) + store.journal.findings
        if store.journal.tornBytes > 0 {
            findings.append(Finding(.store(.journalLineUnreadable), at: Place(file: "journal.jsonl")))
        }
        let (documents, documentFindings) = check(bundle, store)
        findings += documentFindings
        var report = Report(
            contest: nil, journal: PublicJournal(published: store.journal), documents: documents, heads: [],
            reviews: [], findings: findings)
        guard !findings.hasErrors else { return report }
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        report.contest = contest.id
        let others = bundle.files.keys.filter { $0.hasPrefix("heads/") }.compactMap { name in
            bundle.files[name].flatMap { JournalHead(bytes: $0) }.flatMap { head in
                name == "heads/\(head.fileName)" ? head.lines : nil
            }
        }
        report.heads = report.journal.dueHeads(of: contest, and: others)
        report.findings += headFindings(bundle, contest, report.heads) + openedFindings(bundle)
        report.reviews = try VerifyStore.decisions(in: store)
        report.findings += report.reviews.flatMap(\.differences)
        return report
    }

    /// What the list of digests says that is not so.
    private static func sumFindings(_ bundle: PublicBundle) -> [Finding] {
        let listed = bundle.files[MakeBundle.sumsName] ?? []
        let expected = MakeBundle.sums(of: bundle.files)
        guard listed != expected else { return [] }
        let named = sumLines(listed)
        let found = sumLines(expected)
        var problems: [BundleProblem] = []
        for name in Set(named.keys).union(found.keys).sorted() {
            switch (named[name], found[name]) {
            case (let one?, let other?) where one != other: problems.append(.fileDiffers(path: name))
            case (nil, _): problems.append(.fileUnlisted(path: name))
            case (_, nil): problems.append(.fileMissing(path: name))
            default: break
            }
        }
        if problems.isEmpty { problems = [.fileDiffers(path: MakeBundle.sumsName)] }
        return problems.map { Finding(.bundle($0)) }
    }

    private static func sumLines(_ bytes: [UInt8]) -> [String: String] {
        var lines: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.utf8.count > 66 {
            lines[String(line.dropFirst(66))] = String(line.prefix(64))
        }
        return lines
    }

    /// Compares every document with the journal, and finds files that are none and nothing else of a bundle.
    private static func check(_ bundle: PublicBundle, _ store: Store) -> (documents: Int, findings: [Finding]) {
        let known = Set(store.journal.lines.flatMap { line in line.documents.compactMap { $0.new?.hex } })
        var documents = 0
        var findings: [Finding] = []
        for (name, bytes) in bundle.files.sorted(by: { $0.key < $1.key }) where !isOther(name) {
            let digest = SHA256.digest(of: bytes)
            let expected =
                name.hasPrefix("history/")
                ? (name == StoreLayout.history(digest) && known.contains(digest.hex) ? digest : nil)
                : StorePath(name).flatMap { store.digest(of: $0) }
            documents += 1
            if expected == nil {
                findings.append(Finding(.bundle(.fileUnlisted(path: name))))
            } else if expected != digest {
                findings.append(Finding(.store(.documentAltered(path: name)), at: Place(file: name)))
            }
        }
        return (documents, findings)
    }

    /// Whether a file of a bundle is no document.
    private static func isOther(_ name: String) -> Bool {
        [
            MakeBundle.sumsName, StoreLayout.journal, "bundle.json", "opened.jsonl", "verify.py", "README.txt",
        ].contains(name) || name.hasPrefix("heads/") || name.hasPrefix("signatures/")
    }

    private static func headFindings(_ bundle: PublicBundle, _ contest: Contest, _ heads: [DueHead]) -> [Finding] {
        var problems: [BundleProblem] = []
        let expected = Dictionary(
            heads.map { ("heads/\($0.head.fileName)", $0.head.bytes) }, uniquingKeysWith: { first, _ in first })
        let found = bundle.files.filter { $0.key.hasPrefix("heads/") }
        for name in Set(expected.keys).union(found.keys).sorted() where expected[name] != found[name] {
            problems.append(.headDiffers(path: name))
        }
        let index = bundle.files["bundle.json"].flatMap { try? JSONValue(reading: $0) }
        if index != MakeBundle.index(contest, heads) { problems.append(.indexDiffers) }
        return problems.map { Finding(.bundle($0)) }
    }

    /// Compares what is opened with the seals in the documents.
    private static func openedFindings(_ bundle: PublicBundle) -> [Finding] {
        var findings: [Finding] = []
        var lines = (bundle.files["opened.jsonl"] ?? [])
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What follows the last line feed is no line; something there is one that cannot be read.
        if lines.last?.isEmpty == true { lines.removeLast() } else { lines.append([]) }
        for (index, line) in lines.enumerated() where !isOpened(Array(line), in: bundle) {
            findings.append(Finding(.bundle(.openedDiffers), at: Place(file: "opened.jsonl", line: index + 1)))
        }
        return findings
    }

    private static func isOpened(_ line: [UInt8], in bundle: PublicBundle) -> Bool {
        // There is one way of writing a line, so that no changed byte goes unnoticed.
        guard let value = try? JSONValue(reading: line), value.bytes() == line,
            case .string(let path)? = value["path"],
            case .string(let digest)? = value["sha256"], case .string(let what)? = value["what"],
            case .string(let text)? = value["value"], case .string(let hex)? = value["salt"],
            let salt = Digest(hex: hex)
        else { return false }
        let found = [path, "history/\(digest).xml"].compactMap { bundle.files[$0] }
            .first { SHA256.digest(of: $0).hex == digest }
        return found.flatMap { sealedText(what, in: $0, path) } == Seal.close(text, salt: salt).hex
    }

    private static func sealedText(_ what: String, in bytes: [UInt8], _ path: String) -> String? {
        switch what {
        case "title": DocumentReader.readStored(Entry.self, from: bytes, file: path).value?.head.title
        case "text": DocumentReader.readStored(Objection.self, from: bytes, file: path).value?.statement.text
        case "reason": DocumentReader.readStored(Objection.self, from: bytes, file: path).value?.ruling?.reason.text
        default: nil
        }
    }
}
