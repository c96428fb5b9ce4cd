import Scoring

/// A jury that can be studied, with the names of its entries, jurors and criteria: of a list of a stage, or of a table.
public struct JudgedJury: Sendable {
    /// The award list that the entries are candidates of; nil for an advance list, a stage without lists, and a table.
    public var list: AwardListID?
    /// The list's name.
    public var name: Words?
    /// The groups of the candidates; empty for a table.
    public var groups: [GroupID]
    /// The entries, by index.
    public var entries: [String]
    /// The entries' titles, by index; empty for a table.
    public var titles: [String]
    /// The jurors, by index.
    public var jurors: [String]
    /// The criteria, by index.
    public var criteria: [String]
    /// The weight of each criterion; nil where rubrics differ.
    public var weights: [Ratio?]
    /// The official figure of each entry.
    public var figures: [Ratio?]
    /// Whether the official figure is the mean of these jurors' totals; otherwise the study is of these totals all the same.
    public var isMean: Bool
    /// Pairs of the indices of an entry and a juror that nobody may be asked to make: a conflict stands against them.
    public var conflicts: Set<[Int]>
    /// What the study is made of, or why there is no study.
    public var material: Statistic<JuryMaterial>
}

extension RatingsTable {
    /// The jury of the table.
    ///
    /// - Parameters:
    ///   - places: N of the list that is sought.
    ///   - scale: the lowest and highest mark; nil for the lowest and highest in the table.
    public func jury(places: Int, scale: ClosedRange<Double>?) -> JudgedJury {
        let figures = officialFigures()
        let ranks = officialRanks(of: figures)
        let material = Statistic { () throws(StatisticsRefusal) in
            let (ratings, totals) = try tables()
            let found = marks.map(\.score.approximate)
            let used = (found.min() ?? 0)...(found.max() ?? 0)
            return JuryMaterial(
                ratings: ratings, totals: totals,
                scales: Array(repeating: scale ?? used, count: criteria.count), levels: ratings, official: ranks,
                places: places)
        }
        return JudgedJury(
            list: nil, name: nil, groups: [], entries: entries, titles: [], jurors: jurors, criteria: criteria,
            weights: weights.map { $0 }, figures: figures, isMean: true, conflicts: [], material: material)
    }
}

/// The ranks of exact figures from the highest on, 1224; nil keeps nil.
private func officialRanks(of figures: [Ratio?]) -> [Int?] {
    let known = figures.compactMap { $0 }
    let ranks = RankStyle.competition.ranks(of: known)
    var next = ranks.makeIterator()
    return figures.map { $0 == nil ? nil : next.next().flatMap { Int(exactly: $0.numerator) } }
}

extension RankStage.Report {
    /// The juries of the stage: one for each list, or one for each ranking where the stage has no lists.
    ///
    /// - Parameter places: N in place of the lists' sizes.
    public func juries(places: Int? = nil) -> [JudgedJury] {
        let lists = stage.scoring?.lists ?? []
        if lists.isEmpty {
            return result.pools.map { jury(of: nil, $0.standings, groups: $0.groups, places: places) }
        }
        return lists.flatMap { list in
            result.pools.compactMap { pool -> JudgedJury? in
                let groups = pool.groups.filter { list.groups?.contains($0) ?? true }
                let members = pool.standings.filter { groups.contains($0.head.group) }
                guard !groups.isEmpty, !members.isEmpty || result.pools.count == 1 else { return nil }
                return jury(of: list, members, groups: groups, places: places ?? list.size)
            }
        }
    }

    private func jury(
        of list: SelectionList?, _ members: [EntryStanding], groups: [GroupID], places: Int?
    ) -> JudgedJury {
        let standings = members.sorted { $0.head.id < $1.head.id }
        // Ranks among the candidates of this list: the ranking may hold other groups' entries, too.
        var rankInList: [Int: Int] = [:]
        for (index, rank) in standings.compactMap({ $0.place?.rank }).sorted().enumerated()
        where rankInList[rank] == nil {
            rankInList[rank] = index + 1
        }
        let ranks = standings.map { $0.place.flatMap { rankInList[$0.rank] } }
        let rubrics = used(by: groups)
        let data = Statistic { () throws(StatisticsRefusal) in try JuryData(standings.map(\.panel)) }
        let criteria = (try? data.get())?.criteria ?? []
        let scales = criteria.map { id in rubrics.lazy.compactMap { $0.criterion(id)?.scale }.first }
        let isMean = stage.scoring?.aggregation == .mean && stage.scoring?.combination.isEmpty ?? true
        // A list of another size than the rules say is a question of its own, to which their quotas give no answer.
        let rules = list.flatMap { list in
            list.size == places ? self.material.rules(of: list, standings, withFloor: isMean) : nil
        }
        let material = data.map { data in
            JuryMaterial(
                ratings: data.ratings, totals: data.totals, scales: scales.compactMap { $0?.ends },
                levels: data.ratings.levels(of: scales.map { $0?.levelValues ?? [] }), official: ranks, places: places,
                rules: rules)
        }
        let jurors = (try? data.get())?.jurors.map(\.text) ?? []
        return JudgedJury(
            list: list?.id, name: list?.name, groups: groups, entries: standings.map(\.head.id.text),
            titles: standings.map(\.head.title), jurors: jurors, criteria: criteria.map(\.text),
            weights: criteria.map { id in rubrics.count == 1 ? rubrics[0].criterion(id)?.weight : nil },
            figures: standings.map(\.figure),
            isMean: isMean,
            conflicts: conflicts(standings, (try? data.get())?.jurors ?? []), material: material)
    }

    private func conflicts(_ standings: [EntryStanding], _ ids: [JurorID]) -> Set<[Int]> {
        var found: Set<[Int]> = []
        for (juror, id) in ids.enumerated() {
            guard let known = jurors[id] else { continue }
            for (entry, standing) in standings.enumerated()
            where conflict(of: known, with: standing.head, from: standing.office) != nil {
                found.insert([entry, juror])
            }
        }
        return found
    }

    private func used(by groups: [GroupID]) -> [Rubric] {
        var ids: [RubricID] = []
        for group in groups {
            if let id = stage.scoring?.rubric(for: group), !ids.contains(id) { ids.append(id) }
        }
        return ids.compactMap { material.rubrics[$0] }
    }
}

extension Rubric {
    fileprivate func criterion(_ id: CriterionID) -> Criterion? { criteria.first { $0.id == id } }
}

extension Scale {
    /// The lowest and the highest mark, for statistics.
    fileprivate var ends: ClosedRange<Double> {
        switch self {
        case .range(let minimum, let maximum, _): minimum.approximate...max(minimum, maximum).approximate
        case .levels(let levels):
            (levels.map(\.value).min() ?? .zero).approximate...(levels.map(\.value).max() ?? .zero).approximate
        }
    }

    /// The marks of a scale of levels in ascending order; empty for a scale that is none.
    ///
    /// A range with few steps is a scale of levels to the rating scale model.
    fileprivate var levelValues: [Double] {
        switch self {
        case .levels(let levels): return Set(levels.map(\.value)).sorted().map(\.approximate)
        case .range(let minimum, let maximum, let step):
            guard step > .zero, let steps = try? (maximum - minimum) / step, steps <= Ratio(Scale.mostLevels - 1)
            else { return [] }
            let count = Int(steps.numerator / steps.denominator)
            return (0...max(0, count)).compactMap { try? (minimum + step * Ratio($0)).approximate }
        }
    }

    /// With more steps a range is no scale of levels.
    private static let mostLevels = 12
}
