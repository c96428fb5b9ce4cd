import Scoring
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test("what StoreFormat allows is an identifier", arguments: ["a", "3508-dinkes", "juri-1", "a.b_c-d", "0001"])
    func accepts(text: String) {
        #expect(EntryID(text)?.text == text)
    }

    @Test(
        "what could leave the folder or be read two ways is not",
        arguments: [
            "", ".", "..", "a..b", "-a", "a-", "A", "a b", "a/b", "é", "a\0", String(repeating: "a", count: 65),
        ]
    )
    func refuses(text: String) {
        #expect(EntryID(text) == nil)
    }

    @Test("criteria are element names", arguments: ["1a", "a.b", "a_b", "xml", "xml-a", "xmla"])
    func refusesElementName(text: String) {
        #expect(CriterionID(text) == nil)
    }
}
