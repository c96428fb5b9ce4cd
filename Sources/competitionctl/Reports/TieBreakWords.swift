import Competition
import Scoring

/// What separated entries of the same figure, in words.
struct TieBreakWords {
    let contest: Contest
    let rubrics: [RubricID: Rubric]
    let rules: ScoringRules?

    /// A tie-break and the entry's value under it.
    func sentence(_ broken: TieBreak, keys: [Ratio?]) -> Text {
        switch broken {
        case .panelOrder:
            return Text(id: "nilai sama, dibedakan oleh urutan panel", en: "equal figure, ordered by the panel")
        case .key(let index):
            guard let rule = rules?.tieBreaks[index] else { return Text(same: "") }
            let name = name(rule)
            guard let value = keys[index], case .criterion = rule else {
                return Text(
                    id: "nilai sama, dibedakan oleh \(name.indonesian)",
                    en: "equal figure, told apart by \(name.english)")
            }
            return Text(
                id: "nilai sama, dibedakan oleh \(name.indonesian) (\(printed(value, .indonesian)))",
                en: "equal figure, told apart by \(name.english) (\(printed(value, .english)))")
        }
    }

    /// A tie-break's name.
    func name(_ rule: TieBreakRule) -> Text {
        switch rule {
        case .criterion(let stage, let criterion):
            let words = criterionName(stage, criterion)
            return Text(id: "kriteria \(words.indonesian)", en: "criterion \(words.english ?? words.indonesian)")
        case .stageScore(let stage):
            let words = contest.stage(stage)?.name ?? Words(stage.text)
            return Text(
                id: "nilai tahap \(words.indonesian)", en: "score of stage \(words.english ?? words.indonesian)")
        case .earlierSubmission: return Text(id: "waktu pengajuan lebih awal", en: "earlier submission")
        }
    }

    private func criterionName(_ stage: StageID, _ criterion: CriterionID) -> Words {
        let used = contest.stage(stage)?.scoring?.rubrics.compactMap { rubrics[$0.rubric] } ?? []
        let found = used.lazy.flatMap(\.criteria).first { $0.id == criterion }
        return found?.name ?? Words(criterion.text)
    }

    private func printed(_ value: Ratio, _ language: Language) -> String {
        let figures = contest.figures
        guard let figure = try? value.rounded(places: figures.places, rule: figures.rounding) else {
            return value.exact
        }
        return language.figure(figure)
    }
}
