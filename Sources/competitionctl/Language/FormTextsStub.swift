import Competition
import Scoring

extension FormWords {
    static func of(_ language: Language) -> FormWords {
        FormWords(
            entryOpening: { _ in [] }, identifier: "", title: "", services: { _ in "" }, groups: { _ in "" },
            categories: { _ in "" }, started: "", origin: { _ in "" }, question: { _ in [] }, attachment: { _ in "" },
            contact: "", sheetOpening: { _, _, _ in [] }, abstention: "", criterion: { _ in [] }, evidence: { _ in "" },
            signature: "")
    }
}
