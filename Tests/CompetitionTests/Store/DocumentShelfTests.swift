import Scoring
import TestSupport
import Testing

@testable import Competition

@Suite("A store that keeps what it reads")
struct DocumentShelfTests {
    private let name = "entries/9901-dinkes.lansia.xml"
    private let path = StorePath(.entry(EntryID("9901-dinkes.lansia")))

    /// A contest with one entry in two revisions.
    private func contest() throws -> PracticeContest {
        let contest = try PracticeContest(.registered)
        let text = try PracticeContest.text(name)
        for text in [text, text.replacing("Sapa Lansia", with: "Sapa Lansia Dua")] {
            let file = InputFile(name: "inovasi.xml", bytes: Array(text.utf8))
            _ = try SubmitEntries.run([file], in: &contest.store, at: PracticeContest.occasion)
        }
        return contest
    }

    @Test("reads every version as a store that keeps nothing, however often it is asked")
    func sameValues() throws {
        let contest = try contest()
        let keeping = contest.store.keepingDocuments()
        #expect(contest.store.shelf == nil)
        for line in Array(1...contest.store.journal.count) + Array((1...contest.store.journal.count).reversed()) {
            let (plain, kept) = (contest.store.asOf(line: line), keeping.asOf(line: line))
            #expect(try kept.entryHeads() == plain.entryHeads())
            #expect(try kept.offices() == plain.offices())
            #expect(try kept.jurors() == plain.jurors())
            #expect(try kept.rubrics() == plain.rubrics())
            #expect(try kept.contest() == plain.contest())
            #expect(try kept.decisions() == plain.decisions())
        }
        #expect(try keeping.now.entryHeads().map(\.revision) == [2])
        #expect(try keeping.asOf(line: contest.store.journal.count - 1).entryHeads().map(\.revision) == [1])
    }

    @Test("reads a document once, and those that are new to it")
    func once() throws {
        let contest = try contest()
        let keeping = contest.store.keepingDocuments()
        let offices = try keeping.now.offices()
        for office in offices { try contest.folder.write([], to: "lomba/\(StorePath(.office(office.id)))") }
        #expect(try keeping.now.offices() == offices)
        #expect(throws: StoreFailure.self) { try contest.store.now.offices() }
        // Another store of the same folder knows nothing of what was kept.
        #expect(throws: StoreFailure.self) { try contest.store.keepingDocuments().now.offices() }
        // Answers are much text: entries are read whenever they are asked for.
        let entry = try keeping.now.entry(EntryID("9901-dinkes.lansia"))
        #expect(entry.head.revision == 2)
        try contest.folder.write([], to: "lomba/\(path)")
        #expect(throws: StoreFailure.self) { try keeping.now.entry(EntryID("9901-dinkes.lansia")) }
    }
}
