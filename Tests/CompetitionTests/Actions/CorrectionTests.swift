import Competition
import Scoring
import TestSupport
import Testing

/// From a provisional list over objections and corrections to the final one.
@Suite("Objections, corrections and final lists")
struct CorrectionTests {
    private static let stage = StageID("penilaian")
    private static let inWindow = PracticeContest.occasion(at: "2026-01-03T10:00")
    private static let after = PracticeContest.occasion(at: "2026-01-07T08:00")

    private func decided() throws -> PracticeContest {
        try PracticeContest(.decided, rules: PracticeContest.rules(), access: .unsynced)
    }

    private func propose(
        _ course: DecideStage.Course, reason: String? = "Sanggahan 1 diterima", _ contest: PracticeContest,
        at occasion: Occasion = after
    ) throws -> DecideStage.Proposal {
        let request = DecideStage.Request(course, reason: reason, program: "uji")
        return try DecideStage.propose(request, in: contest.store, at: occasion)
    }

    @discardableResult
    private func decide(
        _ course: DecideStage.Course, reason: String? = "Sanggahan 1 diterima", _ contest: PracticeContest,
        at occasion: Occasion = after
    ) throws -> DecideStage.Proposal {
        let request = DecideStage.Request(course, reason: reason, program: "uji")
        let proposal = try DecideStage.propose(request, in: contest.store, at: occasion)
        _ = try DecideStage.run(proposal, request, in: &contest.store, at: occasion)
        return proposal
    }

    @discardableResult
    private func object(
        _ contest: PracticeContest, to entry: String = "9901-dinkes.lansia", at occasion: Occasion = inWindow
    ) throws -> ObjectToEntry.Receipt {
        let request = ObjectToEntry.Request(
            entry: entry, objector: Objection.Objector(name: " Warga  Kota ", phone: "0800"),
            statement: Objection.Statement(text: "\nNilai kriteria manfaat salah ketik.\nLihat lampiran.\n"))
        return try ObjectToEntry.run(request, in: &contest.store, at: occasion)
    }

    private func rule(
        _ number: Int, _ outcome: Objection.Outcome, _ contest: PracticeContest, withholdsText: Bool = false
    ) throws -> RuleOnObjection.Receipt {
        let request = RuleOnObjection.Request(
            number: number, outcome: outcome, reason: Objection.Statement(text: "Benar."),
            withholdsText: withholdsText)
        return try RuleOnObjection.run(request, in: &contest.store, at: Self.inWindow)
    }

    /// Puts a sheet in again with another score of one criterion.
    private func correct(_ contest: PracticeContest, reason: String? = "Salah ketik") throws {
        let name = "sheets/9901-disdukcapil.akta-kelahiran.juri-1.xml"
        let text = try PracticeContest.text(name).replacing("<manfaat score=\"78\"", with: "<manfaat score=\"98\"")
        _ = try ReceiveSheets.run(
            [InputFile(name: name, bytes: Array(text.utf8))], correction: reason, in: &contest.store, at: Self.inWindow)
    }

    private func errors(_ contest: PracticeContest) throws -> [String] {
        let found = try CheckStore.run(in: contest.store).findings.filter { $0.severity == .error }.map(\.code)
        return found + (try VerifyStore.decisions(in: contest.store).flatMap(\.differences).map(\.code))
    }

    /// What check finds, but for the windows of the practice contest, which are always open.
    private func findings(_ contest: PracticeContest) throws -> [Finding] {
        try CheckStore.run(in: contest.store).findings.filter { $0.code != "contest-stage-before-intake" }
    }

