import Scoring

/// Makes the heads of entries: title, dates and origin for each place.
struct RehearsalHeads {
    private let contest: Contest
    private let lists: RehearsalLists
    private let seed: UInt64
    private let origins: [GroupID: OriginNeed]
    private let barredTitles: [GroupID: Set<String>]

    /// Prepares the making.
    init(_ contest: Contest, _ lists: RehearsalLists, seed: UInt64) {
        self.contest = contest
        self.lists = lists
        self.seed = seed
        let groups = contest.groups.map(\.id)
        origins = Dictionary(groups.map { ($0, contest.origin(of: $0)) }, uniquingKeysWith: { first, _ in first })
        barredTitles = Dictionary(
            groups.map { ($0, contest.wonTitles(barredIn: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Makes a head for each place.
    func make(_ places: [RehearsalPlaces.Place]) -> [EntryHead] {
        let young = young(places)
        var titles = RehearsalTitles(lists, seed: seed)
        var taken: Set<EntryID> = []
        return places.enumerated().map { number, place in
            var random = RehearsalRandom(seed: seed, .heads, number)
            let id = id(of: place, number, &taken)
            let origin = origin(of: place, &random)
            return EntryHead(
                id: id, contest: contest.id, revision: nil, received: nil, title: title(of: place, &titles),
                office: place.office.id, service: place.service.id, group: place.group,
                category: category(of: place, &random),
                started: started(in: place.group, isYoung: young.contains(number), &random), origin: origin,
                withdrawal: nil)
        }
    }

    /// The office and service as one identifier; a number where that is too long or taken.
    private func id(of place: RehearsalPlaces.Place, _ number: Int, _ taken: inout Set<EntryID>) -> EntryID {
        let base = "\(place.office.id).\(place.service.id)"
        let named = ["", "-b", "-c"].lazy.compactMap { EntryID(base + $0) }
        let numbered = (0...).lazy.compactMap { EntryID("inovasi-\(number + 1 + $0 * 1_000_000)") }
        let free = named.first { !taken.contains($0) } ?? numbered.first { !taken.contains($0) }
        // Numbers never run out.
        guard let free else { preconditionFailure("no identifier is left") }
        taken.insert(free)
        return free
    }

    private func title(of place: RehearsalPlaces.Place, _ titles: inout RehearsalTitles) -> String {
        let barred = barredTitles[place.group] ?? []
        if case .continues = origins[place.group], let winner = place.winner,
            let own = titles.take(winner.title, barred: barred)
        {
            return own
        }
        return titles.take(barred: barred)
    }

    private func category(of place: RehearsalPlaces.Place, _ random: inout RehearsalRandom) -> CategoryID {
        if let fitting = place.category, contest.category(fitting) != nil { return fitting }
        return contest.categories[random.below(contest.categories.count)].id
    }

    private func origin(of place: RehearsalPlaces.Place, _ random: inout RehearsalRandom) -> Origin? {
        let relation: Origin.Relation
        switch origins[place.group] {
        case .adapts: relation = .adapts
        case .continues: relation = .continues
        case .nothing, .impossible, nil: return nil
        }
        if let winner = place.winner {
            let owner = lists.sentences.first(.origin, of: "\(winner.title), \(winner.institution), \(winner.year)")
            return Origin(relation: relation, winner: winner.id, text: line(owner))
        }
        let other = random.one(of: lists.titles)
        let owner = [other?.text, other?.owner].compactMap(\.self).joined(separator: ", ")
        return Origin(relation: relation, winner: nil, text: line(lists.sentences.first(.origin, of: owner)))
    }

    /// A day up to four years before the latest that is allowed, or for a few the months after it.
    private func started(in group: GroupID, isYoung: Bool, _ random: inout RehearsalRandom) -> Day {
        let closes = contest.intake.closes.day
        let latest = contest.latestStart(in: group) ?? closes
        let days = isYoung ? Int64(random.within(1...240)) : -Int64(random.within(0...1460))
        return Day(daysSinceEpoch: latest.daysSinceEpoch + days) ?? latest
    }

    /// The numbers of the entries, about three in a hundred, that are too young for screening.
    ///
    /// No group loses its last entry to this, and nothing that must be old enough at submission already is young.
    private func young(_ places: [RehearsalPlaces.Place]) -> Set<Int> {
        guard contest.screeningStage != nil else { return [] }
        var left: [GroupID: Int] = [:]
        for place in places { left[place.group, default: 0] += 1 }
        var young: Set<Int> = []
        var random = RehearsalRandom(seed: seed, .screening)
        for number in random.shuffled(Array(places.indices)) where young.count < (places.count * 3 + 50) / 100 {
            let group = places[number].group
            guard contest.latestStart(in: group, judged: .screening) != nil,
                contest.latestStart(in: group, judged: .submission) == nil, left[group, default: 0] > 3
            else { continue }
            left[group, default: 0] -= 1
            young.insert(number)
        }
        return young
    }
}
