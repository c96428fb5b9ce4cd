import Scoring
import TestSupport
import Testing

@testable import Competition

/// Who and what takes part, without a store.
@Suite("Rehearsal: cast")
struct RehearsalCastTests {
    @Test("thousands of entries have each their own service, title and identifier")
    func thousands() throws {
        let cast = try Rehearsal.cast(BuiltInRehearsal.rules().contest, entries: 3000)
        #expect(cast.heads.count == 3000)
        #expect(Set(cast.heads.map(\.id)).count == 3000)
        #expect(Set(cast.heads.map { normalisedTitle($0.title) }).count == 3000)
        #expect(Set(cast.heads.map { "\($0.office) \($0.service)" }).count == 3000)
        let offices = Dictionary(uniqueKeysWithValues: cast.offices.map { ($0.id, $0) })
        #expect(cast.heads.allSatisfy { offices[$0.office]?.service($0.service) != nil })
        #expect(cast.offices.contains { $0.services.contains { $0.unit == "Unit 2" } })
    }

    @Test("titles that run out come again with numbers, before their long form")
    func numberedTitles() throws {
        let file = InputFile(name: "t.csv", bytes: Array("title\nSatu (Sistem)\nDua\nDUA!\nDua 2\n".utf8))
        var titles = RehearsalTitles(try RehearsalLists.read(titles: file), seed: 3)
        let taken = (0..<7).map { _ in titles.take(barred: ["satu 3"]) }
        #expect(Set(taken.prefix(3)) == ["Satu (Sistem)", "Dua", "Dua 2"])
        #expect(Set(taken.dropFirst(3)) == ["Satu 2 (Sistem)", "Dua 2 2", "Dua 3", "Dua 2 3"])
    }

    @Test("categories fit the services; where the contest has others, any is taken")
    func categories() throws {
        var contest = try BuiltInRehearsal.rules().contest
        let heads = try Rehearsal.cast(contest, entries: 50).heads
        #expect(heads.filter { $0.office.text.hasSuffix("-rsud") }.allSatisfy { $0.category.text == "kesehatan" })
        contest.categories = [Category(id: CategoryID("lain"), name: Words("Lain"))]
        #expect(try Rehearsal.cast(contest, entries: 50).heads.allSatisfy { $0.category.text == "lain" })
    }

    @Test("answers keep to word limits, even to one word")
    func wordLimits() throws {
        var contest = try BuiltInRehearsal.rules().contest
        for (index, limit) in [1, 7, 11, 12, 40].enumerated() { contest.form.questions[index].wordLimit = limit }
        contest.form.questions[5].wordLimit = nil
        let cast = try Rehearsal.cast(contest, entries: 6)
        for number in cast.heads.indices {
            let file = RehearsalEntries(cast: cast).file(number)
            let entry = try #require(DocumentReader.read(Entry.self, from: file.bytes, file: nil).value)
            for question in contest.form.questions {
                let words = wordCount(try #require(entry.answer(to: question.id)).text)
                #expect((1...(question.wordLimit ?? 130)).contains(words))
            }
        }
    }

    @Test("a small panel has no conflict, as no stage could spare a juror")
    func smallPanel() throws {
        let contest = try BuiltInRehearsal.rules().contest
        for jurors in [3, 4] {
            let cast = try Rehearsal.cast(contest, entries: 20, jurors: jurors)
            #expect(cast.jurors.map(\.id.text) == (1...jurors).map { "juri-\($0)" })
            #expect(cast.jurors.allSatisfy { $0.institution == nil && $0.conflicts.isEmpty })
        }
        let many = try Rehearsal.cast(contest, entries: 20, jurors: 12)
        #expect(many.jurors.map(\.id) == many.jurors.map(\.id).sorted())
        #expect(many.jurors.map(\.name).last == "Juri 12")
        #expect(many.jurors.count { $0.institution != nil || !$0.conflicts.isEmpty } == 2)
    }

    @Test("attachments are files of the type that their name says", arguments: FileType.allCases)
    func attachments(type: FileType) throws {
        let bytes = try RehearsalEntries.attachment("gladi/a.\(type.rawValue)", limit: 1024)
        #expect(type.matches(bytes))
        #expect(bytes.count <= 1024)
    }

    @Test("the sentences of every section are there")
    func sentences() {
        let sentences = RehearsalSentences(BuiltInRehearsal.sentences)
        for section in RehearsalSentences.Section.allCases {
            #expect(!sentences[section].isEmpty, "\(section.rawValue)")
        }
        let fitting = ["ringkasan", "latar-belakang", "sumber-daya"].compactMap { QuestionID($0) }
        let sizes = fitting.map { sentences.answers(to: $0).count }
        let all = sentences.answers(to: "x").count
        #expect(sizes.allSatisfy { (5...12).contains($0) })
        #expect(all > 60)
        #expect(sentences.first(.employee, of: "Kota Contoh") == "Pegawai rekaan pada Kota Contoh")
    }

    @Test("numbers are the same on every machine")
    func numbers() {
        var random = RehearsalRandom(seed: 2017, .sheets, 1, 2, 3)
        let drawn = (0..<6).map { _ in random.below(1000) }
        #expect(drawn == [678, 780, 12, 833, 110, 34])
        #expect(random.shuffled([1, 2, 3, 4, 5]) == [4, 5, 3, 1, 2])
        let around = (0..<10_000).map { _ in random.around(100) }
        #expect(around.allSatisfy { (-200...200).contains($0) })
        #expect(abs(around.reduce(0, +)) < 20_000)
    }
}

extension Rehearsal {
    /// Who would take part in a rehearsal of a contest.
    static func cast(_ contest: Contest, entries: Int, jurors: Int = 5) throws -> RehearsalCast {
        try RehearsalCast(contest, RehearsalLists.read(), entries: entries, jurors: jurors, seed: 2017)
    }
}
