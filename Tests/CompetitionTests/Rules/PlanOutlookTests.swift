import Scoring
import TestSupport
import Testing

@testable import Competition

/// What a plan looks like before anybody has read anything.
@Suite("Outlook of plans")
struct PlanOutlookTests {
    private func reading(_ entry: String, _ jurors: String..., anchor: Bool = false) -> AssignmentPlan.Reading {
        AssignmentPlan.Reading(
            entry: EntryID(entry).unsafelyUnwrapped, jurors: jurors.compactMap { JurorID($0) }, isAnchor: anchor)
    }

    private var closed: [AssignmentPlan.Reading] {
        [
            reading("a1", "j1", "j2"), reading("a2", "j1", "j2"), reading("a3", "j1", "j2"),
            reading("b1", "j3", "j4"), reading("b2", "j3", "j4"), reading("b3", "j3", "j4"),
        ]
    }

    private func categories(_ readings: [AssignmentPlan.Reading]) -> [EntryID: CategoryID] {
        Dictionary(
            uniqueKeysWithValues: readings.map {
                ($0.entry, CategoryID(String($0.entry.text.prefix(1))).unsafelyUnwrapped)
            })
    }

    @Test("panels that follow categories are told with the categories")
    func followsCategories() {
        let outlook = PlanOutlook(closed, categories: categories(closed))
        #expect(outlook.closedCategories == ["a", "b"])
        #expect(outlook.problems.map(\.code) == ["plan-unconnected", "plan-follows-categories"])
        #expect(outlook.parts == [["j1", "j2"], ["j3", "j4"]])
    }

    @Test("an anchor joins the parts, but panels still follow categories")
    func anchored() {
        let readings = [reading("a0", "j1", "j2", "j3", "j4", anchor: true)] + closed
        let outlook = PlanOutlook(readings, categories: categories(readings))
        #expect(outlook.parts.count == 1)
        #expect(outlook.weakLinks == [.entry("a0")])
        #expect(outlook.closedCategories == ["a", "b"])
    }

    @Test("jurors who cross categories raise nothing")
    func crossing() {
        let readings = [
            reading("a1", "j1", "j2"), reading("a2", "j2", "j3"), reading("a3", "j3", "j1"),
            reading("b1", "j1", "j2"), reading("b2", "j2", "j3"), reading("b3", "j3", "j1"),
        ]
        #expect(PlanOutlook(readings, categories: categories(readings)).problems.isEmpty)
    }
}
