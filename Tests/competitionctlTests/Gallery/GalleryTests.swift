import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// What an officer, a juror or an organizer does wrong, through the whole program: every exhibit names what must be found, and its
/// sentences in both languages stand in `Tests/Golden/Gallery`.
@Suite("The gallery of bad input")
struct GalleryTests {
    static let exhibits =
        Exhibit.bytes + Exhibit.structure + Exhibit.entries + Exhibit.sheets + Exhibit.rubrics + Exhibit.contests
        + Exhibit.tables + Exhibit.commands + Exhibit.objections + Exhibit.corrections

    @Test("it is found by code, layer and line; nothing is written, and the words help", arguments: exhibits)
    func exhibit(_ exhibit: Exhibit) throws {
        var golden = "competitionctl \(exhibit.line)\n"
        for language in Language.allCases {
            let bench = try GalleryBench(for: exhibit)
            let before = try bench.folder.tree()
            let run = bench.run(exhibit.line, ["--lang", language.rawValue])
            #expect(run.status == (exhibit.isTaken ? .done : .refused))
            #expect(try (bench.folder.tree() == before) != exhibit.isTaken, "\(exhibit.line)")
            #expect(told(run.err) == exhibit.findings)
            golden += "\n\(run.err)"
        }
        try Golden.package.check(
            golden, against: "Tests/Golden/Gallery/\(exhibit.name).txt", filter: "GalleryTests")
    }

    @Test("programs are told the same as people", arguments: exhibits)
    func json(_ exhibit: Exhibit) throws {
        guard try speaksJSON(exhibit) else { return }
        let run = try GalleryBench(for: exhibit).run(exhibit.line, ["--format", "json"])
        let answer = try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
        let findings = try #require(answer?["findings"] as? [[String: Any]])
        let told = findings.map { finding in
            [finding["code"] as? String, finding["layer"] as? String, (finding["line"] as? Int).map(String.init)]
                .compactMap(\.self).joined(separator: " ")
        }
        #expect(told == exhibit.findings)
    }

    @Test("every file of the gallery is shown, and names are used once")
    func whole() throws {
        let names = Self.exhibits.map(\.name)
        #expect(Set(names).count == names.count)
        var shown: Set<String> = []
        for exhibit in Self.exhibits {
            for line in exhibit.earlier + [exhibit.line] {
                shown.formUnion(line.split(separator: " ").map(String.init))
            }
        }
        // What the rules of exhibits name, or a start is made of.
        let others = ["rules/", "contests/rubrics/"]
        let files = try FileManager.default.subpathsOfDirectory(atPath: GalleryBench.documents).filter { path in
            ["xml", "csv"].contains(path.split(separator: ".").last) && !others.contains { path.hasPrefix($0) }
        }
        #expect(files.filter { !shown.contains("@\($0)") }.sorted() == [])
    }

    /// What standard error tells, as `code layer line`.
    private func told(_ error: String) -> [String] {
        error.split(separator: "\n").compactMap { line in
            guard let match = line.wholeMatch(of: /(?:[^ :]+:([0-9]+): )?.*\[([a-z0-9-]+)\]/),
                let code = FindingCode(String(match.2))
            else { return nil }
            return [code.text, code.layer.rawValue, match.1.map(String.init)].compactMap(\.self).joined(separator: " ")
        }
    }

    private func speaksJSON(_ exhibit: Exhibit) throws -> Bool {
        let words = exhibit.line.split(separator: " ").map(String.init)
        guard case .run(let parsed) = try Parser(commands: Program.complete.declarations).parse(words) else {
            return false
        }
        return parsed.has(CommonOptions.format)
    }
}
