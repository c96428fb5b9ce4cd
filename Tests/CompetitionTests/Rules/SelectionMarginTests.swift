import Competition
import Scoring
import TestSupport
import Testing

/// By how much entries are in or out against their rank.
@Suite("Margins of exceptions")
struct SelectionMarginTests {
    @Test("one that is out is measured from the lowest that is in, one that is in from the highest kept out")
    func margins() throws {
        let practice = try PracticeContest(.initialised, access: .unsynced)
        let contest = try practice.store.now.contest()
        let group = try #require(contest.groups.first?.id)
        func standing(
            _ entry: EntryID, _ score: Ratio, _ outcome: DecidedStanding.Outcome, _ exception: SelectionException? = nil
        ) -> DecidedStanding {
            DecidedStanding(
                entry: entry, group: group, rank: 1, isShared: false, score: score, printed: nil,
                sheets: SheetCount(due: 1, scored: 1, abstained: 0), outcome: outcome, list: nil, tier: nil,
                tieBroken: nil, exception: exception)
        }
        let standings = [
            standing("a", "90", .awarded), standing("b", "88.5", .notSelected, .overCap(0)),
            standing("c", "85", .awarded), standing("d", "84.25", .awarded, .admittedByCap(0)),
            standing("e", "80", .notSelected),
        ]
        let decision = Decision(
            contest: contest.id, number: 1, stage: "penilaian", at: contest.timestamp(PracticeContest.now), by: "",
            program: "uji", reason: nil, inputs: [], missingSheets: [], orders: [], standings: standings)
        let margins = standings.map { decision.margin(of: $0, in: contest) }
        #expect(margins == [nil, "4.25", nil, "4.25", nil])
    }
}
