import Competition
import Scoring

/// `decide`: takes the decision on a stage.
enum DecideCommand: Command {
    private static let order = Parameter.options(
        "order", .text.called(Text(id: "INOVASI,INOVASI", en: "ENTRY,ENTRY")),
        help: Text(
            id: "Urutan yang diputuskan panel untuk inovasi yang nilainya sama, yang terbaik di depan",
            en: "The panel's order of tied entries, best first"))
    private static let reason = Parameter.option(
        "reason", .text,
        help: Text(id: "Alasan yang dicatat; wajib bersama --order", en: "The recorded reason; needed with --order"))
    private static let draft = Parameter.flag(
        "dry-run",
        help: Text(id: "Hanya tunjukkan akibatnya, jangan putuskan", en: "Show the effect alone, decide nothing"))

    static let declaration = CommandDeclaration(
        "decide", phase: .result,
        summary: Text(id: "memutuskan hasil satu tahap", en: "decides a stage"),
        discussion: Text(
            id: """
                Menetapkan siapa yang maju, dan pada tahap terakhir siapa yang menerima penghargaan, menurut jumlah, \
                jenjang, kuota, batas dan nilai ambang dalam aturan. Akibatnya ditunjukkan lebih dahulu dan ditanyakan. \
                Ditolak selama ada lembar yang belum masuk, kecuali aturan membolehkannya, dan selama nilai sama di batas \
                memerlukan urutan panel. Keputusan diberi nomor, menyebut sidik semua dasarnya, dan tidak pernah diubah.
                """,
            en: """
                Settles who moves on and, at the last stage, who is awarded, by the size, tiers, quotas, caps and floor of \
                the rules. The effect is shown first and asked for. Refused while a sheet is due, unless the rules allow it, \
                and while a tie at the cut needs the panel's order. A decision has a number, names the digest of every \
                input, and is never changed.
                """),
        common: .writing(),
        parameters: [StageOption.stage, order, reason, draft, Confirmation.yes],
        groups: [.atMostOne([draft, Confirmation.yes])],
        examples: [
            Example(
                "competitionctl decide --stage proposal --store lomba",
                Text(id: "menunjukkan akibatnya, lalu bertanya", en: "shows the effect, then asks")),
            Example(
                "competitionctl decide --stage final --order a.1,b.2 --reason \"Pleno 12 Juni\"",
                Text(id: "dengan urutan panel untuk nilai yang sama", en: "with the panel's order of a tie")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let request = DecideStage.Request(
            stage: arguments[StageOption.stage],
            orders: arguments[order].map { $0.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) } },
            reason: arguments[reason], program: "\(Program.name) \(Program.version)")
        let proposal = try propose(request, arguments, context)
        let report = DecisionReport(proposal: proposal, language: context.language)
        let isJSON = context.wantsJSON(arguments)
        if !isJSON { try report.write(context) }
        if arguments[draft] {
            if isJSON { try context.answer(arguments, report.members, findings: proposal.warnings) }
            return .done
        }
        try Confirmation(consequence: report.consequence).require(arguments, context)
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            try DecideStage.run(proposal, request, in: &store, at: occasion)
        }
        if isJSON {
            try context.answer(arguments, report.members + receipt.members, findings: receipt.warnings)
            return .done
        }
        let number = proposal.decision.number
        try context.say(
            Text(id: "Keputusan nomor \(number) dicatat.", en: "Decision number \(number) is recorded."))
        try context.say(receipt)
        return .done
    }

    /// Computes the decision with the store open for reading, so that nobody waits while the user thinks.
    private static func propose(
        _ request: DecideStage.Request, _ arguments: ParsedArguments, _ context: CommandContext
    ) throws(CommandFailure) -> DecideStage.Proposal {
        let store = try context.openStore(arguments, for: .reading)
        let occasion = try context.occasion(arguments, in: store)
        return try context.acting { () throws(ActionFailure) in
            try DecideStage.propose(request, in: store, at: occasion)
        }
    }
}
