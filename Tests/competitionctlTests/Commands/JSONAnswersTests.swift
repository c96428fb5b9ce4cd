import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// The keys of JSON answers are those that the manual lists, no more and no fewer: programs of others rely on them.
@Suite("JSON answers of every command")
struct JSONAnswersTests {
    /// The commands of a contest from its rules to the published pages, in order.
    private static func lines(_ folder: String) -> [(command: String, arguments: [String])] {
        let store = ["--store", "\(folder)/lomba"]
        let example = PracticeContest.example.path()
        let files = FileManager.default
        let oracles = PracticeContest.example.appending(path: "../../Tests/Fixtures/oracles").path()
        let ratings = PracticeContest.example.appending(path: "../../Tests/Fixtures/ratings").path()
        func inside(_ path: String) -> [String] {
            let names = (try? files.contentsOfDirectory(atPath: "\(example)/\(path)")) ?? []
            return names.sorted().map { "\(example)/\(path)/\($0)" }
        }
        return [
            ("init", ["init", "\(folder)/lomba", "--contest", "\(example)/contest.xml"]),
            ("register offices", ["register", "offices", "\(example)/offices.csv"] + store),
            ("register jurors", ["register", "jurors", "\(example)/jurors.csv"] + store),
            ("submit", ["submit"] + inside("entries") + store),
            ("screen", ["screen", "--all"] + store),
            ("withdraw", ["withdraw", "9901-disdukcapil.kia", "--reason", "Uji"] + store),
            ("assign", ["assign", "--stage", "penilaian"] + store),
            ("score", ["score"] + inside("sheets") + store),
            ("status", ["status"] + store),
            ("similar", ["similar", "--with", "\(example)/entries"] + store),
            ("rank", ["rank", "--stage", "penilaian"] + store),
            ("jury", ["jury", "--stage", "penilaian", "--top", "1"] + store),
            ("jury", ["jury", "--ratings", "\(oracles)/connected-120x12x7/ratings-1-5.csv", "--sets"]),
            ("jury", ["jury", "--ratings", "\(ratings)/nested.csv"]),
            ("jury", ["jury", "--ratings", "\(ratings)/two-jurors.csv", "--top", "2"]),
            ("decide", ["decide", "--stage", "penilaian", "--yes"] + store),
            ("explain", ["explain", "9901-dinkes.lansia"] + store),
            ("explain", ["explain", "9901-disdukcapil.akta-kelahiran"] + store),
            ("explain", ["explain", "score-above-maximum"]),
            ("publish", ["publish", "--to", "\(folder)/situs", "--minutes", "\(folder)/acara"] + store),
            ("publish", ["publish", "--nominate", "\(folder)/nominasi"] + store),
            ("verify", ["verify"] + store),
            ("check", ["check"] + store),
            ("check", ["check", "--repair"] + store),
            ("check", ["check", "\(example)/contest.xml"]),
            ("log", ["log"] + store),
            ("rehearse", ["rehearse", "\(folder)/gladi", "--entries", "12", "--jurors", "3"]),
            ("jury", ["jury", "--stage", "proposal", "--store", "\(folder)/gladi"]),
            (
                "rank",
                [
                    "rank", "--stage", "proposal", "--certainty", "--sets", "--top", "3", "--store", "\(folder)/gladi",
                ]
            ),
        ]
    }

    /// Stands in everything that is private of an objector; no answer holds it.
    private static let objector = "rahasia-7q"

    /// What follows a provisional list, in a contest with a window for objections that was decided.
    private static func objections(_ store: [String]) -> [(command: String, arguments: [String])] {
        [
            (
                "object",
                [
                    "object", "9901-dinkes.lansia", "--from", "\(objector) Warga", "--phone", objector, "--text",
                    "Keliru",
                ] + store
            ),
            ("status", ["status"] + store),
            ("rule", ["rule", "1", "--accept", "--reason", "Benar"] + store),
            ("withdraw", ["withdraw", "9901-dinkes.farmasi", "--reason", "Uji"] + store),
            ("decide", ["decide", "--supersede", "1", "--reason", "Ditarik", "--yes"] + store),
            ("explain", ["explain", "9901-dinkes.lansia"] + store),
            ("verify", ["verify"] + store),
            ("log", ["log"] + store),
        ]
    }

