import Glibc
import TestSupport
import Testing

@testable import Competition

/// The one door through which XML comes in, and what does not pass it.
@Suite("XML comes in with limits")
struct XMLParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var fault: XMLSyntaxFault
        var line: Int?

        init(_ name: String, _ text: String, _ fault: XMLSyntaxFault, line: Int? = nil) {
            self.init(name, bytes: Array(text.utf8), fault, line: line)
        }

        init(_ name: String, bytes: [UInt8], _ fault: XMLSyntaxFault, line: Int? = nil) {
            testDescription = name
            self.bytes = bytes
            self.fault = fault
            self.line = line
        }
    }

    private static let entities = "<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z SYSTEM \"file:///etc/passwd\">]>"

    private static let refused: [Case] = [
        Case("nothing", "", .empty),
        Case("spaces alone", " \n\t", .notWellFormed(.noMarkup)),
        Case("no markup", "ini bukan XML", .notWellFormed(.noMarkup), line: 1),
        Case("Latin-1", bytes: Array("<a>".utf8) + [0xE9] + Array("</a>".utf8), .notUTF8, line: 1),
        Case("UTF-16", bytes: [0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], .notUTF8, line: 1),
        Case("a slash in two bytes", bytes: Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8), .notUTF8, line: 1),
        Case(
            "another encoding declared", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n<a/>",
            .encodingDeclared(name: "UTF-7"), line: 1),
        Case("NUL", bytes: Array("<a>\n".utf8) + [0] + Array("</a>".utf8), .characterForbidden(code: 0), line: 2),
        Case("a non-character", "<a>\u{FFFE}</a>", .characterForbidden(code: 0xFFFE), line: 1),
        Case("a character reference to none", "<a>&#0;</a>", .notWellFormed(.other), line: 1),
        Case("DOCTYPE", "<!DOCTYPE html>\n<a/>", .doctype, line: 1),
        Case("entities", entities + "<a>&x;&z;</a>", .doctype, line: 1),
        Case("an unknown entity", "<a>&nbsp;</a>", .notWellFormed(.ampersand), line: 1),
        Case("a bare ampersand", "<a>\nA & B</a>", .notWellFormed(.ampersand), line: 2),
        Case("a wrong end tag", "<a>\n<b></a>", .notWellFormed(.tagMismatch), line: 2),
        Case("no end", "<a><b>", .notWellFormed(.unfinished), line: 1),
        Case("more after the end", "<a/>\n<b/>", .notWellFormed(.afterEnd), line: 2),
        Case("an attribute twice", "<a x=\"1\" x=\"2\"/>", .notWellFormed(.attributeRepeated), line: 1),
        Case("no quotes", "<a x=1/>", .notWellFormed(.attributeQuotes), line: 1),
        Case("a prefix without namespace", "<b:a/>", .notWellFormed(.prefixUnknown), line: 1),
        Case(
            "65 levels", String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65),
            .tooDeep(limit: 64), line: 1),
        Case(
            "100,000 levels", String(repeating: "<a>", count: 100_000), .tooDeep(limit: 64), line: 1),
        Case(
            "a tag of 5,000 bytes", "<a\n x=\"" + String(repeating: "y", count: 5_000) + "\"/>",
            .tagTooLong(limit: 4_096), line: 2),
        Case(
            "a million attributes", "<a" + (0..<100_000).map { " a\($0)=\"\"" }.joined() + "/>",
            .tagTooLong(limit: 4_096), line: 1),
        Case(
            "a byte more than a mebibyte", "<a>" + String(repeating: "x", count: (1 << 20) - 6) + "</a>",
            .tooLarge(bytes: (1 << 20) + 1, limit: 1 << 20)),
    ]

    @Test("what may not be read is refused by name, with its line", arguments: refused)
    func refusals(_ example: Case) {
        do throws(XMLSyntaxError) {
            let parsed = try XMLParser.parse(example.bytes, limits: .outside) { _ in nil }
            Issue.record("read as \(parsed.root.name)")
        } catch {
            #expect(error.fault == example.fault)
            if let line = example.line { #expect(error.line == line) }
        }
    }

    @Test("64 levels, a mebibyte, the five entities of XML and a byte-order mark are read")
    func taken() throws {
        let deep = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
        _ = try XMLParser.parse(Array(deep.utf8), limits: .outside) { _ in nil }
        let large = "<a>" + String(repeating: "x", count: (1 << 20) - 7) + "</a>"
        #expect(
            try XMLParser.parse(Array(large.utf8), limits: .outside) { _ in nil }.root.text.utf8.count == (1 << 20) - 7)
        let text = "\u{FEFF}<a b=\"&quot;&#x41;\"><!-- x -->&lt;&gt;&amp;&apos;<![CDATA[<i>]]></a>"
        let root = try XMLParser.parse(Array(text.utf8), limits: .outside) { _ in nil }.root
        #expect(root[attribute: "b"] == "\"A")
        #expect(root.text == "<>&'<i>")
    }

    @Test("a schema that a document points at is not looked for, neither in a file nor in the network")
    func schemaLocation() throws {
        let listener = try #require(Listener())
        let text = """
            <office xmlns="urn:competitionctl:office:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="urn:competitionctl:office:1 http://127.0.0.1:\(listener.port)/office.xsd"/>
            """
        _ = try XMLParser.parse(Array(text.utf8), limits: .outside) { _ in Schemas.schema(of: .office) }
        #expect(!listener.wasAsked)
    }

    @Test("XInclude is markup like any other: nothing is included")
    func inclusion() throws {
        let text =
            "<a xmlns:i=\"http://www.w3.org/2001/XInclude\"><i:include href=\"/etc/hostname\" parse=\"text\"/></a>"
        let root = try XMLParser.parse(Array(text.utf8), limits: .outside) { _ in nil }.root
        #expect(root.children.map(\.name) == ["include"])
        #expect(root.text.isEmpty && root.children[0].text.isEmpty)
    }
}

/// A port on this machine at which nobody should knock.
private final class Listener {
    private let socket: Int32
    let port: UInt16

    init?() {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let socket = socket
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && listen(socket, 1) == 0 && getsockname(socket, address, &size) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard isBound else { return nil }
    }

    var wasAsked: Bool { accept(socket, nil, nil) >= 0 }

    deinit { close(socket) }
}
