import Competition
import Scoring

/// Speaks of one contest in one language: the names of its parts, its rules in words, the reasons for its results.
///
/// Where something is named that the contest does not have, its identifier stands for it.
struct Narrator: Sendable {
    let contest: Contest
    /// The rubrics that the contest names, for the names of criteria.
    let rubrics: [RubricID: Rubric]
    let language: Language

    /// Creates a narrator.
    init(_ contest: Contest, rubrics: [RubricID: Rubric] = [:], in language: Language) {
        self.contest = contest
        self.rubrics = rubrics
        self.language = language
    }

    /// The name of a group.
    func group(_ id: GroupID) -> String { contest.group(id)?.name.words(in: language) ?? id.text }

    /// The name of a category.
    func category(_ id: CategoryID) -> String { contest.category(id)?.name.words(in: language) ?? id.text }

    /// The name of a stage.
    func stage(_ id: StageID) -> String { contest.stage(id)?.name.words(in: language) ?? id.text }

    /// The name of a requirement.
    func requirement(_ id: RequirementID) -> String {
        contest.requirements.first { $0.id == id }?.name.words(in: language) ?? id.text
    }

    /// The name of a criterion, from the first rubric of a stage that has it.
    func criterion(_ id: CriterionID, at stage: StageID) -> String {
        let used = contest.stage(stage)?.scoring?.rubrics.compactMap { rubrics[$0.rubric] } ?? []
        let criterion = used.flatMap(\.criteria).first { $0.id == id }
        return criterion?.name.words(in: language) ?? id.text
    }

    /// The name of an award list, with its tier.
    func award(_ list: AwardListID, tier: TierID?) -> String {
        let lists = contest.stages.flatMap { $0.scoring?.lists ?? [] }
        let found = lists.first { $0.id == list }
        let name = found?.name?.words(in: language) ?? list.text
        guard let tier else { return name }
        let tierName = found?.tiers.first { $0.id == tier }?.name.words(in: language) ?? tier.text
        return "\(name), \(tierName)"
    }

    /// What became of an entry at a stage: where it moved on to, or what it was awarded.
    func outcome(_ standing: DecidedStanding, at stage: StageID) -> String {
        switch standing.outcome {
        case .awarded:
            guard let list = standing.list else { break }
            return award(list, tier: standing.tier)
        case .advanced, .passed:
            guard let next = contest.stage(after: stage)?.name.words(in: language) else { break }
            return language == .indonesian ? "lolos ke \(next)" : "moves on to \(next)"
        case .notSelected, .belowFloor, .incomplete, .failed: break
        }
        return standing.outcome.words(in: language)
    }

    /// How a scoring stage stands as a whole.
    func state(_ state: StatusReport.StageState) -> String {
        switch (language, state) {
        case (.indonesian, .waiting(let previous)): "menunggu keputusan tahap \(stage(previous))"
        case (.indonesian, .unplanned): "tugas juri belum dibagi"
        case (.indonesian, .planned): "tugas juri sudah dibagi"
        case (.indonesian, .decided(let number)): "diputuskan dalam keputusan nomor \(number)"
        case (.english, .waiting(let previous)): "waits for the decision on \(stage(previous))"
        case (.english, .unplanned): "not planned yet"
        case (.english, .planned): "planned"
        case (.english, .decided(let number)): "decided by decision number \(number)"
        }
    }

    /// Writes a figure that is rarely printed, such as a tie-break: exactly where that is short, else with two more places.
    func finer(_ value: Ratio) -> String {
        let places = min(contest.figures.places + 2, FixedPoint.mostPlaces)
        if value.number == nil, let figure = try? value.rounded(places: places, rule: contest.figures.rounding) {
            return language.figure(figure)
        }
        return language.number(value)
    }
}
