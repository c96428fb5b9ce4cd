import Glibc

/// Runs another program of the system and reads what it says.
struct ChildProcess: Sendable {
    /// What became of a program.
    struct Outcome: Sendable {
        /// Its exit status; 128 and the signal when a signal ended it.
        var status: Int32
        /// What it wrote to standard output.
        var output: [UInt8]
    }

    /// Runs a program found by the search path; nil when there is none of this name.
    ///
    /// - Parameters:
    ///   - input: what it reads on standard input.
    ///   - extra: what it reads as `/dev/fd/3`; at most what fits into a pipe, 60 KB.
    static func run(_ program: String, _ arguments: [String], input: [UInt8], extra: [UInt8] = []) -> Outcome? {
        guard extra.count <= 60_000, let standard = Pipe(), let third = Pipe(), let result = Pipe() else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Moved out of the way first, should one of them be 3 already.
        posix_spawn_file_actions_adddup2(&actions, third.read, 20)
        posix_spawn_file_actions_adddup2(&actions, standard.read, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, result.write, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, 20, 3)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        let error = posix_spawnp(&child, program, &actions, nil, &words, environ)
        close(standard.read)
        close(third.read)
        close(result.write)
        guard error == 0 else {
            for descriptor in [standard.write, third.write, result.read] { close(descriptor) }
            return nil
        }
        write(extra, to: third.write)
        write(input, to: standard.write)
        let output = readAll(result.read)
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        // The shell's way of saying that there is no such program.
        if signal == 0, (status >> 8) & 0xFF == 127 { return nil }
        return Outcome(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output)
    }

    /// The two ends of a pipe, which no other child inherits.
    private struct Pipe {
        let read: Int32
        let write: Int32

        init?() {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { return nil }
            (read, write) = (ends[0], ends[1])
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
    }

    /// Writes all and closes; a program that stops reading has had enough.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 1 << 20 {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { break }
        }
        return bytes
    }
}
