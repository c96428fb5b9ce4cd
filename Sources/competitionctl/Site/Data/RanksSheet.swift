import Competition
import Scoring

/// The sheet of a stage's ranks: a row an entry, from the totals of its jurors to its rank.
///
/// Figures are compared after rounding to ten places, since binary fractions would tell apart what is equal; two different figures of a
/// contest differ by more.
struct RanksSheet: Sendable {
    private let stage: PublicRecord.DecidedStage
    private let whole: ResultSpreadsheet
    private let places: [StageID: MarksPlaces]
    private let rules: ScoringRules?
    /// Where the entries' strongest paths stand; nil where the stage's rule is not Schulze's.
    private let paths: PathsSheet?

    init(
        _ stage: PublicRecord.DecidedStage, _ whole: ResultSpreadsheet, _ places: [StageID: MarksPlaces],
        _ paths: PathsSheet?
    ) {
        self.stage = stage
        self.whole = whole
        self.places = places
        self.paths = paths
        rules = stage.rules
    }

    /// Stands behind everything that has a value.
    private static let nothing = "-1E+30"

    private var keys: Int { rules?.tieBreaks.count ?? 0 }
    /// The columns behind the tie-breaks.
    private var orderColumn: Int { 13 + keys }

    /// The sheet.
    var sheet: Spreadsheet.Sheet {
        let head =
            [
                "entry", "title", "office", "group", "rubric", "due", "abstained", "scored", "stage score", "figure",
                "printed", "ranked", "compared",
            ] + (0..<keys).map { "tie-break \($0 + 1)" }
            + ["panel order", "rank", "decided figure", "decided rank", "agrees"]
        var blocks = [Spreadsheet.Rows(headings: head)]
        var next = 2
        for pool in stage.pools {
            let (first, last) = (next, next + max(1, pool.standings.count) - 1)
            next += pool.standings.count
            blocks.append(
                Spreadsheet.Rows(count: pool.standings.count) { index in
                    [row(pool.standings[index], first + index, first, last)]
                })
        }
        return Spreadsheet.Sheet(name: "ranks-\(stage.stage.id)", blocks: blocks)
    }

    private func row(_ standing: PublicRecord.Standing, _ row: Int, _ first: Int, _ last: Int) -> [Spreadsheet.Cell] {
        let ties = rules?.tieBreaks ?? []
        let rank = "1+SUMPRODUCT(\(better(row, first, last)))"
        var cells = identity(standing)
        cells += figures(standing, row)
        for (index, rule) in ties.enumerated() { cells.append(key(rule, index, standing)) }
        cells.append(panelOrder(standing))
        cells.append(.formula("IF([.L\(row)]=1;\(rank);\"\")"))
        cells.append(standing.figure.map { .number($0.printed.text) } ?? .text(""))
        cells.append(standing.rank.map { .count($0) } ?? .text(""))
        cells.append(.formula(agreement(row)))
        return cells
    }

    private func identity(_ standing: PublicRecord.Standing) -> [Spreadsheet.Cell] {
        let entry = whole.record.entry(standing.entry)
        let rubric = whole.rubric(for: standing.group, at: stage)
        return [
            .text(standing.entry.text), .text(entry?.title ?? ""), .text(entry?.officeName ?? ""),
            .text(standing.group.text), .text(rubric?.id.text ?? ""), .count(standing.sheets.due),
            .count(standing.sheets.abstained),
        ]
    }

    private func figures(_ standing: PublicRecord.Standing, _ row: Int) -> [Spreadsheet.Cell] {
        let totals = places[stage.stage.id]?.totals(of: standing.entry)
        let enough = "[.H\(row)]>=\(rules?.minimumSheets ?? 0)"
        return [
            totals.map { .formula("COUNT(\($0))") } ?? .count(0),
            totals.map { .formula(score(standing, $0, row)) } ?? .text(""),
            figure(standing, row), .formula(printed(row)),
            .formula("IF(AND(\(enough);\(settled(row));ISNUMBER([.J\(row)]));1;0)"),
            .formula("IF([.L\(row)]=1;\(compared(row));\(Self.nothing))"),
        ]
    }

    /// Whether rank and printed figure are those of the decision.
    private func agreement(_ row: Int) -> String {
        func cell(_ column: Int) -> String { "[.\(columnName(orderColumn + column))\(row)]" }
        let (rank, figure, decided) = (cell(1), cell(2), cell(3))
        let same = "AND(\(rank)=\(decided);ABS([.K\(row)]-\(figure))<1E-9)"
        return "IF(\(decided)=\"\";IF(\(rank)=\"\";\"OK\";\"X\");IF(\(same);\"OK\";\"X\"))"
    }

    // MARK: Figures

