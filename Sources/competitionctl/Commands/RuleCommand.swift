import Competition
import Scoring

/// `rule`: rules on an objection.
enum RuleCommand: Command {
    private static let number = Parameter.argument(
        "number", .number(in: 1...99_999_999).called(Text(id: "NOMOR", en: "NUMBER")),
        help: Text(id: "Nomor sanggahan", en: "Number of the objection"))
    private static let accept = Parameter.flag("accept", help: Text(id: "Sanggahan diterima", en: "Accept it"))
    private static let reject = Parameter.flag("reject", help: Text(id: "Sanggahan ditolak", en: "Reject it"))
    private static let reason = Parameter.requiredOption(
        "reason", .statement, help: Text(id: "Alasan putusan", en: "Why"))
    private static let withhold = Parameter.options(
        "withhold", ValueType<Withheld>.choice(),
        help: Text(
            id: "Jangan umumkan isi sanggahan (text) atau alasan putusan (reason)",
            en: "Do not publish the objection's text or the reason"))

    /// What a ruling keeps from the public.
    private enum Withheld: String, CaseIterable, Sendable {
        case text
        case reason
    }

    static let declaration = CommandDeclaration(
        "rule", phase: .result,
        summary: Text(id: "memutus satu sanggahan", en: "rules on an objection"),
        discussion: Text(
            id: """
                Putusan dan alasannya dicatat pada sanggahan dan tidak diubah lagi. Menerima sanggahan belum mengubah \
                daftar: perbaiki dasarnya, lalu decide --supersede. Isi sanggahan dan alasan putusan diumumkan, kecuali \
                ditahan dengan --withhold.
                """,
            en: """
                The ruling and its reason are put into the objection and never change. Accepting an objection does not \
                change the list by itself: correct what it came from, then decide --supersede. Text and reason are \
                published unless --withhold keeps them.
                """),
        common: .writing(),
        parameters: [number, accept, reject, reason, withhold],
        groups: [.exactlyOne([accept, reject])],
        examples: [
            Example(
                "competitionctl rule 1 --reject --reason \"Nilai sudah sesuai lembar penilaian\"",
                Text(id: "menolak sanggahan nomor 1", en: "rejects objection 1")),
            Example(
                "competitionctl rule 2 --accept --reason \"Nilai salah ketik\" --withhold text",
                Text(id: "menerima, tanpa mengumumkan isinya", en: "accepts, without publishing the text")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let withheld = arguments[withhold]
        let request = RuleOnObjection.Request(
            number: arguments[number], outcome: arguments[accept] ? .accepted : .rejected,
            reason: Objection.Statement(text: arguments[reason], isPublic: !withheld.contains(.reason)),
            withholdsText: withheld.contains(.text))
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try RuleOnObjection.run(request, in: &store, at: occasion)
        }
        let objection = receipt.objection
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [
                    JSONMember("objection", .integer(objection.number)),
                    JSONMember("entry", .string(objection.entry.text)),
                    JSONMember("stage", .string(objection.stage.text)),
                    JSONMember("outcome", .string(request.outcome.rawValue)),
                    JSONMember("open", .integer(receipt.open)),
                ] + receipt.action.members)
            return .done
        }
        let (id, en) = (Language.indonesian, Language.english)
        try context.say(
            Text(
                id: "Sanggahan nomor \(objection.number) \(request.outcome.words(in: id)); masih terbuka "
                    + "\(id.count(receipt.open)).",
                en: "Objection number \(objection.number) \(request.outcome.words(in: en)); still open "
                    + "\(en.count(receipt.open))."))
        if request.outcome == .accepted {
            let decision = objection.decision
            try context.say(
                Text(
                    id: "Daftar belum berubah: perbaiki dasarnya, lalu decide --supersede \(decision).",
                    en: "The list has not changed: correct what it came from, then decide --supersede \(decision)."))
        }
        try context.say(receipt.action)
        return .done
    }
}
