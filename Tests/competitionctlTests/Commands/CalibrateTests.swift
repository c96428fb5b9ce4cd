import Competition
import Foundation
import TestSupport
import Testing

@testable import competitionctl

/// `rehearse --calibrate`: jurors' practice marks beside reference marks, and nobody else's.
@Suite("Calibration of jurors")
struct CalibrateTests {
    private static let reference =
        "entry,criterion,score\nlatihan-1,manfaat,80\nlatihan-1,kebaruan,70\nlatihan-2,manfaat,60\nlatihan-2,kebaruan,50\n"
    private static let answers = """
        entry,juror,criterion,score
        latihan-1,juri-1,manfaat,86
        latihan-1,juri-1,kebaruan,"72,5"
        latihan-2,juri-1,manfaat,62
        latihan-2,juri-1,kebaruan,50
        latihan-1,juri-2,manfaat,70
        latihan-1,juri-2,kebaruan,75
        latihan-2,juri-2,manfaat,60
        latihan-2,juri-2,kebaruan,
        """
    private static let weights = "criterion,weight\nmanfaat,3\nkebaruan,1\n"

    private func run(_ arguments: [String], answers: String = Self.answers) throws -> Run {
        let folder = try TemporaryFolder()
        for (name, text) in [("acuan", Self.reference), ("jawaban", answers), ("bobot", Self.weights)] {
            try Data(text.utf8).write(to: URL(filePath: "\(folder.path)/\(name).csv"))
        }
        return FakeWorld().run(
            .complete, ["rehearse"] + arguments.map { $0.replacing("@", with: folder.path + "/") })
    }

    private static let all = ["--calibrate", "@acuan.csv", "--answers", "@jawaban.csv", "--weights", "@bobot.csv"]

