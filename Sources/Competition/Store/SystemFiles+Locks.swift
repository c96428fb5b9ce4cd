import Glibc

/// Who holds a lock, as Linux tells it in `/proc/locks` to whoever may see the process.
extension SystemFiles {
    static func lockHolders(_ file: OpenFile) -> [LockHolder] {
        var found = stat()
        guard fstat(file.descriptor, &found) == 0, let table = try? OutsideFile.read("/proc/locks", limit: 1 << 24)
        else {
            return []
        }
        return holders(in: String(decoding: table, as: UTF8.self), of: fileName(found)).map { process in
            LockHolder(process: process, command: command(of: process))
        }
    }

    /// The processes that a table of locks, `4: FLOCK  ADVISORY  WRITE 1234 fe:00:5678 0 EOF`, names for a file.
    static func holders(in table: String, of file: String) -> [Int32] {
        table.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            // Behind `->` stands who waits.
            guard words.count > 5, words[1] == "FLOCK", words[5] == file, let process = Int32(words[4]), process > 0
            else {
                return nil
            }
            return process
        }
    }

    /// A file as the table names it: device and number.
    private static func fileName(_ found: stat) -> String {
        let device = UInt64(found.st_dev)
        let major = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
        let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
        return "\(hex(major)):\(hex(minor)):\(found.st_ino)"
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return digits.utf8.count < 2 ? "0" + digits : digits
    }

    private static func command(of process: Int32) -> String? {
        guard let bytes = try? OutsideFile.read("/proc/\(process)/cmdline", limit: 1 << 22) else { return nil }
        let words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        guard let program = words.first?.split(separator: "/").last else { return nil }
        guard program == "competitionctl", words.count > 1, !words[1].hasPrefix("-") else { return String(program) }
        return "\(program) \(words[1])"
    }
}
