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
        for objection in explanation.objections { try write(objection, context) }
    }

    private func write(_ screening: Screening, _ context: CommandContext) throws(CommandFailure) {
        let stage = explanation.contest.screeningStage.map { narrator.stage($0.id) } ?? ""
        try context.output.line(
            "\(stage): \(screening.outcome.words(in: language)), \(language.exactTime(screening.at))")
        for verdict in screening.verdicts where verdict.outcome != .passed {
            let name = narrator.requirement(verdict.requirement)
            let outcome = verdict.outcome.words(in: language)
            try context.output.line("    \(name): \(outcome)\(reason(verdict))")
        }
    }

    /// Why a requirement was judged so; the program's own verdicts keep the codes of what it found.
    private func reason(_ verdict: Screening.Verdict) -> String {
        guard let reason = verdict.reason else { return "" }
        guard verdict.judge == .program else { return " — \(reason)" }
        let meanings = reason.split(separator: " ").map { code in
            FindingCode(String(code))?.explanation(in: language).meaning ?? String(code)
        }
        return " — \(meanings.joined(separator: " "))"
    }

    private var narrator: Narrator {
        let rubrics = explanation.stages.map { ($0.rubric.id, $0.rubric) }
        return Narrator(
            explanation.contest, rubrics: Dictionary(rubrics, uniquingKeysWith: { first, _ in first }), in: language)
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
                .text(Label.criterion.words(in: language), .truncate),
                .number(Label.weight.words(in: language), in: language),
                .number(Label.score.words(in: language), in: language),
                .number(Label.weighted.words(in: language), in: language),
            ])
            for part in total.contributions {
                let name = step.rubric.criteria.first { $0.id == part.criterion }?.name
                let counted =
                    part.counted == part.score
                    ? language.number(part.score)
                    : "\(language.number(part.score)) → \(language.number(part.counted))"
                table.append([
                    name?.words(in: language) ?? part.criterion.text, language.number(part.weight), counted,
                    language.number(part.product),
                ])
            }
            try context.output.table(table, indent: 4)
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
        let method = step.stage.scoring?.aggregation.words(in: language) ?? ""
        guard let score = standing.panel.score else {
            return try context.say(Text(id: "  Belum ada nilai.", en: "  No figure yet."))
        }
        try placeSteps(step)?.write(context)
        try context.output.line("  \(method): \(working(totals, step)) = \(exact(score))")
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

    /// The jurors' totals as they are put together; a mean can be followed with a calculator.
    private func working(_ totals: [String], _ step: EntryExplanation.StageStep) -> String {
        switch step.stage.scoring?.aggregation {
        case .mean: "(\(totals.joined(separator: " + "))) / \(totals.count)"
        case .sum: totals.joined(separator: " + ")
        case .median, .trimmedMean, nil: totals.joined(separator: "; ")
        case .borda, .schulze: placeSteps(step)?.working ?? ""
        }
    }

    /// How the jurors' orders became the figure; nil where none did.
    func placeSteps(_ step: EntryExplanation.StageStep) -> PlaceSteps? {
        step.places.flatMap { places in
            places.index(of: step.standing.head.id).map { PlaceSteps(places: places, entry: $0, language: language) }
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
            if let broken = step.standing.tieBroken {
                try context.output.line("  " + narrator.tieBroken(broken, by: step.tieBreaks))
            }
        } else {
            try context.say(
                Text(
                    id:
                        "  Belum diperingkat: \(step.standing.panel.totals.count) dari "
                        + "\(step.standing.panel.due.count) "
                        + "lembar bernilai.",
                    en: "  Not ranked yet: \(step.standing.panel.totals.count) of \(step.standing.panel.due.count) "
                        + "sheets scored."))
        }
        guard let decided = step.decided, let number = step.decision else { return }
        let outcome = narrator.outcome(decided, at: step.stage.id)
        try context.say(
            Text(id: "  Keputusan nomor \(number): \(outcome)", en: "  Decision number \(number): \(outcome)"))
        if step.state == .provisional {
            try context.say(
                Text(
                    id: "  Daftarnya masih sementara dan dapat disanggah.",
                    en: "  The list is provisional and can be objected to."))
        }
        if let exception = decided.exception, let list = step.list {
            try context.output.line("  " + narrator.exception(exception, of: list))
        }
    }
}
