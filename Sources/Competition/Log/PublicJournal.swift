import Scoring

/// The journal as everybody may see it, and the tree over its lines.
///
/// Each line of the store's journal has one public line: what names a juror has a pseudonym, what is private is closed, and a document is
/// named by the digest of its public form. The lines are a chain of their own and the leaves of the tree, so heads and proofs can be checked
/// by everybody who has the public lines or some of them.
///
/// Format: BundleFormat, journal.jsonl.
public struct PublicJournal: Sendable {
    /// The public lines, each with its line feed.
    public private(set) var lines: [[UInt8]] = []
    /// The tree over them.
    public private(set) var tree = MerkleTree()
    private var previous = Digest.zero

    /// Reads public lines from the journal of a bundle.
    public init(published journal: Journal) {
        for line in journal.lines { append(line.bytes) }
    }

    /// Makes the public lines of a store's journal.
    ///
    /// - Returns: nil when the store has no salt: it was made before there were public lines.
    public init?(of journal: Journal) {
        guard let salt = journal.salt else { return nil }
        var writer = PublicLineWriter(seal: Seal(salt: salt))
        for line in journal.lines { append(writer.write(line, previous: previous).bytes) }
    }

    /// The number of lines.
    public var count: Int { lines.count }

    /// All lines as one file.
    public var bytes: [UInt8] { Array(lines.joined()) }

    /// The head after some lines; nil when there are not as many, or none.
    public func head(after count: Int, contest: ContestID) -> JournalHead? {
        guard count > 0, let root = tree.root(of: count), let line = JournalLine(bytes: lines[count - 1]) else {
            return nil
        }
        return JournalHead(contest: contest, lines: count, root: root, at: line.at)
    }

    private mutating func append(_ line: [UInt8]) {
        lines.append(line)
        tree.append(line)
        previous = SHA256.digest(of: line)
    }
}

/// Makes public lines, one after the other.
struct PublicLineWriter {
    let form: PublicForm
    private var inForce: [StorePath: Digest] = [:]

    init(seal: Seal) { form = PublicForm(seal: seal, namesJurors: false) { _, _ in nil } }

    mutating func write(_ line: JournalLine, previous: Digest) -> JournalLine {
        var documents: [DocumentChange] = []
        for change in line.documents {
            let path = form.path(of: change.path)
            let new = change.new.map { change.published ?? form.close($0) }
            documents.append(DocumentChange(path: path, old: inForce[path], new: new))
            inForce[path] = new
        }
        documents.sort { $0.path < $1.path }
        return JournalLine(
            line: line.line, at: line.at, action: line.action, subject: subject(of: line),
            by: line.by.isEmpty ? "" : form.seal.close(line.by, as: "\(line.line) by").hex,
            facts: facts(of: line), documents: documents, previous: previous)
    }

    /// Actions whose subject is an entry, a stage, a number or the contest.
    private static let plainActions: Set = [
        "init", "register-offices", "register-jurors", "submit", "withdraw", "screen", "assign", "decide",
        "object", "rule", "supersede", "finalise",
    ]
    /// Facts that are counts, or words of the program.
    private static let plainFacts: Set<String> = Set(DecidedStanding.Outcome.allCases.map(\.rawValue)).union([
        "count", "entries", "sheets", "outcome", "revision", "number", "stage", "earlier",
    ])

    private func subject(of line: JournalLine) -> String {
        if Self.plainActions.contains(line.action) { return line.subject }
        let words = line.subject.split(separator: " ")
        let isScore = ["score", "correct"].contains(line.action)
        if isScore, words.count == 1 { return line.subject }
        if isScore, words.count == 2, let juror = JurorID(words[1]) {
            return "\(words[0]) \(form.seal.pseudonym(of: juror))"
        }
        return form.seal.close(line.subject, as: "\(line.line) subject").hex
    }

    private func facts(of line: JournalLine) -> Facts {
        let closed = line.facts.all.map { fact in
            let isPlain = Self.plainFacts.contains(fact.name) && fact.text.utf8.count < 64
            // Under its own name a seal could be taken for the salt.
            let name = fact.name == Journal.saltFact ? "sealed-salt" : fact.name
            let text =
                isPlain ? fact.text : form.seal.close(fact.text, as: Self.context(ofFact: fact.name, line.line)).hex
            return Fact(name: name, text: text)
        }
        // Only where the new name was one of the others does a fact take the place of another.
        return Facts(distinct: closed) ?? closed.reduce(into: Facts()) { $0[$1.name] = $1.text }
    }

    /// What the salt of a fact is made for.
    static func context(ofFact name: String, _ line: Int) -> String { "\(line) fact \(name)" }
}
