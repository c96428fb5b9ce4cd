import Competition
import Scoring
import TestSupport
import Testing

/// The built-in rehearsal: 97 entries, 35 finalists, Top 25 with 3 Terbaik Utama.
@Suite("Rehearsal")
struct RehearsalTests {
    /// Made once, as it takes seconds; no test changes it.
    private static let shared = Result { try Rehearsal.builtIn() }

    private let made: Rehearsal
    private var view: StoreView { made.store.now }

    init() throws { made = try Self.shared.get() }

    @Test("97 entries, 35 finalists and a Top 25 with 3 Terbaik Utama come of the built-in lists")
    func sizesOf2017() {
        let stages = made.report.stages
        #expect(made.report.entries == 97)
        #expect(stages.map(\.stage.id.text) == ["administrasi", "proposal", "presentasi"])
        #expect(stages.map(\.entered) == [97, 94, 35])
        #expect(stages.map(\.wentOn) == [94, 35, 25])
        #expect(stages[0].outcomes == [.passed: 94, .failed: 3])
        let tiers = stages[2].awards.map { "\($0.list.id?.text ?? "") \($0.tier?.id.text ?? "") \($0.entries)" }
        #expect(tiers == ["top-25 terbaik-utama 3", "top-25 terbaik 7", "top-25 baik 15"])
    }

    @Test("the store is sound, and every decision follows from its inputs and says that it is made up")
    func soundStore() throws {
        #expect(try made.store.integrityFindings() == [])
        #expect(try made.differences() == [])
        let decisions = try view.decisions()
        #expect(decisions.map(\.stage.text) == ["administrasi", "proposal", "presentasi", "presentasi"])
        #expect(decisions.allSatisfy { $0.reason?.hasPrefix("Rekaan gladi") == true })
        // The list of the last stage can be objected to; three do, and then it becomes final.
        #expect(decisions.map(\.follows) == [nil, nil, nil, .confirms(3)])
        #expect(try view.objections().map(\.ruling?.outcome) == [.rejected, .rejected, .rejected])
        #expect(made.report.stages.map(\.objections) == [0, 0, 3])
        #expect(made.report.lines == made.store.journal.count)
        #expect(made.report.head == made.store.journal.head)
    }

    @Test("conflicts of interest show, and nobody scored an entry in spite of one")
    func conflicts() throws {
        let offices = try view.offices()
        let heads = try view.entryHeads()
        let conflicted = try view.jurors().filter { $0.institution != nil || !$0.conflicts.isEmpty }
        #expect(conflicted.count == 2)
        for juror in conflicted {
            let own = heads.filter { head in
                offices.contains { $0.id == head.office && $0.institution.code == juror.institution }
                    || juror.conflicts.contains { $0.with == .office(head.office) }
            }
            #expect(!own.isEmpty)
            for stage in ["proposal", "presentasi"].compactMap({ StageID($0) }) {
                let scored = view.sheetsIn(stage).filter { $0.juror == juror.id }.map(\.entry)
                #expect(!scored.isEmpty)
                #expect(Set(scored).isDisjoint(with: own.map(\.id)))
            }
        }
        #expect(made.report.stages[1].conflicts > 1)
        #expect(made.report.stages[1].sheets == 94 * 5 - made.report.stages[1].conflicts)
    }

    @Test("entries that are too young fail screening, and no other entry does")
    func tooYoung() throws {
        let latest = try #require(Day("2016-08-11"))
        let young = try view.entryHeads().filter { $0.started > latest }.map(\.id)
        let failed = try view.screenings().values.filter { $0.outcome == .failed }
        #expect(young.count == 3)
        #expect(Set(failed.map(\.entry)) == Set(young))
        let verdicts = failed.flatMap(\.verdicts).filter { $0.outcome == .failed }
        #expect(Set(verdicts.map { "\($0.requirement) \($0.reason ?? "")" }) == ["usia entry-too-young"])
    }

