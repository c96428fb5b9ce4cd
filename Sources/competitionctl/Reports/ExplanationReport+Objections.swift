import Competition
import Scoring

extension ExplanationReport {
    /// Writes an objection to the entry and what became of it; who objects stands in the document alone.
    func write(_ objection: Objection, _ context: CommandContext) throws(CommandFailure) {
        let stage = explanation.contest.stage(objection.stage)?.name.words(in: language) ?? objection.stage.text
        let received = language.exactTime(objection.received)
        try context.output.line("")
        try context.say(
            Text(
                id: "Sanggahan nomor \(objection.number) (\(stage)), diterima \(received):",
                en: "Objection number \(objection.number) (\(stage)), received \(received):"))
        try write(objection.statement.text, context)
        guard let ruling = objection.ruling else {
            return try context.say(Text(id: "  Belum diputus.", en: "  Not ruled on yet."))
        }
        let outcome = ruling.outcome.words(in: language)
        let at = language.exactTime(ruling.at)
        try context.say(Text(id: "  Putusan: \(outcome), \(at):", en: "  Ruling: \(outcome), \(at):"))
        try write(ruling.reason.text, context)
    }

    private func write(_ text: String, _ context: CommandContext) throws(CommandFailure) {
        for line in text.split(separator: "\n") { try context.output.line("    " + line) }
    }
}
