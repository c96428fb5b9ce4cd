import Competition

extension Language {
    /// Writes a day: `12 Desember 2025` or `12 December 2025`.
    func date(_ day: Day) -> String { "\(day.day) \(month(day)) \(day.year)" }

    /// Writes a time where the zone is plain: `11 Mei 2025 pukul 23.59` or `11 May 2025, 23:59`.
    func time(_ local: LocalTime) -> String { date(local.day) + beforeClock + clock(local) }

    /// Writes a time in a zone: `11 Mei 2025 pukul 23.59 WIB` or `11 May 2025, 23:59 WIB`.
    func time(_ local: LocalTime, in zone: Zone) -> String { "\(time(local)) \(zone.rawValue)" }

    /// Writes an instant to the minute, in its own zone.
    func time(_ stamp: Timestamp) -> String { time(stamp.moment.civil(in: stamp.zone).local, in: stamp.zone) }

    /// Writes an instant to the second, for receipts: `11 Mei 2025 pukul 21.14.03 WIB`.
    func exactTime(_ stamp: Timestamp) -> String {
        let (local, second) = stamp.moment.civil(in: stamp.zone)
        return "\(time(local))\(clockMark)\(twoDigits(second)) \(stamp.zone.rawValue)"
    }

    /// Writes a window: `10 Maret 2025 pukul 08.00 sampai dengan 11 Mei 2025 pukul 23.59 WIB`; the day of both ends once.
    func window(_ window: Window, in zone: Zone) -> String {
        let until = self == .indonesian ? " sampai dengan " : " to "
        let end =
            window.opens.day == window.closes.day
            ? (self == .indonesian ? "pukul " : "") + clock(window.closes) : time(window.closes)
        return "\(time(window.opens))\(until)\(end) \(zone.rawValue)"
    }

    private var clockMark: String { self == .indonesian ? "." : ":" }

    private var beforeClock: String { self == .indonesian ? " pukul " : ", " }

    private func clock(_ local: LocalTime) -> String { twoDigits(local.hour) + clockMark + twoDigits(local.minute) }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private func month(_ day: Day) -> String {
        let names = self == .indonesian ? indonesianMonths : englishMonths
        return names[day.month - 1]
    }
}

private let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
]

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
