import Competition
import Testing

@Suite("Time in Indonesian zones")
struct TimeTests {
    @Test("a moment is written and read in each zone", arguments: Zone.allCases)
    func momentRoundTrip(zone: Zone) throws {
        for seconds in [0, 1_746_982_683, -1, 951_782_400, 4_102_444_799] as [Int64] {
            let moment = Moment(seconds: seconds)
            #expect(Moment(moment.text(in: zone)) == moment)
        }
    }

    @Test("the deadline of 11 May 23:59 WIB is open for the whole minute")
    func deadline() throws {
        let opens = try #require(LocalTime("2025-03-10T08:00"))
        let closes = try #require(LocalTime("2025-05-11T23:59"))
        let window = Window(opens: opens, closes: closes)
        let last = try #require(Moment("2025-05-11T23:59:59+07:00"))
        #expect(window.position(of: last, in: .wib) == .inside)
        #expect(window.position(of: Moment(seconds: last.seconds + 1), in: .wib) == .after)
        #expect(window.position(of: last, in: .wita) == .after)
        let early = try #require(Moment("2025-03-10T07:59:59+07:00"))
        #expect(window.position(of: early, in: .wib) == .before)
    }

    @Test("days that no calendar has are refused", arguments: ["2025-02-29", "2025-13-01", "2025-1-1", "0000-01-01"])
    func noSuchDay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test("months are counted back to the last day of a shorter month")
    func monthsBack() throws {
        let day = try #require(Day("2024-03-31"))
        #expect(day.earlier(months: 1)?.description == "2024-02-29")
        #expect(day.earlier(months: 13)?.description == "2023-02-28")
    }
}
