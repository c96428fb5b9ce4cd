import Testing

@testable import Scoring

@Suite("Where a figure stands among others")
struct SortedFiguresTests {
    @Test("without figures there are no quartiles and no share")
    func nothing() {
        #expect(SortedFigures(of: []).quartiles == nil)
        #expect(SortedFigures(of: []).share(below: .one, leavingOutOwn: false) == nil)
        #expect(SortedFigures(of: [.one]).share(below: .one, leavingOutOwn: true) == nil)
    }

    @Test(
        "the share of lower figures counts equal ones half",
        arguments: [
            (1, true, "1/6"), (2, true, "2/3"), (3, true, "1"), (0, false, "0"), (4, false, "1"), (2, false, "5/8"),
        ])
    func share(_ figure: Int, own: Bool, _ expected: String) {
        let sorted = SortedFigures(of: [1, 1, 2, 3].map { Ratio($0) })
        let share = sorted.share(below: Ratio(figure), leavingOutOwn: own)
        #expect(share?.exact == expected)
    }
}
