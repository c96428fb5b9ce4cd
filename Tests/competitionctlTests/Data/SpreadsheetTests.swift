import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

/// LibreOffice as judge: it computes the published spreadsheet, in which no computed value stands, and must come to the program's result.
///
/// `make data-check` installs it and demands these tests; without it they say that they were skipped.
@Suite(
    "Data: LibreOffice comes to the same result",
    .enabled(
        if: OutsideProgram.find("soffice") != nil || ProcessInfo.processInfo.environment["DATA_CHECK"] != nil,
        "NOT CHECKED: LibreOffice is not installed, so nobody recomputed data/result.fods; run make data-check"),
    .serialized)
struct SpreadsheetTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The sheets of a file as LibreOffice computes them, by name, as rows of cells.
    private func computed(_ bytes: [UInt8], name: String = "result.fods", infilter: String? = nil) throws
        -> [String: [[String]]]
    {
        try folder.write(bytes, to: name)
        try convert(
            name, to: "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false,false,false,-1", infilter: infilter)
        var sheets: [String: [[String]]] = [:]
        for (path, text) in try folder.tree("out") where path.hasSuffix(".csv") {
            let stem = name.split(separator: ".")[0]
            sheets[String(path.dropFirst(stem.count + 1).dropLast(4))] =
                text.split(separator: "\n").map { line in
                    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                }
        }
        return sheets
    }

    private func convert(_ name: String, to filter: String, infilter: String? = nil) throws {
        let arguments =
            ["-env:UserInstallation=file://\(folder.path.replacing(" ", with: "%20"))/profil", "--headless"]
            + (infilter.map { ["--infilter=\($0)"] } ?? [])
            + ["--convert-to", filter, "--outdir", folder.path(of: "out"), folder.path(of: name)]
        let outcome = try #require(Subprocess.run("soffice", arguments), "soffice cannot be started")
        #expect(outcome.status == 0, "\(outcome.error)")
    }

    private func check(_ record: PublicRecord) throws {
        let sheets = try computed(ResultSpreadsheet(record).file.pieces().whole)
        for stage in record.stages where stage.rules != nil {
            let rows = try #require(sheets["ranks-\(stage.stage.id)"])
            let header = try #require(rows.first)
            let standings = stage.standings
            #expect(rows.count == standings.count + 1)
            for (row, standing) in zip(rows.dropFirst(), standings) {
                func cell(_ name: String) -> String { header.firstIndex(of: name).map { row[$0] } ?? "?" }
                #expect(cell("entry") == standing.entry.text)
                #expect(cell("rank") == standing.rank.map(String.init) ?? "", "\(standing.entry)")
                #expect(cell("agrees") == "OK", "\(standing.entry)")
                guard let figure = standing.figure else { continue }
                let exact = Double(figure.exact.numerator) / Double(figure.exact.denominator)
                #expect(abs((Double(cell("figure")) ?? .nan) - exact) < 1e-9, "\(standing.entry)")
                #expect(Double(cell("printed")) == Double(figure.printed.text), "\(standing.entry)")
            }
        }
    }

    @Test("over the trial contest: the mean, and a tie that a criterion breaks")
    func trial() throws { try check(SiteSample.decidedTrial().record) }

    @Test(
        "over the hard contest: trimmed mean, stages combined in percent, missing sheets, a tie that the panel breaks")
    func hard() throws { try check(SiteSample.decidedHard().record) }

    @Test(
        "over other rules: median, sum, rounding to even, printed figures compared, groups, stages in points",
        arguments: [
            ["method=\"mean\"": "method=\"median\""], ["method=\"mean\"": "method=\"sum\""],
            ["method=\"mean\"": "method=\"borda\""], ["method=\"mean\"": "method=\"schulze\""],
            ["method=\"mean\"": "method=\"borda\"", "ranked=\"together\"": "ranked=\"apart\""],
            ["method=\"mean\"": "method=\"schulze\"", "ranked=\"together\"": "ranked=\"apart\""],
            [
                "places=\"2\" rounding=\"half-up\" compare=\"exact\"":
                    "places=\"0\" rounding=\"half-even\" compare=\"printed\""
            ],
            [
                "places=\"2\" rounding=\"half-up\"": "places=\"1\" rounding=\"half-even\"",
                "ranked=\"together\"": "ranked=\"apart\"",
            ],
            [
                "<tie-breaks>":
                    "<combination><part stage=\"penilaian\" weight=\"0.3\" as=\"points\"/></combination><tie-breaks>",
                "<criterion stage=\"penilaian\" ref=\"manfaat\"/>":
                    "<earlier-submission/><stage-score stage=\"penilaian\"/>",
            ],
        ])
    func otherRules(_ changes: [String: String]) throws {
        var rules = try PracticeContest.text("contest.xml")
        for (old, new) in changes {
            #expect(rules.contains(old))
            rules = rules.replacing(old, with: new)
        }
        let contest = try PracticeContest(.decided, rules: rules, access: .unsynced)
        try check(PublicRecord(try PublicMaterial.read(from: contest.store)))
    }

    @Test("a mark that is changed changes the figure, so the figures are really computed")
    func living() throws {
        let record = try SiteSample.decidedTrial().record
        let text = String(decoding: ResultSpreadsheet(record).file.pieces().whole, as: UTF8.self)
        let mark = "<table:table-cell office:value-type=\"float\" office:value=\"86\"/>"
        #expect(text.contains(mark))
        let sheets = try computed(
            Array(text.replacing(mark, with: mark.replacing("86", with: "16"), maxReplacements: 1).utf8))
        #expect(sheets["ranks-penilaian"]?.flatMap(\.self).contains("X") == true)
    }

    @Test(
        "the tables for people open right in the settings of their language",
        arguments: [(Language.indonesian, "59", "1057"), (.english, "44", "1033")])
    func readable(_ language: Language, separator: String, settings: String) throws {
        let record = try SiteSample.decidedHard().record
        let stage = try #require(record.lastScored)
        let bytes = ReadableRanking(stage, record, language).bytes
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        try folder.write(bytes, to: "tabel.csv")
        try convert("tabel.csv", to: "fods", infilter: "CSV:\(separator),34,76,1,,\(settings),false,true")
        let sheet = try folder.text("out/tabel.fods")
        for standing in stage.standings {
            let printed = try #require(standing.figure?.printed.text)
            let number =
                printed.hasSuffix(".00")
                ? String(printed.dropLast(3)) : printed.hasSuffix("0") ? String(printed.dropLast()) : printed
            #expect(sheet.contains("office:value=\"\(number)\""), "\(printed)")
        }
        #expect(sheet.contains("&lt;script&gt;alert("))
        #expect(!sheet.contains("table:formula"))
    }
}
