import Competition
import Scoring

/// What stands on the page of an entry.
extension SiteWords {
    func entryDescription(_ entry: PublicRecord.Entry, _ contest: Contest) -> String {
        let owner = entry.officeName.map { ", \($0)" } ?? ""
        return either(
            id: "\(entry.title)\(owner): nilai, peringkat, dan cara menghitungnya dalam \(words(contest.title)).",
            en: "\(entry.title)\(owner): figures, rank and how they were computed in \(words(contest.title)).")
    }

    var office: String { either(id: "Perangkat daerah", en: "Office") }
    var institution: String { either(id: "Instansi", en: "Institution") }
    var service: String { either(id: "Layanan", en: "Service") }
    var unit: String { either(id: "Unit", en: "Unit") }
    var started: String { either(id: "Mulai diterapkan", en: "In use since") }
    var adapts: String { either(id: "Mengadaptasi", en: "Adapts") }
    var continues: String { either(id: "Melanjutkan", en: "Continues") }
    var identifier: String { either(id: "Pengenal", en: "Identifier") }
    var aboutInnovation: String { either(id: "Tentang inovasi", en: "About the innovation") }

    func rank(_ rank: Int, of count: Int) -> String {
        either(
            id: "Peringkat \(language.count(rank)) dari \(language.count(count))",
            en: "Rank \(language.count(rank)) of \(language.count(count))")
    }

    func scoreIs(_ figure: PublicRecord.Figure) -> String {
        either(id: "Nilai \(self.figure(figure))", en: "Figure \(self.figure(figure))")
    }

    func screened(_ outcome: DecidedStanding.Outcome, _ decision: PublicRecord.DecisionFacts) -> String {
        "\(self.outcome(outcome)). \(decided(decision))."
    }

    // MARK: Figures

    var officialFigure: String { either(id: "Nilai resmi", en: "Official figure") }
    var exactly: String { either(id: "Nilai persis", en: "Exact figure") }
    var stageScore: String { either(id: "Nilai tahap ini", en: "Score of this stage") }
    var sheetsUsed: String { either(id: "Lembar penilaian", en: "Score sheets") }
    var meansByCriterion: String { either(id: "Rata-rata menurut kriteria", en: "Means by criterion") }
    var mean: String { either(id: "Rata-rata juri", en: "Jurors' mean") }
    var share: String { either(id: "Sumbangan", en: "Share") }
    var total: String { either(id: "Nilai tahap", en: "Score of the stage") }
    var totalsByJuror: String { either(id: "Nilai setiap juri", en: "Each juror's total") }
    var juror: String { either(id: "Juri", en: "Juror") }
    var howRanked: String { either(id: "Dari nilai ke peringkat", en: "From marks to rank") }
    var tiedEntries: String { either(id: "Inovasi dengan nilai yang sama", en: "Entries with the same figure") }

    // MARK: Steps

    /// How many sheets count.
    func sheetsStep(_ standing: PublicRecord.Standing) -> String {
        let sheets = standing.sheets
        var text = either(
            id: "\(jurorCount(sheets.due)) ditugaskan; \(language.count(sheets.scored)) memberi nilai",
            en: "\(jurorCount(sheets.due)) assigned; \(language.count(sheets.scored)) scored")
        if sheets.abstained > 0 {
            text += either(
                id: ", \(language.count(sheets.abstained)) abstain (tidak dihitung nol)",
                en: ", \(language.count(sheets.abstained)) abstained (not counted as zero)")
        }
        let missing = sheets.due - sheets.scored - sheets.abstained
        if missing > 0 {
            text += either(
                id: ", \(language.count(missing)) lembar belum masuk (tidak dihitung nol)",
                en: ", \(language.count(missing, "sheet", "sheets")) outstanding (not counted as zero)")
        }
        text += "."
        guard sheets.scored < standing.minimumSheets else { return text }
        return text
            + either(
                id: " Diperlukan paling sedikit \(language.count(standing.minimumSheets)) lembar berisi nilai.",
                en: " At least \(language.count(standing.minimumSheets, "sheet", "sheets")) with marks are needed.")
    }

