import Competition
import Scoring

/// How far jurors' practice marks lie from reference marks, for people, spreadsheets and programs.
struct CalibrationReport {
    let report: CalibrateJurors.Report
    let language: Language

    /// Writes each juror's result.
    func write(_ context: CommandContext) throws(CommandFailure) {
        for (place, juror) in report.jurors.enumerated() {
            if place > 0 { try context.output.line("") }
            try context.output.line(juror.juror)
            try context.say(sentence(juror))
            if juror.missing > 0 {
                let (id, en) = (Language.indonesian, Language.english)
                try context.say(
                    Text(
                        id: "  \(id.count(juror.missing)) nilai acuan belum dijawab.",
                        en: "  \(en.count(juror.missing, "reference mark has", "reference marks have")) no answer."))
            }
            try context.output.table(criteria(juror))
            try context.output.table(marks(juror))
        }
        try context.output.legend(
            context.words(
                Text(
                    id:
                        "Selisih adalah nilai juri dikurangi acuan, dalam poin: di atas nol lebih tinggi daripada acuan. Ini latihan; tidak "
                        + "ada yang masuk nilai kompetisi.",
                    en:
                        "A difference is the juror's mark less the reference, in points: above zero is higher than the reference. This is "
                        + "practice; nothing of it enters a contest's scores.")))
    }

    private func sentence(_ juror: CalibrateJurors.Juror) -> Text {
        guard let total = juror.total else {
            return Text(
                id: "  Belum ada inovasi yang dinilai pada semua kriteria.",
                en: "  No entry has marks on every criterion yet.")
        }
        func size(_ language: Language) -> String { points(abs(total.signed.approximate), language) }
        let spread = (points(total.absolute.approximate, .indonesian), points(total.absolute.approximate, .english))
        let side = direction(total)
        if total.signed == .zero {
            return Text(
                id: "  Jumlah nilai rata-rata sama dengan acuan; jarak rata-rata \(spread.0) poin.",
                en: "  Totals are those of the reference on average; the mean distance is \(spread.1) points.")
        }
        let isHigher = total.signed > .zero
        return Text(
            id:
                "  Jumlah nilai rata-rata \(size(.indonesian)) poin lebih \(isHigher ? "tinggi" : "rendah") daripada acuan "
                + "(\(side.words(in: .indonesian))); jarak rata-rata \(spread.0) poin.",
            en: "  Totals are \(size(.english)) points \(isHigher ? "higher" : "lower") than the reference on average "
                + "(\(side.words(in: .english))); the mean distance is \(spread.1) points.")
    }

    private func direction(_ found: Calibration) -> Text {
        switch found.direction {
        case .same: Text(id: "semua sama", en: "all the same")
        case .lower: Text(id: "tidak pernah di atas", en: "never above")
        case .higher: Text(id: "tidak pernah di bawah", en: "never below")
        case .mixed: Text(id: "kadang di atas, kadang di bawah", en: "now above, now below")
        }
    }

    private func points(_ value: Double, _ language: Language) -> String { language.statistic(value, places: 2) }

    private func criteria(_ juror: CalibrateJurors.Juror) -> TextTable {
        var table = TextTable([
            .text(Text(id: "Kriteria", en: "Criterion").words(in: language), .truncate),
            .number(Text(id: "Nilai", en: "Marks").words(in: language), in: language),
            .number(Text(id: "Tepat", en: "Exact").words(in: language), in: language),
            .number(Text(id: "Selisih", en: "Difference").words(in: language), in: language),
            .number(Text(id: "Jarak", en: "Distance").words(in: language), in: language),
            .text(Text(id: "Arah", en: "Direction").words(in: language)),
        ])
        for (name, found) in rows(juror) {
            guard let found else {
                table.append([name, "0", "–", "–", "–", "–"])
                continue
            }
            table.append([
                name, language.count(found.count), language.count(found.hits),
                points(found.signed.approximate, language), points(found.absolute.approximate, language),
                direction(found).words(in: language),
            ])
        }
        return table
    }

    /// Each criterion, then the total.
    private func rows(_ juror: CalibrateJurors.Juror) -> [(String, Calibration?)] {
        zip(report.criteria, juror.criteria).map { ($0, $1) }
            + [(Text(id: "jumlah", en: "total").words(in: language), juror.total)]
    }

    private func marks(_ juror: CalibrateJurors.Juror) -> TextTable {
        var table = TextTable([
            .text(Label.entry.words(in: language), .truncate),
            .text(Text(id: "Kriteria", en: "Criterion").words(in: language), .truncate),
            .number(Text(id: "Nilai Anda", en: "Your mark").words(in: language), in: language),
            .number(Text(id: "Acuan", en: "Reference").words(in: language), in: language),
            .number(Text(id: "Selisih", en: "Difference").words(in: language), in: language),
        ])
        for pair in juror.pairs {
            let difference = pair.own.approximate - pair.reference.approximate
            table.append([
                report.entries[pair.entry], pair.criterion.map { report.criteria[$0] } ?? "",
                language.number(pair.own), language.number(pair.reference), points(difference, language),
            ])
        }
        return table
    }

    /// One row a juror and criterion; the criterion is empty for the total.
    var csv: String {
        func cells(_ juror: String, _ criterion: String, _ found: Calibration?) -> [String] {
            [juror, criterion]
                + [
                    found.map { String($0.count) }, found.map { String($0.hits) },
                    found.map { "\($0.signed.approximate)" },
                    found.map { "\($0.absolute.approximate)" }, found?.direction.rawValue,
                ]
                .map { $0 ?? "" }
        }
        return CSVWriter().text(
            header: ["juror", "criterion", "marks", "exact", "signed", "absolute", "direction"],
            rows: report.jurors.flatMap { juror in
                zip(report.criteria, juror.criteria).map { cells(juror.juror, $0, $1) }
                    + [cells(juror.juror, "", juror.total)]
            })
    }

    /// The same for programs.
    var members: [JSONMember] {
        [
            JSONMember("entries", .array(report.entries.map { .string($0) })),
            JSONMember("jurors", .array(report.jurors.map(json))),
        ]
    }

    private func json(_ juror: CalibrateJurors.Juror) -> JSONValue {
        .object([
            JSONMember("juror", .string(juror.juror)), JSONMember("missing", .integer(juror.missing)),
            JSONMember("total", juror.total.map { .object(json($0)) } ?? .null),
            JSONMember(
                "criteria",
                .array(
                    zip(report.criteria, juror.criteria).map { name, found in
                        .object([JSONMember("criterion", .string(name))] + (found.map(json) ?? []))
                    })),
            JSONMember(
                "marks",
                .array(
                    juror.pairs.map { pair in
                        .object([
                            JSONMember("entry", .string(report.entries[pair.entry])),
                            JSONMember("criterion", .optional(pair.criterion.map { report.criteria[$0] })),
                            JSONMember("score", .string(pair.own.exact)),
                            JSONMember("reference", .string(pair.reference.exact)),
                        ])
                    })),
        ])
    }

    private func json(_ found: Calibration) -> [JSONMember] {
        [
            JSONMember("count", .integer(found.count)), JSONMember("exact", .integer(found.hits)),
            JSONMember("signed", .figure(found.signed.approximate)),
            JSONMember("absolute", .figure(found.absolute.approximate)),
            JSONMember("direction", .string(found.direction.rawValue)),
        ]
    }
}
