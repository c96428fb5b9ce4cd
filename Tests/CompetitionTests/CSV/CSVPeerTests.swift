import Competition
import TestSupport
import Testing

/// What python3's csv module says about the same tables.
@Suite("CSV against python3")
struct CSVPeerTests {
    private static let columnCount = 4
    private static let columns = (0..<columnCount).map { CSVColumn("c\($0)") }
    private static let pieces = [
        "a", "B9", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\t", "é", "役", "🏅", "=1", "-2,5", "'", "Si Rujuk",
    ]

    /// Writes each table's rows as hexadecimal cells, one row a line.
    private static let script = """
        import csv, sys
        for path in sys.argv[1:]:
            with open(path, newline='', encoding='utf-8') as file:
                separator = ';' if path.endswith('.semicolon') else ','
                rows = list(csv.reader(file, delimiter=separator, strict=True))
                for row in rows[1:]:
                    print(path.split('/')[-1], *[cell.encode().hex() for cell in row], sep='|')
        """

    private func makeRows(_ random: inout SeededGenerator) -> [[String]] {
        (0..<12).map { number in
            let cells = (1..<Self.columnCount).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in Self.pieces.randomElement(using: &random)
                }
                .joined()
            }
            // A first cell with content: rows without any are skipped here and kept there.
            return ["baris \(number)"] + cells
        }
    }

    @Test("both read what is written, whatever is in the cells")
    func generatedTables() throws {
        guard Subprocess.has("python3") else {
            print("CSVPeerTests: python3 is not installed, nothing was compared")
            return
        }
        var random = SeededGenerator(seed: 20_250_511)
        let folder = try ScratchFolder()
        var files: [String] = []
        var ours: [String] = []
        for number in 0..<120 {
            let separator: CSVWriter.Separator = number % 2 == 0 ? .comma : .semicolon
            let lineEnd: CSVWriter.LineEnd = number % 3 == 0 ? .lineFeed : .carriageReturnLineFeed
            let writer = CSVWriter(separator: separator, lineEnd: lineEnd, neutralisesFormulas: false)
            let rows = makeRows(&random)
            let text = writer.text(header: Self.columns.map(\.name), rows: rows)
            let file = "t\(number).\(separator)"
            files.append(try folder.write(text.utf8, to: file))
            let table = CSVReader(columns: Self.columns).read(Array(text.utf8), file: file)
            #expect(!table.findings.hasErrors)
            #expect(table.rows.map { row in Self.columns.map { row[$0] } } == rows)
            for row in table.rows {
                ours.append(([file] + Self.columns.map { hexadecimal(row[$0]) }).joined(separator: "|"))
            }
        }
        let python = try #require(Subprocess.run("python3", ["-I", "-c", Self.script] + files))
        #expect(python.error == "")
        #expect(python.output.split(separator: "\n").map(String.init) == ours)
    }

    private func hexadecimal(_ text: String) -> String {
        text.utf8.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
}

@Suite("CSV: any bytes")
struct CSVAnyBytesTests {
    private static let pieces: [[UInt8]] = [
        [0x2C], [0x3B], [0x22], [0x22, 0x22], [0x0A], [0x0D, 0x0A], [0x0D], [0x20], Array("kode".utf8),
        Array("nama".utf8), Array("a".utf8), [0xC3, 0xA9], [0xC3], [0xFF], [0xEF, 0xBB, 0xBF],
    ]

    @Test("whatever the bytes are, reading ends, and every line that is told is there")
    func lines() {
        var random = SeededGenerator(seed: 7)
        let reader = CSVReader(columns: [CSVColumn("kode"), CSVColumn("nama", isRequired: false)])
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...24, using: &random)
            let bytes = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] }
            let text = String(decoding: bytes, as: UTF8.self)
            let lineCount = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
            let table = reader.read(bytes)
            let lines = table.findings.compactMap(\.place.line) + table.rows.map(\.line)
            #expect(lines.allSatisfy { (1...lineCount).contains($0) }, "\(bytes)")
            #expect(table.rows.map(\.line) == table.rows.map(\.line).sorted(), "\(bytes)")
            #expect(!table.rows.isEmpty || table.findings.hasErrors, "\(bytes)")
        }
    }
}
