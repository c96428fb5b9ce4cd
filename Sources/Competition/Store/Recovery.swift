/// Finding and putting in order what an interrupted commit left.
extension Store {
    /// Reads the journal and finds what is staged.
    ///
    /// - Throws: ``StoreFailure``: `damaged` when the journal is, unless the store is inspected; `io`.
    mutating func load() throws(StoreFailure) {
        journal = Journal(
            reading: try Self.failing { () throws(FileFailure) in try access.readOpen(file, StoreLayout.journalLimit) })
        try findStaged()
        // Where the lines themselves tell what is wrong, the note says nothing more.
        endDiffers = journal.findings.isEmpty && alteredEnd == nil ? try endFinding() : nil
        guard mode != .inspecting else { return }
        let findings = journal.findings + [alteredEnd, endDiffers].compactMap(\.self)
        guard findings.isEmpty else { throw .damaged(findings) }
    }

    /// Finds out what is staged, and where the documents of an unfinished last commit stand.
    mutating func findStaged() throws(StoreFailure) {
        stagedNames = Set(try entries(of: StoreLayout.staging).filter { $0.kind != .folder }.map(\.name))
        staged = [:]
        guard isUnfinished, let line = journal.lastLine else { return }
        for (index, document) in line.documents.enumerated() where document.new != nil {
            let name = StoreLayout.stagedName(line: journal.count, index: index + 1)
            if stagedNames.contains(name) { staged[document.path] = "\(StoreLayout.staging)/\(name)" }
        }
    }

    /// Whether the last commit is perhaps not carried out in full.
    var isUnfinished: Bool {
        let mark = StoreLayout.markName(line: journal.count)
        return stagedNames.contains { $0 == mark || $0.hasPrefix("\(mark)-") }
    }

    /// The fault of a last line that someone has written over and left without its line feed.
    ///
    /// An interrupted commit leaves its mark beside such a line. Without the mark the line was whole once, and cutting
    /// it off would take a commit out of the journal.
    var alteredEnd: Finding? {
        guard journal.tornBytes > 0, !stagedNames.contains(StoreLayout.markName(line: journal.count + 1)),
            let line = JournalLine(bytes: journal.tail + [UInt8(ascii: "\n")]), line.previous == journal.head
        else { return nil }
        return Finding(
            .store(.journalLineUnreadable), at: Place(file: StoreLayout.journal, line: journal.count + 1))
    }

    /// Finishes or discards what an interrupted commit left.
    ///
    /// The journal is synced before anything is done because of its last line or because of its absence: a process that
    /// died may have written or cut off the line without having made that last.
    ///
    /// - Throws: ``StoreFailure``: `damaged` when the last commit can be neither finished nor undone; `io`.
    mutating func putInOrder() throws(StoreFailure) {
        try Self.failing { () throws(FileFailure) in
            if journal.tornBytes > 0 { try access.truncate(file, journal.length) }
            if journal.tornBytes > 0 || !stagedNames.isEmpty { try access.syncFile(file) }
        }
        journal.dropTail()
        if isUnfinished, let line = journal.lastLine {
            var placement = Placement(access, root, line)
            try placement.carryOutAgain()
            try findStaged()
        }
        try Self.failing { () throws(FileFailure) in
            try noteEnd()
            try discardStaged()
        }
        isDoubtful = false
    }

    /// Removes everything that is staged.
    mutating func discardStaged() throws(FileFailure) {
        for name in stagedNames.sorted() {
            try access.removeFile(root, "\(StoreLayout.staging)/\(name)")
            stagedNames.remove(name)
        }
        staged = [:]
    }

    /// Carries out a commit whose line has just been written; tells whether it could be done in full.
    mutating func carryOut(_ line: JournalLine) -> Bool {
        do throws(FileFailure) {
            var placement = Placement(access, root, line)
            try placement.carryOut()
            try access.rename(root, StoreLayout.mark(line: line.line), StoreLayout.end)
            return true
        } catch {
            // The commit holds; until it is finished, documents are read from where they are.
            try? findStaged()
            return false
        }
    }
}
