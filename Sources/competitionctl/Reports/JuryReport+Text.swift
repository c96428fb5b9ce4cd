import Competition
import Scoring

/// One page for people: whom to talk to, what is contested, what would settle it, and how each figure is read.
extension JuryReport {
    /// Writes the page of one jury.
    func write(_ context: CommandContext) throws(CommandFailure) {
        guard let study, let certainty else {
            if case .failure(let refusal) = jury.material { try write(none: refusal, context) }
            return
        }
        try writeSummary(context)
        try writeCoverage(study, context)
        try writeJurors(study, context)
        try writeEntries(study, certainty, context)
        try writeList(certainty, context)
        try writeWhole(study, context)
        try writeInfluence(study, context)
        try writeRules(study, context)
        try writeSettling(context)
    }

    // MARK: Parts of sections

    private func heading(_ word: JuryWord, _ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        try context.output.line(word.text.words(in: language))
    }

    /// The sentences that say how figures are read.
    private func legend(_ figures: [JuryFigure], _ context: CommandContext) throws(CommandFailure) {
        for figure in figures {
            try context.output.legend(figure.meaning(in: language))
        }
    }

    private func write(none refusal: StatisticsRefusal, _ context: CommandContext) throws(CommandFailure) {
        let reason = refusal.sentence(names, in: language)
        try context.say(Text(id: "  Tidak dihitung: \(reason).", en: "  Not computed: \(reason)."))
    }

    func points(_ value: Double?, places: Int = 2) -> String {
        value.map { language.statistic($0, places: places) } ?? "–"
    }

    private func percent(_ share: Double?) -> String { certainty?.percent(share) ?? "–" }

    private func list(_ indices: [Int]) -> String {
        indices.isEmpty ? "–" : indices.map(names.entry).joined(separator: ", ")
    }

    private func number(_ word: JuryWord) -> TextTable.Column { .number(word.text.words(in: language), in: language) }
    private func text(_ word: JuryWord, _ fit: TextTable.Fit = .whole) -> TextTable.Column {
        .text(word.text.words(in: language), fit)
    }

    // MARK: In short

    /// The most names of a line in short.
    private static let mostInShort = 12

    /// Whom to talk to, what is contested, and what would settle it, before everything else.
    private func writeSummary(_ context: CommandContext) throws(CommandFailure) {
        try heading(.summary, context)
        func listed(_ names: [String]) -> String {
            let shown = names.prefix(Self.mostInShort).joined(separator: ", ")
            return names.count > Self.mostInShort ? shown + ", …" : shown
        }
        let talk = jurorsToTalkTo.map { juror, concerns in
            "\(names.juror(juror)) (\(concerns.map { $0.text.words(in: language) }.joined(separator: "; ")))"
        }
        let contested = contested.map(names.entry)
        let readings = readings.prefix(3).map { "\(names.entry($0.entry)) ← \(names.juror($0.juror))" }
        var lines = [(JuryWord.concern, talk)]
        if case .failure(let refusal)? = certainty?.found.joint {
            lines.append((.contested, [refusal.sentence(names, in: language)]))
        } else {
            lines += [(.contested, contested), (.wouldSettle, readings)]
        }
        for (word, names) in lines {
            let value = names.isEmpty ? JuryWord.none.text.words(in: language) : listed(names)
            let count = names.count > 1 && word == .contested ? " (\(language.count(names.count)))" : ""
            try context.output.legend("\(word.text.words(in: language))\(count): \(value)")
        }
    }

    // MARK: Coverage

