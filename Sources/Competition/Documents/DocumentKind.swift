/// The kinds of documents that a contest is made of.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case contest
    case rubric
    case office
    case juror
    case entry
    case assignmentPlan = "assignmentplan"
    case scoreSheet = "scoresheet"
    case screening
    case decision
    case objection

    /// The major version that this program reads and writes.
    public var version: Int { 1 }

    /// The namespace of the kind's documents.
    public var namespace: String { "\(Self.namespacePrefix)\(rawValue):\(version)" }

    /// The element that may gather many documents of the kind in one file: registers, the sheets of a juror, bundles of entries.
    var gathering: String? {
        switch self {
        case .office: "offices"
        case .juror: "jurors"
        case .scoreSheet: "scoresheets"
        case .entry: "entries"
        default: nil
        }
    }

    /// Whether a root element may be called so.
    func isRoot(_ name: String) -> Bool { name == rawValue || name == gathering }

    static let byNamespace = Dictionary(uniqueKeysWithValues: allCases.map { ($0.namespace, $0) })

    static let namespacePrefix = "urn:competitionctl:"
}
