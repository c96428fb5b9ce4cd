extension SelectionPlan {
    /// How many looks at options the search for completions may take before it gives up.
    ///
    /// Real plans need a few thousand; this is about a second.
    public static let ordinaryEffort = 20_000_000

    /// Composes the list.
    ///
    /// Of all lists that break no maximum, no cap, not the size and not the floor, and that fulfil every minimum, the
    /// composed list is the best entry by entry: going down the ranking, an entry is taken if and only if the list can
    /// still be completed. An entry of lower rank is therefore never on the list instead of a better one unless a rule
    /// demands it, and that rule is named on both sides.
    ///
    /// Minimums that the eligible candidates cannot fulfil are lowered to what can be attained, the later ones first, and
    /// listed as unmet. A minimum is attained without extending the list for ties.
    ///
    /// Entries of one rank are tied and enter together or not at all. Where they could enter one by one but not all of
    /// them, a recorded order that lists those between which it must be decided is followed. Without one, `extend` admits
    /// all of them when only the size is in the way, and lets the list grow by as little as that takes; in all other cases
    /// the tie is reported as unresolved and the list ends before it.
    ///
    /// Tiers are filled by rank. A tie across two tiers is decided in the same way: by a recorded order; or it goes to the
    /// higher tier as a whole, and the next tier has as many places less; or it is unresolved. The last tier takes what an
    /// extended list has beyond its size.
    ///
    /// The result does not depend on the order of the candidates.
    ///
    /// - Parameters:
    ///   - candidates: the ranked entries that could be on the list, in any order.
    ///   - orders: the panel's recorded orders, the better entry first.
    ///   - effort: how many looks at options the search may take.
    /// - Throws: `repeatedEntry` when an entry stands twice; `tooManyQuotas` when the plan has more than 62; `tooComplex`
    ///   when the effort does not suffice to prove which list is best.
    public func selection(
        from candidates: [Candidate], orders: [[EntryID]] = [], effort: Int = ordinaryEffort
    ) throws(SelectionFailure) -> Selection {
        let field = try SelectionField(candidates, plan: self)
        let size = max(0, size ?? .max)
        let none = Array(repeating: 0, count: quotas.count)
        var run = SelectionRun(
            field: field, policy: .plan(ties), orders: orders, minimums: none, size: size, effort: effort)
        try run.lowerMinimums(quotas.map { max(0, $0.minimum) })
        let attainable = run.minimums
        try run.walk()
        var reasons = SelectionReasons(
            run: run, attainable: attainable, isSized: self.size != nil, size: size, effort: effort)
        let tiers = TierFilling(tiers: tiers, rule: ties, orders: orders).fill(run)
        let chosen = try reasons.chosen(tiers: tiers.tierOf)
        return Selection(
            chosen: chosen,
            passedOver: try reasons.passedOver(),
            unmet: unmet(by: run, attainable: attainable),
            unresolved: tiers.unresolved + [run.unresolved].compactMap { $0 }
        )
    }

    private func unmet(by run: SelectionRun, attainable: [Int]) -> [UnmetMinimum] {
        quotas.indices.compactMap { index in
            let minimum = quotas[index].minimum
            let attained = run.unresolved == nil ? run.counts[index] : attainable[index]
            guard attainable[index] < minimum, attained < minimum else { return nil }
            return UnmetMinimum(quota: index, minimum: minimum, attained: attained)
        }
    }
}

extension SelectionRun {
    /// Sets the minimums to what can be attained, the earlier quotas first.
    mutating func lowerMinimums(_ stated: [Int]) throws(SelectionFailure) {
        for (quota, minimum) in stated.enumerated() {
            var bounds = (low: 0, high: min(minimum, size, field.candidates.count))
            minimums[quota] = bounds.high
            if try completion(adding: [:]) != nil { continue }
            while bounds.low < bounds.high {
                minimums[quota] = (bounds.low + bounds.high) / 2
                if try completion(adding: [:]) != nil {
                    bounds.low = minimums[quota] + 1
                } else {
                    bounds.high = minimums[quota]
                }
            }
            minimums[quota] = max(0, bounds.low - 1)
        }
    }
}
