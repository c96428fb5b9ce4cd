import Competition
import Scoring

/// Whether jurors grow stricter or milder while they score, for people and for programs.
struct DriftReport {
    let drift: StageDrift
    let language: Language

    /// Writes those whose change is beyond chance, and nothing where nothing can be told.
    func writeWarnings(_ context: CommandContext) throws(CommandFailure) {
        guard let judged = try? drift.jurors.get().filter({ $0.trend != nil }), !judged.isEmpty else { return }
        for juror in drift.drifting { try context.say(warning(juror)) }
        if drift.drifting.isEmpty {
            let (id, en) = (Language.indonesian, Language.english)
            try context.say(
                Text(
                    id: "    pergeseran: nilai \(id.count(judged.count)) juri tidak berubah melebihi kebetulan",
                    en:
                        "    drift: the marks of \(en.count(judged.count, "juror", "jurors")) change no more than "
                        + "by chance"
                ))
        }
    }

    /// Writes the change of every juror, and how it is read.
    func write(_ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        try context.output.line(context.words(Text(id: "PERGESERAN SELAMA MENILAI", en: "DRIFT DURING SCORING")))
        switch drift.jurors {
        case .failure(let refusal):
            let names = JuryNames(entries: [], jurors: [], criteria: [])
            try context.say(
                Text(
                    id: "  Tidak dihitung: \(refusal.sentence(names, in: .indonesian)).",
                    en: "  Not computed: \(refusal.sentence(names, in: .english))."))
        case .success(let jurors):
            try context.output.table(table(jurors))
            for juror in drift.drifting { try context.say(warning(juror)) }
            try context.output.legend(JuryFigure.drift.meaning(in: language))
        }
    }

    private func table(_ jurors: [StageDrift.Juror]) -> TextTable {
        var table = TextTable([
            .text(Label.juror.words(in: language), .truncate),
            .number(JuryWord.entryCount.text.words(in: language), in: language),
            .number(Text(id: "Perubahan", en: "Change").words(in: language), in: language),
            .number(JuryWord.standardError.text.words(in: language), in: language),
            .text(JuryWord.verdict.text.words(in: language)),
        ])
        for juror in jurors {
            guard let trend = juror.trend else {
                table.append([juror.juror.text, "–", "–", "–", Self.untold.words(in: language)])
                continue
            }
            table.append([
                juror.juror.text, language.count(trend.totals), language.statistic(trend.change, places: 2),
                language.statistic(trend.error, places: 2), verdict(trend).words(in: language),
            ])
        }
        return table
    }

    private static let untold = Text(id: "belum dapat dikatakan", en: "cannot be told yet")

    private func verdict(_ trend: JurorDrift.Trend) -> Text {
        guard trend.isBeyondChance else { return Text(id: "dalam batas kebetulan", en: "within chance") }
        return trend.change > 0
            ? Text(id: "makin ketat", en: "grows stricter") : Text(id: "makin longgar", en: "grows milder")
    }

    private func warning(_ juror: StageDrift.Juror) -> Text {
        guard let trend = juror.trend else { return Self.untold }
        func figures(_ language: Language) -> (String, String) {
            (
                language.statistic(abs(trend.change), places: 1),
                language.statistic(trend.error * drift.threshold, places: 1)
            )
        }
        let (id, en) = (figures(.indonesian), figures(.english))
        let isStricter = trend.change > 0
        return Text(
            id:
                "    PERHATIKAN: nilai \(juror.juror) yang belakangan \(id.0) poin lebih "
                + "\(isStricter ? "ketat" : "longgar") "
                + "daripada yang awal (± \(id.1)), dibanding juri lain untuk inovasi yang sama",
            en:
                "    NOTE: the later marks of \(juror.juror) are \(en.0) points "
                + "\(isStricter ? "stricter" : "milder") than the "
                + "earlier ones (± \(en.1)), beside other jurors of the same entries")
    }

    // MARK: Spreadsheets and programs

    /// The columns for spreadsheets, as the keys for programs.
    static let columns = ["juror", "sheets", "change", "error", "beyondChance", "refused"]

    /// A row a juror, or one with the reason where nothing can be told.
    var rows: [[String]] {
        switch drift.jurors {
        case .failure(let refusal): return [["", "", "", "", "", refusal.code]]
        case .success(let jurors):
            return jurors.map { juror in
                guard let trend = juror.trend else { return [juror.juror.text, "", "", "", "", ""] }
                return [
                    juror.juror.text, "\(trend.totals)", "\(trend.change)", "\(trend.error)", "\(trend.isBeyondChance)",
                    "",
                ]
            }
        }
    }

    /// The members for programs.
    var json: JSONValue {
        switch drift.jurors {
        case .failure(let refusal):
            let names = JuryNames(entries: [], jurors: [], criteria: [])
            return .object([
                JSONMember("refused", .string(refusal.code)),
                JSONMember("because", .string(refusal.sentence(names, in: language))),
            ])
        case .success(let jurors):
            return .object([
                JSONMember("threshold", .figure(drift.threshold)),
                JSONMember(
                    "jurors",
                    .array(
                        jurors.map { juror in
                            .object([
                                JSONMember("juror", .string(juror.juror.text)),
                                JSONMember("sheets", .optional(juror.trend?.totals)),
                                JSONMember("change", .figure(juror.trend?.change)),
                                JSONMember("error", .figure(juror.trend?.error)),
                                JSONMember("beyondChance", juror.trend.map { .bool($0.isBeyondChance) } ?? .null),
                            ])
                        })),
            ])
        }
    }
}
