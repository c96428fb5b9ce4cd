import Glibc

/// The program that was built together with these tests.
enum BuiltProgram {
    /// Its path.
    static let path = folder + "/competitionctl"
    /// The folder in which it stands.
    static let folder: String = {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    }()
}
