import Scoring

/// A table of ratings of any kind, read from CSV without a contest: entries, jurors, criteria and exact marks.
///
/// Columns in any order: entry, juror, criterion (may be missing where there is one) and score; also under the names that
/// `aliases` lists. An empty cell or `NA` is no mark. Numbers have a decimal point or comma and perhaps a sign.
public struct RatingsTable: Sendable {
    /// The entries by name, ascending; indices of marks are places in it.
    public let entries: [String]
    /// The jurors by name, ascending.
    public let jurors: [String]
    /// The criteria by name, in the order of the weights, else ascending.
    public let criteria: [String]
    /// The marks, each cell at most once, in the order of the table.
    public let marks: [Mark]
    /// The weight of each criterion.
    public let weights: [Ratio]
    /// What should be looked at although nothing was refused.
    public let warnings: [Finding]

    /// One mark.
    public struct Mark: Hashable, Sendable {
        /// The index of the entry.
        public var entry: Int
        /// The index of the juror.
        public var juror: Int
        /// The index of the criterion.
        public var criterion: Int
        /// The mark, exact.
        public var score: Ratio
    }

    /// The largest table, in bytes: thirty thousand entries, five jurors and seven criteria fit.
    public static let byteLimit = 128 * 1024 * 1024

    /// What a column may be called.
    public static let aliases: [(column: String, names: [String])] = [
        ("entry", ["entry", "inovasi"]), ("juror", ["juror", "juri", "judge", "rater"]),
        ("criterion", ["criterion", "kriteria"]), ("score", ["score", "nilai"]),
    ]

    /// Reads a table, and perhaps one of weights (columns criterion and weight).
    ///
    /// - Parameter isReference: whether the marks are nobody's: a column of jurors is then not asked for and not read.
    /// - Throws: `refused` with everything that is wrong.
    public static func read(
        _ file: InputFile, weights: InputFile? = nil, isReference: Bool = false
    ) throws(ActionFailure) -> RatingsTable {
        var reading = RatingsReading(file, isReference: isReference)
        let weighted = weights.map { WeightsReading($0) }
        let isReadable = !reading.cells.isEmpty && weighted?.isReadable ?? true
        reading.findings += weighted?.findings ?? []
        guard isReadable else { throw .refused(reading.findings) }
        return try RatingsTable(&reading, weighted)
    }

    /// Takes marks that were read from elsewhere; all criteria count alike.
    init(_ reading: RatingsReading) throws(ActionFailure) {
        var reading = reading
        try self.init(&reading, nil)
    }

    private init(_ reading: inout RatingsReading, _ weighted: WeightsReading?) throws(ActionFailure) {
        entries = reading.cells.names(\.entry)
        jurors = reading.cells.names(\.juror)
        let named = reading.cells.names(\.criterion)
        criteria = weighted?.criteria(among: named, &reading.findings) ?? named
        let found = weighted?.weights ?? [:]
        weights = criteria.map { weighted == nil ? .one : found[$0]?.weight ?? .zero }
        if !weights.contains(where: { $0 > .zero }), !criteria.isEmpty {
            reading.findings.append(Finding(.ratings(.weightless), at: Place(file: weighted?.file)))
        }
        let places = (entries.places, jurors.places, criteria.places)
        var seen: [RatingsReading.Cell.Key: Int] = [:]
        var marks: [Mark] = []
        marks.reserveCapacity(reading.cells.count)
        for cell in reading.cells {
            if let line = seen[cell.key] {
                let problem = RatingsProblem.repeated(
                    entry: cell.entry, juror: cell.juror, criterion: cell.criterion, line: line)
                reading.findings.append(Finding(.ratings(problem), at: Place(file: reading.file, line: cell.line)))
            }
            seen[cell.key] = cell.line
            guard let score = cell.score, let entry = places.0[cell.entry], let juror = places.1[cell.juror],
                let criterion = places.2[cell.criterion]
            else { continue }
            marks.append(Mark(entry: entry, juror: juror, criterion: criterion, score: score))
        }
        self.marks = marks
        warnings = try reading.findings.refusing()
    }
}

