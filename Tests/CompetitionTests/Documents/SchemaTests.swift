import Foundation
import Testing

@testable import Competition

@Suite("Schemas")
struct SchemaTests {
    @Test("each is a valid schema, embedded exactly as it stands in the sources", arguments: DocumentKind.allCases)
    func embedded(kind: DocumentKind) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Competition/Schemas/\(kind.rawValue).xsd")
        #expect(try Data(contentsOf: file) == Data(Schemas.text(of: kind)))
        #expect(Schemas.schema(of: kind) != nil)
    }

    @Test("every element and attribute is documented in Indonesian and in English", arguments: DocumentKind.allCases)
    func documented(kind: DocumentKind) throws {
        let root = try XMLParser.parse(Schemas.text(of: kind), limits: .outside) { _ in nil }.root
        var count = 0
        visit(root) { element in
            guard ["element", "attribute", "simpleType", "complexType"].contains(element.name),
                element[attribute: "name"] != nil
            else { return }
            let languages = element.child("annotation")?.children.map { $0[attribute: "xml:lang"] ?? "" } ?? []
            #expect(
                languages == ["id", "en"], "\(element.name) \(element[attribute: "name"] ?? "") line \(element.line)")
            count += 1
        }
        #expect(count > 3)
    }

    private func visit(_ element: XMLElement, _ look: (XMLElement) -> Void) {
        look(element)
        for child in element.children { visit(child, look) }
    }
}
