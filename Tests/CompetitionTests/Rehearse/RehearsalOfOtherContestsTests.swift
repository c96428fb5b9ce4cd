import Scoring
import TestSupport
import Testing

@testable import Competition

/// Rehearsals of contests that the generator has never seen.
@Suite("Rehearsal of any contest")
struct RehearsalOfOtherContestsTests {
    @Test("the rules of East Java 2025 and 2022 go through every stage", arguments: ["jatim-2025", "jatim-2022"])
    func examples(name: String) throws {
        let made = try Rehearsal(Rehearsal.example(name), entries: 24)
        #expect(made.report.stages.map(\.stage.id.text) == ["administrasi", "proposal", "presentasi"])
        #expect(made.report.stages.allSatisfy { $0.wentOn > 0 })
        #expect(try made.store.integrityFindings() == [])
        #expect(try made.differences() == [])
        let view = made.store.now
        let contest = try view.contest()
        let heads = try view.entryHeads()
        #expect(Set(heads.map(\.group)) == Set(contest.groups.map(\.id)))
        for head in heads {
            let required = contest.form.attachments(for: head.group).filter(\.isRequired).map(\.id)
            #expect(try Set(view.entry(head.id).attachments.map(\.rule)).isSuperset(of: required))
        }
    }

    @Test("entries of groups that need an origin name one, and an earlier winner is continued once")
    func origins() throws {
        let contest = try Rehearsal.example("jatim-2022").contest
        let cast = try Rehearsal.cast(contest, entries: 60)
        let byGroup = Dictionary(grouping: cast.heads, by: \.group.text)
        #expect(byGroup["umum"]?.allSatisfy { $0.origin == nil } == true)
        let adapted = byGroup["replikasi"]?.map(\.origin)
        #expect(adapted?.allSatisfy { $0?.relation == .adapts && $0?.winner.flatMap(contest.winner) != nil } == true)
        let continued = byGroup["khusus"]?.compactMap { $0.origin?.winner.flatMap(contest.winner) } ?? []
        #expect(continued.count == byGroup["khusus"]?.count)
        #expect(Set(continued.map(\.id)).count == continued.count)
        #expect(continued.allSatisfy { $0.isInvited })
        #expect(byGroup["khusus"]?.map(\.title).sorted() == continued.map(\.title).sorted())
        let won = Set(contest.winners.map(\.title))
        #expect(byGroup["umum"]?.allSatisfy { !won.contains($0.title) } == true)
    }

    @Test("levels that count by evidence are scored too")
    func levels() throws {
        let made = try Rehearsal(Rehearsal.levels(), entries: 12, jurors: 3)
        #expect(made.report.stages.map(\.stage.id.text) == ["proposal"])
        #expect(try made.differences() == [])
        let sheets = try made.store.now.sheets(Rehearsal.proposal)
        let marks = sheets.flatMap { sheet -> [Mark] in
            if case .marks(let marks) = sheet.sheet.content { marks } else { [] }
        }
        #expect(Set(marks.map(\.score)).isSubset(of: [Ratio(1), Ratio(2), Ratio(3)]))
        #expect(Set(marks.map(\.score)).count > 1)
        #expect(marks.contains { !$0.accepted.isEmpty })
        let rubric = try #require(try made.store.now.rubrics().values.first)
        let lowered = marks.count { mark in
            let criterion = rubric.criteria.first { $0.id == mark.criterion }
            return criterion?.counted(score: mark.score, accepted: mark.accepted) != mark.score
        }
        #expect(lowered > 0 && lowered < marks.count / 4)
    }

    @Test("a tie that only the panel could order is put in the order of identifiers, with a reason")
    func ties() throws {
        let made = try Rehearsal(Rehearsal.ties(), entries: 12, jurors: 3)
        let stage = try #require(made.report.stages.first)
        #expect(stage.orders > 0)
        #expect(stage.wentOn == 4)
        let decision = try #require(try made.store.now.decisions().first)
        #expect(decision.orders.count == stage.orders)
        #expect(decision.orders.allSatisfy { $0 == $0.sorted() && $0.count > 1 })
        #expect(decision.reason?.hasPrefix("Rekaan gladi: urutan") == true)
        #expect(try made.differences() == [])
    }

    @Test("a rehearsal ends where no entry is left")
    func nobodyLeft() throws {
        var rules = try BuiltInRehearsal.rules()
        Rehearsal.change(&rules.contest, Rehearsal.proposal) { $0.lists[0].floor = Ratio(100) }
        let made = try Rehearsal(rules, entries: 6, jurors: 3)
        #expect(made.report.stages.map(\.wentOn) == [6, 0])
        #expect(try made.store.integrityFindings() == [])
    }

    @Test("a screening that the next stage leaves no time to decide still says who is in")
    func undecidedScreening() throws {
        var rules = try BuiltInRehearsal.rules()
        rules.contest.stages[0].window.closes = rules.contest.stages[1].window.closes
        let made = try Rehearsal(rules, entries: 6, jurors: 3)
        #expect(made.report.stages.map(\.wentOn) == [6, 6, 6])
        #expect(try made.store.now.decisions().map(\.stage.text) == ["proposal", "presentasi", "presentasi"])
    }
}

extension Rehearsal {
    static let proposal = StageID("proposal")

    /// Changes the rules of a scoring stage.
    static func change(_ contest: inout Contest, _ stage: StageID, _ body: (inout ScoringRules) -> Void) {
        for index in contest.stages.indices where contest.stages[index].id == stage {
            guard var rules = contest.stages[index].scoring else { continue }
            body(&rules)
            contest.stages[index].judging = .scoring(rules)
        }
    }

    /// One stage alone, without screening, scored by weight times level with evidence.
    static func levels() throws -> CreateContest.Rules {
        let file = try InputFile.read(root + "rubrics/iid-2026-satuan-inovasi.xml")
        let decoded = DocumentReader.read(Rubric.self, from: file.bytes, file: file.name)
        return try single(decoded.value.unsafelyUnwrapped) { $0.size = 5 }
    }

    /// One stage alone with one criterion of two levels, so that nearly everybody ties.
    static func ties() throws -> CreateContest.Rules {
        let levels = [1, 2].map { Level(value: Ratio($0), meaning: Words("tingkat \($0)")) }
        let criterion = Criterion(
            id: CriterionID("manfaat"), weight: .one, name: Words("Manfaat"), scale: .levels(levels))
        let rubric = Rubric(
            id: RubricID("dua-tingkat"), title: Words("Dua tingkat"), weightSum: .one, divisor: .one,
            maximum: Ratio(2), criteria: [criterion])
        return try single(rubric) { list in
            list.size = 4
            list.ties = .decide
        }
    }

    private static func single(
        _ rubric: Rubric, _ change: (inout SelectionList) -> Void
    ) throws -> CreateContest.Rules {
        var rules = try BuiltInRehearsal.rules()
        rules.rubrics = [rubric.id: rubric]
        rules.contest.stages = rules.contest.stages.filter { $0.id == proposal }
        Self.change(&rules.contest, proposal) { stage in
            stage.rubrics = [RubricUse(rubric: rubric.id, groups: nil)]
            stage.tieBreaks = []
            stage.minimumSheets = 1
            stage.lists[0].id = AwardListID("terbaik")
            stage.lists[0].name = Words("Terbaik")
            stage.lists[0].quotas = []
            change(&stage.lists[0])
        }
        return rules
    }
}
