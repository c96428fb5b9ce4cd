/// How far jurors' totals of the same entries lie apart: by a severity that each juror keeps, and by what is left.
///
/// The model is total = entry + juror + rest. The rest's variance is the sum of squared residuals of the two-way least squares fit
/// over N - E - J + C degrees of freedom (N totals, E entries, J jurors, C parts of the panel that share no juror and no entry). The
/// variance of totals within an entry has the expectation severity + rest, so the severity's variance is the difference, not below 0.
///
/// Source: Searle, Linear Models (1971), chapters 10 and 11, for the moments; Guimaraes & Portugal, Stata Journal 10 (2010), for the
/// alternating means. Where every juror scored every entry these are the estimates of the two-way analysis of variance.
public struct JurorVariance: Hashable, Sendable {
    /// The variance of severities between jurors.
    public let severity: Double
    /// The variance of what neither the entry nor the juror explains.
    public let rest: Double
    /// The degrees of freedom of the rest.
    public let freedom: Int

    /// Estimates the variances; nil when no degree of freedom is left.
    ///
    /// - Parameter entries: the marks of each entry.
    public init?(of entries: [[JurorMark]]) {
        let scored = entries.filter { !$0.isEmpty }.map { $0.map { (juror: $0.juror, total: $0.total.approximate) } }
        let jurors = Set(scored.joined().map(\.juror)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($1, $0) })
        let marks = scored.map { $0.map { (juror: numbers[$0.juror] ?? 0, total: $0.total) } }
        let count = marks.reduce(0) { $0 + $1.count }
        freedom = count - marks.count - jurors.count + parts(marks, jurors.count)
        guard freedom > 0, count > marks.count else { return nil }
        let fit = residuals(marks, severityEffects(marks, jurors.count))
        rest = fit / Double(freedom)
        let within = residuals(marks, Array(repeating: 0, count: jurors.count)) / Double(count - marks.count)
        severity = max(0, within - rest)
    }

    /// The variance of the difference of two entries' means.
    ///
    /// Jurors who scored both were equally severe with both, so only what they do not share counts for the severity.
    public func ofDifference(_ first: [JurorMark], _ second: [JurorMark]) -> Double {
        guard !first.isEmpty, !second.isEmpty else { return .infinity }
        let (ours, theirs) = (Double(first.count), Double(second.count))
        let shared = Double(Set(first.map(\.juror)).intersection(second.map(\.juror)).count)
        let spread = 1 / ours + 1 / theirs
        return rest * spread + severity * max(0, spread - 2 * shared / (ours * theirs))
    }
}

private typealias Marks = [[(juror: Int, total: Double)]]

/// The jurors' effects of the least squares fit, by alternating means.
private func severityEffects(_ marks: Marks, _ jurors: Int) -> [Double] {
    var effects = Array(repeating: 0.0, count: jurors)
    let counts = marks.joined().reduce(into: Array(repeating: 0.0, count: jurors)) { $0[$1.juror] += 1 }
    // Contests' designs converge within 25 sweeps; what a weakly linked one lacks after 500 is far below what is printed.
    for _ in 0..<500 {
        var sums = Array(repeating: 0.0, count: jurors)
        for entry in marks {
            let mean = entry.reduce(0) { $0 + $1.total - effects[$1.juror] } / Double(entry.count)
            for mark in entry { sums[mark.juror] += mark.total - mean }
        }
        var change = 0.0
        for juror in effects.indices {
            let effect = sums[juror] / counts[juror]
            change = max(change, (effect - effects[juror]).magnitude)
            effects[juror] = effect
        }
        if change < 1e-10 { break }
    }
    return effects
}

/// The sum of squares that the entries' means leave once the jurors' effects are taken away.
private func residuals(_ marks: Marks, _ effects: [Double]) -> Double {
    marks.reduce(0) { sum, entry in
        let cleared = entry.map { $0.total - effects[$0.juror] }
        let mean = cleared.reduce(0, +) / Double(cleared.count)
        return sum + cleared.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}

/// How many parts the panel has that share no juror: union-find over the jurors, an entry joining all of its own.
private func parts(_ marks: Marks, _ jurors: Int) -> Int {
    var parents = Array(0..<jurors)
    func root(of juror: Int) -> Int {
        var juror = juror
        while parents[juror] != juror {
            parents[juror] = parents[parents[juror]]
            juror = parents[juror]
        }
        return juror
    }
    for entry in marks {
        for (first, second) in zip(entry, entry.dropFirst()) {
            parents[root(of: first.juror)] = root(of: second.juror)
        }
    }
    return parents.indices.count { parents[$0] == $0 }
}
