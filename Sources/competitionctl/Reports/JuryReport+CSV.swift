import Competition
import Scoring

/// A table of the jury report for spreadsheets.
enum JuryTable: String, CaseIterable, Hashable, Sendable {
    case entries
    case jurors
    case rules
    case drift
}

extension JuryReport {
    /// The header of a table; drift is of the stage as a whole, so its rows are not a list's.
    static func header(_ table: JuryTable) -> [String] {
        switch table {
        case .entries:
            [
                "list", "entry", "title", "rank", "exact", "jurors", "spread", "fair", "fairError", "fairRank",
                "rankDifference",
                "probability", "verdict", "bestRank", "worstRank", "largestResidual", "largestResidualJuror",
            ]
        case .jurors:
            [
                "list", "juror", "entries", "severity", "severityLow", "severityHigh", "residualSpread", "agreement",
                "spreadRatio", "infit", "outfit", "topShare", "bottomShare", "criterionSpreadRatio", "concerns",
            ]
        case .rules: ["list", "rule", "entry", "figure", "rank", "refused"]
        case .drift: DriftReport.columns
        }
    }

    /// The rows of a table.
    func rows(_ table: JuryTable) -> [[String]] {
        guard let study, let certainty else { return [] }
        let list = jury.list?.text ?? ""
        return switch table {
        case .entries: jury.entries.indices.map { [list] + row(ofEntry: $0, study, certainty) }
        case .jurors: jury.jurors.indices.map { [list] + row(ofJuror: $0, study) }
        case .rules: study.whatIfs.flatMap { rows(of: $0) }.map { [list] + $0 }
        case .drift: []
        }
    }

    private func cell(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
    private func cell(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }

    private func row(ofEntry index: Int, _ study: JuryStudy, _ certainty: CertaintyReport) -> [String] {
        let fit = try? study.leastSquares.get()
        let rank = study.material.official[index]
        let fair = (try? fairRanks(study).get())?[index]
        let joint = certainty.joint
        let own = study.entries[index]
        return [
            names.entry(index), index < jury.titles.count ? jury.titles[index] : "", cell(rank),
            jury.figures[index]?.exact ?? "", cell(own.jurors), cell(own.spread), cell(fit?.fairScores[index]),
            cell(fit?.fairScoreError(of: index)), cell(fair), cell(rank.flatMap { rank in fair.map { rank - $0 } }),
            cell(joint?.probabilities[index]), joint?.verdict(on: index)?.code ?? "",
            cell(joint?.rankIntervals[index]?.lowerBound), cell(joint?.rankIntervals[index]?.upperBound),
            cell(own.largestResidual), own.largestResidualJuror.map(names.juror) ?? "",
        ]
    }

    private func row(ofJuror index: Int, _ study: JuryStudy) -> [String] {
        let profiles = (try? study.profiles.get()) ?? []
        let profile = index < profiles.count ? profiles[index] : JurorProfile(entries: 0)
        let fit = (try? study.rasch.get())?.jurors[index]?.fit
        return [
            names.juror(index), cell(study.coverage.entriesOfJuror[index]), cell(profile.severity),
            cell(profile.severityInterval?.lowerBound), cell(profile.severityInterval?.upperBound),
            cell(profile.residualSpread), cell(profile.agreement), cell(profile.spreadRatio), cell(fit?.infit),
            cell(fit?.outfit), cell(profile.topShare), cell(profile.bottomShare), cell(profile.criterionSpreadRatio),
            concerns(index).map(\.rawValue).joined(separator: " "),
        ]
    }

    private func rows(of found: WhatIf) -> [[String]] {
        switch found.outcome {
        case .failure(let refusal): [[found.rule.code, "", "", "", refusal.code]]
        case .success(let outcome):
            jury.entries.indices.map { index in
                [found.rule.code, names.entry(index), cell(outcome.figures[index]), cell(outcome.ranks[index]), ""]
            }
        }
    }
}
