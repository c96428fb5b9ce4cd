import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// A computer whose clock went back, as after a power cut with an empty battery.
@Suite("The clock went back")
struct ClockTests {
    private static let noon = Int64(1_770_000_000)
    private let folder: TemporaryFolder

    /// A contest with its offices, registered at noon.
    private init(rehearsal: Bool) throws {
        folder = try TemporaryFolder()
        let rules = try PracticeContest.text("contest.xml").replacing(
            "rehearsal=\"true\"", with: "rehearsal=\"\(rehearsal)\"")
        try folder.write(rules, to: "contest.xml")
        try folder.write(try PracticeContest.text("rubrics/coba.xml"), to: "rubrics/coba.xml")
        #expect(run(["init", folder.path(of: "lomba"), "--contest", folder.path(of: "contest.xml")]).status == .done)
        #expect(run(["register", "offices", example("offices.csv")]).status == .done)
    }

    init() throws { try self.init(rehearsal: false) }

    private func example(_ path: String) -> String { PracticeContest.example.appending(path: path).path() }

    private func run(_ arguments: [String], later seconds: Int64 = 0) -> Run {
        let world = FakeWorld()
        var environment = world.environment(arguments)
        environment.clock = { Self.noon + seconds }
        environment.files = .unsynced
        environment.variables["COMPETITION_STORE"] = folder.path(of: "lomba")
        return Run(status: Program.complete.run(environment), out: world.out, err: world.err)
    }

    @Test("a clock that went back is told when something is received, and by check")
    func wentBack() throws {
        let entry = example("entries/9901-dinkes.lansia.xml")
        let received = run(["submit", entry], later: -86_400)
        #expect(received.status == .done)
        #expect(received.err.contains("[clock-behind]"))
        #expect(received.err.contains("Periksa jam dan tanggal komputer ini"))
        let check = run(["check"])
        #expect(check.status == .done)
        #expect(check.err.contains("journal.jsonl:3: peringatan: baris jurnal ini berwaktu"))
        #expect(check.err.contains("[journal-time-reversed]"))
        #expect(run(["submit", example("entries/9901-dinkes.farmasi.xml")], later: 60).err == "")
        #expect(run(["verify"]).status == .done)
    }

    @Test("a clock that is set back by seconds is nothing to talk about")
    func slightly() throws {
        #expect(run(["submit", example("entries/9901-dinkes.lansia.xml")], later: -59).err == "")
        #expect(!run(["check"]).err.contains("[journal-time-reversed]"))
    }

    @Test("in a rehearsal the user chooses the time")
    func rehearsal() throws {
        let test = try ClockTests(rehearsal: true)
        #expect(test.run(["submit", test.example("entries/9901-dinkes.lansia.xml")], later: -86_400).err == "")
        #expect(!test.run(["check"]).err.contains("[journal-time-reversed]"))
    }
}