    @Test("an objection has a number and a clock, a ruling comes once, and the document is read back")
    func objection() throws {
        let contest = try decided()
        let receipt = try object(contest)
        #expect(receipt.objection.number == 1)
        #expect(receipt.objection.decision == 1)
        #expect(receipt.objection.objector.name == "Warga Kota")
        #expect(receipt.objection.statement.text == "Nilai kriteria manfaat salah ketik.\nLihat lampiran.")
        #expect(receipt.list.rulingDue(receipt.objection)?.description == "2026-01-10T23:59")
        #expect(try object(contest, to: "9901-dinkes.farmasi").objection.number == 2)
        let ruled = try rule(1, .accepted, contest, withholdsText: true)
        #expect(ruled.open == 1)
        let stored = try contest.store.now.objections()
        #expect(stored.map(\.number) == [1, 2])
        #expect(stored[0] == ruled.objection)
        #expect(!stored[0].statement.isPublic)
        #expect(refusal { _ = try rule(1, .rejected, contest) } == ["objection-already-ruled"])
        #expect(try errors(contest) == [])
        let lines = (1...contest.store.journal.count).compactMap { contest.store.journal.line($0) }
        #expect(lines.suffix(3).map(\.action) == ["object", "object", "rule"])
    }

    @Test("a window by days opens with the decision and closes at the end of the day")
    func days() throws {
        let rules = try PracticeContest.rules(objections: "days=\"5\"")
        let contest = try PracticeContest(.decided, rules: rules, access: .unsynced)
        // Decided on 1 January at 07:00 WIB.
        #expect(
            try object(contest, at: PracticeContest.occasion(at: "2026-01-06T23:59")).list.window?.closes.description
                == "2026-01-06T23:59")
        let late = refusal { try object(contest, at: PracticeContest.occasion(at: "2026-01-07T00:00")) }
        #expect(late == ["objection-late"])
        _ = try rule(1, .accepted, contest)
        try correct(contest)
        try decide(.superseding(1), contest, at: PracticeContest.occasion(at: "2026-01-08T09:00"))
        let again = try object(contest, at: PracticeContest.occasion(at: "2026-01-13T10:00"))
        #expect(again.objection.decision == 2)
        #expect(again.list.window?.opens.description == "2026-01-08T09:00")
    }

    @Test("a list becomes final after the window, when every objection is ruled on, and says the same")
    func final() throws {
        let contest = try decided()
        try object(contest)
        let early = refusal { _ = try propose(.final(stage: nil), contest, at: Self.inWindow) }
        #expect(early == ["decision-window-open", "decision-objections-open"])
        #expect(refusal { _ = try propose(.final(stage: nil), contest) } == ["decision-objections-open"])
        _ = try rule(1, .rejected, contest)
        let status = try StatusReport.read(from: contest.store).lists
        #expect(status.map(\.list.state) == [.provisional])
        #expect(status[0].open.isEmpty)
        let proposal = try decide(.final(stage: nil), reason: nil, contest)
        #expect(proposal.decision.follows == .confirms(1))
        #expect(proposal.decision.inputs.map(\.path).contains("objections/0001.xml"))
        #expect(proposal.decision.inputs.map(\.path).contains("decisions/0001.xml"))
        #expect(try StatusReport.read(from: contest.store).lists.map(\.list.state) == [.final])
        #expect(refusal { _ = try propose(.final(stage: "penilaian"), contest) } == ["decision-final-already"])
        #expect(try errors(contest) == [])
        #expect(try VerifyStore.decisions(in: contest.store).map(\.replacedBy) == [2, nil])
        #expect(try VerifyStore.decisions(in: contest.store).map(\.state) == [.provisional, .final])
    }

    @Test("a correction shows who enters, leaves and moves, and both decisions stay")
    func superseding() throws {
        let contest = try decided()
        try object(contest, to: "9901-disdukcapil.akta-kelahiran")
        _ = try rule(1, .accepted, contest)
        #expect(refusal { try correct(contest, reason: nil) } == ["sheet-stage-decided"])
        try correct(contest)
        let rank = try RankStage.run("penilaian", in: contest.store)
        #expect(rank.hasMoved)
        #expect(refusal { _ = try propose(.final(stage: nil), contest) } == ["decision-list-moved"])
        let proposal = try decide(.superseding(1), contest)
        let earlier = try #require(proposal.earlier)
        let changes = ListChange.all(from: earlier.standings, to: proposal.decision.standings)
        // 78 to 98 under a weight of 50 percent: 76.6 becomes 86.6, and (86.6 + 77.3) / 2 = 81.95.
        #expect(changes.map(\.kind) == [.moved, .moved, .moved])
        #expect(changes.map(\.entry.text).first == "9901-disdukcapil.akta-kelahiran")
        #expect(changes.first?.before?.printed == "76.95")
        #expect(changes.first?.after?.printed == "81.95")
        #expect(changes.first?.after?.tier == TierID("terbaik-utama"))
        let all = try contest.store.now.decisions()
        #expect(all.map(\.follows) == [nil, .supersedes(1)])
        #expect(all[0].standings == earlier.standings)
        #expect(all[1].reason == "Sanggahan 1 diterima")
        #expect(try errors(contest) == [])
        #expect(try !RankStage.run("penilaian", in: contest.store).hasMoved)
        #expect(refusal { _ = try propose(.superseding(1), contest) } == ["decision-not-in-force"])
        #expect(try decide(.final(stage: nil), contest).decision.follows == .confirms(2))
        #expect(try errors(contest) == [])
    }

    @Test("an entry that withdraws leaves the list, and the next one enters")
    func leaving() throws {
        let contest = try decided()
        _ = try WithdrawEntry.run("9901-dinkes.farmasi", reason: "Uji", in: &contest.store, at: Self.inWindow)
        let proposal = try propose(.superseding(1), contest)
        let changes = ListChange.all(from: try #require(proposal.earlier).standings, to: proposal.decision.standings)
        #expect(changes.map(\.kind.rawValue) == ["entered", "left", "moved"])
        #expect(
            changes.map(\.entry.text) == [
                "9971-dpmptsp.izin-usaha-mikro", "9901-dinkes.farmasi", "9901-disdukcapil.akta-kelahiran",
            ])
        #expect(changes[1].after == nil)
    }

    @Test("a stage is not decided while the list of the stage before is provisional")
    func previousProvisional() throws {
        let end = "  </screening-stage>"
        let window = "opens=\"2026-01-02T08:00\" closes=\"2026-01-06T16:00\""
        let rules = try PracticeContest.text("contest.xml").replacing(
            end, with: "  <objections \(window)/>\n\(end)")
        let contest = try PracticeContest(.screened, rules: rules, access: .unsynced)
        try decide(.first(stage: "administrasi"), contest, at: PracticeContest.occasion)
        _ = try AssignStage.run("penilaian", list: nil, in: &contest.store, at: PracticeContest.occasion)
        _ = try ReceiveSheets.run(
            PracticeContest.inputs("sheets"), in: &contest.store, at: PracticeContest.occasion)
        #expect(
            refusal { _ = try propose(.first(stage: "penilaian"), contest) } == ["decision-previous-provisional"])
        // Who failed screening can object there, too.
        #expect(try object(contest, to: "9901-disdukcapil.kia").objection.stage == StageID("administrasi"))
        _ = try rule(1, .rejected, contest)
        let fails = ScreenEntries.Order.fail(requirement: "lengkap", reason: "Tanpa cap")
        #expect(
            refusal {
                _ = try ScreenEntries.one("9901-dinkes.farmasi", fails, in: &contest.store, at: Self.inWindow)
            } == ["screening-settled"])
        _ = try ScreenEntries.one(
            "9901-dinkes.farmasi", fails, correction: "Sanggahan 1", in: &contest.store, at: Self.inWindow)
        let corrected = try decide(.superseding(1), contest)
        #expect(corrected.decision.standings.first { $0.outcome == .failed }?.entry.text == "9901-dinkes.farmasi")
        try decide(.final(stage: "administrasi"), contest)
        try decide(.first(stage: "penilaian"), contest)
        #expect(try errors(contest) == [])
    }

    @Test("a decision that rests on one which was corrected later is named")
    func resting() throws {
        let contest = try PracticeContest(.screened, access: .unsynced)
        try decide(.first(stage: "administrasi"), contest)
        _ = try AssignStage.run("penilaian", list: nil, in: &contest.store, at: PracticeContest.occasion)
        _ = try ReceiveSheets.run(
            PracticeContest.inputs("sheets"), in: &contest.store, at: PracticeContest.occasion)
        try decide(.first(stage: "penilaian"), contest)
        _ = try WithdrawEntry.run("9901-dinkes.farmasi", reason: "Uji", in: &contest.store, at: Self.inWindow)
        let proposal = try decide(.superseding(1), contest)
        #expect(proposal.warnings.map(\.code) == ["decision-rests-on-superseded"])
        let found = try findings(contest)
        #expect(found.map(\.code) == ["decision-rests-on-superseded"])
        #expect(found.first?.place.file == "decisions/0002.xml")
        try decide(.superseding(2), contest)
        #expect(try findings(contest) == [])
        #expect(try errors(contest) == [])
    }

    @Test("a decision that does not follow the one before it is found by verify")
    func chain() throws {
        for (forged, expected) in [("supersedes=\"9\"", 1), ("confirms=\"1\"", 1)] {
            let contest = try decided()
            let path = StorePath(.decision(try #require(DecisionNumber(1))))
            let text = String(decoding: try contest.store.read(path), as: UTF8.self)
                .replacing("stage=\"penilaian\" at", with: "stage=\"penilaian\" \(forged) at")
            let commit = Commit(
                action: "forge", subject: "lomba-coba", by: "", at: PracticeContest.now, zone: .wib, facts: [:],
                changes: [path: .put(Array(text.utf8))])
            _ = try contest.store.commit(commit)
            let codes = try VerifyStore.decisions(in: contest.store).flatMap(\.differences).map(\.code)
            #expect(codes.count { $0 == "decision-chain-broken" } == expected, "\(forged): \(codes)")
        }
    }

    @Test("a decision taken too early to be final, by another program, is found by verify")
    func finalTooEarly() throws {
        let contest = try decided()
        try object(contest)
        let first = try #require(try contest.store.now.decisions().first)
        let text = String(
            decoding: try contest.store.read(StorePath(.decision(try #require(DecisionNumber(1))))), as: UTF8.self)
        let forged = text.replacing(
            "number=\"1\" stage=\"penilaian\" at=\"\(first.at)\"",
            with:
                "number=\"2\" stage=\"penilaian\" confirms=\"1\" at=\"2026-01-07T08:00:00+07:00\"")
        let commit = Commit(
            action: "forge", subject: "lomba-coba", by: "", at: PracticeContest.now, zone: .wib, facts: [:],
            changes: [StorePath(.decision(try #require(DecisionNumber(2)))): .put(Array(forged.utf8))])
        _ = try contest.store.commit(commit)
        let codes = try VerifyStore.decisions(in: contest.store).flatMap(\.differences).map(\.code)
        #expect(codes.contains("decision-chain-broken"))
        #expect(codes.contains("decision-inputs-differ"))
    }

    @Test("an objection to what no decision tells of is found by check")
    func references() throws {
        let contest = try decided()
        try object(contest)
        let path = StorePath(.objection(try #require(ObjectionNumber(1))))
        let text = String(decoding: try contest.store.read(path), as: UTF8.self)
        for change in ["decision=\"1\"", "entry=\"9901-dinkes.lansia\""] {
            let other = change.hasPrefix("d") ? "decision=\"7\"" : "entry=\"9901-dinkes.hilang\""
            let commit = Commit(
                action: "forge", subject: "lomba-coba", by: "", at: PracticeContest.now, zone: .wib, facts: [:],
                changes: [path: .put(Array(text.replacing(change, with: other).utf8))])
            _ = try contest.store.commit(commit)
            #expect(try findings(contest).map(\.code) == ["reference-broken"])
        }
    }
}
