import TestSupport
import Testing

@testable import Competition

@Suite("A document that was read is a flat tree")
struct XMLTreeTests {
    private func read(_ text: String, mixed: Bool = false) throws -> XMLElement {
        let bytes = Array(text.utf8)
        if mixed {
            return try Result { () throws(XMLSyntaxError) in try XMLParser.parseMixed(bytes, limits: .outside) }.get()
        }
        return try Result { () throws(XMLSyntaxError) in
            try XMLParser.parse(bytes, limits: .outside) { _ in nil }
        }.get().root
    }

    @Test("names, namespaces, values, lines and texts are those of the document")
    func parts() throws {
        let root = try read("<a xmlns='urn:a' x='1 &amp; 2' xml:lang='id'>\n <b>satu</b>\n <b y=''/>\n</a>")
        #expect(root.name == "a" && root.namespace == "urn:a" && root.line == 1 && root.text.isEmpty)
        #expect(root.attributes == [XMLAttribute("x", "1 & 2"), XMLAttribute("xml:lang", "id")])
        #expect(root[attribute: "xml:lang"] == "id" && root[attribute: "lang"] == nil)
        #expect(root.hasAttribute("x") && !root.hasAttribute("y"))
        #expect(root.children.map(\.name) == ["b", "b"] && root.children.map(\.line) == [2, 3])
        #expect(root.children.map(\.namespace) == ["urn:a", "urn:a"])
        #expect(root.child("b")?.text == "satu" && root.children[1][attribute: "y"] == "")
        #expect(root.children[1].children.isEmpty && root.child("c") == nil)
    }

    @Test("text between elements is joined, however deep they interrupt each other")
    func interrupted() throws {
        let root = try read("<a>1<b>2<c>3</c>4<d x='y'/>5</b>6<e/>7<f>8</f></a>")
        #expect(root.text == "167")
        #expect(root.child("b")?.text == "245")
        #expect(root.child("b")?.child("c")?.text == "3" && root.child("f")?.text == "8")
        let order = try read("<a>1<b>2</b> <c/>3</a>", mixed: true)
        #expect(order.children.map(\.name) == ["#text", "b", "#text", "c", "#text"])
        #expect(order.children.map(\.text) == ["1", "2", " ", "", "3"] && order.text == "1 3")
    }

    @Test("texts are the same whether they stand in the document as they are meant or not")
    func texts() throws {
        let root = try read(
            "<a u='1' v='&#x41;&lt;' w=' x\n y'><b>sa<!-- -->tu</b><c>&amp;&#233;</c><d>x<![CDATA[<y>]]>z</d><e>baris\r\ndua</e>"
                + "<f>1<?p q?>2<g/>3&gt;4<g/>5</f></a>")
        #expect(root.attributes.map(\.value) == ["1", "A<", " x  y"])
        #expect(root.children.map(\.text) == ["satu", "&é", "x<y>z", "baris\ndua", "123>45"])
        #expect(root.child("f")?.hasVisibleText == true && root.child("f")?.children[0].hasVisibleText == false)
    }

    @Test("a text that many children interrupt is put together in the time of its length")
    func oftenInterrupted() throws {
        let root = try read("<a>" + String(repeating: "x&amp;<b>&lt;</b>", count: 20_000) + "</a>")
        #expect(root.text == String(repeating: "x&", count: 20_000) && root.children.count == 20_000)
        #expect(root.children.allSatisfy { $0.text == "<" })
    }

    @Test("an element that was read is changed without changing the document")
    func changed() throws {
        let root = try read("<a x='1'><b>satu</b><c/></a>")
        var copy = root
        copy.childList[0].text = "dua"
        copy.attributes.append(XMLAttribute("y", "2"))
        #expect(copy.child("b")?.text == "dua" && copy[attribute: "y"] == "2" && copy.children.count == 2)
        #expect(root.child("b")?.text == "satu" && root.attributes.count == 1 && copy != root)
        var made = XMLElement("a", [XMLAttribute("x", "1")], [XMLElement("b", text: "satu"), XMLElement("c")])
        made.line = 1
        for index in made.children.indices { made.childList[index].line = 1 }
        #expect(made == root && made.hashValue == root.hashValue && made.identity != root.identity)
    }

