import Competition
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Findings: what is said about every fault")
struct FindingWordsTests {
    @Test("every code has a sample, so every code is looked at below")
    func everyCode() {
        let sampled = Set(FindingSamples.all.map(\.findingCode))
        let missing = FindingCode.allCases.filter { !sampled.contains($0) }.map(\.text)
        #expect(missing == [])
    }

    @Test("a sentence has no full stop, a cure has one, and neither is a rough draft", arguments: Language.allCases)
    func form(_ language: Language) {
        for problem in FindingSamples.all {
            let text = problem.text(in: language)
            #expect(faults(of: text.sentence).isEmpty, "\(problem.code): \(text.sentence)")
            #expect(!text.sentence.hasSuffix(".") && text.sentence.count > 8, "\(problem.code): \(text.sentence)")
            guard let cure = text.cure else { continue }
            #expect(faults(of: cure).isEmpty, "\(problem.code): \(cure)")
            #expect(cure.hasSuffix("."), "\(problem.code): \(cure)")
            #expect(cure.first.map { $0.isUppercase || $0 == "\"" } == true, "\(problem.code): \(cure)")
        }
    }

    @Test("the languages are not mixed up")
    func languages() {
        for problem in FindingSamples.all {
            let indonesian = problem.text(in: .indonesian)
            let english = problem.text(in: .english)
            #expect(indonesian.sentence != english.sentence, "\(problem.code)")
            #expect((indonesian.cure == nil) == (english.cure == nil), "\(problem.code)")
            for text in [indonesian.sentence, indonesian.cure ?? ""] {
                #expect(foreign(text, ["the", "is", "and", "or", "not", "of", "has"]) == [], "\(text)")
            }
            for text in [english.sentence, english.cure ?? ""] {
                #expect(foreign(text, ["yang", "dan", "atau", "tidak", "belum", "adalah", "untuk"]) == [], "\(text)")
            }
        }
    }

    @Test("the words say every fact that a finding has", arguments: Language.allCases)
    func facts(_ language: Language) {
        for problem in FindingSamples.all {
            let text = problem.text(in: language)
            let said = text.sentence + "\n" + (text.cure ?? "")
            for fact in facts(of: problem) where !unsaid.contains("\(problem.code) \(fact.name)") {
                #expect(isSaid(fact.value, in: said, language), "\(problem.code) does not say \(fact.name): \(said)")
            }
        }
    }

    @Test(
        "what cuts a tie is named, by its number where it has one",
        arguments: [
            (TieCause.size, "jumlah tempat", "the size of the list"),
            (.maximum(quota: 0), "jumlah terbanyak kuota ke-1", "the maximum of quota 1"),
            (.minimum(quota: 1), "jumlah paling sedikit kuota ke-2", "the minimum of quota 2"),
            (.cap(2), "batas ke-3", "cap 3"), (.tier("utama"), "akhir jenjang utama", "the end of tier utama"),
        ])
    func ties(_ cause: TieCause, _ indonesian: String, _ english: String) {
        let problem = DecisionProblem.tieUnresolved(entries: ["a", "b"], places: 1, cause: cause)
        #expect(problem.text(in: .indonesian).sentence.contains("(\(indonesian))"))
        #expect(problem.text(in: .english).sentence.contains("(\(english))"))
    }

    /// What is said in other words than its own, or stands in the place of the finding.
    private let unsaid: Set<String> = [
        // The exact size is known only where the whole file was read.
        "xml-too-large bytes", "entry-attachment-too-large kilobytes",
        // Said as U+000C, as `formulir inovasi`, as `kelas wilayah`, as `peringkat`, as `perangkat daerah`.
        "xml-character-forbidden code", "control-character code", "version-unsupported kind", "kind-unexpected found",
        "kind-unexpected expected", "contest-quota-value-unknown dimension", "decision-standing-differs part",
        "register-conflict-unknown kind", "reference-broken kind", "file-unreadable errno", "input-unreadable errno",
        // The name is said, the identifier stands in the path.
        "entry-answer-missing question", "entry-too-many-words question", "entry-attachment-missing attachment",
        // One service, one innovation.
        "entry-service-taken maximum",
        // Schemas name several elements with a bar between them.
        "element-missing element",
    ]

    private func facts(of problem: Problem) -> [(name: String, value: Any)] {
        guard let group = Mirror(reflecting: problem).children.first?.value,
            let payload = Mirror(reflecting: group).children.first?.value
        else { return [] }
        let tuple = Mirror(reflecting: payload)
        return tuple.children.map { ($0.label ?? "", $0.value) }
    }

    private func isSaid(_ value: Any, in text: String, _ language: Language) -> Bool {
        switch value {
        case let word as String: word.isEmpty || text.contains(word)
        case let number as Int: numbers(number, language).contains { text.contains($0) }
        case let number as Ratio: text.contains(language.number(number))
        case let day as Day: text.contains(language.date(day))
        case let time as LocalTime: text.contains(language.time(time))
        case let stamp as Timestamp: text.contains(language.time(stamp))
        case let words as Words: text.contains(words.words(in: language))
        case let form as ValueForm: text.contains(form.words(in: language))
        case let reason as ConflictReason: text.contains(reason.words(in: language))
        // Told by the number of the rule; the sentences stand in a test of their own.
        case is XMLHint, is TieCause: true
        default: members(value).allSatisfy { isSaid($0, in: text, language) }
        }
    }

    private func numbers(_ number: Int, _ language: Language) -> [String] {
        [
            language.count(number), String(number), language.size(bytes: number), language.size(kilobytes: number),
        ]
    }

    /// The members of a list, an optional or an identifier.
    private func members(_ value: Any) -> [Any] { Mirror(reflecting: value).children.map(\.value) }

    private func faults(of text: String) -> [String] {
        let drafts = ["\\(", "Optional(", "TODO", "  ", " ,", "..", "()", "Problem", "Identifier", "<>"]
        let quotes = text.count { $0 == "\"" } % 2 == 0 ? [] : ["odd quotes"]
        return drafts.filter(text.contains) + foreign(text, ["nil"]) + quotes
            + (text.hasPrefix(" ") || text.hasSuffix(" ") ? ["spaces"] : [])
    }

    private func foreign(_ text: String, _ words: [String]) -> [String] {
        let said = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        return words.filter(said.contains)
    }
}
