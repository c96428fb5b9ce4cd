import Competition
import Testing

private let name = CSVColumn("nama")
private let unit = CSVColumn("unit", isRequired: false)
private let code = CSVColumn("kode")

private func read(_ text: String, limit: Int = CSVReader.byteLimit) -> CSVTable {
    CSVReader(columns: [code, name, unit], limit: limit).read(Array(text.utf8), file: "opd.csv")
}

/// The rows as the test writes them: line, code, name, unit.
private func rows(_ table: CSVTable) -> [String] {
    table.rows.map { "\($0.line)|\($0[code])|\($0[name])|\($0[unit])" }
}

@Suite("CSV reader: tables that are well-formed")
struct CSVReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let id: String
        let text: String
        let rows: [String]
        var testDescription: String { id }
    }

    static let cases = [
        Case(id: "plain", text: "kode,nama,unit\n1,Dinkes,Gucialit\n", rows: ["2|1|Dinkes|Gucialit"]),
        Case(id: "no line end at the end", text: "kode,nama\n1,Dinkes", rows: ["2|1|Dinkes|"]),
        Case(id: "CRLF", text: "kode,nama\r\n1,A\r\n2,B\r\n", rows: ["2|1|A|", "3|2|B|"]),
        Case(id: "CR alone", text: "kode,nama\r1,A\r2,B\r", rows: ["2|1|A|", "3|2|B|"]),
        Case(id: "quoted separator", text: "kode,nama\n1,\"A, B\"\n", rows: ["2|1|A, B|"]),
        Case(id: "doubled quote", text: "kode,nama\n1,\"Si \"\"Rujuk\"\"\"\n", rows: ["2|1|Si \"Rujuk\"|"]),
        Case(id: "line feed in a field", text: "kode,nama\n1,\"A\nB\"\n2,C\n", rows: ["2|1|A\nB|", "4|2|C|"]),
        Case(id: "CRLF in a field", text: "kode,nama\r\n1,\"A\r\nB\"\r\n2,C", rows: ["2|1|A\r\nB|", "4|2|C|"]),
        Case(id: "CR in a field", text: "kode,nama\r1,\"A\rB\"\r2,C", rows: ["2|1|A\rB|", "4|2|C|"]),
        Case(id: "empty quoted field", text: "kode,nama\n1,\"\"\n", rows: ["2|1||"]),
        Case(id: "empty last field", text: "kode,nama,unit\n1,A,\n", rows: ["2|1|A|"]),
        Case(id: "quote inside a plain field", text: "kode,nama\n1,Si \"Rujuk\"\n", rows: ["2|1|Si \"Rujuk\"|"]),
        Case(id: "blank lines", text: "\n\nkode,nama\n\n1,A\n\r\n2,B\n\n", rows: ["5|1|A|", "7|2|B|"]),
        Case(id: "rows without content", text: "kode,nama\n1,A\n,\n  , \n,,,,\n", rows: ["2|1|A|"]),
        Case(id: "columns in another order", text: "nama,kode\nA,1\n", rows: ["2|1|A|"]),
        Case(id: "header in capitals, with spaces", text: " KODE , Nama  \n1,A\n", rows: ["2|1|A|"]),
        Case(id: "quoted header", text: "\"kode\",\"nama\"\n1,A\n", rows: ["2|1|A|"]),
        Case(id: "spaces in cells stay", text: "kode,nama\n 1 , A \n", rows: ["2| 1 | A |"]),
        Case(id: "letters beyond ASCII", text: "kode,nama\n1,Kantor “É” 役所\n", rows: ["2|1|Kantor “É” 役所|"]),
    ]

    @Test("a well-formed table gives its rows and no finding", arguments: cases)
    func wellFormed(_ example: Case) {
        let table = read(example.text)
        #expect(rows(table) == example.rows)
        #expect(table.findings.isEmpty)
    }

    @Test("a cell's place names file, line and column")
    func placeOfCell() throws {
        let row = try #require(read("kode,nama\n\n1,A\n").rows.first)
        #expect(row.place(of: name) == Place(file: "opd.csv", line: 3, path: "nama"))
        #expect(row.place == Place(file: "opd.csv", line: 3))
    }

    @Test("a semicolon in a quoted header name is no separator")
    func separatorInsideQuotes() {
        let table = CSVReader(columns: [CSVColumn("a;b;c"), CSVColumn("d")]).read(Array("\"a;b;c\",d\n1,2\n".utf8))
        #expect(table.rows.count == 1)
        #expect(table.findings.isEmpty)
    }
}