    @Test("titles are real and distinct, every answer says that it is made up, groups and regions are spread")
    func entries() throws {
        let heads = try view.entryHeads()
        let titles = String(decoding: BuiltInRehearsal.titles.bytes, as: UTF8.self)
        #expect(Set(heads.map(\.title)).count == 97)
        #expect(heads.allSatisfy { titles.contains($0.title.split(separator: "\"")[0]) })
        for head in heads {
            let answers = try view.entry(head.id).answers
            #expect(answers.count == 8)
            #expect(answers.allSatisfy { $0.text.hasPrefix("Jawaban ini rekaan untuk gladi") })
        }
        #expect(heads.count { $0.group.text == "replikasi" } == 29)
        let offices = Dictionary(uniqueKeysWithValues: try view.offices().map { ($0.id, $0) })
        let regions = Dictionary(grouping: heads) { offices[$0.office]?.institution.code ?? "" }.mapValues(\.count)
        #expect(regions.count == 39)
        #expect(regions.filter { $0.key != "35" }.values.allSatisfy { (1...3).contains($0) })
        #expect(Set(heads.map(\.category)).count > 8)
    }

    @Test("the load rises towards the closing, and nobody submits at night")
    func load() throws {
        let received = try view.entryHeads().compactMap(\.received).sorted { $0.moment < $1.moment }
        let seconds = received.map(\.moment.seconds)
        #expect(Set(seconds).count == 24)
        #expect(seconds[96] - seconds[48] < (seconds[48] - seconds[0]) / 3)
        #expect(received.last?.description == "2017-08-11T23:59:00+07:00")
        #expect(received.allSatisfy { $0.moment.civil(in: .wib).local.hour >= 7 })
    }

    @Test("sheets carry notes and now and then an abstention")
    func sheets() throws {
        let stages = ["proposal", "presentasi"].compactMap { StageID($0) }
        let sheets = try stages.flatMap { try view.sheets($0) }
        #expect(sheets.count == made.report.sheets)
        let abstained = sheets.count { if case .abstention = $0.sheet.content { true } else { false } }
        #expect(abstained == made.report.stages.reduce(0) { $0 + $1.abstained })
        #expect((1...12).contains(abstained))
        let notes = sheets.flatMap { sheet -> [String] in
            if case .marks(let marks) = sheet.sheet.content { marks.compactMap(\.note) } else { [] }
        }
        #expect(notes.count > 100)
    }

    @Test(
        "any seed gives 35 finalists and a Top 25, or as many more as tie with the last",
        arguments: [1, .max] as [UInt64])
    func seeds(seed: UInt64) throws {
        let made = try Rehearsal.builtIn(seed: seed)
        #expect((35...36).contains(made.report.stages[1].wentOn))
        #expect((25...26).contains(made.report.stages[2].wentOn))
        #expect(try made.differences() == [])
    }

    @Test("the same seed gives the same store, byte for byte, and another seed another one")
    func sameSeed() throws {
        let first = try Rehearsal.builtIn(entries: 12, seed: 7)
        let second = try Rehearsal.builtIn(entries: 12, seed: 7)
        #expect(first.report.head == second.report.head)
        #expect(try first.folder.tree() == second.folder.tree())
        #expect(try first.report.head != Rehearsal.builtIn(entries: 12, seed: 8).report.head)
    }

    @Test("the work is told as it goes on")
    func progress() throws {
        var steps: [Rehearse.Step] = []
        let made = try Rehearsal(BuiltInRehearsal.rules(), entries: 4, jurors: 3) { steps.append($0) }
        #expect(steps.first == .registering)
        #expect(steps.contains(.submitting(done: 4, of: 4)))
        let stages = made.report.stages.map(\.stage.id)
        #expect(steps.contains(.screening(stages[0])))
        #expect(steps.contains(.scoring(stages[1], done: 3, of: 3)))
        #expect(steps.last == .deciding(stages[2]))
    }
}
