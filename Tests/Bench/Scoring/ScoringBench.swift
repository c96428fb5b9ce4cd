// Measures Scoring on a national jury: scoring-bench FOLDER [ENTRIES]. Writes the arrays for other programs to compute with, and
// prints the seconds of each figure as JSON; of several runs the fastest counts.

import Foundation
import Scoring

/// Numbers that are the same for the same seed.
private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    /// Roughly normal, by twelve uniform numbers.
    mutating func normal() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(next(1 << 20)) / Double(1 << 20) }
    }
}

private func fastest(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
        let start = ContinuousClock.now
        try body()
        let spent = ContinuousClock.now - start
        best = min(best, Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18)
    }
    return best
}

private func write(_ values: [Int32], to path: String) throws {
    try values.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
}

@main
enum ScoringBench {
    static func main() throws {
        let folder = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "."
        let entryCount = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 30_000 : 30_000
        let (jurorCount, criterionCount, readings) = (entryCount / 100, 7, 5)
        let weights: [Int64] = [20, 15, 15, 15, 15, 10, 10]
        var numbers = Numbers(state: 0x9E37_79B9_7F4A_7C15)
        let severity = (0..<jurorCount).map { _ in numbers.normal() * 4 }
        var entries: [Int32] = []
        var jurors: [Int32] = []
        var criteria: [Int32] = []
        var points: [Int32] = []
        for entry in 0..<entryCount {
            let quality = 70 + numbers.normal() * 7
            var chosen: Set<Int> = []
            while chosen.count < readings { chosen.insert(numbers.next(jurorCount)) }
            for juror in chosen.sorted() {
                let taste = numbers.normal() * 3
                for criterion in 0..<criterionCount {
                    let mark = quality - severity[juror] + taste + numbers.normal() * 5
                    entries.append(Int32(entry))
                    jurors.append(Int32(juror))
                    criteria.append(Int32(criterion))
                    points.append(Int32(max(0, min(100, mark.rounded()))))
                }
            }
        }
        for (name, values) in [("entries", entries), ("jurors", jurors), ("criteria", criteria), ("points", points)] {
            try write(values, to: "\(folder)/\(name).i32")
        }

        let sheets = SheetArrays(
            entries: entries, jurors: jurors, criteria: criteria, marks: points.map(Int64.init), weights: weights)
        var ranks: [Int?] = []
        let official = try fastest(9) { ranks = try OfficialMeans(sheets, entries: entryCount)?.ranks ?? [] }
        try write(ranks.map { Int32($0 ?? 0) }, to: "\(folder)/ranks.i32")

        func ratings(_ mark: (Int) -> Double) throws -> RatingTable {
            try RatingTable(
                entries: entryCount, jurors: jurorCount, criteria: criterionCount,
                ratings: entries.indices.map {
                    Rating(
                        entry: Int(entries[$0]), juror: Int(jurors[$0]), criterion: Int(criteria[$0]), score: mark($0))
                })
        }

        let totals = try ratings { Double(points[$0]) }.totals(weights: weights.map(Double.init))
        let levels = try ratings { Double(max(1, min(5, Int(points[$0]) / 10 - 3))) }
        let squares = try fastest(5) { _ = try LeastSquares(totals) }
        let rasch = try fastest(3) { _ = try ManyFacetRasch(levels) }
        let certainty = try fastest(3) {
            let posterior = try MixedPosterior(try MixedModel(totals))
            _ = try Certainty(posterior, places: min(25, entryCount / 2), draws: 10_000, seed: 1)
        }
        print(
            "{\"entries\": \(entryCount), \"ranking\": \(official), \"leastSquares\": \(squares), \"rasch\": \(rasch), "
                + "\"certainty\": \(certainty)}")
    }
}
