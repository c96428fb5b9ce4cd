import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

@Suite("Paper: publish and verify --code")
struct PaperCommandTests {
    /// A copy, since the sample's own store is open and locked.
    private let files: TemporaryFolder
    private var folder: String { files.path }

    init() throws { files = try SiteSample.trial().folder.copy() }

    private func run(_ arguments: String...) -> Run {
        FakeWorld().run(Program.complete, arguments + ["--store", "\(folder)/lomba"])
    }

    private func json(_ run: Run) throws -> JSONValue { try JSONValue(reading: Array(run.out.utf8)) }

    @Test("each kind goes into a folder of its own, and only its own kind is replaced")
    func folders() throws {
        let options = ["certificates": "piagam", "minutes": "acara", "scoresheets": "lembar", "advice": "masukan"]
        for _ in 1...2 {
            for (option, name) in options {
                #expect(run("publish", "--\(option)", "\(folder)/\(name)").status == .done)
                #expect(files.exists("\(name)/.competitionctl-\(option)"))
                #expect(files.exists("\(name)/index.html"))
            }
        }
        let wrong = run("publish", "--minutes", "\(folder)/piagam")
        #expect(wrong.status == .refused)
        #expect(wrong.err.contains("[publication-folder-foreign]"))
        #expect(run("publish", "--to", "\(folder)/piagam").err.contains("[publication-folder-foreign]"))
    }

    @Test("private folders may not lie in the store, in a site, or in each other; nothing is written then")
    func refused() throws {
        #expect(run("publish", "--to", "\(folder)/situs").status == .done)
        let before = try files.tree()
        #expect(run("publish", "--minutes", "\(folder)/lomba/acara").err.contains("[output-in-store]"))
        #expect(run("publish", "--minutes", "\(folder)/situs/acara").err.contains("[publication-folder-in-site]"))
        #expect(
            run("publish", "--minutes", "\(folder)/cetak", "--advice", "\(folder)/cetak/surat").err
                .contains("[publication-folders-overlap]"))
        #expect(
            run("publish", "--to", "\(folder)/baru", "--minutes", "\(folder)/baru").err
                .contains("[publication-folders-overlap]"))
        #expect(run("publish").status == .usage)
        #expect(try files.tree() == before)
    }

    @Test("what no decision gives yet is refused by name")
    func nothing() throws {
        let early = try SiteSample.trial(.screened).folder.copy()
        let path = early.path
        let answer = FakeWorld().run(
            Program.complete, ["publish", "--certificates", "\(path)/piagam", "--store", "\(path)/lomba"])
        #expect(answer.status == .refused)
        #expect(answer.err.contains("--certificates"))
        #expect(answer.err.contains("[publication-nothing-to-print]"))
        #expect(!early.exists("piagam"))
    }

    @Test("a wrong logo and a wrong style are refused")
    func look() throws {
        try files.write("GIF89a", to: "a.png")
        try files.write("p {} </style>", to: "a.css")
        let target = ["publish", "--minutes", "\(folder)/acara"]
        let store = ["--store", "\(folder)/lomba"]
        let logo = FakeWorld().run(Program.complete, target + ["--logo", "\(folder)/a.png"] + store)
        #expect(logo.err.contains("[publication-logo-refused]"))
        let style = FakeWorld().run(Program.complete, target + ["--style", "\(folder)/a.css"] + store)
        #expect(style.err.contains("[publication-style-refused]"))
        #expect(!files.exists("acara"))
    }

    @Test("verify --code tells which document has the code, and what it says")
    func verify() throws {
        for document in try PaperSample.trial().records.flatMap(\.documents) {
            let answer = try json(run("verify", "--code", "\(document.code)".lowercased(), "--format", "json"))
            #expect(answer["document"] == document.whole)
            #expect(answer["superseded"] == false)
        }
        let certificate = try #require(try PaperSample.trial().records.flatMap(\.certificates).first)
        let told = run("verify", "--code", "\(certificate.code)")
        #expect(told.out.contains("Piagam Penghargaan"))
        #expect(told.out.contains("tier: Terbaik Utama"))
        #expect(run("verify", "--code", "0000-0000-0000").err.contains("[publication-code-unknown]"))
        #expect(run("verify", "--code", "UUUU").err.contains("[publication-code-malformed]"))
    }

    @Test("the codes of certificates are in the site")
    func published() throws {
        #expect(run("publish", "--to", "\(folder)/situs").status == .done)
        let table = try files.text("situs/data/certificates.csv")
        let lines = table.split(separator: "\r\n").map(String.init)
        let certificates = try PaperSample.trial().records.flatMap(\.certificates)
        #expect(lines.first == CertificateTable.header.joined(separator: ","))
        #expect(lines.dropFirst().map { String($0.prefix(14)) } == certificates.map { "\($0.code)" })
        let manual = try String(
            contentsOf: SiteSample.repository.appendingPathComponent(
                "Sources/competitionctl/competitionctl.docc/PublishedSite.md"), encoding: .utf8)
        for column in CertificateTable.header { #expect(manual.contains("`\(column)`"), "\(column)") }
    }
}
