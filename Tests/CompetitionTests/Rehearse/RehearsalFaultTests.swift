import Competition
import Glibc
import TestSupport
import Testing

/// A rehearsal is there whole or not at all, and an interrupted one can be made again at the same place.
@Suite("Rehearsal: interruptions")
struct RehearsalFaultTests {
    private func request() throws -> Rehearse.Request {
        Rehearse.Request(
            rules: try BuiltInRehearsal.rules(), lists: try RehearsalLists.read(), entries: 2, jurors: 5, seed: 1,
            program: "test 1")
    }

    private func make(_ folder: TemporaryFolder, _ access: FileAccess = .unsynced) throws {
        _ = try Rehearse.run(try request(), folder: folder.path(of: "gladi"), access: access)
    }

    @Test("failing or dying at an operation", arguments: [FaultyFileAccess.Fault.fails(ENOSPC), .dies])
    func interrupted(_ fault: FaultyFileAccess.Fault) throws {
        let whole = try TemporaryFolder()
        let counter = FaultyFileAccess(.unsynced)
        try make(whole, counter.access)
        let wanted = try whole.tree()
        // Where the folder is made, where it is put in place, and between; Tests/Faults/run tries every operation.
        let numbers = [
            1, 2, 3, 5, counter.count / 2, counter.count - 9, counter.count - 4, counter.count - 1, counter.count,
        ]
        for number in numbers {
            let folder = try TemporaryFolder()
            try? make(folder, FaultyFileAccess(.unsynced, at: number, fault).access)
            if folder.exists("gladi") {
                #expect(try folder.tree("gladi") == whole.tree("gladi"), "\(fault) at \(number)")
            } else {
                if case .fails = fault { #expect(try folder.tree() == [:], "\(fault) at \(number)") }
                try make(folder)
            }
            #expect(try folder.tree() == wanted, "\(fault) at \(number)")
        }
    }

    @Test("what stands where it is made and is no rehearsal that was left is never removed")
    func foreign() throws {
        let folder = try TemporaryFolder()
        try folder.write("milik orang", to: ".gladi.new/catatan.txt")
        #expect(throws: ActionFailure.store(.notEmpty(folder: folder.path(of: ".gladi.new")))) { try make(folder) }
        #expect(try folder.text(".gladi.new/catatan.txt") == "milik orang")
        try folder.write("", to: ".gladi.new/journal.jsonl")
        let rules = try PracticeContest.text("contest.xml").replacing("rehearsal=\"true\"", with: "rehearsal=\"false\"")
        try folder.write(rules, to: ".gladi.new/contest.xml")
        #expect(throws: ActionFailure.self) { try make(folder) }
        #expect(folder.exists(".gladi.new/catatan.txt"))
    }

    @Test("an empty folder is taken, one with something in it is refused")
    func existing() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("gladi")
        try make(folder)
        #expect(try folder.tree().keys.filter { !$0.hasPrefix("gladi") } == [])
        #expect(refusalOrFailure { try make(folder) } == .store(.notEmpty(folder: folder.path(of: "gladi"))))
    }

    private func refusalOrFailure(_ body: () throws -> Void) -> ActionFailure? {
        do { try body() } catch { return error as? ActionFailure }
        return nil
    }
}