    private func writeCoverage(_ study: JuryStudy, _ context: CommandContext) throws(CommandFailure) {
        try heading(.coverage, context)
        let spread = study.coverage.distribution
            .map { "\(language.count($0.entries)) × \(language.count($0.jurors))" }.joined(separator: ", ")
        let totals = study.material.totals
        let (entries, jurors) = (totals.entryCount, totals.jurorCount)
        try context.say(
            Text(
                id: "  \(Language.indonesian.count(entries)) inovasi, \(Language.indonesian.count(jurors)) juri, "
                    + "\(Language.indonesian.count(totals.count)) lembar; inovasi × juri: \(spread).",
                en: "  \(Language.english.count(entries, "entry", "entries")), "
                    + "\(Language.english.count(jurors, "juror", "jurors")), "
                    + "\(Language.english.count(totals.count, "sheet", "sheets")); entries × jurors: \(spread)."))
        let links = study.connectivity
        let panels = links.panelCount
        if panels > 1 {
            try context.say(
                Text(
                    id:
                        "  PERINGATAN: juri terpecah menjadi \(Language.indonesian.count(panels)) panel yang tidak menilai "
                        + "inovasi yang sama.",
                    en: "  WARNING: the jury falls into \(Language.english.count(panels)) panels that share no entry."))
        }
        let weak = links.onlyLinkingJurors.map(names.juror) + links.onlyLinkingEntries.map(names.entry)
        if !weak.isEmpty {
            let names = weak.joined(separator: ", ")
            try context.say(
                Text(
                    id: "  Sambungan lemah, satu-satunya penghubung bagian juri: \(names).",
                    en: "  Weak links, the only ones between parts of the jury: \(names)."))
        }
        if !jury.isMean { try context.say(CertaintySentences.notTheMean) }
        try legend([.coverage, .panels], context)
    }

    // MARK: Jurors

    private func writeJurors(_ study: JuryStudy, _ context: CommandContext) throws(CommandFailure) {
        try heading(.jurors, context)
        switch study.profiles {
        case .failure(let refusal): try write(none: refusal, context)
        case .success(let profiles):
            try context.output.table(jurorTable(study, profiles))
            try legend([.severity, .residualSpread, .agreement, .spreadRatio], context)
            if case .success = study.rasch { try legend([.fit], context) }
            try legend([.extremeMarks, .halo], context)
        }
    }

    private func jurorTable(_ study: JuryStudy, _ profiles: [JurorProfile]) -> TextTable {
        let rasch = try? study.rasch.get()
        var columns = [
            .text(Label.juror.words(in: language), .truncate), number(.entryCount), number(.severity), text(.interval),
            number(.residualSpread), number(.agreement), number(.spreadRatio), text(.ends), number(.halo),
            text(.concern, .wrap),
        ]
        if rasch != nil { columns.insert(text(.fit), at: 7) }
        var table = TextTable(columns)
        for (index, profile) in profiles.enumerated() {
            let interval = profile.severityInterval
            var cells = [
                names.juror(index), language.count(profile.entries), points(profile.severity),
                interval.map { "\(points($0.lowerBound, places: 1)) … \(points($0.upperBound, places: 1))" } ?? "–",
                points(profile.residualSpread), points(profile.agreement), points(profile.spreadRatio),
                "\(percent(profile.topShare)) / \(percent(profile.bottomShare))", points(profile.criterionSpreadRatio),
                concerns(index).map { $0.text.words(in: language) }.joined(separator: "; "),
            ]
            if let rasch {
                let fit = rasch.jurors[index]?.fit
                cells.insert(fit.map { "\(points($0.infit)) / \(points($0.outfit))" } ?? "–", at: 7)
            }
            table.append(cells)
        }
        return table
    }

    // MARK: Entries

    /// The most entries of the table beside those that are contested.
    private static let aroundTheCut = 10

    private func writeEntries(
        _ study: JuryStudy, _ certainty: CertaintyReport, _ context: CommandContext
    ) throws(CommandFailure) {
        try heading(.entries, context)
        let official = study.material.official
        let places = study.material.places ?? 0
        let contested = Set(self.contested)
        let shown = jury.entries.indices.filter { index in
            guard let rank = official[index] else { return false }
            return contested.contains(index) || abs(rank - places) <= Self.aroundTheCut
        }.sorted { (official[$0] ?? 0, $0) < (official[$1] ?? 0, $1) }
        try context.output.table(entryTable(shown, study, certainty))
        if case .failure(let refusal) = fairRanks(study) {
            try context.say(JuryWord.fairScores.text)
            try write(none: refusal, context)
        }
        try legend([.probability, .rankInterval, .fairScore, .spread, .largestResidual], context)
        if certainty.found.sets != nil { try legend([.rankSets], context) }
    }

    func fairRanks(_ study: JuryStudy) -> Statistic<[Int?]> {
        study.leastSquares.flatMap { fit in
            Statistic { () throws(StatisticsRefusal) in competitionRanks(try fit.comparableFairScores()) }
        }
    }

