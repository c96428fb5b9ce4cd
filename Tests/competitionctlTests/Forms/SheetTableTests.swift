import Foundation
import Scoring
import TestSupport
import Testing

@testable import Competition
@testable import competitionctl

@Suite("Score sheets as tables")
struct SheetTableTests {
    enum Shape: String, CaseIterable { case csv, fods }

    private func brief(_ contest: PracticeContest) throws -> SheetBrief {
        try BlankSheets.brief(stage: "penilaian", juror: "juri-1", from: contest.store)
    }

    /// The cells of the blank table, in rows, as a spreadsheet would show them.
    private func grid(_ contest: PracticeContest) throws -> [[String]] {
        let bytes = SheetTableForm(try brief(contest), in: .indonesian).spreadsheet
        let rows = try FlatSpreadsheet.rows(of: InputFile(name: "a.fods", bytes: bytes)).get()
        return rows.map { row in
            row.cells + Array(repeating: "", count: SheetTable.Column.allCases.count - row.cells.count)
        }
    }

    private func column(_ column: SheetTable.Column) throws -> Int {
        try #require(SheetTable.Column.allCases.firstIndex(of: column))
    }

    private func file(_ grid: [[String]], as shape: Shape) -> InputFile {
        switch shape {
        case .csv:
            let text = CSVWriter().text(header: grid[0], rows: Array(grid.dropFirst()))
            return InputFile(name: "lembar.CSV", bytes: Array(text.utf8))
        case .fods:
            let rows = grid.map { $0.map { FlatSpreadsheet.Cell($0, .open) } }
            let widths = grid[0].map { _ in 20 }
            return InputFile(
                name: "lembar.fods", bytes: FlatSpreadsheet.bytes(name: "Lembar", widths: widths, rows: rows))
        }
    }

