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

/// What a figure took: by the clock, and of the processor, which a busy machine does not change.
private struct Cost {
    var seconds = Double.infinity
    var processor = Double.infinity
}

private func fastest(_ runs: Int, _ body: () throws -> Void) rethrows -> Cost {
    var best = Cost()
    for _ in 0..<runs {
        let (start, ticks) = (ContinuousClock.now, clock())
        try body()
        let spent = (ContinuousClock.now - start).components
        best.seconds = min(best.seconds, Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)
        best.processor = min(best.processor, Double(clock() - ticks) / Double(CLOCKS_PER_SEC))
    }
    return best
}

private func write(_ values: [Int32], to path: String) throws {
    try values.withUnsafeBytes { try Data($0).write(to: URL(filePath: path)) }
}

/// A made-up jury: each entry is read by five of the jurors, who differ in severity and taste.
private struct MadeUpJury {
    static let weights: [Int64] = [20, 15, 15, 15, 15, 10, 10]

    let entryCount: Int
    let jurorCount: Int
    private(set) var entries: [Int32] = []
    private(set) var jurors: [Int32] = []
    private(set) var criteria: [Int32] = []
    private(set) var points: [Int32] = []

    init(entries entryCount: Int) {
        self.entryCount = entryCount
        jurorCount = max(5, entryCount / 100)
        var numbers = Numbers(state: 0x9E37_79B9_7F4A_7C15)
        var severity: [Double] = []
        for _ in 0..<jurorCount { severity.append(numbers.normal() * 4) }
        for entry in 0..<entryCount {
            let quality = 70 + numbers.normal() * 7
            var chosen: Set<Int> = []
            while chosen.count < 5 { chosen.insert(numbers.next(jurorCount)) }
            for juror in chosen.sorted() {
                let level = quality - severity[juror] + numbers.normal() * 3
                for criterion in Self.weights.indices {
                    entries.append(Int32(entry))
                    jurors.append(Int32(juror))
                    criteria.append(Int32(criterion))
                    points.append(Int32(max(0, min(100, (level + numbers.normal() * 5).rounded()))))
                }
            }
        }
    }

    /// The jury with other marks, one a reading and criterion.
    func ratings(_ marks: [Double]) throws -> RatingTable {
        var ratings: [Rating] = []
        ratings.reserveCapacity(marks.count)
        for (index, mark) in marks.enumerated() {
            ratings.append(
                Rating(
                    entry: Int(entries[index]), juror: Int(jurors[index]), criterion: Int(criteria[index]), score: mark)
            )
        }
        return try RatingTable(
            entries: entryCount, jurors: jurorCount, criteria: Self.weights.count, ratings: ratings)
    }
}

/// Measures, and gives the cost of each figure by name.
private func measure(_ jury: MadeUpJury, in folder: String) throws -> [(name: String, cost: Cost)] {
    let parts = [
        ("entries", jury.entries), ("jurors", jury.jurors), ("criteria", jury.criteria), ("points", jury.points),
    ]
    for (name, values) in parts { try write(values, to: "\(folder)/\(name).i32") }
    let sheets = SheetArrays(
        entries: jury.entries, jurors: jury.jurors, criteria: jury.criteria, marks: jury.points.map(Int64.init),
        weights: MadeUpJury.weights)
    var ranks: [Int?] = []
    let official = try fastest(9) { ranks = try OfficialMeans(sheets, entries: jury.entryCount)?.ranks ?? [] }
    try write(ranks.map { Int32($0 ?? 0) }, to: "\(folder)/ranks.i32")
    let marks = jury.points.map(Double.init)
    let totals = try jury.ratings(marks).totals(weights: MadeUpJury.weights.map(Double.init))
    let levels = try jury.ratings(marks.map { max(1, min(5, ($0 / 10).rounded(.down) - 3)) })
    let squares = try fastest(5) { _ = try LeastSquares(totals) }
    let rasch = try fastest(3) { _ = try ManyFacetRasch(levels) }
    let certainty = try fastest(3) {
        let posterior = try MixedPosterior(try MixedModel(totals))
        _ = try Certainty(posterior, places: 25, draws: 10_000, seed: 1)
    }
    return [("ranking", official), ("leastSquares", squares), ("rasch", rasch), ("certainty", certainty)]
}

@main
enum ScoringBench {
    static func main() throws {
        let arguments = CommandLine.arguments
        let folder = arguments.count > 1 ? arguments[1] : "."
        let entries = arguments.count > 2 ? Int(arguments[2]) ?? 30_000 : 30_000
        let figures = try measure(MadeUpJury(entries: max(100, entries)), in: folder)
        let members = figures.map { figure in
            "\"\(figure.name)\": \(figure.cost.seconds), \"\(figure.name)Processor\": \(figure.cost.processor)"
        }
        print("{\(members.joined(separator: ", "))}")
    }
}
