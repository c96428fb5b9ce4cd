import Scoring

/// Makes the jurors, and where the panel is large enough two conflicts of interest.
struct RehearsalJurors {
    private let contest: Contest
    private let sentences: RehearsalSentences
    private let seed: UInt64

    /// Prepares the making.
    init(_ contest: Contest, _ lists: RehearsalLists, seed: UInt64) {
        self.contest = contest
        sentences = lists.sentences
        self.seed = seed
    }

    /// Makes jurors, ordered by identifier.
    ///
    /// Two of more than four have a conflict, one with an institution and one with an office of another, so that no entry loses more than
    /// one reader, and only where every stage can spare one.
    func make(_ count: Int, _ places: [RehearsalPlaces.Place]) -> [Juror] {
        var random = RehearsalRandom(seed: seed, .jurors)
        let width = String(count).count
        var jurors = (1...max(1, count)).compactMap { number in
            JurorID("juri-\(padded(number, width))").map { juror($0, number, &random) }
        }
        let needed = contest.scoringStages.compactMap { $0.scoring?.minimumSheets }.max() ?? 0
        guard count > 4, count > needed, let institution = random.one(of: places)?.office.institution else {
            return jurors
        }
        let others = places.filter { $0.office.institution.code != institution.code }
        guard let office = random.one(of: others)?.office else { return jurors }
        let conflicted = random.shuffled(Array(jurors.indices))
        jurors[conflicted[0]].affiliation = line(sentences.first(.employee, of: institution.name))
        jurors[conflicted[0]].institution = institution.code
        jurors[conflicted[1]].conflicts = [Conflict(with: .office(office.id), reason: sentences.first(.conflict))]
        return jurors
    }

    private func juror(_ id: JurorID, _ number: Int, _ random: inout RehearsalRandom) -> Juror {
        let places = sentences[.affiliations]
        let round = (number - 1) / max(1, places.count) + 1
        let place = places.isEmpty ? "" : places[(number - 1) % places.count]
        let expertise = random.shuffled(contest.categories.map(\.id)).prefix(3).sorted()
        return Juror(
            id: id, name: "\(sentences.first(.juror)) \(number)", affiliation: round > 1 ? "\(place) \(round)" : place,
            institution: nil, expertise: expertise, conflicts: [])
    }
}
