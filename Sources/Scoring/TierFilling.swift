/// Fills award tiers with the entries of a list, by rank.
struct TierFilling {
    /// Which tier each candidate has, and which ties lie across tiers.
    struct Result {
        var tierOf: [Int: TierID] = [:]
        var unresolved: [TieAtCut] = []
    }

    let tiers: [Tier]
    let rule: TieRule
    let orders: [[EntryID]]

    /// The tier that is being filled.
    private var current = 0
    /// How many places it has left; below zero when a tie took places of the tiers after it.
    private var free: Int

    init(tiers: [Tier], rule: TieRule, orders: [[EntryID]]) {
        self.tiers = tiers
        self.rule = rule
        self.orders = orders
        free = max(0, tiers.first?.places ?? 0)
    }

    /// Fills the tiers with what a run took.
    ///
    /// Entries that share the rank of an unresolved tie at the cut have no tier yet.
    consuming func fill(_ run: SelectionRun) -> Result {
        var result = Result()
        guard !tiers.isEmpty else { return result }
        let candidates = run.field.candidates
        let open = run.unresolved.flatMap { tie in candidates.first { tie.entries.contains($0.entry) }?.rank }
        var rest = run.taken.sorted()[...]
        while let first = rest.first {
            let tie = rest.prefix { candidates[$0].rank == candidates[first].rank }
            rest = rest.dropFirst(tie.count)
            guard candidates[first].rank != open else { break }
            fill(Array(tie), entries: tie.map { candidates[$0].entry }, into: &result)
        }
        return result
    }

    private mutating func fill(_ tie: [Int], entries: [EntryID], into result: inout Result) {
        goOn()
        if tie.count <= free || current == tiers.count - 1 {
            assign(tie, into: &result)
        } else if let order = orders.lazy.compactMap({ $0.places(of: entries) }).first {
            for (place, _) in zip(tie, order).sorted(by: { $0.1 < $1.1 }) {
                goOn()
                assign([place], into: &result)
            }
        } else if rule == .extend {
            assign(tie, into: &result)
        } else {
            result.unresolved.append(TieAtCut(entries: entries, places: free, cause: .tier(tiers[current].id)))
            free -= tie.count
        }
    }

    private mutating func assign(_ places: [Int], into result: inout Result) {
        for place in places { result.tierOf[place] = tiers[current].id }
        free -= places.count
    }

    /// Goes on to the first tier that still has places, or to the last.
    private mutating func goOn() {
        while free <= 0, current < tiers.count - 1 {
            current += 1
            free += max(0, tiers[current].places)
        }
    }
}
