import Competition
import Foundation
import TestSupport
import Testing

/// The last line of the journal has none behind it that names its digest; the store's own note does.
@Suite("The end of the journal")
struct JournalEndTests {
    let temporary: TemporaryFolder
    let folder: String

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path(of: "lomba")
        var store = try StoreSample.create(folder, access: .unsynced)
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "a1"]))
    }

    private var findings: [String] {
        get throws { try StoreSample.findings(folder) }
    }

    private func note() throws -> String { try temporary.text("lomba/.journal-end") }

    @Test("after each commit the note has the last line's number and digest, as sha256sum gives it")
    func noted() throws {
        let lines = try temporary.text("lomba/journal.jsonl").split(separator: "\n").map { $0 + "\n" }
        #expect(try note() == "2 \(SHA256.digest(of: Array(lines[1].utf8)))\n")
        var store = try Store.open(folder, access: .unsynced, mode: .writing)
        let receipt = try #require(try store.commit(StoreSample.commit(["entries/a.xml": "a2"])))
        #expect(try note() == "3 \(receipt.lineDigest)\n")
    }

    @Test("every byte of the journal that is changed is found, and nothing is written then")
    func everyByte() throws {
        let journal = try temporary.read("lomba/journal.jsonl")
        let before = try temporary.tree()
        for place in journal.indices {
            var changed = journal
            changed[place] ^= 1 << UInt8(place % 8)
            try temporary.write(changed, to: "lomba/journal.jsonl")
            let found = try findings.filter { $0.hasPrefix("journal-") && !$0.hasPrefix("journal-torn-tail") }
            #expect(!found.isEmpty, "byte \(place)")
            #expect(throws: StoreFailure.self, "byte \(place)") {
                try Store.open(folder, access: .unsynced, mode: .writing)
            }
            #expect(try temporary.read("lomba/journal.jsonl") == changed)
        }
        try temporary.write(journal, to: "lomba/journal.jsonl")
        #expect(try findings == [])
        #expect(try temporary.tree() == before)
    }

    @Test("every changed bit of the note is found, too")
    func everyBitOfTheNote() throws {
        let note = try temporary.read("lomba/.journal-end")
        for place in note.indices {
            for bit in 0..<8 {
                var changed = note
                changed[place] ^= 1 << UInt8(bit)
                try temporary.write(changed, to: "lomba/.journal-end")
                #expect(try findings.map { $0.prefix(19) } == ["journal-end-differs"], "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test("a beginning of the note, one of an earlier line, and none are what a power cut or an old version leaves")
    func harmless() throws {
        let note = try temporary.read("lomba/.journal-end")
        for count in 0...note.count {
            try temporary.write(Array(note.prefix(count)), to: "lomba/.journal-end")
            #expect(try findings == [], "\(count) bytes")
        }
        let first = try temporary.text("lomba/journal.jsonl").split(separator: "\n")[0] + "\n"
        try temporary.write("1 \(SHA256.digest(of: Array(first.utf8)))\n", to: "lomba/.journal-end")
        #expect(try findings == [])
        try temporary.remove("lomba/.journal-end")
        #expect(try findings == [])
        var store = try Store.open(folder, access: .unsynced, mode: .writing)
        _ = try store.commit(StoreSample.commit(["entries/a.xml": "a2"]))
        #expect(try self.note() == "3 \(store.journal.head)\n")
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a link, a folder or a long text in place of the note is found")
    func otherKinds() throws {
        try temporary.write(String(repeating: "2 ", count: 100), to: "lomba/.journal-end")
        #expect(try findings == ["journal-end-differs journal.jsonl:2"])
        try temporary.remove("lomba/.journal-end")
        try temporary.link("lomba/.journal-end", to: "/etc/passwd")
        #expect(try findings == ["journal-end-differs journal.jsonl:2"])
        try temporary.remove("lomba/.journal-end")
        try temporary.makeFolder("lomba/.journal-end")
        #expect(try findings == ["journal-end-differs journal.jsonl:2"])
    }
}
