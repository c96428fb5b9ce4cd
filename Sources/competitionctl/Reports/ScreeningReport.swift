import Competition
import Scoring

/// What a screening came to, for people and for programs.
struct ScreeningReport {
    let receipt: ScreenEntries.Receipt

    /// Writes what became of each entry, and why.
    func write(_ context: CommandContext) throws(CommandFailure) {
        for entry in receipt.entries { try write(entry, context) }
        let id = Language.indonesian
        let en = Language.english
        try context.say(
            Text(
                id: "\(id.count(count(.passed))) lolos, \(id.count(count(.failed))) tidak lolos, "
                    + "\(id.count(open)) menunggu putusan orang.",
                en: "\(en.count(count(.passed))) passed, \(en.count(count(.failed))) failed, \(en.count(open)) waiting "
                    + "for a person."))
    }

    private func count(_ outcome: Screening.Outcome) -> Int {
        receipt.entries.count { $0.screening?.outcome == outcome }
    }

    private var open: Int { receipt.entries.count { $0.screening == nil } }

    private func write(_ entry: ScreenEntries.Screened, _ context: CommandContext) throws(CommandFailure) {
        let language = context.language
        switch entry.screening?.outcome {
        case .passed:
            // A long list of those who passed helps nobody; one that a person passed is told.
            guard receipt.entries.count == 1 else { return }
            try context.say(Text(id: "\(entry.head.id): lolos", en: "\(entry.head.id): passed"))
        case .failed:
            try context.say(
                Text(
                    id: "\(entry.head.id): tidak lolos — \(entry.head.title)",
                    en: "\(entry.head.id): failed — \(entry.head.title)"))
            for fault in entry.faults {
                for problem in fault.problems {
                    let text = Problem.entry(problem).text(in: language).sentence
                    try context.output.line("    \(fault.requirement.name.words(in: language)): \(text)")
                }
            }
            for verdict in entry.screening?.verdicts ?? [] where verdict.judge == .person && verdict.outcome == .failed
            {
                try context.output.line("    \(verdict.requirement): \(verdict.reason ?? "")")
            }
        case nil:
            let names = entry.open.map { $0.name.words(in: language) }
            try context.say(
                Text(
                    id: "\(entry.head.id): menunggu putusan orang — \(names.joined(separator: "; "))",
                    en: "\(entry.head.id): waiting for a person — \(names.joined(separator: "; "))"))
        }
    }

    /// The members for programs.
    var members: [JSONMember] {
        [JSONMember("entries", .array(receipt.entries.map(json)))]
    }

    private func json(_ entry: ScreenEntries.Screened) -> JSONValue {
        .object([
            JSONMember("entry", .string(entry.head.id.text)), JSONMember("title", .string(entry.head.title)),
            JSONMember("outcome", .string(entry.screening?.outcome.rawValue ?? "open")),
            JSONMember("open", .array(entry.open.map { .string($0.id.text) })),
            JSONMember(
                "failed",
                .array(
                    entry.faults.map { fault in
                        .object([
                            JSONMember("requirement", .string(fault.requirement.id.text)),
                            JSONMember("codes", .array(fault.problems.map { .string(Problem.entry($0).code) })),
                        ])
                    })),
        ])
    }
}
