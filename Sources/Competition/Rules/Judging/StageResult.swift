import Scoring

/// The result of a stage: every figure on the way, from marks to ranks.
public struct StageResult: Sendable {
    /// The rankings: one, or one a group where groups are ranked apart.
    public var pools: [Pool]

    /// Entries that are ranked together.
    public struct Pool: Sendable {
        /// The groups in it.
        public var groups: [GroupID]
        /// Ranked entries by rank and identifier, then the unranked by identifier.
        public var standings: [EntryStanding]
        /// How places became figures, where the stage's rule compares places; nil where each entry has a figure of its own.
        public var places: PlaceFigures?
    }

    /// All standings.
    public var standings: [EntryStanding] { pools.flatMap(\.standings) }

    /// The standing of an entry.
    public func standing(of entry: EntryID) -> EntryStanding? { standings.first { $0.head.id == entry } }
}

/// One entry in a stage, with every figure that its rank came from.
public struct EntryStanding: Sendable {
    /// The entry.
    public var head: EntryHead
    /// The office that submitted it.
    public var office: Office?
    /// What its panel said in this stage.
    public var panel: PanelResult
    /// How several stages became its figure; nil where this stage's score alone is the figure.
    public var combined: CombinedTotal?
    /// Its figure, or nil when nothing can be computed yet.
    public var figure: Ratio?
    /// The figure as printed.
    public var printed: FixedPoint?
    /// Its values under the contest's tie-breaks, in their order.
    public var tieKeys: [Ratio?]
    /// Whether it is ranked: complete, or complete enough where the contest allows missing sheets.
    public var isRanked: Bool
    /// Its place in its pool; nil when it is not ranked.
    public var place: Standing?

    /// What separated it from entries of the same figure; nil where nothing had to.
    public var tieBroken: TieBroken? {
        switch place?.brokenBy {
        case .key(let index): tieKeys[index].map { .rule(index: index, value: $0) }
        case .panelOrder(let index): .order(index: index)
        case nil: nil
        }
    }

    /// The sheets of this stage.
    public var sheets: SheetCount {
        SheetCount(due: panel.due.count, scored: panel.totals.count, abstained: panel.abstained.count)
    }
}

/// Why a stage has no result.
public enum ResultFailure: Error, Hashable, Sendable {
    /// The contest or the material lacks something that its own rules ask for.
    case notScored(StageID)
    case rubricMissing(StageID, GroupID)
    /// A sheet in the store makes no total; the rules that let it in would have refused it.
    case panel(EntryID, PanelFailure)
    case arithmetic(EntryID, ArithmeticFailure)
    case ranking(RankingFailure)
    /// More entries are ranked together than the stage's rule can compare.
    case tooManyCompared(StageID, entries: Int, limit: Int)
}

extension StageMaterial {
    /// Computes the result of the stage.
    ///
    /// One computation serves `rank`, `decide`, `explain`, `publish` and `verify`: no published figure comes from another.
    ///
    /// - Parameter orders: the panel's recorded orders of tied entries.
    public func result(orders: [[EntryID]] = []) throws(ResultFailure) -> StageResult {
        guard let rules = contest.stage(stage)?.scoring else { throw .notScored(stage) }
        let standings = try parallelMap(roster) { (head) throws(ResultFailure) in try standing(of: head, rules) }
        var pools: [StageResult.Pool] = []
        for groups in rankedTogether(rules) {
            var members = standings.filter { groups.contains($0.head.group) }
            let places = rules.aggregation.comparesPlaces ? try comparePlaces(&members, rules) : nil
            let ranked = try rank(members, orders: orders)
            pools.append(StageResult.Pool(groups: groups, standings: ranked, places: places))
        }
        return StageResult(pools: pools)
    }

    private func rankedTogether(_ rules: ScoringRules) -> [[GroupID]] {
        let groups = contest.groups.map(\.id)
        return rules.ranked == .together ? [groups] : groups.map { [$0] }
    }

    /// Ranks entries among each other, with the contest's comparison and tie-breaks.
    func rank(_ members: [EntryStanding], orders: [[EntryID]]) throws(ResultFailure) -> [EntryStanding] {
        let contenders = members.compactMap { member in
            member.isRanked
                ? member.figure.map { Contender(entry: member.head.id, score: $0, tieKeys: member.tieKeys) } : nil
        }
        let ranking: Ranking
        do {
            ranking = try Scoring.ranking(
                of: contenders, comparing: contest.figures.comparison, orders: orders)
        } catch {
            throw .ranking(error)
        }
        let byEntry = Dictionary(members.map { ($0.head.id, $0) }, uniquingKeysWith: { first, _ in first })
        let placed = ranking.standings.compactMap { place -> EntryStanding? in
            var member = byEntry[place.entry]
            member?.place = place
            return member
        }
        let unranked = members.filter { !$0.isRanked || $0.figure == nil }.map { member in
            var member = member
            member.place = nil
            return member
        }
        return placed + unranked
    }

