import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Site: pictures")
struct SiteChartTests {
    private let indonesian = SiteWords(language: .indonesian)

    private func page(_ page: SitePage, of record: PublicRecord, in language: Language = .indonesian) throws -> String {
        let path = "\(language.rawValue)/\(page.path)"
        let file = try #require(Site.files(for: record).first { $0.path == path }, "no \(path)")
        return String(decoding: file.bytes, as: UTF8.self)
    }

    // MARK: Lengths

    @Test(
        "lengths have two places and no idle zeros",
        arguments: [
            (0.5, "50%"), (1 / 3, "33.33%"), (0.0005, "0.05%"), (0.001, "0.1%"), (-0.125, "-12.5%"), (0, "0%"),
            (2 / 3, "66.67%"),
        ]
            as [(Double, String)])
    func lengths(_ share: Double, _ written: String) { #expect(Length.across(share).text == written) }

    @Test("a scale keeps its marks inside")
    func scale() {
        let scale = AcrossScale(least: 60, greatest: 80, margin: 0.1)
        #expect(scale.place(60) == 0.1)
        #expect(abs(scale.place(70) - 0.5) < 1e-12)
        #expect(scale.place(90) == 0.9)
        #expect(AcrossScale(least: 5, greatest: 5).place(5) == 0.5)
    }

    // MARK: The funnel

    @Test("the funnel counts what the stages decided")
    func funnel() throws {
        let decided = try #require(Funnel(try SiteSample.decidedTrial().record, indonesian))
        #expect(decided.steps.map(\.count) == [5, 4, 3])
        let hard = try #require(Funnel(try SiteSample.decidedHard().record, indonesian))
        #expect(hard.steps.map(\.count) == [13, 12, 7, 5])
        #expect(Funnel(try SiteSample.trial(.registered).record(), indonesian) == nil)
    }

    // MARK: The distribution

    @Test("the distribution counts by hand what stands in the list of the hard contest")
    func distribution() throws {
        // 95 92 90 80 80 74.8 57 go on; 90 70 68.6 45 do not; tiga.jauh (57) by quota, so the cut is 74.8.
        let stage = try #require(try SiteSample.decidedHard().record.stage("proposal"))
        let list = try #require(stage.lists.first)
        let found = try #require(Distribution(list, stage))
        #expect(found.cut == "74.8")
        #expect(found.ends == "45"..."95")
        #expect(found.count == 11)
        let counted = found.bins.filter { $0.count > 0 }.map { "\($0.lower) \($0.count) \($0.chosen)" }
        #expect(
            counted == ["40 1 0", "50 1 1", "60 1 0", "70 2 1", "80 2 2", "90 4 3"])
        #expect(found.bins.map(\.count).reduce(0, +) == 11)
        #expect(found.bins.count == 6)
    }

    @Test("a list that takes all has no cut")
    func noCut() throws {
        let stage = try #require(try SiteSample.decidedTrial().record.stage("penilaian"))
        let list = try #require(stage.lists.first)
        #expect(list.cut(in: stage) == "1539/20")
        let all = PublicRecord.ComposedList(
            stage: list.stage, list: list.list, chosen: Array(list.ranks.keys), tiers: [], ranks: list.ranks,
            exceptions: [], unmet: [], candidates: 4, rules: nil)
        #expect(all.cut(in: stage) == nil)
        #expect(CutTable.content(all, stage, try SiteSample.decidedTrial().record) == nil)
    }

    @Test("a list brings its rules for draws: the same candidates as the official one, with its quotas, caps and floor")
    func rulesForDraws() throws {
        for (record, isShaped) in [
            (try SiteSample.decidedTrial().record, false), (try SiteSample.decidedHard().record, true),
        ] {
            let lists = record.stages.flatMap(\.lists)
            #expect(!lists.isEmpty)
            for list in lists where list.rules != nil {
                #expect(list.rules?.candidates.map(\.entry) == list.ranks.keys.sorted())
            }
            #expect(lists.contains { $0.rules?.shapeTheList ?? false } == isShaped)
        }
    }

