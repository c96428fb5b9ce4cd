import Competition
import Glibc
import Synchronization

/// File access in which one chosen operation goes wrong, to break the n-th for every n.
///
/// The operations that change something are counted from 1; those that only look are not, but a process that has died
/// does not look either.
///
/// Source: SQLite, "How SQLite Is Tested", sections 3.1 to 3.3.
public final class FaultyFileAccess: Sendable {
    /// How the chosen operation goes wrong.
    public enum Fault: Sendable, Hashable, CustomStringConvertible {
        /// It is refused for this reason, and nothing is done.
        case fails(Int32)
        /// A write stops halfway for this reason; anything else is refused.
        case failsHalfway(Int32)
        /// It is done, and an error is told all the same, as when only the syncing failed.
        case failsAfterwards(Int32)
        /// The process dies before it.
        case dies
        /// The process dies when half of a write is done.
        case diesHalfway

        /// The fault in words.
        public var description: String {
            switch self {
            case .fails(let reason): "fails \(reason)"
            case .failsHalfway(let reason): "fails halfway \(reason)"
            case .failsAfterwards(let reason): "fails afterwards \(reason)"
            case .dies: "dies"
            case .diesHalfway: "dies halfway"
            }
        }
    }

    private struct State {
        var count = 0
        var dead = false
        var log: [String] = []
    }

    /// What the test is to do with the files beneath.
    private enum Order {
        case proceed
        case half
        case proceedThenFail(Int32)
    }

    private let files: FileAccess
    private let chosen: Int?
    private let fault: Fault
    private let state = Mutex(State())

    /// Creates file access in which the chosen operation goes wrong, or none when it is nil.
    public init(_ files: FileAccess = .system, at chosen: Int? = nil, _ fault: Fault = .dies) {
        self.files = files
        self.chosen = chosen
        self.fault = fault
    }

    /// How many operations that change something were asked for.
    public var count: Int { state.withLock { $0.count } }
    /// What was asked for, for messages.
    public var log: [String] { state.withLock { $0.log } }

    /// The reason that a dead process is told; no system call gives it here.
    public static let death = ECANCELED

    private func look(_ path: String) throws(FileFailure) {
        if state.withLock({ $0.dead }) { throw FileFailure(.read, path, errno: Self.death) }
    }

    private func begin(_ operation: FileFailure.Operation, _ path: String) throws(FileFailure) -> Order {
        try look(path)
        let isChosen = state.withLock { state in
            state.count += 1
            state.log.append("\(operation.rawValue) \(path)")
            return state.count == chosen
        }
        guard isChosen else { return .proceed }
        switch fault {
        case .fails(let reason): throw FileFailure(operation, path, errno: reason)
        case .failsHalfway: return .half
        case .failsAfterwards(let reason): return .proceedThenFail(reason)
        case .dies:
            state.withLock { $0.dead = true }
            throw FileFailure(operation, path, errno: Self.death)
        case .diesHalfway: return .half
        }
    }

    /// Ends an operation that was done by half.
    private func endHalf(_ operation: FileFailure.Operation, _ path: String) throws(FileFailure) {
        guard case .failsHalfway(let reason) = fault else {
            state.withLock { $0.dead = true }
            throw FileFailure(operation, path, errno: Self.death)
        }
        throw FileFailure(operation, path, errno: reason)
    }

    private func change(
        _ operation: FileFailure.Operation, _ path: String,
        half: () throws(FileFailure) -> Void = {}, _ whole: () throws(FileFailure) -> Void
    ) throws(FileFailure) {
        switch try begin(operation, path) {
        case .proceed: try whole()
        case .half:
            try half()
            try endHalf(operation, path)
        case .proceedThenFail(let reason):
            try whole()
            throw FileFailure(operation, path, errno: reason)
        }
    }

