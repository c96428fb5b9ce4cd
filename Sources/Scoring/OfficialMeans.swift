/// Marks of many sheets in flat arrays, for the official figures of large tables in one pass of whole numbers.
///
/// The figure of an entry is the mean over jurors of sum w x / sum w over the criteria that the juror marked; exact.
public struct SheetArrays: Hashable, Sendable {
    /// The entry of each mark; ascending, and jurors ascending within.
    public var entries: [Int32]
    /// The juror of each mark.
    public var jurors: [Int32]
    /// The criterion of each mark.
    public var criteria: [Int32]
    /// The marks in units.
    public var marks: [Int64]
    /// How many units make a point, above 0.
    public var unitsPerPoint: Int64
    /// The weight of each criterion in whole numbers, 0 or more.
    public var weights: [Int64]

    /// Creates arrays.
    public init(
        entries: [Int32], jurors: [Int32], criteria: [Int32], marks: [Int64], unitsPerPoint: Int64 = 1, weights: [Int64]
    ) {
        self.entries = entries
        self.jurors = jurors
        self.criteria = criteria
        self.marks = marks
        self.unitsPerPoint = unitsPerPoint
        self.weights = weights
    }
}

/// The official figures and ranks of all entries of a table.
public struct OfficialMeans: Hashable, Sendable {
    /// The numerators of the figures; nothing is reduced.
    private let sums: [Int64]
    /// The denominators, each the product of two: the sheets here, the divisor below; 0 for an entry without sheets.
    private let sheets: [Int32]
    private let divisor: Int64
    /// The ranks from the highest figure on, 1224; nil for an entry without sheets.
    public let ranks: [Int?]

    /// The exact figure of an entry; nil where nobody scored it.
    public func figure(of entry: Int) -> Ratio? {
        guard sheets[entry] > 0 else { return nil }
        return try? Ratio(Int128(sums[entry]), over: Int128(divisor) * Int128(sheets[entry]))
    }

    /// Computes figures and ranks in one pass and a sort.
    ///
    /// - Parameters:
    ///   - table: the marks, in order of entry and juror.
    ///   - count: the number of entries.
    /// - Throws: `overflow` when a sum leaves 64 bits; nil instead of a result when the arrays are of different length or not in
    ///   order, name an entry or criterion that is not there, or when a sheet lacks a criterion of weight: figures then have no
    ///   common divisor, and are to be computed as ratios.
    public init?(_ table: SheetArrays, entries count: Int) throws(ArithmeticFailure) {
        var sums = [Int64](repeating: 0, count: count)
        var sheets = [Int32](repeating: 0, count: count)
        var whole: Int64 = 0
        for weight in table.weights {
            guard weight >= 0 else { return nil }
            whole = try sum(whole, weight)
        }
        guard whole > 0, table.unitsPerPoint > 0,
            [table.entries.count, table.jurors.count, table.criteria.count].allSatisfy({ $0 == table.marks.count }),
            try Self.add(table, whole: whole, &sums, &sheets)
        else { return nil }
        let (divisor, overflow) = whole.multipliedReportingOverflow(by: table.unitsPerPoint)
        guard !overflow else { throw .overflow }
        self.divisor = divisor
        ranks = Self.ranks(sums, sheets)
        self.sums = sums
        self.sheets = sheets
    }

    /// Adds all sheets; false when one is out of order, incomplete or names what is not there.
    private static func add(
        _ table: SheetArrays, whole: Int64, _ sums: inout [Int64], _ sheets: inout [Int32]
    ) throws(ArithmeticFailure) -> Bool {
        var position = 0
        var last: (entry: Int32, juror: Int32) = (-1, -1)
        let number = table.marks.count
        while position < number {
            let (entry, juror) = (table.entries[position], table.jurors[position])
            guard entry >= 0, Int(entry) < sums.count, (entry, juror) > last else { return false }
            last = (entry, juror)
            var (total, weight): (Int64, Int64) = (0, 0)
            while position < number, table.entries[position] == entry, table.jurors[position] == juror {
                let criterion = Int(table.criteria[position])
                guard criterion >= 0, criterion < table.weights.count else { return false }
                let (product, overflow) = table.weights[criterion].multipliedReportingOverflow(
                    by: table.marks[position])
                guard !overflow else { throw .overflow }
                total = try sum(total, product)
                weight = try sum(weight, table.weights[criterion])
                position += 1
            }
            guard weight > 0 else { continue }
            guard weight == whole else { return false }
            sums[Int(entry)] = try sum(sums[Int(entry)], total)
            sheets[Int(entry)] += 1
        }
        return true
    }

    /// Ranks fractions by cross-multiplication.
    private static func ranks(_ sums: [Int64], _ sheets: [Int32]) -> [Int?] {
        func isAbove(_ left: Int32, _ right: Int32) -> Bool {
            let (left, right) = (Int(left), Int(right))
            if sheets[left] == sheets[right] { return sums[left] > sums[right] }
            return sums[left].multipliedFullWidth(by: Int64(sheets[right]))
                > sums[right].multipliedFullWidth(by: Int64(sheets[left]))
        }
        let order = (0..<Int32(sums.count)).filter { sheets[Int($0)] > 0 }.sorted(by: isAbove)
        var ranks = [Int?](repeating: nil, count: sums.count)
        var rank = 0
        for (place, entry) in order.enumerated() {
            if place == 0 || isAbove(order[place - 1], entry) { rank = place + 1 }
            ranks[Int(entry)] = rank
        }
        return ranks
    }
}

private func sum(_ left: Int64, _ right: Int64) throws(ArithmeticFailure) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    guard !overflow else { throw .overflow }
    return sum
}