    /// The stage's own score from the totals of the jurors who scored.
    private func score(_ standing: PublicRecord.Standing, _ totals: String, _ row: Int) -> String {
        switch rules?.aggregation ?? .mean {
        case .mean: return "AVERAGE(\(totals))"
        case .median: return "MEDIAN(\(totals))"
        case .sum: return "SUM(\(totals))"
        case .trimmedMean(let drop):
            let dropped = (0..<drop).map { "-LARGE(\(totals);\($0 + 1))-SMALL(\(totals);\($0 + 1))" }.joined()
            return "IF([.H\(row)]>\(2 * drop);(SUM(\(totals))\(dropped))/([.H\(row)]-\(2 * drop));\"\")"
        case .borda:
            let points = places[stage.stage.id]?.points(of: standing.entry) ?? totals
            return "IF(COUNT(\(points))>0;AVERAGE(\(points));\"\")"
        case .schulze: return paths?.score(of: standing.entry) ?? "\"\""
        }
    }

    /// The figure that ranks compare: the score, or what the contest combines it from.
    private func figure(_ standing: PublicRecord.Standing, _ row: Int) -> Spreadsheet.Cell {
        let parts = rules?.combination ?? []
        guard !parts.isEmpty else { return .formula("[.I\(row)]") }
        var cells: [String] = []
        var terms: [String] = []
        for part in parts {
            guard let other = whole.stages.first(where: { $0.stage.id == part.stage }),
                let cell = places[part.stage]?.score(of: standing.entry),
                let rubric = whole.rubric(for: standing.group, at: other),
                case .number(let weight) = Spreadsheet.Cell.exact(part.weight)
            else { return .text("") }
            cells.append(cell)
            let value = part.unit == .points ? cell : "\(cell)/\(whole.cell("D", of: rubric.id))*100"
            terms.append("\(weight)*\(value)")
        }
        return .formula(
            "IF(COUNT(\(cells.joined(separator: ";")))=\(cells.count);\(terms.joined(separator: "+"));\"\")")
    }

    /// The figure as it is printed; the hair added before rounding keeps a half a half in binary fractions.
    private func printed(_ row: Int) -> String {
        let rules = whole.record.contest.figures
        let cell = "[.J\(row)]"
        let up = "ROUND(\(cell)+SIGN(\(cell))*1E-10;\(rules.places))"
        guard rules.rounding == .halfEven else { return "IF(ISNUMBER(\(cell));\(up);\"\")" }
        let units = "ABS(\(cell))*10^\(rules.places)"
        let even = "2*ROUND(\(cell)*10^\(rules.places)/2;0)/10^\(rules.places)"
        let isHalf = "ABS(\(units)-INT(\(units))-0.5)<1E-7"
        return "IF(ISNUMBER(\(cell));IF(\(isHalf);\(even);ROUND(\(cell);\(rules.places)));\"\")"
    }

    private func settled(_ row: Int) -> String {
        rules?.missing == .allow ? "TRUE()" : "[.F\(row)]=[.G\(row)]+[.H\(row)]"
    }

    private func compared(_ row: Int) -> String {
        whole.record.contest.figures.compare == .printed ? "[.K\(row)]" : "ROUND([.J\(row)];10)"
    }

    // MARK: Ties

    private func key(_ rule: TieBreakRule, _ index: Int, _ standing: PublicRecord.Standing) -> Spreadsheet.Cell {
        switch rule {
        case .earlierSubmission:
            guard case .time(let time) = standing.tieValues[index] else { return .number(Self.nothing) }
            return .number(String(-time.moment.seconds))
        case .stageScore(let id):
            guard let cell = places[id]?.score(of: standing.entry) else { return .number(Self.nothing) }
            return .formula("IF(ISNUMBER(\(cell));ROUND(\(cell);10);\(Self.nothing))")
        case .criterion(let id, let criterion):
            guard let other = whole.stages.first(where: { $0.stage.id == id }),
                let place = whole.rubric(for: standing.group, at: other)?.criteria
                    .firstIndex(where: { $0.id == criterion }),
                let marks = places[id]?.marks(of: standing.entry, place)
            else { return .number(Self.nothing) }
            return .formula("ROUND(AVERAGE(\(marks));10)")
        }
    }

    /// The place in an order that the panel decided; 0 where none told the entry from another.
    private func panelOrder(_ standing: PublicRecord.Standing) -> Spreadsheet.Cell {
        guard case .panelOrder(let index) = standing.brokenBy, stage.decision.orders.indices.contains(index),
            let place = stage.decision.orders[index].firstIndex(of: standing.entry)
        else { return .count(0) }
        return .count(-place - 1)
    }

    /// One for each entry of the pool that stands before the row's.
    private func better(_ row: Int, _ first: Int, _ last: Int) -> String {
        let columns = (12...orderColumn).map(columnName)
        var formula = ""
        for (depth, column) in columns.reversed().enumerated() {
            let range = "[.\(column)$\(first):.\(column)$\(last)]"
            let own = "[.\(column)\(row)]"
            formula =
                depth == 0 ? "(\(range)>\(own))" : "((\(range)>\(own))+(\(range)=\(own))*\(formula))"
        }
        return formula
    }
}
