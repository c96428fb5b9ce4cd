import Scoring

/// What is said about how sure a list is.
enum CertaintySentences {
    /// How many entries are safe, contested and out.
    static func summary(_ joint: Certainty, entries: Int) -> Text {
        let verdicts = (0..<entries).compactMap { joint.verdict(on: $0) }
        let (safe, contested) = (verdicts.count { $0 == .safe }, verdicts.count { $0 == .contested })
        let out = verdicts.count - safe - contested
        let (id, en) = (Language.indonesian, Language.english)
        let wrong = joint.expectedErrors
        return Text(
            id: "  \(id.count(joint.places)) besar: \(id.count(safe)) aman, \(id.count(contested)) diperebutkan, "
                + "\(id.count(out)) di luar. Diperkirakan \(id.statistic(wrong, places: 1)) inovasi berada di sisi yang salah.",
            en: "  Top \(en.count(joint.places)): \(en.count(safe)) safe, \(en.count(contested)) contested, "
                + "\(en.count(out)) out. About \(en.statistic(wrong, places: 1)) entries are expected on the wrong side."
        )
    }

    /// The distance at the cut beside its error; nil where it has none.
    static func gap(_ found: Statistic<CutGap?>, _ names: JuryNames) -> Text? {
        guard let found = try? found.get() else {
            guard case .success = found else { return nil }
            return Text(
                id: "  Tempat terakhir dan tempat berikutnya bernilai sama.",
                en: "  The last place and the next have the same figure.")
        }
        let (last, next) = (names.entry(found.last), names.entry(found.next))
        let (id, en) = (Language.indonesian, Language.english)
        return Text(
            id: "  Jarak di batas, \(last) dan \(next): \(id.statistic(found.points, places: 2)) poin, galat baku "
                + "\(id.statistic(found.standardError, places: 2)).",
            en:
                "  Gap at the cut, \(last) and \(next): \(en.statistic(found.points, places: 2)) points, standard error "
                + "\(en.statistic(found.standardError, places: 2)).")
    }

    /// What must be known where the official figure is made in another way.
    static let notTheMean = Text(
        id:
            "  Nilai resmi di sini bukan rata-rata nilai juri tahap ini; peluang dihitung dari nilai juri tahap ini saja.",
        en: "  The official figure is not the mean of this stage's totals; chances are those of these totals alone.")

    /// What must be known when panels share no entry.
    static let acrossPanels = Text(
        id:
            "  Panel yang tidak terhubung dibandingkan seolah-olah inovasi dan juri dibagikan dengan undian; bila dibagi menurut "
            + "kategori, peluang antarpanel tidak dapat dipegang.",
        en:
            "  Panels without a link are compared as if entries and jurors had been dealt to them by lot; where they follow "
            + "categories, chances between panels cannot be relied on.")
}

/// The lines about the jury as a whole, each with the figures that it tells.
struct WholeJuryLines {
    struct Line {
        let text: Text
        let figures: [JuryFigure]
    }

    let all: [Line]

    init(_ study: JuryStudy, _ report: JuryReport) {
        var lines: [Line] = []
        func none(_ name: Text, _ refusal: StatisticsRefusal, _ figures: [JuryFigure]) {
            let (id, en) = (
                refusal.sentence(report.names, in: .indonesian), refusal.sentence(report.names, in: .english)
            )
            lines.append(
                Line(
                    text: Text(
                        id: "  \(name.indonesian): tidak dihitung, \(id).",
                        en: "  \(name.english): not computed, \(en)."),
                    figures: figures))
        }
        switch study.mixed {
        case .failure(let refusal):
            none(Text(id: "Asal perbedaan", en: "Variance shares"), refusal, [.varianceShares])
        case .success(let posterior):
            lines.append(
                Line(text: Self.shares(posterior.model), figures: [.varianceShares, .dependability, .decisionStudy]))
        }
        if case .success(let found) = study.generalizability {
            lines.append(Line(text: Self.decisions(found), figures: []))
        }
        for panel in study.panels.prefix(3) {
            if case .failure(let refusal) = panel.icc, lines.allSatisfy({ $0.figures != [.intraclass] }) {
                none(Text(same: "ICC"), refusal, [.intraclass])
            }
            if case .success(let icc) = panel.icc {
                lines.append(
                    Line(
                        text: Self.icc(icc),
                        figures: lines.contains { $0.figures == [.intraclass] } ? [] : [.intraclass]))
            }
            if case .success(let found) = panel.concordance {
                lines.append(
                    Line(
                        text: Self.kendall(found),
                        figures: lines.contains { $0.figures == [.concordance] } ? [] : [.concordance]))
            }
        }
        if let interval = study.agreement.first?.alphas.first(where: { $0.kind == .interval })?.alpha {
            switch interval {
            case .failure(let refusal): none(Text(same: "alpha"), refusal, [.alpha])
            case .success(let alpha):
                lines.append(
                    Line(
                        text: Text(
                            id: "  Alpha Krippendorff (interval) \(Language.indonesian.statistic(alpha, places: 2)).",
                            en: "  Krippendorff's alpha (interval) \(Language.english.statistic(alpha, places: 2))."),
                        figures: [.alpha]))
            }
        }
        if case .success(let model) = study.rasch, let found = RaschSeparation(of: model.entries, sample: true) {
            lines.append(Line(text: Self.rasch(found), figures: [.measure]))
        }
        all = lines
    }

