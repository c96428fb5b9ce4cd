import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// Damage of every kind: `check` finds it and names it in plain words, `check --repair` puts it right or says why not.
@Suite("Damage is found, named, and put right or explained")
struct RepairTests {
    let bench: GalleryBench
    var folder: TemporaryFolder { bench.folder }

    init() throws {
        bench = try GalleryBench(
            for: Exhibit(
                "repair", .coba(.assigned),
                after: [
                    "score @../../../Examples/coba/sheets/9901-dinkes.lansia.juri-1.xml",
                    "withdraw 9901-dinkes.farmasi --reason Uji",
                ], "check", []))
        try FileManager.default.copyItem(atPath: folder.path(of: "lomba"), toPath: folder.path(of: "cadangan"))
    }

    /// The files of the store, without what a repair set aside and what it wrote into the journal.
    private func documents() throws -> [String: String] {
        try folder.tree("lomba").filter { !$0.key.hasPrefix(".") && $0.key != "journal.jsonl" }
    }

    /// The damage that is told; what follows from a missing document, and what the rules say of themselves, is left out.
    private func codes(_ run: Run) -> [String] {
        let codes = run.err.split(separator: "\n").compactMap { line in
            line.last == "]" ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
        }
        return codes.filter { !["contest-stage-before-intake", "reference-broken"].contains($0) }
    }

    private func lastLine() throws -> String {
        try folder.text("lomba/journal.jsonl").split(separator: "\n").last.map(String.init) ?? ""
    }

    // MARK: Every file

    @Test("a flipped byte in any document, a cut or a removal is found, and all come back from a backup")
    func everyFile() throws {
        let good = try documents()
        let files = try folder.tree("lomba").keys.filter { !$0.hasPrefix(".") && $0.hasSuffix(".xml") }.sorted()
        #expect(files.count > 15)
        for (index, file) in files.enumerated() {
            let bytes = try folder.read("lomba/\(file)")
            var flipped = bytes
            flipped[bytes.count / 2] ^= 1
            let other = index.isMultiple(of: 2) ? Array(bytes.prefix(bytes.count / 2)) : nil
            for damaged in [flipped, other] {
                try folder.remove("lomba/\(file)")
                if let damaged { try folder.write(damaged, to: "lomba/\(file)") }
                #expect(bench.run("check").status == .refused, "\(file)")
                #expect(bench.run("check --repair --from ~cadangan").status == .done, "\(file)")
                #expect(try documents() == good, "\(file)")
                try folder.remove("lomba")
                try FileManager.default.copyItem(atPath: folder.path(of: "cadangan"), toPath: folder.path(of: "lomba"))
            }
        }
    }

    /// Every bit is changed by JournalEndTests; here the commands.
    @Test("a flipped byte of any journal line, the last one too, is found, and never repaired")
    func everyJournalByte() throws {
        let journal = try folder.read("lomba/journal.jsonl")
        let before = try folder.tree("cadangan")
        let last = try #require(journal.dropLast().lastIndex(of: UInt8(ascii: "\n")))
        let places = stride(from: 0, to: last, by: 31).map(\.self) + stride(from: last, to: journal.count, by: 7)
        for place in places + [journal.count - 1] {
            var damaged = journal
            damaged[place] ^= 1
            try folder.write(damaged, to: "lomba/journal.jsonl")
            let run = bench.run("check --repair --from ~cadangan")
            #expect(run.status == .refused, "byte \(place)")
            #expect(!codes(run).isEmpty, "byte \(place)")
            #expect(try folder.read("lomba/journal.jsonl") == damaged)
        }
        try folder.write(journal, to: "lomba/journal.jsonl")
        #expect(try folder.tree("lomba") == before)
    }

    // MARK: What a repair does

