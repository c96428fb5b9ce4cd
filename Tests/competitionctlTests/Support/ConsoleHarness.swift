import Synchronization

@testable import competitionctl

/// The program's own, not that of the testing library.
typealias ExitStatus = competitionctl.ExitStatus

/// What a run of the program gave.
struct Run: Equatable {
    var status: ExitStatus
    var out: String
    var err: String
}

/// A world for the program in which every byte can be looked at.
final class FakeWorld: Sendable {
    private let outBytes = Mutex<[UInt8]>([])
    private let errBytes = Mutex<[UInt8]>([])
    private let input: Mutex<ArraySlice<UInt8>>
    /// The number of the error that standard output gives, if any.
    private let outputFault: Int32?

    init(input: String = "", outputFault: Int32? = nil) {
        self.input = Mutex(Array(input.utf8)[...])
        self.outputFault = outputFault
    }

    var out: String { outBytes.withLock { String(decoding: $0, as: UTF8.self) } }
    var err: String { errBytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// The environment; `terminal` gives the columns when all three streams are one.
    func environment(_ arguments: [String] = [], terminal: Int? = nil) -> Environment {
        var environment = Environment(
            arguments: arguments,
            variables: [:],
            read: { count throws(StreamFailure) in
                self.input.withLock { rest in
                    let part = Array(rest.prefix(count))
                    rest = rest.dropFirst(part.count)
                    return part
                }
            },
            out: { bytes throws(StreamFailure) in
                if let number = self.outputFault { throw StreamFailure(number: number) }
                self.outBytes.withLock { $0 += bytes }
            },
            err: { bytes in self.errBytes.withLock { $0 += bytes } },
            inputIsTerminal: terminal != nil,
            outputIsTerminal: terminal != nil,
            errorIsTerminal: terminal != nil,
            width: terminal,
            clock: { 1_746_982_740 })
        environment.random = { Array(repeating: 7, count: 32) }
        return environment
    }

    /// Runs the program in this world.
    func run(_ program: Program, _ arguments: [String], terminal: Int? = nil) -> Run {
        let status = program.run(environment(arguments, terminal: terminal))
        return Run(status: status, out: out, err: err)
    }
}

extension Program {
    /// Runs a command line whose words have no spaces.
    func run(_ line: String, input: String = "", terminal: Int? = nil) -> Run {
        FakeWorld(input: input).run(self, line.split(separator: " ").map(String.init), terminal: terminal)
    }
}
