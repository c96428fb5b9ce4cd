import TestSupport
import Testing

@testable import Competition

/// The one door through which XML goes out.
@Suite("XML goes out in one form")
struct XMLWriterTests {
    @Test("the canonical form is declared, indented by two, and ends with a line feed")
    func layout() {
        let entry = XMLElement(
            "entry", [XMLAttribute("id", "a")],
            [
                XMLElement("head", [], [XMLElement("title", text: "Satu"), XMLElement("started")]),
                XMLElement("answers"),
            ])
        #expect(
            String(decoding: XMLWriter.document(entry, namespace: "urn:x"), as: UTF8.self) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <entry xmlns="urn:x" id="a">
                  <head>
                    <title>Satu</title>
                    <started/>
                  </head>
                  <answers/>
                </entry>

                """)
    }

    @Test(
        "any text comes back as it went in, in elements and in attributes",
        arguments: [
            "<b>&amp;</b> \"'", "baris\nbaru\tdan\rkembali", "  spasi  ", "]]>", "<!-- -->", "\u{202E}kanan",
            "𝄞 é e\u{301}",
            "\u{85}\u{2028}", "-->", "&#60;",
        ])
    func text(_ text: String) throws {
        let element = XMLElement("a", [XMLAttribute("x", text)], text: text)
        let root = try XMLParser.parse(XMLWriter.document(element, namespace: ""), limits: .outside) { _ in nil }.root
        #expect(root.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(root[attribute: "x"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }

    @Test("what XML cannot write becomes the replacement character, never raw bytes")
    func unwritable() throws {
        let element = XMLElement("a", text: "\u{0}\u{B}\u{FFFE}\u{FFFF}x")
        let root = try XMLParser.parse(XMLWriter.document(element, namespace: ""), limits: .outside) { _ in nil }.root
        #expect(root.text == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x")
    }

    @Test("a comment of a form ends where it should, whatever is in it", arguments: ["--> <a>", "a--b---c-", "-"])
    func comments(_ comment: String) throws {
        var element = XMLElement("a")
        element.comments = [comment]
        let bytes = XMLWriter.document(element, namespace: "", style: .form)
        #expect(
            try XMLParser.parse(bytes, limits: .outside) { _ in nil }.root
                == {
                    var plain = XMLElement("a")
                    plain.line = 3
                    return plain
                }())
    }

    @Test("random text survives", arguments: 0..<20 as Range<UInt64>)
    func random(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pool = Array("<>&\"'\n\t -]é𝄞a1\u{0}\u{200F}\u{FFFF}".unicodeScalars)
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                text.unicodeScalars.append(pool.randomElement(using: &generator) ?? "a")
            }
            let element = XMLElement("a", [XMLAttribute("x", text)], text: text)
            let bytes = XMLWriter.document(element, namespace: "")
            let root = try XMLParser.parse(bytes, limits: .outside) { _ in nil }.root
            let replaced: [Unicode.Scalar] = text.unicodeScalars.map {
                ["\u{0}", "\u{FFFF}"].contains($0) ? "\u{FFFD}" : $0
            }
            #expect(Array(root.text.unicodeScalars) == replaced)
            #expect(root[attribute: "x"].map { Array($0.unicodeScalars) } == replaced)
        }
    }
}