extension RatingsTable {
    /// The marks and totals in binary numbers, for statistics.
    ///
    /// - Throws: `unusableScore` for a mark above `RatingTable.largestMagnitude`; `tooMany`.
    public func tables() throws(StatisticsRefusal) -> (ratings: RatingTable, totals: TotalTable) {
        let ratings = try RatingTable(
            entries: entries.count, jurors: jurors.count, criteria: criteria.count,
            ratings: marks.map {
                Rating(entry: $0.entry, juror: $0.juror, criterion: $0.criterion, score: $0.score.approximate)
            })
        return (ratings, try ratings.totals(weights: weights.map(\.approximate)))
    }

    /// The exact official figure of each entry: the mean over jurors of sum w x / sum w; nil without marks of weight, or where
    /// exact numbers leave 128 bits.
    public func officialFigures() -> [Ratio?] {
        if let arrays = sheetArrays(), let means = try? OfficialMeans(arrays, entries: entries.count) {
            return entries.indices.map { means.figure(of: $0) }
        }
        return officialRatios()
    }

    /// The marks as whole numbers in order; nil where marks or weights need more than six decimals.
    private func sheetArrays() -> SheetArrays? {
        let millions: Int128 = 1_000_000
        func units(_ ratio: Ratio) -> Int64? {
            millions % ratio.denominator == 0 ? Int64(exactly: ratio.numerator * (millions / ratio.denominator)) : nil
        }
        let order = marks.indices.sorted {
            (marks[$0].entry, marks[$0].juror) < (marks[$1].entry, marks[$1].juror)
        }
        let scores = order.compactMap { units(marks[$0].score) }
        let scales = weights.compactMap(units)
        guard scores.count == marks.count, scales.count == weights.count else { return nil }
        return SheetArrays(
            entries: order.map { Int32(marks[$0].entry) }, jurors: order.map { Int32(marks[$0].juror) },
            criteria: order.map { Int32(marks[$0].criterion) }, marks: scores, unitsPerPoint: Int64(millions),
            weights: scales)
    }

    /// The figures by ratios, whatever the marks.
    private func officialRatios() -> [Ratio?] {
        var sheets: [[Int: (sum: Ratio, weight: Ratio)]] = Array(repeating: [:], count: entries.count)
        var failed: Set<Int> = []
        for mark in marks where weights[mark.criterion] > .zero {
            let weight = weights[mark.criterion]
            let sheet = sheets[mark.entry][mark.juror] ?? (.zero, .zero)
            do throws(ArithmeticFailure) {
                sheets[mark.entry][mark.juror] = (
                    try sheet.sum + mark.score * weight, try sheet.weight + weight
                )
            } catch {
                failed.insert(mark.entry)
            }
        }
        return sheets.enumerated().map { entry, jurors in
            guard !failed.contains(entry), !jurors.isEmpty else { return nil }
            return try? jurors.values.map { try $0.sum / $0.weight }.mean()
        }
    }
}

/// The rows of a table of ratings while it is read.
struct RatingsReading {
    struct Cell {
        struct Key: Hashable {
            var entry: String
            var juror: String
            var criterion: String
        }
        var key: Key
        var score: Ratio?
        var line: Int
        var entry: String { key.entry }
        var juror: String { key.juror }
        var criterion: String { key.criterion }
    }

    let file: String
    var findings: [Finding]
    var cells: [Cell] = []

    init(file: String, findings: [Finding]) {
        self.file = file
        self.findings = findings
    }

    init(_ input: InputFile, isReference: Bool) {
        file = input.name
        let columns = RatingsTable.aliases.flatMap(\.names).map { CSVColumn($0, isRequired: false) }
        let reader = CSVReader(columns: columns, limit: RatingsTable.byteLimit)
        let table = reader.read(input.bytes, file: file)
        findings = table.findings
        guard let first = table.rows.first else { return }
        var used: [String: CSVColumn] = [:]
        for (column, names) in RatingsTable.aliases {
            let present = names.map { CSVColumn($0, isRequired: false) }.filter { first.has($0) }
            if present.count > 1 {
                let place = Place(file: file, line: 1, path: column)
                findings.append(Finding(.csv(.columnRepeated(column: column)), at: place))
            } else if present.isEmpty, column != "criterion", column != "juror" || !isReference {
                findings.append(
                    Finding(.csv(.columnMissing(column: column)), at: Place(file: file, line: 1, path: column)))
            }
            used[column] = present.first
        }
        guard !findings.hasErrors, let entry = used["entry"], let score = used["score"] else { return }
        let juror = isReference ? nil : used["juror"]
        cells.reserveCapacity(table.rows.count)
        for row in table.rows {
            add(row, entry, juror, used["criterion"], score)
        }
    }

