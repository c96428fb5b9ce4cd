import Foundation

/// Compares what the program makes with files that people have looked at.
///
/// A golden file is written only on request, `GOLDEN=record`; a missing one fails, so none can come about by itself.
public struct Golden: Sendable {
    /// The folder from which paths go.
    public let root: String
    private let isRecording: Bool

    /// Golden files of this package, recorded when the environment says `GOLDEN=record`.
    public static let package = Golden(
        root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path,
        isRecording: ProcessInfo.processInfo.environment["GOLDEN"] == "record")

    /// Creates access to golden files below a folder.
    public init(root: String, isRecording: Bool) {
        self.root = root
        self.isRecording = isRecording
    }

    /// Demands that a file holds a text, or records the text there.
    ///
    /// - Parameters:
    ///   - text: what the program makes.
    ///   - path: the file, from the package's folder.
    ///   - filter: what `swift test --filter` needs to run the test that calls this.
    /// - Throws: ``GoldenMismatch`` when the file is missing or differs, with the lines that do.
    public func check(_ text: String, against path: String, filter: String) throws {
        let url = URL(fileURLWithPath: root).appendingPathComponent(path)
        if isRecording {
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try Data(text.utf8).write(to: url)
        }
        guard let data = try? Data(contentsOf: url) else {
            throw GoldenMismatch(path: path, lines: ["the file is missing"], filter: filter)
        }
        let golden = String(decoding: data, as: UTF8.self)
        guard golden != text else { return }
        throw GoldenMismatch(path: path, lines: differences(from: golden, to: text), filter: filter)
    }
}

/// A golden file that is not what the program makes.
public struct GoldenMismatch: Error, Hashable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// The lines that differ: `-` in the file, `+` in the program.
    public let lines: [String]
    /// What `swift test --filter` needs.
    public let filter: String

    /// What differs, and how to record it.
    public var description: String {
        ([path + " is out of date:"] + lines + ["Record it with: GOLDEN=record swift test --filter \(filter)"])
            .joined(separator: "\n")
    }
}

/// More lines than this are only counted.
private let mostLines = 40

/// The lines in which two texts differ, each with its number on its own side.
public func differences(from old: String, to new: String) -> [String] {
    let oldLines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let newLines = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = newLines.difference(from: oldLines).map { change -> (place: Int, isNew: Int, text: String) in
        switch change {
        case .remove(let offset, let line, _): (offset, 0, "\(offset + 1) - \(line)")
        case .insert(let offset, let line, _): (offset, 1, "\(offset + 1) + \(line)")
        }
    }
    let lines = changes.sorted { ($0.place, $0.isNew) < ($1.place, $1.isNew) }.map(\.text)
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines) + ["and \(lines.count - mostLines) more lines"]
}
