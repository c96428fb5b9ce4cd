import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// Blank forms as the program hands them out.
@Suite("Blank forms")
struct BlankFormTests {
    @Test("score sheets name what is known; filled in, they are taken as they are, with all their comments")
    func sheets() throws {
        let contest = try PracticeContest(.assigned)
        let brief = try BlankSheets.brief(stage: "penilaian", juror: "juri-3", from: contest.store)
        let forms = BlankSheets.make(brief, words: .texts(in: .indonesian))
        #expect(forms.count == 3)
        let filled = forms.map { form in
            let text = String(decoding: form.bytes, as: UTF8.self).replacing("score=\"\"", with: "score=\"75\"")
                .replacing("date=\"\"", with: "date=\"2026-01-15\"")
            return InputFile(name: form.fileName, bytes: Array(text.utf8))
        }
        let receipt = try ReceiveSheets.run(filled, in: &contest.store, at: PracticeContest.occasion)
        #expect(receipt.sheets.map { $0.total?.text ?? "" } == ["75.00", "75.00", "75.00"])
    }

    @Test("a blank entry is refused for what is blank, and for nothing else")
    func entry() throws {
        let contest = try PracticeContest(.registered)
        let request = BlankEntry.Request(office: "9901-dinkes", service: "lansia", group: nil)
        let form = try BlankEntry.make(request, words: .texts(in: .english), from: contest.store)
        let file = InputFile(name: form.fileName, bytes: form.bytes)
        let codes = try #require(
            refusal { _ = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion) })
        #expect(Set(codes) == ["value-empty", "entry-answer-missing"])
    }

    @Test("a file that is there already is never replaced, and nothing is written into a store")
    func places() throws {
        let contest = try PracticeContest(.assigned)
        // A copy, because the test itself holds the lock of the original.
        let store = contest.folder.path(of: "salinan")
        try FileManager.default.copyItem(atPath: contest.store.folder, toPath: store)
        func run(_ folder: String) -> Run {
            let words = ["form", "scoresheet", "--stage", "penilaian", "--juror", "juri-1", "--store", store, "--to"]
            return FakeWorld().run(.complete, words + [folder])
        }
        let folder = contest.folder.path(of: "lembar")
        #expect(run(folder).status == .done)
        // Given again, as after an interruption, the very same files are no obstacle; one that was filled in is.
        #expect(run(folder).status == .done)
        let sheet = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
        try contest.folder.write("sudah diisi", to: "lembar/\(sheet)")
        #expect(run(folder).status == .inputOutput)
        #expect(try contest.folder.text("lembar/\(sheet)") == "sudah diisi")
        let inside = run("\(store)/lembar")
        #expect(inside.status == .refused)
        #expect(inside.err.contains("[output-in-store]"))
        #expect(!contest.folder.exists("salinan/lembar"))
    }
}
