import Competition
import TestSupport
import Testing

@testable import competitionctl

@Suite("Explanations of finding codes")
struct ExplanationTests {
    @Test("every part of every explanation is whole sentences", arguments: Language.allCases)
    func sentences(_ language: Language) {
        for code in FindingCode.allCases {
            let explanation = code.explanation(in: language)
            for part in [explanation.meaning, explanation.example, explanation.cure] {
                #expect(part.hasSuffix("."), "\(code.text): \(part)")
                #expect(part.count > 9 && !part.contains("  ") && !part.contains(".."), "\(code.text): \(part)")
                #expect(part.count { $0 == "\"" } % 2 == 0 || code == .csv(.brokenQuote), "\(code.text): \(part)")
            }
        }
    }

    @Test("an explanation has two to seven sentences", arguments: Language.allCases)
    func length(_ language: Language) {
        for code in FindingCode.allCases {
            let explanation = code.explanation(in: language)
            let text = [explanation.meaning, explanation.example, explanation.cure].joined(separator: " ")
            let sentences = text.split(separator: " ").count { $0.hasSuffix(".") }
            #expect((2...7).contains(sentences), "\(code.text): \(sentences)")
            #expect(text.count < 700, "\(code.text): \(text.count)")
        }
    }

    @Test("no two codes are explained the same, and no language says what the other says")
    func distinct() {
        for language in Language.allCases {
            let texts = FindingCode.allCases.map { $0.explanation(in: language) }
            #expect(Set(texts).count == texts.count)
        }
        for code in FindingCode.allCases {
            let (indonesian, english) = (code.explanation(in: .indonesian), code.explanation(in: .english))
            #expect(indonesian.meaning != english.meaning && indonesian.cure != english.cure, "\(code.text)")
        }
    }

    @Test("the languages are not mixed up")
    func languages() {
        for code in FindingCode.allCases {
            let indonesian = words(code.explanation(in: .indonesian))
            let english = words(code.explanation(in: .english))
            #expect(indonesian.intersection(["the", "is", "and", "of", "not"]) == [], "\(code.text)")
            #expect(english.intersection(["yang", "dan", "atau", "tidak", "adalah"]) == [], "\(code.text)")
        }
    }

    private func words(_ explanation: Explanation) -> Set<String> {
        let text = [explanation.meaning, explanation.example, explanation.cure].joined(separator: " ")
        return Set(text.lowercased().split { !$0.isLetter }.map(String.init))
    }

    @Test("subjects, layers and severities have words in both languages")
    func labels() {
        for subject in FindingSubject.allCases {
            #expect(subject.heading(in: .indonesian) != subject.heading(in: .english))
            #expect(!subject.codes.isEmpty)
        }
        for language in Language.allCases {
            #expect(Set(Layer.allCases.map(language.layer)).count == Layer.allCases.count)
        }
        #expect(Language.indonesian.grade(of: .entry(.tooYoung)) == "menurut persyaratannya")
        #expect(Language.english.grade(of: .entry(.late)) == "error")
        #expect(Language.english.grade(of: .csv(.semicolons)) == "warning")
    }

    @Test("warnings say that they are warnings")
    func warnings() {
        for code in FindingCode.allCases where code.severity == .warning {
            #expect(words(code.explanation(in: .indonesian)).contains("peringatan"), "\(code.text)")
            #expect(words(code.explanation(in: .english)).contains("warning"), "\(code.text)")
        }
    }
}

@Suite("Findings.md: the manual of finding codes")
struct FindingsPageTests {
    @Test("the page in the manual is the one that the program makes")
    func golden() throws {
        let path = "Sources/competitionctl/competitionctl.docc/Findings.md"
        try Golden.package.check(FindingsPage.markdown, against: path, filter: "Findings")
    }

    @Test("every code has a heading of its own, and tags are code, not markup")
    func headings() {
        let lines = FindingsPage.markdown.split(separator: "\n").map(String.init)
        let headings = lines.filter { $0.hasPrefix("### ") }
        #expect(headings == FindingCode.allCases.map { "### \($0.text)" })
        let outsideCode = lines.filter { !$0.hasPrefix("<!-- ") }.flatMap { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
        }
        #expect(outsideCode.map(\.element).filter { $0.contains("<") } == [])
        #expect(lines.contains { $0.contains("`<origin relation=\"adapts\">`") })
        #expect(lines.contains { $0.contains("Tulis &amp; sebagai &amp;amp; dan &lt; sebagai &amp;lt;,") })
    }
}
