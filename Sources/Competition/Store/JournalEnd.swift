import Glibc

/// What a store remembers of the end of its journal: the number and the digest of the last line that was carried out.
///
/// No line stands behind the last one that would name its digest, so a changed byte there could leave a line that reads well. The note
/// is made with the mark of a commit, before its line, and the mark becomes the note when all is done: one rename in place of a removal,
/// and no further sync. A store without a note, or with one that a power cut left by half or behind, is as good as any.
///
/// Format: StoreFormat, .journal-end.
struct JournalEnd {
    /// The note for a line.
    static func note(_ line: Int, _ digest: Digest) -> [UInt8] { Array("\(line) \(digest)\n".utf8) }

    /// The most bytes of a note.
    static let limit = 128

    /// What is wrong when a note is held against a journal; nil when they agree.
    ///
    /// The note may be any beginning of what was written: then the disk had not yet written the rest.
    static func finding(_ note: [UInt8], _ journal: Journal) -> Finding? {
        let parts = note.split(separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        let number = parts.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
        if note.isEmpty || parts.count == 1 && isNumber(number) { return nil }
        let line = isNumber(number) ? Int(number) : nil
        if let line, let digest = journal.digest(ofLine: line), Self.note(line, digest).starts(with: note) {
            return nil
        }
        return Finding(
            .store(.journalEndDiffers(noted: line ?? 0, lines: journal.count)),
            at: Place(file: StoreLayout.journal, line: line.map { min($0, journal.count) } ?? journal.count))
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count < 10 && text.utf8.first != UInt8(ascii: "0")
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

/// A line as it will stand in the journal: its bytes, and the digest that the note of the end and the next line name.
struct WrittenLine {
    let line: JournalLine
    let bytes: [UInt8]
    let digest: Digest

    init(_ line: JournalLine) {
        self.line = line
        bytes = line.bytes
        digest = SHA256.digest(of: bytes)
    }

    /// The note of the journal's end once the line stands there.
    var note: [UInt8] { JournalEnd.note(line.line, digest) }
}

extension Store {
    /// Compares the journal with the note of its end.
    ///
    /// - Returns: what differs, or nil when nothing does, or there is no note.
    /// - Throws: ``StoreFailure``: `io` when the note cannot be read.
    func endFinding() throws(StoreFailure) -> Finding? {
        do throws(FileFailure) {
            return JournalEnd.finding(try access.read(root, StoreLayout.end, JournalEnd.limit), journal)
        } catch {
            switch error.errno {
            case ENOENT: return nil
            // Longer than any note, a link or a folder: nothing that a store wrote.
            case EFBIG, ELOOP, EISDIR: return JournalEnd.finding(Array("?".utf8), journal)
            default: throw .io(error)
            }
        }
    }

    /// Lets the mark of the last line become the note, where an interrupted commit left it and it is that of this line.
    mutating func noteEnd() throws(FileFailure) {
        let name = StoreLayout.markName(line: journal.count)
        let mark = StoreLayout.mark(line: journal.count)
        guard stagedNames.contains(name),
            (try? access.read(root, mark, JournalEnd.limit)) == JournalEnd.note(journal.count, journal.head)
        else { return }
        try access.rename(root, mark, StoreLayout.end)
        stagedNames.remove(name)
    }
}
