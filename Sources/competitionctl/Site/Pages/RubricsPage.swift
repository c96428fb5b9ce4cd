import Competition
import Scoring

extension PageDraft {
    /// The rubrics in words, each with a worked example where there is one.
    static func rubrics(_ context: PageContext) -> PageDraft {
        let words = context.words
        return PageDraft(title: words.rubrics, description: words.rubricsDescription) { html in
            html.add(.h1, text: words.rubrics)
            if context.record.rubrics.count > 1 {
                html.add(.nav, .class("parts"), .label(words.onThisPage)) { html in
                    html.add(.ul) { html in
                        for rubric in context.record.rubrics {
                            html.add(.li) { html in
                                html.add(.a, .href(SiteLink(.rubric(rubric.id)))) { $0.words(rubric.title, context) }
                            }
                        }
                    }
                }
            }
            for rubric in context.record.rubrics { self.rubric(&html, rubric, context) }
        }
    }

    private static func rubric(_ html: inout HTML, _ rubric: Rubric, _ context: PageContext) {
        let words = context.words
        html.add(.section, .id(.rubric(rubric.id))) { html in
            html.add(.h2, words: rubric.title, context)
            for use in uses(of: rubric, context) { html.add(.p, text: use) }
            html.add(.h3, text: words.formula)
            html.add(.p, .class("formula"), text: words.formula(of: rubric))
            if let example = example(of: rubric, context) {
                html.add(.div, .class("example")) { html in
                    html.add(.h3, text: context.contest.isRehearsal ? words.rehearsalExample : words.example)
                    html.add(.p, phrase: example, context)
                }
            }
            criteria(&html, rubric, context)
            if let source = rubric.source {
                html.add(.p, .class("note")) { html in
                    html.text("\(words.source): ")
                    html.name(source, context)
                }
            }
        }
    }

    private static func uses(of rubric: Rubric, _ context: PageContext) -> [String] {
        context.contest.stages.flatMap { stage in
            (stage.scoring?.rubrics ?? []).filter { $0.rubric == rubric.id }.map { use in
                context.words.usedAt(
                    context.words.words(stage.name), (use.groups ?? []).map { context.name(of: $0) })
            }
        }
    }

    /// The formula with the figures of the entry of best rank that was scored by the rubric.
    private static func example(of rubric: Rubric, _ context: PageContext) -> Phrase? {
        for stage in context.record.stages {
            guard let rules = stage.rules else { continue }
            for standing in stage.standings where standing.rank != nil && rules.rubric(for: standing.group) == rubric.id
            {
                let name = context.words.words(stage.stage.name)
                if let example = context.words.example(standing.entry, at: name, standing, rubric) { return example }
            }
        }
        return nil
    }

    // MARK: Criteria

    private static func criteria(_ html: inout HTML, _ rubric: Rubric, _ context: PageContext) {
        let words = context.words
        let columns: [HTML.Column] = [.text(words.criterion), .number(words.weight), .text(words.scale)]
        html.table(words.words(rubric.title), class: "criteria", isNamedAbove: true, columns: columns, context) {
            html in
            for criterion in rubric.criteria {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { html in
                        html.words(criterion.name, context)
                        if let guidance = criterion.guidance {
                            html.add(.p, .class("guidance"), words: guidance, context)
                        }
                    }
                    html.add(.td, .class("number"), text: context.language.number(criterion.weight))
                    html.add(.td) { scale(&$0, criterion.scale, context) }
                }
            }
        }
        if rubric.criteria.contains(where: { $0.asksEvidence }) {
            html.add(.p, .class("note"), text: words.evidenceRule)
        }
    }

    private static func scale(_ html: inout HTML, _ scale: Scale, _ context: PageContext) {
        switch scale {
        case .range(let minimum, let maximum, let step):
            html.add(.span, .class("ends"), text: context.words.scale(minimum, maximum, step: step))
        case .levels(let levels):
            html.add(.dl, .class("levels")) { html in
                for level in levels {
                    html.add(.div) { html in
                        html.add(.dt, text: context.language.number(level.value))
                        html.add(.dd) { self.level(&$0, level, context) }
                    }
                }
            }
        }
    }

    private static func level(_ html: inout HTML, _ level: Level, _ context: PageContext) {
        html.words(level.meaning, context)
        guard !level.evidence.isEmpty else { return }
        html.add(.p, .class("guidance")) { html in
            html.text("\(context.words.capitalised(context.words.evidence)): ")
            for (index, evidence) in level.evidence.enumerated() {
                if index > 0 { html.text("; ") }
                html.words(evidence.name, context)
            }
        }
    }
}

extension Criterion {
    /// Whether a level names evidence.
    fileprivate var asksEvidence: Bool {
        guard case .levels(let levels) = scale else { return false }
        return levels.contains { !$0.evidence.isEmpty }
    }
}
