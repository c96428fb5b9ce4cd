import Scoring

/// The documents of a store as values, as they stand now or as they stood after a line of the journal.
///
/// What was decided earlier is computed again from the documents of that time; the same code reads both.
public struct StoreView: Sendable {
    private let store: Store
    /// The versions of an earlier time; nil for those in force.
    private let versions: [StorePath: Digest]?

    fileprivate init(store: Store, versions: [StorePath: Digest]?) {
        self.store = store
        self.versions = versions
    }
}

extension Store {
    /// The documents in force.
    public var now: StoreView { StoreView(store: self, versions: nil) }

    /// The documents as they stood after so many lines of the journal.
    public func asOf(line: Int) -> StoreView {
        var versions: [StorePath: Digest] = [:]
        for line in journal.lines.prefix(line) {
            for document in line.documents { versions[document.path] = document.new }
        }
        return StoreView(store: self, versions: versions)
    }
}

extension StoreView {
    /// The digest of a document's version; nil where there is none.
    public func digest(of path: StorePath) -> Digest? {
        guard let versions else { return store.digest(of: path) }
        return versions[path]
    }

    /// The paths of one kind, sorted.
    public func paths(of kind: StoreDocument.Kind) -> [StorePath] {
        guard let versions else { return store.paths(of: kind) }
        return versions.keys.filter { $0.document.kind == kind }.sorted()
    }

    /// The paths whose text starts so, sorted.
    public func paths(under prefix: String) -> [StorePath] {
        guard let versions else { return store.paths(under: prefix) }
        return versions.keys.filter { $0.text.hasPrefix(prefix) }.sorted()
    }

    /// The bytes of a document, compared with the journal.
    public func read(_ path: StorePath) throws(StoreFailure) -> [UInt8] {
        guard let versions else { return try store.read(path) }
        guard let digest = versions[path] else { throw .noDocument(path) }
        return try store.version(path, digest)
    }

    /// The first bytes of a document; of a superseded version, all of them.
    private func readHead(_ path: StorePath) throws(StoreFailure) -> [UInt8] {
        if digest(of: path) == store.digest(of: path) {
            return try store.readHead(path, bytes: EntryHeadReader.usualBytes)
        }
        return try read(path)
    }
}

extension StoreView {
    /// The rules of the contest.
    public func contest() throws(StoreFailure) -> Contest { try document(Contest.self, .contest) }

