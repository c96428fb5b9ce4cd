/// When the list of a stage can be objected to; until then it is provisional.
///
/// Format: StoreFormat, contest.xml.
public struct ObjectionRules: Hashable, Sendable {
    /// When the window is open.
    public var opening: Opening
    /// Within how many days of its receipt an objection is to be ruled on; nil where the rules do not say.
    public var rulingDays: Int?

    /// Creates the rules.
    public init(opening: Opening, rulingDays: Int?) {
        self.opening = opening
        self.rulingDays = rulingDays
    }

    /// When a window for objections is open.
    public enum Opening: Hashable, Sendable {
        /// From one time to another.
        case window(Window)
        /// From the decision to the end of the day so many days later; a corrected list opens it anew.
        case days(Int)
    }

    /// The window for a list that was decided at a moment.
    public func window(forListOf decided: Timestamp, in zone: Zone) -> Window {
        switch opening {
        case .window(let window): window
        case .days(let days):
            Window(
                opens: decided.moment.civil(in: zone).local, closes: .endOfDay(days, after: decided.moment, in: zone))
        }
    }

    /// The last minute in which an objection is ruled on in time; nil where the rules do not say.
    public func rulingDue(forReceipt received: Timestamp, in zone: Zone) -> LocalTime? {
        rulingDays.map { .endOfDay($0, after: received.moment, in: zone) }
    }
}

extension LocalTime {
    /// The last minute of the day that lies so many days after an instant.
    fileprivate static func endOfDay(_ days: Int, after moment: Moment, in zone: Zone) -> LocalTime {
        let first = moment.civil(in: zone).local.day.daysSinceEpoch
        return Day(daysSinceEpoch: first + Int64(days)).flatMap { LocalTime(day: $0, hour: 23, minute: 59) } ?? .last
    }
}
