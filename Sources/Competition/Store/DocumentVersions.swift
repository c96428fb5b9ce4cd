/// Which version of every document stood in a store at one time.
public struct DocumentVersions: Sendable {
    /// Kind by kind, since nearly all that is asked for is of one.
    private var byKind: [StoreDocument.Kind: [StorePath: DocumentVersion]] = [:]

    /// The version at a path; nil where there was none.
    public subscript(path: StorePath) -> DocumentVersion? { byKind[path.document.kind]?[path] }

    /// The paths of one kind, sorted.
    public func paths(of kind: StoreDocument.Kind) -> [StorePath] { byKind[kind]?.keys.sorted() ?? [] }

    /// The paths whose text starts so, sorted; all of them when it is empty.
    public func paths(under prefix: String = "") -> [StorePath] {
        byKind.filter { kind, _ in kind.rawValue.hasPrefix(prefix) || prefix.hasPrefix(kind.rawValue) }
            .flatMap { _, versions in versions.keys.filter { $0.text.hasPrefix(prefix) } }
            .sorted()
    }

    /// The paths at which a version stood.
    func paths(holding digest: Digest) -> [StorePath] {
        byKind.values.flatMap { versions in versions.filter { $0.value.digest == digest }.keys }
    }

    /// Applies a change that a line of the journal tells of.
    ///
    /// - Returns: the version before; nil where there was none.
    @discardableResult
    mutating func apply(_ change: DocumentChange, of line: Int) -> DocumentVersion? {
        let kind = change.path.document.kind
        guard let new = change.new else { return byKind[kind]?.removeValue(forKey: change.path) }
        let version = DocumentVersion(digest: new, line: line, published: change.published)
        return byKind[kind, default: [:]].updateValue(version, forKey: change.path)
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