    /// The operations, to be given to what is under test.
    public var access: FileAccess {
        var access = files
        access.openFolder = { [self] (path) throws(FileFailure) in
            try look(path)
            return try files.openFolder(path)
        }
        access.openInside = { [self] (folder, path) throws(FileFailure) in
            try look(path)
            return try files.openInside(folder, path)
        }
        access.openFile = { [self] (folder, path, use) throws(FileFailure) in
            try look(path)
            return try files.openFile(folder, path, use)
        }
        access.read = { [self] (folder, path, limit) throws(FileFailure) in
            try look(path)
            return try files.read(folder, path, limit)
        }
        access.readHead = { [self] (folder, path, count) throws(FileFailure) in
            try look(path)
            return try files.readHead(folder, path, count)
        }
        access.readOpen = { [self] (file, limit) throws(FileFailure) in
            try look(file.path)
            return try files.readOpen(file, limit)
        }
        access.readPart = { [self] (file, start, count) throws(FileFailure) in
            try look(file.path)
            return try files.readPart(file, start, count)
        }
        access.status = { [self] (folder, path) throws(FileFailure) in
            try look(path)
            return try files.status(folder, path)
        }
        access.statusOpen = { [self] (file) throws(FileFailure) in
            try look(file.path)
            return try files.statusOpen(file)
        }
        access.list = { [self] (folder, path) throws(FileFailure) in
            try look(path)
            return try files.list(folder, path)
        }
        access.lock = { [self] (file, kind) throws(FileFailure) in
            try look(file.path)
            return try files.lock(file, kind)
        }
        addFileChanges(to: &access)
        addFolderChanges(to: &access)
        return access
    }

    private func addFileChanges(to access: inout FileAccess) {
        access.create = { [self] (folder, path, bytes, sync) throws(FileFailure) in
            try change(.create, path) { () throws(FileFailure) in
                try files.create(folder, path, Array(bytes.prefix(bytes.count / 2)), false)
            } _: { () throws(FileFailure) in
                try files.create(folder, path, bytes, sync)
            }
        }
        access.append = { [self] (file, bytes) throws(FileFailure) in
            try change(.append, file.path) { () throws(FileFailure) in
                try files.append(file, Array(bytes.prefix(bytes.count / 2)))
            } _: { () throws(FileFailure) in
                try files.append(file, bytes)
            }
        }
        access.truncate = { [self] (file, length) throws(FileFailure) in
            try change(.truncate, file.path) { () throws(FileFailure) in try files.truncate(file, length) }
        }
        access.syncFile = { [self] (file) throws(FileFailure) in
            try change(.sync, file.path) { () throws(FileFailure) in try files.syncFile(file) }
        }
        access.removeFile = { [self] (folder, path) throws(FileFailure) in
            try change(.removeFile, path) { () throws(FileFailure) in try files.removeFile(folder, path) }
        }
    }

    private func addFolderChanges(to access: inout FileAccess) {
        access.rename = { [self] (folder, from, to) throws(FileFailure) in
            try change(.rename, "\(from) \(to)") { () throws(FileFailure) in try files.rename(folder, from, to) }
        }
        access.place = { [self] (folder, from, to) throws(FileFailure) in
            try change(.rename, "\(from) \(to)") { () throws(FileFailure) in try files.place(folder, from, to) }
        }
        access.link = { [self] (folder, from, to) throws(FileFailure) in
            try change(.link, "\(from) \(to)") { () throws(FileFailure) in try files.link(folder, from, to) }
        }
        access.exchange = { [self] (folder, one, other) throws(FileFailure) in
            try change(.exchange, "\(one) \(other)") { () throws(FileFailure) in try files.exchange(folder, one, other)
            }
        }
        access.makeFolder = { [self] (folder, path) throws(FileFailure) in
            try change(.makeFolder, path) { () throws(FileFailure) in try files.makeFolder(folder, path) }
        }
        access.syncFolder = { [self] (folder, path) throws(FileFailure) in
            try change(.sync, path) { () throws(FileFailure) in try files.syncFolder(folder, path) }
        }
        access.syncAll = { [self] (folder) throws(FileFailure) in
            try change(.sync, "all") { () throws(FileFailure) in try files.syncAll(folder) }
        }
        access.removeFolder = { [self] (folder, path) throws(FileFailure) in
            try change(.removeFolder, path) { () throws(FileFailure) in try files.removeFolder(folder, path) }
        }
    }
}
