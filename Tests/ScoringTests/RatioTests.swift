import Scoring
import TestSupport
import Testing

@Suite("Ratios")
struct RatioTests {
    @Test("a ratio is reduced and its denominator is positive")
    func reduces() throws {
        let ratio = try Ratio(8450, over: -100)
        #expect(ratio.numerator == -169)
        #expect(ratio.denominator == 2)
        #expect(try Ratio(0, over: -7) == .zero)
        #expect(try Ratio(-1, over: -1) == .one)
    }

    @Test(
        "what StoreFormat calls a number is read exactly",
        arguments: [
            ("0", "0"), ("84.5", "169/2"), ("84.50", "169/2"), ("0.0001", "1/10000"),
            ("999999999.9999", "9999999999999/10000"),
            ("100", "100"), ("0.75", "3/4"), ("0.0", "0"),
        ]
    )
    func readsNumber(text: String, exact: String) {
        #expect(Ratio(number: text)?.exact == exact)
    }

    @Test(
        "anything else is not a number",
        arguments: [
            "", ".", ".5", "5.", "-1", "+1", "1e3", "007", "00", "00.5", "1,5", "1.000,5", " 1", "1 ", "1.23456",
            "1234567890", "١", "1.5.5", "0x1", "1/2", "NaN",
        ]
    )
    func refusesNumber(text: String) {
        #expect(Ratio(number: text) == nil)
    }

    @Test(
        "a number is written without trailing zeros, and only when it is exact",
        arguments: [
            ("169/2", "84.5"), ("100", "100"), ("0", "0"), ("1/10000", "0.0001"), ("401/5", "80.2"),
            ("999999999", "999999999"), ("3/4", "0.75"), ("1/3", nil), ("-1/2", nil), ("1000000000", nil),
            ("1/100000", nil), ("10001/10000", "1.0001"),
        ] as [(Ratio, String?)]
    )
    func writesNumber(ratio: Ratio, text: String?) {
        #expect(ratio.number == text)
    }

    @Test("a fraction is read and written in one form", arguments: ["8419/100", "84", "-5/3", "0", "-7", "1/10000"])
    func readsFraction(text: String) {
        #expect(Ratio(exact: text)?.exact == text)
    }

    @Test(
        "a fraction that is not in that form is refused",
        arguments: [
            "", "/", "1/", "/2", "84/1", "2/4", "-0", "+5", "1/-2", "1/0", "0/5", "007", "1/02", " 1", "1/2/3", "1.5",
            "170141183460469231731687303715884105728", "1/170141183460469231731687303715884105728",
        ]
    )
    func refusesFraction(text: String) {
        #expect(Ratio(exact: text) == nil)
    }

    @Test("every number with four places survives being written and read")
    func decimalRoundTrip() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let units = Int128(Int.random(in: 0...9_999_999_999_999, using: &generator))
            let places = Int.random(in: 0...4, using: &generator)
            let ratio = try Ratio(places == 0 ? units / 10_000 : units, over: places == 0 ? 1 : 10_000)
            let text = try #require(ratio.number)
            #expect(Ratio(number: text) == ratio)
            #expect(text.contains(".") == !ratio.isWhole)
            #expect(Ratio(exact: ratio.exact) == ratio)
        }
    }

    @Test("a division by zero is an error")
    func divisionByZero() throws {
        #expect(throws: ArithmeticFailure.divisionByZero) { try Ratio(1, over: 0) }
        #expect(throws: ArithmeticFailure.divisionByZero) { try Ratio.one / .zero }
    }

    @Test("what does not fit is an error and no trap")
    func overflow() throws {
        let largest = try Ratio(.max, over: 1)
        let smallest = try Ratio(.min, over: 1)
        let fine = try Ratio(1, over: .max)
        #expect(throws: ArithmeticFailure.overflow) { try largest + .one }
        #expect(throws: ArithmeticFailure.overflow) { try Ratio.one - smallest }
        #expect(throws: ArithmeticFailure.overflow) { try largest * 2 }
        #expect(throws: ArithmeticFailure.overflow) { try fine / 2 }
        #expect(throws: ArithmeticFailure.overflow) { try fine + "1/2" }
        #expect(throws: ArithmeticFailure.overflow) { try Ratio(.min, over: -1) }
        #expect(throws: ArithmeticFailure.overflow) { try Ratio(1, over: .min) }
        #expect(try Ratio(.min, over: .min) == .one)
        #expect(try smallest + largest == Ratio(-1))
        #expect(try largest * fine == .one)
    }

    @Test("comparison is exact even where a product would leave 128 bits")
    func comparesWideRatios() throws {
        let larger = try Ratio(.max - 1, over: .max)
        let smaller = try Ratio(.max - 2, over: .max - 1)
        #expect(smaller < larger)
        #expect(!(larger < smaller))
        let below = try Ratio(.min, over: .max)
        #expect(below < Ratio(-1))
        #expect(try Ratio(.min, over: 3) < below)
        #expect(try below < Ratio(1, over: .max))
        #expect(try Ratio(1, over: .max) < 2)
    }
}

@Suite("Laws of ratios")
struct RatioLawTests {
    /// Three ratios, some small, some so large that products leave 64 bits.
    private static func triples(seed: UInt64) -> [[Ratio]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<500).map { _ in
            (0..<3).map { _ in
                let bits = Int128(1) << Int128([4, 10, 31][Int.random(in: 0..<3, using: &generator)])
                let numerator = Int128.random(in: -bits...bits, using: &generator)
                return (try? Ratio(numerator, over: Int128.random(in: 1...bits, using: &generator))) ?? .zero
            }
        }
    }

    @Test("sums and products do not depend on order or grouping")
    func associates() throws {
        for triple in Self.triples(seed: 2) {
            let (a, b, c) = (triple[0], triple[1], triple[2])
            #expect(try a + b == b + a)
            #expect(try a * b == b * a)
            #expect(try (a + b) + c == a + (b + c))
            #expect(try a * (b + c) == a * b + a * c)
            #expect(try a - b == a + b * Ratio(-1))
            #expect(try (a - b) + b == a)
            if b != .zero { #expect(try (a / b) * b == a) }
        }
    }

    @Test("order agrees with difference")
    func orders() throws {
        for triple in Self.triples(seed: 3) {
            let (a, b) = (triple[0], triple[1])
            let difference = try a - b
            #expect((a < b) == (difference.numerator < 0))
            #expect((a == b) == (difference == .zero))
        }
    }

    @Test("every result is reduced, so equal values are equal and hash alike")
    func staysReduced() throws {
        for triple in Self.triples(seed: 4) {
            let results = try [triple[0] + triple[1], triple[0] * triple[1], triple[0] - triple[2]]
            for result in results {
                #expect(try Ratio(result.numerator, over: result.denominator) == result)
                #expect(Ratio(exact: result.exact) == result)
            }
        }
    }

    @Test("the nearest binary number is the same by both ways, beyond 64 bits too")
    func approximate() throws {
        let large = Int128(Int64.max)
        for (numerator, denominator) in [
            (1, 3), (-1, 3), (large, 7), (-large - 1, 7), (large + 1, 7), (-large - 2, 7), (7, large), (7, large + 1),
            (large * 1_000_003, large * 10 + 1), (0, 5),
        ] as [(Int128, Int128)] {
            let ratio = try Ratio(numerator, over: denominator)
            #expect(ratio.approximate == Double(ratio.numerator) / Double(ratio.denominator), "\(ratio.exact)")
        }
    }
}
