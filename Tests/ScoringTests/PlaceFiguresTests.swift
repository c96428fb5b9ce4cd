import TestSupport
import Testing

@testable import Scoring

/// A panel result with nothing but the totals of some jurors; nil for a juror who did not score it.
private func panel(_ entry: String, _ totals: [Ratio?]) throws -> PanelResult {
    let figures = try totals.enumerated().compactMap { juror, total -> JurorFigure? in
        guard let total else { return nil }
        return JurorFigure(juror: try #require(JurorID("juri-\(juror + 1)")), total: total, counted: [])
    }
    return PanelResult(
        entry: try #require(EntryID(entry)), due: figures.map(\.juror), missing: [], abstained: [], unexpected: [],
        totals: figures, score: nil, maximum: 100, minimumSheets: 1, criteria: [])
}

@Suite("Figures from places: Borda and Schulze")
struct PlaceFiguresTests {
    // Three jurors, four entries; the second juror may not judge d, the third puts b and c level.
    //
    //          juri-1   juri-2   juri-3      places             points
    //    a        90       80       70       1/4  2/3  4/4      100    50    0      mean 50
    //    b        80       90       80       2/4  1/3  2,5/4    200/3  100   50     mean 650/9
    //    c        70       70       80       3/4  3/3  2,5/4    100/3  0     50     mean 250/9
    //    d        60        -       95       4/4  -    1/4      0      -     100    mean 50
    @Test("Borda's points by hand, with level places and a juror who may not judge an entry")
    func bordaByHand() throws {
        let panels = [
            try panel("a", [90, 80, 70]), try panel("b", [80, 90, 80]), try panel("c", [70, 70, 80]),
            try panel("d", [60, nil, 95]),
        ]
        let found = try PlaceFigures(.borda, panels)
        #expect(found.figures == [50, try Ratio(650, over: 9), try Ratio(250, over: 9), 50])
        #expect(found.orders.places[1].map(\.place) == [2, 1, "2.5"])
        #expect(found.orders.places[1].map(\.count) == [4, 3, 4])
        #expect(found.orders.places[1].map(\.points) == [try Ratio(200, over: 3), 100, 50])
        #expect(found.index(of: "c") == 2)
        #expect(found.index(of: "e") == nil)
    }

    @Test("a juror who scored one entry gives it the middle, and points of every order have the mean 50")
    func middle() throws {
        #expect(try PlaceFigures(.borda, [try panel("a", [70])]).figures == [50])
        #expect(try PlaceFigures(.borda, [try panel("a", [70]), try panel("b", [])]).figures == [50, nil])
        #expect(try PlaceFigures(.schulze, [try panel("a", [70]), try panel("b", [])]).figures == [1, nil])
        #expect(try PlaceFigures(.borda, []).figures.isEmpty)
        var numbers = SeededGenerator(seed: 11)
        for count in 2...9 {
            let panels = try (0..<count).map { try panel("e-\($0)", [Ratio(Int.random(in: 0...4, using: &numbers))]) }
            let points = try PlaceFigures(.borda, panels).figures.compactMap { $0 }
            #expect(try points.mean() == 50)
        }
    }

    /// One panel an entry of an election, where voters give a place to every option.
    private func election(_ name: String) throws -> [PanelResult] {
        let rows = try Oracle.rows("voting-schulze45-tennessee/\(name).csv")
        let orders = rows.map { $0[1].split(separator: ">").map(String.init) }
        var ballots: [[String]] = []
        for (row, order) in zip(rows, orders) {
            // A hundredth of Tennessee's voters: shares in percent are whole.
            ballots += Array(repeating: order, count: try #require(Int(row[0])))
        }
        return try orders[0].sorted().map { option in
            try panel(
                option.lowercased(), ballots.map { order in order.firstIndex(of: option).map { Ratio(100 - $0) } })
        }
    }

    // Schulze (2011), example 1: E, A, C, B, D; nobody beats E, and each beats all that follow.
    @Test("Schulze's 45 voters: the published order, a figure an entry, and the strongest paths between them")
    func fortyFiveVoters() throws {
        let found = try PlaceFigures(.schulze, try election("schulze45"))
        #expect(found.orders.entries.map(\.text) == ["a", "b", "c", "d", "e"])
        #expect(found.figures == [3, 1, 2, 0, 4])
        let order = try #require(found.schulze)
        // Between A and E one voter decides; by way of others E's strongest path is as strong as 25 voters.
        #expect(order.duel(0, 4) == SchulzeOrder.Duel(votes: 22, against: 23, path: 24, back: 25))
        #expect(order.beaters(of: 0) == [4])
        let path = try #require(order.strongestPath(from: 4, to: 0))
        #expect(path.first == 4 && path.last == 0)
        #expect(zip(path, path.dropFirst()).map { order.duel($0, $1).votes }.min() == 25)
        #expect(order.strongestPath(from: 4, to: 4) == nil)
        // Borda's count of the same voters puts E and A in front too, as the oracle's counts do.
        let borda = try PlaceFigures(.borda, try election("schulze45")).figures.compactMap { $0 }
        let counts: JSONValue = try Oracle.expected("voting-schulze45-tennessee/expected.json")
        for (index, name) in ["A", "B", "C", "D", "E"].enumerated() {
            let count: Double = counts.computed.schulze45.borda[name].number
            let share: Double = count * 100 / 180
            #expect(abs(share - borda[index].approximate) < 1e-9)
        }
    }

    @Test("the strongest paths are those of a search through all paths, and beating is transitive")
    func bruteForce() throws {
        var numbers = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let count = Int.random(in: 2...5, using: &numbers)
            let jurors = Int.random(in: 1...6, using: &numbers)
            let totals = (0..<count).map { _ in
                (0..<jurors).map { _ in
                    Int.random(in: 0...9, using: &numbers) == 0 ? nil : Int.random(in: 0...3, using: &numbers)
                }
            }
            let panels = try totals.enumerated().map { try panel("e-\($0)", $1.map { $0.map { Ratio($0) } }) }
            let found = try PlaceFigures(.schulze, panels)
            let order = try #require(found.schulze)
            let links = (0..<count).map { first in (0..<count).map { link(totals[first], totals[$0]) } }
            for first in 0..<count {
                for last in 0..<count where last != first {
                    #expect(order.duel(first, last).path == strongest(first, last, links, [first]))
                    guard order.duel(first, last).isWon else { continue }
                    #expect(order.score(of: first) > order.score(of: last))
                    for third in 0..<count where third != last && order.duel(last, third).isWon {
                        #expect(order.duel(first, third).isWon)
                    }
                }
            }
        }
    }

    /// The votes for the first against the second where they are more than those against; else 0.
    private func link(_ first: [Int?], _ second: [Int?]) -> Int {
        let pairs = zip(first, second).compactMap { one, other in one.flatMap { one in other.map { (one, $0) } } }
        let (votes, against) = (pairs.count { $0 > $1 }, pairs.count { $0 < $1 })
        return votes > against ? votes : 0
    }

    private func strongest(_ first: Int, _ last: Int, _ links: [[Int]], _ seen: Set<Int>) -> Int {
        if first == last { return .max }
        var best = 0
        for next in links.indices where !seen.contains(next) {
            best = max(best, min(links[first][next], strongest(next, last, links, seen.union([next]))))
        }
        return best
    }

    @Test("Borda's figures do not depend on the order of entries, and grow when a juror moves an entry up")
    func monotone() throws {
        var numbers = SeededGenerator(seed: 9)
        for _ in 0..<100 {
            let totals = (0..<5).map { _ in (0..<4).map { _ in Int.random(in: 0...9, using: &numbers) } }
            let panels = try totals.enumerated().map { try panel("e-\($0)", $1.map { Ratio($0) }) }
            let figures = try PlaceFigures(.borda, panels).figures
            #expect(try PlaceFigures(.borda, panels.reversed()).figures == figures.reversed())
            var raised = totals
            raised[2][1] += 10
            let after = try PlaceFigures(
                .borda, try raised.enumerated().map { try panel("e-\($0)", $1.map { Ratio($0) }) }
            ).figures
            let (higher, lower) = (try #require(after[2]), try #require(figures[2]))
            #expect(higher >= lower)
        }
    }

    @Test("what cannot be: a rule that compares no places, and too many entries for Schulze's method")
    func refusals() throws {
        #expect(throws: PlaceFigures.Failure.noPlaces) { try PlaceFigures(.mean, []) }
        let many = try (0...SchulzeOrder.mostEntries).map { try panel("e-\($0)", [Ratio($0)]) }
        #expect(throws: PlaceFigures.Failure.tooMany(301, limit: 300)) { try PlaceFigures(.schulze, many) }
        #expect(try PlaceFigures(.borda, many).figures.last == 100)
        #expect(try PlaceFigures(.schulze, many.dropLast()).figures.last == 299)
        #expect(Aggregation.borda.comparesPlaces && !Aggregation.median.comparesPlaces)
        #expect(try Aggregation.schulze.figure(of: [80, 90]) == nil)
    }
}
