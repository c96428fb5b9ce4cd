/// The six intraclass correlations of a complete panel, with confidence limits.
///
/// With n entries, k jurors and the mean squares BMS (entries), WMS (within entries), JMS (jurors), EMS (residual):
/// - one-way, ICC(1): (BMS - WMS) / (BMS + (k - 1) WMS); ICC(1,k): (BMS - WMS) / BMS
/// - agreement, ICC(A,1) = ICC(2,1): (BMS - EMS) / (BMS + (k - 1) EMS + k (JMS - EMS) / n);
///   ICC(A,k) = ICC(2,k): (BMS - EMS) / (BMS + (JMS - EMS) / n)
/// - consistency, ICC(C,1) = ICC(3,1): (BMS - EMS) / (BMS + (k - 1) EMS); ICC(C,k) = ICC(3,k): (BMS - EMS) / BMS
///
/// Agreement asks whether jurors give the same points, consistency whether they differ by a constant only; "average" is
/// about the mean of the k jurors. Assumes normal effects; where a juror has not scored an entry use the variance
/// components instead.
///
/// Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428; McGraw & Wong (1996), Psychological Methods 1,
/// 30-46, Table 7 (limits).
public struct IntraclassCorrelations: Hashable, Sendable {
    /// One coefficient.
    public struct Coefficient: Hashable, Sendable {
        /// The coefficient; it can be negative.
        public var value: Double
        /// F of the hypothesis that entries do not differ; nil when the error is zero.
        public var f: Double?
        /// The degrees of freedom of F's numerator.
        public var numeratorFreedom: Double
        /// The degrees of freedom of F's denominator.
        public var denominatorFreedom: Double
        /// The confidence limits; nil when the error is zero.
        public var interval: ClosedRange<Double>?
    }

    /// The number of entries.
    public let entries: Int
    /// The number of jurors.
    public let jurors: Int
    /// BMS, the mean square between entries.
    public let betweenEntries: Double
    /// WMS, the mean square within entries.
    public let withinEntries: Double
    /// JMS, the mean square between jurors.
    public let betweenJurors: Double
    /// EMS, the residual mean square.
    public let residual: Double
    /// ICC(1,1).
    public let oneWaySingle: Coefficient
    /// ICC(1,k).
    public let oneWayAverage: Coefficient
    /// ICC(2,1), ICC(A,1).
    public let agreementSingle: Coefficient
    /// ICC(2,k), ICC(A,k).
    public let agreementAverage: Coefficient
    /// ICC(3,1), ICC(C,1).
    public let consistencySingle: Coefficient
    /// ICC(3,k), ICC(C,k).
    public let consistencyAverage: Coefficient

    /// Computes the coefficients of a panel in which every juror who scored at all scored every entry.
    ///
    /// - Parameters:
    ///   - table: the totals.
    ///   - level: the confidence of the limits, above 0 and below 1.
    /// - Throws: `unusableParameter` for another level; `incomplete`, `tooFewEntries` or `tooFewJurors` for a panel that
    ///   is not complete or smaller than 2 x 2; `noVariation` when all totals are equal.
    public init(_ table: TotalTable, level: Double = 0.95) throws(StatisticsRefusal) {
        guard level > 0, level < 1 else { throw .unusableParameter }
        let rows = try table.completeRows()
        guard table.varies else { throw .noVariation }
        let squares = TwoWaySquares(rows)
        let limits = IntraclassLimits(squares, upper: (1 + level) / 2)
        (entries, jurors) = (rows.count, rows[0].count)
        (betweenEntries, withinEntries) = (squares.entries, squares.within)
        (betweenJurors, residual) = (squares.jurors, squares.residual)
        oneWaySingle = limits.oneWay(average: false)
        oneWayAverage = limits.oneWay(average: true)
        consistencySingle = limits.consistency(average: false)
        consistencyAverage = limits.consistency(average: true)
        agreementSingle = limits.agreement(average: false)
        agreementAverage = limits.agreement(average: true)
    }
}

/// The mean squares of a complete two-way table with one figure a cell.
struct TwoWaySquares {
    var n: Double
    var k: Double
    var entries: Double
    var within: Double
    var jurors: Double
    var residual: Double

