import Scoring
import TestSupport
import Testing

@testable import Competition

/// Contests that rank by the places in jurors' orders.
@Suite("Ranking by Borda's and Schulze's methods")
struct PlaceRankingTests {
    private func rules(_ method: String, _ changes: [String: String] = [:]) throws -> String {
        var text = try PracticeContest.text("contest.xml")
            .replacing("method=\"mean\"", with: "method=\"\(method)\"")
        for (old, new) in changes {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        return text
    }

    // Totals of the practice contest; juri-2 abstains from akta, izin has two jurors.
    //
    //              juri-1      juri-2      juri-3      Borda's points      mean    beaten by
    //    farmasi   81,6  1/4   80,4  1/3   79,9  2/3   100    100   50     250/3   nobody
    //    lansia    81,2  2/4   80,0  2/3   80,7  1/3   200/3  50    100    650/9   farmasi (2 jurors of 3)
    //    akta      76,6  3/4   -           77,3  3/3   100/3  -     0      50/3    farmasi, lansia
    //    izin      74,6  4/4   72,7  3/3   -           0      0     -      0       all others
    @Test("the practice contest by hand, from the sheets to a decision that can be computed again")
    func byHand() throws {
        let expected: [(method: String, figures: [Ratio])] = [
            ("borda", [try Ratio(250, over: 3), try Ratio(650, over: 9), try Ratio(50, over: 3), 0]),
            ("schulze", [3, 2, 1, 0]),
        ]
        for (method, figures) in expected {
            let contest = try PracticeContest(.decided, rules: rules(method), access: .unsynced)
            let report = try RankStage.run("penilaian", in: contest.store)
            #expect(
                report.result.standings.map(\.head.id) == [
                    "9901-dinkes.farmasi", "9901-dinkes.lansia", "9901-disdukcapil.akta-kelahiran",
                    "9971-dpmptsp.izin-usaha-mikro",
                ])
            #expect(report.result.standings.map(\.figure) == figures)
            #expect(report.result.standings.map { $0.place?.rank } == [1, 2, 3, 4])
            #expect(!report.hasMoved)
            let reviewed = try VerifyStore.decisions(in: contest.store)
            #expect(reviewed.count == 1 && reviewed.allSatisfy { $0.differences.isEmpty })
        }
    }

    @Test("an entry whose sheets are not all in is not compared, and moves no other")
    func incomplete() throws {
        let contest = try PracticeContest(.scored, rules: rules("borda"), access: .unsynced)
        var material = try RankStage.run("penilaian", in: contest.store).material
        material.sheets["penilaian"]?["9901-disdukcapil.akta-kelahiran"]?.removeAll { $0.juror == "juri-3" }
        let result = try material.result()
        // Without akta: farmasi 1/3, 1/3, 2/2 and lansia 2/3, 2/3, 1/2 and izin 3/3, 3/3.
        #expect(result.standings.map(\.figure) == [try Ratio(200, over: 3), try Ratio(200, over: 3), 0, nil])
        #expect(result.standing(of: "9901-disdukcapil.akta-kelahiran")?.isRanked == false)
        // The tie is broken by the contest's rules: manfaat.
        #expect(result.standings.map { $0.place?.rank }.prefix(3) == [1, 2, 3])
        #expect(result.standings[0].tieBroken != nil)
    }