    /// The table as the juror of the example would fill it in.
    private func filled(_ contest: PracticeContest) throws -> [[String]] {
        var grid = try grid(contest)
        grid[1][try column(.signedOn)] = "2026-01-14"
        for row in 1..<grid.count {
            let entry = try EntryID(#require(EntryID(grid[row][column(.entry)])).text)
            let name = "sheets/\(try #require(entry)).juri-1.xml"
            let read = DocumentReader.read(SignedSheet.self, from: try PracticeContest.input(name).bytes, file: name)
            guard case .marks(let marks)? = read.value?.sheet.content else { continue }
            let criterion = grid[row][try column(.criterion)]
            let mark = try #require(marks.first { $0.criterion.text == criterion })
            grid[row][try column(.score)] = mark.score.written
            grid[row][try column(.note)] = mark.note ?? ""
        }
        return grid
    }

    private func codes(_ grid: [[String]], _ contest: PracticeContest, as shape: Shape = .csv) -> [String]? {
        refusal { _ = try ReceiveSheets.run([file(grid, as: shape)], in: &contest.store, at: PracticeContest.occasion) }
    }

    @Test("a filled table gives the very sheets of the example", arguments: Shape.allCases)
    func received(_ shape: Shape) throws {
        let contest = try PracticeContest(.assigned)
        let receipt = try ReceiveSheets.run(
            [file(try filled(contest), as: shape)], in: &contest.store, at: PracticeContest.occasion)
        let other = try PracticeContest(.assigned)
        let files = try PracticeContest.inputs("sheets").filter { $0.name.hasSuffix("juri-1.xml") }
        let expected = try ReceiveSheets.run(files, in: &other.store, at: PracticeContest.occasion)
        #expect(receipt.sheets.map(\.stored) == expected.sheets.map(\.stored))
        #expect(receipt.action.warnings == [])
    }

    @Test("the blank table of sheets that came in holds them, and sent back changes nothing", arguments: Shape.allCases)
    func unchanged(_ shape: Shape) throws {
        let contest = try PracticeContest(.scored)
        let form = SheetTableForm(
            try BlankSheets.brief(stage: "penilaian", juror: "juri-2", from: contest.store), in: .english)
        let bytes = shape == .csv ? form.csv : form.spreadsheet
        let file = InputFile(name: "lembar.\(shape)", bytes: bytes)
        let receipt = try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
        #expect(receipt.sheets.map(\.isUnchanged) == [true, true, true, true])
        #expect(receipt.sheets.contains { $0.total == nil })
    }

    @Test("a changed cell of the header is named with what it held", arguments: SheetTable.Header.columns)
    func edited(_ column: SheetTable.Column) throws {
        let contest = try PracticeContest(.assigned)
        var grid = try filled(contest)
        let place = try self.column(column)
        let original = grid[2][place]
        grid[2][place] = "2"
        for shape in Shape.allCases {
            let file = file(grid, as: shape)
            let failure = #expect(throws: ActionFailure.self) {
                try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
            }
            guard case .refused(let findings)? = failure else { continue }
            #expect(
                findings.map(\.problem) == [
                    .sheet(.headerEdited(column: column.rawValue, found: "2", original: original))
                ])
            #expect(findings.map(\.place.line) == [3])
        }
    }

    @Test("a header that fits no form is refused, and so is one without its seal")
    func broken() throws {
        let contest = try PracticeContest(.assigned)
        var grid = try filled(contest)
        grid[1][try column(.juror)] = "juri-2"
        grid[1][try column(.entryRevision)] = "7"
        grid[2][try column(.form)] = ""
        #expect(codes(grid, contest) == ["sheet-header-broken", "sheet-header-broken"])
        grid[0][try column(.form)] = "bentuk"
        #expect(codes(grid, contest) == ["csv-column-unknown", "csv-column-missing"])
    }

    @Test("a table from before a newer entry or a newer sheet is stale, by the name of the column")
    func stale() throws {
        let contest = try PracticeContest(.assigned)
        let blank = try filled(contest)
        _ = try ReceiveSheets.run([file(blank, as: .csv)], in: &contest.store, at: PracticeContest.occasion)
        var changed = blank
        changed[1][try column(.score)] = "81"
        #expect(codes(changed, contest, as: .fods) == ["sheet-header-stale"])
        let text = try PracticeContest.text("entries/9901-dinkes.farmasi.xml").replacing("94 menit", with: "90 menit")
        let entry = InputFile(name: "inovasi.xml", bytes: Array(text.utf8))
        _ = try SubmitEntries.run([entry], in: &contest.store, at: PracticeContest.occasion)
        #expect(codes(changed, contest) == ["sheet-header-stale", "sheet-header-stale"])
    }

    @Test("faults of scores are told with the row of the spreadsheet, also behind cells of several lines")
    func faults() throws {
        let contest = try PracticeContest(.assigned)
        var grid = try filled(contest)
        grid[1][try column(.note)] = "Satu\n\nDua, \"tiga\"; empat"
        grid[2][try column(.score)] = "101"
        grid[3][try column(.score)] = "7,5"
        let file = file(grid, as: .fods)
        let failure = #expect(throws: ActionFailure.self) {
            try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
        }
        guard case .refused(let findings)? = failure else { return }
        #expect(findings.map(\.code) == ["score-above-maximum", "score-off-step"])
        #expect(findings.map(\.place.line) == [3, 4])
    }

    @Test("entries without scores are left out with a warning; abstaining beside scores is refused")
    func blankAndAbstaining() throws {
        let contest = try PracticeContest(.assigned)
        var grid = try filled(contest)
        let (score, note, abstention) = (try column(.score), try column(.note), try column(.abstention))
        for row in 1...3 { (grid[row][score], grid[row][note]) = ("", "") }
        grid[4][abstention] = "Pernah menjadi penasihat."
        #expect(codes(grid, contest) == ["choice-unsettled"])
        for row in 4...6 { (grid[row][score], grid[row][note]) = ("", "") }
        let receipt = try ReceiveSheets.run(
            [file(grid, as: .csv)], in: &contest.store, at: PracticeContest.occasion)
        #expect(receipt.action.warnings.map(\.code) == ["sheet-left-blank"])
        #expect(receipt.sheets.count == 3)
        #expect(receipt.sheets.first?.total == nil)
    }

    @Test("cells that a spreadsheet would compute come back as they were")
    func formulas() throws {
        let contest = try PracticeContest(.assigned)
        var grid = try filled(contest)
        grid[1][try column(.note)] = "=1+1"
        grid[2][try column(.note)] = "'kutip'"
        grid[2][try column(.panelNote)] = "=2+2"
        let receipt = try ReceiveSheets.run(
            [file(grid, as: .csv)], in: &contest.store, at: PracticeContest.occasion)
        guard case .marks(let marks)? = receipt.sheets.first?.sheet.sheet.content else { return }
        #expect(marks.map(\.note).prefix(2) == ["=1+1", "'kutip'"])
        #expect(marks.map(\.panelNote).prefix(2) == [nil, "=2+2"])
    }

    @Test("a spreadsheet is read as its program writes it: repeated cells, typed values, spaces and spans")
    func asWritten() throws {
        let text = """
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table>
            <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2" \
            office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/>\
            </table:table-row>
            <table:table-row><table:table-cell office:value-type="float" office:value="7.5"><text:p>7,5</text:p>\
            </table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-01-14T00:00:00">\
            <text:p>14/01/26</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>x\
            <text:s text:c="2"/>y<text:span>z</text:span><text:tab/>w</text:p><text:p>v</text:p></table:table-cell>\
            </table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document>
            """
        let rows = try FlatSpreadsheet.rows(of: InputFile(name: "a.fods", bytes: Array(text.utf8))).get()
        #expect(rows.map(\.number) == [1, 5])
        #expect(rows.map(\.cells) == [["a", "a"], ["7.5", "2026-01-14", "x  yz\tw\nv"]])
    }
}