    private mutating func add(
        _ row: CSVRow, _ entry: CSVColumn, _ juror: CSVColumn?, _ criterion: CSVColumn?, _ score: CSVColumn
    ) {
        let key = Cell.Key(
            entry: row[entry].trimmed, juror: juror.map { row[$0].trimmed } ?? "",
            criterion: criterion.map { row[$0].trimmed } ?? "")
        for (name, column) in [(key.entry, entry), (key.juror, juror)] where name.isEmpty {
            guard let column else { continue }
            findings.append(Finding(.ratings(.nameMissing(column: column.name)), at: row.place(of: column)))
        }
        let text = row[score].trimmed
        var mark: Ratio?
        if !text.isEmpty, text != "NA" {
            mark = Ratio(rating: text)
            if mark == nil {
                findings.append(Finding(.ratings(.numberUnreadable(text: text)), at: row.place(of: score)))
            }
        }
        cells.append(Cell(key: key, score: mark, line: row.line))
    }
}

/// The rows of a table of weights.
private struct WeightsReading {
    static let criterion = CSVColumn("criterion")
    static let weight = CSVColumn("weight")

    let file: String
    /// Whether there are rows to read, however wrong.
    let isReadable: Bool
    var findings: [Finding]
    private var order: [String] = []
    var weights: [String: (weight: Ratio, line: Int)] = [:]

    init(_ input: InputFile) {
        file = input.name
        let table = CSVReader(columns: [Self.criterion, Self.weight]).read(input.bytes, file: file)
        findings = table.findings
        isReadable = !findings.hasErrors
        for row in isReadable ? table.rows : [] {
            let name = row[Self.criterion].trimmed
            let text = row[Self.weight].trimmed
            let weight = Ratio(rating: text)
            if weight == nil {
                findings.append(Finding(.ratings(.numberUnreadable(text: text)), at: row.place(of: Self.weight)))
            } else if let weight, weight < .zero || weights[name] != nil {
                let problem = RatingsProblem.weightUnusable(criterion: name, weight: text)
                findings.append(Finding(.ratings(problem), at: row.place(of: Self.weight)))
            }
            if weights[name] == nil { order.append(name) }
            weights[name] = (weight ?? .one, row.line)
        }
    }

    /// The criteria that were marked, in the order of the weights, with what is wrong about them.
    func criteria(among named: [String], _ findings: inout [Finding]) -> [String] {
        for name in named where weights[name] == nil {
            findings.append(Finding(.ratings(.weightMissing(criterion: name)), at: Place(file: file)))
        }
        for name in order where !named.contains(name) {
            let problem = RatingsProblem.weightUnknown(criterion: name, suggestion: suggestion(for: name, among: named))
            findings.append(Finding(.ratings(problem), at: Place(file: file, line: weights[name]?.line)))
        }
        return order.filter(named.contains)
    }
}

extension [RatingsReading.Cell] {
    /// The names of one kind, each once, ascending.
    fileprivate func names(_ kind: (Element) -> String) -> [String] {
        var names: Set<String> = []
        for cell in self { names.insert(kind(cell)) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension [String] {
    fileprivate var places: [String: Int] {
        Dictionary(uniqueKeysWithValues: enumerated().map { ($1, $0) })
    }
}

extension CSVRow {
    /// Whether the table has a column of this name.
    fileprivate func has(_ column: CSVColumn) -> Bool { header.positions[column.key] != nil }
}

extension Ratio {
    /// Reads a number of a table: perhaps a sign, up to 12 digits, perhaps a decimal point or comma and up to 12 more.
    init?(rating text: String) {
        var digits = Array(text.utf8)[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
        let parts = digits.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        }
        guard (1...2).contains(parts.count), (1...12).contains(parts[0].count),
            parts.count == 1 || (1...12).contains(parts[1].count)
        else { return nil }
        var units: Int128 = 0
        var scale: Int128 = 1
        for byte in parts.joined() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            units = units * 10 + Int128(byte - UInt8(ascii: "0"))
        }
        if parts.count == 2 { for _ in parts[1] { scale *= 10 } }
        guard let ratio = try? Ratio(isNegative ? -units : units, over: scale) else { return nil }
        self = ratio
    }
}
