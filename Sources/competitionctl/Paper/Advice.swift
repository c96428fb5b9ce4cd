import Competition
import Scoring

/// What an office is told of one of its entries.
struct AdvisedEntry: Sendable {
    let entry: PublicRecord.Entry
    /// What failed at the screening, with the reason where a person gave one.
    let failed: [FailedRequirement]
    /// The scored stages that it was in.
    let stages: [StageAdvice]
    /// Innovations to look at.
    let examples: [AdviceExample]

    /// A requirement that the entry did not meet.
    struct FailedRequirement: Sendable {
        let name: Words
        let reason: String?
    }
}

/// What came of an entry at one scored stage.
struct StageAdvice: Sendable {
    let stage: Stage
    let standing: PublicRecord.Standing
    /// How many entries were ranked with it.
    let ranked: Int
    let criteria: [CriterionAdvice]
    /// The criterion at which it stands best among its group, by its place in `criteria`.
    let strongest: Int?
    /// The criterion at which it stands worst.
    let weakest: Int?
}

/// One criterion of an entry beside its group.
struct CriterionAdvice: Sendable {
    let criterion: Criterion
    let mean: PublicRecord.Figure
    /// The quartiles of the group; nil where nobody in it is ranked.
    let quartiles: [PublicRecord.Figure]?
    /// The share of the group's other entries whose mean is lower.
    let share: Ratio?
    let notes: [Note]

    /// What a juror wrote, under the juror's public number.
    struct Note: Hashable, Sendable {
        let juror: Int
        let text: String
    }
}

/// An innovation to look at.
enum AdviceExample: Sendable {
    /// An entry of this contest that was awarded, with its mean at the criterion.
    case awarded(PublicRecord.Entry, Words, PublicRecord.Figure)
    case earlier(Winner, EarlierReason)

    /// Why an earlier winner is named.
    enum EarlierReason: String, Sendable {
        /// An entry of the same category builds on it.
        case sameCategory = "same-category"
        case sameRegion = "same-region"
        case latest
    }
}

/// Finds what offices are told.
struct AdviceReader {
    let record: PublicRecord
    private let rubrics: [RubricID: Rubric]
    private let sheets: [StageID: [EntryID: [ScoreSheet]]]
    private let screenings: [EntryID: Screening]
    private let labels: JurorLabels
    /// The categories of the entries that build on an earlier winner.
    private let built: [WinnerID: Set<CategoryID>]
    /// The means of the ranked entries of each group.
    private let means: [Means: SortedFigures]

    private struct Means: Hashable {
        let stage: StageID
        let group: GroupID
        let criterion: CriterionID
    }

    init(_ record: PublicRecord, _ material: PaperMaterial) {
        self.record = record
        rubrics = material.published.rubrics
        sheets = Dictionary(
            material.published.stages.map { ($0.stage.id, $0.review.material?.sheets[$0.stage.id] ?? [:]) },
            uniquingKeysWith: { first, _ in first })
        screenings = material.screenings
        labels = JurorLabels(material.published, hidingNames: true)
        var built: [WinnerID: Set<CategoryID>] = [:]
        for head in material.published.entries.map(\.head) {
            if let winner = head.origin?.winner { built[winner, default: []].insert(head.category) }
        }
        self.built = built
        means = Self.means(record)
    }

    private static func means(_ record: PublicRecord) -> [Means: SortedFigures] {
        var figures: [Means: [Ratio]] = [:]
        for stage in record.stages {
            for standing in stage.standings where standing.rank != nil {
                for mean in standing.criteria {
                    let key = Means(stage: stage.stage.id, group: standing.group, criterion: mean.criterion)
                    figures[key, default: []].append(mean.mean.exact)
                }
            }
        }
        return figures.mapValues(SortedFigures.init)
    }

    /// What is told of an entry.
    func advice(on entry: PublicRecord.Entry) -> AdvisedEntry {
        let stages = record.stages.compactMap { advice(on: entry, at: $0) }
        return AdvisedEntry(
            entry: entry, failed: failed(entry.id), stages: stages,
            examples: awarded(for: entry, stages) + earlierWinners(for: entry))
    }

    private func failed(_ entry: EntryID) -> [AdvisedEntry.FailedRequirement] {
        (screenings[entry]?.verdicts ?? []).filter { $0.outcome == .failed }.map { verdict in
            let requirement = record.contest.requirements.first { $0.id == verdict.requirement }
            return AdvisedEntry.FailedRequirement(
                name: requirement?.name ?? Words(verdict.requirement.text),
                reason: verdict.judge == .person ? verdict.reason : nil)
        }
    }

    // MARK: A stage

