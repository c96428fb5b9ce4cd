import Competition
import Glibc
import Synchronization

/// A disk in memory whose power can be cut: what was not synced may then be there, or not, or in part.
///
/// The model is as unkind as file systems may be. A file's bytes last only once the file was synced; a name made, moved
/// or removed lasts only once one of its folders was synced; without that, each folder keeps its changes up to some
/// point and loses the rest. A rename is one change, and never half of one.
public final class MemoryDisk: Sendable {
    fileprivate struct File {
        var content: [UInt8]
        /// What the disk certainly holds; nil when that is nothing yet.
        var synced: [UInt8]?
        /// What the file held since, in between: a disk may have kept any of it.
        var passing: [[UInt8]] = []
    }

    /// One change of names: in which folders, and what each name is afterwards.
    fileprivate struct Change {
        var names: [(folder: Int, name: String, node: Int?)]
        var isSynced = false
    }

    fileprivate struct State {
        var files: [Int: File] = [:]
        /// The names of each folder, as running programs see them.
        var folders: [Int: [String: Int]] = [0: [:]]
        /// The same, as they were when everything was last synced, and what has changed since.
        var base: [Int: [String: Int]] = [0: [:]]
        var changes: [Change] = []
        var lastNode = 0
    }

    private let state: Mutex<State>

    /// Creates an empty disk.
    public init() { state = Mutex(State()) }

    private init(_ state: State) { self.state = Mutex(state) }

    /// The disk as it is now, with all that running programs see.
    public func copy() -> MemoryDisk { MemoryDisk(state.withLock { $0 }) }

    /// The disk as it may be found after the power was cut now.
    public func afterPowerCut(using random: inout SeededGenerator) -> MemoryDisk {
        let before = state.withLock { $0 }
        var after = State()
        after.base = before.base
        var cutFolders: Set<Int> = []
        for change in before.changes {
            let touched = Set(change.names.map(\.folder))
            if !change.isSynced, !cutFolders.isDisjoint(with: touched) || Bool.random(using: &random) {
                cutFolders.formUnion(touched)
                continue
            }
            for (folder, name, node) in change.names { after.base[folder, default: [:]][name] = node }
        }
        for folder in before.folders.keys { after.base[folder, default: [:]].merge([:]) { $1 } }
        after.folders = after.base
        after.lastNode = before.lastNode
        after.files = before.files.mapValues { file in
            let content = file.afterPowerCut(using: &random)
            return File(content: content, synced: content)
        }
        return MemoryDisk(after)
    }

    private func run<Result>(
        _ operation: FileFailure.Operation, _ path: String, _ body: (inout State) throws(Reason) -> Result
    ) throws(FileFailure) -> Result {
        let outcome: Swift.Result<Result, Reason> = state.withLock { state in
            do throws(Reason) { return .success(try body(&state)) } catch { return .failure(error) }
        }
        switch outcome {
        case .success(let result): return result
        case .failure(let reason): throw FileFailure(operation, path, errno: reason.errno)
        }
    }

    fileprivate struct Reason: Error {
        var errno: Int32
    }

    /// The operations on this disk; locks are always to be had.
    public var access: FileAccess {
        var access = FileAccess.system
        addLooking(to: &access)
        addFileChanges(to: &access)
        addFolderChanges(to: &access)
        return access
    }

    private func addLooking(to access: inout FileAccess) {
        access.openFolder = { [self] (path) throws(FileFailure) in
            let node = try run(.open, path) { (state) throws(Reason) in try state.folder(path) }
            return OpenFolder(descriptor: Int32(node), path: path) { _ in }
        }
        access.openInside = { [self] (folder, path) throws(FileFailure) in
            let node = try run(.open, path) { (state) throws(Reason) in try state.folder(folder, path) }
            return OpenFolder(descriptor: Int32(node), path: folder.path(of: path)) { _ in }
        }
        access.openFile = { [self] (folder, path, _) throws(FileFailure) in
            let node = try run(.open, path) { (state) throws(Reason) in try state.file(folder, path) }
            return OpenFile(descriptor: Int32(node), path: path) { _ in }
        }
        access.read = { [self] (folder, path, _) throws(FileFailure) in
            try run(.read, path) { (state) throws(Reason) in state.content(try state.file(folder, path)) }
        }
        access.readHead = { [self] (folder, path, count) throws(FileFailure) in
            try run(.read, path) { (state) throws(Reason) in
                Array(state.content(try state.file(folder, path)).prefix(count))
            }
        }
        access.readOpen = { [self] (file, _) throws(FileFailure) in
            try run(.read, file.path) { (state) throws(Reason) in state.content(Int(file.descriptor)) }
        }
        access.readPart = { [self] (file, start, count) throws(FileFailure) in
            try run(.read, file.path) { (state) throws(Reason) in
                Array(state.content(Int(file.descriptor)).dropFirst(start).prefix(count))
            }
        }
        access.status = { [self] (folder, path) throws(FileFailure) in
            try run(.status, path) { (state) throws(Reason) in
                (try state.node(folder, path)).map { state.status($0) }
            }
        }
        access.statusOpen = { [self] (file) throws(FileFailure) in
            try run(.status, file.path) { (state) throws(Reason) in state.status(Int(file.descriptor)) }
        }
        access.list = { [self] (folder, path) throws(FileFailure) in
            try run(.list, path) { (state) throws(Reason) in
                let names = state.folders[try state.folder(folder, path)] ?? [:]
                return names.map { FolderEntry(name: $0.key, kind: state.status($0.value).kind) }
            }
        }
        access.lock = { (_, _) throws(FileFailure) in true }
        access.lockHolders = { _ in [] }
        access.unlock = { (_) throws(FileFailure) in }
    }

