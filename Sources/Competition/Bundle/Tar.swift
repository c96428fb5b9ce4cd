/// Files as one archive, in the one way in which this program writes it.
///
/// Source: IEEE Std 1003.1-2017, pax, ustar Interchange Format.
public enum Tar {
    /// Writes an archive: plain files in the order of their names, all of one time and nobody's.
    ///
    /// - Parameters:
    ///   - files: the files by their names below the folder, each at most 255 bytes with it.
    ///   - folder: the folder that the archive unpacks to.
    /// - Returns: nil when a name does not fit.
    public static func bytes(_ files: [String: [UInt8]], in folder: String, at seconds: Int64) -> [UInt8]? {
        var bytes: [UInt8] = []
        for name in files.keys.sorted() {
            guard let content = files[name], let header = header("\(folder)/\(name)", content.count, seconds) else {
                return nil
            }
            bytes += header
            bytes += content
            bytes += Array(repeating: 0, count: (block - content.count % block) % block)
        }
        return bytes + Array(repeating: 0, count: 2 * block)
    }

    /// An archive as read.
    public struct Content: Sendable {
        /// The folder that all files are in.
        public var folder: String
        /// The files by their names below it.
        public var files: [String: [UInt8]]
        /// The time of the files, in seconds since 1970.
        public var seconds: Int64
    }

    /// Reads an archive that ``bytes(_:in:at:)`` wrote; nil for any other, were it only one byte.
    public static func read(_ bytes: [UInt8]) -> Content? {
        guard let first = TarHeader(bytes.prefix(block)), let seconds = first.seconds,
            let slash = first.name.utf8.firstIndex(of: UInt8(ascii: "/")),
            let unpacked = unpack(bytes)
        else { return nil }
        // By bytes: a slash with a combining mark behind it is one letter.
        let top = first.name.utf8[...slash]
        let folder = String(first.name.unicodeScalars[..<slash])
        var files: [String: [UInt8]] = [:]
        for (name, content) in unpacked {
            guard name.utf8.starts(with: top) else { return nil }
            files[String(name.unicodeScalars.dropFirst(folder.unicodeScalars.count + 1))] = content
        }
        guard self.bytes(files, in: folder, at: seconds) == bytes else { return nil }
        return Content(folder: folder, files: files, seconds: seconds)
    }

    static let block = 512

    private static func header(_ path: String, _ size: Int, _ seconds: Int64) -> [UInt8]? {
        guard let (prefix, name) = split(path), size < 1 << 33, (0..<1 << 33).contains(seconds) else { return nil }
        var header: [UInt8] = []
        header += field(name, 100) + octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12)
        header += octal(Int(seconds), 12) + Array("        0".utf8) + field("", 100) + Array("ustar\u{0}00".utf8)
        header += field("", 32) + field("", 32) + octal(0, 8) + octal(0, 8) + field(prefix, 155)
        header += Array(repeating: 0, count: block - header.count)
        let sum = header.reduce(0) { $0 + Int($1) }
        header.replaceSubrange(148..<156, with: Array(digits(sum, 6).utf8) + [0, UInt8(ascii: " ")])
        return header
    }

    /// The path in two parts, cut at the last slash that lets both fit.
    private static func split(_ path: String) -> (prefix: String, name: String)? {
        let bytes = Array(path.utf8)
        if bytes.count <= 100 { return ("", path) }
        for place in bytes.indices.reversed()
        where bytes[place] == UInt8(ascii: "/") && place <= 155 && bytes.count - place - 1 <= 100 {
            return (
                String(decoding: bytes[..<place], as: UTF8.self), String(decoding: bytes[(place + 1)...], as: UTF8.self)
            )
        }
        return nil
    }

    private static func field(_ text: String, _ length: Int) -> [UInt8] {
        Array(text.utf8) + Array(repeating: 0, count: length - text.utf8.count)
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }

    private static func octal(_ number: Int, _ length: Int) -> [UInt8] { Array(digits(number, length - 1).utf8) + [0] }
}
