import Competition
import Scoring

/// What a jury report is about: a stage of a contest, or a table of ratings.
struct JurySubject {
    /// Where the juries come from.
    private enum Source {
        case stage(RankStage.Report)
        case table(String)
    }

    private let source: Source
    /// The juries.
    let juries: [JudgedJury]
    /// Whether jurors of the stage grow stricter or milder; nil for a table.
    let drift: StageDrift?
    /// What should be looked at in the table.
    let warnings: [Finding]

    init(_ report: RankStage.Report, drift: StageDrift, places: Int?) {
        self.drift = drift
        source = .stage(report)
        juries = report.juries(places: places)
        warnings = []
    }

    init(_ table: RatingsTable, file: String, places: Int, scale: ClosedRange<Double>?) {
        source = .table(file)
        drift = nil
        juries = [table.jury(places: places, scale: scale)]
        warnings = table.warnings
    }

    /// Writes the title.
    func writeHead(_ context: CommandContext) throws(CommandFailure) {
        switch source {
        case .table(let file): try context.output.line(file)
        case .stage(let report):
            let language = context.language
            let name = report.stage.name.words(in: language)
            try context.output.line("\(report.contest.title.words(in: language)) — \(name)")
            if report.contest.isRehearsal { try context.say(RankingReport.rehearsal) }
        }
        try context.say(
            Text(
                id: "Di samping nilai resmi, dan tidak mengubahnya.",
                en: "Beside the official figures, which it does not change."))
    }

    /// Writes which list a jury is about.
    func writeName(of jury: JudgedJury, _ context: CommandContext) throws(CommandFailure) {
        guard case .stage(let report) = source else { return }
        let groups = jury.groups.compactMap { report.contest.group($0)?.name.words(in: context.language) }
        try context.output.line("")
        try context.output.line(jury.name?.words(in: context.language) ?? groups.joined(separator: ", "))
    }

    /// The members for programs.
    func members(_ reports: [JuryReport], _ plan: DrawPlan) -> [JSONMember] {
        var members: [JSONMember] = []
        switch source {
        case .table(let file): members.append(JSONMember("file", .string(file)))
        case .stage(let report):
            members += [
                JSONMember("contest", .string(report.contest.id.text)),
                JSONMember("rehearsal", .bool(report.contest.isRehearsal)),
                JSONMember("stage", .string(report.stage.id.text)),
                JSONMember("decision", .optional(report.decision?.number)),
            ]
            let words = reports.first?.language ?? .indonesian
            members.append(JSONMember("drift", drift.map { DriftReport(drift: $0, language: words).json } ?? .null))
        }
        let language = reports.first?.language ?? .indonesian
        let meanings = JuryFigure.allCases.map { figure -> JSONValue in
            .object([
                JSONMember("figure", .string(figure.rawValue)),
                JSONMember("meaning", .string(figure.meaning(in: language))),
            ])
        }
        return members + [
            JSONMember("seed", .integer(Int(clamping: plan.seed))),
            JSONMember("juries", .array(reports.map(\.json))), JSONMember("meanings", .array(meanings)),
        ]
    }
}
