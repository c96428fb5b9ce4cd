import Scoring

/// What the sender of an entry or a sheet keeps: what was received, its line of the public journal, and the proof that the line is there.
///
/// Format: BundleFormat, Receipts.
public struct JournalReceipt: Hashable, Sendable {
    /// A digest with the salt that opens its seal.
    public struct Opened: Hashable, Sendable {
        /// The digest.
        public var digest: Digest
        /// The salt.
        public var salt: Digest
    }

    /// The contest.
    public var contest: ContestID
    /// The entry or the sheet, by the path of its public form.
    public var path: StorePath
    /// The file as it was handed over; nil where the journal does not tell its digest.
    public var file: Opened?
    /// The document as the store holds it.
    public var document: Opened
    /// The public form of the document.
    public var form: [UInt8]
    /// The public line, with its line feed.
    public var line: [UInt8]
    /// What the journal was when the receipt was made.
    public var head: JournalHead
    /// The nodes that lead from the line to the head's root.
    public var proof: [Digest]

    /// The line, read; nil for a receipt that was changed.
    public var journalLine: JournalLine? { JournalLine(bytes: line) }
}

extension JournalReceipt {
    private static let version = "competitionctl-receipt"

    /// The receipt as a file.
    public var bytes: [UInt8] {
        let value: JSONValue = [
            "competitionctl-receipt": 1, "contest": .string(contest.text), "path": .string(path.text),
            "received": .string(journalLine?.at ?? ""), "journalLine": .integer(journalLine?.line ?? 0),
            "file": file.map(Self.json) ?? .null, "document": Self.json(document),
            "form": .string(String(decoding: form, as: UTF8.self)),
            "line": .string(String(decoding: line, as: UTF8.self)),
            "head": ["lines": .integer(head.lines), "root": .string(head.root.hex), "at": .string(head.at)],
            "proof": .array(proof.map { .string($0.hex) }),
        ]
        return value.bytes(.indented) + [UInt8(ascii: "\n")]
    }

    /// Reads what ``bytes`` writes, and nothing else.
    public init?(bytes: [UInt8]) {
        guard let value = try? JSONValue(reading: bytes), value[Self.version] == 1,
            let contest = value.text("contest").flatMap({ ContestID($0) }),
            let path = value.text("path").flatMap({ StorePath($0) }),
            let document = value["document"].flatMap(Self.opened), let form = value.text("form"),
            let line = value.text("line"), let head = value["head"].flatMap({ Self.head($0, contest) }),
            case .array(let nodes)? = value["proof"]
        else { return nil }
        let proof = nodes.compactMap { node in if case .string(let hex) = node { Digest(hex: hex) } else { nil } }
        self.init(
            contest: contest, path: path, file: value["file"].flatMap(Self.opened), document: document,
            form: Array(form.utf8), line: Array(line.utf8), head: head, proof: proof)
        guard self.bytes == bytes else { return nil }
    }

    private static func json(_ opened: Opened) -> JSONValue {
        ["sha256": .string(opened.digest.hex), "salt": .string(opened.salt.hex)]
    }

    private static func opened(_ value: JSONValue) -> Opened? {
        guard let digest = value.text("sha256").flatMap({ Digest(hex: $0) }),
            let salt = value.text("salt").flatMap({ Digest(hex: $0) })
        else { return nil }
        return Opened(digest: digest, salt: salt)
    }

    private static func head(_ value: JSONValue, _ contest: ContestID) -> JournalHead? {
        guard case .integer(let lines)? = value["lines"], let root = value.text("root").flatMap({ Digest(hex: $0) }),
            let at = value.text("at"), Moment(at) != nil
        else { return nil }
        return JournalHead(contest: contest, lines: lines, root: root, at: at)
    }
}

extension JSONValue {
    fileprivate func text(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }
}

extension JournalReceipt {
    /// What of the receipt contradicts the rest of it; nothing when it holds by itself.
    public var contradictions: [BundleProblem] {
        guard let line = journalLine else { return [.receiptBroken(part: "line")] }
        var parts: [String] = []
        let formDigest = SHA256.digest(of: form)
        if !line.documents.contains(where: { $0.path == path && $0.new == formDigest }) { parts.append("form") }
        let sealed = "<!-- sealed \(Seal.close(document.digest.hex, salt: document.salt).hex) -->"
        let second = String(decoding: form, as: UTF8.self).split(separator: "\n").dropFirst().first
        if second.map({ $0 != sealed[...] }) ?? true { parts.append("document") }
        if let file {
            let closed = Seal.close(file.digest.hex, salt: file.salt).hex
            let isTold = line.facts.all.contains { $0.name.hasPrefix("received") && $0.text == closed }
            if !isTold { parts.append("file") }
        }
        let holds = MerkleProof.includes(
            MerkleTree.leafHash(self.line), at: line.line - 1, in: head.lines, root: head.root, proof: proof)
        if !holds { parts.append("proof") }
        return parts.map { .receiptBroken(part: $0) }
    }

    /// What keeps a published journal from being the one that the receipt is about.
    public func problems(against journal: PublicJournal, of contest: ContestID) -> [BundleProblem] {
        if contest != self.contest { return [.contestDiffers(found: self.contest.text, expected: contest.text)] }
        guard let number = journalLine?.line else { return [.receiptBroken(part: "line")] }
        guard number <= journal.count else { return [.receiptAhead(line: number, known: journal.count)] }
        guard journal.lines[number - 1] == line else { return [.receiptNotInJournal(line: number)] }
        return head.problems(against: journal, of: contest)
    }
}

extension JournalHead {
    /// What keeps a published journal from going on from this head.
    public func problems(against journal: PublicJournal, of contest: ContestID) -> [BundleProblem] {
        if contest != self.contest { return [.contestDiffers(found: self.contest.text, expected: contest.text)] }
        guard lines <= journal.count else { return [.headAhead(lines: lines, known: journal.count)] }
        return journal.head(after: lines, contest: contest) == self ? [] : [.headNotInJournal(lines: lines)]
    }
}
