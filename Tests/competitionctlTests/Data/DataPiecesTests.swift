import Competition
import TestSupport
import Testing

@testable import competitionctl

@Suite("Data: large files in pieces")
struct DataPiecesTests {
    private static func records() throws -> [PublicRecord] {
        var records = [
            try SiteSample.trial(.registered).record(), try SiteSample.decidedTrial().record,
            try SiteSample.decidedHard().record,
        ]
        for method in ["borda", "schulze"] {
            let rules = try PracticeContest.text("contest.xml").replacing(
                "method=\"mean\"", with: "method=\"\(method)\"")
            let contest = try PracticeContest(.decided, rules: rules, access: .unsynced)
            records.append(PublicRecord(try PublicMaterial.read(from: contest.store)))
        }
        return records
    }

    @Test("the pieces of the result are the bytes of its value, whatever their size", arguments: [1, 2000, 1 << 18])
    func result(size: Int) throws {
        for record in try Self.records() {
            let document = ResultDocument(record)
            #expect(document.pieces(size: size).whole == document.value.bytes(.indented) + [UInt8(ascii: "\n")])
        }
    }

    @Test("the pieces of the spreadsheet are the same file, whatever their size", arguments: [1, 2000])
    func spreadsheet(size: Int) throws {
        for record in try Self.records() {
            let file = ResultSpreadsheet(record).file
            #expect(file.pieces(size: size).whole == file.pieces(size: .max).whole)
            // Each thing of many has a piece of its own then; what follows the last is one.
            let blocks = file.sheets.flatMap(\.blocks).map(\.count)
            #expect(size > 1 || file.pieces(size: 1).count == blocks.filter { $0 > 1 }.reduce(1, +))
        }
    }

    @Test("a sheet is its blocks of rows below each other")
    func rows() {
        let things = [["a"], [], ["b", "c"]]
        let sheet = Spreadsheet.Sheet(
            name: "s",
            blocks: [
                Spreadsheet.Rows(headings: ["x"]),
                Spreadsheet.Rows(count: things.count) { things[$0].map { [.text($0), .empty] } },
            ])
        for size in [1, 100, 1 << 18] {
            let text = String(decoding: Spreadsheet(sheets: [sheet]).pieces(size: size).whole, as: UTF8.self)
            let cells = text.matches(of: /<text:p>(.*?)<\/text:p>/).map { String($0.output.1) }
            #expect(cells == ["x", "a", "b", "c"])
            #expect(text.split(separator: "</table:table-row>").count == 5)
        }
    }
}
