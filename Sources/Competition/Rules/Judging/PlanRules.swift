import Scoring

/// Makes and judges the plan of a stage.
struct PlanRules {
    var contest: Contest
    var stage: Stage
    var roster: Roster
    var jurors: [Juror]
    var offices: [OfficeID: Office]
    /// What people ruled about single pairs.
    var rulings: [AssignmentPlan.Ruling] = []
    /// The pairs whose sheets are in.
    var sheets: [Pair] = []

    /// A juror and an entry, as a list names them.
    struct Pair: Hashable {
        var juror: JurorID
        var entry: EntryID
    }

    /// What keeps a stage from being planned at all.
    func obstacles() -> [Problem] {
        var problems: [Problem] = []
        if let previous = roster.undecided {
            problems.append(.plan(.previousUndecided(stage: stage.id, previous: previous)))
        } else if !roster.unscreened.isEmpty {
            problems.append(.plan(.screeningOpen(entries: roster.unscreened)))
        } else if roster.entries.isEmpty {
            problems.append(.plan(.rosterEmpty(stage: stage.id)))
        }
        if jurors.isEmpty { problems.append(.plan(.noJurors)) }
        return problems
    }

    /// Every juror without a conflict reads every entry, unless somebody ruled otherwise before the sheet came in.
    func panel() -> [AssignmentPlan.Reading] {
        let ordered = jurors.sorted { $0.id < $1.id }
        let table = RulingTable(rulings)
        let started = Set(sheets)
        return roster.entries.map { entry in
            let free = ordered.filter { juror in
                conflict(of: juror, with: entry, from: offices[entry.office]) == nil
                    && (table.ruling(juror.id, entry.id) != false
                        || started.contains(Pair(juror: juror.id, entry: entry.id)))
            }
            return AssignmentPlan.Reading(entry: entry.id, jurors: free.map(\.id))
        }
    }

    /// Readings from a list of pairs, ordered.
    func readings(of pairs: [Pair]) -> [AssignmentPlan.Reading] {
        Dictionary(grouping: pairs, by: \.entry).sorted { $0.key < $1.key }.map { entry, pairs in
            AssignmentPlan.Reading(entry: entry, jurors: pairs.map(\.juror).sorted())
        }
    }

    /// The readings of entries that have left the stage, as far as their sheets are in: no sheet falls out of a plan.
    func readingsLeftBehind() -> [AssignmentPlan.Reading] {
        let inStage = Set(roster.entries.map(\.id))
        return readings(of: sheets.filter { !inStage.contains($0.entry) })
    }

    /// What is wrong with one pair of a list.
    func faults(of pair: Pair) -> [Problem] {
        guard let juror = jurors.first(where: { $0.id == pair.juror }) else {
            let suggestion = suggestion(for: pair.juror.text, among: jurors.map(\.id.text))
            return [.sheet(.jurorUnknown(juror: pair.juror.text, suggestion: suggestion))]
        }
        guard let entry = roster.entries.first(where: { $0.id == pair.entry }) else {
            return [.plan(.entryNotInStage(entry: pair.entry, stage: stage.id))]
        }
        guard let reason = conflict(of: juror, with: entry, from: offices[entry.office]) else { return [] }
        return [.sheet(.conflicted(juror: juror.id, entry: entry.id, reason: reason))]
    }

    /// What is wrong with readings as a whole.
    ///
    /// No pair whose sheet is in may be left out, and no ruling may be broken by a list.
    func faults(of readings: [AssignmentPlan.Reading]) -> [Problem] {
        let byEntry = Dictionary(readings.map { ($0.entry, $0.jurors) }, uniquingKeysWith: { first, _ in first })
        let lost = sheets.filter { !(byEntry[$0.entry]?.contains($0.juror) ?? false) }
        let wanted = stage.scoring?.jurors ?? 0
        let thin = roster.entries.compactMap { entry -> Problem? in
            let count = byEntry[entry.id]?.count ?? 0
            if count == 0 { return .plan(.entryWithoutJurors(entry: entry.id)) }
            let wanted = stage.scoring?.panels?.exception(for: entry)?.jurors ?? wanted
            return count < wanted ? .plan(.tooFewJurors(entry: entry.id, jurors: count, wanted: wanted)) : nil
        }
        return lost.map { .plan(.sheetIn(juror: $0.juror, entry: $0.entry)) } + brokenRulings(byEntry) + thin
    }

    private func brokenRulings(_ byEntry: [EntryID: [JurorID]]) -> [Problem] {
        let table = RulingTable(rulings)
        let started = Set(sheets)
        let wrong = byEntry.sorted { $0.key < $1.key }.flatMap { entry, panel in
            panel.filter { table.ruling($0, entry) == false && !started.contains(Pair(juror: $0, entry: entry)) }
                .map { Problem.plan(.rulingBroken(juror: $0, entry: entry, reads: false)) }
        }
        let inStage = Set(roster.entries.map(\.id))
        let missing = rulings.compactMap { ruling -> Problem? in
            guard ruling.reads, let entry = ruling.entry, inStage.contains(entry),
                !(byEntry[entry]?.contains(ruling.juror) ?? false)
            else { return nil }
            return .plan(.rulingBroken(juror: ruling.juror, entry: entry, reads: true))
        }
        return wrong + missing
    }
}
