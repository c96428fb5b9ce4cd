import Competition
import Scoring

/// How sure the places around the cut of a list are: the ranks that each entry there could have had with other similar jurors.
struct CutTable {
    /// One entry near the cut.
    struct Row: Hashable {
        let entry: EntryID
        let rank: Int
        let interval: RankIntervals.Interval
        let isChosen: Bool
    }

    /// Why no such ranks are published.
    enum Reason: Hashable {
        /// A stage's score is no mean of the jurors' totals.
        case noMean
        /// There are too few sheets to say how far jurors disagree.
        case fewSheets
    }

    /// What there is to show; nil where the list has no cut.
    enum Content: Hashable {
        case rows([Row])
        case none(Reason)
    }

    /// How many entries are shown on each side of the cut.
    static let neighbours = 8

    /// Finds the entries around the cut of a list.
    static func content(
        _ list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage, _ record: PublicRecord
    ) -> Content? {
        guard list.cut(in: stage) != nil else { return nil }
        let candidates = list.ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let standings = candidates.compactMap { stage.standing(of: $0.key)?.standing }
        let figures = standings.compactMap { $0.figure?.exact }
        guard figures.count == candidates.count else { return nil }
        guard let marks = Marks(record, stage).stages(of: standings) else { return .none(.noMean) }
        guard let intervals = RankIntervals(figures: figures, stages: marks) else { return .none(.fewSheets) }
        let chosen = Set(list.chosen)
        let cut = candidates.indices.last { index in
            guard chosen.contains(candidates[index].key) else { return false }
            if case .admittedByMinimum = standings[index].exception?.rule { return false }
            return true
        }
        let end = (cut ?? 0) + 1
        let shown = max(0, end - neighbours)..<min(candidates.count, end + neighbours)
        return .rows(
            shown.map { index in
                Row(
                    entry: candidates[index].key, rank: candidates[index].value,
                    interval: intervals.interval(of: index), isChosen: chosen.contains(candidates[index].key))
            })
    }

    /// The jurors' totals behind figures, stage by stage, times what each counts in the figure.
    struct Marks {
        let record: PublicRecord
        let stage: PublicRecord.DecidedStage

        init(_ record: PublicRecord, _ stage: PublicRecord.DecidedStage) {
            self.record = record
            self.stage = stage
        }

        func stages(of standings: [PublicRecord.Standing]) -> [[[JurorMark]]]? {
            let names = standings.first.map { $0.parts.isEmpty ? [stage.stage.id] : $0.parts.map(\.stage) } ?? []
            var all: [[[JurorMark]]] = []
            for name in names {
                guard record.stage(name)?.rules?.aggregation == .mean else { return nil }
                var numbers: [PublicRecord.Juror: Int] = [:]
                var marks: [[JurorMark]] = []
                for standing in standings {
                    guard let own = self.marks(of: standing, at: name, &numbers) else { return nil }
                    marks.append(own)
                }
                all.append(marks)
            }
            return all
        }

        private func marks(
            of standing: PublicRecord.Standing, at stage: StageID, _ numbers: inout [PublicRecord.Juror: Int]
        ) -> [JurorMark]? {
            guard let source = record.stage(stage)?.standing(of: standing.entry)?.standing,
                let factor = factor(of: standing, at: stage)
            else { return nil }
            var marks: [JurorMark] = []
            for total in source.jurors {
                let number = numbers[total.juror, default: numbers.count]
                numbers[total.juror] = number
                guard let share = try? total.total.exact * factor else { return nil }
                marks.append(JurorMark(juror: number, total: share))
            }
            return marks.isEmpty ? nil : marks
        }

        /// What a point of a stage's score counts in the figure.
        private func factor(of standing: PublicRecord.Standing, at stage: StageID) -> Ratio? {
            guard !standing.parts.isEmpty else { return .one }
            guard let part = standing.parts.first(where: { $0.stage == stage }) else { return nil }
            return try? part.product.exact / part.score.exact
        }
    }
}

extension CutTable {
    /// Adds the section on how sure the places around the cut are.
    static func add(
        _ list: PublicRecord.ComposedList, _ stage: PublicRecord.DecidedStage, to html: inout HTML,
        _ context: PageContext
    ) {
        guard let content = content(list, stage, context.record) else { return }
        let words = context.words
        html.add(.section) { html in
            html.add(.h2) { html in
                html.text(words.howSure)
                if stage.lists.count > 1 { html.text(": \(context.name(of: list.list))") }
            }
            switch content {
            case .none(let reason): html.add(.p, text: words.notSure(reason))
            case .rows(let rows):
                let chances = ListChances.of(list, stage, context.record)
                if let chances { html.add(.p, text: words.chancesSentence(chances)) }
                html.add(.p, text: words.howSureNotice)
                table(rows, list, chances, &html, context)
                if let chances { html.add(.p, .class("note"), text: words.chancesMethod(chances)) }
                html.add(.p, .class("note"), text: words.howSureMethod)
            }
        }
    }

    private static func table(
        _ rows: [Row], _ list: PublicRecord.ComposedList, _ chances: ListChances?, _ html: inout HTML,
        _ context: PageContext
    ) {
        let words = context.words
        let least = rows.map(\.interval.best).min() ?? 1
        let greatest = rows.map(\.interval.worst).max() ?? 1
        let scale = AcrossScale(least: Double(least), greatest: Double(greatest), margin: 0.03)
        let cut = rows.last { $0.isChosen }.map { Double($0.rank) + 0.5 }
        let columns: [HTML.Column] =
            [
                .number(words.rankWord), .text(words.entry),
            ] + (chances == nil ? [] : [.text(words.chanceWord)]) + [
                .text(words.possibleRanks),
                HTML.Column(name: words.picture(from: least, to: greatest), attributes: [.class("drawn")]),
            ]
        html.table(
            words.howSure, in: context.name(of: list.list), class: "sure", isNamedAbove: true, columns: columns, context
        ) { html in
            for row in rows {
                html.add(.tr, .class(row.isChosen ? "in" : "out")) { html in
                    html.add(.td, .class("number rank"), text: context.language.count(row.rank))
                    html.add(.td, .class("entry")) { html in
                        html.add(.p, .class("title")) { $0.link(to: row.entry, context) }
                        html.add(.p, .class("kind"), text: row.isChosen ? words.onTheList : words.notOnTheList)
                    }
                    if let chances {
                        html.add(.td, .class("chance"), text: chances[row.entry].map(words.chance) ?? "–")
                    }
                    html.add(.td, .class("range"), text: words.ranks(row.interval))
                    html.add(.td, .class("drawn")) { draw(row, scale, cut, &$0) }
                }
            }
        }
    }

    private static func draw(_ row: Row, _ scale: AcrossScale, _ cut: Double?, _ html: inout HTML) {
        html.add(.svg, .class("chart strip"), .width(.across(1)), .height(.down(1.6)), .hidden) { html in
            if let cut {
                let place = scale.place(cut)
                html.line(class: "cut", (place, 0), (place, 1.6))
            }
            let (best, worst) = (Double(row.interval.best), Double(row.interval.worst))
            html.line(class: "span", (scale.place(best), 0.8), (scale.place(worst), 0.8))
            for end in [best, worst] {
                html.line(class: "span", (scale.place(end), 0.5), (scale.place(end), 1.1))
            }
            html.dot(class: row.isChosen ? "dot" : "dot hollow", at: scale.place(Double(row.rank)), 0.8)
        }
    }
}
