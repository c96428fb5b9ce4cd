import Competition
import Scoring
import TestSupport
import Testing

/// What a stage is decided by, when the rules are others than the practice contest's own.
@Suite("Decisions under the contest's rules")
struct DecisionTests {
    private func rules(_ changes: [(String, String)]) throws -> String {
        try changes.reduce(PracticeContest.text("contest.xml")) { text, change in
            #expect(text.contains(change.0))
            return text.replacing(change.0, with: change.1)
        }
    }

    private func propose(_ contest: PracticeContest, _ orders: [[String]] = [], reason: String? = nil) throws
        -> DecideStage.Proposal
    {
        let request = DecideStage.Request(stage: "penilaian", orders: orders, reason: reason, program: "uji")
        return try DecideStage.propose(request, in: contest.store, at: PracticeContest.occasion)
    }

    /// Outcome and tier of every entry, in the order of the decision.
    private func lines(_ proposal: DecideStage.Proposal) -> [String] {
        proposal.decision.standings.map { "\($0.entry) \($0.outcome.rawValue) \($0.tier?.text ?? "-")" }
    }

    private static let untied = [
        ("<criterion stage=\"penilaian\" ref=\"manfaat\"/>", ""),
        ("<criterion stage=\"penilaian\" ref=\"kebaruan\"/>", ""), ("<tie-breaks>", ""), ("</tie-breaks>", ""),
        ("ties=\"extend\"", "ties=\"decide\""),
    ]

    @Test("a tie across tiers is not cut by order: the panel's order is asked for, with a reason, and recorded")
    func order() throws {
        let contest = try PracticeContest(.scored, rules: rules(Self.untied))
        #expect(refusal { _ = try propose(contest) } == ["decision-tie-unresolved"])
        let order = ["9901-dinkes.farmasi", "9901-dinkes.lansia"]
        #expect(refusal { _ = try propose(contest, [order]) } == ["decision-order-needs-reason"])
        let apart = ["9901-dinkes.farmasi", "9971-dpmptsp.izin-usaha-mikro"]
        #expect(
            refusal { _ = try propose(contest, [apart], reason: "Rapat pleno") }?.contains("decision-order-not-tied")
                == true)
        let proposal = try propose(contest, [order], reason: "Rapat pleno")
        #expect(
            lines(proposal).prefix(2) == [
                "9901-dinkes.farmasi awarded terbaik-utama", "9901-dinkes.lansia awarded terbaik",
            ])
        #expect(proposal.decision.orders.map { $0.map(\.text) } == [order])
        #expect(proposal.decision.reason == "Rapat pleno")
        let standings = proposal.decision.standings
        #expect(standings[0].rank == 1 && standings[1].rank == 2)
    }

    @Test(
        "a missing sheet is allowed where the rules say so, and recorded; the entry keeps its figure, never a lower one"
    )
    func missingAllowed() throws {
        let contest = try PracticeContest(.assigned, rules: rules([("missing=\"refuse\"", "missing=\"allow\"")]))
        let sheets = try PracticeContest.inputs("sheets").filter { !$0.name.hasSuffix("farmasi.juri-3.xml") }
        _ = try ReceiveSheets.run(sheets, in: &contest.store, at: PracticeContest.occasion)
        let proposal = try propose(contest)
        let farmasi = try #require(proposal.decision.standings.first { $0.entry == "9901-dinkes.farmasi" })
        // (81,6 + 80,4) / 2 = 81, above lansia's 80,63.
        #expect(farmasi.printed == "81.00" && farmasi.rank == 1)
        #expect(farmasi.sheets.due == 3 && farmasi.sheets.scored == 2)
    }

    @Test("a quota puts the best of its kind in, and both sides are told by which rule")
    func quota() throws {
        let quota = "<quota minimum=\"1\" of=\"institution-kind\" values=\"kota\"/>"
        let contest = try PracticeContest(
            .scored,
            rules: rules([
                (
                    "          <name lang=\"en\">Best</name>\n        </tier>",
                    "          <name lang=\"en\">Best</name>\n        </tier>\(quota)"
                )
            ]))
        let proposal = try propose(contest)
        let exceptions = proposal.decision.standings.map {
            "\($0.entry) \($0.outcome.rawValue) \($0.exception.map { "\($0)" } ?? "-")"
        }
        #expect(
            exceptions == [
                "9901-dinkes.lansia awarded -", "9901-dinkes.farmasi awarded -",
                "9901-disdukcapil.akta-kelahiran not-selected displacedByMinimum(quota: 0)",
                "9971-dpmptsp.izin-usaha-mikro awarded admittedByMinimum(quota: 0)",
            ])
    }

    @Test("an entry below the floor is not awarded, even where places are left")
    func floor() throws {
        let contest = try PracticeContest(.scored, rules: rules([("size=\"3\"", "size=\"3\" floor=\"80\"")]))
        let proposal = try propose(contest)
        #expect(
            proposal.decision.standings.map(\.outcome.rawValue) == ["awarded", "awarded", "below-floor", "below-floor"])
    }

    @Test("what changes between showing and taking a decision is noticed")
    func changedMeanwhile() throws {
        let contest = try PracticeContest(.scored)
        let proposal = try propose(contest)
        _ = try WithdrawEntry.run(
            "9901-dinkes.farmasi", reason: "Uji", in: &contest.store, at: PracticeContest.occasion)
        let request = DecideStage.Request(stage: "penilaian", program: "uji")
        #expect(
            refusal { _ = try DecideStage.run(proposal, request, in: &contest.store, at: PracticeContest.occasion) }
                == ["decision-changed-meanwhile"])
    }
}
