import Competition

/// `withdraw`: takes an entry out of the contest.
enum WithdrawCommand: Command {
    private static let entry = Parameter.argument(
        "entry", .text.called(Text(id: "INOVASI", en: "ENTRY")), help: Text(id: "Id inovasi", en: "The entry's id"))
    private static let reason = Parameter.requiredOption(
        "reason", .text, help: Text(id: "Alasan penarikan", en: "Why it is withdrawn"))

    static let declaration = CommandDeclaration(
        "withdraw", phase: .intake,
        summary: Text(id: "menarik satu inovasi dari kompetisi", en: "takes an entry out of the contest"),
        discussion: Text(
            id:
                "Dokumennya tetap tersimpan dengan alasannya. Layanannya dapat diajukan lagi selama pendaftaran dibuka.",
            en: "The document stays, with the reason. Its service can be submitted again while registration is open."),
        common: .writing(),
        parameters: [entry, reason],
        examples: [
            Example(
                "competitionctl withdraw 3508-dinkes.rujukan --reason \"Permintaan dinas\"",
                Text(id: "menarik satu inovasi", en: "withdraws one entry"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let result = try context.acting { () throws(ActionFailure) in
            try WithdrawEntry.run(arguments[entry], reason: arguments[reason], in: &store, at: occasion)
        }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments, [JSONMember("entry", .string(result.head.id.text))] + result.receipt.members)
            return .done
        }
        try context.say(
            Text(
                id: "\(result.head.id) ditarik: \(result.head.title)",
                en: "\(result.head.id) withdrawn: \(result.head.title)"))
        try context.say(result.receipt)
        return .done
    }
}
