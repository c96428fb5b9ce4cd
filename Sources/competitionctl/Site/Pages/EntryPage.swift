import Competition
import Scoring

extension PageDraft {
    /// One entry: what it is, its figures at every decided stage, and how its rank came about.
    static func entry(_ entry: PublicRecord.Entry, _ context: PageContext) -> PageDraft {
        PageDraft(
            title: entry.title, description: context.words.entryDescription(entry, context.contest)
        ) { html in
            html.add(.h1) { $0.name(entry.title, context) }
            summary(&html, entry, context)
            facts(&html, entry, context)
            answers(&html, entry, context)
            objections(&html, entry, context)
            for stage in context.record.stages {
                guard let (standing, pool) = stage.standing(of: entry.id) else { continue }
                EntryStageSection(stage: stage, standing: standing, pool: pool, context: context).add(to: &html)
            }
        }
    }

    /// Adds what became of the entry at the last stage that it was in.
    private static func summary(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        let words = context.words
        let last = context.record.stages.last { $0.standing(of: entry.id) != nil }
        guard let last, let (standing, pool) = last.standing(of: entry.id) else { return }
        html.add(.div, .class("summary")) { html in
            html.add(.p, .class("outcome")) {
                RankTable(stage: last, context: context).outcome(standing, &$0)
            }
            html.add(.p) { html in
                html.words(last.stage.name, context)
                if let rank = standing.rank { html.text(" · \(words.rank(rank, of: pool.rankedCount))") }
                if let figure = standing.figure { html.text(" · \(words.scoreIs(figure))") }
            }
            if entry.isWithdrawn { html.add(.p, .class("note"), text: words.withdrawn) }
        }
    }

    private static func facts(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        let words = context.words
        html.add(.dl, .class("facts")) { html in
            if let name = entry.officeName, let office = entry.office {
                html.fact(words.office) { html in
                    html.add(.a, .href(context.link(to: .offices, at: .office(office)))) { $0.name(name, context) }
                }
            }
            if let name = entry.institution { html.fact(words.institution) { $0.name(name, context) } }
            if let name = entry.service { html.fact(words.service) { $0.name(name, context) } }
            if let name = entry.unit { html.fact(words.unit) { $0.name(name, context) } }
            html.fact(words.group) { html in
                html.text(context.name(of: entry.group))
            }
            if let category = entry.category { html.fact(words.category) { $0.text(context.name(of: category)) } }
            if let day = entry.started { html.fact(words.started) { $0.text(context.language.date(day)) } }
            if let origin = entry.origin {
                html.fact(origin.relation == .adapts ? words.adapts : words.continues) { $0.name(origin.text, context) }
            }
            html.fact(words.identifier) { $0.add(.code, text: entry.id.text) }
        }
    }

    /// Adds the objections to the entry, which lead to what they say.
    private static func objections(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        let words = context.words
        let objections = context.record.objections.filter { $0.entry == entry.id }
        guard !objections.isEmpty else { return }
        html.add(.section, .id(.part(.objections))) { html in
            html.add(.h2, text: words.objectionsToEntry)
            html.add(.ul) { html in
                for objection in objections {
                    html.add(.li) { html in
                        let link = context.link(to: .objections, at: .objection(objection.number))
                        html.link(to: link, text: words.objection(objection.number))
                        html.text(": \(words.ruling(objection))")
                    }
                }
            }
        }
    }

    private static func answers(_ html: inout HTML, _ entry: PublicRecord.Entry, _ context: PageContext) {
        guard !entry.answers.isEmpty else { return }
        html.add(.section, .id(.part(.answers))) { html in
            html.add(.h2, text: context.words.aboutInnovation)
            for answer in entry.answers {
                html.add(.h3) { $0.words(answer.question, context) }
                let language: [Attribute] = context.language == .indonesian ? [] : [.lang(.indonesian)]
                html.add(.div, [.class("answer")] + language) { $0.paragraphs(answer.text) }
            }
        }
    }
}

/// What the page of an entry says of one stage.
///
/// An object, since every element of a page is added by a closure, which would copy all of this.
private final class EntryStageSection {
    let stage: PublicRecord.DecidedStage
    let standing: PublicRecord.Standing
    let pool: PublicRecord.Pool
    let context: PageContext

