import Testing

@testable import competitionctl

@Suite("Tables for people")
struct TextTableTests {
    private func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> TextTable {
        var table = TextTable(columns)
        for row in rows { table.append(row) }
        return table
    }

    private static let number = TextTable.Column.number("Nilai", in: .indonesian)

    @Test("columns stand below each other, decimal marks too, and no line ends with spaces")
    func aligned() {
        let table = table(
            [.text("Judul"), Self.number, .text("Kelompok")],
            [
                ["Si Rujuk", "84,19", "umum"], ["SAKINA", "1.100", "khusus"], ["役所 e\u{301}", "9,5", ""],
                ["–", "–", "umum"],
            ])
        let expected = """
            Judul        Nilai  Kelompok
            --------  --------  --------
            Si Rujuk     84,19  umum
            SAKINA    1.100     khusus
            役所 e\u{301}        9,5
            –             –     umum

            """
        #expect(table.text(width: nil) == expected)
        #expect(table.text(width: 28) == expected)
    }

    @Test("an indented table keeps all its lines indented, within the width")
    func indented() {
        let table = table([.text("Juri"), .text("Catatan", .truncate)], [["juri-1", "Rencana biaya belum rinci"]])
        #expect(
            table.text(width: 24, indent: 2) == """
                  Juri    Catatan
                  ------  --------------
                  juri-1  Rencana biaya…

                """)
    }

    @Test("without a terminal every cell is whole; on one the widest column gives way")
    func truncated() {
        let table = table(
            [.text("No"), .text("Judul", .truncate), .text("OPD", .truncate)],
            [["1", "Rujukan pasien gawat darurat terpadu", "Dinas Kesehatan"], ["2", "SAKINA", "Dinas Sosial"]])
        #expect(table.text(width: nil).contains("Rujukan pasien gawat darurat terpadu  Dinas Kesehatan\n"))
        let expected = """
            No  Judul             OPD
            --  ----------------  ---------------
            1   Rujukan pasien …  Dinas Kesehatan
            2   SAKINA            Dinas Sosial

            """
        #expect(table.text(width: 37) == expected)
        let narrower = """
            No  Judul        OPD
            --  -----------  ------------
            1   Rujukan pa…  Dinas Keseh…
            2   SAKINA       Dinas Sosial

            """
        #expect(table.text(width: 29) == narrower)
    }

    @Test("a column can be broken into lines instead")
    func wrapped() {
        let table = table(
            [.text("Kode"), .text("Alasan", .wrap), Self.number],
            [["a", "Usia inovasi kurang dari dua belas bulan", "1,5"], ["b", "Judul sama", "2"]])
        let expected = """
            Kode  Alasan            Nilai
            ----  ----------------  -----
            a     Usia inovasi        1,5
                  kurang dari dua
                  belas bulan
            b     Judul sama          2

            """
        #expect(table.text(width: 29) == expected)
    }

    @Test("columns give way in turn, never below the narrowest, and whole ones never")
    func limits() {
        let table = table(
            [.text("A", .truncate), .text("B", .truncate), .text("C")],
            [[String(repeating: "a", count: 20), String(repeating: "b", count: 20), String(repeating: "c", count: 12)]])
        let widths = table.text(width: 40).split(separator: "\n")[1].split(separator: " ").map(\.count)
        #expect(widths == [12, 12, 12])
        let least = table.text(width: 5).split(separator: "\n")[1].split(separator: " ").map(\.count)
        #expect(least == [10, 10, 12])
    }

    @Test("a wide letter is not cut in half")
    func wideLetters() {
        let table = table([.text("Judul", .truncate)], [["役所役所役所役所"]])
        #expect(table.text(width: 12).hasSuffix("\n役所役所役…\n"))
        #expect(table.text(width: 11).hasSuffix("\n役所役所役…\n"))
        #expect(table.text(width: 10).hasSuffix("\n役所役所…\n"))
    }

    @Test("escape sequences and line ends in cells and titles are shown, not obeyed")
    func hostile() {
        let table = table([.text("J\u{1B}[1mudul")], [["a\u{1B}]0;x\u{07}b\nc"]])
        #expect(table.text(width: nil) == "J\\x1B[1mudul\n-----------------\na\\x1B]0;x\\x07b\\nc\n")
    }

    @Test("a table without rows is its header")
    func empty() {
        #expect(table([.text("A"), .text("B")], []).text(width: 80) == "A  B\n-  -\n")
    }
}
