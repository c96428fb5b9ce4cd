import Testing

@testable import Scoring

@Suite("Where a figure stands among others")
struct DistributionTests {
    @Test(
        "quartiles are interpolated as spreadsheets do",
        arguments: [
            ([5], ["5", "5", "5"]), ([1, 2], ["5/4", "3/2", "7/4"]), ([3, 1, 2], ["3/2", "2", "5/2"]),
            ([4, 1, 3, 2], ["7/4", "5/2", "13/4"]), ([1, 2, 3, 4, 5], ["2", "3", "4"]), ([7, 7, 7], ["7", "7", "7"]),
        ] as [([Int], [String])])
    func quartiles(_ figures: [Int], _ expected: [String]) throws {
        #expect(try Distribution(of: figures.map { Ratio($0) }).quartiles()?.map(\.exact) == expected)
    }

    @Test("without figures there are no quartiles and no share")
    func nothing() throws {
        #expect(try Distribution(of: []).quartiles() == nil)
        #expect(Distribution(of: []).share(below: .one, leavingOutOwn: false) == nil)
        #expect(Distribution(of: [.one]).share(below: .one, leavingOutOwn: true) == nil)
    }

    @Test(
        "the share of lower figures counts equal ones half",
        arguments: [
            (1, true, "1/6"), (2, true, "2/3"), (3, true, "1"), (0, false, "0"), (4, false, "1"), (2, false, "5/8"),
        ])
    func share(_ figure: Int, own: Bool, _ expected: String) {
        let distribution = Distribution(of: [1, 1, 2, 3].map { Ratio($0) })
        let share = distribution.share(below: Ratio(figure), leavingOutOwn: own)
        #expect(share?.exact == expected)
    }
}
