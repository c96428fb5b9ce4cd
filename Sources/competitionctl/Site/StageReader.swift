import Competition
import Scoring

/// Takes out of a reviewed decision what may be published of it.
struct StageReader {
    private let contest: Contest
    private let source: PublicMaterial.DecidedStage
    private let jurors: JurorLabels
    private let decided: [EntryID: DecidedStanding]
    private let exceptions: [EntryID: PublicRecord.Exception]

    init(_ contest: Contest, _ source: PublicMaterial.DecidedStage, _ jurors: JurorLabels) {
        self.contest = contest
        self.source = source
        self.jurors = jurors
        decided = Dictionary(
            source.review.draft.standings.map { ($0.entry, $0) }, uniquingKeysWith: { first, _ in first })
        var exceptions: [EntryID: PublicRecord.Exception] = [:]
        for list in source.review.draft.lists {
            for chosen in list.selection.chosen { exceptions[chosen.entry] = PublicRecord.Exception(chosen) }
            for passed in list.selection.passedOver {
                exceptions[passed.entry] = PublicRecord.Exception(passed.reason)
            }
        }
        self.exceptions = exceptions
    }

    /// The stage as published.
    var stage: PublicRecord.DecidedStage {
        let draft = source.review.draft
        let pools = draft.result?.pools.map(pool) ?? [screening(draft.standings)]
        return PublicRecord.DecidedStage(
            stage: source.stage, decision: facts(source.review), earlier: earlier, pools: pools,
            lists: draft.lists.map(list))
    }

    private func facts(_ review: VerifyStore.Reviewed) -> PublicRecord.DecisionFacts {
        let decision = review.decision
        return PublicRecord.DecisionFacts(
            number: decision.number, at: decision.at, program: decision.program, reason: decision.reason,
            digest: review.digest, line: review.line, inputs: decision.inputs.count,
            missingSheets: decision.missingSheets.count, orders: decision.orders, follows: decision.follows,
            state: review.state,
            window: source.stage.objections?.window(forListOf: decision.at, in: contest.zone))
    }

    /// The earlier decisions, each beside the one that took its place.
    private var earlier: [PublicRecord.Replaced] {
        let all = source.earlier + [source.review]
        return zip(all, all.dropFirst()).map { before, after in
            PublicRecord.Replaced(
                decision: facts(before), next: facts(after),
                changes: ListChange.all(from: before.decision.standings, to: after.decision.standings))
        }
    }

    // MARK: Standings

    private func screening(_ standings: [DecidedStanding]) -> PublicRecord.Pool {
        let shown = standings.map { decided in
            PublicRecord.Standing(
                entry: decided.entry, group: decided.group, rank: nil, sharedWith: [], figure: nil, score: nil,
                parts: [], sheets: decided.sheets, minimumSheets: 0, jurors: [], rivals: [], criteria: [], tie: nil,
                tieValues: [], brokenBy: nil, outcome: decided.outcome, list: nil, tier: nil, exception: nil)
        }
        return PublicRecord.Pool(groups: contest.groups.map(\.id), standings: shown, ties: [])
    }

    private func pool(_ pool: StageResult.Pool) -> PublicRecord.Pool {
        let ties = ties(pool.standings)
        var tieOf: [Int: Int] = [:]
        for (number, tie) in ties.enumerated() { for index in tie { tieOf[index] = number } }
        let standings = parallelMap(Array(pool.standings.indices)) { [tieOf] index in
            standing(pool.standings[index], tie: tieOf[index], pool.places)
        }
        return PublicRecord.Pool(groups: pool.groups, standings: standings, ties: ties)
    }

    /// The runs of ranked entries whose compared figures are equal.
    private func ties(_ standings: [EntryStanding]) -> [Range<Int>] {
        let compared = standings.map { standing -> Ratio? in
            guard standing.place != nil, let figure = standing.figure else { return nil }
            return try? contest.figures.comparison.value(of: figure)
        }
        var ties: [Range<Int>] = []
        var start = 0
        for index in compared.indices {
            let isLast = index + 1 == compared.count
            if !isLast, compared[index] != nil, compared[index + 1] == compared[index] { continue }
            if index > start { ties.append(start..<index + 1) }
            start = index + 1
        }
        return ties
    }

    private func standing(
        _ standing: EntryStanding, tie: Int?, _ places: PlaceFigures?
    ) -> PublicRecord.Standing {
        let panel = standing.panel
        let rules = source.stage.scoring
        let decided = decided[standing.head.id]
        let isCombined = standing.combined != nil
        return PublicRecord.Standing(
            entry: standing.head.id, group: standing.head.group, rank: standing.place?.rank,
            sharedWith: standing.place?.sharedWith ?? [], figure: standing.figure.flatMap(figure),
            score: isCombined ? panel.score.flatMap(figure) : nil,
            parts: (standing.combined?.contributions ?? []).compactMap(part), sheets: standing.sheets,
            minimumSheets: panel.minimumSheets, jurors: jurorTotals(panel, places),
            rivals: rivals(panel.entry, places), criteria: criteria(standing), tie: tie,
            tieValues: tieValues(standing, rules?.tieBreaks ?? []), brokenBy: standing.place?.brokenBy,
            outcome: decided?.outcome ?? .incomplete, list: listIndex(for: standing.head.group),
            tier: decided?.tier, exception: exceptions[standing.head.id])
    }

    private func figure(_ exact: Ratio) -> PublicRecord.Figure? { PublicRecord.Figure(exact, contest.figures) }

