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
