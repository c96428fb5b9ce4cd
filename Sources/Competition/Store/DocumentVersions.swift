/// Which version of every document stands in a store, and which stood there earlier.
public struct DocumentVersions: Sendable {
    /// Kind by kind, since nearly all that is asked for is of one, and most kinds are complete early.
    private var byKind: [StoreDocument.Kind: OfKind] = [:]

    /// The versions of one kind.
    private struct OfKind: Sendable {
        /// Those in force.
        var present: [StorePath: DocumentVersion] = [:]
        /// Those that were replaced or removed, each with the line that did so.
        var ended: [(path: StorePath, version: DocumentVersion, by: Int)] = []
        /// The line of the last change.
        var lastLine = 0

        mutating func put(_ version: DocumentVersion?, at path: StorePath, by line: Int) -> DocumentVersion? {
            let before = version.map { present.updateValue($0, forKey: path) } ?? present.removeValue(forKey: path)
            if let before { ended.append((path, before, line)) }
            lastLine = line
            return before
        }

        func asOf(line: Int) -> Self {
            guard lastLine > line else { return self }
            var then = OfKind()
            then.present = present.filter { $0.value.line <= line }
            for earlier in ended where earlier.version.line <= line && earlier.by > line {
                then.present[earlier.path] = earlier.version
            }
            then.ended = ended.filter { $0.by <= line }
            then.lastLine = line
            return then
        }
    }

    /// The version at a path; nil where there was none.
    public subscript(path: StorePath) -> DocumentVersion? { byKind[path.document.kind]?.present[path] }

    /// The paths of one kind, sorted.
    public func paths(of kind: StoreDocument.Kind) -> [StorePath] { byKind[kind]?.present.keys.sorted() ?? [] }

    /// The paths of those documents of one kind that are wanted, sorted.
    func paths(of kind: StoreDocument.Kind, where isWanted: (StoreDocument) -> Bool) -> [StorePath] {
        // To sort a hundred thousand paths takes longer than to ask about each.
        (byKind[kind]?.present.keys.filter { isWanted($0.document) } ?? []).sorted()
    }

    /// The paths whose text starts so, sorted; all of them when it is empty.
    public func paths(under prefix: String = "") -> [StorePath] {
        byKind.filter { kind, _ in kind.rawValue.hasPrefix(prefix) || prefix.hasPrefix(kind.rawValue) }
            .flatMap { _, versions in versions.present.keys.filter { $0.text.hasPrefix(prefix) } }
            .sorted()
    }

    /// The paths at which a version stood.
    func paths(holding digest: Digest) -> [StorePath] {
        byKind.values.flatMap { versions in versions.present.filter { $0.value.digest == digest }.keys }
    }

    /// Applies a change that a line of the journal tells of.
    ///
    /// - Returns: the version before; nil where there was none.
    @discardableResult
    mutating func apply(_ change: DocumentChange, of line: Int) -> DocumentVersion? {
        let version = change.new.map { DocumentVersion(digest: $0, line: line, published: change.published) }
        return byKind[change.path.document.kind, default: OfKind()].put(version, at: change.path, by: line)
    }

    /// The versions as they stood after so many lines of a journal whose lines are numbered in order.
    func asOf(line: Int) -> DocumentVersions {
        var then = DocumentVersions()
        then.byKind = byKind.mapValues { $0.asOf(line: line) }
        return then
    }
}

/// A version of a document: its digest and the line that brought it.
public struct DocumentVersion: Hashable, Sendable {
    /// The digest of its bytes.
    public var digest: Digest
    /// The number of the journal line.
    public var line: Int
    /// The digest of its public form; nil where it has none.
    public var published: Digest?

    /// Creates a version.
    public init(digest: Digest, line: Int, published: Digest? = nil) {
        self.digest = digest
        self.line = line
        self.published = published
    }
}
