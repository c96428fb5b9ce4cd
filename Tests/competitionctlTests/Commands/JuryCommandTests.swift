import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

/// `jury` as people and programs see it: figures against independent programs, refusals with reasons, words in both languages.
@Suite("The command jury")
struct JuryCommandTests {
    private static let fixtures = PracticeContest.example.appending(path: "../../Tests/Fixtures")

    private func jury(_ arguments: [String]) throws -> JSONValue {
        let run = FakeWorld().run(.complete, ["jury"] + arguments + ["--format", "json"])
        #expect(run.status == .done, "\(arguments): \(run.err)")
        let answer = try JSONValue(reading: Array(run.out.utf8))
        guard case .array(let juries)? = answer["juries"], let first = juries.first else { return .null }
        return first
    }

    private func table(_ text: String, in folder: TemporaryFolder) throws -> [String] {
        let path = "\(folder.path)/nilai.csv"
        try Data(text.utf8).write(to: URL(filePath: path))
        return ["--ratings", path]
    }

    private func number(_ value: JSONValue?) -> Double {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): Double(number.text) ?? .nan
        default: .nan
        }
    }

    /// The members of a list by a name in each.
    private func byName(_ list: JSONValue?, _ key: String) -> [String: JSONValue] {
        guard case .array(let members)? = list else { return [:] }
        return Dictionary(
            members.compactMap { member in
                guard case .string(let name)? = member[key] else { return nil }
                return (name, member)
            }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Figures

    @Test(
        "every figure of a table is that of independent programs",
        arguments: ["connected-120x12x7", "disconnected-60x12x5"])
    func oracle(_ set: String) throws {
        let folder = Self.fixtures.appending(path: "oracles/\(set)")
        let expected = try JSONValue(reading: Array(Data(contentsOf: folder.appending(path: "expected-1-5.json"))))
        let found = try jury([
            "--ratings", folder.appending(path: "ratings-1-5.csv").path(), "--weights",
            folder.appending(path: "weights.csv").path(),
        ])
        let fair = byName(found["fairScores"]?["entries"], "entry")
        guard case .object(let adjusted)? = expected["leastSquares"]?["adjusted"] else { return }
        for member in adjusted {
            #expect(abs(number(fair[member.name]?["fair"]) - number(member.value)) < 1e-7, "\(member.name)")
        }
        let measures = byName(found["rasch"]?["jurors"], "juror")
        guard case .object(let judges)? = expected["mfrm"]?["judge"] else { return }
        for member in judges {
            for (key, name) in [
                ("measure", "measure"), ("se", "error"), ("infitMnSq", "infit"), ("outfitZstd", "outfitZ"),
            ] {
                let own = number(measures[member.name]?[name])
                #expect(abs(own - number(member.value[key])) < 2e-5, "\(member.name) \(key)")
            }
        }
        let variance = number(expected["mixedTotals"]?["varEntry"])
        #expect(abs(number(found["mixedModel"]?["entryVariance"]) - variance) < 3e-4 * variance)
        let chances = byName(found["certainty"]?["entries"], "entry")
        guard case .object(let joint)? = expected["top25"]?["mixedJointMonteCarlo"]?["p"] else { return }
        for member in joint {
            #expect(abs(number(chances[member.name]?["probability"]) - number(member.value)) < 0.025, "\(member.name)")
        }
        let isConnected = found["design"]?["connected"]
        #expect(isConnected == .bool(set.hasPrefix("connected")))
        let comparison = found["fairScores"]?["comparison"]
        #expect(
            set.hasPrefix("connected")
                ? comparison?["comparable"] == true : comparison?["refused"] == "unconnected-panels")
    }

    @Test("official figures are exact, rounded both ways and ranked")
    func official() throws {
        let folder = Self.fixtures.appending(path: "oracles/connected-120x12x7")
        let expected = try JSONValue(reading: Array(Data(contentsOf: folder.appending(path: "weighted-mean.json"))))
        let found = try jury([
            "--ratings", folder.appending(path: "ratings-0-100.csv").path(), "--weights",
            folder.appending(path: "weights.csv").path(),
        ])
        let official = byName(found["official"]?["entries"], "entry")
        let known = byName(expected["entries"], "entry")
        #expect(official.count == known.count && known.count == 120)
        for (name, own) in official {
            for (key, oracle) in [
                ("exact", "exact"), ("halfUp", "halfUp2"), ("halfEven", "halfEven2"), ("rank", "competition"),
                ("rankDense", "dense"),
            ] {
                #expect(own[key] == known[name]?[oracle], "\(name) \(key)")
            }
            #expect(number(own["rankFractional"]) == number(known[name]?["fractional"]))
        }
    }

    @Test("any order of columns, semicolons, decimal commas, Indonesian names and missing cells")
    func forms() throws {
        let folder = try TemporaryFolder()
        let plain = try jury(
            try table("entry,juror,score\nA,x,80.5\nA,y,70\nB,x,60\nB,y,\nC,x,75\nC,y,72\n", in: folder))
        let other = try jury(
            try table("NILAI;Juri;inovasi\n80,5;x;A\n70;y;A\n60;x;B\nNA;y;B\n75;x;C\n72,0;y;C\n", in: folder))
        #expect(plain == other)
        #expect(byName(plain["official"]?["entries"], "entry")["A"]?["exact"] == "301/4")
        #expect(plain["design"]?["totals"] == 5)
    }

    @Test("the same seed gives the same figures, another seed others")
    func seeds() throws {
        let path = Self.fixtures.appending(path: "oracles/connected-120x12x7/ratings-0-100.csv").path()
        let first = try jury(["--ratings", path, "--seed", "7"])["certainty"]
        #expect(try jury(["--ratings", path, "--seed", "7"])["certainty"] == first)
        #expect(try jury(["--ratings", path, "--seed", "8"])["certainty"] != first)
    }

    // MARK: What cannot be told

    @Test(
        "poor tables have figures or named reasons, and no number that is none",
        arguments: [
            "A,x,5", "A,x,5\nA,y,4", "A,x,5\nB,x,4", "A,x,5\nA,y,5\nB,x,5\nB,y,5", "A,x,\nB,x,",
            "A,x,1\nA,y,999999999\nB,x,-999999999",
            "A,x,1\nB,y,2\nC,z,3", "A,x,1\nA,y,5\nB,x,1\nB,y,5\nC,x,1\nC,y,5", "A,x,999999999999",
        ])
    func poor(_ rows: String) throws {
        let folder = try TemporaryFolder()
        let run = FakeWorld().run(
            .complete, ["jury"] + (try table("entry,juror,score\n" + rows + "\n", in: folder)) + ["--format", "json"])
        #expect(run.status == .done, "\(run.err)")
        #expect(!hasNoNumber(run.out))
        #expect(run.out.contains("\"refused\""))
        for language in ["id", "en"] {
            let text = FakeWorld().run(
                .complete,
                ["jury"] + (try table("entry,juror,score\n" + rows + "\n", in: folder)) + ["--lang", language])
            #expect(text.status == .done && !hasNoNumber(text.out), "\(text.err)")
        }
    }

    /// Whether a text shows a number that is none.
    private func hasNoNumber(_ text: String) -> Bool {
        text.split { !$0.isLetter }.contains { ["nan", "inf", "infinity"].contains($0.lowercased()) }
    }

    @Test("every refusal has a sentence in both languages, each its own")
    func sentences() {
        let names = JuryNames(entries: ["E1"], jurors: ["J1"], criteria: ["C1"])
        let refusals: [StatisticsRefusal] = [
            .unknownIndex(entry: 0, juror: 0, criterion: 0), .unusableScore(entry: 0, juror: 0, criterion: 0),
            .repeatedScore(entry: 0, juror: 0, criterion: 0), .weightCount(1, criteria: 2),
            .unusableWeight(criterion: 0), .noWeight, .noScores, .tooFewEntries(1, needed: 2),
            .tooFewJurors(1, needed: 2), .tooFewCriteria(1, needed: 2), .tooMany(700, limit: 600),
            .unconnectedPanels(3), .incomplete(entry: 0, juror: 0), .incompleteSheet(entry: 0, juror: 0, criterion: 0),
            .noVariation, .noResidualFreedom, .entriesNotDistinguished,
            .notACategory(entry: 0, juror: 0, criterion: 0), .unusedCategories([2, 3]),
            .tooManyCategories(30, limit: 20),
            .onlyExtremeScores, .confounded, .notConverged(iterations: 5), .notStronglyConnected, .notPositive,
            .unusablePlaces(25, entries: 3), .tooFewElements(1, needed: 2), .rulesTooComplex,
            .tooManyCriteria(7, limit: 1), .notLevels,
            .noPlaces, .tooFewToDrop, .unusableParameter,
        ]
        #expect(Set(refusals.map(\.code)).count == refusals.count)
        for language in Language.allCases {
            let sentences = refusals.map { $0.sentence(names, in: language) }
            #expect(Set(sentences).count == refusals.count)
            #expect(sentences.allSatisfy { !$0.isEmpty && !$0.hasSuffix(".") })
        }
        #expect(
            StatisticsRefusal.incomplete(entry: 0, juror: 0).sentence(names, in: .indonesian).contains("J1"))
    }

    // MARK: A stage

    @Test("a stage: one page in words, a table for spreadsheets, and nothing changes")
    func stage() throws {
        let folder = try TemporaryFolder()
        let contest = "\(folder.path)/lomba"
        let made = FakeWorld().run(
            .complete, ["rehearse", contest, "--entries", "24", "--jurors", "5", "--seed", "3"])
        #expect(made.status == .done, "\(made.err)")
        let store = ["--store", contest]
        let before = try FileManager.default.subpathsOfDirectory(atPath: contest).sorted()
        let stages = try stages(of: contest)
        for stage in stages {
            for language in ["id", "en"] {
                let page = FakeWorld().run(
                    .complete, ["jury", "--stage", stage, "--top", "5", "--lang", language] + store)
                #expect(page.status == .done, "\(page.err)")
                #expect(page.out.contains(language == "id" ? "SEBERAPA PASTI DAFTARNYA" : "HOW SURE THE LIST IS"))
            }
            for table in JuryTable.allCases {
                let run = FakeWorld().run(
                    .complete,
                    ["jury", "--stage", stage, "--top", "5", "--format", "csv", "--table", table.rawValue] + store)
                #expect(run.status == .done, "\(run.err)")
                let lines = run.out.split(separator: "\r\n")
                #expect(lines.first == Substring(JuryReport.header(table).joined(separator: ",")))
                #expect(lines.count > 3)
            }
        }
        #expect(!stages.isEmpty)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: contest).sorted() == before)
    }

    /// The stages of a store that have score sheets.
    private func stages(of contest: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(contest)/scores").sorted()
    }

    @Test("a stage or a table, one of the two; a scale has two ends")
    func usage() {
        #expect(FakeWorld().run(.complete, ["jury"]).status == .usage)
        #expect(FakeWorld().run(.complete, ["jury", "--stage", "a", "--ratings", "b"]).status == .usage)
        for scale in ["5", "5..1", "a..b", "1..1"] {
            let run = FakeWorld().run(.complete, ["jury", "--ratings", "b", "--scale", scale])
            #expect(run.status == .usage && run.err.contains("1..5"), "\(scale): \(run.err)")
        }
    }

    @Test("what is contested is not said to be nothing where it cannot be told")
    func summary() throws {
        let folder = try TemporaryFolder()
        let arguments = try table("entry,juror,score\nA,x,4\nB,x,2\nC,x,3\nA,y,5\nB,y,3\nC,y,3\n", in: folder)
        let few = FakeWorld().run(.complete, ["jury", "--lang", "en"] + arguments)
        #expect(few.out.contains("Contested: 25 places for 3 scored entries"))
        let told = FakeWorld().run(.complete, ["jury", "--top", "1", "--lang", "en"] + arguments)
        #expect(!told.out.contains("Contested: 1 place"))
    }

    @Test("shares of extreme marks are those of the scale that was given")
    func scale() throws {
        let folder = try TemporaryFolder()
        let arguments = try table("entry,juror,score\nA,x,4\nB,x,2\nA,y,5\nB,y,3\n", in: folder)
        let own = byName(try jury(arguments)["jurors"], "juror")
        #expect(number(own["y"]?["topShare"]) == 0.5)
        #expect(number(own["x"]?["topShare"]) == 0)
        let given = byName(try jury(arguments + ["--scale", "1..4"])["jurors"], "juror")
        #expect(number(given["x"]?["topShare"]) == 0.5)
    }
}