    @Test("elements that say the same at two places are told apart")
    func identity() throws {
        let root = try read("<a><b/><b/></a>")
        #expect(root.children[0] == root.children[1])
        #expect(root.children[0].identity != root.children[1].identity)
        #expect(root.children[0].identity == root.child("b")?.identity)
    }

    @Test("a parser keeps more names than its table first had room for, over many documents")
    func names() throws {
        for round in 0..<3 {
            let names = (0..<500).map { "n\($0 + round * 250)" }
            let root = try read("<a>" + names.map { "<\($0)/>" }.joined() + "</a>")
            #expect(root.children.map(\.name) == names)
        }
    }

    @Test("random documents are read as they were made", arguments: 0..<20)
    func random(_ seed: UInt64) throws {
        var maker = DocumentMaker(random: SeededGenerator(seed: seed))
        for _ in 0..<20 {
            let (text, expected) = maker.element(depth: 0)
            let flat = try read(text)
            #expect(maker.matches(flat, expected), "\(text)")
            #expect(maker.matches(try read(text, mixed: true), expected.withOrder), "\(text)")
        }
    }
}

/// Makes documents, and tells what must be read of them.
private struct DocumentMaker {
    var random: SeededGenerator

    /// What must be read: the pieces in their order, texts and elements.
    struct Expected {
        var name: String
        var attributes: [XMLAttribute]
        var pieces: [Piece]
        var keepsOrder = false

        enum Piece {
            case text(String)
            case element(Expected)
        }

        var withOrder: Expected {
            var copy = self
            copy.keepsOrder = true
            copy.pieces = pieces.map { piece in
                if case .element(let element) = piece { .element(element.withOrder) } else { piece }
            }
            return copy
        }
        var hasElements: Bool { pieces.contains { if case .element = $0 { true } else { false } } }
        /// The texts that count: blank ones beside elements do not.
        var texts: [String] {
            pieces.compactMap { piece in
                guard case .text(let text) = piece, !text.isEmpty else { return nil }
                return keepsOrder || !hasElements || text.utf8.contains { $0 > 0x20 } ? text : nil
            }
        }
    }

    mutating func element(depth: Int) -> (text: String, expected: Expected) {
        let name = ["a", "b", "nama-yang-agak-panjang", "c"].randomElement(using: &random) ?? "a"
        let attributes = ["x", "y", "atribut-yang-panjang"].filter { _ in Bool.random(using: &random) }
            .map { XMLAttribute($0, value()) }
        var expected = Expected(name: name, attributes: attributes, pieces: [])
        var inside = ""
        for _ in 0..<Int.random(in: 0...(depth < 4 ? 4 : 0), using: &random) {
            let between = Bool.random(using: &random) ? value() : ""
            let child = element(depth: depth + 1)
            inside += written(between) + child.text
            expected.pieces += [.text(between), .element(child.expected)]
        }
        let last = value()
        inside += written(last)
        expected.pieces.append(.text(last))
        let start = attributes.map { " \($0.name)=\"\(written($0.value))\"" }.joined()
        return ("<\(name)\(start)>\(inside)</\(name)>", expected)
    }

    private mutating func value() -> String {
        ["", " ", "satu", "1 & 2", "é < è", "  dua  ", "teks yang lebih panjang daripada enam belas bita"]
            .randomElement(using: &random) ?? ""
    }

    private func written(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    func matches(_ element: XMLElement, _ expected: Expected) -> Bool {
        let texts = expected.texts
        guard element.name == expected.name, element.attributes == expected.attributes,
            element.text == texts.joined(), element.attributeCount == expected.attributes.count
        else { return false }
        var rest = Array(element.children)[...]
        for piece in expected.pieces {
            switch piece {
            case .element(let child):
                guard let next = rest.popFirst(), matches(next, child) else { return false }
            case .text(let text):
                guard expected.keepsOrder, !text.isEmpty else { continue }
                guard let next = rest.popFirst(), next.name == XMLElement.textName, next.text == text else {
                    return false
                }
            }
        }
        return rest.isEmpty
    }
}
