import Scoring

/// What a plan looks like before anybody has read anything: how its jurors hang together, and how their entries overlap.
public struct PlanOutlook: Hashable, Sendable {
    /// The jurors of each part, the largest first; one part is as it should be.
    public var parts: [[JurorID]]
    /// What alone holds parts together.
    public var weakLinks: [WeakLink]
    /// How many entries pairs of jurors share; nil when fewer than two jurors read.
    public var overlap: PlanOverlap?
    /// The categories whose jurors read next to nothing else.
    public var closedCategories: [CategoryID]

    /// A juror or an entry that alone holds parts of the jury together.
    public enum WeakLink: Hashable, Sendable {
        case juror(JurorID)
        case entry(EntryID)
    }

    /// Looks at readings.
    ///
    /// - Parameter categories: the category of each entry.
    init(_ readings: [AssignmentPlan.Reading], categories: [EntryID: CategoryID]) {
        let jurors = Set(readings.flatMap(\.jurors)).sorted()
        let places = Dictionary(uniqueKeysWithValues: jurors.enumerated().map { ($0.element, $0.offset) })
        let panels = readings.map { $0.jurors.compactMap { places[$0] }.sorted() }
        let graph = Connectivity(panels: panels, jurors: jurors.count)
        parts = (0..<graph.panelCount).map { part in
            jurors.indices.filter { graph.panelOfJuror[$0] == part }.map { jurors[$0] }
        }
        .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
        weakLinks =
            graph.onlyLinkingJurors.map { .juror(jurors[$0]) }
            + graph.onlyLinkingEntries.map { .entry(readings[$0].entry) }
        overlap = PlanOverlap(panels: panels, jurors: jurors.count)
        closedCategories = Self.closed(readings, categories)
    }

    /// The categories whose jurors read next to nothing else.
    ///
    /// That is where a category has three entries or more, others are there too, and each of its jurors reads at least four fifths
    /// of the juror's entries in it. Entries that everybody reads tell nothing about that and are not counted.
    private static func closed(
        _ readings: [AssignmentPlan.Reading], _ categories: [EntryID: CategoryID]
    ) -> [CategoryID] {
        var loads: [JurorID: Int] = [:]
        var within: [CategoryID: [JurorID: Int]] = [:]
        var sizes: [CategoryID: Int] = [:]
        for reading in readings where !reading.isAnchor {
            guard let category = categories[reading.entry] else { continue }
            sizes[category, default: 0] += 1
            for juror in reading.jurors {
                loads[juror, default: 0] += 1
                within[category, default: [:]][juror, default: 0] += 1
            }
        }
        guard sizes.count > 1 else { return [] }
        return sizes.keys.sorted().filter { category in
            sizes[category, default: 0] >= 3
                && (within[category] ?? [:]).allSatisfy { juror, count in count * 5 >= (loads[juror] ?? 0) * 4 }
        }
    }

    /// What should be looked at.
    var problems: [Problem] {
        var problems: [Problem] = []
        if parts.count > 1 { problems.append(.plan(.unconnected(parts: parts))) }
        problems += weakLinks.map { link in
            switch link {
            case .juror(let juror): .plan(.weakJuror(juror: juror))
            case .entry(let entry): .plan(.weakEntry(entry: entry))
            }
        }
        if !closedCategories.isEmpty { problems.append(.plan(.followsCategories(categories: closedCategories))) }
        return problems
    }
}

/// What a plan changes in the one before it.
public struct PlanChanges: Hashable, Sendable {
    /// How many readings stay.
    public var kept: Int
    /// The readings that are new, ordered by juror and entry.
    public var added: [AssignedPair]
    /// The readings that are gone.
    public var dropped: [AssignedPair]

    /// Compares readings; without a plan before, everything is new.
    init(from before: [AssignmentPlan.Reading], to after: [AssignmentPlan.Reading]) {
        let old = Set(
            before.flatMap { reading in reading.jurors.map { AssignedPair(juror: $0, entry: reading.entry) } })
        let new = Set(after.flatMap { reading in reading.jurors.map { AssignedPair(juror: $0, entry: reading.entry) } })
        kept = old.intersection(new).count
        added = new.subtracting(old).sorted { ($0.juror, $0.entry) < ($1.juror, $1.entry) }
        dropped = old.subtracting(new).sorted { ($0.juror, $0.entry) < ($1.juror, $1.entry) }
    }
}

/// A juror who reads an entry.
public struct AssignedPair: Hashable, Sendable {
    /// The juror.
    public var juror: JurorID
    /// The entry.
    public var entry: EntryID
}
