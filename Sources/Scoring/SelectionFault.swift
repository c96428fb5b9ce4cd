/// What is wrong with a selection plan as stated; quotas and caps are named by their place in the plan from 0.
public enum SelectionFault: Hashable, Sendable {
    /// A list without a place.
    case sizeNotPositive(Int)
    /// More quotas than can be weighed against each other.
    case tooManyQuotas(count: Int, limit: Int)
    /// A quota that counts nothing.
    case quotaWithoutTraits(quota: Int)
    /// A quota that demands nothing and limits nothing.
    case quotaWithoutEffect(quota: Int)
    /// A minimum below zero.
    case negativeMinimum(quota: Int, minimum: Int)
    /// A maximum below zero.
    case negativeMaximum(quota: Int, maximum: Int)
    /// A minimum that is above the maximum of the same quota.
    case minimumAboveMaximum(quota: Int, minimum: Int, maximum: Int)
    /// A minimum that is above the size of the list.
    case minimumAboveSize(quota: Int, minimum: Int, size: Int)
    /// Minimums that no entry can help to fulfil twice and that together are above the size of the list.
    case minimumsAboveSize(quotas: [Int], sum: Int, size: Int)
    /// A cap that lets nobody in.
    case capNotPositive(cap: Int, maximum: Int)
    /// A cap that names no kind of institution.
    case capWithoutKinds(cap: Int)
    /// Two tiers have one identifier.
    case repeatedTier(TierID)
    /// A tier without a place.
    case tierNotPositive(TierID, places: Int)
    /// Tiers of a list without a size.
    case tiersWithoutSize
    /// The places of the tiers sum to something else than the size of the list.
    case tiersDoNotSumToSize(sum: Int, size: Int)
}

extension SelectionPlan {
    /// Lists everything that is wrong with the plan by itself, before there are candidates.
    ///
    /// Minimums are summed only where no entry can count for two of them: quotas of groups alone, of categories alone or
    /// of kinds of institution alone, without a trait in common. An entry has one of each; of region classes it can have
    /// several.
    public func faults() -> [SelectionFault] {
        var faults: [SelectionFault] = []
        if let size, size < 1 { faults.append(.sizeNotPositive(size)) }
        if quotas.count > SelectionField.mostQuotas {
            faults.append(.tooManyQuotas(count: quotas.count, limit: SelectionField.mostQuotas))
        }
        for (index, quota) in quotas.enumerated() { faults += self.faults(of: quota, index: index) }
        faults += sumFaults()
        for (index, cap) in caps.enumerated() {
            if cap.maximum < 1 { faults.append(.capNotPositive(cap: index, maximum: cap.maximum)) }
            if let kinds = cap.kinds, kinds.isEmpty { faults.append(.capWithoutKinds(cap: index)) }
        }
        return faults + tierFaults()
    }

    private func faults(of quota: Quota, index: Int) -> [SelectionFault] {
        var faults: [SelectionFault] = []
        if quota.traits.isEmpty { faults.append(.quotaWithoutTraits(quota: index)) }
        if quota.minimum < 0 { faults.append(.negativeMinimum(quota: index, minimum: quota.minimum)) }
        if quota.minimum == 0, quota.maximum == nil { faults.append(.quotaWithoutEffect(quota: index)) }
        if let maximum = quota.maximum {
            if maximum < 0 { faults.append(.negativeMaximum(quota: index, maximum: maximum)) }
            if quota.minimum > max(0, maximum) {
                faults.append(.minimumAboveMaximum(quota: index, minimum: quota.minimum, maximum: maximum))
            }
        }
        if let size, quota.minimum > size {
            faults.append(.minimumAboveSize(quota: index, minimum: quota.minimum, size: size))
        }
        return faults
    }

    private func sumFaults() -> [SelectionFault] {
        guard let size else { return [] }
        return Trait.Dimension.allCases.compactMap { dimension in
            var seen: Set<Trait> = []
            let apart = quotas.indices.filter { index in
                let quota = quotas[index]
                guard quota.minimum > 0, quota.traits.allSatisfy({ $0.dimension == dimension }),
                    quota.traits.isDisjoint(with: seen)
                else { return false }
                seen.formUnion(quota.traits)
                return true
            }
            let sum = saturatedSum(apart.lazy.map { quotas[$0].minimum })
            return apart.count > 1 && sum > size ? .minimumsAboveSize(quotas: apart, sum: sum, size: size) : nil
        }
    }

    private func tierFaults() -> [SelectionFault] {
        guard !tiers.isEmpty else { return [] }
        var faults = repetitions(in: tiers.map(\.id)).map(SelectionFault.repeatedTier)
        for tier in tiers where tier.places < 1 { faults.append(.tierNotPositive(tier.id, places: tier.places)) }
        guard let size else { return faults + [.tiersWithoutSize] }
        let sum = saturatedSum(tiers.lazy.map { max(0, $0.places) })
        return sum == size ? faults : faults + [.tiersDoNotSumToSize(sum: sum, size: size)]
    }
}

extension Trait {
    /// The properties of which every entry has exactly one.
    fileprivate enum Dimension: CaseIterable {
        case group
        case category
        case institutionKind
    }

    fileprivate var dimension: Dimension? {
        switch self {
        case .group: .group
        case .category: .category
        case .institutionKind: .institutionKind
        case .regionClass: nil
        }
    }
}
