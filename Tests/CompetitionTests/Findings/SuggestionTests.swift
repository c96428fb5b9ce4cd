import Competition
import Testing

@Suite("CSV columns and other words: did you mean")
struct CSVSuggestionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let word: String
        let among: [String]
        let suggestion: String?
        var testDescription: String { "\(word) among \(among.joined(separator: " "))" }
    }

    @Test(
        "the nearest known word is suggested, and none when none is near",
        arguments: [
            Case(word: "sumbit", among: ["status", "submit"], suggestion: "submit"),
            Case(word: "fomat", among: ["format", "from"], suggestion: "format"),
            Case(word: "FORMAT", among: ["format"], suggestion: "format"),
            Case(word: "jsno", among: ["text", "json"], suggestion: "json"),
            Case(word: "jsonn", among: ["json"], suggestion: "json"),
            Case(word: "jon", among: ["json"], suggestion: "json"),
            Case(word: "jsxn", among: ["json"], suggestion: "json"),
            Case(word: "jxxn", among: ["json"], suggestion: nil),
            Case(word: "dryrun", among: ["dry-run"], suggestion: "dry-run"),
            Case(word: "in", among: ["en", "id"], suggestion: "id"),
            Case(word: "x", among: ["y"], suggestion: nil),
            Case(word: "xy", among: ["ab"], suggestion: nil),
            Case(word: "fax", among: ["text", "json"], suggestion: nil),
            Case(word: "telepon", among: ["nama", "unit"], suggestion: nil),
            Case(word: "com", among: ["status", "completion"], suggestion: "completion"),
            Case(word: "co", among: ["status", "completion"], suggestion: "completion"),
            Case(word: "fxrm", among: ["form", "farm"], suggestion: "form"),
            Case(word: "s", among: ["submit"], suggestion: nil),
            Case(word: "sta", among: ["status", "statistics"], suggestion: nil),
            Case(word: "stat", among: ["status", "submit", "status"], suggestion: "status"),
            Case(word: "", among: ["a"], suggestion: nil),
            Case(word: String(repeating: "a", count: 65), among: [String(repeating: "a", count: 64)], suggestion: nil),
        ])
    func nearest(_ example: Case) {
        #expect(suggestion(for: example.word, among: example.among) == example.suggestion)
    }
}
