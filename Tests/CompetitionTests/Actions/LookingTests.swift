import Competition
import Scoring
import TestSupport
import Testing

/// What officers, jurors and organizers look at while the contest goes on.
@Suite("Status and explanations")
struct LookingTests {
    @Test("status says what is done, outstanding and abstained, and which services have no innovation")
    func status() throws {
        let contest = try PracticeContest(.assigned)
        let sheets = try PracticeContest.inputs("sheets").filter { !$0.name.contains("juri-3") }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        let report = try StatusReport.read(from: contest.store)
        let stage = try #require(report.stages.first)
        #expect(stage.state == .planned)
        #expect(stage.total == StatusReport.SheetProgress(due: 11, scored: 7, abstained: 1))
        #expect(stage.jurors.map { $0.sheets.outstanding } == [0, 0, 3])
        #expect(stage.entries.map { $0.sheets.outstanding } == [1, 1, 1, 0])
        let bare = report.coverage.flatMap { $0.services.filter(\.entries.isEmpty).map(\.service.id.text) }
        #expect(bare == ["pengaduan-izin"])
    }

    @Test("an explanation shows every mark, the abstention with its reason, the figure and the place")
    func explanation() throws {
        let contest = try PracticeContest(.decided)
        let explained = try EntryExplanation.read("9901-disdukcapil.akta-kelahiran", from: contest.store)
        let step = try #require(explained.stages.first)
        let works = step.jurors.map { juror -> String in
            switch juror.work {
            case .scored(let total): "\(juror.juror) \(total.total.exact)"
            case .abstained(let reason): "\(juror.juror) abstain: \(!reason.isEmpty)"
            case .missing: "\(juror.juror) -"
            }
        }
        #expect(works == ["juri-1 383/5", "juri-2 abstain: true", "juri-3 773/10"])
        #expect(step.standing.figure?.exact == "1539/20")
        #expect(step.standing.place?.rank == 3 && step.ranked == 4)
        #expect(step.decided?.tier == "terbaik")
        #expect(
            refusal { _ = try EntryExplanation.read("9901-dinkes.lansai", from: contest.store) } == ["entry-unknown"])
    }
}
