import Foundation
import TestSupport
import Testing

@testable import Competition

@Suite("Store")
struct StoreTests {
    let temporary: TemporaryFolder
    let folder: String

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path(of: "lomba")
    }

    private func history(_ text: String) -> String { "history/\(SHA256.digest(of: Array(text.utf8))).xml" }

    @Test("a store is created, and its folder holds the documents, the journal and nothing else")
    func create() throws {
        let (store, receipt) = try Store.create(folder, StoreSample.first)
        #expect(receipt.line == 1)
        #expect(receipt.isFinished)
        #expect(receipt.at == "2025-05-11T21:14:03+07:00")
        #expect(receipt.documents.map(\.path.text) == ["contest.xml", "offices/dinkes.xml", "rubrics/proposal.xml"])
        #expect(receipt.lineDigest == store.journal.head)
        let journal = try temporary.read("lomba/journal.jsonl")
        #expect(SHA256.digest(of: journal) == receipt.lineDigest)
        #expect(
            try temporary.tree("lomba") == [
                "contest.xml": "rules 1", "offices": "/", "offices/dinkes.xml": "office", "rubrics": "/",
                "rubrics/proposal.xml": "rubric", "journal.jsonl": String(decoding: journal, as: UTF8.self),
                ".staging": "/", ".journal-end": "1 \(receipt.lineDigest)\n",
            ])
        #expect(JournalLine(bytes: journal)?.action == "init")
        #expect(JournalLine(bytes: journal)?.by == "panitia")
        #expect(JournalLine(bytes: journal)?.facts == ["revision": "1"])
    }

    @Test("an entry is submitted, revised twice and withdrawn, and every version can be read")
    func story() throws {
        var store = try StoreSample.create(folder)
        let entry = StoreSample.path("entries/dinkes.rujukan.xml")
        for (index, text) in ["one", "two", "three"].enumerated() {
            let receipt = try store.commit(StoreSample.commit(["entries/dinkes.rujukan.xml": text]))
            #expect(receipt?.line == index + 2)
            #expect(try store.read(entry) == Array(text.utf8))
        }
        let last = try #require(try store.commit(StoreSample.commit(["entries/dinkes.rujukan.xml": nil])))
        #expect(last.documents == [DocumentChange(path: entry, old: SHA256.digest(of: Array("three".utf8)), new: nil)])
        #expect(throws: StoreFailure.noDocument(entry)) { try store.read(entry) }
        #expect(throws: StoreFailure.damaged(.documentMissing(path: entry.text), at: entry.text)) {
            try HeadFiles(store, of: .entry).read(entry, bytes: 3)
        }
        for text in ["one", "two", "three"] {
            #expect(try store.version(entry, SHA256.digest(of: Array(text.utf8))) == Array(text.utf8))
            #expect(try temporary.text("lomba/\(history(text))") == text)
        }
        #expect(try store.history().count == 3)
        #expect(store.journal.changes(of: entry).count == 4)
        #expect(!temporary.exists("lomba/entries/dinkes.rujukan.xml"))
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("what is read is what was committed, also by another reader, and the head alone")
    func reading() throws {
        do {
            var store = try StoreSample.create(folder)
            _ = try store.commit(
                StoreSample.commit(["entries/b.xml": "b", "entries/a.xml": "abc", "scores/proposal/a/juri-1.xml": "s"]))
        }
        let store = try Store.open(folder, mode: .reading)
        #expect(store.paths(under: "entries/").map(\.text) == ["entries/a.xml", "entries/b.xml"])
        #expect(store.paths(of: .scoreSheet).map(\.text) == ["scores/proposal/a/juri-1.xml"])
        #expect(try store.read(StoreSample.path("entries/a.xml")) == Array("abc".utf8))
        #expect(try HeadFiles(store, of: .entry).read(StoreSample.path("entries/a.xml"), bytes: 2) == Array("ab".utf8))
        #expect(try store.readUnverified(StoreSample.path("entries/a.xml")) == Array("abc".utf8))
        #expect(store.digest(of: StoreSample.path("entries/b.xml")) == SHA256.digest(of: Array("b".utf8)))
        #expect(store.digest(of: StoreSample.path("entries/c.xml")) == nil)
        #expect(throws: StoreFailure.noDocument(StoreSample.path("entries/c.xml"))) {
            try store.readUnverified(StoreSample.path("entries/c.xml"))
        }
        #expect(store.journal.count == 2)
    }

    @Test("a change that changes nothing is left out, and a commit of nothing else writes nothing")
    func noChange() throws {
        var store = try StoreSample.create(folder)
        let before = try temporary.tree("lomba")
        #expect(try store.commit(StoreSample.commit(["contest.xml": "rules 1", "entries/a.xml": nil])) == nil)
        #expect(try temporary.tree("lomba") == before)
        let receipt = try store.commit(StoreSample.commit(["contest.xml": "rules 1", "entries/a.xml": "a"]))
        #expect(receipt?.documents.map(\.path.text) == ["entries/a.xml"])
    }

    @Test("two documents that supersede the same bytes in one commit share one version in the history")
    func sameBytes() throws {
        var store = try StoreSample.create(folder)
        _ = try store.commit(
            StoreSample.commit(["entries/a.xml": "same", "entries/b.xml": "same", "entries/c.xml": "same"]))
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "a", "entries/b.xml": "b", "entries/c.xml": nil]))
        #expect(try temporary.text("lomba/\(history("same"))") == "same")
        #expect(try store.history().count == 1)
        // And once more, when the history has them already: back to the bytes of before, and away from them again.
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "same", "entries/c.xml": "same"]))
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "a", "entries/c.xml": nil]))
        #expect(try StoreSample.content(store)["entries/a.xml"] == "a")
        #expect(try store.history().count == 2)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a superseded file that is a second name of its version in the history does no harm")
    func hardLinks() throws {
        var store = try StoreSample.create(folder)
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "one", "entries/b.xml": "one"]))
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "two"]))
        try temporary.remove("lomba/entries/b.xml")
        try FileManager.default.linkItem(
            atPath: temporary.path(of: "lomba/\(history("one"))"), toPath: temporary.path(of: "lomba/entries/b.xml"))
        _ = try store.commit(StoreSample.commit(["entries/b.xml": nil]))
        #expect(!temporary.exists("lomba/entries/b.xml"))
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("attachments have the digest of their bytes for a name, and others are refused")
    func attachments() throws {
        var store = try StoreSample.create(folder)
        let digest = SHA256.digest(of: Array("pdf".utf8))
        _ = try store.commit(StoreSample.commit(["attachments/\(digest).pdf": "pdf"]))
        let wrong = StoreSample.path("attachments/\(digest).doc")
        #expect(throws: StoreFailure.misnamedAttachment(wrong)) {
            try store.commit(StoreSample.commit([wrong.text: "other"]))
        }
        #expect(try store.read(StoreSample.path("attachments/\(digest).pdf")) == Array("pdf".utf8))
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a document larger than any store holds is refused")
    func tooLarge() throws {
        var store = try StoreSample.create(folder)
        let bytes = [UInt8](repeating: 0, count: 64 << 20 | 1)
        var commit = StoreSample.commit([:])
        commit.changes[StoreSample.path("entries/a.xml")] = .put(bytes)
        #expect(
            throws: StoreFailure.tooLarge(StoreSample.path("entries/a.xml"), bytes: bytes.count, limit: bytes.count - 1)
        ) { try store.commit(commit) }
    }

    @Test("a hundred documents in one commit are synced at once")
    func manyDocuments() throws {
        let faulty = FaultyFileAccess()
        var store = try StoreSample.create(folder, access: faulty.access)
        let before = faulty.count
        let texts = (1...100).map { ("scores/proposal/e\($0)/juri-1.xml", Optional("sheet \($0)")) }
        let receipt = try store.commit(StoreSample.commit(Dictionary(uniqueKeysWithValues: texts)))
        #expect(receipt?.isFinished == true)
        #expect(
            faulty.log.dropFirst(before).filter { $0.hasPrefix("sync") } == [
                "sync all", "sync \(folder)/journal.jsonl", "sync ", "sync scores", "sync scores/proposal", "sync all",
            ])
        let revised = Dictionary(uniqueKeysWithValues: texts.map { ($0.0, Optional($0.1.map { $0 + "b" } ?? "")) })
        _ = try store.commit(StoreSample.commit(revised))
        #expect(try StoreSample.content(store).count == 103)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("where the file system cannot be synced as a whole, each file and each folder is")
    func manyDocumentsWithoutSyncAll() throws {
        let faulty = FaultyFileAccess()
        var access = faulty.access
        access.syncAll = { (folder) throws(FileFailure) in throw FileFailure(.sync, folder.path, errno: ENOSYS) }
        var store = try StoreSample.create(folder, access: access)
        let before = faulty.count
        let texts = (1...100).map { ("scores/proposal/e\($0)/juri-1.xml", Optional("sheet \($0)")) }
        _ = try store.commit(StoreSample.commit(Dictionary(uniqueKeysWithValues: texts)))
        let synced = faulty.log.dropFirst(before).filter { $0.hasPrefix("sync") }
        #expect(synced.filter { $0.contains("/.staging/2-") }.count == 100)
        #expect(synced.filter { $0.hasPrefix("sync scores/proposal/e") }.count == 100)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a store opened for reading commits nothing and writes nothing")
    func readOnly() throws {
        try StoreSample.create(folder)
        let faulty = FaultyFileAccess()
        for mode in [Store.Mode.reading, .inspecting] {
            var store = try Store.open(folder, access: faulty.access, mode: mode)
            #expect(throws: StoreFailure.readOnly) { try store.commit(StoreSample.commit(["entries/a.xml": "a"])) }
            _ = try store.integrityFindings()
        }
        #expect(faulty.log == [])
    }

    @Test("the write order is that of StoreFormat")
    func writeOrder() throws {
        try StoreSample.create(folder)
        let faulty = FaultyFileAccess()
        var store = try Store.open(folder, access: faulty.access, mode: .writing)
        _ = try store.commit(
            StoreSample.commit(["contest.xml": "rules 2", "entries/a.xml": "a", "offices/dinkes.xml": nil]))
        let rules = history("rules 1")
        let office = history("office")
        #expect(
            faulty.log == [
                "create .staging/2", "create .staging/2-1", "create .staging/2-2", "sync .staging",
                "append \(folder)/journal.jsonl", "sync \(folder)/journal.jsonl",
                "makeFolder history", "makeFolder entries", "sync ",
                "rename contest.xml \(rules)", "rename .staging/2-1 contest.xml",
                "rename .staging/2-2 entries/a.xml", "rename offices/dinkes.xml \(office)",
                "sync history", "sync ", "sync entries", "sync offices", "sync .staging",
                "rename .staging/2 .journal-end",
            ])
    }

    @Test("the journal is read once, however many commits follow")
    func journalReadOnce() throws {
        try StoreSample.create(folder)
        let reads = Collected<String>()
        var access = FileAccess.system
        access.readOpen = { (file, limit) throws(FileFailure) in
            reads.add(file.path)
            return try FileAccess.system.readOpen(file, limit)
        }
        var store = try Store.open(folder, access: access, mode: .writing)
        for name in ["a", "b"] { _ = try store.commit(StoreSample.commit(["entries/\(name).xml": name])) }
        #expect(reads.all.count == 1)
    }

    @Test("a copy of the value that has been overtaken by another commit does not write")
    func overtaken() throws {
        var store = try StoreSample.create(folder)
        var copy = store
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "a"]))
        #expect(throws: StoreFailure.journalChanged) { try copy.commit(StoreSample.commit(["entries/b.xml": "b"])) }
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a journal that was replaced under the lock is not written to")
    func replaced() throws {
        var store = try StoreSample.create(folder)
        let journal = try temporary.read("lomba/journal.jsonl")
        try temporary.remove("lomba/journal.jsonl")
        try temporary.write(journal, to: "lomba/journal.jsonl")
        #expect(throws: StoreFailure.journalChanged) { try store.commit(StoreSample.commit(["entries/b.xml": "b"])) }
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a staging folder that a backup left out is made again")
    func noStagingFolder() throws {
        try StoreSample.create(folder)
        try temporary.remove("lomba/.staging")
        #expect(try StoreSample.findings(folder) == [])
        var store = try Store.open(folder, mode: .writing)
        #expect(try store.commit(StoreSample.commit(["entries/a.xml": "a"])) != nil)
        #expect(try StoreSample.findings(store) == [])
    }
}
