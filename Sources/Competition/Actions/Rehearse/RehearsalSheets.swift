import Scoring

/// Makes the score sheets of one stage.
///
/// An entry has a quality, and strengths and weaknesses by criterion; a juror a severity; every mark something of its own. Figures are
/// in thousandths of a scale.
struct RehearsalSheets {
    let cast: RehearsalCast
    let rubrics: [RubricID: Rubric]
    let stage: Stage
    let rules: ScoringRules
    /// The stage's place in the contest.
    let number: Int

    /// What an average mark is.
    private static let usual = 700

    /// The sheet of a juror, by place among the jurors, as handed in on a day.
    func file(of reader: Int, reading: AssignmentPlan.Reading, on day: Day) -> InputFile? {
        let juror = cast.jurors[reader]
        guard let entry = cast.numbers[reading.entry], let id = rules.rubric(for: cast.heads[entry].group),
            let rubric = rubrics[id]
        else { return nil }
        var random = RehearsalRandom(seed: cast.seed, .sheets, number, entry, reader)
        let reason = random.one(of: cast.lists.sentences[.abstentions]) ?? ""
        let abstains = abstaining(reading.jurors, entry).contains(juror.id)
        let content: ScoreSheet.Content =
            abstains ? .abstention(reason: reason) : .marks(marks(rubric, entry, reader, &random))
        let signed = SignedSheet(
            contest: cast.contest.id, stage: stage.id, entryRevision: 1, rubric: id, revision: nil, received: nil,
            sheet: ScoreSheet(entry: reading.entry, juror: juror.id, content: content),
            signature: SignedSheet.Signature(
                name: juror.name, date: day, statement: rules.needsStatement && !abstains ? .noConflict : nil))
        return InputFile(
            name: "gladi/\(stage.id)/\(reading.entry)/\(juror.id).xml", bytes: signed.canonicalBytes)
    }

    /// Who of a panel abstains: about one sheet in 150, but never so many that an entry would lack sheets.
    private func abstaining(_ panel: [JurorID], _ entry: Int) -> [JurorID] {
        let willing = panel.enumerated().filter { place, _ in
            var random = RehearsalRandom(seed: cast.seed, .abstentions, number, entry, place)
            return random.happens(onceIn: 150)
        }
        return willing.prefix(max(0, panel.count - rules.minimumSheets)).map(\.element)
    }

    private func marks(
        _ rubric: Rubric, _ entry: Int, _ reader: Int, _ random: inout RehearsalRandom
    ) -> [Mark] {
        var quality = RehearsalRandom(seed: cast.seed, .quality, entry)
        var stageQuality = RehearsalRandom(seed: cast.seed, .quality, entry, number)
        var severity = RehearsalRandom(seed: cast.seed, .severity, reader)
        let level = Self.usual + lift + quality.around(120) + stageQuality.around(60) + severity.around(40)
        return rubric.criteria.map { criterion in
            let figure = min(1000, max(0, level + stageQuality.around(50) + random.around(60)))
            return mark(criterion, figure, &random)
        }
    }

    private func mark(_ criterion: Criterion, _ figure: Int, _ random: inout RehearsalRandom) -> Mark {
        let note = random.happens(onceIn: 12) ? random.one(of: cast.lists.sentences[.notes]) : nil
        switch criterion.scale {
        case .range(let minimum, let maximum, let step):
            let score = try? Self.score(figure, minimum, maximum, step)
            return Mark(criterion: criterion.id, score: score ?? minimum, note: note)
        case .levels(let levels):
            let index = min(levels.count - 1, max(0, levels.count * figure / 1000))
            let claimed = levels[...index].flatMap(\.evidence).map(\.id)
            // Now and then a document is not accepted, so that a level does not count.
            let refused = random.happens(onceIn: 10) ? random.one(of: levels[index].evidence)?.id : nil
            return Mark(
                criterion: criterion.id, score: levels[index].value, accepted: claimed.filter { $0 != refused },
                note: note)
        }
    }

    /// The step of a scale that is nearest to a figure.
    private static func score(
        _ figure: Int, _ minimum: Ratio, _ maximum: Ratio, _ step: Ratio
    ) throws(ArithmeticFailure) -> Ratio {
        let steps = try (maximum - minimum) / step * Ratio(figure) / Ratio(1000)
        return try minimum + step * steps.rounded(places: 0, rule: .halfUp).ratio
    }

    /// What is added where a list has a floor, so that some reach it.
    private var lift: Int {
        guard rules.combination.isEmpty, let floor = rules.lists.compactMap(\.floor).max(),
            let maximum = rules.rubrics.compactMap({ rubrics[$0.rubric]?.maximum }).max(),
            let share = try? floor / maximum * Ratio(1000)
        else { return 0 }
        let wanted = Int(clamping: share.numerator / share.denominator)
        return max(0, min(900, wanted) - Self.usual)
    }
}