    @Test(
        "what does not go with places is refused by name",
        arguments: [
            ("minimum-sheets=\"2\"", "minimum-sheets=\"2\"", nil),
            ("      <awards id", "      <panels/>\n      <awards id", "panels"),
            ("ties=\"extend\"", "ties=\"extend\" floor=\"60\"", "floor"),
            ("ranked=\"together\"", "ranked=\"apart\"", "rankedApart"),
            (
                "      <tie-breaks>",
                "<combination><part stage=\"penilaian\" weight=\"1\" as=\"points\"/></combination><tie-breaks>",
                "combination"
            ),
            (
                "<criterion stage=\"penilaian\" ref=\"kebaruan\"/>", "<stage-score stage=\"penilaian\"/>",
                "figureElsewhere"
            ),
        ] as [(String, String, String?)])
    func clashes(old: String, new: String, clash: String?) throws {
        for method in ["borda", "schulze", "mean"] {
            let group = "<group id=\"replikasi\"><name lang=\"id\">Replikasi</name></group></groups>"
            let text = try rules(method, [old: new, "</groups>": group])
            let file = InputFile(
                name: PracticeContest.example.appending(path: "contest.xml").path(), bytes: Array(text.utf8))
            let found = refusal { _ = try CreateContest.read(file) } ?? []
            #expect(found.contains("contest-places-clash") == (clash != nil && method != "mean"), "\(found) \(method)")
        }
    }

    @Test("more entries than Schulze's method takes are refused with the number that it takes")
    func tooMany() throws {
        let contest = try PracticeContest(.scored, rules: rules("schulze"), access: .unsynced)
        var material = try RankStage.run("penilaian", in: contest.store).material
        let head = try #require(material.roster.first)
        let sheets = try #require(material.sheets["penilaian"]?[head.id])
        let ids = try (0...SchulzeOrder.mostEntries).map { try #require(EntryID("9901-dinkes.e-\($0)")) }.sorted()
        material.roster = ids.map { id in
            var copy = head
            copy.id = id
            return copy
        }
        material.sheets["penilaian"] = Dictionary(
            uniqueKeysWithValues: ids.map { id in
                (
                    id,
                    sheets.map { sheet in
                        var copy = sheet
                        copy.entry = id
                        return copy
                    }
                )
            })
        material.plans["penilaian"]?.readings = ids.map {
            AssignmentPlan.Reading(entry: $0, jurors: sheets.map(\.juror))
        }
        #expect(throws: ResultFailure.tooManyCompared("penilaian", entries: 301, limit: 300)) {
            try material.result().pools.count
        }
        let failure = ActionFailure(ResultFailure.tooManyCompared("penilaian", entries: 301, limit: 300))
        #expect(refusal { throw failure } == ["decision-too-many-compared"])
        material.roster.removeLast()
        // All are level: nobody is beaten, and all share the first place.
        #expect(try material.result().standings.allSatisfy { $0.figure == 299 && $0.place?.rank == 1 })
    }

    @Test("entries that no juror's order links cannot be decided by their places")
    func apart() throws {
        let text = try rules("borda", ["minimum-sheets=\"2\"": "minimum-sheets=\"1\""])
        let contest = try PracticeContest(.screened, rules: text, access: .unsynced)
        let list = """
            entry,juror
            9901-dinkes.farmasi,juri-1
            9901-dinkes.lansia,juri-1
            9901-disdukcapil.akta-kelahiran,juri-3
            9971-dpmptsp.izin-usaha-mikro,juri-2
            """
        _ = try AssignStage.run(
            "penilaian", list: InputFile(name: "rencana.csv", bytes: Array(list.utf8)), in: &contest.store,
            at: PracticeContest.occasion)
        let sheets = try [
            "9901-dinkes.farmasi.juri-1", "9901-dinkes.lansia.juri-1", "9901-disdukcapil.akta-kelahiran.juri-3",
            "9971-dpmptsp.izin-usaha-mikro.juri-2",
        ].map { try PracticeContest.input("sheets/\($0).xml") }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        // The ranking can be looked at all the same: a juror who read one entry gives it the middle.
        #expect(try RankStage.run("penilaian", in: contest.store).result.standings.map(\.figure) == [100, 50, 50, 0])
        let store = contest.store
        let found = refusal {
            _ = try DecideStage.propose(
                DecideStage.Request(stage: "penilaian", program: "uji"), in: store, at: PracticeContest.occasion)
        }
        #expect(found == ["decision-orders-apart"])
    }
}