    private static func shares(_ model: MixedModel) -> Text {
        let total = model.entryVariance + model.jurorVariance + model.residualVariance
        func line(_ language: Language) -> [String] {
            [model.entryVariance, model.jurorVariance, model.residualVariance]
                .map { language.statistic($0 / total * 100, places: 0) + "%" }
                + [1, model.typicalJurors].map { language.statistic(model.dependability(jurors: $0), places: 2) }
                + [language.statistic(model.typicalJurors, places: 1)]
        }
        let (id, en) = (line(.indonesian), line(.english))
        let needed = model.jurorsNeeded(dependability: 0.8)
        let enough = Text(
            id: needed.map { "\(Language.indonesian.count($0)) juri cukup untuk 0,8" }
                ?? "berapa pun juri tidak cukup untuk 0,8",
            en: needed.map { "\(Language.english.count($0, "juror is", "jurors are")) enough for 0.8" }
                ?? "no number of jurors is enough for 0.8")
        return Text(
            id:
                "  Asal perbedaan nilai: inovasi \(id[0]), ketatnya juri \(id[1]), selera dan kebetulan \(id[2]). Keandalan satu "
                + "juri \(id[3]), rata-rata \(id[5]) juri \(id[4]); \(enough.indonesian).",
            en:
                "  Differences come from entries \(en[0]), severity \(en[1]), taste and chance \(en[2]). Dependability of one juror "
                + "\(en[3]), of the mean of \(en[5]) jurors \(en[4]); \(enough.english).")
    }

    private static func decisions(_ found: GeneralizabilityStudy) -> Text {
        func line(_ language: Language) -> String {
            [3, 5, 7, 10].map { jurors in
                let study = found.components.decision(jurors: jurors, criteria: found.criteria, fixed: true)
                let phi = language.statistic(study.dependability, places: 2)
                return "\(jurors): \(phi) ± \(language.statistic(study.standardError, places: 2))"
            }.joined(separator: "; ")
        }
        return Text(
            id: "  Dengan juri sebanyak … keandalannya … ± galat baku dalam poin: \(line(.indonesian)).",
            en: "  With so many jurors the dependability would be … ± standard error in points: \(line(.english)).")
    }

    private static func icc(_ found: IntraclassCorrelations) -> Text {
        func line(_ language: Language) -> String {
            [found.agreementSingle, found.agreementAverage].map { form in
                let limits = form.interval.map { interval in
                    " (\(language.statistic(interval.lowerBound, places: 2)) … "
                        + "\(language.statistic(interval.upperBound, places: 2)))"
                }
                return language.statistic(form.value, places: 2) + (limits ?? "")
            }.joined(separator: ", ")
        }
        return Text(
            id: "  ICC panel \(found.jurors) juri, satu juri dan rata-rata: \(line(.indonesian)).",
            en: "  ICC of a panel of \(found.jurors), one juror and the mean: \(line(.english)).")
    }

    private static func kendall(_ found: KendallConcordance) -> Text {
        Text(
            id: "  W Kendall \(Language.indonesian.statistic(found.w, places: 2)).",
            en: "  Kendall's W \(Language.english.statistic(found.w, places: 2)).")
    }

    private static func rasch(_ found: RaschSeparation) -> Text {
        Text(
            id:
                "  Rasch: inovasi terpisah dalam \(Language.indonesian.statistic(found.strata, places: 1)) lapis, keandalan "
                + "\(Language.indonesian.statistic(found.reliability, places: 2)).",
            en: "  Rasch: entries fall into \(Language.english.statistic(found.strata, places: 1)) strata, reliability "
                + "\(Language.english.statistic(found.reliability, places: 2)).")
    }
}
