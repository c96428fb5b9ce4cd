import Scoring
import TestSupport
import Testing

@testable import Competition

/// Looking entries up by what they compete for gives what looking at every one of them gives.
@Suite("Surroundings")
struct SurroundingsTests {
    /// Two groups, three offices of two institutions, two services an office, three titles: everything collides.
    private struct Crowd {
        var random: Arbitrary
        var contest: Contest
        var offices: [OfficeID: Office] = [:]
        /// What is in force, in no order.
        var heads: [EntryID: EntryHead] = [:]

        init(seed: UInt64) {
            random = Arbitrary(seed: seed)
            contest = random.contest()
            contest.requirements = [
                Requirement(
                    id: random.id(), judged: .screening, groups: nil, name: Words("judul"), test: .distinctTitle)
            ]
            contest.groups = (0..<2).map { _ in ContestGroup(id: random.id(), name: Words("kelompok")) }
            for code in ["35.01", "35.01", "35.02"] {
                var office = random.office()
                office.institution.code = code
                office.services = (0..<2).map { _ in Service(id: random.id(), name: "layanan", unit: nil) }
                offices[office.id] = office
            }
        }

        mutating func head(_ id: EntryID) -> EntryHead {
            let office = random.one(of: offices.values.sorted { $0.id < $1.id })
            var head = random.entry().head
            head.id = id
            head.title = random.one(of: ["Jemput Bola", "JEMPUT  bola!", "Obat Diantar (ODA)"])
            head.office = office.id
            head.service = random.one(of: office.services).id
            head.group = random.one(of: contest.groups).id
            if !random.flag() { head.withdrawal = nil }
            return head
        }

        func others(than id: EntryID, where isRival: (EntryHead) -> Bool) -> [EntryID] {
            heads.values.filter { $0.withdrawal == nil && $0.id != id && isRival($0) }.map(\.id).sorted()
        }
    }

    @Test("the rivals of an entry are those that a look at every entry finds", arguments: 0..<20 as Range<UInt64>)
    func rivals(seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let ids: [EntryID] = (0..<12).map { _ in crowd.random.id() }
        for id in ids.prefix(6) { crowd.heads[id] = crowd.head(id) }
        var surroundings = Surroundings(
            contest: crowd.contest, offices: crowd.offices, entries: Array(crowd.heads.values))
        // New entries and new revisions of earlier ones, withdrawn or not.
        for _ in 0..<12 {
            let head = crowd.head(crowd.random.one(of: ids))
            crowd.heads[head.id] = head
            surroundings.admit(head)
        }
        for id in ids {
            let asked = crowd.heads[id] ?? crowd.head(id)
            let institution = crowd.offices[asked.office]?.institution.code ?? ""
            let expected: [(Surroundings.Prize, [EntryID])] = [
                (
                    .title(normalisedTitle(asked.title)),
                    crowd.others(than: id) { normalisedTitle($0.title) == normalisedTitle(asked.title) }
                ),
                (
                    .service(asked.office, asked.service),
                    crowd.others(than: id) { $0.office == asked.office && $0.service == asked.service }
                ),
                (
                    .office(asked.office, asked.group),
                    crowd.others(than: id) { $0.office == asked.office && $0.group == asked.group }
                ),
                (
                    .institution(institution, asked.group),
                    crowd.others(than: id) { head in
                        crowd.offices[head.office]?.institution.code == institution && head.group == asked.group
                    }
                ),
            ]
            for (prize, rivals) in expected {
                #expect(surroundings.rivals(of: id, for: prize) == rivals.count)
                #expect(surroundings.firstRival(of: id, for: prize) == rivals.first)
            }
            #expect(surroundings.head(of: id) == crowd.heads[id])
        }
    }
}
