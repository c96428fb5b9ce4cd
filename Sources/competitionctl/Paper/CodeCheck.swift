import Competition
import Scoring

/// Finds the document that has a code: every document of the store is made anew and compared.
struct CodeCheck {
    /// The document.
    let document: any PaperDocument
    /// The decision's record.
    let record: PaperRecord

    /// Looks for a code as it was typed.
    ///
    /// - Throws: `refused` when the text is no code, or the code of no document of this store.
    static func find(_ text: String, in store: Store, _ context: CommandContext) throws(CommandFailure) -> CodeCheck {
        guard let code = PaperCode(text) else {
            throw .refused([Finding(.publication(.codeMalformed(code: text)))])
        }
        let materials = try context.acting { () throws(ActionFailure) in try PaperMaterial.read(from: store) }
        for record in PaperRecord.all(of: materials) {
            if let document = record.documents.first(where: { $0.code == code }) {
                return CodeCheck(document: document, record: record)
            }
        }
        throw .refused([Finding(.publication(.codeUnknown(code: "\(code)")))])
    }

    /// The members of an answer for programs.
    var members: [JSONMember] {
        [
            JSONMember("code", .string("\(document.code)")), JSONMember("superseded", .bool(record.isSuperseded)),
            JSONMember("document", document.whole),
        ]
    }

    /// Tells what the document says.
    func write(_ context: CommandContext) throws(CommandFailure) {
        let id = PaperWords(language: .indonesian)
        let en = PaperWords(language: .english)
        try context.say(
            Text(
                id: "\(document.code): \(document.title(id)). \(id.decisionReference(document.decision)).",
                en: "\(document.code): \(document.title(en)). \(en.decisionReference(document.decision))."))
        try context.say(
            record.isSuperseded
                ? Text(
                    id: "Keputusan itu sudah diganti keputusan yang lebih baru.",
                    en: "That decision was replaced by a later one.")
                : Text(id: "Bandingkan dengan yang tertulis di kertas:", en: "Compare with what stands on the paper:"))
        for fact in document.facts { try context.output.line("  \(fact.name): \(shown(fact.value, context.language))") }
    }

    private func shown(_ value: JSONValue, _ language: Language) -> String {
        switch value {
        case .null: "–"
        case .string(let text): text
        case .integer(let number): language.count(number)
        case .object where value["id"] != nil && value["en"] != nil:
            shown(
                value[language.rawValue] == .null ? value["id"] ?? .null : value[language.rawValue] ?? .null, language)
        case .bool, .number, .array, .series, .object: String(decoding: value.bytes(.compact), as: UTF8.self)
        }
    }
}