    @Test("two files that were exchanged are put back without any backup, and the journal says so")
    func exchanged() throws {
        let good = try documents()
        try folder.move("lomba/jurors/juri-1.xml", to: "x")
        try folder.move("lomba/jurors/juri-2.xml", to: "lomba/jurors/juri-1.xml")
        try folder.move("x", to: "lomba/jurors/juri-2.xml")
        let found = bench.run("check")
        #expect(codes(found) == ["document-altered", "document-altered"])
        #expect(found.err.contains("isi jurors/juri-1.xml tidak sama dengan yang tercatat dalam jurnal"))
        let run = bench.run("check --repair", ["--by", "Panitia"])
        #expect(run.status == .done)
        #expect(run.out.contains("jurors/juri-1.xml dipulihkan dari jurors/juri-2.xml\n"))
        #expect(run.out.contains("jurors/juri-2.xml dipulihkan dari jurors/juri-1.xml\n"))
        #expect(try documents() == good)
        let line = try lastLine()
        #expect(
            line.contains(
                #""action":"repair","subject":"","by":"Panitia","facts":{"jurors/juri-1.xml":"restored, set-aside","#))
        #expect(line.contains(#""documents":[]"#))
        #expect(bench.run("check").status == .done)
        let again = bench.run("check --repair")
        #expect(again.out.contains("Tidak ada yang berubah."))
        #expect(try lastLine() == line)
    }

    @Test("a file that was renamed or moved is put back, one that nobody knows is set aside and kept")
    func moved() throws {
        let good = try documents()
        try folder.move("lomba/entries/9901-dinkes.lansia.xml", to: "lomba/entries/salinan.xml")
        try folder.write("catatan saya", to: "lomba/catatan panitia.txt")
        try folder.makeFolder("lomba/entries/lama")
        try folder.write("lama", to: "lomba/entries/lama/a.xml")
        #expect(codes(bench.run("check")).sorted() == ["document-missing", "stray-file", "stray-file", "stray-file"])
        let run = bench.run("check --repair")
        #expect(run.status == .done)
        #expect(try documents() == good)
        let number = try folder.text("lomba/journal.jsonl").split(separator: "\n").count
        #expect(try folder.text("lomba/.set-aside/\(number)/catatan panitia.txt") == "catatan saya")
        #expect(try folder.text("lomba/.set-aside/\(number)/entries/lama/a.xml") == "lama")
        #expect(run.out.contains("catatan panitia.txt disisihkan ke .set-aside/\(number)/catatan panitia.txt\n"))
    }

    @Test("what was set aside once is found again when it turns out to be needed")
    func foundAgain() throws {
        let good = try documents()
        try folder.makeFolder("lomba/.set-aside")
        try folder.move("lomba/entries/9901-dinkes.lansia.xml", to: "lomba/.set-aside/lama.xml")
        #expect(bench.run("check --repair").status == .done)
        #expect(try documents() == good)
    }

    @Test("without a source the file is left as it is and named, and what can be restored is restored all the same")
    func withoutSource() throws {
        try folder.write("<lain/>", to: "lomba/entries/9901-dinkes.lansia.xml")
        try folder.write("asing", to: "lomba/asing.txt")
        let run = bench.run("check --repair")
        #expect(run.status == .refused)
        #expect(codes(run) == ["document-altered"])
        #expect(try folder.text("lomba/entries/9901-dinkes.lansia.xml") == "<lain/>")
        #expect(!folder.exists("lomba/asing.txt"))
    }

    @Test("a backup that is itself altered, or of another contest, gives nothing wrong")
    func wrongBackup() throws {
        let path = "entries/9901-dinkes.lansia.xml"
        try folder.remove("lomba/\(path)")
        try folder.write("<lain/>", to: "cadangan/\(path)")
        #expect(bench.run("check --repair --from ~cadangan").status == .refused)
        #expect(!folder.exists("lomba/\(path)"))
        #expect(bench.run("check --repair --from ~tidak-ada").status == .inputOutput)
    }

    @Test("a link in place of a folder goes when all documents below come back, and stays when not")
    func link() throws {
        let good = try documents()
        try folder.move("lomba/jurors", to: "luar")
        try folder.link("lomba/jurors", to: folder.path(of: "luar"))
        let explained = bench.run("check --repair")
        #expect(explained.status == .refused)
        #expect(codes(explained) == ["symbolic-link"])
        #expect(folder.exists("lomba/jurors/juri-1.xml"))
        #expect(bench.run("check --repair --from ~cadangan").status == .done)
        #expect(try documents() == good)
        #expect(folder.exists("luar/juri-1.xml"))
    }

    // MARK: What was interrupted, and what cannot be repaired

    @Test("a torn last line and staged files are put in order, without a journal line")
    func torn() throws {
        let journal = try folder.text("lomba/journal.jsonl")
        try folder.write(journal + "{\"line\":99,\"at\":\"20", to: "lomba/journal.jsonl")
        try folder.write("x", to: "lomba/.staging/99-1")
        #expect(codes(bench.run("check")).sorted() == ["journal-torn-tail", "staged-file-left"])
        let run = bench.run("check --repair")
        #expect(run.status == .done)
        #expect(run.out.hasPrefix("Sisa perubahan yang terputus dirapikan: 2.\n"))
        #expect(try folder.text("lomba/journal.jsonl") == journal)
        #expect(bench.run("check").err == bench.run("check").err)
        #expect(!codes(bench.run("check")).contains("journal-torn-tail"))
    }

    @Test("a journal line that was removed, or lines that changed places, are explained")
    func journalLines() throws {
        let lines = try folder.text("lomba/journal.jsonl").split(separator: "\n", omittingEmptySubsequences: true)
        var removed = lines
        removed.remove(at: 2)
        var reordered = lines
        reordered.swapAt(2, 3)
        for changed in [removed, reordered] {
            let text = changed.map { $0 + "\n" }.joined()
            try folder.write(text, to: "lomba/journal.jsonl")
            let run = bench.run("check --repair --from ~cadangan")
            #expect(run.status == .refused)
            #expect(codes(run).contains("journal-chain-broken"))
            #expect(run.err.contains("Pulihkan seluruh folder dari cadangan; jangan memperbaiki jurnal dengan tangan."))
            #expect(try folder.text("lomba/journal.jsonl") == text)
        }
    }

    @Test("--repair is for the whole store, and --from for --repair")
    func usage() {
        #expect(bench.run("check --repair a.xml").status == .usage)
        #expect(bench.run("check --from ~cadangan").status == .usage)
        #expect(bench.run("check --repair --static").status == .usage)
    }
}