@Suite("CSV reader: faults")
struct CSVFaultTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let id: String
        let text: String
        let findings: [Finding]
        var testDescription: String { id }

        init(_ id: String, _ text: String, _ findings: [(problem: CSVProblem, line: Int, column: String?)]) {
            self.id = id
            self.text = text
            self.findings = findings.map {
                Finding(.csv($0.problem), at: Place(file: "opd.csv", line: $0.line, path: $0.column))
            }
        }
    }

    static let cases = [
        Case("nothing at all", "", [(.empty, 1, nil)]),
        Case("blank lines only", "\n \n\n", [(.empty, 1, nil)]),
        Case("header alone", "\nkode,nama\n", [(.empty, 2, nil)]),
        Case("header and blank rows", "kode,nama\n,\n", [(.empty, 1, nil)]),
        Case("byte-order mark", "\u{FEFF}kode,nama\n1,A\n", [(.byteOrderMark, 1, nil)]),
        Case("semicolons", "kode;nama\n1;A, B\n", [(.semicolons, 1, nil)]),
        Case("semicolons below blank lines", "\n\r\nkode;nama\n1;A\n", [(.semicolons, 3, nil)]),
        Case("missing column", "kode,unit\n1,A\n", [(.columnMissing(column: "nama"), 1, "nama")]),
        Case(
            "unknown column, near a known one", "kode,naam,nama\n1,A,B\n",
            [(.columnUnknown(column: "naam", suggestion: "nama"), 1, "naam")]),
        Case(
            "unknown column, near none", "kode,nama,telepon\n1,A,B\n",
            [(.columnUnknown(column: "telepon", suggestion: nil), 1, "telepon")]),
        Case(
            "repeated column, told once", "kode,nama,Nama,NAMA\n1,A,B,C\n",
            [(.columnRepeated(column: "Nama"), 1, "Nama")]),
        Case("column without a name", "kode,nama,\n1,A,\n", [(.columnUnnamed(number: 3), 1, nil)]),
        Case("too few fields", "kode,nama\n1\n2,B\n", [(.fieldCount(found: 1, expected: 2), 2, nil)]),
        Case("too many fields", "kode,nama\n\n1,A,B\n", [(.fieldCount(found: 3, expected: 2), 3, nil)]),
        Case(
            "the line of a row after a field of two lines", "kode,nama\n1,\"A\nB\"\n2\n",
            [(.fieldCount(found: 1, expected: 2), 4, nil)]),
        Case("quote that never ends", "kode,nama\n1,A\n2,\"B\n3,C\n", [(.brokenQuote, 3, nil)]),
        Case("text after the quote", "kode,nama\n1,\"A\"B\n2,C\n", [(.brokenQuote, 2, nil)]),
        Case("broken quote in the header", "kode,\"nama\n1,A\n", [(.brokenQuote, 1, nil)]),
        Case(
            "a broken quote on the second line of a record", "kode,nama\n\"1\n\",\"A\n3,\"C\"D\n4,E\n",
            [(.brokenQuote, 3, nil), (.brokenQuote, 4, nil)]),
        Case(
            "every fault at once", "\u{FEFF}kode;telpon\n1\n2;\"B\"x\n3;C\n",
            [
                (.byteOrderMark, 1, nil), (.semicolons, 1, nil),
                (.columnUnknown(column: "telpon", suggestion: nil), 1, "telpon"),
                (.columnMissing(column: "nama"), 1, "nama"),
                (.fieldCount(found: 1, expected: 2), 2, nil), (.brokenQuote, 3, nil),
            ]),
    ]

    @Test("each fault is found with its line and column", arguments: cases)
    func fault(_ example: Case) {
        #expect(read(example.text).findings == example.findings)
    }

    @Test("what was understood all the same is a warning, and the rows are there")
    func warningsKeepRows() {
        let table = read("\u{FEFF}kode;nama\n1;A\n")
        #expect(rows(table) == ["2|1|A|"])
        #expect(!table.findings.hasErrors)
    }

    @Test("rows behind a broken quote are still read")
    func recovery() {
        let table = read("kode,nama\n1,\"A\n2,B\n3,C\n")
        #expect(rows(table) == ["3|2|B|", "4|3|C|"])
        #expect(table.findings.map(\.code) == ["csv-broken-quote"])
    }

    @Test("bytes that are not UTF-8 are told with their line, and the other faults too")
    func notUTF8() {
        let bytes = Array("kode,nama\r\n1,A\r\n2,".utf8) + [0xC9] + Array("cole\r\n3\r\n".utf8)
        let table = CSVReader(columns: [code, name]).read(bytes)
        let expected = [
            Finding(.csv(.notUTF8), at: Place(line: 3)),
            Finding(.csv(.fieldCount(found: 1, expected: 2)), at: Place(line: 4)),
        ]
        #expect(table.findings == expected)
    }

    @Test("a table in UTF-16 is refused once, not column by column")
    func utf16() {
        let marked: [UInt8] = [0xFF, 0xFE] + "kode\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let unmarked = "k\u{0}o\u{0}d\u{0}e\u{0}"
        #expect(CSVReader(columns: [code]).read(marked).findings == [Finding(.csv(.notUTF8), at: Place(line: 1))])
        #expect(read(unmarked).findings.map(\.code) == ["csv-not-utf8"])
    }

    @Test("a table at the limit is read, a byte more is refused")
    func limit() {
        let text = "kode,nama\n1,A\n"
        #expect(read(text, limit: 14).rows.count == 1)
        let refused = read(text, limit: 13)
        #expect(refused.rows.isEmpty)
        #expect(refused.findings == [Finding(.csv(.tooLarge(bytes: 14, limit: 13)), at: Place(file: "opd.csv"))])
    }

    @Test("a row or a header with very many fields is told by its count")
    func veryManyFields() {
        let commas = String(repeating: ",", count: 2_000)
        let row = read("kode,nama\n1\(commas)\n").findings
        #expect(row.map(\.problem) == [.csv(.fieldCount(found: 2_001, expected: 2))])
        let header = read("kode\(commas)\n1\n").findings
        #expect(header.map(\.problem) == [.csv(.fieldCount(found: 2_001, expected: 3))])
    }

    @Test("a file that is no such table gives a thousand findings, not a million")
    func flood() {
        let table = read("kode,nama\n" + String(repeating: "x\n", count: 5_000))
        #expect(table.findings.count == 1_000)
    }

    @Test("many broken quotes are read in linear time")
    func brokenQuotesAreLinear() {
        // Each line opens a quote that the next line's quote ends wrongly; the last one is open to the end.
        let text = "kode,nama\n" + String(repeating: "1,\"a\n", count: 900) + String(repeating: "x", count: 300_000)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(read(text).findings.count == 901) }
        #expect(time < .seconds(30))
    }
}
