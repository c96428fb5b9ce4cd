import Foundation

/// What files that are made now may be used for, and by whom.
public enum Permissions {
    /// The mask of this process.
    ///
    /// Asked of the system: to read a mask by setting another would bare the files of tests that run beside this one.
    ///
    /// - Throws: where the system does not tell it.
    public static func mask() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let found = status.firstMatch(of: /Umask:\s*([0-7]+)/), let mask = Int(found.1, radix: 8) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return mask
    }

    /// Modes that let fewer people do less than that of a new file: its owner alone, and its owner without writing.
    ///
    /// - Throws: as ``mask()``.
    public static func lessThanNew() throws -> [mode_t] {
        let new = mode_t(0o644 & ~(try mask()))
        return [0o600, 0o400].filter { $0 != new }
    }
}