    /// How the jurors' totals became the score of the stage.
    func aggregationStep(
        _ standing: PublicRecord.Standing, _ aggregation: Aggregation, score: PublicRecord.Figure
    ) -> Phrase? {
        guard !standing.jurors.isEmpty else { return nil }
        let totals = standing.jurors.map(\.total)
        let result = figure(score)
        switch aggregation {
        case .mean:
            let sum = totals.map(figure).joined(separator: " + ")
            let count = language.count(totals.count)
            return sentence(
                id: "Nilai juri dijumlahkan dan dibagi banyaknya: (\(sum)) / \(count) = \(strong: result).",
                en: "The jurors' totals are added and divided by their number: (\(sum)) / \(count) = \(strong: result)."
            )
        case .sum:
            let sum = totals.map(figure).joined(separator: " + ")
            return sentence(
                id: "Nilai juri dijumlahkan: \(sum) = \(strong: result).",
                en: "The jurors' totals are added: \(sum) = \(strong: result).")
        case .median:
            let sorted = totals.sorted { $0.exact < $1.exact }.map(figure).joined(separator: "; ")
            return sentence(
                id: "Nilai tengah dari \(sorted) adalah \(strong: result).",
                en: "The median of \(sorted) is \(strong: result).")
        case .trimmedMean(let drop):
            let sorted = totals.sorted { $0.exact < $1.exact }
            let kept = sorted.dropFirst(drop).dropLast(drop)
            let sum = kept.map(figure).joined(separator: " + ")
            let dropped = language.count(drop)
            return sentence(
                id: "Tanpa \(dropped) nilai tertinggi dan \(dropped) terendah: (\(sum)) / "
                    + "\(language.count(kept.count)) = \(strong: result).",
                en: "Without the \(dropped) highest and the \(dropped) lowest: (\(sum)) / "
                    + "\(language.count(kept.count)) = \(strong: result).")
        case .borda: return bordaStep(standing.jurors.compactMap(\.place), score: result)
        case .schulze: return schulzeStep(standing.rivals, score: result)
        }
    }

    /// How several stages became the figure.
    func combinationStep(
        _ parts: [PublicRecord.Part], total: PublicRecord.Figure, _ context: PageContext
    ) -> Phrase {
        let terms = parts.map { part in
            let value = part.unit == .percent ? figure(part.value) + "%" : figure(part.value)
            return "\(language.number(part.weight)) × \(value) (\(context.name(of: part.stage)))"
        }
        let sum = terms.joined(separator: " + ")
        return sentence(
            id: "Nilai untuk peringkat: \(sum) = \(strong: figure(total)).",
            en: "The figure for the ranking: \(sum) = \(strong: figure(total)).")
    }

    /// How many entries have a higher figure, and the rank that follows.
    func rankStep(_ rank: Int, higher: Int, of count: Int) -> Phrase {
        let ranked = language.count(count)
        let place = language.count(rank)
        let better = language.count(higher)
        if higher == 0 {
            return sentence(
                id:
                    "Tidak ada yang bernilai lebih tinggi di antara \(ranked) inovasi yang diperingkat: peringkat "
                    + "\(strong: place).",
                en: "No figure is higher among the \(ranked) ranked entries: rank \(strong: place).")
        }
        return sentence(
            id:
                "Di antara \(ranked) inovasi yang diperingkat, \(better) bernilai lebih tinggi: peringkat "
                + "\(strong: place).",
            en:
                "Of the \(ranked) ranked entries, \(better) \(higher == 1 ? "has" : "have") a higher figure: rank "
                + "\(strong: place)."
        )
    }

    var unrankedStep: String {
        either(
            id: "Karena belum lengkap, inovasi ini tidak diperingkat; nilainya tidak dianggap rendah.",
            en: "Being incomplete, this entry is not ranked; its figure is not taken as a low one.")
    }

    func moreTied(_ count: Int) -> String {
        either(
            id: "dan \(language.count(count)) inovasi lain",
            en: "and \(language.count(count, "other entry", "other entries"))")
    }

    /// What a list made of an entry, where no other rule explains it.
    func outcomeStep(_ standing: PublicRecord.Standing, _ list: SelectionList?, _ context: PageContext, next: String?)
        -> String?
    {
        let name = list.map { context.name(of: $0) } ?? ""
        switch standing.outcome {
        case .awarded:
            let tier = list?.tiers.first { $0.id == standing.tier }.map { words($0.name) }
            let award = tier.map { "\($0), \(name)" } ?? name
            return either(id: "Mendapat penghargaan: \(award).", en: "Awarded: \(award).")
        case .advanced:
            guard let next else { return outcome(.advanced) + "." }
            return either(id: "Lolos ke tahap \(next).", en: "Moves on to the stage \(next).")
        case .belowFloor:
            let floor = list?.floor.map { language.number($0) } ?? ""
            return either(
                id: "Nilai ambang \(floor) tidak tercapai, jadi tidak dapat terpilih.",
                en: "The floor of \(floor) was not reached, so it could not be selected.")
        case .notSelected:
            guard standing.exception == nil else { return nil }
            return either(
                id: "Tidak terpilih: daftar sudah penuh oleh inovasi berperingkat lebih baik.",
                en: "Not selected: the list was full with entries of better rank.")
        case .incomplete, .passed, .failed: return nil
        }
    }
}
