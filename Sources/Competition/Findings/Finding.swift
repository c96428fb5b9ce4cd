/// One fault that the program found, as facts: the words for it live with the command line.
public struct Finding: Hashable, Sendable {
    /// What is wrong, with the facts that a sentence about it needs.
    public var problem: Problem
    /// Where it is wrong.
    public var place: Place
    /// Whether the fault refuses what was asked.
    public var severity: Severity

    /// Creates a finding about a place.
    ///
    /// - Parameter severity: nil for the problem's own; a requirement that is judged later makes its fault a warning.
    public init(_ problem: Problem, at place: Place = Place(), severity: Severity? = nil) {
        self.problem = problem
        self.place = place
        self.severity = severity ?? problem.severity
    }

    /// The stable name of the fault, such as `score-above-maximum`.
    public var code: String { problem.code }
}

/// A place in a file.
public struct Place: Hashable, Sendable {
    /// The file as the user named it, or its path in the store.
    public var file: String?
    /// The line, counted from 1.
    public var line: Int?
    /// The element path by local names, such as `/entry/head/title`, or the column of a table.
    public var path: String?

    /// Creates a place; what is not known is left out.
    public init(file: String? = nil, line: Int? = nil, path: String? = nil) {
        self.file = file
        self.line = line
        self.path = path
    }
}

/// Whether a finding refuses what was asked.
public enum Severity: String, Sendable, Hashable {
    /// Nothing is written.
    case error
    /// The work goes on; the user should look.
    case warning
}

/// Which layer must refuse a fault; see StoreFormat, How documents come in.
public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// The bytes alone: encoding, well-formedness, limits.
    case syntax
    /// The document's structure and vocabularies, as its schema says.
    case schema
    /// The document's own sense, beyond what a schema can say.
    case model
    /// The contest, the registry and the time.
    case rules
    /// The whole store.
    case store
}

extension Array where Element == Finding {
    /// Whether any finding refuses what was asked.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// In the order of the lines; findings of one line keep theirs.
    var inOrder: [Finding] {
        if count < 2 { return self }
        return enumerated()
            .sorted { ($0.element.place.line ?? 0, $0.offset) < ($1.element.place.line ?? 0, $1.offset) }
            .map(\.element)
    }
}
