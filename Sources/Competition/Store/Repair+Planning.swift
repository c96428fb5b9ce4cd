extension Store {
    /// Finds what can be put right.
    ///
    /// - Parameters:
    ///   - findings: what the integrity check found.
    ///   - backup: a copy of the store's folder, of whatever age; nil for none.
    public func planRepair(of findings: [Finding], from backup: String?) -> Repair {
        RepairPlan(store: self, copies: RepairCopies(store: self, backup: backup)).plan(findings)
    }
}

/// Reads what may be the bytes of a file that is missing; nothing is taken whose digest is not the one that the journal names.
struct RepairCopies {
    let store: Store
    private let backup: OpenFolder?

    init(store: Store, backup: String?) {
        self.store = store
        self.backup = backup.flatMap { try? store.access.openFolder($0) }
    }

    /// The bytes of a restoration, if they are still where they were found.
    func bytes(of restoration: Repair.Restoration) -> [UInt8]? {
        switch restoration.source {
        case .store(let path): read(store.root, path, restoration.digest)
        case .backup(let path): backup.flatMap { read($0, path, restoration.digest) }
        }
    }

    /// Where in the backup a version stands.
    func inBackup(_ path: String, _ digest: Digest) -> Repair.Source? {
        guard let backup else { return nil }
        return [path, StoreLayout.history(digest)].first { read(backup, $0, digest) != nil }.map { .backup(path: $0) }
    }

    /// Whether a file of the store has a digest.
    func isInStore(_ path: String, _ digest: Digest) -> Bool { read(store.root, path, digest) != nil }

    /// The digest of a file of the store; nil for what cannot be read.
    func digest(of path: String) -> Digest? {
        (try? store.access.read(store.root, path, StoreLayout.limit(.attachment))).map { SHA256.digest(of: $0) }
    }

    private func read(_ root: OpenFolder, _ path: String, _ digest: Digest) -> [UInt8]? {
        guard let bytes = try? store.access.read(root, path, StoreLayout.limit(.attachment)),
            SHA256.digest(of: bytes) == digest
        else { return nil }
        return bytes
    }
}

/// The making of one plan.
private struct RepairPlan {
    let store: Store
    let copies: RepairCopies

    func plan(_ findings: [Finding]) -> Repair {
        let problems = findings.compactMap { finding -> StoreProblem? in
            if case .store(let problem) = finding.problem { problem } else { nil }
        }
        let strays = problems.compactMap(\.strayPath)
        let wanted = wanted(problems)
        let found = misplaced(problems, strays)
        var repair = Repair()
        for (path, digest) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let source = source(of: path, digest, found) else { continue }
            repair.restorations.append(Repair.Restoration(path: path, digest: digest, source: source))
        }
        let restored = Set(repair.restorations.map(\.path))
        let aside = strays.filter { stray in
            // Nothing is made worse: what hides documents goes only when all of them come back.
            wanted.keys.allSatisfy { restored.contains($0) || !($0 == stray || $0.hasPrefix(stray + "/")) }
        }
        repair.setAside = Set(aside).union(restored.filter(stands(outside: aside))).sorted()
        repair.restorations.removeAll { restoration in
            strays.contains { !aside.contains($0) && restoration.path.hasPrefix($0 + "/") }
        }
        return repair
    }

    /// Whether something stands at a path that is not moved with a folder above it.
    private func stands(outside aside: [String]) -> (String) -> Bool {
        { path in
            guard !aside.contains(where: { path == $0 || path.hasPrefix($0 + "/") }) else { return false }
            return (try? store.access.status(store.root, path)) ?? nil != nil
        }
    }

    /// The files that are missing or altered, with the digests that the journal names.
    private func wanted(_ problems: [StoreProblem]) -> [String: Digest] {
        var wanted: [String: Digest] = [:]
        for problem in problems {
            switch problem {
            case .documentMissing(let path), .documentAltered(let path):
                wanted[path] = StorePath(path).flatMap { store.digest(of: $0) }
            case .historyMissing(_, let hex):
                if let digest = Digest(hex: hex) { wanted[StoreLayout.history(digest)] = digest }
            case .historyAltered(let path):
                wanted[path] = StoreLayout.historyDigest(
                    fileName: String(path.dropFirst(StoreLayout.history.count + 1)))
            case .symbolicLink(let path):
                for document in store.paths() where document.text == path || document.text.hasPrefix(path + "/") {
                    wanted[document.text] = store.digest(of: document)
                }
            default: break
            }
        }
        return wanted
    }

    /// The digests of the files that stand where they do not belong, by which a missing file may be found again.
    private func misplaced(_ problems: [StoreProblem], _ strays: [String]) -> [Digest: String] {
        var places = problems.compactMap { problem -> String? in
            switch problem {
            case .documentAltered(let path), .historyAltered(let path): path
            default: nil
            }
        }
        for path in strays + [StoreLayout.setAside] { places += files(at: path) }
        var found: [Digest: String] = [:]
        for place in places.sorted() {
            if let digest = copies.digest(of: place), found[digest] == nil { found[digest] = place }
        }
        return found
    }

    /// The regular files at or below a path; no link is followed.
    private func files(at path: String) -> [String] {
        switch (try? store.access.status(store.root, path)) ?? nil {
        case let status? where status.kind == .file: return [path]
        case let status? where status.kind == .folder:
            let entries = (try? store.access.list(store.root, path)) ?? []
            return entries.flatMap { files(at: "\(path)/\($0.name)") }
        default: return []
        }
    }

    private func source(of path: String, _ digest: Digest, _ found: [Digest: String]) -> Repair.Source? {
        if let place = found[digest] { return .store(path: place) }
        let history = StoreLayout.history(digest)
        if history != path, copies.isInStore(history, digest) { return .store(path: history) }
        let twin = store.journal.inForce.paths(holding: digest).first { $0.text != path }?.text
        if let twin, copies.isInStore(twin, digest) { return .store(path: twin) }
        return copies.inBackup(path, digest)
    }
}

extension StoreProblem {
    /// What a repair takes out of the way.
    fileprivate var strayPath: String? {
        switch self {
        case .strayFile(let path), .symbolicLink(let path): path
        default: nil
        }
    }
}
