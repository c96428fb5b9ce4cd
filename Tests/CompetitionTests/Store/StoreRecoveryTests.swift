import Foundation
import TestSupport
import Testing

@testable import Competition

@Suite("Store after an interruption")
struct StoreRecoveryTests {
    let temporary: TemporaryFolder
    let folder: String

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path(of: "lomba")
        try StoreSample.create(folder)
    }

    private func history(_ text: String) -> String { "lomba/history/\(SHA256.digest(of: Array(text.utf8))).xml" }

    /// Commits and dies at an operation: 7 is the first after the line was synced.
    private func interrupt(at operation: Int) throws {
        let faulty = FaultyFileAccess(at: operation, .dies)
        var store = try Store.open(folder, access: faulty.access, mode: .writing)
        let commit = StoreSample.commit(["contest.xml": "rules 2", "entries/a.xml": "a", "offices/dinkes.xml": nil])
        let receipt = try store.commit(commit)
        #expect(receipt?.isFinished == false)
        #expect(receipt?.line == 2)
    }

    private static let after = ["contest.xml": "rules 2", "entries/a.xml": "a", "rubrics/proposal.xml": "rubric"]

    @Test("a reader sees an unfinished commit whole, old versions too, and writes nothing", arguments: 7...18)
    func reader(operation: Int) throws {
        try interrupt(at: operation)
        let before = try temporary.tree()
        do {
            let store = try Store.open(folder, mode: .reading)
            #expect(try StoreSample.content(store) == Self.after)
            let head = try HeadFiles(store, of: .entry).read(StoreSample.path("entries/a.xml"), bytes: 9)
            #expect(head == Array("a".utf8))
            for (path, text) in [("contest.xml", "rules 1"), ("offices/dinkes.xml", "office")] {
                let version = try store.version(StoreSample.path(path), SHA256.digest(of: Array(text.utf8)))
                #expect(version == Array(text.utf8))
            }
            #expect(try StoreSample.findings(store) == ["commit-unfinished journal.jsonl:2"])
        }
        #expect(try temporary.tree() == before)
    }

    @Test("a writer finishes it at once, and only once", arguments: 7...18)
    func writer(operation: Int) throws {
        try interrupt(at: operation)
        do {
            let store = try Store.open(folder, mode: .writing)
            #expect(try StoreSample.content(store) == Self.after)
            #expect(try StoreSample.findings(store) == [])
        }
        #expect(try temporary.text("lomba/contest.xml") == "rules 2")
        #expect(try temporary.text("lomba/entries/a.xml") == "a")
        #expect(!temporary.exists("lomba/offices/dinkes.xml"))
        #expect(try temporary.text(history("rules 1")) == "rules 1")
        #expect(try temporary.text(history("office")) == "office")
        #expect(try temporary.tree("lomba/.staging").isEmpty)
        let faulty = FaultyFileAccess()
        _ = try Store.open(folder, access: faulty.access, mode: .writing)
        #expect(faulty.log == [])
    }

    @Test("folders that an interrupted commit made or changed are synced by the one who finishes it")
    func syncsAgain() throws {
        try interrupt(at: 18)
        let faulty = FaultyFileAccess()
        _ = try Store.open(folder, access: faulty.access, mode: .writing)
        #expect(
            faulty.log == [
                "sync \(folder)/journal.jsonl", "sync ", "sync history", "sync ", "sync entries", "sync offices",
                "sync .staging", "rename .staging/2 .journal-end",
            ])
    }

    @Test("a torn line is cut off before anything else, and what it would have brought is discarded")
    func tornLine() throws {
        let journal = try temporary.read("lomba/journal.jsonl")
        let faulty = FaultyFileAccess(at: 5, .diesHalfway)
        do {
            var store = try Store.open(folder, access: faulty.access, mode: .writing)
            #expect(throws: StoreFailure.self) {
                try store.commit(StoreSample.commit(["contest.xml": "2", "jurors/a.xml": "a"]))
            }
        }
        #expect(
            try StoreSample.findings(folder) == [
                "journal-torn-tail journal.jsonl:2", "staged-file-left .staging/2", "staged-file-left .staging/2-1",
                "staged-file-left .staging/2-2",
            ])
        let recovery = FaultyFileAccess()
        _ = try Store.open(folder, access: recovery.access, mode: .writing)
        #expect(recovery.log.first == "truncate \(folder)/journal.jsonl")
        #expect(try temporary.read("lomba/journal.jsonl") == journal)
        #expect(try StoreSample.findings(folder) == [])
    }

    @Test("a last line whose line feed someone took away is not taken for a torn one")
    func lineFeedRemoved() throws {
        do {
            var store = try Store.open(folder, mode: .writing)
            _ = try store.commit(StoreSample.commit(["entries/a.xml": "a"]))
        }
        let journal = try temporary.read("lomba/journal.jsonl")
        try temporary.write(Array(journal.dropLast()), to: "lomba/journal.jsonl")
        for mode in [Store.Mode.reading, .writing] {
            #expect(try StoreSample.damage { try open(mode) } == ["journal-line-unreadable journal.jsonl:2"])
        }
        #expect(
            try StoreSample.findings(folder) == [
                "journal-line-unreadable journal.jsonl:2", "stray-file entries/a.xml",
            ])
        #expect(try temporary.read("lomba/journal.jsonl") == Array(journal.dropLast()))
    }

    @Test("a whole line of which only the line feed was not written is torn")
    func lineFeedNotWritten() throws {
        var access = FileAccess.system
        access.append = { (file, bytes) throws(FileFailure) in
            try FileAccess.system.append(file, Array(bytes.dropLast()))
            throw FileFailure(.append, file.path, errno: FaultyFileAccess.death)
        }
        access.truncate = { (file, _) throws(FileFailure) in
            throw FileFailure(.truncate, file.path, errno: FaultyFileAccess.death)
        }
        do {
            var store = try Store.open(folder, access: access, mode: .writing)
            #expect(throws: StoreFailure.self) { try store.commit(StoreSample.commit(["entries/a.xml": "a"])) }
        }
        let store = try Store.open(folder, mode: .writing)
        #expect(store.journal.count == 1)
        #expect(store.digest(of: StoreSample.path("entries/a.xml")) == nil)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a store value that could not tell whether it committed finds out when it is used again")
    func undecided() throws {
        // The sync of the line fails, and so does cutting it off.
        let inner = FaultyFileAccess(at: 5, .fails(EIO))
        let outer = FaultyFileAccess(inner.access, at: 5, .fails(EIO))
        var store = try Store.open(folder, access: outer.access, mode: .writing)
        let failure = FileFailure(.truncate, "\(folder)/journal.jsonl", errno: EIO)
        #expect(throws: StoreFailure.undecided(line: 2, failure)) {
            try store.commit(StoreSample.commit(["entries/a.xml": "a"]))
        }
        #expect(try store.commit(StoreSample.commit(["entries/a.xml": "a"])) == nil)
        #expect(try store.commit(StoreSample.commit(["entries/b.xml": "b"]))?.line == 3)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a document that someone changed while its commit was unfinished is not carried into the history")
    func alteredMeanwhile() throws {
        try interrupt(at: 7)
        try temporary.write("mine", to: "lomba/contest.xml")
        #expect(try StoreSample.damage { try open(.writing) } == ["document-altered contest.xml"])
        #expect(try temporary.text("lomba/contest.xml") == "mine")
        try temporary.write("rules 1", to: "lomba/contest.xml")
        _ = try Store.open(folder, mode: .writing)
        #expect(try StoreSample.findings(folder) == [])
    }

    @Test("an unfinished commit whose staged document is gone or altered is told")
    func stagedLost() throws {
        try interrupt(at: 7)
        try temporary.write("b", to: "lomba/.staging/2-2")
        #expect(try StoreSample.damage { try open(.writing) } == ["document-missing entries/a.xml"])
        #expect(
            try StoreSample.findings(folder) == ["commit-unfinished journal.jsonl:2", "document-altered entries/a.xml"])
        try temporary.remove("lomba/.staging/2-2")
        #expect(try StoreSample.damage { try open(.writing) } == ["document-missing entries/a.xml"])
        #expect(
            try StoreSample.findings(folder) == ["commit-unfinished journal.jsonl:2", "document-missing entries/a.xml"])
        // The file put back, wherever it belongs, cures the store.
        try temporary.write("a", to: "lomba/entries/a.xml")
        _ = try Store.open(folder, mode: .writing)
        #expect(try StoreSample.findings(folder) == [])
    }

    @Test("a commit whose mark was lost is known by its staged documents")
    func markLost() throws {
        try interrupt(at: 7)
        try temporary.remove("lomba/.staging/2")
        #expect(try StoreSample.findings(folder) == ["commit-unfinished journal.jsonl:2"])
        #expect(try StoreSample.content(Store.open(folder, mode: .writing)) == Self.after)
        #expect(try StoreSample.findings(folder) == [])
    }

    @Test("an unfinished commit whose superseded version is nowhere is told")
    func supersededLost() throws {
        try interrupt(at: 7)
        try temporary.remove("lomba/contest.xml")
        #expect(try StoreSample.damage { try open(.writing) } == ["history-missing contest.xml"])
    }

    @Test("a file that came to the path of an unfinished new document is not overwritten")
    func strayMeanwhile() throws {
        try interrupt(at: 7)
        try temporary.write("mine", to: "lomba/entries/a.xml")
        #expect(try StoreSample.damage { try open(.writing) } == ["document-altered entries/a.xml"])
        #expect(try temporary.text("lomba/entries/a.xml") == "mine")
    }

    @Test("what lies in the staging folder for no reason is discarded, but folders are not")
    func strayStaged() throws {
        try temporary.write("x", to: "lomba/.staging/9-1")
        try temporary.link("lomba/.staging/link", to: "/etc")
        try temporary.makeFolder("lomba/.staging/folder")
        #expect(
            try StoreSample.findings(folder) == [
                "staged-file-left .staging/9-1", "stray-file .staging/folder", "staged-file-left .staging/link",
            ])
        _ = try Store.open(folder, mode: .writing)
        #expect(try temporary.tree("lomba/.staging") == ["folder": "/"])
        #expect(try StoreSample.findings(folder) == ["stray-file .staging/folder"])
    }

    @Test("a creation that died leaves no store, and can be given again", arguments: 1...11)
    func creation(operation: Int) throws {
        let other = temporary.path(of: "other")
        let faulty = FaultyFileAccess(at: operation, .dies)
        #expect(throws: StoreFailure.self) { try Store.create(other, access: faulty.access, StoreSample.first) }
        for mode in [Store.Mode.reading, .inspecting, .writing] {
            #expect(throws: StoreFailure.noStore(folder: other)) { try Store.open(other, mode: mode) }
        }
        _ = try Store.create(other, StoreSample.first)
        #expect(try StoreSample.findings(other) == [])
    }

    private func open(_ mode: Store.Mode) throws { _ = try Store.open(folder, mode: mode) }
}
