import Competition
import Scoring
import TestSupport
import Testing

/// What the program judges, and what only a person can.
@Suite("Screening")
struct ScreeningTests {
    private static let kia = "9901-disdukcapil.kia"

    private func order(_ entry: String, _ order: ScreenEntries.Order, in contest: PracticeContest) throws
        -> Screening?
    {
        try ScreenEntries.one(entry, order, in: &contest.store, at: PracticeContest.occasion).entries.first?.screening
    }

    @Test("a person waives what the program found only by name and with a reason, and both are kept")
    func waive() throws {
        let contest = try PracticeContest(.submitted)
        #expect(
            refusal { _ = try order(Self.kia, .pass(waived: [], reason: nil), in: contest) }
                == ["screening-program-refuses", "entry-too-young"])
        #expect(
            refusal { _ = try order(Self.kia, .pass(waived: ["usia"], reason: nil), in: contest) }
                == ["screening-reason-missing"])
        #expect(
            refusal { _ = try order(Self.kia, .pass(waived: ["usai"], reason: "SK"), in: contest) }
                == ["screening-requirement-unknown"])
        let screening = try #require(
            try order(Self.kia, .pass(waived: ["usia"], reason: "Uji coba sejak 2024 menurut SK 12"), in: contest))
        #expect(screening.outcome == .passed)
        let waived = screening.verdicts.filter { $0.outcome == .waived }
        #expect(waived.map(\.requirement) == ["usia"])
        #expect(waived.first?.reason == "Uji coba sejak 2024 menurut SK 12")
        #expect(waived.first?.judge == .person)
    }

    @Test("a person fails an entry that the program passes, for one requirement and with the reason")
    func fail() throws {
        let contest = try PracticeContest(.submitted)
        let order = ScreenEntries.Order.fail(requirement: "judul", reason: "Sama dengan inovasi 2024")
        let screening = try #require(try self.order("9901-dinkes.lansia", order, in: contest))
        #expect(screening.outcome == .failed)
        #expect(screening.verdicts.filter { $0.outcome == .failed }.map(\.requirement) == ["judul"])
        _ = try ScreenEntries.all(in: &contest.store, at: PracticeContest.occasion)
        #expect(try contest.store.now.screenings()["9901-dinkes.lansia"]?.outcome == .failed)
    }

    @Test("a revision after its screening waits for a new one; nothing can be planned until then")
    func revised() throws {
        let contest = try PracticeContest(.screened)
        let text = try PracticeContest.text("entries/9901-dinkes.lansia.xml").replacing("Sapa", with: "Salam")
        let file = InputFile(name: "revisi.xml", bytes: Array(text.utf8))
        _ = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion)
        #expect(try StatusReport.read(from: contest.store).screening?.open == ["9901-dinkes.lansia"])
        #expect(
            refusal {
                _ = try AssignStage.run("penilaian", list: nil, in: &contest.store, at: PracticeContest.occasion)
            }
                == ["plan-screening-open"])
        let again = try ScreenEntries.all(in: &contest.store, at: PracticeContest.occasion)
        #expect(again.entries.map(\.head.id) == ["9901-dinkes.lansia"])
        #expect(try StatusReport.read(from: contest.store).screening?.open == [])
    }

    @Test("two entries of one title fail each other, however the title is written")
    func titles() throws {
        let contest = try PracticeContest(.registered)
        for (entry, title) in [("lansia", "Obat  DIANTAR (contoh)"), ("farmasi", "Obat Diantar (contoh)")] {
            let text = try PracticeContest.text("entries/9901-dinkes.\(entry).xml")
                .replacing(/<title>.*<\/title>/, with: "<title>\(title)</title>")
            let file = InputFile(name: "\(entry).xml", bytes: Array(text.utf8))
            _ = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion)
        }
        let receipt = try ScreenEntries.all(in: &contest.store, at: PracticeContest.occasion)
        let codes = receipt.entries.flatMap { $0.faults.flatMap(\.problems).map(\.code) }
        #expect(codes == [.titleTaken, .titleTaken])
    }
}
