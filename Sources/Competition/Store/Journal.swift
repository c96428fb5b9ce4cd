/// The journal of a store as read: its lines, what they say is in force, and what is wrong with them.
///
/// A value over bytes, without files: everything here can be proved by anyone who has the journal.
///
/// Format: StoreFormat, journal.jsonl.
public struct Journal: Sendable {
    /// The complete lines.
    private(set) var bytes: [UInt8]
    /// Where each line ends, after its line feed.
    private var ends: [Int] = []
    /// What follows the last line feed: a line that was never finished, and so is none.
    private(set) var tail: [UInt8]
    /// The digest of the last line with its line feed; zeros when there is none.
    public private(set) var head = Digest.zero
    /// The version in force of every document.
    public private(set) var inForce = DocumentVersions()
    /// What is wrong with the lines; empty when the chain holds.
    public private(set) var findings: [Finding] = []

    /// How many findings are kept of a journal that is something else altogether.
    static let mostFindings = 1000

    /// Reads the bytes of a journal.
    ///
    /// Broken lines are named in ``findings`` and passed over, so that as much as possible can be told about the rest.
    public init(reading bytes: [UInt8]) {
        let length = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        tail = Array(bytes[length...])
        self.bytes = tail.isEmpty ? bytes : Array(bytes[..<length])
        let all = self.bytes
        let ranges = lineRanges(all)
        // A long journal takes about as long to digest as to read, so both are done at once.
        let digested = length < Self.longJournal ? nil : Ahead { digests(of: ranges, in: all) }
        let lines = all.withUnsafeBufferPointer { bytes in
            ranges.map { JournalLine(bytes: UnsafeBufferPointer(rebasing: bytes[$0])) }
        }
        var number = 0
        for (index, digest) in (digested?.value ?? digests(of: ranges, in: all)).enumerated() {
            number = check(lines[index], digest, expecting: number + 1)
            ends.append(ranges[index].upperBound)
        }
    }

    /// From how many bytes on another thread is worth its start.
    private static let longJournal = 1 << 20

    /// The number of complete lines.
    public var count: Int { ends.count }

    /// The length of the complete lines in bytes.
    public var length: Int { bytes.count }

    /// How many bytes follow the last line feed: what there is of a commit that did not happen.
    public var tornBytes: Int { tail.count }

    /// Reads a line by its place, from 1; nil where there is none or it cannot be read.
    public func line(_ number: Int) -> JournalLine? {
        guard let range = range(of: number) else { return nil }
        return bytes.withUnsafeBufferPointer { JournalLine(bytes: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// The digest of a line with its line feed, as the next line names it; nil where there is no such line.
    public func digest(ofLine number: Int) -> Digest? {
        guard let range = range(of: number) else { return nil }
        if number == count { return head }
        return bytes.withUnsafeBufferPointer { SHA256.digest(of: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// All lines that can be read, in their order, each read when it is asked for.
    public var lines: some Sequence<JournalLine> {
        (0..<count).lazy.compactMap { line($0 + 1) }
    }

    /// The last line; nil when there is none or it cannot be read.
    public var lastLine: JournalLine? { line(count) }

    /// The salt with which the store closes what is private; nil in a store that was made without one.
    ///
    /// It stands in the first line, so that it is as safe as the journal and can never be another.
    public var salt: Digest? { line(1)?.facts[Self.saltFact].flatMap { Digest(hex: $0) } }

    /// The fact of the first line that holds the salt.
    public static let saltFact = "salt"

    /// Every change of one document, with the number of its line, in order.
    public func changes(of path: StorePath) -> [(line: JournalLine, change: DocumentChange)] {
        lines.flatMap { line in line.documents.filter { $0.path == path }.map { (line, $0) } }
    }

    /// Adds a line that has been written to the file.
    mutating func append(_ written: WrittenLine) {
        bytes += written.bytes
        ends.append(bytes.count)
        head = written.digest
        apply(written.line, place: count)
    }

    /// Forgets what followed the last line feed, when it has been cut off the file.
    mutating func dropTail() { tail = [] }

    private func range(of number: Int) -> Range<Int>? {
        guard number >= 1, number <= ends.count else { return nil }
        return (number > 1 ? ends[number - 2] : 0)..<ends[number - 1]
    }

    /// Checks a line against the one before and applies it; gives its number, or the one expected if it has none.
    private mutating func check(_ line: JournalLine?, _ digest: Digest, expecting expected: Int) -> Int {
        let place = count + 1
        let previous = head
        head = digest
        guard let line else {
            note(.journalLineUnreadable, place)
            return expected
        }
        if line.line != expected { note(.journalLineMisnumbered(found: line.line, expected: expected), place) }
        if line.previous != previous { note(.journalChainBroken, place) }
        apply(line, place: place)
        return line.line
    }

    private mutating func apply(_ line: JournalLine, place: Int) {
        for document in line.documents {
            let before = inForce.apply(document, of: line.line)
            if before?.digest != document.old { note(.journalVersionBroken(path: document.path.text), place) }
        }
    }

    private mutating func note(_ problem: StoreProblem, _ line: Int) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(Finding(.store(problem), at: Place(file: StoreLayout.journal, line: line)))
    }
}

/// Where the lines stand in bytes that end with a line feed.
private func lineRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
        var start = 0
        while start < bytes.count {
            let feed = bytes.place(of: UInt8(ascii: "\n"), from: start)
            ranges.append(start..<feed + 1)
            start = feed + 1
        }
    }
    return ranges
}

private func digests(of ranges: [Range<Int>], in bytes: [UInt8]) -> [Digest] {
    bytes.withUnsafeBufferPointer { bytes in
        ranges.map { SHA256.digest(of: UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
}
