import Competition
import Scoring

/// The columns behind the totals of a stage that ranks by Borda's method: living formulas for the place of each total in
/// its juror's order.
///
/// Totals are compared after rounding to ten places, as figures are.
struct BordaColumns: Sendable {
    /// The heads of the columns.
    static let names = ["ranking", "compared", "points"]

    private let places: MarksPlaces
    private let rules: ScoringRules
    private let stage: PublicRecord.DecidedStage
    private let pools: [EntryID: Int]

    init(_ stage: PublicRecord.DecidedStage, _ places: MarksPlaces, _ rules: ScoringRules) {
        self.stage = stage
        self.places = places
        self.rules = rules
        let pairs = stage.pools.enumerated().flatMap { number, pool in pool.standings.map { ($0.entry, number + 1) } }
        pools = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The cells of a row: the number of the ranking, whether the entry is compared, and the points.
    func cells(of standing: PublicRecord.Standing, _ row: Int) -> [Spreadsheet.Cell] {
        let line = places.ranks[standing.entry] ?? 2
        func rank(_ column: String) -> String { "[$'ranks-\(stage.stage.id)'.\(column)\(line)]" }
        let settled = rules.missing == .allow ? "TRUE()" : "\(rank("F"))=\(rank("G"))+\(rank("H"))"
        let compared = "IF(AND(\(rank("H"))>=\(rules.minimumSheets);\(settled));1;0)"
        return [.count(pools[standing.entry] ?? 1), .formula(compared), .formula(points(row))]
    }

    private func points(_ row: Int) -> String {
        let first = 3 + places.criteria
        func column(_ index: Int) -> String { columnName(first + index) }
        func range(_ name: String) -> String { "[.\(name)$2:.\(name)$\(places.lastRow)]" }
        func same(_ name: String) -> String { "(\(range(name))=[.\(name)\(row)])" }
        let order = "\(same("B"))*\(same(column(1)))*(\(range(column(2)))=1)"
        let (totals, own) = ("ROUND(\(range(column(0)));10)", "ROUND([.\(column(0))\(row)];10)")
        let count = "SUMPRODUCT(\(order))"
        let behind = "SUMPRODUCT(\(order)*(\(totals)<\(own)))"
        let level = "SUMPRODUCT(\(order)*(\(totals)=\(own)))"
        let share = "100*(\(behind)+(\(level)-1)/2)/(\(count)-1)"
        return "IF([.\(column(2))\(row)]=1;IF(\(count)>1;\(share);50);\"\")"
    }
}

/// The sheet of a stage that ranks by Schulze's method: the strongest paths between its entries, which are values, and who
/// is beaten, which are formulas.
struct PathsSheet: Sendable {
    private let stage: PublicRecord.DecidedStage
    /// The compared entries of each ranking, with the row of the first on the sheet.
    private let blocks: [(first: Int, standings: [PublicRecord.Standing])]

    init(_ stage: PublicRecord.DecidedStage) {
        self.stage = stage
        var next = 2
        blocks = stage.pools.map { pool in
            let compared = pool.standings.filter { $0.rank != nil }.sorted { $0.entry < $1.entry }
            defer { next += compared.count + 1 }
            return (next, compared)
        }
    }

    private var name: String { "paths-\(stage.stage.id)" }

    /// The sheet: a block a ranking, with the path from the row's entry to the column's, and 1 where the column's beats it.
    var sheet: Spreadsheet.Sheet {
        let rows = blocks.flatMap { block in
            let ids = block.standings.map(\.entry.text)
            return [
                Spreadsheet.Rows(headings: ["path"] + ids + ids.map { "beaten by \($0)" }),
                Spreadsheet.Rows(count: ids.count) { index in [cells(block.standings[index], index, block)] },
            ]
        }
        return Spreadsheet.Sheet(name: name, blocks: rows)
    }

    private func cells(
        _ standing: PublicRecord.Standing, _ index: Int, _ block: (first: Int, standings: [PublicRecord.Standing])
    ) -> [Spreadsheet.Cell] {
        let paths = Dictionary(
            standing.rivals.map { ($0.entry, $0.duel.path) }, uniquingKeysWith: { first, _ in first })
        let others = block.standings.indices
        let values = others.map { other in
            paths[block.standings[other].entry].map { Spreadsheet.Cell.count($0) } ?? .empty
        }
        let beaten = others.map { other -> Spreadsheet.Cell in
            guard other != index else { return .empty }
            let there = "[.\(columnName(1 + other))\(block.first + index)]"
            let back = "[.\(columnName(1 + index))\(block.first + other)]"
            return .formula("IF(\(back)>\(there);1;0)")
        }
        return [.text(standing.entry.text)] + values + beaten
    }

    /// The score of an entry from its row: the other entries without those that beat it; nil for one that is not compared.
    func score(of entry: EntryID) -> String? {
        for block in blocks {
            guard let index = block.standings.firstIndex(where: { $0.entry == entry }) else { continue }
            let (row, count) = (block.first + index, block.standings.count)
            guard count > 1 else { return "0" }
            func range(_ first: Int, _ last: Int) -> String {
                "[$'\(name)'.\(columnName(first))\(row):.\(columnName(last))\(row)]"
            }
            return "COUNT(\(range(1, count)))-SUM(\(range(1 + count, 2 * count)))"
        }
        return nil
    }
}
