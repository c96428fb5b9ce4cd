import Scoring
import Synchronization

/// Checks a whole store, for `check` without files; writes nothing.
public enum CheckStore {
    /// What was looked at, and what was found.
    public struct Report: Sendable {
        /// How many journal lines there are.
        public var lines: Int
        /// How many documents are in force.
        public var documents: Int
        /// Everything that was found.
        public var findings: [Finding]
    }

    /// Checks journal, digests and files; then every document by its schema, compiled where the contest can be; then the whole.
    ///
    /// Open the store for inspecting, or a damaged journal cannot be told of. A document that fails a layer is left out of the next.
    ///
    /// - Parameter progress: called, from any thread, with how many documents are done.
    public static func run(
        in store: Store, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws(ActionFailure) -> Report {
        var findings: [Finding]
        do throws(StoreFailure) { findings = try store.integrityFindings() } catch { throw .store(error) }
        let paths = store.paths().filter { $0.document.kind != .attachment }
        XMLRuntime.prepare(forDocuments: paths.count)
        if let checker = DocumentChecker(store) {
            let counter = ProgressCounter(progress)
            let checked = parallelMap(paths) { path in
                defer { counter.step() }
                return checker.check(path)
            }
            if !checker.isRehearsal { findings += store.journal.timesReversed }
            findings += checked.flatMap(\.findings)
            let unread = zip(paths, checked).filter { $1.part == nil }.map(\.0.document)
            findings += checker.checkWhole(checked.compactMap(\.part), unread: Set(unread))
        }
        return Report(lines: store.journal.count, documents: store.paths().count, findings: findings.distinct)
    }
}

/// What a document adds to the contents of the store.
private enum StorePart: Sendable {
    case rubric(RubricID)
    case office(Office)
    case juror(Juror)
    case entry(EntryHead)
    case screening(Screening)
    case plan(AssignmentPlan)
    case sheet(StoreContents.SheetHead)
    case decision(StoreContents.DecisionHead)
    case objection(Objection)
}

/// Checks the documents of a store one by one.
private struct DocumentChecker: Sendable {
    private let store: Store
    private let contest: Contest
    private let entryVocabularies: [GroupID: Vocabulary]
    private let sheetVocabularies: [StageID: [RubricID: Vocabulary]]

    /// Nil when the contest itself cannot be read: nothing can be checked by its rules, and the damage was reported.
    init?(_ store: Store) {
        guard let contest = try? store.now.contest() else { return nil }
        self.store = store
        self.contest = contest
        entryVocabularies = EntryVocabulary.compiled(contest)
        sheetVocabularies = SheetVocabulary.compiled(contest, (try? store.now.rubrics()) ?? [:])
    }

    var isRehearsal: Bool { contest.isRehearsal }

    func check(_ path: StorePath) -> (findings: [Finding], part: StorePart?) {
        // What cannot be read was reported with the digests.
        guard let bytes = try? store.read(path) else { return ([], nil) }
        switch path.document {
        case .contest:
            return (read(Contest.self, bytes, path).findings, nil)
        case .rubric(let id):
            return checked(read(Rubric.self, bytes, path), path, { $0.id == id }, { .rubric($0.id) })
        case .office(let id):
            return checked(read(Office.self, bytes, path), path, { $0.id == id }, { .office($0) })
        case .juror(let id):
            return checked(read(Juror.self, bytes, path), path, { $0.id == id }, { .juror($0) })
        case .entry(let id):
            let decoded = read(Entry.self, bytes, path) { root in
                root.child("head")?.child("group").flatMap { GroupID($0.text) }.flatMap { entryVocabularies[$0] }
            }
            return checked(decoded, path, { $0.id == id }, { .entry($0.head) })
        case .screening(let id):
            return checked(read(Screening.self, bytes, path), path, { $0.entry == id }, { .screening($0) })
        case .assignmentPlan(let id):
            return checked(read(AssignmentPlan.self, bytes, path), path, { $0.stage == id }, { .plan($0) })
        case .scoreSheet(let stage, let entry, let juror):
            let vocabularies = sheetVocabularies[stage] ?? [:]
            let decoded = read(SignedSheet.self, bytes, path) { root in
                root[attribute: "rubric"].flatMap { RubricID($0) }.flatMap { vocabularies[$0] }
            }
            return checked(
                decoded, path, { $0.stage == stage && $0.sheet.entry == entry && $0.sheet.juror == juror },
                { .sheet(StoreContents.SheetHead($0)) })
        case .decision(let number):
            let decoded = read(Decision.self, bytes, path)
            return checked(
                decoded, path, { $0.number == number.value }, { .decision(StoreContents.DecisionHead($0)) })
        case .objection(let number):
            let decoded = read(Objection.self, bytes, path)
            return checked(decoded, path, { $0.number == number.value }, { .objection($0) })
        case .attachment: return ([], nil)
        }
    }

    private func read<Value: Document>(
        _ type: Value.Type, _ bytes: [UInt8], _ path: StorePath,
        vocabulary: ((XMLElement) -> Vocabulary?)? = nil
    ) -> Decoded<Value> {
        DocumentReader.read(type, from: bytes, file: path.text, limits: .large, vocabulary: vocabulary)
    }

    private func checked<Value>(
        _ decoded: Decoded<Value>, _ path: StorePath, _ isItsOwn: (Value) -> Bool, _ part: (Value) -> StorePart?
    ) -> (findings: [Finding], part: StorePart?) {
        guard let value = decoded.value else { return (decoded.findings, nil) }
        guard isItsOwn(value) else {
            return (decoded.findings + [.breach(.pathDiffers(path: path.text), path.document)], nil)
        }
        return (decoded.findings, part(value))
    }

    func checkWhole(_ parts: [StorePart], unread: Set<StoreDocument>) -> [Finding] {
        var contents = StoreContents(
            contest: contest, rubrics: [], offices: [:], jurors: [:], entries: [:], screenings: [], plans: [:],
            sheets: [], decisions: [:], objections: [], unread: unread)
        for part in parts {
            switch part {
            case .rubric(let id): contents.rubrics.insert(id)
            case .office(let office): contents.offices[office.id] = office
            case .juror(let juror): contents.jurors[juror.id] = juror
            case .entry(let head): contents.entries[head.id] = head
            case .screening(let screening): contents.screenings.append(screening)
            case .plan(let plan): contents.plans[plan.stage] = plan
            case .sheet(let sheet): contents.sheets.append(sheet)
            case .decision(let decision): contents.decisions[decision.number] = decision
            case .objection(let objection): contents.objections.append(objection)
            }
        }
        return StoreCheck.all.flatMap { $0.run(contents) }
    }
}

extension StoreContents.SheetHead {
    fileprivate init(_ signed: SignedSheet) {
        self.init(
            contest: signed.contest, stage: signed.stage, entry: signed.sheet.entry, juror: signed.sheet.juror,
            rubric: signed.rubric)
    }
}

extension [Finding] {
    /// The findings, each once.
    fileprivate var distinct: [Finding] {
        var seen: Set<Finding> = []
        return filter { seen.insert($0).inserted }
    }
}
