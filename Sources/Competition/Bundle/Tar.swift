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
        var content: Content?
        var place = 0
        while place + block <= bytes.count, bytes[place] != 0 {
            guard let entry = readHeader(bytes[place..<place + block]) else { return nil }
            place += block
            guard entry.size <= bytes.count - place else { return nil }
            guard let slash = entry.name.firstIndex(of: "/") else { return nil }
            let (folder, name) = (String(entry.name[..<slash]), String(entry.name[entry.name.index(after: slash)...]))
            var known = content ?? Content(folder: folder, files: [:], seconds: entry.seconds)
            known.files[name] = Array(bytes[place..<place + entry.size])
            content = known
            place += (entry.size + block - 1) / block * block
        }
        guard let content, self.bytes(content.files, in: content.folder, at: content.seconds) == bytes else {
            return nil
        }
        return content
    }

    private static let block = 512

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

    private static func readHeader(_ header: ArraySlice<UInt8>) -> (name: String, size: Int, seconds: Int64)? {
        let start = header.startIndex
        func text(_ range: Range<Int>) -> String? {
            String(
                validating: header[(start + range.lowerBound)..<(start + range.upperBound)].prefix { $0 != 0 },
                as: UTF8.self)
        }
        guard let name = text(0..<100), let prefix = text(345..<500),
            let size = text(124..<136).flatMap({ Int($0, radix: 8) }),
            let seconds = text(136..<148).flatMap({ Int64($0, radix: 8) }), size >= 0, seconds >= 0
        else { return nil }
        return (prefix.isEmpty ? name : "\(prefix)/\(name)", size, seconds)
    }
}
