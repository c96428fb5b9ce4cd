import Competition
import Glibc
import TestSupport
import Testing

/// Cuts the power, or kills the process and then cuts the power, at every operation of a store's life.
///
/// On a disk in memory that keeps no more than it was made to keep. What was acknowledged must be there; what was not
/// may be there whole or not at all; and the check must find nothing after the next writer.
@Suite("Store after a power cut")
struct StorePowerCutTests {
    static let commits: [[String: String?]] = [
        ["entries/a.xml": "same", "entries/b.xml": "same", "jurors/juri-1.xml": "j"],
        ["entries/a.xml": "a2", "contest.xml": "rules 2", "scores/proposal/a/juri-1.xml": "1"],
        ["entries/b.xml": nil, "offices/dinkes.xml": nil],
        ["entries/b.xml": "same", "scores/proposal/b/juri-1.xml": "1", "scores/proposal/a/juri-1.xml": "2"],
    ]

    /// What is in force after each line; nothing before the first.
    static let states: [[String: String]?] = {
        var content = ["contest.xml": "rules 1", "offices/dinkes.xml": "office", "rubrics/proposal.xml": "rubric"]
        var states: [[String: String]?] = [nil, content]
        for commit in commits {
            for (path, text) in commit { content[path] = text }
            states.append(content)
        }
        return states
    }()

    private func content(_ access: FileAccess, _ mode: Store.Mode) throws -> [String: String]? {
        do {
            return try StoreSample.content(Store.open("lomba", access: access, mode: mode))
        } catch StoreFailure.noStore {
            return nil
        }
    }

    /// Gives every command that is still to be given, each by a process of its own; tells how many lines are certain.
    private func live(_ access: FileAccess, from done: Int = 0) -> Int {
        var done = done
        do {
            if done == 0 {
                _ = try Store.create("lomba", access: access, StoreSample.first)
                done = 1
            }
            for commit in Self.commits[(done - 1)...] {
                var store = try Store.open("lomba", access: access, mode: .writing)
                _ = try store.commit(StoreSample.commit(commit))
                done += 1
            }
        } catch {}
        return done
    }

    /// Checks a disk on which so many lines are certain, and gives how many are there.
    private func check(_ disk: MemoryDisk, certain: Int, _ trail: Comment) throws -> Int {
        let seen = try content(disk.access, .reading)
        let lines = try #require(Self.states.firstIndex { $0 == seen }, trail)
        #expect(lines == certain || lines == certain + 1, trail)
        guard lines > 0 else { return 0 }
        #expect(try content(disk.access, .writing) == seen, trail)
        #expect(try Store.open("lomba", access: disk.access, mode: .inspecting).integrityFindings() == [], trail)
        return lines
    }

    @Test("without a cut every command is carried out")
    func uncut() throws {
        let disk = MemoryDisk()
        #expect(live(disk.access) == Self.states.count - 1)
        var random = SeededGenerator(seed: 1)
        let after = disk.afterPowerCut(using: &random)
        #expect(try check(after, certain: Self.states.count - 1, "at rest") == Self.states.count - 1)
    }

    @Test("a power cut at any operation", arguments: [FaultyFileAccess.Fault.dies, .diesHalfway])
    func powerCut(fault: FaultyFileAccess.Fault) throws {
        var random = SeededGenerator(seed: 9)
        var operation = 0
        var reached = true
        while reached {
            operation += 1
            let disk = MemoryDisk()
            let faulty = FaultyFileAccess(disk.access, at: operation, fault)
            let certain = live(faulty.access)
            reached = faulty.count >= operation
            for cut in 0..<6 {
                let after = disk.afterPowerCut(using: &random)
                let trail = Comment(rawValue: "\(fault) at \(operation), cut \(cut): \(faulty.log.last ?? "")")
                let lines = try check(after, certain: certain, trail)
                #expect(live(after.access, from: lines) == Self.states.count - 1, trail)
                #expect(try content(after.access, .reading) == Self.states.last, trail)
            }
        }
        #expect(operation > 60)
    }

    @Test(
        "a commit that failed does not come back after a power cut, and one that was told stays",
        arguments: StoreFaultTests.faults.prefix(3))
    func failureThenPowerCut(fault: FaultyFileAccess.Fault) throws {
        var random = SeededGenerator(seed: 12)
        let prepared = MemoryDisk()
        _ = try Store.create("lomba", access: prepared.access, StoreSample.first)
        var reached = true
        var operation = 0
        while reached {
            operation += 1
            for _ in 0..<8 {
                let disk = prepared.copy()
                let faulty = FaultyFileAccess(disk.access, at: operation, fault)
                var store = try Store.open("lomba", access: faulty.access, mode: .writing)
                let receipt = try? store.commit(StoreSample.commit(Self.commits[1]))
                reached = faulty.count >= operation
                let after = disk.afterPowerCut(using: &random)
                let trail = Comment(rawValue: "\(fault) at \(operation): \(faulty.log)")
                let seen = try content(after.access, .writing)
                #expect(seen?["contest.xml"] == (receipt == nil ? "rules 1" : "rules 2"), trail)
                #expect(
                    try Store.open("lomba", access: after.access, mode: .inspecting).integrityFindings() == [], trail)
            }
        }
    }

    @Test("a power cut in a commit of many documents, which are synced all at once")
    func manyDocuments() throws {
        var random = SeededGenerator(seed: 11)
        let prepared = MemoryDisk()
        _ = try Store.create("lomba", access: prepared.access, StoreSample.first)
        var texts: [(String, String?)] = (0..<70).map { ("scores/proposal/e\($0)/juri-1.xml", "sheet \($0)") }
        texts.append(("contest.xml", "rules 2"))
        let commit = StoreSample.commit(Dictionary(uniqueKeysWithValues: texts))
        for operation in Array(stride(from: 1, to: 240, by: 9)) + Array(70...80) {
            let disk = prepared.copy()
            let faulty = FaultyFileAccess(disk.access, at: operation, .dies)
            var store = try Store.open("lomba", access: faulty.access, mode: .writing)
            let isCertain = (try? store.commit(commit)) != nil
            let trail = Comment(rawValue: "cut at \(operation): \(faulty.log.last ?? "")")
            for _ in 0..<3 {
                let after = disk.afterPowerCut(using: &random)
                let count = try content(after.access, .reading)?.count ?? 0
                #expect(count == 73 || (count == 3 && !isCertain), trail)
                #expect(try content(after.access, .writing)?.count == count, trail)
                #expect(
                    try Store.open("lomba", access: after.access, mode: .inspecting).integrityFindings() == [], trail)
            }
        }
    }

    @Test("a kill at any operation, and a power cut at any operation of the one who came after")
    func killThenPowerCut() throws {
        var random = SeededGenerator(seed: 10)
        for killed in 1...75 {
            let disk = MemoryDisk()
            let first = FaultyFileAccess(disk.access, at: killed, .dies)
            let certain = live(first.access)
            for cut in stride(from: 1 + killed % 3, through: 36, by: 3) {
                let other = disk.copy()
                let second = FaultyFileAccess(other.access, at: cut, .dies)
                // A commit that only its journal line tells of is found by whoever comes next, and then is certain.
                let seen = (try? content(second.access, .writing)) ?? nil
                let found = Self.states.firstIndex { $0 == seen } ?? 0
                let done = live(second.access, from: max(certain, found))
                let after = other.afterPowerCut(using: &random)
                let trail = Comment(rawValue: "kill at \(killed), cut at \(cut): \(second.log.suffix(3))")
                _ = try check(after, certain: done, trail)
            }
        }
    }
}
