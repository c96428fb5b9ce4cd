/// Reads tables in CSV and reports all their faults together.
///
/// The first line that is not empty is the header. Fields are separated by commas, or by semicolons when the header
/// has more of those outside quotes. Rows without any content are skipped: spreadsheets leave them at the end.
///
/// Format: RFC 4180.
public struct CSVReader: Sendable {
    /// The largest table that is read, in bytes.
    public static let byteLimit = 16 * 1024 * 1024
    /// A table with more faults than this is not the table that was meant; reading stops there.
    static let mostFindings = 1_000

    private let columns: [CSVColumn]
    private let limit: Int

    /// Creates a reader of tables with these columns.
    ///
    /// - Parameters:
    ///   - columns: every column that a table may have.
    ///   - limit: the largest table, in bytes.
    public init(columns: [CSVColumn], limit: Int = CSVReader.byteLimit) {
        self.columns = columns
        self.limit = limit
    }

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - file: the file's name, for the places of findings.
    /// - Returns: the rows that could be read and all faults; no rows when the header could not be read.
    public func read(_ bytes: [UInt8], file: String? = nil) -> CSVTable {
        guard bytes.count <= limit else {
            let problem = CSVProblem.tooLarge(bytes: bytes.count, limit: limit)
            return CSVTable(rows: [], findings: [Finding(.csv(problem), at: Place(file: file))])
        }
        var reading = CSVReading(columns: columns, file: file)
        reading.read(bytes)
        return CSVTable(rows: reading.rows, findings: reading.findings)
    }
}

/// One table while it is read.
private struct CSVReading {
    let columns: [CSVColumn]
    let file: String?
    var rows: [CSVRow] = []
    var findings: [Finding] = []

    mutating func read(_ bytes: [UInt8]) {
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        if start > 0 { report(.byteOrderMark, line: 1) }
        if let offset = firstByteThatIsNoText(bytes) {
            report(.notUTF8, line: lineNumber(of: offset, in: bytes))
            // Text in UTF-16 has these zeros; splitting it would only bring nonsense to light.
            if bytes.contains(0) { return }
        }
        let separator = headerSeparator(bytes, from: start)
        var records = CSVRecords(bytes, from: start, separator: separator)
        guard let (fields, line) = readHeader(&records) else { return }
        if separator == .semicolon { report(.semicolons, line: line) }
        readRows(&records, below: judgeHeader(fields, line: line))
        if rows.isEmpty, !findings.hasErrors { report(.empty, line: line) }
    }

    private mutating func readHeader(_ records: inout CSVRecords) -> (fields: [String], line: Int)? {
        while let record = records.next() {
            switch record {
            case .broken(let line):
                report(.brokenQuote, line: line)
                return nil
            case .fields(let fields, let count, let line):
                if isBlank(fields) { continue }
                guard count <= CSVRecords.mostFields else {
                    report(.fieldCount(found: count, expected: columns.count), line: line)
                    return nil
                }
                return (fields, line)
            }
        }
        report(.empty, line: 1)
        return nil
    }

    private mutating func judgeHeader(_ fields: [String], line: Int) -> CSVHeader {
        let known = Dictionary(columns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        var positions: [String: Int] = [:]
        var repeated: Set<String> = []
        for (position, field) in fields.enumerated() {
            let name = trimmed(field)
            let key = name.lowercased()
            if name.isEmpty {
                report(.columnUnnamed(number: position + 1), line: line)
            } else if known[key] == nil {
                let nearest = suggestion(for: name, among: columns.map(\.name))
                report(.columnUnknown(column: name, suggestion: nearest), line: line, column: name)
            } else if positions[key] != nil {
                if repeated.insert(key).inserted {
                    report(.columnRepeated(column: name), line: line, column: name)
                }
            } else {
                positions[key] = position
            }
        }
        for column in columns where column.isRequired && positions[column.key] == nil {
            report(.columnMissing(column: column.name), line: line, column: column.name)
        }
        return CSVHeader(file: file, known: Set(known.keys), positions: positions, width: fields.count)
    }

    private mutating func readRows(_ records: inout CSVRecords, below header: CSVHeader) {
        while findings.count < CSVReader.mostFindings, let record = records.next() {
            switch record {
            case .broken(let line):
                report(.brokenQuote, line: line)
            case .fields(let fields, let count, let line):
                if isBlank(fields) { continue }
                if count == header.width {
                    rows.append(CSVRow(line: line, fields: fields, header: header))
                } else {
                    report(.fieldCount(found: count, expected: header.width), line: line)
                }
            }
        }
    }

    private mutating func report(_ problem: CSVProblem, line: Int, column: String? = nil) {
        guard findings.count < CSVReader.mostFindings else { return }
        findings.append(Finding(.csv(problem), at: Place(file: file, line: line, path: column)))
    }
}

private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Finds the first byte that is not UTF-8 or is zero, which no text has.
private func firstByteThatIsNoText(_ bytes: [UInt8]) -> Int? {
    let zero = bytes.firstIndex(of: 0)
    do {
        _ = try UTF8Span(validating: bytes.span)
        return zero
    } catch {
        return min(error.byteOffsets.lowerBound, zero ?? .max)
    }
}

private func lineNumber(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset {
        let endsCarriageReturn = index > 0 && bytes[index - 1] == .carriageReturn
        switch bytes[index] {
        case .carriageReturn: line += 1
        case .lineFeed: line += endsCarriageReturn ? 0 : 1
        default: break
        }
    }
    return line
}

/// Tells the separator from the first line that is not empty, looking only outside quotes.
private func headerSeparator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    var hasContent = false
    for byte in bytes[start...] {
        switch byte {
        case .lineFeed, .carriageReturn:
            if hasContent, !isQuoted { return semicolons > commas ? .semicolon : .comma }
            continue
        case .quote: isQuoted.toggle()
        case .comma where !isQuoted: commas += 1
        case .semicolon where !isQuoted: semicolons += 1
        default: break
        }
        hasContent = true
    }
    return semicolons > commas ? .semicolon : .comma
}

private func isBlank(_ fields: [String]) -> Bool {
    fields.allSatisfy { $0.allSatisfy(\.isWhitespace) }
}

private func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
}
