import Competition
import Scoring
import TestSupport
import Testing

/// Entries that are alike: within a contest, with earlier ones, and what was declared about it.
@Suite("Similar entries")
struct SimilarTests {
    private func run(
        _ contest: PracticeContest, with sources: [FindSimilar.Source] = [], atLeast percent: Int = 30
    ) throws -> FindSimilar.Report {
        try FindSimilar.run(in: contest.store, with: sources, atLeast: percent, at: PracticeContest.occasion)
    }

    @Test("a copy from an earlier contest is found with its passages, and nothing else of the practice contest")
    func copied() throws {
        let contest = try PracticeContest(.submitted, access: .unsynced)
        #expect(try run(contest).pairs.isEmpty)
        var copy = try contest.store.now.entry("9901-dinkes.lansia")
        copy.head.id = "lama.lansia"
        copy.head.office = "lama"
        let report = try run(contest, with: [FindSimilar.Source(name: "2024", entries: [copy])])
        #expect(report.entries == 5 && report.others == 1)
        let pair = try #require(report.pairs.first)
        #expect(report.pairs.count == 1)
        #expect(pair.entry.id == "9901-dinkes.lansia" && pair.other.id == "lama.lansia" && pair.source == "2024")
        #expect(pair.declaration == .undeclared && !pair.isOwn)
        #expect(pair.answers.allSatisfy { $0.jaccard == 1 && $0.passages.count == 1 })
    }

    @Test("an adaptation that is declared is told apart, and so is an origin that is another")
    func declared() throws {
        let contest = try PracticeContest(.submitted, access: .unsynced)
        var copy = try contest.store.now.entry("9901-dinkes.lansia")
        let title = copy.head.title
        copy.head.id = "lama.lansia"
        copy.head.origin = Origin(relation: .adapts, winner: nil, text: "\(title.uppercased()), Kota Contoh 2023")
        let source = FindSimilar.Source(name: "2024", entries: [copy])
        #expect(try run(contest, with: [source]).pairs.map(\.declaration) == [.declared])
        copy.head.origin?.text = "Inovasi lain sama sekali"
        let other = FindSimilar.Source(name: "2024", entries: [copy])
        let report = try run(contest, with: [other])
        #expect(report.pairs.map(\.declaration) == [.originElsewhere] && report.pairs[0].isOwn)
    }

    @Test("the least likeness decides, and a withdrawn entry is left out")
    func least() throws {
        let contest = try PracticeContest(.submitted, access: .unsynced)
        var changed = try contest.store.now.entry("9901-dinkes.lansia")
        changed.head.id = "lama.lansia"
        for index in changed.answers.indices {
            let words = changed.answers[index].text.split(separator: " ")
            let half = words.prefix(words.count / 2).joined(separator: " ")
            changed.answers[index].text = half + " " + (0..<words.count).map { "baru\($0)" }.joined(separator: " ")
        }
        let source = FindSimilar.Source(name: "2024", entries: [changed])
        #expect(try run(contest, with: [source], atLeast: 90).pairs.isEmpty)
        #expect(try run(contest, with: [source], atLeast: 10).pairs.count == 1)
        _ = try WithdrawEntry.run(
            "9901-dinkes.lansia", reason: "Ditarik", in: &contest.store, at: PracticeContest.occasion)
        #expect(try run(contest, with: [source], atLeast: 10).pairs.isEmpty)
    }
}
