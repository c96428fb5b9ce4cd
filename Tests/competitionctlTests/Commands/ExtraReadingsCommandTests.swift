import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// `assign --extra` as it is typed: what it shows, that it writes nothing, what --take writes, and when it is refused.
@Suite("Further readings, from the command line")
struct ExtraReadingsCommandTests {
    private static let sheets = [
        "9901-dinkes.farmasi", "9901-dinkes.lansia", "9901-disdukcapil.akta-kelahiran", "9971-dpmptsp.izin-usaha-mikro",
    ]

    private func run(_ folder: TemporaryFolder, _ arguments: String...) -> Run {
        FakeWorld().run(.complete, arguments + ["--store", folder.path(of: "lomba")])
    }

    /// The practice contest with two of three jurors an entry, all of whose sheets are in.
    private func scored() throws -> TemporaryFolder {
        let rules = try PracticeContest.text("contest.xml")
            .replacing("jurors=\"3\" minimum-sheets=\"2\"", with: "jurors=\"2\" minimum-sheets=\"1\"")
            .replacing("</tie-breaks>", with: "</tie-breaks>\n<panels/>")
        let contest = try PracticeContest(.assigned, rules: rules, access: .unsynced)
        let folder = try contest.folder.copy()
        for (entry, juror) in try readings(folder) {
            let text = try PracticeContest.text("sheets/\(entry).\(juror).xml")
                .replacing("<signature ", with: "<signature statement=\"no-conflict\" ")
            try folder.write(text, to: "\(entry).\(juror).xml")
            let received = run(folder, "score", folder.path(of: "\(entry).\(juror).xml"))
            #expect(received.status == .done, "\(received.err)")
        }
        return folder
    }

    /// The pairs of entry and juror that the plan holds.
    private func readings(_ folder: TemporaryFolder) throws -> [(String, String)] {
        let trial = run(folder, "assign", "--stage", "penilaian", "--dry-run", "--format", "json")
        let answer = try JSONValue(reading: Array(trial.out.utf8))
        guard case .array(let readings)? = answer["readings"] else { return [] }
        return readings.flatMap { reading -> [(String, String)] in
            guard case .string(let entry)? = reading["entry"], case .array(let jurors)? = reading["jurors"] else {
                return []
            }
            return jurors.compactMap { if case .string(let juror) = $0 { (entry, juror) } else { nil } }
        }
    }

    @Test("the proposal is shown and nothing is written; --take adds a revision with what was shown, and nothing else")
    func proposed() throws {
        let folder = try scored()
        let before = try folder.tree("lomba")
        let shown = run(folder, "assign", "--stage", "penilaian", "--extra", "2")
        #expect(shown.status == .done, "\(shown.err)")
        #expect(shown.out.contains("ulangi dengan --take --reason ALASAN"))
        #expect(shown.out.contains("Juri dipilih menurut banyaknya yang diketahui"))
        #expect(try folder.tree("lomba") == before)
        let asked = run(folder, "assign", "--stage", "penilaian", "--extra", "2", "--format", "json")
        let extra = try #require(try JSONValue(reading: Array(asked.out.utf8))["extra"])
        #expect(extra["asked"] == 2)
        guard case .array(let proposed)? = extra["readings"], !proposed.isEmpty else {
            Issue.record("nothing proposed: \(asked.out)")
            return
        }
        let planned = try readings(folder).map { "\($0.0) \($0.1)" }
        let taken = run(folder, "assign", "--stage", "penilaian", "--extra", "2", "--take", "--reason", "Pasal 12")
        #expect(taken.status == .done, "\(taken.err)")
        #expect(!taken.out.contains("--take"))
        let now = try readings(folder).map { "\($0.0) \($0.1)" }
        let added = proposed.compactMap { reading -> String? in
            guard case .string(let entry)? = reading["entry"], case .string(let juror)? = reading["juror"] else {
                return nil
            }
            return "\(entry) \(juror)"
        }
        #expect(Set(now).subtracting(planned) == Set(added))
        #expect(Set(planned).isSubset(of: now))
        #expect(run(folder, "verify").status == .done)
    }

    @Test("a decided stage is refused in its own words, with or without --take, and nothing is written")
    func decided() throws {
        let folder = try PracticeContest(.decided, access: .unsynced).folder.copy()
        let before = try folder.tree("lomba")
        for more in [[], ["--take", "--reason", "Pasal 12"]] {
            let found = FakeWorld().run(
                .complete,
                ["assign", "--stage", "penilaian", "--extra", "3", "--store", folder.path(of: "lomba")] + more)
            #expect(found.status == .refused)
            #expect(found.err.contains("pembagian tugasnya tidak berubah lagi [plan-stage-decided]"))
            #expect(found.err.contains("decide --supersede 1"))
            #expect(!found.err.contains("lembar penilaian"))
        }
        #expect(try folder.tree("lomba") == before)
    }

    @Test("--take without --extra, and a reason without anything to take, are usage errors")
    func usage() throws {
        let folder = try PracticeContest(.assigned, access: .unsynced).folder.copy()
        #expect(run(folder, "assign", "--stage", "penilaian", "--take").status == .usage)
        #expect(run(folder, "assign", "--stage", "penilaian", "--extra", "2", "--take", "--dry-run").status == .usage)
    }
}
