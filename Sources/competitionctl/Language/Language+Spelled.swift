import Competition

extension Language {
    /// Spells a whole number from 0 to 9999 in Indonesian, as minutes write days and years.
    static func spelled(_ number: Int) -> String {
        switch number {
        case ..<0, 10_000...: String(number)
        case ..<12: small[number]
        case ..<20: "\(small[number - 10]) belas"
        case ..<100: joined("\(small[number / 10]) puluh", number % 10)
        case ..<200: joined("seratus", number % 100)
        case ..<1000: joined("\(small[number / 100]) ratus", number % 100)
        case ..<2000: joined("seribu", number % 1000)
        default: joined("\(small[number / 1000]) ribu", number % 1000)
        }
    }

    private static let small = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ]

    private static func joined(_ head: String, _ rest: Int) -> String { rest == 0 ? head : "\(head) \(spelled(rest))" }

    /// The day of the week of an instant in its zone.
    func weekday(of stamp: Timestamp) -> String {
        let seconds = stamp.moment.seconds + Int64(stamp.zone.hours) * 3600
        // Rounded down also before 1970; 1 January 1970 was a Thursday.
        let days = (seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400
        let names = self == .indonesian ? Self.indonesianWeekdays : Self.englishWeekdays
        return names[Int(((days % 7) + 7) % 7)]
    }

    private static let indonesianWeekdays = ["Kamis", "Jumat", "Sabtu", "Minggu", "Senin", "Selasa", "Rabu"]
    private static let englishWeekdays = [
        "Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday",
    ]

    /// The month of a day.
    func month(of day: Day) -> String {
        let parts = date(day).split(separator: " ")
        return parts.count == 3 ? String(parts[1]) : ""
    }
}
