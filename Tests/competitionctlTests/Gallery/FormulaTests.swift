import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// A contest whose every text starts as a formula does, and every table that the program writes of it.
@Suite("No text becomes a formula in any table")
struct FormulaTests {
    /// What a spreadsheet takes for the start of a formula, or strips before looking at what follows.
    private static let starts = ["=", "+", "-", "@", "\t=", "\r="]
    /// What every text goes on with, so that it is found again.
    private static let rest = "A1+cmd"

    /// The command lines that answer with a table.
    private static let tables = [
        "rank": "rank --stage penilaian --format csv", "log": "log --format csv",
        "jury": "jury --stage penilaian --format csv",
        "rehearse": "rehearse --calibrate ~masuk/acuan.csv --answers ~masuk/jawaban.csv --format csv",
    ]

    @Test("the commands that answer with a table are those that are tried here")
    func complete() {
        let known = Program.complete.declarations.filter { declaration in
            declaration.options.contains { $0.written == "--format" && $0.choices.contains("csv") }
        }
        #expect(known.map(\.name).sorted() == Self.tables.keys.sorted())
    }

    @Test(
        "in CSV of commands, data of the site, certificates, spreadsheets and ballots every cell is inert",
        arguments: starts)
    func inert(_ start: String) throws {
        let bench = try walk(start + Self.rest)
        try writeMarks(start + Self.rest, in: bench)
        var cells = 0
        for line in Self.tables.values.sorted() {
            for language in ["id", "en"] {
                let run = bench.run("\(line) --lang \(language)")
                #expect(run.status == .done, "\(run.err)")
                cells += expectInert(run.out, line)
            }
        }
        let lines = [
            "publish --to ~situs --certificates ~piagam --minutes ~acara --scoresheets ~nilai --advice ~surat",
            "form scoresheet --stage penilaian --juror juri-1 --as csv --to ~lembar",
            "form scoresheet --stage penilaian --juror juri-1 --as fods --to ~lembar",
        ]
        for line in lines {
            let run = bench.run(line)
            #expect(run.status == .done, "\(line): \(run.err)")
        }
        var endings: [String: Int] = [:]
        for path in try bench.folder.tree().keys.sorted() where !path.hasPrefix("lomba/") && !path.hasPrefix("masuk/") {
            let ending = String(path.split(separator: ".").last ?? "")
            guard ["csv", "fods"].contains(ending) else { continue }
            endings[ending, default: 0] += 1
            let text = try bench.folder.text(path)
            cells += ending == "csv" ? expectInert(text, path) : try expectText(text, path)
        }
        #expect(endings["csv", default: 0] > 4, "\(endings)")
        #expect(endings["fods", default: 0] > 1, "\(endings)")
        #expect(cells > 500)
    }

    // MARK: Looking at cells

