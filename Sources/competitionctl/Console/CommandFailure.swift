import Competition

/// Why a command could not do what it was asked.
enum CommandFailure: Error, Sendable {
    /// The arguments are wrong.
    case usage(UsageFailure)
    /// The rules refuse; nothing was written.
    case refused([Finding])
    /// The user said no; nothing was written.
    case declined
    /// The folder holds no contest.
    case noStore(path: String)
    /// Another process held the store for as long as the command may wait.
    case storeBusy(path: String, seconds: Int, holders: [LockHolder] = [])
    /// A file or a stream could not be read or written.
    case inputOutput(Channel, number: Int32)
    /// The program contradicts itself; the text is for its makers.
    case internalFault(String)
}

/// What could not be read or written.
enum Channel: Hashable, Sendable {
    case file(String)
    case standardInput
    case standardOutput
}

extension ExitStatus {
    /// The status for a failure: the only place where failures become numbers.
    init(_ failure: CommandFailure) {
        self =
            switch failure {
            case .usage: .usage
            case .refused, .declined: .refused
            case .noStore: .noStore
            case .storeBusy: .storeBusy
            case .inputOutput: .inputOutput
            case .internalFault: .internalFault
            }
    }
}
