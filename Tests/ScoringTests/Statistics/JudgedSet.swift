import Foundation
import Testing

@testable import Scoring

/// A jury's marks from a fixture, with their names in ascending order as indices.
struct JudgedSet {
    var entries: [String]
    var jurors: [String]
    var criteria: [String]
    var ratings: RatingTable
    var weights: [Double]
    var expected: JSONValue

    var totals: TotalTable { get throws { try ratings.totals(weights: weights) } }

    /// Reads a generated set on one of its scales.
    init(_ folder: String, scale: String) throws {
        let rows = try Oracle.rows("\(folder)/ratings-\(scale).csv")
        try self.init(rows: rows.map { (entry: $0[0], juror: $0[1], criterion: $0[2], score: $0[3]) })
        weights = try Oracle.rows("\(folder)/weights.csv").map { try #require(Double($0[1])) }
        expected = try Oracle.expected("\(folder)/expected-\(scale).json")
    }

    init(rows: [(entry: String, juror: String, criterion: String, score: String)]) throws {
        entries = Set(rows.map(\.entry)).sorted()
        jurors = Set(rows.map(\.juror)).sorted()
        criteria = Set(rows.map(\.criterion)).sorted()
        let entryOf = Self.indices(entries)
        let jurorOf = Self.indices(jurors)
        let criterionOf = Self.indices(criteria)
        ratings = try RatingTable(
            entries: entries.count, jurors: jurors.count, criteria: criteria.count,
            ratings: rows.map { row in
                Rating(
                    entry: try #require(entryOf[row.entry]), juror: try #require(jurorOf[row.juror]),
                    criterion: try #require(criterionOf[row.criterion]), score: try #require(Double(row.score)))
            })
        weights = []
        expected = .null
    }

    private static func indices(_ names: [String]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }

    /// The four generated sets: folder and scale.
    static let generated = [
        ("connected-120x12x7", "0-100"), ("connected-120x12x7", "1-5"),
        ("disconnected-60x12x5", "0-100"), ("disconnected-60x12x5", "1-5"),
    ]
}

/// Whether a figure agrees with an oracle's; a missing figure never does.
func agrees(_ figure: Double?, _ expected: JSONValue, within tolerance: Double) -> Bool {
    agrees(figure, expected.number, within: tolerance)
}

/// Whether a figure agrees with an oracle's; a missing figure never does.
func agrees(_ figure: Double?, _ expected: Double, within tolerance: Double) -> Bool {
    guard let figure else { return false }
    return abs(figure - expected) <= tolerance
}

/// Expects every figure to agree with the oracle's of the same name.
func expectAgreement(
    _ names: [String], _ expected: JSONValue, within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation, figure: (Int) -> Double?
) {
    #expect(!names.isEmpty, sourceLocation: sourceLocation)
    for (index, name) in names.enumerated() {
        let found = figure(index)
        #expect(
            agrees(found, expected[name], within: tolerance),
            "\(name): \(String(describing: found)), expected \(expected[name].number)", sourceLocation: sourceLocation)
    }
}

/// Expects ranks to agree, except between figures that the tolerance cannot tell apart.
func expectRanks(
    _ names: [String], _ expected: JSONValue, figures: [Double?], within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let ranks = competitionRanks(figures)
    for (index, name) in names.enumerated() where ranks[index].map(Double.init) != expected[name].number {
        let close = figures.indices.contains { other in
            other != index && abs((figures[other] ?? .nan) - (figures[index] ?? .nan)) <= tolerance
        }
        #expect(close, "\(name): rank \(String(describing: ranks[index]))", sourceLocation: sourceLocation)
    }
}

/// Collects what a call refuses with, or nil when it answers.
func refusal<Answer>(of call: () throws(StatisticsRefusal) -> Answer) -> StatisticsRefusal? {
    do throws(StatisticsRefusal) {
        _ = try call()
        return nil
    } catch {
        return error
    }
}
