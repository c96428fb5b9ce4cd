extension Tar {
    /// The plain files of an archive that any program wrote, by their names; for bundles of nominations.
    ///
    /// Folders are passed over, names of GNU tar and pax that are longer than 100 bytes are taken in, and anything else is refused: links,
    /// devices, names that leave the folder, names that come twice, headers whose sum is wrong, an end that is missing.
    ///
    /// Source: IEEE Std 1003.1-2017, pax; GNU tar manual, The Internals of Tar.
    ///
    /// - Returns: nil where the archive is refused.
    public static func unpack(_ bytes: [UInt8]) -> [String: [UInt8]]? {
        var files: [String: [UInt8]] = [:]
        var longName: String?
        var place = 0
        while place + block <= bytes.count {
            let header = bytes[place..<place + block]
            if header.allSatisfy({ $0 == 0 }) { return files }
            guard let entry = TarHeader(header), entry.size <= bytes.count - place - block else { return nil }
            let content = Array(bytes[place + block..<place + block + entry.size])
            place += block + (entry.size + block - 1) / block * block
            switch entry.kind {
            case UInt8(ascii: "0"), UInt8(ascii: "7"), 0:
                guard let name = safe(longName ?? entry.name), files[name] == nil else { return nil }
                files[name] = content
                longName = nil
            case UInt8(ascii: "5"): longName = nil
            case UInt8(ascii: "g"): break
            case UInt8(ascii: "L"):
                guard let name = String(validating: content.prefix { $0 != 0 }, as: UTF8.self) else { return nil }
                longName = name
            case UInt8(ascii: "x"):
                guard let name = paxPath(content) else { return nil }
                longName = name ?? longName
            default: return nil
            }
        }
        return nil
    }

    /// A name without a leading `./`; nil where it could lead out of the folder.
    ///
    /// By bytes, as file systems see it: a slash with a combining mark behind it is another letter for people, and a slash for them.
    private static func safe(_ name: String) -> String? {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
            .filter { $0 != Array(".".utf8) }
        let isSafe = parts.allSatisfy { !$0.isEmpty && $0 != Array("..".utf8) && !$0.contains(0) }
        return isSafe && !parts.isEmpty ? String(validating: parts.joined(separator: "/".utf8), as: UTF8.self) : nil
    }

    /// The path that a pax header names, or nil in its place where it names none; nil where the header cannot be read.
    private static func paxPath(_ content: [UInt8]) -> String?? {
        var path: String?
        var rest = content[...]
        while !rest.isEmpty {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard let length = Int(String(decoding: digits, as: UTF8.self)), length > digits.count + 1,
                length <= rest.count,
                rest.dropFirst(digits.count).first == UInt8(ascii: " ")
            else { return nil }
            let record = rest.prefix(length).dropFirst(digits.count + 1)
            guard record.last == UInt8(ascii: "\n"), let text = String(validating: record.dropLast(), as: UTF8.self)
            else { return nil }
            if text.utf8.starts(with: "path=".utf8) { path = String(text.unicodeScalars.dropFirst(5)) }
            // A size of its own would make the one in the header untrue.
            if text.utf8.starts(with: "size=".utf8) { return nil }
            rest = rest.dropFirst(length)
        }
        return .some(path)
    }
}

/// The header of an archive's entry, whoever wrote it.
struct TarHeader {
    var name: String
    var size: Int
    /// The time of the file, in seconds since 1970; nil where it is written in another way.
    var seconds: Int64?
    var kind: UInt8

    /// Reads a block of 512 bytes; nil where it is shorter, its sum is wrong or a field is not as it must be.
    init?(_ bytes: ArraySlice<UInt8>) {
        let block = Array(bytes)
        guard block.count == Tar.block else { return nil }
        func text(_ range: Range<Int>) -> String? {
            String(validating: block[range].prefix { $0 != 0 }, as: UTF8.self)
        }
        func octal(_ range: Range<Int>) -> Int? {
            let digits = block[range].filter { $0 != 0 && $0 != UInt8(ascii: " ") }
            return Int(String(decoding: digits, as: UTF8.self), radix: 8)
        }
        let sum = block.indices.reduce(0) { $0 + Int((148..<156).contains($1) ? UInt8(ascii: " ") : block[$1]) }
        guard let name = text(0..<100), let prefix = text(345..<500), let size = octal(124..<136), size >= 0,
            octal(148..<156) == sum
        else { return nil }
        // GNU tar has something else where ustar has the beginning of a long name.
        let isUstar = block[257..<263].elementsEqual("ustar\0".utf8)
        self.name = isUstar && !prefix.isEmpty ? "\(prefix)/\(name)" : name
        self.size = size
        seconds = octal(136..<148).map(Int64.init)
        kind = block[156]
    }
}
