import Scoring

extension RatingsTable {
    /// Reads jurors' answers: a table, or score sheets as XML by the reader of `score`, one in a file or many gathered.
    ///
    /// Sheets are judged by their form alone: there is no contest that could know their rubric. What counts is the mark, before any
    /// rule of evidence; an abstention has none.
    ///
    /// - Throws: `refused` with everything that is wrong.
    static func read(answersIn file: InputFile) throws(ActionFailure) -> RatingsTable {
        guard isDocument(file.bytes) else { return try read(file) }
        // A document names everything itself, so nothing has to be known beforehand.
        let sheets = SheetFile.document(file) { _ in nil }
        var reading = RatingsReading(file: file.name, findings: sheets.findings)
        for item in sheets.sheets {
            guard case .marks(let marks) = item.sheet.sheet.content else { continue }
            for mark in marks {
                let key = RatingsReading.Cell.Key(
                    entry: item.sheet.sheet.entry.text, juror: item.sheet.sheet.juror.text,
                    criterion: mark.criterion.text)
                reading.cells.append(RatingsReading.Cell(key: key, score: mark.score, line: item.root.line))
            }
        }
        return try RatingsTable(reading)
    }

    /// Whether bytes are meant to be XML: the first that is no white space opens a tag.
    private static func isDocument(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }
}
