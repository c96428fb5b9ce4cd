import Competition
import Scoring

/// `decide`: takes the decision on a stage.
enum DecideCommand: Command {
    private static let stage = Parameter.option(
        "stage", .text.called(Text(id: "TAHAP", en: "STAGE")),
        help: Text(id: "Id tahap, seperti dalam contest.xml", en: "The stage's id, as in contest.xml"))
    private static let supersede = Parameter.option(
        "supersede", .number(in: 1...99_999_999).called(Text(id: "NOMOR", en: "NUMBER")),
        help: Text(
            id: "Perbaiki keputusan ini dengan keputusan baru; wajib dengan --reason",
            en: "Correct this decision by a new one; needs --reason"))
    private static let final = Parameter.flag(
        "final",
        help: Text(
            id: "Tetapkan daftar sementara setelah masa sanggah selesai",
            en: "Make a provisional list final after the window for objections"))
    private static let order = Parameter.options(
        "order", .text.called(Text(id: "INOVASI,INOVASI", en: "ENTRY,ENTRY")),
        help: Text(
            id: "Urutan yang diputuskan panel untuk inovasi yang nilainya sama, yang terbaik di depan",
            en: "The panel's order of tied entries, best first"))
    private static let reason = Parameter.option(
        "reason", .text,
        help: Text(
            id: "Alasan yang dicatat dan diumumkan; wajib bersama --order dan --supersede",
            en: "The recorded and published reason; needed with --order and --supersede"))
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

                Bila aturan memuat masa sanggah, daftarnya sementara: ditetapkan dengan --final setelah masa itu selesai dan \
                semua sanggahan diputus. Kekeliruan diperbaiki dengan --supersede: ditunjukkan dahulu siapa yang masuk, \
                keluar dan bergeser, lalu keputusan baru ditambahkan; yang lama tetap tersimpan.
                """,
            en: """
                Settles who moves on and, at the last stage, who is awarded, by the size, tiers, quotas, caps and floor of \
                the rules. The effect is shown first and asked for. Refused while a sheet is due, unless the rules allow it, \
                and while a tie at the cut needs the panel's order. A decision has a number, names the digest of every \
                input, and is never changed.

                Where the rules have a window for objections the list is provisional: --final makes it final once the window \
                is over and all objections are ruled on. A mistake is corrected by --supersede: it shows first who enters, \
                leaves and moves, then adds a new decision; the old one stays.
                """),
        common: .writing(),
        parameters: [stage, supersede, final, order, reason, draft, Confirmation.yes],
        groups: [
            .atMostOne([draft, Confirmation.yes]), .atLeastOne([stage, supersede, final]),
            .atMostOne([stage, supersede]), .atMostOne([supersede, final]), .atMostOne([final, order]),
        ],
        examples: [
            Example(
                "competitionctl decide --stage proposal --store lomba",
                Text(id: "menunjukkan akibatnya, lalu bertanya", en: "shows the effect, then asks")),
            Example(
                "competitionctl decide --stage final --order a.1,b.2 --reason \"Pleno 12 Juni\"",
                Text(id: "dengan urutan panel untuk nilai yang sama", en: "with the panel's order of a tie")),
            Example(
                "competitionctl decide --supersede 2 --reason \"Sanggahan 1 diterima\"",
                Text(id: "memperbaiki keputusan 2", en: "corrects decision 2")),
            Example(
                "competitionctl decide --final --stage final",
                Text(id: "menetapkan daftar sementara", en: "makes the provisional list final")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let request = DecideStage.Request(
            course(arguments),
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
        if let sentence = report.standing { try context.say(sentence) }
        try context.say(receipt)
        return .done
    }

    private static func course(_ arguments: ParsedArguments) -> DecideStage.Course {
        if let number = arguments[supersede] { return .superseding(number) }
        return arguments[final] ? .final(stage: arguments[stage]) : .first(stage: arguments[stage] ?? "")
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
