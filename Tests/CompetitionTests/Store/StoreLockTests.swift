import Competition
import Foundation
import TestSupport
import Testing

@Suite("The lock of a store")
struct StoreLockTests {
    let temporary: TemporaryFolder
    let folder: String

    init() throws {
        temporary = try TemporaryFolder()
        folder = temporary.path(of: "lomba")
        try StoreSample.create(folder)
    }

    @Test("a writer is alone, readers are not")
    func exclusion() throws {
        do {
            let writer = try Store.open(folder, mode: .writing)
            for mode in [Store.Mode.reading, .inspecting, .writing] {
                #expect(throws: StoreFailure.busy(folder: folder)) { try Store.open(folder, mode: mode) }
            }
            _ = writer.journal.count
        }
        let readers = try (1...3).map { _ in try Store.open(folder, mode: .reading) }
        #expect(throws: StoreFailure.busy(folder: folder)) { try Store.open(folder, mode: .writing) }
        #expect(readers.count == 3)
    }

    @Test("whoever asks decides how long to wait")
    func waiting() throws {
        var holder: Store? = try Store.open(folder, mode: .writing)
        var asked = 0
        #expect(throws: StoreFailure.busy(folder: folder)) {
            _ = try Store.open(folder, mode: .reading) {
                asked += 1
                return asked < 5
            }
        }
        #expect(asked == 5)
        let store = try Store.open(folder, mode: .reading) {
            holder = nil
            return true
        }
        #expect(holder == nil)
        #expect(store.journal.count == 1)
    }

    @Test("a lock that was waited for on a journal that is gone is taken on the one that is there")
    func replacedJournal() throws {
        var holder: Store? = try Store.open(folder, mode: .writing)
        var store = try Store.open(folder, mode: .writing) {
            // As a restored backup does: another file by the same name.
            try? temporary.write(temporary.read("lomba/journal.jsonl"), to: "copy")
            try? temporary.remove("lomba/journal.jsonl")
            try? temporary.move("copy", to: "lomba/journal.jsonl")
            holder = nil
            return true
        }
        #expect(holder == nil)
        #expect(try store.commit(StoreSample.commit(["entries/a.xml": "a"])) != nil)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("a journal that goes away between being opened and being locked is not locked")
    func overtakenByReplacement() throws {
        var access = FileAccess.system
        let locked = Collected<LockKind>()
        access.lock = { [temporary] (file, kind) throws(FileFailure) in
            if locked.add(kind) == 1 {
                try? temporary.write(temporary.read("lomba/journal.jsonl"), to: "copy")
                try? temporary.remove("lomba/journal.jsonl")
                try? temporary.move("copy", to: "lomba/journal.jsonl")
            }
            return try FileAccess.system.lock(file, kind)
        }
        var waited = 0
        var store = try Store.open(folder, access: access, mode: .writing) {
            waited += 1
            return true
        }
        #expect(waited == 1)
        #expect(try store.commit(StoreSample.commit(["entries/a.xml": "a"])) != nil)
    }

    @Test(
        "another process excludes, and frees the store when it is killed",
        .enabled(if: OutsideProgram.find("flock") != nil, "flock of util-linux is not installed")
    )
    func otherProcess() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(OutsideProgram.find("flock")))
        process.arguments = ["--no-fork", "--exclusive", temporary.path(of: "lomba/journal.jsonl"), "sleep", "60"]
        try process.run()
        defer { kill(process.processIdentifier, SIGKILL) }
        var isBusy = false
        for _ in 0..<500 where !isBusy {
            usleep(10_000)
            do { _ = try Store.open(folder, mode: .writing) } catch { isBusy = error == .busy(folder: folder) }
        }
        #expect(isBusy)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try Store.open(folder, mode: .writing).journal.count == 1)
    }

    @Test("what many commit at the same time is all there, one line each, in one chain")
    func manyWriters() throws {
        let failures = Collected<String>()
        DispatchQueue.concurrentPerform(iterations: 6) { writer in
            for number in 0..<8 {
                do {
                    var store = try Store.open(folder, access: .unsynced, mode: .writing) {
                        usleep(500)
                        return true
                    }
                    let commit = StoreSample.commit(["entries/w\(writer).n\(number).xml": "\(writer) \(number)"])
                    guard try store.commit(commit) != nil else { throw CocoaError(.fileWriteUnknown) }
                } catch {
                    failures.add("\(error)")
                }
            }
        }
        #expect(failures.all == [])
        let store = try Store.open(folder, mode: .reading)
        #expect(store.journal.count == 1 + 48)
        #expect(store.paths(of: .entry).count == 48)
        #expect(try StoreSample.findings(store) == [])
    }

    @Test("of many who create one store at the same time, one succeeds and the others leave it alone")
    func manyCreators() throws {
        for round in 0..<20 { try create(in: temporary.path(of: "other \(round)")) }
    }

    private func create(in other: String) throws {
        let outcomes = Collected<String>()
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            do throws(StoreFailure) {
                _ = try Store.create(other, access: .unsynced, StoreSample.first)
                outcomes.add("created")
            } catch {
                let isRefused = error == .busy(folder: other) || error == .notEmpty(folder: other)
                outcomes.add(isRefused ? "refused" : "\(error)")
            }
        }
        #expect(outcomes.all.sorted() == ["created"] + Array(repeating: "refused", count: 7))
        #expect(try StoreSample.findings(other) == [])
    }
}
