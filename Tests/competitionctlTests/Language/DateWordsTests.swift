import Competition
import TestSupport
import Testing

@testable import competitionctl

@Suite("Days and times, as each language writes them")
struct DateWordsTests {
    @Test(
        "days",
        arguments: [
            ("2025-12-12", "12 Desember 2025", "12 December 2025"), ("2025-05-01", "1 Mei 2025", "1 May 2025"),
            ("2024-02-29", "29 Februari 2024", "29 February 2024"), ("2025-08-17", "17 Agustus 2025", "17 August 2025"),
        ])
    func days(_ text: String, _ indonesian: String, _ english: String) throws {
        let day = try #require(Day(text))
        #expect(Language.indonesian.date(day) == indonesian)
        #expect(Language.english.date(day) == english)
    }

    @Test("every day of a century is written differently from every other")
    func everyDay() {
        for language in Language.allCases {
            let days = (1950...2049).flatMap { year in
                (1...12).flatMap { month in (1...31).compactMap { Day(year: year, month: month, day: $0) } }
            }
            #expect(Set(days.map(language.date)).count == days.count)
            #expect(days.count == 36_525)
        }
    }

    @Test("times stand in the zone of the contest", arguments: Zone.allCases)
    func times(_ zone: Zone) throws {
        let local = try #require(LocalTime("2025-05-11T23:59"))
        #expect(Language.indonesian.time(local) == "11 Mei 2025 pukul 23.59")
        #expect(Language.indonesian.time(local, in: zone) == "11 Mei 2025 pukul 23.59 \(zone.rawValue)")
        #expect(Language.english.time(local, in: zone) == "11 May 2025, 23:59 \(zone.rawValue)")
        let stamp = Timestamp(local.moment(in: zone), in: zone)
        #expect(Language.indonesian.time(stamp) == Language.indonesian.time(local, in: zone))
    }

    @Test("a receipt tells the second")
    func seconds() throws {
        let stamp = try #require(Timestamp("2025-05-11T01:04:03+09:00"))
        #expect(Language.indonesian.exactTime(stamp) == "11 Mei 2025 pukul 01.04.03 WIT")
        #expect(Language.english.exactTime(stamp) == "11 May 2025, 01:04:03 WIT")
    }

    @Test("a window names its zone once, and one day once")
    func windows() throws {
        let opens = try #require(LocalTime("2025-03-10T08:00"))
        let closes = try #require(LocalTime("2025-05-11T23:59"))
        let long = Window(opens: opens, closes: closes)
        #expect(
            Language.indonesian.window(long, in: .wib)
                == "10 Maret 2025 pukul 08.00 sampai dengan 11 Mei 2025 pukul 23.59 WIB")
        #expect(Language.english.window(long, in: .wib) == "10 March 2025, 08:00 to 11 May 2025, 23:59 WIB")
        let short = Window(opens: opens, closes: try #require(LocalTime("2025-03-10T16:00")))
        #expect(
            Language.indonesian.window(short, in: .wita) == "10 Maret 2025 pukul 08.00 sampai dengan pukul 16.00 WITA")
        #expect(Language.english.window(short, in: .wita) == "10 March 2025, 08:00 to 16:00 WITA")
    }

    @Test("the written instant is the one that a clock of the zone shows")
    func instants() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let moment = Moment(seconds: Int64.random(in: 0...4_102_444_799, using: &random))
            for zone in Zone.allCases {
                let text = Language.english.exactTime(Timestamp(moment, in: zone))
                let clock = moment.text(in: zone).dropFirst(11).prefix(8)
                #expect(text.hasSuffix(", \(clock) \(zone.rawValue)"))
            }
        }
    }
}
