import Competition
import Scoring
import TestSupport
import Testing

/// A store whose journal is in order, but whose documents contradict each other: committed by another program, past the rules.
@Suite("Documents that contradict each other")
struct ForgedStoreTests {
    /// Replaces text in a document of the store, or makes a new document of it, and commits the result.
    private func forge(
        _ contest: PracticeContest, _ path: StoreDocument, from source: StoreDocument? = nil,
        _ change: (String) -> String
    ) throws {
        let bytes = try contest.store.read(StorePath(source ?? path))
        let text = change(String(decoding: bytes, as: UTF8.self))
        let commit = Commit(
            action: "forge", subject: "lomba-coba", by: "", at: PracticeContest.now, zone: .wib, facts: [:],
            changes: [StorePath(path): .put(Array(text.utf8))])
        _ = try contest.store.commit(commit)
    }

    private func errors(_ contest: PracticeContest) throws -> [String] {
        try CheckStore.run(in: contest.store).findings.filter { $0.severity == .error }.map(\.code)
    }

    private let lansia = EntryID("9901-dinkes.lansia")

    @Test("a document under another name than its own")
    func pathDiffers() throws {
        let contest = try PracticeContest(.registered, access: .unsynced)
        try forge(contest, .juror(JurorID("juri-9")), from: .juror(JurorID("juri-1"))) { $0 }
        #expect(try errors(contest) == ["path-differs"])
    }

    @Test("an entry of an office that nobody registered")
    func referenceBroken() throws {
        let contest = try PracticeContest(.submitted, access: .unsynced)
        try forge(contest, .entry(lansia)) { $0.replacing("<office>9901-dinkes<", with: "<office>9901-hilang<") }
        #expect(try errors(contest) == ["reference-broken"])
    }

    @Test("a second entry in force for one service")
    func serviceCrowded() throws {
        let contest = try PracticeContest(.submitted, access: .unsynced)
        try forge(contest, .entry(EntryID("9901-dinkes.farmasi"))) {
            $0.replacing("<service>farmasi<", with: "<service>lansia<")
        }
        #expect(try errors(contest) == ["service-crowded"])
    }

    @Test("a score sheet of a juror to whom nothing was assigned")
    func sheetUnassigned() throws {
        let contest = try PracticeContest(.scored, access: .unsynced)
        try forge(
            contest, .scoreSheet(StageID("penilaian"), EntryID("9971-dpmptsp.izin-usaha-mikro"), JurorID("juri-3")),
            from: .scoreSheet(StageID("penilaian"), EntryID("9971-dpmptsp.izin-usaha-mikro"), JurorID("juri-1"))
        ) { $0.replacing("juri-1", with: "juri-3") }
        #expect(try errors(contest) == ["sheet-unassigned"])
    }

    @Test("a decision whose figures or inputs are not those that follow from the documents")
    func decision() throws {
        let number = try #require(DecisionNumber(1))
        let contest = try PracticeContest(.decided, access: .unsynced)
        try forge(contest, .decision(number)) { $0.replacing("score=\"76.95\"", with: "score=\"79.95\"") }
        let standing = try VerifyStore.decisions(in: contest.store).flatMap(\.differences).map(\.code)
        #expect(standing == ["decision-standing-differs"])
        let other = try PracticeContest(.decided, access: .unsynced)
        try forge(other, .decision(number)) { text in
            let inputs = text.split(separator: "\n", omittingEmptySubsequences: false)
            let dropped = inputs.firstIndex { $0.contains("<input ") }
            return inputs.enumerated().filter { $0.offset != dropped }.map(\.element).joined(separator: "\n")
        }
        let input = try VerifyStore.decisions(in: other.store).flatMap(\.differences).map(\.code)
        #expect(input == ["decision-inputs-differ"])
    }

    @Test("a sheet that comes in between the question and the answer stops the decision")
    func changedMeanwhile() throws {
        let contest = try PracticeContest(.scored, access: .unsynced)
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        let shown = try DecideStage.propose(request, in: contest.store, at: PracticeContest.occasion)
        let name = "sheets/9901-dinkes.lansia.juri-1.xml"
        let text = try PracticeContest.text(name).replacing("score=\"86\"", with: "score=\"87\"")
        _ = try ReceiveSheets.run(
            [InputFile(name: name, bytes: Array(text.utf8))], in: &contest.store, at: PracticeContest.occasion)
        let head = contest.store.journal.head
        let codes = refusal {
            _ = try DecideStage.run(shown, request, in: &contest.store, at: PracticeContest.occasion)
        }
        #expect(codes == ["decision-changed-meanwhile"])
        #expect(contest.store.journal.head == head)
    }

    @Test("a quota that nobody can fill is told with the decision")
    func quotaUnmet() throws {
        let quota =
            "</tier>\n        <quota minimum=\"1\" of=\"institution-kind\" values=\"kementerian\"/>\n      </awards>"
        let rules = try PracticeContest.text("contest.xml").replacing("</tier>\n      </awards>", with: quota)
        let contest = try PracticeContest(.scored, rules: rules, access: .unsynced)
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        let proposal = try DecideStage.propose(request, in: contest.store, at: PracticeContest.occasion)
        #expect(proposal.warnings.map(\.code) == ["decision-quota-unmet", "decision-stage-open"])
    }
}
