import Competition
import Scoring

/// How figures are computed, in words.
extension SiteWords {
    /// How a stage is scored and ranked, one sentence each.
    func computing(_ rules: ScoringRules, _ context: PageContext) -> [String] {
        var sentences = [panel(rules)] + (rules.panels.map { panels($0, rules, context) } ?? [])
        sentences += [missing(rules.missing), aggregation(rules.aggregation)]
        if !rules.combination.isEmpty { sentences.append(combination(rules.combination, context)) }
        sentences.append(ranked(rules.ranked))
        sentences.append(context.contest.figures.compare == .exact ? comparison : comparisonOfPrinted)
        sentences.append(tieBreaks(rules.tieBreaks, context))
        return sentences
    }

    private func panel(_ rules: ScoringRules) -> String {
        let jurors = jurorCount(rules.jurors)
        return either(
            id: "Setiap inovasi dinilai \(jurors) bila tidak ada benturan kepentingan; paling sedikit "
                + "\(language.count(rules.minimumSheets)) lembar harus berisi nilai. Abstain tidak pernah dihitung "
                + "nol.",
            en: "Each entry is judged by \(jurors) where there is no conflict of interest; at least "
                + "\(language.count(rules.minimumSheets, "sheet", "sheets")) must hold marks. An abstention is "
                + "never a zero."
        )
    }

    private func missing(_ rule: MissingSheets) -> String {
        switch rule {
        case .refuse:
            either(
                id: "Keputusan diambil setelah semua lembar masuk.",
                en: "The decision is taken once every sheet is in.")
        case .allow:
            either(
                id: "Keputusan boleh diambil walaupun ada lembar yang belum masuk; yang belum masuk dicatat.",
                en: "The decision may be taken while sheets are outstanding; those are recorded.")
        }
    }

    /// How the jurors' totals become one figure.
    func aggregation(_ aggregation: Aggregation) -> String {
        switch aggregation {
        case .mean:
            either(
                id: "Nilai tahap adalah jumlah nilai juri dibagi banyaknya juri yang memberi nilai.",
                en:
                    "The figure of the stage is the sum of the jurors' totals divided by the number of jurors who "
                    + "scored."
            )
        case .median:
            either(
                id: "Nilai tahap adalah nilai tengah dari nilai juri yang memberi nilai.",
                en: "The figure of the stage is the median of the totals of the jurors who scored.")
        case .sum:
            either(
                id: "Nilai tahap adalah jumlah nilai juri yang memberi nilai.",
                en: "The figure of the stage is the sum of the totals of the jurors who scored.")
        case .trimmedMean(let drop):
            either(
                id: "Nilai tahap adalah rata-rata nilai juri setelah \(language.count(drop)) nilai tertinggi dan "
                    + "\(language.count(drop)) nilai terendah dikeluarkan.",
                en:
                    "The figure of the stage is the mean of the jurors' totals without the \(language.count(drop)) "
                    + "highest "
                    + "and the \(language.count(drop)) lowest.")
        case .borda: borda
        case .schulze: schulze
        }
    }

    private func combination(_ parts: [Combination.Part], _ context: PageContext) -> String {
        let terms = parts.map { part in
            let weight = language.number(part.weight)
            let stage = context.name(of: part.stage)
            return switch part.unit {
            case .points: either(id: "\(weight) × nilai \(stage)", en: "\(weight) × figure of \(stage)")
            case .percent:
                either(
                    id: "\(weight) × nilai \(stage) dalam persen dari nilai tertinggi rubriknya",
                    en: "\(weight) × figure of \(stage) in percent of its rubric's maximum")
            }
        }
        let sum = terms.joined(separator: " + ")
        return either(id: "Nilai untuk peringkat = \(sum).", en: "The figure for the ranking = \(sum).")
    }

    private func ranked(_ rule: RankedGroups) -> String {
        switch rule {
        case .together:
            either(id: "Semua kelompok diperingkat bersama.", en: "All groups are ranked together.")
        case .apart:
            either(id: "Setiap kelompok diperingkat sendiri.", en: "Each group is ranked apart.")
        }
    }

    private var comparisonOfPrinted: String {
        either(
            id: "Yang dibandingkan nilai tercetak: dua nilai yang tercetak sama dianggap sama.",
            en: "Printed figures are compared: two figures that read the same are tied.")
    }

    private func tieBreaks(_ rules: [TieBreakRule], _ context: PageContext) -> String {
        guard !rules.isEmpty else {
            return either(
                id: "Nilai yang sama berbagi peringkat, kecuali juri menetapkan urutannya dan mencatatnya.",
                en: "Equal figures share the rank, unless the panel decides and records an order.")
        }
        let order = rules.map { tieBreak($0, context) }.joined(separator: "; ")
        return either(
            id: "Bila nilai sama, penentunya berturut-turut: \(order). Yang tetap sama berbagi peringkat, kecuali juri "
                + "menetapkan urutannya dan mencatatnya.",
            en:
                "Ties are broken in this order: \(order). What stays tied shares the rank, unless the panel decides "
                + "and "
                + "records an order.")
    }

