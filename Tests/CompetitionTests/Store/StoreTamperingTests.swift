import Competition
import Foundation
import TestSupport
import Testing

/// Changes one thing in a good store behind the program's back, and expects that thing to be named.
@Suite("A store that someone meddled with")
struct StoreTamperingTests {
    let temporary: TemporaryFolder
    let folder: String
    let old = "history/\(SHA256.digest(of: Array("a1".utf8))).xml"

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path(of: "lomba")
        var store = try StoreSample.create(folder)
        for texts in [
            ["entries/a.xml": "a1", "entries/b.xml": "b1"], ["entries/a.xml": "a2", "jurors/juri-1.xml": "juror"],
            ["scores/proposal/a/juri-1.xml": "sheet"],
        ] {
            _ = try store.commit(StoreSample.commit(texts))
        }
    }

    private var findings: [String] {
        get throws { try StoreSample.findings(folder) }
    }

    @Test("nothing is found in a good store, nor in a copy of it")
    func good() throws {
        #expect(try findings == [])
        let copy = try temporary.copy()
        #expect(try StoreSample.findings(copy.path(of: "lomba")) == [])
    }

    @Test("a flipped byte in a document")
    func flippedByte() throws {
        try temporary.write("b2", to: "lomba/entries/b.xml")
        #expect(try findings == ["document-altered entries/b.xml"])
        let store = try Store.open(folder, mode: .reading)
        #expect(
            try StoreSample.damage { _ = try store.read(StoreSample.path("entries/b.xml")) } == [
                "document-altered entries/b.xml"
            ])
        #expect(try store.readUnverified(StoreSample.path("entries/b.xml")) == Array("b2".utf8))
        #expect(try store.read(StoreSample.path("entries/a.xml")) == Array("a2".utf8))
    }

    @Test("an altered document is not superseded, for the history would then hold a lie")
    func alteredIsNotSuperseded() throws {
        try temporary.write("b2", to: "lomba/entries/b.xml")
        let before = try temporary.tree()
        do {
            var store = try Store.open(folder, mode: .writing)
            let damage = try StoreSample.damage {
                _ = try store.commit(StoreSample.commit(["entries/b.xml": "b3", "entries/c.xml": "c"]))
            }
            #expect(damage == ["document-altered entries/b.xml"])
        }
        #expect(try temporary.tree() == before)
    }

    @Test("a deleted document")
    func deleted() throws {
        try temporary.remove("lomba/entries/b.xml")
        #expect(try findings == ["document-missing entries/b.xml"])
        try temporary.remove("lomba/scores")
        #expect(try findings == ["document-missing entries/b.xml", "document-missing scores/proposal/a/juri-1.xml"])
    }

    @Test("two documents that changed places")
    func swapped() throws {
        try temporary.move("lomba/entries/a.xml", to: "x")
        try temporary.move("lomba/entries/b.xml", to: "lomba/entries/a.xml")
        try temporary.move("x", to: "lomba/entries/b.xml")
        #expect(try findings == ["document-altered entries/a.xml", "document-altered entries/b.xml"])
    }

    @Test("a folder, a file or nothing where something else should be")
    func wrongKinds() throws {
        try temporary.remove("lomba/entries/b.xml")
        try temporary.makeFolder("lomba/entries/b.xml")
        #expect(try findings == ["document-missing entries/b.xml", "stray-file entries/b.xml"])
        try temporary.remove("lomba/scores")
        try temporary.write("x", to: "lomba/scores")
        #expect(
            try findings == [
                "document-missing entries/b.xml", "document-missing scores/proposal/a/juri-1.xml",
                "stray-file entries/b.xml", "stray-file scores",
            ])
        #expect(mkfifo(temporary.path(of: "lomba/pipe"), 0o644) == 0)
        #expect(try findings.last == "stray-file scores")
        #expect(try findings.contains("stray-file pipe"))
    }

    @Test("an altered, a missing and an unknown version in the history")
    func history() throws {
        try temporary.write("a3", to: "lomba/\(old)")
        #expect(try findings == ["history-altered \(old)"])
        let store = try Store.open(folder, mode: .reading)
        let version = SHA256.digest(of: Array("a1".utf8))
        let damage = try StoreSample.damage { _ = try store.version(StoreSample.path("entries/a.xml"), version) }
        #expect(damage == ["history-altered \(old)"])
        try temporary.remove("lomba/\(old)")
        #expect(try findings == ["history-missing journal.jsonl:3"])
        #expect(
            try StoreSample.damage { _ = try store.version(StoreSample.path("entries/a.xml"), version) }
                == ["history-missing \(old)"])
        let unknown = "history/\(SHA256.digest(of: [])).xml"
        try temporary.write("", to: "lomba/\(unknown)")
        try temporary.write("", to: "lomba/history/note.txt")
        #expect(
            try findings == ["history-missing journal.jsonl:3", "stray-file \(unknown)", "stray-file history/note.txt"])
        try temporary.remove("lomba/history")
        #expect(try findings == ["history-missing journal.jsonl:3"])
        try temporary.write("", to: "lomba/history")
        #expect(try findings == ["history-missing journal.jsonl:3", "stray-file history"])
    }

    @Test("the history is checked for every line and not for the last alone")
    func everyLine() throws {
        do {
            var store = try Store.open(folder, mode: .writing)
            _ = try store.commit(StoreSample.commit(["entries/a.xml": "a3"]))
            _ = try store.commit(StoreSample.commit(["entries/a.xml": "a4"]))
        }
        for text in ["a1", "a2", "a3"] {
            try temporary.remove("lomba/history/\(SHA256.digest(of: Array(text.utf8))).xml")
        }
        #expect(
            try findings == [
                "history-missing journal.jsonl:3", "history-missing journal.jsonl:5", "history-missing journal.jsonl:6",
            ])
    }

    @Test("a removed, a moved, an altered and an added journal line")
    func journalLines() throws {
        let lines = try temporary.text("lomba/journal.jsonl").split(separator: "\n").map { $0 + "\n" }
        func found(_ order: [Substring]) throws -> [String] {
            try temporary.write(order.joined(), to: "lomba/journal.jsonl")
            for mode in [Store.Mode.reading, .writing] {
                #expect(try !StoreSample.damage { _ = try Store.open(folder, mode: mode) }.isEmpty)
            }
            return try findings.filter { $0.hasPrefix("journal") }
        }
        #expect(
            try found([lines[0], lines[2], lines[3]]) == [
                "journal-line-misnumbered journal.jsonl:2", "journal-chain-broken journal.jsonl:2",
                "journal-version-broken journal.jsonl:2",
            ])
        #expect(
            try found([lines[1], lines[0], lines[2], lines[3]]).prefix(1) == [
                "journal-line-misnumbered journal.jsonl:1"
            ])
        #expect(
            try found(lines.map { Substring($0.replacingOccurrences(of: "panitia", with: "panitja")) }).prefix(1)
                == ["journal-chain-broken journal.jsonl:2"])
        #expect(
            try found([lines[0], "{\"line\":2}\n", lines[1], lines[2], lines[3]]).prefix(1)
                == ["journal-line-unreadable journal.jsonl:2"])
    }

    @Test("the last journal line taken away leaves documents that no line names, and an end that was noted")
    func lastLineRemoved() throws {
        let lines = try temporary.text("lomba/journal.jsonl").split(separator: "\n").map { $0 + "\n" }
        try temporary.write(lines.dropLast().joined(), to: "lomba/journal.jsonl")
        #expect(try findings == ["journal-end-differs journal.jsonl:3", "stray-file scores/proposal/a/juri-1.xml"])
        for mode in [Store.Mode.reading, .writing] {
            #expect(
                try StoreSample.damage { _ = try Store.open(folder, mode: mode) }
                    == ["journal-end-differs journal.jsonl:3"])
        }
        // As in a store of an earlier version, or a copy without names that start with a dot.
        try temporary.remove("lomba/.journal-end")
        #expect(try findings == ["stray-file scores/proposal/a/juri-1.xml"])
    }

    @Test("a stray file in the folder and in each of its folders, but no names with a dot in front")
    func strays() throws {
        for path in [
            "note.txt", "entries/c.xml", "entries/a.txt", "scores/proposal/a.xml", "scores/proposal/a/juri-1.xml.bak",
            "mine/a.xml", "contest.xml.bak", "jurors/deep/a.xml", ".git/config", "entries/.gitkeep", "history/.gitkeep",
            "scores/Ä/x.xml", "scores/proposal/Ä/x.xml",
            "scores/proposal/a/deep/x.xml",
        ] {
            try temporary.write("x", to: "lomba/\(path)")
        }
        try temporary.makeFolder("lomba/rubrics.old")
        try temporary.makeFolder("lomba/attachments")
        try temporary.makeFolder("lomba/scores/proposal/b")
        let strays = [
            "contest.xml.bak", "entries/a.txt", "entries/c.xml", "jurors/deep", "mine", "note.txt", "rubrics.old",
            "scores/proposal/a.xml", "scores/proposal/a/juri-1.xml.bak", "scores/Ä", "scores/proposal/Ä",
            "scores/proposal/a/deep",
        ]
        #expect(Set(try findings) == Set(strays.map { "stray-file \($0)" }))
    }

    @Test("a removed document that someone brought back")
    func broughtBack() throws {
        do {
            var store = try Store.open(folder, mode: .writing)
            _ = try store.commit(StoreSample.commit(["entries/b.xml": nil]))
        }
        try temporary.write("b1", to: "lomba/entries/b.xml")
        #expect(try findings == ["stray-file entries/b.xml"])
    }

    @Test("a file that someone put where a document is to come is not overwritten")
    func strayInTheWay() throws {
        try temporary.write("mine", to: "lomba/entries/c.xml")
        do {
            var store = try Store.open(folder, mode: .writing)
            let damage = try StoreSample.damage { _ = try store.commit(StoreSample.commit(["entries/c.xml": "c"])) }
            #expect(damage == ["stray-file entries/c.xml"])
        }
        #expect(try temporary.text("lomba/entries/c.xml") == "mine")
        #expect(try findings == ["stray-file entries/c.xml"])
    }

    @Test("a link in place of a document, a folder, the history, the journal")
    func links() throws {
        try temporary.move("lomba/entries/b.xml", to: "b.xml")
        try temporary.link("lomba/entries/b.xml", to: temporary.path(of: "b.xml"))
        #expect(try findings == ["symbolic-link entries/b.xml"])
        do {
            let store = try Store.open(folder, mode: .reading)
            let damage = try StoreSample.damage { _ = try store.read(StoreSample.path("entries/b.xml")) }
            #expect(damage == ["symbolic-link entries/b.xml"])
        }
        try temporary.move("lomba/scores", to: "scores")
        try temporary.link("lomba/scores", to: temporary.path(of: "scores"))
        #expect(try findings == ["symbolic-link entries/b.xml", "symbolic-link scores"])
        try temporary.move("lomba/history", to: "history")
        try temporary.link("lomba/history", to: temporary.path(of: "history"))
        #expect(
            try findings == [
                "history-missing journal.jsonl:3", "symbolic-link entries/b.xml", "symbolic-link history",
                "symbolic-link scores",
            ])
        do {
            var store = try Store.open(folder, mode: .writing)
            let damage = try StoreSample.damage { _ = try store.commit(StoreSample.commit(["entries/a.xml": "c"])) }
            #expect(damage == ["symbolic-link history"])
        }
        try temporary.move("lomba/journal.jsonl", to: "journal.jsonl")
        try temporary.link("lomba/journal.jsonl", to: temporary.path(of: "journal.jsonl"))
        for mode in [Store.Mode.reading, .inspecting, .writing] {
            #expect(
                try StoreSample.damage { _ = try Store.open(folder, mode: mode) } == ["symbolic-link journal.jsonl"])
        }
    }

    @Test("a new document is not written through a link, nor below a file")
    func newDocumentBehindLink() throws {
        try temporary.makeFolder("elsewhere")
        try temporary.link("lomba/screenings", to: temporary.path(of: "elsewhere"))
        try temporary.write("mine", to: "lomba/assignments")
        var store = try Store.open(folder, mode: .writing)
        #expect(
            try StoreSample.damage { _ = try store.commit(StoreSample.commit(["screenings/a.xml": "s"])) }
                == ["symbolic-link screenings/a.xml"])
        #expect(
            try StoreSample.damage { _ = try store.commit(StoreSample.commit(["assignments/proposal.xml": "p"])) }
                == ["stray-file assignments/proposal.xml"])
        #expect(try temporary.tree("elsewhere").isEmpty)
    }

    @Test("a link or a file in place of the staging folder")
    func stagingLink() throws {
        try temporary.remove("lomba/.staging")
        try temporary.write("", to: "lomba/.staging")
        #expect(throws: StoreFailure.self) { try Store.open(folder, mode: .writing) }
        #expect(throws: StoreFailure.self) { try Store.open(folder, mode: .inspecting) }
    }

    @Test(
        "a file that may not be read is told with the system's reason", .enabled(if: geteuid() != 0, "root reads all"))
    func unreadable() throws {
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "/entries/b.xml")
        #expect(try findings == ["file-unreadable entries/b.xml"])
    }

    @Test("a disk that fails while reading is told with the system's reason")
    func failingDisk() throws {
        var access = FileAccess.system
        access.read = { (folder, path, limit) throws(FileFailure) in
            if path == "entries/b.xml" { throw FileFailure(.read, path, errno: EIO) }
            return try FileAccess.system.read(folder, path, limit)
        }
        let found = try Store.open(folder, access: access, mode: .inspecting).integrityFindings()
        let problem = StoreProblem.fileUnreadable(path: "entries/b.xml", errno: EIO)
        #expect(found == [Finding(.store(problem), at: Place(file: "entries/b.xml"))])
    }

    @Test("what is no store is told from a store")
    func noStore() throws {
        try temporary.makeFolder("empty")
        try temporary.write("", to: "file")
        for name in ["empty", "none", "file", "none/below"] {
            let path = temporary.path(of: name)
            for mode in [Store.Mode.reading, .inspecting, .writing] {
                #expect(throws: StoreFailure.noStore(folder: path)) { try Store.open(path, mode: mode) }
            }
        }
    }
}