    /// Computes the mean squares of at least two rows and columns.
    init(_ rows: [[Double]]) {
        n = Double(rows.count)
        k = Double(rows[0].count)
        let rowMeans = rows.map { $0.reduce(0, +) / Double($0.count) }
        let mean = rowMeans.reduce(0, +) / n
        let columnMeans = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } / Double(rows.count) }
        entries = k * rowMeans.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        jurors = n * columnMeans.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (k - 1)
        var withinSquares = 0.0
        var residualSquares = 0.0
        for (row, rowMean) in zip(rows, rowMeans) {
            for (value, columnMean) in zip(row, columnMeans) {
                withinSquares += (value - rowMean) * (value - rowMean)
                let rest = value - rowMean - columnMean + mean
                residualSquares += rest * rest
            }
        }
        // What rounding leaves of a perfect fit is no error.
        let scale = rows.reduce(0) { max($0, $1.reduce(0) { max($0, abs($1)) }) }
        let rounding = n * k * scale * scale * 1e-26
        within = withinSquares <= rounding ? 0 : withinSquares / (n * (k - 1))
        residual = residualSquares <= rounding ? 0 : residualSquares / ((n - 1) * (k - 1))
    }
}

/// Values and limits of the coefficients from the mean squares.
private struct IntraclassLimits {
    typealias Coefficient = IntraclassCorrelations.Coefficient
    let squares: TwoWaySquares
    /// The probability below the upper limit.
    let upper: Double

    init(_ squares: TwoWaySquares, upper: Double) {
        self.squares = squares
        self.upper = upper
    }

    private func quantile(_ numerator: Double, _ denominator: Double) -> Double {
        Distributions.fQuantile(upper, numerator: numerator, denominator: denominator)
    }

    func oneWay(average: Bool) -> Coefficient {
        ratio(to: squares.within, freedom: squares.n * (squares.k - 1), average: average)
    }

    func consistency(average: Bool) -> Coefficient {
        ratio(to: squares.residual, freedom: (squares.n - 1) * (squares.k - 1), average: average)
    }

    /// The coefficients whose limits follow from one F ratio.
    private func ratio(to error: Double, freedom: Double, average: Bool) -> Coefficient {
        let (n, k) = (squares.n, squares.k)
        func coefficient(_ f: Double) -> Double { average ? 1 - 1 / f : (f - 1) / (f + k - 1) }
        let divisor = average ? squares.entries : squares.entries + (k - 1) * error
        // Without any difference between entries the mean of many jurors has no reliability at all.
        let value = divisor > 0 ? (squares.entries - error) / divisor : 0
        var result = Coefficient(value: value, numeratorFreedom: n - 1, denominatorFreedom: freedom)
        guard error > 0, squares.entries > 0 else { return result }
        let f = squares.entries / error
        result.f = f
        let low = coefficient(f / quantile(n - 1, freedom))
        let high = coefficient(f * quantile(freedom, n - 1))
        if low <= high { result.interval = low...high }
        return result
    }

    func agreement(average: Bool) -> Coefficient {
        let (n, k) = (squares.n, squares.k)
        let (entries, jurors, error) = (squares.entries, squares.jurors, squares.residual)
        let extra = (jurors - error) / n
        let divisor = average ? entries + extra : entries + (k - 1) * error + k * extra
        let value = divisor > 0 ? (entries - error) / divisor : 0
        var result = Coefficient(value: value, numeratorFreedom: n - 1, denominatorFreedom: (n - 1) * (k - 1))
        guard error > 0 else { return result }
        result.f = entries / error
        result.interval = agreementInterval(average: average)
        return result
    }

    /// Satterthwaite's approximation of McGraw & Wong, Table 7.
    private func agreementInterval(average: Bool) -> ClosedRange<Double>? {
        let (n, k) = (squares.n, squares.k)
        let (entries, jurors, error) = (squares.entries, squares.jurors, squares.residual)
        let value = (entries - error) / (entries + (k - 1) * error + k * (jurors - error) / n)
        let f = jurors / error
        let common = n * (1 + (k - 1) * value) - k * value
        let numerator = (k - 1) * (n - 1) * (k * value * f + common) * (k * value * f + common)
        let denominator = (n - 1) * k * k * value * value * f * f + common * common
        let freedom = numerator / denominator
        guard freedom > 0, freedom.isFinite else { return nil }
        let (up, down) = (quantile(n - 1, freedom), quantile(freedom, n - 1))
        let mixed = k * jurors + (k * n - k - n) * error
        var low = n * (entries - up * error) / (up * mixed + n * entries)
        var high = n * (down * entries - error) / (mixed + n * down * entries)
        if average {
            low = low * k / (1 + low * (k - 1))
            high = high * k / (1 + high * (k - 1))
        }
        return low.isFinite && high.isFinite && low <= high ? low...high : nil
    }
}