    private func advice(on entry: PublicRecord.Entry, at stage: PublicRecord.DecidedStage) -> StageAdvice? {
        guard let rules = stage.rules, let (standing, pool) = stage.standing(of: entry.id),
            let rubric = rules.rubric(for: standing.group).flatMap({ rubrics[$0] })
        else { return nil }
        let criteria = standing.criteria.compactMap { mean -> CriterionAdvice? in
            guard let criterion = rubric.criteria.first(where: { $0.id == mean.criterion }) else { return nil }
            return advice(on: standing, mean, criterion, at: stage.stage.id)
        }
        let extremes = extremes(criteria)
        return StageAdvice(
            stage: stage.stage, standing: standing, ranked: pool.rankedCount, criteria: criteria,
            strongest: extremes?.strongest, weakest: extremes?.weakest)
    }

    private func advice(
        on standing: PublicRecord.Standing, _ mean: PublicRecord.CriterionMean, _ criterion: Criterion,
        at stage: StageID
    ) -> CriterionAdvice {
        let group = means[Means(stage: stage, group: standing.group, criterion: criterion.id)]
        let figures = group?.quartiles.map { [$0.lower, $0.median, $0.upper] }?
            .compactMap { PublicRecord.Figure($0, record.contest.figures) }
        return CriterionAdvice(
            criterion: criterion, mean: mean.mean, quartiles: figures?.count == 3 ? figures : nil,
            share: group?.share(below: mean.mean.exact, leavingOutOwn: standing.rank != nil),
            notes: notes(on: standing.entry, criterion.id, at: stage))
    }

    /// The criteria at which an entry stands best and worst; nil where it stands everywhere the same.
    private func extremes(_ criteria: [CriterionAdvice]) -> (strongest: Int, weakest: Int)? {
        let shares = criteria.map { $0.share }
        let known = shares.compactMap(\.self)
        guard known.count == criteria.count, let best = known.max(), let worst = known.min(), best > worst,
            let strongest = shares.firstIndex(of: best), let weakest = shares.firstIndex(of: worst)
        else { return nil }
        return (strongest, weakest)
    }

    private func notes(on entry: EntryID, _ criterion: CriterionID, at stage: StageID) -> [CriterionAdvice.Note] {
        (sheets[stage]?[entry] ?? []).compactMap { sheet -> CriterionAdvice.Note? in
            guard case .marks(let marks) = sheet.content,
                let note = marks.first(where: { $0.criterion == criterion })?.note,
                case .number(let number) = labels.label(of: sheet.juror)
            else { return nil }
            return CriterionAdvice.Note(juror: number, text: note)
        }
        .sorted { ($0.juror, $0.text) < ($1.juror, $1.text) }
    }

    // MARK: To look at

    private static let most = 3

    private func awarded(for entry: PublicRecord.Entry, _ stages: [StageAdvice]) -> [AdviceExample] {
        guard let last = stages.last(where: { $0.weakest != nil }), let weakest = last.weakest else { return [] }
        let own = last.criteria[weakest]
        let chosen = Set(record.awards.flatMap(\.chosen))
        let better = chosen.compactMap { id -> (entry: PublicRecord.Entry, mean: PublicRecord.Figure)? in
            guard id != entry.id, let other = record.entry(id), other.category == entry.category,
                let standing = record.stage(last.stage.id)?.standing(of: id)?.standing,
                let mean = standing.criteria.first(where: { $0.criterion == own.criterion.id })?.mean,
                mean.exact > own.mean.exact
            else { return nil }
            return (other, mean)
        }
        return better.sorted {
            $0.mean.exact == $1.mean.exact ? $0.entry.id < $1.entry.id : $0.mean.exact > $1.mean.exact
        }
        .prefix(Self.most).map { .awarded($0.entry, own.criterion.name, $0.mean) }
    }

    private func earlierWinners(for entry: PublicRecord.Entry) -> [AdviceExample] {
        let reasoned = record.contest.winners.enumerated().map { index, winner in
            (index: index, winner: winner, reason: reason(winner, entry))
        }
        let order: [AdviceExample.EarlierReason] = [.sameCategory, .sameRegion, .latest]
        func place(_ reason: AdviceExample.EarlierReason) -> Int { order.firstIndex(of: reason) ?? order.count }
        return reasoned.sorted { left, right in
            (place(left.reason), -left.winner.year, left.index) < (place(right.reason), -right.winner.year, right.index)
        }
        .prefix(Self.most).map { .earlier($0.winner, $0.reason) }
    }

    private func reason(_ winner: Winner, _ entry: PublicRecord.Entry) -> AdviceExample.EarlierReason {
        if let category = entry.category, built[winner.id]?.contains(category) ?? false { return .sameCategory }
        if let region = winner.region, region == entry.institutionCode { return .sameRegion }
        return .latest
    }
}
