import Competition

/// `init`: makes a store from the rules of a contest.
enum InitCommand: Command {
    private static let folder = Parameter.argument(
        "folder", .folder, help: Text(id: "Folder baru untuk kompetisi ini", en: "New folder for the contest"))
    private static let contest = Parameter.requiredOption(
        "contest", .file,
        help: Text(id: "Dokumen aturan kompetisi (contest.xml)", en: "Document of the contest's rules (contest.xml)"))

    static let declaration = CommandDeclaration(
        "init", phase: .prepare,
        summary: Text(
            id: "membuat folder kompetisi dari dokumen aturan", en: "makes the folder of a contest from its rules"),
        discussion: Text(
            id: """
                Aturan diperiksa lebih dahulu. Rubrik dicari di folder rubrics/ di samping dokumen aturan, lalu di \
                folder-folder di atasnya, dan disalin: sejak itu penilaian memakai salinan ini, meskipun aslinya diubah.
                """,
            en: """
                The rules are checked first. Rubrics are looked for in rubrics/ beside the document, then in the folders \
                above, and copied: from then on the contest is judged by these copies, even when the originals change.
                """),
        common: .founding(),
        parameters: [folder, contest],
        examples: [
            Example(
                "competitionctl init lomba --contest Examples/coba/contest.xml",
                Text(id: "membuat folder lomba dari contoh", en: "makes the folder lomba from an example"))
        ],
        exits: [.refused, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let file = try context.read([arguments[contest]])[0]
        let rules = try context.acting { () throws(ActionFailure) in try CreateContest.read(file) }
        let occasion = context.occasion(arguments, in: rules.contest.zone)
        let target = arguments[folder]
        let receipt = try context.acting { () throws(ActionFailure) in
            try CreateContest.run(
                rules, folder: target, at: occasion, access: context.environment.files,
                salt: SHA256.digest(of: context.environment.random()))
        }
        if context.wantsJSON(arguments) {
            try context.answer(
                arguments,
                [
                    JSONMember("store", .string(target)), JSONMember("contest", .string(rules.contest.id.text)),
                    JSONMember("rubrics", .array(rules.contest.rubricsNamed.map { .string($0.text) })),
                ] + receipt.members, findings: receipt.warnings)
            return .done
        }
        context.reporter.report(receipt.warnings)
        let title = rules.contest.title
        try context.say(
            Text(
                id: "Folder \(target) siap untuk \(title.indonesian), dengan \(rules.rubrics.count) rubrik.",
                en: "Folder \(target) is ready for \(title.english ?? title.indonesian), with "
                    + "\(Language.english.count(rules.rubrics.count, "rubric", "rubrics"))."))
        try context.say(
            Text(
                id: "Berikutnya: competitionctl register offices BERKAS --store \(target)",
                en: "Next: competitionctl register offices FILE --store \(target)"))
        return .done
    }
}
