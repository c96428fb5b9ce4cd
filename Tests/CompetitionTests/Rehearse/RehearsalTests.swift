import Competition
import Scoring
import TestSupport
import Testing

/// Rehearsals of the built-in contest: 97 entries, 35 finalists, Top 25 with 3 Terbaik Utama.
@Suite("Rehearsal")
struct RehearsalTests {
    @Test("the built-in rehearsal has 97 entries, 35 finalists and a Top 25 with 3 Terbaik Utama")
    func sizesOf2017() throws {
        let made = try Rehearsal.builtIn()
        let stages = made.report.stages
        #expect(made.report.entries == 97)
        #expect(stages.map(\.stage.id.text) == ["administrasi", "proposal", "presentasi"])
        #expect(stages.map(\.entered) == [97, 94, 35])
        #expect(stages[0].outcomes == [.passed: 94, .failed: 3])
        #expect(stages[1].outcomes[.advanced] == 35)
        #expect(stages[2].outcomes[.awarded] == 25)
        let tiers = stages[2].awards.map { "\($0.list.id?.text ?? "") \($0.tier?.id.text ?? "") \($0.entries)" }
        #expect(tiers == ["top-25 terbaik-utama 3", "top-25 terbaik 7", "top-25 baik 15"])
    }

    @Test("the store is sound, and every decision follows from its inputs")
    func soundStore() throws {
        let made = try Rehearsal.builtIn()
        #expect(try made.store.integrityFindings() == [])
        #expect(try made.differences() == [])
    }

    @Test("the same seed gives the same store, byte for byte")
    func sameSeed() throws {
        let first = try Rehearsal.builtIn(seed: 7)
        let second = try Rehearsal.builtIn(seed: 7)
        #expect(first.report.head == second.report.head)
        #expect(try first.folder.tree() == second.folder.tree())
    }

    @Test("another seed gives another store")
    func otherSeed() throws {
        #expect(try Rehearsal.builtIn(seed: 7).report.head != Rehearsal.builtIn(seed: 8).report.head)
    }

    @Test("conflicts of interest show, and nobody scored an entry in spite of one")
    func conflicts() throws {
        let made = try Rehearsal.builtIn()
        let view = made.store.now
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
                #expect(Set(scored).isDisjoint(with: own.map(\.id)))
            }
        }
    }

    @Test("entries that are too young fail screening, and no other entry does")
    func tooYoung() throws {
        let made = try Rehearsal.builtIn()
        let view = made.store.now
        let latest = try #require(Day("2016-08-11"))
        let young = try view.entryHeads().filter { $0.started > latest }.map(\.id)
        let failed = try view.screenings().values.filter { $0.outcome == .failed }
        #expect(Set(failed.map(\.entry)) == Set(young))
        #expect(young.count == 3)
        let verdicts = failed.flatMap(\.verdicts).filter { $0.outcome == .failed }
        #expect(verdicts.map { "\($0.requirement) \($0.reason ?? "")" } == Array(repeating: "usia entry-too-young", count: 3))
    }

    @Test("titles are real and distinct, every answer says that it is made up, and the load rises towards the closing")
    func entries() throws {
        let made = try Rehearsal.builtIn()
        let view = made.store.now
        let heads = try view.entryHeads()
        let titles = String(decoding: BuiltInRehearsal.titles.bytes, as: UTF8.self)
        #expect(Set(heads.map(\.title)).count == 97)
        #expect(heads.allSatisfy { titles.contains($0.title.split(separator: ",")[0]) })
        for head in heads {
            let answers = try view.entry(head.id).answers
            #expect(answers.count == 8)
            #expect(answers.allSatisfy { $0.text.hasPrefix("Jawaban ini rekaan untuk gladi") })
        }
        let received = heads.compactMap { $0.received?.moment.seconds }.sorted()
        #expect(received[97 * 3 / 4] - received[48] < received[48] - received[0])
        #expect(Set(received).count == 24)
    }

    @Test("sheets carry notes and now and then an abstention")
    func sheets() throws {
        let made = try Rehearsal.builtIn()
        let sheets = try ["proposal", "presentasi"].compactMap { StageID($0) }.flatMap {
            try made.store.now.sheets($0)
        }
        #expect(sheets.count == made.report.sheets)
        let abstentions = sheets.count { if case .abstention = $0.sheet.content { true } else { false } }
        #expect(abstentions == made.report.stages.reduce(0) { $0 + $1.abstained })
        #expect((1...12).contains(abstentions))
        let notes = sheets.flatMap { sheet -> [String] in
            if case .marks(let marks) = sheet.sheet.content { marks.compactMap(\.note) } else { [] }
        }
        #expect(notes.count > 100)
    }

    @Test(
        "any seed gives 35 finalists and a Top 25, or as many more as tie with the last",
        arguments: [1, 2, 3, 99, .max] as [UInt64])
    func seeds(seed: UInt64) throws {
        let made = try Rehearsal.builtIn(seed: seed)
        #expect((35...36).contains(made.report.stages[1].outcomes[.advanced] ?? 0))
        #expect((25...26).contains(made.report.stages[2].outcomes[.awarded] ?? 0))
        #expect(try made.differences() == [])
    }
}
