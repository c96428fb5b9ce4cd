import Competition
import Foundation
import Scoring
import TestSupport
import Testing

/// Entries divided among jurors: the rules, what people rule, what changes in mid-course, and what cannot be.
@Suite("Balanced plans")
struct BalancedPlanTests {
    private static let farmasi = "9901-dinkes.farmasi"
    private static let lansia = "9901-dinkes.lansia"
    private static let akta = "9901-disdukcapil.akta-kelahiran"
    private static let izin = "9971-dpmptsp.izin-usaha-mikro"

    /// The practice contest with panels of so many jurors; juri-1 is an academic.
    private func contest(
        _ step: PracticeContest.Step = .screened, jurors: Int = 2, minimum: Int = 2, panels: String = "<panels/>",
        table: String? = nil
    ) throws -> PracticeContest {
        let rules = try PracticeContest.text("contest.xml")
            .replacing("jurors=\"3\" minimum-sheets=\"2\"", with: "jurors=\"\(jurors)\" minimum-sheets=\"\(minimum)\"")
            .replacing("</tie-breaks>", with: "</tie-breaks>\n\(panels)")
        let contest = try PracticeContest(step, rules: rules, access: .unsynced)
        if let table {
            let file = InputFile(name: "jurors.csv", bytes: Array(table.utf8))
            _ = try Register.jurors(file, in: &contest.store, at: PracticeContest.occasion)
        }
        return contest
    }

    private func assign(
        _ contest: PracticeContest, seed: Int? = nil, anchors: Int? = nil, rebalances: Bool = false,
        _ rulings: [RulingChange] = [], list: String? = nil
    ) throws -> AssignStage.Receipt {
        let request = AssignStage.Request(
            stage: "penilaian", list: list.map { InputFile(name: "daftar.csv", bytes: Array($0.utf8)) }, seed: seed,
            anchors: anchors, rebalances: rebalances, rulings: rulings, reason: rulings.isEmpty ? nil : "Rapat")
        return try AssignStage.run(request, in: &contest.store, at: PracticeContest.occasion)
    }

    private func jurors(_ receipt: AssignStage.Receipt, _ entry: String) -> [String] {
        EntryID(entry).map { receipt.plan.jurors(of: $0).map(\.text) } ?? []
    }

    private func errors(_ contest: PracticeContest) throws -> [String] {
        try CheckStore.run(in: contest.store).findings.filter { $0.severity == .error }.map(\.code)
    }

    /// A sheet of the example with the statement of no conflict.
    private func signed(_ name: String) throws -> InputFile {
        let text = try PracticeContest.text("sheets/\(name).xml")
            .replacing("<signature ", with: "<signature statement=\"no-conflict\" ")
        return InputFile(name: "\(name).xml", bytes: Array(text.utf8))
    }

    private func apart(_ juror: String, _ entry: String?) -> RulingChange {
        RulingChange(juror: juror, entry: entry, outcome: .apart)
    }

    @Test("each entry gets its number of jurors, loads are even, conflicts are kept apart, and the proof holds")
    func balanced() throws {
        let contest = try contest()
        let receipt = try assign(contest)
        #expect(receipt.plan.method == .balanced)
        #expect(receipt.plan.readings.map(\.jurors.count) == [2, 2, 2, 2])
        #expect(receipt.loads.map(\.entries).sorted() == [2, 3, 3])
        #expect(!jurors(receipt, Self.izin).contains("juri-3"))
        #expect(receipt.action.warnings.isEmpty)
        // Every entry of a category that somebody knows best has one of them.
        #expect(jurors(receipt, Self.farmasi).contains("juri-1") && jurors(receipt, Self.lansia).contains("juri-1"))
        let reviewed = try VerifyStore.plans(in: contest.store)
        #expect(reviewed.map(\.differences.count) == [0])
        #expect(try errors(contest) == [])
    }

