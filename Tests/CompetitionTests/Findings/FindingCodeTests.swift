import Competition
import Scoring
import Testing

@Suite("Finding codes: the stable names of faults")
struct FindingCodeTests {
    @Test("no two faults share a name")
    func unique() {
        let texts = FindingCode.allCases.map(\.text)
        let repeated = Dictionary(grouping: texts, by: { $0 }).filter { $1.count > 1 }.keys
        #expect(repeated.sorted() == [])
        #expect(texts.count > 180)
    }

    @Test("names are small letters and digits in words, joined by hyphens")
    func form() {
        let odd = FindingCode.allCases.map(\.text).filter { text in
            !text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
            }
        }
        #expect(odd == [])
    }

    @Test("every name is found by its text, and nothing else is")
    func lookup() {
        for code in FindingCode.allCases { #expect(FindingCode(code.text) == code) }
        #expect(FindingCode("Entry-Late") == nil)
        #expect(FindingCode("") == nil)
    }

    @Test("a mistyped name finds the one that was meant")
    func nearest() {
        #expect(FindingCode.nearest(to: "score-above-maximun") == "score-above-maximum")
        #expect(FindingCode.nearest(to: "enrty-late") == "entry-late")
        #expect(FindingCode.nearest(to: "zzzzzz") == nil)
    }

    @Test("a problem has the name, severity and layer of its code")
    func problem() {
        let problem = Problem.csv(.semicolons)
        #expect(problem.findingCode == .csv(.semicolons))
        #expect(problem.code == "csv-semicolons")
        #expect(problem.severity == .warning)
        #expect(problem.layer == .schema)
        #expect(FindingCode.csv(.semicolons).severity == .warning)
    }

    @Test("how grave a broken requirement is depends on the contest")
    func requirement() throws {
        let taken = EntryProblem.titleTaken(
            requirement: RequirementID("judul"), entry: EntryID("3508-dinkes.rujukan"))
        #expect(FindingCode.entry(.titleTaken).severity == nil)
        #expect(FindingCode.entry(.late).severity == .error)
        #expect(Finding(.entry(taken)).severity == .error)
        #expect(Finding(.entry(taken), severity: .warning).severity == .warning)
    }
}
