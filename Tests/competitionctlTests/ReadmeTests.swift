import Foundation
import TestSupport
import Testing

/// The command lines of the README, as they are written there, in folders as they are in the repository.
@Suite("README: what it says can be done")
struct ReadmeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["Examples", "rubrics"] {
            try FileManager.default.copyItem(
                atPath: "\(Golden.package.root)/\(name)", toPath: folder.path(of: name))
        }
    }

    @Test("a first contest goes from its rules to the published page")
    func firstContest() throws {
        let lines = try commands(in: "A first contest", block: 0)
        #expect(lines.first == "competitionctl init lomba --contest Examples/coba/contest.xml")
        #expect(lines.last == "competitionctl verify")
        let outcome = try run(lines)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(folder.exists("situs/index.html"))
        let winner = outcome.output.split(separator: "\n").first {
            $0.contains("9901-dinkes.lansia  ") && $0.contains("80,63")
        }
        #expect(winner?.split(separator: " ").first == "1")
    }

    @Test("the command after the block tells how the winner's figure adds up")
    func explained() throws {
        let lines = try commands(in: "A first contest", block: 0)
        let text = try section("A first contest")
        let explain = "competitionctl explain 9901-dinkes.lansia"
        #expect(text.contains("`\(explain)`"))
        let outcome = try run(lines + [explain])
        #expect(outcome.status == 0, "\(outcome.error)")
        let figures = ["81,2", "80,7", "80,63"]
        #expect(figures.filter { !outcome.output.contains($0) } == [])
    }

    @Test("a contest that was copied from an example passes its check")
    func copied() throws {
        let lines = try commands(in: "A first contest", block: 1)
        #expect(lines == ["cp -r Examples/coba lomba-kami", "competitionctl check lomba-kami/contest.xml"])
        let outcome = try run(lines)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output == "1 dokumen diperiksa, 0 bermasalah.\n")
    }

    /// Runs command lines one after the other in one shell, until one ends with another status than 0.
    private func run(_ lines: [String]) throws -> Subprocess.Outcome {
        let script = lines.map { line in
            "\(line)\nstatus=$?; [ $status = 0 ] || { echo \"status $status: \(line)\" >&2; exit $status; }\n"
        }
        let start = "cd \"$1\" && PATH=\"$2:$PATH\"\n"
        return try #require(
            Subprocess.run("sh", ["-c", start + script.joined(), "sh", folder.path, BuiltProgram.folder]))
    }

    /// The lines of a fenced block of commands, counted from 0 within its section.
    private func commands(in heading: String, block: Int) throws -> [String] {
        let parts = try section(heading).components(separatedBy: "```")
        let blocks = parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("sh\n") }.map(\.element)
        try #require(blocks.indices.contains(block))
        return blocks[block].split(separator: "\n").dropFirst().map(String.init)
    }

    private func section(_ heading: String) throws -> String {
        let text = try String(contentsOfFile: "\(Golden.package.root)/README.md", encoding: .utf8)
        let sections = text.components(separatedBy: "\n## ")
        return try #require(sections.first { $0.hasPrefix(heading + "\n") })
    }
}
