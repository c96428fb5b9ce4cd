import Competition
import Scoring
import TestSupport
import Testing

/// The whole chain on the practice contest; the expected figures are added up by hand in Examples/coba/contest.xml.
@Suite("A contest from its rules to the winners")
struct PracticeStoryTests {
    /// | entry | jurors' totals | figure | why it stands there |
    /// |---|---|---|---|
    /// | lansia | 81.2 80.0 80.7 | 2419/30 | the same figure as farmasi; told apart by manfaat, 259/3 against 82 |
    /// | farmasi | 81.6 80.4 79.9 | 2419/30 | |
    /// | akta-kelahiran | 76.6 abstained 77.3 | 1539/20 | an abstention counted as zero would make 51.3 and lose |
    /// | izin-usaha-mikro | 74.6 72.7 | 1473/20 | the third juror belongs to its own institution |
    @Test("the ranking is what a juror adds up by hand")
    func ranking() throws {
        let contest = try PracticeContest(.scored)
        let result = try RankStage.run("penilaian", in: contest.store).result
        let lines = result.standings.map { standing in
            "\(standing.place?.rank ?? 0) \(standing.head.id) \(standing.figure?.exact ?? "") "
                + "\(standing.panel.totals.count)/\(standing.panel.due.count) \(standing.panel.abstained.count)"
        }
        #expect(
            lines == [
                "1 9901-dinkes.lansia 2419/30 3/3 0", "2 9901-dinkes.farmasi 2419/30 3/3 0",
                "3 9901-disdukcapil.akta-kelahiran 1539/20 2/3 1", "4 9971-dpmptsp.izin-usaha-mikro 1473/20 2/2 0",
            ])
        #expect(result.standings.first?.place?.brokenBy == .key(0))
    }

    @Test("too young an innovation fails screening, with the reason; the others pass")
    func screening() throws {
        let contest = try PracticeContest(.submitted)
        let receipt = try ScreenEntries.all(in: &contest.store, at: PracticeContest.occasion)
        let failed = receipt.entries.filter { $0.screening?.outcome == .failed }
        #expect(failed.map(\.head.id.text) == ["9901-disdukcapil.kia"])
        #expect(failed.first?.faults.flatMap(\.problems).map(\.code) == [.tooYoung])
        #expect(receipt.entries.count == 5)
    }

    @Test("the decision awards three, leaves one out, and follows from its inputs to the last digit")
    func decision() throws {
        let contest = try PracticeContest(.decided)
        let reviews = try VerifyStore.decisions(in: contest.store)
        let standings = try #require(reviews.first).decision.standings
        #expect(standings.map(\.outcome) == [.awarded, .awarded, .awarded, .notSelected])
        #expect(standings.map { $0.tier?.text ?? "-" } == ["terbaik-utama", "terbaik", "terbaik", "-"])
        #expect(reviews.flatMap(\.differences) == [])
    }

    @Test("the store that came of it has nothing wrong")
    func check() throws {
        let contest = try PracticeContest(.decided)
        let report = try CheckStore.run(in: contest.store)
        #expect(report.findings.filter { $0.severity == .error } == [])
        #expect(report.lines == 8)
    }

    @Test("a decision is refused while a sheet is due, naming entry and juror, and nothing is written")
    func sheetDue() throws {
        let contest = try PracticeContest(.assigned)
        let sheets = try PracticeContest.inputs("sheets").dropLast()
        _ = try ReceiveSheets.run(Array(sheets), in: &contest.store, at: PracticeContest.occasion)
        let head = contest.store.journal.head
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        let codes = refusal { _ = try DecideStage.propose(request, in: contest.store, at: PracticeContest.occasion) }
        #expect(codes == ["decision-sheets-due"])
        #expect(contest.store.journal.head == head)
    }

    @Test("an entry with a missing sheet is marked and has no rank; its figure is never lowered")
    func missingSheet() throws {
        let contest = try PracticeContest(.assigned)
        let sheets = try PracticeContest.inputs("sheets").filter {
            !$0.name.contains("lansia") || $0.name.contains("juri-1")
        }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        let result = try RankStage.run("penilaian", in: contest.store).result
        let id = EntryID("9901-dinkes.lansia")
        let lansia = try #require(result.standing(of: id))
        #expect(lansia.place == nil)
        #expect(lansia.figure?.exact == "406/5")
        #expect(lansia.panel.missing.map(\.text) == ["juri-2", "juri-3"])
    }

    @Test("a decision taken once is not taken again")
    func twice() throws {
        let contest = try PracticeContest(.decided)
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        #expect(
            refusal { _ = try DecideStage.propose(request, in: contest.store, at: PracticeContest.occasion) }
                == ["decision-already-taken"])
    }
}
