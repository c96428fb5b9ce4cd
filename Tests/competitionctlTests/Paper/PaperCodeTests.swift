import Competition
import Foundation
import Testing

@testable import competitionctl

@Suite("Paper: codes, logo and style")
struct PaperCodeTests {
    @Test("the code is the first 60 bits of the digest in base 32")
    func derivation() {
        // SHA-256 of nothing starts e3b0c44298fc1c14: 11100 01110 11000 01100 01000 10000 10100 11000 11111 10000 01110 00001.
        #expect("\(PaperCode(of: []))" == "WERC-8GMR-ZGE1")
    }

    @Test(
        "a code is understood as people type it",
        arguments: ["WERC-8GMR-ZGE1", "werc8gmrzge1", "WERC 8GMR ZGEI", "werc-8gmr-zgel"])
    func typed(_ text: String) { #expect(PaperCode(text) == PaperCode(of: [])) }

    @Test(
        "anything else is no code",
        arguments: ["", "WERC-8GMR-ZGE", "WERC-8GMR-ZGE11", "WERU-8GMR-ZGE1", "WERC_8GMR_ZGE1"])
    func noCode(_ text: String) { #expect(PaperCode(text) == nil) }

    @Test("every document of a store has a code of its own")
    func distinct() throws {
        for made in [try PaperSample.trial(), try PaperSample.hard()] {
            let codes = made.records.flatMap(\.documents).map(\.code)
            #expect(codes.count > 5)
            #expect(Set(codes).count == codes.count)
        }
    }

    @Test("the code follows what the document says, not how it looks")
    func follows() throws {
        let certificate = try #require(try PaperSample.trial().records.flatMap(\.certificates).first)
        let bytes = certificate.whole.bytes(.compact)
        #expect(certificate.code == PaperCode(of: bytes))
        let changed = String(decoding: bytes, as: UTF8.self).replacing("Terbaik Utama", with: "Terbaik")
        #expect(changed.utf8.count != bytes.count)
        #expect(PaperCode(of: Array(changed.utf8)) != certificate.code)
        let look = PaperLook(
            logo: EmbeddedPicture(Self.svg), decree: "SK <188>/2025", place: "Kota", signer: "Nama",
            position: "Jabatan")
        let page = String(decoding: PaperPage(documents: [certificate], look: look).bytes(in: .english), as: UTF8.self)
        #expect(page.contains("\(certificate.code)"))
        #expect(page.contains("<p class=\"basis\">Resting on <bdi"))
        #expect(page.contains("SK &lt;188&gt;/2025"))
        let plain = String(
            decoding: PaperPage(documents: [certificate], look: PaperLook()).bytes(in: .english), as: UTF8.self)
        #expect(!plain.contains("Resting on"))
    }

    // MARK: What organizers bring along

    private static let svg = Array(
        "<?xml version=\"1.0\"?>\n<!-- a --><svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)

    @Test("a picture is told by its content, and stands in the page as data alone")
    func pictures() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 1, 2]
        #expect(EmbeddedPicture(png)?.address == "data:image/png;base64,iVBORw0KGgoAAQI=")
        #expect(EmbeddedPicture([0xFF, 0xD8, 0xFF, 0xE0])?.address == "data:image/jpeg;base64,/9j/4A==")
        #expect(EmbeddedPicture(Self.svg)?.address.hasPrefix("data:image/svg+xml;base64,PD94bWwg") == true)
    }

    @Test(
        "what is no picture, or could grow, is refused",
        arguments: [
            "", "GIF89a", "<html><svg/></html>", "<svgx/>", "<svg",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
            "<!DOCTYPE svg [<!--><svg --> <!ENTITY a \"b\">]><svg>&a;</svg>", "<!-- ", "%PDF-1.7",
        ])
    func noPictures(_ text: String) { #expect(EmbeddedPicture(Array(text.utf8)) == nil) }

    @Test("a hostile SVG stays data")
    func hostileLogo() throws {
        let hostile = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(2)</script></svg>"
        let look = PaperLook(logo: EmbeddedPicture(Array(hostile.utf8)))
        for (path, text) in try PaperSample.trial().files(.certificate, look) where path.hasSuffix(".html") {
            #expect(text.contains("<img src=\"data:image/svg+xml;base64,"))
            #expect(!text.contains("alert("))
            #expect(!text.contains("<script"))
        }
    }

    @Test("a style sheet stands as it is, and cannot end its element")
    func styles() throws {
        #expect(StyleSheet(Array("p { color: red }</STYLE ><script>".utf8)) == nil)
        #expect(StyleSheet([0x70, 0xFF]) == nil)
        let own = try #require(StyleSheet(Array("p > b { color: red }".utf8)))
        let page = try #require(try PaperSample.trial().files(.minutes, PaperLook(style: own))["id/penilaian.html"])
        #expect(page.contains("<style>\np > b { color: red }\n"))
        #expect(!page.contains("--navy"))
    }

    @Test("the style sheet is the file of this repository")
    func ownStyle() throws {
        let file = SiteSample.repository.appendingPathComponent("Sources/competitionctl/Paper/paper.css")
        #expect(StyleSheet.own.bytes == Array(try Data(contentsOf: file)))
    }

    @Test(
        "numbers are spelled as minutes spell them",
        arguments: [
            (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (16, "enam belas"), (21, "dua puluh satu"),
            (100, "seratus"), (119, "seratus sembilan belas"), (1000, "seribu"),
            (1998, "seribu sembilan ratus sembilan puluh delapan"),
            (2026, "dua ribu dua puluh enam"), (9000, "sembilan ribu"),
        ])
    func spelled(_ number: Int, _ words: String) { #expect(Language.spelled(number) == words) }

    @Test("weekdays follow the zone")
    func weekdays() throws {
        let friday = try #require(Timestamp("2026-01-16T00:30:00+07:00"))
        #expect(Language.indonesian.weekday(of: friday) == "Jumat")
        let before = try #require(Timestamp("1969-12-31T23:00:00+09:00"))
        #expect(Language.english.weekday(of: before) == "Wednesday")
    }
}
