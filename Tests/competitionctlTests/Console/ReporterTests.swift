import Competition
import Testing

@testable import competitionctl

@Suite("Reporter: what the user is told besides the answer")
struct ReporterTests {
    private func said(_ language: Language = .indonesian, terminal: Int? = nil, _ say: (Reporter) -> Void) -> String {
        let world = FakeWorld()
        say(Reporter(world.environment(terminal: terminal), language: language))
        return world.err
    }

    private static let findings = [
        Finding(.csv(.semicolons), at: Place(file: "opd.csv", line: 1)),
        Finding(
            .csv(.columnUnknown(column: "naam", suggestion: "nama")), at: Place(file: "opd.csv", line: 1, path: "naam")),
        Finding(.csv(.fieldCount(found: 1, expected: 4)), at: Place(file: "opd.csv", line: 1_204)),
        Finding(.csv(.empty)),
        Finding(.csv(.notUTF8), at: Place(line: 7)),
        Finding(.csv(.columnMissing(column: "kode")), at: Place(path: "kode")),
    ]

    @Test("a finding says where, how grave, what, its code, and the cure")
    func findings() {
        let expected = """
            opd.csv:1: peringatan: kolom dipisah titik koma, bukan koma; tabel dibaca dengan titik koma [csv-semicolons]
            opd.csv:1: naam: kesalahan: kolom "naam" tidak dikenal; maksud Anda "nama"? [csv-column-unknown]
            opd.csv:1204: kesalahan: baris ini berisi 1 isian, seharusnya 4 [csv-field-count]
                Isian yang memuat koma harus diapit tanda kutip.
            kesalahan: tabel tidak berisi data [csv-empty]
                Tulis nama kolom di baris pertama dan isi mulai baris kedua.
            7: kesalahan: isi berkas bukan teks UTF-8 [csv-not-utf8]
                Di Excel, simpan sebagai "CSV UTF-8".
            kode: kesalahan: kolom "kode" tidak ada [csv-column-missing]

            """
        #expect(said { $0.report(Self.findings) } == expected)
    }

    @Test("the same in English")
    func english() {
        let expected = """
            opd.csv:1: warning: the columns are separated by semicolons, not commas; the table was read so [csv-semicolons]
            opd.csv:1: naam: error: there is no column "naam"; did you mean "nama"? [csv-column-unknown]
            opd.csv:1204: error: this row has 1 field instead of 4 [csv-field-count]
                Fields that contain a comma must be quoted.

            """
        #expect(said(.english) { $0.report(Array(Self.findings.prefix(3))) } == expected)
    }

    @Test("every fault of a table has words in both languages")
    func everyFault() {
        let problems: [CSVProblem] = [
            .empty, .notUTF8, .byteOrderMark, .semicolons, .brokenQuote, .fieldCount(found: 1_200, expected: 2),
            .columnMissing(column: "a"), .columnUnknown(column: "a", suggestion: nil), .columnRepeated(column: "a"),
            .columnUnnamed(number: 3), .tooLarge(bytes: 20_000_000, limit: 16_777_216),
        ]
        #expect(Set(problems.map(\.code)) == Set(CSVProblem.Code.allCases))
        for problem in problems {
            let texts = Language.allCases.map { problem.text(in: $0) }
            #expect(texts[0] != texts[1])
            for text in texts { #expect(!text.sentence.isEmpty && !text.sentence.hasSuffix(".")) }
        }
        let unknown = CSVProblem.columnUnknown(column: "a", suggestion: nil)
        #expect(unknown.text(in: .indonesian).sentence == "kolom \"a\" tidak dikenal")
        #expect(unknown.text(in: .english).sentence == "there is no column \"a\"")
        #expect(
            CSVProblem.tooLarge(bytes: 20_000_000, limit: 16_777_216).text(in: .indonesian).sentence
                == "ukuran berkas 20.000.000 byte, paling besar 16.777.216 byte")
    }

    @Test("more findings than anybody reads are counted")
    func manyFindings() {
        let many = Array(repeating: Finding(.csv(.byteOrderMark)), count: 1_450)
        let lines = said { $0.report(many) }.split(separator: "\n")
        #expect(lines.count == 201)
        #expect(lines.last == "dan 1.250 temuan lain")
        #expect(said { $0.report(Array(many.prefix(200))) }.split(separator: "\n").count == 200)
    }

    @Test("a hostile file name or column does not reach the terminal raw")
    func hostile() {
        let place = Place(file: "a\u{1B}[2J\n.csv", line: 1, path: "b\u{9B}")
        let text = said { $0.report([Finding(.csv(.columnMissing(column: "\u{202E}")), at: place)]) }
        #expect(text == "a\\x1B[2J\\n.csv:1: b\\x9B: kesalahan: kolom \"\\u202E\" tidak ada [csv-column-missing]\n")
    }

    @Test("progress is one line that is overwritten and erased")
    func progress() {
        let text = said(terminal: 40) { reporter in
            var progress = reporter.progress(Text(id: "Memeriksa", en: "Checking"), total: 3)
            for _ in 0..<3 { progress.advance() }
        }
        #expect(text == "\rMemeriksa 1/3\rMemeriksa 2/3\rMemeriksa 3/3\r             \r")
    }

    @Test("progress is shown about a hundred times, whatever the total")
    func throttled() {
        let text = said(.english, terminal: 40) { reporter in
            var progress = reporter.progress(Text(id: "Memeriksa", en: "Checking"), total: 3_478)
            for _ in 0..<3_478 { progress.advance() }
        }
        #expect(text.count { $0 == "\r" } == 105)
        #expect(text.contains("\rChecking 3,400/3,478\r"))
        #expect(text.contains("\rChecking 3,478/3,478\r"))
    }

    @Test("nothing of progress reaches a pipe")
    func noProgressInPipe() {
        let text = said { reporter in
            var progress = reporter.progress(Text(id: "Memeriksa", en: "Checking"), total: 2)
            progress.advance()
            progress.advance()
        }
        #expect(text == "")
    }

    @Test("a finding during progress erases the line first")
    func findingDuringProgress() {
        let text = said(terminal: 40) { reporter in
            var progress = reporter.progress(Text(same: "X"), total: 2)
            progress.advance()
            reporter.note("catatan")
            progress.advance()
        }
        #expect(text == "\rX 1/2\r     \rcatatan\n\rX 2/2\r     \r")
    }

    @Test("a progress line never fills the terminal's width")
    func narrowProgress() {
        let text = said(terminal: 8) { reporter in
            var progress = reporter.progress(Text(same: "Memeriksa"), total: 1)
            progress.advance()
        }
        #expect(text == "\rMemerik\r       \r")
    }

    @Test("a shorter line covers the longer one before it")
    func shorterLine() {
        let text = said(terminal: 40) { reporter in
            reporter.show("panjang")
            reporter.show("ab")
        }
        #expect(text == "\rpanjang\rab     ")
    }
}