    @Test("means are those by hand: signed and without sign, by criterion and weighted")
    func figures() throws {
        let run = try run(Self.all + ["--format", "json"])
        #expect(run.status == .done, "\(run.err)")
        let answer = try JSONValue(reading: Array(run.out.utf8))
        guard case .array(let jurors)? = answer["jurors"], jurors.count == 2 else {
            Issue.record("\(run.out)")
            return
        }
        guard case .array(let first)? = jurors[0]["criteria"], case .array(let second)? = jurors[1]["criteria"] else {
            return
        }
        // Weights first: manfaat +6 and +2, kebaruan +2.5 and 0; totals (3*6+2.5)/4 = 5.125 and 1.5.
        #expect(
            first[0]["criterion"] == "manfaat" && number(first[0]["signed"]) == 4 && number(first[0]["absolute"]) == 4)
        #expect(number(first[1]["signed"]) == 1.25 && first[1]["exact"] == 1 && first[1]["direction"] == "higher")
        #expect(number(jurors[0]["total"]?["signed"]) == 3.3125 && jurors[0]["missing"] == 0)
        // -10 and 0; +5; the second entry lacks a criterion, so one total: (3*-10+5)/4.
        #expect(
            number(second[0]["signed"]) == -5 && number(second[0]["absolute"]) == 5 && second[0]["direction"] == "lower"
        )
        #expect(number(jurors[1]["total"]?["signed"]) == -6.25 && jurors[1]["total"]?["count"] == 1)
        #expect(jurors[1]["missing"] == 1)
    }

    private func number(_ value: JSONValue?) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): Double(number.text)
        default: nil
        }
    }

    @Test("a juror sees the own result alone, in words; the blank table has no reference mark")
    func own() throws {
        let own = try run(Self.all + ["--juror", "juri-2", "--lang", "en"])
        #expect(own.out.contains("juri-2") && !own.out.contains("juri-1"))
        #expect(own.out.contains("6.25 points lower than the reference"))
        #expect(own.out.contains("1 reference mark has no answer"))
        let indonesian = try run(Self.all + ["--juror", "juri-1"])
        #expect(indonesian.out.contains("3,31 poin lebih tinggi daripada acuan (tidak pernah di bawah)"))
        let csv = try run(Self.all + ["--juror", "juri-1", "--format", "csv"])
        #expect(csv.out.contains("juri-1,manfaat,2,0,4.0,4.0,higher") && !csv.out.contains("juri-2"))
        let blank = try run(["--calibrate", "@acuan.csv", "--blank", "--juror", "juri-3"])
        #expect(
            blank.out
                == "entry,juror,criterion,score\r\nlatihan-1,juri-3,manfaat,\r\nlatihan-1,juri-3,kebaruan,\r\nlatihan-2,juri-3,manfaat,\r\nlatihan-2,juri-3,kebaruan,\r\n"
        )
    }

    /// A score sheet of a practice entry, as a form fills it.
    private func sheet(_ juror: String, _ marks: [(String, Int)], abstains: Bool = false) -> String {
        let scores = marks.map { "<\($0.0) score=\"\($0.1)\"/>" }.joined()
        let abstention = "<abstention><reason>Mengenal pengusulnya</reason></abstention>"
        let content = abstains ? abstention : "<scores>\(scores)</scores>"
        return """
            <scoresheet contest="latihan" stage="penilaian" entry="latihan-1" entry-revision="1" juror="\(juror)" rubric="coba">
            \(content)<signature name="Ratna Contoh" date="2026-01-14"/></scoresheet>
            """
    }

    @Test("answers can be score sheets: one, or many gathered; an abstention has no marks")
    func sheets() throws {
        let first = sheet("juri-1", [("manfaat", 86), ("kebaruan", 72)])
        let space = "xmlns=\"urn:competitionctl:scoresheet:1\""
        let many = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scoresheets \(space)>\(first)\(sheet("juri-2", [("manfaat", 70), ("kebaruan", 75)]))
            \(sheet("juri-3", [], abstains: true))</scoresheets>
            """
        let table = "entry,juror,criterion,score\nlatihan-1,juri-1,manfaat,86\nlatihan-1,juri-1,kebaruan,72\n"
        let one = first.replacing("<scoresheet ", with: "<scoresheet \(space) ")
        let expected = try run(Self.all + ["--format", "csv"], answers: table)
        #expect(expected.status == .done)
        #expect(try run(Self.all + ["--format", "csv"], answers: one).out == expected.out)
        let gathered = try run(Self.all + ["--format", "csv"], answers: many)
        #expect(gathered.status == .done, "\(gathered.err)")
        #expect(gathered.out.hasPrefix(expected.out) && gathered.out.contains("juri-2,manfaat,1,0,-10"))
        #expect(!gathered.out.contains("juri-3"))
        // What is wrong is found as in every sheet, and strangers by name.
        let broken = try run(Self.all, answers: one.replacing("score=\"86\"", with: "score=\"delapan\""))
        #expect(broken.status == .refused && broken.err.contains("delapan"))
        let stranger = try run(Self.all, answers: one.replacing("manfaat", with: "manfat"))
        #expect(stranger.status == .refused && stranger.err.contains("manfaat"))
    }

    @Test("strangers are refused by name; options that lack others are asked for")
    func refusals() throws {
        let stranger = try run(Self.all, answers: "entry,juror,criterion,score\nlatihan-9,juri-1,manfaat,80\n")
        #expect(stranger.status == .refused && stranger.err.contains("latihan-9"))
        #expect(try run(Self.all + ["--juror", "juri-9"]).status == .refused)
        #expect(try run(["--calibrate", "@acuan.csv"]).status == .usage)
        #expect(try run(["--calibrate", "@acuan.csv", "--blank"]).status == .usage)
        #expect(try run(["--answers", "@jawaban.csv"]).status == .usage)
        #expect(try run(["gladi"] + Self.all).status == .usage)
        #expect(try run([]).status == .usage)
    }
}
