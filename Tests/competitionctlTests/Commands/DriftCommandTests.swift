import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// Drift during scoring as `jury` tells it: on the page, as JSON and as CSV, always the same figures.
@Suite("Drift of jurors, from the command line")
struct DriftCommandTests {
    private static let header = "juror,sheets,change,error,beyondChance,refused"

    @Test("each juror has a row in the table, a line on the page and a member for programs, with the same figures")
    func threeForms() throws {
        let folder = try TemporaryFolder()
        let store = folder.path(of: "gladi")
        let made = FakeWorld().run(
            .complete, ["rehearse", store, "--entries", "40", "--jurors", "5", "--seed", "3"])
        #expect(made.status == .done, "\(made.err)")
        let ask = ["jury", "--stage", "proposal", "--store", store]
        let csv = FakeWorld().run(.complete, ask + ["--format", "csv", "--table", "drift"])
        #expect(csv.status == .done, "\(csv.err)")
        let rows = csv.out.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.first?.joined(separator: ",") == Self.header)
        #expect(rows.count == 6)
        let answer = try JSONValue(
            reading: Array(FakeWorld().run(.complete, ask + ["--format", "json"]).out.utf8))
        guard case .array(let jurors)? = answer["drift"]?["jurors"] else {
            Issue.record("no drift")
            return
        }
        #expect(jurors.count == 5)
        let page = FakeWorld().run(.complete, ask).out
        #expect(page.contains("PERGESERAN SELAMA MENILAI"))
        for (row, juror) in zip(rows.dropFirst(), jurors) {
            #expect(juror["juror"] == .string(row[0]))
            #expect(page.contains(row[0]))
            guard case .integer(let sheets)? = juror["sheets"] else { continue }
            #expect(row[1] == String(sheets))
            #expect(juror["beyondChance"] == .bool(row[4] == "true"))
            let change = try #require(Double(row[2]))
            #expect(number(juror["change"]) == change)
            #expect(page.contains(Language.indonesian.statistic(change, places: 2)))
        }
    }

    @Test("where nothing can be told the table says why, and a table of ratings has no order of signing")
    func untold() throws {
        let folder = try PracticeContest(.assigned, access: .unsynced).folder.copy()
        let csv = FakeWorld().run(
            .complete,
            [
                "jury", "--stage", "penilaian", "--format", "csv", "--table", "drift", "--store",
                folder.path(of: "lomba"),
            ])
        let lines = csv.out.split(separator: "\r\n")
        #expect(lines.first == Self.header[...])
        #expect(lines.count == 2 && lines[1].hasPrefix(",,,,,"))
        let ratings = folder.path(of: "nilai.csv")
        try Data("entry,juror,criterion,score\na,j,k,1\n".utf8).write(to: URL(filePath: ratings))
        let refused = FakeWorld().run(
            .complete, ["jury", "--ratings", ratings, "--format", "csv", "--table", "drift"])
        #expect(refused.status == .usage)
        #expect(refused.err.contains("--stage"))
    }

    private func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): Double(number.text)
        default: nil
        }
    }
}
