import Scoring

/// Further readings that are expected to make a stage's lists surer: `assign --extra`.
public struct ReadingProposal: Sendable {
    /// How many were asked for.
    public var asked: Int
    /// The readings, in the order in which they were found: each is the best next one.
    public var readings: [Reading]
    /// The expected number of entries on the wrong side of a cut, as things stand, over all lists that can be told of.
    public var errorBefore: Double
    /// The same as expected after the readings.
    public var errorAfter: Double
    /// The lists of which nothing can be told, with the reason.
    public var refusals: [(list: AwardListID?, reason: StatisticsRefusal)]

    /// One reading.
    public struct Reading: Sendable {
        /// The entry.
        public var entry: EntryID
        /// The entry's title.
        public var title: String
        /// The juror.
        public var juror: JurorID
        /// The entry's chance to be on its list, as things stand.
        public var chance: Double
        /// The probability that the entry is on the wrong side, after the readings before this one.
        public var errorBefore: Double
        /// The same as expected after this reading.
        public var errorAfter: Double
    }
}

extension PlanMaterial {
    /// Finds the readings that are expected to lower the error of the stage's lists most, within the rules fixed beforehand.
    ///
    /// Nobody is asked who read the entry already or is to read it, who has a conflict of interest, does not read its language, or was
    /// ruled apart from it; and nobody beyond the cap.
    ///
    /// - Throws: `refused` when nothing can be told of any list.
    func proposal(of count: Int, in store: Store) throws(ActionFailure) -> ReadingProposal {
        let juries = try RankStage.run(rules.stage.id.text, in: store).juries()
        var desks: [ReadingDesk] = []
        var refusals: [(list: AwardListID?, reason: StatisticsRefusal)] = []
        for jury in juries {
            let certainty = jury.material.flatMap { ListCertainty($0, plan: DrawPlan()).joint }
            switch certainty {
            case .success(let certainty): desks.append(ReadingDesk(jury, certainty, all: rules.jurors.map(\.id)))
            case .failure(let reason): refusals.append((jury.list, reason))
            }
        }
        guard !desks.isEmpty else {
            let reason = refusals.first?.reason ?? .noScores
            throw .refused(.plan(.extraUnfounded(stage: rules.stage.id, reason: reason)))
        }
        var allowance = ReadingAllowance(rules, earlier)
        var proposal = ReadingProposal(
            asked: count, readings: [], errorBefore: desks.reduce(0) { $0 + $1.search.errorBefore }, errorAfter: 0,
            refusals: refusals)
        while proposal.readings.count < count {
            var best: (desk: Int, reading: ExtraReading)?
            for (place, desk) in desks.enumerated() {
                guard let found = desk.best(allowance), found.gain > best?.reading.gain ?? 0 else { continue }
                best = (place, found)
            }
            guard let (place, found) = best else { break }
            let reading = desks[place].take(found)
            allowance.take(reading.juror, reading.entry)
            proposal.readings.append(reading)
        }
        proposal.errorAfter = desks.reduce(0) { $0 + $1.search.errorAfter }
        return proposal
    }
}

/// The search of one list, with the identifiers behind its numbers.
private struct ReadingDesk {
    private(set) var search: ReadingSearch
    private let entries: [EntryID?]
    private let titles: [String]
    private let jurors: [JurorID?]

    init(_ jury: JudgedJury, _ certainty: Certainty, all: [JurorID]) {
        let known = Set(jury.jurors)
        let idle = all.filter { !known.contains($0.text) }.sorted()
        entries = jury.entries.map { EntryID($0) }
        titles = jury.titles
        jurors = jury.jurors.map { JurorID($0) } + idle
        search = ReadingSearch(certainty, jurors: jurors.count)
    }

    func best(_ allowance: ReadingAllowance) -> ExtraReading? {
        search.best { entry, juror in
            guard let entry = entries[entry], let juror = jurors[juror] else { return false }
            return allowance.allows(juror, entry)
        }
    }

    /// Takes a reading that was found here; its numbers are then known to have identifiers.
    mutating func take(_ found: ExtraReading) -> ReadingProposal.Reading {
        search.take(entry: found.entry, juror: found.juror)
        return ReadingProposal.Reading(
            entry: entries[found.entry].unsafelyUnwrapped, title: titles[found.entry],
            juror: jurors[found.juror].unsafelyUnwrapped,
            chance: search.certainty.probabilities[found.entry] ?? 0, errorBefore: found.errorBefore,
            errorAfter: found.errorAfter)
    }
}

/// Who may still be asked about what.
private struct ReadingAllowance {
    private var free: [JurorID: Set<EntryID>] = [:]
    private var room: [JurorID: Int] = [:]

    init(_ rules: PlanRules, _ plan: AssignmentPlan?) {
        let panels = rules.stage.scoring?.panels
        let table = RulingTable(rules.rulings)
        for juror in rules.jurors {
            let own = Set(plan?.entries(of: juror.id) ?? [])
            free[juror.id] = Set(
                rules.roster.entries.filter { entry in
                    let ruled = table.ruling(juror.id, entry.id)
                    let reads = panels?.language(of: entry.group).map { juror.reads($0) } ?? true
                    return !own.contains(entry.id) && ruled != false && (reads || ruled == true)
                        && conflict(of: juror, with: entry, from: rules.offices[entry.office]) == nil
                }
                .map(\.id))
            let cap = juror.cap ?? panels?.cap ?? rules.roster.entries.count
            room[juror.id] = max(0, cap - own.count)
        }
    }

    func allows(_ juror: JurorID, _ entry: EntryID) -> Bool {
        room[juror] ?? 0 > 0 && free[juror]?.contains(entry) ?? false
    }

    mutating func take(_ juror: JurorID, _ entry: EntryID) {
        room[juror]? -= 1
        free[juror]?.remove(entry)
    }
}
