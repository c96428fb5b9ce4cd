import Scoring

/// The documents of a store as values, as they stand now or as they stood after a line of the journal.
///
/// What was decided earlier is computed again from the documents of that time; the same code reads both.
public struct StoreView: Sendable {
    private let store: Store
    /// The versions of its time.
    private let versions: DocumentVersions
    /// Whether these are the versions in force, which stand in their places.
    private let isNow: Bool

    fileprivate init(store: Store, versions: DocumentVersions, isNow: Bool) {
        self.store = store
        self.versions = versions
        self.isNow = isNow
    }
}

extension Store {
    /// The documents in force.
    public var now: StoreView { StoreView(store: self, versions: journal.inForce, isNow: true) }

    /// The documents as they stood after so many lines of the journal.
    public func asOf(line: Int) -> StoreView {
        StoreView(store: self, versions: journal.inForce.asOf(line: line), isNow: line >= journal.count)
    }
}

extension StoreView {
    /// The digest of a document's version; nil where there is none.
    public func digest(of path: StorePath) -> Digest? { versions[path]?.digest }

    /// The paths of one kind, sorted.
    public func paths(of kind: StoreDocument.Kind) -> [StorePath] { versions.paths(of: kind) }

    /// The paths of those documents of one kind that are wanted, sorted.
    func paths(of kind: StoreDocument.Kind, where isWanted: (StoreDocument) -> Bool) -> [StorePath] {
        versions.paths(of: kind, where: isWanted)
    }

    /// The paths whose text starts so, sorted.
    public func paths(under prefix: String) -> [StorePath] { versions.paths(under: prefix) }

    /// The bytes of a document, compared with the journal.
    public func read(_ path: StorePath) throws(StoreFailure) -> [UInt8] {
        guard let digest = digest(of: path) else { throw .noDocument(path) }
        return try store.version(path, digest)
    }

    /// The first bytes of a document; of a superseded version, all of them.
    private func readHead(_ path: StorePath, _ files: HeadFiles) throws(StoreFailure) -> [UInt8] {
        if isNow || digest(of: path) == store.digest(of: path) {
            return try files.read(path, bytes: EntryHeadReader.usualBytes)
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

    /// An entry with its answers; these are much text, and never kept.
    public func entry(_ id: EntryID) throws(StoreFailure) -> Entry {
        try decode(Entry.self, at: StorePath(.entry(id)))
    }

    /// The heads of all entries, withdrawn ones included, ordered by identifier.
    ///
    /// Heads are read without comparing the whole document with the journal; what decides takes entries whole.
    public func entryHeads() throws(StoreFailure) -> [EntryHead] {
        let files = HeadFiles(store, of: .entry)
        var heads = try values(at: paths(of: .entry)) { path throws(StoreFailure) in try head(at: path, files) }
        heads.sort { $0.id < $1.id }
        return heads
    }

    private func head(at path: StorePath, _ files: HeadFiles) throws(StoreFailure) -> EntryHead {
        let bytes = try readHead(path, files)
        if let head = EntryHeadReader.read(bytes) { return head }
        return try decode(Entry.self, at: path).head
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
        try documents(SignedSheet.self, at: sheetPaths([stage], of: entries))
    }

    /// The paths of the sheets of some stages for some entries, sorted.
    func sheetPaths(_ stages: Set<StageID>, of entries: Set<EntryID>) -> [StorePath] {
        paths(of: .scoreSheet) { document in
            guard case .scoreSheet(let stage, let entry, _) = document else { return false }
            return stages.contains(stage) && entries.contains(entry)
        }
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
        let files = HeadFiles(store, of: .decision)
        for path in paths(of: .decision) {
            let bytes = try readHead(path, files)
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
        try values(at: paths) { path throws(StoreFailure) in try decode(type, at: path) }
    }

    private func document<Value: Document>(_ type: Value.Type, at path: StorePath) throws(StoreFailure) -> Value {
        try documents(type, at: [path])[0]
    }

    /// What is read of documents, on all cores; of a store that keeps what was read, only what was not read before.
    private func values<Value: Sendable>(
        at paths: [StorePath], _ read: @Sendable (StorePath) throws(StoreFailure) -> Value
    ) throws(StoreFailure) -> [Value] {
        guard let shelf = store.shelf else { return try self.found(at: paths, read) }
        let digests = paths.map { digest(of: $0) ?? .zero }
        var values = shelf.values(Value.self, digests)
        let missing = values.indices.filter { values[$0] == nil }
        let found = try self.found(at: missing.map { paths[$0] }, read)
        shelf.keep(found, under: missing.map { digests[$0] })
        if missing.count == paths.count { return found }
        for (index, value) in zip(missing, found) { values[index] = value }
        return values.compactMap(\.self)
    }

    private func found<Value: Sendable>(
        at paths: [StorePath], _ read: @Sendable (StorePath) throws(StoreFailure) -> Value
    ) throws(StoreFailure) -> [Value] {
        XMLRuntime.prepare(forDocuments: paths.count)
        return try parallelMap(paths, throwing: read)
    }

    private func decode<Value: Document>(_ type: Value.Type, at path: StorePath) throws(StoreFailure) -> Value {
        let decoded = DocumentReader.readStored(type, from: try read(path), file: path.text)
        guard let value = decoded.value else { throw .damaged(decoded.findings) }
        return value
    }
}
