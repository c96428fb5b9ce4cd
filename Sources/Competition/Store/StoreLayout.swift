/// The names in a store's folder that are no documents, and the limits of what is read.
///
/// Format: StoreFormat, The tree and Write order.
enum StoreLayout {
    static let journal = "journal.jsonl"
    /// The number and digest of the journal's last line.
    static let end = ".journal-end"
    static let history = "history"
    static let staging = ".staging"
    /// Where a repair puts what it takes out of the way, in a folder for each journal line.
    static let setAside = ".set-aside"

    /// Where a superseded version stands.
    static func history(_ digest: Digest) -> String { "\(history)/\(digest).xml" }

    /// The digest that the name of a file in the history gives; nil for any other name.
    static func historyDigest(fileName: String) -> Digest? {
        fileName.utf8.count == 68 && fileName.hasSuffix(".xml") ? Digest(hex: fileName.dropLast(4)) : nil
    }

    /// Stands from before a commit's first staged document until after its last synced folder.
    static func mark(line: Int) -> String { "\(staging)/\(markName(line: line))" }

    /// The name of a commit's mark in the staging folder.
    static func markName(line: Int) -> String { "\(line)" }

    /// Where a commit's document stands before it is in place; documents count from 1 in the order of the line.
    static func staged(line: Int, index: Int) -> String { "\(staging)/\(stagedName(line: line, index: index))" }

    /// The name of a commit's document in the staging folder.
    static func stagedName(line: Int, index: Int) -> String { "\(line)-\(index)" }

    /// The folder of a path; empty for the store's own.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }

    /// The folders above a path from the outermost to its own, without the store's.
    static func folders(above path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }

    /// The most bytes of a document.
    ///
    /// Plans and decisions of a national contest are the largest that the program writes itself.
    static func limit(_ kind: StoreDocument.Kind) -> Int {
        kind == .attachment ? 1 << 30 : 64 << 20
    }

    /// The most bytes of a journal: thirty times that of a national contest.
    static let journalLimit = 1 << 30
}
