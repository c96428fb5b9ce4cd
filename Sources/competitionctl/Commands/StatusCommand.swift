import Competition

/// `status`: what is done and what is outstanding.
enum StatusCommand: Command {
    private static let all = Parameter.flag(
        "all", help: Text(id: "Sebutkan juga yang sudah lengkap", en: "List what is complete, too"))

    static let declaration = CommandDeclaration(
        "status", phase: .look,
        summary: Text(id: "menunjukkan yang sudah dan yang belum selesai", en: "shows what is done and outstanding"),
        discussion: Text(
            id: """
                Per tahap, kelompok, juri dan inovasi: lembar yang sudah masuk, belum masuk, dan abstain; serta perangkat \
                daerah dan layanan yang belum mempunyai inovasi (satu layanan, satu inovasi).
                """,
            en: """
                By stage, group, juror and entry: sheets in, outstanding and abstained; and the offices and services \
                without an entry (one service, one innovation).
                """),
        common: .reading(.text),
        parameters: [all],
        examples: [
            Example("competitionctl status --store lomba", Text(id: "keadaan sekarang", en: "how things stand"))
        ],
        exits: [.refused, .noStore, .storeBusy])

    static func run(_ arguments: ParsedArguments, _ context: CommandContext) throws(CommandFailure) -> ExitStatus {
        let store = try context.openStore(arguments, for: .reading)
        let report = try context.acting { () throws(ActionFailure) in try StatusReport.read(from: store) }
        let tables = StatusTables(
            report: report, now: context.occasion(arguments, in: report.contest.zone).now, showsAll: arguments[all],
            language: context.language)
        if context.wantsJSON(arguments) {
            try context.answer(arguments, tables.members)
        } else {
            try tables.write(context)
        }
        return .done
    }
}
