import Competition
import Scoring
import TestSupport
import Testing

/// That no action writes a text that no document can hold, whoever calls it.
@Suite("Texts that actions take in")
struct WrittenTextActionsTests {
    /// A text of an action that can be refused.
    struct Place: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var kind: WrittenText
        var step: PracticeContest.Step
        var act: @Sendable (String, PracticeContest) throws -> Void

        init(
            _ name: String, _ kind: WrittenText, after step: PracticeContest.Step,
            _ act: @escaping @Sendable (String, PracticeContest) throws -> Void
        ) {
            testDescription = name
            self.kind = kind
            self.step = step
            self.act = act
        }
    }

    private static let inWindow = PracticeContest.occasion(at: "2026-01-03T10:00")

    private static func object(
        _ contest: PracticeContest, name: String = "Warga", address: String? = nil, phone: String? = nil,
        email: String? = nil, text: String = "Keberatan."
    ) throws {
        let request = ObjectToEntry.Request(
            entry: "9901-dinkes.lansia",
            objector: Objection.Objector(name: name, address: address, phone: phone, email: email),
            statement: Objection.Statement(text: text))
        _ = try ObjectToEntry.run(request, in: &contest.store, at: inWindow)
    }

    private static func decide(
        _ course: DecideStage.Course, _ contest: PracticeContest, reason: String? = nil,
        at occasion: Occasion = inWindow
    ) throws {
        let request = DecideStage.Request(course, reason: reason, program: "uji")
        let proposal = try DecideStage.propose(request, in: contest.store, at: occasion)
        _ = try DecideStage.run(proposal, request, in: &contest.store, at: occasion)
    }

    private static func screen(_ order: ScreenEntries.Order, _ contest: PracticeContest) throws {
        _ = try ScreenEntries.one("9901-dinkes.lansia", order, in: &contest.store, at: PracticeContest.occasion)
    }

    private static func correct(_ contest: PracticeContest, _ reason: String) throws {
        let name = "sheets/9901-dinkes.lansia.juri-1.xml"
        let text = try PracticeContest.text(name).replacing("score=\"86\"", with: "score=\"85\"")
        _ = try ReceiveSheets.run(
            [InputFile(name: name, bytes: Array(text.utf8))], correction: reason, in: &contest.store, at: inWindow)
    }

    static let places: [Place] = [
        Place("withdraw --reason", .reason, after: .submitted) { text, contest in
            _ = try WithdrawEntry.run(
                "9901-dinkes.lansia", reason: text, in: &contest.store, at: PracticeContest.occasion)
        },
        Place("screen --fail --reason", .reason, after: .submitted) { text, contest in
            try screen(.fail(requirement: "judul", reason: text), contest)
        },
        Place("screen --waive --reason", .reason, after: .submitted) { text, contest in
            _ = try ScreenEntries.one(
                "9901-disdukcapil.kia", .pass(waived: ["usia"], reason: text), in: &contest.store,
                at: PracticeContest.occasion)
        },
        Place("screen --correct", .reason, after: .screened) { text, contest in
            let isDecided = contest.store.journal.lines.contains { $0.action == "decide" }
            if !isDecided { try decide(.first(stage: "administrasi"), contest) }
            _ = try ScreenEntries.one(
                "9901-dinkes.lansia", .fail(requirement: "judul", reason: "Uji"), correction: text,
                in: &contest.store, at: inWindow)
        },
        Place("assign --reason", .line, after: .assigned) { text, contest in
            let request = AssignStage.Request(
                stage: "penilaian", rulings: [RulingChange(juror: "juri-3", entry: nil, outcome: .apart)], reason: text)
            _ = try AssignStage.run(request, in: &contest.store, at: PracticeContest.occasion)
        },
        Place("score --correct", .reason, after: .decided) { text, contest in try correct(contest, text) },
        Place("decide --reason", .reason, after: .decided) { text, contest in
            try correct(contest, "Salah ketik")
            try decide(.superseding(1), contest, reason: text)
        },
        Place("object --from", .line, after: .decided) { text, contest in try object(contest, name: text) },
        Place("object --address", .line, after: .decided) { text, contest in try object(contest, address: text) },
        Place("object --phone", .line, after: .decided) { text, contest in try object(contest, phone: text) },
        Place("object --email", .line, after: .decided) { text, contest in try object(contest, email: text) },
        Place("object --text", .statement, after: .decided) { text, contest in try object(contest, text: text) },
        Place("rule --reason", .statement, after: .decided) { text, contest in
            try object(contest)
            let request = RuleOnObjection.Request(
                number: 1, outcome: .rejected, reason: Objection.Statement(text: text))
            _ = try RuleOnObjection.run(request, in: &contest.store, at: inWindow)
        },
        Place("--by", .line, after: .submitted) { text, contest in
            let occasion = Occasion(now: PracticeContest.now, isChosen: true, by: text)
            _ = try ScreenEntries.all(in: &contest.store, at: occasion)
        },
        Place("check --repair --by", .line, after: .submitted) { text, contest in
            let occasion = Occasion(now: PracticeContest.now, isChosen: true, by: text)
            _ = try RepairStore.run(in: &contest.store, from: nil, leftovers: 0, at: occasion)
        },
    ]

    private static func contest(_ place: Place) throws -> PracticeContest {
        try PracticeContest(place.step, rules: PracticeContest.rules(), access: .unsynced)
    }

    @Test("what cannot be written is refused by name, and nothing is written", arguments: places)
    func refused(_ place: Place) throws {
        let contest = try Self.contest(place)
        for (text, code) in [
            ("a\u{202E}b", "control-character"), ("a\u{1B}[2Jb", "control-character"),
            ("a\u{FFFF}b", "control-character"),
            (String(repeating: "x", count: place.kind.longest + 1), "value-too-long"),
        ] + (place.kind == .line ? [("a\nb", "control-character")] : []) {
            let before = contest.store.journal.count
            #expect(refusal { try place.act(text, contest) }?.first == code, "\(text.prefix(9).debugDescription)")
            let written = contest.store.journal.lines.dropFirst(before).map(\.action)
            // What had to come before it.
            #expect(written.allSatisfy { ["object", "correct", "decide"].contains($0) }, "\(written)")
            #expect(contest.store.journal.lines.allSatisfy { $0.by == "Uji" })
        }
    }

    @Test("the longest text is written, and the store is whole", arguments: places)
    func longest(_ place: Place) throws {
        let contest = try Self.contest(place)
        let text = String(repeating: "é", count: place.kind.longest)
        #expect(refusal { try place.act("  \(text) ", contest) } == nil)
        #expect(try CheckStore.run(in: contest.store).findings.allSatisfy { $0.severity != .error })
    }
}