    @Test("the same seed gives the same bytes; planning again changes nothing; a trial writes nothing")
    func same() throws {
        let (one, other) = (try contest(), try contest())
        let head = one.store.journal.head
        let request = AssignStage.Request(stage: "penilaian", seed: 7)
        let trial = try AssignStage.draft(request, in: one.store, at: PracticeContest.occasion)
        #expect(one.store.journal.head == head)
        let first = try assign(one, seed: 7)
        let second = try assign(other, seed: 7)
        #expect(trial.plan == first.plan && first.plan == second.plan)
        let path = StorePath(.assignmentPlan(StageID("penilaian")))
        #expect(try one.store.read(path) == other.store.read(path))
        let again = try assign(one)
        #expect(again.action.commit == nil && again.plan == first.plan)
        #expect(again.draft.changes.kept == 8 && again.draft.changes.added.isEmpty)
    }

    @Test("rulings hold when the plan is made again, until they are lifted")
    func rulings() throws {
        let contest = try contest()
        let before = try assign(contest)
        let juror = try #require(jurors(before, Self.akta).first)
        let ruled = try assign(contest, [apart(juror, Self.akta)])
        #expect(!jurors(ruled, Self.akta).contains(juror))
        #expect(ruled.plan.rulings.map(\.reason) == ["Rapat"])
        let again = try assign(contest, seed: 99, rebalances: true)
        #expect(!jurors(again, Self.akta).contains(juror) && again.plan.rulings == ruled.plan.rulings)
        let reads = RulingChange(juror: juror, entry: Self.akta, outcome: .reads)
        #expect(try jurors(assign(contest, [reads]), Self.akta).contains(juror))
        let free = RulingChange(juror: juror, entry: Self.akta, outcome: .free)
        #expect(try assign(contest, [free]).plan.rulings.isEmpty)
        #expect(try VerifyStore.plans(in: contest.store).flatMap(\.differences).isEmpty)
    }

    @Test("a ruling about a stranger, an entry of another stage or a conflict is refused")
    func wrongRulings() throws {
        let contest = try contest()
        #expect(refusal { _ = try assign(contest, [apart("juri-9", nil)]) } == ["juror-unknown"])
        #expect(refusal { _ = try assign(contest, [apart("juri-1", "tidak-ada")]) } == ["plan-entry-not-in-stage"])
        let conflicted = RulingChange(juror: "juri-3", entry: Self.izin, outcome: .reads)
        #expect(refusal { _ = try assign(contest, [conflicted]) } == ["juror-conflicted"])
    }

    @Test("a list that breaks a ruling is refused")
    func brokenRulings() throws {
        let contest = try contest()
        _ = try assign(
            contest, [apart("juri-2", Self.akta), RulingChange(juror: "juri-1", entry: Self.akta, outcome: .reads)])
        let pairs = [Self.farmasi, Self.lansia, Self.akta, Self.izin].map { "juri-2,\($0)\n" }.joined()
        let codes = refusal { _ = try assign(contest, list: "juror,entry\n" + pairs) }
        #expect(codes == ["plan-ruling-broken", "plan-ruling-broken"])
    }

    @Test("a juror who falls ill gives up what is not started, and nothing else moves")
    func ill() throws {
        let contest = try contest(.assigned, minimum: 1)
        let before = try #require(try contest.store.now.plan(StageID("penilaian")))
        let sheets = try before.jurors(of: "9901-dinkes.lansia").map { juror in
            try signed("9901-dinkes.lansia.\(juror)")
        }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        let started = contest.store.now.sheetsIn(StageID("penilaian"))
        let after = try assign(contest, [apart("juri-1", nil)])
        for reading in before.readings {
            for juror in reading.jurors {
                let isStarted = started.contains { $0 == (reading.entry, juror) }
                #expect(after.plan.jurors(of: reading.entry).contains(juror) == (juror != "juri-1" || isStarted))
            }
        }
        let left = after.plan.entries(of: "juri-1")
        #expect(left == started.filter { $0.juror == "juri-1" }.map(\.entry))
        #expect(after.draft.changes.dropped.allSatisfy { $0.juror == "juri-1" })
        #expect(try VerifyStore.plans(in: contest.store).flatMap(\.differences).isEmpty)
    }

