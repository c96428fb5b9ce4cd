import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// That no command is forgotten when every system call is made to fail.
@Suite("The commands of make faults", .enabled(if: Subprocess.has("python3"), "python3 is not installed"))
struct FaultRowsTests {
    private struct Rows: Decodable {
        var rows: [[String]]
        var reading: [String]
        var otherwise: [String: [String]]
    }

    /// Folders that are only read: other contests, by `similar --with`.
    private static let readFolders = ["with"]

    private static func rows() throws -> Rows {
        let table = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Faults/commands.py")
        let outcome = try #require(Subprocess.run("python3", ["-B", "-I", table.path]))
        return try JSONDecoder().decode(Rows.self, from: Data(outcome.output.utf8))
    }

    @Test("every command that writes has a line, and every option of it a line or a reason")
    func everyWritingCommand() throws {
        let found = try Self.rows()
        for command in Program.complete.declarations {
            let lines = found.rows.filter { $0.starts(with: command.words) }
            if found.reading.contains(command.name) {
                #expect(lines.isEmpty, "\(command.name)")
                #expect(!command.common.contains { $0.name == "by" }, "\(command.name) changes the store")
                let folders = command.own.filter { $0.completion == .folders }.map(\.name)
                #expect(folders.allSatisfy { Self.readFolders == [$0] }, "\(command.name) may write to \(folders)")
                continue
            }
            #expect(!lines.isEmpty, "\(command.name) has no line in Tests/Faults/commands.py")
            let known = found.otherwise[command.name, default: []]
            for option in command.ownOptions {
                let isTried = lines.contains { $0.contains(option.written) }
                #expect(isTried != known.contains(option.name), "\(command.name) \(option.written)")
            }
        }
    }

    @Test("no line and no reason is left of a command or an option that is gone")
    func nothingElse() throws {
        let found = try Self.rows()
        let commands = Program.complete.declarations
        for name in found.reading { #expect(commands.contains { $0.name == name }, "\(name)") }
        for words in found.rows { #expect(commands.contains { words.starts(with: $0.words) }, "\(words)") }
        for (name, options) in found.otherwise {
            let command = try #require(commands.first { $0.name == name }, "\(name)")
            for option in options { #expect(command.ownOptions.contains { $0.name == option }, "\(name) --\(option)") }
        }
    }
}
