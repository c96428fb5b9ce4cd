import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Numbers, as each language writes them")
struct NumberWordsTests {
    private func ratio(_ upper: Int128, _ lower: Int128 = 1) throws -> Ratio { try Ratio(upper, over: lower) }

    @Test(
        "figures keep all their places",
        arguments: [
            (8419, 100, 2, "84,19", "84.19"), (84, 1, 2, "84,00", "84.00"), (2824, 1, 0, "2.824", "2,824"),
            (-1, 2, 1, "-0,5", "-0.5"), (1_234_567, 100, 2, "12.345,67", "12,345.67"), (0, 1, 2, "0,00", "0.00"),
            (-123_456, 100, 2, "-1.234,56", "-1,234.56"),
        ] as [(Int128, Int128, Int, String, String)])
    func figures(_ upper: Int128, _ lower: Int128, _ places: Int, _ indonesian: String, _ english: String) throws {
        let figure = try ratio(upper, lower).rounded(places: places, rule: .halfUp)
        #expect(Language.indonesian.figure(figure) == indonesian)
        #expect(Language.english.figure(figure) == english)
    }

    @Test(
        "exact numbers are as short as they can be",
        arguments: [
            (169, 2, "84,5", "84.5"), (100, 1, "100", "100"), (38, 100, "0,38", "0.38"), (3, 4, "0,75", "0.75"),
            (253, 3, "253/3", "253/3"), (-253, 3, "-253/3", "-253/3"), (2824, 1, "2.824", "2,824"),
            (1, 100_000, "0,00001", "0.00001"), (Int128.max, 1, nil, nil),
        ] as [(Int128, Int128, String?, String?)])
    func numbers(_ upper: Int128, _ lower: Int128, _ indonesian: String?, _ english: String?) throws {
        let number = try ratio(upper, lower)
        let bare = Language.indonesian.number(number).filter { $0 != "." }
        #expect(Language.indonesian.number(number) == indonesian ?? Language.indonesian.number(number))
        #expect(Language.english.number(number) == english ?? Language.english.number(number))
        if indonesian == nil { #expect(bare == String(upper)) }
    }

    @Test(
        "a printed figure of a decision is written in the language, anything else stays",
        arguments: [
            ("84.19", "84,19"), ("1234.50", "1.234,50"), ("-3", "-3"), ("84,19", "84,19"), ("", ""), ("1.2.3", "1.2.3"),
            ("--5", "--5"), (".5", ".5"), ("5.", "5."), ("x", "x"),
        ])
    func printed(_ text: String, _ indonesian: String) {
        #expect(Language.indonesian.figure(printed: text) == indonesian)
    }

    @Test("reading a written figure back gives the figure, whatever it is")
    func roundTrip() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<2_000 {
            let places = Int.random(in: 0...6, using: &random)
            let upper = Int128(Int.random(in: -10_000_000_000...10_000_000_000, using: &random))
            let lower = Int128(Int.random(in: 1...9_999, using: &random))
            let figure = try ratio(upper, lower).rounded(places: places, rule: .halfEven)
            let indonesian = Language.indonesian.figure(figure)
            let back = String(indonesian.filter { $0 != "." }.map { $0 == "," ? "." : $0 })
            #expect(back == figure.text)
            #expect(Language.english.figure(figure).filter { $0 != "," } == figure.text)
            #expect(Language.indonesian.figure(printed: figure.text) == indonesian)
        }
    }

    @Test("every number that a document can write is read back from what is shown")
    func documentNumbers() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2_000 {
            let lower = [1, 10, 100, 1_000, 10_000].randomElement(using: &random) ?? 1
            let number = try ratio(Int128(Int.random(in: 0...999_999_999 * lower, using: &random)), Int128(lower))
            #expect(Language.english.number(number).filter { $0 != "," } == number.number ?? "-")
        }
    }

    @Test(
        "limits in kilobytes are exact",
        arguments: [
            (2_048, "2 MB"), (1_536, "1,5 MB"), (500, "500 KB"), (1_500, "1.500 KB"), (1_024, "1 MB"), (0, "0 KB"),
            (10_240, "10 MB"), (2_097_152, "2.048 MB"),
        ])
    func kilobytes(_ kilobytes: Int, _ text: String) {
        #expect(Language.indonesian.size(kilobytes: kilobytes) == text)
    }

    @Test(
        "sizes of files are rounded up to a tenth",
        arguments: [
            (0, "0 byte", "0 bytes"), (1, "1 byte", "1 byte"), (1_023, "1.023 byte", "1,023 bytes"),
            (1_024, "1 KB", "1 KB"), (183_211, "179 KB", "179 KB"), (183_000, "178,8 KB", "178.8 KB"),
            (1_048_576, "1 MB", "1 MB"), (1_048_577, "1,1 MB", "1.1 MB"), (5_500_000, "5,3 MB", "5.3 MB"),
        ])
    func bytes(_ bytes: Int, _ indonesian: String, _ english: String) {
        #expect(Language.indonesian.size(bytes: bytes) == indonesian)
        #expect(Language.english.size(bytes: bytes) == english)
    }

    @Test("no size overflows")
    func hugeSizes() {
        #expect(Language.english.size(bytes: .max) == "9,223,372,036,854,775,807 bytes")
        #expect(Language.english.size(kilobytes: .max) == "9,223,372,036,854,775,807 KB")
    }
}
