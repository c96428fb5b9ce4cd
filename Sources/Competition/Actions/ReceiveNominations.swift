import Glibc
import Scoring

/// Takes the winners of another contest in: `submit --from-bundle`.
///
/// Format: StoreFormat, Bundles.
public enum ReceiveNominations {
    /// A rule by which an identifier of the other contest becomes one of this, or nothing.
    public struct Mapping: Hashable, Sendable {
        /// What it renames.
        public var kind: Kind
        /// The identifier there.
        public var old: String
        /// The identifier here; empty to leave it out.
        public var new: String

        /// What can be renamed.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case office
            case service
            case group
            case category
            case question
            case attachment

            /// Whether it can be left out.
            public var isOptional: Bool { self == .question || self == .attachment }
        }

        /// Creates a rule.
        public init(_ kind: Kind, from old: String, to new: String) {
            self.kind = kind
            self.old = old
            self.new = new
        }

        /// The rule as it is written.
        public var text: String { "\(kind.rawValue):\(old)=\(new)" }
    }

    /// Judges and stores the entries of a bundle, all or none.
    ///
    /// - Throws: `refused` with everything that is wrong with the bundle, the rules or any of the entries.
    public static func run(
        _ file: InputFile, _ mappings: [Mapping], in store: inout Store, at occasion: Occasion,
        readFile: (String, Int) throws(FileFailure) -> [UInt8] = OutsideFile.readUnlinked,
        progress: (Int) -> Void = { _ in }
    ) throws(ActionFailure) -> SubmitEntries.Receipt {
        if isArchive(file.name) { return try unpack(file, mappings, in: &store, at: occasion, progress: progress) }
        let read = RegisterFile.entries(file)
        _ = try read.findings.refusing()
        let contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        var translation = Translation(contest, mappings)
        let inputs = read.values.map { value, _ in
            let entry = translation.entry(value)
            return InputFile(name: "\(file.name)#\(entry.id)", bytes: entry.canonicalBytes)
        }
        _ = try translation.unused.map { Finding(.entry($0), at: Place(file: file.name)) }.refusing()
        do throws(ActionFailure) {
            return try SubmitEntries.receive(
                inputs, bundle: SHA256.digest(of: file.bytes), in: &store, at: occasion, readFile: readFile,
                progress: progress)
        } catch {
            throw error.withoutLines
        }
    }
}

extension ReceiveNominations {
    private static let document = "nomination.xml"

    private static func isArchive(_ name: String) -> Bool { name.lowercased().hasSuffix(".tar") }

    /// The most bytes of a bundle: of an archive with the attachments, of a document without.
    public static func limit(of name: String) -> Int { isArchive(name) ? 256 << 20 : 16 << 20 }

    /// Takes a bundle that was packed into an archive: the document, and beside it the attachments.
    private static func unpack(
        _ file: InputFile, _ mappings: [Mapping], in store: inout Store, at occasion: Occasion, progress: (Int) -> Void
    ) throws(ActionFailure) -> SubmitEntries.Receipt {
        let files = Tar.unpack(file.bytes) ?? [:]
        let documents = files.keys.filter { $0 == document || $0.hasSuffix("/\(document)") }
        guard documents.count == 1, let name = documents.first, let bytes = files[name] else {
            throw .refused([Finding(.entry(.bundleUnreadable(name: document)), at: Place(file: file.name))])
        }
        let inside = InputFile(name: name, bytes: bytes)
        return try run(
            inside, mappings, in: &store, at: occasion,
            readFile: { (path, limit) throws(FileFailure) in
                guard let bytes = files[path] else { throw FileFailure(.open, path, errno: ENOENT) }
                guard bytes.count <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
                return bytes
            }, progress: progress)
    }
}

extension ActionFailure {
    /// The entries were written anew, so their lines are not those of the bundle.
    fileprivate var withoutLines: ActionFailure {
        guard case .refused(let findings) = self else { return self }
        return .refused(
            findings.map { finding in
                var finding = finding
                finding.place.line = nil
                return finding
            })
    }
}

/// Turns entries of another contest into entries of this one.
private struct Translation {
    private let contest: Contest
    private let mappings: [ReceiveNominations.Mapping]
    private var used: Set<ReceiveNominations.Mapping> = []
    /// What the entries have of each kind, for finding what was meant.
    private var met: [ReceiveNominations.Mapping.Kind: Set<String>] = [:]

    init(_ contest: Contest, _ mappings: [ReceiveNominations.Mapping]) {
        self.contest = contest
        self.mappings = mappings
    }

    /// Rules of which no entry had the old identifier.
    var unused: [EntryProblem] {
        mappings.filter { !used.contains($0) }.map { mapping in
            .mappingUnused(
                rule: String(mapping.text.prefix(200)),
                suggestion: suggestion(for: mapping.old, among: met[mapping.kind, default: []].sorted()))
        }
    }

    mutating func entry(_ entry: Entry) -> Entry {
        var copy = entry
        copy.head.contest = contest.id
        copy.head.revision = nil
        copy.head.received = nil
        copy.head.withdrawal = nil
        copy.head.office = mapped(entry.head.office, .office)
        copy.head.service = mapped(entry.head.service, .service)
        copy.head.group = mapped(entry.head.group, .group)
        copy.head.category = mapped(entry.head.category, .category)
        if let winner = entry.head.origin?.winner, contest.winner(winner) == nil { copy.head.origin?.winner = nil }
        copy.answers = entry.answers.compactMap { answer in
            kept(answer.question, .question).map { Answer(question: $0, text: answer.text) }
        }
        copy.attachments = entry.attachments.compactMap { attachment in
            kept(attachment.rule, .attachment).map { rule in
                var copy = attachment
                copy.rule = rule
                return copy
            }
        }
        return copy
    }

    private mutating func mapped<Subject>(
        _ id: Identifier<Subject>, _ kind: ReceiveNominations.Mapping.Kind
    ) -> Identifier<Subject> { kept(id, kind) ?? id }

    private mutating func kept<Subject>(
        _ id: Identifier<Subject>, _ kind: ReceiveNominations.Mapping.Kind
    ) -> Identifier<Subject>? {
        met[kind, default: []].insert(id.text)
        guard let mapping = mappings.first(where: { $0.kind == kind && $0.old == id.text }) else { return id }
        used.insert(mapping)
        return Identifier<Subject>(mapping.new)
    }
}
