import Competition
import Foundation
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Data: for programs and spreadsheets")
struct DataTests {
    private static func records() throws -> [PublicRecord] {
        [
            try SiteSample.trial(.registered).record(), try SiteSample.trial(.screened).record(),
            try SiteSample.decidedTrial().record, try SiteSample.decidedHard().record,
        ]
    }

    // MARK: The schema of the result

    /// Every object closed, so that a key that the schema does not declare is a fault too.
    private static let script = """
        import json, sys, jsonschema
        def close(node):
            if isinstance(node, dict):
                if "properties" in node: node["additionalProperties"] = False
                for value in node.values(): close(value)
            elif isinstance(node, list):
                for value in node: close(value)
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        close(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for name in sys.argv[2:]:
            for fault in validator.iter_errors(json.load(open(name))):
                print(name.rsplit("/", 1)[1], list(fault.absolute_path), fault.message[:200])
        """

    private static let python = ["/usr/bin/python3", "python3"].first { name in
        Subprocess.run(name, ["-I", "-c", "import jsonschema"])?.status == 0
    }

    @Test(
        "the schema accepts every result and declares every key, and refuses what is wrong",
        .enabled(if: python != nil, "python3-jsonschema is not installed"))
    func schema() throws {
        let python = try #require(Self.python)
        let folder = try TemporaryFolder()
        try folder.write(ResultDocument.schema, to: "schema.json")
        var names: [String] = []
        for (index, record) in try Self.records().enumerated() {
            try folder.write(ResultDocument(record).pieces().whole, to: "\(index).json")
            names.append(folder.path(of: "\(index).json"))
        }
        let accepted = try #require(
            Subprocess.run(python, ["-I", "-c", Self.script, folder.path(of: "schema.json")] + names))
        #expect(accepted == Subprocess.Outcome(output: "", error: "", status: 0))
        let text = String(decoding: ResultDocument(try SiteSample.decidedTrial().record).pieces().whole, as: UTF8.self)
        for (old, new) in [
            ("\"version\": 1", "\"version\": 2"), ("\"outcome\": \"awarded\"", "\"outcome\": \"menang\""),
            ("\"rank\": 1", "\"rank\": \"1\""), ("\"exact\": \"2419/30\"", "\"exact\": 80.63"),
            ("\"asOf\"", "\"as_of\""),
        ] {
            #expect(text.contains(old))
            try folder.write(text.replacing(old, with: new), to: "salah.json")
            let refused = try #require(
                Subprocess.run(
                    python,
                    ["-I", "-c", Self.script, folder.path(of: "schema.json"), folder.path(of: "salah.json")]))
            #expect(refused.status == 0 && !refused.output.isEmpty, "\(new) is accepted")
        }
    }

    @Test("the schema is the file of this repository")
    func ownSchema() throws {
        let file = SiteSample.repository.appendingPathComponent(
            "Sources/competitionctl/Site/Data/result.schema.json")
        #expect(ResultDocument.schema == Array(try Data(contentsOf: file)))
    }

    // MARK: Tables for people

    @Test("the tables for people are as recorded", arguments: Language.allCases, ["ranking", "coverage"])
    func readable(_ language: Language, _ table: String) throws {
        for (name, record) in [
            ("coba", try SiteSample.decidedTrial().record), ("rumit", try SiteSample.decidedHard().record),
        ] {
            let stage = try #require(record.lastScored)
            let bytes =
                table == "ranking"
                ? ReadableRanking(stage, record, language).bytes : ReadableCoverage(record, language).bytes
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
            try SiteGolden.expect(
                String(decoding: bytes.dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n"),
                is: "\(name)/data/\(language.rawValue)/\(table).csv")
        }
    }

    @Test("no cell is computed by a spreadsheet, whatever titles say", arguments: Language.allCases)
    func inert(_ language: Language) throws {
        let record = try SiteSample.trial(.screened).record()
        let entry = try #require(record.entries.first)
        for start in ["=1+1", "@SUM(A1)", "+62", "-1+2", "\t=1"] {
            let hostile = PublicRecord.Entry(
                id: entry.id, title: start, office: entry.office, officeName: start, institution: nil,
                institutionCode: nil, service: start, unit: start, group: entry.group, category: nil, started: nil,
                origin: nil, isWithdrawn: false, answers: [])
            let changed = PublicRecord(
                contest: record.contest, rubrics: record.rubrics, jurorCount: 0, jurorNames: nil, entries: [hostile],
                stages: record.stages, institutions: record.institutions, proof: record.proof)
            let stage = try #require(changed.stages.first)
            let table = String(decoding: ReadableRanking(stage, changed, language).bytes, as: UTF8.self)
            let isNumber = start == "+62"
            #expect(table.contains("'\(start)") != isNumber, "\(start)")
            let sheet = String(decoding: ResultSpreadsheet(changed).file.pieces().whole, as: UTF8.self)
            #expect(!sheet.contains("of:=1+1") && !sheet.contains("of:=@"))
        }
    }

    @Test("the spreadsheet is well-formed and tells no secret")
    func spreadsheet() throws {
        let text = String(
            decoding: ResultSpreadsheet(try SiteSample.decidedHard().record).file.pieces().whole, as: UTF8.self)
        #expect(!text.lowercased().contains(SiteSample.secret))
        #expect(text.contains("&lt;script&gt;"))
        #expect(!text.contains("office:value-type=\"float\" table:formula"))
    }

    @Test(
        "columns are named as spreadsheets name them",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func columns(_ index: Int, _ name: String) { #expect(columnName(index) == name) }
}
