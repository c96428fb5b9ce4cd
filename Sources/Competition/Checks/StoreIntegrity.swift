extension Store {
    /// Compares the whole store with its journal and reports what differs, file by file.
    ///
    /// The chain holds; every document in force is at its path with the bytes that the journal names; every version that
    /// any line superseded is in the history, unaltered; and nothing else is in the folder. Names that start with a dot,
    /// such as `.git`, are let be. What an interrupted commit left is a warning: the next change puts it in order.
    ///
    /// One file a core is in memory at a time. Open the store for inspecting, or a damaged journal cannot be told of.
    ///
    /// - Throws: ``StoreFailure``: `io` when a folder cannot be listed; a file that cannot be read is a finding.
    public func checkIntegrity(_ report: (Finding) -> Void) throws(StoreFailure) {
        try withoutActuallyEscaping(report) { (report) throws(StoreFailure) in
            try StoreIntegrity(store: self, report: report).check()
        }
    }

    /// Everything in which the store differs from its journal.
    ///
    /// - Throws: ``StoreFailure`` as ``checkIntegrity(_:)``.
    public func integrityFindings() throws(StoreFailure) -> [Finding] {
        var findings: [Finding] = []
        try checkIntegrity { findings.append($0) }
        return findings
    }
}

/// One check of a store.
private struct StoreIntegrity {
    let store: Store
    let report: (Finding) -> Void

    func check() throws(StoreFailure) {
        checkJournal()
        checkDocuments()
        try checkHistory()
        try checkFolder("")
    }

    private func report(_ problem: StoreProblem, _ file: String, line: Int? = nil) {
        report(Finding(.store(problem), at: Place(file: file, line: line)))
    }

    private func checkJournal() {
        store.journal.findings.forEach(report)
        if let finding = store.alteredEnd {
            report(finding)
        } else if store.journal.tornBytes > 0 {
            report(
                .journalTornTail(bytes: store.journal.tornBytes), StoreLayout.journal, line: store.journal.count + 1)
        }
        if let finding = store.endDiffers { report(finding) }
        if store.isUnfinished { report(.commitUnfinished, StoreLayout.journal, line: store.journal.count) }
    }

    /// Compares every document in force with its digest, on all cores; what was found is told in the order of the paths.
    private func checkDocuments() {
        let store = store
        let paths = store.paths()
        let failures = parallelMap(paths) { path -> StoreFailure? in
            do throws(StoreFailure) {
                _ = try store.read(path)
                return nil
            } catch {
                return error
            }
        }
        for (path, failure) in zip(paths, failures) {
            if let failure { report(failure, path.text) }
        }
    }

    /// Reports what reading a file met.
    private func report(_ failure: StoreFailure, _ file: String) {
        switch failure {
        // Links are reported where they stand, which may be above the file.
        case .damaged(let findings): findings.filter { $0.code != Self.link }.forEach(report)
        case .io(let failure): report(.fileUnreadable(path: file, errno: failure.errno), file)
        default: break
        }
    }

    private static let link = StoreProblem.Code.symbolicLink.rawValue

    // MARK: History

    private func checkHistory() throws(StoreFailure) {
        let entries = try historyEntries()
        let present = Set(entries.compactMap { $0.kind == .file ? StoreLayout.historyDigest(fileName: $0.name) : nil })
        let superseded = checkSuperseded(present)
        for entry in entries.sorted(by: { $0.name < $1.name }) where !entry.name.hasPrefix(".") {
            let path = "\(StoreLayout.history)/\(entry.name)"
            let digest = StoreLayout.historyDigest(fileName: entry.name)
            if entry.kind == .file, let digest, superseded.contains(digest) {
                checkVersion(digest, path)
            } else {
                report(.outOfPlace(entry.kind, path), path)
            }
        }
    }

    private func historyEntries() throws(StoreFailure) -> [FolderEntry] {
        guard try store.status(StoreLayout.history)?.kind == .folder else { return [] }
        return try store.entries(of: StoreLayout.history)
    }

    /// Reports the versions that no longer stand anywhere, and gives all that were ever superseded.
    private func checkSuperseded(_ present: Set<Digest>) -> Set<Digest> {
        var superseded: Set<Digest> = []
        for number in 0..<store.journal.count {
            for document in store.journal.line(number + 1)?.documents ?? [] {
                guard let old = document.old else { continue }
                superseded.insert(old)
                if !present.contains(old), !isStillInPlace(old, of: document.path) {
                    let problem = StoreProblem.historyMissing(path: document.path.text, digest: old.hex)
                    report(problem, StoreLayout.journal, line: number + 1)
                }
            }
        }
        return superseded
    }

    /// Whether a version is still at its path because the commit that supersedes it is unfinished.
    private func isStillInPlace(_ digest: Digest, of path: StorePath) -> Bool {
        store.isUnfinished && (try? store.version(path, digest)) != nil
    }

    private func checkVersion(_ digest: Digest, _ path: String) {
        let missing = StoreProblem.historyMissing(path: path, digest: digest.hex)
        do throws(StoreFailure) {
            _ = try store.readHistory(digest, limit: StoreLayout.limit(.attachment), missing: missing)
        } catch {
            report(error, path)
        }
    }

    // MARK: What does not belong

    private func checkFolder(_ folder: String) throws(StoreFailure) {
        for entry in try store.entries(of: folder).sorted(by: { $0.name < $1.name }) {
            let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
            if path == StoreLayout.staging {
                try checkStaging(entry.kind)
            } else if !entry.name.hasPrefix(".") {
                try check(entry.kind, path)
            }
        }
    }

    private func check(_ kind: FileKind, _ path: String) throws(StoreFailure) {
        switch kind {
        case .folder where path == StoreLayout.history: break
        case .folder where holdsDocuments(path): try checkFolder(path)
        case .file where path == StoreLayout.journal || isNamed(path): break
        default: report(.outOfPlace(kind, path), path)
        }
    }

    /// Whether the journal names a file: in force, or superseded by an unfinished commit.
    private func isNamed(_ file: String) -> Bool {
        guard let path = StorePath(file) else { return false }
        if store.digest(of: path) != nil { return true }
        return store.isUnfinished && store.journal.lastLine?.documents.contains { $0.path == path } == true
    }

    /// Whether documents can stand in a folder or below it.
    private func holdsDocuments(_ folder: String) -> Bool {
        switch folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) {
        case 0: StoreDocument.Kind(rawValue: folder).map { $0 != .contest } ?? false
        // Only score sheets stand deeper; the folder must be what the path of one starts with.
        case 1: StorePath("\(folder)/a/a.xml") != nil
        default: StorePath("\(folder)/a.xml") != nil
        }
    }

    private func checkStaging(_ kind: FileKind) throws(StoreFailure) {
        guard kind == .folder else { return report(.outOfPlace(kind, StoreLayout.staging), StoreLayout.staging) }
        let awaited = Set(store.staged.values)
        for entry in try store.entries(of: StoreLayout.staging).sorted(by: { $0.name < $1.name }) {
            let path = "\(StoreLayout.staging)/\(entry.name)"
            switch entry.kind {
            case .file, .link:
                let isMark = store.isUnfinished && path == StoreLayout.mark(line: store.journal.count)
                if !isMark, !awaited.contains(path) { report(.stagedFileLeft(path: path), path) }
            case .folder, .other: report(.strayFile(path: path), path)
            }
        }
    }
}
