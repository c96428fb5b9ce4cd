/// A day and a time of day to the minute, in the contest's zone: the form in which guidelines write deadlines.
public struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The day.
    public let day: Day
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int

    /// Creates a local time, or nil when the clock has no such time.
    public init?(day: Day, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.day = day
        self.hour = hour
        self.minute = minute
    }

    /// The ends of what documents can write, for instants outside them.
    static let first = LocalTime(day: .first, clock: (0, 0))
    static let last = LocalTime(day: .last, clock: (23, 59))

    private init(day: Day, clock: (hour: Int, minute: Int)) {
        self.day = day
        hour = clock.hour
        minute = clock.minute
    }

    /// Reads `2025-05-11T23:59`, and nothing else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let time = text.withUTF8({ LocalTime(written: $0) }) else { return nil }
        self = time
    }

    init?(written bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = Day(written: UnsafeBufferPointer(rebasing: bytes[..<10])),
            let hour = digits(bytes[11..<13]), let minute = digits(bytes[14..<16])
        else { return nil }
        self.init(day: day, hour: hour, minute: minute)
    }

    /// The time as documents write it, `2025-05-11T23:59`.
    public var description: String { "\(day)T\(padded(hour, 2)):\(padded(minute, 2))" }

    /// Orders local times in time.
    public static func < (left: Self, right: Self) -> Bool {
        (left.day, left.hour, left.minute) < (right.day, right.hour, right.minute)
    }

    /// The first instant of this minute in a zone.
    public func moment(in zone: Zone) -> Moment {
        Moment(seconds: day.daysSinceEpoch * 86_400 + Int64((hour - zone.hours) * 3600 + minute * 60))
    }
}

/// A span of time from the first second of a minute to the last second of another.
public struct Window: Hashable, Sendable {
    /// The first minute inside.
    public var opens: LocalTime
    /// The last minute inside: a window that closes at 23:59 is open until 23:59:59.
    public var closes: LocalTime

    /// Creates a window; nothing is asked of the order of its ends.
    public init(opens: LocalTime, closes: LocalTime) {
        self.opens = opens
        self.closes = closes
    }

    /// How an instant lies to the window.
    public enum Position: Sendable, Hashable {
        case before
        case inside
        case after
    }

    /// Tells whether an instant lies before, inside or after the window.
    public func position(of moment: Moment, in zone: Zone) -> Position {
        if moment < opens.moment(in: zone) { return .before }
        return moment.seconds < closes.moment(in: zone).seconds + 60 ? .inside : .after
    }
}
