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
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
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
        var buffer = [UInt8](repeating: 0, count: min(max(size, 1) + 1, 1 << 20))
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileFailure(.read, path, errno: errno)
            }
            bytes.append(contentsOf: buffer[..<count])
            guard bytes.count <= limit else { throw FileFailure(.read, path, errno: EFBIG) }
        }
    }
}

extension FileFailure {
    /// Whether the file was larger than the limit.
    public var isTooLarge: Bool { errno == EFBIG }
    /// Whether nothing is there.
    public var isMissing: Bool { errno == ENOENT }
}
