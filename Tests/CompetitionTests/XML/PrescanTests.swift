import Testing

@testable import Competition

@Suite("What the look at the bytes tells")
struct PrescanTests {
    private func isPlain(_ text: String) throws -> Bool {
        let bytes = Array(text.utf8)
        return try bytes.withUnsafeBufferPointer { buffer in
            try Result { () throws(XMLSyntaxError) in try Prescan.check(buffer, limits: .outside) }.get()
        }
    }

    @Test("printable ASCII, tabs and line ends hide nothing")
    func plain() throws {
        #expect(
            try isPlain(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1 > 0\" y='\"'>\tsatu\r\ndua<!-- ~ --></a>\n"))
        #expect(try isPlain("<a>" + String(repeating: "Layanan ", count: 500) + "</a>"))
    }

    @Test(
        "a byte or a reference that might hide something is told, wherever it stands",
        arguments: ["\u{7F}", "\u{85}", "\u{202E}", "é", "&#x202E;", "&amp;"],
        [
            "<a>%</a>", "<a x=\"%\"/>", "<a x='12345678901234567890%'/>", "<a>1234567%890</a>", "<a><![CDATA[%]]></a>",
            "<a/><!--%-->",
        ])
    func notPlain(_ hidden: String, _ frame: String) throws {
        #expect(try !isPlain(frame.replacing("%", with: hidden)))
    }

    @Test("quotes hold what would end a tag, and a tag without end is no tag")
    func quotes() throws {
        let deep = String(repeating: "<a x='>' y=\">\">", count: 64) + String(repeating: "</a>", count: 64)
        #expect(try isPlain(deep))
        #expect(throws: XMLSyntaxError.self) { try isPlain("<a>" + deep + "</a>") }
        #expect(throws: XMLSyntaxError.self) { try isPlain("<a x='\u{1}'/>") }
        #expect(throws: XMLSyntaxError.self) { try isPlain("<a x='" + String(repeating: "y", count: 5_000)) }
    }

    @Test(
        "a document that ends in the middle of something is refused",
        arguments: ["<a>teks", "<a", "<a x='1", "<a><!-- buka", "<a/><!-- buka", "<a><![CDATA[buka", "<a/><?buka"])
    func unfinished(_ text: String) {
        #expect(throws: XMLSyntaxError.self) {
            try XMLParser.parse(Array(text.utf8), limits: .outside) { _ in nil }
        }
    }
}
