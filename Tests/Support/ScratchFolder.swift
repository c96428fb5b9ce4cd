import Glibc

/// A folder of a test's own; what is in it goes when the test ends.
public final class ScratchFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Makes the folder.
    public init() throws(SystemError) {
        var template = Array("/tmp/competition-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SystemError(number: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = Subprocess.run("rm", ["-rf", "--", path]) }

    /// Writes a file into the folder and gives its path.
    @discardableResult
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws(SystemError) -> String {
        let file = path + "/" + name
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemError(number: errno) }
        defer { close(descriptor) }
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw SystemError(number: errno) }
            rest = rest.dropFirst(count)
        }
        return file
    }
}

/// A call to the system that failed.
public struct SystemError: Error {
    /// The system's number for the reason.
    public var number: Int32
}
