/// One commit as the journal tells it.
///
/// There is one way of writing a line, and only that is read: a line cannot be altered without becoming another line or
/// none.
///
/// Format: StoreFormat, journal.jsonl.
public struct JournalLine: Hashable, Sendable {
    /// The number of the line, from 1.
    public var line: Int
    /// When it was committed, as documents write a moment.
    public var at: String
    /// What was done, such as `submit`.
    public var action: String
    /// To what, such as an entry's identifier.
    public var subject: String
    /// Who gave the order; empty when it was not told.
    public var by: String
    /// What else is to be known.
    public var facts: Facts
    /// The documents that changed, in the order of their paths.
    public var documents: [DocumentChange]
    /// The digest of the line before with its line feed; zeros in the first line.
    public var previous: Digest

    /// Creates a line; only those with a moment, a number from 1 and documents in order can be read again.
    public init(
        line: Int, at: String, action: String, subject: String, by: String, facts: Facts, documents: [DocumentChange],
        previous: Digest
    ) {
        self.line = line
        self.at = at
        self.action = action
        self.subject = subject
        self.by = by
        self.facts = facts
        self.documents = documents
        self.previous = previous
    }

    /// When it was committed; a line that was read always has it.
    public var moment: Moment? { Moment(at) }
}

/// One document of a commit: the version before and the version after.
public struct DocumentChange: Hashable, Sendable {
    /// Where the document stands.
    public var path: StorePath
    /// The version that was in force; nil where there was none.
    public var old: Digest?
    /// The version in force from now on; nil where the document goes.
    public var new: Digest?
    /// The digest of the new version's public form; nil where it has none.
    public var published: Digest?

    /// Creates a change.
    public init(path: StorePath, old: Digest?, new: Digest?, published: Digest? = nil) {
        self.path = path
        self.old = old
        self.new = new
        self.published = published
    }
}

extension JournalLine {
    /// The line as the journal holds it, with its line feed.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(300 + 220 * documents.count)
        bytes += "{\"line\":\(line)".utf8
        for (name, text) in [("at", at), ("action", action), ("subject", subject), ("by", by)] {
            bytes += ",\"\(name)\":".utf8
            appendJSONString(text, to: &bytes)
        }
        bytes += ",\"facts\":{".utf8
        for (index, fact) in facts.all.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            appendJSONString(fact.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            appendJSONString(fact.text, to: &bytes)
        }
        bytes += "},\"documents\":[".utf8
        for (index, document) in documents.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            document.append(to: &bytes)
        }
        bytes += "],\"previous\":\"".utf8
        previous.appendHex(to: &bytes)
        bytes += "\"}\n".utf8
        return bytes
    }

    /// Reads the bytes of one line with its line feed, or gives nil for anything that ``bytes`` would not have written.
    public init?(bytes: [UInt8]) {
        guard let line = bytes.withUnsafeBufferPointer({ JournalLine(bytes: $0) }) else { return nil }
        self = line
    }

    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var reader = JournalLineReader(bytes: bytes)
        guard let line = reader.readLine() else { return nil }
        self = line
    }
}

extension DocumentChange {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes += "{\"path\":\"".utf8
        bytes += path.text.utf8
        bytes += "\",\"old\":\"".utf8
        old?.appendHex(to: &bytes)
        bytes += "\",\"new\":\"".utf8
        new?.appendHex(to: &bytes)
        if let published {
            bytes += "\",\"public\":\"".utf8
            published.appendHex(to: &bytes)
        }
        bytes += "\"}".utf8
    }
}
