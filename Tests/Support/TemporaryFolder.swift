import Foundation

/// A folder of its own for one test, removed with everything in it when the test lets go of it.
///
/// Its name has a space and a letter outside ASCII, so that no test passes only because paths are simple.
public final class TemporaryFolder: Sendable {
    /// The path of the folder.
    public let path: String

    /// Makes the folder under the system's folder for temporary files.
    public init() throws {
        let name = "uji coba é \(UUID().uuidString)"
        path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in the folder.
    public func path(of inside: String) -> String { "\(path)/\(inside)" }

    /// Writes a file, making the folders above it and replacing what stood there.
    public func write(_ bytes: [UInt8], to inside: String) throws {
        let url = URL(fileURLWithPath: path(of: inside))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// Writes a text as a file.
    public func write(_ text: String, to inside: String) throws { try write(Array(text.utf8), to: inside) }

    /// Reads a file.
    public func read(_ inside: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(of: inside))))
    }

    /// Reads a file as text.
    public func text(_ inside: String) throws -> String { String(decoding: try read(inside), as: UTF8.self) }

    /// Removes a file, or a folder with what is in it.
    public func remove(_ inside: String) throws { try FileManager.default.removeItem(atPath: path(of: inside)) }

    /// Moves a file or folder.
    public func move(_ inside: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: path(of: inside), toPath: path(of: other))
    }

    /// Makes a folder, with those above it.
    public func makeFolder(_ inside: String) throws {
        try FileManager.default.createDirectory(atPath: path(of: inside), withIntermediateDirectories: true)
    }

    /// Makes a symbolic link.
    public func link(_ inside: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(of: inside), withDestinationPath: target)
    }

    /// Whether anything stands at a path; a link counts, wherever it leads.
    public func exists(_ inside: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path(of: inside))) != nil
    }

    /// Copies the folder with everything in it.
    public func copy() throws -> TemporaryFolder {
        let other = try TemporaryFolder()
        try FileManager.default.removeItem(atPath: other.path)
        try FileManager.default.copyItem(atPath: path, toPath: other.path)
        return other
    }

    /// Every path below a folder, with a file's text, `→` and a link's target, or `/` for a folder.
    public func tree(_ inside: String = "") throws -> [String: String] {
        let root = inside.isEmpty ? path : path(of: inside)
        var tree: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let full = "\(root)/\(name)"
            let kind = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
            switch kind {
            case .typeDirectory?: tree[name] = "/"
            case .typeSymbolicLink?:
                tree[name] = "→" + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
            default: tree[name] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: full)), as: UTF8.self)
            }
        }
        return tree
    }
}