    private func entryTable(_ shown: [Int], _ study: JuryStudy, _ certainty: CertaintyReport) -> TextTable {
        var columns = [
            number(.officialRank), text(.probability), text(.verdict), text(.rankInterval), number(.fairRank),
            number(.difference), number(.spread), text(.largestResidual),
            .text(Label.entry.words(in: language), .truncate), .text(Label.title.words(in: language), .truncate),
        ]
        let sets = certainty.sets
        if sets != nil { columns.insert(text(.rankSet), at: 4) }
        var table = TextTable(columns)
        let joint = certainty.joint
        let fair = try? fairRanks(study).get()
        for index in shown {
            let rank = study.material.official[index]
            let difference = rank.flatMap { rank in fair?[index].map { rank - $0 } }
            let own = study.entries[index]
            let residual = own.largestResidualJuror.map {
                "\(points(own.largestResidual, places: 1)) \(names.juror($0))"
            }
            var cells = [
                rank.map { language.count($0) } ?? "–", certainty.chance(joint?.probabilities[index]),
                joint?.verdict(on: index)?.text.words(in: language) ?? "–",
                certainty.ranks(joint?.rankIntervals[index]),
                fair?[index].map { language.count($0) } ?? "–",
                difference.map { ($0 > 0 ? "+" : "") + language.count($0) } ?? "–", points(own.spread),
                residual ?? "–", names.entry(index), index < jury.titles.count ? jury.titles[index] : "",
            ]
            if let sets { cells.insert(certainty.ranks(sets.ranks[index]), at: 4) }
            table.append(cells)
        }
        return table
    }

    // MARK: The list

    private func writeList(_ certainty: CertaintyReport, _ context: CommandContext) throws(CommandFailure) {
        try heading(.list, context)
        for sentence in certainty.sentences { try context.say(sentence) }
        if certainty.joint != nil { try legend([.gap], context) }
    }

    // MARK: The jury as a whole

    private func writeWhole(_ study: JuryStudy, _ context: CommandContext) throws(CommandFailure) {
        try heading(.wholeJury, context)
        var figures: [JuryFigure] = []
        for line in WholeJuryLines(study, self).all {
            try context.say(line.text)
            figures += line.figures
        }
        try legend(figures, context)
    }

    private func writeInfluence(_ study: JuryStudy, _ context: CommandContext) throws(CommandFailure) {
        try heading(.influence, context)
        switch study.influence {
        case .failure(let refusal): return try write(none: refusal, context)
        case .success(let found):
            var table = TextTable([text(.without, .truncate), text(.enters, .wrap), text(.leaves, .wrap)])
            for (index, effect) in found.effects.enumerated() where !effect.leaving.isEmpty || !effect.entering.isEmpty
            {
                table.append([names.juror(index), list(effect.entering), list(effect.leaving)])
            }
            if table.rows.isEmpty {
                try context.say(
                    Text(
                        id: "  Tanpa juri mana pun, daftarnya tetap sama.",
                        en: "  Without any one juror the list would be the same."))
            } else {
                try context.output.table(table)
            }
        }
        try legend([.influence], context)
    }

    private func writeRules(_ study: JuryStudy, _ context: CommandContext) throws(CommandFailure) {
        try heading(.whatIf, context)
        var table = TextTable([text(.rule), text(.enters, .wrap), text(.leaves, .wrap)])
        for found in study.whatIfs {
            let name = found.rule.text.words(in: language)
            switch found.outcome {
            case .failure(let refusal): table.append([name, refusal.sentence(names, in: language), ""])
            case .success(let outcome): table.append([name, list(outcome.entering), list(outcome.leaving)])
            }
        }
        try context.output.table(table)
        try legend([.whatIf], context)
    }

    private func writeSettling(_ context: CommandContext) throws(CommandFailure) {
        guard !readings.isEmpty else { return }
        try heading(.settling, context)
        var table = TextTable([
            .text(Label.entry.words(in: language), .truncate), text(.read, .truncate), number(.before), number(.after),
        ])
        for reading in readings {
            table.append([
                names.entry(reading.entry), names.juror(reading.juror), percent(reading.errorBefore),
                percent(reading.errorAfter),
            ])
        }
        try context.output.table(table)
        try legend([.settling], context)
    }
}

extension Output {
    /// Writes a sentence that says how a figure is read, indented and broken into lines.
    func legend(_ sentence: String) throws(CommandFailure) {
        for (index, text) in TextWrap.lines(sentence, width: 108).enumerated() {
            try line((index == 0 ? "  · " : "    ") + text)
        }
    }
}
