import Foundation

/// Runs a program of the system, for tests that compare our answer with another's.
public enum OutsideProgram {
    /// The path of a program, or nil where the system has none of this name.
    public static func find(_ name: String) -> String? {
        ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
    }

    /// What a program writes when it is given some bytes.
    public static func output(of path: String, _ arguments: [String], input: Data = Data()) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let given = FileManager.default.temporaryDirectory.appendingPathComponent("input-\(UUID().uuidString)")
        try input.write(to: given)
        defer { try? FileManager.default.removeItem(at: given) }
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: given)
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
