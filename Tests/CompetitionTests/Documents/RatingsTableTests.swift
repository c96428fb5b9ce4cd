import Scoring
import TestSupport
import Testing

@testable import Competition

@Suite("Tables of ratings")
struct RatingsTableTests {
    private func read(_ text: String, weights: String? = nil) throws(ActionFailure) -> RatingsTable {
        try RatingsTable.read(
            InputFile(name: "nilai.csv", bytes: Array(text.utf8)),
            weights: weights.map { InputFile(name: "bobot.csv", bytes: Array($0.utf8)) })
    }

    private func codes(_ text: String, weights: String? = nil) -> [String] {
        do throws(ActionFailure) {
            _ = try read(text, weights: weights)
            return []
        } catch {
            guard case .refused(let findings) = error else { return ["?"] }
            return findings.map(\.code)
        }
    }

    @Test(
        "numbers with sign, point or comma, and nothing else",
        arguments: [
            ("84", "84"), ("84.5", "169/2"), ("84,5", "169/2"), ("-2.5", "-5/2"), ("+3", "3"),
            ("0.000001", "1/1000000"),
            ("000", "0"), ("1e3", nil), ("", nil), (".5", nil), ("5.", nil), ("1.234,5", nil), ("8o", nil), ("-", nil),
            ("1234567890123", nil), ("NaN", nil), ("１", nil),
        ] as [(String, String?)])
    func numbers(_ text: String, _ exact: String?) { #expect(Ratio(rating: text)?.exact == exact) }

    @Test("figures are exact: by whole numbers where they can be, by ratios where sheets lack a criterion")
    func figures() throws {
        let whole = try read(
            "entry,juror,criterion,score\nB,y,c1,3\nA,x,c1,80.5\nA,x,c2,70\n", weights: "criterion,weight\nc1,3\nc2,2\n"
        )
        #expect(whole.entries == ["A", "B"] && whole.criteria == ["c1", "c2"])
        // B has no c2: its total is that of c1.
        #expect(whole.officialFigures() == ["763/10", 3])
        let complete = try read("entry,juror,score\nA,x,1\nA,y,2\nB,x,0\n")
        #expect(complete.criteria == [""] && complete.officialFigures() == ["3/2", 0])
        let fine = try read("entry,juror,score\nA,x,0.123456789\n")
        #expect(fine.officialFigures() == ["123456789/1000000000"])
        let weightless = try read(
            "entry,juror,criterion,score\nA,x,c1,5\nB,x,c2,7\n", weights: "criterion,weight\nc1,1\nc2,0\n")
        #expect(weightless.officialFigures() == [5, nil])
    }

    @Test("what is wrong with a table is told at once")
    func faults() {
        #expect(codes("entry,juror\nA,x\n") == ["csv-column-missing"])
        #expect(codes("entry,juror,judge,score\nA,x,y,1\n") == ["csv-column-repeated"])
        #expect(codes("entry,juror,skor,score\nA,x,1,1\n") == ["csv-column-unknown"])
        #expect(
            codes("entry,juror,score\nA,x,1\nA,x,2\n,y,3\nA,,x\n")
                == ["ratings-name-missing", "ratings-name-missing", "ratings-number-unreadable", "ratings-repeated"])
        #expect(codes("entry,juror,score\n") == ["csv-empty"])
        #expect(codes("entry,juror,score\nA,x,1\n", weights: "kriteria,bobot\n,1\n").contains("csv-column-missing"))
        #expect(
            codes("entry,juror,score\nA,x,1\n", weights: "criterion,weight\n,zero\n") == ["ratings-number-unreadable"])
    }
}
