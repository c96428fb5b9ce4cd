import Scoring

/// Who and what takes part in a rehearsal: pure, from the rules, the lists, the sizes and the seed.
struct RehearsalCast {
    let contest: Contest
    let lists: RehearsalLists
    let seed: UInt64
    /// The offices, in the order of the list of regions.
    let offices: [Office]
    /// The jurors, ordered by identifier.
    let jurors: [Juror]
    /// The heads of the entries, in the order in which they come in.
    let heads: [EntryHead]
    /// The place of each entry in that order.
    let numbers: [EntryID: Int]

    /// Makes up everybody.
    ///
    /// - Throws: `tooFewPlaces` when the contest's limits leave room for fewer entries; `tooFewJurors`.
    init(
        _ contest: Contest, _ lists: RehearsalLists, entries: Int, jurors: Int, seed: UInt64
    ) throws(ActionFailure) {
        for stage in contest.scoringStages {
            let needed = stage.scoring?.minimumSheets ?? 0
            guard jurors >= needed else {
                throw .refused(.rehearsal(.tooFewJurors(asked: jurors, needed: needed, stage: stage.id)))
            }
        }
        self.contest = contest
        self.lists = lists
        self.seed = seed
        let (offices, places) = try Self.settle(entries, contest, lists, seed)
        self.offices = offices.all
        heads = RehearsalHeads(contest, lists, seed: seed).make(places)
        numbers = Dictionary(heads.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.jurors = RehearsalJurors(contest, lists, seed: seed).make(jurors, places)
    }

    /// Makes offices with places for all entries: as few as look real, and more only where limits ask for them.
    private static func settle(
        _ entries: Int, _ contest: Contest, _ lists: RehearsalLists, _ seed: UInt64
    ) throws(ActionFailure) -> (RehearsalOffices, [RehearsalPlaces.Place]) {
        var failure: ActionFailure?
        for size in sizes(entries, lists) {
            let offices = RehearsalOffices(lists, size: size, seed: seed)
            var places = RehearsalPlaces(contest, offices, seed: seed)
            do throws(ActionFailure) {
                return (offices, try places.take(entries))
            } catch {
                failure = error
            }
        }
        throw failure ?? .refused(.rehearsal(.tooFewPlaces(asked: entries, places: 0, requirements: [])))
    }

    /// Four services an entry, as one office in a few submits; more units than one only for very many entries.
    private static func sizes(_ entries: Int, _ lists: RehearsalLists) -> [RehearsalOffices.Size] {
        let kinds = lists.offices.count
        let services = lists.offices.reduce(0) { $0 + $1.services.count }
        let whole = max(1, services * lists.institutions.count)
        let usual = max(1, min(kinds, (4 * entries * kinds + whole - 1) / whole))
        let units = 1 + entries * 5 / 4 / whole
        let sizes = [(usual, 1), (kinds, 1), (kinds, units), (kinds, 2 * units)]
        return sizes.map { RehearsalOffices.Size(kinds: $0.0, units: $0.1) }
    }
}
