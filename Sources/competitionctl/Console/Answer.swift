import Competition

/// Answers for programs: one JSON object with stable keys; see JSONOutput in the documentation.
extension CommandContext {
    /// Whether the user asked for an answer for programs.
    func wantsJSON(_ arguments: ParsedArguments) -> Bool { arguments[CommonOptions.format] == .json }

    /// Writes an answer: the command's name, its members, and what should be looked at.
    func answer(
        _ arguments: ParsedArguments, _ members: [JSONMember], findings: [Finding] = []
    ) throws(CommandFailure) {
        try output.document(Array(JSONAnswer.text(arguments.command.name, members, findings, language).utf8))
    }
}

/// The outer form of an answer for programs.
enum JSONAnswer {
    /// The version of the form; it grows when a key changes its meaning or goes.
    static let version = 1

    /// An answer as text.
    static func text(
        _ command: String, _ members: [JSONMember], _ findings: [Finding], _ language: Language
    ) -> String {
        let head = [
            JSONMember("competitionctl", .integer(version)), JSONMember("command", .string(command)),
        ]
        let tail = [JSONMember("findings", .array(findings.map { $0.json(in: language) }))]
        return String(decoding: JSONValue.object(head + members + tail).bytes(.indented), as: UTF8.self) + "\n"
    }
}

extension Finding {
    /// The finding for programs: its stable code and facts, and its words beside them.
    func json(in language: Language) -> JSONValue {
        let text = problem.text(in: language)
        return .object([
            JSONMember("code", .string(code)), JSONMember("severity", .string(severity.rawValue)),
            JSONMember("layer", .string(problem.layer.rawValue)),
            JSONMember("file", .optional(place.file)), JSONMember("line", .optional(place.line)),
            JSONMember("path", .optional(place.path)), JSONMember("facts", .object(problem.facts)),
            JSONMember("message", .string(text.sentence)), JSONMember("cure", .optional(text.cure)),
        ])
    }
}

extension JSONValue {
    /// A text, or null.
    static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    /// A whole number, or null.
    static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.integer) ?? .null }
}

extension Problem {
    /// The facts of the problem by name, as its declaration names them.
    ///
    /// Read off the enum case itself, so that a fact cannot be in the sentence and missing here.
    var facts: [JSONMember] {
        guard let group = Mirror(reflecting: self).children.first?.value,
            let values = Mirror(reflecting: group).children.first?.value
        else { return [] }
        let mirror = Mirror(reflecting: values)
        guard mirror.displayStyle == .tuple else { return [] }
        return mirror.children.compactMap { child in
            guard let label = child.label else { return nil }
            return JSONMember(label, jsonFact(child.value))
        }
    }
}

/// A fact as a JSON value: numbers as numbers, lists as lists, everything else as the text that documents write.
private func jsonFact(_ value: Any) -> JSONValue {
    switch value {
    case let number as Int: return .integer(number)
    case let truth as Bool: return .bool(truth)
    case let text as String: return .string(text)
    case let list as [Any]: return .array(list.map(jsonFact))
    default: break
    }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
        return mirror.children.first.map { jsonFact($0.value) } ?? .null
    }
    return .string(String(describing: value))
}