    /// The same contest with entries divided among academics, one of whom is ruled out.
    private static func divided(_ folder: String) throws -> [(command: String, arguments: [String])] {
        let rules = "\(folder)/aturan"
        try FileManager.default.copyItem(atPath: PracticeContest.example.path(), toPath: rules)
        let text = try PracticeContest.text("contest.xml")
            .replacing("jurors=\"3\" minimum-sheets=\"2\"", with: "jurors=\"2\" minimum-sheets=\"1\"")
            .replacing("</tie-breaks>", with: "</tie-breaks><panels><mix kind=\"ahli\" minimum=\"1\"/></panels>")
        try Data(text.utf8).write(to: URL(filePath: "\(rules)/contest.xml"))
        let jurors = try PracticeContest.text("jurors.csv").split(separator: "\n").enumerated()
            .map { $0.element + ($0.offset == 0 ? ",kind\n" : ",ahli\n") }.joined()
        try Data(jurors.utf8).write(to: URL(filePath: "\(rules)/jurors.csv"))
        let store = ["--store", "\(folder)/terbagi"]
        return [
            ("init", ["init", "\(folder)/terbagi", "--contest", "\(rules)/contest.xml"]),
            ("register offices", ["register", "offices", "\(rules)/offices.csv"] + store),
            ("register jurors", ["register", "jurors", "\(rules)/jurors.csv"] + store),
            ("submit", ["submit", "\(rules)/entries/9901-dinkes.lansia.xml"] + store),
            ("screen", ["screen", "--all"] + store),
            ("assign", ["assign", "--stage", "penilaian", "--apart", "juri-2", "--reason", "Sakit"] + store),
            ("verify", ["verify"] + store),
        ]
    }

    @Test("each answer has the keys that JSONOutput.md lists for its command")
    func keys() throws {
        let folder = try TemporaryFolder()
        let documented = try Self.documented()
        var found: [String: Set<String>] = [:]
        let rules = try PracticeContest.rules(objections: "opens=\"2020-01-01T00:00\" closes=\"2099-12-31T23:59\"")
        let decided = try PracticeContest(.decided, rules: rules, access: .unsynced)
        let places = try PracticeContest.text("contest.xml")
            .replacing("method=\"mean\"", with: "method=\"schulze\"")
        let ordered = try PracticeContest(.scored, rules: places, access: .unsynced).folder.copy()
        // The store of the practice contest is still open for writing.
        let copied = try decided.folder.copy()
        let lines =
            try Self.lines(folder.path) + Self.objections(["--store", copied.path(of: "lomba")])
            + Self.divided(folder.path)
            + [("explain", ["explain", "9901-dinkes.lansia", "--store", ordered.path(of: "lomba")])]
        for (command, arguments) in lines {
            if arguments.contains("--repair") {
                try folder.move("lomba/jurors/juri-1.xml", to: "lomba/jurors/ketua.xml")
            }
            let run = FakeWorld().run(.complete, arguments + ["--format", "json"])
            #expect(run.status == .done, "\(arguments): \(run.err)")
            #expect(!run.out.contains(Self.objector), "\(command) tells who objects")
            let answer = try JSONValue(reading: Array(run.out.utf8))
            #expect(answer["competitionctl"] == 1)
            #expect(answer["command"] == .string(command))
            found[command, default: []].formUnion(Self.keys(of: answer))
        }
        for (command, keys) in found {
            let listed = try #require(documented[command], "\(command) is not in JSONOutput.md")
            let common = documented["", default: []]
            #expect(
                keys.subtracting(common).subtracting(listed).sorted() == [], "\(command) has keys that are not listed")
            #expect(listed.subtracting(keys).sorted() == [], "\(command) lacks keys that are listed")
        }
    }

    @Test("a refusal is an answer too, with its findings, and nothing is written")
    func refusal() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/aturan.xml"
        try Data("<contest".utf8).write(to: URL(filePath: path))
        let run = FakeWorld().run(.complete, ["init", "\(folder.path)/lomba", "--contest", path, "--format", "json"])
        #expect(run.status == .refused)
        let answer = try JSONValue(reading: Array(run.out.utf8))
        #expect(answer["refused"] == true)
        guard case .array(let findings)? = answer["findings"] else {
            Issue.record("no findings in \(run.out)")
            return
        }
        #expect(findings.first?["code"] == "xml-not-well-formed")
        #expect(findings.first?["layer"] == "syntax")
        #expect(!folder.exists("lomba"))
    }

    /// The keys that the manual lists, by command; those of every answer under no name.
    private static func documented() throws -> [String: Set<String>] {
        let page = try String(
            contentsOf: PracticeContest.example.appending(
                path: "../../Sources/competitionctl/competitionctl.docc/JSONOutput.md"), encoding: .utf8)
        var keys: [String: Set<String>] = [:]
        var section = ""
        for line in page.split(separator: "\n") {
            if line.hasPrefix("## ") { section = String(line.dropFirst(3)) }
            let cells = line.split(separator: "|").map { words(in: $0) }
            guard line.hasPrefix("| `"), cells.count >= 2 else { continue }
            if section == "Jury" {
                keys["jury", default: []].formUnion(cells[0] + cells[1])
            } else if section == "Commands" {
                for command in cells[0] { keys[command, default: []].formUnion(cells[1]) }
            } else {
                keys["", default: []].formUnion(cells[0] + cells[1])
            }
        }
        return keys
    }

    /// What stands between backticks.
    private static func words(in cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// All keys at any depth; the facts of findings and journal lines have names of their own.
    private static func keys(of value: JSONValue) -> Set<String> {
        switch value {
        case .object(let members):
            members.reduce(into: []) { keys, member in
                keys.insert(member.name)
                if member.name != "facts" { keys.formUnion(Self.keys(of: member.value)) }
            }
        case .array(let values): values.reduce(into: []) { $0.formUnion(keys(of: $1)) }
        default: []
        }
    }
}