    /// The rubrics, frozen when the store was made.
    public func rubrics() throws(StoreFailure) -> [RubricID: Rubric] {
        let all = try documents(Rubric.self, of: .rubric)
        return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The registered offices, ordered by identifier.
    public func offices() throws(StoreFailure) -> [Office] { try documents(Office.self, of: .office) }

    /// The registered jurors, ordered by identifier.
    public func jurors() throws(StoreFailure) -> [Juror] { try documents(Juror.self, of: .juror) }

    /// An entry with its answers.
    public func entry(_ id: EntryID) throws(StoreFailure) -> Entry { try document(Entry.self, .entry(id)) }

    /// The heads of all entries, withdrawn ones included, ordered by identifier.
    ///
    /// Heads are read without comparing the whole document with the journal; what decides takes entries whole.
    public func entryHeads() throws(StoreFailure) -> [EntryHead] {
        let paths = paths(of: .entry)
        XMLRuntime.prepare(forDocuments: paths.count)
        return try parallelMap(paths) { path throws(StoreFailure) in try head(at: path) }
            .sorted { $0.id < $1.id }
    }

    private func head(at path: StorePath) throws(StoreFailure) -> EntryHead {
        let bytes = try readHead(path)
        if let head = EntryHeadReader.read(bytes) { return head }
        return try document(Entry.self, path.document).head
    }

    /// The screenings by entry.
    public func screenings() throws(StoreFailure) -> [EntryID: Screening] {
        let all = try documents(Screening.self, of: .screening)
        return Dictionary(all.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The plan of a stage, or nil when it has none yet.
    public func plan(_ stage: StageID) throws(StoreFailure) -> AssignmentPlan? {
        try documentIfAny(AssignmentPlan.self, .assignmentPlan(stage))
    }

    /// One juror's sheet for an entry, or nil when it is not in.
    public func sheet(_ stage: StageID, _ entry: EntryID, _ juror: JurorID) throws(StoreFailure) -> SignedSheet? {
        try documentIfAny(SignedSheet.self, .scoreSheet(stage, entry, juror))
    }

    /// All sheets of a stage, ordered by entry and juror.
    public func sheets(_ stage: StageID) throws(StoreFailure) -> [SignedSheet] {
        try documents(SignedSheet.self, at: paths(under: "scores/\(stage)/"))
    }

    /// The sheets of a stage for some entries, ordered by entry and juror.
    func sheets(_ stage: StageID, of entries: Set<EntryID>) throws(StoreFailure) -> [SignedSheet] {
        let paths = paths(under: "scores/\(stage)/").filter { path in
            if case .scoreSheet(_, let entry, _) = path.document { entries.contains(entry) } else { false }
        }
        return try documents(SignedSheet.self, at: paths)
    }

    /// The pairs of entry and juror whose sheets of a stage are in, without reading them.
    public func sheetsIn(_ stage: StageID) -> [(entry: EntryID, juror: JurorID)] {
        paths(under: "scores/\(stage)/").compactMap { path in
            if case .scoreSheet(_, let entry, let juror) = path.document { (entry, juror) } else { nil }
        }
    }

    /// The stages that are decided, with the number of the latest decision.
    ///
    /// Read from the heads of the documents, as ``entryHeads()``: a decision of thousands of entries names as many inputs.
    func decidedStages() throws(StoreFailure) -> [StageID: Int] {
        var decided: [StageID: Int] = [:]
        for path in paths(of: .decision) {
            let bytes = try readHead(path)
            let head: (stage: StageID, number: Int)
            if let read = DecisionHeadReader.read(bytes) {
                head = read
            } else {
                let whole = try document(Decision.self, path.document)
                head = (whole.stage, whole.number)
            }
            decided[head.stage] = max(head.number, decided[head.stage] ?? 0)
        }
        return decided
    }

    /// The objections in their order.
    public func objections() throws(StoreFailure) -> [Objection] {
        try documents(Objection.self, of: .objection).sorted { $0.number < $1.number }
    }

    /// The decisions in their order.
    public func decisions() throws(StoreFailure) -> [Decision] {
        try documents(Decision.self, of: .decision).sorted { $0.number < $1.number }
    }
}

extension StoreView {
    /// One document in force.
    func document<Value: Document>(
        _ type: Value.Type, _ document: StoreDocument
    ) throws(StoreFailure) -> Value {
        try self.document(type, at: StorePath(document))
    }

    /// One document in force, or nil when there is none.
    func documentIfAny<Value: Document>(
        _ type: Value.Type, _ document: StoreDocument
    ) throws(StoreFailure) -> Value? {
        let path = StorePath(document)
        return digest(of: path) == nil ? nil : try self.document(type, at: path)
    }

    private func documents<Value: Document>(
        _ type: Value.Type, of kind: StoreDocument.Kind
    ) throws(StoreFailure) -> [Value] {
        try documents(type, at: paths(of: kind))
    }

    private func documents<Value: Document>(
        _ type: Value.Type, at paths: [StorePath]
    ) throws(StoreFailure) -> [Value] {
        XMLRuntime.prepare(forDocuments: paths.count)
        return try parallelMap(paths) { path throws(StoreFailure) in try document(type, at: path) }
    }

    private func document<Value: Document>(_ type: Value.Type, at path: StorePath) throws(StoreFailure) -> Value {
        try decode(type, try read(path), path)
    }

    private func decode<Value: Document>(
        _ type: Value.Type, _ bytes: [UInt8], _ path: StorePath
    ) throws(StoreFailure) -> Value {
        let decoded = DocumentReader.readStored(type, from: bytes, file: path.text)
        guard let value = decoded.value else { throw .damaged(decoded.findings) }
        return value
    }
}
