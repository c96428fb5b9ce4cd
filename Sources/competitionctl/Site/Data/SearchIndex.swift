import Competition
import Scoring

/// What the entries are found by, as a script: a page that was opened from a folder may not read a data file, but may run this.
///
/// Format: PublishedSite, data/entries.js.
struct SearchIndex {
    let record: PublicRecord

    init(_ record: PublicRecord) { self.record = record }

    /// The script: one item for each row of the page of all entries, in its order, whatever its language.
    var bytes: [UInt8] {
        let found = FoundEntries(record)
        let items = found.entries.map { entry -> JSONValue in
            [
                "text": .string(text(of: entry, found.last[entry.id])), "group": .string(entry.group.text),
                "category": .string(entry.category?.text ?? ""), "region": .string(entry.institutionCode ?? ""),
                "result": .string(found.last[entry.id].map(\.key) ?? ""),
            ]
        }
        // An item a line, so that two versions can be compared.
        let lines = items.map { $0.bytes(.compact) }.joined(separator: Array(",\n".utf8))
        return Array("var entriesIndex = [\n".utf8) + lines + Array("\n];\n".utf8)
    }

    /// All words that an entry can be found by, in both languages.
    private func text(of entry: PublicRecord.Entry, _ last: FoundEntries.Last?) -> String {
        let names =
            [record.contest.group(entry.group)?.name, entry.category.flatMap { record.contest.category($0)?.name }]
            + [last?.tier?.name]
        let words = names.compactMap(\.self).flatMap { [$0.indonesian, $0.english] }
        let own = [entry.title, entry.id.text, entry.officeName, entry.institution, entry.service, entry.unit]
        return (own + words).compactMap(\.self).joined(separator: " ")
    }
}

/// All published entries in the order of their titles, each with the last stage that it was in.
struct FoundEntries {
    /// Where an entry stood last.
    struct Last {
        let stage: PublicRecord.DecidedStage
        let standing: PublicRecord.Standing
        let pool: PublicRecord.Pool

        /// The list on which it was awarded.
        var list: SelectionList? {
            guard standing.outcome == .awarded, let index = standing.list else { return nil }
            return stage.rules.map { $0.lists[index] }
        }
        /// Its tier.
        var tier: AwardTier? { list?.tiers.first { $0.id == standing.tier } }
        /// What filters know the result by: list and tier of an award, else stage and outcome.
        var key: String {
            if let list { return "\(list.id?.text ?? stage.stage.id.text)/\(tier?.id.text ?? "")" }
            return "\(stage.stage.id)/\(standing.outcome.rawValue)"
        }
    }

    let entries: [PublicRecord.Entry]
    /// The last standing of each entry.
    let last: [EntryID: Last]

    init(_ record: PublicRecord) {
        entries = record.entries.map { (key: $0.title.lowercased(), entry: $0) }
            .sorted { ($0.key, $0.entry.id) < ($1.key, $1.entry.id) }.map(\.entry)
        var last: [EntryID: Last] = [:]
        for stage in record.stages {
            for pool in stage.pools {
                for standing in pool.standings {
                    last[standing.entry] = Last(stage: stage, standing: standing, pool: pool)
                }
            }
        }
        self.last = last
    }
}
