import Competition

/// Small stores for tests: their documents are short texts, as the store looks into none of them.
public enum StoreSample {
    /// A moment for commits.
    public static let moment = Moment(seconds: 1_746_972_843)

    /// A path that a test writes down; what is no path becomes the contest's, which no test expects.
    public static func path(_ text: String) -> StorePath { StorePath(text) ?? StorePath(.contest) }

    /// A commit of some texts; nil removes a document.
    public static func commit(_ texts: [String: String?], action: String = "submit") -> Commit {
        var changes: [StorePath: Commit.Change] = [:]
        for (text, content) in texts { changes[path(text)] = content.map { .put(Array($0.utf8)) } ?? .remove }
        return Commit(
            action: action, subject: "contoh", by: "panitia", at: moment, zone: .wib, facts: ["revision": "1"],
            changes: changes)
    }

    /// The first commit of the sample store.
    public static let first = commit(
        ["contest.xml": "rules 1", "rubrics/proposal.xml": "rubric", "offices/dinkes.xml": "office"], action: "init")

    /// Creates the sample store.
    @discardableResult
    public static func create(_ folder: String, access: FileAccess = .system) throws -> Store {
        try Store.create(folder, access: access, first).store
    }

    /// Everything in force in a store, by its path.
    public static func content(_ store: Store) throws -> [String: String] {
        var content: [String: String] = [:]
        for path in store.paths() { content[path.text] = String(decoding: try store.read(path), as: UTF8.self) }
        return content
    }

    /// What an inspection of a store finds: code, file and line.
    public static func findings(_ folder: String) throws -> [String] {
        try findings(Store.open(folder, mode: .inspecting))
    }

    /// What a check of an open store finds: code, file and line.
    public static func findings(_ store: Store) throws -> [String] { try store.integrityFindings().map(short) }

    /// What damage makes an operation fail: code, file and line; nothing when it does not.
    public static func damage(_ body: () throws -> Void) throws -> [String] {
        do {
            try body()
            return []
        } catch StoreFailure.damaged(let findings) {
            return findings.map(short)
        }
    }

    private static func short(_ finding: Finding) -> String {
        "\(finding.code) \(finding.place.file ?? "")\(finding.place.line.map { ":\($0)" } ?? "")"
    }
}
