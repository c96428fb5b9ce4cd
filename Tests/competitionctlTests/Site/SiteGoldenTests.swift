import Competition
import Scoring
import Testing

@testable import competitionctl

@Suite("Site: every kind of page")
struct SiteGoldenTests {
    private static let trial = [
        "index.html", "id/index.html", "en/index.html", "id/awards.html", "id/stages/administrasi.html",
        "id/stages/penilaian.html", "en/stages/penilaian.html", "id/entries/9901-dinkes.lansia.html",
        "en/entries/9901-dinkes.lansia.html", "id/entries/9901-disdukcapil.akta-kelahiran.html",
        "id/entries/9901-disdukcapil.kia.html", "id/offices.html", "id/rules.html", "id/rubrics.html",
        "id/verify.html", "id/entries.html", "en/agreement.html", "data/result.json", "data/coverage.csv",
        "data/ranking-penilaian.csv", "data/entries.js", "data/result.fods",
    ]

    private static let hard = [
        "id/index.html", "en/index.html", "id/awards.html", "en/awards.html", "id/stages/proposal.html",
        "en/stages/proposal.html", "id/stages/presentasi.html", "en/groups/proposal/replikasi.html",
        "id/entries/satu.script.html", "en/entries/satu.script.html", "id/entries/satu.panjang.html",
        "id/entries/satu.rtl.html", "en/entries/satu.a.html", "id/entries/dua.seri-1.html",
        "id/entries/dua.replika.html", "id/entries/dua.biasa.html", "id/entries/dua.cukup.html",
        "en/entries/dua.kurang.html", "id/entries/tiga.jauh.html", "en/offices.html", "en/rules.html",
        "en/rubrics.html", "en/verify.html", "id/entries.html", "en/entries.html", "id/agreement.html",
        "id/objections.html", "en/objections.html", "en/categories/proposal/pangan.html", "id/winners.html",
        "data/entries.js", "data/result.json", "data/result.fods",
        "data/coverage.csv", "data/ranking-proposal.csv",
        "data/ranking-presentasi.csv",
    ]

    @Test("the trial contest of the examples is published as recorded")
    func trialContest() throws { try expect(Self.trial, of: SiteSample.decidedTrial().record, in: "coba") }

    @Test("a contest in which everything is hard is published whole and inert")
    func hardContest() throws { try expect(Self.hard, of: SiteSample.decidedHard().record, in: "rumit") }

    @Test("before any decision there are home, rules and coverage, and no figure")
    func nothingDecided() throws {
        let record = try SiteSample.trial(.registered).record()
        #expect(record.entries.isEmpty)
        try expect(["id/index.html", "en/offices.html", "id/verify.html", "data/result.json"], of: record, in: "awal")
    }

    @Test("a corrected and a final list show every decision with its reason, and what it changed")
    func corrected() throws {
        let record = try SiteSample.corrected().record()
        #expect(record.state == .final)
        try expect(
            [
                "id/stages/penilaian.html", "en/stages/penilaian.html", "id/objections.html", "id/verify.html",
                "data/result.json",
            ], of: record, in: "koreksi")
    }

    private func expect(_ names: [String], of record: PublicRecord, in folder: String) throws {
        let files = Dictionary(uniqueKeysWithValues: Site.files(for: record).map { ($0.path, $0) })
        for name in names {
            let file = try #require(files[name], "\(name) is not part of the site")
            try SiteGolden.expect(String(decoding: file.bytes, as: UTF8.self), is: "\(folder)/\(name)")
        }
    }
}
