import Scoring
import TestSupport
import Testing

@Suite("Rounding")
struct RoundingTests {
    /// Reads `-2.5` and longer decimals than documents may hold.
    private func exactly(_ text: String) throws -> Ratio {
        let sign: Int128 = text.hasPrefix("-") ? -1 : 1
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        let digits = try #require(Int128(String(parts[0]) + decimals))
        let scaleText = "1" + String(repeating: "0", count: decimals.count)
        let scale = try #require(Int128(scaleText))
        return try Ratio(sign * digits, over: scale)
    }

    @Test(
        "the published table of rounding is met to the digit",
        arguments: try Oracle.rows("ranking-and-rounding/rounding.csv"))
    func published(row: [String]) throws {
        let ratio = try exactly(row[0])
        let places = try #require(Int(row[1]))
        #expect(try ratio.rounded(places: places, rule: .halfUp).text == row[2])
        #expect(try ratio.rounded(places: places, rule: .halfEven).text == row[3])
    }

    @Test(
        "halves below zero and whole numbers round as halves above zero do",
        arguments: [
            ("-1/2", 0, "-1", "0"), ("1/2", 0, "1", "0"), ("3/2", 0, "2", "2"), ("-3/2", 0, "-2", "-2"),
            ("-169/200", 2, "-0.85", "-0.84"), ("1/3", 4, "0.3333", "0.3333"), ("2/3", 1, "0.7", "0.7"),
            ("-1/1000", 2, "0.00", "0.00"), ("1999/1000", 2, "2.00", "2.00"),
        ] as [(Ratio, Int, String, String)]
    )
    func halves(ratio: Ratio, places: Int, up: String, even: String) throws {
        #expect(try ratio.rounded(places: places, rule: .halfUp).text == up)
        #expect(try ratio.rounded(places: places, rule: .halfEven).text == even)
    }

    @Test("rounding needs no room beyond the figure itself")
    func wide() throws {
        let ratio = try Ratio(.max - 1, over: .max)
        #expect(try ratio.rounded(places: 18, rule: .halfUp).text == "1.000000000000000000")
        #expect(try Ratio(.max, over: 1).rounded(places: 0, rule: .halfEven).units == .max)
        #expect(try Ratio(.min, over: 1).rounded(places: 0, rule: .halfEven).text == String(Int128.min))
        #expect(throws: ArithmeticFailure.overflow) { try Ratio(.max, over: 1).rounded(places: 1, rule: .halfUp) }
    }

    @Test("a number of places that nobody prints is refused", arguments: [-1, 19, Int.min, Int.max])
    func refusesPlaces(places: Int) {
        #expect(throws: ArithmeticFailure.unsupportedPlaces(places)) {
            try Ratio.one.rounded(places: places, rule: .halfUp)
        }
    }

    @Test("a printed figure is at most half a unit of its last place away, and rounding it again changes nothing")
    func near() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<1000 {
            let ratio = try Ratio(
                Int128.random(in: -1_000_000...1_000_000, using: &generator),
                over: Int128.random(in: 1...10_000, using: &generator)
            )
            let places = Int.random(in: 0...6, using: &generator)
            for rule in Rounding.allCases {
                let printed = try ratio.rounded(places: places, rule: rule)
                let away = try printed.ratio - ratio
                let scaleText = "2" + String(repeating: "0", count: places)
                let halfUnit = try Ratio(1, over: #require(Int128(scaleText)))
                #expect(away <= halfUnit)
                #expect(try Ratio(-1) * away <= halfUnit)
                #expect(try printed.ratio.rounded(places: places, rule: rule) == printed)
            }
        }
    }

    @Test("printed figures are ordered by value")
    func orders() throws {
        let low = try Ratio("84.1").rounded(places: 1, rule: .halfUp)
        let same = try Ratio("84.1").rounded(places: 2, rule: .halfUp)
        let high = try Ratio("84.11").rounded(places: 2, rule: .halfUp)
        #expect(low < same)
        #expect(same < high)
        #expect(!(high < low))
    }
}
