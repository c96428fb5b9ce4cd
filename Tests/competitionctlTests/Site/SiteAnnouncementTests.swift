import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: what others read of it")
struct SiteAnnouncementTests {
    /// The files of a site at an address, or at none.
    private func files(_ record: PublicRecord, at address: SiteAddress?) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: Site.files(for: record, at: address).map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            })
    }

    private func address() throws -> SiteAddress { try #require(SiteAddress("https://lomba.contoh.example/2017")) }

    /// The hard contest as if it were no rehearsal.
    private func real() throws -> PublicRecord {
        let record = try SiteSample.decidedHard().record
        var contest = record.contest
        contest.isRehearsal = false
        return PublicRecord(
            contest: contest, rubrics: record.rubrics, jurorCount: record.jurorCount, jurorNames: nil,
            entries: record.entries, stages: record.stages, institutions: record.institutions, proof: record.proof,
            objections: record.objections)
    }

    // MARK: Addresses

    @Test(
        "addresses of sites",
        arguments: [
            ("https://lomba.contoh.go.id", "https://lomba.contoh.go.id/"),
            ("http://[::1]:8080/a/", "http://[::1]:8080/a/"),
            ("https://contoh.go.id/lomba%202026", "https://contoh.go.id/lomba%202026/"),
        ])
    func addresses(_ given: String, _ read: String) { #expect(SiteAddress(given)?.text == read) }

    @Test(
        "what is no address of a site",
        arguments: [
            "", "lomba.contoh.go.id", "ftp://contoh.go.id", "https://", "https:///lomba", "https://nama@contoh.go.id",
            "https://contoh.go.id/?a=b", "https://contoh.go.id/#a", "https://contoh.go.id/\"><script>",
            "javascript:alert(1)",
            "https://contoh.go.id/a b", "https://ćontoh.go.id",
        ])
    func noAddresses(_ given: String) { #expect(SiteAddress(given) == nil) }

    @Test("an address that is none is refused before anything is read")
    func refused() {
        let run = FakeWorld().run(Program.complete, ["publish", "--to", "situs", "--base-url", "contoh"], terminal: 80)
        #expect(run.err.contains("--base-url"))
        #expect(run.err.contains("https://contoh.go.id/lomba/"))
    }

    // MARK: Maps and feeds

    @Test("without an address there are no maps and feeds, and with one pages are the same but for heads and links")
    func additions() throws {
        let plain = files(try real(), at: nil)
        let announced = files(try real(), at: try address())
        #expect(
            Set(announced.keys).subtracting(plain.keys)
                == ["sitemap.xml", "sitemap-1.xml", "id/feed.xml", "en/feed.xml"])
        for (path, text) in plain {
            let other = try #require(announced[path])
                .replacing(/<li><a href="[^"]*(feed|sitemap)\.xml">[^<]*<\/a><\/li>\n/, with: "")
            let body = text.range(of: "<body>").map { text[$0.lowerBound...] } ?? text[...]
            #expect(other.hasSuffix(body), "\(path)")
        }
    }

    @Test("the map has every page, and the feed every decision, the latest first")
    func announced() throws {
        let files = files(try real(), at: try address())
        let base = "https://lomba.contoh.example/2017/"
        #expect(files["sitemap.xml"]?.contains("<loc>\(base)sitemap-1.xml</loc>") == true)
        let mapped = try #require(files["sitemap-1.xml"]).matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
        let pages = files.keys.filter { $0.hasSuffix(".html") && $0 != "index.html" }.map { base + $0 }
        #expect(Set(mapped) == Set(pages))
        #expect(mapped.count == pages.count)
        let feed = try #require(files["id/feed.xml"])
        let ids = feed.matches(of: /<entry>\n<id>([^<]*)</).map { String($0.1) }
        #expect(ids == [3, 2, 1].map { "\(base)id/verify.html#decision-\($0)" })
        #expect(feed.contains("<updated>2026-03-06T22:00:00+09:00</updated>"))
        let english = try #require(files["en/feed.xml"])
        #expect(english.contains("<title>Decision no. 3: Presentation</title>"))
        #expect(english.contains("<link rel=\"alternate\" href=\"\(base)en/stages/presentasi.html\"/>"))
    }

    @Test("maps and feeds are XML to others too, whatever names hold")
    func wellFormed() throws {
        let xmllint = try #require(OutsideProgram.find("xmllint"), "xmllint is not installed")
        var record = try real()
        var contest = record.contest
        contest.title = Words("A & <b> \"c\" ]]> مركز", english: "A & <b>")
        contest.organizer = "\u{1} & <organizer>"
        record = PublicRecord(
            contest: contest, rubrics: [], jurorCount: 0, jurorNames: nil, entries: record.entries,
            stages: record.stages, institutions: [], proof: record.proof)
        let files = files(record, at: try address())
        for path in ["sitemap.xml", "sitemap-1.xml", "id/feed.xml", "en/feed.xml"] {
            let text = try #require(files[path])
            let read = try OutsideProgram.output(
                of: xmllint, ["--noout", "--xpath", "count(//*)", "-"], input: Data(text.utf8))
            #expect(!read.isEmpty, "\(path)")
        }
    }

    @Test("a feed of a rehearsal says so in every title")
    func rehearsedFeed() throws {
        let feed = try #require(files(try SiteSample.decidedHard().record, at: try address())["id/feed.xml"])
        let titles = feed.matches(of: /<title>([^<]*)</).map { String($0.1) }
        #expect(titles.count == 4)
        for title in titles { #expect(title.hasPrefix("[Gladi] ")) }
    }

    // MARK: Heads

    @Test("heads name the page, and its whole address where there is one")
    func heads() throws {
        let plain = try #require(files(try real(), at: nil)["id/entries/satu.script.html"])
        #expect(
            plain.contains("<meta property=\"og:title\" content=\"&lt;script&gt;alert('x')&lt;/script&gt; &amp; &quot;")
        )
        #expect(plain.contains("<meta property=\"og:type\" content=\"article\">"))
        #expect(!plain.contains("og:url") && !plain.contains("canonical") && !plain.contains("feed.xml"))
        let announced = try #require(files(try real(), at: try address())["id/entries/satu.script.html"])
        let own = "https://lomba.contoh.example/2017/id/entries/satu.script.html"
        #expect(announced.contains("<meta property=\"og:url\" content=\"\(own)\">"))
        #expect(announced.contains("<link rel=\"canonical\" href=\"\(own)\">"))
        #expect(announced.contains("type=\"application/atom+xml\""))
        #expect(
            announced.contains(
                "hreflang=\"en\" href=\"https://lomba.contoh.example/2017/en/entries/satu.script.html\""))
    }

    @Test("data for programs is JSON that cannot end its element, and tells awards of real contests alone")
    func linkedData() throws {
        let page = try #require(files(try real(), at: try address())["id/entries/satu.script.html"])
        let data = try #require(page.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/)?.1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
        #expect(object["name"] as? String == HardContest.markup)
        #expect((object["award"] as? [String])?.count == 1)
        #expect(object["url"] as? String == "https://lomba.contoh.example/2017/id/entries/satu.script.html")
        #expect(!page.contains("noindex"))
        let home = try #require(files(try real(), at: nil)["en/index.html"])
        #expect(home.contains("\"@type\":\"Event\""))
        for (path, text) in files(try SiteSample.decidedHard().record, at: try address()) where path.hasSuffix(".html")
        {
            #expect(!text.contains("ld+json"), "\(path)")
            #expect(text.contains("noindex"), "\(path)")
        }
    }

    // MARK: For the judges of Tests/SiteCheck

    @Test(
        "the sample sites are written where SITE_CHECK_TO says",
        .enabled(if: ProcessInfo.processInfo.environment["SITE_CHECK_TO"] != nil))
    func samples() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["SITE_CHECK_TO"])
        let sites = [
            ("rumit", try real(), try address()), ("coba", try SiteSample.decidedTrial().record, nil),
            ("awal", try SiteSample.trial(.registered).record(), nil),
            ("saring", try SiteSample.trial(.screened).record(), nil),
            ("koreksi", try SiteSample.corrected().record(), nil),
        ]
        for (name, record, address) in sites {
            _ = try SiteWriter.write(
                Site.files(for: record, at: address), to: "\(folder)/\(name)", access: .unsynced, progress: { _ in })
        }
    }
}
