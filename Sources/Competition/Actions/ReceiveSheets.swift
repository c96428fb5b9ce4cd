import Scoring

/// Receives score sheets: `score`.
///
/// A file is one sheet, or many in one: a gathering of sheets, or a table. All files of one call go in together, in one commit,
/// or none does.
public enum ReceiveSheets {
    /// The most bytes of a file.
    public static let fileLimit = XMLLimits.gathered.bytes

    /// What one sheet came to.
    public struct Received: Sendable {
        /// The file as it was named.
        public var file: String
        /// The sheet as it stands in the store.
        public var sheet: SignedSheet
        /// The juror's total, or nil for an abstention.
        public var total: FixedPoint?
        /// The digest of the document in the store.
        public var stored: Digest
        /// Whether the store had this very content already.
        public var isUnchanged: Bool
    }

    /// What a call came to.
    public struct Receipt: Sendable {
        /// The journal line and warnings.
        public var action: ActionReceipt
        /// The sheets, in the order of the files.
        public var sheets: [Received]
    }

    /// Judges and stores score sheets.
    ///
    /// - Parameter correction: why sheets of a stage that was decided are replaced; nil where none is. What was decided stays as it is
    ///   until a decision supersedes it.
    /// - Throws: `refused` with everything that is wrong with any of the files.
    public static func run(
        _ files: [InputFile], correction: String? = nil, in store: inout Store, at occasion: Occasion,
        progress: (Int) -> Void = { _ in }
    ) throws(ActionFailure) -> Receipt {
        let reason = try WrittenText.reason.accept(ifGiven: correction, as: "correction")
        if reason?.isEmpty ?? false { throw .refused(.screening(.reasonMissing)) }
        let desk = try SheetDesk(store, occasion, isCorrection: reason != nil)
        let decoded = desk.decode(files)
        var findings: [Finding] = []
        var received: [Received] = []
        var changes: [StorePath: Commit.Change] = [:]
        for (index, file) in files.enumerated() {
            findings += decoded[index].findings
            for handed in decoded[index].sheets {
                let taken = try desk.take(handed, file, in: store)
                findings += taken.findings
                guard let item = taken.received else { continue }
                let path = StorePath(.scoreSheet(item.sheet.stage, item.sheet.sheet.entry, item.sheet.sheet.juror))
                if changes[path] != nil {
                    findings.append(
                        Finding(
                            .plan(.pairRepeated(juror: item.sheet.sheet.juror, entry: item.sheet.sheet.entry)),
                            at: Place(file: file.name, line: handed.root.line)))
                }
                if !item.isUnchanged { changes[path] = .put(item.sheet.canonicalBytes) }
                received.append(item)
            }
            progress(index + 1)
        }
        let warnings = try findings.refusing()
        let single = received.count == 1 ? received.first?.sheet.sheet : nil
        var facts: Facts = ["count": String(changes.count)]
        if let reason { facts["reason"] = reason }
        let receipt = try store.commit(
            reason == nil ? "score" : "correct", single.map { "\($0.entry) \($0.juror)" } ?? desk.contest.id.text,
            in: desk.contest,
            at: occasion, facts: facts, changes: changes)
        return Receipt(action: ActionReceipt(commit: receipt, warnings: warnings), sheets: received)
    }
}

/// What score sheets are judged against.
private struct SheetDesk: Sendable {
    var contest: Contest
    private let rubrics: [RubricID: Rubric]
    private let rules: SheetRules
    private let vocabularies: [StageID: [RubricID: Vocabulary]]
    private let occasion: Occasion

    init(_ store: Store, _ occasion: Occasion, isCorrection: Bool) throws(ActionFailure) {
        contest = try store.reading { (view) throws(StoreFailure) in try view.contest() }
        try occasion.check(contest)
        rubrics = try store.reading { (view) throws(StoreFailure) in try view.rubrics() }
        let moment = occasion.now
        var rules = try store.reading { [contest] (view) throws(StoreFailure) in
            try SheetRules(
                view, contest: contest, offices: try view.offices().byID, heads: try view.entryHeads(), now: moment)
        }
        rules.isCorrection = isCorrection
        self.rules = rules
        self.occasion = occasion
        vocabularies = SheetVocabulary.compiled(contest, rubrics)
    }

    /// Reads files by the rubric that the sheet's stage and its entry's group are scored by.
    func decode(_ files: [InputFile]) -> [SheetFile] {
        parallelMap(files) { file in SheetFile.read(file, known: known, vocabulary: vocabulary) }
    }

    private var known: SheetTable.Known {
        SheetTable.Known(
            contest: contest.id, stages: contest.stages.map(\.id), jurors: Array(rules.jurors.keys),
            entries: Array(rules.entries.keys), rubrics: Array(rubrics.keys))
    }

    @Sendable private func vocabulary(_ root: XMLElement) -> Vocabulary? {
        guard let stage = root[attribute: "stage"].flatMap({ StageID($0.trimmed) }),
            let rubrics = vocabularies[stage], let scoring = contest.stage(stage)?.scoring
        else { return nil }
        let entry = root[attribute: "entry"].flatMap { EntryID($0.trimmed) }.flatMap { rules.entries[$0] }
        let expected = entry.flatMap { scoring.rubric(for: $0.group) }
        let named = root[attribute: "rubric"].flatMap { RubricID($0.trimmed) }
        return (expected ?? named).flatMap { rubrics[$0] }
    }

    func take(
        _ handed: SheetFile.Item, _ file: InputFile, in store: Store
    ) throws(ActionFailure) -> (received: ReceiveSheets.Received?, findings: [Finding]) {
        let signed = handed.sheet
        let inForce = try store.reading { (view) throws(StoreFailure) in
            try view.sheet(signed.stage, signed.sheet.entry, signed.sheet.juror)
        }
        if let inForce, inForce.says(theSameAs: signed) { return (try received(inForce, file, isUnchanged: true), []) }
        let problems = rules.judge(signed, inForce: inForce)
        let findings = (handed.isTable ? rules.asTable(problems, signed, inForce: inForce) : problems).map { problem in
            Finding(.sheet(problem), at: problem.locator.resolve(in: handed.root, file: file.name))
        }
        guard !findings.hasErrors else { return (nil, findings) }
        var stamped = signed
        stamped.revision = (inForce?.revision ?? 0) + 1
        stamped.received = contest.timestamp(occasion.now)
        return (try received(stamped, file, isUnchanged: false), findings)
    }

    private func received(
        _ signed: SignedSheet, _ file: InputFile, isUnchanged: Bool
    ) throws(ActionFailure) -> ReceiveSheets.Received {
        var total: FixedPoint?
        if case .marks(let marks) = signed.sheet.content, let rubric = rubrics[signed.rubric] {
            let figures = contest.figures
            total = try? rubric.total(of: marks).total.rounded(places: figures.places, rule: figures.rounding)
            if total == nil { throw .refused(.sheet(.numbersTooLarge(entry: signed.sheet.entry))) }
        }
        return ReceiveSheets.Received(
            file: file.name, sheet: signed, total: total, stored: SHA256.digest(of: signed.canonicalBytes),
            isUnchanged: isUnchanged)
    }
}

extension SignedSheet {
    /// Whether another sheet holds the same content, whatever the store wrote into either.
    fileprivate func says(theSameAs other: SignedSheet) -> Bool {
        var left = self
        var right = other
        (left.revision, right.revision) = (nil, nil)
        (left.received, right.received) = (nil, nil)
        return left == right
    }
}
