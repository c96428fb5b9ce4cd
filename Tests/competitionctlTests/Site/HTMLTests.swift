import Scoring
import Testing

@testable import competitionctl

@Suite("Site: HTML")
struct HTMLTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test(
        "text is escaped",
        arguments: [
            ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; \"d\" 'e'"), ("&amp;", "&amp;amp;"), ("", ""),
            ("satu\r\ndua\rtiga\tempat\n", "satu\ndua\ntiga\tempat\n"),
            ("a\u{0}b\u{1B}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
            ("é مركز 😀 漢", "é مركز 😀 漢"),
        ])
    func escapedText(_ given: String, _ written: String) {
        #expect(text(HTML { $0.text(given) }) == written)
    }

    @Test(
        "what HTML forbids is replaced, and its neighbours are not",
        arguments: [
            (0x7F, true), (0x80, true), (0x9F, true), (0xA0, false), (0xFDCF, false), (0xFDD0, true), (0xFDEF, true),
            (0xFDF0, false), (0xFFFD, false), (0xFFFE, true), (0xFFFF, true), (0x1FFFD, false), (0x1FFFE, true),
            (0x10FFFF, true), (0xE0001, false),
        ] as [(UInt32, Bool)])
    func forbidden(_ value: UInt32, isForbidden: Bool) throws {
        let given = "a" + String(Character(try #require(Unicode.Scalar(value)))) + "b"
        #expect(text(HTML { $0.text(given) }) == (isForbidden ? "a\u{FFFD}b" : given))
    }

    @Test("attribute values are escaped and stay on one line")
    func escapedAttribute() {
        let html = HTML { $0.add(.p, .label("\"><script>&\n'"), text: "") }
        #expect(text(html) == "<p aria-label=\"&quot;&gt;&lt;script&gt;&amp; '\"></p>\n")
    }

    @Test("elements nest; void elements have no end; inline ones stay in the line")
    func elements() {
        let html = HTML { html in
            html.add(.div, .class("a"), .ownDirection) { html in
                html.add(.p) { html in
                    html.text("satu")
                    html.add(.br)
                    html.add(.strong, text: "dua")
                }
                html.add(.meta, .charset)
            }
        }
        #expect(
            text(html) == """
                <div class="a" dir="auto">
                <p>satu<br>
                <strong>dua</strong></p>
                <meta charset="utf-8">
                </div>

                """)
    }

    @Test("every element is void, or can be opened and closed", arguments: HTMLTag.allCases)
    func tags(_ tag: HTMLTag) {
        let written = text(HTML { $0.add(tag) })
        #expect(written.hasPrefix("<\(tag.rawValue)>"))
        #expect(written.contains("</\(tag.rawValue)>") != tag.isVoid)
    }

    @Test("paragraphs end at empty lines, and lines within them are kept")
    func paragraphs() {
        let html = HTML { $0.paragraphs("\n  \nsatu\ndua\r\n\r\n \t\ntiga <b>\n\n") }
        #expect(text(html) == "<p dir=\"auto\">satu<br>\ndua</p>\n<p dir=\"auto\">tiga &lt;b&gt;</p>\n")
        #expect(HTML { $0.paragraphs(" \n\n") }.bytes.isEmpty)
    }

    @Test("links lead from any depth to any other")
    func links() throws {
        let stage = StageID("tahap")
        let group = GroupID("umum")
        let entry = EntryID("a.b-c")
        let pages: [SitePage] = [.home, .entry(entry), .group(stage, group)]
        for origin in pages { #expect(origin.path.split(separator: "/").count - 1 == origin.depth) }
        #expect(SiteLink(to: .entry(entry), from: .home).text == "entries/a.b-c.html")
        #expect(SiteLink(to: .home, at: .part(.jury), from: .group(stage, group)).text == "../../index.html#part-jury")
        #expect(SiteLink(to: .home, in: .english, from: .entry(entry)).text == "../../en/index.html")
        #expect(SiteLink(to: .style, from: .group(stage, group)).text == "../../../site.css")
    }
}
