import Competition
import Scoring

/// Where a contest stands, for people and for programs.
struct StatusTables {
    let report: StatusReport
    /// What is overdue is so at this moment.
    let now: Moment
    /// Whether what is complete is listed, too.
    let showsAll: Bool
    let language: Language

    /// Writes intake, coverage, screening, and each scoring stage.
    func write(_ context: CommandContext) throws(CommandFailure) {
        let contest = report.contest
        try context.output.line(contest.title.words(in: language))
        if contest.isRehearsal { try context.say(RankingReport.rehearsal) }
        try writeIntake(context)
        if let screening = report.screening { try write(screening, context) }
        for stage in report.stages { try write(stage, context) }
        for list in report.lists { try write(list, context) }
        try writeCoverage(context)
    }

    private func writeIntake(_ context: CommandContext) throws(CommandFailure) {
        let inForce = report.entries.inForce
        let window = language.window(report.contest.intake, in: report.contest.zone)
        try context.say(Text(id: "Pendaftaran: \(window)", en: "Registration: \(window)"))
        let groups = report.contest.groups.map { group in
            let count = inForce.count { $0.group == group.id }
            return "\(group.name.words(in: language)) \(language.count(count))"
        }
        let withdrawn = report.entries.count - inForce.count
        try context.say(
            Text(
                id: "Inovasi: \(Language.indonesian.count(inForce.count)) (\(groups.joined(separator: ", "))); "
                    + "ditarik \(Language.indonesian.count(withdrawn))",
                en: "Entries: \(Language.english.count(inForce.count)) (\(groups.joined(separator: ", "))); withdrawn "
                    + "\(Language.english.count(withdrawn))"))
    }

    private func write(
        _ screening: StatusReport.ScreeningProgress, _ context: CommandContext
    ) throws(CommandFailure) {
        let id = Language.indonesian
        let en = Language.english
        try context.output.line("")
        try context.output.line(heading(screening.stage))
        try context.say(
            Text(
                id: "    lolos \(id.count(screening.passed.count)), tidak lolos \(id.count(screening.failed.count)), "
                    + "belum diseleksi \(id.count(screening.open.count))",
                en: "    passed \(en.count(screening.passed.count)), failed \(en.count(screening.failed.count)), not "
                    + "screened \(en.count(screening.open.count))"))
        for entry in screening.open.prefix(showsAll ? .max : 20) {
            try context.say(Text(id: "    belum: \(entry)", en: "    open: \(entry)"))
        }
    }

    private func write(_ stage: StatusReport.StageProgress, _ context: CommandContext) throws(CommandFailure) {
        try context.output.line("")
        try context.output.line(heading(stage.stage) + ": " + Narrator(report.contest, in: language).state(stage.state))
        guard stage.total.due > 0 else { return }
        var jurors = table(.juror)
        for item in stage.jurors where item.sheets.due > 0 && (showsAll || item.sheets.outstanding > 0) {
            jurors.append(cells("\(item.juror.id)  \(item.juror.name)", item.sheets))
        }
        var groups = table(.group)
        for group in report.contest.groups {
            let sheets = stage.entries.filter { $0.head.group == group.id }.map(\.sheets).sum
            if sheets.due > 0 { groups.append(cells(group.name.words(in: language), sheets)) }
        }
        groups.append(cells(Label.all.words(in: language), stage.total))
        try context.output.table(groups)
        if !jurors.rows.isEmpty { try context.output.table(jurors) }
        var entries = table(.entry)
        for item in stage.entries where showsAll || item.sheets.outstanding > 0 {
            entries.append(cells("\(item.head.id)  \(item.head.title)", item.sheets))
        }
        if !entries.rows.isEmpty { try context.output.table(entries) }
        if let drift = stage.drift { try DriftReport(drift: drift, language: language).writeWarnings(context) }
    }

    private func heading(_ stage: Stage) -> String {
        "\(stage.name.words(in: language)) (\(stage.id)), \(language.window(stage.window, in: report.contest.zone))"
    }

    private func table(_ first: Label) -> TextTable {
        let counts: [Label] = [.due, .scored, .abstained, .outstanding]
        return TextTable(
            [.text(first.words(in: language), .truncate)] + counts.map { .number($0.words(in: language), in: language) }
        )
    }

    private func cells(_ name: String, _ sheets: StatusReport.SheetProgress) -> [String] {
        [name] + [sheets.due, sheets.scored, sheets.abstained, sheets.outstanding].map { language.count($0) }
    }

    private func writeCoverage(_ context: CommandContext) throws(CommandFailure) {
        let services = report.coverage.reduce(0) { $0 + $1.services.count }
        let covered = report.coverage.reduce(0) { $0 + $1.covered }
        let silent = report.coverage.filter { $0.covered == 0 }
        let id = Language.indonesian
        let en = Language.english
        try context.output.line("")
        try context.say(
            Text(
                id: "Satu layanan, satu inovasi: \(id.count(covered)) dari \(id.count(services)) layanan, "
                    + "\(id.count(silent.count)) dari \(id.count(report.coverage.count)) perangkat daerah belum "
                    + "mengajukan.",
                en: "One service, one innovation: \(en.count(covered)) of \(en.count(services)) services; "
                    + "\(en.count(silent.count)) of \(en.count(report.coverage.count)) offices have none."))
        let open = report.coverage.filter { $0.covered < $0.services.count }
        for office in open.prefix(showsAll ? .max : 10) {
            let names = office.services.filter(\.entries.isEmpty).map(\.service.name)
            try context.output.line("    \(office.office.name): \(names.joined(separator: "; "))")
        }
        if open.count > 10, !showsAll {
            let rest = open.count - 10
            try context.say(
                Text(
                    id: "    dan \(id.count(rest)) perangkat daerah lain (--all)",
                    en: "    and \(en.count(rest)) more offices (--all)"))
        }
    }
}

extension [StatusReport.SheetProgress] {
    /// All sheets together.
    fileprivate var sum: StatusReport.SheetProgress {
        reduce(into: StatusReport.SheetProgress()) { sum, sheets in
            sum.due += sheets.due
            sum.scored += sheets.scored
            sum.abstained += sheets.abstained
        }
    }
}
