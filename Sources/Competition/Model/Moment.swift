/// An instant, in whole seconds since 1970-01-01T00:00:00Z.
public struct Moment: Hashable, Comparable, Sendable {
    /// Seconds since the epoch; earlier instants are negative.
    public var seconds: Int64

    /// Creates an instant from seconds since the epoch.
    public init(seconds: Int64) { self.seconds = seconds }

    /// Orders instants in time.
    public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

/// One of Indonesia's three time zones; none has summer time.
public enum Zone: String, Sendable, Hashable, CaseIterable {
    /// Waktu Indonesia Barat, UTC+7.
    case wib = "WIB"
    /// Waktu Indonesia Tengah, UTC+8.
    case wita = "WITA"
    /// Waktu Indonesia Timur, UTC+9.
    case wit = "WIT"

    /// Hours ahead of UTC.
    public var hours: Int {
        switch self {
        case .wib: 7
        case .wita: 8
        case .wit: 9
        }
    }
}

extension Moment {
    /// Reads `2025-05-11T23:58:12+07:00` with one of Indonesia's three offsets, and nothing else.
    public init?(_ text: some StringProtocol) {
        guard let timestamp = Timestamp(text) else { return nil }
        self = timestamp.moment
    }

    /// The instant as documents write it, `2025-05-11T23:58:12+07:00`.
    public func text(in zone: Zone) -> String {
        let (local, second) = civil(in: zone)
        return "\(local):\(padded(second, 2))\(zone.offset)"
    }

    /// The day, hour and minute that clocks in a zone show, and the second.
    ///
    /// Instants outside the years 1 to 9999, which no clock gives, are shown as the nearest day inside.
    public func civil(in zone: Zone) -> (local: LocalTime, second: Int) {
        let shifted = seconds + Int64(zone.hours * 3600)
        let days = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
        let rest = Int(shifted - days * 86_400)
        guard let day = Day(daysSinceEpoch: days),
            let local = LocalTime(day: day, hour: rest / 3600, minute: rest / 60 % 60)
        else { return (seconds < 0 ? LocalTime.first : LocalTime.last, 0) }
        return (local, rest % 60)
    }
}

extension Zone {
    /// The offset from UTC as documents write it, `+07:00`.
    public var offset: String { "+0\(hours):00" }

    /// Reads an offset as documents write it.
    fileprivate init?(offset bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 6, bytes[..<2].elementsEqual("+0".utf8), bytes[3...].elementsEqual(":00".utf8),
            let hours = digits(bytes[2...2]), let zone = Self.allCases.first(where: { $0.hours == hours })
        else { return nil }
        self = zone
    }
}

/// An instant with the zone in which it is written, so that a document reads the same after being read and written again.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
    /// The instant.
    public var moment: Moment
    /// The zone in which it is written.
    public var zone: Zone

    /// Creates a timestamp.
    public init(_ moment: Moment, in zone: Zone) {
        self.moment = moment
        self.zone = zone
    }

    /// Reads `2025-05-11T23:58:12+07:00`, and nothing else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let timestamp = text.withUTF8({ Timestamp(written: $0) }) else { return nil }
        self = timestamp
    }

    init?(written bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 25, bytes[16] == UInt8(ascii: ":"), let second = digits(bytes[17..<19]), second < 60,
            let local = LocalTime(written: UnsafeBufferPointer(rebasing: bytes[..<16])),
            let zone = Zone(offset: UnsafeBufferPointer(rebasing: bytes[19...]))
        else { return nil }
        self.init(Moment(seconds: local.moment(in: zone).seconds + Int64(second)), in: zone)
    }

    /// The instant as documents write it.
    public var description: String { moment.text(in: zone) }
}
