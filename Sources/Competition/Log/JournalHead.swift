import Scoring

/// A head: what the public journal was after some lines, in five lines of text that can be kept, signed and compared.
///
/// Format: BundleFormat, Heads.
public struct JournalHead: Hashable, Sendable {
    /// The contest.
    public var contest: ContestID
    /// The number of lines.
    public var lines: Int
    /// The root of the tree over these lines.
    public var root: Digest
    /// When the last of them was committed.
    public var at: String

    /// Creates a head.
    public init(contest: ContestID, lines: Int, root: Digest, at moment: String) {
        self.contest = contest
        self.lines = lines
        self.root = root
        self.at = moment
    }

    /// The head as a file.
    public var bytes: [UInt8] {
        Array("competitionctl-head 1\ncontest \(contest)\nlines \(lines)\nroot \(root.hex)\nat \(at)\n".utf8)
    }

    /// Reads what ``bytes`` writes, and nothing else.
    public init?(bytes: [UInt8]) {
        guard bytes.count < 500, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 6, let contest = Self.value(lines[1], "contest").flatMap({ ContestID($0) }),
            let count = Self.value(lines[2], "lines").flatMap({ Int($0) }), count > 0,
            let root = Self.value(lines[3], "root").flatMap({ Digest(hex: $0) }),
            let at = Self.value(lines[4], "at"), Moment(at) != nil
        else { return nil }
        self.init(contest: contest, lines: count, root: root, at: String(at))
        guard self.bytes == bytes else { return nil }
    }

    private static func value(_ line: Substring, _ name: String) -> Substring? {
        line.hasPrefix(name + " ") ? line.dropFirst(name.count + 1) : nil
    }

    /// The name of the file, by which heads sort in time.
    public var fileName: String { "head-\(padded(lines, 6)).txt" }
}

/// Why a head is published.
public enum HeadOccasion: Hashable, Sendable, CustomStringConvertible {
    /// Registration closed.
    case intakeClosed
    /// A stage closed.
    case stageClosed(StageID)
    /// A decision was taken.
    case decided(Int)
    /// The journal was published.
    case published

    /// The occasion as bundles write it.
    public var description: String {
        switch self {
        case .intakeClosed: "closing intake"
        case .stageClosed(let stage): "closing \(stage)"
        case .decided(let number): "decision \(number)"
        case .published: "publication"
        }
    }
}

/// A head with the reasons for it.
public struct DueHead: Hashable, Sendable {
    /// The head.
    public var head: JournalHead
    /// Why it is published, in the order of the contest.
    public var occasions: [HeadOccasion]
}

extension PublicJournal {
    /// The heads that are to be published: at each closing that the journal has gone past, at each decision, and now.
    ///
    /// A closing is behind the journal when a later line follows; its head is that of the last line in time.
    ///
    /// - Parameter others: further numbers of lines whose heads are wanted; those that the journal does not have are left out.
    public func dueHeads(of contest: Contest, and others: [Int] = []) -> [DueHead] {
        var occasions: [Int: [HeadOccasion]] = [:]
        for lines in others { occasions[lines] = [] }
        // Of a line that brings thousands of documents only what is asked for stays.
        let read = lines.compactMap { line in JournalLine(bytes: line).map(NotedLine.init) }
        let closings =
            [(HeadOccasion.intakeClosed, contest.intake.closes)]
            + contest.stages.map { (HeadOccasion.stageClosed($0.id), $0.window.closes) }
        for (occasion, closes) in closings {
            let end = closes.moment(in: contest.zone).seconds + 60
            if let first = read.firstIndex(where: { ($0.seconds ?? 0) >= end }), first > 0 {
                occasions[first, default: []].append(occasion)
            }
        }
        for line in read {
            for number in line.decisions { occasions[line.number, default: []].append(.decided(number)) }
        }
        occasions[count, default: []].append(.published)
        return occasions.keys.sorted().compactMap { lines in
            head(after: lines, contest: contest.id).map { DueHead(head: $0, occasions: occasions[lines] ?? []) }
        }
    }
}

/// What the heads that are due ask of a line.
private struct NotedLine {
    let number: Int
    /// When it was committed, in seconds since 1970; nil where that cannot be read.
    let seconds: Int64?
    /// The numbers of the decisions that it brought.
    let decisions: [Int]

    init(_ line: JournalLine) {
        number = line.line
        seconds = line.moment?.seconds
        decisions = line.documents.compactMap { change in
            if case .decision(let number) = change.path.document { number.value } else { nil }
        }
    }
}
