import Scoring

/// Checks documents anywhere, for `check` with files; writes nothing and needs no store.
public enum CheckFiles {
    /// What documents are checked against.
    public enum Basis: Sendable {
        /// The schemas alone.
        case schemas
        /// The rules of a contest, as an office has them in a file.
        case contest(CreateContest.Rules)
        /// A store: its contest, its registers and its entries.
        case store(Store)
    }

    /// What came of one file.
    public struct Report: Sendable {
        /// The file as it was named.
        public var file: String
        /// The kind of document; nil when it has none.
        public var kind: DocumentKind?
        /// Everything that was found.
        public var findings: [Finding]
    }

    /// Checks files on all cores; the reports stand in the order of the files.
    ///
    /// - Parameter progress: called, from any thread, with how many files are done.
    public static func run(
        _ paths: [String], against basis: Basis, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws(ActionFailure) -> [Report] {
        XMLRuntime.prepare(forDocuments: paths.count)
        let checker = try FileChecker(basis)
        let counter = ProgressCounter(progress)
        return parallelMap(paths) { path in
            defer { counter.step() }
            do throws(ActionFailure) {
                return checker.check(try InputFile.read(path, limit: XMLLimits.large.bytes))
            } catch {
                return Report(file: path, kind: nil, findings: findings(of: error, path))
            }
        }
    }

    fileprivate static func findings(of failure: ActionFailure, _ path: String) -> [Finding] {
        switch failure {
        case .refused(let findings): findings
        case .input(let failure): unreadable(path, failure.errno)
        // Reading a file asks no store.
        case .store: unreadable(path, 0)
        }
    }

    /// What is said about a file that the system does not let be read.
    private static func unreadable(_ path: String, _ errno: Int32) -> [Finding] {
        [Finding(.contest(.unreadable(file: path, errno: errno)), at: Place(file: path))]
    }
}

/// Checks one file after another by what was read once; shared by all threads, which would otherwise each copy it for every file.
private final class FileChecker: Sendable {
    private let contest: Contest?
    private let submission: SubmissionRules?
    private let scoring: SheetRules?
    private let entryVocabularies: [GroupID: Vocabulary]
    private let sheetVocabularies: [StageID: [RubricID: Vocabulary]]

    convenience init(_ basis: CheckFiles.Basis) throws(ActionFailure) {
        switch basis {
        case .schemas:
            self.init(contest: nil, rubrics: [:], submission: nil, scoring: nil)
        case .contest(let rules):
            let surroundings = Surroundings(contest: rules.contest, offices: [:], entries: [])
            self.init(
                contest: rules.contest, rubrics: rules.rubrics,
                submission: SubmissionRules(surroundings: surroundings, now: nil), scoring: nil)
        case .store(let store):
            let desk = try store.reading { (view) throws(StoreFailure) in try CheckDesk(view) }
            self.init(
                contest: desk.contest, rubrics: desk.rubrics, submission: desk.submission, scoring: desk.scoring)
        }
    }

    private init(
        contest: Contest?, rubrics: [RubricID: Rubric], submission: SubmissionRules?, scoring: SheetRules?
    ) {
        self.contest = contest
        self.submission = submission
        self.scoring = scoring
        entryVocabularies = contest.map(EntryVocabulary.compiled) ?? [:]
        sheetVocabularies = contest.map { SheetVocabulary.compiled($0, rubrics) } ?? [:]
    }

    func check(_ file: InputFile) -> CheckFiles.Report {
        let sink = FindingSink(file: file.name)
        var vocabulary: Vocabulary?
        do {
            // The contest's own schema of an entry depends on the group, which stands in its head.
            let parsed = try XMLParser.parse(file.bytes, limits: limits(file), wholeFirst: contest != nil) { root in
                guard case .success(let kind) = DocumentReader.kind(of: root) else { return nil }
                vocabulary = self.vocabulary(of: kind, root)
                return vocabulary?.schema ?? Schemas.schema(of: kind)
            }
            switch DocumentReader.kind(of: parsed.root) {
            case .failure(let fault):
                sink.report(.structure(fault.problem), line: parsed.root.line)
                return CheckFiles.Report(file: file.name, kind: nil, findings: sink.findings)
            case .success(let kind):
                let findings = check(parsed, kind, vocabulary, file, sink)
                return CheckFiles.Report(file: file.name, kind: kind, findings: findings)
            }
        } catch {
            sink.report(.syntax(SyntaxProblem(error.fault)), line: error.line)
            return CheckFiles.Report(file: file.name, kind: nil, findings: sink.findings)
        }
    }

