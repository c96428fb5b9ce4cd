/// What can be put right in a store without guessing, and how.
///
/// Format: StoreFormat, Repair.
public struct Repair: Hashable, Sendable {
    /// A file that is put back.
    public struct Restoration: Hashable, Sendable {
        /// Where it belongs.
        public var path: String
        /// The digest that the journal names.
        public var digest: Digest
        /// Where its bytes were found.
        public var source: Source
    }

    /// Where the bytes of a missing file were found.
    public enum Source: Hashable, Sendable {
        /// Elsewhere in the store.
        case store(path: String)
        /// In the backup.
        case backup(path: String)
    }

    /// What is put back, in the order of the paths.
    public var restorations: [Restoration] = []
    /// What is taken out of the way, in the order of the paths.
    public var setAside: [String] = []

    /// Whether there is nothing to do.
    public var isEmpty: Bool { restorations.isEmpty && setAside.isEmpty }

    /// What the journal line says about it.
    var facts: Facts {
        var facts: Facts = [:]
        let restored = Set(restorations.map(\.path))
        for path in restored.union(setAside).sorted() {
            let parts = (restored.contains(path) ? ["restored"] : []) + (setAside.contains(path) ? ["set-aside"] : [])
            facts[path] = parts.joined(separator: ", ")
        }
        return facts
    }
}

extension Store {
    /// Carries out a repair: stages what is restored, writes the journal line, and then moves the files.
    ///
    /// - Parameter backup: the folder that the repair was planned with.
    /// - Returns: the receipt of the line.
    /// - Throws: ``StoreFailure`` as ``commit(_:)``; when the system refuses after the line was written, the next repair finds what is left.
    public mutating func carryOut(
        _ repair: Repair, from backup: String?, at moment: Moment, by: String, zone: Zone
    ) throws(StoreFailure) -> CommitReceipt {
        guard mode == .writing else { throw .readOnly }
        let line = JournalLine(
            line: journal.count + 1, at: moment.text(in: zone), action: "repair", subject: "", by: by,
            facts: repair.facts,
            documents: [], previous: journal.head)
        let written = WrittenLine(line)
        isDoubtful = true
        let copies = RepairCopies(store: self, backup: backup)
        do throws(StoreFailure) {
            try stage(repair, copies, written)
        } catch {
            discardAll()
            throw error
        }
        try append(written)
        let placement = RepairPlacement(access: access, root: root, line: line.line)
        try Self.failing { () throws(FileFailure) in
            try placement.carryOut(repair)
            try access.rename(root, StoreLayout.mark(line: line.line), StoreLayout.end)
        }
        isDoubtful = false
        return CommitReceipt(
            line: line.line, lineDigest: journal.head, at: line.at, documents: [], isFinished: true)
    }

    private func stage(_ repair: Repair, _ copies: RepairCopies, _ written: WrittenLine) throws(StoreFailure) {
        let line = written.line.line
        try Self.failing { () throws(FileFailure) in
            if try access.status(root, StoreLayout.staging) == nil { try access.makeFolder(root, StoreLayout.staging) }
            try access.create(root, StoreLayout.mark(line: line), written.note, false)
        }
        for (index, restoration) in repair.restorations.enumerated() {
            guard let bytes = copies.bytes(of: restoration) else {
                throw .damaged(.documentMissing(path: restoration.path), at: restoration.path)
            }
            try Self.failing { () throws(FileFailure) in
                try access.create(root, StoreLayout.staged(line: line, index: index + 1), bytes, true)
            }
        }
        try Self.failing { () throws(FileFailure) in try access.syncFolder(root, StoreLayout.staging) }
    }
}

/// Moves the files of a repair whose line is written.
private struct RepairPlacement {
    let access: FileAccess
    let root: OpenFolder
    let line: Int

    func carryOut(_ repair: Repair) throws(FileFailure) {
        var touched: Set<String> = [StoreLayout.staging]
        for path in repair.setAside {
            let place = "\(StoreLayout.setAside)/\(line)/\(path)"
            try makeFolders(above: place, &touched)
            try access.rename(root, path, place)
            touched.formUnion([StoreLayout.folder(of: path), StoreLayout.folder(of: place)])
        }
        for (index, restoration) in repair.restorations.enumerated() {
            try makeFolders(above: restoration.path, &touched)
            try access.rename(root, StoreLayout.staged(line: line, index: index + 1), restoration.path)
            touched.insert(StoreLayout.folder(of: restoration.path))
        }
        for folder in touched.sorted() where try access.status(root, folder) != nil {
            try access.syncFolder(root, folder)
        }
    }

    private func makeFolders(above path: String, _ touched: inout Set<String>) throws(FileFailure) {
        for folder in StoreLayout.folders(above: path) where try access.status(root, folder) == nil {
            try access.makeFolder(root, folder)
            touched.insert(StoreLayout.folder(of: folder))
        }
    }
}
