import Competition
import Scoring

/// Every step from the marks to the rank of one entry, as a juror would add it up by hand.
struct ExplanationReport {
    let explanation: EntryExplanation
    let language: Language

    /// Writes the steps.
    func write(_ context: CommandContext) throws(CommandFailure) {
        let head = explanation.head
        try context.output.line("\(head.id): \(head.title)")
        let office = explanation.office?.name ?? head.office.text
        let group = explanation.contest.group(head.group)?.name.words(in: language) ?? head.group.text
        let category = explanation.contest.category(head.category)?.name.words(in: language) ?? head.category.text
        try context.output.line("\(office) · \(group) · \(category)")
        if explanation.contest.isRehearsal { try context.say(RankingReport.rehearsal) }
        if let withdrawal = head.withdrawal {
            try context.say(
                Text(
                    id: "Ditarik \(Language.indonesian.exactTime(withdrawal.at)): \(withdrawal.reason)",
                    en: "Withdrawn \(Language.english.exactTime(withdrawal.at)): \(withdrawal.reason)"))
        }
        if let screening = explanation.screening { try write(screening, context) }
        if explanation.stages.isEmpty {
            try context.say(Text(id: "Belum ada tahap yang dinilai.", en: "No stage has been scored yet."))
        }
        for step in explanation.stages { try write(step, context) }
    }

    private func write(_ screening: Screening, _ context: CommandContext) throws(CommandFailure) {
        let outcome =
            screening.outcome == .passed ? Text(id: "lulus", en: "passed") : Text(id: "tidak lulus", en: "failed")
        try context.say(
            Text(
                id: "Seleksi administrasi: \(outcome.indonesian), \(Language.indonesian.exactTime(screening.at))",
                en: "Screening: \(outcome.english), \(Language.english.exactTime(screening.at))"))
        for verdict in screening.verdicts where verdict.outcome != .passed {
            let name = explanation.contest.requirements.first { $0.id == verdict.requirement }?.name
            try context.output.line(
                "    \(name?.words(in: language) ?? verdict.requirement.text): \(verdict.reason ?? "")")
        }
    }

    private func write(_ step: EntryExplanation.StageStep, _ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        try context.output.line(step.stage.name.words(in: language) + " — " + step.rubric.title.words(in: language))
        for juror in step.jurors { try write(juror, step, context) }
        try writeFigure(step, context)
        try writePlace(step, context)
    }

    private func write(
        _ juror: EntryExplanation.JurorStep, _ step: EntryExplanation.StageStep, _ context: CommandContext
    ) throws(CommandFailure) {
        switch juror.work {
        case .missing:
            try context.say(
                Text(
                    id: "  \(juror.juror): lembar belum masuk, tidak dihitung nol",
                    en: "  \(juror.juror): sheet not in, not counted as zero"))
        case .abstained(let reason):
            try context.say(
                Text(
                    id: "  \(juror.juror): abstain (\(reason)), tidak dihitung nol",
                    en: "  \(juror.juror): abstained (\(reason)), not counted as zero"))
        case .scored(let total):
            try context.output.line("  \(juror.juror):")
            var table = TextTable([
                .text("    " + context.words(Text(id: "Kriteria", en: "Criterion")), .truncate),
                .number(context.words(Text(id: "Bobot", en: "Weight")), in: language),
                .number(context.words(Text(id: "Nilai", en: "Score")), in: language),
                .number(context.words(Text(id: "Bobot x nilai", en: "Weight x score")), in: language),
            ])
            for part in total.contributions {
                let name = step.rubric.criteria.first { $0.id == part.criterion }?.name
                let counted =
                    part.counted == part.score
                    ? language.number(part.score)
                    : "\(language.number(part.score)) → \(language.number(part.counted))"
                table.append([
                    "    " + (name?.words(in: language) ?? part.criterion.text), language.number(part.weight), counted,
                    language.number(part.product),
                ])
            }
            try context.output.table(table)
            try context.say(
                Text(
                    id: "    Jumlah \(Language.indonesian.number(total.sum)) dibagi "
                        + "\(Language.indonesian.number(total.divisor)) = \(Language.indonesian.number(total.total))",
                    en: "    Sum \(Language.english.number(total.sum)) divided by "
                        + "\(Language.english.number(total.divisor)) = \(Language.english.number(total.total))"))
        }
    }

