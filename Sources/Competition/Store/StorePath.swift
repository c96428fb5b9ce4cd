import Scoring

/// The path of a document in a store, such as `entries/3508-dinkes.rujukan.xml`.
///
/// Paths are made of validated identifiers, or read and found to be such; none can leave the store's folder or name
/// what is no document.
///
/// Format: StoreFormat, The tree.
public struct StorePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Shared by all copies: a store has hundreds of thousands of paths, and lists of them are gathered and sorted all the time.
    private let content: Content

    private final class Content: Sendable {
        let text: String
        let document: StoreDocument

        init(_ text: String, _ document: StoreDocument) {
            self.text = text
            self.document = document
        }
    }

    /// The path relative to the store's folder.
    public var text: String { content.text }
    /// The document that stands there.
    public var document: StoreDocument { content.document }

    /// The path of a document.
    public init(_ document: StoreDocument) {
        let folder = document.kind.rawValue
        let text =
            switch document {
            case .contest: folder
            case .rubric(let rubric): "\(folder)/\(rubric).xml"
            case .office(let office): "\(folder)/\(office).xml"
            case .juror(let juror): "\(folder)/\(juror).xml"
            case .entry(let entry), .screening(let entry): "\(folder)/\(entry).xml"
            case .attachment(let digest, let ending): "\(folder)/\(digest).\(ending)"
            case .assignmentPlan(let stage): "\(folder)/\(stage).xml"
            case .scoreSheet(let stage, let entry, let juror): "\(folder)/\(stage)/\(entry)/\(juror).xml"
            case .decision(let number): "\(folder)/\(number).xml"
            case .objection(let number): "\(folder)/\(number).xml"
            }
        content = Content(text, document)
    }

    /// Reads a path as it is written, or gives nil for anything that is no document of a store.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let document = text.withUTF8({ readPath($0[...]) }) else { return nil }
        content = Content(text, document)
    }

    /// The path relative to the store's folder.
    public var description: String { text }

    /// Tells whether two paths are the same.
    public static func == (left: Self, right: Self) -> Bool { left.text == right.text }

    /// Feeds the text to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Orders paths by their bytes, the same on every machine and in every language.
    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Reading goes by bytes and not by characters: a combining mark after a slash makes another character of it.
private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

private func readPath(_ path: Bytes) -> StoreDocument? {
    guard let (folder, rest) = cut(path, at: path.firstIndex(of: UInt8(ascii: "/"))) else {
        return path.elementsEqual(StoreDocument.Kind.contest.rawValue.utf8) ? .contest : nil
    }
    guard let kind = folders.first(where: { $0.name.elementsEqual(folder) })?.kind else { return nil }
    switch kind {
    case .contest: return nil
    case .rubric: return named(rest) { RubricID($0).map { .rubric($0) } }
    case .office: return named(rest) { OfficeID($0).map { .office($0) } }
    case .juror: return named(rest) { JurorID($0).map { .juror($0) } }
    case .entry: return named(rest) { EntryID($0).map { .entry($0) } }
    case .screening: return named(rest) { EntryID($0).map { .screening($0) } }
    case .assignmentPlan: return named(rest) { StageID($0).map { .assignmentPlan($0) } }
    case .decision: return named(rest) { DecisionNumber(fileName: $0).map { .decision($0) } }
    case .objection: return named(rest) { ObjectionNumber(fileName: $0).map { .objection($0) } }
    case .attachment: return readAttachment(rest)
    case .scoreSheet: return readScoreSheet(rest)
    }
}

private let folders = StoreDocument.Kind.allCases.map { (name: Array($0.rawValue.utf8), kind: $0) }

private func cut(_ bytes: Bytes, at place: Int?) -> (before: Bytes, after: Bytes)? {
    place.map { (bytes[..<$0], bytes[($0 + 1)...]) }
}

private func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

private func named(_ file: Bytes, _ make: (String) -> StoreDocument?) -> StoreDocument? {
    guard file.suffix(4).elementsEqual(".xml".utf8) else { return nil }
    return make(text(file.dropLast(4)))
}

private func readAttachment(_ file: Bytes) -> StoreDocument? {
    guard let (name, ending) = cut(file, at: file.firstIndex(of: UInt8(ascii: "."))),
        let digest = Digest(hex: text(name)), let ending = FileEnding(text(ending))
    else { return nil }
    return .attachment(digest, ending: ending)
}

private func readScoreSheet(_ path: Bytes) -> StoreDocument? {
    guard let (first, rest) = cut(path, at: path.firstIndex(of: UInt8(ascii: "/"))),
        let (second, file) = cut(rest, at: rest.firstIndex(of: UInt8(ascii: "/"))),
        let stage = StageID(text(first)), let entry = EntryID(text(second))
    else { return nil }
    return named(file) { JurorID($0).map { .scoreSheet(stage, entry, $0) } }
}
