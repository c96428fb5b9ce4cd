import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// What people are told where a contest ranks by places: each step as it is counted by hand.
@Suite("Borda and Schulze in words")
struct PlaceRankingCommandTests {
    private func store(_ method: String) throws -> TemporaryFolder {
        let rules = try PracticeContest.text("contest.xml")
            .replacing("method=\"mean\"", with: "method=\"\(method)\"")
        return try PracticeContest(.decided, rules: rules, access: .unsynced).folder
    }

    private func run(_ folder: TemporaryFolder, _ line: String) -> Run {
        FakeWorld().run(
            .complete, line.split(separator: " ").map(String.init) + ["--store", folder.path(of: "lomba")])
    }

    @Test("explain counts Borda's points juror by juror")
    func borda() throws {
        let folder = try store("borda")
        let told = run(folder, "explain 9901-dinkes.lansia")
        #expect(told.out.contains("    juri-1: tempat 2 dari 4, poin (4 - 2) / (4 - 1) x 100 = 66,67 (200/3)\n"))
        #expect(told.out.contains("    juri-3: tempat 1 dari 3, poin (3 - 1) / (3 - 1) x 100 = 100\n"))
        #expect(told.out.contains("juri yang menilai: (66,67 (200/3) + 50 + 100) / 3 = 650/9\n"))
        let english = run(folder, "explain 9901-dinkes.lansia --lang en")
        #expect(english.out.contains("    juri-2: place 2 of 3, points (3 - 2) / (3 - 1) x 100 = 50\n"))
        let answer = try JSONValue(
            reading: Array(run(folder, "explain 9901-dinkes.lansia --format json").out.utf8))
        guard case .array(let stages)? = answer["stages"], case .array(let places)? = stages.first?["places"] else {
            Issue.record("no places")
            return
        }
        #expect(places.count == 3)
        #expect(places[0]["place"] == "2" && places[0]["of"] == 4 && places[0]["points"] == "200/3")
        let sure = run(folder, "rank --stage penilaian --certainty")
        #expect(sure.out.contains("bukan rata-rata nilai juri tahap ini"))
    }

    @Test("explain lists each rival under Schulze's method, and the path by which one beats the entry")
    func schulze() throws {
        let folder = try store("schulze")
        let told = run(folder, "explain 9901-dinkes.lansia --lang en").out
        let table = told.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
        #expect(table.contains(["9901-dinkes.farmasi", "1", "2", "0", "2", "is", "beaten", "by", "it"]))
        #expect(table.contains(["9971-dpmptsp.izin-usaha-mikro", "2", "0", "2", "0", "beats", "it"]))
        #expect(
            told.contains(
                "    Beaten by way of 9901-dinkes.farmasi > 9901-dinkes.lansia: as strong as 2, the other way 0\n"))
        #expect(told.contains("by Schulze's method: 3 - 1 = 2\n"))
        let answer = try JSONValue(
            reading: Array(run(folder, "explain 9901-dinkes.lansia --format json").out.utf8))
        guard case .array(let stages)? = answer["stages"], case .array(let rivals)? = stages.first?["rivals"] else {
            Issue.record("no rivals")
            return
        }
        #expect(rivals.count == 3)
        #expect(rivals[0]["votes"] == 1 && rivals[0]["against"] == 2 && rivals[0]["back"] == 2)
        #expect(rivals[0]["backThrough"] == .array(["9901-dinkes.farmasi", "9901-dinkes.lansia"]))
    }

    @Test("the published pages tell the rule, the steps and the comparisons", arguments: ["borda", "schulze"])
    func site(method: String) throws {
        let folder = try store(method)
        let published = FakeWorld().run(
            .complete,
            [
                "publish", "--to", folder.path(of: "situs"), "--minutes", folder.path(of: "acara"), "--store",
                folder.path(of: "lomba"),
            ])
        #expect(published.status == .done, "\(published.err)")
        func page(_ name: String) throws -> String {
            try String(contentsOfFile: folder.path(of: "situs/\(name)"), encoding: .utf8)
        }
        let entry = try page("en/entries/9901-dinkes.lansia.html")
        let rules = try page("en/rules.html")
        let result = try JSONValue(reading: Array(try page("data/result.json").utf8))
        #expect(result["format"] == "competitionctl-result")
        let minutes = try folder.tree("acara").values.joined()
        if method == "borda" {
            #expect(entry.contains("places in the jurors’ orders") || entry.contains("places in the jurors' orders"))
            #expect(entry.contains("2 of 4") && entry.contains("66.67 (200/3)"))
            #expect(rules.contains("Borda"))
            #expect(minutes.contains("Borda"))
        } else {
            #expect(entry.contains("Of 3 other compared entries, 1 beat it"))
            #expect(entry.contains("Strongest path back"))
            #expect(rules.contains("Schulze"))
            #expect(minutes.contains("Schulze"))
        }
    }
}
