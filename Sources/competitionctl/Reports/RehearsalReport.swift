import Competition
import Scoring

/// What a rehearsal made, for people and for programs.
struct RehearsalReport {
    let report: Rehearse.Report
    let folder: String
    let language: Language

    /// Writes what was made, what became of each stage, and what to do next.
    func write(_ context: CommandContext) throws(CommandFailure) {
        try context.output.line(report.contest.title.words(in: language))
        try context.say(RankingReport.rehearsal)
        try context.say(RehearsalWords.made(report))
        try context.output.line("")
        try context.output.table(stages)
        try context.output.line("")
        for award in awards { try context.output.line(award) }
        try context.say(RehearsalWords.place(folder, report))
        guard let last = report.stages.last(where: { $0.stage.scoring != nil }) else { return }
        for line in RehearsalWords.next(folder, last.stage.id) { try context.say(line) }
    }

    private var stages: TextTable {
        let titles = RehearsalWords.columns.map { $0.words(in: language) }
        var table = TextTable([.text(titles[0], .truncate)] + titles.dropFirst().map { .number($0, in: language) })
        for stage in report.stages {
            let numbers = [stage.entered, stage.sheets, stage.abstained, stage.conflicts, stage.wentOn]
            table.append([stage.stage.name.words(in: language)] + numbers.map(language.count))
        }
        return table
    }

    /// One line a list: its name, and how many each tier holds.
    private var awards: [String] {
        let all = report.stages.flatMap(\.awards)
        var lists: [AwardListID?] = []
        for award in all where !lists.contains(award.list.id) { lists.append(award.list.id) }
        return lists.map { id in
            let own = all.filter { $0.list.id == id }
            let name = own.first?.list.name?.words(in: language) ?? ""
            let tiers = own.map { award in
                let tier = award.tier.map { $0.name.words(in: language) + " " } ?? ""
                return tier + language.count(award.entries)
            }
            return "\(name): \(tiers.joined(separator: ", "))"
        }
    }

    /// The stages for spreadsheets.
    var csv: String {
        CSVWriter().text(
            header: ["stage", "entries", "sheets", "abstained", "conflicts", "wentOn"],
            rows: report.stages.map { stage in
                let numbers = [stage.entered, stage.sheets, stage.abstained, stage.conflicts, stage.wentOn]
                return [stage.stage.id.text] + numbers.map { String($0) }
            })
    }

    /// The same for programs.
    var members: [JSONMember] {
        [
            JSONMember("store", .string(folder)), JSONMember("contest", .string(report.contest.id.text)),
            JSONMember("offices", .integer(report.offices)), JSONMember("services", .integer(report.services)),
            JSONMember("entries", .integer(report.entries)), JSONMember("jurors", .integer(report.jurors)),
            JSONMember("sheets", .integer(report.sheets)), JSONMember("stages", .array(report.stages.map(json))),
            JSONMember("lines", .integer(report.lines)), JSONMember("head", .string(report.head.hex)),
        ]
    }

    private func json(_ stage: Rehearse.StageReport) -> JSONValue {
        .object([
            JSONMember("stage", .string(stage.stage.id.text)), JSONMember("entries", .integer(stage.entered)),
            JSONMember("wentOn", .integer(stage.wentOn)), JSONMember("sheets", .integer(stage.sheets)),
            JSONMember("abstained", .integer(stage.abstained)), JSONMember("conflicts", .integer(stage.conflicts)),
            JSONMember("orders", .integer(stage.orders)), JSONMember("objections", .integer(stage.objections)),
            JSONMember(
                "awards",
                .array(
                    stage.awards.map { award in
                        .object([
                            JSONMember("list", .optional(award.list.id?.text)),
                            JSONMember("tier", .optional(award.tier?.id.text)),
                            JSONMember("entries", .integer(award.entries)),
                        ])
                    })),
        ])
    }
}