    private func standing(of head: EntryHead, _ rules: ScoringRules) throws(ResultFailure) -> EntryStanding {
        let panels = try panels(of: head)
        guard let own = panels.first?.result else { throw .rubricMissing(stage, head.group) }
        var standing = EntryStanding(
            head: head, office: offices[head.office], panel: own, combined: nil, figure: own.score, printed: nil,
            tieKeys: [], isRanked: false, place: nil)
        do throws(ArithmeticFailure) {
            if !rules.combination.isEmpty {
                let scores = panels.map { panel in
                    StageScore(stage: panel.stage, score: panel.result.score, maximum: panel.result.maximum)
                }
                standing.combined = try Combination(parts: rules.combination).total(of: scores)
                standing.figure = standing.combined?.total
            }
            standing.tieKeys = try tieKeys(of: head, panels, rules)
            standing.printed = try standing.figure.map(printed)
        } catch {
            throw .arithmetic(head.id, error)
        }
        standing.isRanked = own.isSettled(by: rules) && standing.figure != nil
        return standing
    }

    private func printed(_ figure: Ratio) throws(ArithmeticFailure) -> FixedPoint {
        try figure.rounded(places: contest.figures.places, rule: contest.figures.rounding)
    }

    /// Gives entries that are ranked together the figures that the places in the jurors' orders make.
    ///
    /// Only entries with all the sheets that a rank needs are compared: one that is not ranked moves no other.
    private func comparePlaces(
        _ members: inout [EntryStanding], _ rules: ScoringRules
    ) throws(ResultFailure) -> PlaceFigures {
        let compared = members.indices.filter { members[$0].panel.isSettled(by: rules) }
        let places: PlaceFigures
        do throws(PlaceFigures.Failure) {
            places = try PlaceFigures(rules.aggregation, compared.map { members[$0].panel })
        } catch {
            switch error {
            case .tooMany(let count, let limit): throw .tooManyCompared(stage, entries: count, limit: limit)
            case .arithmetic(let failure): throw .ranking(.arithmetic(failure))
            case .noPlaces: throw .notScored(stage)
            }
        }
        for (index, figure) in zip(compared, places.figures) {
            do throws(ArithmeticFailure) {
                members[index].panel.score = figure
                members[index].figure = figure
                members[index].printed = try figure.map(printed)
                members[index].isRanked = figure != nil
            } catch {
                throw .arithmetic(members[index].head.id, error)
            }
        }
        return places
    }

    private typealias StagePanel = (stage: StageID, result: PanelResult)

    /// What the panels of this stage and of those it refers to say of an entry, this stage first.
    private func panels(of head: EntryHead) throws(ResultFailure) -> [StagePanel] {
        var panels: [StagePanel] = []
        for id in contest.stagesNeeded(by: stage) {
            guard let rules = contest.stage(id)?.scoring else { throw .notScored(id) }
            guard let rubric = rules.rubric(for: head.group).flatMap({ rubrics[$0] }) else {
                throw .rubricMissing(id, head.group)
            }
            let panel = Panel(
                entry: head.id, due: plans[id]?.jurors(of: head.id) ?? [], sheets: sheets[id]?[head.id] ?? [])
            do {
                let result = try panel.result(
                    rubric: rubric, aggregation: rules.aggregation, minimumSheets: rules.minimumSheets)
                panels.append((id, result))
            } catch {
                throw .panel(head.id, error)
            }
        }
        return panels
    }

    private func tieKeys(
        of head: EntryHead, _ panels: [StagePanel], _ rules: ScoringRules
    ) throws(ArithmeticFailure) -> [Ratio?] {
        var keys: [Ratio?] = []
        for rule in rules.tieBreaks {
            switch rule {
            case .criterion(let stage, let criterion):
                keys.append(try panels.first { $0.stage == stage }?.result.criterionMean(criterion))
            case .stageScore(let stage):
                keys.append(panels.first { $0.stage == stage }?.result.score)
            case .earlierSubmission:
                keys.append(head.received.map { Ratio(Int(-$0.moment.seconds)) })
            }
        }
        return keys
    }
}

extension PanelResult {
    /// Whether the sheets are in that an entry needs to be ranked.
    fileprivate func isSettled(by rules: ScoringRules) -> Bool {
        hasEnoughSheets && (missing.isEmpty || rules.missing == .allow)
    }
}
