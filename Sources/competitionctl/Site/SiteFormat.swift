import Competition
import Scoring

/// Dates, times and numbers as pages write them.
extension Language {
    /// Writes a day: `12 Desember 2025` or `12 December 2025`.
    func date(_ day: Day) -> String {
        let names = self == .indonesian ? indonesianMonths : englishMonths
        return "\(day.day) \(names[day.month - 1]) \(day.year)"
    }

    /// Writes a time in a zone: `11 Mei 2025 pukul 23.59 WIB` or `11 May 2025, 23:59 WIB`.
    func time(_ local: LocalTime, in zone: Zone) -> String { "\(time(local)) \(zone.rawValue)" }

    /// Writes an instant to the minute, in its own zone.
    func time(_ stamp: Timestamp) -> String { time(stamp.moment.civil(in: stamp.zone).local, in: stamp.zone) }

    /// Writes an instant to the second: `11 Mei 2025 pukul 21.14.03 WIB`.
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

    /// Writes a count with what is counted, which English says in two forms: `1 sheet`, `2,824 sheets`.
    func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// Writes a figure with all its places: `84,19` or `84.19`.
    func figure(_ figure: FixedPoint) -> String {
        let text = figure.text
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.dropFirst(sign.count).split(separator: ".")
        let whole = parts.first.flatMap { Int($0) }.map { count($0) } ?? String(parts.first ?? "")
        return sign + whole + (parts.count > 1 ? "\(decimalMark)\(parts[1])" : "")
    }

    /// Writes an exact number as short as it can be: `84,5`, or a fraction where no decimal is exact: `253/3`.
    func number(_ ratio: Ratio) -> String {
        var power: Int128 = 1
        for places in 0...FixedPoint.mostPlaces {
            if power % ratio.denominator == 0, let figure = try? ratio.rounded(places: places, rule: .halfUp) {
                return self.figure(figure)
            }
            power *= 10
        }
        return ratio.exact
    }

    private func time(_ local: LocalTime) -> String {
        date(local.day) + (self == .indonesian ? " pukul " : ", ") + clock(local)
    }

    private func clock(_ local: LocalTime) -> String { twoDigits(local.hour) + clockMark + twoDigits(local.minute) }

    private var clockMark: String { self == .indonesian ? "." : ":" }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

private let indonesianMonths = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
]

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]
