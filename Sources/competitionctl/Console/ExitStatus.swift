/// How the program ended, for scripts; the numbers are stable.
enum ExitStatus: Int32, CaseIterable, Hashable, Comparable, Sendable {
    /// What was asked is done.
    case done = 0
    /// The rules or the user refused; findings say why, and nothing was written.
    case refused = 1
    /// The command line is wrong.
    case usage = 2
    /// The folder holds no contest.
    case noStore = 10
    /// Another process holds the store.
    case storeBusy = 11
    /// A file or a stream could not be read or written.
    case inputOutput = 12
    /// The program contradicts itself.
    case internalFault = 70

    /// What any command can give: each writes to a stream, and each can be called wrongly.
    static let always: [ExitStatus] = [.done, .usage, .inputOutput, .internalFault]

    /// Orders by number.
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