    /// How figures are printed.
    func printing(_ rules: FigureRules) -> String {
        let places = language.count(rules.places)
        return switch rules.rounding {
        case .halfUp:
            either(
                id:
                    "Hitungan dilakukan dengan pecahan persis. Baru saat dicetak nilai dibulatkan ke \(places) "
                    + "desimal; "
                    + "tepat setengah dibulatkan ke atas.",
                en: "Figures are computed as exact fractions and rounded only when printed, to \(places) decimals; "
                    + "a half is rounded up.")
        case .halfEven:
            either(
                id:
                    "Hitungan dilakukan dengan pecahan persis. Baru saat dicetak nilai dibulatkan ke \(places) "
                    + "desimal; "
                    + "tepat setengah dibulatkan ke angka genap.",
                en: "Figures are computed as exact fractions and rounded only when printed, to \(places) decimals; "
                    + "a half is rounded to the even digit.")
        }
    }

    // MARK: Rubrics

    var rubricsDescription: String {
        either(
            id: "Rubrik penilaian: kriteria, bobot, skala, arti setiap tingkat, dan contoh hitungan.",
            en: "The rubrics: criteria, weights, scales, the meaning of each level, and a worked example.")
    }

    var source: String { either(id: "Sumber", en: "Source") }
    var criterion: String { either(id: "Kriteria", en: "Criterion") }
    var weight: String { either(id: "Bobot", en: "Weight") }
    var scale: String { either(id: "Skala", en: "Scale") }
    var formula: String { either(id: "Rumus", en: "Formula") }
    var example: String { either(id: "Contoh dari nilai yang sebenarnya", en: "An example from real figures") }
    var rehearsalExample: String {
        either(id: "Contoh dari nilai gladi", en: "An example from the rehearsal's figures")
    }

    func usedAt(_ stage: String, _ groups: [String]) -> String {
        let names = language.allOf(groups)
        return groups.isEmpty
            ? either(id: "Dipakai pada tahap \(stage).", en: "Used at the stage \(stage).")
            : either(
                id: "Dipakai pada tahap \(stage) untuk kelompok \(names).",
                en: "Used at the stage \(stage) for the group \(names).")
    }

    /// What a juror's total is made of.
    func formula(of rubric: Rubric) -> String {
        let sum = rubric.criteria.map { "\(language.number($0.weight)) × \(words($0.name))" }.joined(separator: " + ")
        let whole = rubric.divisor == .one ? sum : "(\(sum)) / \(language.number(rubric.divisor))"
        let maximum = language.number(rubric.maximum)
        return either(
            id: "Nilai seorang juri = \(whole). Nilai tertinggi \(maximum).",
            en: "A juror's total = \(whole). The maximum is \(maximum).")
    }

    func scale(_ minimum: Ratio, _ maximum: Ratio, step: Ratio) -> String {
        let ends = "\(language.number(minimum))–\(language.number(maximum))"
        return step == .one
            ? ends
            : either(
                id: "\(ends), kelipatan \(language.number(step))", en: "\(ends), in steps of \(language.number(step))")
    }

    var evidence: String { either(id: "bukti yang harus diterima juri", en: "evidence that the juror must accept") }

    var evidenceRule: String {
        either(
            id:
                "Tingkat yang menyebut bukti hanya dihitung bila semua buktinya diterima; bila tidak, yang dihitung "
                + "tingkat "
                + "tertinggi di bawahnya yang buktinya diterima, atau nol.",
            en:
                "A level that names evidence counts only when all of it was accepted; otherwise the highest level "
                + "below it "
                + "whose evidence was accepted counts, or zero.")
    }

    /// The rubric's formula with the means of one entry in it.
    func example(_ entry: EntryID, at stage: String, _ standing: PublicRecord.Standing, _ rubric: Rubric) -> Phrase? {
        guard let score = standing.score ?? standing.figure, !standing.criteria.isEmpty,
            standing.criteria.allSatisfy({ $0.share != nil }), standing.criteria.count == rubric.criteria.count
        else { return nil }
        let terms = zip(rubric.criteria, standing.criteria).map { criterion, mean in
            "\(language.number(criterion.weight)) × \(figure(mean.mean))"
        }
        let sum = terms.joined(separator: " + ")
        let whole = rubric.divisor == .one ? sum : "(\(sum)) / \(language.number(rubric.divisor))"
        return sentence(
            id: "\(entry: entry) pada tahap \(stage), dengan rata-rata juri untuk setiap kriteria: \(whole) = "
                + "\(strong: figure(score)). \(roundingNotice)",
            en: "\(entry: entry) at the stage \(stage), with the jurors' mean for each criterion: \(whole) = "
                + "\(strong: figure(score)). \(roundingNotice)")
    }

    var roundingNotice: String {
        either(
            id:
                "Yang dihitung nilai persis; karena yang tercetak sudah dibulatkan, angka terakhir dapat tampak "
                + "berselisih.",
            en: "Exact values are computed with; since the printed ones are rounded, the last digit can seem to differ."
        )
    }
}

extension Phrase {
    /// Joins two sentences into one.
    static func + (left: Phrase, right: Phrase) -> Phrase { "\(left)\(right)" }
}
