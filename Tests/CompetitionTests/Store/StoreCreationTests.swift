import Competition
import Foundation
import TestSupport
import Testing

@Suite("Creating a store")
struct StoreCreationTests {
    let temporary: TemporaryFolder

    init() throws { temporary = try TemporaryFolder() }

    @Test(
        "the folder may be new or empty, its name odd, its path relative to nothing but itself",
        arguments: ["lomba", "lomba/", "lomba//", "Lomba Inovasi 2025 é", "a", "empty", "empty/"]
    )
    func places(name: String) throws {
        try temporary.makeFolder("empty")
        let path = temporary.path(of: name)
        let (store, receipt) = try Store.create(path, StoreSample.first)
        #expect(receipt.line == 1)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test(
        "a folder that holds something is left alone", arguments: ["note.txt", "contest.xml", "sub/a", "journal.jsonl"])
    func notEmpty(name: String) throws {
        try temporary.write("mine", to: "lomba/\(name)")
        let before = try temporary.tree()
        let path = temporary.path(of: "lomba")
        #expect(throws: StoreFailure.notEmpty(folder: path)) { try Store.create(path, StoreSample.first) }
        #expect(try temporary.tree() == before)
    }

    @Test("a staging folder that no creation left is left alone")
    func foreignStaging() throws {
        try temporary.write("mine", to: "lomba/.staging/1-1")
        let path = temporary.path(of: "lomba")
        #expect(throws: StoreFailure.notEmpty(folder: path)) { try Store.create(path, StoreSample.first) }
        #expect(try temporary.text("lomba/.staging/1-1") == "mine")
    }

    @Test("a store is left alone")
    func existing() throws {
        let path = temporary.path(of: "lomba")
        try StoreSample.create(path)
        let before = try temporary.tree()
        #expect(throws: StoreFailure.notEmpty(folder: path)) { try Store.create(path, StoreSample.first) }
        #expect(try temporary.tree() == before)
    }

    @Test("a journal alone is left alone, whether it is one or not", arguments: 0...3)
    func journalAlone(number: Int) throws {
        let path = temporary.path(of: "lomba")
        try StoreSample.create(path)
        let line = try temporary.text("lomba/journal.jsonl")
        try temporary.remove("lomba")
        let texts = [line, String(line.dropLast()), "mine\n", "{\"line\":2,"]
        try temporary.write(texts[number], to: "lomba/journal.jsonl")
        #expect(throws: StoreFailure.notEmpty(folder: path)) { try Store.create(path, StoreSample.first) }
        #expect(try temporary.tree("lomba") == ["journal.jsonl": texts[number]])
    }

    @Test("a creation that someone else's lock forestalls is refused and removes nothing")
    func forestalled() throws {
        try temporary.write("", to: "lomba/journal.jsonl")
        let path = temporary.path(of: "lomba")
        let files = FileAccess.system
        let file = try files.openFile(files.openFolder(path), "journal.jsonl", .appending)
        #expect(try files.lock(file, .exclusive))
        #expect(throws: StoreFailure.busy(folder: path)) { try Store.create(path, StoreSample.first) }
        #expect(try temporary.tree("lomba") == ["journal.jsonl": ""])
        try files.unlock(file)
        #expect(try Store.create(path, StoreSample.first).receipt.line == 1)
    }

    @Test("a creation that comes too late for its own journal leaves the store of the other alone")
    func tooLate() throws {
        let path = temporary.path(of: "lomba")
        let locks = Collected<LockKind>()
        var access = FileAccess.system
        access.lock = { (file, kind) throws(FileFailure) in
            // The other finds the empty journal, takes its lock first, commits and goes.
            if locks.add(kind) == 1 { _ = try? Store.create(path, StoreSample.first) }
            return try FileAccess.system.lock(file, kind)
        }
        let late = access
        #expect(throws: StoreFailure.notEmpty(folder: path)) {
            try Store.create(path, access: late, StoreSample.commit(["contest.xml": "mine"]))
        }
        #expect(try StoreSample.content(Store.open(path, mode: .reading))["contest.xml"] == "rules 1")
        #expect(try StoreSample.findings(path) == [])
    }

    @Test("a folder or a journal that someone else makes in the very moment is taken as it is")
    func overtaken() throws {
        var access = FileAccess.system
        access.makeFolder = { (folder, path) throws(FileFailure) in
            try? FileAccess.system.makeFolder(folder, path)
            try FileAccess.system.makeFolder(folder, path)
        }
        access.create = { (folder, path, bytes, sync) throws(FileFailure) in
            if path == "journal.jsonl" { try? FileAccess.system.create(folder, path, bytes, sync) }
            try FileAccess.system.create(folder, path, bytes, sync)
        }
        let commit = StoreSample.commit(["contest.xml": "rules 1"])
        let (store, receipt) = try Store.create(temporary.path(of: "lomba"), access: access, commit)
        #expect(receipt.isFinished)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a creation that cannot tell whether it happened is left for the next to find out")
    func undecided() throws {
        let path = temporary.path(of: "lomba")
        for (fault, isThere) in [(FaultyFileAccess.Fault.fails(EIO), false), (.failsAfterwards(EIO), true)] {
            // The sync of the line fails; it is cut off, or it is not; and that is not synced.
            var access = FaultyFileAccess(at: 12, fault).access
            let syncs = Collected<String>()
            let inner = access
            access.syncFile = { (file) throws(FileFailure) in
                if syncs.add(file.path) > 1 { throw FileFailure(.sync, file.path, errno: EIO) }
                try inner.syncFile(file)
            }
            if isThere {
                access.truncate = { (file, _) throws(FileFailure) in throw FileFailure(.truncate, file.path, errno: EIO)
                }
            }
            let failing = access
            #expect {
                try Store.create(path, access: failing, StoreSample.first)
            } throws: { error in
                guard case StoreFailure.undecided(line: 1, _) = error else { return false }
                return true
            }
            if isThere {
                #expect(try StoreSample.content(Store.open(path, mode: .writing)).count == 3)
            } else {
                _ = try Store.create(path, StoreSample.first)
            }
            #expect(try StoreSample.findings(path) == [])
            try temporary.remove("lomba")
        }
    }

    @Test("a file or a missing folder above is told")
    func impossible() throws {
        try temporary.write("", to: "file")
        let file = temporary.path(of: "file")
        #expect(throws: StoreFailure.notEmpty(folder: file)) { try Store.create(file, StoreSample.first) }
        let deep = temporary.path(of: "none/lomba")
        #expect { try Store.create(deep, StoreSample.first) } throws: { error in
            guard case StoreFailure.io(let failure) = error else { return false }
            return failure.errno == ENOENT
        }
        #expect(try temporary.tree() == ["file": ""])
    }

    @Test("names with a dot in front, such as .git, are let be")
    func dotNames() throws {
        try temporary.write("x", to: "lomba/.git/config")
        let (store, _) = try Store.create(temporary.path(of: "lomba"), StoreSample.first)
        #expect(try StoreSample.findings(store) == [])
        #expect(try temporary.text("lomba/.git/config") == "x")
    }

    @Test("a store without rules is none")
    func withoutContest() throws {
        let commit = StoreSample.commit(["offices/a.xml": "a"])
        let path = temporary.path(of: "lomba")
        #expect(throws: StoreFailure.noDocument(StoreSample.path("contest.xml"))) { try Store.create(path, commit) }
        #expect(!temporary.exists("lomba"))
    }
}
