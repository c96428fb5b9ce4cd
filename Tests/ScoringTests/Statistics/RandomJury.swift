import Scoring
import TestSupport

/// Juries of every shape, odd ones too, the same for the same seed.
struct RandomJury {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Makes a table in which any cell may be empty and marks may be all equal, extreme or of few values.
    mutating func ratings() throws(StatisticsRefusal) -> RatingTable {
        let entries = Int.random(in: 0...9, using: &generator)
        let jurors = Int.random(in: 0...5, using: &generator)
        let criteria = Int.random(in: 1...4, using: &generator)
        let density = Double.random(in: 0.2...1.3, using: &generator)
        let scale: [Double] =
            [[3, 3], [1, 5], [0, 1], [0, 100], [-1e9, 1e9], [0, 1e-9]]
            .randomElement(using: &generator) ?? [0, 1]
        let isWhole = Bool.random(using: &generator) && scale[1] >= 1
        var ratings: [Rating] = []
        for entry in 0..<entries {
            for juror in 0..<jurors where Double.random(in: 0..<1, using: &generator) < density {
                for criterion in 0..<criteria where Double.random(in: 0..<1, using: &generator) < density {
                    let score = Double.random(in: scale[0]...scale[1], using: &generator)
                    ratings.append(
                        Rating(
                            entry: entry, juror: juror, criterion: criterion, score: isWhole ? score.rounded() : score))
                }
            }
        }
        return try RatingTable(
            entries: entries, jurors: jurors, criteria: criteria, ratings: ratings.shuffled(using: &generator))
    }

    /// Makes a number of a normal distribution, by twelve uniform ones.
    mutating func normal() -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
    }

    mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

    /// Lists some of the first numbers, in any order.
    mutating func some(_ count: Int, of all: Int) -> [Int] {
        Array((0..<all).shuffled(using: &generator).prefix(count))
    }
}

/// Makes totals from rows of entry, juror and points.
func totals(entries: Int, jurors: Int, _ rows: [(Int, Int, Double)]) throws(StatisticsRefusal) -> TotalTable {
    try TotalTable(
        entries: entries, jurors: jurors, totals: rows.map { JurorMean(entry: $0.0, juror: $0.1, value: $0.2) })
}

/// Makes complete totals from one row an entry.
func totals(_ rows: [[Double]]) throws(StatisticsRefusal) -> TotalTable {
    try totals(
        entries: rows.count, jurors: rows.first?.count ?? 0,
        rows.enumerated().flatMap { entry, row in row.enumerated().map { (entry, $0, $1) } })
}
