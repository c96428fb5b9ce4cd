import Scoring

/// Why an entry is on a list, or is not, against its rank, and by how much it lies on the other side of the line.
public struct ListedException: Sendable {
    /// The rule that did it.
    public var exception: SelectionException
    /// The list.
    public var list: SelectionList
    /// The points beyond the line, as ``Decision/margin(of:in:)`` counts them; nil where nothing can be compared.
    public var margin: Ratio?
}

extension RankStage.Report {
    /// The entries that the lists of the stage, as they would be composed now, have or lack against their rank.
    ///
    /// Empty where no list has quotas or caps, and where the lists cannot be composed yet.
    public func exceptions() -> [EntryID: ListedException] {
        let rules = stage.scoring?.lists ?? []
        guard rules.contains(where: { !$0.quotas.isEmpty || !$0.caps.isEmpty }),
            let lists = try? material.lists(of: result, orders: decision?.orders ?? [])
        else { return [:] }
        var found: [EntryID: ListedException] = [:]
        for list in lists {
            let figures = Dictionary(
                list.standings.map { ($0.head.id, $0.figure) }, uniquingKeysWith: { first, _ in first })
            func figure(_ entry: EntryID) -> Ratio? { figures[entry] ?? nil }
            let admitted = list.selection.chosen.map { ($0.entry, SelectionException($0)) }
            let refused = list.selection.passedOver.compactMap { passed in
                SelectionException(passed.reason).map { (passed.entry, $0) }
            }
            let lowest = admitted.compactMap { figure($0.0) }.min()
            let highest = refused.compactMap { figure($0.0) }.max()
            for (entry, exception) in admitted {
                guard let exception else { continue }
                let margin = figure(entry).flatMap { own in highest.flatMap { try? $0 - own } }
                found[entry] = ListedException(exception: exception, list: list.list, margin: margin)
            }
            for (entry, exception) in refused {
                let margin = figure(entry).flatMap { own in lowest.flatMap { try? own - $0 } }
                found[entry] = ListedException(exception: exception, list: list.list, margin: margin)
            }
        }
        return found
    }
}
