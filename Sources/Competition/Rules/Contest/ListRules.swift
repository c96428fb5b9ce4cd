import Scoring

extension Contest {
    /// What makes no sense in the advance or award lists of a stage.
    func listFaults(_ stage: Stage, _ rules: ScoringRules, _ index: Int) -> [LocatedProblem] {
        let place = Locator.stage(index)
        let whole = kindFaults(stage, rules, isLast: index == stages.count - 1) + coverageFaults(stage, rules)
        let single = ["advance", "awards"].flatMap { name in
            rules.lists.filter { ($0.id == nil) == (name == "advance") }.enumerated().flatMap { number, list in
                faults(of: list, place.child(name, number))
            }
        }
        return whole.map { .contest($0, place) } + single
    }

    /// Stages before the last pass entries on; the last awards them.
    private func kindFaults(_ stage: Stage, _ rules: ScoringRules, isLast: Bool) -> [ContestProblem] {
        let hasAwards = rules.lists.contains { $0.id != nil }
        if rules.lists.isEmpty { return [isLast ? .awardsMissing(stage: stage.id) : .advanceMissing(stage: stage.id)] }
        if isLast, !hasAwards { return [.advanceAtLast(stage: stage.id)] }
        return !isLast && hasAwards ? [.awardsBeforeLast(stage: stage.id)] : []
    }

    /// Every group stands in exactly one list.
    private func coverageFaults(_ stage: Stage, _ rules: ScoringRules) -> [ContestProblem] {
        guard !rules.lists.isEmpty else { return [] }
        let uses = rules.lists.map(\.groups)
        let all = uses.contains { $0 == nil }
        let repeated = all && uses.count > 1 ? [""] : repeats(uses)
        let missing = all ? [] : groups.filter { group in !uses.contains { $0?.contains(group.id) ?? false } }
        return repeated.map { .listRepeated(stage: stage.id, group: $0) }
            + missing.map { .listMissing(stage: stage.id, group: $0.id) }
    }

    private func faults(of list: SelectionList, _ place: Locator) -> [LocatedProblem] {
        unknownGroups(list.groups, place) + sizeFaults(list).map { .contest($0, place) }
            + list.quotas.enumerated().flatMap { index, quota in
                quotaFaults(quota, number: index + 1).map { .contest($0, place.child("quota", index)) }
            }
    }

    private func sizeFaults(_ list: SelectionList) -> [ContestProblem] {
        var faults: [ContestProblem] = []
        if list.size == 0 { faults.append(.valueTooSmall(name: "size", found: 0, least: 1)) }
        if let id = list.id, !list.tiers.isEmpty {
            let places = list.tiers.reduce(0) { $0 + $1.places }
            if let size = list.size {
                if places != size { faults.append(.tiersDiffer(list: id, places: places, size: size)) }
            } else {
                faults.append(.tiersWithoutSize(list: id))
            }
        }
        guard let size = list.size else { return faults }
        for dimension in QuotaDimension.allCases {
            let minimums = disjointMinimums(list.quotas.filter { $0.dimension == dimension })
            if minimums > size { faults.append(.quotasExceedSize(minimums: minimums, size: size)) }
        }
        return faults
    }

    /// The sum of the minimums of quotas that share no value; overlapping ones may be filled by the same entries.
    private func disjointMinimums(_ quotas: [QuotaRule]) -> Int {
        var seen: Set<String> = []
        return quotas.reduce(0) { sum, quota in
            let isDisjoint = seen.isDisjoint(with: quota.values)
            seen.formUnion(quota.values)
            return isDisjoint ? sum + quota.minimum : sum
        }
    }

    private func quotaFaults(_ quota: QuotaRule, number: Int) -> [ContestProblem] {
        var faults: [ContestProblem] = []
        if let maximum = quota.maximum, maximum < quota.minimum {
            faults.append(.quotaReversed(number: number, minimum: quota.minimum, maximum: maximum))
        }
        let known = quotaValues(quota.dimension)
        for value in quota.values where !known.contains(value) {
            faults.append(
                .quotaValueUnknown(
                    dimension: quota.dimension.rawValue, value: value, suggestion: suggestion(for: value, among: known))
            )
        }
        return faults
    }

    private func quotaValues(_ dimension: QuotaDimension) -> [String] {
        switch dimension {
        case .group: groups.map(\.id.text)
        case .category: categories.map(\.id.text)
        case .institutionKind: InstitutionKind.allCases.map(\.rawValue)
        case .regionClass: regionClasses.map(\.id.text)
        }
    }
}
