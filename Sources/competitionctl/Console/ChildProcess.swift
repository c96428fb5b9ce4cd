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
    /// What it reads and writes lies in files without a name, in memory: through a pipe, a program that ends without reading would end
    /// this one too, and one that writes before it has read all would wait for ever.
    ///
    /// - Parameters:
    ///   - input: what it reads on standard input.
    ///   - extra: what it reads as `/dev/fd/3`.
    static func run(_ program: String, _ arguments: [String], input: [UInt8], extra: [UInt8] = []) -> Outcome? {
        guard let standard = file(holding: input) else { return nil }
        defer { close(standard) }
        guard let third = file(holding: extra) else { return nil }
        defer { close(third) }
        guard let result = file(holding: []) else { return nil }
        defer { close(result) }
        guard let child = start(program, arguments, input: standard, output: result, third: third) else { return nil }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        // The shell's way of saying that there is no such program.
        if signal == 0, (status >> 8) & 0xFF == 127 { return nil }
        return Outcome(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: content(of: result))
    }

    /// Starts a program with three descriptors; every other one of ours closes in it.
    private static func start(
        _ program: String, _ arguments: [String], input: Int32, output: Int32, third: Int32
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // In this order: ours are 3 or above, so none is overwritten before it was handed on.
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, third, 3)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child: pid_t = 0
        return posix_spawnp(&child, program, &actions, nil, &words, environ) == 0 ? child : nil
    }

    /// A file in memory that holds some bytes, to be read from its start; it never has a name, so nothing of it can stay.
    private static func file(holding bytes: [UInt8]) -> Int32? {
        let flags = O_RDWR | O_CLOEXEC | O_DIRECTORY | withoutName
        var descriptor = open("/dev/shm", flags, 0o600)
        if descriptor < 0 { descriptor = open("/tmp", flags, 0o600) }
        guard descriptor >= 0 else { return nil }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { break }
        }
        guard rest.isEmpty, lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    /// O_TMPFILE together with O_DIRECTORY; Swift does not import it.
    private static let withoutName: Int32 = 0o20_000_000

    /// What a program wrote, to one mebibyte.
    private static func content(of descriptor: Int32) -> [UInt8] {
        lseek(descriptor, 0, SEEK_SET)
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