    private func addFileChanges(to access: inout FileAccess) {
        access.create = { [self] (folder, path, bytes, sync) throws(FileFailure) in
            try run(.create, path) { (state) throws(Reason) in
                let node = try state.make(folder, path)
                state.files[node] = File(content: bytes, synced: sync ? bytes : nil)
            }
        }
        access.append = { [self] (file, bytes) throws(FileFailure) in
            try run(.append, file.path) { (state) throws(Reason) in
                state.write(Int(file.descriptor)) { $0 + bytes }
            }
        }
        access.truncate = { [self] (file, length) throws(FileFailure) in
            try run(.truncate, file.path) { (state) throws(Reason) in
                state.write(Int(file.descriptor)) { Array($0.prefix(length)) }
            }
        }
        access.syncFile = { [self] (file) throws(FileFailure) in
            try run(.sync, file.path) { (state) throws(Reason) in state.sync(Int(file.descriptor)) }
        }
    }

    private func addFolderChanges(to access: inout FileAccess) {
        access.rename = { [self] (folder, from, to) throws(FileFailure) in
            try run(.rename, to) { (state) throws(Reason) in try state.rename(folder, from, to) }
        }
        access.place = { [self] (folder, from, to) throws(FileFailure) in
            try run(.rename, to) { (state) throws(Reason) in
                guard try state.node(folder, to) == nil else { throw Reason(errno: EEXIST) }
                try state.rename(folder, from, to)
            }
        }
        access.link = { [self] (folder, from, to) throws(FileFailure) in
            try run(.link, to) { (state) throws(Reason) in try state.link(folder, from, to) }
        }
        access.exchange = { (_, _, path) throws(FileFailure) in throw FileFailure(.exchange, path, errno: ENOSYS) }
        access.makeFolder = { [self] (folder, path) throws(FileFailure) in
            try run(.makeFolder, path) { (state) throws(Reason) in
                state.folders[try state.make(folder, path)] = [:]
            }
        }
        access.syncFolder = { [self] (folder, path) throws(FileFailure) in
            try run(.sync, path) { (state) throws(Reason) in state.syncFolder(try state.folder(folder, path)) }
        }
        access.syncAll = { [self] (folder) throws(FileFailure) in
            try run(.sync, folder.path) { (state) throws(Reason) in state.syncAll() }
        }
        access.removeFile = { [self] (folder, path) throws(FileFailure) in
            try run(.removeFile, path) { (state) throws(Reason) in
                _ = try state.file(folder, path)
                try state.change([(folder, path, nil)])
            }
        }
        access.removeFolder = { [self] (folder, path) throws(FileFailure) in
            try run(.removeFolder, path) { (state) throws(Reason) in
                guard state.folders[try state.folder(folder, path)]?.isEmpty == true else {
                    throw Reason(errno: ENOTEMPTY)
                }
                try state.change([(folder, path, nil)])
            }
        }
    }
}

extension MemoryDisk.File {
    /// The synced bytes, the current ones, or something between them.
    fileprivate func afterPowerCut(using random: inout SeededGenerator) -> [UInt8] {
        let certain = synced ?? []
        if let kept = passing.randomElement(using: &random), Bool.random(using: &random) { return kept }
        guard certain != content, Bool.random(using: &random) else { return certain }
        guard content.starts(with: certain), Bool.random(using: &random) else { return content }
        return Array(content.prefix(Int.random(in: certain.count...content.count, using: &random)))
    }
}

