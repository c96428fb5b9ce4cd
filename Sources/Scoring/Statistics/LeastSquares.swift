/// Jurors' severities and fair scores by two-way least squares on juror totals.
///
/// Model: y_ej = a_e + b_j + error, ordinary least squares over any incomplete design; the effects b_j of the jurors of a
/// panel sum to 0. The fair score of an entry is a_e, the mean of its totals with each juror's effect removed; a juror's
/// severity is -b_j, in points of the totals. The entries are eliminated, so that one symmetric system over the jurors of
/// a panel is left: (diag(n_j) - sum_e 1_e 1_e' / n_e) b = r, r_j = sum_e (y_ej - mean of e).
///
/// Assumes that jurors differ by a constant number of points and that errors are independent with one variance. It does
/// not assume that jurors saw equally good entries. Across panels that share no entry nothing can be compared; figures
/// are then relative to the panel, and `comparableFairScores` refuses.
///
/// Source: Searle (1971), Linear Models, 7.2; Guimaraes & Portugal (2010), Stata Journal 10, 628-649. Time is linear in
/// the totals plus the cube of the jurors of a panel; memory is linear in the totals plus the square of those jurors.
public struct LeastSquares: Sendable {
    /// The totals that were explained.
    public let table: TotalTable
    /// The panels of the jury.
    public let connectivity: Connectivity
    /// The severity of each juror in points, positive when strict; nil for a juror without scores or without a colleague
    /// in the panel.
    public internal(set) var severity: [Double?]
    /// The fair score of each entry in points, comparable within its panel; nil for an entry that nobody scored.
    public internal(set) var fairScores: [Double?]
    /// What the model leaves unexplained of each total, in the table's order.
    public internal(set) var residuals: [Double]
    /// The number of totals minus the number of independent effects.
    public let freedom: Int
    /// The standard deviation of the residuals, (sum of squares / freedom)^1/2; nil without freedom.
    public let residualSpread: Double?
    /// S+, over jurors: times the residual variance it is the covariance of the effects.
    let covariance: JurorBlocks
    /// The effect of each juror; 0 without scores.
    let effects: [Double]

    /// Fits the model.
    ///
    /// - Throws: `noScores` for an empty table; `tooMany` for a panel with more than 3000 jurors; `notConverged` when a
    ///   panel hangs together too weakly to be computed.
    public init(_ table: TotalTable) throws(StatisticsRefusal) {
        guard table.count > 0 else { throw .noScores }
        self.table = table
        connectivity = Connectivity(table)
        var blocks = try JurorBlocks(connectivity)
        blocks.addEliminatedEntries(of: table)
        try blocks.pseudoInvert()
        let effects = blocks.times(Self.rightSide(of: table))
        (fairScores, residuals) = Self.fit(table, effects: effects)
        severity = effects.indices.map { juror in
            let panel = blocks.panelOfJuror[juror]
            return panel >= 0 && blocks.members[panel].count > 1 ? -effects[juror] : nil
        }
        let scoredEntries = fairScores.lazy.filter { $0 != nil }.count
        let scoringJurors = blocks.members.lazy.map(\.count).reduce(0, +)
        freedom = table.count - scoredEntries - scoringJurors + connectivity.panelCount
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        residualSpread = freedom > 0 ? (squares / Double(freedom)).squareRoot() : nil
        covariance = blocks
        self.effects = effects
    }

    /// What entries and jurors leave unexplained of other figures, one a total in the table's order.
    func unexplained(_ values: [Double]) -> [Double] {
        let other = table.replacing(values)
        return Self.fit(other, effects: covariance.times(Self.rightSide(of: other))).residuals
    }

    private static func rightSide(of table: TotalTable) -> [Double] {
        var right = [Double](repeating: 0, count: table.jurorCount)
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard !range.isEmpty else { continue }
            let mean = table.values[range].reduce(0, +) / Double(range.count)
            for position in range { right[Int(table.jurors[position])] += table.values[position] - mean }
        }
        return right
    }

    private static func fit(_ table: TotalTable, effects: [Double]) -> (fair: [Double?], residuals: [Double]) {
        var residuals = [Double](repeating: 0, count: table.count)
        var fair = [Double?](repeating: nil, count: table.entryCount)
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard !range.isEmpty else { continue }
            var sum = 0.0
            for position in range { sum += table.values[position] - effects[Int(table.jurors[position])] }
            let score = sum / Double(range.count)
            fair[entry] = score
            for position in range {
                residuals[position] = table.values[position] - effects[Int(table.jurors[position])] - score
            }
        }
        return (fair, residuals)
    }
}