    /// Expects that no cell of a table starts as a formula does, and gives the number of cells.
    private func expectInert(_ text: String, _ name: String) -> Int {
        let cells = Self.cells(text)
        for cell in cells {
            let isNumber = cell.wholeMatch(of: /[+-][0-9]+([.,][0-9]+)*/) != nil
            if let first = cell.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first), !isNumber {
                Issue.record("\(name): a cell starts as a formula does: \(cell.prefix(60))")
            }
        }
        return cells.count
    }

    /// The cells of a table, read as RFC 4180 has it; either separator ends one.
    private static func cells(_ text: String) -> [String] {
        var cells: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        for scalar in text.unicodeScalars {
            if scalar == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, scalar == "," || scalar == ";" || scalar == "\n" || scalar == "\r" {
                if !(scalar == "\n" && cell.isEmpty) { cells.append(String(cell)) }
                cell = String.UnicodeScalarView()
            } else {
                cell.append(scalar)
            }
        }
        return cells
    }

    /// Expects that a spreadsheet's cells are text, whatever they say: a formula stands in an attribute of its own.
    private func expectText(_ text: String, _ name: String) throws -> Int {
        for match in text.matches(of: /table:formula="([^"]*)"/) where match.output.1.contains("cmd") {
            Issue.record("\(name): a formula of a text: \(match.output.1.prefix(80))")
        }
        var found = 0
        for match in text.matches(of: /<table:table-cell([^>]*)>\s*<text:p[^>]*>([^<]*)</) {
            found += 1
            if match.output.2.contains("cmd") {
                #expect(
                    match.output.1.contains("office:value-type=\"string\""), "\(name): \(match.output.2.prefix(60))")
            }
        }
        return found
    }

    // MARK: The contest

    /// Writes reference marks and a juror's answers whose names start so.
    private func writeMarks(_ text: String, in bench: GalleryBench) throws {
        let name = "\"\(text)\""
        try bench.folder.write("entry,criterion,score\n\(name),\(name),80\n", to: "masuk/acuan.csv")
        try bench.folder.write(
            "entry,juror,criterion,score\n\(name),\(name),\(name),70\n", to: "masuk/jawaban.csv")
    }

    /// The contest, with a text in every place where a text can stand, decided, objected to and corrected.
    private func walk(_ text: String) throws -> GalleryBench {
        let bench = try GalleryBench(for: Exhibit("formulas", .none, "", []))
        let escaped = text.replacing("\t", with: "&#9;").replacing("\r", with: "&#13;")
        for path in ["contest.xml", "rubrics/coba.xml"] {
            var rules = try path == "contest.xml" ? PracticeContest.rules() : PracticeContest.text(path)
            for element in ["title", "name", "organizer", "guidance", "source"] {
                rules = rules.replacing(try Regex("<\(element)( lang=\"..\")?>")) { "\($0.0)\(escaped)" }
            }
            try bench.folder.write(rules, to: "masuk/\(path)")
        }
        let cell = "\"\(text)\""
        try bench.folder.write(
            "office,name,institution_code,institution_kind,institution_name,service,service_name,unit,contact_name\n"
                + (1...2).map { "opd-\($0),\(cell),99.0\($0),kabupaten,\(cell),satu,\(cell),\(cell),\(cell)\n" }
                .joined(),
            to: "masuk/opd.csv")
        try bench.folder.write(
            "juror,name,affiliation\n" + (1...3).map { "juri-\($0),\(cell),\(cell)\n" }.joined(), to: "masuk/juri.csv")
        for office in 1...2 {
            try bench.folder.write(try Self.entry(escaped, office), to: "masuk/opd-\(office).xml")
            for juror in 1...3 {
                try bench.folder.write(try Self.sheet(escaped, office, juror), to: "masuk/opd-\(office).\(juror).xml")
            }
        }
        let by = ["--by=\(text)", "--now", "2026-01-03T10:00"]
        for (line, more) in [
            ("init ~lomba --contest ~masuk/contest.xml", []), ("register offices ~masuk/opd.csv", []),
            ("register jurors ~masuk/juri.csv", []), ("submit ~masuk/opd-1.xml ~masuk/opd-2.xml", []),
            ("screen --all", []), ("screen opd-2.satu --pass", ["--reason=\(text)"]), ("assign --stage penilaian", []),
            ("assign --stage penilaian --apart juri-3:opd-2.satu", ["--reason=\(text)"]),
            (
                "score ~masuk/opd-1.1.xml ~masuk/opd-1.2.xml ~masuk/opd-1.3.xml ~masuk/opd-2.1.xml ~masuk/opd-2.2.xml",
                []
            ),
            ("decide --stage penilaian --yes", ["--reason=\(text)"]),
            ("object opd-1.satu", ["--from=\(text)", "--address=\(text)", "--text=\(text)"]),
            ("rule 1 --accept", ["--reason=\(text)"]), ("withdraw opd-2.satu", ["--reason=\(text)"]),
            ("decide --supersede 1 --yes", ["--reason=\(text)"]),
        ] {
            let run = bench.run(line, more + by)
            try #require(run.status == .done, "\(line): \(run.err)")
        }
        let final = bench.run("decide --final --stage penilaian --yes --now 2026-01-07T10:00", ["--by=\(text)"])
        try #require(final.status == .done, "\(final.err)")
        return bench
    }

    private static func entry(_ text: String, _ office: Int) throws -> String {
        try PracticeContest.text("entries/9901-dinkes.lansia.xml")
            .replacing("id=\"9901-dinkes.lansia\"", with: "id=\"opd-\(office).satu\"")
            .replacing(/<title>.*<\/title>/, with: "<title>\(text) \(office == 1 ? "satu" : "dua")</title>")
            .replacing(/<office>.*<\/office>/, with: "<office>opd-\(office)</office>")
            .replacing(/<service>.*<\/service>/, with: "<service>satu</service>")
            .replacing(/<(ringkasan|manfaat|kebaruan|keberlanjutan)>[^<]*</) { "<\($0.1)>\(text)<" }
    }

    private static func sheet(_ text: String, _ office: Int, _ juror: Int) throws -> String {
        try PracticeContest.text("sheets/9901-dinkes.lansia.juri-1.xml")
            .replacing("9901-dinkes.lansia", with: "opd-\(office).satu").replacing("juri-1", with: "juri-\(juror)")
            .replacing(/<note>.*<\/note>/, with: "<note>\(text)</note><panel-note>\(text)</panel-note>")
            .replacing(/signature name="[^"]*"/, with: "signature name=\"\(text)\"")
    }
}