    // MARK: Ranks around the cut

    @Test("ranges of ranks are given or refused for the right reason")
    func cutTable() throws {
        let trial = try SiteSample.decidedTrial().record
        let few = try #require(trial.stage("penilaian"))
        #expect(CutTable.content(try #require(few.lists.first), few, trial) == .none(.fewSheets))
        #expect(try page(.stage("penilaian"), of: trial).contains(indonesian.notSure(.fewSheets)))
        let hard = try SiteSample.decidedHard().record
        let trimmed = try #require(hard.stage("presentasi"))
        #expect(CutTable.content(try #require(trimmed.lists.first), trimmed, hard) == .none(.noMean))
        // All nine jurors of the hard contest gave the same marks at the proposals, so only ties are unsure.
        let same = try #require(hard.stage("proposal"))
        guard case .rows(let rows) = CutTable.content(try #require(same.lists.first), same, hard) else {
            Issue.record("no rows")
            return
        }
        let shown = rows.map { "\($0.entry) \($0.rank) \($0.interval.best)-\($0.interval.worst) \($0.isChosen)" }
        #expect(
            shown == [
                "satu.script 1 1-1 true", "satu.panjang 2 2-2 true", "satu.rtl 3 3-4 true", "satu.a 4 3-4 false",
                "dua.seri-1 5 5-6 true", "dua.seri-2 5 5-6 true", "dua.replika 7 7-7 true", "dua.biasa 8 8-8 false",
                "dua.cukup 9 9-9 false", "tiga.jauh 10 10-10 true", "dua.bawah 11 11-11 false",
            ])
    }

    // MARK: Beside the group

    @Test("an entry's marks stand beside the quartiles of its group")
    func beside() throws {
        // The four ranked entries of the trial: the means of manfaat are 259/3, 82, 79.5 and 71 by hand of the examples.
        let stage = try #require(try SiteSample.decidedTrial().record.stage("penilaian"))
        let standings = stage.standings.filter { !$0.criteria.isEmpty }
        #expect(standings.count == 4)
        let first = try #require(standings.first)
        let criterion = try #require(first.criteria.first)
        let means = standings.compactMap { $0.criteria.first { $0.criterion == criterion.criterion }?.mean.exact }
        let quartiles = try #require(stage.quartiles(of: criterion.criterion, in: first.group))
        #expect(quartiles.count == means.count)
        #expect(quartiles.greatest == means.max())
        #expect(quartiles.least == means.min())
        let sorted = means.sorted()
        #expect(quartiles.median == (try (sorted[1] + sorted[2]) / Ratio(2)))
        #expect(try page(.entry(first.entry), of: SiteSample.decidedTrial().record).contains("class=\"beside\""))
    }

    // MARK: Tiles

    @Test("every region of East Java has a tile of its own, and none other has")
    func tiles() throws {
        let places = TileLayout.places(in: "35")
        #expect(places.count == 38)
        #expect(Set(places.map { "\($0.column) \($0.row)" }).count == 38)
        #expect(Set(places.map(\.label)).count == 38)
        let table = try String(
            contentsOf: SiteSample.repository.appendingPathComponent("Examples/gladi/regions.csv"), encoding: .utf8)
        let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
        let regions = Set(rows.map { String($0[0]) }.filter { $0.contains(".") })
        #expect(Set(places.map(\.region)) == regions)
        for row in rows where row[0].contains(".") {
            let place = try #require(places.first { $0.region == row[0] })
            #expect((place.label == place.label.uppercased()) == (row[2] == "kota"), "\(place)")
        }
        #expect(TileLayout.places(in: "99").isEmpty)
    }

    @Test("a province without a layout has its institutions in the order of their names")
    func plainTiles() throws {
        let map = try #require(TileMap(try SiteSample.decidedHard().record))
        #expect(!map.isMap)
        #expect(
            map.tiles.map(\.name) == ["Pemerintah Kabupaten Satu", "Pemerintah Kabupaten Tiga", "Pemerintah Kota Dua"])
        #expect(map.tiles.map(\.column) == [0, 1, 2])
        #expect(map.tiles.map { "\($0.covered)/\($0.services)" } == ["4/5", "2/2", "6/7"])
    }

    // MARK: All pictures

    @Test("every picture has a name and a description of its own, in both languages")
    func named() throws {
        for record in [try SiteSample.decidedTrial().record, try SiteSample.decidedHard().record] {
            for file in Site.files(for: record) where file.path.hasSuffix(".html") {
                let text = String(decoding: file.bytes, as: UTF8.self)
                for svg in text.matches(of: /<svg ([^>]*)>/) where !svg.1.contains("aria-hidden") {
                    #expect(svg.1.contains("role=\"img\""), "\(file.path)")
                    let name = try #require(svg.1.firstMatch(of: /aria-labelledby="([^"]+)"/)?.1)
                    let description = try #require(svg.1.firstMatch(of: /aria-describedby="([^"]+)"/)?.1)
                    #expect(text.contains("<title id=\"\(name)\">"))
                    #expect(text.contains("<desc id=\"\(description)\">"))
                }
            }
        }
    }

    // MARK: The search

    @Test("the index of the search has the rows of the table, in their order, and both languages have the same")
    func searchIndex() throws {
        let record = try SiteSample.decidedHard().record
        let script = String(decoding: SearchIndex(record).bytes, as: UTF8.self)
        let json = try #require(script.firstMatch(of: /^var entriesIndex = ((?s).*);\n$/)?.1)
        let items = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
        for language in Language.allCases {
            let rows = try page(.entries, of: record, in: language).matches(of: /entries\/([^"]+)\.html"/)
            #expect(rows.count == items.count)
            for (row, item) in zip(rows, items) { #expect(item["text"]?.contains(" \(row.1) ") == true) }
        }
        let marked = try #require(items.first { $0["text"]?.contains("satu.script") == true })
        #expect(marked["text"]?.contains(HardContest.markup) == true)
        #expect(marked["group"] == "umum")
        #expect(marked["region"] == "99.01")
        #expect(marked["result"]?.hasPrefix("top-5/") == true)
        // Every filter that the page offers finds something.
        let options = try page(.entries, of: record).matches(of: /<option value="([^"]+)"/).map { String($0.1) }
        #expect(options.count > 8)
        for option in options { #expect(items.contains { $0.values.contains(option) }, "\(option)") }
    }

    // MARK: Agreement and categories

    @Test("the agreement of the trial's jurors is that of its sheets")
    func agreement() throws {
        let stage = try #require(try SiteSample.decidedTrial().record.stage("penilaian"))
        let found = JurorAgreement(stage)
        #expect(found.sheets == SheetCount(due: 11, scored: 10, abstained: 1))
        #expect(found.entries == 4)
        #expect(found.jurors == 3)
        #expect(found.concordance == nil)
        #expect(found.ranges?.count == 4)
        let hard = try #require(try SiteSample.decidedHard().record.stage("proposal"))
        // Equal marks by all: no distance, and always the same order.
        #expect(JurorAgreement(hard).ranges?.greatest == 0)
        #expect(JurorAgreement(hard).pairs.share == 1)
    }

    @Test("ranks of a category are the official ones")
    func categories() throws {
        let record = try SiteSample.decidedHard().record
        let text = try page(.category("proposal", "pangan"), of: record)
        let rows = text.matches(of: /<td class="number rank">([0-9]+)<\/td>(?s:.)*?entries\/([^"]*)\.html/)
        #expect(rows.map { "\($0.1) \($0.2)" } == ["7 dua.replika", "8 dua.biasa"])
    }

    @Test("earlier winners lead to the entries that came from them")
    func winners() throws {
        let text = try page(.winners, of: try SiteSample.decidedHard().record)
        #expect(text.contains("entries/dua.replika.html"))
    }
}