extension LeastSquares {
    /// The fair scores where all of them can be compared.
    ///
    /// - Throws: `unconnectedPanels` when panels share no entry: their jurors' severities cannot be told from their
    ///   entries' quality.
    public func comparableFairScores() throws(StatisticsRefusal) -> [Double?] {
        guard connectivity.isConnected else { throw .unconnectedPanels(connectivity.panelCount) }
        return fairScores
    }

    /// The standard error of a juror's severity in points, relative to the mean of the panel.
    ///
    /// Nil without residual freedom, and where there is no severity.
    public func severityError(of juror: Int) -> Double? {
        guard let spread = residualSpread, severity[juror] != nil else { return nil }
        return spread * max(0, covariance[juror, juror]).squareRoot()
    }

    /// The interval that holds a juror's severity with the given confidence, by Student's distribution.
    ///
    /// Nil where there is no standard error, and for a level outside 0 to 1.
    public func severityInterval(of juror: Int, level: Double = 0.95) -> ClosedRange<Double>? {
        guard let severity = severity[juror], let error = severityError(of: juror), level > 0, level < 1 else {
            return nil
        }
        let reach = Distributions.tTwoSided(level, freedom: Double(freedom)) * error
        return (severity - reach)...(severity + reach)
    }

    /// The standard error of an entry's fair score in points: s (1/n_e + m' S+ m)^1/2 with m the entry's shares of
    /// jurors.
    ///
    /// Nil without residual freedom, and for an entry that nobody scored.
    public func fairScoreError(of entry: Int) -> Double? {
        guard let spread = residualSpread, fairScores[entry] != nil else { return nil }
        return spread * (1 / Double(table.totals(of: entry).count) + meanVariance(of: entry)).squareRoot()
    }

    /// The standard error of the difference of two fair scores in points.
    ///
    /// Nil without residual freedom, for entries of different panels, and for one that nobody scored.
    public func differenceError(between first: Int, and second: Int) -> Double? {
        guard let spread = residualSpread, let panel = connectivity.panelOfEntry[first],
            connectivity.panelOfEntry[second] == panel
        else { return nil }
        guard first != second else { return 0 }
        return spread * max(0, differenceVariance(first, second)).squareRoot()
    }

    /// The variance of the difference of two fair scores of one panel, in units of the residual variance.
    func differenceVariance(_ first: Int, _ second: Int) -> Double {
        let (left, right) = (table.totals(of: first), table.totals(of: second))
        var shared = 0.0
        for j in left { for k in right { shared += covariance[Int(table.jurors[j]), Int(table.jurors[k])] } }
        shared /= Double(left.count * right.count)
        return 1 / Double(left.count) + 1 / Double(right.count)
            + meanVariance(of: first) + meanVariance(of: second) - 2 * shared
    }

    /// m' S+ m of an entry.
    private func meanVariance(of entry: Int) -> Double {
        let range = table.totals(of: entry)
        var sum = 0.0
        for j in range { for k in range { sum += covariance[Int(table.jurors[j]), Int(table.jurors[k])] } }
        return max(0, sum / Double(range.count * range.count))
    }

    /// Each residual over its own standard deviation, s (1 - h)^1/2 with h the leverage, in the table's order.
    ///
    /// Beyond 3 a total deserves a look. Nil where the model fits a total whatever it is (an entry with one juror, for
    /// example), without residual freedom, and when all residuals are zero.
    ///
    /// Source: Cook & Weisberg (1982), Residuals and Influence in Regression, 2.2 (internally studentised).
    public func standardisedResiduals() -> [Double?] {
        var standardised = [Double?](repeating: nil, count: table.count)
        guard let spread = residualSpread, spread > 0 else { return standardised }
        for entry in 0..<table.entryCount {
            let range = table.totals(of: entry)
            guard range.count > 1 else { continue }
            let number = Double(range.count)
            let whole = meanVariance(of: entry)
            for j in range {
                let juror = Int(table.jurors[j])
                var mixed = 0.0
                for k in range { mixed += covariance[juror, Int(table.jurors[k])] }
                let leverage = 1 / number + covariance[juror, juror] - 2 * mixed / number + whole
                guard 1 - leverage > 1e-9 else { continue }
                standardised[j] = residuals[j] / (spread * (1 - leverage).squareRoot())
            }
        }
        return standardised
    }
}
