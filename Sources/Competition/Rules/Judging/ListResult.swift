import Scoring

/// A list of a stage as composed: who is selected, who is not, and why.
public struct ListResult: Sendable {
    /// The list's rules.
    public var list: SelectionList
    /// The ranked entries that it selects from, ranked among each other.
    public var standings: [EntryStanding]
    /// What was selected.
    public var selection: Selection
}

/// Why a list could not be composed.
public enum ListFailure: Error, Hashable, Sendable {
    case result(ResultFailure)
    case selection(SelectionFailure)
}

extension StageMaterial {
    /// Composes the lists of the stage from its result.
    ///
    /// A list may join groups that are ranked apart, so its entries are ranked once more among each other, by the same figures.
    public func lists(of result: StageResult, orders: [[EntryID]] = []) throws(ListFailure) -> [ListResult] {
        var lists: [ListResult] = []
        for list in contest.stage(stage)?.scoring?.lists ?? [] {
            let members = result.standings.filter { list.groups?.contains($0.head.group) ?? true }
            do {
                let ranked = try rank(members, orders: orders).filter { $0.place != nil }
                lists.append(try compose(list, ranked, orders))
            } catch let failure as ResultFailure {
                throw .result(failure)
            } catch let failure as SelectionFailure {
                throw .selection(failure)
            } catch {
                throw .selection(.tooComplex)
            }
        }
        return lists
    }

    private func compose(
        _ list: SelectionList, _ ranked: [EntryStanding], _ orders: [[EntryID]]
    ) throws(SelectionFailure) -> ListResult {
        let candidates = ranked.compactMap(candidate)
        let selection = try list.plan.selection(from: candidates, orders: orders)
        return ListResult(list: list, standings: ranked, selection: selection)
    }

    /// What decides beside its size who is on a list, with its candidates in the order of their standings.
    ///
    /// - Parameter hasFloor: whether the floor is in the points of the totals; without it the floor is left out.
    public func rules(
        of list: SelectionList, _ standings: [EntryStanding], withFloor hasFloor: Bool
    ) -> ListRules {
        var plan = list.plan
        if !hasFloor { plan.floor = nil }
        return ListRules(plan: plan, candidates: standings.map { candidate($0, rank: 1, score: .zero) })
    }

    private func candidate(_ standing: EntryStanding) -> Candidate? {
        guard let place = standing.place, let figure = standing.figure else { return nil }
        return candidate(
            standing, rank: place.rank, score: (try? contest.figures.comparison.value(of: figure)) ?? figure)
    }

    private func candidate(_ standing: EntryStanding, rank: Int, score: Ratio) -> Candidate {
        let institution = standing.office?.institution
        return Candidate(
            entry: standing.head.id, rank: rank, score: score,
            traits: traits(of: standing), office: standing.head.office.text, institution: institution?.code ?? "",
            institutionKind: institution?.kind.rawValue ?? "")
    }

    private func traits(of standing: EntryStanding) -> Set<Trait> {
        var traits: Set<Trait> = [.group(standing.head.group), .category(standing.head.category)]
        guard let institution = standing.office?.institution else { return traits }
        traits.insert(.institutionKind(institution.kind.rawValue))
        for regionClass in contest.regionClasses where regionClass.regions.contains(institution.code) {
            traits.insert(.regionClass(regionClass.id.text))
        }
        return traits
    }
}

extension SelectionList {
    /// The list as the mathematics of selection knows it.
    var plan: SelectionPlan {
        SelectionPlan(
            size: size, floor: floor, ties: ties, quotas: quotas.map(\.quota), caps: caps.map(\.cap),
            tiers: tiers.map { Tier(id: $0.id, places: $0.places, ordered: $0.isOrdered) })
    }
}

extension QuotaRule {
    fileprivate var quota: Quota {
        Quota(minimum: minimum, maximum: maximum, traits: Set(values.compactMap(trait)))
    }

    private func trait(_ value: String) -> Trait? {
        switch dimension {
        case .group: GroupID(value).map(Trait.group)
        case .category: CategoryID(value).map(Trait.category)
        case .institutionKind: .institutionKind(value)
        case .regionClass: .regionClass(value)
        }
    }
}

extension CapRule {
    fileprivate var cap: Cap {
        Cap(
            maximum: maximum, per: per == .office ? .office : .institution,
            kinds: kinds.map { Set($0.map(\.rawValue)) })
    }
}
