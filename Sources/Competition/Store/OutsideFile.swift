import Glibc

/// Reads files that are not the store's: what people hand over.
public enum OutsideFile {
    /// The whole content of a regular file.
    ///
    /// Links are followed, since people keep their files as they like; a pipe or device is refused, as it might never end.
    ///
    /// - Throws: ``FileFailure`` with the system's number: `ENOENT` where nothing is, `EISDIR`, `EINVAL` for what is no regular
    ///   file, `EFBIG` beyond the limit.
    public static func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        try read(path, limit: limit, flags: 0)
    }

    /// The same for a file that not the user but a document names: a link is refused with `ELOOP`, as it could lead anywhere.
    public static func readUnlinked(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
        try read(path, limit: limit, flags: O_NOFOLLOW)
    }

    private static func read(_ path: String, limit: Int, flags: Int32) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | flags)
        guard descriptor >= 0 else { throw FileFailure(.open, path, errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(.status, path, errno: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileFailure(.read, path, errno: EISDIR)
        default: throw FileFailure(.read, path, errno: EINVAL)
        }
        return try content(descriptor, path, size: Int(status.st_size), limit: limit)
    }

    private static func content(
        _ descriptor: Int32, _ path: String, size: Int, limit: Int
    ) throws(FileFailure) -> [UInt8] {
        guard size <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
        var bytes: [UInt8] = []
        while true {
            // One byte more than the size, so that a file that grows meanwhile is noticed.
            let count = max(size + 1 - bytes.count, 4096)
            let piece = try piece(descriptor, path, upTo: count)
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            guard bytes.count <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
            // A regular file gives less than was asked for only where it ends.
            if piece.count < count { return bytes }
        }
    }

    /// What one call of the system gives; nothing at the end of the file.
    private static func piece(_ descriptor: Int32, _ path: String, upTo count: Int) throws(FileFailure) -> [UInt8] {
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = SystemFiles.repeated { Glibc.read(descriptor, buffer.baseAddress, count) }
            if got < 0 { reason = errno }
            filled = max(0, got)
        }
        guard reason == 0 else { throw FileFailure(.read, path, errno: reason) }
        return bytes
    }
}

extension FileFailure {
    /// Whether the file was larger than the limit.
    public var isTooLarge: Bool { errno == EFBIG }
    /// Whether a link stands where none is followed.
    var isLink: Bool { errno == ELOOP }
    /// Whether nothing is there.
    public var isMissing: Bool { errno == ENOENT }
}
