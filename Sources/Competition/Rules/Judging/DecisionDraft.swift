import Scoring

/// A decision as the rules compute it, before anybody took it.
public struct DecisionDraft: Sendable {
    /// The decision, with number 0 and no inputs where it was not yet prepared for a store.
    public var standings: [DecidedStanding]
    /// The result of the stage; nil for a screening stage.
    public var result: StageResult?
    /// The lists as composed.
    public var lists: [ListResult]
    /// Sheets that are due although the contest allows that.
    public var missingSheets: [Decision.MissingSheet]
    /// What refuses the decision, or should be looked at.
    public var problems: [Problem]
}

extension StageMaterial {
    /// Computes a decision on a scoring stage.
    ///
    /// - Parameter orders: the panel's recorded orders of tied entries.
    func draft(orders: [[EntryID]]) throws(ListFailure) -> DecisionDraft {
        let result: StageResult
        do throws(ResultFailure) { result = try self.result(orders: orders) } catch { throw .result(error) }
        let lists = try self.lists(of: result, orders: orders)
        let rules = contest.stage(stage)?.scoring
        let fates = fates(lists)
        return DecisionDraft(
            standings: result.standings.map { decided($0, fates[$0.head.id]) }, result: result, lists: lists,
            missingSheets: rules?.missing == .allow ? missing(result) : [],
            problems: sheetProblems(result, rules) + placeProblems(result) + listProblems(lists)
                + orderProblems(result, lists, orders))
    }

    private func missing(_ result: StageResult) -> [Decision.MissingSheet] {
        result.standings.flatMap { standing in
            standing.panel.missing.map { Decision.MissingSheet(entry: standing.head.id, juror: $0) }
        }
    }

    private func sheetProblems(_ result: StageResult, _ rules: ScoringRules?) -> [Problem] {
        result.standings.flatMap { standing -> [Problem] in
            let panel = standing.panel
            if !panel.missing.isEmpty, rules?.missing == .refuse {
                return [.decision(.sheetsDue(entry: standing.head.id, jurors: panel.missing))]
            }
            if !panel.hasEnoughSheets {
                let scored = panel.totals.count
                return [
                    .decision(
                        .tooFewSheets(entry: standing.head.id, scored: scored, minimum: panel.minimumSheets))
                ]
            }
            return []
        }
    }

    /// Places in orders that have no juror in common say nothing about who stands before whom.
    private func placeProblems(_ result: StageResult) -> [Problem] {
        result.pools.compactMap { pool in
            guard let parts = pool.places?.orders.partCount, parts > 1 else { return nil }
            return .decision(.ordersApart(stage: stage, groups: pool.groups, parts: parts))
        }
    }

    private func listProblems(_ lists: [ListResult]) -> [Problem] {
        lists.flatMap { list in
            list.selection.unresolved.map { tie in
                Problem.decision(.tieUnresolved(entries: tie.entries, places: tie.places, cause: tie.cause))
            }
                + list.selection.unmet.map { unmet in
                    Problem.decision(
                        .quotaUnmet(number: unmet.quota + 1, minimum: unmet.minimum, attained: unmet.attained))
                }
        }
    }

    /// An order that separates entries which are not tied would be a way to change the ranking, and is refused.
    private func orderProblems(
        _ result: StageResult, _ lists: [ListResult], _ orders: [[EntryID]]
    ) -> [Problem] {
        let known = Set(roster.map(\.id))
        return orders.flatMap { order -> [Problem] in
            if let stranger = order.first(where: { !known.contains($0) }) {
                let near = suggestion(for: stranger.text, among: roster.map(\.id.text))
                return [.decision(.orderUnknown(entry: stranger.text, suggestion: near))]
            }
            return zip(order, order.dropFirst()).compactMap { first, second in
                isTied(first, second, result) ? nil : .decision(.orderNotTied(first: first, second: second))
            }
        }
    }

    /// Whether nothing but a recorded order tells two entries apart.
    private func isTied(_ first: EntryID, _ second: EntryID, _ result: StageResult) -> Bool {
        guard let left = result.standing(of: first), let right = result.standing(of: second),
            let figure = left.figure, let other = right.figure, left.isRanked, right.isRanked
        else { return false }
        let comparison = contest.figures.comparison
        let isEqual = (try? comparison.value(of: figure) == comparison.value(of: other)) ?? false
        return isEqual && left.tieKeys == right.tieKeys
    }

    private func decided(_ standing: EntryStanding, _ listed: Fate?) -> DecidedStanding {
        let unlisted: DecidedStanding.Outcome = standing.place == nil ? .incomplete : .notSelected
        let fate = listed ?? Fate(outcome: unlisted)
        return DecidedStanding(
            entry: standing.head.id, group: standing.head.group, rank: standing.place?.rank,
            isShared: standing.place?.isShared ?? false, score: standing.figure, printed: standing.printed?.text,
            sheets: standing.sheets, outcome: fate.outcome, list: fate.list, tier: fate.tier,
            tieBroken: standing.tieBroken, exception: fate.exception)
    }

    /// What the lists make of each entry that they could take.
    private func fates(_ lists: [ListResult]) -> [EntryID: Fate] {
        var fates: [EntryID: Fate] = [:]
        for list in lists {
            for chosen in list.selection.chosen {
                fates[chosen.entry] = Fate(
                    outcome: list.list.id == nil ? .advanced : .awarded, list: list.list.id, tier: chosen.tier,
                    exception: SelectionException(chosen))
            }
            for passed in list.selection.passedOver {
                fates[passed.entry] = Fate(
                    outcome: passed.reason == .belowFloor ? .belowFloor : .notSelected,
                    exception: SelectionException(passed.reason))
            }
        }
        return fates
    }
}

/// What became of an entry in the lists of a stage.
private struct Fate {
    var outcome: DecidedStanding.Outcome
    var list: AwardListID?
    var tier: TierID?
    var exception: SelectionException?
}

extension RosterSource {
    /// Computes a decision on a screening stage: who passed and who failed.
    func screeningDraft(of stage: StageID) -> DecisionDraft {
        let roster = roster(of: stage)
        let verdicts = roster.entries.map { head in (head, screening(of: head)) }
        let open = verdicts.filter { $0.1 == nil }.map(\.0.id)
        let standings = verdicts.map { head, screening in
            DecidedStanding(
                entry: head.id, group: head.group, rank: nil, isShared: false, score: nil, printed: nil,
                sheets: SheetCount(due: 0, scored: 0, abstained: 0),
                outcome: screening?.outcome == .passed ? .passed : .failed, list: nil, tier: nil, tieBroken: nil,
                exception: nil)
        }
        return DecisionDraft(
            standings: standings, result: nil, lists: [], missingSheets: [],
            problems: open.isEmpty ? [] : [.plan(.screeningOpen(entries: open))])
    }
}
