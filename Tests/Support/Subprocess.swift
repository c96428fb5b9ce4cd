import Glibc

/// Runs other programs, so that the project's own work can be compared with theirs.
public enum Subprocess {
    /// What a program said, and how it ended.
    public struct Outcome: Sendable, Equatable {
        /// The bytes on standard output, as text.
        public var output: String
        /// The bytes on standard error, as text.
        public var error: String
        /// The exit status; 128 and the signal when a signal ended the program.
        public var status: Int32

        /// Creates an outcome, to compare with.
        public init(output: String, error: String, status: Int32) {
            self.output = output
            self.error = error
            self.status = status
        }
    }

    /// Runs a program found by the search path; nil when it cannot be started.
    ///
    /// The program sees no standard input, and of the environment only the search path and a plain language. What it
    /// says goes through files: a pipe would be inherited by what other tests start at the same moment.
    ///
    /// - Parameters:
    ///   - program: the name or path.
    ///   - arguments: the arguments after the name.
    public static func run(_ program: String, _ arguments: [String]) -> Outcome? {
        var template = Array("/tmp/competition-run-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let files = (output: folder + "/out", error: folder + "/err")
        defer {
            unlink(files.output)
            unlink(files.error)
            rmdir(folder)
        }
        guard let child = start(program, arguments, files) else { return nil }
        var status: Int32 = 0
        while waitpid(child, &status, 0) == -1, errno == EINTR {}
        let signal = status & 0x7F
        return Outcome(
            output: content(of: files.output), error: content(of: files.error),
            status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
    }

    /// Tells whether a program is there, by asking the shell.
    public static func has(_ program: String) -> Bool {
        run("sh", ["-c", "command -v \(program)"])?.status == 0
    }

    private static func start(
        _ program: String, _ arguments: [String], _ files: (output: String, error: String)
    ) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, files.output, writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, files.error, writing, 0o600)
        let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        var environment: [UnsafeMutablePointer<CChar>?] = []
        for variable in ["PATH=\(path)", "LC_ALL=C.UTF-8", "HOME=\(files.output)"] {
            environment.append(strdup(variable))
        }
        defer { (words + environment).forEach { free($0) } }
        words.append(nil)
        environment.append(nil)
        var child: pid_t = 0
        return posix_spawnp(&child, program, &actions, nil, words, environment) == 0 ? child : nil
    }

    private static func content(of file: String) -> String {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
