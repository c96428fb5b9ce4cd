import Competition
import Scoring

/// The marks of an entry beside those of its group, criterion by criterion: a strip each, and the same in figures.
///
/// An object, since every element is added by a closure, which would copy all of this.
final class BesideGroup {
    let standing: PublicRecord.Standing
    let stage: PublicRecord.DecidedStage
    let rubric: Rubric
    let context: PageContext

    init(
        standing: PublicRecord.Standing, stage: PublicRecord.DecidedStage, rubric: Rubric, context: PageContext
    ) {
        self.standing = standing
        self.stage = stage
        self.rubric = rubric
        self.context = context
    }

    /// With fewer entries a quarter of them is no number to speak of.
    static let leastEntries = 4

    private var words: SiteWords { context.words }

    /// Adds the section; nothing where the group is too small to have quarters.
    func add(to html: inout HTML) {
        let rows = standing.criteria.compactMap { mean in
            stage.quartiles(of: mean.criterion, in: standing.group).map { (mean: mean, quartiles: $0) }
        }
        guard let first = rows.first, first.quartiles.count >= Self.leastEntries else { return }
        html.add(.h3, text: words.besideGroup(context.name(of: standing.group), first.quartiles.count))
        html.add(.p, .class("note"), text: words.besideKey)
        let columns: [HTML.Column] = [
            .text(words.criterion), .number(words.thisEntry), .number(words.lowerQuarter), .number(words.median),
            .number(words.upperQuarter), HTML.Column(name: words.picture, attributes: [.class("drawn")]),
        ]
        let name = words.words(stage.stage.name)
        html.table(words.besideTable, in: name, class: "beside", isNamedAbove: true, columns: columns, context) {
            html in
            for row in rows { self.row(row.mean, row.quartiles, &html) }
        }
    }

    private func row(_ mean: PublicRecord.CriterionMean, _ quartiles: Quartiles, _ html: inout HTML) {
        let criterion = rubric.criteria.first { $0.id == mean.criterion }
        html.add(.tr) { html in
            html.add(.th, .scope(.row)) { html in
                if let criterion { html.words(criterion.name, context) }
            }
            html.add(.td, .class("number own"), text: words.figure(mean.mean))
            for (kind, value) in [("low", quartiles.lower), ("middle", quartiles.median), ("high", quartiles.upper)] {
                html.add(.td, .class("number \(kind)"), text: words.printed(value, context.contest.figures))
            }
            html.add(.td, .class("drawn")) { draw(mean.mean.exact, quartiles, criterion?.scale, &$0) }
        }
    }

    private func draw(_ own: Ratio, _ quartiles: Quartiles, _ ends: Scale?, _ html: inout HTML) {
        let range = ends?.ends ?? quartiles.least...quartiles.greatest
        let scale = AcrossScale(
            least: range.lowerBound.approximate, greatest: range.upperBound.approximate, margin: 0.02)
        func place(_ value: Ratio) -> Double { scale.place(value.approximate) }
        html.add(.svg, .class("chart strip"), .width(.across(1)), .height(.down(1.8)), .hidden) { html in
            html.line(class: "axis", (0, 0.9), (1, 0.9))
            html.line(class: "span", (place(quartiles.least), 0.9), (place(quartiles.greatest), 0.9))
            html.box(class: "middle", place(quartiles.lower)...place(quartiles.upper), 0.35...1.45)
            html.line(class: "median", (place(quartiles.median), 0.2), (place(quartiles.median), 1.6))
            html.dot(class: "dot", at: place(own), 0.9)
        }
    }
}

extension Scale {
    /// The lowest and the highest score that the scale allows.
    fileprivate var ends: ClosedRange<Ratio>? {
        switch self {
        case .range(let minimum, let maximum, _): return minimum <= maximum ? minimum...maximum : nil
        case .levels(let levels):
            let values = levels.map(\.value)
            guard let least = values.min(), let greatest = values.max() else { return nil }
            return least...greatest
        }
    }
}
