import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// Documents that were made to do harm, one file a trick in Tests/Fixtures/hostile; its index names the layer that must refuse each.
///
/// Tests/Faults/hostile runs the same files with the real program, and looks at what it opens and whom it calls.
@Suite("Hostile documents are refused by the layer that must, and nothing is written")
struct HostileTests {
    /// One trick, as the index tells it.
    struct Trick: Sendable, CustomTestStringConvertible {
        let file: String
        let contest: String
        let command: String
        /// What is found, as `code layer line`; of what is harmless, `taken`.
        let found: String

        var testDescription: String { file }
    }

    static let folder = "\(Golden.package.root)/Tests/Fixtures/hostile"

    static let tricks: [Trick] = {
        let text = (try? String(contentsOfFile: "\(folder)/index.tsv", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t").map(String.init)
            return Trick(file: cells[0], contest: cells[1], command: cells[2], found: cells[3])
        }
    }()

    @Test("every file is in the index, and every trick has its file")
    func complete() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        let documents = files.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".csv") }.sorted()
        #expect(documents == Self.tricks.map(\.file).sorted())
        #expect(documents.count > 60)
    }

    @Test("a trick is refused where it must be, or comes to nothing", arguments: tricks)
    func trick(_ trick: Trick) throws {
        let start = trick.contest == "coba" ? GalleryStart.coba(.registered) : .galeri(.registered)
        let bench = try GalleryBench(for: Exhibit(trick.file, start, "", []))
        let before = try bench.folder.tree("lomba")
        let file = "\(Self.folder)/\(trick.file)"
        let run = bench.run(trick.command.replacing("FILE", with: file), ["--format", "json"])
        let answer = try JSONValue(reading: Array(run.out.utf8))
        guard case .array(let findings)? = answer["findings"] else {
            Issue.record("no findings in \(run.out)")
            return
        }
        let found = findings.map(Self.words).joined(separator: "; ")
        #expect((run.status == .refused ? found : "taken") == trick.found)
        if run.status == .refused { #expect(try bench.folder.tree("lomba") == before) }
        // For programs the answer holds what was found; for people nothing of it may lead a terminal astray.
        let told = bench.run(trick.command.replacing("FILE", with: file))
        #expect(!Self.hasHarmfulCharacter(told.out + told.err))
    }

    private static func words(_ finding: JSONValue) -> String {
        [finding["code"], finding["layer"], finding["line"]].compactMap { value in
            switch value {
            case .string(let text)?: text
            case .integer(let number)?: String(number)
            default: nil
            }
        }.joined(separator: " ")
    }

    /// Whether a terminal or an editor would be led astray.
    private static func hasHarmfulCharacter(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            (0x80...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0x1B
        }
    }

    // MARK: Too much of something

    /// Documents that are large, made when the test runs.
    private static let large: [(name: String, code: String, text: @Sendable () -> String)] = [
        ("a million levels", "xml-too-large", { String(repeating: "<a>", count: 1_000_000) }),
        ("a hundred thousand levels", "xml-too-deep", { String(repeating: "<a>", count: 100_000) }),
        (
            "a million attributes", "xml-too-large",
            { "<entry " + (0..<1_000_000).map { "a\($0)=\"\" " }.joined() + "/>" }
        ),
        (
            "fifty thousand attributes", "xml-tag-too-long",
            { "<entry " + (0..<50_000).map { "a\($0)=\"\" " }.joined() + "/>" }
        ),
        ("a huge name", "xml-tag-too-long", { "<" + String(repeating: "a", count: 500_000) + "/>" }),
        ("a huge text", "xml-too-large", { "<entry>" + String(repeating: "a", count: 2_000_000) + "</entry>" }),
        ("a huge comment", "xml-too-large", { "<!--" + String(repeating: "a", count: 2_000_000) + "--><entry/>" }),
        (
            "thousands of namespaces", "xml-tag-too-long",
            { "<entry " + (0..<3_000).map { "xmlns:n\($0)=\"urn:\($0)\" " }.joined() + "/>" }
        ),
        (
            "a hundred thousand siblings", "namespace-unknown",
            { "<a>" + String(repeating: "<b/>", count: 100_000) + "</a>" }
        ),
    ]

    @Test("a document that is large in one way is refused within seconds", arguments: large.map(\.name))
    func tooMuch(_ name: String) throws {
        let trick = try #require(Self.large.first { $0.name == name })
        let bench = try GalleryBench(for: Exhibit(name, .coba(.registered), "", []))
        try bench.folder.write(trick.text(), to: "besar.xml")
        let start = ContinuousClock.now
        let run = bench.run("submit ~besar.xml")
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(run.status == .refused)
        #expect(run.err.contains("[\(trick.code)]"), "\(run.err)")
    }

    // MARK: Text that is no trick in XML but may be one further on

    private static let payloads = [
        "=HYPERLINK(\"http://127.0.0.1:47110/\",\"klik\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
        "<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
        "' onmouseover='x",
        "{{7*7}}${7*7}", "]]></data>", "--><b>",
    ]

    @Test(
        "markup and formulas in every text of entry, office and juror come out inert, in pages and in tables",
        arguments: payloads)
    func inert(_ payload: String) throws {
        let bench = try GalleryBench(for: Exhibit("inert", .coba(.initialised), "", []))
        let xml = payload.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
        let cell = "\"" + payload.replacing("\"", with: "\"\"") + "\""
        try bench.folder.write(
            """
            office,name,institution_code,institution_kind,institution_name,service,service_name,unit
            opd,\(cell),99.01,kabupaten,\(cell),satu,\(cell),\(cell)

            """, to: "opd.csv")
        try bench.folder.write(
            "juror,name,affiliation\n" + (1...3).map { "juri-\($0),\(cell),\(cell)\n" }.joined(), to: "juri.csv")
        try bench.folder.write(try Self.entry(xml), to: "inovasi.xml")
        for line in [
            "register offices ~opd.csv", "register jurors ~juri.csv", "submit ~inovasi.xml", "screen --all",
            "assign --stage penilaian",
        ] {
            let run = bench.run(line)
            try #require(run.status == .done, "\(line): \(run.err)")
        }
        for juror in 1...3 {
            try bench.folder.write(try Self.sheet(xml, juror), to: "lembar.xml")
            let run = bench.run("score ~lembar.xml")
            try #require(run.status == .done, "\(run.err)")
        }
        #expect(bench.run("decide --stage penilaian --yes").status == .done)
        #expect(
            bench.run("publish --to ~situs --minutes ~acara --certificates ~piagam --advice ~surat").status == .done)
        for line in [
            "rank --stage penilaian --format csv", "log --format csv",
            "form scoresheet --stage penilaian --juror juri-1 --as csv --to ~lembar",
            "form scoresheet --stage penilaian --juror juri-1 --as html --to ~lembar",
        ] {
            let run = bench.run(line)
            #expect(run.status == .done, "\(line): \(run.err)")
            if line.hasSuffix("--format csv") { Self.expectInert(csv: run.out, line) }
        }
        try expectInertFiles(bench)
    }

    private func expectInertFiles(_ bench: GalleryBench) throws {
        var pages = 0
        for path in try bench.folder.tree().keys.sorted() where !path.hasPrefix("lomba/") {
            if path.hasSuffix(".csv"), !path.hasPrefix("opd"), !path.hasPrefix("juri") {
                Self.expectInert(csv: try bench.folder.text(path), path)
            } else if path.hasSuffix(".html") {
                let text = try bench.folder.text(path)
                for tag in ["<script>alert(1)", "<img src=x", "<svg onload", "<b>"] {
                    #expect(!text.contains(tag), "\(path)")
                }
                pages += 1
            }
        }
        #expect(pages > 10)
    }

    /// No cell starts as a formula does.
    private static func expectInert(csv text: String, _ name: String) {
        let separators: [Character] = [",", ";", "\n", "\r\n", "\""]
        var previous: Character = "\n"
        for character in text {
            let startsCell = separators.contains(previous)
            if startsCell, "=@".contains(character) { Issue.record("\(name): a cell starts with \(character)") }
            previous = character
        }
    }

    private static func entry(_ text: String) throws -> String {
        try PracticeContest.text("entries/9901-dinkes.lansia.xml")
            .replacing(/<title>.*<\/title>/, with: "<title>\(text)</title>")
            .replacing(/<office>.*<\/office>/, with: "<office>opd</office>")
            .replacing(/<service>.*<\/service>/, with: "<service>satu</service>")
            .replacing(/<ringkasan>.*<\/ringkasan>/, with: "<ringkasan>\(text)</ringkasan>")
            .replacing(/<manfaat>.*<\/manfaat>/, with: "<manfaat>\(text)</manfaat>")
    }

    private static func sheet(_ text: String, _ juror: Int) throws -> String {
        try PracticeContest.text("sheets/9901-dinkes.lansia.juri-1.xml")
            .replacing("juri-1", with: "juri-\(juror)")
            .replacing(/<note>.*<\/note>/, with: "<note>\(text)</note>")
            .replacing(/signature name="[^"]*"/, with: "signature name=\"\(text)\"")
    }
}
