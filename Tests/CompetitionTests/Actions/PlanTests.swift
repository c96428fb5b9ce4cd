import Competition
import Scoring
import TestSupport
import Testing

/// Who reads what: the whole panel, or a table of pairs.
@Suite("Judging plans")
struct PlanTests {
    private static let all = [
        "9901-dinkes.farmasi", "9901-dinkes.lansia", "9901-disdukcapil.akta-kelahiran", "9971-dpmptsp.izin-usaha-mikro",
    ]

    private func assign(_ pairs: [(String, String)]?, in contest: PracticeContest) throws -> AssignStage.Receipt {
        let table = pairs.map { "juror,entry\n" + $0.map { "\($0.0),\($0.1)\n" }.joined() }
        let list = table.map { InputFile(name: "rencana.csv", bytes: Array($0.utf8)) }
        return try AssignStage.run("penilaian", list: list, in: &contest.store, at: PracticeContest.occasion)
    }

    @Test("the panel is every juror without a conflict; who is kept apart is told with the reason")
    func panel() throws {
        let receipt = try assign(nil, in: PracticeContest(.screened))
        #expect(receipt.plan.readings.map(\.entry.text) == Self.all)
        #expect(receipt.plan.readings.map(\.jurors.count) == [3, 3, 3, 2])
        #expect(receipt.loads.map(\.entries) == [4, 4, 3])
        let conflict = try #require(receipt.conflicts.first)
        #expect(conflict.juror == "juri-3" && conflict.entry == "9971-dpmptsp.izin-usaha-mikro")
        #expect(conflict.reason == .ownInstitution(code: "99.71"))
        #expect(receipt.action.warnings.map(\.code) == ["plan-too-few-jurors"])
    }

    @Test("a table of pairs decides; an entry that nobody reads, a conflict and a stranger are refused with the line")
    func list() throws {
        let contest = try PracticeContest(.screened)
        let pairs = Self.all.flatMap { [("juri-1", $0), ("juri-2", $0)] }
        #expect(
            refusal { _ = try assign(Array(pairs.dropLast(2)), in: contest) } == ["plan-entry-without-jurors"])
        let conflicted = pairs + [("juri-3", Self.all[3])]
        #expect(refusal { _ = try assign(conflicted, in: contest) } == ["juror-conflicted"])
        #expect(refusal { _ = try assign(pairs + [("juri-9", Self.all[0])], in: contest) } == ["juror-unknown"])
        #expect(refusal { _ = try assign(pairs + [pairs[0]], in: contest) } == ["plan-pair-repeated"])
        let screenedOut = pairs + [("juri-1", "9901-disdukcapil.kia")]
        #expect(refusal { _ = try assign(screenedOut, in: contest) } == ["plan-entry-not-in-stage"])
        let receipt = try assign(pairs, in: contest)
        #expect(receipt.plan.method == .list)
        #expect(receipt.plan.sheetsDue == 8)
    }

    @Test("a plan is made again until the decision, but never drops a reading whose sheet is in")
    func again() throws {
        let contest = try PracticeContest(.scored)
        let pairs = Self.all.flatMap { [("juri-1", $0), ("juri-2", $0)] }
        #expect(refusal { _ = try assign(pairs, in: contest) } == ["plan-sheet-in", "plan-sheet-in", "plan-sheet-in"])
        let unchanged = try assign(nil, in: contest)
        #expect(unchanged.plan.revision == 1)
        #expect(unchanged.action.commit == nil)
        let decided = try PracticeContest(.decided)
        #expect(refusal { _ = try assign(nil, in: decided) } == ["plan-stage-decided"])
    }
}
