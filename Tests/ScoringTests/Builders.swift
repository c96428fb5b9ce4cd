import Scoring
import TestSupport

// Rubrics of the three shapes that exist, and short ways to say who gave which score.

extension Scale {
    /// 0 to 100 in whole points.
    static let hundred = Scale.range(minimum: 0, maximum: 100, step: 1)

    /// Levels 1, 2, 3 and so on, without evidence.
    static func levels(upTo highest: Int) -> Scale {
        .levels((1...highest).map { Level(value: Ratio($0), meaning: "Tingkat") })
    }
}

extension Criterion {
    /// A criterion about which a test only needs to know its weight and scale.
    init(_ id: CriterionID, weight: Ratio, _ scale: Scale = .hundred) {
        self.init(id: id, weight: weight, name: "Kriteria", scale: scale)
    }
}

extension Rubric {
    /// A rubric whose stated weight sum and maximum are right.
    init(_ id: RubricID, divisor: Ratio, maximum: Ratio, weightSum: Ratio, _ criteria: [Criterion]) {
        self.init(
            id: id, title: "Rubrik", weightSum: weightSum, divisor: divisor, maximum: maximum, criteria: criteria)
    }

    /// Percent weights on 0 to 100: KOVABLIK Jawa Timur 2025, presentation.
    static let presentation = Rubric(
        "presentasi", divisor: 100, maximum: 100, weightSum: 100,
        [
            Criterion("paparan", weight: 30), Criterion("materi", weight: 50), Criterion("video", weight: 10),
            Criterion("kehadiran", weight: 10),
        ]
    )

    /// Weight times level, maximum not 100: (0.75 + 1.5 + 0.38) x 3 = 7.89.
    static let index = Rubric(
        "indeks", divisor: 1, maximum: "7.89", weightSum: "2.63",
        [
            Criterion("regulasi", weight: "0.75", .levels(upTo: 3)),
            Criterion("sdm", weight: "1.5", .levels(upTo: 3)),
            Criterion("anggaran", weight: "0.38", .levels(upTo: 3)),
        ]
    )

    /// An evidence checklist: level 3 needs a regulation and a report, level 2 a decree, level 1 nothing.
    static let checklist = Rubric(
        "bukti", divisor: 1, maximum: 10, weightSum: 4,
        [
            Criterion(
                "regulasi", weight: 2,
                .levels([
                    Level(value: 1, meaning: "Rancangan"),
                    Level(value: 2, meaning: "Ditetapkan", evidence: [Evidence(id: "sk", name: "Keputusan")]),
                    Level(
                        value: 3, meaning: "Dilaksanakan",
                        evidence: [Evidence(id: "perda", name: "Perda"), Evidence(id: "laporan", name: "Laporan")]
                    ),
                ])
            ),
            Criterion(
                "manfaat", weight: 2,
                .levels([Level(value: 2, meaning: "Terukur", evidence: [Evidence(id: "survei", name: "Survei")])])
            ),
        ]
    )
}

/// Marks for the criteria of a rubric in its order.
func marks(_ rubric: Rubric, _ scores: Ratio...) -> [Mark] {
    zip(rubric.criteria, scores).map { Mark(criterion: $0.id, score: $1) }
}

/// A sheet with marks for the criteria of a rubric in its order.
func sheet(_ entry: EntryID, _ juror: JurorID, _ rubric: Rubric, _ scores: Ratio...) -> ScoreSheet {
    ScoreSheet(
        entry: entry, juror: juror,
        content: .marks(zip(rubric.criteria, scores).map { Mark(criterion: $0.id, score: $1) }))
}

/// A sheet that abstains.
func abstention(_ entry: EntryID, _ juror: JurorID) -> ScoreSheet {
    ScoreSheet(entry: entry, juror: juror, content: .abstention(reason: "Pernah menjadi penasihat"))
}