    @Test("an entry that is withdrawn leaves the plan, but a sheet that is in stays in it")
    func withdrawn() throws {
        let contest = try contest(.assigned, jurors: 3, minimum: 1)
        _ = try ReceiveSheets.run(
            [signed("9901-dinkes.lansia.juri-1")], in: &contest.store,
            at: PracticeContest.occasion)
        _ = try WithdrawEntry.run(Self.lansia, reason: "Ditarik", in: &contest.store, at: PracticeContest.occasion)
        let after = try assign(contest)
        #expect(jurors(after, Self.lansia) == ["juri-1"])
        #expect(after.plan.readings.count == 4)
        #expect(try errors(contest) == [])
        #expect(try VerifyStore.plans(in: contest.store).flatMap(\.differences).isEmpty)
    }

    @Test("a juror who joins late gets a fair share")
    func late() throws {
        let contest = try contest(.assigned)
        let file = InputFile(
            name: "jurors.csv", bytes: Array("juror,name,affiliation,cap\njuri-4,Empat,Universitas,2\n".utf8))
        _ = try Register.jurors(file, in: &contest.store, at: PracticeContest.occasion)
        let after = try assign(contest)
        #expect(after.loads.map(\.entries) == [2, 2, 2, 2])
        #expect(after.draft.changes.added.count == 2)
    }