    private func writeFigure(
        _ step: EntryExplanation.StageStep, _ context: CommandContext
    ) throws(CommandFailure) {
        let standing = step.standing
        let totals = standing.panel.totals.map { language.number($0.total) }
        let method = step.stage.scoring.map { AggregationWords.name($0.aggregation).words(in: language) } ?? ""
        guard let score = standing.panel.score else {
            return try context.say(Text(id: "  Belum ada nilai.", en: "  No figure yet."))
        }
        try context.output.line("  \(method) (\(totals.joined(separator: " + "))) = \(exact(score))")
        if let combined = standing.combined {
            for part in combined.contributions {
                let name = explanation.contest.stage(part.stage)?.name.words(in: language) ?? part.stage.text
                try context.output.line(
                    "  \(name): \(language.number(part.weight)) x \(language.number(part.value)) = "
                        + language.number(part.product))
            }
            try context.say(
                Text(
                    id: "  Nilai gabungan = \(exact(combined.total))",
                    en: "  Combined figure = \(exact(combined.total))"))
        }
        if let printed = standing.printed {
            try context.say(
                Text(
                    id: "  Tercetak: \(Language.indonesian.figure(printed))",
                    en: "  Printed: \(Language.english.figure(printed))"))
        }
    }

    private func exact(_ ratio: Ratio) -> String {
        let number = language.number(ratio)
        return number == ratio.exact ? number : "\(number) (\(ratio.exact))"
    }

    private func writePlace(_ step: EntryExplanation.StageStep, _ context: CommandContext) throws(CommandFailure) {
        if let place = step.standing.place {
            let shared = place.isShared ? Text(id: " (peringkat sama)", en: " (shared rank)") : Text(same: "")
            try context.say(
                Text(
                    id: "  Peringkat \(place.rank) dari \(step.ranked)\(shared.indonesian)",
                    en: "  Rank \(place.rank) of \(step.ranked)\(shared.english)"))
            if let broken = place.brokenBy {
                let words = TieBreakWords(
                    contest: explanation.contest, rubrics: [step.rubric.id: step.rubric], rules: step.stage.scoring)
                let sentence = words.sentence(broken, keys: step.standing.tieKeys)
                try context.say(Text(id: "  \(sentence.indonesian)", en: "  \(sentence.english)"))
            }
        } else {
            try context.say(
                Text(
                    id:
                        "  Belum diperingkat: \(step.standing.panel.totals.count) dari \(step.standing.panel.due.count) "
                        + "lembar bernilai.",
                    en: "  Not ranked yet: \(step.standing.panel.totals.count) of \(step.standing.panel.due.count) "
                        + "sheets scored."))
        }
        guard let decided = step.decided, let number = step.decision else { return }
        let outcome = OutcomeWords.name(decided.outcome)
        let tier = decided.tier.flatMap { id in step.list?.tiers.first { $0.id == id }?.name }
        let suffix = tier.map { ", \($0.words(in: language))" } ?? ""
        try context.say(
            Text(
                id: "  Keputusan nomor \(number): \(outcome.indonesian)\(suffix)",
                en: "  Decision number \(number): \(outcome.english)\(suffix)"))
        if let exception = decided.exception {
            let words = ExceptionWords(contest: explanation.contest, list: step.list).sentence(exception)
            try context.say(Text(id: "  \(words.indonesian)", en: "  \(words.english)"))
        }
    }
}

/// How the jurors' totals become one figure, in words.
enum AggregationWords {
    /// The method's name.
    static func name(_ aggregation: Aggregation) -> Text {
        switch aggregation {
        case .mean: Text(id: "Rata-rata juri yang menilai", en: "Mean of the jurors who scored")
        case .median: Text(id: "Nilai tengah juri yang menilai", en: "Median of the jurors who scored")
        case .sum: Text(id: "Jumlah juri yang menilai", en: "Sum of the jurors who scored")
        case .trimmedMean(let drop):
            Text(
                id: "Rata-rata tanpa \(drop) nilai tertinggi dan \(drop) terendah",
                en: "Mean without the \(drop) highest and the \(drop) lowest")
        }
    }
}
