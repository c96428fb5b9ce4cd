import TestSupport
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

    @Test("whatever the bytes, the verdict is that of a look at each of them", arguments: 0..<16)
    func random(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<60 {
            let bytes = round % 3 == 0 ? Self.noise(&random) : Self.mutated(&random)
            let limits = XMLLimits(bytes: 20_000, depth: 6, tag: 90)
            let verdict = bytes.withUnsafeBufferPointer { buffer in
                Result { () throws(XMLSyntaxError) in try Prescan.check(buffer, limits: limits) }
            }
            #expect(
                verdict == ReferenceScan.check(bytes, limits: limits), "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// Bytes of which many have a meaning.
    private static func noise(_ random: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "\"", "'", "\n", "&", "é", "😀",
        ]
        return (0..<Int.random(in: 0...60, using: &random)).flatMap { _ -> [UInt8] in
            switch Int.random(in: 0..<20, using: &random) {
            case 0: return [UInt8.random(in: 0...255, using: &random)]
            case 1..<10: return Array((pieces.randomElement(using: &random) ?? "").utf8)
            default: return Array(repeating: 0x61, count: Int.random(in: 0...40, using: &random))
            }
        }
    }

    /// A document with some bytes changed, left out or doubled.
    private static func mutated(_ random: inout SeededGenerator) -> [UInt8] {
        let text = String(repeating: "Layanan dijalankan setiap hari, dengan warga. ", count: 12)
        var bytes = Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <entry xmlns="urn:competitionctl:entry:1" id="opd-0.layanan-0" contest='lomba'>
              <head><title>Inovasi “rekaan”</title><!-- catatan -->
                <started>2022-03-01</started></head>
              <answers><ringkasan>\(text)

            \(text)</ringkasan><empty/></answers>
              <attachments><attachment for="sk" file="sk.pdf"/></attachments>
            </entry>
            """.utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<min(bytes.count, place + 30))
            case 2: bytes.insert(Array("<>\"'&!?-]/".utf8).randomElement(using: &random) ?? 0, at: place)
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 120)], at: place)
            }
        }
        return bytes
    }
}