    @Test("further readings are proposed within the rules, and taking them adds a revision that keeps everything")
    func furtherReadings() throws {
        let contest = try contest(.assigned, minimum: 1)
        let sheets = try #require(try contest.store.now.plan(StageID("penilaian"))).readings.flatMap { reading in
            try reading.jurors.map { try signed("\(reading.entry).\($0)") }
        }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        let before = try #require(try contest.store.now.plan(StageID("penilaian")))
        let request = AssignStage.Request(stage: "penilaian", extra: 2, reason: "Pasal 12")
        let trial = try AssignStage.draft(request, in: contest.store, at: PracticeContest.occasion)
        let proposal = try #require(trial.proposal)
        #expect(!proposal.readings.isEmpty && proposal.errorAfter < proposal.errorBefore)
        #expect(try contest.store.now.plan(StageID("penilaian")) == before)
        for reading in proposal.readings {
            #expect(!before.jurors(of: reading.entry).contains(reading.juror))
            #expect(!(reading.entry.text == Self.izin && reading.juror.text == "juri-3"))
        }
        let taken = try AssignStage.run(request, in: &contest.store, at: PracticeContest.occasion)
        #expect(taken.plan.revision == before.revision + 1 && taken.draft.changes.dropped.isEmpty)
        #expect(taken.draft.changes.added.count == proposal.readings.count)
        #expect(taken.plan.rulings.map(\.isExtra) == proposal.readings.map { _ in true })
        #expect(taken.plan.rulings.allSatisfy { $0.reason == "Pasal 12" })
        #expect(try VerifyStore.plans(in: contest.store).flatMap(\.differences).isEmpty)
        #expect(try errors(contest) == [])
        // Made again the plan stays; a ruling that is lifted takes its reading with it.
        #expect(try assign(contest).action.commit == nil)
        let reading = try #require(proposal.readings.first)
        let lifted = RulingChange(juror: reading.juror.text, entry: reading.entry.text, outcome: .free)
        let after = try assign(contest, [lifted])
        #expect(!after.plan.jurors(of: reading.entry).contains(reading.juror))
        #expect(after.plan.readings.flatMap(\.jurors).count == taken.plan.readings.flatMap(\.jurors).count - 1)
    }

    @Test("further readings cannot be proposed before anything is known")
    func extraUnfounded() throws {
        let contest = try contest(.assigned)
        let codes = refusal {
            _ = try AssignStage.draft(
                AssignStage.Request(stage: "penilaian", extra: 3), in: contest.store, at: PracticeContest.occasion)
        }
        #expect(codes == ["plan-extra-unfounded"])
    }

    @Test("groups and entries can need more jurors, or fewer, than the stage says; the entry comes before its group")
    func exceptions() throws {
        let panels = """
            <panels>
              <exception jurors="3" floor="3" groups="umum"/>
              <exception jurors="1" floor="1" entries="\(Self.izin)"/>
            </panels>
            """
        let contest = try contest(panels: panels)
        let receipt = try assign(contest)
        for reading in receipt.plan.readings {
            #expect(reading.jurors.count == (reading.entry.text == Self.izin ? 1 : 3))
        }
        #expect(receipt.action.warnings.isEmpty)
        #expect(try VerifyStore.plans(in: contest.store).flatMap(\.differences).isEmpty)
        // The floor that cannot be had is refused for this entry alone.
        let strict = panels.replacing("jurors=\"1\" floor=\"1\"", with: "jurors=\"3\" floor=\"3\"")
        let refused = try self.contest(panels: strict)
        #expect(refusal { _ = try assign(refused) } == ["plan-readers-lacking"])
    }

    @Test("a cap that leaves no plan is named with the cap that would do")
    func capTooLow() throws {
        let table = """
            juror,name,affiliation,institution,expertise,conflicts,kind,cap,languages
            juri-1,Ratna Contoh,Universitas Contoh,,kesehatan tata-kelola,,akademisi,1,id jv
            juri-2,Bagus Contoh,Lembaga,,ekonomi,,,3,
            juri-3,Maya Contoh,Bagian Organisasi,99.71,tata-kelola,,,3,

            """
        let contest = try contest(table: table)
        #expect(refusal { _ = try assign(contest) } == ["plan-cap-too-low"])
        let roomy = try self.contest(table: table.replacing(",1,id jv", with: ",2,id jv"))
        #expect(try assign(roomy).loads.map(\.entries) == [2, 3, 3])
    }

    @Test("an entry that too few jurors may read is named")
    func readersLacking() throws {
        let contest = try contest()
        let codes = refusal {
            _ = try assign(contest, [apart("juri-1", Self.izin), apart("juri-2", Self.izin)])
        }
        #expect(codes == ["plan-readers-lacking"])
        #expect(refusal { _ = try assign(contest, [apart("juri-1", nil), apart("juri-2", nil)]) }?.count == 4)
    }

    @Test("a kind of juror that is missing is named with the entries that need it; a language keeps others away")
    func kindLacking() throws {
        let panels = "<panels><mix kind=\"akademisi\" minimum=\"1\"/></panels>"
        let contest = try contest(panels: panels)
        #expect(refusal { _ = try assign(contest) } == ["plan-kind-lacking"])
        let academic = "juror,name,affiliation,kind\njuri-2,Bagus Contoh,Lembaga,akademisi\n"
        let mixed = try assign(self.contest(panels: panels, table: academic))
        #expect(mixed.plan.readings.allSatisfy { $0.jurors.contains("juri-2") })
        #expect(mixed.draft.mixes.map(\.panels) == [4])
        let group = try #require(try contest.store.now.entryHeads().first?.group)
        let foreign = "<panels><language group=\"\(group)\" ref=\"jv\"/></panels>"
        let unread = try self.contest(panels: foreign)
        #expect(Set(refusal { _ = try assign(unread) } ?? []) == ["plan-readers-lacking"])
    }

    @Test("anchors are read by everybody without a conflict, and stay anchors")
    func anchors() throws {
        let contest = try contest(panels: "<panels anchors=\"1\"/>")
        let receipt = try assign(contest)
        let anchor = try #require(receipt.plan.readings.first { $0.isAnchor })
        #expect(anchor.jurors.count == 3)
        let again = try assign(contest, seed: 3, rebalances: true)
        #expect(again.plan.readings.filter(\.isAnchor).map(\.entry) == [anchor.entry])
        #expect(try assign(contest, anchors: 0).plan.readings.allSatisfy { !$0.isAnchor })
    }

    @Test("a jury that falls into parts, and what alone holds it together, is told")
    func outlook() throws {
        let contest = try contest(minimum: 1)
        let parted =
            "juror,entry\njuri-1,\(Self.farmasi)\njuri-1,\(Self.lansia)\njuri-2,\(Self.akta)\njuri-2,\(Self.izin)\n"
        let warnings = try assign(contest, list: parted).action.warnings.map(\.code)
        #expect(warnings.filter { $0 != "plan-too-few-jurors" } == ["plan-unconnected"])
        let chained = parted + "juri-2,\(Self.farmasi)\njuri-3,\(Self.akta)\n"
        let linked = try assign(contest, list: chained).action.warnings.map(\.code)
        #expect(Set(linked) == ["plan-weak-juror", "plan-weak-entry", "plan-too-few-jurors"])
    }

    @Test("a plan whose readings were changed afterwards is not proved")
    func forged() throws {
        let contest = try contest(.assigned)
        let path = StorePath(.assignmentPlan(StageID("penilaian")))
        let text = String(decoding: try contest.store.read(path), as: UTF8.self)
        let changed =
            text.contains("jurors=\"juri-1 juri-2\"")
            ? text.replacing("jurors=\"juri-1 juri-2\"", with: "jurors=\"juri-2\"")
            : text.replacing("jurors=\"juri-1 juri-3\"", with: "jurors=\"juri-3\"")
        let commit = Commit(
            action: "forge", subject: "penilaian", by: "", at: PracticeContest.now, zone: .wib, facts: [:],
            changes: [path: .put(Array(changed.utf8))])
        _ = try contest.store.commit(commit)
        let codes = try VerifyStore.plans(in: contest.store).flatMap(\.differences).map(\.code)
        #expect(codes == ["plan-certificate-differs"])
    }

    @Test(
        "a sheet without the statement of no conflict is refused where entries are divided; elsewhere if the rules say so"
    )
    func statement() throws {
        let bare = try PracticeContest.input("sheets/9901-dinkes.lansia.juri-1.xml")
        func refused(_ contest: PracticeContest, _ file: InputFile) -> [String]? {
            refusal { _ = try ReceiveSheets.run([file], in: &contest.store, at: PracticeContest.occasion) }
        }
        let divided = try contest(.assigned, jurors: 3, minimum: 1)
        #expect(refused(divided, bare) == ["sheet-statement-missing"])
        #expect(try refused(divided, signed("9901-dinkes.lansia.juri-1")) == nil)
        let text = String(decoding: bare.bytes, as: UTF8.self)
        let start = try #require(text.range(of: "<scores>")?.lowerBound)
        let end = try #require(text.range(of: "</scores>")?.upperBound)
        let abstention =
            text[..<start].replacing("juri-1", with: "juri-2").replacing("Ratna", with: "Bagus")
            + "<abstention><reason>Penasihat</reason></abstention>"
            + text[end...].replacing("Ratna", with: "Bagus")
        #expect(refused(divided, InputFile(name: "abstain.xml", bytes: Array(abstention.utf8))) == nil)
        let rules = try PracticeContest.text("contest.xml")
            .replacing("ranked=\"together\"", with: "ranked=\"together\" statement=\"required\"")
        #expect(
            refused(try PracticeContest(.assigned, rules: rules, access: .unsynced), bare) == [
                "sheet-statement-missing"
            ])
        #expect(refused(try PracticeContest(.assigned, access: .unsynced), bare) == nil)
    }
}
