import Competition
import Scoring

/// The identifier of an element of a form, by which its script finds it.
///
/// Made of words of the program and identifiers of the contest alone, so that nothing from outside can name an element.
struct FormField: Hashable, Sendable {
    /// The identifier as it is written.
    let text: String

    /// A field or button that every form of a kind has.
    init(_ name: StaticString) { text = "\(name)" }

    private init(text: String) { self.text = text }

    /// The answer to a question.
    static func answer(_ id: QuestionID) -> FormField { FormField(text: "answer:\(id)") }
    /// The file of an attachment.
    static func attachment(_ id: AttachmentID) -> FormField { FormField(text: "attachment:\(id)") }

    /// A field of the score sheet of an entry.
    static func sheet(_ name: StaticString, _ entry: EntryID) -> FormField { FormField(text: "\(name)@\(entry)") }
    /// A field about a criterion in the score sheet of an entry.
    static func mark(_ name: StaticString, _ criterion: CriterionID, _ entry: EntryID) -> FormField {
        FormField(text: "\(name):\(criterion)@\(entry)")
    }
    /// A level of a criterion, by its place.
    static func level(_ place: Int, _ criterion: CriterionID, _ entry: EntryID) -> FormField {
        FormField(text: "level:\(criterion):\(place)@\(entry)")
    }
    /// A document of a criterion's checklist.
    static func evidence(_ id: EvidenceID, _ criterion: CriterionID, _ entry: EntryID) -> FormField {
        FormField(text: "evidence:\(criterion):\(id)@\(entry)")
    }

    /// The list in which findings about the field stand.
    var findings: FormField { FormField(text: "findings/\(text)") }
    /// The field's label.
    var label: FormField { FormField(text: "label/\(text)") }
    /// What helps to fill it in.
    var help: FormField { FormField(text: "help/\(text)") }
    /// How long its text is.
    var count: FormField { FormField(text: "count/\(text)") }
    /// Its text on paper.
    var printed: FormField { FormField(text: "print/\(text)") }
    /// The name of its file.
    var file: FormField { FormField(text: "file/\(text)") }
    /// What takes its file away.
    var remove: FormField { FormField(text: "remove/\(text)") }
}