extension MemoryDisk.State {
    /// The node at a path; nil where nothing stands.
    fileprivate func node(from start: Int, _ path: String) throws(MemoryDisk.Reason) -> Int? {
        var current = start
        for part in path.split(separator: "/") where part != "." {
            guard let names = folders[current] else { throw MemoryDisk.Reason(errno: ENOTDIR) }
            guard let next = names[String(part)] else { return nil }
            current = next
        }
        return current
    }

    fileprivate func node(_ folder: OpenFolder, _ path: String) throws(MemoryDisk.Reason) -> Int? {
        try node(from: Int(folder.descriptor), path)
    }

    fileprivate func folder(_ path: String) throws(MemoryDisk.Reason) -> Int {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            if part == ".." { parts.removeLast() } else { parts.append(part) }
        }
        guard let node = try node(from: 0, parts.joined(separator: "/")) else { throw MemoryDisk.Reason(errno: ENOENT) }
        guard folders[node] != nil else { throw MemoryDisk.Reason(errno: ENOTDIR) }
        return node
    }

    fileprivate func folder(_ folder: OpenFolder, _ path: String) throws(MemoryDisk.Reason) -> Int {
        guard let node = try node(folder, path) else { throw MemoryDisk.Reason(errno: ENOENT) }
        guard folders[node] != nil else { throw MemoryDisk.Reason(errno: ENOTDIR) }
        return node
    }

    fileprivate func file(_ folder: OpenFolder, _ path: String) throws(MemoryDisk.Reason) -> Int {
        guard let node = try node(folder, path) else { throw MemoryDisk.Reason(errno: ENOENT) }
        guard files[node] != nil else { throw MemoryDisk.Reason(errno: EISDIR) }
        return node
    }

    fileprivate func content(_ node: Int) -> [UInt8] { files[node]?.content ?? [] }

    fileprivate func status(_ node: Int) -> FileStatus {
        let identity = FileIdentity(device: 0, number: UInt64(node))
        return FileStatus(kind: files[node] == nil ? .folder : .file, size: content(node).count, identity: identity)
    }

    fileprivate mutating func write(_ node: Int, _ edit: ([UInt8]) -> [UInt8]) {
        let content = edit(content(node))
        if let before = files[node]?.content { files[node]?.passing.append(before) }
        files[node]?.content = content
    }

    fileprivate mutating func sync(_ node: Int) {
        let content = content(node)
        files[node]?.synced = content
        files[node]?.passing = []
    }

    /// Splits a path into its folder and its last name.
    private func place(_ folder: OpenFolder, _ path: String) throws(MemoryDisk.Reason) -> (folder: Int, name: String) {
        let parts = path.split(separator: "/")
        return (try self.folder(folder, parts.dropLast().joined(separator: "/")), String(parts.last ?? ""))
    }

    fileprivate mutating func change(
        _ names: [(folder: OpenFolder, path: String, node: Int?)]
    ) throws(MemoryDisk.Reason) {
        var change = MemoryDisk.Change(names: [])
        for (folder, path, node) in names {
            let place = try place(folder, path)
            folders[place.folder, default: [:]][place.name] = node
            change.names.append((place.folder, place.name, node))
        }
        changes.append(change)
    }

    fileprivate mutating func make(_ folder: OpenFolder, _ path: String) throws(MemoryDisk.Reason) -> Int {
        guard try node(folder, path) == nil else { throw MemoryDisk.Reason(errno: EEXIST) }
        lastNode += 1
        try change([(folder, path, lastNode)])
        return lastNode
    }

    fileprivate mutating func rename(
        _ folder: OpenFolder, _ from: String, _ to: String
    ) throws(MemoryDisk.Reason) {
        guard let node = try node(folder, from) else { throw MemoryDisk.Reason(errno: ENOENT) }
        if try self.node(folder, to) == node { return }
        try change([(folder, from, nil), (folder, to, node)])
    }

    fileprivate mutating func link(
        _ folder: OpenFolder, _ from: String, _ to: String
    ) throws(MemoryDisk.Reason) {
        let node = try file(folder, from)
        guard try self.node(folder, to) == nil else { throw MemoryDisk.Reason(errno: EEXIST) }
        try change([(folder, to, node)])
    }

    fileprivate mutating func syncFolder(_ folder: Int) {
        for index in changes.indices where changes[index].names.contains(where: { $0.folder == folder }) {
            changes[index].isSynced = true
        }
    }

    fileprivate mutating func syncAll() {
        for index in changes.indices { changes[index].isSynced = true }
        for node in files.keys { sync(node) }
    }
}