    init(
        stage: PublicRecord.DecidedStage, standing: PublicRecord.Standing, pool: PublicRecord.Pool, context: PageContext
    ) {
        self.stage = stage
        self.standing = standing
        self.pool = pool
        self.context = context
    }

    private var words: SiteWords { context.words }
    private var stageName: String { words.words(stage.stage.name) }
    private var list: SelectionList? { standing.list.flatMap { index in stage.rules.map { $0.lists[index] } } }
    /// The score of this stage alone.
    private var score: PublicRecord.Figure? { standing.parts.isEmpty ? standing.figure : standing.score }

    func add(to html: inout HTML) {
        html.add(.section, .class("stage"), .id(.stage(stage.stage.id))) { html in
            html.add(.h2) { $0.words(stage.stage.name, context) }
            guard let rules = stage.rules else {
                html.add(.p, text: words.screened(standing.outcome, stage.decision))
                return
            }
            figures(&html)
            steps(&html, rules)
            ties(&html, rules)
            criteria(&html, rules)
            jurors(&html)
            rivals(&html)
        }
    }

    private func figures(_ html: inout HTML) {
        html.add(.dl, .class("facts figures")) { html in
            if let figure = standing.figure {
                html.fact(words.officialFigure) { $0.add(.strong, text: words.figure(figure)) }
                html.fact(words.exactly) { $0.add(.code, text: figure.exact.exact) }
            }
            if let score = standing.score { html.fact(words.stageScore) { $0.text(words.figure(score)) } }
            if let rank = standing.rank {
                html.fact(words.rankWord) { html in
                    html.add(.a, .href(context.link(to: .stage(stage.stage.id)))) {
                        $0.text(words.rank(rank, of: pool.rankedCount))
                    }
                }
            }
            html.fact(words.sheetsUsed) { $0.text(words.sheets(standing.sheets)) }
            html.fact(words.result) { RankTable(stage: stage, context: context).outcome(standing, &$0) }
        }
    }

    // MARK: Steps

    private func steps(_ html: inout HTML, _ rules: ScoringRules) {
        html.add(.h3, text: words.howRanked)
        html.add(.ol, .class("steps")) { html in
            html.add(.li, text: words.sheetsStep(standing))
            if let score, let step = words.aggregationStep(standing, rules.aggregation, score: score) {
                html.add(.li, phrase: step, context)
            }
            if !standing.parts.isEmpty, let figure = standing.figure {
                html.add(.li, phrase: words.combinationStep(standing.parts, total: figure, context), context)
            }
            if let rank = standing.rank {
                let higher = standing.tie.map { pool.ties[$0].lowerBound } ?? rank - 1
                html.add(.li, phrase: words.rankStep(rank, higher: higher, of: pool.rankedCount), context)
            } else {
                html.add(.li, text: words.unrankedStep)
            }
            if let note = words.tieNote(standing, rules, context) { html.add(.li, text: note) }
            outcome(&html)
        }
        html.add(.p, .class("note"), text: words.roundingNotice)
    }

    private func outcome(_ html: inout HTML) {
        if let exception = standing.exception, let list {
            html.add(.li, phrase: words.exception(exception, list, context.contest), context)
        }
        let next = context.contest.stage(after: stage.stage.id).map { words.words($0.name) }
        if let outcome = words.outcomeStep(standing, list, context, next: next) { html.add(.li, text: outcome) }
    }

    /// How many entries of a tie are shown before and after the entry itself.
    private static let neighbours = 5

