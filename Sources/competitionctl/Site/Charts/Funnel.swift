import Competition
import Scoring

/// How many entries were left after each stage that was decided: a bar a step, with its number in words.
struct Funnel {
    /// One step.
    struct Step: Hashable {
        let name: String
        let count: Int
    }

    /// The steps, from registration on.
    let steps: [Step]
    private let words: SiteWords

    /// Counts the steps; nil before the first decision.
    init?(_ record: PublicRecord, _ words: SiteWords) {
        guard let first = record.stages.first, first.entryCount > 0 else { return nil }
        self.words = words
        steps =
            [Step(name: words.registered, count: first.entryCount)]
            + record.stages.map { stage in
                let awarded = stage.count(.awarded)
                if awarded > 0 { return Step(name: words.wereAwarded, count: awarded) }
                return Step(
                    name: words.passedStage(words.words(stage.stage.name)),
                    count: stage.count(.passed) + stage.count(.advanced))
            }
    }

    private static let step = 3.1

    /// Adds the picture.
    func add(to html: inout HTML, number: Int) {
        let sentence = words.language.allOf(steps.map { "\(words.language.count($0.count)) \($0.name)" })
        let picture = Picture(
            name: words.funnel, description: words.capitalised(sentence) + ".", lines: Double(steps.count) * Self.step,
            kind: "funnel", number: number)
        let whole = Double(steps.map(\.count).max() ?? 1)
        html.add(.figure) { html in
            picture.add(to: &html) { html in
                for (index, step) in steps.enumerated() {
                    let top = Double(index) * Self.step
                    let text = "\(words.language.count(step.count)) \(step.name)"
                    html.words(text, at: 0, top + 1.05)
                    html.box(class: "track", 0...1, (top + 1.5)...(top + 2.5))
                    // A bar of a few among thousands is still seen.
                    let share = step.count == 0 ? 0 : max(Double(step.count) / whole, 0.004)
                    html.box(class: "bar", 0...share, (top + 1.5)...(top + 2.5))
                }
            }
        }
    }
}