    /// Only what the program writes itself, or gathers, may be large; the start of a file tells what it claims to be.
    private func limits(_ file: InputFile) -> XMLLimits {
        if SheetFile.isGathering(file.bytes) { return .gathered }
        // Where a document is small, it does not matter how large it might be.
        guard file.bytes.count > XMLLimits.outside.bytes else { return .outside }
        let start = file.bytes.prefix(512)
        let isLarge = [DocumentKind.assignmentPlan, .decision].contains { start.holds($0.namespace) }
        return isLarge ? .large : .outside
    }

    private func vocabulary(of kind: DocumentKind, _ root: XMLElement) -> Vocabulary? {
        switch kind {
        case .entry:
            let group = root.child("head")?.child("group").flatMap { GroupID($0.text.trimmed) }
            return group.flatMap { entryVocabularies[$0] } ?? entryVocabularies.values.first
        case .scoreSheet:
            let stage = root[attribute: "stage"].flatMap { StageID($0.trimmed) }
            let rubric = root[attribute: "rubric"].flatMap { RubricID($0.trimmed) }
            return stage.flatMap { sheetVocabularies[$0] }.flatMap { rubrics in rubric.flatMap { rubrics[$0] } }
        default: return nil
        }
    }

    private func check(
        _ parsed: XMLParser.Parsed, _ kind: DocumentKind, _ vocabulary: Vocabulary?, _ file: InputFile,
        _ sink: FindingSink
    ) -> [Finding] {
        switch kind {
        case .contest: return checkContest(file)
        case .rubric: return DocumentReader.findings(of: Rubric.self, parsed, vocabulary: nil, sink)
        case .office: return RegisterFile.offices(file).findings
        case .juror: return RegisterFile.jurors(file).findings
        case .entry: return checkEntry(parsed, vocabulary, file, sink)
        case .assignmentPlan: return DocumentReader.findings(of: AssignmentPlan.self, parsed, vocabulary: nil, sink)
        case .scoreSheet: return checkSheet(parsed, vocabulary, file, sink)
        case .screening: return DocumentReader.findings(of: Screening.self, parsed, vocabulary: nil, sink)
        case .decision: return DocumentReader.findings(of: Decision.self, parsed, vocabulary: nil, sink)
        case .objection: return DocumentReader.findings(of: Objection.self, parsed, vocabulary: nil, sink)
        }
    }

    /// A contest is checked together with its rubrics, which are looked for as `init` does.
    private func checkContest(_ file: InputFile) -> [Finding] {
        do throws(ActionFailure) {
            return try CreateContest.read(file).warnings
        } catch {
            return CheckFiles.findings(of: error, file.name)
        }
    }

    private func checkEntry(
        _ parsed: XMLParser.Parsed, _ vocabulary: Vocabulary?, _ file: InputFile, _ sink: FindingSink
    ) -> [Finding] {
        guard let submission else {
            return DocumentReader.findings(of: Entry.self, parsed, vocabulary: vocabulary, sink)
        }
        let decoded = DocumentReader.decode(Entry.self, parsed, vocabulary: vocabulary, sink)
        guard let entry = decoded.value else { return decoded.findings }
        let isKnown = !submission.surroundings.offices.isEmpty
        let judged = isKnown ? submission.judge(entry) : submission.judgeAlone(entry)
        return decoded.findings
            + judged.map { item in
                let place = item.problem.locator.resolve(in: parsed.root, file: file.name)
                return Finding(.entry(item.problem), at: place, severity: item.severity)
            }
    }

    private func checkSheet(
        _ parsed: XMLParser.Parsed, _ vocabulary: Vocabulary?, _ file: InputFile, _ sink: FindingSink
    ) -> [Finding] {
        let decoded = SheetFile.decode(parsed, vocabulary, sink) { self.vocabulary(of: .scoreSheet, $0) }
        guard let scoring else { return decoded.findings }
        return decoded.findings
            + decoded.sheets.flatMap { item in
                scoring.judge(item.sheet, inForce: nil).filter { $0.code != .revisionUnknown }.map { problem in
                    Finding(.sheet(problem), at: problem.locator.resolve(in: item.root, file: file.name))
                }
            }
    }
}

/// What a store lends to checking files.
private struct CheckDesk {
    var contest: Contest
    var rubrics: [RubricID: Rubric]
    var submission: SubmissionRules
    var scoring: SheetRules

    init(_ view: StoreView) throws(StoreFailure) {
        contest = try view.contest()
        rubrics = try view.rubrics()
        let offices = try view.offices().byID
        let heads = try view.entryHeads()
        submission = SubmissionRules(
            surroundings: Surroundings(contest: contest, offices: offices, entries: heads), now: nil)
        scoring = try SheetRules(view, contest: contest, offices: offices, heads: heads, now: nil)
    }
}
