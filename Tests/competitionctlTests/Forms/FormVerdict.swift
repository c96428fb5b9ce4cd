import Competition
import TestSupport

@testable import competitionctl

/// One finding about one field, from a page or from the program, in a form in which both can be compared.
struct FieldFinding: Hashable, Comparable, CustomStringConvertible {
    var field: String
    var code: String
    var severity: String
    var sentence: String
    var cure: String

    var description: String { "\(field): \(severity) \(code): \(sentence) | \(cure)" }

    static func < (left: Self, right: Self) -> Bool { left.description < right.description }

    init(_ field: String, _ json: JSONValue) {
        self.field = field
        code = json["code"].text
        severity = json["severity"].text
        sentence = json["sentence"].text
        cure = json["cure"].text
    }

    init(_ field: String, _ finding: Finding, in language: Language) {
        let text = finding.problem.text(in: language)
        self.field = field
        code = finding.code
        severity = finding.severity.rawValue
        sentence = text.sentence
        cure = text.cure ?? ""
    }

    /// Whether the program finds it before it knows what the document says: then it asks no rules.
    var isOfDocument: Bool {
        let layer = FindingCode(code)?.layer
        return severity == "error" && (layer == .schema || layer == .model)
    }
}

extension JSONValue? {
    /// The text of a string, or nothing.
    var text: String { if case .string(let text)? = self { text } else { "" } }
}

extension [FieldFinding] {
    /// What `check` would get to: when the document itself is at fault, the rules are not asked.
    var asChecked: [FieldFinding] {
        (contains(where: \.isOfDocument) ? filter(\.isOfDocument) : self).sorted()
    }
}

/// The findings of a page by field, as its script gives them.
func findings(ofPage json: JSONValue) -> [FieldFinding] {
    guard case .object(let fields) = json else { return [] }
    return fields.flatMap { field in
        guard case .array(let items) = field.value else { return [FieldFinding]() }
        return items.map { FieldFinding(field.name, $0) }
    }
}
