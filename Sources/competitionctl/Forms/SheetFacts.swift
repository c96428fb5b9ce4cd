import Competition
import Scoring

/// What the page of a juror's score sheets must know to judge by itself, as one JSON value.
struct SheetFacts {
    let brief: SheetBrief
    let language: Language

    /// A score that nobody gives, so that it is found again in the words; it has all the places that a document can write.
    private static let sentinel = Ratio(number: "987654321.4321") ?? .zero

    /// The whole value.
    var json: JSONValue {
        let words = FormPageWords(language: language)
        let contest = brief.contest
        return .object([
            JSONMember("kind", "scoresheet"), JSONMember("language", .string(language.rawValue)),
            JSONMember("namespace", .string(DocumentKind.scoreSheet.namespace)),
            JSONMember("contest", .string(contest.id.text)), JSONMember("stage", .string(brief.stage.id.text)),
            JSONMember("juror", .string(brief.juror.id.text)), JSONMember("file", .string(brief.fileStem)),
            JSONMember("places", .integer(contest.figures.places)),
            JSONMember("rounding", .string(contest.figures.rounding == .halfEven ? "half-even" : "half-up")),
            JSONMember("entries", .array(brief.readings.map(reading))),
            JSONMember("rubrics", .object(rubrics.map { JSONMember($0.id.text, rubric($0)) })),
            JSONMember("signer", signer), JSONMember("name", .string(brief.juror.name)),
            JSONMember("statement", .bool(brief.stage.scoring?.needsStatement ?? false)),
            JSONMember("texts", .object(TextTemplates.json(in: language))), JSONMember("words", words.sheetScript),
            JSONMember("figures", words.figures),
        ])
    }

    private var rubrics: [Rubric] {
        var seen: Set<RubricID> = []
        return brief.readings.map(\.rubric).filter { seen.insert($0.id).inserted }
    }

    private func reading(_ reading: SheetBrief.Reading) -> JSONValue {
        .object([
            JSONMember("id", .string(reading.entry.id.text)),
            JSONMember("entryRevision", .optional(reading.entry.head.revision)),
            JSONMember("rubric", .string(reading.rubric.id.text)),
            JSONMember("revision", .optional(reading.earlier?.revision)),
        ])
    }

    /// What is said when another name is signed than the juror is registered with.
    private var signer: JSONValue {
        let problem = SheetProblem.signerDiffers(
            name: FindingTemplate.Hole.marker("name"), juror: brief.juror.name)
        return FindingTemplate(.sheet(problem), in: language).json
    }

    private func rubric(_ rubric: Rubric) -> JSONValue {
        .object([
            JSONMember("divisor", .string(rubric.divisor.number ?? "1")),
            JSONMember("maximum", .string(rubric.maximum.number ?? "0")),
            JSONMember("criteria", .array(rubric.criteria.map(criterion))),
        ])
    }

    private func criterion(_ criterion: Criterion) -> JSONValue {
        .object(
            [
                JSONMember("id", .string(criterion.id.text)),
                JSONMember("weight", .string(criterion.weight.number ?? "0")),
                JSONMember("missing", template(.scoreMissing(criterion: criterion.id))),
            ] + scale(criterion))
    }

    private func scale(_ criterion: Criterion) -> [JSONMember] {
        let id = criterion.id
        let score = Self.sentinel
        switch criterion.scale {
        case .range(let minimum, let maximum, let step):
            return [
                JSONMember("minimum", .string(minimum.number ?? "0")),
                JSONMember("maximum", .string(maximum.number ?? "0")), JSONMember("step", .string(step.number ?? "1")),
                JSONMember("below", template(.scoreBelowMinimum(criterion: id, score: score, minimum: minimum))),
                JSONMember("above", template(.scoreAboveMaximum(criterion: id, score: score, maximum: maximum))),
                JSONMember("off", template(.scoreOffStep(criterion: id, score: score, step: step))),
            ]
        case .levels(let levels):
            let problem = SheetProblem.scoreNotALevel(criterion: id, score: score, levels: levels.map(\.value))
            return [
                JSONMember(
                    "levels",
                    .array(
                        levels.map { level in
                            .object([
                                JSONMember("value", .string(level.value.number ?? "0")),
                                JSONMember("evidence", .array(level.evidence.map { .string($0.id.text) })),
                            ])
                        })), JSONMember("none", template(problem)),
            ]
        }
    }

    private func template(_ problem: SheetProblem) -> JSONValue {
        let hole = FindingTemplate.Hole(written: language.number(Self.sentinel), name: "score")
        return FindingTemplate(.sheet(problem), holes: [hole], in: language).json
    }
}
