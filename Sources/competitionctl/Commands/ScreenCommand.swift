import Competition

/// `screen`: administrative selection.
enum ScreenCommand: Command {
    private static let entry = Parameter.optionalArgument(
        "entry", .text.called(Text(id: "INOVASI", en: "ENTRY")), help: Text(id: "Id inovasi", en: "The entry's id"))
    private static let all = Parameter.flag(
        "all",
        help: Text(
            id: "Nilai semua syarat yang dapat dinilai program, untuk semua inovasi yang belum diseleksi",
            en: "Judge every requirement that the program can judge, for every entry without a verdict"))
    private static let pass = Parameter.flag(
        "pass", help: Text(id: "Nyatakan lolos seleksi administrasi", en: "The entry passes"))
    private static let fail = Parameter.option(
        "fail", .text.called(Text(id: "SYARAT", en: "REQUIREMENT")),
        help: Text(id: "Nyatakan tidak memenuhi syarat ini", en: "The entry fails this requirement"))
    private static let waive = Parameter.options(
        "waive", .text.called(Text(id: "SYARAT", en: "REQUIREMENT")),
        help: Text(
            id: "Dengan --pass: kecualikan syarat yang menurut program tidak terpenuhi",
            en: "With --pass: waive a requirement that the program finds failed"))
    private static let reason = Parameter.option(
        "reason", .text, help: Text(id: "Alasan, untuk --fail dan --waive", en: "Why, for --fail and --waive"))

    private static let correct = Parameter.option(
        "correct", .text.called(Text(id: "ALASAN", en: "WHY")),
        help: Text(
            id: "Perbaiki putusan pada tahap yang sudah diputuskan, dengan alasan",
            en: "Correct the verdict of a stage that was decided, with the reason"))

    static let declaration = CommandDeclaration(
        "screen", phase: .judging,
        summary: Text(id: "menyeleksi administrasi inovasi", en: "screens entries on the requirements"),
        discussion: Text(
            id: """
                --all menilai semua syarat yang dapat dinilai program (usia, kelengkapan, batas kata, judul sama, pemenang \
                terdahulu, batas jumlah, satu layanan satu inovasi) dan menyebutkan inovasi yang masih memerlukan putusan \
                orang. Yang tidak lolos mendapat alasannya.

                Setelah tahapnya diputuskan, putusan yang keliru diperbaiki dengan --correct, lalu decide --supersede.
                """,
            en: """
                --all judges every requirement that the program can judge (age, completeness, word limits, same title, \
                earlier winner, caps, one service one innovation) and lists the entries that still need a person. Whoever \
                fails is told why.

                After the stage was decided a wrong verdict is corrected with --correct, then decide --supersede.
                """),
        common: .writing(),
        parameters: [entry, all, pass, fail, waive, reason, correct],
        groups: [.exactlyOne([all, pass, fail]), .atMostOne([all, correct])],
        examples: [
            Example(
                "competitionctl screen --all --store lomba", Text(id: "menilai semuanya", en: "judges them all")),
            Example(
                "competitionctl screen 3508-dinkes.rujukan --pass",
                Text(id: "meloloskan satu inovasi", en: "passes one")),
            Example(
                "competitionctl screen 3508-dinkes.rujukan --fail surat --reason \"Tanpa cap\"",
                Text(id: "menggugurkan satu inovasi dengan alasan", en: "fails one, with the reason")),
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let order = try order(arguments)
        var store = try context.openStore(arguments, for: .writing)
        let occasion = try context.occasion(arguments, in: store)
        let receipt = try context.acting { () throws(ActionFailure) in
            guard let order else { return try ScreenEntries.all(in: &store, at: occasion) }
            return try ScreenEntries.one(
                order.entry, order.order, correction: arguments[correct], in: &store, at: occasion)
        }
        let report = ScreeningReport(receipt: receipt)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, report.members + receipt.action.members)
        } else {
            try report.write(context)
            try context.say(receipt.action)
        }
        return .done
    }

    /// What a person ordered about one entry; nil for `--all`.
    private static func order(
        _ arguments: ParsedArguments
    ) throws(CommandFailure) -> (entry: String, order: ScreenEntries.Order)? {
        let isAll = arguments[all]
        guard let named = arguments[entry] else {
            if isAll { return nil }
            throw .usage(
                UsageFailure(
                    problems: [.argumentMissing(placeholder: entry.declaration.placeholder)], command: arguments.command
                ))
        }
        if isAll {
            throw .usage(
                UsageFailure(problems: [.argumentsTooMany(arguments: [named])], command: arguments.command))
        }
        if let requirement = arguments[fail] {
            return (named, .fail(requirement: requirement, reason: arguments[reason] ?? ""))
        }
        return (named, .pass(waived: arguments[waive], reason: arguments[reason]))
    }
}
