import FoundationEssentials
import Glibc
import Synchronization

extension Environment {
    /// The real world, to be asked for once and before any file is opened.
    static var system: Environment {
        reserveStandardDescriptors()
        // A pipe whose reader has gone must be an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let output = OutputStream()
        return Environment(
            arguments: Array(CommandLine.arguments.dropFirst()),
            variables: ProcessInfo.processInfo.environment,
            read: readInput,
            out: { bytes throws(StreamFailure) in try output.write(bytes) },
            err: { bytes in try? writeAll(bytes, to: STDERR_FILENO) },
            inputIsTerminal: isatty(STDIN_FILENO) == 1,
            outputIsTerminal: isatty(STDOUT_FILENO) == 1,
            errorIsTerminal: isatty(STDERR_FILENO) == 1,
            width: terminalWidth(),
            clock: { Int64(time(nil)) },
            workingFolder: FileManager.default.currentDirectoryPath,
            pause: { usleep(UInt32(Patience.pause) * 1_000) })
    }
}

/// Standard output, which remembers that nobody reads it any more.
private final class OutputStream: Sendable {
    private let isAbandoned = Mutex(false)

    func write(_ bytes: [UInt8]) throws(StreamFailure) {
        guard !isAbandoned.withLock({ $0 }) else { return }
        do throws(StreamFailure) {
            try writeAll(bytes, to: STDOUT_FILENO)
        } catch {
            guard error.number == EPIPE else { throw error }
            isAbandoned.withLock { $0 = true }
        }
    }
}

/// Opens what of the three standard descriptors was handed over closed.
///
/// Otherwise the first file of the store that is opened would get such a number, and sentences meant for the user would
/// be written into it. The descriptor is opened the wrong way round, so that using it is still an error.
private func reserveStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
        _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
}

@Sendable private func readInput(_ count: Int) throws(StreamFailure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
        let taken = Glibc.read(STDIN_FILENO, &buffer, count)
        if taken >= 0 { return Array(buffer[..<taken]) }
        if errno == EINTR { continue }
        guard errno == EAGAIN else { throw StreamFailure(number: errno) }
        wait(for: STDIN_FILENO, POLLIN)
    }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(StreamFailure) {
    var written = 0
    while written < bytes.count {
        let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 {
            written += count
        } else if errno == EAGAIN {
            wait(for: descriptor, POLLOUT)
        } else if errno != EINTR {
            throw StreamFailure(number: errno)
        }
    }
}

/// Waits for a stream that another process has set to answer at once instead of waiting.
private func wait(for descriptor: Int32, _ event: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    poll(&request, 1, -1)
}

private func terminalWidth() -> Int? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    }
    return nil
}
