import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: what holds on every page")
struct SiteContentTests {
    private struct Page {
        let path: String
        let text: String

        var isPage: Bool { path.hasSuffix(".html") }
        /// The values of an attribute, in whatever element.
        func values(of attribute: String) throws -> [String] {
            try text.matches(of: Regex("<[^>]* \(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)).map {
                String($0.1)
            }
        }
    }

    private func pages(_ record: PublicRecord, at address: SiteAddress? = nil) -> [Page] {
        Site.files(for: record, at: address).map {
            Page(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
    }

    private static func records() throws -> [PublicRecord] {
        [
            try SiteSample.trial(.registered).record(), try SiteSample.trial(.screened).record(),
            try SiteSample.decidedTrial().record, try SiteSample.decidedHard().record,
            try SiteSample.corrected().record(),
        ]
    }

    @Test("every link leads to a file and a place that exist")
    func links() throws {
        for record in try Self.records() {
            let pages = pages(record)
            let anchors = Dictionary(
                uniqueKeysWithValues: try pages.map { ($0.path, Set(try $0.values(of: "id"))) })
            for page in pages where page.isPage {
                for link in try page.values(of: "href") {
                    let (file, anchor) = try resolve(link, from: page.path)
                    let found = try #require(anchors[file], "\(page.path): \(link) leads nowhere")
                    if let anchor { #expect(found.contains(anchor), "\(page.path): \(link) has no such place") }
                }
            }
        }
    }

    @Test("every file that the site has is linked from one of its pages, in each language that it is for")
    func everyFileIsLinked() throws {
        for record in try Self.records() {
            for address in [nil, SiteAddress("https://lomba.contoh.go.id/")] {
                let certificates = record.awards.isEmpty ? [] : try PaperSample.trial().records.flatMap(\.certificates)
                let files = Site.files(for: record, CertificateTable(certificates), at: address).map {
                    Page(path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
                }
                var linked: Set = [Site.marker, "index.html"]
                for page in files where page.isPage {
                    for link in try page.values(of: "href") + page.values(of: "src") where !link.contains("://") {
                        linked.insert(try resolve(link, from: page.path).file)
                    }
                }
                // The map of maps leads to the maps, as robots follow them.
                for map in files where map.path == SiteData.mapIndex.path && linked.contains(map.path) {
                    for name in map.text.matches(of: /sitemap-\d+\.xml/) { linked.insert(String(name.output)) }
                }
                #expect(Set(files.map(\.path)).subtracting(linked).isEmpty)
            }
        }
    }

    private func resolve(_ link: String, from page: String) throws -> (file: String, anchor: String?) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? String(parts[1]) : nil
        if parts[0].isEmpty { return (page, anchor) }
        var folders = page.split(separator: "/").dropLast()
        for part in parts[0].split(separator: "/") {
            if part == ".." {
                let above = folders.popLast()
                _ = try #require(above, "\(page): \(link) leaves the site")
            } else {
                folders.append(part)
            }
        }
        return (folders.joined(separator: "/"), anchor)
    }

    @Test("every page exists in both languages, says its own, and leads to the other")
    func languages() throws {
        for record in try Self.records() {
            let pages = pages(record).filter(\.isPage)
            let byLanguage = Dictionary(grouping: pages) { $0.path.split(separator: "/")[0] }
            let indonesian = byLanguage["id"]?.map { $0.path.dropFirst(3) }
            #expect(indonesian == byLanguage["en"]?.map { $0.path.dropFirst(3) })
            for page in pages where page.path != "index.html" {
                let language = page.path.prefix(2)
                #expect(page.text.contains("<html lang=\"\(language)\">"))
                let other = language == "id" ? "en/" + page.path.dropFirst(3) : "id/" + page.path.dropFirst(3)
                let leads = try page.values(of: "href").contains { try resolve($0, from: page.path).file == other }
                #expect(leads, "\(page.path) has no way to \(other)")
            }
        }
    }

    @Test("anchors are unique, and nothing is loaded from elsewhere or runs but the search on its page")
    func inert() throws {
        for record in try Self.records() {
            for page in pages(record) where page.isPage {
                let ids = try page.values(of: "id")
                #expect(Set(ids).count == ids.count, "\(page.path) repeats an id")
                #expect(page.text.contains("default-src 'none'"))
                #expect(!page.text.contains(/https?:/), "\(page.path) names a resource elsewhere")
                let isSearch = page.path.hasSuffix("/entries.html")
                let text = page.text.replacing(/<script src="..\/(data\/entries|site)\.js" defer="defer"><\/script>/) {
                    _ in ""
                }
                .replacing(/<form class="finder"/) { _ in "" }
                #expect(isSearch == (text != page.text), "\(page.path)")
                #expect(isSearch == page.text.contains("script-src 'self'"))
                #expect(!text.contains(/<(script|style|img|iframe|object|form|base)/), "\(page.path)")
                #expect(!text.contains(/<[^>]* (on[a-z]+|style|src)=/), "\(page.path)")
                #expect(
                    page.text.contains(SiteWords(language: .indonesian).rehearsalNotice)
                        || page.text.contains(SiteWords(language: .english).rehearsalNotice),
                    "\(page.path) has no rehearsal mark")
            }
        }
    }

    @Test("a contest that is no rehearsal has no mark of one")
    func noRehearsal() throws {
        let record = try SiteSample.decidedTrial().record
        var contest = record.contest
        contest.isRehearsal = false
        let real = PublicRecord(
            contest: contest, rubrics: record.rubrics, jurorCount: record.jurorCount, jurorNames: nil,
            entries: record.entries, stages: record.stages, institutions: record.institutions, proof: record.proof,
            objections: record.objections)
        for page in pages(real) where page.isPage { #expect(!page.text.contains(/(?i)gladi|rehearsal/)) }
    }

    // MARK: Privacy

    @Test("nothing private is in any byte")
    func privacy() throws {
        let made = try SiteSample.decidedHard()
        // The secret is in the store, so that it could have been published.
        #expect(made.documents.values.count { $0.contains(SiteSample.secret) } > 50)
        for page in pages(made.record, at: SiteAddress("https://lomba.contoh.go.id")) {
            #expect(!page.text.lowercased().contains(SiteSample.secret), "\(page.path) tells a secret")
            #expect(!page.text.lowercased().contains(SiteSample.panelSecret), "\(page.path) tells what is the panel's")
        }
        #expect(made.documents.values.count { $0.contains(SiteSample.panelSecret) } > 5)
        #expect(made.documents["objections/0001.xml"]?.contains("\(SiteSample.secret) penyanggah") == true)
    }

    @Test("where jurors' names are public, nothing else about them is")
    func publicNames() throws {
        var shown = 0
        for page in pages(try HardContest.sample(through: "proposal", jurorNames: true).record()) {
            let names = page.text.matches(of: /rahasia-7q Juri [1-9]/)
            shown += names.count
            #expect(!page.text.replacing(/rahasia-7q Juri [1-9]/, with: "").lowercased().contains(SiteSample.secret))
        }
        #expect(shown > 100)
    }

    @Test("a juror keeps the number when more is decided, and the number does not follow the identifier")
    func pseudonyms() throws {
        let sample = try HardContest.sample(through: "proposal")
        let jurors = try (1...9).map { try #require(JurorID("\(SiteSample.secret)-juri-\($0)")) }
        let earlier = JurorLabels(try PublicMaterial.read(from: sample.store))
        try HardContest.finish(sample)
        let later = JurorLabels(try PublicMaterial.read(from: sample.store))
        #expect(jurors.map(earlier.label) == jurors.map(later.label))
        #expect(Set(jurors.map(later.label)).count == 9)
        #expect(jurors.map(later.label) != (1...9).map { PublicRecord.Juror.number($0) })
    }

    @Test("objections are told with their rulings, without who objects and without what is withheld")
    func objections() throws {
        let record = try SiteSample.decidedHard().record
        #expect(record.objections.map(\.text) == ["Nilai presentasi keliru dijumlahkan.", nil, HardContest.objection])
        #expect(record.objections.map(\.outcome) == [.rejected, .accepted, nil])
        #expect(record.objections.map(\.reason) == ["Jumlahnya sesuai lembar <asli>.", nil, nil])
        #expect(record.state == .provisional(StageID("presentasi")))
        let entry = try #require(pages(record).first { $0.path == "id/entries/satu.script.html" })
        #expect(entry.text.contains("../objections.html#objection-3"))
    }

    @Test("a juror keeps the number when a decision is corrected")
    func correctedPseudonyms() throws {
        let sample = try SiteSample.corrected()
        let jurors = ["juri-1", "juri-2", "juri-3"].compactMap { JurorID($0) }
        let all = try VerifyStore.decisions(in: sample.store)
        let first = JurorLabels(try PublicMaterial.read(from: sample.store, reviews: [all[0]]))
        let last = JurorLabels(try PublicMaterial.read(from: sample.store, reviews: all))
        #expect(jurors.map(first.label) == jurors.map(last.label))
        #expect(Set(jurors.map(last.label)).count == 3)
    }

    // MARK: Figures

    @Test(
        "ranks and figures on the pages are those of the program",
        arguments: [("coba", "penilaian"), ("rumit", "presentasi")])
    func figures(_ contest: String, _ stage: String) throws {
        let made = contest == "coba" ? try SiteSample.decidedTrial() : try SiteSample.decidedHard()
        let ranked = try #require(made.ranked[stage])
        let files = Dictionary(uniqueKeysWithValues: pages(made.record).map { ($0.path, $0.text) })
        for language in Language.allCases {
            let table = try #require(files["\(language.rawValue)/stages/\(stage).html"])
            let rows = table.matches(
                of:
                    /<td class="number rank">([0-9]+)<\/td>(?s:.)*?entries\/([^"]*)\.html(?s:.)*?<td class="number score">([^<]*)</
            )
            let shown = rows.map { "\($0.1) \($0.2) \($0.3)" }
            let expected = ranked.compactMap { standing -> String? in
                guard let rank = standing.place?.rank, let printed = standing.printed else { return nil }
                return "\(rank) \(standing.head.id) \(language.figure(printed))"
            }
            #expect(shown == expected)
            for standing in ranked {
                let page = try #require(files["\(language.rawValue)/entries/\(standing.head.id).html"])
                #expect(page.contains("<strong>\(standing.printed.map(language.figure) ?? "")</strong>"))
                #expect(page.contains("<code>\(standing.figure?.exact ?? "")</code>"))
                for total in standing.panel.totals {
                    let printed = try total.total.rounded(places: 2, rule: .halfUp)
                    #expect(page.contains("<td class=\"number\">\(language.figure(printed))</td>"))
                }
            }
        }
    }

    @Test("the trial contest has the result that its examples promise")
    func promisedResult() throws {
        let stage = try #require(try SiteSample.decidedTrial().record.stages.last)
        let result = stage.standings.map {
            "\($0.rank ?? 0) \($0.entry) \($0.figure?.exact.exact ?? "") \($0.outcome.rawValue)"
        }
        #expect(
            result == [
                "1 9901-dinkes.lansia 2419/30 awarded", "2 9901-dinkes.farmasi 2419/30 awarded",
                "3 9901-disdukcapil.akta-kelahiran 1539/20 awarded",
                "4 9971-dpmptsp.izin-usaha-mikro 1473/20 not-selected",
            ])
    }

    // MARK: Sameness

    @Test("the same store gives the same files, wherever it lies")
    func deterministic() throws {
        let sample = try HardContest.sample()
        let copy = try sample.folder.copy()
        let other = try Store.open(copy.path(of: "lomba"), mode: .reading)
        let first = Site.files(for: try SiteSample.decidedHard().record)
        let second = Site.files(for: PublicRecord(try PublicMaterial.read(from: other)))
        #expect(first.map(\.path) == second.map(\.path))
        #expect(first.map(\.bytes) == second.map(\.bytes))
        #expect(Set(first.map(\.path)).count == first.count)
    }

    @Test("every key and column of the data files is documented")
    func documented() throws {
        let url = SiteSample.repository.appendingPathComponent(
            "Sources/competitionctl/competitionctl.docc/PublishedSite.md")
        let manual = try String(contentsOf: url, encoding: .utf8)
        let files = Dictionary(
            uniqueKeysWithValues: pages(try SiteSample.decidedHard().record).map { ($0.path, $0.text) })
        let keys = try #require(files["data/result.json"]).matches(of: /"([A-Za-z0-9]+)":/).map { String($0.1) }
        // The two forms of a value, which the manual shows as an example.
        let shown: Set = ["printed", "exact", "id", "en"]
        for name in Set(keys).subtracting(shown).union(RankingTable.header).union(CoverageTable.header) {
            #expect(manual.contains("`\(name)`"), "PublishedSite.md does not explain \(name)")
        }
    }

    @Test("the style sheet and the script are the files of this repository")
    func style() throws {
        let folder = SiteSample.repository.appendingPathComponent("Sources/competitionctl/Site")
        #expect(Site.style == Array(try Data(contentsOf: folder.appendingPathComponent("site.css"))))
        #expect(Site.script == Array(try Data(contentsOf: folder.appendingPathComponent("site.js"))))
    }
}
