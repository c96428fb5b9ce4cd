import Competition
import Scoring

/// The words about a problem with holes, which a page fills with what a person just typed.
///
/// The words are made by the very functions that `check` uses, from values that stand for themselves: a page never has words of
/// its own for a finding.
struct FindingTemplate {
    /// A value that was put into the problem, and the name of the hole that takes its place.
    struct Hole {
        /// The value as the words write it.
        let written: String
        /// The name of the hole.
        let name: String

        /// What to put into the problem for a hole of text.
        static func marker(_ name: String) -> String { "\u{E000}\(name)\u{E001}" }
        /// A hole for a count, which stands in the problem as a number.
        static func count(_ number: Int, _ name: String, in language: Language) -> Hole {
            Hole(written: language.count(number), name: name)
        }
    }

    private let code: String
    private let severity: Severity
    private let sentence: String
    private let cure: String?

    /// Makes the words about a problem.
    init(_ problem: Problem, _ severity: Severity? = nil, holes: [Hole] = [], in language: Language) {
        let text = problem.text(in: language)
        code = problem.code
        self.severity = severity ?? problem.severity
        sentence = Self.filled(text.sentence, holes)
        cure = text.cure.map { Self.filled($0, holes) }
    }

    private static func filled(_ text: String, _ holes: [Hole]) -> String {
        holes.reduce(text) { $0.replacing($1.written, with: Hole.marker($1.name)) }
    }

    /// The words for a page.
    var json: JSONValue {
        .object(
            [
                JSONMember("code", .string(code)), JSONMember("severity", .string(severity.rawValue)),
                JSONMember("sentence", .string(sentence)),
            ] + (cure.map { [JSONMember("cure", .string($0))] } ?? []))
    }
}

/// The findings about text that any form can have.
enum TextTemplates {
    /// What is said of a line or text, whatever its name.
    static func json(in language: Language) -> [JSONMember] {
        let name = FindingTemplate.Hole.marker("name")
        let value = FindingTemplate.Hole.marker("value")
        // Numbers that nobody types, so that they are found again in the words.
        let (characters, limit, code) = (987_654_321, 123_456_789, 0xABCDEF)
        func template(_ problem: StructureProblem, _ holes: [FindingTemplate.Hole] = []) -> JSONValue {
            FindingTemplate(.structure(problem), holes: holes, in: language).json
        }
        return [
            JSONMember("empty", template(.valueEmpty(name: name))),
            JSONMember(
                "long",
                template(
                    .valueTooLong(name: name, characters: characters, limit: limit),
                    [.count(characters, "characters", in: language), .count(limit, "limit", in: language)])),
            JSONMember(
                "control",
                template(
                    .controlCharacter(name: name, code: code),
                    [FindingTemplate.Hole(written: scalarName(code), name: "code")])),
            JSONMember("fileName", template(.valueMalformed(name: name, value: value, form: .fileName))),
            JSONMember("number", template(.valueMalformed(name: name, value: value, form: .number))),
        ]
    }
}