    private func jurorTotals(_ panel: PanelResult, _ places: PlaceFigures?) -> [PublicRecord.JurorTotal] {
        let own = places.flatMap { places in places.index(of: panel.entry).map { places.orders.places[$0] } } ?? []
        return panel.totals.compactMap { total in
            figure(total.total).map {
                PublicRecord.JurorTotal(
                    juror: jurors.label(of: total.juror), total: $0, counted: total.counted,
                    place: own.first { $0.juror == total.juror })
            }
        }
        .sorted { $0.juror < $1.juror }
    }

    private func rivals(_ entry: EntryID, _ places: PlaceFigures?) -> [PublicRecord.Rival] {
        guard let places, let order = places.schulze, let own = places.index(of: entry) else { return [] }
        return places.orders.entries.indices.filter { $0 != own }.map { other in
            PublicRecord.Rival(entry: places.orders.entries[other], duel: order.duel(own, other))
        }
    }

    private func part(_ part: CombinedTotal.Contribution) -> PublicRecord.Part? {
        guard let score = figure(part.score), let value = figure(part.value), let product = figure(part.product) else {
            return nil
        }
        let unit = source.stage.scoring?.combination.first { $0.stage == part.stage }?.unit ?? .points
        return PublicRecord.Part(
            stage: part.stage, unit: unit, score: score, value: value, weight: part.weight, product: product)
    }

    /// The mean of each criterion, and its share in a score that is the mean of the totals.
    private func criteria(_ standing: EntryStanding) -> [PublicRecord.CriterionMean] {
        guard let rules = source.stage.scoring, let material = source.review.material,
            let rubric = rules.rubric(for: standing.head.group).flatMap({ material.rubrics[$0] })
        else { return [] }
        return rubric.criteria.compactMap { criterion in
            guard let mean = (try? standing.panel.criterionMean(criterion.id)) ?? nil, let shown = figure(mean) else {
                return nil
            }
            let share = rules.aggregation == .mean ? try? criterion.weight * mean / rubric.divisor : nil
            return PublicRecord.CriterionMean(criterion: criterion.id, mean: shown, share: share.flatMap(figure))
        }
    }

    private func tieValues(_ standing: EntryStanding, _ rules: [TieBreakRule]) -> [PublicRecord.TieValue?] {
        zip(rules, standing.tieKeys).map { rule, key in
            switch rule {
            case .criterion, .stageScore: key.flatMap(figure).map { .figure($0) }
            case .earlierSubmission: standing.head.received.map { .time($0) }
            }
        }
    }

    // MARK: Lists

    private func listIndex(for group: GroupID) -> Int? {
        source.stage.scoring?.lists.firstIndex { $0.groups?.contains(group) ?? true }
    }

    private func list(_ list: ListResult) -> PublicRecord.ComposedList {
        let titles = Dictionary(
            list.standings.map { ($0.head.id, $0.head.title) }, uniquingKeysWith: { first, _ in first })
        let ranked = list.standings.map(\.head.id)
        let ranks = Dictionary(
            list.standings.compactMap { standing in standing.place.map { (standing.head.id, $0.rank) } },
            uniquingKeysWith: { first, _ in first })
        return PublicRecord.ComposedList(
            stage: source.stage.id, list: list.list, chosen: list.selection.chosen.map(\.entry),
            tiers: tiers(list, titles), ranks: ranks, exceptions: ranked.filter { exceptions[$0] != nil },
            unmet: list.selection.unmet.map { ($0.quota, $0.attained) }, candidates: ranked.count, rules: rules(list))
    }

    /// The rules of a list for draws in which its entries stand otherwise; a floor is in the points of the figure.
    private func rules(_ list: ListResult) -> ListRules? {
        let candidates = list.standings.sorted { $0.head.id < $1.head.id }
        return source.review.material?.rules(of: list.list, candidates, withFloor: true)
    }

    private func tiers(_ list: ListResult, _ titles: [EntryID: String]) -> [PublicRecord.FilledTier] {
        let members = Dictionary(grouping: list.selection.chosen, by: \.tier)
        guard !list.list.tiers.isEmpty else {
            let chosen = list.selection.chosen.map(\.entry)
            return [PublicRecord.FilledTier(tier: nil, entries: byTitle(chosen, titles))]
        }
        return list.list.tiers.map { tier in
            let entries = (members[tier.id] ?? []).map(\.entry)
            return PublicRecord.FilledTier(tier: tier, entries: tier.isOrdered ? entries : byTitle(entries, titles))
        }
    }

    private func byTitle(_ entries: [EntryID], _ titles: [EntryID: String]) -> [EntryID] {
        entries.map { (key: titles[$0]?.lowercased() ?? "", entry: $0) }
            .sorted { ($0.key, $0.entry) < ($1.key, $1.entry) }.map(\.entry)
    }
}

extension PublicRecord.Exception {
    fileprivate init?(_ chosen: Chosen) {
        guard let rule = SelectionException(chosen) else { return nil }
        self.init(rule: rule, others: [])
    }

    fileprivate init?(_ reason: PassedOverReason) {
        guard let rule = SelectionException(reason) else { return nil }
        switch reason {
        case .cap(_, let holders): self.init(rule: rule, others: holders)
        case .displaced(_, let entry), .reserved(_, let entry): self.init(rule: rule, others: entry.map { [$0] } ?? [])
        case .belowFloor, .belowCut, .quotaMaximum: self.init(rule: rule, others: [])
        }
    }
}
