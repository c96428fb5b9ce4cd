import Competition
import Scoring
import TestSupport
import Testing

@testable import competitionctl

@Suite("Stages made once for several records")
struct MadeStagesTests {
    @Test("stages that are the same are shared, and those of other decisions or of a list that became final are not")
    func shared() throws {
        let sample = try SiteSample.corrected()
        let reviews = try VerifyStore.decisions(in: sample.store)
        let material = try PublicMaterial.read(from: sample.store, reviews: reviews)
        let made = MadeStages()
        let first = PublicRecord(material, sharing: made)
        let second = PublicRecord(material, sharing: made)
        #expect(!first.stages.isEmpty)
        #expect(zip(first.stages, second.stages).allSatisfy { $0 === $1 })

        let before = PublicRecord(
            try PublicMaterial.read(from: sample.store, reviews: [reviews[0]]), sharing: made)
        #expect(before.stages.map(\.decision.number) == [1])
        #expect(before.stages[0] !== first.stages[0])

        var other = material
        let last = try #require(other.stages.indices.last)
        let state = other.stages[last].review.state
        other.stages[last].review.state = state == .final ? .provisional : .final
        #expect(PublicRecord(other, sharing: made).stages[last].decision.state != state)

        var named = material
        named.contest.publication.jurorNames.toggle()
        let names = PublicRecord(named, sharing: made).stages[last].standings.flatMap(\.jurors).map(\.juror)
        #expect(names != first.stages[last].standings.flatMap(\.jurors).map(\.juror))
    }
}
