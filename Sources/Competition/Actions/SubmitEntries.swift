import Scoring

/// Receives entries: `submit`.
///
/// All files of one call go in together, in one commit, or none does. Rules and time are judged under the lock, against the store as it is then.
public enum SubmitEntries {
    /// What one submission came to.
    public struct Submission: Sendable {
        /// The file as it was named.
        public var file: String
        /// The entry's head as it stands in the store.
        public var head: EntryHead
        /// The digest of the file as it was handed over, which the office can compare with its own.
        public var received: Digest
        /// The digest of the document in the store.
        public var stored: Digest
        /// Whether the store had this very content already, so that nothing changed.
        public var isUnchanged: Bool
    }

    /// What a call came to.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// The submissions, in the order of the files.
        public var submissions: [Submission]
        /// The zone in which moments are written.
        public var zone: Zone
    }

    /// Judges and stores entries.
    ///
    /// - Parameters:
    ///   - readFile: reads an attachment by its path and the most bytes it may have.
    ///   - progress: called after each file with how many are done.
    /// - Throws: `refused` with everything that is wrong with any of the files.
    public static func run(
        _ files: [InputFile], in store: inout Store, at occasion: Occasion,
        readFile: (String, Int) throws(FileFailure) -> [UInt8] = OutsideFile.readUnlinked,
        progress: (Int) -> Void = { _ in }
    ) throws(ActionFailure) -> Receipt {
        try receive(files, bundle: nil, in: &store, at: occasion, readFile: readFile, progress: progress)
    }

    /// Judges and stores entries, from a bundle where its digest is given.
    static func receive(
        _ files: [InputFile], bundle: Digest?, in store: inout Store, at occasion: Occasion,
        readFile: (String, Int) throws(FileFailure) -> [UInt8], progress: (Int) -> Void
    ) throws(ActionFailure) -> Receipt {
        let desk = try IntakeDesk(store, occasion, isNominated: bundle != nil)
        let decoded = desk.decode(files)
        var intake = Intake(desk: desk)
        for (index, file) in files.enumerated() {
            try intake.take(file, decoded[index], in: store, readFile: readFile)
            progress(index + 1)
        }
        let warnings = try intake.findings.refusing()
        let single = intake.submissions.count == 1 ? intake.submissions.first : nil
        var facts: Facts = single == nil ? ["count": String(intake.submissions.count)] : [:]
        if let bundle { facts["bundle"] = bundle.hex }
        for submission in intake.submissions where !submission.isUnchanged {
            facts[single == nil ? "received:\(submission.head.id)" : "received"] = submission.received.hex
        }
        let receipt = try store.commit(
            "submit", single?.head.id.text ?? desk.contest.id.text, in: desk.contest, at: occasion, facts: facts,
            changes: intake.changes)
        return Receipt(
            action: ActionReceipt(commit: receipt, warnings: warnings), submissions: intake.submissions,
            zone: desk.contest.zone)
    }
}

/// What submissions are judged against.
private struct IntakeDesk: Sendable {
    var contest: Contest
    var surroundings: Surroundings
    var occasion: Occasion
    let isNominated: Bool
    private let vocabularies: [GroupID: Vocabulary]
    private let anyGroup: Vocabulary

    init(_ store: Store, _ occasion: Occasion, isNominated: Bool) throws(ActionFailure) {
        self.isNominated = isNominated
        contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        let offices = try store.reading { (view) throws(StoreFailure) in try view.offices() }
        let heads = try store.reading { (view) throws(StoreFailure) in try view.entryHeads() }
        surroundings = Surroundings(
            contest: contest, offices: offices.byID, entries: heads)
        self.occasion = occasion
        anyGroup = EntryVocabulary(contest).compiled()
        vocabularies = EntryVocabulary.compiled(contest)
    }

    func decode(_ files: [InputFile]) -> [Decoded<Entry>] {
        parallelMap(files) { file in
            DocumentReader.read(Entry.self, from: file.bytes, file: file.name) { root in
                let group = root.child("head")?.child("group").flatMap { GroupID($0.text.trimmed) }
                return group.flatMap { vocabularies[$0] } ?? anyGroup
            }
        }
    }
}

/// The submissions of one call, each judged with those before it already in.
private struct Intake {
    let desk: IntakeDesk
    private var surroundings: Surroundings
    var findings: [Finding] = []
    var submissions: [SubmitEntries.Submission] = []
    var changes: [StorePath: Commit.Change] = [:]

    init(desk: IntakeDesk) {
        self.desk = desk
        surroundings = desk.surroundings
    }

    mutating func take(
        _ file: InputFile, _ decoded: Decoded<Entry>, in store: Store,
        readFile: (String, Int) throws(FileFailure) -> [UInt8]
    ) throws(ActionFailure) {
        findings += decoded.findings
        guard var entry = decoded.value, let root = decoded.root else { return }
        let attachments = AttachmentIntake(form: desk.contest.form, folder: file.folder, store: store)
        let files = attachments.take(&entry, readFile: readFile)
        if files.problems.isEmpty, try isUnchanged(entry, file, in: store) { return }
        let rules = SubmissionRules(
            surroundings: surroundings, now: desk.occasion.now, isNominated: desk.isNominated)
        let judged = rules.judge(entry)
        let problems = judged + files.problems.map { ($0, .error) }
        findings += problems.map { item in
            let place = item.problem.locator.resolve(in: root, file: file.name)
            return Finding(.entry(item.problem), at: place, severity: item.severity)
        }
        changes.merge(files.changes) { first, _ in first }
        admit(entry, file)
    }

    /// Stamps the entry and keeps it for the commit; what was found decides later whether there is one.
    private mutating func admit(_ entry: Entry, _ file: InputFile) {
        var entry = entry
        entry.head.revision = (surroundings.head(of: entry.id)?.revision ?? 0) + 1
        entry.head.received = desk.contest.timestamp(desk.occasion.now)
        entry.head.withdrawal = nil
        let bytes = entry.canonicalBytes
        changes[StorePath(.entry(entry.id))] = .put(bytes)
        surroundings.admit(entry.head)
        submissions.append(
            SubmitEntries.Submission(
                file: file.name, head: entry.head, received: SHA256.digest(of: file.bytes),
                stored: SHA256.digest(of: bytes), isUnchanged: false))
    }

    /// Whether the store has this very content already: sending it again, after a lost connection say, receives it once.
    private mutating func isUnchanged(_ entry: Entry, _ file: InputFile, in store: Store) throws(ActionFailure) -> Bool
    {
        let path = StorePath(.entry(entry.id))
        guard let stored = store.digest(of: path), changes[path] == nil else { return false }
        let inForce = try store.reading { (view) throws(StoreFailure) in try view.entry(entry.id) }
        guard inForce.says(theSameAs: entry) else { return false }
        submissions.append(
            SubmitEntries.Submission(
                file: file.name, head: inForce.head, received: SHA256.digest(of: file.bytes), stored: stored,
                isUnchanged: true))
        return true
    }
}

extension Entry {
    /// Whether another entry holds the same content, whatever the store wrote into either.
    fileprivate func says(theSameAs other: Entry) -> Bool {
        guard head.withdrawal == nil else { return false }
        return bare == other.bare
    }

    /// The entry without what the store writes.
    private var bare: Entry {
        var copy = self
        copy.head.revision = nil
        copy.head.received = nil
        copy.head.withdrawal = nil
        return copy
    }
}
