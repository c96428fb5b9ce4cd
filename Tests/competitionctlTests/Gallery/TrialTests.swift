import Testing

@testable import competitionctl

/// What the first people who used the program stumbled over, so that nobody does again.
@Suite("Trial: what is said when things are done in the wrong order")
struct TrialTests {
    @Test("a ranking of a stage without entries says so, in both languages")
    func emptyRanking() throws {
        let bench = try GalleryBench(for: Exhibit("rank", .coba(.registered), "rank --stage penilaian", []))
        #expect(bench.run("rank --stage penilaian").out.hasSuffix("\nBelum ada inovasi pada tahap ini.\n"))
        #expect(bench.run("rank --stage penilaian --lang en").out.hasSuffix("\nThe stage has no entries yet.\n"))
        let filled = try GalleryBench(for: Exhibit("rank", .coba(.scored), "rank --stage penilaian", []))
        #expect(!filled.run("rank --stage penilaian").out.contains("Belum ada inovasi"))
    }

    @Test("what is one is not told as many")
    func single() throws {
        let rubric = "\(GalleryBench.documents)/contests/rubrics/contoh.xml"
        let bench = try GalleryBench(for: Exhibit("check", .none, "check", []))
        #expect(bench.run("check \(rubric) --lang en").out == "1 document checked, 0 with faults.\n")
        #expect(bench.run("check \(rubric) \(rubric) --lang en").out == "2 documents checked, 0 with faults.\n")
        let made = bench.run("init ~baru --contest @contests/contest-stages-out-of-order.xml --lang en").out
        #expect(made.contains("with 1 rubric.\n"))
    }

    @Test("a table or a document that is too long for a pipe is refused and not taken for an empty one")
    func longInput() throws {
        let bench = try GalleryBench(for: Exhibit("register", .coba(.initialised), "register", []))
        let long = String(repeating: "9901-dinkes,Dinas Kesehatan\n", count: 40_000)
        let run = bench.run("register offices -", input: long)
        #expect(run.status == .refused)
        #expect(run.err.hasPrefix("-: kesalahan: berkas lebih besar daripada 1 MB [xml-too-large]\n"))
    }
}
