import Competition

/// The world outside the program: everything that it reads or writes besides files of its own.
///
/// The program is given one, so that tests give it another.
struct Environment: Sendable {
    /// The arguments behind the program's name.
    var arguments: [String]
    /// The variables of the environment, on which no figure and no rule may depend.
    var variables: [String: String]
    /// Reads up to so many bytes of standard input; none at its end.
    var read: @Sendable (Int) throws(StreamFailure) -> [UInt8]
    /// Writes bytes to standard output.
    ///
    /// When the reader of a pipe has gone, the bytes are dropped without an error: a command that changes a store must
    /// end its work, and its exit status must be the true one, whether or not anybody reads its answer.
    var out: @Sendable ([UInt8]) throws(StreamFailure) -> Void
    /// Writes bytes to standard error; when that fails there is nobody left to tell.
    var err: @Sendable ([UInt8]) -> Void
    /// Whether standard input is a terminal.
    var inputIsTerminal: Bool
    /// Whether standard output is a terminal.
    var outputIsTerminal: Bool
    /// Whether standard error is a terminal.
    var errorIsTerminal: Bool
    /// The columns of the terminal, when there is one.
    var width: Int?
    /// The clock: seconds since 1970-01-01T00:00:00Z.
    var clock: @Sendable () -> Int64
    /// The folder in which the program runs, for finding a contest in it or above it.
    var workingFolder = ""
    /// Reads a file that the user named or that stands beside one.
    var readFile: @Sendable (_ path: String, _ limit: Int) throws(FileFailure) -> [UInt8] = OutsideFile.read
    /// Reads a file that a document names and that must stand beside it.
    var readAttachment: @Sendable (_ path: String, _ limit: Int) throws(FileFailure) -> [UInt8] = OutsideFile
        .readUnlinked
    /// The operations on files of the store and of what the program writes.
    var files = FileAccess.system
    /// 32 bytes that nobody can guess.
    var random: @Sendable () -> [UInt8] = randomBytes
    /// Runs another program; see ``ChildProcess/run(_:_:input:extra:)``.
    var runProgram: RunProgram = { ChildProcess.run($0, $1, input: $2, extra: $3) }
    /// Waits a little for somebody else's work.
    var pause: @Sendable () -> Void = {}

    /// Runs a program with arguments, standard input and what it reads as `/dev/fd/3`; nil when there is none of the name.
    typealias RunProgram =
        @Sendable (
            _ program: String, _ arguments: [String], _ input: [UInt8], _ extra: [UInt8]
        ) -> ChildProcess.Outcome?
}

@Sendable private func randomBytes() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
}

/// A stream that could not be read or written.
struct StreamFailure: Error, Hashable, Sendable {
    /// The system's number for the reason.
    let number: Int32
}

extension Environment {
    /// Reads all of standard input, or nil when it is longer than the limit.
    func readAll(limit: Int) throws(StreamFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        while true {
            let part = try read(65_536)
            if part.isEmpty { return bytes }
            bytes += part
            if bytes.count > limit { return nil }
        }
    }

    /// Reads a line of standard input without its line feed; nil at the end.
    ///
    /// It takes one byte at a time, because what follows the line belongs to whoever asks next.
    func readLine() throws(StreamFailure) -> String? {
        var bytes: [UInt8] = []
        while bytes.count < 4_096 {
            let byte = try read(1)
            guard let byte = byte.first else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if byte == 0x0A { break }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
