import Competition
import Scoring
import TestSupport
import Testing

@Suite("Many score sheets in one file")
struct GatheredSheetsTests {
    /// The sheets of juri-1 in the example, without their declarations, as one document.
    private func gathered(_ change: (String) -> String = { $0 }) throws -> InputFile {
        let sheets = try PracticeContest.inputs("sheets").filter { $0.name.hasSuffix("juri-1.xml") }.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
            return try #require(text.split(separator: "\n", maxSplits: 1).last).description
                .replacing(" xmlns=\"urn:competitionctl:scoresheet:1\"", with: "")
        }
        let text = "<scoresheets xmlns=\"urn:competitionctl:scoresheet:1\">\n\(sheets.joined())</scoresheets>\n"
        return InputFile(name: "lembar.xml", bytes: Array(change(text).utf8))
    }

    @Test("a gathering is received as its sheets would be one by one")
    func received() throws {
        let gathering = try PracticeContest(.assigned)
        let one = try ReceiveSheets.run([gathered()], in: &gathering.store, at: PracticeContest.occasion)
        let single = try PracticeContest(.assigned)
        let files = try PracticeContest.inputs("sheets").filter { $0.name.hasSuffix("juri-1.xml") }
        let many = try ReceiveSheets.run(files, in: &single.store, at: PracticeContest.occasion)
        #expect(one.sheets.count == 4)
        #expect(one.sheets.map(\.stored) == many.sheets.map(\.stored))
    }

    @Test("every fault is told with its own line, also those that only the rubric's schema knows")
    func faults() throws {
        let contest = try PracticeContest(.assigned)
        let file = try gathered { text in
            text.replacing("score=\"80\"", with: "score=\"101\"").replacing("score=\"74\"", with: "score=\"\"")
                .replacing("<keberlanjutan score=\"74\"/>", with: "<asing score=\"1\"/>")
        }
        try contest.folder.write(file.bytes, to: "lembar.xml")
        let reports = try CheckFiles.run([contest.folder.path(of: "lembar.xml")], against: .store(contest.store))
        let findings = reports.flatMap(\.findings).filter { $0.severity == .error }
        let codes = findings.map(\.code)
        #expect(reports.map(\.kind) == [.scoreSheet])
        #expect(codes.contains("score-above-maximum") && codes.contains("score-missing"))
        let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for finding in findings where finding.code == "score-above-maximum" {
            let line = try #require(finding.place.line)
            #expect(lines[line - 1].contains("score=\"101\""))
            #expect(finding.place.path?.hasPrefix("/scoresheets/scoresheet") == true)
        }
        let refused = refusal {
            _ = try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion)
        }
        #expect(refused?.contains("score-above-maximum") == true)
    }

    @Test("one sheet twice in a file is refused, and so is what is no sheet")
    func refused() throws {
        let contest = try PracticeContest(.assigned)
        let twice = try gathered { text in
            let start = text.firstRange(of: "<scoresheet ")?.lowerBound ?? text.startIndex
            let end = text.firstRange(of: "</scoresheet>")?.upperBound ?? text.endIndex
            return text.replacing("</scoresheets>", with: "\(text[start..<end])\n</scoresheets>")
        }
        let occasion = PracticeContest.occasion
        #expect(
            refusal { _ = try ReceiveSheets.run([twice], in: &contest.store, at: occasion) } == ["plan-pair-repeated"])
        let foreign = try gathered { $0.replacing("</scoresheets>", with: "<entry/></scoresheets>") }
        #expect(
            refusal { _ = try ReceiveSheets.run([foreign], in: &contest.store, at: occasion) } == ["element-unknown"])
        let empty = InputFile(
            name: "kosong.xml", bytes: Array("<scoresheets xmlns=\"urn:competitionctl:scoresheet:1\"/>".utf8))
        #expect(refusal { _ = try ReceiveSheets.run([empty], in: &contest.store, at: occasion) } == ["element-missing"])
    }
}