    private func ties(_ html: inout HTML, _ rules: ScoringRules) {
        guard let number = standing.tie, !rules.tieBreaks.isEmpty else { return }
        let tie = pool.ties[number]
        let own = tie.first { pool.standings[$0].entry == standing.entry } ?? tie.lowerBound
        let shown = max(tie.lowerBound, own - Self.neighbours)..<min(tie.upperBound, own + Self.neighbours + 1)
        let columns =
            [HTML.Column.number(words.rankWord), .text(words.entry)]
            + rules.tieBreaks.map { .number(words.tieColumn($0, context)) }
        html.table(words.tiedEntries, in: stageName, class: "ties", columns: columns, context) { html in
            for other in pool.standings[shown] {
                html.add(.tr) { html in
                    html.add(.td, .class("number")) { $0.text(other.rank.map { context.language.count($0) } ?? "–") }
                    html.add(.td) { $0.link(to: other.entry, context) }
                    for value in other.tieValues { html.add(.td, .class("number"), text: words.tieValue(value)) }
                }
            }
        }
        if shown.count < tie.count {
            html.add(.p, .class("note"), text: words.moreTied(tie.count - shown.count))
        }
    }

    // MARK: Tables

    private func criteria(_ html: inout HTML, _ rules: ScoringRules) {
        guard !standing.criteria.isEmpty, let id = rules.rubric(for: standing.group),
            let rubric = context.record.rubrics.first(where: { $0.id == id })
        else { return }
        let hasShares = standing.criteria.allSatisfy { $0.share != nil }
        let columns =
            [HTML.Column.text(words.criterion), .number(words.weight), .number(words.mean)]
            + (hasShares ? [.number(words.share)] : [])
        html.table(words.meansByCriterion, in: stageName, class: "means", columns: columns, context) { html in
            for mean in standing.criteria {
                let criterion = rubric.criteria.first { $0.id == mean.criterion }
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { html in
                        if let criterion { html.words(criterion.name, context) }
                    }
                    html.add(.td, .class("number")) {
                        $0.text(criterion.map { context.language.number($0.weight) } ?? "")
                    }
                    html.add(.td, .class("number"), text: words.figure(mean.mean))
                    if let share = mean.share { html.add(.td, .class("number"), text: words.figure(share)) }
                }
            }
            if hasShares, let score {
                html.add(.tr, .class("sum")) { html in
                    html.add(.th, .scope(.row), .colspan(3), text: words.total)
                    html.add(.td, .class("number"), text: words.figure(score))
                }
            }
        }
        html.add(.p) { html in
            html.add(.a, .href(context.link(to: .rubrics, at: .rubric(rubric.id)))) { $0.words(rubric.title, context) }
        }
        BesideGroup(standing: standing, stage: stage, rubric: rubric, context: context).add(to: &html)
    }

    private func jurors(_ html: inout HTML) {
        guard !standing.jurors.isEmpty else { return }
        let hasPlaces = stage.rules?.aggregation == .borda && standing.jurors.allSatisfy { $0.place != nil }
        let columns =
            [HTML.Column.text(words.juror), .number(words.score)]
            + (hasPlaces ? [.number(words.place), .number(words.bordaPoints)] : [])
        html.table(words.totalsByJuror, in: stageName, class: "totals", columns: columns, context) { html in
            for juror in standing.jurors {
                html.add(.tr) { html in
                    html.add(.th, .scope(.row)) { html in
                        switch juror.juror {
                        case .number: html.text(words.juror(juror.juror))
                        case .named(let name): html.name(name, context)
                        }
                    }
                    html.add(.td, .class("number"), text: words.figure(juror.total))
                    if hasPlaces, let place = juror.place {
                        html.add(.td, .class("number"), text: words.placeOf(place))
                        html.add(.td, .class("number"), text: context.language.fraction(place.points))
                    }
                }
            }
        }
    }

    /// Adds what stands between the entry and each other one by Schulze's method.
    private func rivals(_ html: inout HTML) {
        guard !standing.rivals.isEmpty else { return }
        let columns: [HTML.Column] = [
            .text(words.entry), .number(words.votesFor), .number(words.votesAgainst), .number(words.pathThere),
            .number(words.pathBack), .text(words.result),
        ]
        html.table(words.rivals, in: stageName, class: "rivals", columns: columns, context) { html in
            for rival in standing.rivals {
                html.add(.tr) { html in
                    html.add(.td) { $0.link(to: rival.entry, context) }
                    for count in [rival.duel.votes, rival.duel.against, rival.duel.path, rival.duel.back] {
                        html.add(.td, .class("number"), text: context.language.count(count))
                    }
                    html.add(.td, text: rival.duel.outcome.words(in: context.language))
                }
            }
        }
    }
}
