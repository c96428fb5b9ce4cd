import Competition
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let cell: String
        let written: String
        var testDescription: String { cell.debugDescription }
    }

    @Test(
        "a cell is quoted when it must be",
        arguments: [
            Case(cell: "Dinkes", written: "Dinkes"),
            Case(cell: "A, B", written: "\"A, B\""),
            Case(cell: "A; B", written: "\"A; B\""),
            Case(cell: "Si \"Rujuk\"", written: "\"Si \"\"Rujuk\"\"\""),
            Case(cell: "A\nB", written: "\"A\nB\""),
            Case(cell: "A\r\nB", written: "\"A\r\nB\""),
            Case(cell: " A", written: "\" A\""),
            Case(cell: "A ", written: "\"A \""),
            Case(cell: "A B", written: "A B"),
            Case(cell: "", written: ""),
            Case(cell: "\"\u{301}", written: "\"\"\"\u{301}\""),
        ])
    func quoting(_ example: Case) {
        #expect(CSVWriter().line(["x", example.cell]) == "x,\(example.written)\r\n")
    }

    @Test(
        "a cell that a spreadsheet would compute becomes text",
        arguments: [
            Case(cell: "=1+1", written: "'=1+1"),
            Case(cell: "=HYPERLINK(\"http://x\")", written: "\"'=HYPERLINK(\"\"http://x\"\")\""),
            Case(cell: "+cmd", written: "'+cmd"),
            Case(cell: "-cmd", written: "'-cmd"),
            Case(cell: "@SUM(A1)", written: "'@SUM(A1)"),
            Case(cell: "\tA", written: "'\tA"),
            Case(cell: "\r=A", written: "\"'\r=A\""),
            Case(cell: "\n=A", written: "\"'\n=A\""),
            Case(cell: "-", written: "'-"),
            Case(cell: "-5", written: "-5"),
            Case(cell: "+6281234", written: "+6281234"),
            Case(cell: "-1.234,56", written: "\"-1.234,56\""),
            Case(cell: "-5+3", written: "'-5+3"),
            Case(cell: "-5,", written: "\"'-5,\""),
            Case(cell: "-.5", written: "'-.5"),
            Case(cell: "--5", written: "'--5"),
            Case(cell: "A=B", written: "A=B"),
        ])
    func formulas(_ example: Case) {
        #expect(CSVWriter().line(["x", example.cell]) == "x,\(example.written)\r\n")
    }

    @Test("formulas stay as they are when nobody opens the table")
    func formulasKept() {
        #expect(CSVWriter(neutralisesFormulas: false).line(["=1+1", "-"]) == "=1+1,-\r\n")
    }

    @Test("separator and line end are those that were asked for")
    func separatorAndLineEnd() {
        let writer = CSVWriter(separator: .semicolon, lineEnd: .lineFeed)
        #expect(writer.text(header: ["a", "b"], rows: [["1,5", "x"]]) == "a;b\n\"1,5\";x\n")
    }

    @Test("a row of one empty cell is no empty line")
    func oneEmptyCell() {
        #expect(CSVWriter().text(header: ["a"], rows: [[""]]) == "a\r\n\"\"\r\n")
    }
}
